"""How a change between two waves is said: causes, directions, and why there is nothing to compare."""

from __future__ import annotations

from pactkit.languages.voice import Voice
from pactkit.model.change import (
    NOTHING,
    OPEN_ANSWERS,
    RETIRED,
    TOO_LITTLE,
    ComponentChange,
    Part,
    SchemeChange,
    Wave,
)
from pactkit.model.fidelity import Answer
from pactkit.model.number import Number
from pactkit.reports import wording

HIGHER, LOWER, SURER, LESS_SURE, SAME = "higher", "lower", "surer", "less_sure", "same"
DIRECTIONS = (LOWER, LESS_SURE, HIGHER, SURER, SAME)  # what needs to be looked at stands first


def cause(code: str, voice: Voice) -> str:
    """Why a score changed."""
    _ = voice.gettext
    return {
        "definition_changed": _("definition changed"),
        "not_applicable": _("newly or no longer applies"),
        "newly_answered": _("newly or no longer answered"),
        "answered_differently": _("answered differently"),
        "moved_by_fact": _("moved by a fact"),
        "by_plugin": _("scored by its plugin"),
    }[code]


def direction(part: Part) -> str | None:
    """Which way the score went: by the point where both waves have one, else by low and high; None without a score."""
    if part.low is None or part.high is None:
        return None
    if part.point is not None:
        return HIGHER if part.point > 0 else LOWER if part.point < 0 else SAME
    if part.low >= 0 and part.high >= 0:
        return HIGHER if part.low > 0 or part.high > 0 else SAME
    if part.low <= 0 and part.high <= 0:
        return LOWER
    return SURER if part.low > 0 else LESS_SURE


def direction_words(code: str | None, voice: Voice) -> str:
    """The same in words, before a list of components."""
    _ = voice.gettext
    return {
        HIGHER: _("Higher"),
        LOWER: _("Lower"),
        SURER: _("Known more closely"),
        LESS_SURE: _("Known less closely"),
        SAME: _("Unchanged"),
        None: _("Not comparable"),
    }[code]


def move(value: Number | None, voice: Voice) -> str:
    """A part of a change with its sign: `+4.2`, `-3`, `0`; a dash where there is none."""
    shown = wording.score(value, voice)
    return f"+{shown}" if value is not None and value > 0 else shown


def standing(answer: Answer | None, voice: Voice) -> str:
    """Where an item stood: its level, else why it has none."""
    _ = voice.gettext
    if answer is None:
        return _("not asked")
    if answer.state == RETIRED:
        return _("retired")
    if answer.state in ("rated", "measured"):
        return wording.level(answer.level, voice)
    return wording.item_state(answer.state, voice)


def no_point(change: SchemeChange, waves: tuple[Wave, Wave], voice: Voice) -> str:
    """Which wave has no best estimate, and why; empty where both have one."""
    said = []
    for wave, why in zip(waves, (change.no_point_before, change.no_point_after), strict=True):
        if why is not None:
            words = _why_no_point(why, voice)
            said.append(voice.gettext("%(wave)s has no best estimate: %(why)s.") % {"wave": wave.id, "why": words})
    return " ".join(said)


def _why_no_point(code: str, voice: Voice) -> str:
    _ = voice.gettext
    return {
        TOO_LITTLE: _("too little is answered"),
        OPEN_ANSWERS: _("an answer is missing"),
        NOTHING: _("there is nothing to score"),
    }[code]


def why_not_compared(change: ComponentChange, voice: Voice) -> str:
    """Why a component has no change; empty where it has one."""
    _ = voice.gettext
    if change.absent == "off":
        return _("switched off")
    if change.absent == "failed":
        return _("its plugin failed")
    if change.absent is not None:
        return _("its plugin broke at this site")
    for one, other in ((change.before, change.after), (change.after, change.before)):
        if one.rates and not other.rates:
            return _("only %(wave)s rates it") % {"wave": one.wave.id}
    if not change.schemes:
        return _("no checklist") if change.offered else _("not offered here")
    return ""
