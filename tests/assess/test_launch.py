"""What stands between a site and its first session, and the plan of its launch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pactkit.api import Finding
from pactkit.assess.launch import blocked_by, milestones, plan_of
from pactkit.model.assessment import SiteAssessment

from .making import AS_OF, PROGRAMME, SITE, leeds, reading, write

SINGING = """\
format = 1
id = "singing"
version = "1"
title = "Singing"
[[milestones]]
id = "wanted"
title = "Wanted"
stage = "exploration"
days = [1, 2]
[[milestones]]
id = "booked"
title = "Booked"
stage = "installation"
needs = ["wanted", "reading.trained"]
days = [3, 5]
[[milestones]]
id = "printed"
title = "Printed"
stage = "installation"
required = false
[[milestones]]
id = "looked_back"
title = "Looked back"
stage = "initial"
needs = ["booked"]
"""


def singing(root: Path, status: str = "", reading_: str = "[components.reading]\n") -> SiteAssessment:
    """A site that sings, and reads unless said otherwise."""
    before = SITE.replace("initial", "installation")
    site = f"{before}launch = 2026-11-30\n[components.singing]\n{reading_}{status}"
    write(root, components__singing=SINGING, leeds__site=site)
    return leeds(root, reading())


def blocked(assessment: SiteAssessment) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Every blocker: its kind, and the needs it waits for."""
    return {blocker.id: (blocker.kind, blocker.blocked_by) for blocker in assessment.blockers}


def test_required_milestones_block(tmp_path: Path) -> None:
    """Every required milestone of exploration and installation that is not done blocks, with what it waits for."""
    assessment = singing(tmp_path)
    assert blocked(assessment) == {
        "reading.trained": ("milestone", ()),
        "singing.wanted": ("milestone", ()),
        "singing.booked": ("milestone", ("singing.wanted", "reading.trained")),
    }
    assert not assessment.ready
    assert all(blocker.state for blocker in assessment.blockers)


def test_done_and_not_needed_close_a_milestone(tmp_path: Path) -> None:
    """A site is ready when all required milestones are done or not needed, others aside."""
    done = '{ status = "done", on = 2026-10-01 }'
    status = f'[readiness.singing]\nwanted = {done}\nbooked = {{ status = "not_needed", reason = "Outside" }}\n'
    one = singing(tmp_path, status)
    assert blocked(one) == {"reading.trained": ("milestone", ())}
    other = singing(tmp_path, status, "[components.reading]\nleaders = 2\n")
    assert (blocked(other), other.ready) == ({}, True)


def test_what_is_done_waits_for_nothing(tmp_path: Path) -> None:
    """A milestone that is done waits for nothing, though what it needs is not; one that is not does."""
    assessment = singing(tmp_path, '[readiness.singing]\nbooked = { status = "done", on = 2026-10-01 }\n')
    states = milestones(assessment.components)
    assert blocked_by(states, states["singing.booked"]) == ()
    waiting = singing(tmp_path)
    states = milestones(waiting.components)
    assert blocked_by(states, states["singing.booked"]) == ("singing.wanted", "reading.trained")


def test_a_blocker_of_a_plugin(tmp_path: Path) -> None:
    """A finding that is a blocker keeps the site from being ready, whatever the milestones say."""
    write(tmp_path, leeds__site=f"{SITE}[components.reading]\nleaders = 2\n")
    assessment = leeds(tmp_path, reading(pactkit_findings=lambda: [Finding.blocker("Stop"), Finding.warning("Hm")]))
    (blocker,) = assessment.blockers
    assert (blocker.id, blocker.kind, blocker.finding) == ("reading", "finding", assessment.findings[0])
    assert (assessment.ready, all(one.ready for one in assessment.components)) == (False, True)


def test_a_plugin_that_broke_blocks(tmp_path: Path) -> None:
    """A component whose readiness nobody can tell keeps the site from being ready."""
    write(tmp_path, leeds__site=f"{SITE}[components.reading]\nleaders = 2\n")
    assessment = leeds(tmp_path, reading(pactkit_readiness=lambda: None))
    assert blocked(assessment) == {"reading": ("broken", ())}


def test_a_site_that_offers_nothing(tmp_path: Path) -> None:
    """Where nothing is offered nothing is ready."""
    write(tmp_path, leeds__site=SITE)
    assessment = leeds(tmp_path)
    assert (assessment.blockers, assessment.components, assessment.ready) == ((), (), False)


def test_a_need_of_a_component_that_is_not_offered(tmp_path: Path) -> None:
    """A need of a component not offered here is ignored and found."""
    assessment = singing(tmp_path, reading_="")
    assert blocked(assessment)["singing.booked"] == ("milestone", ("singing.wanted",))
    assert [(one.severity, one.component, one.message) for one in assessment.findings] == [
        (
            "note",
            "singing",
            "The plan leaves out what is not part of this site: reading.trained (booked)",
        )
    ]


def test_the_plan_of_a_site(tmp_path: Path) -> None:
    """The launch plan goes over the milestones of all offered components, against the planned first session."""
    plan = plan_of(singing(tmp_path), AS_OF)
    assert plan is not None
    assert (plan.earliest, plan.latest, plan.launch, plan.verdict) == (
        date(2026, 11, 5),
        date(2026, 11, 8),
        date(2026, 11, 30),
        "on_track",
    )
    assert plan.critical == ("singing.wanted", "singing.booked")
    assert [one.id for one in plan.milestones] == [
        "reading.trained",
        "singing.wanted",
        "singing.booked",
        "singing.printed",
        "singing.looked_back",
    ]


def test_no_plan_for_an_unreadable_site(tmp_path: Path) -> None:
    """A site whose file cannot be used has no plan."""
    write(tmp_path, programme=PROGRAMME, leeds__site="format = 2\n")
    assert plan_of(leeds(tmp_path), AS_OF) is None
