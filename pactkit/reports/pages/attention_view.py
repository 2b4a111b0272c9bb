"""What needs attention at a site, in the order in which somebody should look at it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from pactkit.model.adaptation import DRIFT, INCONSISTENT
from pactkit.model.assessment import NOT_OFFERED, SiteAssessment
from pactkit.model.finding import WARNING
from pactkit.model.milestone import BLOCKED
from pactkit.model.plan import AT_RISK, LATE, LaunchPlan
from pactkit.model.stage import BEFORE_LAUNCH
from pactkit.reports.pages.name_book import NameBook
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.verdict_view import departure_counts, launch_sentence

STOP, WATCH = 0, 1


@frozen(kw_only=True)
class AttentionView:
    """One site, and why it should be looked at."""

    site: str
    href: str
    rank: int  # 0 stop: somebody has to act now; 1 watch
    reasons: tuple[str, ...]


def attention_view(
    assessment: SiteAssessment, plan: LaunchPlan | None, href: str, setting: Setting
) -> AttentionView | None:
    """Why a site should be looked at; None where nothing calls for it."""
    reasons = list(_reasons(assessment, plan, setting))
    if not reasons:
        return None
    name = setting.voice.say(assessment.site.name) if assessment.site else assessment.id
    return AttentionView(
        site=name,
        href=href,
        rank=min(rank for rank, _words in reasons),
        reasons=tuple(words for _rank, words in sorted(reasons, key=lambda reason: reason[0])),
    )


def _reasons(assessment: SiteAssessment, plan: LaunchPlan | None, setting: Setting) -> Iterator[tuple[int, str]]:
    voice = setting.voice
    _ = voice.gettext
    errors = sum(problem.is_error for problem in assessment.problems)
    if assessment.site is None or plan is None:
        yield STOP, _("Its site file cannot be used, so nothing is known of it.")
        return
    if errors:
        files = sorted({problem.place.file for problem in assessment.problems if problem.is_error})
        yield STOP, _("Left out because of errors: %(files)s.") % {"files": voice.listed(files)}
    if assessment.failures:
        plugins = sorted({failure.plugin for failure in assessment.failures})
        yield STOP, _("Plugins broke here: %(plugins)s.") % {"plugins": voice.listed(plugins)}
    names = NameBook.of(assessment, voice)
    yield from _launch(assessment, plan, names, setting)
    if assessment.site.stage not in BEFORE_LAUNCH:
        yield from _departures(assessment, setting)
    warnings = sum(finding.severity == WARNING for finding in assessment.findings)
    if warnings:
        yield WATCH, voice.ngettext("%(n)s warning to look at.", "%(n)s warnings to look at.", warnings)


def _launch(
    assessment: SiteAssessment, plan: LaunchPlan, names: NameBook, setting: Setting
) -> Iterator[tuple[int, str]]:
    voice = setting.voice
    _ = voice.gettext
    site = assessment.site
    missing = [names.component(blocker.id) for blocker in assessment.blockers if blocker.kind == NOT_OFFERED]
    if missing:
        yield STOP, _("Core components that are not offered: %(missing)s.") % {"missing": voice.listed(missing)}
    for blocker in assessment.blockers:
        if blocker.finding is not None:
            yield STOP, voice.sentence(blocker.finding.message)
    if site is None:
        return
    left = sum(blocker.state is not None for blocker in assessment.blockers)
    if site.stage not in BEFORE_LAUNCH:
        if left:
            yield (
                STOP,  # families come to what was never made ready
                voice.ngettext(
                    "%(n)s milestone from before the first session is still open.",
                    "%(n)s milestones from before the first session are still open.",
                    left,
                ),
            )
        return
    if plan.verdict in (LATE, AT_RISK):
        yield STOP, launch_sentence(plan, voice)
    blocked = [
        names.milestone(blocker.id)
        for blocker in assessment.blockers
        if blocker.state and blocker.state.status == BLOCKED
    ]
    if blocked:
        yield STOP, _("Blocked: %(milestones)s.") % {"milestones": voice.listed(blocked)}


def _departures(assessment: SiteAssessment, setting: Setting) -> Iterator[tuple[int, str]]:
    voice = setting.voice
    counts = dict(departure_counts(assessment.components))
    if counts.get(DRIFT):
        yield (
            WATCH,
            voice.ngettext(
                "%(n)s core item has drifted: nothing agreed and in force explains it.",
                "%(n)s core items have drifted: nothing agreed and in force explains them.",
                counts[DRIFT],
            ),
        )
    if counts.get(INCONSISTENT):
        yield (
            WATCH,
            voice.ngettext(
                "%(n)s agreed modification does not keep the function of its item.",
                "%(n)s agreed modifications do not keep the function of their items.",
                counts[INCONSISTENT],
            ),
        )
