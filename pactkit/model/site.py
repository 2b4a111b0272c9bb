"""A site: an area where the programme is set up or runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from pactkit.model.adaptation import Adaptation
from pactkit.model.alliance import Alliance
from pactkit.model.milestone import MilestoneStatus
from pactkit.model.number import Number
from pactkit.model.statement import Statement
from pactkit.model.text import Text

NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")

NO_ALLIANCE = Alliance()


@frozen(kw_only=True)
class Neighbourhood:
    """A part of the area that the site works in (a `places` entry)."""

    name: str
    codes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Need:
    """One measure of the level of need, with where it comes from."""

    measure: Text
    value: Number
    source: Text | None = None


@frozen(kw_only=True)
class Area:
    """The administrative area, by its ONS code and the day that code was valid."""

    code: str | None = None
    valid_on: date | None = None
    nation: str | None = None
    places: tuple[Neighbourhood, ...] = ()
    need: tuple[Need, ...] = ()


@frozen(kw_only=True)
class Targets:
    """What the site set out to reach."""

    families: int | None = None
    volunteers: int | None = None
    budget_gbp: Number | None = None


@frozen(kw_only=True)
class Progress:
    """Counts toward the targets on one day."""

    on: date
    families: int | None = None
    volunteers: int | None = None
    spent_gbp: Number | None = None


@frozen(kw_only=True)
class Origin:
    """The site whose pattern this one was set up from; it may be one of another workspace."""

    site: str  # its id
    name: Text
    on: date  # the day it was looked at
    inputs: str | None = None  # SHA-256 over its files and the programme's, as `made_with` has it


@frozen(kw_only=True)
class Site:
    """`site.toml`. `components` holds the facts by component; the offered components are its keys."""

    id: str  # the folder's name
    name: Text
    stage: str
    note: Text | None = None
    launch: date | None = None  # planned first session
    languages: tuple[str, ...] = ()  # spoken locally
    stages: Mapping[str, str] = {}  # components at another stage than the site
    area: Area | None = None
    targets: Targets | None = None
    progress: tuple[Progress, ...] = ()
    alliance: Alliance = NO_ALLIANCE
    components: Mapping[str, Any] = {}  # facts records, or plain tables for components without code
    unread: tuple[str, ...] = ()  # offered components whose plugin failed or is off: their tables were not read
    readiness: Mapping[str, Mapping[str, MilestoneStatus]] = {}
    adaptations: tuple[Adaptation, ...] = ()
    statements: tuple[Statement, ...] = ()
    origin: Origin | None = None

    def stage_of(self, component_id: str) -> str:
        """The stage of a component here: its own where stated, else the site's."""
        return self.stages.get(component_id, self.stage)
