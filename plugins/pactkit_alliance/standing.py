"""Who stands behind a site on a given day: the questions that both the measures and the findings ask.

Only what is confirmed counts. A partner or service that is confirmed from a later day does not count yet, so that a
report made for a past date shows the alliance as it was.
"""

from datetime import date

from pactkit.api import Context, main_languages

from .facts import Alliance

# The roles that families meet, and those that keep the programme going behind them. The six roles are those
# a partner can have in site.toml; splitting them in two is pactkit's own.
FAMILY_ROLES = ("hosts", "recruits", "refers")
BACKING_ROLES = ("funds", "trains", "governs")

# The mix that the alliance is asked for. Health stands among the services, the rest among the partners.
KIND_GROUPS = {
    "church": "faith",
    "mosque": "faith",
    "temple": "faith",
    "synagogue": "faith",
    "school": "education",
    "college": "education",
    "nursery": "education",
    "childrens_centre": "education",
    "charity": "community",
    "union": "community",
    "housing": "community",
}
HEALTH_SERVICES = frozenset({"maternity", "health_visiting", "gp", "pharmacy", "mental_health"})

# Seats that a steering group needs at least.
PARTNER_SEATS, SERVICE_SEATS, PARENT_SEATS = 2, 1, 2


def stands(commitment: str, since: date | None, on: date) -> bool:
    """Whether a partner or a service with this commitment counts on a day."""
    return commitment == "confirmed" and (since is None or since <= on)


def confirmed_ids(context: Context[Alliance]) -> frozenset[str]:
    """The ids of the partners that have confirmed by the day of the report."""
    return frozenset(
        partner.id
        for partner in context.site.alliance.partners
        if stands(partner.commitment, partner.since, context.as_of)
    )


def holders(context: Context[Alliance], role: str) -> tuple[str, ...]:
    """The names of the confirmed partners that hold a role."""
    confirmed = confirmed_ids(context)
    return tuple(p.name for p in context.site.alliance.partners if p.id in confirmed and role in p.roles)


def kinds(context: Context[Alliance]) -> frozenset[str]:
    """Which of faith, education, community and health are confirmed. A kind called "other" counts for none."""
    confirmed = confirmed_ids(context)
    groups = {KIND_GROUPS.get(p.kind) for p in context.site.alliance.partners if p.id in confirmed}
    if HEALTH_SERVICES.intersection(services(context)):
        groups.add("health")
    return frozenset(group for group in groups if group is not None)


def services(context: Context[Alliance]) -> tuple[str, ...]:
    """The kinds of the statutory services that have confirmed, one entry for each service."""
    return tuple(s.kind for s in context.site.alliance.services if stands(s.commitment, s.since, context.as_of))


def languages(context: Context[Alliance]) -> frozenset[str]:
    """The languages that the confirmed partners state. Empty means that none is stated, not that none is spoken."""
    confirmed = confirmed_ids(context)
    return main_languages(*(p.languages for p in context.site.alliance.partners if p.id in confirmed))


def sourced_needs(context: Context[Alliance]) -> int | None:
    """How many different measures of need name a source; None where no area is stated."""
    area = context.site.area
    if area is None:
        return None
    return len({need.measure for need in area.need if need.source})
