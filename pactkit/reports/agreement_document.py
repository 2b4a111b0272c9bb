"""The JSON and the csv of `agree`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactkit.assess.agreeing import Agreeing
from pactkit.languages.voice import Voice
from pactkit.model.agreement import FIGURES, Agreement, Compared, Figures, Reviewed
from pactkit.model.number import Number, plain, rounded
from pactkit.reports import values
from pactkit.reports.tables import Row
from pactkit.reports.values import Json

AGREE = ("row", "reviews", "component", "item", "n", "only_one", "neither", *FIGURES, "levels", "undefined", "problem")
ITEM, COMPONENT, POOLED = "item", "component", "pooled"  # what a row of the csv is of


def agreement_content(found: Agreeing, voice: Voice) -> Json:
    """All figures: over all reviews, then of each pair of them."""
    return {
        "reviews": [_review(review) for review in found.reviews],
        **_agreement(found.agreement, voice),
        "pairs": [{"reviews": list(pair.reviews), **_agreement(pair.agreement, voice)} for pair in found.pairs],
        "remarks": [voice.say(remark) for remark in found.remarks],
        "problems": values.problems(found.problems, voice.language),
        "failures": values.failures(found.failures, voice.language),
    }


def _review(review: Reviewed) -> Json:
    return {
        "file": review.file,
        "site": review.site,
        "on": review.on.isoformat(),
        "wave": review.wave,
        "source": review.source,
        "by": review.by,
        "versions": dict(review.versions),
        "items": {
            "levels": review.levels,
            "cannot_rate": review.cannot_rate,
            "not_applicable": review.not_applicable,
            "unanswered": review.unanswered,
        },
    }


def _agreement(agreement: Agreement, voice: Voice) -> Json:
    return {
        "components": [
            {"id": component, **_figures(figures, voice), "apart": [_apart(item) for item in figures.apart]}
            for component, figures in agreement.components
        ],
        "pooled": {
            **_figures(agreement.pooled, voice),
            "apart": [{"component": item.component, **_apart(item)} for item in agreement.pooled.apart],
        },
    }


def _figures(figures: Figures, voice: Voice) -> Json:
    return {
        "n": figures.n,
        "only_one": figures.only_one,
        "neither": figures.neither,
        **{name: values.number(getattr(figures, name)) for name in FIGURES},
        "undefined": {name: voice.say(reason) for name, reason in figures.undefined.items()},
        "remarks": [voice.say(remark) for remark in figures.remarks],
    }


def _apart(item: Compared) -> Json:
    return {"code": item.item.code, "levels": [None if level is None else plain(level) for level in item.levels]}


def agreement_rows(found: Agreeing, voice: Voice) -> Iterator[Row]:
    """A row per item two or more levels apart, one per component, one over all; of all reviews, then of each pair."""
    files = [review.file for review in found.reviews]
    yield from _rows(files, found.agreement, voice)
    if len(files) > len(found.pairs[0].reviews):
        for pair in found.pairs:
            yield from _rows([files[number] for number in pair.reviews], pair.agreement, voice)


def _rows(files: Iterable[str], agreement: Agreement, voice: Voice) -> Iterator[Row]:
    reviews = "; ".join(files)
    for item in agreement.pooled.apart:
        levels = " ".join("-" if level is None else str(plain(level)) for level in item.levels)
        between = [""] * (AGREE.index("levels") - AGREE.index("n"))
        yield (ITEM, reviews, item.component, item.item.code, *between, levels)
    for component, figures in agreement.components:
        yield (COMPONENT, reviews, component, "", *_cells(figures, voice))
    yield (POOLED, reviews, "", "", *_cells(agreement.pooled, voice))


def _cells(figures: Figures, voice: Voice) -> Row:
    why = "; ".join(f"{name}: {voice.say(reason)}" for name, reason in figures.undefined.items())
    found: Iterable[Number | None] = (getattr(figures, name) for name in FIGURES)
    numbers = [None if number is None else rounded(number) for number in found]
    return (figures.n, figures.only_one, figures.neither, *numbers, "", why)
