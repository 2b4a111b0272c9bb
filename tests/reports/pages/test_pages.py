"""What stands on the pages: everything that was found, nothing that must not be shown, and no way out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import say

from .reading import Page
from .sample import PAGES, SITES

READABLE = tuple(site for site in SITES if site != "dead")


def page_of(pages: Mapping[str, str], site: str) -> Page:
    return Page(pages["index.site" if site == "index" else site])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_one_document_with_its_landmarks(pages: Mapping[str, str], name: str) -> None:
    page = Page(pages[name])
    assert page.source.startswith('<!doctype html>\n<html lang="en">')
    assert [page.count(tag) for tag in ("h1", "main", "title", "style")] == [1, 1, 1, 1]
    assert page.count("header") >= 1
    assert page.count("footer") == 1
    assert page.has("as of 20 November 2026")
    assert page.has("Made with pactkit")
    ids = page.values("id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_needs_no_network_and_no_script(pages: Mapping[str, str], name: str) -> None:
    page = Page(pages[name])
    assert page.count("script") == page.count("link") == page.count("img") == page.count("iframe") == 0
    assert page.values("src") == page.values("srcset") == page.values("style") == []
    assert not [attribute for _, attributes in page.tags for attribute in attributes if attribute.startswith("on")]
    style = re.search(r"<style>(.*?)</style>", page.source, re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|https?:|//\w", style[1])


@pytest.mark.parametrize("name", PAGES)
def test_no_link_is_dead(pages: Mapping[str, str], name: str) -> None:
    for href in Page(pages[name]).values("href"):
        file, _, anchor = unquote(href).partition("#")
        target = file.removesuffix(".html") if file else name
        assert target in pages, href
        assert not anchor or anchor in Page(pages[target]).values("id"), href


def test_hostile_text_is_text(pages: Mapping[str, str]) -> None:
    for name in ("fir", "index"):
        page = Page(pages[name])
        assert page.count("script") == page.count("img") == 0
        assert page.has('<script>alert(1)</script> & "Fir" \N{REPLACEMENT CHARACTER}')
    page = Page(pages["fir"])
    assert page.has("</style><img src=x onerror=alert(2)>")
    assert page.has("{{ 7 * 7 }}")
    assert page.has("<b>Locked</b>")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", page.source)


@pytest.mark.parametrize("site", READABLE)
def test_every_blocker_finding_item_and_departure_is_on_the_page(
    pages: Mapping[str, str], assessor: Assessor, site: str
) -> None:
    page, assessment = page_of(pages, site), assessor.assess(site, located=True)
    for blocker in assessment.blockers:
        if blocker.state is not None:
            assert page.has(say(blocker.state.milestone.title))
    for finding in assessment.findings:
        assert page.has(say(finding.message)), finding
        assert page.has(say(finding.advice))
        assert finding.place is None or page.has(str(finding.place))
    for component in assessment.components:
        if component.fidelity is None or component.definition is None:
            continue
        for item in component.definition.items:
            assert f"{component.id}-{item.code}" in page.values("id")
            assert page.has(say(item.ask))
        for departure in component.fidelity.departures:
            assert page.has(f"{departure.code} {say(component.definition.item_by_code[departure.code].ask)} Here")


def test_the_three_kinds_of_departure_with_what_was_recorded(pages: Mapping[str, str]) -> None:
    page = Page(pages["ash"])
    for words in (
        "Drift 1", "Nobody recorded a change.", "The recorded change ran out on 31 May 2026.",
        "Inconsistent modification 1",
        "What Asked only neighbours Why No time Until Approved 1 March 2026, with no end",
        "Consistent adaptation 1", "Every other week in summer", "Decided by parents and central team",
        "Approved 1 March 2026, until 31 March 2027", "Keeps the function. Planned",
        "Recorded, and changing no score here 1", "Walks on Sundays", "Not approved",
    ):  # fmt: skip
        assert page.has(words), words


def test_an_item_says_what_it_rests_on(pages: Mapping[str, str]) -> None:
    page = Page(pages["ash"])
    for words in (
        "Rated · External review, Central team, 10 October 2026 · Core: must not change · Dose",
        "Evidence: Record: Song book (1 October 2026); Interview: Two singers",
        "Note: They like it",
        "Action: Ask for a second evening, Organiser, by 1 November 2026 Overdue",
        "Could not be rated: counts as the lowest level",
        "Does not apply here",
        "Reason: They sing outdoors",
        "The site's facts give 55% of 40",
    ):
        assert page.has(words), words


def test_small_counts_of_people_are_never_shown(pages: Mapping[str, str]) -> None:
    page = Page(pages["ash"])
    assert page.has("Families 41 of 300")
    assert page.has("Volunteers fewer than 5 of 80")
    assert page.has("1 June 2026 fewer than 5 £4,200.50")
    assert not Page(pages["fir"]).has("The site's facts give"), "2 of 30 came"


def test_partners_roles_and_what_hangs_on_one(pages: Mapping[str, str]) -> None:
    page = Page(pages["ash"])
    assert page.has("Hosts groups St Example, Noor Mosque (from 10 January 2027) Held by one only")
    assert page.has("Recruits families and volunteers St Example, Oak Lane School (pledged) Held by one only")
    assert page.has("Gives or raises money Oak Lane School (pledged) Held by no confirmed partner")
    assert page.has("Helps to train Held by nobody")
    assert page.has("Ash Surgery Approached GP practice")
    assert page.has("Spoken here English, Spanish, xx")


def test_a_blocked_plan_says_that_nobody_knows_the_last_day(pages: Mapping[str, str]) -> None:
    page = Page(pages["birch"])
    assert page.has("Not ready yet: the first session on 15 January 2027 is at risk.")
    assert page.has("nobody can say by when at the latest, as something is blocked.")
    assert page.has("Somebody found who leads Singing · Choir master · Blocked · takes 7 to 30 days Nobody dares")
    assert page.has("Waits for: Somebody found who leads; Room found; Route chosen")
    assert page.has("expected by 5 December 2026")


def test_exploration_asks_the_feasibility_questions_first(pages: Mapping[str, str]) -> None:
    page = Page(pages["cedar"])
    first = next(attributes["id"] for tag, attributes in page.tags if tag == "section" and "id" in attributes)
    assert first == "feasibility"
    assert page.has("Rhythm 0 of 1 questions answered. Score: 0 to 100 of 100.")
    assert page.has("Songs missed A count 0.5")


def test_what_nobody_can_say_is_said(pages: Mapping[str, str]) -> None:
    assert Page(pages["elder"]).has("Walking Core component Not offered here.")
    assert Page(pages["elder"]).has("broken Core component Its plugin failed, so nothing can be said of it.")
    assert Page(pages["birch"]).has("It has milestones and no checklist, so there is nothing to score.")
    assert Page(pages["birch"]).has("Singing Core component Not ready to start")
    assert Page(pages["birch"]).has("Not known yet")
    assert Page(pages["fir"]).has("Too little is answered for a best estimate: 25%, and 80% is needed")


def test_failures_and_unreadable_files_are_named_on_the_network_page(pages: Mapping[str, str]) -> None:
    page = Page(pages["index"])
    assert page.has("Failed broken")
    assert page.has("no module named 'drum' <b>")
    assert page.has("dead/site.toml:3:9")
    assert page.has("fir/reviews/broken.toml:7:1")
    assert page.has("Left out because of errors: fir/reviews/broken.toml.")
    assert page.has("Its site file cannot be used, so nothing is known of it.")
    assert page.has("Nothing is known of it until its file is mended.")


def test_adaptations_that_ran_out_stand_on_the_network_page(pages: Mapping[str, str]) -> None:
    """The central team sees what has to be decided again, whether a core item rests on it or not."""
    page = Page(pages["index"])
    assert page.has("Adaptations that ran out or soon will")
    assert page.has("WA-01 Shorter walks. Ran out on 31 May 2026")
    assert not page.has("SI-01 Every other week in summer"), "there is time left"


def test_an_unreadable_site_lists_its_problems(pages: Mapping[str, str]) -> None:
    page = Page(pages["dead"])
    assert page.has("1 problem in its files")
    assert page.has("dead/site.toml:3:9")
    assert page.has("'instalation' is none of exploration, installation, initial, full")
    assert "stage = &#34;instalation&#34;\n        ^" in page.source


def test_paper_shows_what_stands_open(pages: Mapping[str, str]) -> None:
    """What is folded on the screen stays off the paper."""
    sheet = pages["ash"].split("@media print", 1)[1].split("</style>", 1)[0]
    assert "details:not([open]) { display: none; }" in sheet
