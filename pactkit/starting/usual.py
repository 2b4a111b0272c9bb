"""What a review says of itself where nobody says it more closely: who rates, and in which round."""

from __future__ import annotations

from datetime import date

from pactkit.languages.voice import Voice

_SEASONS = ("winter", "spring", "summer", "autumn")


def usual_roles(voice: Voice) -> dict[str, str]:
    """Who rates, where nobody says it more closely."""
    _ = voice.gettext
    return {
        "self": _("Site team"),
        "parent": _("Parent reviewers"),
        "peer": _("Another site's team"),
        "external": _("Central team"),
    }


def season_of(day: date) -> str:
    """The round that a day falls into: `2026-autumn`; December counts to the winter of the year that follows."""
    return f"{day.year + day.month // 12}-{_SEASONS[day.month % 12 // 3]}"
