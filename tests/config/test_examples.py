"""The examples of the documented file formats, read to the last value."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from pactkit.languages.voice import say
from pactkit.model.milestone import MilestoneStatus
from pactkit.model.programme import Policy
from pactkit.model.review import Action, Evidence, ItemNote
from pactkit.model.site import Need, Neighbourhood, Progress, Targets

from .making import EXAMPLES, INSTALLED, KINDS, outcome


def example(kind: str) -> Any:
    """What the example of this kind of file says, read with these components installed."""
    return outcome(kind, EXAMPLES[kind], INSTALLED).value


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_hold_no_problem(kind: str) -> None:
    """The examples of the documentation are valid files; a definition may only lack translations."""
    found = outcome(kind, EXAMPLES[kind], INSTALLED)
    assert found.value is not None
    assert all("have no 'es'" in problem.message for problem in found.problems)


def test_programme() -> None:
    """A programme names its core components, its languages and the central team's policy."""
    programme = example("programme")
    assert programme.name == "Parents and Communities Together"
    assert programme.languages == ("en", "es")
    assert programme.core == (
        "alliance", "parent_champions", "peer_spaces", "book_sharing", "co_production", "safeguarding",
    )  # fmt: skip
    assert programme.policy == Policy(
        minimum_answered=Fraction(4, 5), review_months=12, evidence_months=12, small_number=5
    )


def test_what_a_programme_need_not_say() -> None:
    """Languages are English alone, nothing is core, and the policy has its defaults, where a programme is silent."""
    programme = outcome("programme", 'format = 1\nname = "P"').value
    assert (programme.languages, programme.core, programme.policy) == (("en",), (), Policy())
    assert (Policy().minimum_answered, Policy().review_months) == (Fraction(4, 5), 12)
    assert (Policy().evidence_months, Policy().small_number) == (12, 5)


def test_site() -> None:
    """A site states its stage, area, targets, progress and alliance; its folder's name is its id."""
    site = example("site")
    assert (site.id, site.name, site.note, site.stage) == ("leeds", "Leeds", "Illustrative figures", "installation")
    assert (site.launch, site.languages) == (date(2027, 3, 1), ("en", "es"))
    assert (site.stage_of("digital_inclusion"), site.stage_of("book_sharing")) == ("exploration", "installation")
    assert (site.area.code, site.area.valid_on, site.area.nation) == ("E08000035", date(2025, 4, 1), "England")
    assert site.area.places == (Neighbourhood(name="Harehills", codes=("E05…",)),)
    (need,) = site.area.need
    assert need == Need(measure=need.measure, value=Fraction(6, 25), source="IoD2019, example value")
    assert site.targets == Targets(families=300, volunteers=80, budget_gbp=60000)
    assert site.progress == (Progress(on=date(2026, 10, 1), families=41, volunteers=17),)


def test_alliance_of_a_site() -> None:
    """An alliance has civic partners, each with kind, commitment and roles, and works with statutory services."""
    alliance = example("site").alliance
    (partner,), (service,) = alliance.partners, alliance.services
    assert alliance.name == "Leeds Citizens (example)"
    assert (partner.id, partner.name, partner.kind) == ("st-example", "St Example Church", "church")
    assert (partner.commitment, partner.roles) == ("confirmed", ("hosts", "recruits", "refers"))
    assert (partner.languages, partner.since) == (("en", "fr"), date(2026, 2, 10))
    assert (service.id, service.kind, service.commitment) == ("midwives", "maternity", "pledged")
    assert (service.name, service.roles) == ("Community midwifery", ())


def test_what_a_site_says_of_a_component() -> None:
    """A component's facts, its milestones' status and its recorded adaptations stand in the site's file."""
    site = example("site")
    (course,) = site.components["book_sharing"].courses
    assert (course.venue, course.weeks, course.enrolled, course.completed) == ("st-example", 7, 12, 9)
    assert site.readiness["book_sharing"] == {
        "books_bought": MilestoneStatus(status="done", on=date(2026, 9, 12)),
        "leaders_trained": MilestoneStatus(
            status="in_progress", started=date(2026, 10, 1), owner="Lead organiser", expected=date(2026, 12, 5)
        ),
    }
    (adaptation,) = site.adaptations
    assert (adaptation.component, adaptation.items, adaptation.keeps_function) == ("book_sharing", ("BS-03",), True)
    assert (adaptation.what, adaptation.why) == ("Two of the seven weeks online", "No crèche in January")
    assert (adaptation.decided_by, adaptation.planned) == (("parents", "central team"), True)
    assert (adaptation.approved, adaptation.until) == (date(2026, 9, 1), date(2027, 1, 31))


def test_review() -> None:
    """A review has a day, a wave, a source and a role, and rates items by their codes."""
    review = example("review")
    assert (review.on, review.wave, review.source) == (date(2026, 11, 10), "2026-autumn", "external")
    assert (review.by, review.file) == ("Central team", "2026.toml")
    rated = review.ratings["book_sharing"]
    assert (rated.version, rated.not_applicable) == ("2026.1", {"dads": "No dads' offer yet"})
    assert rated.items == {"BS-01": 2, "BS-02": "not_applicable", "BS-03": "cannot_rate"}
    assert rated.notes == {
        "BS-02": ItemNote(reason="No crèche on site"),
        "BS-01": ItemNote(
            evidence=(Evidence(kind="record", ref="Session log, Oct", on=date(2026, 10, 28)),),
            note="All weeks held",
            action=Action(what="Book a second venue", owner="Lead organiser", by=date(2027, 1, 15)),
        ),
    }


def test_component() -> None:
    """A definition has schemes with bands, gates, sections of items with levels, and milestones."""
    definition = example("component")
    (scheme,), (gate,) = definition.schemes, definition.gates
    assert (scheme.id, scheme.section, scheme.total) == ("percent", "percent", "percent")
    assert [(band.id, band.from_) for band in scheme.bands] == [
        ("not_pact", 0), ("partial", 50), ("faithful", 70), ("exemplary", 85),
    ]  # fmt: skip
    assert (gate.items, gate.at_least, gate.cap) == (("BS-04",), 1, "partial")
    item = definition.item_by_code["BS-01"]
    assert (item.function, item.dimension, item.due_from, item.evidence_months) == ("core", "dose", "initial", 12)
    assert [level.value for level in item.levels] == [0, 1, 2]
    assert (item.faithful, item.weight, item.not_applicable) == (2, 1, False)
    milestone = definition.milestone_by_id["leaders_trained"]
    assert milestone.needs == ("book_sharing.volunteers_recruited", "safeguarding.policy")
    assert (milestone.days, milestone.required, milestone.owner) == ((10, 20), True, "Lead organiser")


def test_scales_stand_for_written_levels() -> None:
    """`yes_no` is 0 and 1, `in_place` 0 to 2, `one_to_five` 1 to 5."""
    item = '{{ code = "{0}", ask = "?", function = "core", scale = "{0}" }}'
    items = ", ".join(item.format(scale) for scale in ("yes_no", "in_place", "one_to_five"))
    head = 'format = 1\nid = "c"\nversion = "1"\ntitle = "C"\n'
    definition = outcome("component", f'{head}[[sections]]\nid = "s"\nitems = [{items}]').value
    assert [[level.value for level in item.levels] for item in definition.items] == [
        [0, 1], [0, 1, 2], [1, 2, 3, 4, 5],
    ]  # fmt: skip
    said = [(say(level.text, "en"), say(level.text, "es")) for item in definition.items for level in item.levels]
    assert said[1] == ("Yes", "Sí")
    assert all(english and spanish for english, spanish in said)
