"""What a programme and its components are on other terms than the ordinary ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from pactkit.assess.component import ComponentAssessor
from pactkit.host.host import Host
from pactkit.model.catalogue import Catalogue
from pactkit.model.programme import Programme
from pactkit.model.terms import Terms
from pactkit.scoring.policy_changes import changed_definitions, changed_policy


@frozen(kw_only=True)
class Answering:
    """What answers about sites: the definitions, the programme, and an assessor per component."""

    catalogue: Catalogue
    programme: Programme
    components: Mapping[str, ComponentAssessor]


def answering(host: Host, catalogue: Catalogue, programme: Programme, as_of: date, terms: Terms) -> Answering:
    """The components as they answer on these terms. Raises TermsError where what is tried does not fit."""
    if terms.changes:
        definitions = changed_definitions(catalogue.definitions, terms.changes)
        catalogue = evolve(catalogue, definitions=definitions)
        programme = evolve(programme, policy=changed_policy(programme.policy, terms.changes))
    components = {}
    for plugin in host.plugins.values():
        definition = catalogue.definitions[plugin.id]
        asked = plugin if definition is plugin.definition else evolve(plugin, definition=definition)
        components[plugin.id] = ComponentAssessor(host, asked, programme, as_of, evidence=terms.evidence)
    return Answering(catalogue=catalogue, programme=programme, components=components)
