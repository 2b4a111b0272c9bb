"""The arithmetic behind a score, written out: from levels over sections to the band, so that anybody can check it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import GATE_OPEN, GATE_SHUT, GATE_UNDECIDED, OPEN, Answer, Interval, SchemeScore
from pactkit.model.number import Number, exact, rounded
from pactkit.model.phrase import Sum, joined, phrase
from pactkit.model.programme import Policy
from pactkit.model.scheme import Scheme
from pactkit.model.text import Text
from pactkit.scoring.rollup import WEAKEST_LINK, Standing, interval, possible_range, roll_up
from pactkit.scoring.schemes import answered_share, by_section, item_standings, section_standings

Held = list[tuple[Item, Answer]]
TOTAL, ANSWERED = phrase("total"), phrase("answered")
NOTHING, NONE = phrase("nothing to score"), phrase("none")
_STATES = {GATE_SHUT: phrase("shut"), GATE_OPEN: phrase("open"), GATE_UNDECIDED: phrase("undecided")}
_KINDS = {"minimum": phrase("minimum"), "product": phrase("product")}
LONGEST = 41  # places behind the point of a product of two numbers from a file


@frozen(kw_only=True)
class Line:
    """One step of the arithmetic."""

    what: Text  # the part: a section, the total, the share answered, a gate, the band
    how: Text  # the sum itself
    result: Text
    section: str | None = None  # the id of the section that it adds up


def derivation(definition: Definition, scheme: Scheme, held: Held, found: SchemeScore, policy: Policy) -> list[Line]:
    """How one scheme's score came about, for the applicable items of a component at a site."""
    if not held:
        return [Line(what=TOTAL, how=phrase("no item applies here and is due"), result=NOTHING)]
    share = answered_share(held)
    pointed = share is not None and share >= policy.minimum_answered
    lines = []
    for section, members in by_section(definition, held):
        sums = _sums(section.title, scheme.section, scheme.missing, item_standings(members), pointed=pointed)
        lines += [evolve(line, section=section.id) for line in sums]
    by_items = scheme.over == "items"
    standings = item_standings(held) if by_items else section_standings(definition, scheme, held)
    total = phrase("total (all items)") if by_items else phrase("total (sections)")
    lines += _sums(total, scheme.total, scheme.missing, standings, pointed=pointed)
    lines += _changed(interval(scheme.total, scheme.missing, standings), found.score, pointed=pointed)
    lines.append(_answered(held, policy))
    lines += _gates(scheme, found)
    lines += _band(scheme, found)
    return lines


def _sums(what: Text, kind: str, missing: str, standings: list[Standing], *, pointed: bool) -> list[Line]:
    if kind == "none":
        return []
    if not standings:
        return [Line(what=what, how=phrase("nothing in it applies and is due"), result=NOTHING)]
    score = interval(kind, missing, standings)
    lowest = [(part, part.low) for part in standings]
    if score.low == score.high == score.point:
        return [Line(what=what, how=_written(kind, lowest), result=_number(score.low))]
    highest = [(part, part.high) for part in standings]
    how, point = _point(kind, missing, standings, score), score.point
    if point is not None and not pointed:
        how, point = phrase("none: too little of the component is answered"), None
    return [
        Line(what=phrase("%(part)s, low", part=what), how=_written(kind, lowest), result=_number(score.low)),
        Line(what=phrase("%(part)s, high", part=what), how=_written(kind, highest), result=_number(score.high)),
        Line(what=phrase("%(part)s, point", part=what), how=how, result=_number(point)),
    ]


def _changed(reckoned: Interval, found: Interval, *, pointed: bool) -> list[Line]:
    """A component's plugin may answer otherwise than the standard arithmetic; then that is said."""
    point = reckoned.point if pointed else None
    if (reckoned.low, reckoned.high, point) == (found.low, found.high, found.point):
        return []
    result = phrase(
        "low %(low)s, high %(high)s, point %(point)s",
        low=_number(found.low), high=_number(found.high), point=_number(found.point),
    )  # fmt: skip
    return [Line(what=phrase("plugin"), how=phrase("the component's plugin changed the total"), result=result)]


def _point(kind: str, missing: str, standings: list[Standing], score: Interval) -> str:
    if kind in WEAKEST_LINK:
        return phrase("none: one missing answer alone can decide it (%(kind)s)", kind=_KINDS[kind])
    if missing == "floor":
        return phrase("the same as low: what is missing counts as its lowest level")
    if missing == "block":
        return phrase("none while anything is missing")
    said = [(part, part.point) for part in standings if part.point is not None]
    if not said:
        return phrase("none: nothing is answered")
    bottom, top = possible_range(kind, [part for part, _ in said])
    if bottom == top:
        return phrase("none: what is answered could not have been otherwise")
    value = roll_up(kind, said)
    share = exact(Fraction(value - bottom) / (top - bottom))
    first, last = possible_range(kind, standings)
    how = phrase(
        "answered: %(sum)s = %(value)s, %(share)s of its range %(bottom)s to %(top)s; the same share of %(first)s to "
        "%(last)s",
        sum=_written(kind, said), value=_number(value), share=_number(share), bottom=_number(bottom), top=_number(top),
        first=_number(first), last=_number(last),
    )  # fmt: skip
    kept = first + share * (last - first) == score.point
    return how if kept else phrase("%(how)s, kept between low and high", how=how)


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
    "minimum": lambda pairs: "; ".join(_short(value) for _, value in pairs),
    "product": lambda pairs: " × ".join(
        f"{_short(value - part.lowest)}/{_short(part.highest - part.lowest)}" for part, value in pairs
    ),
}


def _written(kind: str, pairs: Pairs) -> str:
    """The sum itself; a range of 0, in which nothing can move, counts as 0."""
    written = _WRITTEN[kind](pairs)
    if written.endswith("/ 0"):
        return phrase("nothing in it can move, which counts as 0")
    if kind == "minimum":
        return phrase("lowest of %(levels)s", levels=Sum(written))
    return Sum(written.replace("0/0", "0"))


def _answered(held: Held, policy: Policy) -> Line:
    share = answered_share(held)
    if share is None:
        return Line(what=ANSWERED, how=phrase("no item has weight"), result=NOTHING)
    said = sum(item.weight for item, answer in held if answer.state not in OPEN)
    whole = sum(item.weight for item, _ in held)
    enough = share >= policy.minimum_answered
    how = phrase(
        "weight %(said)s of %(whole)s; the policy asks for %(minimum)s: %(enough)s",
        said=Sum(_short(said)), whole=Sum(_short(whole)), minimum=_number(policy.minimum_answered),
        enough=phrase("enough for a point") if enough else phrase("too little for a point"),
    )  # fmt: skip
    return Line(what=ANSWERED, how=how, result=_number(share))


def _gates(scheme: Scheme, found: SchemeScore) -> list[Line]:
    return [
        Line(
            what=phrase("gate %(items)s", items=", ".join(gate.items)),
            how=phrase("caps the band at %(band)s while shut", band=_title(scheme, gate.cap)),
            result=_STATES[gate.state],
        )
        for gate in found.gates
        if scheme.bands
    ]


def _band(scheme: Scheme, found: SchemeScore) -> list[Line]:
    if not scheme.bands or found.score.low is None or found.score.high is None:
        return []
    if not found.bands:
        return [Line(what=phrase("band"), how=phrase("the component's plugin gives none"), result=NONE)]
    cuts = joined(
        ", ",
        (
            phrase("%(band)s from %(score)s", band=_title(scheme, band.id), score=Sum(_short(band.from_)))
            for band in scheme.bands
        ),
    )
    low, high = (scheme.bands[scheme.rank(score)].id for score in (found.score.low, found.score.high))
    how = phrase(
        "%(cuts)s: low gives %(low)s, high gives %(high)s",
        cuts=cuts, low=_title(scheme, low), high=_title(scheme, high),
    )  # fmt: skip
    if (found.bands[0], found.bands[-1]) != (low, high):
        how = phrase("%(how)s; gates cap that", how=how)
    lowest, highest = _title(scheme, found.bands[0]), _title(scheme, found.bands[-1])
    result = lowest if found.band else phrase("%(low)s to %(high)s", low=lowest, high=highest)
    return [Line(what=phrase("band"), how=how, result=result)]


def _title(scheme: Scheme, band: str) -> Text:
    return next((one.title for one in scheme.bands if one.id == band and one.title), band)


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
        return NONE
    whole = exact(number)
    return Sum(whole) if isinstance(whole, int) else Sum(f"{whole} ({rounded(whole):g})")
