"""A review to start from, and one that was filled in on paper or in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_DUE
from pactkit.model.number import plain
from pactkit.model.review import Ratings
from pactkit.starting.answering import note_line, rating_line
from pactkit.starting.writing import comment, joined, quoted, ruled


@frozen(kw_only=True)
class Answered:
    """What is already known of one component, and what could not be taken, as lines of comment."""

    definition: Definition
    ratings: Ratings
    beside: Mapping[str, Sequence[str]] = field(factory=dict)  # by code


def review_text(
    assessment: SiteAssessment,
    day: date,
    wave: str,
    source: str,
    by: str,
    language: str,
    answered: Iterable[Answered] = (),
    rest: Sequence[str] = (),
) -> str:
    """Every item that is due at the site, as a question with its levels; answered only where it is known already.

    `rest` are lines of comment for the end: what could not be taken, and belongs to no item.
    """
    voice = voice_of(language)
    _ = voice.gettext
    name = voice.say(assessment.site.name) if assessment.site else assessment.id
    round_, role = _("the round that this review belongs to"), _("a role, not a person's name")
    lines = [
        *comment(
            _("Review of %(site)s. Take the # away from an item's line and write its level behind the = sign.")
            % {"site": name}
        ),
        *comment(
            _('Or write "cannot_rate"; or, where the item allows it, "not_applicable" with a reason under notes.')
        ),
        *comment(_("What you leave out counts as not answered: that is no shame, and no zero.")),
        "format = 1",
        f"on = {day}",
        f"wave = {quoted(wave)}      # {round_}",
        f"source = {quoted(source)}      # self | parent | peer | external",
        f"by = {quoted(by)}      # {role}",
    ]
    known = {one.definition.id: one for one in answered}
    for component in assessment.offered:
        lines += _component(component, day, voice, known.pop(component.id, None))
    for one in known.values():
        lines += _asked(one.definition, set(), day, voice, one)
    return joined([*lines, *(["", *rest] if rest else ())])


def _component(component: ComponentAssessment, day: date, voice: Voice, known: Answered | None) -> list[str]:
    definition, report = component.definition, component.fidelity
    if definition is None:
        return []
    due = {answer.code for answer in report.items if answer.state != NOT_DUE} if report else set()
    return _asked(definition, due, day, voice, known) if report or known else []


def _asked(definition: Definition, due: set[str], day: date, voice: Voice, known: Answered | None) -> list[str]:
    """The items that are due, and those of which something is known."""
    _ = voice.gettext
    said = {*known.ratings.items, *known.ratings.notes, *known.beside} if known else set()
    title = voice.say(definition.title)
    if not due | said:
        return ["", *comment(_("%(component)s: nothing is due at this stage.") % {"component": title})]
    version = known.ratings.version if known and known.ratings.version else definition.version
    lines = ["", *ruled(title), f"[ratings.{definition.id}]", f"version = {quoted(version)}"]
    for section in definition.sections if known is None else ():
        if section.not_applicable:
            example = f'not_applicable = {{ {section.id} = "..." }}'
            told = _("If all of '%(section)s' does not apply here, say why: %(example)s")
            lines += comment(told % {"section": voice.say(section.title), "example": example})
    lines.append(f"[ratings.{definition.id}.items]")
    for section in definition.sections:
        items = [item for item in section.items if item.code in due | said]
        if items:
            lines += ["", *comment(voice.say(section.title))]
            for item in items:
                lines += _item(item, section.not_applicable or item.not_applicable, voice, known)
    lines += ["", f"[ratings.{definition.id}.notes]"]
    if known is not None:
        return [*lines, *(note_line(code, note) for code, note in known.ratings.notes.items())]
    first = next(item.code for item in definition.items if item.code in due)
    return [*lines, f'# {first} = {{ evidence = [{{ kind = "record", ref = "...", on = {day} }}], note = "..." }}']


def _item(item: Item, may_not_apply: bool, voice: Voice, known: Answered | None) -> list[str]:  # noqa: FBT001 - asked about one thing
    lines = comment(f"{item.code}. {voice.say(item.ask)}")
    for level in item.levels:
        lines += comment(f"{plain(level.value)} = {voice.say(level.text)}", "    ")
    if may_not_apply:
        lines += comment(voice.gettext('"not_applicable" is allowed here, with a reason'), "    ")
    rating = known.ratings.items.get(item.code) if known else None
    return [
        *lines,
        *(known.beside.get(item.code, ()) if known else ()),
        f"# {item.code} =" if rating is None else rating_line(item.code, rating),
    ]
