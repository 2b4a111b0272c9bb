"""`<site>/reviews/*.toml` to a `Review`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.programme_file import read_format
from pactkit.config.strict import Strict
from pactkit.config.toml_file import Table, TomlFile
from pactkit.config.values import A_NUMBER, any_number, day, one_of, table, text_value, wrong_kind
from pactkit.config.values import text as words
from pactkit.model.catalogue import Catalogue
from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.names import did_you_mean
from pactkit.model.number import plain
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.problem import KEY, NOTE, WARNING, TomlPath
from pactkit.model.review import (
    CANNOT_RATE,
    EVIDENCE_KINDS,
    NOT_APPLICABLE,
    SOURCES,
    Action,
    Evidence,
    ItemNote,
    Rating,
    Ratings,
    Review,
)
from pactkit.model.text import Text

STRICT = Strict()
_UNEXPLAINED = phrase("%(word)s needs a reason", word=NOT_APPLICABLE)


@frozen(kw_only=True)
class _ReviewTables:
    """The top of a review's file; the ratings are read component by component."""

    on: Any
    wave: str
    source: str
    by: str
    ratings: Mapping[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class _RatingTables:
    """`[ratings.X]`."""

    version: str | None = None
    not_applicable: Mapping[str, Any] = field(factory=dict)
    items: Mapping[str, Any] = field(factory=dict)
    notes: Mapping[str, Any] = field(factory=dict)


def _said(value: Any, _: Any = None) -> str:
    if not text_value(value).strip():
        raise Mistake(phrase("this says nothing"))
    return str(value)


STRICT.record(_ReviewTables, on=day, wave=_said, source=one_of(SOURCES), by=_said, ratings=table)
STRICT.record(_RatingTables, version=text_value, not_applicable=table, items=table, notes=table)
STRICT.record(Evidence, kind=one_of(EVIDENCE_KINDS), ref=_said, on=day)
STRICT.record(Action, what=words, owner=text_value, by=day)
STRICT.record(ItemNote, reason=words, note=words)


def read_review(file: TomlFile, file_name: str, catalogue: Catalogue, complaints: Complaints) -> Review | None:
    """The review that a file states; None after its mistakes were added to the complaints."""
    rest = read_format(file.data, complaints)
    tables: _ReviewTables | None = STRICT.read(_ReviewTables, rest, complaints, ())
    stated = tables.ratings if tables else rest.get("ratings")
    ratings = {}
    for component, value in stated.items() if type(stated) is dict else ():
        if component in catalogue.definitions:
            definition = catalogue.of_version(component, value.get("version") if type(value) is dict else None)
            ratings[component] = _read_ratings(value, definition, ("ratings", component), complaints)
        elif component not in catalogue.absent:
            complaints.unknown(("ratings", component), "component", catalogue.known)
    if tables is None or complaints.spoilt:
        return None
    return Review(
        on=tables.on,
        wave=tables.wave,
        source=tables.source,
        by=tables.by,
        ratings=MappingProxyType({component: rated for component, rated in ratings.items() if rated is not None}),
        file=file_name,
    )


def _read_ratings(value: Any, definition: Definition, path: TomlPath, complaints: Complaints) -> Ratings | None:
    tables: _RatingTables | None = STRICT.read(_RatingTables, value, complaints, path)
    if tables is None and type(value) is not dict:
        return None
    tables = tables or _RatingTables(**_readable(value))
    older = tables.version is not None and tables.version != definition.version
    if older:
        complaints.add(
            (*path, "version"),
            phrase(
                "this was rated with version %(rated)s; version %(installed)s is installed",
                rated=tables.version,
                installed=definition.version,
            ),
            severity=NOTE,
        )
    notes = _read_notes(tables.notes, definition, (*path, "notes"), complaints)
    reasons = _read_sections(tables.not_applicable, definition, (*path, "not_applicable"), complaints)
    items: dict[str, Rating] = {}
    for code, given in tables.items.items():
        item = definition.item_by_code.get(code)
        if item is not None and type(given) is int and given in item.values and not reasons:
            items[code] = given  # nearly every rating is this plain
        elif item is None:
            _unknown_item(code, definition, (*path, "items", code), complaints)
        else:
            rating = _read_rating(given, item, (*path, "items", code), complaints, older=older)
            if rating is not None:
                _check_rating(rating, item, definition, reasons, tables.notes.get(code), path, complaints)
                items[code] = rating
    return Ratings(
        version=tables.version,
        not_applicable=MappingProxyType(reasons),
        items=MappingProxyType(items),
        notes=MappingProxyType(notes),
        lost=frozenset(tables.items) - items.keys(),
    )


def _check_rating(
    rating: Rating,
    item: Item,
    definition: Definition,
    reasons: Mapping[str, Text],
    note: Any,
    path: TomlPath,
    complaints: Complaints,
) -> None:
    """A rating agrees with what the review says of its section, and gives a reason where it needs one."""
    here = (*path, "items", item.code)
    section = definition.section_of[item.code]
    if section.id in reasons:
        message = phrase("this is rated, and its section %(section)r is said not to apply", section=section.id)
        complaints.add(here, message)
    if rating == NOT_APPLICABLE:
        _check_not_applicable(item, definition, note, here, complaints)


def _readable(value: Table) -> Table:
    """What can be read of a table with mistakes, so that the mistakes inside it are shown in the same run."""
    found = {key: value[key] for key in ("not_applicable", "items", "notes") if type(value.get(key)) is dict}
    return found | ({"version": value["version"]} if type(value.get("version")) is str else {})


def _read_rating(given: Any, item: Item, path: TomlPath, complaints: Complaints, *, older: bool) -> Rating | None:
    """The level or word; None where it cannot be counted, which was then complained about."""
    if type(given) is int and given in item.values:
        return given
    if given in (NOT_APPLICABLE, CANNOT_RATE):
        return str(given)
    levels = [str(plain(level.value)) for level in item.levels]
    if type(given) is str:
        hint = wrong_kind(A_NUMBER, given).hint or did_you_mean(given, (*levels, NOT_APPLICABLE, CANNOT_RATE))
        complaints.add(path, _no_level(item, repr(given)), hint=hint)
        return None
    try:
        level = any_number(given)
    except Mistake as mistake:
        complaints.add(path, mistake.message, hint=_offered(item))
        return None
    if level in item.values:
        return level
    if older:
        complaints.add(
            path,
            phrase(
                "level %(level)s of %(code)s is no longer offered; it counts as unanswered",
                level=str(given),
                code=item.code,
            ),
            hint=phrase("Levels now: %(levels)s", levels=", ".join(levels)),
            severity=WARNING,
        )
    else:
        complaints.add(path, _no_level(item, str(given)), hint=_offered(item))
    return None


def _no_level(item: Item, given: str) -> Phrase:
    return phrase("%(code)s has no level %(level)s", code=item.code, level=given)


def _offered(item: Item) -> Phrase:
    levels = ", ".join(str(plain(level.value)) for level in item.levels)
    words = f"{NOT_APPLICABLE!r}, {CANNOT_RATE!r}"
    return phrase("Levels of %(code)s: %(levels)s; or %(words)s", code=item.code, levels=levels, words=words)


def _unknown_item(code: str, definition: Definition, path: TomlPath, complaints: Complaints) -> None:
    if code in definition.retired:
        message = phrase("%(code)s is retired; it counts as unanswered", code=code)
        complaints.add(path, message, severity=WARNING, at=KEY)
    else:
        complaints.unknown(path, "item", definition.item_by_code)


def _check_not_applicable(
    item: Item, definition: Definition, note: Any, path: TomlPath, complaints: Complaints
) -> None:
    if not (item.not_applicable or definition.section_of[item.code].not_applicable):
        message = phrase("%(code)s applies everywhere; it cannot be %(word)s", code=item.code, word=NOT_APPLICABLE)
        complaints.add(path, message, hint=phrase("Rate it, or say %(word)r", word=CANNOT_RATE))
    elif type(note) is not dict or note.get("reason", "") == "":
        line = f'{item.code} = {{ reason = "..." }}'
        complaints.add(path, _UNEXPLAINED, hint=phrase("Add under notes: %(line)s", line=line))


def _read_notes(
    stated: Mapping[str, Any], definition: Definition, path: TomlPath, complaints: Complaints
) -> dict[str, ItemNote]:
    notes = {}
    for code, value in stated.items():
        if code not in definition.item_by_code:
            _unknown_item(code, definition, (*path, code), complaints)
            continue
        note = STRICT.read(ItemNote, value, complaints, (*path, code))
        if note is not None:
            notes[code] = note
    return notes


def _read_sections(
    stated: Mapping[str, Any], definition: Definition, path: TomlPath, complaints: Complaints
) -> dict[str, Text]:
    sections = {section.id: section for section in definition.sections}
    reasons: dict[str, Text] = {}
    for section, value in stated.items():
        here = (*path, section)
        if section not in sections:
            complaints.unknown(here, "section", sections)
        elif not sections[section].not_applicable:
            message = phrase("the section %(section)r applies everywhere", section=section)
            complaints.add(here, message, hint=phrase("Rate its items"), at=KEY)
        else:
            reason = STRICT.apply(words, value, complaints, here)
            if reason is not None and not reason:
                complaints.add(here, _UNEXPLAINED)
            reasons[section] = reason or ""
    return reasons
