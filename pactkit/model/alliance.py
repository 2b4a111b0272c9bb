"""The local alliance of civic organisations, its partners, and the statutory services that work with a site."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from attrs import frozen

PARTNER_KINDS = (
    "church", "mosque", "temple", "synagogue", "school", "college", "nursery", "childrens_centre", "charity",
    "union", "housing", "other",
)  # fmt: skip
SERVICE_KINDS = (
    "maternity", "health_visiting", "gp", "pharmacy", "mental_health", "childrens_centre", "family_hub", "library",
    "council", "other",
)  # fmt: skip
CONFIRMED = "confirmed"
COMMITMENTS = ("approached", "pledged", CONFIRMED)
ROLES = ("hosts", "recruits", "refers", "funds", "trains", "governs")


@frozen(kw_only=True)
class Partner:
    """One civic organisation in the alliance."""

    id: str
    name: str
    kind: str  # one of PARTNER_KINDS
    commitment: str  # one of COMMITMENTS
    roles: tuple[str, ...] = ()  # of ROLES
    languages: tuple[str, ...] = ()
    since: date | None = None


@frozen(kw_only=True)
class Service:
    """A statutory service that works with the site."""

    id: str
    name: str
    kind: str  # one of SERVICE_KINDS
    commitment: str  # one of COMMITMENTS
    roles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: date | None = None


def stands(member: Partner | Service, as_of: date) -> bool:
    """Whether a partner or service is confirmed on a day."""
    return member.commitment == CONFIRMED and (member.since is None or member.since <= as_of)


@frozen(kw_only=True, slots=False)
class Alliance:
    """The alliance of a site; empty, without a name, where the site states none."""

    name: str | None = None
    partners: tuple[Partner, ...] = ()
    services: tuple[Service, ...] = ()

    @cached_property
    def partner_ids(self) -> frozenset[str]:
        """The ids of all partners."""
        return frozenset(partner.id for partner in self.partners)

    def partner(self, partner_id: str) -> Partner | None:
        """The partner of this id, or None."""
        return next((partner for partner in self.partners if partner.id == partner_id), None)

    def holding(self, role: str) -> tuple[Partner, ...]:
        """The partners that hold this role."""
        return tuple(partner for partner in self.partners if role in partner.roles)
