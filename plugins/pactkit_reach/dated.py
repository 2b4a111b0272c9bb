"""The dated counts of a site, `[[progress]]`, one kind at a time and in the order of their days."""

from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import frozen

from pactkit.api import Context

from .facts import Reach

Number: TypeAlias = int | Fraction
Kind: TypeAlias = Literal["families", "volunteers", "spent_gbp"]


@frozen
class Count:
    """What was counted on a day: families, volunteers or pounds spent, all since the site began."""

    on: date
    number: Number


def counts(context: Context[Reach], kind: Kind) -> tuple[Count, ...]:
    """The counts of one kind up to the day of the report, the oldest first; days that leave it out have none."""
    stated = {
        progress.on: getattr(progress, kind) for progress in context.site.progress if progress.on <= context.as_of
    }
    return tuple(Count(on, number) for on, number in sorted(stated.items()) if number is not None)


def on_day(dated: tuple[Count, ...], day: date | None) -> Number | None:
    """What was counted on a day; None where nothing was."""
    return next((count.number for count in dated if count.on == day), None)


def target(context: Context[Reach], kind: Kind) -> Number | None:
    """What the site set out to reach, or for money may spend; None where it is not stated."""
    return target_of(context.site.targets, kind)


def target_of(targets: object, kind: Kind) -> Number | None:
    """The same of the `targets` of a site or of the programme, which may be None."""
    found: Number | None = getattr(targets, "budget_gbp" if kind == "spent_gbp" else kind, None)
    return found
