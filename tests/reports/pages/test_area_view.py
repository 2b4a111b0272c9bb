"""The area: what is shown of counts of people over time."""

from __future__ import annotations

from datetime import date, timedelta

from pactkit.languages.voice import Voice
from pactkit.model.site import Progress, Site, Targets
from pactkit.reports.pages.area_view import area_view

SMALL = 5


def test_counts_toward_the_targets() -> None:
    """A day whose count would tell of few says so; money is never hidden."""
    start = date(2026, 1, 1)
    families = (10, 12, 30)
    progress = tuple(
        Progress(on=start + timedelta(days=30 * number), families=count, spent_gbp=number)
        for number, count in enumerate(families)
    )
    site = Site(id="leeds", name="Leeds", stage="initial", targets=Targets(families=60), progress=progress)
    view = area_view(site, date(2026, 3, 2), SMALL, Voice("en"))
    assert [day.counts for day in view.progress] == [("not shown", "£0"), ("12", "£1"), ("30", "£2")]
    assert view.targets[0].count == "30"


def test_what_is_counted_later_is_not_shown() -> None:
    """A report of a day knows the counts up to it, as the figures do."""
    progress = (Progress(on=date(2026, 1, 1), families=20), Progress(on=date(2026, 6, 1), families=29))
    site = Site(id="leeds", name="Leeds", stage="initial", targets=Targets(families=60), progress=progress)
    assert area_view(site, date(2026, 5, 31), SMALL, Voice("en")).targets[0].count == "20"
