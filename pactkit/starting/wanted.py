"""Who is wanted in an alliance, in words: "a church that hosts and recruits"."""

from __future__ import annotations

from collections.abc import Sequence

from pactkit.languages.voice import Voice
from pactkit.model.alliance import Partner, Service


def wanted(member: Partner | Service, voice: Voice) -> str:
    """A partner or service by its kind and what it does; never by its name."""
    _ = voice.gettext
    kind = _kind(member.kind, voice) if isinstance(member, Partner) else _service(member.kind, voice)
    roles = voice.listed([_role(role, voice) for role in member.roles])
    return _("%(kind)s that %(roles)s") % {"kind": kind, "roles": roles} if roles else kind


def counted(members: Sequence[Partner | Service], voice: Voice) -> list[str]:
    """Each sort of member once, in the order in which it is met, with how many there were."""
    found: dict[str, int] = {}
    for member in members:
        words = wanted(member, voice)
        found[words] = found.get(words, 0) + 1
    return [words if count == 1 else f"{words} ({voice.count(count)}x)" for words, count in found.items()]


def _kind(code: str, voice: Voice) -> str:
    _ = voice.gettext
    return {
        "church": _("a church"),
        "mosque": _("a mosque"),
        "temple": _("a temple"),
        "synagogue": _("a synagogue"),
        "school": _("a school"),
        "college": _("a college"),
        "nursery": _("a nursery"),
        "childrens_centre": _("a children's centre"),
        "charity": _("a charity"),
        "union": _("a union"),
        "housing": _("a housing organisation"),
    }.get(code, _("another organisation"))


def _service(code: str, voice: Voice) -> str:
    _ = voice.gettext
    return {
        "maternity": _("maternity care"),
        "health_visiting": _("health visiting"),
        "gp": _("a GP practice"),
        "pharmacy": _("a pharmacy"),
        "mental_health": _("mental health care"),
        "childrens_centre": _("a children's centre"),
        "family_hub": _("a family hub"),
        "library": _("a library"),
        "council": _("the council"),
    }.get(code, _("another service"))


def _role(code: str, voice: Voice) -> str:
    _ = voice.gettext
    return {
        "hosts": _("hosts"),
        "recruits": _("recruits"),
        "refers": _("refers families"),
        "funds": _("funds"),
        "trains": _("trains"),
        "governs": _("governs"),
    }.get(code, code)
