"""What routes, groups and counts are called, in English and Spanish."""

from collections.abc import Mapping
from typing import TypeAlias

from pactkit.api import say

from .dated import Kind
from .facts import Group, Way, Who

Words: TypeAlias = Mapping[str, str]

KINDS: Mapping[Kind, Words] = {
    "families": {"en": "families", "es": "familias"},
    "volunteers": {"en": "volunteers", "es": "personas voluntarias"},
    "spent_gbp": {"en": "money spent", "es": "dinero gastado"},
}

WAYS: Mapping[Way, Words] = {
    "midwife_or_gp": {"en": "Midwife or GP", "es": "Matrona o centro de salud"},
    "friend_or_family": {"en": "Friend or family", "es": "Amistades o familia"},
    "community_group": {"en": "Church or community group", "es": "Iglesia o grupo de la comunidad"},
    "online": {"en": "Website or social media", "es": "Página web o redes sociales"},
    "other": {"en": "Another way", "es": "Otra vía"},
}

_GROUPS: Mapping[Who, Words] = {
    "refugees": {"en": "Refugee families", "es": "Familias refugiadas"},
    "esol_learners": {"en": "Families learning English (ESOL)", "es": "Familias que aprenden inglés (ESOL)"},
}


def called(group: Group) -> Words:
    """What a group is called; the name that a site gives it serves every language."""
    return {code: say(group.name, code) for code in ("en", "es")} if group.name else _GROUPS[group.who]


def capital(words: Words) -> Words:
    """The same words at the start of a line."""
    return {code: text.capitalize() for code, text in words.items()}
