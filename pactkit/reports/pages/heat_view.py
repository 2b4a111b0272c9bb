"""The heat map: every component at every site as one word and one interval, toned by its band.

A tone says nothing that the words beside it do not say: on paper, and to whoever does not see colour, the band's name
and a row of dots stand for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.scheme import Scheme
from pactkit.reports.network.words import score_words
from pactkit.reports.pages.scale_view import shade
from pactkit.reports.pages.score_view import band_title

ACROSS = 8  # columns that stand beside each other on a sheet of paper; more go into a table below
FULL, EMPTY = "\N{BLACK CIRCLE}", "\N{WHITE CIRCLE}"
UNKNOWN, ABSENT, SCORED = "unknown", "absent", "scored"


@frozen(kw_only=True)
class HeatCell:
    """One component at one site."""

    kind: str  # SCORED | UNKNOWN: nothing to score, or nobody can say | ABSENT: not offered
    words: str  # the band, the bands between which it is undecided, or why there is none
    between: str = ""  # low and high
    dots: str = ""  # how high the lowest possible band is among the component's bands
    low: int | None = None  # shade of the lowest possible band
    high: int | None = None  # of the highest, where it is undecided
    marks: tuple[str, ...] = ()  # what has to be known beside the band


NOT_PART = HeatCell(kind=ABSENT, words="")


@frozen(kw_only=True)
class HeatHead:
    """A site or a component at the edge of the map."""

    title: str
    href: str = ""  # of a site's page


@frozen(kw_only=True)
class HeatTable:
    """As many columns as stand beside each other."""

    columns: tuple[HeatHead, ...]
    rows: tuple[tuple[HeatHead, tuple[HeatCell, ...]], ...]


@frozen(kw_only=True)
class HeatView:
    """The map. The longer side of it runs down the page."""

    corner: str
    tables: tuple[HeatTable, ...]


def heat_cell(component: ComponentAssessment, voice: Voice) -> HeatCell:
    """One component at one site."""
    _ = voice.gettext
    report, definition = component.fidelity, component.definition
    scheme = definition.headline if definition else None
    if not component.offered:
        return HeatCell(kind=ABSENT, words=_("Not offered"))
    if definition is None or report is None:
        return HeatCell(kind=UNKNOWN, words=_("Cannot be said"))
    if scheme is None or report.headline is None or report.headline.score.low is None:
        return HeatCell(kind=UNKNOWN, words=_("Nothing to score"))
    return _scored(definition, scheme, report, voice)


def _scored(definition: Definition, scheme: Scheme, report: FidelityReport, voice: Voice) -> HeatCell:
    _ = voice.gettext
    score = report.schemes[0]
    marks = [_("undecided")] if len(score.bands) > 1 else []
    if report.self_only:
        marks.append(_("self-rated only"))
    ranks = [scheme.rank_of(band) or 0 for band in score.bands]
    words = ""
    if ranks:
        first, last = (band_title(scheme, score.bands[at], voice) for at in (0, -1))
        words = first if first == last else _("%(low)s to %(high)s") % {"low": first, "high": last}
    return HeatCell(
        kind=SCORED,
        words=words or voice.say(definition.title),
        between=score_words(score.score, voice),
        dots=FULL * (ranks[0] + 1) + EMPTY * (len(scheme.bands) - ranks[0] - 1) if ranks else "",
        low=shade(ranks[0], len(scheme.bands)) if ranks else None,
        high=shade(ranks[-1], len(scheme.bands)) if len(ranks) > 1 else None,
        marks=tuple(marks),
    )


def heat_view(
    sites: Sequence[tuple[HeatHead, Mapping[str, HeatCell]]], components: Sequence[tuple[str, str]], voice: Voice
) -> HeatView | None:
    """The map of sites, each with its cells by component; None where there is nothing to show."""
    if not sites or not components:
        return None
    columns = [(HeatHead(title=title), component) for component, title in components]
    if len(sites) <= min(ACROSS, len(columns)):
        rows = [(head, [cells.get(component, NOT_PART) for _, cells in sites]) for head, component in columns]
        return _map(voice.gettext("Component"), [head for head, _ in sites], rows)
    rows = [(head, [cells.get(component, NOT_PART) for _, component in columns]) for head, cells in sites]
    return _map(voice.gettext("Site"), [head for head, _ in columns], rows)


def _map(corner: str, columns: list[HeatHead], rows: list[tuple[HeatHead, list[HeatCell]]]) -> HeatView:
    tables = -(-len(columns) // ACROSS)
    width = -(-len(columns) // tables)  # of equal width, as far as it goes
    starts = range(0, len(columns), width)
    return HeatView(
        corner=corner,
        tables=tuple(
            HeatTable(
                columns=tuple(columns[start : start + width]),
                rows=tuple((head, tuple(cells[start : start + width])) for head, cells in rows),
            )
            for start in starts
        ),
    )
