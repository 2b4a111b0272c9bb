"""The calendar as a sheet: what is on each week, courses, single dates, then for whom and in which language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactkit.languages.voice import Voice
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.reports.blocks import (
    QUIET,
    WARN,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Sheet,
    bullets,
    cell,
    table,
)
from pactkit.reports.calendar.view import COURSE, ONCE, WEEKLY, CalendarView, Entry, Group
from pactkit.reports.sheets.common import failures_block, problems_blocks, unreadable_blocks


def calendar_sheet(
    assessment: SiteAssessment, view: CalendarView | None, failures: Iterable[Failure], voice: Voice
) -> Sheet:
    """What is on at a site, for parents."""
    if view is None:
        return (
            Heading(assessment.id, 1),
            *unreadable_blocks(assessment, voice.language),
            *failures_block(failures, voice.language),
        )
    _ = voice.gettext
    blocks: list[Block] = [
        Heading(view.title, 1),
        Paragraph(_("As of %(day)s.") % {"day": voice.day(view.as_of)}, QUIET),
    ]
    if view.incomplete:
        blocks.append(Paragraph(_("Something may be missing: not everything could be read."), WARN))
    if not view.entries:
        blocks.append(Paragraph(_("Nothing is planned yet that the calendar knows of.")))
    titles = {WEEKLY: _("Every week"), COURSE: _("Courses"), ONCE: _("Single dates")}
    for kind, title in titles.items():
        blocks += _listed(title, view.of_kind(kind), voice)
    blocks += _groups(_("For whom"), view.by_audience())
    blocks += _groups(_("In which language"), view.by_language(voice))
    blocks += problems_blocks(assessment.problems, voice.language)
    return (*blocks, *failures_block(failures, voice.language))


def _listed(title: str, entries: tuple[Entry, ...], voice: Voice) -> Iterator[Block]:
    if not entries:
        return
    _ = voice.gettext
    yield Heading(title, 2)
    yield table(
        (Column(_("Day"), wraps=entries[0].kind == ONCE), Column(_("Time")), Column(_("What"), wraps=True),
         Column(_("Where"), wraps=True), Column(_("Languages"), wraps=True)),
        [_row(entry, before, voice) for before, entry in zip((None, *entries), entries, strict=False)],
    )  # fmt: skip


def _row(entry: Entry, before: Entry | None, voice: Voice) -> tuple[Cell, ...]:
    """A row; the day stands once, at the first of its entries."""
    when = entry.gathering.when
    day = entry.rhythm if when.on else entry.day
    again = before is not None and (before.weekday, before.gathering.when.on) == (entry.weekday, when.on)
    often = [] if entry.weekly or when.on else [entry.rhythm]
    creche = [voice.gettext("Crèche")] if entry.creche else []
    return (
        cell("" if again else day),
        cell(entry.hours),
        cell("\n".join((entry.title, *often, *entry.notes, *creche))),
        cell(entry.where),
        cell(", ".join(entry.languages), QUIET),
    )


def _groups(title: str, groups: Iterable[Group]) -> Iterator[Block]:
    points = [(cell(group.title), "; ".join(_briefly(entry) for entry in group.entries)) for group in groups]
    if points:
        yield Heading(title, 2)
        yield bullets(*points)


def _briefly(entry: Entry) -> str:
    return f"{entry.title} ({entry.rhythm}, {entry.hours})"
