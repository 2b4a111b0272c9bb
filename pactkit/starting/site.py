"""A site.toml to start from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.milestone import MILESTONE_STATES, Milestone
from pactkit.model.programme import Programme
from pactkit.model.stage import STAGES
from pactkit.starting.facts import fact_examples
from pactkit.starting.writing import comment, joined, quoted, ruled


def site_text(
    name: str, stage: str, launch: date | None, programme: Programme, catalogue: Catalogue, language: str
) -> str:
    """Every core component offered, every milestone with a line to fill, everything else as an example to uncomment."""
    voice = voice_of(language)
    _ = voice.gettext
    head = _(
        "%(site)s: what stands here is what the reports say. Lines that begin with # are notes and examples; take the "
        "# away to use one. Check at any time with: pactkit check"
    )
    lines = [
        *comment(head % {"site": name}),
        "format = 1",
        f"name = {quoted(name)}",
        f"stage = {quoted(stage)}      # {' | '.join(STAGES)}",
        f"{'' if launch else '# '}launch = {launch or '2027-03-01'}     # {_('the planned first session')}",
        f'# languages = ["en", "es"]     # {_("spoken locally")}',
        "",
        *_top(voice),
    ]
    for component in sorted(programme.core):
        definition = catalogue.definitions.get(component)
        if definition is not None:
            lines += _component(definition, catalogue.facts.get(component), voice)
    return joined([*lines, *_others(programme, catalogue, voice)])


def _others(programme: Programme, catalogue: Catalogue, voice: Voice) -> Iterator[str]:
    """Components that are installed and not core: a line to offer each."""
    others = [one for one in catalogue if one.id not in programme.core]
    if others:
        not_core = voice.gettext(
            "Not core: take the # away before the brackets of what this site offers too. What it can state is listed "
            "by: pactkit plugins show ID"
        )
        yield from ("", *ruled(not_core))
    for one in others:
        yield from comment(f"{one.id}: {voice.say(one.title)}", "  ")
        yield f"# [components.{one.id}]"


def _top(voice: Voice) -> list[str]:
    _ = voice.gettext
    measure = quoted(_("IDACI, share of LSOAs in the most deprived tenth"))
    return [
        *comment(_("The area, by its ONS code and the day that code was valid; need with its source.")),
        "# [area]",
        '# code = "E08000035"',
        "# valid_on = 2025-04-01",
        '# nation = "England"',
        f'# need = [{{ measure = {measure}, value = 0.24, source = "IoD2019" }}]',
        "",
        *comment(_("What the site sets out to reach, and dated counts toward it.")),
        "# [targets]",
        "# families = 300",
        "# volunteers = 80",
        "# [[progress]]",
        "# on = 2026-10-01",
        "# families = 41",
        "",
        *comment(_("The alliance: one table per partner organisation and per statutory service.")),
        "# [alliance]",
        f"# name = {quoted(_('Our Citizens alliance'))}",
        "# [[alliance.partners]]",
        '# id = "st-example"',
        f"# name = {quoted(_('St Example Church'))}",
        f'# kind = "church"             # {" ".join(PARTNER_KINDS)}',
        f'# commitment = "approached"   # {" | ".join(COMMITMENTS)}',
        f'# roles = ["hosts"]           # {" ".join(ROLES)}',
        '# languages = ["en"]',
        "# [[alliance.services]]",
        '# id = "midwives"',
        f"# name = {quoted(_('Community midwifery'))}",
        f'# kind = "maternity"          # {" ".join(SERVICE_KINDS)}',
        '# commitment = "approached"',
    ]


def _component(definition: Definition, facts: type | None, voice: Voice) -> list[str]:
    lines = ["", *ruled(voice.say(definition.title))]
    lines += comment(voice.say(definition.summary)) if definition.summary else []
    lines.append(f"[components.{definition.id}]")
    if facts is not None:
        lines += fact_examples(facts, voice)
    if definition.milestones:
        lines += ["", f"[readiness.{definition.id}]      # status: {' | '.join(MILESTONE_STATES)}"]
        for milestone in definition.milestones:
            lines += milestone_lines(milestone, voice)
    return lines


def milestone_lines(milestone: Milestone, voice: Voice) -> list[str]:
    """A milestone as a line to fill, under what it is, who takes it on and how long it takes."""
    _ = voice.gettext
    short, long = milestone.days
    stages = {
        "exploration": _("exploration"), "installation": _("installation"), "initial": _("initial"), "full": _("full"),
    }  # fmt: skip
    about = [stages[milestone.stage], "" if milestone.required else _("if wanted"), voice.say(milestone.owner)]
    about.append(_("%(short)s to %(long)s days") % {"short": short, "long": long} if long else "")
    about.append(_("after %(needs)s") % {"needs": ", ".join(milestone.needs)} if milestone.needs else "")
    return [
        *comment(f"{voice.say(milestone.title).rstrip('.')} ({'; '.join(part for part in about if part)})"),
        f'{milestone.id} = {{ status = "not_started" }}',
    ]
