"""Who counts as a parent among those who decided a local change."""

import re

# decided_by is free text, in any language of the interface: "parents", "parent champions", "madres y padres".
# Words that also name services or clergy ("family hub", "Father", "padre") do not count.
_PARENTS = re.compile(r"\b(parents?|mothers|fathers|mums|dads|families|madres|padres|familias)\b", re.IGNORECASE)


def parents_decided(decided_by: tuple[str, ...]) -> bool:
    """Whether parents are among those who decided."""
    return any(_PARENTS.search(who) for who in decided_by)
