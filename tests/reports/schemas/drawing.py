"""TOML tables drawn from a schema, by the words of JSON Schema that pactkit's schemas are made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.reports.schemas.parts import Schema

from .making import as_json, validator

DEEPEST = 3  # tables of a component without code, inside each other
FEW = 2  # members of a list, and keys of a table, beyond those that must be there
WORDS = st.text(st.sampled_from([*'aZé 9_-."\n=📚']), max_size=6)
DAYS = st.dates(EARLIEST, LATEST)
SAYING = r"\S"  # the pattern of a text that says something
CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def _like(pattern: str) -> st.SearchStrategy[str]:
    """Texts of this pattern, in plain letters."""
    return st.from_regex(pattern.replace("$", r"\Z"), fullmatch=True, alphabet=st.characters(max_codepoint=126))


class Drawer:
    """Draws what one schema takes; with `twins` also what JSON cannot tell from it: quoted days, 2.0 for 2."""

    def __init__(self, schema: Schema, *, twins: bool = False) -> None:
        self.root = schema
        self.twins = twins
        self.valid = cache(lambda key: validator(self._alone(key)))
        self._parts: dict[int, Schema] = {}

    def document(self) -> st.SearchStrategy[Any]:
        """A whole file."""
        return st.composite(lambda draw: self._draw(draw, self.root, 0))()

    def _alone(self, key: int) -> Schema:
        return {**self._parts[key], "definitions": self.root.get("definitions", {})}

    def takes(self, schema: Any, value: Any) -> bool:
        """Whether a part of the schema takes a value."""
        if isinstance(schema, bool):
            return schema
        self._parts[id(schema)] = schema
        return bool(self.valid(id(schema)).is_valid(as_json(value)))

    def _draw(self, draw: st.DrawFn, schema: Schema, depth: int) -> Any:
        if "$ref" in schema:
            return self._draw(draw, self.root["definitions"][schema["$ref"].rpartition("/")[2]], depth)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            found = draw(st.sampled_from(schema["enum"]))
            return Decimal(str(found)) if isinstance(found, float) else found
        if "anyOf" in schema and "type" not in schema:
            parts = [one for one in schema["anyOf"] if depth < DEEPEST or one.get("type") not in ("array", "object")]
            return self._draw(draw, draw(st.sampled_from(parts)), depth)
        if "type" not in schema:
            return draw(st.sampled_from([1, "anything", {"of": ["any", "kind"]}, date(2027, 1, 1)]))
        drawn: Mapping[str, Any] = {
            "string": self._string, "integer": self._integer, "number": self._number, "boolean": self._truth,
            "array": self._array, "object": self._table,
        }  # fmt: skip
        return drawn[schema["type"]](draw, schema, depth)

    def _string(self, draw: st.DrawFn, schema: Schema, _: int) -> Any:
        if schema.get("format") == "date":
            return draw(DAYS | DAYS.map(date.isoformat) if self.twins else DAYS)
        if schema.get("format") == "partial-time":
            return draw(CLOCKS)
        if schema.get("pattern", SAYING) != SAYING:
            return draw(_like(schema["pattern"]))
        words = WORDS.filter(str.strip) if "pattern" in schema else WORDS
        words = words.filter(lambda one: len(one) >= schema.get("minLength", 0))
        return draw(words | DAYS if self.twins else words)

    def _integer(self, draw: st.DrawFn, schema: Schema, _: int) -> Any:
        low, high = schema["minimum"], schema["maximum"]
        few = st.integers(low, min(high, low + 3))
        if self.twins:
            return draw(few | few.map(lambda number: Decimal(f"{number}.0")))
        return draw(few | st.integers(low, high))

    def _number(self, draw: st.DrawFn, schema: Schema, _: int) -> Any:
        low, high = schema["minimum"], schema["maximum"]
        near = st.integers(max(low, 0), min(high, 5))
        if self.twins:
            return draw(near | st.decimals(max(low, 0), 1, places=21))
        return draw(st.one_of(near, near, st.decimals(low, high, places=2)))

    def _truth(self, draw: st.DrawFn, _: Schema, __: int) -> Any:
        return draw(st.booleans())

    def _array(self, draw: st.DrawFn, schema: Schema, depth: int) -> Any:
        least = schema.get("minItems", 0)
        size = draw(st.integers(least, min(schema.get("maxItems", least + FEW), least + FEW)))
        found = [self._draw(draw, schema["items"], depth + 1) for _ in range(size)]
        if schema.get("uniqueItems"):
            return [one for at, one in enumerate(found) if one not in found[:at]]
        return found

    def _table(self, draw: st.DrawFn, schema: Schema, depth: int) -> Any:
        properties = schema.get("properties", {})
        needed = list(schema.get("required", ()))
        optional = [key for key in properties if key not in needed]
        keys = draw(st.lists(st.sampled_from(optional), max_size=2 * FEW, unique=True)) if optional else []
        found = {key: self._draw(draw, properties[key], depth + 1) for key in (*needed, *keys)}
        others = schema.get("additionalProperties", True)
        if isinstance(others, dict) and draw(st.booleans()):
            names = schema.get("propertyNames", {"pattern": "^[A-Za-z0-9_-]{1,3}$"})
            name = draw(_like(names["pattern"]))
            found.setdefault(name, self._draw(draw, others, depth + 1))
        if len(found) < schema.get("minProperties", 0):
            found["en"] = self._draw(draw, properties["en"], depth + 1)
        self._mend(draw, found, schema, depth)
        return found

    def _mend(self, draw: st.DrawFn, found: Any, schema: Schema, depth: int) -> None:
        """Make the rules of a table hold; what does not come out right after a few rounds is left out."""
        for _ in range(3):
            for rule in schema.get("allOf", ()):
                self._apply(draw, found, rule, schema, depth)
        assume(all(self.takes(rule, found) for rule in schema.get("allOf", ())))

    def _apply(self, draw: st.DrawFn, found: Any, rule: Any, schema: Schema, depth: int) -> None:
        """Change a table so that a rule holds, as far as that is easily done."""
        if self.takes(rule, found):
            return
        if "if" in rule:
            self._apply(draw, found, rule["then"], schema, depth)
        elif parts := rule.get("oneOf") or rule.get("anyOf"):
            chosen = draw(st.sampled_from(parts))
            for key in (key for part in rule.get("oneOf", ()) if part is not chosen for key in part["required"]):
                found.pop(key, None)
            self._apply(draw, found, chosen, schema, depth)
        else:
            self._fill(draw, found, rule, schema.get("properties", {}), depth)

    def _fill(self, draw: st.DrawFn, found: Any, rule: Schema, own: Schema, depth: int) -> None:
        """The keys that a rule asks for, with values that it takes."""
        for key in rule.get("required", ()):
            if key not in found:
                found[key] = self._draw(draw, own[key], depth + 1)
        for key, part in rule.get("properties", {}).items():
            if key not in found or self.takes(part, found[key]):
                continue
            if part is False:
                del found[key]
            elif isinstance(found[key], dict) and "enum" not in part:
                self._apply(draw, found[key], part, self._resolved(own[key]), depth + 1)
            elif {"enum", "const", "$ref"} & set(part):
                found[key] = self._draw(draw, part, depth + 1)
            else:
                found[key] = self._draw(draw, {**own[key], **part}, depth + 1)

    def _resolved(self, schema: Schema) -> Schema:
        name = schema.get("$ref", "").rpartition("/")[2]
        return self.root["definitions"][name] if name else schema
