"""The figures that this component publishes about a site, in the order in which they are read."""

from collections.abc import Iterator

from pactkit.api import Context, Figure

from .facts import Evaluation
from .tables_confidence import figures_of_confidence
from .tables_evidence import figures_of_evidence
from .tables_measures import figures_of_maps, figures_of_measures, figures_of_print
from .tables_round import figures_of_round
from .tables_waves import figures_of_waves


def figures(context: Context[Evaluation]) -> Iterator[Figure]:
    """What is measured, what parents told, what was known before, how sure that makes us, and what print gets wrong."""
    yield from figures_of_measures(context)
    yield from figures_of_waves(context)
    for number, one in enumerate(context.facts.rounds):
        yield from figures_of_round(context, one, number)
    yield from figures_of_maps(context)
    yield from figures_of_evidence(context)
    yield from figures_of_confidence(context)
    yield from figures_of_print(context)
