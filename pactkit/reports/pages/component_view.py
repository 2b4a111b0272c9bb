"""One component at one site: where it stands, why, what was changed and what would help."""

from __future__ import annotations

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.catalogue import OFF
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Detail, FidelityReport
from pactkit.model.readiness import ReadinessReport
from pactkit.model.scheme import Scheme
from pactkit.model.site import Site
from pactkit.model.stage import BEFORE_LAUNCH
from pactkit.reports import code_names
from pactkit.reports.pages.departure_view import DepartureGroup, RecordView, departure_groups, other_records
from pactkit.reports.pages.evidence_view import EvidenceView, evidence_view
from pactkit.reports.pages.item_view import ItemView, item_view, review_words
from pactkit.reports.pages.name_book import component_title
from pactkit.reports.pages.score_view import PartView, ScoreView, band_title, part_view, score_view
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.source_view import MatterView, matter_views
from pactkit.reports.pages.step_view import StepsView, steps_view
from pactkit.reports.pages.trend_view import TrendView, trend_view
from pactkit.scoring.fidelity import detail

SCORED, SILENT = "scored", "silent"


@frozen(kw_only=True)
class GateView:
    """A rule that caps the band."""

    state: str
    state_words: str
    items: str
    cap: str
    why: str


@frozen(kw_only=True)
class SectionView:
    """A section of the checklist: its score, and its items."""

    id: str
    part: PartView
    items: tuple[ItemView, ...]


@frozen(kw_only=True)
class StrengthView:
    """How far one stage of the preparations has come."""

    stage: str
    percent: str
    width: str


@frozen(kw_only=True)
class ComponentView:
    """One component."""

    id: str
    title: str
    summary: str
    source: str
    matters: tuple[MatterView, ...]  # what documents say, where the definition keeps it
    version: str
    core: bool
    stage: str  # where it differs from the site's
    silence: str  # why nothing is said of its fidelity; empty where something is
    score: ScoreView | None
    others: tuple[ScoreView, ...]  # by the other schemes
    trend: TrendView | None  # where two or more waves rate it
    gates: tuple[GateView, ...]
    firmness: EvidenceView | None  # None where there is no report
    reviews: tuple[str, ...]
    sections: tuple[SectionView, ...]
    dimensions: tuple[PartView, ...]
    departures: tuple[DepartureGroup, ...]
    records: tuple[RecordView, ...]
    steps: StepsView | None
    running: bool  # past its first session here
    ready: bool | None  # None: it has no milestones, or cannot be asked
    strength: tuple[StrengthView, ...]

    @property
    def departure_count(self) -> int:
        """How many departures there are, of all kinds."""
        return sum(len(group.departures) for group in self.departures)

    @property
    def item_count(self) -> int:
        """How many items the checklist has."""
        return sum(len(section.items) for section in self.sections)


def component_view(component: ComponentAssessment, site: Site, setting: Setting) -> ComponentView:
    """Everything a page shows of one component."""
    voice = setting.voice
    definition, report = component.definition, component.fidelity
    found = detail(definition, report, setting.programme.policy) if definition and report else None
    scored = definition is not None and report is not None and bool(definition.schemes)
    scores = _scores(definition, report, setting) if definition and report else ()
    return ComponentView(
        id=component.id,
        title=component_title(component, voice),
        summary=voice.say(definition.summary) if definition else "",
        source=voice.sentence(definition.source) if definition else "",
        matters=matter_views(definition.statements, voice) if definition else (),
        version=definition.version if definition else "",
        core=component.core,
        stage=code_names.stage(component.stage, voice) if component.stage != site.stage else "",
        silence="" if scored else silence(component, voice),
        score=scores[0] if scores else None,
        others=scores[1:],
        trend=trend_view(component, voice),
        gates=_gates(definition, report, voice) if definition and report else (),
        firmness=evidence_view(component, setting),
        reviews=tuple(review_words(review, voice) for review in component.reviews),
        sections=_sections(component, found, setting),
        dimensions=_dimensions(definition.headline, found, voice) if definition and definition.headline else (),
        departures=departure_groups(definition, report.departures, report.items, voice)
        if definition and report
        else (),
        records=other_records(definition, report.departures, site.adaptations, voice) if definition and report else (),
        steps=steps_view(definition, definition.headline, found, voice)
        if definition and definition.headline and found
        else None,
        running=component.stage not in BEFORE_LAUNCH,
        ready=component.readiness.ready if component.readiness and component.readiness.milestones else None,
        strength=strength_views(component.readiness, voice),
    )


def silence(component: ComponentAssessment, voice: Voice) -> str:
    """Why a component has no score."""
    _ = voice.gettext
    if component.absent == OFF:
        return _("Its plugin is switched off, so nothing can be said of it.")
    if component.absent:
        return _("Its plugin failed, so nothing can be said of it.")
    if not component.offered:
        return _("Not offered here.")
    if component.definition is not None and not component.definition.schemes:
        return _("It has milestones and no checklist, so there is nothing to score.")
    return _("Its plugin broke at this site, so nothing can be said of it.")


def strength_views(readiness: ReadinessReport | None, voice: Voice) -> tuple[StrengthView, ...]:
    """How far each stage has come."""
    strength = readiness.strength if readiness else {}
    return tuple(
        StrengthView(
            stage=code_names.stage(stage, voice),
            percent=voice.gettext("%(number)s%%") % {"number": voice.number(percent, 0, (0, 100))},
            width=f"{float(percent):.1f}%",
        )
        for stage, percent in strength.items()
    )


def _scores(definition: Definition, report: FidelityReport, setting: Setting) -> tuple[ScoreView, ...]:
    return tuple(score_view(definition, report, score, setting) for score in report.schemes)


def _gates(definition: Definition, report: FidelityReport, voice: Voice) -> tuple[GateView, ...]:
    if report.headline is None or definition.headline is None:
        return ()
    why = {(gate.items, gate.cap): gate.why for gate in definition.gates}
    return tuple(
        GateView(
            state=gate.state,
            state_words=code_names.gate_state(gate.state, voice),
            items=voice.listed(gate.items),
            cap=band_title(definition.headline, gate.cap, voice),
            why=voice.sentence(why.get((gate.items, gate.cap))),
        )
        for gate in report.headline.gates
    )


def _sections(component: ComponentAssessment, found: Detail | None, setting: Setting) -> tuple[SectionView, ...]:
    definition, report = component.definition, component.fidelity
    if definition is None or definition.headline is None or report is None or found is None:
        return ()
    scores = dict(dict(found.sections)[definition.headline.id])
    shares, answers = dict(found.shares), {answer.code: answer for answer in report.items}
    voice = setting.voice
    return tuple(
        SectionView(
            id=section.id,
            part=part_view(voice.say(section.title), definition.headline.section, scores[section.id], voice),
            items=tuple(
                item_view(item, answers[item.code], component.id, shares.get(item.code), setting)
                for item in section.items
            ),
        )
        for section in definition.sections
    )


def _dimensions(headline: Scheme, found: Detail | None, voice: Voice) -> tuple[PartView, ...]:
    kind = headline.total if headline.section == "none" else headline.section
    scores = found.dimensions if found else ()
    return tuple(part_view(code_names.dimension(dimension, voice), kind, score, voice) for dimension, score in scores)
