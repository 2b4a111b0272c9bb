"""The strict converter: TOML values into frozen records, with every refusal collected and nothing coerced.

cattrs builds the code; the hooks here refuse what TOML allows but a record does not mean: `"3"` is not 3, `true` is not
1, an unknown key is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.model.names import did_you_mean
from pactkit.model.number import Number, exact
from pactkit.model.problem import KEY, TABLE, Complaint, TomlPath
from pactkit.model.text import Text, Translations

Hook = Callable[[Any, Any], Any]

CODE = re.compile(r"[A-Za-z0-9_-]+")
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LARGEST = 10**12
FINEST = 20  # places behind the point

_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a whole number",
    Decimal: "a number with a point",
    str: "text in quotes",
    datetime: "a date with a time",
    date: "a date",
    list: "a list",
    dict: "a table",
}


def kind_of(value: Any) -> str:
    """What a TOML value is, in words."""
    if type(value) is Decimal and not value.is_finite():
        return "not a number at all"
    return next((words for kind, words in _KINDS.items() if type(value) is kind), "a time")


def wrong_kind(wanted: str, value: Any) -> Mistake:
    """The mistake of a value of another kind than is wanted."""
    hint = ""
    if isinstance(value, str) and "number" in wanted and re.fullmatch(r"-?\d+(\.\d+)?", value.strip()):
        hint = f"Write {value.strip()} without quotes"
    elif isinstance(value, str) and wanted.startswith(_KINDS[date]) and re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip()):
        hint = f"Write {value.strip()} without quotes"
    return Mistake(f"this must be {wanted}, and it is {kind_of(value)}", hint=hint)


def text_value(value: Any, _: Any = None) -> str:
    """Text in quotes that says something."""
    if type(value) is not str:
        raise wrong_kind(_KINDS[str], value)
    return value


def truth(value: Any, _: Any = None) -> bool:
    """true or false."""
    if type(value) is not bool:
        raise wrong_kind(_KINDS[bool], value)
    return value


def count(value: Any, _: Any = None) -> int:
    """A whole number, 0 or more."""
    if type(value) is not int:
        raise wrong_kind(_KINDS[int], value)
    if not -LARGEST <= value <= LARGEST:
        raise Mistake("this number is too large to be right")
    if value < 0:
        raise Mistake(f"this is a count and cannot be negative ({value})")
    return value


def decimal(value: Any, _: Any = None) -> Decimal:
    """Any finite number, exact."""
    if type(value) is int:
        value = Decimal(value)
    if type(value) is not Decimal:
        raise wrong_kind("a number", value)
    if not value.is_finite():
        raise Mistake("this is not a number that can be counted with")
    if not -LARGEST <= value <= LARGEST:
        raise Mistake("this number is too large to be right")
    if int(value.as_tuple().exponent) < -FINEST:
        raise Mistake("this number has more decimal places than anybody measures")
    return value


def any_number(value: Any, _: Any = None) -> Number:
    """Any finite number; 4.0 is 4."""
    return value if type(value) is int and -LARGEST <= value <= LARGEST else exact(decimal(value))


def amount(value: Any, _: Any = None) -> Number:
    """A number, 0 or more: money, a weight, a share."""
    number = any_number(value)
    if number < 0:
        raise Mistake(f"this cannot be negative ({value})")
    return number


def day(value: Any, _: Any = None) -> date:
    """A date of this and the neighbouring centuries."""
    if type(value) is not date:
        raise wrong_kind("a date such as 2027-03-01", value)
    if not EARLIEST <= value <= LATEST:
        raise Mistake(f"the year {value.year} cannot be right")
    return value


def text(value: Any, _: Any = None) -> Text:
    """Text for people: a string, or a table of strings by language."""
    if type(value) is str:
        return value
    if type(value) is not dict:
        raise wrong_kind("text in quotes, or a table by language", value)
    mistakes = [*_untold(value)]
    if mistakes:
        raise Refusals("", mistakes, dict)
    if not value:
        raise Mistake("this table says nothing in any language")
    return Translations(value)


def _untold(table: dict[str, Any]) -> Iterator[Mistake]:
    for language, words in table.items():
        if not LANGUAGE.fullmatch(language):
            yield Mistake(f"{language!r} is not a language code such as en or es", path=(language,), at=KEY)
        if type(words) is not str:
            yield Mistake(wrong_kind(_KINDS[str], words).message, path=(language,))


def language(value: Any, _: Any = None) -> str:
    """A language code."""
    if not LANGUAGE.fullmatch(text_value(value)):
        raise Mistake(f"{value!r} is not a language code", hint="Use codes such as en, es, pt-BR")
    return str(value)


def code(value: Any, _: Any = None) -> str:
    """An id or code: letters, digits, _ and -."""
    if not CODE.fullmatch(text_value(value)):
        raise Mistake(f"{value!r} is not an id: use letters A-Z a-z, digits, _ and -")
    return str(value)


def identifier(value: Any, _: Any = None) -> str:
    """The id of a component or milestone."""
    if not IDENTIFIER.fullmatch(text_value(value)):
        raise Mistake(f"{value!r} is not an id: use small letters a-z, digits and _, a letter first")
    return str(value)


def one_of(words: Iterable[str]) -> Hook:
    """One of a few words."""
    known = tuple(words)

    def structure(value: Any, _: Any = None) -> str:
        if text_value(value) not in known:
            raise Mistake(f"{value!r} is none of {', '.join(known)}", hint=did_you_mean(value, known, few=0))
        return str(value)

    return structure


def many(member: Hook, *, least: int = 0) -> Hook:
    """A list whose members are read by `member`."""

    def structure(value: Any, _: Any = None) -> tuple[Any, ...]:
        if type(value) is not list:
            raise wrong_kind(_KINDS[list], value)
        if len(value) < least:
            raise Mistake(f"this list needs {least} or more entries, and has {len(value)}")
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
        except Exception as error:  # every member's refusal is collected
            mistakes.append(_noted(error, IterableValidationNote("", number, object)))
    if mistakes:
        raise Refusals("", mistakes, tuple)


def _noted(error: Exception, note: IterableValidationNote) -> Exception:
    error.__notes__ = [*getattr(error, "__notes__", []), note]
    return error


class Refusals(BaseValidationError):
    """The mistakes in a list or a table."""


class Strict:
    """A converter with the records that one kind of file is made of."""

    def __init__(self) -> None:
        self.converter = Converter(forbid_extra_keys=True, detailed_validation=True)
        self._hooks: dict[Any, Hook] = {}
        for kind, hook in (
            (str, text_value), (bool, truth), (int, count), (Decimal, decimal), (date, day), (Fraction, amount),
        ):  # fmt: skip
            self.converter.register_structure_hook(kind, hook)
        self.converter.register_structure_hook_func(lambda kind: kind == Text, text)
        self.converter.register_structure_hook_func(lambda kind: kind == Number, any_number)
        self.converter.register_structure_hook_func(lambda kind: kind is float, _no_float)
        self.converter.register_structure_hook_factory(is_literal, lambda kind: one_of(get_args(kind)))
        self.converter.register_structure_hook_factory(is_tuple, lambda kind: self._tuple(kind))
        self.converter.register_structure_hook_factory(attrs.has, lambda cls: self._record(cls, {}))

    def record(self, cls: type, **fields: Hook) -> None:
        """How a record's fields are read where their types do not say it."""
        self.converter.register_structure_hook(cls, self._record(cls, fields))

    def read(self, cls: Any, value: Any, complaints: Complaints, path: TomlPath) -> Any:
        """The record that a table means, or None after its mistakes were added to the complaints."""
        try:
            return self._hook(cls)(value, cls)
        except (Mistake, BaseValidationError) as error:
            complaints.found += refusals(error, path)
            return None

    def apply(self, hook: Hook, value: Any, complaints: Complaints, path: TomlPath) -> Any:
        """The same for a single hook."""
        try:
            return hook(value, None)
        except (Mistake, BaseValidationError) as error:
            complaints.found += refusals(error, path)
            return None

    def _hook(self, cls: Any) -> Hook:
        if cls not in self._hooks:
            self._hooks[cls] = self.converter.get_structure_hook(cls)
        return self._hooks[cls]

    def _tuple(self, kind: Any) -> Hook:
        inner = get_args(kind)[0]
        structure = self.converter.get_structure_hook(inner)
        return many(lambda value, _: structure(value, inner))

    def _record(self, cls: type, hooks: Mapping[str, Hook]) -> Hook:
        keys = {field.name: _key_of(field.name) for field in attrs.fields(attrs.resolve_types(cls))}
        overrides: dict[str, Any] = {
            name: override(rename=key, struct_hook=hooks.get(name))
            for name, key in keys.items()
            if name in hooks or key != name
        }
        structures: list[Hook] = [
            make_dict_structure_fn(
                cls,
                self.converter,
                _cattrs_forbid_extra_keys=True,
                _cattrs_detailed_validation=detailed,
                **overrides,
            )
            for detailed in (False, True)
        ]
        quick, thorough = structures

        def table(value: Any, _: Any = None) -> Any:
            if type(value) is not dict:
                raise wrong_kind(_KINDS[dict], value)
            try:
                return quick(value, cls)
            except Exception:  # noqa: BLE001 - read again, this time collecting what is refused
                return thorough(value, cls)

        return table


def is_literal(kind: Any) -> bool:
    """Whether an annotation is a Literal."""
    return get_origin(kind) is Literal


def is_tuple(kind: Any) -> bool:
    """Whether an annotation is `tuple[X, ...]`."""
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _no_float(value: Any, _: Any) -> None:
    raise Mistake("a fact cannot be a float; annotate it as Decimal")


def refusals(error: Exception, path: TomlPath) -> list[Complaint]:
    """Every mistake in what cattrs raised, each with its path."""
    if isinstance(error, BaseValidationError):
        found = []
        for inner in error.exceptions:
            found += refusals(inner, path + _step(inner, error))
        return found
    if isinstance(error, Mistake):
        return [Complaint(path + error.path, error.message, error.hint, at=error.at)]
    if isinstance(error, ForbiddenExtraKeysError):
        known = [_key_of(field.name) for field in attrs.fields(error.cl) if field.init]
        return [
            Complaint((*path, key), f"there is no key {key!r} here", did_you_mean(key, known), at=KEY)
            for key in sorted(error.extra_fields)
        ]
    if isinstance(error, KeyError) and error.args == path[-1:]:
        return [Complaint(path, f"the key {path[-1]} is missing", at=TABLE)]
    return [Complaint(path + _named_field(error), _plain(error))]


def _step(inner: Exception, outer: BaseValidationError) -> TomlPath:
    for note in getattr(inner, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (_key_of(note.name),)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _key_of(name: str) -> str:
    """The TOML key of a field; a Python keyword stands with an underscore behind it."""
    return name.rstrip("_")


def _named_field(error: Exception) -> TomlPath:
    """A record's own validators begin their sentence with the field's name in quotes, as attrs' do."""
    match = re.match(r"'(\w+)'", str(error.args[0]) if error.args else "")
    return (match[1],) if match else ()


def _plain(error: Exception) -> str:
    return str(error.args[0]) if error.args else type(error).__name__
