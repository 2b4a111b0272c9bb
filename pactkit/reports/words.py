"""How scores, bands, dates and statuses are said to people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Interval, SchemeScore
from pactkit.model.number import PLACES, Number, plain
from pactkit.model.scheme import Scheme
from pactkit.model.text import say
from pactkit.reports.blocks import BAD, GOOD, PLAIN, QUIET, WARN

NOTHING = "-"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def score(value: Number | None) -> str:
    """A score, rounded for reading only: 69.9, 4.33 or 0.364. What is not whole is never shown as whole."""
    if value is None:
        return NOTHING
    number = Fraction(value)
    places = 1 if abs(number) >= 10 else 2 if abs(number) >= 1 else 3  # noqa: PLR2004 - three digits are enough to read
    shown = round(number, places)
    while shown.denominator == 1 and shown != number and places < PLACES:
        places += 1
        shown = round(number, places)
    return f"{float(shown):.{places}f}".rstrip("0").rstrip(".")


def level(value: Number | None) -> str:
    """A level as it was written: 2 or 2.5."""
    return NOTHING if value is None else f"{plain(value)}"


def percent(share: Number | None) -> str:
    """A share (0-1) as percent, rounded down: what falls short of all is not shown as all."""
    return NOTHING if share is None else f"{int(share * 100)}%"


def count(number: int, thing: str) -> str:
    """A number of things: `1 site`, `5 sites`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def named(name: str, site_id: str) -> str:
    """A site's name, with its id where that is another."""
    return name if name == site_id else f"{name} ({site_id})"


def departures(counts: Mapping[str, int]) -> str:
    """Departures by kind, in words: `1 consistent adaptation, 3 drift`."""
    said = ((number, DEPARTURE_WORDS[kind]) for kind, number in counts.items() if number)
    return ", ".join(f"{number} drift" if word == "drift" else count(number, word) for number, word in said)


def span(found: Interval) -> str:
    """An interval in words: `75`, `50 to 83` or that there is nothing to score."""
    if found.low is None or found.high is None:
        return "nothing to score"
    if found.low == found.high:
        return score(found.low)
    return f"{score(found.low)} to {score(found.high)}"


def day(found: date | None) -> str:
    """A day written out: 1 March 2027."""
    return "not known" if found is None else f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def band_title(scheme: Scheme | None, band: str | None, language: str) -> str:
    """The name of a band for people."""
    found = next((one for one in scheme.bands if one.id == band), None) if scheme else None
    return (say(found.title, language) or found.id) if found else (band or NOTHING)


def bands(definition: Definition | None, found: SchemeScore, language: str, joint: str = "to") -> str:
    """The band, or the bands between which it is not decided."""
    scheme = next((one for one in definition.schemes if one.id == found.id), None) if definition else None
    if not found.bands:
        return NOTHING
    lowest = band_title(scheme, found.bands[0], language)
    return lowest if found.band else f"{lowest} {joint} {band_title(scheme, found.bands[-1], language)}"


def band_tone(definition: Definition | None, found: SchemeScore) -> str:
    """Good where the lowest possible band is in the upper half, bad where the highest is the lowest there is."""
    scheme = definition.headline if definition else None
    if scheme is None or not found.bands:
        return PLAIN
    ranks = [scheme.rank_of(band) or 0 for band in (found.bands[0], found.bands[-1])]
    if ranks[0] * 2 >= len(scheme.bands):
        return GOOD
    return BAD if ranks[1] == 0 else WARN


STATUS_WORDS = {
    "not_started": ("not started", QUIET),
    "in_progress": ("in progress", WARN),
    "done": ("done", GOOD),
    "blocked": ("blocked", BAD),
    "not_needed": ("not needed", QUIET),
}
STATE_WORDS = {
    "rated": "rated",
    "measured": "measured",
    "not_applicable": "does not apply",
    "not_due": "not due yet",
    "cannot_rate": "could not be rated",
    "unanswered": "not answered",
    "error": "measure failed",
}
VERDICT_WORDS = {"on_track": ("on track", GOOD), "at_risk": ("at risk", WARN), "late": ("late", BAD)}
SEVERITY_TONES = {"blocker": BAD, "warning": WARN, "note": QUIET, "error": BAD}
DEPARTURE_WORDS = {
    "consistent_adaptation": "consistent adaptation",
    "inconsistent_modification": "inconsistent modification",
    "drift": "drift",
}
REASON_WORDS = {"none": "nothing recorded", "not_approved": "not approved", "run_out": "approval has run out"}
