"""Gwet's AC1 of any number of reviewers: chance-corrected agreement that stands where one level is nearly all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from pactkit.model.number import Number, exact
from pactkit.scoring.kappa import FEWEST


def ac1(units: Iterable[Sequence[Number]], categories: int) -> Number | None:
    """Agreement seen, corrected by the chance that reviewers agree on levels given at random.

    A unit holds the levels that one item was given. Units with two levels or more tell how often reviewers agree; all
    with any tell how common each level is. `categories` are all levels that the items declare, used or not. After Gwet
    (2008), "Computing inter-rater reliability and its variance in the presence of high agreement", and for ratings
    left out Gwet (2014), "Handbook of inter-rater reliability". None for fewer than two units with two levels.
    """
    rated = [unit for unit in units if unit]
    paired = [unit for unit in rated if len(unit) > 1]
    if len(paired) < FEWEST:
        return None
    alike = (
        Fraction(sum(number * (number - 1) for number in Counter(unit).values()), len(unit) * (len(unit) - 1))
        for unit in paired
    )
    agreed = sum(alike, Fraction(0)) / len(paired)
    common: dict[Number, Fraction] = {}
    for unit in rated:
        for level, number in Counter(unit).items():
            common[level] = common.get(level, Fraction(0)) + Fraction(number, len(unit) * len(rated))
    by_chance = sum((share * (1 - share) for share in common.values()), Fraction(0)) / (categories - 1)
    return exact((agreed - by_chance) / (1 - by_chance))
