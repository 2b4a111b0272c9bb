"""The page of a site: everything that is known of it, in the order in which it is asked."""

from __future__ import annotations

from attrs import evolve, frozen

from pactkit.assess.launch import plan_of
from pactkit.languages.voice import Voice
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.site import Site
from pactkit.model.stage import BEFORE_LAUNCH
from pactkit.reports import code_names
from pactkit.reports.calendar.links import CalendarLink
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.pages.alliance_view import AllianceView, alliance_view
from pactkit.reports.pages.area_view import AreaView, area_view
from pactkit.reports.pages.blocker_view import BlockersView, blockers_view
from pactkit.reports.pages.component_view import ComponentView, component_view
from pactkit.reports.pages.feasibility_view import EXPLORATION, GroundView, ground_views
from pactkit.reports.pages.finding_view import (
    FailureView,
    FindingGroup,
    ProblemView,
    failure_views,
    finding_groups,
    problem_views,
)
from pactkit.reports.pages.frame_view import FrameView, frame_view
from pactkit.reports.pages.indicator_view import IndicatorView, indicator_views
from pactkit.reports.pages.name_book import NameBook, in_order
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.source_view import MatterView, matter_views
from pactkit.reports.pages.timeline_view import TimelineView, timeline_view
from pactkit.reports.pages.verdict_view import VerdictView, verdict_view
from pactkit.scoring.reliance import reliances


@frozen(kw_only=True)
class SiteFacts:
    """The few facts that stand under the verdict."""

    stage: str
    stage_meaning: str
    launch: str  # the planned first session
    session: str  # when it can be held; empty once the site runs
    reviewed: str  # the newest review that counts
    origin: str  # the site whose pattern it was set up from


@frozen(kw_only=True)
class SiteView:
    """The page of one readable site."""

    frame: FrameView
    id: str
    name: str
    note: str
    before_launch: bool
    ready: bool
    verdict: VerdictView
    facts: SiteFacts
    calendars: tuple[CalendarLink, ...]  # what is on, in each language
    grounds: tuple[GroundView, ...]
    blockers: BlockersView
    timeline: TimelineView | None
    components: tuple[ComponentView, ...]
    findings: tuple[FindingGroup, ...]
    indicators: tuple[IndicatorView, ...]
    figures: FiguresView | None
    matters: tuple[MatterView, ...]  # what documents say about this site
    alliance: AllianceView | None
    area: AreaView
    problems: tuple[ProblemView, ...]
    failures: tuple[FailureView, ...]
    small: int


@frozen(kw_only=True)
class UnreadableView:
    """The page of a site whose file cannot be used."""

    frame: FrameView
    id: str
    problems: tuple[ProblemView, ...]
    failures: tuple[FailureView, ...]


def unreadable_view(
    assessment: SiteAssessment, failures: tuple[Failure, ...], made: MadeWith, setting: Setting, home: str
) -> UnreadableView:
    """The page of a site without a usable file."""
    return UnreadableView(
        frame=frame_view(assessment.id, made, setting, home=home, files=(f"{assessment.id}/site.toml",)),
        id=assessment.id,
        problems=problem_views(assessment.problems, setting.voice),
        failures=failure_views(failures, setting.voice),
    )


def site_view(
    assessment: SiteAssessment,
    failures: tuple[Failure, ...],
    made: MadeWith,
    setting: Setting,
    home: str,
    calendars: tuple[CalendarLink, ...] = (),
    figures: FiguresView | None = None,
) -> SiteView | UnreadableView:
    """The page of a site; `failures` are those of loading, `home` is the address of the network page or empty."""
    site, plan = assessment.site, plan_of(assessment, setting.as_of)
    if site is None or plan is None:
        return unreadable_view(assessment, failures, made, setting, home)
    voice = setting.voice
    names = NameBook.of(assessment, voice)
    components = in_order(assessment.components, setting.programme.core)
    views = tuple(component_view(component, site, setting) for component in components)
    timeline = timeline_view(plan, names, voice) if plan.milestones else None
    before = site.stage in BEFORE_LAUNCH
    grounds = ground_views(components, views) if site.stage == EXPLORATION else ()
    return SiteView(
        frame=frame_view(voice.say(site.name), made, setting, home=home, files=_files(assessment)),
        id=assessment.id,
        name=voice.say(site.name),
        note=voice.say(site.note),
        before_launch=before,
        ready=assessment.ready,
        verdict=_with_grounds(verdict_view(assessment, components, plan, voice), grounds, voice),
        facts=_facts(assessment, site, timeline if before else None, setting),
        calendars=calendars,
        grounds=grounds,
        blockers=blockers_view(assessment, names, voice),
        timeline=timeline,
        components=views,
        findings=finding_groups(assessment.findings, names.component, voice),
        indicators=indicator_views(components, setting),
        figures=figures if figures and figures.groups else None,
        matters=matter_views(site.statements, voice),
        alliance=alliance_view(
            site.alliance,
            setting.as_of,
            voice,
            reliances(site, assessment.gatherings, setting.as_of),
            names.components,
        ),
        area=area_view(site, setting.as_of, setting.small, voice),
        problems=problem_views(assessment.problems, voice),
        failures=failure_views((*failures, *assessment.failures), voice),
        small=setting.small,
    )


def _with_grounds(verdict: VerdictView, grounds: tuple[GroundView, ...], voice: Voice) -> VerdictView:
    """The verdict on an exploration begins with what is known of each ground for a decision."""
    sentences = tuple(
        voice.gettext("%(ground)s: %(score)s.") % {"ground": ground.part.title, "score": ground.part.spoken}
        for ground in grounds
    )
    return evolve(verdict, rest=(*sentences, *verdict.rest))


def _facts(assessment: SiteAssessment, site: Site, timeline: TimelineView | None, setting: Setting) -> SiteFacts:
    voice = setting.voice
    reviews = [review for component in assessment.components for review in component.reviews]
    newest = max(reviews, key=lambda review: review.on, default=None)
    return SiteFacts(
        stage=code_names.stage(site.stage, voice),
        stage_meaning=code_names.stage_meaning(site.stage, voice),
        launch=voice.day(site.launch),
        session=timeline.session if timeline else "",
        reviewed=f"{voice.day(newest.on)} ({code_names.source(newest.source, voice)})" if newest else "",
        origin=f"{voice.say(site.origin.name)}, {voice.day(site.origin.on)}" if site.origin else "",
    )


def _files(assessment: SiteAssessment) -> tuple[str, ...]:
    """The site's file, and the reviews that count."""
    reviews = {review.file for component in assessment.components for review in component.reviews}
    return (f"{assessment.id}/site.toml", *(f"{assessment.id}/reviews/{name}" for name in sorted(reviews)))
