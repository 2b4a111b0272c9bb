"""What a plugin's gatherings and figures may be. Each check that fails is one sentence for the plugin's author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pactkit.errors import ComponentError
from pactkit.model.figure import Figure, FigureColumn, Money, People, Share, Span
from pactkit.model.gathering import AUDIENCES, Gathering, When
from pactkit.model.number import countable, exact
from pactkit.model.text import say

CELLS = "a text, a number, a date, People, Share, Money, Span or None"


def checked_gatherings(gatherings: Any) -> tuple[Gathering, ...]:
    """Gatherings, all of them; a generator is run to its end here."""
    return tuple(_gathering(one) for one in _listed(gatherings, Gathering, "pactkit_gatherings"))


def checked_figures(figures: Any, hook: str) -> tuple[Figure, ...]:
    """Figures, all of them, each with an id of its own."""
    found = tuple(_figure(one) for one in _listed(figures, Figure, hook))
    ids = [figure.id for figure in found]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise ComponentError(f"{hook} gave two figures of the id {twice!r}")
    return found


def _listed(given: Any, kind: type, hook: str) -> Iterable[Any]:
    if given is None:
        return ()
    if isinstance(given, (str, kind)) or not isinstance(given, Iterable):
        raise ComponentError(f"{hook} gave {type(given).__name__}, not a list of {kind.__name__}")
    return given


def _gathering(one: Any) -> Gathering:
    if not isinstance(one, Gathering):
        raise ComponentError(f"pactkit_gatherings gave {type(one).__name__}, not a Gathering")
    _text(one.title, "a gathering's title")
    if not isinstance(one.when, When):
        raise ComponentError("a gathering's when is a When", hint="Leave the gathering out while nobody knows when")
    if one.audience is not None and one.audience not in AUDIENCES:
        raise ComponentError(f"a gathering's audience is one of {', '.join(AUDIENCES)}, not {one.audience!r}")
    if not isinstance(one.languages, tuple) or not all(_is_name(language) for language in one.languages):
        raise ComponentError("a gathering's languages are a tuple of language codes")
    for flag in ("online", "creche"):
        _flag(getattr(one, flag), f"a gathering's {flag}")
    for place in (one.venue, one.room):
        if place is not None and not isinstance(place, str):
            raise ComponentError("a gathering's venue and room are texts")
    if not isinstance(one.at, tuple) or not all(isinstance(part, (str, int)) for part in one.at):
        raise ComponentError(f"a gathering's at is a tuple of names and places, not {one.at!r}")
    return one


def _figure(one: Any) -> Figure:
    if not isinstance(one, Figure):
        raise ComponentError(f"a figure is a Figure, not {type(one).__name__}")
    if not _is_name(one.id):
        raise ComponentError("a figure has an id")
    named = f"the figure {one.id}"
    _kinds(one, named)
    _texts(one, named)
    _columns(one.columns, named)
    for row in one.rows:
        _row(row, one, named)
    if one.goal is not None:
        _goal(one, named)
    return one


def _kinds(one: Figure, named: str) -> None:
    """What must be there before a figure is looked through: a generator would be used up by that."""
    for several in ("columns", "rows", "notes"):
        given = getattr(one, several)
        if not isinstance(given, tuple):
            raise ComponentError(f"{named}'s {several} are a tuple, not a {type(given).__name__}")
    for flag in ("total", "parts", "drawn", "published"):
        _flag(getattr(one, flag), f"{named}'s {flag}")


def _texts(one: Figure, named: str) -> None:
    _text(one.title, f"{named}'s title")
    for note in one.notes:
        _text(note, f"a note of {named}")
    if one.source is not None:
        _text(one.source, f"the source of {named}")
    elif one.published:
        raise ComponentError(f"{named} is said to be published and names no source")


def _goal(one: Figure, named: str) -> None:
    if not one.total:
        raise ComponentError(f"{named} has a goal and no total to hold against it")
    _row(one.goal, one, named)
    if any(isinstance(cell, People | Share) for cell in one.goal or ()):
        raise ComponentError(f"{named} has a goal that counts people", hint="Say what is aimed at as a number")


def _row(row: Any, figure: Figure, named: str) -> None:
    if not isinstance(row, tuple) or len(row) != len(figure.columns):
        raise ComponentError(f"{named} has {len(figure.columns)} columns, and a row that has not as many cells")
    for cell in row:
        _cell(cell, named)


def _columns(columns: Any, named: str) -> None:
    if not columns or not all(isinstance(column, FigureColumn) for column in columns):
        raise ComponentError(f"{named} needs columns, each a FigureColumn")
    for column in columns:
        if not _is_name(column.id):
            raise ComponentError(f"{named} has a column without an id")
        _text(column.title, f"a column's title of {named}")
    if len({column.id for column in columns}) < len(columns):
        raise ComponentError(f"{named} has two columns of one id")


def _cell(cell: Any, named: str) -> None:
    if isinstance(cell, People):
        _count(cell.count, named)
    elif isinstance(cell, Share):
        _count(cell.part, named)
        _count(cell.whole, named)
        if cell.part > cell.whole:
            raise ComponentError(f"{named} has a share of {cell.part} out of {cell.whole}")
    elif isinstance(cell, Span):
        _span(cell, named)
    elif isinstance(cell, (str, Mapping)):
        _words(cell, f"a cell of {named}")  # an empty one is shown as a dash
    else:
        _end(cell, named)


def _end(cell: Any, named: str) -> None:
    """A cell that may also stand at an end of a Span."""
    if isinstance(cell, Money):
        _number(cell.amount, named)
    elif cell is not None and (isinstance(cell, datetime) or not isinstance(cell, date)):
        _number(cell, named)


def _span(span: Span, named: str) -> None:
    ends = [end for end in (span.low, span.high) if end is not None]
    for end in ends:
        _end(end, named)
    if len({_kind(end) for end in ends}) > 1 or any(isinstance(end, bool) for end in ends):
        raise ComponentError(f"{named} has a span whose ends are not two dates, two amounts of Money or two numbers")
    if len(ends) > 1 and _size(ends[0]) > _size(ends[1]):
        raise ComponentError(f"{named} has a span that ends before it begins")


def _kind(end: Any) -> type:
    return next((kind for kind in (date, Money) if isinstance(end, kind)), int)


def _size(end: Any) -> Any:
    """What can be compared with the other end of the same kind."""
    if isinstance(end, date):
        return end
    return end.value if isinstance(end, Money) else exact(end)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _flag(value: Any, what: str) -> None:
    if not isinstance(value, bool):
        raise ComponentError(f"{what} is True or False, not {value!r}")


def _count(value: Any, named: str) -> None:
    if type(value) is not int or value < 0 or not countable(value):
        raise ComponentError(f"{named} counts people as {value!r}: say a whole number, 0 or more")


def _number(value: Any, named: str) -> None:
    if not isinstance(value, int | Decimal | Fraction):
        raise ComponentError(f"{named} has a cell of {type(value).__name__}: it is {CELLS}")
    try:
        size = countable(exact(value))
    except ValueError:
        size = False
    if not size:
        raise ComponentError(f"{named} has a number that cannot be counted with", hint="Say None for what is unknown")


def _text(text: Any, what: str) -> None:
    _words(text, what)
    if not say(text):
        raise ComponentError(f"{what} is empty")


def _words(text: Any, what: str) -> None:
    by_language = isinstance(text, Mapping) and all(isinstance(word, str) for pair in text.items() for word in pair)
    if not isinstance(text, str) and not by_language:
        raise ComponentError(f"{what} is a text, or a text by language")
