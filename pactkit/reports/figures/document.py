"""The JSON and the csv of figures: every value exact, for those who reckon with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pactkit.languages.voice import say
from pactkit.model.figure import Money, People, Share, Span
from pactkit.model.finding import Failure
from pactkit.model.number import exact, rounded
from pactkit.model.problem import Problem
from pactkit.reports import values
from pactkit.reports.figures.figure_view import CellView, FigureView
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.tables import Row
from pactkit.reports.values import Json
from pactkit.scoring.disclosure import Hidden, ShownCell
from pactkit.scoring.wilson import wilson

FIGURES = ("component", "figure", "row", "column", "value", "part", "whole", "low", "high", "hidden", "problem")


def figures_content(
    site: str | None,
    as_of: date,
    view: FiguresView,
    problems: Iterable[Problem],
    failures: Iterable[Failure],
    language: str,
    *,
    readable: bool = True,
) -> Json:
    """The figures of a site, or of the programme where `site` is None."""
    return {
        "site": site,
        "as_of": as_of.isoformat(),
        "readable": readable,
        "figures": [_figure(figure, language) for figure in view.figures],
        "problems": values.problems(problems, language),
        "failures": values.failures(failures, language),
    }


def _figure(view: FigureView, language: str) -> Json:
    return {
        "component": view.component,
        "id": view.id,
        "title": view.title,
        "columns": [{"id": column.id, "title": column.title} for column in view.columns],
        "rows": [[_cell(cell.value, language) for cell in row] for row in view.rows],
        **{
            name: [_cell(cell.value, language) for cell in view.foot[name]] if name in view.foot else None
            for name in ("total", "goal", "reached")
        },
        "hidden_note": view.hidden_note or None,
        "notes": list(view.notes),
        "source": view.source or None,
        "published": view.published,
    }


def _cell(value: ShownCell, language: str) -> Any:
    """A cell as it is: text, number, day, truth or null; what counts people says whether it is hidden."""
    if isinstance(value, Hidden | People | Share):
        return _people(value)
    if isinstance(value, Span):
        return {"low": _cell(value.low, language), "high": _cell(value.high, language)}
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Money | Decimal | Fraction | int):
        return values.number(exact(value.amount if isinstance(value, Money) else value))
    return value.isoformat() if isinstance(value, date) else say(value, language)


def _people(value: Hidden | People | Share) -> Json:
    if isinstance(value, Hidden):
        return {"value": None, "hidden": True}
    if isinstance(value, People):
        return {"value": value.count, "hidden": False}
    low, high = _ends(value)
    share = {"part": value.part, "whole": value.whole, "value": values.number(value.value)}
    return {**share, "low": low, "high": high, "hidden": False}


def figure_rows(view: FiguresView, language: str) -> Iterator[Row]:
    """A row per cell; the first column of a figure names its rows."""
    for figure in view.figures:
        for row in (*figure.rows, *figure.foot.values()):
            for column, cell in list(zip(figure.columns, row, strict=True))[1:]:
                yield (figure.component, figure.id, row[0].text, column.id, *_values(cell, language))


def _values(cell: CellView, language: str) -> Row:
    value = cell.value
    if isinstance(value, Hidden):
        return ("", "", "", "", "", "yes")
    hidden = "no" if isinstance(value, People | Share) else ""
    if isinstance(value, Share):
        return (None if value.value is None else rounded(value.value), value.part, value.whole, *_ends(value), hidden)
    if isinstance(value, Span):
        return ("", "", "", _flat(value.low, language), _flat(value.high, language), hidden)
    return (_flat(value, language), "", "", "", "", hidden)


def _flat(value: ShownCell, language: str) -> object:
    """A value that fits in one cell of a csv."""
    if isinstance(value, People):
        return value.count
    if isinstance(value, Money | Fraction):
        return rounded(exact(value.amount if isinstance(value, Money) else value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return say(value, language) if isinstance(value, str | Mapping) else value


def _ends(share: Share) -> tuple[float | None, float | None]:
    """The interval of a share, rounded: it has no exact ends."""
    interval = wilson(share)
    return (None, None) if interval is None else (rounded(interval.low), rounded(interval.high))
