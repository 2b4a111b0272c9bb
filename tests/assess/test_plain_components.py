"""Components given as TOML alone need no code: facts, conditions, cuts and milestones work as with a plugin."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from pactkit.model.fidelity import Measured

from .making import REVIEW, SITE, WALKING, assessor, leeds, lines, part, reading, said, states, write

FACTS = {
    "nothing stated": (
        "",
        {"W-1": ("unanswered", None), "W-2": ("not_applicable", None), "W-3": ("unanswered", None)},
    ),
    "an empty list": (
        "walks = []",
        {"W-1": ("measured", 0), "W-2": ("not_applicable", None), "W-3": ("unanswered", None)},
    ),
    "one entry": (
        "walks = [{ led = 1, came = 3, asked = 4, weeks = 1 }]",
        {"W-1": ("measured", 1), "W-2": ("measured", 2), "W-3": ("measured", 2)},
    ),
    "two entries": (
        "walks = [{ led = 1, came = 1, asked = 3, weeks = 2 }, { led = 4, came = 1, asked = 1, weeks = 4 }]",
        {"W-1": ("measured", 2), "W-2": ("measured", 1), "W-3": ("measured", 1)},
    ),
    "beyond the cuts": (
        "walks = [{ led = 0, came = 1, asked = 3, weeks = 5 }]",
        {"W-1": ("measured", 0), "W-2": ("measured", 0), "W-3": ("measured", 0)},
    ),
    "over nothing": (
        "walks = [{ led = 0, came = 0, asked = 0, weeks = 1 }]",
        {"W-1": ("measured", 0), "W-2": ("unanswered", None), "W-3": ("measured", 2)},
    ),
    "an entry that leaves a fact out": (
        "walks = [{ led = 1, came = 3 }, { came = 1, asked = 4, weeks = 2.5 }]",
        {"W-1": ("unanswered", None), "W-2": ("unanswered", None), "W-3": ("unanswered", None)},
    ),
}


@pytest.mark.parametrize("name", FACTS)
def test_levels_follow_from_facts(tmp_path: Path, name: str) -> None:
    """A measure's cuts give the level; what is not stated stays unanswered, and what is counted as 0 does not apply."""
    facts, expected = FACTS[name]
    write(tmp_path, components__walking=WALKING, leeds__site=f"{SITE}[components.walking]\n{facts}\n")
    assessment = leeds(tmp_path)
    assert (lines(assessment.problems), said(assessment.failures)) == ([], [])
    assert states(part(assessment, "walking")) == expected


def test_a_ratio_keeps_its_n(tmp_path: Path) -> None:
    """A share is shown with the number it rests on."""
    walks = "walks = [{ came = 1, asked = 3 }, { came = 1, asked = 2 }]"
    write(tmp_path, components__walking=WALKING, leeds__site=f"{SITE}[components.walking]\n{walks}\n")
    walking = part(leeds(tmp_path), "walking")
    assert walking.fidelity is not None
    assert walking.fidelity.items[1].measured == Measured(value=Fraction(2, 5), n=5)


def test_milestones_follow_from_facts(tmp_path: Path) -> None:
    """A milestone whose measure holds is done, and a component is ready with it."""
    write(
        tmp_path,
        components__walking=WALKING,
        leeds__site=f"{SITE}[components.walking]\nroutes = 1\n",
        york__site=f"{SITE}[components.walking]\nroutes = 0\n",
    )
    ready = {one.id: part(one, "walking").ready for one in assessor(tmp_path).sites()}
    assert ready == {"leeds": True, "york": False}


def test_a_rating_comes_before_facts(tmp_path: Path) -> None:
    """A rating overrides what facts give, and where they differ that is a finding."""
    write(
        tmp_path,
        components__walking=WALKING,
        leeds__site=f"{SITE}[components.walking]\nwalks = [{{ led = 1, came = 1, asked = 1, weeks = 1 }}]\n",
        leeds__reviews__a=f'{REVIEW}[ratings.walking.items]\nW-1 = 2\nW-2 = 2\nW-3 = "cannot_rate"\n',
    )
    walking = part(leeds(tmp_path), "walking")
    assert states(walking) == {"W-1": ("rated", 2), "W-2": ("rated", 2), "W-3": ("cannot_rate", 0)}
    assert [finding.message for finding in walking.findings] == [
        "W-1 is rated 2 (external), and the facts give 1",
        "W-3 is rated cannot_rate (external), and the facts give 2",
    ]


ERRORS = {
    "text": (
        'walks = [{ led = "three", came = 1, asked = 1, weeks = 1 }]',
        "W-1",
        "measure sum(walks.led): sum(walks.led) needs numbers, and there is the text 'three' (site leeds)",
    ),
    "a table": (
        "walks = [{ led = { a = 1 }, came = 1, asked = 1, weeks = 1 }]",
        "W-1",
        "measure sum(walks.led): sum(walks.led) needs numbers, and there is a table (site leeds)",
    ),
    "a day in a ratio": (
        "walks = [{ led = 1, came = 1, asked = 2026-01-01, weeks = 1 }]",
        "W-2",
        (
            "measure ratio(walks.came, walks.asked): ratio(walks.came, walks.asked) needs numbers,"
            " and there is the date 2026-01-01 (site leeds)"
        ),
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_measure_that_cannot_be_computed(tmp_path: Path, name: str) -> None:
    """Facts of a kind that cannot be counted put that item in error, and are named; all other items stand."""
    facts, code, sentence = ERRORS[name]
    write(
        tmp_path,
        components__walking=WALKING,
        leeds__site=f"{SITE}[components.walking]\n{facts}\n[components.reading]\nleaders = 2\n",
    )
    assessment = leeds(tmp_path, reading())
    assert said(assessment.failures) == [f"walking (components/walking.toml) {sentence}"]
    found = states(part(assessment, "walking"))
    assert found.pop(code) == ("error", None)
    assert {state for state, _ in found.values()} == {"measured"}
    assert part(assessment, "reading").ready


def test_a_list_where_a_number_is_needed(tmp_path: Path) -> None:
    """A bare path through a list is an error of that site, which says how to count it."""
    write(tmp_path, components__walking=WALKING, leeds__site=f"{SITE}[components.walking]\nroutes = [1, 2]\n")
    assessment = leeds(tmp_path)
    assert said(assessment.failures) == [
        (
            "walking (components/walking.toml) measure routes: routes is a list here;"
            " say count( ), sum( ), min( ) or max( ) of it (site leeds)"
        )
    ]
    readiness = part(assessment, "walking").readiness
    assert readiness is not None
    assert [(state.status, state.measured is not None) for state in readiness.milestones] == [("not_started", True)]


def test_facts_that_no_formula_uses(tmp_path: Path) -> None:
    """Without code the allowed facts are the paths that formulas name; another key is warned of and drops nothing."""
    write(tmp_path, components__walking=WALKING, leeds__site=f"{SITE}[components.walking]\nroute = 1\n")
    assessment = leeds(tmp_path)
    assert lines(assessment.problems) == [
        (
            "leeds/site.toml:5:1 warning components.walking.route: no formula of this component uses 'route'"
            " | Did you mean 'routes'?"
        )
    ]
    assert (assessment.dropped, assessment.site is not None) == (False, True)
