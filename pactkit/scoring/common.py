"""Sites side by side on what all of them must do: each score again, over the items that apply and are due everywhere.

Two sites at different stages answer different items, so that their scores measure different things. Over the common
items they measure the same. This is pactkit's own rule; it changes no site's score, and gives no band: bands and gates
are about the whole checklist.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOTHING, Answer, Interval
from pactkit.model.number import Number
from pactkit.model.scheme import Scheme
from pactkit.scoring.answers import applicable
from pactkit.scoring.schemes import Held, answered_share, score_scheme


@frozen(kw_only=True)
class Stand:
    """Where a site stands in a component: its answers in checklist order, and the headline as its report gives it."""

    answers: tuple[Answer, ...]
    own: Interval


@frozen(kw_only=True)
class ComparedSite:
    """One site: its headline over all its items, and over the common ones."""

    site: str
    own: Interval
    common: Interval


@frozen(kw_only=True)
class LeftOut:
    """An item that some of the compared sites must do, and others need not (yet)."""

    code: str
    sites: tuple[str, ...]  # those that must do it

    @property
    def alone(self) -> bool:
        """Whether one site alone must do it."""
        return len(self.sites) == 1


@frozen(kw_only=True)
class Comparison:
    """Sites compared in one component by its headline scheme."""

    component: str
    scheme: str
    codes: tuple[str, ...]  # the common items, in checklist order
    left_out: tuple[LeftOut, ...]  # in checklist order
    sites: tuple[ComparedSite, ...]  # in the order in which they were given
    apart: tuple[str, ...]  # scored by a plugin's own arithmetic, which cannot be done again over fewer items


def compare_sites(definition: Definition, stands: Mapping[str, Stand], minimum_answered: Number) -> Comparison | None:
    """Two or more sites on their common items, exact; None where fewer than two of them have something to score.

    `minimum_answered` is the policy's share (0-1) of the common item weight that must be answered before a point is
    said.
    """
    scheme = definition.headline
    if scheme is None:
        return None
    held = {site: applicable(definition, stand.answers) for site, stand in stands.items() if stand.own.low is not None}
    apart = [site for site in held if _score(definition, scheme, held[site], minimum_answered) != stands[site].own]
    compared = {site: found for site, found in held.items() if site not in apart}
    if len(compared) < 2:  # noqa: PLR2004 - one is compared with another
        return None
    must = {site: {item.code for item, _ in found} for site, found in compared.items()}
    common = frozenset.intersection(*(frozenset(codes) for codes in must.values()))
    return Comparison(
        component=definition.id,
        scheme=scheme.id,
        codes=tuple(item.code for item in definition.items if item.code in common),
        left_out=_left_out(definition, must, common),
        sites=tuple(
            ComparedSite(
                site=site,
                own=stands[site].own,
                common=_score(definition, scheme, [pair for pair in found if pair[0].code in common], minimum_answered),
            )
            for site, found in compared.items()
        ),
        apart=tuple(apart),
    )


def _score(definition: Definition, scheme: Scheme, held: Held, minimum_answered: Number) -> Interval:
    """The headline over these items alone."""
    if not held:
        return NOTHING
    return score_scheme(definition, scheme, held, [], answered_share(held), minimum_answered).score


def _left_out(definition: Definition, must: Mapping[str, set[str]], common: frozenset[str]) -> tuple[LeftOut, ...]:
    found: list[LeftOut] = []
    for item in definition.items:
        sites: Sequence[str] = [site for site, codes in must.items() if item.code in codes]
        if sites and item.code not in common:
            found.append(LeftOut(code=item.code, sites=tuple(sites)))
    return tuple(found)
