"""The tables of a `component.toml` as they stand in the file."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from pactkit.config.complaints import Mistake
from pactkit.config.refusals import many
from pactkit.config.scales import SCALES
from pactkit.config.statements import register
from pactkit.config.strict import Strict
from pactkit.config.values import amount, any_number, code, count, identifier, one_of, text_value
from pactkit.config.values import text as words
from pactkit.model.checklist import DIMENSIONS, FUNCTIONS, Level
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.scheme import MISSING_RULES, OVER, ROLL_UPS, Band, Gate, Scheme
from pactkit.model.stage import STAGES
from pactkit.model.statement import Statement

STRICT = Strict()
LONGEST = 3650  # days, ten years


@frozen(kw_only=True)
class ItemTable:
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
    measure: MeasureTable | None = None
    source: Any = None
    indicators: tuple[str, ...] = ()


@frozen(kw_only=True)
class MeasureTable:
    """An item's measure: where it comes from, and its cuts."""

    from_: str
    cuts: tuple[CutTable, ...]
    people: bool = False


@frozen(kw_only=True)
class CutTable:
    """One cut, rising (`from`) or falling (`to`)."""

    level: Number
    from_: Number | None = None
    to: Number | None = None


@frozen(kw_only=True)
class SectionTable:
    """A section with its items."""

    id: str
    title: Any = None
    weight: Any = 1
    target: Number | None = None
    not_applicable: bool = False
    applies: str | None = None
    items: tuple[ItemTable, ...] = ()


@frozen(kw_only=True)
class AtLeastTable:
    """A milestone's measure."""

    from_: str
    at_least: Number


@frozen(kw_only=True)
class MilestoneTable:
    """A milestone."""

    id: str
    title: Any
    stage: str
    required: bool = True
    needs: tuple[str, ...] = ()
    days: Any = (0, 0)
    owner: Any = None
    measure: AtLeastTable | None = None


@frozen(kw_only=True)
class DefinitionTable:
    """The whole file."""

    id: str
    version: str
    title: Any
    summary: Any = None
    core: bool = False
    source: Any = None
    retired: tuple[str, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    gates: tuple[Gate, ...] = ()
    sections: tuple[SectionTable, ...] = field(default=())
    milestones: tuple[MilestoneTable, ...] = ()
    statements: tuple[Statement, ...] = ()


def _days(value: Any, _: Any = None) -> tuple[int, int]:
    days = many(count)(value, None)
    if len(days) != 2 or days[0] > days[1]:  # noqa: PLR2004 - the shortest and the longest
        raise Mistake(phrase("this must be the shortest and the longest time in days, such as [10, 20]"))
    if days[1] > LONGEST:
        raise Mistake(phrase("nothing before a first session takes %(days)s days", days=str(days[1])))
    return days[0], days[1]


def _need(value: Any, _: Any = None) -> str:
    component, dot, milestone = text_value(value).rpartition(".")
    identifier(milestone)
    if dot:
        identifier(component)
    return str(value)


_CODES = many(code)
register(STRICT)
STRICT.record(Level, value=any_number, text=words)
STRICT.record(Band, id=code, from_=any_number, title=words)
STRICT.record(
    Scheme, id=code, section=one_of(ROLL_UPS), total=one_of(ROLL_UPS), over=one_of(OVER), missing=one_of(MISSING_RULES),
)  # fmt: skip
STRICT.record(Gate, items=many(code, least=1), at_least=any_number, cap=code, why=words)
STRICT.record(CutTable, level=any_number, from_=any_number, to=any_number)
STRICT.record(MeasureTable, from_=text_value)
STRICT.record(AtLeastTable, from_=text_value, at_least=any_number)
STRICT.record(
    ItemTable,
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
    source=words,
    indicators=many(identifier),
)
STRICT.record(SectionTable, id=code, title=words, weight=amount, target=any_number)
STRICT.record(
    MilestoneTable, id=identifier, title=words, stage=one_of(STAGES), needs=many(_need), days=_days, owner=words,
)  # fmt: skip
STRICT.record(
    DefinitionTable, id=identifier, version=text_value, title=words, summary=words, source=words, retired=_CODES,
)  # fmt: skip
