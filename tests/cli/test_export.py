"""`pactkit export`: everything as tables, in a folder or a workbook."""

from __future__ import annotations

import builtins
import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from .conftest import Install
from .making import ALDER_REVIEW, BIRCH, DAY, broken_point, pactkit, point, write

BROKEN = BIRCH.replace("Birch", "Silver birch").replace('"installation"', '"instalation"')
openpyxl = pytest.importorskip("openpyxl")


def export(*words: object, out: Path) -> int:
    """An export on the fixed day."""
    return pactkit("export", "--as-of", DAY, "-o", out, *words).code


def rows(out: Path, table: str) -> list[dict[str, str]]:
    """The rows of a csv."""
    return list(csv.DictReader(io.StringIO((out / f"{table}.csv").read_bytes().decode("utf-8-sig"), newline="")))


def sheet(path: Path, name: str) -> list[tuple[Any, ...]]:
    """The rows of a sheet, its head first."""
    return list(openpyxl.load_workbook(path)[name].iter_rows(values_only=True))


def test_equal_input_gives_equal_bytes(root: Path, tmp_path: Path) -> None:
    """A folder and a workbook, written twice, are the same byte for byte; what was written is listed."""
    for out in (tmp_path / "tables", tmp_path / "tables.xlsx"):
        ran = pactkit("export", root, "--as-of", DAY, "-o", out)
        assert ran.code == 0
        files = [Path(line) for line in ran.out.splitlines()]
        first = [path.read_bytes() for path in files]
        assert export(root, out=out) == 0
        assert [path.read_bytes() for path in files] == first
    assert sorted(path.name for path in (tmp_path / "tables").iterdir() if path.name.startswith(".")) == []


def test_the_workbook_holds_what_the_folder_holds(root: Path, tmp_path: Path) -> None:
    """A sheet per table, `about` first, with a head that stays; numbers and days are such, exact values beside."""
    export(root, out=tmp_path / "tables")
    export(root, out=tmp_path / "tables.xlsx")
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    described = json.loads((tmp_path / "tables" / "datapackage.json").read_text(encoding="utf-8"))
    assert book.sheetnames[0] == "about"
    assert book.sheetnames == [resource["path"][:-4] for resource in described["resources"]]
    for resource in described["resources"]:
        name = resource["path"][:-4]
        assert book[name].freeze_panes == "A2"
        assert book[name].max_row == resource["rows"] + 1
    head, alder = sheet(tmp_path / "tables.xlsx", "components")[:2]
    component = dict(zip(head, alder, strict=True))
    assert (component["site"], component["low"], component["low_exact"]) == ("alder", 75, "75")
    reviews = sheet(tmp_path / "tables.xlsx", "reviews")
    assert reviews[1][2] == datetime(2026, 11, 10)  # noqa: DTZ001 - a workbook knows no zone


def test_a_formula_stays_text(root: Path, tmp_path: Path) -> None:
    """What a person wrote is no formula: marked in csv, a text cell in a workbook, word for word."""
    export(root, out=tmp_path / "tables")
    export(root, out=tmp_path / "tables.xlsx")
    assert [row["note"] for row in rows(tmp_path / "tables", "ratings") if row["note"]] == ["'=1+1"]
    head, *found = sheet(tmp_path / "tables.xlsx", "ratings")
    cells = [row[head.index("note")] for row in found]
    assert "=1+1" in cells
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert {cell.data_type for line in book["ratings"] for cell in line} <= {"s", "n", "d"}


def test_one_site(root: Path, tmp_path: Path) -> None:
    """One site by its id or folder: nothing of the others, the definitions whole."""
    assert export("alder", "-w", root, out=tmp_path / "one") == 0
    assert [row["site"] for row in rows(tmp_path / "one", "sites")] == ["alder"]
    assert {row["file"].partition("/")[0] for row in rows(tmp_path / "one", "written")} == {
        "programme.toml", "components", "alder"
    }  # fmt: skip
    assert len(rows(tmp_path / "one", "checklist")) == 4
    assert pactkit("export", "aldr", "-w", root, "-o", tmp_path / "two").code == 2


def test_nothing_that_no_export_wrote_is_replaced(root: Path, tmp_path: Path) -> None:
    """A folder with a file of the same name, and no export in it, is left as it is."""
    mine = write(tmp_path / "mine" / "sites.csv", "mine")
    ran = pactkit("export", root, "-o", mine.parent)
    assert ran.code == 2
    assert ran.err == f"Error: {mine} was not made by pactkit, and is left as it is\n  Name another folder with -o\n"
    assert [path.name for path in mine.parent.iterdir()] == ["sites.csv"]
    assert mine.read_text(encoding="utf-8") == "mine"
    ran = pactkit("export", root, "-o", mine)
    assert ran.err == f"Error: {mine} is not a folder\n  Name a folder with -o, or a file that ends in .xlsx\n"
    ran = pactkit("export", root, "-o", tmp_path / "all.ods")
    said = "an export is not written as .ods\n  Name a folder for csv files, or a file that ends in .xlsx"
    assert (ran.code, ran.err) == (2, f"Error: {said}\n")
    assert not (tmp_path / "all.ods").exists()


def test_bad_files_are_named_and_kept(root: Path, tmp_path: Path, install: Install) -> None:
    """A site that cannot be read stays listed, with its problems and its words; the exit code is 2, as of an audit."""
    write(root / "birch" / "site.toml", BROKEN)
    write(root / "alder" / "reviews" / "b.toml", "format = 1\nthis is no TOML")
    install(broken_point("hiking"))
    assert export(root, out=tmp_path / "tables") == 2
    assert {row["site"]: row["readable"] for row in rows(tmp_path / "tables", "sites")} == {
        "alder": "yes",
        "birch": "no",
    }
    said = {(row["file"], row["severity"]) for row in rows(tmp_path / "tables", "problems")}
    assert {("birch/site.toml", "error"), ("alder/reviews/b.toml", "error")} <= said
    assert [row["component"] for row in rows(tmp_path / "tables", "failures")] == ["hiking"]
    assert "Silver birch" in {row["value"] for row in rows(tmp_path / "tables", "written")}


def test_later_reviews_and_old_waves_are_there(root: Path, tmp_path: Path) -> None:
    """Every review is exported, whether it counts on the day or not, and which rating counts stands beside it."""
    old = ALDER_REVIEW.replace("2026-11-10", "2025-11-10").replace("2026-autumn", "2025-autumn")
    write(root / "alder" / "reviews" / "a-old.toml", old)
    later = ALDER_REVIEW.replace("2026-11-10", "2027-01-10").replace("2026-autumn", "2027-spring")
    write(root / "alder" / "reviews" / "z-later.toml", later)
    export(root, out=tmp_path / "tables")
    found = [row for row in rows(tmp_path / "tables", "ratings") if (row["site"], row["code"]) == ("alder", "W-2")]
    assert {row["review"]: row["counts"] for row in found} == {
        "a-old.toml": "no", "2026-11-10-external.toml": "yes", "z-later.toml": "no"
    }  # fmt: skip


def test_columns_keep_their_names_in_every_language(root: Path, tmp_path: Path) -> None:
    """The words about a column follow --lang; its name, and every code, do not."""
    export(root, out=tmp_path / "en")
    export(root, "--lang", "es", out=tmp_path / "es")
    english, spanish = (rows(tmp_path / folder, "about") for folder in ("en", "es"))
    assert [row["column_name"] for row in english] == [row["column_name"] for row in spanish]
    assert {row["title"] for row in rows(tmp_path / "es", "definitions")} == {"Grupo de paseo"}
    for table in ("items", "ratings"):
        names = [list(rows(tmp_path / folder, table)[0]) for folder in ("en", "es")]
        assert names[0] == names[1]


def test_every_column_is_explained(root: Path, tmp_path: Path, install: Install) -> None:
    """The table `about` says what made the export, that it is not for publication, and what each column holds."""
    install(point("hiking"))
    assert export(root, "-p", "no:hiking", out=tmp_path / "tables") == 0
    about = rows(tmp_path / "tables", "about")
    explained = {(row["table"], row["column_name"]) for row in about if row["kind_of_row"] == "column" and row["text"]}
    for path in (tmp_path / "tables").glob("*.csv"):
        head = path.read_bytes().decode("utf-8-sig").splitlines()[0].split(",")
        assert {(path.stem, name) for name in head} <= explained
    made = {row["column_name"]: row["text"] for row in about if row["kind_of_row"] in ("made_with", "option")}
    assert made["switched_off"] == "hiking"
    assert (made["as_of"], made["lang"], made["sites"], made["components.walking"]) == (DAY, "en", "*", "2026.1")
    assert len(made["inputs"]) == 64
    assert any(row["text"].startswith("Not for publication") for row in about)


def test_without_openpyxl_it_says_how_to_get_it(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook needs the extra: one sentence says so, and what else to do; nothing is written."""
    imported = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("openpyxl"):
            raise ImportError(name)
        return imported(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    ran = pactkit("export", root, "-o", tmp_path / "a.xlsx")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "Error: writing an .xlsx file needs openpyxl, which is not installed",
        '  Install it with: pip install "pactkit[xlsx]", or export to a folder of csv files: -o FOLDER',
    ]
    assert not (tmp_path / "a.xlsx").exists()


def test_a_workspace_without_sites(root: Path, tmp_path: Path) -> None:
    """There is nothing of sites to export, and that is no error."""
    for folder in ("alder", "birch"):
        (root / folder).rename(root / f".{folder}")
    assert export(root, out=tmp_path / "tables") == 0
    assert export(root, out=tmp_path / "tables.xlsx") == 0
    assert rows(tmp_path / "tables", "sites") == []


def test_more_rows_than_a_sheet_holds(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left out in silence: the table is named, and the csv folder offered; no file is written."""
    monkeypatch.setattr("pactkit.reports.export.workbook.MOST_ROWS", 20)
    ran = pactkit("export", root, "--as-of", DAY, "-o", tmp_path / "a.xlsx")
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [
            "Error: the table written has more rows than a sheet of a workbook holds",
            "  Export to a folder of csv files: -o FOLDER",
        ],
    )
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_text_longer_than_a_cell_is_whole_in_parts(root: Path, tmp_path: Path) -> None:
    """The table `written` has it in parts that make the whole; another sheet shows its beginning, marked as cut."""
    long = "".join(f"word {at} " for at in range(6000)).strip()
    write(root / "birch" / "site.toml", BIRCH.replace('name = "Birch"', f'name = "Birch"\nnote = "{long}"'))
    assert export(root, out=tmp_path / "a.xlsx") == 0
    head, *found = sheet(tmp_path / "a.xlsx", "written")
    parts = [dict(zip(head, row, strict=True)) for row in found]
    said = [one["value"] for one in parts if (one["file"], one["path"]) == ("birch/site.toml", "note")]
    assert ("".join(said), len(said)) == (long, 2)
    head, _, birch = sheet(tmp_path / "a.xlsx", "sites")
    note = dict(zip(head, birch, strict=True))["note"]
    assert note.endswith(" […]")
    assert long.startswith(note.removesuffix(" […]"))
