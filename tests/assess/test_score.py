"""One review scored by one definition: no workspace, no facts, no plugins; every item is due."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from pactkit import __version__
from pactkit.assess.score import Scored, score_review
from pactkit.errors import FilesError
from pactkit.model.fidelity import Interval
from pactkit.model.programme import Policy

from .making import REVIEW, WALKING, lines

RATED = f"{REVIEW}[ratings.walking.items]\nW-1 = 2\nW-2 = 1\n"


def score(root: Path, definition: str = WALKING, review: str = RATED) -> Scored:
    """A review scored by a definition."""
    (root / "walking.toml").write_text(definition, encoding="utf-8")
    (root / "review.toml").write_text(review, encoding="utf-8")
    return score_review(root / "walking.toml", root / "review.toml")


def refused(root: Path, definition: str = WALKING, review: str = RATED) -> list[str]:
    """The problems that keep a review from being scored, without the folder."""
    with pytest.raises(FilesError) as caught:
        score(root, definition, review)
    return [line.replace(f"{root}/", "") for line in lines(caught.value.problems)]


def test_a_review_is_scored(tmp_path: Path) -> None:
    """Ratings alone count: measures and conditions have no facts here, and as-of is the review's date."""
    late = WALKING.replace('code = "W-3"', 'code = "W-3"\ndue_from = "full"')
    scored = score(tmp_path, late)
    answers = [(answer.code, answer.state, answer.level) for answer in scored.report.items]
    assert answers == [("W-1", "rated", 2), ("W-2", "rated", 1), ("W-3", "unanswered", None)]
    assert scored.report.schemes[0].score == Interval(low=50, high=Fraction(250, 3))
    assert (scored.definition.id, scored.review.on, scored.policy) == ("walking", date(2026, 10, 1), Policy())
    assert scored.problems == ()


def test_what_a_score_was_made_with(tmp_path: Path) -> None:
    """A score names the definition's version, and a digest over both files."""
    made = [score(tmp_path).made_with, score(tmp_path).made_with, score(tmp_path, review=f"{RATED}# seen\n").made_with]
    assert (made[0].pactkit, made[0].components) == (__version__, {"walking": "2026.2"})
    assert made[0] == made[1]
    assert len({made[0].inputs, made[2].inputs, score(tmp_path, f"{WALKING}# seen\n").made_with.inputs}) == 3


def test_other_components_of_the_review_are_left_unread(tmp_path: Path) -> None:
    """A review may rate components whose definition is not at hand."""
    scored = score(tmp_path, review=f"{RATED}[ratings.reading.items]\nR-9 = 9\n")
    assert (scored.problems, sorted(scored.review.ratings)) == ((), ["walking"])


def test_warnings_of_both_files(tmp_path: Path) -> None:
    """What is only warned of or noted in either file comes with the score."""
    scored = score(
        tmp_path,
        WALKING.replace('version = "2026.2"', 'version = "2026.2"\nretired = ["W-0"]').replace(
            "[[milestones]]", '[[sections]]\nid = "more"\n[[milestones]]'
        ),
        f'{REVIEW}[ratings.walking]\nversion = "2025"\nitems = {{ W-0 = 1, W-1 = 1 }}\n',
    )
    assert [line.replace(f"{tmp_path}/", "") for line in lines(scored.problems)] == [
        "walking.toml:28:1 warning sections[1]: this section has no items",
        "review.toml:7:11 note ratings.walking.version: this was rated with version 2025; version 2026.2 is installed",
        "review.toml:8:11 warning ratings.walking.items.W-0: W-0 is retired; it counts as unanswered",
    ]


def test_every_problem_of_both_files(tmp_path: Path) -> None:
    """A definition or review that cannot be used is told with every problem."""
    assert refused(tmp_path, WALKING.replace("core", "cores", 1)) == [
        (
            "walking.toml:11:12 error sections[0].items[0].function: 'cores' is none of core, adaptable"
            " | Did you mean 'core'?"
        )
    ]
    assert refused(tmp_path, review=RATED.replace("W-1", "W-9").replace("external", "extern")) == [
        "review.toml:4:10 error source: 'extern' is none of external, peer, parent, self | Did you mean 'external'?",
        "review.toml:7:1 error ratings.walking.items.W-9: there is no item 'W-9' | Did you mean 'W-3'?",
    ]


def test_a_review_of_something_else(tmp_path: Path) -> None:
    """A review that rates only other components is no review of this one."""
    assert refused(tmp_path, review=RATED.replace("walking", "reading")) == [
        "review.toml:6:1 error ratings: this review does not rate walking | It rates reading"
    ]


def test_an_empty_form(tmp_path: Path) -> None:
    """A review without ratings scores nothing: everything is unanswered."""
    scored = score(tmp_path, review=REVIEW)
    assert [answer.state for answer in scored.report.items] == ["unanswered"] * 3
    assert scored.report.schemes[0].score == Interval(low=0, high=100)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """A file that there is not is a problem of its own."""
    with pytest.raises(FilesError) as caught:
        score_review(tmp_path / "walking.toml", tmp_path / "review.toml")
    assert str(caught.value) == f"{tmp_path}/walking.toml:1:1: there is no such file"
