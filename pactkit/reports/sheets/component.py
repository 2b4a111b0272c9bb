"""One component on a sheet: its verdict, what decides it, what changed, and what would help most."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.model.adaptation import Departure
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOTHING, Detail, FidelityReport, Step
from pactkit.model.text import say
from pactkit.reports import words
from pactkit.reports.blocks import GOOD, PLAIN, STRONG, WARN, Block, Cell, Column, Heading, Paragraph, cell, table
from pactkit.reports.phrases import why_absent

SHOWN = 5  # steps; the JSON has them all


def component_title(component: ComponentAssessment, language: str) -> str:
    """The name of a component; its id where its plugin failed or is off."""
    return say(component.definition.title, language) if component.definition else component.id


def component_verdict(component: ComponentAssessment, language: str) -> str:
    """The band in words, or why there is none."""
    if component.definition is None or component.fidelity is None:
        return why_absent(component)
    return _verdict(component.definition, component.fidelity, language)


def score_verdict(definition: Definition, report: FidelityReport, language: str) -> Paragraph:
    """The band in words, with the score."""
    verdict = _verdict(definition, report, language)
    found = report.headline.score if report.headline else NOTHING
    score = "" if found.low is None else f": {words.span(found)}"
    return Paragraph(f"{verdict[:1].upper()}{verdict[1:]}{score}.", STRONG)


def _verdict(definition: Definition, report: FidelityReport, language: str) -> str:
    headline = report.headline
    if headline is None:
        return "no checklist"
    if headline.score.low is None:
        return "nothing to score yet"
    if not headline.bands:
        return "scored without bands"
    if headline.band:
        return words.bands(definition, headline, language)
    return f"between {words.bands(definition, headline, language, 'and')}"


def component_blocks(
    definition: Definition, report: FidelityReport, more: Detail | None, language: str
) -> Iterator[Block]:
    """What decides the band, what changed, then what would help; nothing where there is nothing to say."""
    found = [*_deciding(definition, report, more, language), *_departures(report, language)]
    found += next_blocks(definition, report, more, language)
    if found:
        yield Heading(say(definition.title, language), 2)
        yield from found


def _deciding(definition: Definition, report: FidelityReport, more: Detail | None, language: str) -> Iterator[Block]:
    if more is not None and more.decides and report.headline is not None:
        between = words.bands(definition, report.headline, language, "and")
        yield Paragraph(f"Not decided between {between}. These answers decide: {', '.join(more.decides)}.", WARN)


def _departures(report: FidelityReport, language: str) -> Iterator[Block]:
    levels = {answer.code: answer.level for answer in report.items}
    if report.departures:
        yield table(
            (Column("item"), Column("level", right=True), Column("departure", wraps=True), Column("why", wraps=True)),
            [
                (
                    cell(departure.code),
                    cell(words.level(levels.get(departure.code))),
                    cell(words.DEPARTURE_WORDS[departure.kind]),
                    cell(_why(departure, language)),
                )
                for departure in report.departures
            ],
            caption="Core items below target",
        )


def _why(departure: Departure, language: str) -> str:
    what = say(departure.adaptation.what, language) if departure.adaptation else ""
    reason = words.REASON_WORDS.get(departure.reason, departure.reason) if departure.reason else ""
    return f"{what} ({reason})" if what and reason else what or reason


def next_blocks(definition: Definition, report: FidelityReport, more: Detail | None, language: str) -> Iterator[Block]:
    """The fewest items to the next band, and the steps that help most."""
    if more is None:
        return
    path = more.to_band
    if path is not None:
        sure = "no smaller set does" if path.proven else "a smaller set was not ruled out"
        title = words.band_title(definition.headline, path.band, language)
        yield Paragraph(f"To reach {title}, raise to the top: {', '.join(path.items)} ({sure}).")
    if more.steps:
        shown = more.steps[:SHOWN]
        yield table(
            (Column("item"), Column("to", right=True), Column("gain", right=True), Column("question", wraps=True)),
            [_step(definition, step, language) for step in shown],
            caption="What would raise the low score most"
            + (f" (the first {len(shown)} of {len(more.steps)})" if len(more.steps) > len(shown) else ""),
        )
    elif report.headline and report.headline.score.low is not None:
        yield Paragraph("Every item that applies is at its target.", GOOD)


def _step(definition: Definition, step: Step, language: str) -> tuple[Cell, ...]:
    question = say(definition.item_by_code[step.code].ask, language)
    marks = [*(["not answered"] if step.unanswered else []), *(["opens a gate"] if step.opens_gate else [])]
    return (
        cell(step.code),
        cell(words.level(step.to)),
        cell(f"+{words.score(step.gain)}"),
        cell(f"{question} ({', '.join(marks)})" if marks else question, STRONG if step.opens_gate else PLAIN),
    )
