"""One component on a sheet: its verdict, what decides it, what changed, and what would help most."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.adaptation import Departure
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOTHING, Detail, FidelityReport, Step
from pactkit.reports import wording
from pactkit.reports.blocks import GOOD, PLAIN, STRONG, WARN, Block, Cell, Column, Heading, Paragraph, cell, table
from pactkit.reports.phrases import why_absent

SHOWN = 5  # steps; the JSON has them all


def component_title(component: ComponentAssessment, language: str) -> str:
    """The name of a component; its id where its plugin failed or is off."""
    return voice_of(language).say(component.definition.title) if component.definition else component.id


def component_verdict(component: ComponentAssessment, language: str) -> str:
    """The band in words, or why there is none."""
    if component.definition is None or component.fidelity is None:
        return why_absent(component, language)
    return _verdict(component.definition, component.fidelity, language)


def score_verdict(definition: Definition, report: FidelityReport, language: str) -> Paragraph:
    """The band in words, with the score."""
    verdict = _verdict(definition, report, language)
    found = report.headline.score if report.headline else NOTHING
    score = "" if found.low is None else f": {wording.span(found, voice_of(language))}"
    return Paragraph(f"{verdict[:1].upper()}{verdict[1:]}{score}.", STRONG)


def _verdict(definition: Definition, report: FidelityReport, language: str) -> str:
    voice = voice_of(language)
    _ = voice.gettext
    headline = report.headline
    if headline is None:
        return _("no checklist")
    if headline.score.low is None:
        return _("nothing to score yet")
    if not headline.bands:
        verdict = _("scored without bands")
    elif headline.band:
        verdict = wording.bands(definition, headline, voice)
    else:
        verdict = _("between %(bands)s") % {"bands": wording.between(definition, headline, voice)}
    return wording.marked(verdict, voice, self_only=report.self_only)


def component_blocks(
    definition: Definition, report: FidelityReport, more: Detail | None, language: str
) -> Iterator[Block]:
    """What decides the band, what changed, then what would help; nothing where there is nothing to say."""
    found = [*_deciding(definition, report, more, language), *_departures(report, language)]
    found += next_blocks(definition, report, more, language)
    if found:
        yield Heading(voice_of(language).say(definition.title), 2)
        yield from found


def _deciding(definition: Definition, report: FidelityReport, more: Detail | None, language: str) -> Iterator[Block]:
    if more is not None and more.decides and report.headline is not None:
        voice = voice_of(language)
        said = {
            "bands": wording.between(definition, report.headline, voice),
            "answers": ", ".join(more.decides),
        }
        yield Paragraph(voice.gettext("Not decided between %(bands)s. These answers decide: %(answers)s.") % said, WARN)


def _departures(report: FidelityReport, language: str) -> Iterator[Block]:
    voice = voice_of(language)
    _ = voice.gettext
    levels = {answer.code: answer.level for answer in report.items}
    if report.departures:
        yield table(
            (Column(_("item")), Column(_("level"), right=True), Column(_("departure"), wraps=True),
             Column(_("why"), wraps=True)),
            [
                (
                    cell(departure.code),
                    cell(wording.level(levels.get(departure.code), voice)),
                    cell(wording.departure_kind(departure.kind, voice)),
                    cell(_why(departure, voice)),
                )
                for departure in report.departures
            ],
            caption=_("Core items below target"),
        )  # fmt: skip


def _why(departure: Departure, voice: Voice) -> str:
    what = voice.say(departure.adaptation.what) if departure.adaptation else ""
    reason = wording.drift_reason(departure.reason, voice) if departure.reason else ""
    return f"{what} ({reason})" if what and reason else what or reason


def next_blocks(definition: Definition, report: FidelityReport, more: Detail | None, language: str) -> Iterator[Block]:
    """The fewest items to the next band, and the steps that help most."""
    if more is None:
        return
    voice = voice_of(language)
    _ = voice.gettext
    path = more.to_band
    if path is not None:
        sure = _("no smaller set does") if path.proven else _("a smaller set was not ruled out")
        said = {"band": wording.band_title(definition.headline, path.band, voice), "items": ", ".join(path.items)}
        yield Paragraph(_("To reach %(band)s, raise to the top: %(items)s (%(sure)s).") % {**said, "sure": sure})
    if more.steps:
        yield table(
            (Column(_("item")), Column(_("to"), right=True), Column(_("gain"), right=True),
             Column(_("question"), wraps=True)),
            [_step(definition, step, voice) for step in more.steps[:SHOWN]],
            caption=_caption(len(more.steps), voice),
        )  # fmt: skip
    elif report.headline and report.headline.score.low is not None:
        yield Paragraph(_("Every item that applies is at its target."), GOOD)


def _caption(steps: int, voice: Voice) -> str:
    if steps <= SHOWN:
        return voice.gettext("What would raise the low score most")
    said = {"shown": SHOWN, "all": steps}
    return voice.gettext("What would raise the low score most (the first %(shown)s of %(all)s)") % said


def _step(definition: Definition, step: Step, voice: Voice) -> tuple[Cell, ...]:
    _ = voice.gettext
    question = voice.say(definition.item_by_code[step.code].ask)
    marks = [*([_("not answered")] if step.unanswered else []), *([_("opens a gate")] if step.opens_gate else [])]
    return (
        cell(step.code),
        cell(wording.level(step.to, voice)),
        cell(f"+{wording.score(step.gain, voice)}"),
        cell(f"{question} ({', '.join(marks)})" if marks else question, STRONG if step.opens_gate else PLAIN),
    )
