"""Peer spaces: weekly groups led by parents. What can be counted, and what should be noticed, from a site's facts.

A figure over groups is unknown as soon as one group leaves its count out: one good group must not speak for all.
"""

from collections.abc import Iterable, Iterator

from pactkit.api import Component, Context, Finding, Gathering, Ratio, hookimpl, main_languages

from .facts import Group, PeerSpaces
from .findings import findings

__all__ = ["Group", "PeerSpaces", "component", "pactkit_component", "pactkit_findings", "pactkit_gatherings"]

component = Component.load(__package__, facts=PeerSpaces)

NAMELESS = {"en": "A group without a name", "es": "Un grupo sin nombre"}
ENOUGH_STEPS = 2  # of the four towards nursery; pactkit's own
STAGES_OF_CHILDHOOD = frozenset({"pregnant", "under_ones", "four_and_under"})  # "everyone" is made for none of them


@component.measure
def rhythm_kept(context: Context[PeerSpaces]) -> Ratio | None:
    """Sessions held of sessions due, in all groups."""
    return _share((group.sessions_held, group.sessions_due) for group in context.facts.groups)


@component.measure
def hosts_from_parents(context: Context[PeerSpaces]) -> Ratio | None:
    """Hosts who are parents from the community, of all hosts of groups that meet."""
    return _share((group.parent_hosts, group.hosts) for group in _begun(context))


@component.measure
def hosts_who_came_first(context: Context[PeerSpaces]) -> Ratio | None:
    """Hosts who first came to a group as parents, of all hosts of groups that meet."""
    return _share((group.hosts_former_participants, group.hosts) for group in _begun(context))


@component.measure
def fewest_parent_hosts(context: Context[PeerSpaces]) -> int | None:
    """Parents from the community who host the group that has the fewest of them; planned groups count too."""
    return _least(group.parent_hosts for group in context.facts.groups)


@component.measure
def fewest_hosts(context: Context[PeerSpaces]) -> int | None:
    """Hosts of the group that has the fewest, of the groups that meet."""
    return _least(group.hosts for group in _begun(context))


@component.measure
def shortest_session(context: Context[PeerSpaces]) -> int | None:
    """Minutes of the shortest session, of the groups that meet."""
    return _least(group.length for group in _begun(context))


@component.measure
def felt_welcome(context: Context[PeerSpaces]) -> Ratio | None:
    """Parents who said that they feel welcome, of those asked in groups that meet."""
    return _share((group.parents_welcome, group.parents_asked) for group in _begun(context))


@component.measure
def found_volunteers_helpful(context: Context[PeerSpaces]) -> Ratio | None:
    """Parents who find the parent volunteers helpful and friendly, of those asked in groups that meet."""
    return _share((group.volunteers_helpful, group.parents_asked) for group in _begun(context))


@component.measure
def found_staff_helpful(context: Context[PeerSpaces]) -> Ratio | None:
    """Parents who find the staff helpful and friendly, of those asked in groups that meet."""
    return _share((group.staff_helpful, group.parents_asked) for group in _begun(context))


@component.measure
def met_other_parents(context: Context[PeerSpaces]) -> Ratio | None:
    """Parents who met parents whom they did not know, of those asked in groups that meet."""
    return _share((group.met_others, group.parents_asked) for group in _begun(context))


@component.measure
def came_as_they_are(context: Context[PeerSpaces]) -> Ratio | None:
    """Parents who say that they can come as they are and are supported, of those asked in groups that meet."""
    return _share((group.come_as_they_are, group.parents_asked) for group in _begun(context))


@component.measure
def ready_for_nursery(context: Context[PeerSpaces]) -> Ratio | None:
    """Parents who say that coming helps their child to get ready for nursery, of those with a child old enough."""
    return _share((group.child_readier, group.asked_of_child) for group in _begun(context) if group.for_children)


@component.measure
def nursery_prepared(context: Context[PeerSpaces]) -> Ratio | None:
    """Groups that plan two or more of the steps towards nursery, of the groups that meet and that children come to."""
    return _share(
        (None if group.towards_nursery is None else int(len(set(group.towards_nursery)) >= ENOUGH_STEPS), 1)
        for group in _begun(context)
        if group.for_children
    )


@component.measure
def days_with_a_group(context: Context[PeerSpaces]) -> int | None:
    """Days of the week on which a group meets now; unknown while one that meets does not say when."""
    whens = [group.when for group in _begun(context)]
    known = [when for when in whens if when is not None]
    if not whens or len(known) < len(whens):
        return None
    return len({when.day for when in known if when.day and (when.last is None or when.last >= context.as_of)})


@component.measure
def snack_share(context: Context[PeerSpaces]) -> Ratio | None:
    """Groups with a snack time, of the groups that meet."""
    return _share((None if group.snack_time is None else int(group.snack_time), 1) for group in _begun(context))


@component.measure
def professional_visited(context: Context[PeerSpaces]) -> Ratio | None:
    """Groups that a professional visited in the term, of the groups that meet."""
    return _share(
        (None if group.professional_visits is None else int(group.professional_visits > 0), 1)
        for group in _begun(context)
    )


@component.measure
def topics_covered(context: Context[PeerSpaces]) -> int | None:
    """How many of the five topics were treated in the last twelve months."""
    return len(set(context.facts.topics)) or None


@component.measure
def languages_spoken(context: Context[PeerSpaces]) -> Ratio | None:
    """Local languages that are spoken in a group, of all local languages."""
    groups = context.facts.groups
    if not groups or not all(group.languages for group in groups):
        return None
    local = main_languages(context.site.languages)
    return Ratio(len(local & main_languages(*(group.languages for group in groups))), len(local))


@component.measure
def age_strands(context: Context[PeerSpaces]) -> int | None:
    """How many of the three stages (pregnancy, under ones, four and under) have a group made for them."""
    audiences = {group.audience for group in context.facts.groups}
    return len(audiences & STAGES_OF_CHILDHOOD) if audiences and None not in audiences else None


@component.measure
def dads_sessions(context: Context[PeerSpaces]) -> int | None:
    """Sessions held for dads in the term; 0 where the site lists its groups and none is for dads."""
    groups = context.facts.groups
    counts = [group.sessions_held for group in groups if group.kind == "dadspace" or group.audience == "dads"]
    known = [count for count in counts if count is not None]
    return sum(known) if groups and len(known) == len(counts) else None


@component.measure
def venues_confirmed(context: Context[PeerSpaces]) -> Ratio | None:
    """Venues of groups that belong to a partner confirmed by the day of the report, of all venues named."""
    venues = {group.venue for group in context.facts.groups if group.venue is not None}
    confirmed = {
        partner.id
        for partner in context.site.alliance.partners
        if partner.commitment == "confirmed" and (partner.since is None or partner.since <= context.as_of)
    }
    return Ratio(len(venues & confirmed), len(venues))


@hookimpl
def pactkit_component() -> Component:
    """The component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[PeerSpaces]) -> Iterator[Finding]:
    """What an organiser should look at in the groups of this site."""
    yield from findings(context)


@hookimpl
def pactkit_gatherings(context: Context[PeerSpaces]) -> Iterator[Gathering]:
    """The groups that say when they meet."""
    for index, group in enumerate(context.facts.groups):
        if group.when is not None:
            yield Gathering(
                title=group.name or group.id or NAMELESS,
                when=group.when,
                venue=group.venue,
                room=group.room,
                online=group.venue is None,
                languages=group.languages,
                audience=group.audience,
                creche=bool(group.creche),
                at=("groups", index),
            )


def _begun(context: Context[PeerSpaces]) -> list[Group]:
    """The groups that met in the term. One that does not say whether it did is kept: it may not be skipped."""
    return [group for group in context.facts.groups if group.has_begun is not False]


def _share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = [], []
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts.append(part)
        wholes.append(whole)
    return Ratio(sum(parts), sum(wholes))


def _least(counts: Iterable[int | None]) -> int | None:
    """The smallest of the counts; unknown as soon as one is not stated, for that one may be the smallest."""
    listed = list(counts)
    known = [count for count in listed if count is not None]
    return min(known, default=None) if len(known) == len(listed) else None
