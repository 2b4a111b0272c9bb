"""The calendars of a report: a page and an .ics file for each site and language, in a folder of their own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from pactkit.languages.catalogue import spoken
from pactkit.languages.voice import voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.made_with import MadeWith
from pactkit.reports.calendar.ics import calendar_file
from pactkit.reports.calendar.links import CalendarLink
from pactkit.reports.calendar.own_names import own_name
from pactkit.reports.calendar.page import calendar_page
from pactkit.reports.calendar.view import CalendarView, calendar_view
from pactkit.reports.pages.page_file import address, write_page
from pactkit.reports.pages.setting import Setting

FOLDER = "calendar"


@frozen(kw_only=True)
class Calendars:
    """The calendars of one site, one view for each language."""

    site: str
    views: tuple[CalendarView, ...] = ()  # none where nothing is on

    def links(self, folder: str = f"{FOLDER}/") -> tuple[CalendarLink, ...]:
        """Their addresses, from beside the folder or, with an empty `folder`, from inside it."""
        return tuple(
            CalendarLink(
                code=view.language,
                name=own_name(view.language),
                page=folder + address(f"{self.site}.{view.language}.html"),
                file=folder + address(f"{self.site}.{view.language}.ics"),
            )
            for view in self.views
        )


def calendar_names(site_id: str, languages: Iterable[str]) -> list[str]:
    """The files that the calendars of a site may take, in the report's folder."""
    return [f"{FOLDER}/{site_id}.{language}.{kind}" for language in spoken(languages) for kind in ("html", "ics")]


def calendars_of(assessment: SiteAssessment, setting: Setting) -> Calendars:
    """The calendars of a site in each language of the programme that the calendar knows."""
    site = assessment.site
    if site is None or not assessment.gatherings:
        return Calendars(site=assessment.id)
    voices = [voice_of(language) for language in spoken(setting.programme.languages)]
    views = tuple(calendar_view(assessment, site, setting.as_of, voice) for voice in voices)
    return Calendars(site=assessment.id, views=tuple(view for view in views if view.entries))


def write_calendars(calendars: Calendars, out: Path, made: MadeWith, setting: Setting) -> list[Path]:
    """Write them into the folder `calendar` of a report, and return their paths."""
    paths = []
    links = calendars.links(folder="")
    for view, link in zip(calendars.views, links, strict=True):
        voice = voice_of(view.language)
        others = tuple(other for other in links if other is not link)
        page = calendar_page(view, made, evolve(setting, voice=voice), others, link.file)
        paths += [
            write_page(out / FOLDER / f"{calendars.site}.{view.language}.html", page),
            write_page(
                out / FOLDER / f"{calendars.site}.{view.language}.ics",
                calendar_file(view, voice, made.pactkit, made.inputs),
            ),
        ]
    return paths
