"""How firm a component's verdict stands on its page: what it rests on, and what would change it."""

from __future__ import annotations

from attrs import frozen

from pactkit.assess.judging import judgement_of
from pactkit.languages.voice import Voice
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.freshness import AGED, FRESH, NONE, UNDATED, ComponentFreshness
from pactkit.model.verdict import FRAGILE
from pactkit.reports.firmness import alternative_words, evidence_sentence, left_out_sentence, robustness_sentence
from pactkit.reports.pages.setting import Setting


@frozen(kw_only=True)
class EvidenceView:
    """What is said of one component."""

    fragile: bool
    robustness: str  # empty where nobody can say
    telling: tuple[str, ...]  # the rules that would change the verdict, and to what
    sentences: tuple[str, ...]  # what other evidence alone would make of it
    freshness: str  # how many ratings rest on what; empty where nothing is rated
    review: str  # how long the newest review holds


def evidence_view(component: ComponentAssessment, setting: Setting) -> EvidenceView | None:
    """One component; None where it gives no report."""
    voice = setting.voice
    judgement = judgement_of(component, setting.as_of, setting.programme.policy, setting.terms)
    if judgement is None or component.definition is None:
        return None
    found, definition = judgement.robustness, component.definition
    return EvidenceView(
        fragile=found is not None and found.verdict == FRAGILE,
        robustness=robustness_sentence(found, voice) if found else "",
        telling=tuple(alternative_words(definition, one, voice) for one in found.telling) if found else (),
        sentences=tuple(
            f"{evidence_sentence(definition, one, voice)} {left_out_sentence(one, voice)}"
            for one in judgement.evidence_verdicts
            if one.changed
        ),
        freshness=_counted(judgement.freshness, voice),
        review=_review(judgement.freshness, voice),
    )


def _counted(found: ComponentFreshness, voice: Voice) -> str:
    if not found.items:
        return ""
    counts, ngettext = found.counts, voice.ngettext
    said = {
        FRESH: ngettext("%(n)s fresh", "%(n)s fresh", counts[FRESH]),
        AGED: ngettext("%(n)s aged", "%(n)s aged", counts[AGED]),
        UNDATED: ngettext("%(n)s without a day", "%(n)s without a day", counts[UNDATED]),
        NONE: ngettext("%(n)s with none named", "%(n)s with none named", counts[NONE]),
    }
    shown = [words for state, words in said.items() if counts[state]]
    return ngettext(
        "Evidence behind %(n)s rating: %(counts)s.",
        "Evidence behind %(n)s ratings: %(counts)s.",
        len(found.items),
        counts=voice.listed(shown),
    )


def _review(found: ComponentFreshness, voice: Voice) -> str:
    if found.review is None:
        return ""
    _ = voice.gettext
    said = {"day": voice.day(found.review.fresh_until)}
    if found.review.stale:
        return _("The newest review is stale: it held until %(day)s.") % said
    return _("The newest review holds until %(day)s.") % said
