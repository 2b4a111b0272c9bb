"""From what stands in the answer's cell to a rating, in any language; what could mean two things is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from fractions import Fraction
from functools import cache
from itertools import product
from typing import TypeAlias

from pactkit.model.names import did_you_mean
from pactkit.model.number import Number, exact
from pactkit.model.phrase import phrase
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, Rating
from pactkit.reviewing.choices import choice, level_text, special_words
from pactkit.reviewing.columns import all_voices, joined
from pactkit.reviewing.conflict import Refusal, error_shown
from pactkit.reviewing.form import Question
from pactkit.reviewing.grid import Formula, Value, exact_text
from pactkit.reviewing.likeness import folded, spaced

_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_LEADING = re.compile(rf"({_NUMBER.pattern})\s*(?:[-:=.)]\s*|\s)(.+)", re.DOTALL)
_SOME = re.compile(r"\d+(?:[.,]\d+)?")
_TELLING = re.compile(r"[<>\u2264\u2265\u2260\u00b1~+%?]|(?<!\w)-(?=\d)")  # signs that change what words mean
_THOUSANDS = 3  # digits behind a sign that may part thousands


def read_answer(value: Value, question: Question) -> Rating | Refusal:
    """The rating that a cell states, or why it states none."""
    item = question.item
    if isinstance(value, Formula):
        return Refusal(
            error_shown(value) or phrase("this is a formula; an answer is written as it is"), _offered(question)
        )
    if isinstance(value, bool):
        return Refusal(phrase("this is TRUE or FALSE, and no level"), _offered(question))
    if isinstance(value, date | time):
        why = phrase("this is a day or a time: spreadsheets make that of answers such as 1-2")
        return Refusal(why, phrase("Write one level. %(levels)s", levels=_offered(question)))
    if isinstance(value, int | Fraction):
        return value if value in item.values else _unknown(exact_text(value), question)
    return _read_text(value, question)


def looks_like_answer(value: Value, question: Question) -> bool:
    """Whether a cell of another column reads as an answer to this question."""
    return not isinstance(value, Formula) and not isinstance(read_answer(value, question), Refusal)


def _read_text(text: str, question: Question) -> Rating | Refusal:
    plain = spaced(text)
    if _NUMBER.fullmatch(plain):
        found = {number for number in _numbers(plain) if number in question.item.values}
        if len(found) == 1:
            return found.pop()
        if found:
            return Refusal(phrase("this can be read as two numbers, and both are levels"), _offered(question))
    meanings = _meanings(question)
    found_by_words = meanings.get(plain) or meanings.get(_words(text)) or frozenset()
    if len(found_by_words) == 1:
        (rating,) = found_by_words
        if rating == NOT_APPLICABLE and not question.may_not_apply:
            return Refusal(
                phrase("%(code)s applies everywhere; it cannot be left out as not applicable", code=question.item.code),
                phrase("Rate it, or say that it cannot be rated"),
            )
        return rating
    if found_by_words:
        return Refusal(
            phrase("these words stand for more than one level"), phrase("Write the number of the level instead")
        )
    return _partly(text, question, meanings)


def _partly(text: str, question: Question, meanings: Meanings) -> Refusal:
    """Why a text that is neither a level's number nor its words cannot be taken."""
    said = {number for part in _SOME.findall(text) for number in _numbers(part)} & question.item.values
    if leading := _LEADING.fullmatch(spaced(text)):
        own = set(_numbers(leading[1])) & question.item.values
        words = meanings.get(spaced(leading[2])) or meanings.get(_words(leading[2])) or frozenset()
        if own and words and not own & words:
            return Refusal(phrase("the number says one level and the words say another"), _offered(question))
        if len(own) == 1 and not words and len(said) == 1:
            return Refusal(
                phrase("there is more here than a level"),
                phrase("Leave only the level under Answer, and write the rest under Note"),
            )
    if len(said) > 1:
        return Refusal(
            phrase("these are two answers"), phrase("Write one level. %(levels)s", levels=_offered(question))
        )
    return _unknown(text, question)


def _unknown(text: str, question: Question) -> Refusal:
    why = phrase("%(code)s has no level %(written)r", code=question.item.code, written=text)
    known = [word for level in question.item.levels for voice in all_voices() if (word := level_text(level, voice))]
    near = did_you_mean(text, known, few=0)
    return Refusal(why, near or _offered(question))


def _offered(question: Question) -> str:
    levels = ", ".join(exact_text(level.value) for level in question.item.levels)
    return phrase("Levels of %(code)s: %(levels)s", code=question.item.code, levels=levels)


def _numbers(written: str) -> Iterator[Number]:
    """Every number that people may mean: 2,5 is two and a half, and 2.500 may be two thousand five hundred."""
    plain = written.replace(",", ".")
    yield exact(Fraction(plain))
    whole, point, rest = plain.partition(".")
    if point and len(rest) == _THOUSANDS and whole.lstrip("+-") not in {"", "0"}:
        yield int(whole + rest)


Meanings: TypeAlias = Mapping[str, frozenset[Rating]]


def _meanings(question: Question) -> Meanings:
    """Every wording of an answer, and what it may stand for."""
    found: dict[str, set[Rating]] = {}
    voices = all_voices()
    for level in question.item.levels:
        texts = {choice(level, pair) for pair in product(voices, voices)}
        words = [level_text(level, voice) for voice in voices]
        texts |= {voice.say(level.text) for voice in voices} | set(words) | set(map(joined, product(words, words)))
        for key in _keys(texts):
            found.setdefault(key, set()).add(level.value)
    levels = frozenset(found)
    for rating in (NOT_APPLICABLE, CANNOT_RATE):
        allowed = question.may_not_apply or rating == CANNOT_RATE
        for key in _special(rating):
            if allowed or key not in levels:
                found.setdefault(key, set()).add(rating)
    return {key: frozenset(ratings) for key, ratings in found.items()}


@cache
def _special(rating: str) -> frozenset[str]:
    words = [word.strip() for voice in all_voices() for word in special_words(rating, voice)]
    return frozenset(_keys([*words, *(joined(pair) for pair in product(words, words))]))


def _keys(texts: Iterable[str]) -> set[str]:
    return {key for text in texts for key in (spaced(text), _words(text))} - {""}


def _words(text: str) -> str:
    """Only the words, and the signs that change what they mean: "> 10" is neither "10" nor "< 10"."""
    return " ".join([folded(text), *_TELLING.findall(spaced(text))])
