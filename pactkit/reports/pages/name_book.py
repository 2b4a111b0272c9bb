"""The names that people know: the titles of components and milestones, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from pactkit.assess.launch import milestones
from pactkit.languages.voice import Voice
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.readiness import MilestoneState


@frozen(kw_only=True)
class NameBook:
    """Titles at one site. What has no title keeps its id."""

    components: Mapping[str, str]
    states: Mapping[str, MilestoneState]  # by component.milestone
    voice: Voice

    @classmethod
    def of(cls, assessment: SiteAssessment, voice: Voice) -> NameBook:
        """The names of everything at this site."""
        return cls(
            components={component.id: component_title(component, voice) for component in assessment.components},
            states=milestones(assessment.components),
            voice=voice,
        )

    def component(self, component_id: str) -> str:
        """A component's title."""
        return self.components.get(component_id, component_id)

    def milestone(self, key: str) -> str:
        """A milestone's title, by component.milestone."""
        state = self.states.get(key)
        return self.voice.say(state.milestone.title) if state else key

    def of_milestone(self, key: str) -> str:
        """The title of the component that a milestone belongs to."""
        return self.component(key.partition(".")[0])

    def owner(self, state: MilestoneState) -> str:
        """Who does it: whom the site names, else the role that the component names."""
        named = state.stated.owner or self.voice.say(state.milestone.owner)
        return named or self.voice.gettext("Nobody named yet")


def component_title(component: ComponentAssessment, voice: Voice) -> str:
    """A component's title; its id where its plugin cannot be asked."""
    return voice.say(component.definition.title) if component.definition else component.id


def in_order(components: Iterable[ComponentAssessment], core: tuple[str, ...]) -> tuple[ComponentAssessment, ...]:
    """The core components in the programme's own order, then the others by id."""
    rank = {component_id: place for place, component_id in enumerate(core)}
    return tuple(sorted(components, key=lambda component: (rank.get(component.id, len(rank)), component.id)))
