"""The schema of a component's definition: `component.toml`, or `components/<id>.toml` of a workspace."""

from __future__ import annotations

from pactkit.config.component_tables import LONGEST
from pactkit.config.scales import SCALES
from pactkit.config.values import CODE, IDENTIFIER
from pactkit.languages.voice import Voice
from pactkit.model.checklist import DIMENSIONS, FUNCTIONS
from pactkit.model.scheme import MISSING_RULES, OVER, ROLL_UPS
from pactkit.model.stage import STAGES
from pactkit.reports import code_names
from pactkit.reports.schemas.common import statements
from pactkit.reports.schemas.parts import (
    AMOUNT,
    COUNT,
    NUMBER,
    STRING,
    TEXT,
    TRUTH,
    Schema,
    choice,
    having,
    many,
    one_of,
    pattern,
    table,
    told,
)

ID, NAME = pattern(CODE.pattern), pattern(IDENTIFIER.pattern)
NEED = pattern(rf"({IDENTIFIER.pattern}\.)?{IDENTIFIER.pattern}")
_PATH = r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*"
FORMULA = pattern(rf"\s*({_PATH}|(count|sum|min|max)\s*\(\s*{_PATH}\s*\)|ratio\s*\(\s*{_PATH}\s*,\s*{_PATH}\s*\))\s*")


def component_properties(voice: Voice) -> dict[str, Schema]:
    """The keys of the file."""
    _ = voice.gettext
    return {
        "id": told(NAME, _("The component's id, which is also the name of a file in components/")),
        "version": told(STRING, _("The version of the definition, such as 2026.1")),
        "title": told(TEXT, _("What the component is called")),
        "summary": told(TEXT, _("What it is, in a sentence or two")),
        "core": told(TRUTH, _("Whether a new programme names it as core"), default=False),
        "source": told(TEXT, _("The documents it rests on, and which rules are its own")),
        "retired": told(many(ID), _("Codes that were used once, and are never used again")),
        "schemes": told(many(_scheme(voice)), _("The ways to add up; the first is the headline")),
        "gates": told(many(_gate(voice)), _("Rules that cap the band")),
        "sections": told(many(_section(voice)), _("The checklist")),
        "milestones": told(many(_milestone(voice)), _("What has to be done, and when")),
        "statements": statements(voice),
    }


def component_rules() -> list[Schema]:
    """A definition holds sections, milestones or both."""
    return [{"anyOf": [having(part, **{part: {"minItems": 1}}) for part in ("sections", "milestones")]}]


def _scheme(voice: Voice) -> Schema:
    _ = voice.gettext
    band = table(
        {
            "id": told(ID, _("The band's id, unique in its scheme")),
            "from": told(NUMBER, _("The score from which it is reached")),
            "title": told(TEXT, _("What the band is called")),
        },
        ("id", "from"),
    )
    return table(
        {
            "id": told(ID, _("The scheme's id, unique in the component")),
            "section": told({"enum": list(ROLL_UPS)}, _("How items add up to a section")),
            "total": told({"enum": list(ROLL_UPS)}, _("How it all adds up to the component")),
            "over": told({"enum": list(OVER)}, _("What the total adds up"), OVER[0]),
            "missing": told(
                {"enum": list(MISSING_RULES)}, _("What the point does with missing answers"), MISSING_RULES[0]
            ),
            "bands": told(many(band), _("Named ranges of the score, rising")),
        },
        ("id", "section", "total"),
    )


def _gate(voice: Voice) -> Schema:
    _ = voice.gettext
    return table(
        {
            "items": told(many(ID, minItems=1), _("The items that keep the gate")),
            "at_least": told(NUMBER, _("The level that each of them has to reach")),
            "cap": told(ID, _("The highest band while the gate is shut")),
            "why": told(TEXT, _("Why it matters")),
        },
        ("items", "at_least", "cap"),
    )


def _section(voice: Voice) -> Schema:
    _ = voice.gettext
    return table(
        {
            "id": told(ID, _("The section's id, unique in the component")),
            "title": told(TEXT, _("What the section is called")),
            "weight": told(AMOUNT, _("Its weight in totals over sections"), 1),
            "target": told(NUMBER, _("The score that counts as faithful; left out: the highest")),
            **_applying(voice),
            "items": told(many(_item(voice)), _("The questions")),
        },
        ("id",),
    )


def _applying(voice: Voice) -> dict[str, Schema]:
    _ = voice.gettext
    return {
        "not_applicable": told(TRUTH, _("Whether a reviewer may say that it does not apply"), default=False),
        "applies": told(FORMULA, _("A formula over the facts: where it gives zero, this does not apply")),
    }


def _item(voice: Voice) -> Schema:
    _ = voice.gettext
    level = table(
        {"value": told(NUMBER, _("The level")), "text": told(TEXT, _("What tells this level from the others"))},
        ("value",),
    )
    return table(
        {
            "code": told(ID, _("The item's code, unique in the component and never used again")),
            "ask": told(TEXT, _("The question")),
            "function": told(choice(FUNCTIONS, code_names.item_function, voice), _("Whether it may take a local form")),
            "why": told(TEXT, _("Why it matters")),
            "good": told(TEXT, _("What good looks like")),
            "dimension": told(choice(DIMENSIONS, code_names.dimension, voice), _("The dimension of fidelity")),
            "weight": told(AMOUNT, _("Its weight; 0: shown, and in no score"), 1),
            "levels": told(many(level, minItems=2), _("The levels, two or more, rising; or name a scale")),
            "scale": told({"enum": list(SCALES)}, _("A scale instead of levels")),
            "target": told(NUMBER, _("The level that counts as faithful; left out: the highest")),
            **_applying(voice),
            "due_from": told(
                choice(STAGES, code_names.stage, voice), _("Before this stage the item is not due"), "initial"
            ),
            "evidence_months": told(COUNT, _("Months after which evidence is stale")),
            "measure": told(_measure(voice), _("How its level follows from the facts")),
            "source": told(TEXT, _("The document that states what is asked")),
            "indicators": told(many(NAME), _("The programme's indicators that it serves")),
        },
        ("code", "ask", "function"),
        one_of("levels", "scale"),
    )


def _measure(voice: Voice) -> Schema:
    _ = voice.gettext
    cut = table(
        {
            "level": told(NUMBER, _("The level that this gives")),
            "from": told(NUMBER, _("From this value on, it gives the level")),
            "to": told(NUMBER, _("Up to this value, it gives the level")),
        },
        ("level",),
        one_of("from", "to"),
    )
    alike = {"anyOf": [having(cuts=many(having(key))) for key in ("from", "to")]}
    return table(
        {
            "from": told(FORMULA, _("A measure of the plugin, or a formula over the facts: sum(courses.enrolled)")),
            "cuts": told(many(cut, minItems=1), _("Which values give which level: all with from, or all with to")),
            "people": told(TRUTH, _("Whether it counts people: small counts are not shown"), default=False),
        },
        ("from", "cuts"),
        alike,
    )


def _milestone(voice: Voice) -> Schema:
    _ = voice.gettext
    day: Schema = {"type": "integer", "minimum": 0, "maximum": LONGEST}
    reached = table(
        {
            "from": told(FORMULA, _("A measure of the plugin, or a formula over the facts: sum(courses.enrolled)")),
            "at_least": told(NUMBER, _("The value from which the milestone is done")),
        },
        ("from", "at_least"),
    )
    return table(
        {
            "id": told(NAME, _("The milestone's id, unique in the component")),
            "title": told(TEXT, _("What has to be done")),
            "stage": told(choice(STAGES, code_names.stage, voice), _("The stage that it belongs to")),
            "required": told(TRUTH, _("Whether the first session waits for it"), default=True),
            "needs": told(many(NEED), _("Milestones that come before it; one of another component as its.milestone")),
            "days": told(many(day, minItems=2, maxItems=2), _("The shortest and the longest time it takes, in days")),
            "owner": told(TEXT, _("Who sees to it: a role, not a name")),
            "measure": told(reached, _("When the facts say that it is done")),
        },
        ("id", "title", "stage"),
    )
