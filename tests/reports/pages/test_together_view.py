"""What the network page tells of all sites together."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.reports.pages.write import write_report
from tests.reports.making import DAY, SAMPLES


@pytest.fixture(scope="module", params=["en", "es"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The network page of the shipped sites in a language."""
    out: Path = tmp_path_factory.mktemp("pages")
    write_report(Assessor(SAMPLES, date.fromisoformat(DAY)), out, request.param)
    return request.param, unescape((out / "index.html").read_text(encoding="utf-8"))


def part(text: str, name: str) -> str:
    """One section of the page."""
    found = re.search(rf'<section class="part" id="{name}">.*?</section>', text, re.DOTALL)
    assert found, name
    return found[0]


def test_the_heat_map_is_a_table_with_heads(page: tuple[str, str]) -> None:
    """A real table: a caption, heads with a scope, and in each cell words that say what its tone says."""
    heat = part(page[1], "heat")
    assert "<caption>" in heat
    assert heat.count('<th scope="col">') == 6
    assert heat.count('<th scope="row">') == 14
    cells = re.findall(r"<td class=\"(.*?)\">(.*?)</td>", heat, re.DOTALL)
    assert len(cells) == 14 * 5
    assert all(re.sub(r"<[^>]+>|[●○\s]", "", inside) for _, inside in cells)


def test_marks_stand_in_words(page: tuple[str, str]) -> None:
    """Undecided, self-rated only, not offered and nothing to score are words, in both languages."""
    language, text = page
    heat = part(text, "heat")
    english = ("undecided", "self-rated only", "Not offered", "Nothing to score", "Not part of this site")
    spanish = ("sin decidir", "Nada que puntuar")
    for words in english if language == "en" else spanish:
        assert words in heat


def test_a_site_stands_beside_itself(page: tuple[str, str]) -> None:
    """Each site's score on the common items stands beside its own, with what others need not do."""
    common = part(page[1], "common")
    assert re.search(r"CP-28, CP-29", common)
    assert 'href="southwark.html"' in common


def test_every_part_is_there(page: tuple[str, str]) -> None:
    """Totals against the programme's targets, missed items with n of m sites, and who is relied on alone."""
    language, text = page
    assert "900" in part(text, "totals")
    assert re.search(r"<strong>4 (of|de) 5</strong>", part(text, "missed"))
    assert "Example Trust" in part(text, "reliance")
    wanted = "Gives or raises money" if language == "en" else "dinero"
    assert wanted in part(text, "reliance")
