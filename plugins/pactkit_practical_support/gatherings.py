"""What families can come to: baby banks, trips, courses of English, and advice that is there at a set time."""

from collections.abc import Iterator

from pactkit.api import Context, Gathering, Text

from .facts import PracticalSupport
from .words import TOPICS

BABY_BANK: Text = {"en": "Baby bank", "es": "Banco de cosas para bebés"}


def gatherings(context: Context[PracticalSupport]) -> Iterator[Gathering]:
    """Everything that says when it is."""
    facts = context.facts
    for index, bank in enumerate(facts.baby_banks):
        if bank.when is not None:
            yield Gathering(
                title=BABY_BANK,
                when=bank.when,
                venue=bank.venue,
                languages=bank.languages,
                audience="everyone",
                at=("baby_banks", index),
            )
    for index, trip in enumerate(facts.trips):
        if trip.when is not None:
            yield Gathering(
                title={"en": f"Trip: {trip.where}", "es": f"Excursión: {trip.where}"},
                when=trip.when,
                venue=trip.venue,
                languages=trip.languages,
                audience="everyone",
                at=("trips", index),
            )
    for index, course in enumerate(facts.english):
        if course.when is not None:
            yield Gathering(
                title=course.name,
                when=course.when,
                venue=course.venue,
                languages=("en",),
                audience=course.audience,
                creche=bool(course.creche),
                at=("english", index),
            )
    for index, link in enumerate(facts.links):
        if link.when is not None:
            english, spanish = TOPICS[link.topic]
            yield Gathering(
                title={
                    "en": f"{english.capitalize()}: {link.organisation}",
                    "es": f"{spanish.capitalize()}: {link.organisation}",
                },
                when=link.when,
                venue=link.venue,
                languages=link.languages,
                audience="everyone",
                at=("links", index),
            )
