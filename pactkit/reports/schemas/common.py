"""Tables that several kinds of file have: targets and statements."""

from __future__ import annotations

from pactkit.languages.voice import Voice
from pactkit.reports.schemas.parts import (
    AMOUNT,
    COUNT,
    DAY,
    NUMBER,
    TEXT,
    Schema,
    many,
    pattern,
    table,
    told,
)

FACT_PATH = pattern(r"(\.?[A-Za-z0-9_-]+|\[[0-9]+\])(\.[A-Za-z0-9_-]+|\[[0-9]+\])*")


def targets(voice: Voice) -> Schema:
    """`[targets]`."""
    _ = voice.gettext
    return table(
        {
            "families": told(COUNT, _("Families to reach")),
            "volunteers": told(COUNT, _("Volunteers to win")),
            "budget_gbp": told(AMOUNT, _("Money to spend, in pounds")),
        }
    )


def statements(voice: Voice) -> Schema:
    """`[[statements]]`: what documents say."""
    _ = voice.gettext
    says = {"anyOf": [TEXT, NUMBER, DAY]}
    entry = table(
        {
            "about": told(TEXT, _("What it is about: statements that share this speak of the same thing")),
            "says": told(says, _("What the document says: text, a number or a day")),
            "source": told(TEXT, _("The document that says so")),
            "on": told(DAY, _("When it was published or read")),
            "fact": told(FACT_PATH, _("The fact in this file that it speaks of, such as targets.families")),
            "note": told(TEXT, _("Whatever else should be known")),
        },
        ("about", "says", "source"),
    )
    return told(many(entry), _("What documents say, with their sources; where two differ, both are kept"))
