"""The programme that is replicated, and the central team's policy."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import Factory, frozen

from pactkit.model.number import Number
from pactkit.model.site import Targets
from pactkit.model.statement import Statement
from pactkit.model.text import Text


@frozen(kw_only=True)
class Policy:
    """What the central team holds every site to; each value may be set in `[policy]` of programme.toml."""

    minimum_answered: Number = Fraction(4, 5)  # share 0-1 of the applicable item weight before a point is shown
    review_months: int = 12  # a review older than this is stale
    evidence_months: int = 12  # freshness of evidence where the item does not say
    small_number: int = 5  # counts of people below this are never published


@frozen(kw_only=True)
class Programme:
    """`programme.toml`: what is replicated, what it is for, and what the central team holds every site to."""

    name: Text
    languages: tuple[str, ...] = ("en",)
    core: tuple[str, ...] = ()
    policy: Policy = Factory(Policy)  # each programme its own: a shared one could be changed for all
    targets: Targets | None = None  # of all sites together
    indicators: Mapping[str, Text] = {}  # what the programme is for, by id: items of any component may serve one
    statements: tuple[Statement, ...] = ()
