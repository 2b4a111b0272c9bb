"""`<site>/site.toml` to a `Site`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from pactkit.config.complaints import Complaints
from pactkit.config.facts import read_facts
from pactkit.config.programme_file import read_format
from pactkit.config.refusals import many
from pactkit.config.site_checks import check_adaptations, check_alliance, check_progress, check_status
from pactkit.config.statements import check_statements, joined, register
from pactkit.config.strict import Strict
from pactkit.config.toml_file import Table, TomlFile
from pactkit.config.values import amount, code, count, day, digest, language, one_of, table, text_value
from pactkit.config.values import text as words
from pactkit.model.adaptation import DELIVERY_LEVELS, GOALS, Adaptation
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS, Alliance, Partner, Service
from pactkit.model.catalogue import Catalogue
from pactkit.model.milestone import MILESTONE_STATES, MilestoneStatus
from pactkit.model.problem import TomlPath
from pactkit.model.site import NATIONS, Area, Need, Neighbourhood, Origin, Progress, Site, Targets
from pactkit.model.stage import STAGES
from pactkit.model.statement import Statement

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
    statements: tuple[Statement, ...] = ()
    origin: Origin | None = None


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
register(STRICT)
STRICT.record(Alliance, name=text_value)
STRICT.record(Neighbourhood, codes=many(text_value))
STRICT.record(Need, measure=words, value=amount, source=words)
STRICT.record(Area, code=text_value, valid_on=day, nation=one_of(NATIONS))
STRICT.record(Origin, site=code, name=words, on=day, inputs=digest)
STRICT.record(Targets, families=count, volunteers=count, budget_gbp=amount)
STRICT.record(Progress, families=count, volunteers=count, spent_gbp=amount)
STRICT.record(
    Adaptation,
    component=text_value,
    items=many(text_value, least=1),
    what=words,
    why=words,
    decided_by=many(text_value),
    goal=one_of(GOALS),
    level_of_delivery=one_of(DELIVERY_LEVELS),
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
    stages=table,
    components=table,
    readiness=table,
)


def read_site(file: TomlFile, site_id: str, catalogue: Catalogue, complaints: Complaints) -> Site | None:
    """The site that a file states; None after its mistakes were added to the complaints."""
    rest = read_format(file.data, complaints)
    check_alliance(rest, complaints)
    check_progress(rest, complaints)
    check_adaptations(rest, catalogue, complaints)
    check_statements(rest, complaints)
    tables: _SiteTables | None = STRICT.read(_SiteTables, rest, complaints, ())
    parts = tables or _SiteTables(name="", stage="exploration", **_readable(rest))
    stages = _stages(parts, catalogue, complaints)
    facts = _components(parts, catalogue, complaints)
    readiness = _readiness(parts, catalogue, complaints)
    if tables is None or complaints.spoilt:
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
        adaptations=parts.adaptations,
        statements=joined(parts.statements, rest),
        origin=parts.origin,
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
        stated = STRICT.apply(table, parts.readiness[component], complaints, path) or {}
        known = catalogue.definitions[component].milestone_by_id
        statuses: dict[str, MilestoneStatus] = {}
        for milestone, value in stated.items():
            if milestone not in known:
                complaints.unknown((*path, milestone), "milestone", known)
                continue
            status = STRICT.read(MilestoneStatus, value, complaints, (*path, milestone))
            if type(value) is dict:
                check_status(value, (*path, milestone), complaints)
            if status is not None:
                statuses[milestone] = status
        found[component] = MappingProxyType(statuses)
    return found
