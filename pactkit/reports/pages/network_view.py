"""The network page: every site beside every component, and what needs attention."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pactkit.assess.launch import plan_of
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.model.stage import BEFORE_LAUNCH, STAGES, reached
from pactkit.reports import code_names
from pactkit.reports.bent import Bent
from pactkit.reports.ending import Endings
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.network.network import Summary
from pactkit.reports.pages.attention_view import STOP, AttentionView, attention_view
from pactkit.reports.pages.bent_view import BentView, bent_views
from pactkit.reports.pages.component_view import silence
from pactkit.reports.pages.ending_view import EndingsView, endings_view
from pactkit.reports.pages.finding_view import FailureView, ProblemView, failure_views, problem_views
from pactkit.reports.pages.frame_view import FrameView, frame_view
from pactkit.reports.pages.heat_view import HeatCell, HeatHead, HeatView, heat_cell, heat_view
from pactkit.reports.pages.name_book import component_title
from pactkit.reports.pages.score_view import ScoreView, score_view
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.source_view import MatterView, matter_views
from pactkit.reports.pages.timeline_view import session_words
from pactkit.reports.pages.together_view import TogetherView, together_view
from pactkit.scoring.readiness import is_gating


@frozen(kw_only=True)
class CellView:
    """One component at one site."""

    component: str
    missing: bool  # a core component that should be here by now
    silence: str  # why nothing is said; empty where something is
    readiness: str
    ready: bool
    score: ScoreView | None
    heat: HeatCell


@frozen(kw_only=True)
class SiteRow:
    """One site."""

    id: str
    name: str
    href: str
    readable: bool
    stage: str  # its code
    stage_words: str
    session: str  # of a site before its first session: when it can be held
    verdict: str | None
    verdict_words: str
    cells: dict[str, CellView]  # by component; a component that is no part of the site has none
    attention: AttentionView | None
    problems: tuple[ProblemView, ...]


@frozen(kw_only=True)
class NetworkView:
    """The network page."""

    frame: FrameView
    counts: tuple[tuple[str, str], ...]  # how many sites are at which stage, in words
    components: tuple[tuple[str, str], ...]  # id and title, in the order of the columns
    rows: tuple[SiteRow, ...]
    attention: tuple[AttentionView, ...]
    urgent: int  # how many of them need somebody to act now
    figures: FiguresView | None
    heat: HeatView | None  # every site and component in one look
    together: TogetherView  # what is told of all sites
    bent: tuple[BentView, ...]  # core items below their target at most sites
    endings: EndingsView  # adaptations that ran out or soon will
    matters: tuple[MatterView, ...]  # what documents say about the programme
    problems: tuple[ProblemView, ...]
    failures: tuple[FailureView, ...]


def site_row(assessment: SiteAssessment, href: str, setting: Setting) -> SiteRow:
    """What the network page keeps of a site: small, since it holds every site's."""
    voice, site = setting.voice, assessment.site
    plan = plan_of(assessment, setting.as_of)
    before = site is not None and site.stage in BEFORE_LAUNCH
    return SiteRow(
        id=assessment.id,
        name=voice.say(site.name) if site else assessment.id,
        href=href,
        readable=site is not None,
        stage=site.stage if site else "",
        stage_words=code_names.stage(site.stage, voice) if site else "",
        session=session_words(plan, voice) if plan and before and assessment.components else "",
        verdict=plan.verdict if plan and before else None,
        verdict_words=code_names.launch_verdict(plan.verdict, voice) if plan and before else "",
        cells={component.id: _cell(component, setting, before=before) for component in assessment.components},
        attention=attention_view(assessment, plan, href, setting),
        problems=problem_views(assessment.problems, voice),
    )


def network_view(
    rows: Iterable[SiteRow],
    failures: Iterable[Failure],
    problems: Iterable[Problem],
    bent: Bent,
    endings: Endings,
    summary: Summary,
    figures: FiguresView,
    made: MadeWith,
    setting: Setting,
) -> NetworkView:
    """The page over these sites; `problems` are those of the workspace's own components."""
    voice, rows = setting.voice, tuple(rows)
    attention = [row.attention for row in rows if row.attention]
    columns, shown = _columns(rows, setting), bent_views(bent.ranked(), voice)
    return NetworkView(
        frame=frame_view(voice.say(setting.programme.name), made, setting),
        counts=_counts(rows, setting),
        components=columns,
        rows=rows,
        attention=tuple(sorted(attention, key=lambda entry: entry.rank)),
        urgent=sum(entry.rank == STOP for entry in attention),
        heat=heat_view(
            [
                (HeatHead(title=row.name, href=row.href), {id_: cell.heat for id_, cell in row.cells.items()})
                for row in rows
                if row.readable
            ],
            columns,
            voice,
        ),
        together=together_view(
            summary,
            {row.id: row.name for row in rows},
            frozenset((one.component, one.code) for one in shown if one.reasons),
            setting,
        ),
        bent=shown,
        endings=endings_view(endings, voice),
        figures=figures if figures.groups else None,
        matters=matter_views(setting.programme.statements, voice),
        problems=(*problem_views(problems, voice), *(problem for row in rows for problem in row.problems)),
        failures=failure_views(failures, voice),
    )


def _cell(component: ComponentAssessment, setting: Setting, *, before: bool) -> CellView:
    voice, definition, report = setting.voice, component.definition, component.fidelity
    scored = definition is not None and report is not None and report.headline is not None
    return CellView(
        component=component_title(component, voice),
        missing=not component.offered and component.core and reached(component.stage, "installation"),
        silence="" if scored or component.readiness else silence(component, voice),
        readiness=_readiness(component, setting, before=before),
        ready=component.ready,
        score=score_view(definition, report, report.headline, setting)
        if definition and report and report.headline
        else None,
        heat=heat_cell(component, voice),
    )


def _readiness(component: ComponentAssessment, setting: Setting, *, before: bool) -> str:
    _, ngettext = setting.voice.gettext, setting.voice.ngettext
    if component.readiness is None or not component.readiness.milestones:
        return ""
    if component.readiness.ready:
        return _("Ready") if before else ""
    states = [state for state in component.readiness.milestones if is_gating(state.milestone)]
    left = sum(not state.closed for state in states)
    return ngettext("%(n)s milestone open", "%(n)s milestones open", left)


def _columns(rows: tuple[SiteRow, ...], setting: Setting) -> tuple[tuple[str, str], ...]:
    """Core components in the programme's order, then the others by id."""
    titles = {component_id: cell.component for row in rows for component_id, cell in row.cells.items()}
    core = [component_id for component_id in setting.programme.core if component_id in titles]
    others = sorted(set(titles) - set(core))
    return tuple((component_id, titles[component_id]) for component_id in (*core, *others))


def _counts(rows: tuple[SiteRow, ...], setting: Setting) -> tuple[tuple[str, str], ...]:
    voice = setting.voice
    found = []
    for stage in STAGES:
        number = sum(row.stage == stage for row in rows)
        if number:
            found.append((voice.count(number), code_names.stage_meaning(stage, voice)))
    unreadable = sum(not row.readable for row in rows)
    if unreadable:
        found.append((voice.count(unreadable), voice.gettext("cannot be read")))
    return tuple(found)
