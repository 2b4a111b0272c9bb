"""What a plugin's gatherings and figures may be. Each check that fails is one sentence for the plugin's author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
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
    if not isinstance(one.languages, tuple) or not all(isinstance(language, str) for language in one.languages):
        raise ComponentError("a gathering's languages are a tuple of language codes")
    for place in (one.venue, one.room):
        if place is not None and not isinstance(place, str):
            raise ComponentError("a gathering's venue and room are texts")
    if not isinstance(one.at, tuple) or not all(isinstance(part, (str, int)) for part in one.at):
        raise ComponentError(f"a gathering's at is a tuple of names and places, not {one.at!r}")
    return one


def _figure(one: Any) -> Figure:
    if not isinstance(one, Figure):
        raise ComponentError(f"a figure is a Figure, not {type(one).__name__}")
    if not isinstance(one.id, str) or not one.id:
        raise ComponentError("a figure has an id")
    named = f"the figure {one.id}"
    _text(one.title, f"{named}'s title")
    for note in one.notes:
        _text(note, f"a note of {named}")
    if one.source is not None:
        _text(one.source, f"the source of {named}")
    elif one.published:
        raise ComponentError(f"{named} is said to be published and names no source")
    _columns(one.columns, named)
    if one.goal is not None and not one.total:
        raise ComponentError(f"{named} has a goal and no total to hold against it")
    for row in (*one.rows, *(() if one.goal is None else (one.goal,))):
        if not isinstance(row, tuple) or len(row) != len(one.columns):
            raise ComponentError(f"{named} has {len(one.columns)} columns, and a row that has not as many cells")
        for cell in row:
            _cell(cell, named)
    return one


def _columns(columns: Any, named: str) -> None:
    if not columns or not all(isinstance(column, FigureColumn) for column in columns):
        raise ComponentError(f"{named} needs columns, each a FigureColumn")
    for column in columns:
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
        _end(cell.low, named)
        _end(cell.high, named)
    elif isinstance(cell, (str, Mapping)):
        _text(cell, f"a cell of {named}")
    else:
        _end(cell, named)


def _end(cell: Any, named: str) -> None:
    """A cell that may also stand at an end of a Span."""
    if isinstance(cell, Money):
        _number(cell.amount, named)
    elif cell is not None and not isinstance(cell, date):
        _number(cell, named)


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
    by_language = isinstance(text, Mapping) and all(isinstance(word, str) for pair in text.items() for word in pair)
    if not isinstance(text, str) and not by_language:
        raise ComponentError(f"{what} is a text, or a text by language")
    if not say(text):
        raise ComponentError(f"{what} is empty")
