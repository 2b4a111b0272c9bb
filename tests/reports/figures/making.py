"""Figures with every kind of cell, as they are shown in each format."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pactkit.languages.voice import voice_of
from pactkit.model.figure import Figure, FigureColumn, Money, People, Share, Span
from pactkit.reports.figures.document import FIGURES, figure_rows, figures_content
from pactkit.reports.figures.figure_view import FigureView
from pactkit.reports.figures.sheet import figures_sheet
from pactkit.reports.figures.view import FiguresView, figures_view
from pactkit.reports.markdown import markdown
from pactkit.reports.tables import csv_text
from pactkit.reports.text import plain
from pactkit.reports.values import encoded

DAY = date(2026, 11, 20)
TITLES = {"walking": "Walking group", "singing": "Singing"}
SMALL = 5


def figure(name: str, columns: Sequence[Any], *rows: Sequence[Any], component: str = "walking", **more: Any) -> Figure:
    """A figure whose columns are called by their titles."""
    named = tuple(FigureColumn(id=f"c{at}", title=title) for at, title in enumerate(columns))
    title = more.pop("title", name.capitalize())
    return Figure(
        id=name, title=title, columns=named, rows=tuple(tuple(row) for row in rows), component=component, **more
    )


def viewed(*figures: Figure, language: str = "en", titles: Mapping[str, str] = TITLES) -> FiguresView:
    """What is shown of figures."""
    return figures_view("Alder: figures", figures, titles, SMALL, voice_of(language), of_site=True)


def one(given: Figure, language: str = "en") -> FigureView:
    """What is shown of one figure."""
    return viewed(given, language=language).figures[0]


def texts(view: FigureView) -> list[list[str]]:
    """The words in its cells."""
    return [[cell.text for cell in row] for row in view.rows]


EVERY_CELL = figure(
    "cells",
    [{"en": "Kind", "es": "Clase"}, {"en": "What is shown", "es": "Lo que se ve"}],
    [{"en": "Text", "es": "Texto"}, {"en": "In English", "es": "En español"}],
    ["Whole number", 12000],
    ["Decimal", Decimal("3.50")],
    ["Fraction", Fraction(1, 3)],
    ["Day", date(2026, 3, 1)],
    ["True", True],
    ["Unknown", None],
    ["People", People(1200)],
    ["Few people", People(4)],
    ["Share", Share(12, 40)],
    ["Small share", Share(2, 40)],
    ["Money", Money(Decimal("1234.5"))],
    ["Span", Span(3, Decimal("4.5"))],
    ["Span of days", Span(date(2026, 3, 1), None)],
    ["Span to a day", Span(None, date(2027, 1, 31))],
    ["Span between days", Span(date(2026, 3, 1), date(2027, 1, 31))],
    ["Span of money", Span(None, Money(7))],
    ["Span of nothing", Span(None, None)],
    title={"en": "Every kind of cell", "es": "Toda clase de casilla"},
)
COURSES = figure(
    "courses",
    ["Course", "Began", "Finished", "Share that finished", "Spent"],
    ["Spring", People(20), People(14), Share(14, 20), Money(150)],
    ["Summer", People(16), People(13), Share(13, 16), Money(Decimal("90.50"))],
    ["Autumn", People(3), None, None, Money(60)],
    total=True,
    notes=("Somebody who began twice is counted twice",),
    source="The site's registers",
)
JOURNEY = figure(
    "journey",
    ["Member for", "Friends", "Confidence"],
    ["Less than a year", Share(6, 7), Share(2, 7)],
    ["A year or more", Share(3, 8), Share(8, 8)],
    title="The journey",
    drawn=True,
    published=True,
    source={"en": "A report (2023), table 4.", "es": "Un informe (2023), tabla 4."},
)
SONGS = figure(
    "songs",
    ["Song", "Asked for by", "Sung"],
    ["Lullaby", Share(11, 40), 9],
    ["Round", Share(3, 40), 2],
    component="singing",
    drawn=True,
)
FEW = figure("few", ["Group", "Families"], ["Monday", People(3)], ["Tuesday", People(2)], component="singing")
WIDE = figure(
    "wide",
    ["Study", *(f"Characteristic {at}" for at in range(1, 7))],
    ["Feasibility", "Quasi-experimental", "Acceptability", 15, None, Share(9, 15), "Independent"],
    component="singing",
)
ALL = (EVERY_CELL, COURSES, JOURNEY, SONGS, FEW, WIDE)


def told(name: str, language: str = "en") -> str:
    """All figures in a format."""
    view = viewed(*ALL, language=language)
    if name == "json":
        return encoded(figures_content("alder", DAY, view, (), (), language))
    if name == "csv":
        return csv_text(FIGURES, figure_rows(view, language))
    return plain(figures_sheet(view, (), ())) if name == "text" else markdown(figures_sheet(view, (), (), text=False))


def content(*figures: Figure) -> Any:
    """The JSON of figures, read again."""
    return json.loads(encoded(figures_content("alder", DAY, viewed(*figures), (), (), "en")))
