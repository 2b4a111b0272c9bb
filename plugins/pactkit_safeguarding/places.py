"""Which venues the site uses, what they are called, and since when each is assessed."""

from datetime import date

from pactkit.api import Context, When

from .facts import Safeguarding

USERS = (("peer_spaces", "groups"), ("book_sharing", "courses"))  # components whose facts name venues, and where


def used_venues(context: Context[Safeguarding]) -> tuple[str, ...]:
    """Every venue of a group, a course, a crèche or anything else in the calendar, once, in that order.

    Another component's facts belong to another plugin, perhaps a different one: what is not there is not used.
    """
    found = [
        getattr(entry, "venue", None)
        for component_id, entries in USERS
        for entry in getattr(context.facts_of(component_id), entries, None) or ()
    ]
    found += [creche.venue for creche in context.facts.creche]
    found += [one.venue for one in context.gatherings() if not one.online and still_on(one.when, context.as_of)]
    return tuple(dict.fromkeys(venue for venue in found if isinstance(venue, str)))


def still_on(when: When, as_of: date) -> bool:
    """Whether something meets on a day or later, as far as is known."""
    last = when.on or when.last
    return last is None or last >= as_of


def name_of(context: Context[Safeguarding], venue: str) -> str:
    """What the partner or service is called; its id where it is neither."""
    alliance = context.site.alliance
    names = {one.id: one.name for one in alliance.services} | {one.id: one.name for one in alliance.partners}
    return names.get(venue, venue)


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
