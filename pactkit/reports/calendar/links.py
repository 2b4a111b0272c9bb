"""Where the calendars of a site stand in a report."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class CalendarLink:
    """A calendar in one language, and its addresses from the page that links to it."""

    code: str
    name: str  # what the language is called by those who speak it
    page: str
    file: str  # of the .ics file
