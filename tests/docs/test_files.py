"""docs/files.md names every key that a file may have, whether it is required, and every word that it allows."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Iterable
from importlib import import_module
from typing import Any, get_args, get_type_hints

import attrs
import pytest

import pactkit.config
from pactkit.config.scales import SCALES
from pactkit.model.adaptation import DELIVERY_LEVELS, GOALS, Adaptation
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS, Alliance, Partner, Service
from pactkit.model.checklist import DIMENSIONS, FUNCTIONS, Level
from pactkit.model.formula import FUNCTIONS as FORMULAS
from pactkit.model.gathering import AUDIENCES, WEEKDAYS, Gathering, When
from pactkit.model.milestone import MILESTONE_STATES, MilestoneStatus
from pactkit.model.programme import Policy, Programme
from pactkit.model.record import FILLED_IN
from pactkit.model.review import EVIDENCE_KINDS, SOURCES, Action, Evidence, ItemNote
from pactkit.model.scheme import MISSING_RULES, OVER, ROLL_UPS, Band, Gate, Scheme
from pactkit.model.site import NATIONS, Area, Need, Neighbourhood, Origin, Progress, Targets
from pactkit.model.stage import STAGES
from pactkit.model.statement import Statement

from .markdown import DOCUMENTS, coded

FILES = DOCUMENTS["files"]


def _read_as(name: str) -> type:
    """The record of this name that the package of the readers keeps to itself."""
    modules = [import_module(f"pactkit.config.{found.name}") for found in pkgutil.iter_modules(pactkit.config.__path__)]
    (found,) = {value for module in modules for key, value in vars(module).items() if key.lstrip("_") == name}
    assert isinstance(found, type)
    return found


TOPS = {
    "`programme.toml`": Programme,
    "`<site>/site.toml`": _read_as("SiteTables"),
    "`<site>/reviews/*.toml`": _read_as("ReviewTables"),
    "`components/<id>.toml`": _read_as("DefinitionTable"),
}
TABLES = TOPS | {
    "`[policy]`": Policy,
    "`[[statements]]`": Statement,
    "`origin`": Origin,
    "`[area]`": Area,
    "`places` of an area": Neighbourhood,
    "`need` of an area": Need,
    "`[targets]`": Targets,
    "`[[progress]]`": Progress,
    "`[alliance]`": Alliance,
    "`[[alliance.partners]]` and `[[alliance.services]]`": Partner,
    "`[[components.X.gatherings]]`": Gathering,
    "`when`": When,
    "`[readiness.X]`": MilestoneStatus,
    "`[[adaptations]]`": Adaptation,
    "`[ratings.X]`": _read_as("RatingTables"),
    "`[ratings.X.notes]`": ItemNote,
    "`evidence` of a note": Evidence,
    "`action` of a note": Action,
    "`[[schemes]]`": Scheme,
    "`bands` of a scheme": Band,
    "`[[gates]]`": Gate,
    "`[[sections]]`": _read_as("SectionTable"),
    "`[[sections.items]]`": _read_as("ItemTable"),
    "`levels` of an item": Level,
    "`measure` of an item": _read_as("MeasureTable"),
    "`cuts` of a measure": _read_as("CutTable"),
    "`[[milestones]]`": _read_as("MilestoneTable"),
    "`measure` of a milestone": _read_as("AtLeastTable"),
}
RHYTHMS = get_args(get_type_hints(When)["every"])
WORDS = {
    "`<site>/site.toml`": STAGES,
    "`[area]`": NATIONS,
    "`[[alliance.partners]]` and `[[alliance.services]]`": (*COMMITMENTS, *ROLES, *PARTNER_KINDS, *SERVICE_KINDS),
    "`[[components.X.gatherings]]`": AUDIENCES,
    "`when`": (*WEEKDAYS, *RHYTHMS),
    "`[readiness.X]`": MILESTONE_STATES,
    "`[[adaptations]]`": (*GOALS, *DELIVERY_LEVELS),
    "`<site>/reviews/*.toml`": SOURCES,
    "`evidence` of a note": EVIDENCE_KINDS,
    "`[[schemes]]`": (*ROLL_UPS, *OVER, *MISSING_RULES),
    "`[[sections.items]]`": (*FUNCTIONS, *DIMENSIONS, *SCALES),
}


@pytest.mark.parametrize("title", TABLES)
def test_every_key_is_documented(title: str) -> None:
    """The table under a heading has the keys that the reader takes there, in any order, and no other."""
    stated = [field for field in attrs.fields(TABLES[title]) if not FILLED_IN.items() <= field.metadata.items()]
    keys = {field.name.rstrip("_") for field in stated} | ({"format"} if title in TOPS else set())
    assert keys == {coded(row[0])[0] for row in FILES.section(title).rows}


@pytest.mark.parametrize("title", TABLES)
def test_what_holds_where_a_key_is_left_out(title: str) -> None:
    """A key is required, or has the default that the table shows; `none` where nothing is said then."""
    fields = {field.name.rstrip("_"): field for field in attrs.fields(TABLES[title])}
    for key, default, *_ in FILES.section(title).rows:
        name = coded(key)[0]
        if (title, name) in {("`[alliance]`", "name"), *((top, "format") for top in TOPS)}:
            assert default == "required"  # by a rule of its own
        elif fields[name].default is attrs.NOTHING:
            assert default == "required", name
        elif default != "see below":
            assert _shown(default) == _plain(fields[name].default), name


def _shown(default: str) -> Any:
    return None if default == "none" else tomllib.loads(f"x = {coded(default)[0]}")["x"]


def _plain(default: Any) -> Any:
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class, whatever the stubs say
        default = default.factory()
        return None if isinstance(default, Alliance) else default
    if isinstance(default, tuple):
        return list(default)
    return float(default) if type(default).__name__ == "Fraction" else default


@pytest.mark.parametrize("title", WORDS)
def test_every_word_that_is_allowed_is_documented(title: str) -> None:
    """The words that a key may take are listed under the heading of its table."""
    assert _missing(WORDS[title], title) == []


def test_every_formula_is_documented() -> None:
    """The functions that a formula may use are listed."""
    text = FILES.section("Formulas").text
    assert [name for name in FORMULAS if f"`{name}(" not in text] == []


def test_partners_and_services_share_one_table() -> None:
    """A service has the keys of a partner; the document describes both in one table."""
    assert [field.name for field in attrs.fields(Service)] == [field.name for field in attrs.fields(Partner)]


def _missing(words: Iterable[str], title: str) -> list[str]:
    found = coded(FILES.section(title).text)
    return [word for word in words if word not in found]
