"""Single points of failure in an alliance: what hangs on one partner, service or venue alone.

Three things are looked at: roles that one holds alone, languages spoken locally that one alone is known to speak, and
components that meet in one place only. Whoever is confirmed by the day counts. Where nobody is, and one alone has
pledged, it hangs on that pledge. Whoever was merely approached has promised nothing. These are pactkit's own rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from pactkit.model.alliance import ROLES, Partner, Service, stands
from pactkit.model.gathering import Gathering
from pactkit.model.language import main_languages
from pactkit.model.site import Site
from pactkit.scoring.gatherings import still_on

Member = Partner | Service
ROLE, LANGUAGE = "role", "language"
PLEDGED, CONFIRMED = "pledged", "confirmed"
SEVERAL = 2  # gatherings from which a place is missed when it closes


@frozen(kw_only=True)
class Alone:
    """A role or a language that one member alone holds."""

    kind: str  # ROLE | LANGUAGE
    what: str  # the role, or the code of the language
    confirmed: bool  # otherwise it hangs on a pledge
    hoped: tuple[str, ...] = ()  # names of those who would share it, and are not confirmed yet


@frozen(kw_only=True)
class OnlyVenue:
    """Components that meet nowhere else."""

    components: tuple[str, ...]
    gatherings: int


@frozen(kw_only=True)
class Reliance:
    """Everything that hangs on one partner, service or venue."""

    member: str  # its id
    name: str  # the id, of a venue that is neither partner nor service
    service: bool
    commitment: str | None  # None: a venue that is neither
    alone: tuple[Alone, ...] = ()
    venue: OnlyVenue | None = None

    @property
    def weight(self) -> int:
        """How many things hang on it."""
        return len(self.alone) + (len(self.venue.components) if self.venue else 0)


def reliances(site: Site, gatherings: Iterable[Gathering], as_of: date) -> tuple[Reliance, ...]:
    """Whoever something hangs on alone, those with most first, of equals as they stand in the file."""
    members: tuple[Member, ...] = (*site.alliance.partners, *site.alliance.services)
    held: dict[str, list[Alone]] = {}
    for role in ROLES:
        for member, alone in _alone(ROLE, role, [one for one in members if role in one.roles], as_of):
            held.setdefault(member.id, []).append(alone)
    spoken = [(one, main_languages(one.languages)) for one in members if one.languages]
    for code in dict.fromkeys(site.languages):
        local = main_languages((code,))
        speakers = [one for one, languages in spoken if local <= languages]
        for member, alone in _alone(LANGUAGE, code, speakers, as_of):
            held.setdefault(member.id, []).append(alone)
    venues = _only_venues(still_on(gatherings, as_of))
    known = {member.id: member for member in reversed(members)}
    order = [*known, *(venue for venue in venues if venue not in known)]
    place = {member.id: at for at, member in reversed(list(enumerate(members)))}
    found = [
        _reliance(one, known.get(one), held.get(one, ()), venues.get(one))
        for one in order
        if one in held or one in venues
    ]
    return tuple(sorted(found, key=lambda one: (-one.weight, place.get(one.member, len(members)), one.member)))


def _alone(kind: str, what: str, holders: Sequence[Member], as_of: date) -> Iterator[tuple[Member, Alone]]:
    """The one holder on whom it hangs, where there is one."""
    confirmed = [one for one in holders if stands(one, as_of)]
    promised = [one for one in holders if one not in confirmed and one.commitment in (PLEDGED, CONFIRMED)]
    if len(confirmed) == 1:
        hoped = tuple(one.name for one in promised)
        yield confirmed[0], Alone(kind=kind, what=what, confirmed=True, hoped=hoped)
    elif not confirmed and len(promised) == 1:
        yield promised[0], Alone(kind=kind, what=what, confirmed=False)


def _only_venues(gatherings: Iterable[Gathering]) -> dict[str, OnlyVenue]:
    """By venue: the components that meet there only, where that is more than one gathering in all."""
    places: dict[str, list[str | None]] = {}
    for gathering in gatherings:
        if not gathering.online:
            places.setdefault(gathering.component, []).append(gathering.venue)
    found: dict[str, OnlyVenue] = {}
    for component, venues in sorted(places.items()):
        (venue, *others) = set(venues)
        if venue is None or others:  # a place that is not stated may be another one
            continue
        so_far = found.get(venue, OnlyVenue(components=(), gatherings=0))
        found[venue] = OnlyVenue(components=(*so_far.components, component), gatherings=so_far.gatherings + len(venues))
    return {venue: only for venue, only in found.items() if only.gatherings >= SEVERAL}


def _reliance(member_id: str, member: Member | None, held: Sequence[Alone], venue: OnlyVenue | None) -> Reliance:
    return Reliance(
        member=member_id,
        name=member.name if member else member_id,
        service=isinstance(member, Service),
        commitment=member.commitment if member else None,
        alone=tuple(held),
        venue=venue,
    )
