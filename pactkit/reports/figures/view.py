"""The one view of figures: what may be shown, said in one language. Every format is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.figure import Figure, Share
from pactkit.reports.figures.figure_view import FigureView, figure_view, hidden_note
from pactkit.reports.figures.words import words
from pactkit.scoring.disclosure import disclosed


@frozen(kw_only=True)
class GroupView:
    """The figures of one component."""

    component: str
    title: str
    count: str  # how many, in words
    figures: tuple[FigureView, ...]


@frozen(kw_only=True)
class FiguresView:
    """All the figures of a site or of the programme."""

    title: str
    heading: str
    lead: str
    none: str  # what is said where there are none
    groups: tuple[GroupView, ...]
    reading: str  # the heading of the legend
    language: str
    legend: tuple[str, ...]  # how shares are written, and what hidden means

    @property
    def figures(self) -> tuple[FigureView, ...]:
        """Every figure, by component."""
        return tuple(figure for group in self.groups for figure in group.figures)

    def of(self, component: str) -> str:
        """How many figures a component has, in words; nothing where it has none."""
        return next((group.count for group in self.groups if group.component == component), "")


def figures_view(
    title: str, figures: Iterable[Figure], titles: Mapping[str, str], small: int, voice: Voice, *, of_site: bool
) -> FiguresView:
    """What may be shown of figures, by component in the order in which they come; `titles` are theirs by id."""
    language = voice.language
    shown = [disclosed(figure, small) for figure in figures]
    of_each: dict[str, list[FigureView]] = {}
    for one in shown:
        of_each.setdefault(one.figure.component, []).append(figure_view(one, small, voice))
    groups = tuple(
        GroupView(
            component=component,
            title=titles.get(component, component),
            count=words("one" if len(found) == 1 else "many", language, n=voice.count(len(found))),
            figures=tuple(found),
        )
        for component, found in of_each.items()
    )
    shares = any(isinstance(cell, Share) and cell.whole for one in shown for row in one.rows for cell in row)
    hidden = any(one.hidden for one in shown)
    legend = (words("interval_note", language) if shares else "", hidden_note(small, voice) if hidden else "")
    return FiguresView(
        title=title,
        heading=words("figures", language),
        lead=words("lead", language),
        none=words("none_here" if of_site else "none_of_programme", language),
        groups=groups,
        reading=words("reading", language),
        language=language,
        legend=tuple(line for line in legend if line),
    )
