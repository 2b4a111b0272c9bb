"""Which adaptations ran out or soon will, over all sites."""

from __future__ import annotations

import pickle
from datetime import date

from pactkit.languages.voice import voice_of
from pactkit.model.adaptation import Adaptation, Ending
from pactkit.model.assessment import SiteAssessment
from pactkit.model.made_with import MadeWith
from pactkit.model.site import Site
from pactkit.reports.audit import JsonAudit, ending_content
from pactkit.reports.ending import KEPT, Endings
from pactkit.reports.pages.ending_view import endings_view
from pactkit.reports.sheets.audit import MOST_ENDING, tail_blocks
from pactkit.reports.tally import AuditEnds, Tally
from pactkit.reports.text import plain

DAY = date(2026, 11, 22)


def ending(*, ran_out: bool, relied_on: bool = False, until: date = DAY) -> Ending:
    changed = Adaptation(
        component="thing", items=("A-1", "A-2"), what={"en": "Shorter", "es": "Más corto"}, why="Rain",
        keeps_function=True, decided_by=("parents", "central team"), approved=date(2026, 1, 1), until=until,
    )  # fmt: skip
    return Ending(adaptation=changed, number=0, ran_out=ran_out, relied_on=relied_on)


GONE = ending(ran_out=True, relied_on=True, until=date(2026, 7, 31))
GOING = ending(ran_out=False)


def site(name: str, *found: Ending) -> SiteAssessment:
    return SiteAssessment(id=name, site=Site(id=name, name=name.title(), stage="full"), endings=found)


def tallied(*sites: SiteAssessment) -> Tally:
    tally = Tally()
    for one in sites:
        tally.add(one)
    return tally


def ends(tally: Tally) -> AuditEnds:
    made = MadeWith(pactkit="1", components={}, inputs="")
    return AuditEnds(
        programme="PACT", as_of=DAY, language="en", tally=tally, failures=(), problems=(), made_with=made
    )  # fmt: skip


def test_sites_seen_by_several_processes() -> None:
    """However the sites are spread, the same is found, in the order of the sites; they are kept up to a number."""
    sites = [site(f"site-{number:03}", GONE, GOING) for number in range(KEPT)]
    alone, spread = Endings(), Endings()
    for one in sites:
        alone.add(one)
    for chunk in (sites[:7], sites[7:]):
        seen = Endings()
        for one in chunk:
            seen.add(one)
        spread.merge(pickle.loads(pickle.dumps(seen)))  # noqa: S301 - as it comes from another process
    assert spread == alone
    assert (alone.count, len(alone.kept)) == (2 * KEPT, KEPT)
    assert [(one.site, one.ending) for one in alone.kept[:3]] == [
        ("site-000", GONE), ("site-000", GOING), ("site-001", GONE),
    ]  # fmt: skip


def test_an_ending_in_a_document() -> None:
    """JSON names the site, what was changed until when, who decided it, and whether a core item rests on it."""
    kept = tallied(site("ash", GONE)).endings.kept
    assert [ending_content(one, "es") for one in kept] == [
        {
            "site": "ash",
            "component": "thing",
            "items": ["A-1", "A-2"],
            "until": "2026-07-31",
            "what": "Más corto",
            "decided_by": ["parents", "central team"],
            "relied_on": True,
        }
    ]
    assert '"ending": []' in JsonAudit().tail(ends(Tally()))


def test_endings_in_a_sheet() -> None:
    """The centre reads at which site somebody has to decide again, whether items rest on it or not."""
    text = plain(tail_blocks(ends(tallied(site("ash", GONE), site("birch", GOING)))))
    assert text == (
        "Adaptations that ran out or soon will\n"
        "\n"
        "site   items     until                 what was changed  decided by\n"
        "ash    A-1, A-2  31 Jul 2026, ran out  Shorter           parents, central team\n"
        "birch  A-1, A-2  22 Nov 2026           Shorter           parents, central team\n"
    )
    assert tail_blocks(ends(tallied(site("ash")))) == ()


def test_more_endings_than_a_sheet_shows() -> None:
    """The sheet says how many more there are, and what JSON lists of them."""
    few = tallied(*(site(f"s{number:03}", GONE) for number in range(MOST_ENDING + 1)))
    assert plain(tail_blocks(ends(few))).endswith("\n1 more; --format json lists all.\n")
    many = tallied(*(site(f"s{number:03}", GONE) for number in range(KEPT + 1)))
    assert plain(tail_blocks(ends(many))).endswith("\n81 more; --format json lists the first 100.\n")


def test_endings_on_a_page() -> None:
    """The page leads to the site, and says whether an item below its target rests on the change."""
    view = endings_view(tallied(site("ash", GONE), site("birch", GOING)).endings, voice_of("es"))
    assert [(one.site, one.href, one.items, one.what) for one in view.shown] == [
        ("Ash", "ash.html", "A-1 y A-2", "Más corto."), ("Birch", "birch.html", "A-1 y A-2", "Más corto."),
    ]  # fmt: skip
    assert [(one.until, one.rests, one.decided_by) for one in view.shown] == [
        (
            "Venció el 31 de julio de 2026", "De ella depende un punto básico por debajo de su objetivo.",
            "Lo decidieron: parents y central team.",
        ),
        ("Vence el 22 de noviembre de 2026", "", "Lo decidieron: parents y central team."),
    ]  # fmt: skip
    assert view.more == 0
    many = tallied(*(site(f"s{number:03}", GONE) for number in range(KEPT + 1)))
    assert endings_view(many.endings, voice_of("en")).more == 1
