"""A programme.toml to start from."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.model.definition import Definition
from pactkit.model.text import say
from pactkit.starting.writing import comment, joined, quoted


def programme_text(name: str, definitions: Iterable[Definition], language: str) -> str:
    """The programme's name, the installed components as its core, and the policy with its defaults."""
    found = list(definitions)
    lines = [
        *comment("The programme: what is replicated. One folder beside this file is one site."),
        "format = 1",
        f"name = {quoted(name)}",
        'languages = ["en", "es"]',
        "",
        *comment("Without these components it is not the programme. Take out what is not core in yours:"),
        *(line for one in found for line in comment(f"{one.id}: {say(one.title, language)}", "  ")),
        f"core = [{', '.join(quoted(one.id) for one in found)}]",
        "",
        *comment("What the central team holds every site to. These are the defaults."),
        "[policy]",
        "minimum_answered = 0.8      # share of a component's items that must be answered before a point is shown",
        "review_months = 12          # a review older than this is stale",
        "evidence_months = 12        # how long evidence stays fresh, where the item does not say",
        "small_number = 5            # counts of people below this are never published",
    ]
    return joined(lines)
