"""The scores: components, schemes, gates, sections and dimensions."""

from __future__ import annotations

from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Detail, FidelityReport
from pactkit.model.phrase import phrase
from pactkit.reports.export.subject import ExportedSite
from pactkit.reports.export.table import Row, Rows, Table, both, codes

_INTERVAL = "low:number low_exact high:number high_exact point:number point_exact"
_OF = {"components": "site component"}

COMPONENTS = Table.of(
    "components",
    phrase("Each component at each site, with its headline score"),
    f"site* component* version core:boolean offered:boolean absent stage ready:boolean scheme {_INTERVAL} point_band "
    "band bands answered:number answered_exact self_only:boolean reviews consistent_adaptation:integer "
    "inconsistent_modification:integer drift:integer decides next_band next_items next_proven:boolean",
    {"sites": "site"},
)
STRENGTH = Table.of(
    "strength", phrase("How far the preparations of each stage have come"),
    "site* component* stage* percent:number percent_exact", _OF,
)  # fmt: skip
SCORES = Table.of(
    "scores",
    phrase("The score of each component by each of its schemes"),
    f"site* component* scheme* rank:integer {_INTERVAL} point_band band bands answered:number answered_exact",
    _OF,
)
GATE_STATES = Table.of(
    "gate_states", phrase("Rules that cap a band, and how they stand"),
    "site* component* scheme* number*:integer codes state cap", {"scores": "site component scheme"},
)  # fmt: skip
SECTION_SCORES = Table.of(
    "section_scores", phrase("The score of each section by each scheme"),
    f"site* component* scheme* section* {_INTERVAL}", {"scores": "site component scheme"},
)  # fmt: skip
DIMENSION_SCORES = Table.of(
    "dimension_scores", phrase("The score by dimension, added up as the headline adds up items"),
    f"site* component* dimension* {_INTERVAL}", _OF,
)  # fmt: skip


def score_rows(site: ExportedSite, component: ComponentAssessment, found: Detail | None) -> Rows:
    """All scores of one component."""
    report, definition = component.fidelity, component.definition
    yield COMPONENTS, _component(site.id, component, found)
    for stage, percent in (component.readiness.strength if component.readiness else {}).items():
        yield STRENGTH, (site.id, component.id, stage, *both(percent))
    if report is not None and definition is not None:
        yield from _scores(site.id, definition, report)
        yield from _parts(site.id, component.id, found)


def _component(site: str, component: ComponentAssessment, found: Detail | None) -> Row:
    report, definition = component.fidelity, component.definition
    headline = report.headline if report else None
    kinds = [departure.kind for departure in report.departures] if report else []
    path = found.to_band if found else None
    score: Row = (None,) * 12
    if headline is not None:
        score = (
            headline.id,
            *both(headline.score.low),
            *both(headline.score.high),
            *both(headline.score.point),
            headline.point_band,
            headline.band,
            codes(headline.bands),
            *both(headline.answered),
        )
    return (
        site,
        component.id,
        definition.version if definition else None,
        component.core,
        component.offered,
        component.absent,
        component.stage,
        component.ready,
        *score,
        report.self_only if report else None,
        codes([review.file for review in component.reviews]),
        *((kinds.count(kind) if report else None) for kind in DEPARTURE_KINDS),
        codes(found.decides) if found else None,
        path.band if path else None,
        codes(path.items) if path else None,
        path.proven if path else None,
    )


def _scores(site: str, definition: Definition, report: FidelityReport) -> Rows:
    for rank, one in enumerate(report.schemes, start=1):
        key = (site, definition.id, one.id)
        yield (
            SCORES,
            (
                *key,
                rank,
                *both(one.score.low),
                *both(one.score.high),
                *both(one.score.point),
                one.point_band,
                one.band,
                codes(one.bands),
                *both(one.answered),
            ),
        )
        for number, gate in enumerate(one.gates, start=1):
            yield GATE_STATES, (*key, number, codes(gate.items), gate.state, gate.cap)


def _parts(site: str, component: str, found: Detail | None) -> Rows:
    for scheme, sections in found.sections if found else ():
        for section, score in sections:
            key = (site, component, scheme, section)
            yield SECTION_SCORES, (*key, *both(score.low), *both(score.high), *both(score.point))
    for dimension, score in found.dimensions if found else ():
        key = (site, component, dimension)  # type: ignore[assignment] # a shorter one
        yield DIMENSION_SCORES, (*key, *both(score.low), *both(score.high), *both(score.point))
