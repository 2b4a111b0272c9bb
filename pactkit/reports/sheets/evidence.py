"""Evidence on sheets: how fresh it is, how firm the verdicts that rest on it are, and what runs out before a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.expiry import ADAPTATION, REVIEW, Expiry
from pactkit.model.freshness import AGED, FRESH, NONE, UNDATED
from pactkit.model.verdict import Judgement
from pactkit.reports.blocks import (
    BAD,
    PLAIN,
    QUIET,
    WARN,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    bullets,
    cell,
    table,
)
from pactkit.reports.firmness import evidence_sentence, real_sentence, robustness_sentence, telling_words
from pactkit.reports.sheets.component import component_title

Judgements = Mapping[str, Judgement]


def evidence_blocks(assessment: SiteAssessment, judgements: Judgements, language: str) -> tuple[Block, ...]:
    """How fresh the evidence of each rated component is, then how firm its verdict is."""
    voice = voice_of(language)
    found = [(one, judgements[one.id]) for one in assessment.components if one.id in judgements]
    return (*_freshness(found, voice), *_firmness(found, voice))


def _freshness(found: list[tuple[ComponentAssessment, Judgement]], voice: Voice) -> Iterator[Block]:
    _ = voice.gettext
    rows = [_row(component, judgement, voice) for component, judgement in found if judgement.freshness.review]
    if not rows:
        return
    columns = (
        Column(_("component"), wraps=True),
        Column(_("rated"), right=True),
        Column(_("fresh"), right=True),
        Column(_("aged"), right=True),
        Column(_("undated"), right=True),
        Column(_("none"), right=True),
        Column(_("review holds until"), wraps=True),
    )
    yield Heading(_("Evidence"), 2)
    yield table(columns, rows, caption=_("Rated items by the newest evidence behind each"))


def _row(component: ComponentAssessment, judgement: Judgement, voice: Voice) -> tuple[Cell, ...]:
    counts, review = judgement.freshness.counts, judgement.freshness.review
    until = voice.short_day(review.fresh_until) if review else ""
    stale = review is not None and review.stale
    return (
        cell(component_title(component, voice.language)),
        cell(str(sum(counts.values()))),
        cell(str(counts[FRESH])),
        cell(str(counts[AGED]), WARN if counts[AGED] else PLAIN),
        cell(str(counts[UNDATED])),
        cell(str(counts[NONE])),
        cell(voice.gettext("%(day)s, stale") % {"day": until} if stale else until, WARN if stale else PLAIN),
    )


def _firmness(found: list[tuple[ComponentAssessment, Judgement]], voice: Voice) -> Iterator[Block]:
    """A point per component that is fragile; what many have in common is said of them together."""
    _ = voice.gettext
    fragile: list[tuple[Cell, str]] = []
    together: dict[str, list[str]] = {}
    for component, judgement in found:
        definition, tried = component.definition, judgement.robustness
        if definition is None or tried is None:
            continue
        title = component_title(component, voice.language)
        if tried.telling:
            point = f"{title}: {robustness_sentence(tried, voice)}"
            fragile.append((cell(point, WARN), telling_words(definition, tried, voice)))
        else:
            together.setdefault(_("Robust, whichever other rule is tried."), []).append(title)
        for sentence in (
            *(evidence_sentence(definition, one, voice) for one in judgement.evidence_verdicts if one.changed),
            real_sentence(definition, judgement, voice),
        ):
            if sentence:
                together.setdefault(sentence, []).append(title)
    points = [*fragile, *((cell(sentence), ", ".join(titles)) for sentence, titles in together.items())]
    if points:
        yield Heading(_("How firm the verdicts are"), 2)
        yield bullets(*points)


def expiry_blocks(
    expiries: Iterable[Expiry], before: date | None, assessment: SiteAssessment, language: str, *, launch: bool
) -> tuple[Block, ...]:
    """What runs out before the first session, or before another day; nothing where nobody asks."""
    if before is None:
        return ()
    voice = voice_of(language)
    _ = voice.gettext
    title = _("Runs out before %(day)s") % {"day": voice.day(before)}
    if launch:
        title = _("Runs out before the first session")
    rows = [_expiry(one, assessment, voice) for one in expiries]
    if not rows:
        return (Heading(title, 2), Paragraph(_("Nothing that holds today runs out before then."), QUIET))
    columns = (
        Column(_("holds until")),
        Column(_("what runs out"), wraps=True),
        Column(_("component"), wraps=True),
        Column(_("items"), wraps=True),
    )
    return (Heading(title, 2), table(columns, rows))


def _expiry(one: Expiry, assessment: SiteAssessment, voice: Voice) -> tuple[Cell, ...]:
    component = assessment.component(one.component)
    title = component_title(component, voice.language) if component else one.component
    return (
        cell(voice.short_day(one.on)),
        cell(expiry_words(one, voice), BAD if one.kind == ADAPTATION else WARN),
        cell(title),
        cell(", ".join(one.items)),
    )


def expiry_words(one: Expiry, voice: Voice) -> str:
    """What it is that runs out."""
    _ = voice.gettext
    if one.kind == ADAPTATION:
        return _("the approval of an adaptation: %(what)s") % {"what": voice.say(one.what)}
    return _("the newest review") if one.kind == REVIEW else _("evidence")
