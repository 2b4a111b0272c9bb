"""Many values at once: every refusal is collected, and each keeps its path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from cattrs import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError, IterableValidationNote

from pactkit.config.complaints import Mistake, Refusals
from pactkit.config.values import A_LIST, Hook, wrong_kind
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import KEY, TABLE, Complaint, TomlPath
from pactkit.model.record import FILLED_IN

_COMPARED = re.compile(r"'(?P<name>\w+)' must be (?P<sign>[<>]=?) (?P<bound>\S+): (?P<value>.+)", re.DOTALL)  # by attrs


def many(member: Hook, *, least: int = 0) -> Hook:
    """A list whose members are read by `member`."""

    def structure(value: Any, _: Any = None) -> tuple[Any, ...]:
        if type(value) is not list:
            raise wrong_kind(A_LIST, value)
        if len(value) < least:
            raise Mistake(phrase("this list needs %(least)s or more entries, and has %(n)s", least=least, n=len(value)))
        try:
            return tuple([member(one, None) for one in value])
        except Exception:  # noqa: BLE001 - read again, this time collecting what is refused
            return tuple(_members(value, member))

    return structure


def _members(values: list[Any], member: Hook) -> Iterable[Any]:
    mistakes = []
    for number, value in enumerate(values):
        try:
            yield member(value, None)
        except Exception as error:  # noqa: BLE001 - every member's refusal is collected
            mistakes.append(_noted(error, IterableValidationNote("", number, object)))
    if mistakes:
        raise Refusals("", mistakes, tuple)


def _noted(error: Exception, note: IterableValidationNote) -> Exception:
    error.__notes__ = [*getattr(error, "__notes__", []), note]
    return error


def refusals(error: Exception, path: TomlPath) -> list[Complaint]:
    """Every mistake in what cattrs raised, each with its path."""
    if isinstance(error, BaseValidationError):
        found = []
        for inner in error.exceptions:
            found += refusals(inner, path + _step(inner))
        return found
    if isinstance(error, Mistake):
        return [Complaint(path + error.path, error.message, error.hint, at=error.at)]
    if isinstance(error, ForbiddenExtraKeysError):
        own = filled_in(error.cl)
        known = [key_of(field.name) for field in attrs.fields(error.cl) if field.init and field.name not in own]
        return [
            Complaint((*path, key), phrase("there is no key %(key)r here", key=key), did_you_mean(key, known), at=KEY)
            for key in sorted(error.extra_fields)
        ]
    if isinstance(error, KeyError) and error.args == path[-1:]:
        return [Complaint(path, phrase("the key %(key)s is missing", key=path[-1]), at=TABLE)]
    return [Complaint(path + _named_field(error), _plain(error))]


def _step(inner: Exception) -> TomlPath:
    for note in getattr(inner, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (key_of(note.name),)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def filled_in(cls: type) -> frozenset[str]:
    """The fields of a record that pactkit finds itself."""
    return frozenset(field.name for field in attrs.fields(cls) if FILLED_IN.items() <= field.metadata.items())


def key_of(name: str) -> str:
    """The TOML key of a field; a Python keyword stands with an underscore behind it."""
    return name.rstrip("_")


def _named_field(error: Exception) -> TomlPath:
    """A record's own validators begin their sentence with the field's name in quotes, as attrs' do."""
    match = re.match(r"'(\w+)'", _plain(error))
    return (match[1],) if match else ()


def _plain(error: Exception) -> str:
    """What a record says of itself: a sentence of pactkit's stays one, and so does a table by language."""
    said = error.args[0] if error.args else type(error).__name__
    if isinstance(said, Mapping):
        return phrase("%(sentence)s", sentence=said)
    words = said if isinstance(said, str) else str(said)
    if match := _COMPARED.fullmatch(words):
        return phrase("%(name)r must be %(sign)s %(bound)s: %(value)s", **match.groupdict())
    return words
