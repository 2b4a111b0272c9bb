"""A review to start from."""

from __future__ import annotations

from datetime import date

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.checklist import Item
from pactkit.model.fidelity import NOT_DUE
from pactkit.model.number import plain
from pactkit.model.text import say
from pactkit.starting.writing import comment, joined, quoted, ruled


def review_text(assessment: SiteAssessment, day: date, wave: str, source: str, by: str, language: str) -> str:
    """Every item that is due at the site, as a question with its levels; nothing is answered yet."""
    name = say(assessment.site.name, language) if assessment.site else assessment.id
    lines = [
        *comment(f"Review of {name}. Take the # away from an item's line and write its level behind the = sign."),
        *comment('Or write "cannot_rate"; or, where the item allows it, "not_applicable" with a reason under notes.'),
        *comment("What you leave out counts as not answered: that is no shame, and no zero."),
        "format = 1",
        f"on = {day}",
        f"wave = {quoted(wave)}      # the round that this review belongs to",
        f"source = {quoted(source)}      # self | parent | peer | external",
        f"by = {quoted(by)}      # a role, not a person's name",
    ]
    for component in assessment.offered:
        lines += _component(component, day, language)
    return joined(lines)


def _component(component: ComponentAssessment, day: date, language: str) -> list[str]:
    definition, report = component.definition, component.fidelity
    if definition is None or report is None:
        return []
    due = {answer.code for answer in report.items if answer.state != NOT_DUE}
    if not due:
        return ["", *comment(f"{say(definition.title, language)}: nothing is due at this stage.")]
    lines = ["", *ruled(say(definition.title, language)), f"[ratings.{definition.id}]"]
    lines.append(f"version = {quoted(definition.version)}")
    closable = [section for section in definition.sections if section.not_applicable]
    for section in closable:
        example = f'not_applicable = {{ {section.id} = "..." }}'
        lines += comment(f"If all of {say(section.title, language)!r} does not apply here, say why: {example}")
    lines.append(f"[ratings.{definition.id}.items]")
    for section in definition.sections:
        items = [item for item in section.items if item.code in due]
        if items:
            lines += ["", *comment(say(section.title, language))]
            for item in items:
                lines += _item(item, section.not_applicable or item.not_applicable, language)
    first = next(item.code for item in definition.items if item.code in due)
    lines += [
        "",
        f"[ratings.{definition.id}.notes]",
        f'# {first} = {{ evidence = [{{ kind = "record", ref = "...", on = {day} }}], note = "..." }}',
    ]
    return lines


def _item(item: Item, may_not_apply: bool, language: str) -> list[str]:  # noqa: FBT001 - asked about one thing
    lines = comment(f"{item.code}. {say(item.ask, language)}")
    for level in item.levels:
        lines += comment(f"{plain(level.value)} = {say(level.text, language)}", "    ")
    if may_not_apply:
        lines += comment('"not_applicable" is allowed here, with a reason', "    ")
    return [*lines, f"# {item.code} ="]
