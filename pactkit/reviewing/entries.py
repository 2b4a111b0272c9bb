"""What people filled in for one item, over all its rows: its rating, reason, note, evidence and what is to be done.

Whatever can be taken is taken; whatever cannot is reported with its cell. Where two cells say different things for what
there can be only one of, neither is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, cast

from attrs import define, field

from pactkit.languages.voice import voice_of
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import joined, phrase
from pactkit.model.problem import ERROR, NOTE, WARNING
from pactkit.model.review import EVIDENCE_KINDS, NOT_APPLICABLE, Action, Evidence, ItemNote, Rating
from pactkit.reports.code_names import evidence_kind
from pactkit.reviewing import columns as col
from pactkit.reviewing.answers import looks_like_answer, read_answer
from pactkit.reviewing.conflict import Conflict, Refusal, about_cell, error_shown
from pactkit.reviewing.days import Order, read_day
from pactkit.reviewing.form import Question
from pactkit.reviewing.grid import Cell, Formula
from pactkit.reviewing.layout import TableRow
from pactkit.reviewing.likeness import folded

Read = TypeVar("Read")


@define
class Entry:
    """One item's rows, read."""

    component: str
    question: Question
    rows: Sequence[TableRow]
    order: Order | None
    rating: Rating | None = None
    note: ItemNote | None = None
    conflicts: list[Conflict] = field(factory=list)

    def read(self) -> Entry:
        """Take what can be taken."""
        self.rating = cast("Rating | None", self._agreed(col.ANSWER, self._answer))
        reason = self._agreed(col.REASON, _text)
        note = self._agreed(col.NOTE, _text)
        evidence = tuple(dict.fromkeys(found for row in self.rows for found in self._evidence(row)))
        action = self._action()
        self._check_reason(reason)
        self._look_for_answers()
        if reason or note or evidence or action:
            self.note = ItemNote(reason=reason, note=note, evidence=evidence, action=action)
        return self

    def _agreed(self, column: str, read: Callable[[Cell], Read | Refusal]) -> Read | None:
        """What the cells of a column say, if they all say the same."""
        cells = [cell for row in self.rows for cell in row.of(column)]
        found = [(cell, self._read(cell, read)) for cell in cells]
        taken: list[tuple[Cell, Read]] = [(cell, one) for cell, one in found if not isinstance(one, Refusal)]
        for cell, one in found:
            if isinstance(one, Refusal):
                self._refuse(cell, one)
        distinct = list(dict.fromkeys(one for _, one in taken))
        if len(distinct) == 1 and len(taken) == len(found):
            if len(taken) > 1:
                why = phrase("%(code)s stands here more than once, and says the same", code=self.question.item.code)
                self._notice(taken[1][0], Refusal(why), NOTE)
            return distinct[0]
        if taken:
            self._refuse_all([cell for cell, _ in taken], [cell for cell, _ in found])
        return None

    def _answer(self, cell: Cell) -> Rating | Refusal:
        return read_answer(cell.value, self.question)

    def _refuse_all(self, cells: Iterable[Cell], all_of_them: Sequence[Cell]) -> None:
        sheets = {cell.sheet for cell in all_of_them}
        places = ", ".join(f"{cell.sheet}!{cell.address}" if len(sheets) > 1 else cell.address for cell in all_of_them)
        why = phrase("%(code)s says two things, in %(places)s", code=self.question.item.code, places=places)
        for cell in cells:
            self._refuse(cell, Refusal(why, phrase("Keep the one that is right, and empty the other")))

    def _read(self, cell: Cell, read: Callable[[Cell], Read | Refusal]) -> Read | Refusal:
        if cell.merged:
            return Refusal(
                phrase("the cells %(cells)s are joined: nobody can say which of them this is for", cells=cell.merged),
                phrase("Separate them, and write the answer in each row that it is for"),
            )
        return read(cell)

    def _evidence(self, row: TableRow) -> list[Evidence]:
        """The evidence of one row; an unreadable day is reported, and the rest of it kept."""
        if any(len(row.of(column)) > 1 for column in col.EVIDENCE):
            cells = [cell for column in col.EVIDENCE for cell in row.of(column)]
            self._refuse_all(cells, cells)
            return []
        kind, ref, day = (row.first(column) for column in col.EVIDENCE)
        if not (kind or ref or day):
            return []
        said_kind, said_ref = self._taken(kind, _kind), self._taken(ref, _text)
        on = self._taken(day, lambda cell: read_day(cell.value, self.order))
        if said_kind and said_ref:
            return [Evidence(kind=said_kind, ref=said_ref, on=on)]
        self._leave_rest(
            [(kind, said_kind), (ref, said_ref), (day, on)],
            phrase("evidence needs its kind and what it is"),
            phrase("Kinds: %(kinds)s", kinds=_kinds()),
        )
        return []

    def _action(self) -> Action | None:
        """What is to be done; one for an item."""
        rows = [row for row in self.rows if any(row.of(column) for column in col.ACTION)]
        cells = [cell for row in rows for column in col.ACTION for cell in row.of(column)]
        if len({tuple(row.text(column) for column in col.ACTION) for row in rows}) > 1 or any(
            len(row.of(column)) > 1 for row in rows for column in col.ACTION
        ):
            self._refuse_all(cells, cells)
            return None
        if not rows:
            return None
        what, owner, day = (rows[0].first(column) for column in col.ACTION)
        said_what, said_owner = self._taken(what, _text), self._taken(owner, _text)
        by = self._taken(day, lambda cell: read_day(cell.value, self.order))
        if said_what:
            return Action(what=said_what, owner=said_owner, by=by)
        self._leave_rest([(owner, said_owner), (day, by)], phrase("it is not said what is to be done"), "")
        return None

    def _taken(self, cell: Cell | None, read: Callable[[Cell], Read | Refusal]) -> Read | None:
        """What one cell says; a refusal is reported."""
        found = self._read(cell, read) if cell else None
        if cell and isinstance(found, Refusal):
            self._refuse(cell, found)
            return None
        return found if not isinstance(found, Refusal) else None

    def _leave_rest(self, parts: Iterable[tuple[Cell | None, object]], message: str, hint: str) -> None:
        """Report what could be read, and has no place without the rest."""
        for cell, read in parts:
            if cell and read is not None:
                self._refuse(cell, Refusal(message, hint))

    def _check_reason(self, reason: str | None) -> None:
        """Not applicable needs a reason, and a reason is for nothing else."""
        answers = [cell for row in self.rows for cell in row.of(col.ANSWER)]
        if self.rating == NOT_APPLICABLE and not reason:
            why = phrase("%(code)s is said not to apply, and no reason is given", code=self.question.item.code)
            self.rating = None
            for cell in answers:
                self._refuse(cell, Refusal(why, phrase("Write the reason under: Why it does not apply")))
        elif reason and self.rating != NOT_APPLICABLE and not self._refused(answers):
            cell = next(cell for row in self.rows for cell in row.of(col.REASON))
            why = phrase("a reason why it does not apply stands beside another answer, or none")
            self._notice(cell, Refusal(why, phrase("It was kept as a reason; look at the answer")), WARNING)

    def _refused(self, cells: Iterable[Cell]) -> bool:
        """Whether one of these cells was reported already, so that somebody looks at it anyway."""
        places = {(cell.sheet, cell.row, cell.column) for cell in cells}
        return any((one.sheet, one.row, one.column) in places for one in self.conflicts if one.severity == ERROR)

    def _look_for_answers(self) -> None:
        """An answer in the wrong column: it was kept where it stands, and somebody has to look."""
        if any(row.of(col.ANSWER) for row in self.rows):
            return
        for row in self.rows:
            for column in (col.REASON, col.REF, col.NOTE, col.WHAT, col.OWNER):
                for cell in row.of(column):
                    if looks_like_answer(cell.value, self.question):
                        why = phrase("this reads as an answer, and no answer is given: is it in the wrong column?")
                        self._notice(cell, Refusal(why, phrase("Move it to the column Answer")), WARNING)

    def _refuse(self, cell: Cell, refusal: Refusal) -> None:
        self._notice(cell, refusal, ERROR)

    def _notice(self, cell: Cell, refusal: Refusal, severity: str) -> None:
        code = self.question.item.code
        self.conflicts.append(about_cell(cell, refusal, severity=severity, component=self.component, code=code))


def _text(cell: Cell) -> str | Refusal:
    if isinstance(cell.value, Formula):
        return Refusal(
            error_shown(cell.value) or phrase("this is a formula; only what is written as it is can be read")
        )
    return cell.written.strip()


def _kind(cell: Cell) -> str | Refusal:
    known = {folded(kind): kind for kind in EVIDENCE_KINDS}
    for kind in EVIDENCE_KINDS:
        for text in col.combinations({voice.language: evidence_kind(kind, voice) for voice in col.all_voices()}):
            known[folded(text)] = kind
    found = known.get(folded(cell.written)) if not isinstance(cell.value, Formula) else None
    if found:
        return found
    names = [evidence_kind(kind, voice) for voice in col.all_voices() for kind in EVIDENCE_KINDS]
    hint = did_you_mean(cell.written, (*names, *EVIDENCE_KINDS), few=0)
    kinds = phrase("Kinds: %(kinds)s", kinds=_kinds())
    return Refusal(phrase("%(written)r is no kind of evidence", written=cell.written), hint or kinds)


def _kinds() -> str:
    """The kinds of evidence as the form names them, said in the reader's language later on."""
    english = voice_of("en")
    return joined(", ", (phrase(evidence_kind(kind, english)) for kind in EVIDENCE_KINDS))
