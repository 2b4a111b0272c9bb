"""Percents that a document prints, held against its own counts.

A printed percent is right when it is within half a unit of its last digit of the exact share: 63 is right for 5 of 8
(62.5), 54 is wrong for 6 of 11 (54.54...). What is wrong is noted with the right number beside it, and not repeated.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from pactkit.api import Text

from .facts import Evaluation, SupportMaps
from .journey import band_title, counted
from .rounds import Claim, Round
from .words import DOMAINS, both

Path = tuple[str | int, ...]
HUNDRED = 100


@frozen(kw_only=True)
class Printed:
    """A printed percent, with its counts where they are known."""

    what: Text
    percent: Decimal
    part: int | None = None
    whole: int | None = None
    where: Text | None = None
    at: Path  # in the facts

    @property
    def exact(self) -> Fraction | None:
        """The percent that the counts give; None where they are not known."""
        return None if self.part is None or not self.whole else Fraction(self.part * HUNDRED, self.whole)

    @property
    def digits(self) -> int:
        """Digits after the point, as printed."""
        return max(-int(self.percent.as_tuple().exponent), 0)

    @property
    def right(self) -> bool | None:
        """Whether it is the nearest that can be printed with as many digits; None where it cannot be checked."""
        if self.exact is None:
            return None
        return abs(self.exact - Fraction(self.percent)) <= Fraction(1, 2 * 10**self.digits)

    @property
    def corrected(self) -> Decimal | None:
        """The percent that the counts give, with one digit more than was printed."""
        if self.exact is None:
            return None
        digits = self.digits + 1
        return Decimal(round(self.exact * 10**digits)).scaleb(-digits)


def of_round(one: Round, number: int) -> Iterator[Printed]:
    """The percents that a round's document prints, in the order of its facts."""
    at: Path = ("rounds", number)
    for row, change in enumerate(one.changes):
        if change.percent is not None:
            yield Printed(
                what=DOMAINS[change.domain],
                percent=change.percent,
                part=change.mentioned,
                whole=one.stories,
                where=change.where,
                at=(*at, "changes", row, "percent"),
            )
    for row, reading in enumerate(one.readings):
        if reading.percent is not None:
            found = counted(one, reading)
            yield Printed(
                what=reading_title(reading.domain, reading.from_months, reading.to_months),
                percent=reading.percent,
                part=found.part if found else None,
                whole=found.whole if found else None,
                where=reading.where,
                at=(*at, "readings", row, "percent"),
            )
    yield from _claimed(one.claims, (*at, "claims"))


def of_maps(maps: SupportMaps, number: int) -> Iterator[Printed]:
    """The percents that stand beside the needs on support maps."""
    for row, need in enumerate(maps.needs):
        if need.percent is not None:
            yield Printed(
                what=need.need,
                percent=need.percent,
                part=need.parents,
                whole=maps.completed,
                where=maps.needs_from,
                at=("support_maps", number, "needs", row, "percent"),
            )


def all_printed(facts: Evaluation) -> Iterator[Printed]:
    """Every percent that stands in a public document: of rounds, of support maps, of earlier evidence."""
    for number, one in enumerate(facts.rounds):
        if one.published:
            yield from of_round(one, number)
    for number, maps in enumerate(facts.support_maps):
        if maps.published:
            yield from of_maps(maps, number)
    if facts.evidence.published:
        yield from _claimed(facts.evidence.claims, ("evidence", "claims"))


def reading_title(domain: str, from_months: int, to_months: int | None) -> Mapping[str, str]:
    """A domain among members of some length: `Child development, less than 12 months`."""
    name, band = DOMAINS[domain], band_title(from_months, to_months)
    en, es = (f"{name[code]}, {band[code][0].lower()}{band[code][1:]}" for code in ("en", "es"))
    return both(en, es)


def _claimed(claims: tuple[Claim, ...], at: Path) -> Iterator[Printed]:
    for row, claim in enumerate(claims):
        if claim.percent is None:
            continue  # nothing is printed that could be wrong
        yield Printed(
            what=claim.what,
            percent=claim.percent,
            part=claim.part,
            whole=claim.whole,
            where=claim.where,
            at=(*at, row, "percent"),
        )
