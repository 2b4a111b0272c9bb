"""Which core items are bent most often."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

from pactkit.model.adaptation import CONSISTENT, DRIFT, Adaptation, Departure
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.fidelity import FidelityReport
from pactkit.model.made_with import MadeWith
from pactkit.reports.bent import REASONS_KEPT, Bent, Reason
from pactkit.reports.sheets.audit import MOST_BENT, tail_blocks
from pactkit.reports.tally import AuditEnds, Tally
from pactkit.reports.text import plain
from tests.scoring.making import definition, item, section

THING = definition(section("one", item("A-1"), item("A-2")))
CHANGE = Adaptation(component="thing", items=("A-1",), what="Shorter", why="Rain", keeps_function=True)


def site(name: str, *departures: Departure, stage: str = "initial", **more: Any) -> SiteAssessment:
    report = FidelityReport(component="thing", version="1", items=(), schemes=(), departures=departures)
    stated: dict[str, Any] = {"definition": THING, "fidelity": report, **more}
    component = ComponentAssessment(id="thing", offered=True, core=True, stage=stage, **stated)
    return SiteAssessment(id=name, site=None, components=(component,))


FIRST = Departure(code="A-1", kind=CONSISTENT, adaptation=CHANGE)
ALSO = Departure(code="A-1", kind=DRIFT, reason="none")
SECOND = Departure(code="A-2", kind=DRIFT, reason="none")


def test_items_bent_at_most_sites_come_first() -> None:
    """Items are ranked by the number of sites, with how often each kind of departure, and the reasons written down."""
    bent = Bent()
    for one in (site("ash", SECOND), site("birch", FIRST), site("cedar", ALSO)):
        bent.add(one)
    assert [(item.code, item.sites, item.kinds, item.reasons) for item in bent.ranked()] == [
        (
            "A-1",
            2,
            {CONSISTENT: 1, "inconsistent_modification": 0, DRIFT: 1},
            [Reason(site="birch", what="Shorter", why="Rain")],
        ),
        ("A-2", 1, {CONSISTENT: 0, "inconsistent_modification": 0, DRIFT: 1}, []),
    ]


def test_of_equals_those_with_reasons_come_first() -> None:
    """Where as many sites bend two items, the one with more reasons written down comes first, whatever its code."""
    bent = Bent()
    told = Departure(code="A-2", kind=CONSISTENT, adaptation=CHANGE)
    for one in (site("ash", told), site("birch", told), site("cedar", FIRST), site("dogwood", ALSO)):
        bent.add(one)
    assert [(item.code, item.sites, len(item.reasons)) for item in bent.ranked()] == [("A-2", 2, 2), ("A-1", 2, 1)]


def test_what_does_not_run_yet_is_not_bent() -> None:
    """Before its first session a component has nothing to bend; a broken one is not asked."""
    bent = Bent()
    bent.add(site("ash", FIRST, stage="installation"))
    bent.add(site("birch", FIRST, fidelity=None))
    assert bent.ranked() == []


def test_sites_seen_by_several_processes() -> None:
    """However the sites are spread, the same is found, in the order of the sites; reasons are kept up to a number."""
    sites = [site(f"site-{number:02}", FIRST, SECOND) for number in range(REASONS_KEPT + 10)]
    alone = Bent()
    for one in sites:
        alone.add(one)
    spread = Bent()
    for chunk in (sites[:7], sites[7:]):
        seen = Bent()
        for one in chunk:
            seen.add(one)
        spread.merge(pickle.loads(pickle.dumps(seen)))  # noqa: S301 - as it comes from another process
    assert spread == alone
    first = alone.ranked()[0]
    assert (first.sites, len(first.reasons), first.reasons[0].site) == (REASONS_KEPT + 10, REASONS_KEPT, "site-00")


def last_line(*sites: int) -> str:
    """What an audit ends with where one item after another is bent at so many sites."""
    codes = [f"A-{number:02}" for number in range(len(sites))]
    whole = definition(section("one", *(item(code) for code in codes)))
    tally = Tally()
    for number in range(max(sites)):
        bent = [code for code, count in zip(codes, sites, strict=True) if number < count]
        tally.add(site(f"s{number}", *(Departure(code=code, kind=DRIFT) for code in bent), definition=whole))
    made = MadeWith(pactkit="1", components={}, inputs="")
    ends = AuditEnds(
        programme="PACT", as_of=date(2026, 11, 22), language="en", tally=tally, failures=(), problems=(), made_with=made
    )  # fmt: skip
    return " ".join(plain(tail_blocks(ends)).rpartition("\n\n")[2].split())


def test_what_is_left_out_of_a_sheet() -> None:
    """Where the list ends among items bent at as many sites, it says how many of those are left out."""
    shown = [3] * (MOST_BENT - 1)
    assert last_line(*shown, 2, 2, 2, 1) == (
        "3 more; --format json lists all. 2 of them stand below target at as many sites as A-09."
    )
    assert last_line(*shown, 2, 2) == (
        "1 more; --format json lists all. 1 of them stands below target at as many sites as A-09."
    )
    assert last_line(*shown, 2, 1) == "1 more; --format json lists all."
