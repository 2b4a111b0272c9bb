"""`explain`: where every number of a component comes from, as JSON and as a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.checklist import Item, ItemMeasure
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, Measured
from pactkit.model.finding import Failure
from pactkit.model.formula import Formula
from pactkit.model.number import plain, rounded
from pactkit.model.programme import Policy
from pactkit.model.review import ItemNote
from pactkit.model.text import say
from pactkit.reports import values, words
from pactkit.reports.blocks import STRONG, Block, Column, Heading, Paragraph, Sheet, bullets, cell, table
from pactkit.reports.phrases import why_absent
from pactkit.reports.sheets.common import failures_block, site_name
from pactkit.reports.values import Json
from pactkit.scoring.answers import applicable
from pactkit.scoring.derivation import Line, derivation


def explain_content(
    assessment: SiteAssessment,
    component: ComponentAssessment,
    code: str | None,
    as_of: date,
    policy: Policy,
    failures: Iterable[Failure],
    language: str,
) -> Json:
    """The arithmetic of every scheme, and where each item's level comes from."""
    definition, report = component.definition, component.fidelity
    items = report.items if report else ()
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "component": {"id": component.id, "version": definition.version if definition else None},
        "schemes": [
            {
                "id": score,
                "lines": [{"what": line.what, "how": line.how, "result": line.result} for line in lines],
            }
            for score, lines in _derivations(component, policy)
        ],
        "items": [
            {"code": answer.code, "state": answer.state, "because": list(_because(definition, answer, component, language))}
            for answer in items
            if definition and code in (None, answer.code)
        ],
        "failures": values.failures(failures),
    }


def _derivations(component: ComponentAssessment, policy: Policy) -> Iterator[tuple[str, list[Line]]]:
    definition, report = component.definition, component.fidelity
    if definition is None or report is None:
        return
    held = applicable(definition, report.items)
    for scheme, found in zip(definition.schemes, report.schemes, strict=True):
        yield scheme.id, derivation(definition, scheme, held, found, policy)


def explain_sheet(
    assessment: SiteAssessment,
    component: ComponentAssessment,
    code: str | None,
    as_of: date,
    policy: Policy,
    failures: Iterable[Failure],
    language: str,
) -> Sheet:
    """From the ratings to the band, every step with its arithmetic."""
    definition, report = component.definition, component.fidelity
    title = say(definition.title, language) if definition else component.id
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: {title}, explained on {as_of}", 1)]
    if definition is None or report is None:
        return (*blocks, Paragraph(f"Nothing to explain: {why_absent(component)}."), *failures_block(failures))
    if code is not None:
        blocks += _item_blocks(definition, component, code, language)
        return (*blocks, *failures_block(failures))
    if report.headline is not None:
        found = report.headline
        verdict = f"{words.span(found.score)}, band {words.bands(definition, found, language)}."
        blocks.append(Paragraph(verdict, STRONG))
    for scheme, lines in _derivations(component, policy):
        blocks.append(
            table(
                (Column("part", wraps=True), Column("how", wraps=True), Column("result", wraps=True)),
                [(cell(line.what), cell(line.how), cell(line.result)) for line in lines],
                caption=f"Scheme {scheme}",
            )
        )
    blocks.append(_items_table(definition, report.items))
    return (*blocks, *failures_block(failures))


def _items_table(definition: Definition, answers: Iterable[Answer]) -> Block:
    return table(
        (Column("item"), Column("state"), Column("level", right=True), Column("range"), Column("weight", right=True),
         Column("source")),
        [
            (
                cell(answer.code),
                cell(words.STATE_WORDS[answer.state]),
                cell(words.NOTHING if answer.level is None else f"{plain(answer.level):g}"),
                cell(f"{plain(item.lowest):g} to {plain(item.highest):g}"),
                cell(f"{plain(item.weight):g}"),
                cell(_source(answer)),
            )
            for item, answer in zip(definition.items, answers, strict=True)
        ],
        caption="Where each item stands",
    )  # fmt: skip


def _source(answer: Answer) -> str:
    if answer.review is not None:
        return f"{answer.source}, {answer.review.on}"
    return answer.source or words.NOTHING


def _item_blocks(
    definition: Definition, component: ComponentAssessment, code: str, language: str
) -> Iterator[Block]:
    item = definition.item_by_code[code]
    answers = {answer.code: answer for answer in component.fidelity.items} if component.fidelity else {}
    answer = answers[code]
    yield Heading(f"{code}: {say(item.ask, language)}", 2)
    level = "" if answer.level is None else f", level {plain(answer.level):g}"
    yield Paragraph(f"{words.STATE_WORDS[answer.state].capitalize()}{level}.", STRONG)
    yield bullets(*_because(definition, answer, component, language))
    yield table(
        (Column("level", right=True), Column("meaning", wraps=True), Column("")),
        [
            (
                cell(f"{plain(one.value):g}"),
                cell(say(one.text, language)),
                cell(" ".join(_marks(item, answer, one.value))),
            )
            for one in item.levels
        ],
        caption="Levels",
    )


def _marks(item: Item, answer: Answer, value: object) -> Iterator[str]:
    if answer.level == value:
        yield "here"
    if item.faithful == value:
        yield "target"


def _because(
    definition: Definition, answer: Answer, component: ComponentAssessment, language: str
) -> Iterator[str]:
    """Why an item stands where it stands, sentence by sentence."""
    item = definition.item_by_code[answer.code]
    if answer.state == "not_due":
        yield f"It is due from the stage {item.due_from}; this component is at {component.stage} here"
    elif answer.state == "not_applicable" and answer.source == "facts":
        yield "By its own rule it does not apply here: " + ", ".join(
            _formula(source) for source in definition.conditions.get(item.code, ())
        )
    for review in component.reviews:
        ratings = review.ratings[definition.id]
        rating = ratings.items.get(answer.code)
        if rating is None and definition.section_of[answer.code].id in ratings.not_applicable:
            rating = "not_applicable"
        if rating is not None:
            said = rating if isinstance(rating, str) else f"{plain(rating):g}"
            counts = ": this one counts" if answer.review is review else ""
            yield f"{review.source} ({review.by}, {review.on}, wave {review.wave}) says {said}{counts}"
            yield from _noted(ratings.notes.get(answer.code), language)
    if item.measure is not None:
        yield _measured(item.measure, item, answer.measured)
    yield f"It counts as a {item.function} item of weight {plain(item.weight):g}; target {plain(item.faithful):g}"
    for gate in definition.gates:
        if answer.code in gate.items:
            yield f"While it is below {plain(gate.at_least):g} the band stays at {gate.cap}: {say(gate.why, language)}"


def _noted(note: ItemNote | None, language: str) -> Iterator[str]:
    if note is None:
        return
    if note.reason:
        yield f"  reason: {say(note.reason, language)}"
    if note.note:
        yield f"  note: {say(note.note, language)}"
    for evidence in note.evidence:
        yield f"  evidence: {evidence.kind}, {evidence.ref}{f', {evidence.on}' if evidence.on else ''}"


def _measured(measure: ItemMeasure, item: Item, measured: Measured | None) -> str:
    source = _formula(measure.source)
    if measured is None or (measured.value is None and measured.error is None):
        return f"The facts do not say {source}"
    if measured.error is not None:
        return f"The measure {source} failed: {measured.error}"
    value = measured.value or 0
    of = f" of {plain(measured.n):g}" if measured.n is not None else ""
    level = plain(measure.level(value, item.lowest))
    shown = f"{rounded(value):g}" if isinstance(value, int) else f"{value} ({rounded(value):g})"
    return f"The facts give {source} = {shown}{of}, which is level {level:g}"


def _formula(source: object) -> str:
    return source.text if isinstance(source, Formula) else str(getattr(source, "name", ""))
