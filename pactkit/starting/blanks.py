"""The facts of a site as blanks: which keys it states, each with an example, and none of its values.

The rule is one for all: no value travels. Whether seven weeks are the programme or one place's choice only the
component knows, and what it holds to be right stands in its checklist. The keys do travel, as far as the component
gave them: those of its facts class, or for a component without code those that its formulas name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any, TypeAlias, get_args

import attrs

from pactkit.config.annotations import is_literal, is_text, is_tuple
from pactkit.config.complaints import Complaints
from pactkit.config.facts import named_paths, read_facts
from pactkit.config.refusals import key_of
from pactkit.config.toml_file import Table, parse_toml
from pactkit.errors import FilesError
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.catalogue import Catalogue
from pactkit.model.gathering import GATHERINGS, Gathering, When
from pactkit.model.text import FALLBACK
from pactkit.starting.facts import fact_examples, fields_of, stated_kind
from pactkit.starting.writing import comment, quoted

ROOM = 100  # signs of an entry; the keys for which there is no room are named below it
BLANK = "..."
NO_LANGUAGE = "xx"  # the form of a language's code, and the code of none
_PLAIN = {
    int: "10",
    Decimal: "0.5",
    bool: "true",
    date: "2026-10-01",
    time: "10:00:00",
    When: '{ day = "tuesday", starts = 10:00:00, ends = 12:00:00 }',
}
_ENDS = {date: "2026-12-18", time: "12:00:00"}  # after the start beside it


def blank_facts(component: str, stated: Table, catalogue: Catalogue, voice: Voice) -> Iterator[str]:
    """Comment lines: an example for each fact that the site states, which passes `check` once it is uncommented."""
    for key in stated_keys(component, stated, catalogue):
        for example, left in _examples(component, key, stated[key], catalogue):
            if _passes(component, f"{key} = {example}", catalogue):
                yield f"# {key} = {example}"
                if left:
                    said = voice.gettext("other keys: %(keys)s") % {"keys": ", ".join(left)}
                    yield from comment(said, "  ")
                break
        else:  # the component wants what an example cannot guess
            yield from comment(f"{key} = ...", "  ")


def stated_keys(component: str, stated: Table, catalogue: Catalogue) -> tuple[str, ...]:
    """The facts of a component that a site states, as far as the component gave them their names."""
    return tuple(key for key in _kinds(component, catalogue) if key in stated)


def _kinds(component: str, catalogue: Catalogue) -> dict[str, Any]:
    """The facts that a component has, with their kinds; None where only its formulas speak of them."""
    if component in catalogue.coded:
        facts = catalogue.facts.get(component)
        return {key_of(field.name): field.type for field in fields_of(facts)} if facts else {}
    definition = catalogue.definitions.get(component)
    if definition is None:
        return {}
    plain = sorted(path[0] for path in named_paths(definition) if len(path) == 1)
    return {**dict.fromkeys(plain), GATHERINGS: tuple[Gathering, ...]}


Example: TypeAlias = tuple[str, list[str]]  # and the keys for which there was no room


def _examples(component: str, key: str, stated: Any, catalogue: Catalogue) -> Iterator[Example]:
    """Examples of a fact, the fullest first: what all its entries use together may be too much for one."""
    kind = _kinds(component, catalogue)[key]
    if kind is None:
        yield _as_stated((key,), stated, named_paths(catalogue.definitions[component])), []
        return
    yield _of_kind(key, kind, [stated])
    for entry in stated if type(stated) is list else ():
        yield _of_kind(key, kind, [[entry]])
    facts = catalogue.facts.get(component)
    for line in fact_examples(facts, voice_of(FALLBACK)) if facts else ():  # as a site from nothing gets it
        if line.startswith(f"# {key} = "):
            yield line.removeprefix(f"# {key} = "), []


def _of_kind(key: str, kind: Any, stated: list[Any]) -> Example:
    """An example of what the facts class says stands here, with the keys that any of these uses."""
    kind = stated_kind(kind)
    if is_tuple(kind):
        members = [part for value in stated if type(value) is list for part in value]
        example, left = _of_kind(key, get_args(kind)[0], members)
        return f"[{example}]", left
    if kind in _PLAIN or not attrs.has(kind):
        return _single(key, kind), []
    return _entry(kind, [value for value in stated if type(value) is dict])


def _entry(kind: type, members: list[Table]) -> Example:
    """One table with the keys that any of these uses, the required ones first to find room."""
    used = {key for member in members for key in member}
    fields = {key_of(field.name): field for field in fields_of(kind)}
    required = {key for key, field in fields.items() if field.default is attrs.NOTHING}
    wanted = [key for key in fields if key in used | required] or list(fields)[:1]
    inside = {
        key: _of_kind(key, fields[key].type, [member[key] for member in members if key in member]) for key in wanted
    }
    parts = {key: f"{key} = {example}" for key, (example, _) in inside.items()}
    shown = [key for key in wanted if key in required] or wanted[:1]
    for key in wanted:
        if key not in shown and sum(len(parts[one]) + 2 for one in (*shown, key)) <= ROOM:
            shown.append(key)
    left = [key for key in wanted if key not in shown]
    left += [f"{key}.{inner}" for key in wanted if key in shown for inner in inside[key][1]]
    ordered = ", ".join(parts[key] for key in wanted if key in shown)
    return (f"{{ {ordered} }}" if ordered else "{}"), left


def _single(key: str, kind: Any) -> str:
    if is_literal(kind):
        return quoted(get_args(kind)[0])
    if kind is str or is_text(kind):
        return quoted(NO_LANGUAGE if key == "languages" else BLANK)
    return _ENDS.get(kind, _PLAIN[kind]) if key in ("ends", "ended", "to") else _PLAIN[kind]


def _as_stated(names: tuple[str, ...], value: Any, named: Iterable[tuple[str, ...]]) -> str:
    """An example in the form of what is stated, with no key that a formula does not name: a key may be a name too."""
    if type(value) is list:
        tables = [member for member in value if type(member) is dict]
        if tables:
            merged = {key: part for member in reversed(tables) for key, part in member.items()}
            return f"[{_as_stated(names, merged, named)}]"
        return f"[{_as_stated(names, value[0], named)}]" if value else "[]"
    if type(value) is dict:
        parts = [
            f"{key} = {_as_stated((*names, key), part, named)}" for key, part in value.items() if (*names, key) in named
        ]
        return f"{{ {', '.join(parts)} }}" if parts else "{}"
    return _single(names[-1], type(value))


def _passes(component: str, line: str, catalogue: Catalogue) -> bool:
    """Whether this line alone adds no mistake to the component's table."""
    before, after = Complaints(""), Complaints("")
    try:
        table = parse_toml(line.encode(), "").data
        read_facts(component, {}, catalogue, before)
        read_facts(component, table, catalogue, after)
    except (FilesError, ArithmeticError, LookupError, TypeError, ValueError):  # a facts class of somebody else's
        return False
    known = {(one.path, one.message) for one in before.found}
    return all((one.path, one.message) in known for one in after.found if one.severity == "error")
