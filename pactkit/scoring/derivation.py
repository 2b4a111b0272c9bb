"""The arithmetic behind a score, written out: from levels over sections to the band, so that anybody can check it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from attrs import frozen

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import OPEN, Answer, Interval, SchemeScore
from pactkit.model.number import Number, exact, rounded
from pactkit.model.programme import Policy
from pactkit.model.scheme import Scheme
from pactkit.scoring.rollup import WEAKEST_LINK, Standing, interval, possible_range, roll_up
from pactkit.scoring.schemes import answered_share, by_section, item_standings, section_standings

Held = list[tuple[Item, Answer]]
LONGEST = 41  # places behind the point of a product of two numbers from a file


@frozen(kw_only=True)
class Line:
    """One step of the arithmetic."""

    what: str  # the part: a section's id, "total", "answered", a gate, "band"
    how: str  # the sum itself
    result: str


def derivation(definition: Definition, scheme: Scheme, held: Held, found: SchemeScore, policy: Policy) -> list[Line]:
    """How one scheme's score came about, for the applicable items of a component at a site."""
    if not held:
        return [Line(what="total", how="no item applies here and is due", result="nothing to score")]
    share = answered_share(held)
    pointed = share is not None and share >= policy.minimum_answered
    lines = []
    for section, members in by_section(definition, held):
        lines += _sums(section.id, scheme.section, scheme.missing, item_standings(members), pointed=pointed)
    by_items = scheme.over == "items"
    standings = item_standings(held) if by_items else section_standings(definition, scheme, held)
    over = "all items" if by_items else "sections"
    lines += _sums(f"total ({over})", scheme.total, scheme.missing, standings, pointed=pointed)
    lines += _changed(interval(scheme.total, scheme.missing, standings), found.score, pointed=pointed)
    lines.append(_answered(held, policy))
    lines += _gates(scheme, found)
    lines += _band(scheme, found)
    return lines


def _sums(what: str, kind: str, missing: str, standings: list[Standing], *, pointed: bool) -> list[Line]:
    if kind == "none":
        return []
    if not standings:
        return [Line(what=what, how="nothing in it applies and is due", result="nothing to score")]
    score = interval(kind, missing, standings)
    lowest = [(part, part.low) for part in standings]
    if score.low == score.high == score.point:
        return [Line(what=what, how=_written(kind, lowest), result=_number(score.low))]
    highest = [(part, part.high) for part in standings]
    how, point = _point(kind, missing, standings, score), score.point
    if point is not None and not pointed:
        how, point = "none: too little of the component is answered", None
    return [
        Line(what=f"{what}, low", how=_written(kind, lowest), result=_number(score.low)),
        Line(what=f"{what}, high", how=_written(kind, highest), result=_number(score.high)),
        Line(what=f"{what}, point", how=how, result=_number(point)),
    ]


def _changed(reckoned: Interval, found: Interval, *, pointed: bool) -> list[Line]:
    """A component's plugin may answer otherwise than the standard arithmetic; then that is said."""
    point = reckoned.point if pointed else None
    if (reckoned.low, reckoned.high, point) == (found.low, found.high, found.point):
        return []
    result = f"low {_number(found.low)}, high {_number(found.high)}, point {_number(found.point)}"
    return [Line(what="plugin", how="the component's plugin changed the total", result=result)]


def _point(kind: str, missing: str, standings: list[Standing], score: Interval) -> str:
    if kind in WEAKEST_LINK:
        return f"none: one missing answer alone can decide a {kind}"
    if missing == "floor":
        return "the same as low: what is missing counts as its lowest level"
    if missing == "block":
        return "none while anything is missing"
    said = [(part, part.point) for part in standings if part.point is not None]
    if not said:
        return "none: nothing is answered"
    bottom, top = possible_range(kind, [part for part, _ in said])
    if bottom == top:
        return "none: what is answered could not have been otherwise"
    value = roll_up(kind, said)
    share = exact(Fraction(value - bottom) / (top - bottom))
    first, last = possible_range(kind, standings)
    kept = "" if first + share * (last - first) == score.point else ", kept between low and high"
    return (
        f"answered: {_written(kind, said)} = {_number(value)}, {_number(share)} of its range "
        f"{_number(bottom)} to {_number(top)}; the same share of {_number(first)} to {_number(last)}{kept}"
    )


Pairs = Sequence[tuple[Standing, Number]]


def _weighted(pairs: Pairs) -> str:
    return " + ".join(f"{_short(part.weight)}×{_short(value)}" for part, value in pairs)


_WRITTEN: dict[str, Callable[[Pairs], str]] = {
    "sum": _weighted,
    "mean": lambda pairs: f"({_weighted(pairs)}) / {_short(sum(part.weight for part, _ in pairs))}",
    "percent": lambda pairs: (
        f"100 × ({_weighted(pairs)}) / {_short(sum(part.weight * part.highest for part, _ in pairs))}"
    ),
    "rescaled": lambda pairs: (
        f"100 × ({' + '.join(f'{_short(part.weight)}×{_short(value - part.lowest)}' for part, value in pairs)}) / "
        f"{_short(sum(part.weight * (part.highest - part.lowest) for part, _ in pairs))}"
    ),
    "share": lambda pairs: (
        f"100 × {_short(sum(part.weight for part, value in pairs if value >= part.target))} / "
        f"{_short(sum(part.weight for part, _ in pairs))}"
    ),
    "minimum": lambda pairs: f"lowest of {', '.join(_short(value) for _, value in pairs)}",
    "product": lambda pairs: " × ".join(
        f"{_short(value - part.lowest)}/{_short(part.highest - part.lowest)}" for part, value in pairs
    ),
}


def _written(kind: str, pairs: Pairs) -> str:
    """The sum itself; a range of 0, in which nothing can move, counts as 0."""
    written = _WRITTEN[kind](pairs)
    return "nothing in it can move, which counts as 0" if written.endswith("/ 0") else written.replace("0/0", "0")


def _answered(held: Held, policy: Policy) -> Line:
    share = answered_share(held)
    if share is None:
        return Line(what="answered", how="no item has weight", result="nothing to score")
    said = sum(item.weight for item, answer in held if answer.state not in OPEN)
    whole = sum(item.weight for item, _ in held)
    enough = "enough for a point" if share >= policy.minimum_answered else "too little for a point"
    how = f"weight {_short(said)} of {_short(whole)}; the policy asks for {_number(policy.minimum_answered)}: {enough}"
    return Line(what="answered", how=how, result=_number(share))


def _gates(scheme: Scheme, found: SchemeScore) -> list[Line]:
    return [
        Line(what=f"gate {', '.join(gate.items)}", how=f"caps the band at {gate.cap} while shut", result=gate.state)
        for gate in found.gates
        if scheme.bands
    ]


def _band(scheme: Scheme, found: SchemeScore) -> list[Line]:
    if not scheme.bands or found.score.low is None or found.score.high is None:
        return []
    if not found.bands:
        return [Line(what="band", how="the component's plugin gives none", result="none")]
    cuts = ", ".join(f"{band.id} from {_short(band.from_)}" for band in scheme.bands)
    low, high = (scheme.bands[scheme.rank(score)].id for score in (found.score.low, found.score.high))
    capped = (found.bands[0], found.bands[-1]) != (low, high)
    how = f"{cuts}: low gives {low}, high gives {high}{'; gates cap that' if capped else ''}"
    result = found.band or f"{found.bands[0]} to {found.bands[-1]}"
    return [Line(what="band", how=how, result=result)]


def _short(number: Number) -> str:
    """The exact number inside a sum: 2, 2.5 or (650/9)."""
    if number.denominator == 1:
        return str(number)
    places = next((places for places in range(1, LONGEST) if 10**places % number.denominator == 0), None)
    if places is None:
        return f"({number})"
    whole, rest = divmod(abs(number.numerator) * (10**places // number.denominator), 10**places)
    return f"{'-' if number < 0 else ''}{whole}.{rest:0{places}}"


def _number(number: Number | None) -> str:
    """The exact number, and beside a fraction its value."""
    if number is None:
        return "none"
    whole = exact(number)
    return str(whole) if isinstance(whole, int) else f"{whole} ({rounded(whole):g})"
