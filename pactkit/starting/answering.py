"""Answers as lines of a review's TOML."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, localcontext

from pactkit.model.number import Number
from pactkit.model.review import Action, Evidence, ItemNote, Rating
from pactkit.model.text import Text
from pactkit.starting.writing import quoted

_DIGITS = 60  # more than any level may have


def rating_line(code: str, rating: Rating) -> str:
    """The line of an item: `BS-01 = 2`."""
    return f"{code} = {quoted(rating) if isinstance(rating, str) else _number(rating)}"


def note_line(code: str, note: ItemNote) -> str:
    """The line of an item's note; an inline table on one line, which every reader of TOML takes."""
    parts = [
        f"{key} = {_text(text)}" for key, text in (("reason", note.reason), ("note", note.note)) if text is not None
    ]
    if note.evidence:
        parts.append(f"evidence = [{', '.join(map(_evidence, note.evidence))}]")
    if note.action:
        parts.append(f"action = {_action(note.action)}")
    return f"{code} = {_table(parts)}"


def _number(number: Number) -> str:
    if isinstance(number, int):
        return str(number)
    with localcontext(prec=_DIGITS):
        return f"{Decimal(number.numerator) / Decimal(number.denominator):f}"


def _text(text: Text) -> str:
    return quoted(text) if isinstance(text, str) else _table([f"{key} = {quoted(said)}" for key, said in text.items()])


def _evidence(evidence: Evidence) -> str:
    parts = [f"kind = {quoted(evidence.kind)}", f"ref = {quoted(evidence.ref)}"]
    return _table([*parts, f"on = {evidence.on}"] if evidence.on else parts)


def _action(action: Action) -> str:
    parts = [f"what = {_text(action.what)}"]
    if action.owner is not None:
        parts.append(f"owner = {quoted(action.owner)}")
    return _table([*parts, f"by = {action.by}"] if action.by else parts)


def _table(parts: Iterable[str]) -> str:
    return f"{{ {', '.join(parts)} }}"
