"""The journey: which changes parents tell of, by how long they have been members.

The bands are counted by the round; what is read from several of them together is added up here and nowhere typed in.
"""

from collections.abc import Mapping

from attrs import frozen

from .rounds import Band, Reading, Round
from .words import both

YEAR = 12  # months


@frozen
class Counted:
    """How many of a group of parents mention a domain."""

    part: int
    whole: int


def band_title(from_months: int, to_months: int | None) -> Mapping[str, str]:
    """A length of membership in words: `Less than 6 months`, `6 to 12 months`, `1 to 2 years`, `2 years or more`."""
    edges = [edge for edge in (from_months, to_months) if edge]
    in_years = all(edge % YEAR == 0 for edge in edges) and to_months != YEAR
    low, high = (edge // YEAR if in_years and edge else edge for edge in (from_months, to_months))
    if high is None and not low:
        return both("Any length", "Cualquier tiempo")
    single = (low if high is None else high) == 1
    unit = _unit(in_years=in_years, single=single)
    if high is None:
        return both(f"{low} {unit['en']} or more", f"{low} {unit['es']} o más")
    if not low:
        return both(f"Less than {high} {unit['en']}", f"Menos de {high} {unit['es']}")
    return both(f"{low} to {high} {unit['en']}", f"De {low} a {high} {unit['es']}")


def _unit(*, in_years: bool, single: bool) -> Mapping[str, str]:
    if in_years:
        return both("year", "año") if single else both("years", "años")
    return both("month", "mes") if single else both("months", "meses")


def bands_of(one: Round, reading: Reading) -> tuple[Band, ...]:
    """The bands that a reading adds up; none where it begins or ends inside a band, or where there is a gap."""
    within = (band for band in one.journey if _within(band, reading))
    chosen = sorted(within, key=lambda band: band.from_months)
    edge: int | None = reading.from_months
    for band in chosen:
        if band.from_months != edge:
            return ()
        edge = band.to_months
    return tuple(chosen) if chosen and edge == reading.to_months else ()


def counted(one: Round, reading: Reading) -> Counted | None:
    """How many of the parents of a reading's bands mention its domain; None where a band leaves it out."""
    bands = bands_of(one, reading)
    counts = [band.of(reading.domain) for band in bands]
    stated = [count for count in counts if count is not None]
    if not bands or len(stated) < len(counts):
        return None
    return Counted(sum(stated), sum(band.parents for band in bands))


def mentions(one: Round, domain: str) -> int | None:
    """How many mention a domain over all bands; None where a band leaves it out or there is none."""
    counts = [band.of(domain) for band in one.journey]
    stated = [count for count in counts if count is not None]
    return sum(stated) if counts and len(stated) == len(counts) else None


def _within(band: Band, reading: Reading) -> bool:
    """Whether a band lies within a reading's months."""
    ends = reading.to_months is None or (band.to_months is not None and band.to_months <= reading.to_months)
    return ends and band.from_months >= reading.from_months
