"""A workspace and its components give answers about any site on any day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pactkit import __version__
from pactkit.api import Context, Finding
from pactkit.assess.assessor import Assessor
from pactkit.errors import FilesError, MissingError

from .making import (
    AS_OF,
    PROGRAMME,
    REVIEW,
    SITE,
    WALKING,
    Point,
    Reading,
    assessor,
    broken,
    leeds,
    lines,
    part,
    reading,
    said,
    states,
    write,
)


def test_what_is_listed(tmp_path: Path) -> None:
    """A site's components are those it offers and the core ones it does not, by id."""
    write(
        tmp_path,
        programme=f'{PROGRAMME}core = ["walking"]\n',
        components__walking=WALKING,
        components__knitting=WALKING.replace("walking", "knitting"),
        components__singing=WALKING.replace("walking", "singing"),
        leeds__site=f"{SITE}[components.singing]\n[components.reading]\n",
    )
    assessment = leeds(tmp_path, reading())
    listed = [(one.id, one.offered, one.core) for one in assessment.components]
    assert listed == [("reading", True, False), ("singing", True, False), ("walking", False, True)]
    assert [one.id for one in assessment.offered] == ["reading", "singing"]
    assert assessment.component("knitting") is None


@pytest.mark.parametrize(
    ("stage", "severity", "blocked"), [("exploration", "note", []), ("installation", "blocker", ["walking"])]
)
def test_a_core_component_that_is_not_offered(tmp_path: Path, stage: str, severity: str, blocked: list[str]) -> None:
    """A core component that is not offered is a blocker from installation on; before, it is noted."""
    site = SITE.replace("initial", stage)
    write(tmp_path, programme=f'{PROGRAMME}core = ["walking"]\n', components__walking=WALKING, leeds__site=site)
    assessment = leeds(tmp_path)
    walking = part(assessment, "walking")
    assert (walking.fidelity, walking.readiness, walking.ready, assessment.ready) == (None, None, False, False)
    assert walking.findings == assessment.findings
    assert [(finding.severity, finding.component, finding.message, finding.advice) for finding in walking.findings] == [
        (
            severity,
            "walking",
            "The core component walking is not offered here",
            "Plan it: add a table [components.walking] to site.toml",
        )
    ]
    assert [blocker.id for blocker in assessment.blockers] == blocked
    assert [blocker.kind for blocker in assessment.blockers] == ["not_offered"] * len(blocked)


@pytest.mark.parametrize(("why", "off"), [("failed", ()), ("off", ("reading",))])
def test_absent_components(tmp_path: Path, why: str, off: tuple[str, ...]) -> None:
    """Tables and core entries of a component that failed or is off are left unread and shown as such."""
    write(
        tmp_path,
        programme=f'{PROGRAMME}core = ["reading"]\n',
        leeds__site=f'{SITE}[stages]\nreading = "full"\n[components.reading]\nno_such_fact = 1\n'
        "[readiness.reading]\nno_such_milestone = 1\n"
        '[[adaptations]]\ncomponent = "reading"\nitems = ["R-9"]\nwhat = "x"\nwhy = "y"\nkeeps_function = true\n',
        leeds__reviews__a=f"{REVIEW}[ratings.reading.items]\nR-9 = 7\n",
    )
    asked = assessor(tmp_path, Point("reading", broken), off=off)
    assessment = asked.assess("leeds")
    assert (lines(assessment.problems), assessment.dropped) == ([], False)
    found = part(assessment, "reading")
    assert (found.offered, found.core, found.absent, found.definition) == (True, True, why, None)
    assert (found.fidelity, found.readiness, found.findings) == (None, None, ())
    assert [(blocker.id, blocker.kind) for blocker in assessment.blockers] == [("reading", "broken")]
    assert [line.split(":")[0] for line in said(asked.failures)] == ["reading (pactkit-example 1.0) load"] * (not off)


def test_an_unreadable_site(tmp_path: Path) -> None:
    """A site whose file cannot be used stays listed, without answers, beside the others."""
    write(tmp_path, leeds__site=f"{SITE}lunch = 1\n", york__site=f"{SITE}[components.reading]\n")
    leeds_, york = assessor(tmp_path, reading()).sites()
    assert (leeds_.id, leeds_.site, leeds_.components, leeds_.ready, leeds_.dropped) == ("leeds", None, (), False, True)
    assert lines(leeds_.problems) == [
        "leeds/site.toml:4:1 error lunch: there is no key 'lunch' here | Did you mean 'launch'?"
    ]
    assert (york.id, [one.id for one in york.components]) == ("york", ["reading"])
    assert [one.id for one in assessor(tmp_path, reading()).sites(["york"])] == ["york"]


def test_a_bad_review_is_dropped(tmp_path: Path) -> None:
    """A bad review drops that review; the site's other answers stand."""
    write(
        tmp_path,
        leeds__site=f"{SITE}[components.reading]\n",
        leeds__reviews__a=f"{REVIEW}[ratings.reading.items]\nR-2 = 1\n",
        leeds__reviews__b=f"{REVIEW}[ratings.reading.items]\nR-2 = 7\n",
    )
    assessment = leeds(tmp_path, reading())
    assert assessment.dropped
    assert states(part(assessment, "reading"))["R-2"] == ("rated", 1)


def test_findings_stand_by_severity(tmp_path: Path) -> None:
    """A site's findings are those of all its components, blockers first; within a severity by component."""

    def noticed(context: Context[Reading]) -> list[Finding]:
        return [Finding.note("note"), Finding.warning("warning"), Finding.blocker(context.stage)]

    write(
        tmp_path,
        programme=f'{PROGRAMME}core = ["walking"]\n',
        components__walking=WALKING,
        leeds__site=f"{SITE}[components.reading]\n",
    )
    assessment = leeds(tmp_path, reading(pactkit_findings=noticed))
    assert [(finding.severity, finding.component) for finding in assessment.findings] == [
        ("blocker", "reading"),
        ("blocker", "walking"),
        ("warning", "reading"),
        ("note", "reading"),
    ]
    assert [(blocker.id, blocker.kind) for blocker in assessment.blockers] == [
        ("reading.trained", "milestone"),
        ("reading", "finding"),
        ("walking", "not_offered"),
    ]


def test_a_report_for_another_day(tmp_path: Path) -> None:
    """Only reviews up to the day of the report count."""
    write(
        tmp_path,
        leeds__site=f"{SITE}[components.reading]\n",
        leeds__reviews__a=f"{REVIEW}[ratings.reading.items]\nR-2 = 1\n",
        leeds__reviews__b=f"{REVIEW.replace('2026-10-01', '2026-10-02')}[ratings.reading.items]\nR-2 = 2\n",
    )
    levels = {
        day: states(part(leeds(tmp_path, reading(), as_of=date(2026, *day)), "reading"))["R-2"]
        for day in ((9, 30), (10, 1), (10, 2))
    }
    assert levels == {(9, 30): ("unanswered", None), (10, 1): ("rated", 1), (10, 2): ("rated", 2)}


def test_naming_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site is named by its id or its folder; another name has a suggestion."""
    write(tmp_path, leeds__site=SITE, york__site=SITE)
    (tmp_path / "notes").mkdir()
    asked = assessor(tmp_path)
    assert asked.site_id("leeds") == "leeds"
    assert asked.site_id(str(tmp_path / "york")) == "york"
    monkeypatch.chdir(tmp_path / "york")
    assert asked.site_id(".") == "york"
    for named, hint in (
        ("leds", "Did you mean 'leeds'?"),
        ("hamburg", "Known here: leeds, notes, york"),
        (str(tmp_path), "Known here: leeds, notes, york"),
    ):
        with pytest.raises(MissingError) as caught:
            asked.site_id(named)
        assert (str(caught.value), caught.value.hint) == (f"there is no site {named!r} in {tmp_path}", hint)


def test_no_site_at_all(tmp_path: Path) -> None:
    """Where there is no site the hint says how to make one."""
    with pytest.raises(MissingError) as caught:
        assessor(write(tmp_path)).site_id("leeds")
    assert caught.value.hint == "Make it with: pactkit new site leeds"


def test_a_programme_that_cannot_be_used(tmp_path: Path) -> None:
    """Without a programme there is nothing to assess."""
    with pytest.raises(MissingError):
        Assessor(tmp_path, AS_OF, ())
    write(tmp_path, programme=f'{PROGRAMME}core = ["waking"]\n', components__walking=WALKING)
    with pytest.raises(FilesError) as caught:
        assessor(tmp_path)
    assert lines(caught.value.problems) == [
        "programme.toml:3:9 error core[0]: there is no component 'waking' | Did you mean 'walking'?"
    ]


def test_what_a_document_is_made_with(tmp_path: Path) -> None:
    """A document names its versions and one digest over the files it rests on; equal files give equal digests."""

    def digest(*sites: str) -> str:
        asked = assessor(tmp_path, reading())
        inputs = asked.inputs()
        for site in sites:
            inputs.add(asked.assess(site).digest)
        made = asked.made_with(inputs)
        assert (made.pactkit, made.components) == (__version__, {"reading": "2026.1", "walking": "2026.2"})
        return made.inputs

    write(tmp_path, components__walking=WALKING, leeds__site=SITE, york__site=SITE.replace("Leeds", "York"))
    before = digest("leeds")
    assert len(before) == 64
    assert digest("leeds") == before
    assert len({digest(), before, digest("leeds", "york"), digest("york", "leeds")}) == 4
    write(tmp_path, leeds__reviews__a=REVIEW)
    with_review = digest("leeds")
    write(tmp_path, components__walking=f"# changed\n{WALKING}")
    with_component = digest("leeds")
    write(tmp_path, programme=f"# changed\n{PROGRAMME}")
    assert len({before, with_review, with_component, digest("leeds")}) == 4
