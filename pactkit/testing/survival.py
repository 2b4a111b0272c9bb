"""Whether a component's measures and hooks survive any valid sites, tried on facts drawn by a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from types import NoneType
from typing import Any, cast, get_args

import attrs

from pactkit.api import Component
from pactkit.config.annotations import is_literal, is_text, is_tuple
from pactkit.hookspecs import hookimpl
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, Alliance, Partner, Service
from pactkit.model.context import Context, NetworkContext
from pactkit.model.definition import Definition
from pactkit.model.finding import Failure
from pactkit.model.gathering import WEEKDAYS, Weekday, When
from pactkit.model.phrase import joined, phrase
from pactkit.model.programme import Programme
from pactkit.model.site import Area, Need, Site
from pactkit.model.stage import STAGES
from pactkit.model.text import Translations
from pactkit.scoring.readiness import standard_readiness
from pactkit.testing.laws import unanswered

TRIES = 60
SEED = 2017
DAY = date(2026, 11, 1)
PARTNERS = ("st-example", "example-school", "example-mosque")
ATTEMPTS = 30  # at facts that the class's own validators accept


def breakages(component: Component, definition: Definition, plugin: Any = None) -> list[str]:
    """Every way in which measures or hooks broke, one sentence each; empty where they survive."""
    module = plugin if plugin is not None else _Bare(component)
    host = Host([_Point(definition.id, module)])
    found = dict.fromkeys(_told(failure) for failure in host.failures)
    if definition.id not in host.plugins:
        return list(found)
    draw = random.Random(SEED)  # noqa: S311 - the same cases every time
    for _ in range(TRIES):
        contexts = [_context(component, definition, draw, site) for site in ("first", "second")]
        found |= dict.fromkeys(_broken(host, component, contexts))
    return list(found)


class _Bare:
    """A plugin of a component and nothing else."""

    def __init__(self, component: Component) -> None:
        self._component = component

    @hookimpl
    def pactkit_component(self) -> Component:
        """The component."""
        return self._component


@attrs.frozen
class _Point:
    """An entry point that is loaded already."""

    name: str
    module: Any
    dist: Any = None

    def load(self) -> Any:
        """The module."""
        return self.module


def _context(component: Component, definition: Definition, draw: random.Random, name: str) -> Context[Any]:
    facts = None if component.facts is None else draw_facts(component.facts, draw)
    site = _site(name, definition.id, facts, draw)
    return Context(
        site=site,
        facts=facts,
        component=definition,
        stage=site.stage,
        as_of=DAY,
        programme=Programme(name="Test"),
        facts_of=site.components.get,
    )


def _broken(host: Host, component: Component, contexts: list[Context[Any]]) -> Iterator[str]:
    """What breaks at the first of these sites, and over all of them."""
    before = _state(contexts)
    failures = Failures()
    context = contexts[0]
    definition = context.component
    plugin = host.plugins[definition.id]
    for name in component.measures:
        if host.measure(plugin, name, context, failures) != host.measure(plugin, name, context, failures):
            yield phrase("measure %(name)s: equal facts give different answers", name=name)
    host.fidelity(plugin, context, lambda: unanswered(definition), failures)
    host.readiness(plugin, context, lambda: standard_readiness(definition, {}, {}), failures)
    host.gatherings(plugin, context, failures)
    host.findings(plugin, context, failures)
    host.figures(plugin, context, failures)
    network = NetworkContext(
        programme=context.programme, component=definition, as_of=context.as_of, sites=tuple(contexts)
    )
    host.programme_figures(plugin, network, failures)
    if _state(contexts) != before:
        yield phrase("what it was given to read was changed")
    yield from (_told(failure) for failure in failures)


def _told(failure: Failure) -> str:
    return joined(": ", (failure.stage, failure.message))


def _state(contexts: list[Context[Any]]) -> int:
    return hash(tuple((context.facts, context.site.alliance, context.site.area) for context in contexts))


def _site(name: str, component: str, facts: Any, draw: random.Random) -> Site:
    partners = tuple(
        Partner(
            id=partner,
            name=partner,
            kind=draw.choice(PARTNER_KINDS),
            commitment=draw.choice(COMMITMENTS),
            roles=tuple(role for role in ROLES if draw.random() < 0.4),  # noqa: PLR2004
            languages=tuple(draw.sample(("en", "es", "so"), draw.randint(0, 2))),
        )
        for partner in PARTNERS[: draw.randint(0, len(PARTNERS))]
    )
    service = Service(id="midwives", name="Midwives", kind="maternity", commitment=draw.choice(COMMITMENTS))
    need = (Need(measure="IDACI", value=1, source=draw.choice((None, "IoD2019"))),) if draw.random() < 0.5 else ()  # noqa: PLR2004
    return Site(
        id=name,
        name=name.title(),
        stage=draw.choice(STAGES),
        languages=tuple(draw.sample(("en", "es", "so"), draw.randint(0, 2))),
        area=draw.choice((None, Area(code="E09000028", need=need, nation=draw.choice((None, "England", "Wales"))))),
        alliance=Alliance(name="Example", partners=partners, services=draw.choice(((), (service,)))),
        components={component: facts},
    )


def draw_facts(kind: Any, draw: random.Random) -> Any:
    """A value of an annotation that facts may have; facts that the class itself refuses are drawn again."""
    if is_tuple(kind):
        return tuple(draw_facts(get_args(kind)[0], draw) for _ in range(draw.randint(0, 3)))
    if is_literal(kind):
        return draw.choice(get_args(kind))
    if is_text(kind):
        return draw.choice(("words", Translations({"en": "words", "es": "palabras"})))
    if NoneType in get_args(kind):
        inner = next(part for part in get_args(kind) if part is not NoneType)
        return None if draw.random() < 0.3 else draw_facts(inner, draw)  # noqa: PLR2004
    if kind in _SINGLE:
        return _SINGLE[kind](draw)
    if attrs.has(kind):
        return _draw_record(kind, draw)
    raise TypeError(f"facts are never of {kind}")


def _draw_record(kind: Any, draw: random.Random) -> Any:
    attrs.resolve_types(kind)
    fields = [field for field in attrs.fields(kind) if field.init]
    for _ in range(ATTEMPTS):
        try:
            return kind(**{field.alias: draw_facts(field.type, draw) for field in fields})
        except (ValueError, TypeError):
            continue
    required = {field.alias: draw_facts(field.type, draw) for field in fields if field.default is attrs.NOTHING}
    return kind(**required)


def _when(draw: random.Random) -> When:
    """Drawn on purpose: of keys drawn at random hardly any go together."""
    hour = draw.randint(0, 21)
    starts, ends = time(hour, draw.choice((0, 30))), time(hour + draw.randint(1, 2), 45)
    first = DAY + timedelta(days=draw.randint(-400, 60))
    if draw.random() < 0.2:  # noqa: PLR2004
        return When(starts=starts, ends=ends, on=first)
    day = cast(Weekday, WEEKDAYS[first.weekday()])
    return When(
        starts=starts,
        ends=ends,
        day=day,
        first=first,
        every=draw.choice(("week", "fortnight", "month")),
        last=draw.choice((None, first + timedelta(days=49))),
        not_on=draw.choice(((), (first + timedelta(days=28),))),
    )


_SINGLE: dict[Any, Any] = {
    int: lambda draw: draw.choice((0, 1, 2, 3, 5, 7, 12, 40, 1000)),
    Decimal: lambda draw: Decimal(draw.choice(("0", "0.5", "1", "2.5", "4", "37.5"))),
    str: lambda draw: draw.choice((*PARTNERS, "somewhere else")),
    bool: lambda draw: draw.random() < 0.5,  # noqa: PLR2004
    date: lambda draw: DAY + timedelta(days=draw.randint(-800, 400)),
    time: lambda draw: time(draw.randint(0, 23), draw.choice((0, 15, 30))),
    When: _when,
}
