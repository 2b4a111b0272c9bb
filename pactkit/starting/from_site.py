"""A site.toml after the pattern of another site: what is core is kept, what is local is left blank."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactkit.model.alliance import Partner, Service
from pactkit.model.definition import Definition
from pactkit.model.milestone import MILESTONE_STATES
from pactkit.model.stage import STAGES
from pactkit.starting.blanks import blank_facts
from pactkit.starting.pattern import Pattern, adaptation_line, course_of, to_agree
from pactkit.starting.site import milestone_lines
from pactkit.starting.writing import comment, joined, quoted, ruled

LAUNCH = "2027-03-01"  # an example of a day


def text_after(pattern: Pattern, name: str, stage: str, launch: date | None) -> str:
    """The new site's file."""
    _ = pattern.voice.gettext
    said = {"name": name, "source": pattern.name}
    head = _(
        "%(name)s, set up after the pattern of %(source)s: the components it offers, their milestones and how long they"
        " took, the form of what it states. No name, count, day or language of it stands here, and nothing that it "
        "decided is in force. Lines that begin with # are notes and examples; take the # away to use one. Check at any "
        "time with: pactkit check"
    )
    lines = [
        *comment(head % said),
        *_agreement(pattern, launch),
        "format = 1",
        f"name = {quoted(name)}",
        f"origin = {_origin(pattern)}",
        f"stage = {quoted(stage)}      # {' | '.join(STAGES)}",
        f"{'' if launch else '# '}launch = {launch or LAUNCH}     # {_('the planned first session')}",
        f'# languages = ["xx"]     # {_("spoken locally; codes such as en, es, pt-BR")}',
        *_place(pattern),
        *_alliance(pattern),
        *_adaptations(pattern),
    ]
    for definition in pattern.components:
        lines += _component(pattern, definition)
    return joined([*lines, *_unread(pattern), *_others(pattern)])


def _origin(pattern: Pattern) -> str:
    origin = pattern.origin
    parts = {
        "site": quoted(origin.site),
        "name": quoted(pattern.name),
        "on": str(origin.on),
        "inputs": quoted(origin.inputs or ""),
    }
    return f"{{ {', '.join(f'{key} = {value}' for key, value in parts.items())} }}"


def _agreement(pattern: Pattern, launch: date | None) -> Iterator[str]:
    _ = pattern.voice.gettext
    yield "#"
    yield from comment(_("To be agreed anew:"))
    for topic, points in to_agree(pattern, launch):
        yield from _hanging("- ", topic)
        for point in points:
            yield from _hanging("    - ", point)
    yield ""


def _hanging(mark: str, text: str) -> list[str]:
    first, *rest = comment(text, " " * len(mark))
    return [f"# {mark}{first[2 + len(mark) :]}", *rest]


def _place(pattern: Pattern) -> Iterator[str]:
    """The area, targets and counts: nothing of the source's, in the form of an example."""
    _ = pattern.voice.gettext
    yield from ("", *comment(_("The area, by its ONS code and the day that code was valid; need with its source.")))
    yield from (
        "# [area]",
        '# code = "..."',
        "# valid_on = 2025-04-01",
        '# places = [{ name = "..." }]',
        '# need = [{ measure = "...", value = 0.5, source = "..." }]',
        "",
    )
    yield from comment(_("What the site sets out to reach, and dated counts toward it."))
    yield from ("# [targets]", "# families = 10", "# volunteers = 10", "# budget_gbp = 1000")
    yield from ("# [[progress]]", "# on = 2026-10-01", "# families = 10", "# volunteers = 10", "# spent_gbp = 100")


def _alliance(pattern: Pattern) -> Iterator[str]:
    """Who is wanted, by kind and role; a name and an id are for the new site to give."""
    _ = pattern.voice.gettext
    alliance = pattern.site.alliance
    said = _("The alliance: what %(source)s has, by kind and role, as who to look for here.") % {"source": pattern.name}
    yield from ("", *comment(said), "# [alliance]", '# name = "..."')
    for number, partner in enumerate(alliance.partners, start=1):
        yield from _member(pattern, "partner", number, partner)
    for number, service in enumerate(alliance.services, start=1):
        yield from _member(pattern, "service", number, service)


def _member(pattern: Pattern, key: str, number: int, member: Partner | Service) -> Iterator[str]:
    yield from (f"# [[alliance.{key}s]]", f'# id = "{_free_id(pattern, key, number)}"', '# name = "..."')
    yield f"# kind = {quoted(member.kind)}"
    if member.roles:
        yield f"# roles = [{', '.join(map(quoted, member.roles))}]"
    yield '# commitment = "approached"'


def _free_id(pattern: Pattern, key: str, number: int) -> str:
    """An id to start from that is none of the source's names."""
    found = f"{key}-{number}"
    taken = {partner.id for partner in pattern.site.alliance.partners}
    taken |= {service.id for service in pattern.site.alliance.services}
    return f"new-{found}" if found in taken else found


def _adaptations(pattern: Pattern) -> Iterator[str]:
    _ = pattern.voice.gettext
    if not pattern.site.adaptations:
        return
    said = _(
        "What %(source)s does differently. None of it is in force here: whoever wants it agrees it anew, and writes it "
        "down as [[adaptations]]. The words stay there, as they may tell of people."
    )
    yield from ("", *ruled(_("Adaptations")), *comment(said % {"source": pattern.name}))
    for adaptation in pattern.site.adaptations:
        what, more = adaptation_line(pattern, adaptation)
        yield from _hanging("  - ", what)
        yield from comment(more, "      ")


def _component(pattern: Pattern, definition: Definition) -> Iterator[str]:
    voice = pattern.voice
    _ = voice.gettext
    yield from ("", *ruled(voice.say(definition.title)))
    if definition.summary:
        yield from comment(voice.say(definition.summary))
    stated = pattern.stated.get(definition.id)
    if stated is None:
        yield from comment(_("Core, and not offered at %(source)s.") % {"source": pattern.name})
    yield f"[components.{definition.id}]"
    yield from blank_facts(definition.id, stated or {}, pattern.catalogue, voice)
    yield from comment(_("All that it can state: %(command)s") % {"command": f"pactkit plugins show {definition.id}"})
    if definition.milestones:
        yield from ("", f"[readiness.{definition.id}]      # status: {' | '.join(MILESTONE_STATES)}")
    for milestone in definition.milestones:
        *about, line = milestone_lines(milestone, voice)
        yield from about
        course = course_of(pattern, definition, milestone.id)
        yield from comment(course, "  ") if course else ()
        yield line


def _unread(pattern: Pattern) -> Iterator[str]:
    """Components that the source offers and that cannot be used here."""
    _ = pattern.voice.gettext
    for component in pattern.unread:
        if component in pattern.catalogue.absent:
            why = _(
                "%(component)s is offered at %(source)s; its plugin failed or is off, so that nothing is known of it."
            )
        else:
            why = _("%(component)s is offered at %(source)s, and there is no such component in this workspace.")
        yield from ("", *ruled(component), *comment(why % {"component": component, "source": pattern.name}))
        yield f"# [components.{component}]"


def _others(pattern: Pattern) -> Iterator[str]:
    """Components that neither the source offers nor the programme asks for: a line to offer each."""
    _ = pattern.voice.gettext
    offered = {definition.id for definition in pattern.components}
    others = [definition for definition in pattern.catalogue if definition.id not in offered]
    if others:
        said = _("Not offered at %(source)s: take the # away before the brackets of what this site offers too.")
        yield from ("", *ruled(said % {"source": pattern.name}))
    for definition in others:
        yield from comment(f"{definition.id}: {pattern.voice.say(definition.title)}", "  ")
        yield f"# [components.{definition.id}]"
