"""One figure as it is shown: what every format says of its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.figure import Figure, Money, People, Share, Span
from pactkit.reports.figures.cells import is_amount, said
from pactkit.reports.figures.words import words
from pactkit.scoring.disclosure import Hidden, ShownCell, ShownFigure, reached
from pactkit.scoring.wilson import ShareInterval, wilson

ANCHOR = re.compile(r"[A-Za-z0-9_-]+")
FEW = 2  # columns that fit on a phone; one more where there are no shares
SEVERAL = 2  # drawn columns that make a picture of their own


@frozen(kw_only=True)
class BarView:
    """A drawn share: places 0-1 along the bar."""

    value: float
    low: float
    high: float
    percent: str

    @property
    def width(self) -> str:
        """How much of the bar is filled."""
        return _place(self.value)

    @property
    def start(self) -> str:
        """Where the interval begins."""
        return _place(self.low)

    @property
    def end(self) -> str:
        """Where the interval ends."""
        return _place(self.high)


@frozen(kw_only=True)
class CellView:
    """A cell: its value for those who reckon, its words for those who read."""

    value: ShownCell
    text: str
    more: str = ""  # the interval of a share
    bar: BarView | None = None

    @property
    def hidden(self) -> bool:
        """Whether nothing is shown."""
        return isinstance(self.value, Hidden)


@frozen(kw_only=True)
class ColumnView:
    """A column."""

    at: int
    id: str
    title: str
    right: bool  # numbers alone: they stand to the right
    drawn: bool  # its shares are drawn
    cells: tuple[CellView, ...]  # of the rows, without the total

    @property
    def known(self) -> bool:
        """Whether anything is known."""
        return any(cell.value is not None for cell in self.cells)


@frozen(kw_only=True)
class FigureView:
    """A figure as it is shown."""

    component: str
    id: str
    anchor: str
    title: str
    columns: tuple[ColumnView, ...]
    rows: tuple[tuple[CellView, ...], ...]
    foot: Mapping[str, tuple[CellView, ...]]  # what stands under the rows: total, goal, reached
    nothing_left: str  # why there is no number at all; empty where there is one
    hidden_note: str  # what hidden means; empty where nothing is
    notes: tuple[str, ...]
    source: str
    source_note: str  # the source in a sentence, and whether it has these numbers
    published: bool

    @property
    def drawn(self) -> tuple[ColumnView, ...]:
        """The columns whose shares are drawn."""
        return tuple(column for column in self.columns if column.drawn)

    @property
    def stacked(self) -> bool:
        """Whether a phone has no room for its columns beside one another."""
        shares = any(isinstance(cell.value, Share) for row in self.rows for cell in row)
        return len(self.columns) > (FEW if shares else FEW + 1)

    @property
    def pictured(self) -> bool:
        """Whether it is drawn as a picture of its own, a panel per column, that can be seen at a glance."""
        return len(self.drawn) >= SEVERAL


def hidden_note(small: int, voice: Voice) -> str:
    """What hidden means."""
    return words("hidden_note", voice.language, small=voice.count(small))


def figure_view(shown: ShownFigure, small: int, voice: Voice) -> FigureView:
    """What is shown of a figure; `small` is the policy's small number."""
    figure, language = shown.figure, voice.language
    rows = tuple(tuple(_cell(cell, voice, drawn=figure.drawn) for cell in row) for row in shown.rows)
    source = voice.sentence(figure.source)
    stated = words("source", language, source=source) if source else ""
    return FigureView(
        component=figure.component,
        id=figure.id,
        anchor=_anchor(figure),
        title=voice.say(figure.title),
        columns=tuple(
            _column(at, column.id, voice.say(column.title), tuple(row[at] for row in rows))
            for at, column in enumerate(figure.columns)
        ),
        rows=rows,
        foot=_foot(shown, voice),
        nothing_left=words("nothing_left", language, small=voice.count(small)) if shown.nothing_left else "",
        hidden_note=hidden_note(small, voice) if shown.hidden else "",
        notes=tuple(voice.sentence(note) for note in figure.notes),
        source=source,
        source_note=f"{stated} {words('published', language)}" if figure.published else stated,
        published=figure.published,
    )


def _anchor(figure: Figure) -> str:
    """The name of a figure in a page; an id that cannot stand there is written in numbers."""
    if ANCHOR.fullmatch(figure.id):
        return f"figure-{figure.component}-{figure.id}"
    return f"figure-{figure.component}.{'-'.join(str(ord(letter)) for letter in figure.id)}"


def _column(at: int, name: str, title: str, cells: tuple[CellView, ...]) -> ColumnView:
    known = [cell.value for cell in cells if cell.value is not None]
    return ColumnView(
        at=at,
        id=name,
        title=title,
        right=at > 0 and bool(known) and all(_is_plain(value) for value in known),
        drawn=at > 0 and any(cell.bar for cell in cells),
        cells=cells,
    )


def _is_plain(value: ShownCell) -> bool:
    return isinstance(value, People | Money | Hidden) or is_amount(value)


def _cell(value: ShownCell, voice: Voice, *, drawn: bool) -> CellView:
    if isinstance(value, Hidden):
        return CellView(value=value, text=words("hidden", voice.language))
    interval = wilson(value) if isinstance(value, Share) else None
    if interval is None or not isinstance(value, Share):
        return CellView(value=value, text=said(value, voice))
    low, high = (voice.percent(end) for end in (interval.low, interval.high))
    bar = _bar(value, interval, voice) if drawn else None
    more = words("from_to", voice.language, low=low, high=high)
    return CellView(value=value, text=said(value, voice), more=more, bar=bar)


def _bar(share: Share, interval: ShareInterval, voice: Voice) -> BarView:
    return BarView(
        value=share.part / share.whole,
        low=float(interval.low),
        high=float(interval.high),
        percent=voice.percent(share.value or 0),
    )


def _foot(shown: ShownFigure, voice: Voice) -> dict[str, tuple[CellView, ...]]:
    """The row of sums, what they are held against, and how much of that they reach."""
    if shown.total is None:
        return {}
    found = {"total": _total(shown, shown.total, voice)}
    goal = shown.figure.goal
    if goal is None:
        return found
    head = CellView(value=words("reached", voice.language), text=words("reached", voice.language))
    shares = (reached(total, aim) for total, aim in zip(shown.total[1:], goal[1:], strict=True))
    return {
        **found,
        "goal": tuple(CellView(value=cell, text="" if cell is None else said(cell, voice)) for cell in goal),
        "reached": (head, *(CellView(value=share, text=_percents(share, voice)) for share in shares)),
    }


def _percents(share: Span | None, voice: Voice) -> str:
    """A share of a goal as percent; at least so much where the total has no upper end."""
    if share is None or not isinstance(share.low, Fraction):
        return ""
    low = voice.percent(share.low)
    if not isinstance(share.high, Fraction):
        return words("at_least", voice.language, low=low)
    high = voice.percent(share.high)
    return low if low == high else words("from_to", voice.language, low=low, high=high)


def _total(shown: ShownFigure, total: tuple[ShownCell, ...], voice: Voice) -> tuple[CellView, ...]:
    """The row of sums; what is not added up is left empty."""
    head = CellView(value=words("total", voice.language), text=words("total", voice.language))
    cells = [head]
    for at, value in enumerate(total[1:], start=1):
        hidden = sum(isinstance(row[at], Hidden) for row in shown.rows)
        text = "" if value is None else said(value, voice)
        if hidden and isinstance(value, Span):
            text = words("without", voice.language, total=text, n=voice.count(hidden))
        cells.append(CellView(value=value, text=text))
    return tuple(cells)


def _place(share: float) -> str:
    return f"{100 * share:.2f}%"
