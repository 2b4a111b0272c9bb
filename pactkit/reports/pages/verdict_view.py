"""Where a site stands, in a sentence: the verdict that its page opens with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from pactkit.model.adaptation import CONSISTENT, DRIFT, INCONSISTENT
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.plan import AT_RISK, LATE, ON_TRACK, LaunchPlan
from pactkit.model.stage import BEFORE_LAUNCH
from pactkit.reports.pages.name_book import component_title
from pactkit.reports.pages.score_view import band_title
from pactkit.reports.pages.timeline_view import session_words
from pactkit.reports.pages.voice import Voice

GOOD, WATCH, STOP = "good", "watch", "stop"


@frozen(kw_only=True)
class VerdictView:
    """The verdict: the first sentence large, the others after it."""

    tone: str  # good | watch | stop
    headline: str
    rest: tuple[str, ...]


def verdict_view(
    assessment: SiteAssessment, components: Sequence[ComponentAssessment], plan: LaunchPlan, voice: Voice
) -> VerdictView:
    """The verdict on a readable site: on its readiness before the first session, on its fidelity after it."""
    site = assessment.site
    if site is not None and site.stage in BEFORE_LAUNCH:
        return _readiness(assessment, plan, exploring=site.stage == "exploration", voice=voice)
    return _fidelity(assessment, components, voice)


def _readiness(assessment: SiteAssessment, plan: LaunchPlan, *, exploring: bool, voice: Voice) -> VerdictView:
    _ = voice.gettext
    name = voice.say(assessment.site.name) if assessment.site else assessment.id
    rest = []
    if assessment.ready:
        headline = _("%(site)s is ready to hold its first session.") % {"site": name}
    elif exploring:
        headline = _("%(site)s is still finding out whether the programme fits here.") % {"site": name}
    else:
        headline = _("%(site)s is not ready for its first session yet.") % {"site": name}
    rest.append(launch_sentence(plan, voice))
    if assessment.blockers:
        rest.append(
            voice.ngettext(
                "One thing stands before the first session.",
                "%(n)s things stand before the first session.",
                len(assessment.blockers),
            )
        )
    elif not assessment.components:
        rest.append(_("It offers no component yet, so nothing can be planned."))
    tone = GOOD if assessment.ready and plan.verdict != LATE else STOP if plan.verdict == LATE else WATCH
    return VerdictView(tone=tone, headline=headline, rest=tuple(rest))


def launch_sentence(plan: LaunchPlan, voice: Voice) -> str:
    """What the plan says of the day."""
    _ = voice.gettext
    days = {
        "launch": voice.day(plan.launch),
        "earliest": voice.day(plan.earliest),
        "latest": voice.day(plan.latest),
        "session": session_words(plan, voice),
    }
    if plan.verdict == ON_TRACK:
        words = _("The planned day, %(launch)s, can be kept: everything can be done by %(latest)s.")
    elif plan.verdict == AT_RISK and plan.latest is None:
        words = _(
            "The planned day, %(launch)s, is at risk: it is possible from %(earliest)s, but nobody can say by when at"
            " the latest, because something is blocked."
        )
    elif plan.verdict == AT_RISK:
        words = _(
            "The planned day, %(launch)s, is at risk: the first session is possible from %(earliest)s, and may take"
            " until %(latest)s."
        )
    elif plan.verdict == LATE:
        words = _("The planned day, %(launch)s, cannot be kept: the earliest day possible is %(earliest)s.")
    elif plan.earliest == plan.latest == plan.as_of:
        words = _("No day is planned yet; nothing that takes time is left.")
    else:
        words = _("No day is planned yet. The first session is possible %(session)s.")
    return words % days


def _fidelity(assessment: SiteAssessment, components: Sequence[ComponentAssessment], voice: Voice) -> VerdictView:
    _ = voice.gettext
    name = voice.say(assessment.site.name) if assessment.site else assessment.id
    core = [component for component in components if component.core]
    missing = [component_title(component, voice) for component in core if not component.offered]
    rest = [*band_sentences(components, voice), *departure_sentence(components, voice)]
    if not components:
        return VerdictView(
            tone=WATCH, headline=_("%(site)s offers no component of the programme.") % {"site": name}, rest=()
        )
    if missing:
        headline = _("%(site)s runs without %(missing)s.") % {"site": name, "missing": voice.listed(missing)}
    elif core:
        headline = voice.ngettext(
            "%(site)s runs the one core component.", "%(site)s runs all %(n)s core components.", len(core), site=name
        )
    else:
        headline = _("%(site)s runs its components.") % {"site": name}
    drift = any(kind == DRIFT for kind, _count in departure_counts(components))
    return VerdictView(tone=STOP if missing else WATCH if drift else GOOD, headline=headline, rest=tuple(rest))


def band_sentences(components: Iterable[ComponentAssessment], voice: Voice) -> Iterator[str]:
    """Which components stand in which band, by the rank of the band from the top, and which cannot be said."""
    _ = voice.gettext
    decided: dict[str, list[str]] = {}
    ranks: dict[str, int] = {}
    undecided = []
    for component in components:
        scheme = component.definition.headline if component.definition else None
        score = component.fidelity.headline if component.fidelity else None
        if scheme is None or score is None or not score.bands:
            continue
        if score.band is None:
            undecided.append(component_title(component, voice))
            continue
        band = band_title(scheme, score.band, voice)
        decided.setdefault(band, []).append(component_title(component, voice))
        ranks.setdefault(band, len(scheme.bands) - (scheme.rank_of(score.band) or 0))
    for band in sorted(decided, key=lambda band: ranks[band]):
        yield _("%(band)s: %(components)s.") % {"band": band, "components": voice.listed(decided[band])}
    if undecided:
        yield _("Not decided while answers are missing: %(components)s.") % {"components": voice.listed(undecided)}


def departure_sentence(components: Iterable[ComponentAssessment], voice: Voice) -> Iterator[str]:
    """How many departures there are, by kind."""
    counts = dict(departure_counts(components))
    parts = []
    if counts.get(DRIFT):
        parts.append(
            voice.ngettext(
                "%(n)s core item has drifted without an agreement in force",
                "%(n)s core items have drifted without an agreement in force",
                counts[DRIFT],
            )
        )
    if counts.get(INCONSISTENT):
        parts.append(voice.ngettext("%(n)s modification is inconsistent", "%(n)s modifications are inconsistent",
                                    counts[INCONSISTENT]))  # fmt: skip
    if counts.get(CONSISTENT):
        parts.append(voice.ngettext("%(n)s adaptation is consistent", "%(n)s adaptations are consistent",
                                    counts[CONSISTENT]))  # fmt: skip
    if parts:
        yield f"{voice.listed(parts)}."


def departure_counts(components: Iterable[ComponentAssessment]) -> Iterator[tuple[str, int]]:
    """How many departures of each kind the components have, kinds with none left out."""
    kinds = [
        departure.kind for component in components if component.fidelity for departure in component.fidelity.departures
    ]
    for kind in (DRIFT, INCONSISTENT, CONSISTENT):
        if kind in kinds:
            yield kind, kinds.count(kind)
