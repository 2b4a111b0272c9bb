"""The walk from one wave to another, one step at a time: what the score would be if only so much had changed yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from attrs import evolve, frozen

from pactkit.model.change import (
    ANSWERED_DIFFERENTLY,
    DEFINITION_CHANGED,
    MOVED_BY_FACT,
    NEWLY_ANSWERED,
    NOT_APPLICABLE,
    RETIRED,
)
from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import CANNOT_RATE, MEASURED, OPEN, OUT, Answer, Interval
from pactkit.model.scheme import Scheme
from pactkit.scoring.answers import measured_level
from pactkit.scoring.schemes import total


@frozen(kw_only=True)
class Standing:
    """A component as one wave found it: what there is to walk from, and to."""

    definition: Definition
    answers: tuple[Answer, ...]  # one per item of the definition
    lost: Mapping[str, str] = {}  # what was rated and no longer counts: codes with the source of the rating


class Step(NamedTuple):
    """One thing that changed, and the score when it and all steps before it have."""

    cause: str
    code: str | None  # None: the way of adding up
    before: Answer | None
    after: Answer | None
    score: Interval


class _Spot(NamedTuple):
    section: str
    item: Item
    answer: Answer


class Walk:
    """One scheme on its way from one wave to another.

    The order is fixed: first the definition (the way of adding up, then item by item), then what applies, then what is
    answered, then levels by reviewers, then levels by facts; each in the order of the checklist. An item takes its last
    answer at the first step that is about its answer, so that no change is counted twice.
    """

    def __init__(self, before: Standing, after: Standing, scheme: Scheme, later: Scheme) -> None:
        self._before, self._after, self._later = before, after, later
        self._scheme = scheme
        self._frames = {section.id: section for section in before.definition.sections}
        self._spots = _spots(before)
        self._final = _spots(after)
        self._order = _merged(list(self._final), list(self._spots))
        self.start = self._score()

    def steps(self) -> Iterator[Step]:
        """Every step, with the score after it."""
        yield from self._frame()
        yield from self._items()
        for cause in (NOT_APPLICABLE, NEWLY_ANSWERED, ANSWERED_DIFFERENTLY, MOVED_BY_FACT):
            for code in (code for code in self._order if code in self._final):
                if cause_of(self._spots[code].answer, self._final[code].answer) == cause:
                    yield self._take(cause, code)

    def _frame(self) -> Iterator[Step]:
        """The way of adding up: roll-ups, the rule for what is missing, and the sections' weights and targets."""
        frames = {section.id: section for section in self._after.definition.sections}
        common = frames.keys() & self._frames.keys()
        same = _way(self._scheme) == _way(self._later) and all(
            _frame(frames[one]) == _frame(self._frames[one]) for one in common if self._later.over == "sections"
        )
        self._scheme = self._later
        self._frames = {**self._frames, **frames}
        if not same:
            yield Step(DEFINITION_CHANGED, None, None, None, self._score())

    def _items(self) -> Iterator[Step]:
        """Items that came, went or are asked otherwise, and ratings that only an older definition knew."""
        for code in self._order:
            spot, final = self._spots.get(code), self._final.get(code)
            if spot is None and final is not None:
                self._spots[code] = final
                yield Step(DEFINITION_CHANGED, code, None, final.answer, self._score())
            elif spot is not None and final is None:
                del self._spots[code]
                yield Step(DEFINITION_CHANGED, code, spot.answer, None, self._score())
            elif spot is not None and final is not None:
                yield from self._redefined(code, spot, final)
        yield from self._retired()

    def _redefined(self, code: str, spot: _Spot, final: _Spot) -> Iterator[Step]:
        answer = self._found_again(code, spot.answer, final.answer)
        if answer is None:
            answer = _carried(spot, final.item) or final.answer
        self._spots[code] = _Spot(final.section, final.item, answer)
        if _asked(spot) != _asked(final) or _differ(spot.answer, answer):
            yield Step(DEFINITION_CHANGED, code, spot.answer, answer, self._score())

    def _found_again(self, code: str, before: Answer, final: Answer) -> Answer | None:
        """The last answer, where one wave's rating was lost with the level that it was given."""
        lost = before.state in OPEN and code in self._before.lost
        loses = final.state in OPEN and code in self._after.lost
        settled = before.state not in OUT and final.state not in OUT
        return final if settled and lost != loses and (before.state in OPEN) != (final.state in OPEN) else None

    def _retired(self) -> Iterator[Step]:
        """Ratings of items that neither definition has any more: they move nothing, and are said."""
        gone, goes = (
            {code: source for code, source in one.lost.items() if code not in self._spots}
            for one in (self._before, self._after)
        )
        for code in sorted(gone.keys() ^ goes.keys()):
            said = [Answer(code=code, state=RETIRED, source=one[code]) if code in one else None for one in (gone, goes)]
            yield Step(DEFINITION_CHANGED, code, said[0], said[1], self._score())

    def _take(self, cause: str, code: str) -> Step:
        before, final = self._spots[code], self._final[code]
        self._spots[code] = final
        return Step(cause, code, before.answer, final.answer, self._score())

    def _score(self) -> Interval:
        """The score as far as the walk has come; the policy's smallest share for a point is held only at its ends."""
        spots = [self._spots[code] for code in self._order if code in self._spots]
        held = [(spot.item, spot.answer) for spot in spots if spot.answer.state not in OUT]
        if self._scheme.over == "items":
            return total(self._after.definition, self._scheme, held)
        sections = tuple(
            evolve(frame, items=tuple(spot.item for spot in spots if spot.section == frame.id))
            for frame in self._frames.values()
        )
        return total(evolve(self._after.definition, sections=sections), self._scheme, held)


def cause_of(before: Answer, after: Answer) -> str | None:
    """Why an item's answer differs, None where it does not: what applies comes before what is answered.

    `cannot_rate` is an answer. A level that now comes from the site's facts is moved by a fact, and so is one that the
    facts gave and give no more; a reviewer who says otherwise than they did answers differently. The same level from
    another source is no change.
    """
    if not _differ(before, after):
        return None
    states = {before.state, after.state}
    if states & OUT:
        return NOT_APPLICABLE
    if after.state == MEASURED or (before.state == MEASURED and after.state in OPEN):
        return MOVED_BY_FACT
    return NEWLY_ANSWERED if states & OPEN else ANSWERED_DIFFERENTLY


def _differ(before: Answer, after: Answer) -> bool:
    return _kind(before.state) != _kind(after.state) or before.level != after.level


def _kind(state: str) -> str:
    """Levels are levels, whoever gave them, and what is open is open."""
    if state in OPEN:
        return "open"
    return state if state in OUT or state == CANNOT_RATE else "level"


def _spots(standing: Standing) -> dict[str, _Spot]:
    items, sections = standing.definition.item_by_code, standing.definition.section_of
    return {one.code: _Spot(sections[one.code].id, items[one.code], one) for one in standing.answers}


def _merged(after: list[str], before: list[str]) -> list[str]:
    """The later checklist, in which items that it no longer has stand behind those that they stood behind."""
    merged = list(after)
    place = 0
    for code in before:
        if code in merged:
            place = merged.index(code) + 1
        else:
            merged.insert(place, code)
            place += 1
    return merged


def _way(scheme: Scheme) -> tuple[str, ...]:
    """What makes two schemes add up alike."""
    sections = (scheme.section,) if scheme.over == "sections" else ()
    return (scheme.over, scheme.total, scheme.missing, *sections)


def _frame(section: Section) -> tuple[object, ...]:
    return section.weight, section.target


def _asked(spot: _Spot) -> tuple[object, ...]:
    """What of an item's definition can move a score."""
    item = spot.item
    return spot.section, item.weight, item.faithful, tuple(level.value for level in item.levels)


def _carried(spot: _Spot, item: Item) -> Answer | None:
    """The answer to an item as its later definition takes it; None where that has no such level.

    The same fact is cut anew where both definitions measure by it.
    """
    answer, measure = spot.answer, spot.item.measure
    if answer.state in OUT or answer.state in OPEN:
        return answer
    level = answer.level
    if answer.state == CANNOT_RATE:
        level = item.lowest
    elif answer.state == MEASURED and measure and item.measure and measure.source == item.measure.source:
        level = measured_level(item, answer.measured)
    return evolve(answer, level=level) if level in item.values else None
