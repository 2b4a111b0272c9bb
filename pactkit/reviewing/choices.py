"""The answers that a question allows: how they are offered in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pactkit.languages.voice import Voice
from pactkit.model.checklist import Level
from pactkit.model.number import Number
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE
from pactkit.reviewing.columns import joined
from pactkit.reviewing.form import Question
from pactkit.reviewing.grid import exact_text


def level_number(value: Number, voice: Voice) -> str:
    """A level's number, with the sign of the language before its decimals."""
    return voice.signed(exact_text(value))


def level_text(level: Level, voice: Voice) -> str:
    """The words of a level without its number, which some repeat."""
    text = " ".join(voice.say(level.text).split())
    number = level_number(level.value, voice)
    repeated = re.match(rf"{re.escape(number)}\s*[-:=.)\u2013\u2014]\s+(?=\S)", text)
    return text[repeated.end() :] if repeated else text


def cannot_rate(voice: Voice) -> str:
    """That an item could not be rated."""
    return voice.gettext("Cannot be rated")


def not_applicable(voice: Voice) -> str:
    """That an item does not apply."""
    return voice.gettext("Does not apply here")


def special_words(rating: str, voice: Voice) -> Iterator[str]:
    """Everything that is read as one of the two answers that are no levels."""
    _ = voice.gettext
    if rating == NOT_APPLICABLE:
        yield from (NOT_APPLICABLE, not_applicable(voice))
        yield from _("not applicable; does not apply; n/a").split(";")
    else:
        yield from (CANNOT_RATE, cannot_rate(voice))
        yield from _("cannot rate; could not be rated; cannot be judged").split(";")


def choice(level: Level, voices: Sequence[Voice]) -> str:
    """A level as a list offers it: `2 = Seven`."""
    number = level_number(level.value, voices[0])
    text = joined(level_text(level, voice) for voice in voices)
    return f"{number} = {text}" if text else number


def choices(question: Question, voices: Sequence[Voice]) -> tuple[str, ...]:
    """What a list offers for an item."""
    found = [choice(level, voices) for level in question.item.levels]
    found.append(joined(cannot_rate(voice) for voice in voices))
    if question.may_not_apply:
        found.append(joined(not_applicable(voice) for voice in voices))
    return tuple(found)


def levels_told(question: Question, voice: Voice) -> str:
    """The levels as the form prints them, a line each."""
    lines = [choice(level, (voice,)) for level in question.item.levels]
    if question.may_not_apply:
        lines.append(voice.gettext("or: does not apply here, with the reason"))
    return "\n".join(lines)
