"""What runs out at a site before its first session."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pactkit.assess.expiring import expiring, launch_ahead
from pactkit.model.programme import Policy

from .making import AS_OF, READING, REVIEW, SITE, leeds, reading, write

COMING = SITE.replace('"initial"', '"installation"') + "launch = 2027-06-01\n[components.reading]\n"
ADAPTED = """\
[[adaptations]]
component = "reading"
items = ["R-2"]
what = "Online"
why = "No room"
keeps_function = true
approved = 2026-09-01
until = 2027-01-31
"""
RATED = REVIEW + "[ratings.reading.items]\nR-2 = 1\n[ratings.reading.notes]\nR-2 = { evidence = [EVIDENCE] }\n"
RATED = RATED.replace("EVIDENCE", "{ kind = 'record', ref = 'Log', on = 2026-01-15 }")


def test_everything_that_ends_before_the_launch_is_listed_by_day(tmp_path: Path) -> None:
    """Evidence, the newest review and approvals, of items that are due and of those that will be."""
    old = RATED.replace("2026-10-01", "2026-05-20")
    root = write(tmp_path, leeds__site=COMING + ADAPTED, leeds__reviews__a=old)
    found = leeds(root, reading())
    before = launch_ahead(found, AS_OF)
    assert before == date(2027, 6, 1)
    assert [(one.on, one.kind, one.component, one.items) for one in expiring(found, AS_OF, before, Policy())] == [
        (date(2027, 1, 15), "evidence", "reading", ("R-2",)),
        (date(2027, 1, 31), "adaptation", "reading", ("R-2",)),
        (date(2027, 5, 20), "review", "reading", ()),
    ]
    assert expiring(found, AS_OF, None, Policy()) == ()


@pytest.mark.parametrize(
    ("site", "as_of"),
    [
        (COMING.replace("launch = 2027-06-01\n", ""), AS_OF),
        (COMING, date(2027, 6, 1)),
        (COMING.replace("installation", "initial"), AS_OF),
        ("format = 1\n", AS_OF),
    ],
)
def test_nothing_runs_out_before_a_launch_that_does_not_lie_ahead(tmp_path: Path, site: str, as_of: date) -> None:
    """Without a day, from that day on, at a site that runs, and at one that cannot be read."""
    found = leeds(write(tmp_path, leeds__site=site), reading(), as_of=as_of)
    assert launch_ahead(found, as_of) is None
    assert expiring(found, as_of, date(2030, 1, 1), Policy()) == ()


def test_a_component_whose_plugin_failed_says_nothing(tmp_path: Path) -> None:
    """What other components and the log say is listed all the same."""
    root = write(tmp_path, leeds__site=COMING + ADAPTED, leeds__reviews__a=RATED)
    found = leeds(root, reading(READING), off=("reading",))
    assert [one.kind for one in expiring(found, AS_OF, date(2027, 6, 1), Policy())] == ["adaptation"]
