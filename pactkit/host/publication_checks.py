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
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.text import say

CELLS = phrase("a text, a number, a date, People, Share, Money, Span or None")


def checked_gatherings(gatherings: Any) -> tuple[Gathering, ...]:
    """Gatherings, all of them; a generator is run to its end here."""
    return tuple(_gathering(one) for one in _listed(gatherings, Gathering, "pactkit_gatherings"))


def checked_figures(figures: Any, hook: str) -> tuple[Figure, ...]:
    """Figures, all of them, each with an id of its own."""
    found = tuple(_figure(one) for one in _listed(figures, Figure, hook))
    ids = [figure.id for figure in found]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise ComponentError(phrase("%(hook)s gave two figures of the id %(id)r", hook=hook, id=twice))
    return found


def _listed(given: Any, kind: type, hook: str) -> Iterable[Any]:
    if given is None:
        return ()
    if isinstance(given, (str, kind)) or not isinstance(given, Iterable):
        message = phrase(
            "%(hook)s gave %(kind)s, not a list of %(wanted)s",
            hook=hook,
            kind=type(given).__name__,
            wanted=kind.__name__,
        )
        raise ComponentError(message)
    return given


def _gathering(one: Any) -> Gathering:
    if not isinstance(one, Gathering):
        kind = type(one).__name__
        raise ComponentError(phrase("pactkit_gatherings gave %(kind)s, not a Gathering", kind=kind))
    _text(one.title, phrase("a gathering's title"))
    if not isinstance(one.when, When):
        hint = phrase("Leave the gathering out while nobody knows when")
        raise ComponentError(phrase("a gathering's when is a When"), hint=hint)
    if one.audience is not None and one.audience not in AUDIENCES:
        known, given = ", ".join(AUDIENCES), repr(one.audience)
        message = phrase("a gathering's audience is one of %(known)s, not %(given)s", known=known, given=given)
        raise ComponentError(message)
    if not isinstance(one.languages, tuple) or not all(_is_name(language) for language in one.languages):
        raise ComponentError(phrase("a gathering's languages are a tuple of language codes"))
    for flag in ("online", "creche"):
        _flag(getattr(one, flag), phrase("a gathering's %(flag)s", flag=flag))
    for place in (one.venue, one.room):
        if place is not None and not isinstance(place, str):
            raise ComponentError(phrase("a gathering's venue and room are texts"))
    if not isinstance(one.at, tuple) or not all(isinstance(part, (str, int)) for part in one.at):
        given = repr(one.at)
        raise ComponentError(phrase("a gathering's at is a tuple of names and places, not %(given)s", given=given))
    return one


def _figure(one: Any) -> Figure:
    if not isinstance(one, Figure):
        raise ComponentError(phrase("a figure is a Figure, not %(kind)s", kind=type(one).__name__))
    if not _is_name(one.id):
        raise ComponentError(phrase("a figure has an id"))
    named = phrase("the figure %(id)s", id=one.id)
    _kinds(one, named)
    _texts(one, named)
    _columns(one.columns, named)
    for row in one.rows:
        _row(row, one, named)
    if one.goal is not None:
        _goal(one, named)
    return one


def _kinds(one: Figure, named: Phrase) -> None:
    """What must be there before a figure is looked through: a generator would be used up by that."""
    for several in ("columns", "rows", "notes"):
        given = getattr(one, several)
        if not isinstance(given, tuple):
            message = phrase(
                "%(figure)s's %(several)s are a tuple, not a %(kind)s",
                figure=named,
                several=several,
                kind=type(given).__name__,
            )
            raise ComponentError(message)
    for flag in ("total", "parts", "drawn", "published"):
        _flag(getattr(one, flag), phrase("%(figure)s's %(flag)s", figure=named, flag=flag))


def _texts(one: Figure, named: Phrase) -> None:
    _text(one.title, phrase("%(figure)s's title", figure=named))
    for note in one.notes:
        _text(note, phrase("a note of %(figure)s", figure=named))
    if one.source is not None:
        _text(one.source, phrase("the source of %(figure)s", figure=named))
    elif one.published:
        raise ComponentError(phrase("%(figure)s is said to be published and names no source", figure=named))


def _goal(one: Figure, named: Phrase) -> None:
    if not one.total:
        raise ComponentError(phrase("%(figure)s has a goal and no total to hold against it", figure=named))
    _row(one.goal, one, named)
    if any(isinstance(cell, People | Share) for cell in one.goal or ()):
        hint = phrase("Say what is aimed at as a number")
        raise ComponentError(phrase("%(figure)s has a goal that counts people", figure=named), hint=hint)


def _row(row: Any, figure: Figure, named: Phrase) -> None:
    if not isinstance(row, tuple) or len(row) != len(figure.columns):
        columns = len(figure.columns)
        message = phrase("%(figure)s has %(n)s columns, and a row that has not as many cells", figure=named, n=columns)
        raise ComponentError(message)
    for cell in row:
        _cell(cell, named)


def _columns(columns: Any, named: Phrase) -> None:
    if not columns or not all(isinstance(column, FigureColumn) for column in columns):
        raise ComponentError(phrase("%(figure)s needs columns, each a FigureColumn", figure=named))
    for column in columns:
        if not _is_name(column.id):
            raise ComponentError(phrase("%(figure)s has a column without an id", figure=named))
        _text(column.title, phrase("a column's title of %(figure)s", figure=named))
    if len({column.id for column in columns}) < len(columns):
        raise ComponentError(phrase("%(figure)s has two columns of one id", figure=named))


def _cell(cell: Any, named: Phrase) -> None:
    if isinstance(cell, People):
        _count(cell.count, named)
    elif isinstance(cell, Share):
        _count(cell.part, named)
        _count(cell.whole, named)
        if cell.part > cell.whole:
            part, whole = cell.part, cell.whole
            message = phrase(
                "%(figure)s has a share of %(part)s out of %(whole)s", figure=named, part=part, whole=whole
            )
            raise ComponentError(message)
    elif isinstance(cell, Span):
        _span(cell, named)
    elif isinstance(cell, (str, Mapping)):
        _words(cell, phrase("a cell of %(figure)s", figure=named))  # an empty one is shown as a dash
    else:
        _end(cell, named)


def _end(cell: Any, named: Phrase) -> None:
    """A cell that may also stand at an end of a Span."""
    if isinstance(cell, Money):
        _number(cell.amount, named)
    elif cell is not None and (isinstance(cell, datetime) or not isinstance(cell, date)):
        _number(cell, named)


def _span(span: Span, named: Phrase) -> None:
    ends = [end for end in (span.low, span.high) if end is not None]
    for end in ends:
        _end(end, named)
    if len({_kind(end) for end in ends}) > 1 or any(isinstance(end, bool) for end in ends):
        rule = phrase(
            "%(figure)s has a span whose ends are not two dates, two amounts of Money or two numbers", figure=named
        )
        raise ComponentError(rule)
    if len(ends) > 1 and _size(ends[0]) > _size(ends[1]):
        raise ComponentError(phrase("%(figure)s has a span that ends before it begins", figure=named))


def _kind(end: Any) -> type:
    return next((kind for kind in (date, Money) if isinstance(end, kind)), int)


def _size(end: Any) -> Any:
    """What can be compared with the other end of the same kind."""
    if isinstance(end, date):
        return end
    return end.value if isinstance(end, Money) else exact(end)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _flag(value: Any, what: Phrase) -> None:
    if not isinstance(value, bool):
        raise ComponentError(phrase("%(what)s is True or False, not %(value)s", what=what, value=repr(value)))


def _count(value: Any, named: Phrase) -> None:
    if type(value) is not int or value < 0 or not countable(value):
        said = repr(value)
        rule = phrase("%(figure)s counts people as %(value)s: say a whole number, 0 or more", figure=named, value=said)
        raise ComponentError(rule)


def _number(value: Any, named: Phrase) -> None:
    if not isinstance(value, int | Decimal | Fraction):
        kind = type(value).__name__
        message = phrase("%(figure)s has a cell of %(kind)s: it is %(cells)s", figure=named, kind=kind, cells=CELLS)
        raise ComponentError(message)
    try:
        size = countable(exact(value))
    except ValueError:
        size = False
    if not size:
        message = phrase("%(figure)s has a number that cannot be counted with", figure=named)
        raise ComponentError(message, hint=phrase("Say None for what is unknown"))


def _text(text: Any, what: Phrase) -> None:
    _words(text, what)
    if not say(text):
        raise ComponentError(phrase("%(what)s is empty", what=what))


def _words(text: Any, what: Phrase) -> None:
    by_language = isinstance(text, Mapping) and all(isinstance(word, str) for pair in text.items() for word in pair)
    if not isinstance(text, str) and not by_language:
        raise ComponentError(phrase("%(what)s is a text, or a text by language", what=what))
