"""Why an item stands where it stands, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.languages.voice import Voice
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.checklist import CORE, Item, ItemMeasure
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, Measured
from pactkit.model.formula import Formula
from pactkit.model.programme import Policy
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, ItemNote, Rating, Review
from pactkit.reports import code_names, wording
from pactkit.scoring.hiding import of_few


def because(
    definition: Definition, answer: Answer, component: ComponentAssessment, policy: Policy, voice: Voice
) -> Iterator[str]:
    """Why an item stands where it stands, sentence by sentence."""
    _ = voice.gettext
    item = definition.item_by_code[answer.code]
    if answer.state == "not_due":
        stages = {"due": wording.stage(item.due_from, voice), "stage": wording.stage(component.stage, voice)}
        yield _("It is due from the stage %(due)s; this component is at %(stage)s here") % stages
    elif answer.state == "not_applicable" and answer.source == "facts":
        rules = ", ".join(_formula(source) for source in definition.conditions.get(item.code, ()))
        yield _("By its own rule it does not apply here: %(rules)s") % {"rules": rules}
    for review in component.reviews:
        ratings = review.ratings[definition.id]
        rating = ratings.items.get(answer.code)
        closed = ratings.not_applicable.get(definition.section_of[answer.code].id)
        if rating is None and closed is not None:
            rating = "not_applicable"
        if rating is not None:
            yield _said(review, rating, voice, counts=answer.review is review)
            if closed is not None:
                yield _("reason for the whole section: %(reason)s") % {"reason": voice.say(closed)}
            yield from _noted(ratings.notes.get(answer.code), voice)
    if item.measure is not None:
        yield measured_sentence(item.measure, item, answer.measured, policy.small_number, voice)
    counted = {"weight": wording.level(item.weight, voice), "target": wording.level(item.faithful, voice)}
    if item.function == CORE:
        yield _("It counts as a core item of weight %(weight)s; its target is %(target)s") % counted
    else:
        yield _("It counts as an adaptable item of weight %(weight)s; its target is %(target)s") % counted
    yield from _gates(definition, answer.code, voice)


def _gates(definition: Definition, code: str, voice: Voice) -> Iterator[str]:
    for gate in definition.gates:
        if code in gate.items:
            told = {"level": wording.level(gate.at_least, voice), "band": gate.cap}
            shut = voice.gettext("While it is below %(level)s the band is %(band)s at most") % told
            yield f"{shut}: {voice.say(gate.why)}" if gate.why else shut


def _said(review: Review, rating: Rating, voice: Voice, *, counts: bool) -> str:
    """What one review says of an item."""
    _ = voice.gettext
    answers = {CANNOT_RATE: _("cannot be rated"), NOT_APPLICABLE: _("does not apply")}
    said = {
        "source": wording.rating_source(review.source, voice),
        "by": review.by,
        "day": voice.day(review.on),
        "wave": review.wave,
        "answer": answers[rating] if isinstance(rating, str) else wording.level(rating, voice),
    }
    if counts:
        return _("%(source)s (%(by)s, %(day)s, wave %(wave)s) says %(answer)s: this one counts") % said
    return _("%(source)s (%(by)s, %(day)s, wave %(wave)s) says %(answer)s") % said


def _noted(note: ItemNote | None, voice: Voice) -> Iterator[str]:
    _ = voice.gettext
    if note is None:
        return
    if note.reason:
        yield _("reason: %(reason)s") % {"reason": voice.say(note.reason)}
    if note.note:
        yield _("note: %(note)s") % {"note": voice.say(note.note)}
    if note.action:
        by = _("by %(day)s") % {"day": voice.day(note.action.by)} if note.action.by else ""
        parts = (voice.say(note.action.what), note.action.owner, by)
        yield _("agreed: %(action)s") % {"action": ", ".join(part for part in parts if part)}
    for evidence in note.evidence:
        parts = (code_names.evidence_kind(evidence.kind, voice).lower(), evidence.ref, voice.day(evidence.on))
        yield _("evidence: %(evidence)s") % {"evidence": ", ".join(part for part in parts if part)}


def measured_sentence(measure: ItemMeasure, item: Item, measured: Measured | None, small: int, voice: Voice) -> str:
    """What the facts give, and the level that follows; counts of people only where they are not few."""
    _ = voice.gettext
    source = _formula(measure.source)
    if measured is None or (measured.value is None and measured.error is None):
        return _("The facts do not say %(source)s") % {"source": source}
    if measured.error is not None:
        return _("The measure %(source)s failed: %(error)s") % {"source": source, "error": voice.say(measured.error)}
    value = measured.value or 0
    said = {"source": source, "level": wording.level(measure.level(value, item.lowest), voice)}
    few = value < small if measured.n is None else of_few(value * measured.n, measured.n, small)
    if measure.people and few:
        hidden = _(
            "The facts give %(source)s, which would tell of few people and is not shown, which is level %(level)s"
        )
        return hidden % said
    of = f", n = {wording.level(measured.n, voice)}" if measured.n is not None else ""
    shown = str(value) if isinstance(value, int) else f"{value} ({wording.score(value, voice)})"
    return _("The facts give %(source)s = %(value)s, which is level %(level)s") % {**said, "value": f"{shown}{of}"}


def _formula(source: object) -> str:
    return source.text if isinstance(source, Formula) else str(getattr(source, "name", ""))
