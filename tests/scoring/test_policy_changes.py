"""What-if changes of the policy: what may be tried, and what is refused in which words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pactkit.errors import TermsError
from pactkit.model.definition import Definition
from pactkit.model.programme import Policy
from pactkit.model.terms import Change
from pactkit.scoring.policy_changes import (
    changed_definition,
    changed_definitions,
    changed_policy,
    check_together,
    read_change,
)

from .making import definition, item, scheme, section

BANDED = definition(
    section("s", item("A"), item("B", 0, 1, 2, 3, 4)),
    schemes=(
        scheme("percent", "percent", ("low", 0), ("mid", 50), ("top", 75), id="percent"),
        scheme("mean", "mean", ("low", 0), ("mid", 1), ("top", 2), id="mean"),
    ),
)
COURSE = evolve(BANDED, id="course", schemes=(scheme("sum", "sum", ("none", 0), ("mid", 3), id="points"),))
BOTH = {"thing": BANDED, "course": COURSE}


@pytest.mark.parametrize(
    "text",
    [
        "minimum_answered=0.7", "minimum_answered=2/3", "review_months=6", "evidence_months=18", "small_number=10",
        "missing=exclude", "missing=floor", "missing=block", "scheme=mean", "threshold=top:77.5",
        "threshold=thing.top:231/4", "threshold=low:-1",
    ],
)  # fmt: skip
def test_a_change_reads_as_it_was_written(text: str) -> None:
    """Every change can be copied from one document into the next command."""
    change = read_change(text)
    assert read_change(str(change)) == change


@given(st.fractions(-1000, 1000, max_denominator=10**30))
def test_no_number_is_rounded(number: Fraction) -> None:
    """An edge that no decimal gives is written as a fraction, so that it stays exact."""
    change = Change(key="threshold", number=number, band="top")
    assert read_change(str(change)).number == number


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("minimum=0.7", "the policy has no 'minimum'", "Did you mean 'minimum_answered'?"),
        ("missing", "'missing' gives no value; write missing=floor", ""),
        ("missing=", "'missing=' gives no value; write missing=floor", ""),
        ("missing=flor", "there is no rule 'flor' for missing answers", "Did you mean 'floor'?"),
        ("minimum_answered=70", "minimum_answered is a share from 0 to 1 (70)", "Write 0.7 for 70 percent"),
        ("minimum_answered=-0.1", "minimum_answered is a share from 0 to 1 (-0.1)", "Write 0.7 for 70 percent"),
        ("minimum_answered=most", "'most' is not a number such as 70, 0.7 or 10/3", ""),
        ("minimum_answered=1/0", "'1/0' is not a number such as 70, 0.7 or 10/3", ""),
        ("review_months=0", "review_months is a number of months from 1 to 1200 (0)", ""),
        ("review_months=1.5", "review_months is a number of months from 1 to 1200 (1.5)", ""),
        ("small_number=4.5", "small_number is a whole number (4.5)", ""),
        ("threshold=70", "'threshold=70' names no band; write threshold=BAND:FROM", ""),
        ("threshold=:70", "'threshold=:70' names no band; write threshold=BAND:FROM", ""),
        ("threshold=top:high", "'high' is not a number such as 70, 0.7 or 10/3", ""),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, message: str, hint: str) -> None:
    """A change that is not one of the policy's is refused with the nearest that is."""
    with pytest.raises(TermsError) as refused:
        read_change(text)
    assert refused.value.message == message
    assert refused.value.hint == hint


def test_two_values_for_one_thing_contradict_each_other() -> None:
    """The same change twice is one; two for one key or band are refused; two bands may both move."""
    check_together([read_change("missing=floor"), read_change("missing=floor")])
    check_together([read_change("threshold=top:80"), read_change("threshold=mid:60")])
    with pytest.raises(TermsError, match=r"^threshold=top:80 and threshold=top:85 contradict each other$"):
        check_together([read_change("threshold=top:80"), read_change("threshold=top:85")])


def test_the_policy_takes_what_is_tried() -> None:
    """What is not tried stays as it is."""
    tried = [read_change(text) for text in ("minimum_answered=0.5", "review_months=6", "missing=floor")]
    assert changed_policy(Policy(), tried) == Policy(minimum_answered=Fraction(1, 2), review_months=6)


def test_fewer_people_are_never_protected() -> None:
    """small_number may be raised and never lowered."""
    assert changed_policy(Policy(), [read_change("small_number=10")]).small_number == 10
    assert changed_policy(Policy(), [read_change("small_number=5")]) == Policy()
    with pytest.raises(TermsError, match=r"^small_number protects people and cannot be lowered from 5 to 4$"):
        changed_policy(Policy(), [read_change("small_number=4")])


def tried(*texts: str) -> dict[str, Definition]:
    """Both definitions with these changes."""
    return changed_definitions(BOTH, [read_change(text) for text in texts])


def test_another_rule_for_missing_answers_holds_for_every_scheme() -> None:
    """`missing` changes all schemes of all components, and nothing else."""
    for component, found in tried("missing=block").items():
        assert {scheme.missing for scheme in found.schemes} == {"block"}
        back = changed_definition(found, read_change("missing=exclude"))
        assert back == BOTH[component]


def test_another_scheme_becomes_the_headline_where_there_is_one() -> None:
    """The others keep their order behind it, and a component without it stays as it is."""
    found = tried("scheme=mean")
    assert [scheme.id for scheme in found["thing"].schemes] == ["mean", "percent"]
    assert found["course"] is COURSE


def test_an_edge_moves_in_the_headline_alone() -> None:
    """In every component whose headline has the band, or in the one that is named; the named one comes last."""
    found = tried("threshold=course.mid:5", "threshold=mid:4")
    assert [[band.from_ for band in one.schemes[0].bands] for one in found.values()] == [[0, 4, 75], [0, 5]]
    assert found["thing"].schemes[1] == BANDED.schemes[1]
    switched = tried("threshold=thing.top:3", "scheme=mean")["thing"]
    assert [band.from_ for band in switched.schemes[0].bands] == [0, 1, 3]


ALONE = "To move one component alone: threshold={}.BAND:FROM"


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        ("scheme=meen", "no component has a scheme 'meen'", "Did you mean 'mean'?"),
        ("threshold=topp:80", "no component has a band 'topp' in its headline", "Did you mean 'top'?"),
        ("threshold=corse.mid:80", "there is no component 'corse'", "Did you mean 'course'?"),
        ("threshold=course.top:80", "course has no band 'top'", "Known here: mid, none"),
        ("threshold=top:40", "the bands of thing would no longer rise: low 0, mid 50, top 40", ALONE.format("thing")),
        ("threshold=top:50", "the bands of thing would no longer rise: low 0, mid 50, top 50", ALONE.format("thing")),
        ("threshold=thing.top:101", "no score of thing reaches 101: its highest is 100", ALONE.format("thing")),
        ("threshold=mid:60", "no score of course reaches 60: its highest is 6", ALONE.format("course")),
        (
            "threshold=low:0.5",
            "the lowest band of thing, low, would begin above the lowest possible score, 0",
            ALONE.format("thing"),
        ),
    ],
)
def test_what_does_not_fit_the_programme_is_refused(change: str, message: str, hint: str) -> None:
    """A name that there is not, edges that no longer rise, and an edge on another scale."""
    with pytest.raises(TermsError) as refused:
        tried(change)
    assert (refused.value.message, refused.value.hint) == (message, hint)


def test_what_the_files_say_changes_nothing() -> None:
    """A change to the value that a definition has already gives the very same definition."""
    found = tried("missing=exclude", "threshold=thing.mid:50")
    assert all(found[component] is BOTH[component] for component in BOTH)
