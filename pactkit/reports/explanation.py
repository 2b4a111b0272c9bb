"""`explain`: where every number of a component comes from, as JSON and as a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pactkit.languages.voice import Voice, say, voice_of
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, FidelityReport, Interval
from pactkit.model.finding import Failure
from pactkit.model.number import plain
from pactkit.model.programme import Policy
from pactkit.reports import values, wording
from pactkit.reports.because import because
from pactkit.reports.blocks import QUIET, STRONG, Block, Column, Heading, Paragraph, Sheet, bullets, cell, table
from pactkit.reports.phrases import why_absent
from pactkit.reports.sheets.common import failures_block, problems_blocks, site_name
from pactkit.reports.sheets.component import score_verdict
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
    say = voice_of(language).say
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "component": {"id": component.id, "version": definition.version if definition else None},
        "self_only": report is not None and report.self_only,
        "schemes": [
            {
                "id": score,
                "lines": [
                    {
                        "section": line.section,
                        "what": say(line.what),
                        "how": say(line.how),
                        "result": say(line.result),
                    }
                    for line in lines
                ],
            }
            for score, lines in derivations(component, policy)
        ],
        "items": [
            {
                "code": answer.code,
                "state": answer.state,
                "level": None if answer.level is None else plain(answer.level),
                "source": answer.source,
                "because": list(because(definition, answer, component, policy, voice_of(language))),
            }
            for answer in items
            if definition and code in (None, answer.code)
        ],
        "problems": values.problems(assessment.problems, language),
        "failures": values.failures(failures, language),
    }


def derivations(component: ComponentAssessment, policy: Policy) -> Iterator[tuple[str, list[Line]]]:
    """The arithmetic of each scheme, step by step."""
    definition, report = component.definition, component.fidelity
    if definition is None or report is None:
        return
    held = applicable(definition, report.items)
    for scheme, found in zip(definition.schemes, report.schemes, strict=True):
        yield scheme.id, derivation(definition, scheme, held, found, policy)


def explain_rows(component: ComponentAssessment, policy: Policy, language: str) -> Iterator[tuple[str, str, str, str]]:
    """A row of a csv per step of the arithmetic."""
    for scheme, lines in derivations(component, policy):
        for line in lines:
            yield (scheme, say(line.what, language), say(line.how, language), say(line.result, language))
    if component.fidelity and component.fidelity.self_only:
        _ = voice_of(language).gettext
        yield ("", _("source"), _("every rating that counts is the site's own"), _("self-rated only"))


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
    voice = voice_of(language)
    _ = voice.gettext
    definition, report = component.definition, component.fidelity
    title = voice.say(definition.title) if definition else component.id
    named = {"site": site_name(assessment, language), "component": title, "day": voice.day(as_of)}
    blocks: list[Block] = [Heading(_("%(site)s: %(component)s, explained on %(day)s") % named, 1)]
    if definition is None or report is None:
        why = _("Nothing to explain: %(why)s.") % {"why": why_absent(component, language)}
        blocks.append(Paragraph(why, STRONG))
    elif code is not None:
        blocks += _item_blocks(definition, report, code, component, policy, voice)
    else:
        blocks += _score_blocks(definition, report, component, policy, voice)
    not_public = _("Counts stand here as the site's files have them, small ones too: this is not for publication.")
    blocks.append(Paragraph(not_public, QUIET))
    return (*blocks, *problems_blocks(assessment.problems, language), *failures_block(failures, language))


def _score_blocks(
    definition: Definition, report: FidelityReport, component: ComponentAssessment, policy: Policy, voice: Voice
) -> Iterator[Block]:
    _ = voice.gettext
    yield score_verdict(definition, report, voice.language)
    for scheme, lines in derivations(component, policy):
        yield table(
            (Column(_("part"), wraps=True), Column(_("how"), wraps=True), Column(_("result"), wraps=True)),
            [tuple(cell(voice.say(part)) for part in (line.what, line.how, line.result)) for line in lines],
            caption=_("Scheme %(scheme)s") % {"scheme": scheme},
        )
    if definition.items:
        yield _items_table(definition, report.items, voice)


def _items_table(definition: Definition, answers: Iterable[Answer], voice: Voice) -> Block:
    _ = voice.gettext
    return table(
        (Column(_("item")), Column(_("state")), Column(_("level"), right=True), Column(_("range")),
         Column(_("weight"), right=True), Column(_("source"))),
        [
            (
                cell(answer.code),
                cell(wording.item_state(answer.state, voice)),
                cell(wording.level(answer.level, voice)),
                cell(wording.span(Interval(low=item.lowest, high=item.highest), voice)),
                cell(wording.level(item.weight, voice)),
                cell(_source(answer, voice)),
            )
            for item, answer in zip(definition.items, answers, strict=True)
        ],
        caption=_("Where each item stands"),
    )  # fmt: skip


def _source(answer: Answer, voice: Voice) -> str:
    source = wording.rating_source(answer.source, voice)
    return f"{source}, {voice.short_day(answer.review.on)}" if answer.review is not None else source


def _item_blocks(
    definition: Definition,
    report: FidelityReport,
    code: str,
    component: ComponentAssessment,
    policy: Policy,
    voice: Voice,
) -> Iterator[Block]:
    _ = voice.gettext
    item = definition.item_by_code[code]
    answer = next(answer for answer in report.items if answer.code == code)
    yield Heading(f"{code}: {voice.say(item.ask)}", 2)
    state = wording.item_state(answer.state, voice).capitalize()
    if answer.level is not None:
        said = {"state": state, "level": wording.level(answer.level, voice)}
        state = _("%(state)s, level %(level)s") % said
    yield Paragraph(f"{state}.", STRONG)
    yield bullets(*because(definition, answer, component, policy, voice))
    yield table(
        (Column(_("level"), right=True), Column(_("meaning"), wraps=True), Column("")),
        [
            (
                cell(wording.level(one.value, voice)),
                cell(voice.say(one.text)),
                cell(", ".join(_marks(item, answer, one.value, voice))),
            )
            for one in item.levels
        ],
        caption=_("Levels"),
    )


def _marks(item: Item, answer: Answer, value: object, voice: Voice) -> Iterator[str]:
    if answer.level == value:
        yield voice.gettext("here")
    if item.faithful == value:
        yield voice.gettext("target")
