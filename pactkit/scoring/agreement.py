"""How far reviews agree about the items of their components: every figure, exact, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import evolve

from pactkit.model.agreement import FAR, FIGURES, OF_A_PAIR, Agreement, Compared, Figures, PairAgreement
from pactkit.model.definition import Definition
from pactkit.model.number import Number, divided, exact, plain
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, Review
from pactkit.scoring.ac1 import ac1
from pactkit.scoring.alpha import alpha, interval, ordinal
from pactkit.scoring.kappa import FEWEST, Pair, kappa, linear, quadratic, unequal

TWO = 2
KAPPAS = {"kappa": unequal, "kappa_linear": linear, "kappa_quadratic": quadratic}
ALPHAS = {"alpha_ordinal": ordinal, "alpha_interval": interval}
UNANSWERED = "unanswered"


def compared(definition: Definition, reviews: Sequence[Review]) -> Iterator[Compared]:
    """Every item of a component with the level that each review gave it, in checklist order."""
    for item in definition.items:
        levels = (said(definition, review, item.code) for review in reviews)
        yield Compared(
            component=definition.id,
            item=item,
            levels=tuple(None if isinstance(level, str) else level for level in levels),
        )


def said(definition: Definition, review: Review, code: str) -> Number | str:
    """The level that a review gave an item, or why there is none: not applicable, cannot be rated, unanswered."""
    ratings = review.ratings.get(definition.id)
    if ratings is None:
        return UNANSWERED
    if definition.section_of[code].id in ratings.not_applicable:
        return NOT_APPLICABLE
    rating = ratings.items.get(code, UNANSWERED)
    offered = rating in (CANNOT_RATE, NOT_APPLICABLE) or rating in definition.item_by_code[code].values
    return rating if offered else UNANSWERED


def agreement(items: Sequence[Compared]) -> Agreement:
    """The figures of each component, in the order of the items, and over all items together."""
    names = dict.fromkeys(item.component for item in items)
    by_component = ((name, [item for item in items if item.component == name]) for name in names)
    return Agreement(
        components=tuple((name, figures(members)) for name, members in by_component), pooled=figures(items)
    )


def pairs(items: Sequence[Compared], reviews: int) -> Iterator[PairAgreement]:
    """The same of every pair of the reviews, each pair by itself."""
    for first, second in combinations(range(reviews), TWO):
        both = [evolve(item, levels=(item.levels[first], item.levels[second])) for item in items]
        yield PairAgreement(reviews=(first, second), agreement=agreement(both))


def figures(items: Sequence[Compared]) -> Figures:
    """Every figure over the items that two reviews or more gave a level.

    Of more than two reviews kappa and the bias are None, since they are of a pair. Items with a level from one review
    alone are left out, but for AC1 of more than two reviews: by its own definition they tell how common a level is.
    """
    both = [item for item in items if len(item.given) >= TWO]
    found: dict[str, Number | None] = {}
    if both:
        found["equal"] = divided(sum(item.apart == 0 for item in both), len(both))
        found["within_one"] = divided(sum(item.apart < FAR for item in both), len(both))
    paired = all(len(item.levels) == TWO for item in items)
    if paired:
        found |= _of_a_pair([(item.given[0], item.given[1]) for item in both])
    found |= {name: alpha((item.given for item in both), metric) for name, metric in ALPHAS.items()}
    told = both if paired else [item for item in items if item.given]
    categories = {level.value for item in told for level in item.item.levels}
    found["ac1"] = ac1((item.given for item in told), len(categories))
    return Figures(
        n=len(both),
        only_one=sum(len(item.given) == 1 for item in items),
        neither=sum(not item.given for item in items),
        **found,
        apart=tuple(sorted((item for item in both if item.apart >= FAR), key=lambda item: -item.apart)),
        undefined={name: _why(name, both, paired=paired) for name in FIGURES if found.get(name) is None},
        remarks=tuple(_remarks(both, paired=paired)),
    )


def _of_a_pair(both: Sequence[Pair]) -> dict[str, Number | None]:
    found = {name: kappa(both, distance) for name, distance in KAPPAS.items()}
    differences = (Fraction(second - first) for first, second in both)
    return {**found, "bias": exact(sum(differences, Fraction(0)) / len(both)) if both else None}


def _why(name: str, both: Sequence[Compared], *, paired: bool) -> Phrase:
    """Why a figure is undefined."""
    if not paired and name in OF_A_PAIR:
        return phrase("This is a figure of two reviews: see each pair")
    if not both:
        return phrase("No item was given a level by two reviews")
    if len(both) < FEWEST:
        return phrase("Only one item was given a level by two reviews")
    if name in KAPPAS:
        return phrase("Each review gave one and the same level everywhere, so that agreement cannot be told from habit")
    return phrase("All reviews gave the same level everywhere, so that nothing varies in which they could agree")


def _remarks(both: Sequence[Compared], *, paired: bool) -> Iterator[Phrase]:
    """What makes the figures mean less than they seem to."""
    sets = list(dict.fromkeys(tuple(level.value for level in item.item.levels) for item in both))
    if len(sets) > 1:
        listed = "; ".join(" ".join(str(plain(value)) for value in values) for values in sets)
        yield phrase(
            "The items have unlike levels (%(levels)s). Levels count by their values, and kappa, alpha and AC1 "
            "tend to be higher than over items of one kind, since an item's kind alone tells which levels it can have",
            levels=listed,
        )
    if paired and len(both) >= FEWEST:
        constant = [len({item.levels[review] for item in both}) == 1 for review in range(TWO)]
        if constant.count(True) == 1:
            yield phrase(
                "One review gave the same level to every item: kappa is 0 then, whatever the other review says"
            )


def tally(definitions: Iterable[Definition], review: Review) -> dict[str, int]:
    """How many items a review gave a level, and how many it left out, by why."""
    counts = dict.fromkeys(("levels", CANNOT_RATE, NOT_APPLICABLE, UNANSWERED), 0)
    for definition in definitions:
        for item in definition.items:
            rating = said(definition, review, item.code)
            counts[rating if isinstance(rating, str) else "levels"] += 1
    return counts
