"""A site where something is on, and calendars of gatherings made on the spot."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from hypothesis import strategies as st

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.alliance import Alliance, Partner
from pactkit.model.assessment import SiteAssessment
from pactkit.model.gathering import WEEKDAYS, Gathering, When
from pactkit.model.made_with import MadeWith
from pactkit.model.programme import Programme
from pactkit.model.site import Site
from pactkit.reports.calendar.view import CalendarView, calendar_view
from pactkit.reports.pages.setting import Setting

AS_OF = date(2026, 11, 22)  # a Sunday
MADE = MadeWith(pactkit="1.2.3", components={}, inputs="0123456789abcdef")
OF_WHEN = ("day", "on", "every", "first", "last", "not_on")
PARTNERS = (
    Partner(id="hall", name="Example Hall", kind="other", commitment="confirmed"),
    Partner(id="church", name="St Example <Church>", kind="church", commitment="confirmed"),
)
DAY = timedelta(days=1)


def gathering(title: Any = "Songs", starts: time = time(10), ends: time = time(12), **more: Any) -> Gathering:
    """Songs on Tuesday mornings in the hall, in English; fields of the when stand among the others."""
    said = {key: more.pop(key) for key in OF_WHEN if key in more}
    if "on" not in said:
        said.setdefault("day", "tuesday")
    shared = {"venue": "hall", "languages": ("en",), "component": "groups"}
    return Gathering(title=title, when=When(starts=starts, ends=ends, **said), **{**shared, **more})


SAMPLE = (
    gathering("Songs", audience="under_ones", creche=True, at=("groups", 0), not_on=(date(2026, 12, 29),)),
    gathering({"en": "Spanish hour", "es": "Hora en español"}, time(9, 30), time(10, 15), languages=("es-CO",),
              audience="four_and_under", venue="church", room="Crypt", at=("groups", 1)),
    gathering("DadSpace", time(18), time(19, 30), day="monday", every="month", first=date(2026, 10, 5),
              audience="dads", at=("groups", 2)),
    gathering("Digital help", time(13), time(14), day="wednesday", every="fortnight", first=date(2026, 11, 18),
              languages=("en", "es"), audience="everyone", at=("groups", 3)),
    gathering({"en": "Before the birth", "es": "Antes del parto"}, time(13), time(15), day="thursday",
              first=date(2027, 1, 14), last=date(2027, 3, 4), not_on=(date(2027, 2, 18),), languages=("en", "es"),
              audience="pregnant", component="courses", at=("courses", 0)),
    gathering("Calm evening", time(20), time(21), day="sunday", last=date(2027, 7, 4), venue=None, online=True,
              component="courses", at=("online", 0)),
    gathering("Trip; to the farm, by bus", time(9), time(15), on=date(2026, 12, 5), venue=None, languages=(),
              component="trips", at=("trips", 1)),
    gathering("Over", on=date(2026, 11, 21), component="trips", at=("trips", 0)),
)  # fmt: skip


def assessed(*gatherings: Gathering, **more: Any) -> SiteAssessment:
    """A site where these are on."""
    alliance = Alliance(name="Alliance", partners=PARTNERS)
    site = Site(id="alder", name={"en": "Alder", "es": "El Aliso"}, stage="initial", alliance=alliance)
    return SiteAssessment(id="alder", site=site, gatherings=gatherings, **more)


def view_of(*gatherings: Gathering, as_of: date = AS_OF, language: str = "en", **more: Any) -> CalendarView:
    """The calendar of a site where these are on."""
    found = assessed(*gatherings, **more)
    assert found.site is not None
    return calendar_view(found, found.site, as_of, voice_of(language))


def setting(voice: Voice) -> Setting:
    """What holds for the pages of a programme in two languages."""
    return Setting(programme=Programme(name="PACT", languages=("en", "es")), as_of=AS_OF, voice=voice)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Any rhythm around a day, over about two years, with days left out."""
    first = AS_OF + draw(st.integers(-300, 300)) * DAY
    starts = time(draw(st.integers(0, 22)), draw(st.sampled_from((0, 15, 30))))
    ends = starts.replace(hour=starts.hour + 1)
    if draw(st.integers(0, 5)) == 0:
        return When(starts=starts, ends=ends, on=first)
    every: Any = draw(st.sampled_from(("week", "fortnight", "month")))
    begins = first if every != "week" or draw(st.booleans()) else None
    last = first + draw(st.integers(0, 500)) * DAY if draw(st.booleans()) else None
    weeks = draw(st.lists(st.integers(-20, 60), max_size=4))
    drawn = (first + 7 * week * DAY for week in weeks)
    left_out = [day for day in drawn if (begins or day) <= day <= (last or day)]
    day: Any = WEEKDAYS[first.weekday()]
    return When(starts=starts, ends=ends, day=day, every=every, first=begins, last=last, not_on=tuple(left_out))
