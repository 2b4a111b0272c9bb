"""A pocket calculator for the sums that `explain` writes out: exact, and knowing nothing of pactkit."""

from __future__ import annotations

import re
from fractions import Fraction

TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?|[-+×/(),])")
NOTHING_MOVES = "nothing in it can move, which counts as 0"
ANSWERED = re.compile(
    r"answered: (?P<sum>.*) = (?P<value>.*), (?P<share>.*) of its range (?P<low>.*) to (?P<high>.*); "
    r"the same share of (?P<first>.*?) to (?P<last>.*?)(?P<kept>, kept between low and high)?"
)


def number(shown: str) -> Fraction:
    """An exact number, beside which a rounded one may stand: `650/9 (72.2222)`."""
    return Fraction(shown.partition(" (")[0])


def reckon(written: str) -> Fraction:
    """What a sum comes to."""
    if written == NOTHING_MOVES:
        return Fraction(0)
    if written.startswith("lowest of "):
        return min(reckon(part) for part in written.removeprefix("lowest of ").split("; "))
    tokens = TOKEN.findall(written)
    assert "".join(tokens) == written.replace(" ", ""), written
    value, rest = _sum(tokens)
    assert not rest, written
    return value


def _sum(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, tokens = _product(tokens)
    while tokens and tokens[0] in "+-":
        sign, (more, tokens) = tokens[0], _product(tokens[1:])
        value = value + more if sign == "+" else value - more
    return value, tokens


def _product(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, tokens = _single(tokens)
    while tokens and tokens[0] in "×/":
        sign, (more, tokens) = tokens[0], _single(tokens[1:])
        value = value * more if sign == "×" else value / more
    return value, tokens


def _single(tokens: list[str]) -> tuple[Fraction, list[str]]:
    if tokens[0] == "-":
        value, rest = _single(tokens[1:])
        return -value, rest
    if tokens[0] == "(":
        value, rest = _sum(tokens[1:])
        assert rest[0] == ")"
        return value, rest[1:]
    return Fraction(tokens[0]), tokens[1:]
