"""Evaluation: who took part in a round, what it took, what is told together, and how large support networks are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pactkit.api import Span, say
from pactkit_evaluation.evidence import Evidence
from pactkit_evaluation.facts import Evaluation
from pactkit_evaluation.rounds import Claim
from pactkit_evaluation.words import SUPPORTS

from .making import measured, refuses
from .making_evaluation import PRINTED, SAID, a_round, ago, figures, maps, notes, place, shown, site_figures

LATER = ago(-1)


def rounds(**stated: Any) -> Evaluation:
    """One parent-led round."""
    return Evaluation(rounds=(a_round(**stated),))


MEASURES: list[tuple[str, Evaluation, Any]] = [
    ("lengths_of_round", Evaluation(), None),
    ("lengths_of_round", rounds(), None),
    ("lengths_of_round", rounds(lengths="not_looked_at"), 0),
    ("lengths_of_round", rounds(lengths="in_the_round"), 1),
    ("lengths_of_round", rounds(lengths="in_each_session"), 2),
    ("lengths_of_round", rounds(lengths="in_each_session", on=LATER), None),
    ("support_of_round", Evaluation(), None),
    ("support_of_round", rounds(), None),
    ("support_of_round", rounds(support=("guides", "guides")), 1),
    ("support_of_round", rounds(support=tuple(SUPPORTS)), 6),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: Evaluation, value: Any) -> None:
    """The newest round that has ended speaks, and what it does not state is unknown."""
    assert measured("evaluation", measure, place(stated)) == value


NO_NUMBER = "'percent' is missing: give it as printed, or part and whole where no percent is printed"
IMPOSSIBLE: list[tuple[Any, str]] = [
    (lambda: Claim(what=SAID), NO_NUMBER),
    (lambda: Claim(what=SAID, part=4), NO_NUMBER),
    (lambda: Claim(what=SAID, part=0, whole=0), NO_NUMBER),
    (lambda: a_round(fewest_in_session=9, most_in_session=8), r"'fewest_in_session' is more than .+"),
    (lambda: maps(smallest_network=9, largest_network=8), r"'smallest_network' is more than .+"),
    (lambda: maps(completed=3, named_programme=4), r"'named_programme' is more than completed"),
    (lambda: maps(completed=3, met_through_programme=4), r"'met_through_programme' is more than .+"),
]


@pytest.mark.parametrize(("stated", "sentence"), IMPOSSIBLE)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """A claim has a number, and counts fit together."""
    with refuses(f"^{sentence}$"):
        stated()


def test_the_size_of_sessions() -> None:
    """How many were in a session is told of public rounds only: it is a count of people that is not hidden."""
    stated: dict[str, Any] = {"fewest_in_session": 3, "most_in_session": 9, "source": PRINTED}
    public, ours = (dict(shown(_round(published=one, **stated))) for one in (True, False))
    assert (public["Parents in a session"], ours["Parents in a session"]) == (Span(3, 9), None)
    assert dict(shown(_round(published=True, most_in_session=9, source=PRINTED)))["Parents in a session"] == Span(
        None, 9
    )
    assert dict(shown(_round()))["What else they were given"] is None


def _round(**stated: Any) -> Any:
    return figures(place(rounds(**stated)))["round_r1"]


BARE = Claim(what=SAID, part=9, whole=14, where="§ 5.1")
WITH_PERCENT = Claim(what=SAID, part=4, whole=5, percent=Decimal(80))
ONLY_PERCENT = Claim(what=SAID, percent=Decimal(40))


def test_what_is_told_together() -> None:
    """A share with counts is shown with or without a percent in print; only a percent in print can be wrong."""
    claims = (BARE, WITH_PERCENT, ONLY_PERCENT)
    public = figures(place(rounds(claims=claims, published=True, source=PRINTED)))
    assert shown(public["together_r1"]) == [["Something (§ 5.1)", "9/14"], ["Something", "4/5"]]
    assert (public["together_r1"].published, public["together_r1"].source) == (True, PRINTED)
    assert [row[2] for row in shown(public["printed"])] == [80, 40]
    assert "together_r1" not in figures(place(rounds(claims=claims)))
    assert "together_r1" not in figures(place(rounds(claims=(ONLY_PERCENT,), published=True, source=PRINTED)))


def test_shares_of_earlier_studies() -> None:
    """They are shown like those of a round, once they are public."""
    listed: dict[str, Any] = {"claims": (BARE, ONLY_PERCENT), "source": PRINTED}
    found = figures(place(Evaluation(evidence=Evidence(**listed, published=True))))
    assert shown(found["claims"]) == [["Something (§ 5.1)", "9/14"]]
    assert "claims" not in figures(place(Evaluation(evidence=Evidence(**listed))))


SIZE: dict[str, Any] = {"smallest_network": 3, "largest_network": 9}
IN_PRINT: dict[str, Any] = {"published": True, "source": PRINTED}
NAMED = ["Maps that name PACT", "4/4"]
NETWORKS: dict[str, tuple[dict[str, Any], Any]] = {
    "nothing": ({"completed": 9}, None),
    "a size": ({**SIZE, "completed": 900}, None),
    "a size with names": ({**SIZE, "completed": 4, "named_programme": 4}, [NAMED]),
    "an open size in print": ({"largest_network": 9, **IN_PRINT}, [["People on a map", Span(None, 9)]]),
    "a size in print": (
        {**SIZE, **IN_PRINT, "completed": 4, "named_programme": 4},
        [["People on a map", Span(3, 9)], NAMED],
    ),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_networks(name: str) -> None:
    """The smallest and the largest network are of one parent each, and told only where they are in print already."""
    stated, expected = NETWORKS[name]
    found = figures(place(Evaluation(support_maps=(maps(**stated),))))
    assert (shown(found["networks_1"]) if "networks_1" in found else None) == expected


def test_the_networks_of_2023() -> None:
    """Annex C: 5 to 14 people; every mother named PACT, and three owe others to it."""
    figure = site_figures("southwark")["networks_1"]
    assert shown(figure) == [
        ["People on a map", Span(5, 14)],
        ["Maps that name PACT", "13/13"],
        ["Maps with others met through PACT", "3/13"],
    ]
    assert (figure.published, say(figure.source)) == (True, f"{PRINTED}, annex C")
    assert len(notes(figure)) == 1


def test_what_was_told_together_in_2023() -> None:
    """Sections 5.1 to 5.3, with and without a percent."""
    rows = shown(site_figures("southwark")["together_2023"])
    assert [row[1] for row in rows] == ["9/14", "7/11", "12/15", "10/14", "5/8", "10/14"]
