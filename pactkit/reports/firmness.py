"""How firm a verdict is, in words that sheets and pages share."""

from __future__ import annotations

from pactkit.languages.voice import Voice
from pactkit.model.definition import Definition
from pactkit.model.freshness import AGED, FRESH, UNDATED, ItemFreshness
from pactkit.model.terms import EXTERNAL, MISSING, SCHEME, Change, written
from pactkit.model.verdict import Alternative, EvidenceVerdict, Judgement, Robustness, Verdict
from pactkit.reports.wording import band_title


def verdict_words(definition: Definition, verdict: Verdict, voice: Voice) -> str:
    """The band; of several the lowest and the highest, and into which the point falls."""
    _ = voice.gettext
    scheme = next((one for one in definition.schemes if one.id == verdict.scheme), None)
    titles = [band_title(scheme, band, voice) for band in (verdict.bands[0], verdict.bands[-1])]
    if len(verdict.bands) == 1:
        return titles[0]
    said = {"low": titles[0], "high": titles[1]}
    if verdict.point_band is None:
        return _("%(low)s to %(high)s, no band for the point") % said
    return _("%(low)s to %(high)s, the point in %(band)s") % {
        **said, "band": band_title(scheme, verdict.point_band, voice)
    }  # fmt: skip


def change_words(definition: Definition, change: Change, voice: Voice) -> str:
    """What was tried, in words, with what to write behind --policy to see it."""
    _ = voice.gettext
    if change.key == MISSING:
        said = {
            "exclude": _("the point from what is answered"),
            "floor": _("missing answers at their lowest"),
            "block": _("no point while an answer is missing"),
        }[change.word or ""]
    elif change.key == SCHEME:
        said = _("added up by %(scheme)s") % {"scheme": change.word}
    else:
        named = {"band": band_title(definition.headline, change.band, voice), "edge": written(change.number)}
        said = _("%(band)s from %(edge)s") % {**named, "edge": voice.signed(named["edge"])}
    return f"{said} ({change})"


def evidence_sentence(definition: Definition, found: EvidenceVerdict, voice: Voice) -> str:
    """What the component comes to from one kind of evidence alone."""
    _ = voice.gettext
    said = {"bands": verdict_words(definition, found.verdict, voice)}
    if found.evidence == EXTERNAL:
        return _("From external evidence only: %(bands)s.") % said
    return _("From fresh evidence only: %(bands)s.") % said


def left_out_sentence(found: EvidenceVerdict, voice: Voice) -> str:
    """How many answers do not rest on that kind of evidence."""
    return voice.ngettext("%(n)s answer is left out.", "%(n)s answers are left out.", len(found.left_out))


def robustness_sentence(found: Robustness, voice: Voice) -> str:
    """Whether other rules would change the verdict, and how many."""
    tried, telling = len(found.alternatives), len(found.telling)
    if not tried:
        return voice.gettext("There is no other rule to try.")
    if not telling:
        return voice.ngettext(
            "Robust: the %(n)s other rule tried does not change it.",
            "Robust: none of the %(n)s other rules tried changes it.",
            tried,
        )
    return voice.ngettext(
        "Fragile: %(n)s of %(tried)s other rules tried changes it.",
        "Fragile: %(n)s of %(tried)s other rules tried change it.",
        telling,
        tried=voice.count(tried),
    )


def alternative_words(definition: Definition, one: Alternative, voice: Voice) -> str:
    """What would come out by another rule."""
    return voice.gettext("%(change)s: %(bands)s") % {
        "change": change_words(definition, one.change, voice),
        "bands": verdict_words(definition, one.verdict, voice),
    }


def telling_words(definition: Definition, found: Robustness, voice: Voice) -> str:
    """All that changes the verdict, and to what."""
    return "; ".join(alternative_words(definition, one, voice) for one in found.telling)


def real_sentence(definition: Definition, judgement: Judgement, voice: Voice) -> str:
    """What the component comes to under the real policy, in a document that tries another one."""
    _ = voice.gettext
    if judgement.real is None or judgement.verdict is None:
        return ""
    said = {"bands": verdict_words(definition, judgement.real, voice)}
    if judgement.verdict.differs_from(judgement.real):
        return _("Under the real policy: %(bands)s. What is tried changes the verdict.") % said
    return _("Under the real policy: %(bands)s. What is tried does not change the verdict.") % said


def freshness_words(found: ItemFreshness, voice: Voice) -> str:
    """How long the evidence of a rating holds."""
    _ = voice.gettext
    if found.state == FRESH:
        return _("fresh until %(day)s") % {"day": voice.day(found.fresh_until)}
    if found.state == AGED:
        return _("aged, held until %(day)s") % {"day": voice.day(found.fresh_until)}
    return _("without a day") if found.state == UNDATED else _("none named")
