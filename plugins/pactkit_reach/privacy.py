"""What may be worked out from counts of people without giving a small one away. All rules are pactkit's own.

pactkit hides a count below the policy's small number. A number that is worked out from counts gives a hidden one away
to whoever knows the rest, and so does the difference of two counts that are both shown. So every number in this
component that rests on counts of people rests on *open* counts only: those that can be shown side by side.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from pactkit.api import Context, Ratio, told_apart

from .dated import Count, Kind, Number, counts, on_day
from .facts import Reach

TENTHS = 10


def open_counts(context: Context[Reach], kind: Kind) -> tuple[Count, ...]:
    """The dated counts that can be shown side by side. Money is no count of people and is always open."""
    dated = counts(context, kind)
    return dated if kind == "spent_gbp" else apart(dated, context.programme.policy.small_number)


def apart(dated: tuple[Count, ...], small: int) -> tuple[Count, ...]:
    """The counts, without those that are small, and without each that is 1 to `small` - 1 from the next one kept.

    The latest is kept; where it is small itself nothing is, for it is what all others lead to.
    """
    if not dated or dated[-1].number < small:
        return ()
    large = [count for count in dated if count.number >= small]
    places = told_apart([count.number for count in large], small)
    return tuple(count for place, count in enumerate(large) if place in places)


def counted(context: Context[Reach], kind: Kind) -> Number | None:
    """How many there were on the day on which routes and groups were counted; None where that is not open."""
    return on_day(open_counts(context, kind), context.facts.counted_on)


def share(part: int, whole: Number | None, small: int, beside: Iterable[Number] = ()) -> Ratio | Fraction | None:
    """The share of people that a measure may tell; `beside` are counts that it would help to work out.

    It is told as it is where the part, the rest and all of `beside` are as many as `small`; that there is no rest may
    be seen. Else it is told in whole tenths, rounded down and below the whole: a tenth of `whole` must then hold
    `small` people or more, so that none can be picked out. Cuts on such a share lie on tenths below 1, so no level
    depends on the rounding.
    """
    if whole is None or whole < max(1, small) or part > whole:
        return None
    told = (part, whole - part, *beside) if part < whole else (part, *beside)
    if min(told) >= small:
        return Ratio(part, whole)
    if whole < TENTHS * small:
        return None
    return Fraction(min(floor(Fraction(TENTHS * part) / whole), TENTHS - 1), TENTHS)
