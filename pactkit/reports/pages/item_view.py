"""One item of a checklist at one site: the question, the answer, and what the answer rests on."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.checklist import Item
from pactkit.model.fidelity import CANNOT_RATE, MEASURED, RATED, Answer, Measured
from pactkit.model.number import Number, plain
from pactkit.model.review import Action, Evidence, ItemNote, Review
from pactkit.reports import code_names
from pactkit.reports.firmness import freshness_words
from pactkit.reports.pages.setting import Setting
from pactkit.scoring.freshness import answer_freshness
from pactkit.scoring.hiding import of_few

LEVELLED = frozenset({RATED, MEASURED, CANNOT_RATE})


@frozen(kw_only=True)
class LevelView:
    """One of the levels an item can take."""

    value: str
    text: str
    reached: bool  # the item stands at it or above
    faithful: bool  # the target or above


@frozen(kw_only=True)
class ActionView:
    """What was agreed to be done about an item."""

    what: str
    owner: str
    by: str
    overdue: bool


@frozen(kw_only=True)
class ItemView:
    """One item."""

    code: str
    ask: str
    good: str
    function: str
    dimension: str
    state_words: str
    answer: str  # the level it stands at, in words
    standing: str  # faithful | below | open | out
    standing_words: str
    levels: tuple[LevelView, ...]
    source: str
    measured: str
    share: str  # its part of the component's score
    reason: str
    note: str
    evidence: tuple[str, ...]
    freshness: str  # how long it holds; empty where nothing is named
    action: ActionView | None
    stated: str  # the document that states what is asked
    serves: str  # the programme's indicators that it serves


def item_view(item: Item, answer: Answer, component_id: str, share: Number | None, setting: Setting) -> ItemView:
    """One item; `share` (0-1) is its part of the headline's range."""
    voice = setting.voice
    _ = voice.gettext
    note, titles = _note(answer, component_id) or ItemNote(), setting.programme.indicators
    standing, standing_words = _standing(item, answer, voice)
    part = "" if share is None else _("%(percent)s of the score") % {"percent": voice.percent(share)}
    return ItemView(
        code=item.code,
        ask=voice.say(item.ask),
        good=voice.sentence(item.good),
        function=code_names.item_function(item.function, voice),
        dimension=code_names.dimension(item.dimension, voice) if item.dimension else "",
        state_words=code_names.item_state(answer.state, voice),
        answer=level_words(item, answer.level, voice) if answer.state in LEVELLED else "",
        standing=standing,
        standing_words=standing_words,
        levels=tuple(
            LevelView(
                value=f"{plain(level.value):g}",
                text=voice.say(level.text),
                reached=answer.state in LEVELLED and answer.level is not None and level.value <= answer.level,
                faithful=level.value >= item.faithful,
            )
            for level in item.levels
        ),
        source=source_words(answer, voice),
        measured=measured_words(
            answer.measured, setting.small, voice, people=item.measure is not None and item.measure.people
        ),
        share=part,
        reason=voice.say(note.reason) or _section_reason(answer, component_id, voice),
        note=voice.say(note.note),
        evidence=tuple(_evidence(one, voice) for one in note.evidence),
        freshness=_freshness(item, answer, component_id, setting) if note.evidence else "",
        action=_action(note.action, setting.as_of, voice),
        stated=voice.sentence(item.source),
        serves=", ".join(voice.say(titles[one]) for one in item.indicators if one in titles),
    )


def level_words(item: Item, level: Number | None, voice: Voice) -> str:
    """The words of a level; its number where it has none."""
    if level is None:
        return ""
    return voice.say(item.text_of(level)) or voice.gettext("level %(level)s") % {"level": f"{plain(level):g}"}


def review_words(review: Review, voice: Voice) -> str:
    """A review by its source, the role that wrote it and its day."""
    return voice.gettext("%(source)s, %(by)s, %(day)s") % {
        "source": code_names.source(review.source, voice),
        "by": review.by,
        "day": voice.day(review.on),
    }


def source_words(answer: Answer, voice: Voice) -> str:
    """Where an answer comes from."""
    if answer.review is not None:
        return review_words(answer.review, voice)
    return code_names.source(answer.source, voice) if answer.source and answer.state != MEASURED else ""


def measured_words(measured: Measured | None, small: int, voice: Voice, *, people: bool) -> str:
    """What share the site's facts give. One of `people` is not shown: beside a figure it could tell of a few of them.

    Nor is one that would tell of few, whatever it counts. Of plain counts, and of people, a level's own words say
    enough; the figures publish what may be published.
    """
    _ = voice.gettext
    if measured is None:
        return ""
    if measured.error is not None:
        return _("The measure failed: %(error)s") % {"error": measured.error}
    if measured.value is None or measured.n is None or people:
        return ""
    if of_few(measured.value * measured.n, measured.n, small):
        return ""
    return _("The site's facts give %(share)s of %(n)s") % {
        "share": voice.percent(measured.value),
        "n": voice.number(measured.n, 0),
    }


def _note(answer: Answer, component_id: str) -> ItemNote | None:
    if answer.review is None:
        return None
    ratings = answer.review.ratings.get(component_id)
    return ratings.notes.get(answer.code) if ratings else None


def _section_reason(answer: Answer, component_id: str, voice: Voice) -> str:
    """Why a whole section was said not to apply, where that is what the answer rests on."""
    _ = voice.gettext
    if answer.review is None or answer.state != "not_applicable":
        return ""
    ratings = answer.review.ratings.get(component_id)
    if ratings is None or answer.code in ratings.items:
        return ""
    return voice.listed([voice.say(reason) for reason in ratings.not_applicable.values()])


def _standing(item: Item, answer: Answer, voice: Voice) -> tuple[str, str]:
    _ = voice.gettext
    if answer.state in LEVELLED and answer.level is not None:
        if answer.level >= item.faithful:
            return "faithful", _("Faithful")
        return "below", _("Below the target")
    if answer.state in ("not_applicable", "not_due"):
        return "out", _("Does not count")
    return "open", _("Open")


def _evidence(evidence: Evidence, voice: Voice) -> str:
    kind = code_names.evidence_kind(evidence.kind, voice)
    if evidence.on is None:
        return f"{kind}: {evidence.ref}"
    return f"{kind}: {evidence.ref} ({voice.day(evidence.on)})"


def _freshness(item: Item, answer: Answer, component_id: str, setting: Setting) -> str:
    found = answer_freshness(item, answer, component_id, setting.as_of, setting.programme.policy)
    return freshness_words(found, setting.voice)


def _action(action: Action | None, as_of: date, voice: Voice) -> ActionView | None:
    if action is None:
        return None
    return ActionView(
        what=voice.say(action.what),
        owner=action.owner or "",
        by=voice.day(action.by),
        overdue=action.by is not None and action.by < as_of,
    )
