"""A programme.toml to start from."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.definition import Definition
from pactkit.starting.writing import comment, joined, quoted


def programme_text(name: str, definitions: Iterable[Definition], language: str) -> str:
    """The programme's name, the installed components as its core, and the policy with its defaults."""
    voice = voice_of(language)
    _ = voice.gettext
    found = list(definitions)
    core = [one for one in found if one.core] or found
    others = [one for one in found if one not in core]
    lines = [
        *comment(_("The programme: what is replicated. One folder beside this file is one site.")),
        "format = 1",
        f"name = {quoted(name)}",
        'languages = ["en", "es"]',
        "",
        *comment(_("Without these components it is not the programme. Take out what is not core in yours:")),
        *_titles(core, voice),
        f"core = [{', '.join(quoted(one.id) for one in core)}]",
        *(comment(_("Installed too; each site says for itself which of these it offers:")) if others else ()),
        *_titles(others, voice),
        "",
        *comment(_("What the central team holds every site to. These are the defaults.")),
        "[policy]",
        f"minimum_answered = 0.8      # {_('share of a component that must be answered before a point is shown')}",
        f"review_months = 12          # {_('a review older than this is stale')}",
        f"evidence_months = 12        # {_('how long evidence stays fresh, where the item does not say')}",
        f"small_number = 5            # {_('counts of people below this are never published')}",
        "",
        *comment(_("What all sites together set out to reach.")),
        "# [targets]",
        "# families = 900",
        "# volunteers = 254",
        "# budget_gbp = 205000",
        "",
        *comment(_("What the programme is for. Items of the components say which of these they serve.")),
        *_indicators(found),
    ]
    return joined(lines)


def _titles(definitions: Iterable[Definition], voice: Voice) -> list[str]:
    return [line for one in definitions for line in comment(f"{one.id}: {voice.say(one.title)}", "  ")]


def _indicators(definitions: Iterable[Definition]) -> list[str]:
    """Those that the installed components' items name."""
    named = {name: None for one in definitions for item in one.items for name in item.indicators}
    head = "" if named else "# "
    return [f"{head}[indicators]", *(f"{name} = {quoted(_spoken(name))}" for name in named)]


def _spoken(name: str) -> str:
    return name.replace("_", " ").capitalize()
