"""The items of every checklist at every site: where each stands and why, what departs, and what would help."""

from __future__ import annotations

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, Detail, FidelityReport, Measured
from pactkit.model.phrase import phrase
from pactkit.reports.export.subject import ExportedSite
from pactkit.reports.export.table import Row, Rows, Table, both

_ITEM = {"components": "site component", "checklist": "component code"}

ITEMS = Table.of(
    "items",
    phrase("Where each item of each checklist stands at each site on the day of the export"),
    "site* component* code* section state level:number target:number function source review wave reviewed_on:date "
    "share:number share_exact measured:number measured_exact measured_of:number measure_error departure reason",
    _ITEM,
)
STEPS = Table.of(
    "steps",
    phrase("What would help most: each item raised to its target, and by how much the headline's low would rise"),
    "site* component* rank*:integer code to_level:number gain:number gain_exact unanswered:boolean opens_gate:boolean "
    "to_next_band:boolean",
    _ITEM,
)
DEPARTURES = Table.of(
    "departures",
    phrase("Core items below their target, and what stands behind each"),
    "site* component* code* departure reason adaptation:integer",
    _ITEM,
)
ADAPTATIONS = Table.of(
    "adaptations",
    phrase("The log of local changes, in the order of the site's file"),
    "site* number*:integer component codes what why keeps_function:boolean decided_by planned:boolean goal "
    "level_of_delivery approved:date until:date ending",
    {"sites": "site"},
)


def item_rows(site: ExportedSite, definition: Definition, report: FidelityReport, found: Detail | None) -> Rows:
    """The items of one component, what departs and what would help."""
    shares = dict(found.shares) if found else {}
    departures = {departure.code: departure for departure in report.departures}
    for item, answer in zip(definition.items, report.items, strict=True):
        departure = departures.get(item.code)
        yield (
            ITEMS,
            (
                site.id,
                definition.id,
                item.code,
                definition.section_of[item.code].id,
                answer.state,
                answer.level,
                item.faithful,
                item.function,
                answer.source,
                *_review(answer),
                *both(shares.get(item.code)),
                *_measured(answer.measured),
                departure.kind if departure else None,
                departure.reason if departure else None,
            ),
        )
    yield from _departures(site, definition, report)
    wanted = found.to_band.items if found and found.to_band else ()
    for rank, step in enumerate(found.steps if found else (), start=1):
        key = (site.id, definition.id, rank, step.code, step.to)
        yield STEPS, (*key, *both(step.gain), step.unanswered, step.opens_gate, step.code in wanted)


def adaptation_rows(site: ExportedSite) -> Rows:
    """The log of the site."""
    ending = {one.number: one for one in site.found.endings}
    for number, one in enumerate(site.found.site.adaptations if site.found.site else ()):
        ends = ending.get(number)
        yield (
            ADAPTATIONS,
            (
                site.id,
                number + 1,
                one.component,
                " ".join(one.items),
                site.voice.say(one.what),
                site.voice.say(one.why),
                one.keeps_function,
                "; ".join(one.decided_by),
                one.planned,
                one.goal,
                one.level_of_delivery,
                one.approved,
                one.until,
                None if ends is None else "ran_out" if ends.ran_out else "soon",
            ),
        )


def _departures(site: ExportedSite, definition: Definition, report: FidelityReport) -> Rows:
    log = site.found.site.adaptations if site.found.site else ()
    for one in report.departures:
        number = next((at for at, made in enumerate(log, start=1) if made is one.adaptation), None)
        yield DEPARTURES, (site.id, definition.id, one.code, one.kind, one.reason, number)


def _review(answer: Answer) -> Row:
    review = answer.review
    return (review.file, review.wave, review.on) if review else (None, None, None)


def _measured(measured: Measured | None) -> Row:
    if measured is None:
        return (None,) * 4
    return (*both(measured.value), measured.n, measured.error)
