"""`component.toml` to a `Definition`. What the definition means is checked where scores are known, not here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from pactkit.config.complaints import Complaints
from pactkit.config.component_tables import (
    STRICT,
    DefinitionTable,
    ItemTable,
    MeasureTable,
    MilestoneTable,
    SectionTable,
)
from pactkit.config.programme_file import read_format
from pactkit.config.scales import SCALES
from pactkit.config.statements import check_statements, joined
from pactkit.config.toml_file import Table, TomlFile, tables_at
from pactkit.model.checklist import Cut, Item, ItemMeasure, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.formula import MeasureName, Source, parse_formula
from pactkit.model.milestone import Milestone, MilestoneMeasure
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.problem import TABLE, TomlPath
from pactkit.model.scheme import PERCENT

FEWEST_LEVELS = 2


def read_definition(file: TomlFile, measures: Iterable[str], complaints: Complaints) -> Definition | None:
    """The definition that a file states; None after its mistakes were added to the complaints.

    `measures` are the names of the plugin's measure functions; any other measure is a formula over the facts.
    """
    rest = read_format(file.data, complaints)
    check_statements(rest, complaints)
    table: DefinitionTable | None = STRICT.read(DefinitionTable, rest, complaints, ())
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
        core=table.core,
        source=table.source,
        retired=table.retired,
        schemes=table.schemes or ((PERCENT,) if sections else ()),
        gates=table.gates,
        sections=sections,
        milestones=milestones,
        statements=joined(table.statements, rest),
    )


def _check_parts(data: Table, reader: _Reader) -> None:
    """The items and milestones that have no slips themselves, so that what they mean is checked in the same run."""
    quiet = Complaints("")
    for path, section in tables_at(data, "sections"):
        alone = STRICT.read(SectionTable, {**section, "items": []}, quiet, path)
        if alone is not None:
            reader.section(alone, path)
        for (_, number), item in tables_at(section, "items"):
            read = STRICT.read(ItemTable, item, quiet, path)
            if read is not None:
                reader.item(read, (*path, "items", number))
    for path, milestone in tables_at(data, "milestones"):
        read = STRICT.read(MilestoneTable, milestone, quiet, path)
        if read is not None:
            reader.milestone(read, "", path)


@frozen
class _Reader:
    """Turns what the file states into the checklist and milestones that it means."""

    measures: frozenset[str]
    complaints: Complaints

    def section(self, table: SectionTable, path: TomlPath) -> Section:
        return Section(
            id=table.id,
            title=table.title or table.id,
            weight=table.weight,
            target=table.target,
            not_applicable=table.not_applicable,
            applies=self._applies(table.applies, path),
            items=tuple(self.item(item, (*path, "items", at)) for at, item in enumerate(table.items)),
        )

    def item(self, table: ItemTable, path: TomlPath) -> Item:
        levels = self._levels(table, path)
        values = [level.value for level in levels]
        if table.target is not None and levels and table.target not in values:
            self.complaints.add((*path, "target"), phrase("the target is none of the item's levels"))
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
            source=table.source,
            indicators=table.indicators,
        )

    def _levels(self, table: ItemTable, path: TomlPath) -> tuple[Level, ...]:
        if (table.levels is None) == (table.scale is None):
            rule = phrase("an item has levels, or the name of a scale; not both")
            self.complaints.add((*path, "levels"), rule, at=TABLE)
            return ()
        if table.scale is not None:
            return SCALES[table.scale]
        levels = table.levels or ()
        if len(levels) < FEWEST_LEVELS:
            self.complaints.add((*path, "levels"), phrase("an item needs two levels or more"))
        for at, (lower, higher) in enumerate(pairwise(levels), start=1):
            if higher.value <= lower.value:
                self.complaints.add((*path, "levels", at, "value"), phrase("levels must rise"))
        return levels

    def _measure(self, table: MeasureTable, levels: Sequence[Number], path: TomlPath) -> ItemMeasure | None:
        source = self._source(table.from_, (*path, "from"))
        falling = [cut.to is not None for cut in table.cuts]
        if not table.cuts:
            self.complaints.add((*path, "cuts"), phrase("a measure needs one cut or more"))
        for at, cut in enumerate(table.cuts):
            here = (*path, "cuts", at)
            if (cut.from_ is None) == (cut.to is None):
                self.complaints.add(here, phrase("a cut has either from or to"))
            elif falling[at] != falling[0]:
                self.complaints.add(here, phrase("cuts with from and with to cannot be mixed"))
            if levels and cut.level not in levels:
                self.complaints.add((*here, "level"), phrase("the cut gives a level that the item does not have"))
        bounds = [cut.to if cut.from_ is None else cut.from_ for cut in table.cuts]
        cuts = tuple(
            Cut(bound=bound, level=cut.level)
            for bound, cut in zip(bounds, table.cuts, strict=True)
            if bound is not None
        )
        for at, (lower, higher) in enumerate(pairwise(cuts), start=1):
            if higher.bound <= lower.bound:
                self.complaints.add((*path, "cuts", at), phrase("cuts must rise"))
        if source is None:
            return None
        return ItemMeasure(source=source, cuts=cuts, falling=bool(falling and falling[0]), people=table.people)

    def milestone(self, table: MilestoneTable, component: str, path: TomlPath) -> Milestone:
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
            self.complaints.add(path, error.args[0])
            return None
