"""`pactkit calendar`: what is on at a site, for parents."""

from __future__ import annotations

from functools import partial

import click

from pactkit.cli.options import FORMATS, ICS, Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import Asked, ask
from pactkit.languages.voice import voice_of
from pactkit.reports.calendar.document import CALENDAR, calendar_content, calendar_rows
from pactkit.reports.calendar.sheet import calendar_sheet
from pactkit.reports.calendar.view import CalendarView, calendar_view


@click.command()
@click.argument("site")
@partial(common, formats=(*FORMATS, ICS))
@running
def calendar(common: Common, site: str) -> int:
    """Say what is on at SITE, for parents: groups, courses and dates, by day, audience and language."""
    asked = ask(common, site)
    found, failures, voice = asked.found, asked.failures, voice_of(common.language)
    view = calendar_view(found, found.site, common.as_of, voice) if found.site else None
    write_documents(
        common,
        json=lambda: asked.document(calendar_content(found, view, common.as_of, failures, common.language)),
        sheet=lambda: calendar_sheet(found, view, failures, voice),
        columns=CALENDAR,
        rows=lambda: calendar_rows(view),
        problems=found.problems,
        failures=failures,
        title=common.voice.gettext("Calendar of %(site)s") % {"site": found.id},
        made=lambda: asked.made_with,
        own={ICS: lambda: _file(asked, view)} | ({"html": lambda: _page(asked, view)} if view else {}),
    )
    return asked.exit_code()


def _page(asked: Asked, view: CalendarView) -> str:
    from pactkit.reports.calendar.page import calendar_page  # noqa: PLC0415 - jinja2 is slow to import
    from pactkit.reports.pages.setting import Setting  # noqa: PLC0415

    voice = voice_of(view.language)
    setting = Setting(programme=asked.assessor.programme, as_of=view.as_of, voice=voice)
    return calendar_page(view, asked.made_with, setting)


def _file(asked: Asked, view: CalendarView | None) -> str:
    from pactkit.reports.calendar.ics import calendar_file, unreadable_file  # noqa: PLC0415 - slow to import

    made = asked.made_with
    if view is None:
        return unreadable_file(asked.found.id, made.pactkit, made.inputs)
    return calendar_file(view, voice_of(view.language), made.pactkit, made.inputs)
