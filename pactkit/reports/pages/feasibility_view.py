"""The feasibility questions: what is asked of an area before a decision, with what is known of each."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pactkit.model.assessment import ComponentAssessment
from pactkit.reports.pages.component_view import ComponentView
from pactkit.reports.pages.item_view import ItemView
from pactkit.reports.pages.score_view import PartView

EXPLORATION = "exploration"


@frozen(kw_only=True)
class GroundView:
    """One ground for the decision: a section with questions that are due from exploration on."""

    component: str
    part: PartView
    items: tuple[ItemView, ...]
    answered: int
    asked: int


def ground_views(components: Iterable[ComponentAssessment], views: Iterable[ComponentView]) -> tuple[GroundView, ...]:
    """The sections of all components that are asked about from the first stage on, in their order."""
    grounds = []
    for component, view in zip(components, views, strict=True):
        if component.definition is None or not component.offered:
            continue
        due = {item.code for item in component.definition.items if item.due_from == EXPLORATION}
        for section in view.sections:
            items = tuple(item for item in section.items if item.code in due)
            if items:
                grounds.append(
                    GroundView(
                        component=view.title,
                        part=section.part,
                        items=items,
                        answered=sum(item.standing != "open" for item in items),
                        asked=len(items),
                    )
                )
    return tuple(grounds)
