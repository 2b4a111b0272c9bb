"""The strict converter: TOML tables into frozen records, with every refusal collected and nothing coerced.

cattrs builds the code; the hooks in `values` refuse what TOML allows but a record does not mean, and an unknown key is
an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_args

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.gen import make_dict_structure_fn, override

from pactkit.config.annotations import is_literal, is_text, is_tuple
from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.refusals import filled_in, key_of, many, refusals
from pactkit.config.values import (
    A_TABLE,
    Hook,
    amount,
    any_number,
    clock,
    count,
    day,
    decimal,
    one_of,
    text,
    text_value,
    truth,
    wrong_kind,
)
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.problem import TomlPath


class Strict:
    """A converter with the records that one kind of file is made of."""

    def __init__(self, named: Mapping[str, Hook] | None = None) -> None:
        """`named`: how fields of lists of texts are read, in whatever record they stand, by their names."""
        self._named = named or {}
        self.converter = Converter(forbid_extra_keys=True, detailed_validation=True)
        self._hooks: dict[Any, Hook] = {}
        for kind, hook in (
            (str, text_value), (bool, truth), (int, count), (Decimal, decimal), (date, day), (time, clock),
            (Fraction, amount),
        ):  # fmt: skip
            self.converter.register_structure_hook(kind, hook)
        self.converter.register_structure_hook_func(is_text, text)
        self.converter.register_structure_hook_func(lambda kind: kind == Number, any_number)
        self.converter.register_structure_hook_func(lambda kind: kind is float, _no_float)
        self.converter.register_structure_hook_factory(is_literal, lambda kind: one_of(get_args(kind)))
        self.converter.register_structure_hook_factory(is_tuple, lambda kind: self._tuple(kind))  # noqa: PLW0108 - cattrs counts arguments
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
        fields = attrs.fields(attrs.resolve_types(cls))
        keys = {field.name: key_of(field.name) for field in fields}
        lists = {field.name for field in fields if field.type == tuple[str, ...]}
        hooks = {**{name: hook for name, hook in self._named.items() if name in lists}, **hooks}
        overrides: dict[str, Any] = {
            name: override(rename=key, struct_hook=hooks.get(name))
            for name, key in keys.items()
            if name in hooks or key != name
        }
        overrides |= {name: override(omit=True) for name in filled_in(cls)}
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
                raise wrong_kind(A_TABLE, value)
            try:
                return quick(value, cls)
            except Exception:  # noqa: BLE001 - read again, this time collecting what is refused
                return thorough(value, cls)

        return table


def _no_float(_value: Any, _: Any) -> None:
    raise Mistake(phrase("a fact cannot be a float; annotate it as Decimal"))
