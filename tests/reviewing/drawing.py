"""Checklists and what people fill in, drawn by chance."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen
from hypothesis import strategies as st

from pactkit.model.checklist import Item, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.number import Number
from pactkit.model.review import CANNOT_RATE, EVIDENCE_KINDS, NOT_APPLICABLE, Action, Evidence, ItemNote, Rating
from pactkit.model.text import Text, Translations
from pactkit.reviewing import columns as col
from pactkit.reviewing.answers import read_answer
from pactkit.reviewing.choices import choices
from pactkit.reviewing.form import Question, questions_of
from pactkit.reviewing.grid import exact_text
from pactkit.reviewing.likeness import code_like, folded

from .making import ENGLISH, SPANISH

LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))
SAID = (
    (st.text(LETTERS, min_size=1, max_size=12) | st.sampled_from(["=1+1", "a;b,c", 'say "so"', "two\nlines", "'t"]))
    .map(str.strip)
    .filter(bool)
)  # what can be typed into a cell, without the spaces around it
ASKS = st.text(LETTERS, min_size=3, max_size=30).filter(lambda text: len(folded(text)) > 2)
CODES = st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True)
VALUES: tuple[tuple[Number, ...], ...] = (
    (0, 1), (0, 1, 2), (1, 2, 3, 4, 5), (-1, 0, 1), (1, Fraction(5, 2), 4), (0, Fraction(21, 5), 7), (0, 2500),
)  # fmt: skip
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@frozen(kw_only=True)
class Said:
    """What a person says of an item, and how it is typed."""

    rating: Rating | None
    note: ItemNote | None
    cells: Mapping[str, str]
    more: tuple[Mapping[str, str], ...]  # further rows


@st.composite
def texts(draw: st.DrawFn, words: st.SearchStrategy[str]) -> Text:
    """A text in one language or in two."""
    said = draw(words)
    return said if draw(st.booleans()) else Translations({"en": said, "es": draw(words)})


def _folds(text: Text) -> set[str]:
    return {folded(text)} if isinstance(text, str) else {folded(one) for one in text.values()}


@st.composite
def definitions(draw: st.DrawFn, component: str = "reading") -> Definition:
    """A component whose codes and questions can be told apart."""
    codes = draw(st.lists(CODES, min_size=1, max_size=5, unique_by=code_like))
    asks: list[Text] = []
    while len(asks) < len(codes):
        ask = draw(texts(ASKS))
        if not _folds(ask) & {fold for one in asks for fold in _folds(one)}:
            asks.append(ask)
    items = tuple(draw(items_of(code, ask)) for code, ask in zip(codes, asks, strict=True))
    cut = draw(st.integers(0, len(items)))
    sections = (
        Section(id="first", title=draw(texts(SAID)), items=items[:cut]),
        Section(id="second", title=draw(texts(SAID)), items=items[cut:], not_applicable=draw(st.booleans())),
    )
    return Definition(id=component, version=draw(CODES), title=draw(texts(SAID)), sections=sections)


@st.composite
def items_of(draw: st.DrawFn, code: str, ask: Text) -> Item:
    """An item of this code and question, whose levels can be told apart by what their list offers."""
    values = draw(st.sampled_from(VALUES))
    levels = tuple(Level(value=value, text=draw(st.none() | texts(SAID))) for value in values)
    made = Item(code=code, ask=ask, function="core", levels=levels, not_applicable=draw(st.booleans()))
    plain = Item(code=code, ask=ask, function="core", levels=tuple(Level(value=value) for value in values),
                 not_applicable=made.not_applicable)  # fmt: skip
    question = Question(item=made, section=Section(id="s", title="S"))
    for voices in ((ENGLISH,), (SPANISH,), (ENGLISH, SPANISH)):
        offered = choices(question, voices)
        if any(read_answer(text, question) != level.value for text, level in zip(offered, levels, strict=False)):
            return plain
        if any(read_answer(text, question) not in {CANNOT_RATE, NOT_APPLICABLE} for text in offered[len(levels) :]):
            return plain
    return made


@st.composite
def saying(draw: st.DrawFn, question: Question) -> Said:
    """An answer with whatever people write beside it; a reason only where it is needed."""
    offered = [level.value for level in question.item.levels] + [CANNOT_RATE, None]
    rating = draw(st.sampled_from([*offered, NOT_APPLICABLE] if question.may_not_apply else offered))
    note = ItemNote(
        reason=draw(SAID) if rating == NOT_APPLICABLE else None,
        note=draw(st.none() | SAID),
        evidence=tuple(draw(st.lists(EVIDENCE, max_size=2, unique=True))),
        action=draw(st.none() | ACTIONS),
    )
    first, *others = note.evidence or (None,)
    cells = {
        col.ANSWER: "" if rating is None else draw(_typed(rating, question)),
        col.REASON: note.reason or "",
        col.NOTE: note.note or "",
        **_evidence(first),
        col.WHAT: note.action.what if note.action else "",
        col.OWNER: (note.action.owner or "") if note.action else "",
        col.BY: f"{note.action.by or ''}" if note.action else "",
    }
    more = tuple(_evidence(one) for one in others)
    return Said(rating=rating, note=note if note != ItemNote() else None, cells=cells, more=more)  # type: ignore[arg-type]


EVIDENCE = st.builds(Evidence, kind=st.sampled_from(EVIDENCE_KINDS), ref=SAID, on=st.none() | DAYS)
ACTIONS = st.builds(Action, what=SAID, owner=st.none() | SAID, by=st.none() | DAYS)


def _evidence(evidence: Evidence | None) -> dict[str, str]:
    if evidence is None:
        return {}
    return {col.KIND: evidence.kind, col.REF: evidence.ref, col.ON: f"{evidence.on or ''}"}


def _typed(rating: Rating, question: Question) -> st.SearchStrategy[str]:
    """The rating as the list offers it in either language, or as its number."""
    ratings: list[Rating] = [*(level.value for level in question.item.levels), CANNOT_RATE, NOT_APPLICABLE]
    at = ratings.index(rating)
    offered = [choices(question, voices)[at] for voices in ((ENGLISH,), (SPANISH,), (ENGLISH, SPANISH))]
    if not isinstance(rating, str):
        offered += [exact_text(rating), exact_text(rating).replace(".", ",")]
    return st.sampled_from([text for text in offered if read_answer(text, question) == rating])


@st.composite
def filled(draw: st.DrawFn) -> tuple[Definition, dict[str, Said]]:
    """A component, and what somebody says of each of its items."""
    made = draw(definitions())
    return made, {question.item.code: draw(saying(question)) for question in questions_of(made)}
