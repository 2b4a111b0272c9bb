"""Peer spaces: whether groups help children to get ready for nursery."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from pactkit_peer_spaces import Group, PeerSpaces

from .making import alliance, at, measured, noticed, partner, refuses

TWO = ("sharing", "playing_together")
FOUR = (*TWO, "short_goodbyes", "doing_it_alone")
PLACE: dict[str, Any] = {"alliance": alliance(partner("a")), "languages": ("en",)}


def of(*stated: dict[str, Any]) -> PeerSpaces:
    """Groups that met in the term, unless said otherwise."""
    given: dict[str, Any] = {"name": "Mums", "kind": "mumspace", "sessions_due": 12, "sessions_held": 9, "venue": "a"}
    given |= {"hosts_parents": 2, "languages": ("en",)}
    return PeerSpaces(groups=tuple(Group(**{"id": f"g{number}", **given, **one}) for number, one in enumerate(stated)))


NEVER_ASKED: list[dict[str, Any]] = [
    {"kind": "dadspace"},
    {"audience": "dads"},
    {"audience": "pregnant"},
    {"sessions_held": 0},
]
MEASURES: list[tuple[str, PeerSpaces, Any]] = [
    ("ready_for_nursery", of(), (None, 0)),
    ("ready_for_nursery", of({}), None),
    ("ready_for_nursery", of({"asked_of_child": 8, "child_readier": 6}, {"asked_of_child": 8}), None),
    ("ready_for_nursery", of({"asked_of_child": 8, "child_readier": 6}, *NEVER_ASKED), (Fraction(3, 4), 8)),
    (
        "ready_for_nursery",
        of({"asked_of_child": 8, "child_readier": 6}, {"asked_of_child": 0, "child_readier": 0}),
        (Fraction(3, 4), 8),
    ),
    ("nursery_prepared", of(), (None, 0)),
    ("nursery_prepared", of({}), None),
    ("nursery_prepared", of({"towards_nursery": ()}), (0, 1)),
    (
        "nursery_prepared",
        of({"towards_nursery": TWO}, {"towards_nursery": ("sharing", "sharing")}),
        (Fraction(1, 2), 2),
    ),
    ("nursery_prepared", of({"towards_nursery": FOUR}, *NEVER_ASKED), (1, 1)),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: PeerSpaces, value: Any) -> None:
    """Groups to which children come count; a group that does not say leaves it unknown."""
    assert measured("peer_spaces", measure, at("peer_spaces", stated, **PLACE)) == value


MISSING = "note groups: No group plans anything for this, which children need for nursery: {}"
FINDINGS: dict[str, tuple[str, PeerSpaces, list[str]]] = {
    "all four": ("full", of({"towards_nursery": TWO}, {"towards_nursery": FOUR[2:]}), []),
    "two are missing": (
        "full",
        of({"towards_nursery": TWO}, {"towards_nursery": ()}, *NEVER_ASKED),
        [MISSING.format("staying a while without their parent, doing things by themselves")],
    ),
    "one group does not say": ("full", of({"towards_nursery": TWO}, {}), []),
    "a new site": ("initial", of({"towards_nursery": TWO}), []),
    "only dads": ("full", of({"kind": "dadspace", "towards_nursery": TWO}), []),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What no group plans is noticed once every group says what it plans."""
    stage, stated, expected = FINDINGS[name]
    assert noticed("peer_spaces", at("peer_spaces", stated, stage=stage, **PLACE)) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ({"asked_of_child": 1, "child_readier": 2}, r"'child_readier' is more than asked_of_child"),
        ({"parents_asked": 1, "asked_of_child": 2}, r"'asked_of_child' is more than parents_asked"),
    ],
)
def test_counts_that_cannot_be_true(stated: dict[str, Any], sentence: str) -> None:
    """Those asked of their child are some of those asked."""
    with refuses(sentence):
        of(stated)
