"""The figure of what the waves gave: what is public already apart from the rest."""

from collections.abc import Iterator
from typing import TypeAlias

from pactkit.api import Context, Figure, FigureColumn, People, Text

from .facts import Evaluation, Result
from .tables import Row, listed, share, told
from .words import WAVES, both

Counts: TypeAlias = tuple[int | None, int | None]


def figures_of_waves(context: Context[Evaluation]) -> Iterator[Figure]:
    """Results by wave: who answered, who was over the line for help, who of those recovered, and the mean change."""
    results = context.facts.results_by(context.as_of)
    for published in (False, True):
        shown = tuple(one for one in results if one.published is published)
        if shown:
            yield _results(context, shown, published=published)


def _results(context: Context[Evaluation], results: tuple[Result, ...], *, published: bool) -> Figure:
    return Figure(
        id="results_published" if published else "results",
        title=both("Results by wave, published", "Resultados por medición, publicados")
        if published
        else both("Results by wave", "Resultados por medición"),
        columns=FigureColumn.several(
            measure=("Measure", "Medida"),
            taken=("Taken", "Momento"),
            answered=("Answered, of those asked", "Respondieron, de quienes se preguntó"),
            over=("Over the line for help", "Por encima del umbral de ayuda"),
            recovered=("Of those, recovered", "De ellos, se recuperaron"),
            change=("Mean change", "Cambio medio"),
        ),
        rows=tuple((one.title, _taken(one), *_counts(context, one)) for one in results),
        notes=()
        if published
        else (
            both(
                "Over the line at follow-up: when they joined, of those who answered again. Dashes stand for what is"
                " not known and for what would tell of few people",
                "Por encima del umbral en el seguimiento: al llegar, de quienes respondieron otra vez. Los guiones son"
                " lo que no se sabe y lo que hablaría de pocas personas",
            ),
        ),
        source=listed(dict.fromkeys(one.source for one in results if one.source), "; "),
        published=published,
    )


def _taken(one: Result) -> Text:
    """In which wave, and at which point of a family's time."""
    at = WAVES[one.at]
    return both(f"{one.wave}, {at['en'].lower()}", f"{one.wave}, {at['es'].lower()}") if one.wave else at


def _counts(context: Context[Evaluation], one: Result) -> Row:
    """Who answered, who of those was over the line, who of those recovered, and the mean change.

    A count is given only where the one around it may be seen with its rest, and where those who answered at joining and
    not again are not few, nor those of them who were over the line.
    """
    small = context.programme.policy.small_number
    before = _at_joining(context, one)
    apart = one.published or before is None or _apart((before.n, before.asked), (one.n, one.asked), small)
    answered = (share(one.n, one.asked) if one.asked else People.of(one.n)) if apart else None
    over_before = None if before is None else before.over_threshold
    rest_told = one.published or (
        apart
        and told(one.n, one.asked, small)
        and (over_before is None or told(one.over_threshold, over_before, small))
    )
    over = share(one.over_threshold, one.n) if rest_told else None
    rest_told = one.published or (rest_told and told(one.over_threshold, one.n, small))
    recovered = share(one.recovered, one.over_threshold) if rest_told else None
    shown = one.published or (one.n is not None and one.n >= small)
    return answered, over, recovered, one.mean_change if shown else None


def _apart(before: Counts, after: Counts, small: int) -> bool:
    """Whether no count of a follow-up is so near to one of its baseline that the difference would be few people."""
    pairs = [(then, now) for then in before for now in after if then is not None and now is not None]
    return not any(0 < abs(then - now) < small for then, now in pairs)


def _at_joining(context: Context[Evaluation], one: Result) -> Result | None:
    """What was counted when a follow-up's families joined: the newest baseline of the measure before it."""
    if one.at != "follow_up":
        return None
    earlier = [
        other
        for other in context.facts.results
        if other.at == "baseline" and other.on < one.on and (other.measure, other.name) == (one.measure, one.name)
    ]
    return max(earlier, key=lambda other: other.on, default=None)
