"""The alliance: which partner holds which role, which roles hang on one partner, and which services work with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.alliance import CONFIRMED, ROLES, Alliance, Partner, Service, stands
from pactkit.reports import code_names
from pactkit.reports.network.words import reliance_words
from pactkit.scoring.reliance import Reliance

NO_TITLES: Mapping[str, str] = {}


@frozen(kw_only=True)
class RoleView:
    """One role, and who holds it."""

    role: str
    confirmed: tuple[str, ...]
    hoped_for: tuple[str, ...]  # partners that hold it and have not confirmed yet, with how firm they are
    flag: str  # what is thin about it


@frozen(kw_only=True)
class MemberView:
    """One partner or service."""

    name: str
    kind: str
    commitment: str  # its code, for the style
    commitment_words: str
    since: str
    roles: str
    languages: str


@frozen(kw_only=True)
class AllianceView:
    """The alliance of a site."""

    name: str
    roles: tuple[RoleView, ...]
    partners: tuple[MemberView, ...]
    services: tuple[MemberView, ...]
    alone: tuple[tuple[str, tuple[str, ...]], ...] = ()  # whoever something hangs on, and what


def alliance_view(
    alliance: Alliance,
    as_of: date,
    voice: Voice,
    relied: Iterable[Reliance] = (),
    titles: Mapping[str, str] = NO_TITLES,
) -> AllianceView | None:
    """The alliance, with what hangs on one partner alone; None where the site states none.

    `titles` are those of the components by id.
    """
    if not (alliance.name or alliance.partners or alliance.services):
        return None
    return AllianceView(
        name=alliance.name or "",
        roles=tuple(_role(alliance, role, as_of, voice) for role in ROLES) if alliance.partners else (),
        partners=tuple(_member(partner, voice) for partner in alliance.partners),
        services=tuple(_member(service, voice) for service in alliance.services),
        alone=tuple((one.name, tuple(reliance_words(one, voice, titles))) for one in relied),
    )


def _role(alliance: Alliance, role: str, as_of: date, voice: Voice) -> RoleView:
    _ = voice.gettext
    holders = alliance.holding(role)
    confirmed = tuple(partner.name for partner in holders if stands(partner, as_of))
    flag = ""
    if not holders:
        flag = _("Held by nobody")
    elif not confirmed:
        flag = _("Held by no confirmed partner")
    elif len(confirmed) == 1:
        flag = _("Held by one only")
    return RoleView(
        role=code_names.role(role, voice),
        confirmed=confirmed,
        hoped_for=tuple(
            _("%(name)s (%(commitment)s)") % {"name": partner.name, "commitment": _firmness(partner, voice)}
            for partner in holders
            if not stands(partner, as_of)
        ),
        flag=flag,
    )


def _firmness(partner: Partner, voice: Voice) -> str:
    if partner.commitment == CONFIRMED:
        return voice.gettext("from %(day)s") % {"day": voice.day(partner.since)}
    return code_names.commitment(partner.commitment, voice).lower()


def _member(member: Partner | Service, voice: Voice) -> MemberView:
    return MemberView(
        name=member.name,
        kind=code_names.partner_kind(member.kind, voice),
        commitment=member.commitment,
        commitment_words=code_names.commitment(member.commitment, voice),
        since=voice.day(member.since),
        roles=", ".join(code_names.role(role, voice) for role in member.roles),
        languages=", ".join(code_names.spoken(language, voice) for language in member.languages),
    )
