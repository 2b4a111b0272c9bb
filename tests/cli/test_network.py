"""What `pactkit audit` tells of all sites together."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Install
from .making import ALDER, ALDER_REVIEW, DAY, FORMATS, PROGRAMME, SAMPLES, many_sites, pactkit, write
from .shapes import DOCUMENTS, misfits

TARGETS = """\
[targets]
families = 40
budget_gbp = 1000.50
[[progress]]
on = 2026-11-01
families = {families}
spent_gbp = 100
[alliance]
name = "Alder alliance"
[[alliance.partners]]
id = "hall"
name = "Village hall"
kind = "other"
commitment = "confirmed"
roles = ["hosts"]
languages = ["pl"]
"""


def audited(*words: object) -> Any:
    """An audit as JSON."""
    return pactkit("audit", "--as-of", DAY, "--format", "json", *words).json


def cedar(root: Path, families: int, review: str = ALDER_REVIEW) -> None:
    """A third site, that runs like Alder, with targets and an alliance."""
    site = ALDER.replace('"Alder"', '"Cedar"').replace('stage = "full"', 'stage = "full"\nlanguages = ["pl"]')
    write(root / "cedar" / "site.toml", site + TARGETS.format(families=families))
    write(root / "cedar" / "reviews" / "a.toml", review)


def test_the_document_has_its_keys() -> None:
    """The keys about all sites are those of the documentation, no less and no more."""
    assert misfits(DOCUMENTS["audit"], audited("-w", SAMPLES)) == []


def test_the_items_most_sites_miss(root: Path) -> None:
    """Core and adaptable items below target or without an answer, of the sites that must do them; most missed first."""
    cedar(root, 20, ALDER_REVIEW.replace("W-3 = 2", ""))
    missed = audited("-w", root)["missed"]
    shown = [(one["code"], one["missed"], one["sites"], one["below_target"], one["unanswered"]) for one in missed]
    assert shown == [("W-4", 2, 2, 2, 0), ("W-2", 2, 3, 2, 0), ("W-3", 1, 2, 0, 1), ("W-1", 1, 3, 0, 1)]
    assert missed[0]["function"] == "core"


def test_sites_are_compared_on_common_items(root: Path) -> None:
    """All sites by default, and those where the component runs where they are fewer; each site beside its own score."""
    cedar(root, 20)
    among = {one["among"]: one for one in audited("-w", root)["common"]}
    assert set(among) == {"all", "running"}
    everywhere = among["all"]
    assert [site["id"] for site in everywhere["sites"]] == ["alder", "birch", "cedar"]
    assert everywhere["items"] == ["W-1", "W-2"]
    assert {left["code"]: left["sites"] for left in everywhere["left_out"]} == {
        "W-3": ["alder", "cedar"],
        "W-4": ["alder", "cedar"],
    }
    alder = everywhere["sites"][0]
    assert (alder["own"]["low"]["exact"], alder["common"]["low"]["exact"]) == ("75", "75")
    assert [site["id"] for site in among["running"]["sites"]] == ["alder", "cedar"]


def test_sites_may_be_named(root: Path) -> None:
    """Then they alone are compared, and the text shows them; one alone is refused, and an unknown one suggested."""
    (found,) = audited("-w", root, "--common", "alder", "--common", "birch")["common"]
    assert (found["among"], [site["id"] for site in found["sites"]]) == ("named", ["alder", "birch"])
    said = pactkit("audit", "--as-of", DAY, "-w", root, "--common", "alder", "--common", "birch").out
    assert "Walking group: 2 common items" in said
    assert "Asked of some sites: alder (W-3, W-4)" in said
    one = pactkit("audit", "-w", root, "--common", "alder", "--common", "alder")
    assert (one.code, one.err.splitlines()[-1]) == (
        2, "Error: --common compares sites: name two or more, each with a --common of its own"
    )  # fmt: skip
    assert "Did you mean 'alder'?" in pactkit("audit", "-w", root, "--common", "aldr", "--common", "birch").err


def test_too_many_sites_are_not_compared_by_themselves(tmp_path: Path, install: Install) -> None:
    """More than a hundred are compared only where they are named; everything else is told of all, by any process."""
    install()
    many_sites(tmp_path, 110)
    alone = audited("-w", tmp_path, "--jobs", "1")
    assert alone["common"] is None
    assert alone["missed"][0]["sites"] >= 110 // 2
    named = audited("-w", tmp_path, "--common", "site-0001", "--common", "site-0109", "--jobs", "1")
    assert [site["id"] for site in named["common"][0]["sites"]] == ["site-0001", "site-0109"]
    assert "More than 100 sites" in pactkit("audit", "-w", tmp_path, "--as-of", DAY, "--jobs", "1").out


def test_what_hangs_on_one_partner(root: Path) -> None:
    """One entry for a partner, with everything that hangs on it; and at how many sites each kind does."""
    cedar(root, 20)
    found = audited("-w", root)
    (one,) = found["reliance"]
    assert (one["site"], one["id"], one["kind"], one["commitment"]) == ("cedar", "hall", "partner", "confirmed")
    assert one["roles"] == [{"id": "hosts", "confirmed": True, "hoped_for": []}]
    assert [language["id"] for language in one["languages"]] == ["pl"]
    assert found["reliance_over_sites"] == {"roles": {"hosts": 1}, "languages": {"pl": 1}, "venues": {}, "names": []}


@pytest.mark.parametrize("families", [3, 4])
def test_a_small_count_is_in_no_format(root: Path, families: int) -> None:
    """Neither the total nor anything beside it tells a count of people below the small number."""
    write(root / "programme.toml", PROGRAMME + "[targets]\nfamilies = 80\n")
    cedar(root, families)
    total = audited("-w", root)["totals"]["families"]
    assert (total["low"], total["high"], total["hidden"], total["not_counted"]) == (None, None, 1, 2)
    assert (total["target"]["exact"], total["sites_target"]["exact"], total["reached"]) == ("80", "40", None)
    shown = [pactkit("audit", "--as-of", DAY, "-w", root, "--format", name).out for name in FORMATS]
    cedar(root, 7 - families)  # 4 and 3: nobody can tell which it was
    again = [pactkit("audit", "--as-of", DAY, "-w", root, "--format", name).out for name in FORMATS]
    blank = [_without_digest(text) for text in shown]
    assert blank == [_without_digest(text) for text in again]


def test_totals_against_the_programmes_targets(root: Path) -> None:
    """Sums of what sites count, beside the programme's targets and the sites' own; money is summed exactly."""
    write(root / "programme.toml", PROGRAMME + "[targets]\nfamilies = 80\nbudget_gbp = 400\n")
    cedar(root, 20)
    totals = audited("-w", root)["totals"]
    assert totals["families"]["low"]["exact"] == "20"
    assert totals["families"]["reached"] == {"low": {"value": 0.25, "exact": "1/4"}, "high": None}
    assert totals["budget_gbp"]["sites_target"]["exact"] == "2001/2"


def _without_digest(text: str) -> str:
    return re.sub(r"[0-9a-f]{12,64}", "", text)
