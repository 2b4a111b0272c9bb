"""Evaluation: the tables of a site that is not in print, and what they must not give away."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import pactkit_evaluation
from pactkit.api import Figure, NetworkContext, Share
from pactkit.host.publication_checks import checked_figures
from pactkit.model.programme import Programme
from pactkit.scoring.disclosure import HIDDEN, disclosed
from pactkit_evaluation.evidence import Evidence
from pactkit_evaluation.facts import Evaluation, Need, Result
from pactkit_evaluation.rounds import Change, Reading, Theme

from .making import DAY, component_of
from .making_evaluation import (
    PRINTED,
    SAID,
    a_round,
    ago,
    bands,
    by_id,
    contrary,
    figures,
    maps,
    notes,
    place,
    planned,
    result,
    shown,
    site_figures,
    study,
)


def test_a_site_that_states_nothing() -> None:
    """Without facts there is no table."""
    assert figures(place(Evaluation())) == {}


def test_the_plan() -> None:
    """The plan is shown by measure, and by indicator, also those that nothing measures."""
    own = planned(measure="own", name=SAID, indicators=("elsewhere",), follow_up=None, allowed=False, languages=("en",))
    found = figures(place(Evaluation(measures=(planned(), own))))
    assert shown(found["measures"]) == [
        ["GAD-7 (anxiety)", "Mental well-being", ago(-9), ago(-192), None, None],
        ["Something", None, ago(-9), None, False, "en"],
    ]
    assert shown(found["indicators"])[:2] == [["Social capital", None], ["Mental well-being", "GAD-7 (anxiety)"]]
    assert len(found["indicators"].rows) == 7


BEFORE = result(on=ago(200), asked=60, n=40, over_threshold=20)
WAVES: dict[str, tuple[tuple[Result, ...], list[Any]]] = {
    "nothing counted": ((result(),), [None, None, None, None]),
    "all counted": ((result(asked=30, n=20, over_threshold=10, recovered=5),), ["20/30", "10/20", "5/10", None]),
    "nobody counted who was asked": ((result(n=20, over_threshold=10),), [20, "10/20", None, None]),
    "few did not answer": ((result(asked=22, n=20, over_threshold=10),), ["20/22", None, None, None]),
    "all answered": ((result(asked=20, n=20, over_threshold=10),), ["20/20", "10/20", None, None]),
    "few over the line": ((result(n=20, over_threshold=4, recovered=4),), [20, "4/20", None, None]),
    "few below the line": ((result(n=20, over_threshold=17, recovered=9),), [20, "17/20", None, None]),
    "a mean change": ((result(n=5, mean_change=Decimal("-1.5")),), [5, None, None, Decimal("-1.5")]),
    "a mean change of few": ((result(n=4, mean_change=Decimal("-1.5")),), [4, None, None, None]),
    "a mean change of nobody knows how many": ((result(mean_change=Decimal(1)),), [None, None, None, None]),
    "few of those over the line were lost": (
        (result(at="follow_up", n=30, over_threshold=17, recovered=8), BEFORE),
        [30, None, None, None],
    ),
    "enough of them were lost": (
        (result(at="follow_up", n=30, over_threshold=15, recovered=8), BEFORE),
        [30, "15/30", "8/15", None],
    ),
    "few did not answer again": (
        (result(at="follow_up", n=38, over_threshold=12, mean_change=Decimal(-1)), BEFORE),
        [None, None, None, Decimal(-1)],
    ),
    "few were not asked again": (
        (result(at="follow_up", asked=58, n=30, over_threshold=12), BEFORE),
        [None, None, None, None],
    ),
    "as many answered again": (
        (result(at="follow_up", n=40, over_threshold=15), BEFORE),
        [40, "15/40", None, None],
    ),
    "another measure before": (
        (result(at="follow_up", n=30, over_threshold=17, recovered=8, measure="phq_9"), BEFORE),
        [30, "17/30", "8/17", None],
    ),
}


@pytest.mark.parametrize("name", WAVES)
def test_waves(name: str) -> None:
    """A count is given only where the one around it may be seen with its rest, in its row and since joining."""
    results, expected = WAVES[name]
    figure = figures(place(Evaluation(results=results)))["results"]
    assert shown(figure)[0][2:] == expected
    assert not figure.published


def test_waves_in_print() -> None:
    """What stands in a public document is shown whole, apart from the rest; what is still to come is not shown."""
    printed = result(
        asked=5, n=4, over_threshold=3, recovered=1, mean_change=Decimal(2), source=PRINTED, published=True
    )
    found = figures(place(Evaluation(results=(printed, result(n=9), result(on=ago(-1), n=8)))))
    assert shown(found["results_published"]) == [["GAD-7 (anxiety)", "w1, at joining", "4/5", "3/4", "1/3", Decimal(2)]]
    assert (found["results_published"].published, found["results_published"].source) == (True, PRINTED)
    assert [row[2] for row in shown(found["results"])] == [9]


def test_lewisham_hides_its_small_counts() -> None:
    """The small counts of the Lewisham sample are hidden when the table is shown, and nothing around tells them."""
    rows = disclosed(site_figures("lewisham")["results"], 5).rows
    assert [row[2:4] for row in rows] == [
        (Share(19, 27), Share(7, 19)),
        (Share(18, 27), HIDDEN),
        (HIDDEN, None),
    ]


CHANGES = (Change(domain="mental_health", mentioned=12, most_important=6), Change(domain="confidence"))
ROUND: dict[str, Any] = {"parents": 25, "stories": 20, "changes": CHANGES, "source": PRINTED}


def of_round(**stated: Any) -> dict[str, Figure]:
    """The figures of a round."""
    return dict(figures(place(Evaluation(rounds=(a_round(**{**ROUND, **stated}),)))))


def test_a_round_that_is_not_public() -> None:
    """Its shares are parts of a whole that is known elsewhere; counts beside them and readings wait."""
    readings = (Reading(domain="mental_health"),)
    found = of_round(journey=bands(10, 10, mental_health=(7, 5)), readings=readings, claims=())
    assert set(found) == {"round_r1", "changes_r1", "journey_r1", "grounds_r1", "confidence_r1"}
    assert shown(found["changes_r1"]) == [
        ["Mental health and wellbeing", "6/20", "12/20"],
        ["Confidence and leadership", None, None],
    ]
    assert [row[2] for row in shown(found["journey_r1"])] == ["7/10", "5/10"]
    assert all(found[name].parts and found[name].drawn for name in ("changes_r1", "journey_r1"))
    assert not any(figure.published for figure in found.values())


def test_a_small_band_waits() -> None:
    """Where a band is small the journey of a round that is not public waits: its size could be worked out."""
    journey = bands(16, 4, mental_health=(8, 4))
    assert "journey_r1" not in of_round(journey=journey)
    public = of_round(journey=journey, readings=(Reading(domain="mental_health"),), published=True)
    assert shown(public["journey_r1"])[1][2] == "4/4"
    assert shown(public["readings_r1"]) == [["Mental health and wellbeing, any length", "12/20"]]
    assert public["journey_counts_r1"].published


@pytest.mark.parametrize(("parents", "told"), [(25, 25), (22, None), (20, 20)])
def test_few_without_a_story(parents: int, told: int | None) -> None:
    """How many came is not told where few of them wrote no story: the stories are the whole of other tables."""
    assert shown(of_round(parents=parents)["round_r1"])[0] == ["Parents who came", told]
    assert shown(of_round(parents=parents, published=True)["round_r1"])[0] == ["Parents who came", parents]


def test_changes_without_stories_counted() -> None:
    """Without the number of stories a change is a count, and there is no confidence."""
    found = of_round(stories=None)
    assert shown(found["changes_r1"])[0] == ["Mental health and wellbeing", 6, 12]
    assert "confidence_r1" not in found
    assert "confidence_r1" not in of_round(stories=4, changes=(Change(domain="confidence", mentioned=3),))


def test_themes() -> None:
    """Themes count groups, not people, beside the groups that were held."""
    theme = Theme(side="asked_for", topic="practical", what=SAID, groups=1)
    assert shown(of_round(themes=(theme,), focus_groups=3)["themes_r1"]) == [
        ["Something", "Could be better", "Practical support", 1, 3]
    ]


def test_support_maps() -> None:
    """Needs are shares of the maps completed; of a round's maps it is not told how many were invited."""
    needs = (Need(need=SAID, parents=9),)
    alone, inside, empty = (
        maps(invited=20, completed=15, needs=needs),
        maps(round="r1", invited=20, completed=15),
        maps(invited=20),
    )
    found = figures(place(Evaluation(rounds=(a_round(),), support_maps=(alone, inside, empty))))
    first = "Maps completed, of parents invited"
    assert shown(found["needs_1"]) == [[first, "15/20"], ["Something", "9/15"]]
    assert shown(found["needs_2"]) == [[first, 15]]
    assert notes(found["needs_1"]) == ["At joining, one to one"]
    assert "needs_3" not in found


def test_contrary_evidence_is_kept_in_view() -> None:
    """What speaks against the programme has a table of its own, which says where a list of studies leaves it out."""
    evidence = Evidence(studies=(study("Listed"),), contrary=(contrary(), contrary(title="Listed", source="")))
    figure = figures(place(Evaluation(evidence=evidence)))["contrary"]
    assert shown(figure) == [
        ["Against", "Journal 1", "Mental health and wellbeing", True, "Something"],
        ["Listed", None, "Mental health and wellbeing", True, "Something"],
    ]
    assert notes(figure) == ["The list of earlier studies leaves out what stands here"]
    listed = Evidence(studies=(study("Against"),), contrary=(contrary(),))
    assert notes(figures(place(Evaluation(evidence=listed)))["contrary"]) == []


def test_the_programme() -> None:
    """The plans of all sites stand side by side."""
    early = place(Evaluation(measures=(planned(), planned(follow_up=None)), rounds=(a_round(),)))
    network = NetworkContext(
        programme=Programme(name="PACT"),
        component=component_of("evaluation").seal()[0],
        as_of=DAY,
        sites=(early, place(Evaluation())),
    )
    hook = "pactkit_programme_figures"
    found = by_id(checked_figures(pactkit_evaluation.pactkit_programme_figures(network=network), hook))
    assert shown(found["plans"]) == [["Leeds", 2, 1, 1, 7, ago(150)], ["Leeds", 0, 0, 0, 7, None]]
