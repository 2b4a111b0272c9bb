"""`explain`: every number that is written out can be reckoned again, exactly."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.model.text import say
from pactkit.reports.explanation import explain_content
from pactkit.reports.fidelity_document import score_content

from .making import DAY, SAMPLES, SITES
from .reckoning import ANSWERED, number, reckon

KINDS = ("sum", "mean", "percent", "rescaled", "share", "minimum", "product")
MISSING = ("exclude", "floor", "block")
SECTIONS = """
[[sections]]
id = "one"
title = "One"
weight = 2
items = [
  { code = "A-1", ask = "?", function = "core", levels = [{ value = 1, text = "a" }, { value = 4, text = "b" }] },
  { code = "A-2", ask = "?", function = "core", weight = 0.7, levels = [
    { value = 1, text = "a" }, { value = 2.5, text = "b" }, { value = 4, text = "c" },
  ] },
  { code = "A-3", ask = "?", function = "core", scale = "one_to_five" },
]
[[sections]]
id = "two"
title = "Two"
weight = 0.1
items = [
  { code = "B-1", ask = "?", function = "core", weight = 3, scale = "in_place" },
  { code = "B-2", ask = "?", function = "core", scale = "in_place", not_applicable = true },
  { code = "B-3", ask = "?", function = "core", weight = 0, scale = "in_place" },
]
[[sections]]
id = "three"
title = "Three"
items = [{ code = "C-1", ask = "?", function = "core", scale = "yes_no" }]
"""
ANSWERS = {
    "all": "A-1 = 1\nA-2 = 2.5\nA-3 = 3\nB-1 = 1\nB-2 = 2\nB-3 = 1\nC-1 = 1\n",
    "some": 'A-1 = 4\nA-2 = 2.5\nB-1 = 1\nB-2 = "not_applicable"\nC-1 = "cannot_rate"\n',
    "few": "A-2 = 4\n",
}


def definition(component: str) -> str:
    """A component with a scheme for every way to add up."""
    schemes = "".join(
        f'[[schemes]]\nid = "{section}-{total}-{over}-{missing}"\nsection = "{section}"\ntotal = "{total}"\n'
        f'over = "{over}"\nmissing = "{missing}"\n'
        for section, total, over, missing in product(KINDS, KINDS, ("items", "sections"), MISSING)
        if over == "sections" or section == total
    )
    return f'format = 1\nid = "{component}"\nversion = "1"\ntitle = "{component}"\n{schemes}{SECTIONS}'


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Assessor:
    """A workspace with every way to add up, answered in three ways."""
    root = tmp_path_factory.mktemp("odd")
    (root / "components").mkdir()
    (root / "here" / "reviews").mkdir(parents=True)
    site, review = (
        'format = 1\nname = "Here"\nstage = "full"\n',
        'format = 1\non = 2026-11-01\nwave = "w"\nsource = "self"\nby = "Us"\n',
    )
    for component, answers in ANSWERS.items():
        write(root / "components" / f"{component}.toml", definition(component))
        site += f"[components.{component}]\n"
        notes = f'[ratings.{component}.notes]\nB-2 = {{ reason = "none" }}\n' if "not_applicable" in answers else ""
        review += f"[ratings.{component}.items]\n{answers}{notes}"
    write(root / "programme.toml", 'format = 1\nname = "Odd"\n[policy]\nminimum_answered = 0.2\n')
    write(root / "here" / "site.toml", site)
    write(root / "here" / "reviews" / "a.toml", review)
    return Assessor(root, date.fromisoformat(DAY), points=())


def write(path: Path, text: str) -> None:
    """A file with this text."""
    path.write_text(text, encoding="utf-8")


def held_against(assessor: Assessor, site: str, component: str) -> int:
    """Reckon every line of a component's explanation, hold it against the report; how many lines there were."""
    found = assessor.assess(site)
    one = found.component(component)
    assert one is not None
    assert one.definition is not None
    assert one.fidelity is not None
    policy = assessor.programme.policy
    explained = explain_content(found, one, None, assessor.as_of, policy, (), "en")["schemes"]
    scored = score_content(one.definition, one.fidelity, policy, (), "en")["schemes"]
    lines = 0
    for scheme, score in zip(explained, scored, strict=True):
        titles = {section.id: say(section.title) for section in one.definition.sections}
        written = {
            line["what"].replace(titles[line["section"]], line["section"]) if line["section"] else line["what"]: line
            for line in scheme["lines"]
        }
        lines += sum(reckoned(line) for line in scheme["lines"])
        for section in score["sections"]:
            if section["low"] is not None and not scheme["id"].startswith("none"):
                same(written, section["id"], section)
        over = next((what for what in written if what.startswith("total (")), None)
        if over is not None and score["low"] is not None:
            same(written, over.partition(",")[0], score)
    return lines


def reckoned(line: dict[str, str]) -> bool:
    """Reckon one line; False where it holds no sum."""
    how, result = line["how"], line["result"]
    if line["what"] == "answered":
        part, whole = how.removeprefix("weight ").partition(";")[0].split(" of ")
        assert number(result) == Fraction(part) / Fraction(whole)
    elif how.startswith("answered: "):
        told = ANSWERED.fullmatch(how)
        assert told is not None
        value, share, low, high, first, last = (
            number(told[name]) for name in ("value", "share", "low", "high", "first", "last")
        )
        assert reckon(told["sum"]) == value == low + share * (high - low)
        assert told["kept"] or number(result) == first + share * (last - first)
    elif "band" in line["what"] or line["what"].startswith("gate") or result in ("none", "nothing to score"):
        return False
    elif how != "the same as low: what is missing counts as its lowest level":
        assert reckon(how) == number(result)
    return True


def same(written: dict[str, dict[str, str]], what: str, score: dict[str, Any]) -> None:
    """What is written out is what the report says, exactly; one line serves where low is high."""
    exact = {end: score[end]["exact"] if score[end] else "none" for end in ("low", "high", "point")}
    if what in written:
        exact = (
            {what: exact["low"]} if exact["low"] == exact["high"] and exact["point"] in ("none", exact["low"]) else {}
        )
    else:
        exact = {f"{what}, {end}": value for end, value in exact.items()}
    assert exact
    for line, value in exact.items():
        assert written[line]["result"].partition(" (")[0] == value


@pytest.mark.parametrize("answers", ANSWERS)
def test_every_way_to_add_up_can_be_reckoned_again(answers: str, odd: Assessor) -> None:
    """Each line of `explain` is a sum that comes to its result, and the results are those of the report."""
    assert held_against(odd, "here", answers) > 500


@pytest.mark.parametrize("site", SITES)
def test_the_shipped_sites_can_be_reckoned_again(site: str) -> None:
    """Every number of the shipped sites can be traced."""
    assessor = Assessor(SAMPLES, date.fromisoformat(DAY))
    offered = [one.id for one in assessor.assess(site).components if one.fidelity]
    assert len(offered) >= 6
    assert sum(held_against(assessor, site, component) for component in offered) >= 9
