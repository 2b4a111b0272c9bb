"""`pactkit new review`: a form on paper and in a spreadsheet, and a filled one read back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
import tomli

from .making import ALDER_REVIEW, Ran, pactkit, write

ON = ("--on", "2026-11-22")
NAME = "alder/reviews/2026-11-22-self"


def rows_of(path: Path) -> list[list[str]]:
    """A form as csv."""
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if text.count(";") > 40 else ","))


def save(path: Path, rows: list[list[str]], delimiter: str = ";", encoding: str = "cp1252") -> Path:
    """A csv as a spreadsheet program in Spain saves it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def filled(root: Path, answers: dict[str, dict[int, str]], *options: str) -> Path:
    """A form with these cells filled in, by code and by place from the answer."""
    assert pactkit("new", "review", "alder", *ON, "--format", f"csv:{root / 'form.csv'}", *options).code == 0
    rows = rows_of(root / "form.csv")
    first = next(row for row in rows if row[1] in {"Code", "Código", "Code / Código", "Código / Code"})
    start = next(at for at, text in enumerate(first) if text.startswith(("Answer", "Respuesta")))
    for row in rows:
        for place, text in answers.get(row[1], {}).items():
            row[start + place] = text
    return save(root / "filled.csv", rows)


def reviewed(ran: Ran, root: Path, name: str = NAME) -> dict[str, object]:
    """The ratings of the review that was written."""
    assert ran.err == ""
    stated: dict[str, dict[str, dict[str, dict[str, object]]]] = tomli.loads(
        (root / f"{name}.toml").read_text(encoding="utf-8")
    )
    return stated["ratings"]["walking"]["items"]


@pytest.mark.parametrize("kind", ["html", "csv", "xlsx"])
def test_a_form_stands_beside_the_reviews(root: Path, kind: str) -> None:
    """A form is made beside the name that the review will have; one that is there is kept as it was."""
    ran = pactkit("new", "review", "alder", *ON, "--format", kind)
    path = root / f"{NAME}.{kind}"
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Made {path}\n")
    before = path.read_bytes()
    assert pactkit("new", "review", "alder", *ON, "--format", kind).out.startswith(f"Kept as it was: {path}\n")
    assert path.read_bytes() == before
    assert "nothing wrong." in pactkit("check", ".").out


def test_forms_in_several_formats_at_once(root: Path) -> None:
    """Every format may have a file of its own."""
    ran = pactkit("new", "review", "alder", *ON, "--format", "html:a.html", "--format", "xlsx:a.xlsx")
    assert ran.code == 0
    assert (root / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [sheet.title for sheet in openpyxl.load_workbook(root / "a.xlsx").worksheets][:2] == ["Review", "About"]


def test_only_some_components(root: Path) -> None:
    """--component asks one component alone; one that the site does not offer is told."""
    ran = pactkit("new", "review", "alder", *ON, "--component", "walknig", "--format", "csv")
    assert (ran.code, ran.err) == (
        2, "Error: alder does not offer the component 'walknig'\n  Did you mean 'walking'?\n",
    )  # fmt: skip
    assert pactkit("new", "review", "alder", *ON, "--component", "walking", "--format", "csv").code == 0
    assert rows_of(root / f"{NAME}.csv")[7][:2] == ["Component and version", "walking 2026.1"]


def test_what_was_answered_before_is_not_shown(root: Path) -> None:
    """A new form is empty, whatever an earlier review says."""
    write(root / "alder" / "reviews" / "2026-11-10-external.toml", ALDER_REVIEW.replace("=1+1", "an earlier note"))
    for kind in ("html", "csv", "toml"):
        pactkit("new", "review", "alder", *ON, "--format", kind)
        assert "an earlier note" not in (root / f"{NAME}.{kind}").read_text(encoding="utf-8-sig")


def test_a_filled_form_becomes_a_review(root: Path) -> None:
    """What was filled in is written as a review that passes `check`; it exits with 0."""
    answers = {
        "W-1": {0: "In place"},
        "W-2": {0: "1,0", 5: "Señal"},
        "W-3": {0: "n/a", 1: "No path"},
    }
    ran = pactkit("new", "review", "alder", "--from", filled(root, answers))
    assert ran.code == 0
    assert reviewed(ran, root) == {"W-1": 2, "W-2": 1, "W-3": "not_applicable"}
    assert "3 items rated of 4 rows; written to alder/reviews/2026-11-22-self.toml." in " ".join(ran.out.split())
    assert "Nothing is left to settle." in ran.out
    assert "nothing wrong." in pactkit("check", ".").out


def test_conflicts_are_told_and_kept(root: Path) -> None:
    """What cannot be taken is told with its cell, and stands in the review as a comment beside its item; exit 1."""
    path = filled(root, {"W-1": {0: "1/2"}, "W-2": {0: "2"}})
    ran = pactkit("new", "review", "alder", "--from", path, "--format", "json", "--format", "csv:report.csv")
    assert ran.code == 1
    assert reviewed(ran, root) == {"W-2": 2}
    (conflict,) = ran.json["conflicts"]
    assert conflict == {
        "severity": "error", "sheet": "", "cell": "F18", "component": "walking", "item": "W-1", "written": "1/2",
        "message": "these are two answers", "hint": "Write one level. Levels of W-1: 0, 1, 2",
    }  # fmt: skip
    assert [ran.json[key] for key in ("site", "review", "rows", "rated", "to_settle")] == [
        "alder",
        f"{NAME}.toml",
        4,
        1,
        1,
    ]
    text = (root / f"{NAME}.toml").read_text(encoding="utf-8")
    assert '# ! F18: "1/2"\n#     these are two answers\n# W-1 =\n' in text
    rows = list(csv.DictReader((root / "report.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["cell"], row["item"], row["written"]) for row in rows] == [("F18", "W-1", "1/2")]
    assert "nothing wrong." in pactkit("check", ".").out


@pytest.mark.parametrize("name", ["text", "json", "csv", "markdown", "html"])
def test_every_format_of_the_report(root: Path, name: str) -> None:
    """The report comes in every format of pactkit's documents."""
    path = filled(root, {"W-1": {0: "1/2"}})
    ran = pactkit("new", "review", "alder", "--from", path, "--format", name)
    assert (ran.code, ran.err) == (1, "")
    assert "these are two answers" in ran.out
    assert "F18" in ran.out


def test_a_form_that_nobody_filled_in(root: Path) -> None:
    """Nothing is written, so that the form can be read when it is filled in; that is said."""
    form = filled(root, {})
    ran = pactkit("new", "review", "alder", "--from", form)
    assert (ran.code, ran.out) == (2, "")
    hint = "Write the answers into it, save it, and read it again"
    assert ran.err == f"Error: {form} is not filled in: nothing was written\n  {hint}\n"
    assert not (root / f"{NAME}.toml").exists()


def test_a_review_is_never_overwritten(root: Path) -> None:
    """Where the review is there already, nothing is written, and another name can be given."""
    path = filled(root, {"W-2": {0: "2"}})
    kept = write(root / f"{NAME}.toml", ALDER_REVIEW)
    ran = pactkit("new", "review", "alder", "--from", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"Error: {kept} is there already, and is never overwritten; nothing was written\n"
        "  Name another file with -o, or put the one that is there away first\n"
    )
    assert kept.read_text(encoding="utf-8") == ALDER_REVIEW
    ran = pactkit("new", "review", "alder", "--from", path, "-o", "alder/reviews/other.toml")
    assert ran.code == 0
    assert reviewed(ran, root, "alder/reviews/other") == {"W-2": 2}


def test_a_form_of_another_site(root: Path) -> None:
    """A form is only read for its own site."""
    path = filled(root, {"W-2": {0: "2"}})
    ran = pactkit("new", "review", "birch", "--from", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "Error: this is a review of the site 'alder', and not of 'birch'\n"
        "  Read it with: pactkit new review alder --from FILE\n"
    )


def test_two_languages(root: Path) -> None:
    """--lang and --beside put two languages side by side; answers may come back in either."""
    path = filled(root, {"W-1": {0: "En marcha"}, "W-2": {0: "In place"}}, "--lang", "es", "--beside", "en")
    ran = pactkit("new", "review", "alder", "--from", path, "--lang", "es")
    assert ran.code == 0
    assert reviewed(ran, root) == {"W-1": 2, "W-2": 2}
    assert "# W-1. ¿Guía alguien?" in (root / f"{NAME}.toml").read_text(encoding="utf-8")


USAGE = [
    (("--format", "markdown"), "a form is made as toml, html, csv, xlsx, not markdown"),
    (("--beside", "es"), "--beside is for --format html, csv and xlsx"),
    (("-o", "x", "--format", "csv", "--format", "xlsx"), "-o names one file: give each --format its own, as NAME:FILE"),
    (("--from", "alder/site.toml", "--format", "xlsx"),
     "with --from the report is text, json, markdown, csv, html, not xlsx"),
    (("--from", "alder/site.toml", "--beside", "es"),
     "--component and --beside are for making a form, not for --from"),
    (("--from", "alder/site.toml", "--format", "csv", "--format", "text"),
     "only one format can go to standard output; give the others a file: NAME:FILE"),
]  # fmt: skip


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(("words", "message"), USAGE)
def test_options_that_contradict_each_other(words: tuple[str, ...], message: str) -> None:
    """Options that cannot be meant together are told."""
    ran = pactkit("new", "review", "alder", *words)
    assert ran.code == 2
    assert ran.err.endswith(f"Error: {message}\n")


@pytest.mark.usefixtures("root")
def test_a_file_that_is_no_form() -> None:
    """What cannot be read at all is told in a sentence, and nothing is written."""
    ran = pactkit("new", "review", "alder", "--from", "alder/site.toml")
    assert ran.code == 2
    assert ran.err.startswith("Error: alder/site.toml has no row of headings: nothing in it can be read\n")
