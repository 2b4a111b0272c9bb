"""Assessing on other terms: one kind of evidence alone, and a policy that is tried."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from pactkit.api import Context, Finding
from pactkit.assess.assessor import Assessor
from pactkit.errors import TermsError
from pactkit.model.assessment import SiteAssessment
from pactkit.model.fidelity import FidelityReport
from pactkit.model.terms import ORDINARY, Terms
from pactkit.scoring.policy_changes import read_change

from .making import AS_OF, PROGRAMME, READING, REVIEW, SITE, Point, part, reading, states, write

FACTS = SITE + "[components.reading]\ncourses = [{ venue = 'st-example', weeks = 7 }]\n"
EXTERNAL = REVIEW + "[ratings.reading.items]\nR-2 = 1\n"
SELF = REVIEW.replace("external", "self") + "[ratings.reading.items]\nR-2 = 2\n"
DATA = "[ratings.reading.notes]\nR-1 = { evidence = [{ kind = 'routine_data', ref = 'Log', on = 2026-09-30 }] }\n"
BANDS = READING.replace(
    "[[sections]]",
    """[[schemes]]
id = "percent"
section = "percent"
total = "percent"
bands = [{ id = "low", from = 0 }, { id = "high", from = 60 }]
[[sections]]""",
    1,
)
FUTURE = DATA.replace("2026-09-30", "2027-01-01")


def on(root: Path, point: Point, *changes: str, evidence: str | None = None) -> Assessor:
    """The workspace on these terms."""
    return Assessor(root, AS_OF, (point,), terms=Terms(evidence=evidence, changes=tuple(map(read_change, changes))))


def leeds(root: Path, *changes: str, evidence: str | None = None, **hooks: Any) -> SiteAssessment:
    """The site on these terms."""
    return on(root, reading(BANDS, **hooks), *changes, evidence=evidence).assess("leeds")


def test_a_self_review_is_left_out(tmp_path: Path) -> None:
    """From external evidence only, what the site says itself counts as unanswered: its rating and its facts."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=SELF)
    assert states(part(leeds(root), "reading")) == {"R-1": ("measured", 2), "R-2": ("rated", 2)}
    found = part(leeds(root, evidence="external"), "reading")
    assert states(found) == {"R-1": ("unanswered", None), "R-2": ("unanswered", None)}
    assert found.fidelity is not None
    assert found.fidelity.headline is not None
    assert found.fidelity.headline.bands == ("low", "high")


def test_facts_count_where_an_external_review_names_the_data(tmp_path: Path) -> None:
    """Routine data that an external review looked at backs the measure; not on a day before the data."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=EXTERNAL + DATA)
    both = {"R-1": ("measured", 2), "R-2": ("rated", 1)}
    assert states(part(leeds(root, evidence="external"), "reading")) == both
    later = write(tmp_path / "later", leeds__site=FACTS, leeds__reviews__a=EXTERNAL + FUTURE)
    assert states(part(leeds(later, evidence="external"), "reading")) == {**both, "R-1": ("unanswered", None)}
    assert states(part(leeds(later, evidence="fresh"), "reading"))["R-1"] == ("unanswered", None)


def test_plugins_see_the_ratings_that_count(tmp_path: Path) -> None:
    """Hooks are given the levels that count on these terms, and the standard report made of them."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=SELF)
    seen: list[Any] = []

    def pactkit_findings(context: Context[Any]) -> list[Finding]:
        seen.append(dict(context.ratings))
        return []

    def pactkit_fidelity(context: Context[Any]) -> FidelityReport:
        report: FidelityReport = context.standard()
        seen.append([answer.state for answer in report.items])
        return report

    leeds(root, evidence="external", pactkit_findings=pactkit_findings, pactkit_fidelity=pactkit_fidelity)
    assert seen == [["unanswered", "unanswered"], {}]


def test_a_report_that_counts_other_evidence_is_told(tmp_path: Path) -> None:
    """A plugin that makes its own answers is not taken for one that counts what was asked for."""

    def pactkit_fidelity(context: Context[Any]) -> FidelityReport:
        report: FidelityReport = context.standard()
        own = evolve(report.items[0], state="measured", level=2, source="facts")
        return evolve(report, items=(own, *report.items[1:]))

    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=SELF)
    found = part(leeds(root, evidence="external", pactkit_fidelity=pactkit_fidelity), "reading").findings
    message = "This plugin makes its own report, which counts other evidence too: R-1"
    assert [str(one.message) for one in found if one.severity == "warning"] == [message]
    assert message not in [
        one.message for one in part(leeds(root, pactkit_fidelity=pactkit_fidelity), "reading").findings
    ]


def test_what_is_tried_reaches_definition_policy_and_score(tmp_path: Path) -> None:
    """Every command that scores goes by the assessment, so all of it is made by what is tried."""
    root = write(
        tmp_path, leeds__site=FACTS, leeds__reviews__a=SELF.replace("R-2 = 2", "R-2 = 1").replace("10-01", "09-30")
    )
    tried = on(root, reading(BANDS), "threshold=high:80", "minimum_answered=0.5", "review_months=1")
    found = part(tried.assess("leeds"), "reading")
    assert tried.programme.policy.minimum_answered * 2 == 1
    assert found.definition is not None
    assert found.definition.schemes[0].bands[1].from_ == 80
    assert found.fidelity is not None
    assert found.fidelity.headline is not None
    assert (found.fidelity.headline.score.low, found.fidelity.headline.bands) == (75, ("low",))
    assert any(str(finding.message).startswith("The newest review is of") for finding in found.findings)
    assert tried.problems == ()


def test_trying_what_the_files_say_changes_nothing(tmp_path: Path) -> None:
    """A what-if with the values of the real policy gives the very same assessment."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=SELF)
    same = ("minimum_answered=0.8", "review_months=12", "evidence_months=12", "small_number=5", "missing=exclude",
            "scheme=percent", "threshold=high:60", "threshold=reading.low:0")  # fmt: skip
    assert leeds(root, *same) == leeds(root)
    assert on(root, reading(BANDS)).terms == ORDINARY


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("small_number=9", "small_number protects people and cannot be lowered from 10 to 9"),
        ("scheme=points", "no component has a scheme 'points'"),
        ("threshold=high:0", "the bands of reading would no longer rise: low 0, high 0"),
    ],
)
def test_what_does_not_fit_the_programme_is_refused_at_once(tmp_path: Path, change: str, message: str) -> None:
    """Before any site is read."""
    write(tmp_path, programme=PROGRAMME + "[policy]\nsmall_number = 10\n")
    with pytest.raises(TermsError) as refused:
        on(tmp_path, reading(BANDS), change)
    assert refused.value.message == message
