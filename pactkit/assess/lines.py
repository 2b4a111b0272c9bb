"""A component's headline wave by wave: the line on its page, and what warns of drift."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from pactkit.host.guard import Failures
from pactkit.model.change import Wave, WaveScore
from pactkit.model.finding import Finding
from pactkit.model.gathering import Gathering
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.scoring.trend import FALLING, drift
from pactkit.scoring.waves import rating_waves, reviews_of

if TYPE_CHECKING:
    from pactkit.assess.component import ComponentAssessor

TWO = 2  # waves make a line


def wave_scores(
    asked: ComponentAssessor, site: Site, reviews: Sequence[Review], waves: Sequence[Wave], more: tuple[Gathering, ...]
) -> Iterator[WaveScore]:
    """The headline in each of these waves, each by its own reviews alone and as of the day of its newest.

    What breaks on the way is not told: it breaks on the day that is asked about too, and is told there.
    """
    for wave in waves:
        report = asked.on(wave.last).scored(site, reviews_of(reviews, wave), Failures(), more)
        if report is not None and report.headline is not None:
            yield WaveScore(wave=wave, score=report.headline)


def drift_findings(
    asked: ComponentAssessor, site: Site, reviews: Sequence[Review], more: tuple[Gathering, ...]
) -> Iterator[Finding]:
    """A warning where the headline falls; nothing is scored again where fewer than three waves rate the component."""
    if len(reviews) < FALLING or asked.definition.headline is None:
        return
    waves = rating_waves(reviews, asked.plugin.id, asked.as_of)
    if len(waves) >= FALLING:
        scores = tuple(wave_scores(asked, site, reviews, waves[-FALLING:], more))
        for finding in drift(asked.definition, scores, site.id, asked.as_of):
            yield evolve(finding, component=asked.plugin.id)


def line_of(
    asked: ComponentAssessor, site: Site, reviews: Sequence[Review], more: tuple[Gathering, ...]
) -> tuple[WaveScore, ...]:
    """All its waves, the oldest first; nothing where there are fewer than two, or nothing is scored."""
    waves = rating_waves(reviews, asked.plugin.id, asked.as_of)
    if len(waves) < TWO or asked.definition.headline is None:
        return ()
    return tuple(wave_scores(asked, site, reviews, waves, more))
