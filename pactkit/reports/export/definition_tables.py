"""The definitions behind the scores: checklists, levels, schemes, bands, gates and milestones of every component."""

from __future__ import annotations

from pactkit.languages.voice import Voice
from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.formula import Formula, Source
from pactkit.model.phrase import phrase
from pactkit.reports.export.table import Rows, Table, codes

_OF = {"definitions": "component"}

DEFINITIONS = Table.of(
    "definitions", phrase("Each component that is installed or stands in components/, at the version that was used"),
    "component* version title summary source retired core:boolean",
)  # fmt: skip
SECTIONS = Table.of(
    "sections", phrase("The sections of each checklist"),
    "component* section* rank:integer title weight:number target:number may_not_apply:boolean applies", _OF,
)  # fmt: skip
CHECKLIST = Table.of(
    "checklist",
    phrase("The items of each checklist"),
    "component* code* rank:integer section ask why good function dimension weight:number lowest:number highest:number "
    "target:number may_not_apply:boolean applies due_from evidence_months:integer measure counts_people:boolean source "
    "indicators",
    {"sections": "component section"},
)
LEVELS = Table.of(
    "levels", phrase("The levels of each item, with the words that tell them apart"),
    "component* code* level*:number text", {"checklist": "component code"},
)  # fmt: skip
CUTS = Table.of(
    "cuts", phrase("Which value of an item's measure gives which level"),
    "component* code* number*:integer direction bound:number level:number", {"checklist": "component code"},
)  # fmt: skip
SCHEMES = Table.of(
    "schemes", phrase("The ways to add up a checklist; the first is the headline"),
    "component* scheme* rank:integer section_roll_up total_roll_up over missing", _OF,
)  # fmt: skip
BANDS = Table.of(
    "bands", phrase("The named ranges of a scheme's score"),
    "component* scheme* band* from:number title", {"schemes": "component scheme"},
)  # fmt: skip
GATES = Table.of(
    "gates", phrase("Rules that cap the band while an item is too low"),
    "component* number*:integer codes at_least:number cap why", _OF,
)  # fmt: skip
PLANNED = Table.of(
    "planned_milestones",
    phrase("The milestones of each component"),
    "component* milestone* rank:integer title stage required:boolean days_shortest:integer days_longest:integer owner "
    "needs measure at_least:number",
    _OF,
)


def definition_rows(definition: Definition, voice: Voice) -> Rows:
    """One definition, whole."""
    one = definition
    yield (
        DEFINITIONS,
        (one.id, one.version, voice.say(one.title), voice.say(one.summary), voice.say(one.source), codes(one.retired),
         one.core),
    )  # fmt: skip
    for rank, section in enumerate(one.sections, start=1):
        row = (one.id, section.id, rank, voice.say(section.title), section.weight, section.target)
        yield SECTIONS, (*row, section.not_applicable, _source(section.applies))
    for rank, item in enumerate(one.items, start=1):
        yield from _item(one, rank, item, voice)
    for rank, scheme in enumerate(one.schemes, start=1):
        yield SCHEMES, (one.id, scheme.id, rank, scheme.section, scheme.total, scheme.over, scheme.missing)
        for band in scheme.bands:
            yield BANDS, (one.id, scheme.id, band.id, band.from_, voice.say(band.title))
    for number, gate in enumerate(one.gates, start=1):
        yield GATES, (one.id, number, codes(gate.items), gate.at_least, gate.cap, voice.say(gate.why))
    yield from _milestones(one, voice)


def _item(definition: Definition, rank: int, item: Item, voice: Voice) -> Rows:
    key, measure = (definition.id, item.code), item.measure
    yield (
        CHECKLIST,
        (
            *key,
            rank,
            definition.section_of[item.code].id,
            voice.say(item.ask),
            voice.say(item.why),
            voice.say(item.good),
            item.function,
            item.dimension,
            item.weight,
            item.lowest,
            item.highest,
            item.faithful,
            item.not_applicable,
            _source(item.applies),
            item.due_from,
            item.evidence_months,
            _source(measure.source) if measure else "",
            measure.people if measure else None,
            voice.say(item.source),
            codes(item.indicators),
        ),
    )
    for level in item.levels:
        yield LEVELS, (*key, level.value, voice.say(level.text))
    for number, cut in enumerate(measure.cuts if measure else (), start=1):
        yield CUTS, (*key, number, "to" if measure and measure.falling else "from", cut.bound, cut.level)


def _milestones(definition: Definition, voice: Voice) -> Rows:
    for rank, one in enumerate(definition.milestones, start=1):
        yield (
            PLANNED,
            (
                definition.id,
                one.id,
                rank,
                voice.say(one.title),
                one.stage,
                one.required,
                *one.days,
                voice.say(one.owner),
                codes(one.needs),
                _source(one.measure.source) if one.measure else "",
                one.measure.at_least if one.measure else None,
            ),
        )


def _source(source: Source | None) -> str:
    """A formula as it is written, or the name of a measure."""
    if source is None:
        return ""
    return source.text if isinstance(source, Formula) else source.name
