"""`explain`: where every number of a component comes from, as JSON and as a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.checklist import Item, ItemMeasure
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, FidelityReport, Measured
from pactkit.model.finding import Failure
from pactkit.model.formula import Formula
from pactkit.model.number import plain
from pactkit.model.programme import Policy
from pactkit.model.review import ItemNote
from pactkit.model.text import say
from pactkit.reports import values, words
from pactkit.reports.blocks import QUIET, STRONG, Block, Column, Heading, Paragraph, Sheet, bullets, cell, table
from pactkit.reports.phrases import why_absent
from pactkit.reports.sheets.common import failures_block, problems_blocks, site_name
from pactkit.reports.sheets.component import score_verdict
from pactkit.reports.values import Json
from pactkit.scoring.answers import applicable
from pactkit.scoring.derivation import Line, derivation
from pactkit.scoring.hiding import of_few

NOT_PUBLIC = "Counts stand here as the site's files have them, small ones too: this is not for publication."


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
            for score, lines in derivations(component, policy)
        ],
        "items": [
            {
                "code": answer.code,
                "state": answer.state,
                "level": None if answer.level is None else plain(answer.level),
                "source": answer.source,
                "because": list(_because(definition, answer, component, policy, language)),
            }
            for answer in items
            if definition and code in (None, answer.code)
        ],
        "problems": values.problems(assessment.problems),
        "failures": values.failures(failures),
    }


def derivations(component: ComponentAssessment, policy: Policy) -> Iterator[tuple[str, list[Line]]]:
    """The arithmetic of each scheme, step by step."""
    definition, report = component.definition, component.fidelity
    if definition is None or report is None:
        return
    held = applicable(definition, report.items)
    for scheme, found in zip(definition.schemes, report.schemes, strict=True):
        yield scheme.id, derivation(definition, scheme, held, found, policy)


def explain_rows(component: ComponentAssessment, policy: Policy) -> Iterator[tuple[str, str, str, str]]:
    """A row of a csv per step of the arithmetic."""
    for scheme, lines in derivations(component, policy):
        for line in lines:
            yield (scheme, line.what, line.how, line.result)


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
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: {title}, explained on {words.day(as_of)}", 1)]
    if definition is None or report is None:
        blocks.append(Paragraph(f"Nothing to explain: {why_absent(component)}.", STRONG))
    elif code is not None:
        blocks += _item_blocks(definition, report, code, component, policy, language)
    else:
        blocks += _score_blocks(definition, report, component, policy, language)
    blocks.append(Paragraph(NOT_PUBLIC, QUIET))
    return (*blocks, *problems_blocks(assessment.problems), *failures_block(failures))


def _score_blocks(
    definition: Definition, report: FidelityReport, component: ComponentAssessment, policy: Policy, language: str
) -> Iterator[Block]:
    yield score_verdict(definition, report, language)
    for scheme, lines in derivations(component, policy):
        yield table(
            (Column("part", wraps=True), Column("how", wraps=True), Column("result", wraps=True)),
            [(cell(line.what), cell(line.how), cell(line.result)) for line in lines],
            caption=f"Scheme {scheme}",
        )
    if definition.items:
        yield _items_table(definition, report.items)


def _items_table(definition: Definition, answers: Iterable[Answer]) -> Block:
    return table(
        (Column("item"), Column("state"), Column("level", right=True), Column("range"), Column("weight", right=True),
         Column("source")),
        [
            (
                cell(answer.code),
                cell(words.STATE_WORDS[answer.state]),
                cell(words.level(answer.level)),
                cell(f"{words.level(item.lowest)} to {words.level(item.highest)}"),
                cell(words.level(item.weight)),
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
    definition: Definition,
    report: FidelityReport,
    code: str,
    component: ComponentAssessment,
    policy: Policy,
    language: str,
) -> Iterator[Block]:
    item = definition.item_by_code[code]
    answer = next(answer for answer in report.items if answer.code == code)
    yield Heading(f"{code}: {say(item.ask, language)}", 2)
    level = "" if answer.level is None else f", level {words.level(answer.level)}"
    yield Paragraph(f"{words.STATE_WORDS[answer.state].capitalize()}{level}.", STRONG)
    yield bullets(*_because(definition, answer, component, policy, language))
    yield table(
        (Column("level", right=True), Column("meaning", wraps=True), Column("")),
        [
            (
                cell(words.level(one.value)),
                cell(say(one.text, language)),
                cell(", ".join(_marks(item, answer, one.value))),
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
    definition: Definition, answer: Answer, component: ComponentAssessment, policy: Policy, language: str
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
        closed = ratings.not_applicable.get(definition.section_of[answer.code].id)
        if rating is None and closed is not None:
            rating = "not_applicable"
        if rating is not None:
            said = rating if isinstance(rating, str) else words.level(rating)
            counts = ": this one counts" if answer.review is review else ""
            yield f"{review.source} ({review.by}, {review.on}, wave {review.wave}) says {said}{counts}"
            if closed is not None:
                yield f"reason for the whole section: {say(closed, language)}"
            yield from _noted(ratings.notes.get(answer.code), language)
    if item.measure is not None:
        yield measured_sentence(item.measure, item, answer.measured, policy.small_number)
    article = "an" if item.function == "adaptable" else "a"
    weight, target = words.level(item.weight), words.level(item.faithful)
    yield f"It counts as {article} {item.function} item of weight {weight}; its target is {target}"
    for gate in definition.gates:
        if answer.code in gate.items:
            why = f": {say(gate.why, language)}" if gate.why else ""
            yield f"While it is below {words.level(gate.at_least)} the band is {gate.cap} at most{why}"


def _noted(note: ItemNote | None, language: str) -> Iterator[str]:
    if note is None:
        return
    if note.reason:
        yield f"reason: {say(note.reason, language)}"
    if note.note:
        yield f"note: {say(note.note, language)}"
    if note.action:
        by = f", by {note.action.by}" if note.action.by else ""
        yield f"agreed: {say(note.action.what, language)}{f', {note.action.owner}' if note.action.owner else ''}{by}"
    for evidence in note.evidence:
        yield f"evidence: {evidence.kind}, {evidence.ref}{f', {evidence.on}' if evidence.on else ''}"


def measured_sentence(measure: ItemMeasure, item: Item, measured: Measured | None, small: int) -> str:
    """What the facts give, and the level that follows; counts of people only where they are not few."""
    source = _formula(measure.source)
    if measured is None or (measured.value is None and measured.error is None):
        return f"The facts do not say {source}"
    if measured.error is not None:
        return f"The measure {source} failed: {measured.error}"
    value = measured.value or 0
    level = f"which is level {words.level(measure.level(value, item.lowest))}"
    few = value < small if measured.n is None else of_few(value * measured.n, measured.n, small)
    if measure.people and few:
        return f"The facts give {source}, which would tell of few people and is not shown, {level}"
    of = f", n = {words.level(measured.n)}" if measured.n is not None else ""
    shown = str(value) if isinstance(value, int) else f"{value} ({words.score(value)})"
    return f"The facts give {source} = {shown}{of}, {level}"


def _formula(source: object) -> str:
    return source.text if isinstance(source, Formula) else str(getattr(source, "name", ""))
