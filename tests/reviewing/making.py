"""A small checklist, forms of it, and spreadsheets filled in as people do."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import openpyxl

from pactkit.languages.voice import voice_of
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.catalogue import Catalogue
from pactkit.model.checklist import Item, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_DUE, UNANSWERED, Answer, FidelityReport
from pactkit.model.site import Site
from pactkit.model.text import Text, Translations
from pactkit.reviewing import columns as col
from pactkit.reviewing.csv_file import BOM, form_csv
from pactkit.reviewing.form import About, Form, Question, form_of
from pactkit.reviewing.heading_lines import Wanted
from pactkit.reviewing.matching import Checklists
from pactkit.reviewing.reading import Filled, read_filled
from pactkit.reviewing.xlsx_file import form_xlsx

DAY = date(2026, 11, 22)
ABOUT = About(site="leeds", name="Leeds", on=DAY, wave="2026-autumn", source="external", by="Central team")
WANTED = Wanted(site="leeds", name="Leeds")
ENGLISH, SPANISH = voice_of("en"), voice_of("es")
Table = list[list[str]]


def both(english: str, spanish: str) -> Text:
    """A text in two languages."""
    return Translations({"en": english, "es": spanish})


def levels(*pairs: tuple[int | Fraction, Text | None]) -> tuple[Level, ...]:
    """Levels with their words."""
    return tuple(Level(value=value, text=text) for value, text in pairs)


WEEKS = levels((0, both("Four or fewer", "Cuatro o menos")), (1, both("Five or six", "Cinco o seis")),
               (2, both("Seven", "Siete")))  # fmt: skip
HALVES = levels((0, "None"), (Fraction(5, 2), "Some"), (5, "All"))
ITEMS = (
    Item(code="BS-01", ask=both("Is the whole course run?", "¿Se imparte todo el curso?"), function="core",
         levels=WEEKS),
    Item(code="BS-02", ask=both("Is there a crèche?", "¿Hay guardería?"), function="core", levels=HALVES,
         not_applicable=True),
    Item(code="BS-03", ask=both("Do fathers come?", "¿Vienen los padres?"), function="adaptable", levels=WEEKS),
    Item(code="BS-04", ask=both("Is it in full force?", "¿Está en pleno vigor?"), function="core", levels=WEEKS),
)  # fmt: skip
READING = Definition(
    id="reading",
    version="2026.1",
    title=both("Reading", "Lectura"),
    retired=("BS-00",),
    sections=(
        Section(id="dose", title=both("Dose", "Dosis"), items=ITEMS[:2]),
        Section(id="dads", title=both("Dads", "Padres"), items=ITEMS[2:], not_applicable=True),
    ),
)


def assessment(*definitions: Definition, not_due: Iterable[str] = ()) -> SiteAssessment:
    """A site that offers these components, of which nothing is answered yet."""
    components = tuple(
        ComponentAssessment(
            id=one.id, core=True, offered=True, stage="full", definition=one,
            fidelity=FidelityReport(
                component=one.id, version=one.version,
                items=tuple(
                    Answer(code=item.code, state=NOT_DUE if item.code in not_due else UNANSWERED) for item in one.items
                ),
            ),
        )
        for one in definitions
    )  # fmt: skip
    return SiteAssessment(id="leeds", site=Site(id="leeds", name="Leeds", stage="full"), components=components)


def form(*definitions: Definition, not_due: Iterable[str] = ()) -> Form:
    """The form that such a site gets."""
    return form_of(assessment(*(definitions or (READING,)), not_due=not_due), ABOUT)


def catalogue(*definitions: Definition) -> Catalogue:
    """These components, without facts."""
    return Catalogue(definitions={one.id: one for one in definitions}, facts={}, coded=frozenset())


def question(item: Item, **more: Any) -> Question:
    """An item as it is asked alone."""
    return Question(item=item, section=Section(id="s", title="S", items=(item,), **more))


def table_of(made: Form, languages: Sequence[str] = ("en",)) -> Table:
    """The rows of the form's csv."""
    text = form_csv(made, [voice_of(language) for language in languages]).removeprefix(BOM)
    delimiter = ";" if voice_of(languages[0]).signed(".") == "," else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def head_at(table: Table) -> int:
    """Where the headings stand."""
    return next(at for at, row in enumerate(table) if col.known_headings().get(_folded(row[1])) == col.CODE)


def _folded(text: str) -> str:
    return text.partition(" / ")[0].casefold().translate(str.maketrans("ó", "o"))


def column_at(table: Table, column: str) -> int:
    """Where a column stands, the first of that name."""
    order = list(col.COLUMNS)
    wide = len(table[head_at(table)]) > len(order)
    names = [name for name in order for _ in range(2 if wide and name in col.TOLD_TWICE else 1)]
    return names.index(column)


def fill(table: Table, entries: Mapping[str, Mapping[str, str]]) -> Table:
    """The table with these cells filled in, by code and column."""
    at = {row[1].lstrip("'"): number for number, row in enumerate(table) if number > head_at(table)}
    for code, cells in entries.items():
        for column, text in cells.items():
            table[at[code]][column_at(table, column)] = text
    return table


def csv_bytes(table: Table, delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    """The table as a spreadsheet program saves it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(table)
    return out.getvalue().encode(encoding)


def workbook(made: Form, languages: Sequence[str] = ("en",)) -> Any:
    """The form as an opened workbook."""
    return openpyxl.load_workbook(io.BytesIO(form_xlsx(made, [voice_of(language) for language in languages])))


def xlsx_bytes(book: Any) -> bytes:
    """A workbook as it is saved."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fill_sheet(book: Any, entries: Mapping[str, Mapping[str, object]], columns: Sequence[str] = col.COLUMNS) -> Any:
    """The workbook with these cells filled in; text stays text."""
    sheet = book.worksheets[0]
    at = {sheet.cell(row, 2).value: row for row in range(2, sheet.max_row + 1)}
    for code, cells in entries.items():
        for column, value in cells.items():
            cell = sheet.cell(at[code], columns.index(column) + 1)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    return book


def read(content: bytes, *definitions: Definition, wanted: Wanted = WANTED, not_due: Iterable[str] = ()) -> Filled:
    """What a filled file says to a site that offers these components."""
    offered = definitions or (READING,)
    return read_filled(content, "filled", wanted, Checklists(offered), form(*offered, not_due=not_due).due)


def moment(written: str) -> datetime:
    """A moment as a workbook holds it: of no zone."""
    return datetime.fromisoformat(written)


def told(filled: Filled) -> list[str]:
    """Every conflict on a line: where, how bad, what stands there, why."""
    return [
        f"{one.place} {one.severity} {one.written!r}: {one.message}" + (f" | {one.hint}" if one.hint else "")
        for one in filled.conflicts
    ]
