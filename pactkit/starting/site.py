"""A site.toml to start from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.milestone import MILESTONE_STATES, Milestone
from pactkit.model.programme import Programme
from pactkit.model.stage import STAGES
from pactkit.model.text import say
from pactkit.starting.facts import fact_examples
from pactkit.starting.writing import comment, joined, quoted, ruled

NOT_CORE = (
    "Not core: take the # away before the brackets of what this site offers too. What it can state is listed by: "
    "pactkit plugins show ID"
)


def site_text(
    name: str, stage: str, launch: date | None, programme: Programme, catalogue: Catalogue, language: str
) -> str:
    """Every core component offered, every milestone with a line to fill, everything else as an example to uncomment."""
    lines = [
        *comment(
            f"{name}: what stands here is what the reports say. Lines that begin with # are notes and examples; take "
            "the # away to use one. Check at any time with: pactkit check"
        ),
        "format = 1",
        f"name = {quoted(name)}",
        f"stage = {quoted(stage)}      # {' | '.join(STAGES)}",
        f"{'' if launch else '# '}launch = {launch or '2027-03-01'}     # the planned first session",
        '# languages = ["en", "es"]     # spoken locally',
        "",
        *_top(),
    ]
    for component in sorted(programme.core):
        definition = catalogue.definitions.get(component)
        if definition is not None:
            lines += _component(definition, catalogue.facts.get(component), language)
    return joined([*lines, *_others(programme, catalogue, language)])


def _others(programme: Programme, catalogue: Catalogue, language: str) -> Iterator[str]:
    """Components that are installed and not core: a line to offer each."""
    others = [one for one in catalogue if one.id not in programme.core]
    if others:
        yield from (
            "",
            *ruled(NOT_CORE),
        )
    for one in others:
        yield from comment(f"{one.id}: {say(one.title, language)}", "  ")
        yield f"# [components.{one.id}]"


def _top() -> list[str]:
    return [
        *comment("The area, by its ONS code and the day that code was valid; need with its source."),
        "# [area]",
        '# code = "E08000035"',
        "# valid_on = 2025-04-01",
        '# nation = "England"',
        '# need = [{ measure = "IDACI, share of LSOAs in the most deprived tenth", value = 0.24, source = "IoD2019" }]',
        "",
        *comment("What the site sets out to reach, and dated counts toward it."),
        "# [targets]",
        "# families = 300",
        "# volunteers = 80",
        "# [[progress]]",
        "# on = 2026-10-01",
        "# families = 41",
        "",
        *comment("The alliance: one table per partner organisation and per statutory service."),
        "# [alliance]",
        '# name = "Our Citizens alliance"',
        "# [[alliance.partners]]",
        '# id = "st-example"',
        '# name = "St Example Church"',
        f'# kind = "church"             # {" ".join(PARTNER_KINDS)}',
        f'# commitment = "approached"   # {" | ".join(COMMITMENTS)}',
        f'# roles = ["hosts"]           # {" ".join(ROLES)}',
        '# languages = ["en"]',
        "# [[alliance.services]]",
        '# id = "midwives"',
        '# name = "Community midwifery"',
        f'# kind = "maternity"          # {" ".join(SERVICE_KINDS)}',
        '# commitment = "approached"',
    ]


def _component(definition: Definition, facts: type | None, language: str) -> list[str]:
    lines = ["", *ruled(say(definition.title, language))]
    lines += comment(say(definition.summary, language)) if definition.summary else []
    lines.append(f"[components.{definition.id}]")
    if facts is not None:
        lines += fact_examples(facts)
    if definition.milestones:
        lines += ["", f"[readiness.{definition.id}]      # status: {' | '.join(MILESTONE_STATES)}"]
        for milestone in definition.milestones:
            lines += _milestone(milestone, language)
    return lines


def _milestone(milestone: Milestone, language: str) -> list[str]:
    words = _WORDS["es" if language.startswith("es") else "en"]
    short, long = milestone.days
    about = [words[milestone.stage], "" if milestone.required else words["wanted"], say(milestone.owner, language)]
    about.append(words["days"].format(short=short, long=long) if long else "")
    about.append(words["after"].format(needs=", ".join(milestone.needs)) if milestone.needs else "")
    return [
        *comment(f"{say(milestone.title, language).rstrip('.')} ({'; '.join(part for part in about if part)})"),
        f'{milestone.id} = {{ status = "not_started" }}',
    ]


_WORDS = {
    "en": {
        **{stage: stage for stage in STAGES},
        "wanted": "if wanted",
        "days": "{short} to {long} days",
        "after": "after {needs}",
    },
    "es": {
        **dict(zip(STAGES, ("exploración", "instalación", "implementación inicial", "plena"), strict=True)),
        "wanted": "si se quiere",
        "days": "de {short} a {long} días",
        "after": "después de {needs}",
    },
}
