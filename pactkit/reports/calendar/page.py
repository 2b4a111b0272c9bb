"""The calendar as a page that needs nothing but itself: by whom it is for, day by day, and by language."""

from __future__ import annotations

from attrs import frozen

from pactkit.model.made_with import MadeWith
from pactkit.reports.calendar.links import CalendarLink
from pactkit.reports.calendar.own_names import FROM_THE_RIGHT, OWN_NAMES, own_name
from pactkit.reports.calendar.view import ONCE, CalendarView, Entry, Group
from pactkit.reports.pages.frame_view import FrameView, frame_view
from pactkit.reports.pages.render import render
from pactkit.reports.pages.setting import Setting


@frozen(kw_only=True)
class Spoken:
    """What is held in one language."""

    code: str
    name: str  # what the language is called by those who speak it
    known: bool  # whether that is known, and not only the code
    foreign: bool  # whether it differs from what this page calls it
    from_the_right: bool
    group: Group


@frozen(kw_only=True)
class CalendarPage:
    """The page of one site in one language."""

    frame: FrameView
    title: str
    incomplete: bool
    audiences: tuple[Group, ...]
    days: tuple[Group, ...]
    dates: tuple[Entry, ...]
    languages: tuple[Spoken, ...]
    others: tuple[CalendarLink, ...]
    file: str  # the address of the .ics file; empty where there is none


def calendar_page(
    view: CalendarView, made: MadeWith, setting: Setting, others: tuple[CalendarLink, ...] = (), file: str = ""
) -> str:
    """The text of the page."""
    voice = setting.voice
    page = CalendarPage(
        frame=frame_view(view.title, made, setting),
        title=view.title,
        incomplete=view.incomplete,
        audiences=view.by_audience(),
        days=view.by_day(),
        dates=view.of_kind(ONCE),
        languages=tuple(_spoken(group, view.language) for group in view.by_language(voice)),
        others=others,
        file=file,
    )
    return render("calendar.html.jinja", voice, page)


def _spoken(group: Group, language: str) -> Spoken:
    return Spoken(
        code=group.id,
        name=own_name(group.id),
        known=group.id in OWN_NAMES,
        foreign=group.id in OWN_NAMES and group.id != language,
        from_the_right=group.id in FROM_THE_RIGHT,
        group=group,
    )
