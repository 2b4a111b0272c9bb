"""`component.toml` to a `Definition`. What the definition means is checked where scores are known, not here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import field, frozen

from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.programme_file import read_format
from pactkit.config.scales import SCALES
from pactkit.config.strict import (
    Strict,
    amount,
    any_number,
    code,
    count,
    identifier,
    many,
    one_of,
    text_value,
)
from pactkit.config.strict import text as words
from pactkit.config.toml_file import Table, TomlFile, tables_at
from pactkit.model.checklist import DIMENSIONS, FUNCTIONS, Cut, Item, ItemMeasure, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.formula import MeasureName, Source, parse_formula
from pactkit.model.milestone import Milestone, MilestoneMeasure
from pactkit.model.number import Number
from pactkit.model.problem import TABLE, TomlPath
from pactkit.model.scheme import MISSING_RULES, OVER, PERCENT, ROLL_UPS, Band, Gate, Scheme
from pactkit.model.stage import STAGES

STRICT = Strict()
LONGEST = 3650  # days, ten years


@frozen(kw_only=True)
class _ItemTable:
    """An item as the file states it: levels or a scale, a measure as tables."""

    code: str
    ask: Any
    function: str
    why: Any = None
    good: Any = None
    dimension: str | None = None
    weight: Any = 1
    levels: tuple[Level, ...] | None = None
    scale: str | None = None
    target: Number | None = None
    not_applicable: bool = False
    applies: str | None = None
    due_from: str = "initial"
    evidence_months: int | None = None
    measure: _MeasureTable | None = None


@frozen(kw_only=True)
class _MeasureTable:
    from_: str
    cuts: tuple[_CutTable, ...]


@frozen(kw_only=True)
class _CutTable:
    level: Number
    from_: Number | None = None
    to: Number | None = None


@frozen(kw_only=True)
class _SectionTable:
    id: str
    title: Any = None
    weight: Any = 1
    target: Number | None = None
    not_applicable: bool = False
    applies: str | None = None
    items: tuple[_ItemTable, ...] = ()


@frozen(kw_only=True)
class _AtLeastTable:
    from_: str
    at_least: Number


@frozen(kw_only=True)
class _MilestoneTable:
    id: str
    title: Any
    stage: str
    required: bool = True
    needs: tuple[str, ...] = ()
    days: Any = (0, 0)
    owner: Any = None
    measure: _AtLeastTable | None = None


@frozen(kw_only=True)
class _DefinitionTable:
    id: str
    version: str
    title: Any
    summary: Any = None
    source: Any = None
    retired: tuple[str, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    gates: tuple[Gate, ...] = ()
    sections: tuple[_SectionTable, ...] = field(default=())
    milestones: tuple[_MilestoneTable, ...] = ()


def _days(value: Any, _: Any = None) -> tuple[int, int]:
    days = many(count)(value, None)
    if len(days) != 2 or days[0] > days[1]:
        raise Mistake("this must be the shortest and the longest time in days, such as [10, 20]")
    if days[1] > LONGEST:
        raise Mistake(f"nothing before a first session takes {days[1]} days")
    return days[0], days[1]


def _need(value: Any, _: Any = None) -> str:
    component, dot, milestone = text_value(value).rpartition(".")
    identifier(milestone)
    if dot:
        identifier(component)
    return str(value)


_CODES = many(code)
STRICT.record(Level, value=any_number, text=words)
STRICT.record(Band, id=code, from_=any_number, title=words)
STRICT.record(
    Scheme, id=code, section=one_of(ROLL_UPS), total=one_of(ROLL_UPS), over=one_of(OVER), missing=one_of(MISSING_RULES),
)  # fmt: skip
STRICT.record(Gate, items=many(code, least=1), at_least=any_number, cap=code, why=words)
STRICT.record(_CutTable, level=any_number, from_=any_number, to=any_number)
STRICT.record(_MeasureTable, from_=text_value)
STRICT.record(_AtLeastTable, from_=text_value, at_least=any_number)
STRICT.record(
    _ItemTable,
    code=code,
    ask=words,
    function=one_of(FUNCTIONS),
    why=words,
    good=words,
    dimension=one_of(DIMENSIONS),
    weight=amount,
    scale=one_of(SCALES),
    target=any_number,
    due_from=one_of(STAGES),
    evidence_months=count,
)
STRICT.record(_SectionTable, id=code, title=words, weight=amount, target=any_number)
STRICT.record(
    _MilestoneTable, id=identifier, title=words, stage=one_of(STAGES), needs=many(_need), days=_days, owner=words,
)  # fmt: skip
STRICT.record(
    _DefinitionTable, id=identifier, version=text_value, title=words, summary=words, source=words, retired=_CODES,
)  # fmt: skip


def read_definition(file: TomlFile, measures: Iterable[str], complaints: Complaints) -> Definition | None:
    """The definition that a file states; None after its mistakes were added to the complaints.

    `measures` are the names of the plugin's measure functions; any other measure is a formula over the facts.
    """
    rest = read_format(file.data, complaints)
    table: _DefinitionTable | None = STRICT.read(_DefinitionTable, rest, complaints, ())
    reader = _Reader(frozenset(measures), complaints)
    if table is None:
        _check_parts(rest, reader)
        return None
    sections = tuple(reader.section(section, ("sections", at)) for at, section in enumerate(table.sections))
    milestones = tuple(
        reader.milestone(milestone, table.id, ("milestones", at)) for at, milestone in enumerate(table.milestones)
    )
    if complaints.spoilt:
        return None
    return Definition(
        id=table.id,
        version=table.version,
        title=table.title,
        summary=table.summary,
        source=table.source,
        retired=table.retired,
        schemes=table.schemes or ((PERCENT,) if sections else ()),
        gates=table.gates,
        sections=sections,
        milestones=milestones,
    )


def _check_parts(data: Table, reader: _Reader) -> None:
    """The items and milestones that have no slips themselves, so that what they mean is checked in the same run."""
    quiet = Complaints("")
    for path, section in tables_at(data, "sections"):
        alone = STRICT.read(_SectionTable, {**section, "items": []}, quiet, path)
        if alone is not None:
            reader.section(alone, path)
        for (_, number), item in tables_at(section, "items"):
            read = STRICT.read(_ItemTable, item, quiet, path)
            if read is not None:
                reader.item(read, (*path, "items", number))
    for path, milestone in tables_at(data, "milestones"):
        read = STRICT.read(_MilestoneTable, milestone, quiet, path)
        if read is not None:
            reader.milestone(read, "", path)


@frozen
class _Reader:
    """Turns what the file states into the checklist and milestones that it means."""

    measures: frozenset[str]
    complaints: Complaints

    def section(self, table: _SectionTable, path: TomlPath) -> Section:
        return Section(
            id=table.id,
            title=table.title or table.id,
            weight=table.weight,
            target=table.target,
            not_applicable=table.not_applicable,
            applies=self._applies(table.applies, path),
            items=tuple(self.item(item, (*path, "items", at)) for at, item in enumerate(table.items)),
        )

    def item(self, table: _ItemTable, path: TomlPath) -> Item:
        levels = self._levels(table, path)
        values = [level.value for level in levels]
        if table.target is not None and levels and table.target not in values:
            self.complaints.add((*path, "target"), "the target is none of the item's levels")
        return Item(
            code=table.code,
            ask=table.ask,
            function=table.function,
            levels=levels,
            why=table.why,
            good=table.good,
            dimension=table.dimension,
            weight=table.weight,
            target=table.target,
            not_applicable=table.not_applicable,
            applies=self._applies(table.applies, path),
            due_from=table.due_from,
            evidence_months=table.evidence_months,
            measure=self._measure(table.measure, values, (*path, "measure")) if table.measure else None,
        )

    def _levels(self, table: _ItemTable, path: TomlPath) -> tuple[Level, ...]:
        if (table.levels is None) == (table.scale is None):
            self.complaints.add((*path, "levels"), "an item has levels, or the name of a scale; not both", at=TABLE)
            return ()
        if table.scale is not None:
            return SCALES[table.scale]
        levels = table.levels or ()
        if len(levels) < 2:
            self.complaints.add((*path, "levels"), "an item needs two levels or more")
        for at, (lower, higher) in enumerate(zip(levels, levels[1:], strict=False), start=1):
            if higher.value <= lower.value:
                self.complaints.add((*path, "levels", at, "value"), "levels must rise")
        return levels

    def _measure(self, table: _MeasureTable, levels: Sequence[Number], path: TomlPath) -> ItemMeasure | None:
        source = self._source(table.from_, (*path, "from"))
        falling = [cut.to is not None for cut in table.cuts]
        if not table.cuts:
            self.complaints.add((*path, "cuts"), "a measure needs one cut or more")
        for at, cut in enumerate(table.cuts):
            here = (*path, "cuts", at)
            if (cut.from_ is None) == (cut.to is None):
                self.complaints.add(here, "a cut has either from or to")
            elif falling[at] != falling[0]:
                self.complaints.add(here, "cuts with from and with to cannot be mixed")
            if levels and cut.level not in levels:
                self.complaints.add((*here, "level"), "the cut gives a level that the item does not have")
        bounds = [cut.to if cut.from_ is None else cut.from_ for cut in table.cuts]
        cuts = tuple(
            Cut(bound=bound, level=cut.level) for bound, cut in zip(bounds, table.cuts, strict=True) if bound is not None
        )
        for at, (lower, higher) in enumerate(zip(cuts, cuts[1:], strict=False), start=1):
            if higher.bound <= lower.bound:
                self.complaints.add((*path, "cuts", at), "cuts must rise")
        if source is None:
            return None
        return ItemMeasure(source=source, cuts=cuts, falling=bool(falling and falling[0]))

    def milestone(self, table: _MilestoneTable, component: str, path: TomlPath) -> Milestone:
        measure = None
        if table.measure is not None:
            source = self._source(table.measure.from_, (*path, "measure", "from"))
            measure = MilestoneMeasure(source=source, at_least=table.measure.at_least) if source else None
        return Milestone(
            id=table.id,
            title=table.title,
            stage=table.stage,
            required=table.required,
            needs=tuple(need if "." in need else f"{component}.{need}" for need in table.needs),
            days=table.days,
            owner=table.owner,
            measure=measure,
        )

    def _applies(self, stated: str | None, path: TomlPath) -> Source | None:
        return None if stated is None else self._source(stated, (*path, "applies"))

    def _source(self, stated: str, path: TomlPath) -> Source | None:
        if stated in self.measures:
            return MeasureName(name=stated)
        try:
            return parse_formula(stated)
        except ValueError as error:
            self.complaints.add(path, str(error))
            return None
