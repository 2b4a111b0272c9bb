"""The schema of `<site>/site.toml`: facts, milestones and items of the components that are installed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactkit.config.values import CODE, DIGEST
from pactkit.languages.voice import Voice
from pactkit.model.adaptation import DELIVERY_LEVELS, GOALS
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.milestone import BLOCKED, DONE, MILESTONE_STATES, NOT_NEEDED, NOT_STARTED
from pactkit.model.site import NATIONS
from pactkit.model.stage import STAGES
from pactkit.reports import code_names
from pactkit.reports.schemas.common import statements, targets
from pactkit.reports.schemas.facts import facts_schema
from pactkit.reports.schemas.parts import (
    AMOUNT,
    ANYTHING,
    COUNT,
    DAY,
    LANGUAGE_CODE,
    REASON,
    STRING,
    TEXT,
    TRUTH,
    Schema,
    choice,
    having,
    many,
    pattern,
    ref,
    table,
    told,
    when,
)


def site_properties(catalogue: Catalogue, voice: Voice) -> dict[str, Schema]:
    """The keys of the file."""
    _ = voice.gettext
    stage = choice(STAGES, _stage, voice)
    unread = dict.fromkeys(catalogue.absent, told(ANYTHING, _("Switched off, or its plugin failed: it is left unread")))
    facts = {one.id: told(facts_schema(one, catalogue, voice), voice.say(one.title)) for one in catalogue}
    milestones = {one.id: told(_milestones(one, voice), voice.say(one.title)) for one in catalogue}
    stages = {one.id: told(stage, voice.say(one.title)) for one in catalogue}
    return {
        "name": told(TEXT, _("What the site is called")),
        "stage": told(stage, _("Where the site is in setting up the programme")),
        "note": told(TEXT, _("Whatever else should be known")),
        "launch": told(DAY, _("The planned first session")),
        "languages": told(many(LANGUAGE_CODE), _("Languages spoken here: codes, such as en or es")),
        "stages": told(table(stages | unread), _("Components that are at another stage than the site")),
        "area": told(_area(voice), _("Where it is")),
        "targets": told(targets(voice), _("What the site set out to reach")),
        "progress": told(many(_progress(voice)), _("Counts toward the targets, by day")),
        "alliance": told(_alliance(voice), _("The local alliance, and the services that work with it")),
        "components": told(table(facts | unread), _("The components offered here, each with its facts")),
        "readiness": told(table(milestones | unread), _("Where each milestone stands, by component")),
        "adaptations": told(many(_adaptation(catalogue, voice)), _("Recorded changes to items, with who decided them")),
        "statements": statements(voice),
        "origin": told(_origin(voice), _("The site whose pattern this one was set up from; pactkit writes it")),
    }


def site_definitions(voice: Voice) -> dict[str, Schema]:
    """Where a milestone stands."""
    _ = voice.gettext
    days = having(status={"const": DONE})
    return {
        "status": table(
            {
                "status": told(
                    choice(MILESTONE_STATES, code_names.milestone_status, voice),
                    _("Where it stands: done needs the day, blocked and not_needed need a reason"),
                    NOT_STARTED,
                ),
                "on": told(DAY, _("The day it was done")),
                "started": told(DAY, _("The day it was begun")),
                "expected": told(DAY, _("The day it is expected to be done")),
                "owner": told(STRING, _("Who sees to it: a role, not a name")),
                "reason": told(TEXT, _("Why it is blocked or not needed")),
                "note": told(TEXT, _("Whatever else should be known")),
            },
            (),
            when(having("status", **days["properties"]), having("on")),
            when(having("on"), having("status", **days["properties"])),
            when(having("status", status={"enum": [BLOCKED, NOT_NEEDED]}), having("reason", reason=REASON)),
        )
    }


def _stage(code: str, voice: Voice) -> str:
    return f"{code_names.stage(code, voice)}: {code_names.stage_meaning(code, voice)}"


def _milestones(definition: Definition, voice: Voice) -> Schema:
    return table({one.id: told(ref("status"), voice.say(one.title)) for one in definition.milestones})


def _area(voice: Voice) -> Schema:
    _ = voice.gettext
    place = table(
        {
            "name": told(STRING, _("A part of the area that the site works in")),
            "codes": told(many(STRING), _("Its codes, such as those of wards")),
        },
        ("name",),
    )
    need = table(
        {
            "measure": told(TEXT, _("What is measured")),
            "value": told(AMOUNT, _("What it is here; a share is written 0.24")),
            "source": told(TEXT, _("Where the value is from")),
        },
        ("measure", "value"),
    )
    return table(
        {
            "code": told(STRING, _("The area's ONS code")),
            "valid_on": told(DAY, _("A day on which the code was valid")),
            "nation": told({"enum": list(NATIONS)}, _("The nation that it is in")),
            "places": told(many(place), _("Parts of the area that the site works in")),
            "need": told(many(need), _("Measures of the level of need")),
        }
    )


def _origin(voice: Voice) -> Schema:
    _ = voice.gettext
    return table(
        {
            "site": told(pattern(CODE.pattern), _("The id of that site")),
            "name": told(TEXT, _("What that site is called")),
            "on": told(DAY, _("The day on which its files were read")),
            "inputs": told(pattern(DIGEST.pattern), _("The digest of its files")),
        },
        ("site", "name", "on"),
    )


def _progress(voice: Voice) -> Schema:
    _ = voice.gettext
    return table(
        {
            "on": told(DAY, _("The day of the count")),
            "families": told(COUNT, _("Families reached so far")),
            "volunteers": told(COUNT, _("Volunteers won so far")),
            "spent_gbp": told(AMOUNT, _("Money spent so far, in pounds")),
        },
        ("on",),
    )


def _alliance(voice: Voice) -> Schema:
    _ = voice.gettext
    return table(
        {
            "name": told(STRING, _("What the alliance is called")),
            "partners": told(many(_member(PARTNER_KINDS, voice)), _("Civic organisations in the alliance")),
            "services": told(many(_member(SERVICE_KINDS, voice)), _("Statutory services that work with the site")),
        },
        ("name",),
    )


def _member(kinds: Sequence[str], voice: Voice) -> Schema:
    """A partner or a service."""
    _ = voice.gettext
    return table(
        {
            "id": told(pattern(CODE.pattern), _("A short name that nothing else here has: letters, digits, _ and -")),
            "name": told(STRING, _("What it is called")),
            "kind": told(choice(kinds, code_names.partner_kind, voice), _("What it is")),
            "commitment": told(choice(COMMITMENTS, code_names.commitment, voice), _("How firmly it has said yes")),
            "roles": told(many(choice(ROLES, code_names.role, voice)), _("What it does in the alliance")),
            "languages": told(many(LANGUAGE_CODE), _("Languages spoken there: codes, such as en or es")),
            "since": told(DAY, _("The day it joined")),
        },
        ("id", "name", "kind", "commitment"),
    )


def _adaptation(catalogue: Catalogue, voice: Voice) -> Schema:
    _ = voice.gettext
    items = sorted({code for definition in catalogue for code in (*definition.item_by_code, *definition.retired)})
    named: Schema = {"anyOf": [{"enum": items}, STRING]} if items else STRING
    return table(
        {
            "component": told({"enum": list(catalogue.known)}, _("The component that was changed")),
            "items": told(many(named, minItems=1), _("The codes of the items that were changed")),
            "what": told(TEXT, _("What was changed")),
            "why": told(TEXT, _("Why it was changed")),
            "keeps_function": told(TRUTH, _("Whether the item still does what it is for")),
            "decided_by": told(many(STRING), _("Who decided: roles, not names")),
            "planned": told(TRUTH, _("Whether it was decided before it was done")),
            "goal": told(choice(GOALS, code_names.goal, voice), _("What the change is meant to do")),
            "level_of_delivery": told(
                choice(DELIVERY_LEVELS, code_names.delivery_level, voice), _("For whom the change is made")
            ),
            "approved": told(DAY, _("The day it was approved")),
            "until": told(DAY, _("The last day on which it holds")),
        },
        ("component", "items", "what", "why", "keeps_function"),
        *_items(catalogue),
    )


def _items(catalogue: Catalogue) -> Iterator[Schema]:
    """The items of the component that an adaptation names."""
    for definition in catalogue:
        own = [*definition.item_by_code, *definition.retired]
        listed = many({"enum": own} if own else {"not": ANYTHING})
        yield when(having("component", component={"const": definition.id}), having(items=listed))
