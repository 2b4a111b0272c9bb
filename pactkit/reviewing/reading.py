"""A filled spreadsheet read back: ratings that can be used, and all else with its cell, so that nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from pactkit.errors import PactkitError
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import phrase
from pactkit.model.problem import ERROR, NOTE, WARNING
from pactkit.model.review import Ratings, Review
from pactkit.reviewing import columns as col
from pactkit.reviewing.choices import levels_told
from pactkit.reviewing.conflict import Conflict, Refusal, about_cell, to_settle
from pactkit.reviewing.csv_file import read_csv
from pactkit.reviewing.entries import Entry
from pactkit.reviewing.grid import Grid
from pactkit.reviewing.heading_lines import Lines, Wanted, read_lines
from pactkit.reviewing.layout import Layout, TableRow, layout_of
from pactkit.reviewing.likeness import folded
from pactkit.reviewing.matching import Checklists, Key, Matched, Matcher, asked
from pactkit.reviewing.xlsx_reading import is_workbook, read_xlsx


@frozen(kw_only=True)
class Filled:
    """What a filled form says."""

    review: Review
    conflicts: tuple[Conflict, ...]
    rows: int  # with an item of the checklists

    @property
    def to_settle(self) -> tuple[Conflict, ...]:
        """What a person has to look at."""
        return tuple(filter(to_settle, self.conflicts))

    @property
    def untouched(self) -> bool:
        """Whether nobody has written anything into it."""
        said = any(ratings.says_something or ratings.notes for ratings in self.review.ratings.values())
        return not said and not self.to_settle

    @property
    def taken(self) -> int:
        """How many items are rated."""
        return sum(len(ratings.items) for ratings in self.review.ratings.values())


def read_file(content: bytes, name: str) -> tuple[tuple[Grid, ...], list[Conflict]]:
    """The sheets of a csv or xlsx file. Raises PactkitError where it is neither."""
    if is_workbook(content):
        grids = read_xlsx(content, name)
        return grids, [about_cell(cell, _comment()) for grid in grids for cell in grid.comments]
    grid, noticed = read_csv(content, name)
    return (grid,), noticed


def read_filled(
    content: bytes, name: str, wanted: Wanted, checklists: Checklists, due: Mapping[str, Sequence[str]]
) -> Filled:
    """Everything that a file says. `due` are the items that the site has to answer, by component.

    Raises PactkitError where the file cannot be read at all, or is of another site.
    """
    grids, noticed = read_file(content, name)
    layout = layout_of(grids)
    if not layout.columns:
        raise PactkitError(
            phrase("%(file)s has no row of headings: nothing in it can be read", file=name),
            hint=phrase("One row has to name the columns: %(names)s", names=_names((col.CODE, *col.FILLED_IN))),
        )
    lines = read_lines(layout.about, wanted)
    reader = _Reader(lines, checklists)
    conflicts = [*noticed, *lines.noticed, *_headings(layout), *_versions(lines, checklists)]
    conflicts += [about_cell(cell, _stray()) for cell in layout.strays]
    for row in layout.rows:
        reader.add(row)
    ratings = reader.ratings()
    conflicts += [*reader.conflicts, *reader.missing(due)]
    return Filled(
        review=Review(
            on=lines.about.on, wave=lines.about.wave, source=lines.about.source, by=lines.about.by, ratings=ratings
        ),
        conflicts=tuple(sorted(conflicts, key=lambda one: one.order)),
        rows=len(reader.by_item),
    )


class _Reader:
    """Rows by the item that they are about."""

    def __init__(self, lines: Lines, checklists: Checklists) -> None:
        self._lines = lines
        self._checklists = checklists
        self._matcher = Matcher(checklists)
        self.by_item: dict[Key, list[TableRow]] = {}
        self.conflicts: list[Conflict] = []

    def add(self, row: TableRow) -> None:
        """Put a row to its item; report what stands where nothing is read."""
        self.conflicts += [about_cell(cell, _stray()) for cell in row.others]
        if not row.cells:
            return
        found = self._matcher.match(row)
        if isinstance(found, Refusal):
            self.conflicts += _lost(row, found)
        else:
            self.by_item.setdefault(found.key, []).append(row)
            self.conflicts += [*found.noticed, *self._changed(row, found)]

    def _changed(self, row: TableRow, found: Matched) -> Iterator[Conflict]:
        """What stands in a column that the form fills itself, and is not the form's: an answer in the wrong place."""
        component, code = found.key
        definition = self._checklists.definitions[component]
        older = self._lines.versions.get(component, definition.version) != definition.version
        told = {voice.language: levels_told(found.question, voice) for voice in col.all_voices()}
        for column, known in (
            (col.SECTION, asked(found.question.section.title)),
            (col.LEVELS, col.combinations(told)),
        ):
            for cell in row.of(column):
                if folded(cell.written) not in {folded(text) for text in known}:
                    why = phrase("this is not what the form says here; nothing is read from this column")
                    severity = NOTE if older else WARNING
                    hint = phrase("If it is an answer, move it to the column Answer")
                    yield about_cell(cell, Refusal(why, hint), severity=severity, component=component, code=code)

    def ratings(self) -> Mapping[str, Ratings]:
        """The ratings by component; only components of which something was said."""
        entries = [
            Entry(component, self._checklists.questions[(component, code)], rows, self._lines.order).read()
            for (component, code), rows in self.by_item.items()
        ]
        self.conflicts += [conflict for entry in entries for conflict in entry.conflicts]
        found: dict[str, Ratings] = {}
        for component, definition in self._checklists.definitions.items():
            own = {one.question.item.code: one for one in entries if one.component == component}
            order = [item.code for item in definition.items if item.code in own]
            items = {code: rating for code in order if (rating := own[code].rating) is not None}
            notes = {code: note for code in order if (note := own[code].note) is not None}
            if items or notes:
                version = self._lines.versions.get(component, definition.version)
                found[component] = Ratings(version=version, items=items, notes=notes)
        return found

    def missing(self, due: Mapping[str, Sequence[str]]) -> Iterator[Conflict]:
        """The items that are due, of components that the form asks, and that have no row any more."""
        asks = set(self._lines.versions) or {component for component, _ in self.by_item}
        often = Counter(code for component, codes in due.items() if component in asks for code in codes)
        for component, codes in due.items():
            for code in codes:
                if component in asks and (component, code) not in self.by_item:
                    named = f"{component} {code}" if often[code] > 1 else code
                    message = phrase("%(code)s has no row; it counts as not answered", code=named)
                    yield Conflict(severity=WARNING, message=message, component=component, code=code)


def _lost(row: TableRow, why: Refusal) -> Iterator[Conflict]:
    """A row that is of no item: what it asks, and every cell that somebody filled in."""
    cells = [cell for column in (col.CODE, col.QUESTION, col.COMPONENT) for cell in row.of(column)]
    if cells or not row.typed:
        yield Conflict(
            severity=WARNING, message=why.message, hint=why.hint, sheet=row.sheet, row=row.number,
            column=cells[0].column if cells else 0, written=" | ".join(cell.written for cell in cells),
        )  # fmt: skip
    yield from (about_cell(cell, why) for cell in row.typed)


def _headings(layout: Layout) -> Iterator[Conflict]:
    for cell in layout.unknown:
        names = [column for column in col.COLUMNS if column not in layout.columns]
        why = phrase("no column of the form is called %(written)r; nothing was read from it", written=cell.written)
        missing = phrase("Not found: %(names)s", names=_names(names)) if names else ""
        yield about_cell(cell, Refusal(why, missing), severity=WARNING)
    for column in col.FILLED_IN:
        if column not in layout.columns:
            message = phrase("there is no column %(name)s", name=_names([column]))
            yield Conflict(severity=ERROR if column == col.ANSWER else NOTE, message=message)


def _names(columns: Sequence[str]) -> str:
    """Columns by their headings, which are said in the reader's language later on."""
    first, *others = (phrase(col.heading(column, voice_of("en"))) for column in columns)
    for other in others:
        first = phrase("%(first)s, %(next)s", first=first, next=other)
    return first


def _versions(lines: Lines, checklists: Checklists) -> Iterator[Conflict]:
    for component, version in lines.versions.items():
        definition = checklists.definitions.get(component)
        if definition is None:
            yield Conflict(severity=WARNING, message=phrase("there is no component %(written)r", written=component))
        elif definition.version != version:
            message = phrase(
                "the form was made with version %(older)s of %(component)s; version %(version)s is installed",
                older=version, component=component, version=definition.version,
            )  # fmt: skip
            yield Conflict(severity=WARNING, message=message, component=component)


def _comment() -> Refusal:
    return Refusal(
        phrase("this is a comment on the cell, and nothing is read from comments"),
        phrase("If it belongs to a question, write it in that row"),
    )


def _stray() -> Refusal:
    return Refusal(
        phrase("this stands where nothing is read"), phrase("If it belongs to a question, write it in that row")
    )
