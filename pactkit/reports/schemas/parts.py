"""What the schemas are built from, in the words of JSON Schema that Taplo and Tombi both understand.

Draft 7 is the newest draft that both read whole. What is peculiar to TOML:

- A TOML date is `format: date` to both. Taplo checks the text of the date (so `pattern` bounds the years), and takes a
  quoted date as well; Tombi takes nothing but a date where the format stands, and no date where it does not.
- A time of the day has no format that both know and that needs no time zone: Tombi knows `partial-time`, and Taplo
  leaves formats that it does not know alone and checks the pattern.
- Tombi is strict: a table whose schema says nothing of other keys allows none. So every `if`, `then` and `oneOf` that
  speaks of some keys of a table says that there may be others, which is what JSON Schema takes for granted.
- Words beside a `$ref` are not looked at by validators, and are what both show of this one key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from pactkit.config.toml_file import FORMAT
from pactkit.config.values import LANGUAGE, LARGEST
from pactkit.languages.voice import Voice

Schema: TypeAlias = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
ANYTHING: Schema = {"additionalProperties": True}  # of any kind; an empty schema would be a table without keys to Tombi
STRING: Schema = {"type": "string"}
TRUTH: Schema = {"type": "boolean"}
SAID: Schema = {"type": "string", "pattern": r"\S"}  # text that says something
COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": LARGEST}
AMOUNT: Schema = {"type": "number", "minimum": 0, "maximum": LARGEST}
NUMBER: Schema = {"type": "number", "minimum": -LARGEST, "maximum": LARGEST}
DAY: Schema = {  # the years from EARLIEST to LATEST
    "type": "string",
    "format": "date",
    "pattern": "^((19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}|2200-01-01)$",
}
CLOCK: Schema = {
    "type": "string",
    "format": "partial-time",
    "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9](:00(\.0+)?)?$",
}


def pattern(expression: str) -> Schema:
    """A string that is this expression from its beginning to its end."""
    return {"type": "string", "pattern": f"^({expression})$"}


LANGUAGE_CODE = pattern(LANGUAGE.pattern)


def ref(name: str) -> Schema:
    """What the definition of this name says."""
    return {"$ref": f"#/definitions/{name}"}


TEXT, SAID_TEXT, REASON = ref("text"), ref("said_text"), ref("reason")


def told(schema: Schema, words: str, default: Any = None) -> Schema:
    """The schema with the words that an editor shows beside it, and what holds where the key is left out."""
    return {**schema, "description": words, **({} if default is None else {"default": default})}


def choice(codes: Iterable[str], name: Callable[[str, Voice], str], voice: Voice) -> Schema:
    """One of a few words; Taplo shows what each of them means."""
    found = list(codes)
    return {"enum": found, "x-taplo": {"docs": {"enumValues": [name(code, voice) for code in found]}}}


def many(member: Schema, **more: Any) -> Schema:
    """A list."""
    return {"type": "array", "items": member, **more}


def table(properties: Mapping[str, Schema], required: Iterable[str] = (), *rules: Schema) -> Schema:
    """A table with these keys and no other; `rules` hold besides."""
    return {
        "type": "object",
        "properties": dict(properties),
        **({"required": list(required)} if required else {}),
        "additionalProperties": False,
        **({"allOf": list(rules)} if rules else {}),
    }


def by_name(expression: str, member: Schema) -> Schema:
    """A table whose keys people choose."""
    return {"type": "object", "propertyNames": {"pattern": f"^({expression})$"}, "additionalProperties": member}


def having(*required: str, **properties: Schema | bool) -> Schema:
    """A table that has these keys, whatever else stands in it; False stands for a key that it may not have."""
    return {
        **({"required": list(required)} if required else {}),
        **({"properties": properties} if properties else {}),
        "additionalProperties": True,
    }


def one_of(*keys: str) -> Schema:
    """A table that has one of these keys, and not both."""
    return {"oneOf": [having(key) for key in keys]}


def when(condition: Schema, then: Schema) -> Schema:
    """A rule that holds under a condition."""
    return {"if": condition, "then": then}


def document(
    title: str, comment: str, properties: Mapping[str, Schema], required: Iterable[str], *rules: Schema
) -> Schema:
    """A whole file, which names its format."""
    body = table({"format": {"const": FORMAT}, **properties}, ("format", *required), *rules)
    return {"$schema": DRAFT, "title": title, "$comment": comment, "x-tombi-toml-version": "v1.0.0", **body}


def texts(languages: Iterable[str], voice: Voice) -> dict[str, Schema]:
    """The definitions of text for people: a string, or a table by language; a fact says something, and so a reason."""
    listed_languages = tuple(languages)
    label = voice.gettext("language")

    def text(string: Schema, member: Schema) -> Schema:
        listed = dict.fromkeys(listed_languages, member)
        return {
            "anyOf": [
                string,
                {
                    **by_name(LANGUAGE.pattern, member),
                    "properties": listed,
                    "minProperties": 1,
                    "x-tombi-additional-key-label": label,
                },
            ]
        }

    return {
        "text": text(STRING, STRING),
        "said_text": text(SAID, SAID),
        "reason": text({"type": "string", "minLength": 1}, STRING),
    }
