"""Where a site stands, in a sentence: the verdict that its page opens with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.adaptation import CONSISTENT, DRIFT, INCONSISTENT
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.plan import AT_RISK, LATE, ON_TRACK, LaunchPlan
from pactkit.model.stage import BEFORE_LAUNCH
from pactkit.reports.pages.name_book import component_title
from pactkit.reports.pages.score_view import band_title


@frozen(kw_only=True)
class VerdictView:
    """The verdict: one sentence large, the others after it."""

    headline: str
    rest: tuple[str, ...]


def verdict_view(
    assessment: SiteAssessment, components: Sequence[ComponentAssessment], plan: LaunchPlan, voice: Voice
) -> VerdictView:
    """The verdict on a readable site: on its readiness before the first session, on its fidelity after it."""
    site = assessment.site
    if site is not None and site.stage in BEFORE_LAUNCH:
        headline = _readiness(assessment, plan, exploring=site.stage == "exploration", voice=voice)
        return VerdictView(headline=headline, rest=tuple(_before_launch(assessment, components, plan, voice)))
    rest = [
        *band_sentences(components, voice),
        *alone_sentence(components, voice),
        *absent_sentence(components, voice),
        *departure_sentence(components, voice),
    ]
    return VerdictView(headline=_fidelity(components, voice), rest=tuple(rest))


def _readiness(assessment: SiteAssessment, plan: LaunchPlan, *, exploring: bool, voice: Voice) -> str:
    _ = voice.gettext
    if assessment.ready:
        return _("Ready to hold its first session.")
    if exploring:
        return _("Still finding out whether the programme fits here.")
    words = {
        ON_TRACK: _("Not ready yet, and on the way: the first session on %(launch)s can be kept."),
        AT_RISK: _("Not ready yet: the first session on %(launch)s is at risk."),
        LATE: _("Not ready yet: the first session cannot be held on %(launch)s."),
    }.get(plan.verdict or "", _("Not ready for its first session yet."))
    return words % {"launch": voice.day(plan.launch)}


def _before_launch(
    assessment: SiteAssessment, components: Sequence[ComponentAssessment], plan: LaunchPlan, voice: Voice
) -> Iterator[str]:
    _ = voice.gettext
    exploring = assessment.site is not None and assessment.site.stage == "exploration"
    if not assessment.components:
        yield _("It offers no component yet, so nothing can be planned.")
        return
    said = plan.verdict is not None and not assessment.ready and not exploring  # by the headline
    yield possible_sentence(plan, voice) if said else launch_sentence(plan, voice)
    yield from absent_sentence(components, voice)
    missing = sum(component.core and not component.offered and not component.absent for component in components)
    if missing and missing < len(assessment.components):
        yield voice.ngettext(
            "This counts the components it offers so far: %(n)s core component is not among them.",
            "This counts the components it offers so far: %(n)s core components are not among them.",
            missing,
        )
    if assessment.blockers:
        yield voice.ngettext(
            "%(n)s thing stands before the first session.",
            "%(n)s things stand before the first session.",
            len(assessment.blockers),
        )


def launch_sentence(plan: LaunchPlan, voice: Voice) -> str:
    """What the plan says of the day of the first session: as planned, and as possible."""
    _ = voice.gettext
    if plan.verdict is None and plan.earliest == plan.latest == plan.as_of:
        return _("No day is planned yet; nothing that takes time is left.")
    planned = {
        ON_TRACK: _("The first session is planned for %(launch)s, which can be kept."),
        AT_RISK: _("The first session is planned for %(launch)s, which is at risk."),
        LATE: _("The first session is planned for %(launch)s, which cannot be kept."),
    }.get(plan.verdict or "", _("No day is planned for the first session yet."))
    return f"{planned % {'launch': voice.day(plan.launch)}} {possible_sentence(plan, voice)}"


def possible_sentence(plan: LaunchPlan, voice: Voice) -> str:
    """From when the first session is possible, and by when at the latest."""
    _ = voice.gettext
    if plan.latest is None:
        words = _("It is possible from %(earliest)s; nobody can say by when at the latest, as something is blocked.")
    elif plan.earliest == plan.latest:
        words = _("Everything can be done by %(earliest)s.")
    else:
        words = _("It is possible from %(earliest)s, and may take until %(latest)s.")
    return words % {"earliest": voice.day(plan.earliest), "latest": voice.day(plan.latest)}


def _fidelity(components: Sequence[ComponentAssessment], voice: Voice) -> str:
    _ = voice.gettext
    if not components:
        return _("It offers no component of the programme.")
    core = [component for component in components if component.core and not component.absent]
    missing = [component_title(component, voice) for component in core if not component.offered]
    absent = sum(component.core and bool(component.absent) for component in components)
    if missing:
        runs = _("It runs without %(missing)s") % {"missing": voice.listed(missing)}
    elif not core:
        runs = _("It runs its components")
    elif absent:
        runs = voice.ngettext("It runs %(n)s core component", "It runs %(n)s core components", len(core))
    else:
        runs = voice.ngettext(
            "It runs the one core component of the programme", "It runs all %(n)s core components", len(core)
        )
    decided, undecided = _by_band(core or components, voice)
    counts = [(len(titles), band) for band, titles in decided.items()]
    counts += [(len(undecided), _("not decided")), (absent, _("cannot be asked"))]
    parts = [
        _("%(count)s %(words)s") % {"count": voice.count(count), "words": words} for count, words in counts if count
    ]
    return f"{runs}: {', '.join(parts)}." if parts else f"{runs}."


def absent_sentence(components: Iterable[ComponentAssessment], voice: Voice) -> Iterator[str]:
    """Which components nothing can be said of, because their plugin failed or is switched off."""
    absent = [component_title(component, voice) for component in components if component.absent]
    if absent:
        yield voice.gettext("Nothing can be said of %(components)s: the plugin failed or is switched off.") % {
            "components": voice.listed(absent)
        }


def band_sentences(components: Iterable[ComponentAssessment], voice: Voice) -> Iterator[str]:
    """Which components stand in which band, from the top, and which cannot be said."""
    _ = voice.gettext
    decided, undecided = _by_band(components, voice)
    for band, titles in decided.items():
        yield _("%(band)s: %(components)s.") % {"band": band, "components": voice.listed(titles)}
    if undecided:
        yield _("Not decided while answers are missing: %(components)s.") % {"components": voice.listed(undecided)}


def alone_sentence(components: Iterable[ComponentAssessment], voice: Voice) -> Iterator[str]:
    """Which of the components that stand in a band nobody but the site itself has rated."""
    alone = [
        component_title(component, voice)
        for component in components
        if component.fidelity and component.fidelity.self_only and component.fidelity.headline
    ]
    if alone:
        yield voice.gettext("Rated by the site alone so far: %(components)s.") % {"components": voice.listed(alone)}


def _by_band(components: Iterable[ComponentAssessment], voice: Voice) -> tuple[dict[str, list[str]], list[str]]:
    """The titles of the components by decided band, the nearest to the top first, and those that are not decided."""
    decided: list[tuple[int, str, str]] = []
    undecided = []
    for component in components:
        scheme = component.definition.headline if component.definition else None
        score = component.fidelity.headline if component.fidelity else None
        if scheme is None or score is None or not score.bands:
            continue
        title = component_title(component, voice)
        if score.band is None:
            undecided.append(title)
        else:
            below_top = len(scheme.bands) - 1 - (scheme.rank_of(score.band) or 0)
            decided.append((below_top, band_title(scheme, score.band, voice), title))
    found: dict[str, list[str]] = {}
    for _below, band, title in sorted(decided, key=lambda entry: entry[0]):
        found.setdefault(band, []).append(title)
    return found, undecided


def departure_sentence(components: Iterable[ComponentAssessment], voice: Voice) -> Iterator[str]:
    """How many departures there are, by kind."""
    parts = [_departures(kind, count, voice) for kind, count in departure_counts(components)]
    if parts:
        yield voice.gettext("Departures: %(departures)s.") % {"departures": voice.listed(parts)}


def _departures(kind: str, count: int, voice: Voice) -> str:
    ngettext = voice.ngettext
    if kind == DRIFT:
        return ngettext("%(n)s core item has drifted", "%(n)s core items have drifted", count)
    if kind == INCONSISTENT:
        return ngettext("%(n)s inconsistent modification", "%(n)s inconsistent modifications", count)
    return ngettext("%(n)s consistent adaptation", "%(n)s consistent adaptations", count)


def departure_counts(components: Iterable[ComponentAssessment]) -> Iterator[tuple[str, int]]:
    """How many departures of each kind the components have, kinds with none left out."""
    kinds = [
        departure.kind for component in components if component.fidelity for departure in component.fidelity.departures
    ]
    for kind in (DRIFT, INCONSISTENT, CONSISTENT):
        if kind in kinds:
            yield kind, kinds.count(kind)
