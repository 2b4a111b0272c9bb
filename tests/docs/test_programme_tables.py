"""The tables of docs/programme.md are whole: tables 5 and 6 of the evaluation, indicators, groups, audiences."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from pactkit.model.gathering import AUDIENCES
from pactkit.model.text import say
from pactkit_evaluation.words import Measure

from .markdown import Document, coded
from .naming import ROOT, definitions, in_english, items, samples, southwark

PAGE = Document("programme")
CODE = re.compile(r"\b[A-Z]{2}-\d\d\b")
TABLE_FIVE = "What parents value and ask for: table 5 whole"
TABLE_SIX = "What parents need: support maps (annex C, table 6)"
# Table 5 of the evaluation: what parents value and what they ask for, and in how many of the three focus groups.
VALUED = {
    "MumSpace and baby groups": 3,
    "learning skills and knowledge about being a parent": 3,
    "group trips and excursions": 2,
    "Mindful Mamas courses": 2,
    "everyone is welcoming and friendly": 3,
    "helpful and friendly parent volunteers": 3,
    "helpful and friendly PACT staff": 2,
    "meeting other mums": 3,
    "wider sense of community": 2,
    "supportive place to come and be": 2,
    "getting practical information and help": 2,
    "access to other services": 2,
    "crèche": 1,
}
ASKED_FOR = {
    "longer sessions for weekly groups": 3,
    "more groups and activities": 3,
    "more group trips and excursions": 3,
    "more support for dads": 1,
    "a more dynamic group atmosphere": 1,
    "better communication about what's going on": 3,
    "more and better information for new mums": 2,
    "more links to services": 2,
    "introducing snack time or food in groups": 1,
    "providing access to more vouchers": 1,
    "facilitating more interaction and sharing between mums": 2,
}
ROWS = VALUED | ASKED_FOR
OWN = "own"  # a measure of a site's own is in no document


def rows_of(title: str) -> list[list[str]]:
    """The rows of the tables right under a title."""
    return PAGE.section(title).rows


def named_in_table_five(source: str) -> dict[str, int]:
    """The rows of table 5 that a source names, with the number of focus groups that it gives for each."""
    found = {}
    text = source.replace("what is going on", "what's going on").casefold()
    for row in ROWS if "table 5" in text else ():
        start = r"(?<!more )" if row == "group trips and excursions" else ""
        for match in re.finditer(rf"{start}{re.escape(row.casefold())}.*?(\d) of 3", text):
            found[row] = int(match[1])
    return found


def test_table_five_is_whole() -> None:
    """Each of its 24 rows stands on the page with its number of focus groups, and so it does in the Southwark facts."""
    assert (len(VALUED), len(ASKED_FOR), len(ROWS)) == (13, 11, 24)
    shown = [(row, side, int(groups)) for row, side, groups, _ in rows_of(TABLE_FIVE)]
    rows = [(row, "valued", groups) for row, groups in VALUED.items()]
    rows += [(row, "asked for", groups) for row, groups in ASKED_FOR.items()]
    assert shown == rows
    themes = southwark().components["evaluation"].rounds[0].themes
    assert [(one.side.replace("_", " "), one.groups) for one in themes] == [(side, groups) for _, side, groups in rows]


@pytest.mark.parametrize("row", ROWS)
def test_rows_of_table_five(row: str) -> None:
    """What parents value or ask for is taken up by an item; the page lists each item whose source names the row."""
    (shown,) = (one for name, *_, one in rows_of(TABLE_FIVE) if name == row)
    naming = {code for code, item in items().items() if row in named_in_table_five(in_english(item.source))}
    assert naming
    assert set(CODE.findall(shown)) == naming


def test_groups_of_table_five() -> None:
    """An item that names a row of table 5 gives the number of focus groups that the table gives."""
    for code, item in items().items():
        for row, groups in named_in_table_five(in_english(item.source)).items():
            assert groups == ROWS[row], (code, row)


def test_table_six_is_whole() -> None:
    """The needs stand on the page as in the Southwark facts, and an item for each of them names the table."""
    needs = southwark().components["evaluation"].support_maps[0].needs
    shown = rows_of(TABLE_SIX)
    assert [(need, int(parents.split(",")[0])) for need, parents, _ in shown] == [
        (say(one.need), one.parents) for one in needs
    ]
    for need, _, where in shown:
        assert any("table 6" in in_english(items()[code].source) for code in CODE.findall(where)), need


def test_indicators() -> None:
    """Each of the seven has its row; it names every component with items that serve it, and there are two or more."""
    shown = {coded(indicator)[0]: coded(served) for indicator, _, served in rows_of("The seven indicators")}
    assert len(shown) == 7
    assert list(shown) == list(samples().programme.indicators)
    for indicator, served in shown.items():
        serving = [
            name for name, one in definitions().items() if any(indicator in item.indicators for item in one.items)
        ]
        assert served == sorted(serving), indicator
        assert len(serving) >= 2, indicator


def test_nine_groups() -> None:
    """The nine groups of the PACT page stand on the page, and the sample site of Southwark has them."""
    shown = rows_of("The nine groups, and how the sample site of Southwark has them")
    assert sum(int(number) for _, number, _ in shown) == 9
    stated = southwark().components
    kinds = [group.kind for group in stated["peer_spaces"].groups]
    for name, number, where in shown:
        path, *kind = coded(where)
        if kind:
            assert kinds.count(kind[0]) == int(number), name
        else:
            component, table = path.split(".")
            assert getattr(stated[component], table), name
    assert len(kinds) == sum(int(number) for _, number, where in shown if len(coded(where)) == 2)


def test_audiences_and_measures() -> None:
    """Every audience of the calendar and every measure of the evaluation stands on the page."""
    named = set(coded(PAGE.text))
    assert set(AUDIENCES) - named == set()
    assert set(get_args(Measure)) - named == {OWN}


def test_the_page_is_found() -> None:
    """The README leads to the page."""
    assert "(docs/programme.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
