"""Which item a row is about: its code, its component and its question have to agree, or nobody can say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from attrs import frozen

from pactkit.model.definition import Definition
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import NOTE, WARNING
from pactkit.reviewing.columns import CODE, COMPONENT, QUESTION, all_voices, combinations
from pactkit.reviewing.conflict import Conflict, Refusal, about_cell
from pactkit.reviewing.days import numbers_of_day
from pactkit.reviewing.form import Question, questions_of
from pactkit.reviewing.grid import Cell
from pactkit.reviewing.layout import TableRow
from pactkit.reviewing.likeness import code_like, folded, near, spaced

Key: TypeAlias = tuple[str, str]  # component, code

_IN_BRACKETS = re.compile(r".*\[([^\[\]]+)\]\s*", re.DOTALL)
# What spreadsheets take for a number or a day, unless the cell is marked as text: 007, 1E5, 1-2, MAR-1.
_REWRITTEN = re.compile(
    r"-?\d+|\d+e\d+|\d{1,4}-\d{1,4}(-\d{1,4})?|[a-z]{3,10}-\d{1,4}|\d{1,4}-[a-z]{3,10}", re.IGNORECASE
)
_SHORT_DAY = re.compile(r"[\d/.-]{4,10}|\w{1,10}[-./ ]\w{2,10}")


@frozen
class Matched:
    """The item of a row, and what was noticed on the way."""

    key: Key
    question: Question
    noticed: tuple[Conflict, ...] = ()


class Checklists:
    """The installed components, to find items in by code and by question."""

    def __init__(self, definitions: Iterable[Definition]) -> None:
        self.definitions: Mapping[str, Definition] = {one.id: one for one in definitions}
        self.questions: dict[Key, Question] = {}
        self._by_code: dict[str, list[Key]] = {}
        self._by_ask: dict[str, set[Key]] = {}
        self._by_name: dict[str, set[str]] = {}
        for one in self.definitions.values():
            for name in {one.id, *asked(one.title)}:
                self._by_name.setdefault(folded(name), set()).add(one.id)
            for question in questions_of(one):
                key = (one.id, question.item.code)
                self.questions[key] = question
                self._by_code.setdefault(code_like(question.item.code), []).append(key)
                for text in asked(question.item.ask):
                    self._by_ask.setdefault(folded(text), set()).add(key)

    def component(self, text: str) -> str | Refusal | None:
        """The component that a cell names by its id in brackets, its id or its title; None where it names none."""
        if not text:
            return None
        match = _IN_BRACKETS.fullmatch(text)
        inside = spaced(match[1]) if match else spaced(text)
        if inside in self.definitions:
            return inside
        found = self._by_name.get(folded(text), set())
        if len(found) == 1:
            return next(iter(found))
        hint = did_you_mean(inside, self.definitions)
        return Refusal(phrase("there is no component %(written)r", written=text), hint)

    def with_code(self, text: str, component: str | None) -> list[Key]:
        """The items that a code may name; the one written exactly so where there is one."""
        keys = [key for key in self._by_code.get(code_like(text), ()) if component in {None, key[0]}]
        exact = [key for key in keys if key[1] == text.strip()]
        return exact or keys

    def asking(self, text: str, component: str | None) -> set[Key]:
        """The items that ask this question, in any language."""
        return {key for key in self._by_ask.get(folded(text), ()) if component in {None, key[0]}}


def asked(text: object) -> set[str]:
    """A text of a component in every language, and in two side by side."""
    return combinations({voice.language: voice.say(text) for voice in all_voices()})  # type: ignore[arg-type]


@frozen
class Matcher:
    """Finds the item of each row."""

    checklists: Checklists

    def match(self, row: TableRow) -> Matched | Refusal:  # noqa: PLR0911 - a refusal for each way to be in doubt
        """The item that a row is about, or why nobody can say."""
        component = self.checklists.component(row.text(COMPONENT))
        if isinstance(component, Refusal):
            return component
        code, question = row.first(CODE), row.text(QUESTION)
        asking = {key for cell in row.of(QUESTION) for key in self.checklists.asking(cell.written, component)}
        if code is None:
            return _no_code(asking)
        named = self.checklists.with_code(code.written, component)
        if not named:
            return self._unknown_code(code, component, asking)
        both = [key for key in named if key in asking]
        if len(both) == 1 or (len(named) == 1 and not question):
            key = (both or named)[0]
            return Matched(key, self.checklists.questions[key])
        if asking and not both:
            return _moved(named[0], asking)
        if both or not question:
            hint = phrase("Write its component beside it: %(names)s", names=", ".join(sorted(key[0] for key in named)))
            return Refusal(phrase("more than one component has an item %(code)s", code=code.written), hint)
        return self._reworded(named, row)

    def _reworded(self, named: list[Key], row: TableRow) -> Matched | Refusal:
        """A code that is known beside a question that is nobody's."""
        cell = row.of(QUESTION)[0]
        close = [key for key in named if near(cell.written, asked(self.checklists.questions[key].item.ask))]
        if len(close) != 1:
            return Refusal(
                phrase("the question beside %(code)s is none of the checklist's", code=named[0][1]),
                phrase("If the answer is to %(code)s, write its question again or empty that cell", code=named[0][1]),
            )
        (component, code) = close[0]
        why = Refusal(phrase("the question of %(code)s was worded differently", code=code))
        noticed = about_cell(cell, why, severity=WARNING, component=component, code=code)
        return Matched(close[0], self.checklists.questions[close[0]], (noticed,))

    def _unknown_code(self, code: Cell, component: str | None, asking: set[Key]) -> Matched | Refusal:
        written = code.written.strip()
        retired = [one.id for one in self.checklists.definitions.values() if written in one.retired]
        if retired and component in {None, *retired}:
            return Refusal(phrase("%(code)s is retired: it is no longer asked", code=written))
        if len(asking) == 1:
            (key,) = asking
            if _is_rewritten(key[1], code):
                why = Refusal(phrase("the spreadsheet rewrote the code %(code)s", code=key[1]))
                noticed = about_cell(code, why, severity=NOTE, component=key[0], code=key[1])
                return Matched(key, self.checklists.questions[key], (noticed,))
        if asking:
            keys = _named(asking)
            return Refusal(
                phrase(
                    "the code was changed to %(written)r: the question is that of %(code)s", written=written, code=keys
                ),
                phrase("If the answer is to that question, write the code %(code)s again", code=keys),
            )
        known = {key[1] for key in self.checklists.questions if component in {None, key[0]}}
        where = phrase("there is no item %(written)r", written=written)
        return Refusal(where, did_you_mean(written, known, few=0))


def _is_rewritten(code: str, cell: Cell) -> bool:
    """Whether a spreadsheet may have made a number or a day of this code: 007 becomes 7, 1E5 100000, 1-2 a day."""
    if not _REWRITTEN.fullmatch(code):
        return False
    written = cell.written.strip().replace(",", ".")
    try:
        return Decimal(written) == Decimal(code)
    except InvalidOperation:
        pass
    said = numbers_of_day(code)
    is_day = isinstance(cell.value, date) or _SHORT_DAY.fullmatch(written) is not None
    return is_day and "-" in code and -1 not in said and said <= numbers_of_day(cell.value)


def _no_code(asking: set[Key]) -> Refusal:
    if asking:
        keys = _named(asking)
        why = phrase("the code is missing; the question is that of %(code)s", code=keys)
        return Refusal(why, phrase("If the answer is to that question, write the code %(code)s again", code=keys))
    return Refusal(phrase("this row has no code"), phrase("Answers stand in the row of their question"))


def _moved(named: Key, asking: set[Key]) -> Refusal:
    keys = _named(asking)
    return Refusal(
        phrase("the code says %(code)s and the question is that of %(other)s", code=named[1], other=keys),
        phrase("A code was changed or a row was moved: put code and question together again"),
    )


def _named(keys: set[Key]) -> str:
    return ", ".join(sorted({code for _, code in keys}))
