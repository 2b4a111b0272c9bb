"""What the renderers of figures say themselves."""

from __future__ import annotations

from pactkit.languages.voice import voice_of
from pactkit.model.phrase import marked

WORDS = {
    "at_least": marked("at least %(low)s"),
    "at_most": marked("at most %(high)s"),
    "figures": marked("Figures"),
    "from_to": marked("%(low)s to %(high)s"),
    "hidden": marked("hidden"),
    "hidden_note": marked(
        "Hidden: counts of fewer than %(small)s people or families, and what would give such a count away."
    ),
    "interval_note": marked(
        "After each share stand its count and its 95%% interval (Wilson): the fewer people, the wider."
    ),
    "lead": marked("The numbers behind it, with where they come from."),
    "many": marked("%(n)s figures"),
    "no": marked("no"),
    "none_here": marked("No component here publishes figures."),
    "none_of_programme": marked("No component publishes figures about the programme as a whole."),
    "nothing_left": marked(
        "No number is shown: each counts fewer than %(small)s people or families, or would give such a count away."
    ),
    "of": marked("%(part)s of %(whole)s"),
    "title": marked("%(name)s: figures on %(day)s"),
    "one": marked("1 figure"),
    "published": marked("The numbers are public there, or follow from those that are; nothing is hidden."),
    "reached": marked("Of this, reached"),
    "reading": marked("How to read the figures"),
    "since": marked("from %(low)s"),
    "source": marked("Source: %(source)s"),
    "total": marked("Total"),
    "until": marked("until %(high)s"),
    "without": marked("%(total)s (%(n)s hidden)"),
    "yes": marked("yes"),
}


def words(key: str, language: str, **values: object) -> str:
    """The words for something, with what belongs into them."""
    return voice_of(language).gettext(WORDS[key]) % values
