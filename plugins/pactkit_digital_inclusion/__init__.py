"""Digital inclusion: help to get online, devices and Wi-Fi, digital champions, and news that reaches every parent.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts. What a
formula says plainly (sessions held of due, champions who are parents, newsletters) stands there and not here.
"""

from collections.abc import Iterator

from pactkit.api import (
    Component,
    Context,
    Figure,
    Finding,
    Gathering,
    NetworkContext,
    Ratio,
    hookimpl,
    main_languages,
)

from .counting import FRESH, currency, lately, share, spoken
from .facts import Barrier, Champions, Communication, DigitalInclusion, Equipment, Overview, Period, Session
from .figures import figures, programme_figures
from .findings import findings
from .words import SESSIONS

__all__ = [
    "Barrier",
    "Champions",
    "Communication",
    "DigitalInclusion",
    "Equipment",
    "Overview",
    "Period",
    "Session",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
    "pactkit_programme_figures",
]

component = Component.load(__package__, facts=DigitalInclusion)


@component.measure
def barriers_answered(context: Context[DigitalInclusion]) -> Ratio | None:
    """Barriers that the site does something about, of those that parents named."""
    return share((None if barrier.answered is None else int(barrier.answered), 1) for barrier in context.facts.barriers)


@component.measure
def forms_of_help(context: Context[DigitalInclusion]) -> int | None:
    """2: help was given one to one and in groups. 1: in one of the two ways. 0: no session was held in the term."""
    sessions = context.facts.sessions
    given = {session.kind for session in sessions if session.held}
    open_still = {session.kind for session in sessions if session.held is None} - given
    return len(given) if sessions and not open_still else None


@component.measure
def families_online(context: Context[DigitalInclusion]) -> Ratio | None:
    """Families that got online of those that wanted help, over the periods of the last twelve months."""
    return share((period.online, period.asked) for period in lately(context))


@component.measure
def families_equipped(context: Context[DigitalInclusion]) -> Ratio | None:
    """Families that got a device or a connection of those that had none, over the periods of the last twelve months."""
    return share((period.equipped, period.without) for period in lately(context))


@component.measure
def champions_from_parents(context: Context[DigitalInclusion]) -> Ratio | int | None:
    """Champions who first came to a group as parents, of all; 0 where there is no champion."""
    champions = context.facts.champions
    return None if champions is None else 0 if not champions.active else share([(champions.parents, champions.active)])


@component.measure
def champions_trained(context: Context[DigitalInclusion]) -> Ratio | int | None:
    """Champions who are trained, of all; 0 where there is no champion."""
    champions = context.facts.champions
    return None if champions is None else 0 if not champions.active else share([(champions.trained, champions.active)])


@component.measure
def languages_of_help(context: Context[DigitalInclusion]) -> Ratio | None:
    """Local languages in which a session or a champion helps; unknown while none is stated."""
    helped, local = spoken(context.facts), main_languages(context.site.languages)
    return Ratio(len(local & helped), len(local)) if helped else None


@component.measure
def leaflet_level(context: Context[DigitalInclusion]) -> int | None:
    """0: something is missing in the leaflet. 1: complete, and not looked at for a year. 2: complete and current."""
    return currency(context.facts.leaflet, context.as_of, FRESH["leaflet"])


@component.measure
def web_page_level(context: Context[DigitalInclusion]) -> int | None:
    """0: something is missing on the web page. 1: complete, and not looked at for 18 weeks. 2: complete and current."""
    return currency(context.facts.web_page, context.as_of, FRESH["web_page"])


@component.measure
def news_ready(context: Context[DigitalInclusion]) -> int | None:
    """1: there is one channel, and a leaflet in which nothing is missing. 0: one of the two is known to be lacking."""
    news, leaflet = context.facts.communication, context.facts.leaflet
    answers = (news and news.one_channel, leaflet and leaflet.complete)
    return 0 if False in answers else None if None in answers else 1


@component.measure
def most_online(context: Context[DigitalInclusion]) -> int | None:
    """Families that got online in the best period: periods are not added up, for a family may be in two of them."""
    return max((period.online for period in context.facts.periods if period.online is not None), default=None)


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """Rules over the facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_figures(context: Context[DigitalInclusion]) -> Iterator[Figure]:
    """Families online, families with a device or a connection, and what a document has published; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_programme_figures(network: NetworkContext[DigitalInclusion]) -> Iterator[Figure]:
    """Families online in all sites; see figures.py."""
    return programme_figures(network)


@hookimpl
def pactkit_gatherings(context: Context[DigitalInclusion]) -> Iterator[Gathering]:
    """The sessions that have a time."""
    for index, session in enumerate(context.facts.sessions):
        if session.when is not None:
            yield Gathering(
                title=session.title or SESSIONS[session.kind],
                when=session.when,
                venue=session.venue,
                online=session.online,
                languages=session.languages,
                audience=session.audience,
                creche=session.creche,
                at=("sessions", index),
            )
