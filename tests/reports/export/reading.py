"""An export read back by somebody who knows nothing of pactkit but the tables and what docs/arithmetic.md says."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

Row = dict[str, str]
OUT = ("not_applicable", "not_due")
OPEN = ("unanswered", "error")


def table(folder: Path, name: str) -> list[Row]:
    """The rows of a table."""
    text = (folder / f"{name}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def package(folder: Path) -> Any:
    """The description of the folder."""
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def ends(folder: Path) -> Iterator[tuple[str, str, Fraction | None, Fraction | None]]:
    """Low and high of every component's headline, worked out from items, checklist, sections and schemes alone."""
    sections = {(row["component"], row["section"]): row for row in table(folder, "sections")}
    checklist = {(row["component"], row["code"]): row for row in table(folder, "checklist")}
    headlines = {row["component"]: row for row in table(folder, "schemes") if row["rank"] == "1"}
    held: dict[tuple[str, str], list[tuple[Row, Row]]] = {}
    for row in table(folder, "items"):
        pairs = held.setdefault((row["site"], row["component"]), [])
        if row["state"] not in OUT:
            pairs.append((checklist[row["component"], row["code"]], row))
    for (site, component), pairs in held.items():
        if component in headlines:
            scheme = headlines[component]
            low, high = (_total(scheme, pairs, sections, at) for at in ("lowest", "highest"))
            yield site, component, low, high


def _total(scheme: Row, pairs: list[tuple[Row, Row]], sections: dict[Any, Row], at: str) -> Fraction | None:
    """The score with every open answer at one end."""
    parts = [(item, answer) for item, answer in pairs if Fraction(item["weight"])]
    if scheme["over"] == "items":
        return _percent(scheme["total_roll_up"], [_standing(*pair, at) for pair in parts])
    standings = []
    for section in dict.fromkeys(item["section"] for item, _ in parts):
        members = [_standing(*pair, at) for pair in parts if pair[0]["section"] == section]
        score = _percent(scheme["section_roll_up"], members)
        weight = Fraction(sections[parts[0][0]["component"], section]["weight"])
        if score is not None and weight:
            standings.append((weight, score, Fraction(100)))
    return _percent(scheme["total_roll_up"], standings)


def _standing(item: Row, answer: Row, at: str) -> tuple[Fraction, Fraction, Fraction]:
    level = item[at] if answer["state"] in OPEN else answer["level"]
    return Fraction(item["weight"]), Fraction(level), Fraction(item["highest"])


def _percent(kind: str, standings: Iterable[tuple[Fraction, Fraction, Fraction]]) -> Fraction | None:
    """Percent of what could be reached, or the mean: the roll-ups that the shipped components and the tests use."""
    listed = list(standings)
    if not listed:
        return None
    reached = sum((weight * value for weight, value, _ in listed), Fraction(0))
    if kind == "mean":
        return reached / sum(weight for weight, _, _ in listed)
    assert kind == "percent", f"this reader knows no {kind}"
    return 100 * reached / sum(weight * highest for weight, _, highest in listed)
