"""Ratings that stand in published papers and manuals, with the agreement figures printed beside them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pactkit.model.number import Number

Table = Sequence[Sequence[int]]


def pairs(table: Table) -> list[tuple[Number, Number]]:
    """The ratings behind a table of counts: a row per level of the first rater, a column per level of the second."""
    return [
        (row, column) for row, counts in enumerate(table) for column, count in enumerate(counts) for _ in range(count)
    ]


COHEN_1960 = ((88, 14, 18), (10, 40, 10), (2, 6, 12))
ABSTRACTORS = ((13, 0, 0), (0, 20, 7), (0, 4, 56))
SAS = ((0, 4, 1), (0, 8, 0), (0, 1, 5))
XEROMAMMOGRAMS = ((21, 12, 0, 0), (4, 17, 1, 0), (3, 9, 15, 2), (0, 0, 0, 1))
SEXUAL_FUN = ((7, 7, 2, 3), (2, 8, 3, 7), (1, 5, 4, 9), (2, 8, 9, 14))
ANXIETY = (  # the second and third rater; nobody says 5
    (3, 2), (6, 1), (4, 4), (6, 4), (2, 3), (4, 2), (2, 1), (4, 6), (3, 1), (3, 1),
    (2, 1), (3, 2), (3, 3), (3, 3), (2, 1), (2, 1), (1, 3), (3, 3), (3, 2), (4, 2),
)  # fmt: skip
OBSERVERS = (  # Krippendorff 2011: four observers, twelve units, `.` where one said nothing
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
UNITS: tuple[tuple[Number, ...], ...] = tuple(
    tuple(int(level) for level in unit if level != ".")
    for unit in zip(*(row.split() for row in OBSERVERS), strict=True)
)


def shown(number: Number | None, places: int) -> float:
    """A figure with as many places as it is printed with."""
    assert number is not None
    return float(round(Fraction(number), places))
