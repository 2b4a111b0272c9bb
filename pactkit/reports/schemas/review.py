"""The schema of `<site>/reviews/*.toml`: every item with its question and its levels."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.languages.voice import Voice
from pactkit.model.catalogue import Catalogue
from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.number import plain
from pactkit.model.review import CANNOT_RATE, EVIDENCE_KINDS, NOT_APPLICABLE, SOURCES
from pactkit.reports import code_names
from pactkit.reports.schemas.parts import (
    ANYTHING,
    DAY,
    NUMBER,
    REASON,
    SAID,
    STRING,
    TEXT,
    Schema,
    choice,
    having,
    many,
    ref,
    table,
    told,
    when,
)


def review_properties(catalogue: Catalogue, voice: Voice) -> dict[str, Schema]:
    """The keys of the file."""
    _ = voice.gettext
    rated = {definition.id: _component(definition, voice) for definition in catalogue}
    unread = dict.fromkeys(catalogue.absent, told(ANYTHING, _("Switched off, or its plugin failed: it is left unread")))
    return {
        "on": told(DAY, _("The day of the review")),
        "wave": told(SAID, _("The round that it belongs to, such as 2026-autumn")),
        "source": told(choice(SOURCES, code_names.source, voice), _("Who rates")),
        "by": told(SAID, _("The reviewer's role, not a name")),
        "ratings": told(table(rated | unread), _("The ratings, by component")),
    }


def review_definitions(voice: Voice) -> dict[str, Schema]:
    """What stands beside a rating."""
    _ = voice.gettext
    evidence = table(
        {
            "kind": told(choice(EVIDENCE_KINDS, code_names.evidence_kind, voice), _("What kind of evidence it is")),
            "ref": told(SAID, _("Where it can be found")),
            "on": told(DAY, _("The day it is of")),
        },
        ("kind", "ref"),
    )
    action = table(
        {
            "what": told(TEXT, _("What was agreed to be done")),
            "owner": told(STRING, _("Who does it: a role, not a name")),
            "by": told(DAY, _("The day by which it is to be done")),
        },
        ("what",),
    )
    return {
        "note": table(
            {
                "reason": told(TEXT, _("Why the item does not apply")),
                "note": told(TEXT, _("What the reviewer saw")),
                "evidence": told(many(evidence), _("What the rating rests on")),
                "action": told(action, _("What was agreed to be done about it")),
            }
        )
    }


def _component(definition: Definition, voice: Voice) -> Schema:
    """`[ratings.X]`."""
    _ = voice.gettext
    gone = dict.fromkeys(definition.retired, told(ANYTHING, _("Retired: it counts as unanswered")))
    sections = {
        section.id: told(
            REASON, _("Why nothing of this section applies: %(title)s") % {"title": voice.say(section.title)}
        )
        for section in definition.sections
        if section.not_applicable
    }
    version = told(STRING, _("The component's version when it was rated; installed is %(version)s"))
    version["description"] %= {"version": definition.version}
    rated = {item.code: _item(item, definition.section_of[item.code], voice) for item in definition.items}
    notes = {item.code: told(ref("note"), voice.say(item.ask)) for item in definition.items}
    found = table(
        {
            "version": version,
            "not_applicable": told(table(sections), _("Whole sections that do not apply, each with the reason")),
            "items": told(table(rated | gone), _("One line per item: its level")),
            "notes": told(table(notes | gone), _("Reasons, evidence and what was agreed, by item")),
        },
        (),
        *_rules(definition),
    )
    return told(found, voice.say(definition.title))


def _item(item: Item, section: Section, voice: Voice) -> Schema:
    """A question with its levels. A review of another version may have levels that are no longer offered."""
    words = dict(_answers(item, section, voice))
    listed = [f"- `{value}`" + (f": {said}" if said else "") for value, said in words.items()]
    offered = {"enum": list(words), "x-taplo": {"docs": {"enumValues": [said or None for said in words.values()]}}}
    return told({"anyOf": [offered, NUMBER]}, "\n".join([voice.say(item.ask), "", *listed]))


def _answers(item: Item, section: Section, voice: Voice) -> Iterator[tuple[int | float | str, str]]:
    """What may be answered, and what it means."""
    for level in item.levels:
        yield plain(level.value), voice.say(level.text)
    if item.not_applicable or section.not_applicable:
        yield NOT_APPLICABLE, voice.gettext("It does not apply here; notes need the reason")
    yield CANNOT_RATE, voice.gettext("It could not be rated")


def _rules(definition: Definition) -> Iterator[Schema]:
    """What one table of a component's ratings says of another."""
    levels = {
        item.code: {"enum": list(dict(_answers(item, definition.section_of[item.code], Voice())))}
        for item in definition.items
    }
    if levels:
        yield when(having(version={"const": definition.version}), having(items=having(**levels)))
    for section in definition.sections:
        if section.not_applicable and section.items:
            unrated = dict.fromkeys((item.code for item in section.items), False)
            unrated_items = {"properties": unrated, "additionalProperties": True}
            yield when(having("not_applicable", not_applicable=having(section.id)), having(items=unrated_items))
        for item in section.items:
            if item.not_applicable or section.not_applicable:
                reason = having("notes", notes=having(item.code, **{item.code: having("reason", reason=REASON)}))
                said = having(item.code, **{item.code: {"const": NOT_APPLICABLE}})
                yield when(having("items", items=said), reason)
