"""An auditor loses nothing by leaving: the exported tables alone give every score, and hold every word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import say, voice_of
from pactkit.reports.export.folder import csv_cell
from pactkit.reports.export.table import TYPES
from pactkit.reports.export.write import write_export
from pactkit.reports.tables import harmless
from tests.reports.making import DAY, SAMPLES

from .reading import ends, package, table


@pytest.fixture(scope="module")
def assessor() -> Assessor:
    return Assessor(SAMPLES, date.fromisoformat(DAY))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, assessor: Assessor) -> Path:
    """The shipped sites as csv files."""
    out = tmp_path_factory.mktemp("export")
    write_export(assessor, out, voice_of("en"))
    return out


def test_every_headline_score_can_be_worked_out_again(folder: Path, assessor: Assessor) -> None:
    """Low and high of every component at every site follow, exactly, from the tables of items and definitions."""
    worked_out = {(site, component): (low, high) for site, component, low, high in ends(folder)}
    audited = {
        (site.id, component.id): (component.fidelity.headline.score.low, component.fidelity.headline.score.high)
        for site in assessor.sites()
        for component in site.components
        if component.fidelity and component.fidelity.headline
    }
    assert len(audited) > 40
    assert worked_out == audited
    stated = {(row["site"], row["component"]): row["low_exact"] for row in table(folder, "components")}
    exact = {key: "" if low is None else str(low) for key, (low, _) in audited.items()}
    assert exact == {key: stated[key] for key in audited}


def texts(value: Any) -> Iterator[str]:
    """Every text in a TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def test_every_word_is_there(folder: Path) -> None:
    """Every text that a person wrote in any file, in any language, stands in the table `written`, word for word."""
    written: dict[str, set[str]] = {}
    for row in table(folder, "written"):
        written.setdefault(row["file"], set()).add(row["value"])
    files = sorted(SAMPLES.rglob("*.toml"))
    assert len(files) > 10
    for path in files:
        data = tomli.loads(path.read_bytes().decode("utf-8-sig"))
        wanted = {harmless(text) for text in texts(data)}
        assert wanted <= written[path.relative_to(SAMPLES).as_posix()], path


def test_notes_evidence_and_actions_of_all_reviews_are_there(folder: Path) -> None:
    """Also those of reviews that do not count any more; the structured tables hold them in the export's language."""
    said = {row["review"] for row in table(folder, "ratings")}
    assert said == {path.name for path in SAMPLES.rglob("reviews/*.toml")}
    assert {row["counts"] for row in table(folder, "ratings")} == {"yes", "no"}
    review = tomli.loads((SAMPLES / "north-tyneside/reviews/2026-autumn-peer.toml").read_text(encoding="utf-8"))
    note = review["ratings"]["safeguarding"]["notes"]["SG-15"]
    (row,) = [
        one for one in table(folder, "ratings")
        if (one["site"], one["review"], one["code"]) == ("north-tyneside", "2026-autumn-peer.toml", "SG-15")
    ]  # fmt: skip
    assert (row["note"], row["action"]) == (say(note["note"]), say(note["action"]["what"]))
    assert row["action_owner"] == note["action"]["owner"]
    assert row["action_by"] == note["action"]["by"].isoformat()
    assert len(table(folder, "evidence")) == sum(
        text.count('kind = "') for path in SAMPLES.rglob("reviews/*.toml")
        for text in re.findall(r"evidence = \[.*?\]", path.read_text(encoding="utf-8"))
    )  # fmt: skip


def test_the_description_is_true(folder: Path) -> None:
    """Every file has the columns, types, unique keys and references that datapackage.json states; none is left out."""
    described = package(folder)
    names = {resource["path"] for resource in described["resources"]}
    assert names == {path.name for path in folder.glob("*.csv")}
    tables = {resource["name"]: table(folder, resource["path"][:-4]) for resource in described["resources"]}
    for resource in described["resources"]:
        rows, schema = tables[resource["name"]], resource["schema"]
        fields = {field["name"]: field for field in schema["fields"]}
        assert len(rows) == resource["rows"]
        assert (folder / resource["path"]).read_bytes().startswith(b"\xef\xbb\xbf")
        for row in rows:
            assert list(row) == list(fields)
            for name, value in row.items():
                assert _fits(fields[name]["type"], value), (resource["name"], name, value)
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys), resource["name"]
        for link in schema.get("foreignKeys", ()):
            there = link["reference"]
            known = {tuple(row[name] for name in there["fields"]) for row in tables[there["resource"]]}
            wanted = {tuple(row[name] for name in link["fields"]) for row in rows}
            assert wanted <= known, (resource["name"], sorted(wanted - known)[:3])


def test_other_tools_read_it(folder: Path) -> None:
    """Frictionless, where it is installed, finds no fault in the folder."""
    frictionless = pytest.importorskip("frictionless", reason="not a dependency of pactkit")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])[:5]


PATTERNS = {
    "string": ".*", "integer": r"-?\d*", "number": r"-?\d*(\.\d+)?", "boolean": "(yes|no)?",
    "date": r"(\d{4}-\d\d-\d\d)?", "time": r"(\d\d:\d\d:\d\d)?",
}  # fmt: skip


def _fits(kind: str, value: str) -> bool:
    assert kind in TYPES
    return re.fullmatch(PATTERNS[kind], value, re.DOTALL) is not None


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("'=+-@aé \n"), max_size=6))
def test_no_text_is_a_formula_and_none_is_lost(text: str) -> None:
    """What a spreadsheet would run gets one apostrophe more, which can be taken away again without a doubt."""
    cell = str(csv_cell(text))
    assert not cell.startswith(("=", "+", "-", "@"))
    marked = cell.startswith("'") and cell.lstrip("'").startswith(("=", "+", "-", "@", "\n"))
    assert (cell[1:] if marked else cell) == text
