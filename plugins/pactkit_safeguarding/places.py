"""Which venues the site uses, and since when each is assessed."""

from datetime import date

from pactkit.api import Context

from .facts import Safeguarding

USERS = (("peer_spaces", "groups"), ("book_sharing", "courses"))  # components whose facts name venues, and where


def used_venues(context: Context[Safeguarding]) -> tuple[str, ...]:
    """Every venue of a group, a course or a crèche, once, in that order.

    Another component's facts belong to another plugin, perhaps a different one: what is not there is not used.
    """
    found = [
        getattr(entry, "venue", None)
        for component_id, entries in USERS
        for entry in getattr(context.facts_of(component_id), entries, None) or ()
    ]
    found += [creche.venue for creche in context.facts.creche]
    return tuple(dict.fromkeys(venue for venue in found if isinstance(venue, str)))


def assessed_on(context: Context[Safeguarding], venue: str) -> date | None:
    """The last risk assessment of a venue up to the day of the report; None: none is stated."""
    return max(
        (
            entry.risk_assessed
            for entry in context.facts.venues
            if entry.venue == venue and entry.risk_assessed is not None and entry.risk_assessed <= context.as_of
        ),
        default=None,
    )
