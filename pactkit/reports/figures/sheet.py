"""The blocks of figures. In text drawn shares are bars of block characters; markdown has every cell in one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pactkit.model.finding import Failure
from pactkit.model.problem import Problem
from pactkit.reports.blocks import PLAIN, QUIET, STRONG, Block, Bullets, Column, Heading, Paragraph, Sheet, cell, table
from pactkit.reports.figures.figure_view import BarView, CellView, ColumnView, FigureView
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.text import GAP, WIDTH, longest_word

BAR = 20  # characters
EIGHTHS = ["", *"▏▎▍▌▋▊▉"]
FULL, TRACK = "█", "░"


def figures_sheet(
    view: FiguresView, problems: Iterable[Problem], failures: Iterable[Failure], *, text: bool = True
) -> Sheet:
    """Every figure under its component, then how to read them."""
    blocks: list[Block] = [Heading(view.title, 1)]
    for group in view.groups:
        blocks.append(Heading(group.title, 2))
        for figure in group.figures:
            blocks += _figure(figure, text=text)
    if not view.groups:
        blocks.append(Paragraph(view.none))
    if view.legend:
        blocks += [Heading(view.reading, 2), *(Paragraph(line) for line in view.legend)]
    return (*blocks, *problems_blocks(problems, view.language), *failures_block(failures, view.language))


def _figure(view: FigureView, *, text: bool) -> Iterator[Block]:
    yield Heading(view.title, 3)
    if view.nothing_left:
        yield Paragraph(view.nothing_left)
    elif text:
        yield from _for_text(view)
    else:
        yield _table(view, view.columns, "\n")
    for line in (*view.notes, view.source_note):
        if line:
            yield Paragraph(line, QUIET)


def _for_text(view: FigureView) -> Iterator[Block]:
    """What is drawn stands beside its bars; everything else in one table, or as points where that is too wide."""
    heads, *others = view.columns
    drawn = [column for column in others if column.drawn]
    plain = [column for column in others if column not in drawn and (not drawn or column.known)]
    if plain or not drawn:
        columns = [heads, *plain]
        joint = next((joint for joint in (", ", "\n") if _fits(view, columns, joint)), None)
        yield _points(view, columns) if joint is None else _table(view, columns, joint)
    for column in drawn:
        yield _panel(heads, column)


def _fits(view: FigureView, columns: Sequence[ColumnView], joint: str) -> bool:
    """Whether the columns have room: with a new line before each interval, no word has to be broken."""
    measure = len if joint == ", " else longest_word
    widths = []
    for column in columns:
        cells = [column.title, *(_joined(row[column.at], joint) for row in _rows(view))]
        lines = [line for one in cells for line in one.split("\n")]
        widths.append(max(map(measure, lines), default=0))
    return sum(widths) + len(GAP) * (len(widths) - 1) <= WIDTH


def _rows(view: FigureView) -> tuple[tuple[CellView, ...], ...]:
    return (*view.rows, *view.foot.values())


def _table(view: FigureView, columns: Sequence[ColumnView], joint: str) -> Block:
    rows = [
        tuple(cell(_joined(row[column.at], joint), _tone(view, row, row[column.at])) for column in columns)
        for row in _rows(view)
    ]
    return table((Column(column.title, right=column.right, wraps=True) for column in columns), rows)


def _points(view: FigureView, columns: Sequence[ColumnView]) -> Block:
    """A point per row, for a figure of many columns; what is not known is left out."""
    points = []
    for row in _rows(view):
        named = [(column, row[column.at]) for column in columns[1:]]
        said = [f"{column.title}: {_joined(one, ', ')}" for column, one in named if one.value is not None]
        points.append((cell(row[0].text, STRONG), "; ".join(said)))
    return Bullets(tuple(points))


def _panel(heads: ColumnView, column: ColumnView) -> Block:
    """One drawn column: a bar per row."""
    rows = [
        (
            cell(head.text),
            cell(bar_text(one.bar) if one.bar else ""),
            cell(one.text, QUIET if one.hidden or one.value is None else PLAIN),
            cell(one.more),
        )
        for head, one in zip(heads.cells, column.cells, strict=True)
    ]
    columns = (Column("", wraps=True), Column(""), Column("", wraps=True), Column(""))
    return table(columns, rows, caption=column.title)


def _joined(one: CellView, joint: str) -> str:
    return f"{one.text}{joint}{one.more}" if one.more else one.text


def _tone(view: FigureView, row: Sequence[CellView], one: CellView) -> str:
    if any(row is one for one in view.foot.values()):
        return STRONG
    return QUIET if one.hidden or one.value is None else PLAIN


def bar_text(bar: BarView) -> str:
    """A bar of block characters, to an eighth of one."""
    eighths = int(bar.value * BAR * 8 + 0.5)
    filled: str = FULL * (eighths // 8) + EIGHTHS[eighths % 8]
    return filled.ljust(BAR, TRACK)
