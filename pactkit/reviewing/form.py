"""What a form asks: the items of a site that are due, whatever the form is printed or written on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from attrs import evolve, frozen

from pactkit.errors import MissingError
from pactkit.model.assessment import SiteAssessment
from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_DUE
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.text import Text


@frozen(kw_only=True)
class About:
    """What a review says at its top."""

    site: str  # its id
    name: Text
    on: date
    wave: str
    source: str
    by: str

    @property
    def sheet_code(self) -> str:
        """What stands on every sheet, so that loose ones can be put together."""
        return f"{self.site} {self.on.isoformat()} {self.source}"


@frozen(kw_only=True)
class Question:
    """An item, with the section in which it is asked."""

    item: Item
    section: Section

    @property
    def may_not_apply(self) -> bool:
        """Whether it can be said that the item does not apply here."""
        return self.item.not_applicable or self.section.not_applicable


@frozen(kw_only=True)
class Part:
    """The questions of one component."""

    definition: Definition
    questions: tuple[Question, ...]

    @property
    def sections(self) -> Iterator[tuple[Section, tuple[Question, ...]]]:
        """The questions by section; sections without any are left out."""
        for section in self.definition.sections:
            found = tuple(one for one in self.questions if one.section.id == section.id)
            if found:
                yield section, found


@frozen(kw_only=True, slots=False)
class Form:
    """A review that nobody has filled in yet: earlier answers never stand in it, so that each review is its own."""

    about: About
    parts: tuple[Part, ...]

    @cached_property
    def due(self) -> Mapping[str, tuple[str, ...]]:
        """The codes that are asked, by component."""
        return {part.definition.id: tuple(one.item.code for one in part.questions) for part in self.parts}


def questions_of(definition: Definition) -> tuple[Question, ...]:
    """Every item of a component as a question, due or not."""
    return tuple(Question(item=item, section=section) for section in definition.sections for item in section.items)


def form_of(assessment: SiteAssessment, about: About) -> Form:
    """The items that are due at a site, by component; components with nothing due are left out."""
    parts = []
    for component in assessment.offered:
        definition, report = component.definition, component.fidelity
        if definition is None or report is None:
            continue
        due = {answer.code for answer in report.items if answer.state != NOT_DUE}
        found = tuple(one for one in questions_of(definition) if one.item.code in due)
        if found:
            parts.append(Part(definition=definition, questions=found))
    return Form(about=about, parts=tuple(parts))


def only(assessment: SiteAssessment, wanted: Iterable[str]) -> SiteAssessment:
    """The site with these components alone; all of them where none is named. Raises MissingError."""
    ids = tuple(dict.fromkeys(wanted))
    offered = {component.id: component for component in assessment.offered}
    for one in ids:
        if one not in offered:
            raise MissingError(
                phrase("%(site)s does not offer the component %(component)r", site=assessment.id, component=one),
                hint=did_you_mean(one, offered),
            )
    return evolve(assessment, components=tuple(offered[one] for one in offered if one in ids)) if ids else assessment
