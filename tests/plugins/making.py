"""Sites made by hand, and what a component measures and finds there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from types import ModuleType
from typing import Any

import pytest
from attrs import frozen

import pactkit_alliance
import pactkit_book_sharing
import pactkit_co_production
import pactkit_digital_inclusion
import pactkit_evaluation
import pactkit_family_food_club
import pactkit_health_links
import pactkit_mindful_mamas
import pactkit_parent_champions
import pactkit_parent_university
import pactkit_peer_spaces
import pactkit_practical_support
import pactkit_reach
import pactkit_safeguarding
from pactkit.api import Component, Context, Finding, Gathering, Partner, Service, Site
from pactkit.host.checks import checked_findings, checked_measure
from pactkit.model.alliance import Alliance
from pactkit.model.problem import path_text
from pactkit.model.programme import Programme
from pactkit.model.text import Text

DAY = date(2026, 11, 1)
PLUGINS: Mapping[str, Any] = {
    "alliance": pactkit_alliance,
    "book_sharing": pactkit_book_sharing,
    "co_production": pactkit_co_production,
    "digital_inclusion": pactkit_digital_inclusion,
    "evaluation": pactkit_evaluation,
    "family_food_club": pactkit_family_food_club,
    "health_links": pactkit_health_links,
    "mindful_mamas": pactkit_mindful_mamas,
    "parent_champions": pactkit_parent_champions,
    "parent_university": pactkit_parent_university,
    "peer_spaces": pactkit_peer_spaces,
    "practical_support": pactkit_practical_support,
    "reach": pactkit_reach,
    "safeguarding": pactkit_safeguarding,
}


@frozen
class Point:
    """The entry point of a shipped component."""

    name: str
    dist: Any = None

    def load(self) -> ModuleType:
        """Its module, which is imported already."""
        module: ModuleType = PLUGINS[self.name]
        return module


def component_of(name: str) -> Component:
    """A shipped component."""
    component: Component = PLUGINS[name].component
    return component


def partner(partner_id: str = "st-example", commitment: str = "confirmed", **more: Any) -> Partner:
    """A partner, confirmed unless said otherwise."""
    stated = {"name": partner_id.replace("-", " ").title(), "kind": "charity", **more}
    return Partner(id=partner_id, commitment=commitment, **stated)


def service(service_id: str = "midwives", commitment: str = "confirmed", **more: Any) -> Service:
    """A statutory service, confirmed unless said otherwise."""
    stated = {"name": service_id.title(), "kind": "maternity", **more}
    return Service(id=service_id, commitment=commitment, **stated)


def alliance(*partners: Partner, services: Iterable[Service] = ()) -> Alliance:
    """An alliance of these partners and services."""
    return Alliance(name="Example", partners=partners, services=tuple(services))


def at(name: str, facts: Any, *, as_of: date = DAY, gatherings: Iterable[Gathering] = (), **site: Any) -> Context[Any]:
    """A component with these facts at a site, at the full stage unless said otherwise; `others` have facts too."""
    components = {name: facts, **site.pop("others", {})}
    stated = {"name": "Leeds", "stage": "full", "components": components, **site}
    place = Site(id="leeds", **stated)
    return Context(
        site=place,
        facts=facts,
        component=component_of(name).seal()[0],
        stage=place.stage,
        as_of=as_of,
        programme=Programme(name="PACT"),
        facts_of=place.components.get,
        gatherings=lambda: tuple(gatherings),
    )


def measured(name: str, measure: str, context: Context[Any]) -> Any:
    """What a measure gives: a number, or for a share the number and its n."""
    found = checked_measure(component_of(name).measures[measure](context), measure)
    return found.value if found.n is None else (found.value, found.n)


def noticed(name: str, context: Context[Any]) -> list[str]:
    """Every finding in English, one line each: severity, place, message. Each must be said in Spanish too."""
    findings = checked_findings(PLUGINS[name].pactkit_findings(context=context))
    return [f"{one.severity} {path_text(one.at) or '-'}: {in_both(one.message)['en']}" for one in findings if said(one)]


def said(finding: Finding) -> bool:
    """Whether a finding is said in both languages; it must be."""
    in_both(finding.message)
    return finding.advice is None or bool(in_both(finding.advice))


def in_both(text: Text | None) -> Mapping[str, str]:
    """A text in English and Spanish, which must be there and not the same."""
    assert isinstance(text, Mapping)
    assert set(text) == {"en", "es"}
    assert all(words.strip() and "{" not in words for words in text.values())
    return text


@contextmanager
def refuses(sentence: str) -> Iterator[None]:
    """What is made inside cannot be true: it is refused in a sentence by language, in English like this pattern."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        yield
    assert re.search(sentence, in_both(caught.value.args[0])["en"])
