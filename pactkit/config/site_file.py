"""`<site>/site.toml` to a `Site`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.facts import read_facts
from pactkit.config.programme_file import read_format
from pactkit.config.strict import Strict, amount, code, count, day, language, many, one_of, text_value
from pactkit.config.strict import text as words
from pactkit.config.toml_file import Table, TomlFile
from pactkit.model.adaptation import Adaptation
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS, Alliance, Partner, Service
from pactkit.model.catalogue import Catalogue
from pactkit.model.milestone import BLOCKED, DONE, MILESTONE_STATES, NOT_NEEDED, MilestoneStatus
from pactkit.model.problem import TABLE, TomlPath
from pactkit.model.site import NATIONS, Area, Need, Neighbourhood, Progress, Site, Targets
from pactkit.model.stage import STAGES

STRICT = Strict()


@frozen(kw_only=True)
class _SiteTables:
    """The top of a site's file; the tables by component are read one by one."""

    name: Any
    stage: str
    note: Any = None
    launch: Any = None
    languages: tuple[str, ...] = ()
    stages: Mapping[str, Any] = field(factory=dict)
    area: Area | None = None
    targets: Targets | None = None
    progress: tuple[Progress, ...] = ()
    alliance: Alliance = field(factory=Alliance)
    components: Mapping[str, Any] = field(factory=dict)
    readiness: Mapping[str, Any] = field(factory=dict)
    adaptations: tuple[Adaptation, ...] = ()


def _table(value: Any, _: Any = None) -> Table:
    if type(value) is not dict:
        raise Mistake("this must be a table")
    return value


_LANGUAGES = many(language)
STRICT.record(
    Partner,
    id=code,
    kind=one_of(PARTNER_KINDS),
    commitment=one_of(COMMITMENTS),
    roles=many(one_of(ROLES)),
    languages=_LANGUAGES,
    since=day,
)
STRICT.record(
    Service,
    id=code,
    kind=one_of(SERVICE_KINDS),
    commitment=one_of(COMMITMENTS),
    roles=many(one_of(ROLES)),
    languages=_LANGUAGES,
    since=day,
)
STRICT.record(Alliance, name=text_value)
STRICT.record(Neighbourhood, codes=many(text_value))
STRICT.record(Need, value=amount, source=text_value)
STRICT.record(Area, code=text_value, valid_on=day, nation=one_of(NATIONS))
STRICT.record(Targets, families=count, volunteers=count, budget_gbp=amount)
STRICT.record(Progress, families=count, volunteers=count, spent_gbp=amount)
STRICT.record(
    Adaptation,
    component=text_value,
    items=many(text_value, least=1),
    what=words,
    why=words,
    decided_by=many(text_value),
)
STRICT.record(
    MilestoneStatus, status=one_of(MILESTONE_STATES), on=day, started=day, expected=day, owner=text_value,
    reason=words, note=words,
)  # fmt: skip
STRICT.record(
    _SiteTables,
    name=words,
    stage=one_of(STAGES),
    note=words,
    launch=day,
    languages=_LANGUAGES,
    stages=_table,
    components=_table,
    readiness=_table,
)


def read_site(file: TomlFile, site_id: str, catalogue: Catalogue, complaints: Complaints) -> Site | None:
    """The site that a file states; None after its mistakes were added to the complaints."""
    rest = read_format(file.data, complaints)
    if type(rest.get("alliance")) is dict and "name" not in rest["alliance"]:
        complaints.missing(("alliance",), "name")
    tables: _SiteTables | None = STRICT.read(_SiteTables, rest, complaints, ())
    parts = tables or _SiteTables(name="", stage="exploration", **_readable(rest))
    stages = _stages(parts, catalogue, complaints)
    facts = _components(parts, catalogue, complaints)
    readiness = _readiness(parts, catalogue, complaints)
    if tables is None:
        return None
    _check_alliance(parts.alliance, complaints)
    _check_progress(parts.progress, complaints)
    adaptations = _adaptations(parts, catalogue, complaints)
    if complaints.spoilt:
        return None
    return Site(
        id=site_id,
        name=parts.name,
        stage=parts.stage,
        note=parts.note,
        launch=parts.launch,
        languages=parts.languages,
        stages=MappingProxyType(stages),
        area=parts.area,
        targets=parts.targets,
        progress=parts.progress,
        alliance=parts.alliance,
        components=MappingProxyType(facts),
        unread=tuple(component for component in parts.components if component in catalogue.absent),
        readiness=MappingProxyType(readiness),
        adaptations=adaptations,
    )


def _readable(rest: Table) -> Table:
    """The tables by component of a file whose top is wrong, so that their mistakes are shown in the same run."""
    return {key: rest[key] for key in ("stages", "components", "readiness") if type(rest.get(key)) is dict}


def _named(tables: Mapping[str, Any], top: str, catalogue: Catalogue, complaints: Complaints) -> list[str]:
    """The installed components that a table by component names; unknown ones are complained about."""
    named = []
    for component in tables:
        if component in catalogue.definitions:
            named.append(component)
        elif component not in catalogue.absent:
            complaints.unknown((top, component), "component", catalogue.known)
    return named


def _stages(parts: _SiteTables, catalogue: Catalogue, complaints: Complaints) -> dict[str, str]:
    read = one_of(STAGES)
    return {
        component: STRICT.apply(read, parts.stages[component], complaints, ("stages", component))
        for component in _named(parts.stages, "stages", catalogue, complaints)
    }


def _components(parts: _SiteTables, catalogue: Catalogue, complaints: Complaints) -> dict[str, Any]:
    return {
        component: read_facts(component, parts.components[component], catalogue, complaints)
        for component in _named(parts.components, "components", catalogue, complaints)
    }


def _readiness(
    parts: _SiteTables, catalogue: Catalogue, complaints: Complaints
) -> dict[str, Mapping[str, MilestoneStatus]]:
    found: dict[str, Mapping[str, MilestoneStatus]] = {}
    for component in _named(parts.readiness, "readiness", catalogue, complaints):
        path: TomlPath = ("readiness", component)
        stated = STRICT.apply(_table, parts.readiness[component], complaints, path) or {}
        known = catalogue.definitions[component].milestone_by_id
        statuses: dict[str, MilestoneStatus] = {}
        for milestone, value in stated.items():
            if milestone not in known:
                complaints.unknown((*path, milestone), "milestone", known)
                continue
            status = STRICT.read(MilestoneStatus, value, complaints, (*path, milestone))
            if status is not None:
                _check_status(status, (*path, milestone), complaints)
                statuses[milestone] = status
        found[component] = MappingProxyType(statuses)
    return found


def _check_status(status: MilestoneStatus, path: TomlPath, complaints: Complaints) -> None:
    if status.status == DONE and status.on is None:
        complaints.add((*path, "on"), "a milestone that is done needs the day: on = 2026-09-12", at=TABLE)
    if status.status in (BLOCKED, NOT_NEEDED) and not status.reason:
        complaints.add((*path, "reason"), f"a milestone that is {status.status} needs a reason", at=TABLE)
    if status.on is not None and status.status != DONE:
        complaints.add((*path, "on"), 'only a milestone that is "done" has the day it was done')
    for key in ("on", "expected"):
        end = getattr(status, key)
        if end is not None and status.started is not None and end < status.started:
            complaints.add((*path, key), f"this day is before the start ({status.started})")


def _check_alliance(alliance: Alliance, complaints: Complaints) -> None:
    ids = {
        "partners": [partner.id for partner in alliance.partners],
        "services": [service.id for service in alliance.services],
    }
    for key, given in ids.items():
        for number, one in enumerate(given):
            if one in given[:number]:
                complaints.add(("alliance", key, number, "id"), f"the id {one!r} is given twice")


def _check_progress(progress: tuple[Progress, ...], complaints: Complaints) -> None:
    seen = set()
    for number, counted in enumerate(progress):
        if counted.on in seen:
            complaints.add(("progress", number, "on"), f"there are two counts for {counted.on}")
        seen.add(counted.on)


def _adaptations(parts: _SiteTables, catalogue: Catalogue, complaints: Complaints) -> tuple[Adaptation, ...]:
    found = []
    for number, adaptation in enumerate(parts.adaptations):
        path: TomlPath = ("adaptations", number)
        if adaptation.until and adaptation.approved and adaptation.until < adaptation.approved:
            complaints.add((*path, "until"), f"this day is before the approval ({adaptation.approved})")
        if adaptation.component in catalogue.absent:
            continue
        definition = catalogue.definitions.get(adaptation.component)
        if definition is None:
            complaints.unknown_value((*path, "component"), "component", adaptation.component, catalogue.known)
            continue
        for place, item in enumerate(adaptation.items):
            if item not in definition.item_by_code and item not in definition.retired:
                complaints.unknown_value((*path, "items", place), "item", item, definition.item_by_code)
        found.append(adaptation)
    return tuple(found)


