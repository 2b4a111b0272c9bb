"""`agree`: what is compared, by which definitions, in every format; what cannot be used, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Install
from .making import FORMATS, SAMPLES, WALKING, Ran, broken_point, pactkit, write
from .shapes import DOCUMENTS, misfits

HEAD = """\
format = 1
on = 2026-11-12
wave = "2026-autumn"
source = "self"
by = "Site team"
[ratings.walking.items]
"""
EXTERNAL, SELF = "alder/reviews/2026-11-10-external.toml", "alder/reviews/self.toml"


@pytest.fixture
def pair(root: Path) -> Path:
    """Alder's two reviews: W-2 1 and 2, W-3 2 and 0, W-4 1 and nothing, W-1 nothing and 2."""
    write(root / SELF, f"{HEAD}W-1 = 2\nW-2 = 2\nW-3 = 0\nW-4 = 'cannot_rate'\n")
    return root


def number(exact: str, value: float) -> dict[str, object]:
    """A figure as JSON has it."""
    return {"value": value, "exact": exact}


@pytest.mark.usefixtures("pair")
def test_two_reviews() -> None:
    """Over the items that both gave a level: figures by component and pooled, and the same once more as a pair."""
    found = pactkit("agree", EXTERNAL, SELF, "--format", "json").json
    assert misfits(DOCUMENTS["agree"], found) == []
    (walking,) = found["components"]
    assert (walking["id"], walking["n"], walking["only_one"], walking["neither"]) == ("walking", 2, 2, 0)
    assert (walking["equal"], walking["within_one"]) == (number("0", 0.0), number("1/2", 0.5))
    assert walking["bias"] == number("-1/2", -0.5)
    assert walking["kappa"] == number("-1/3", -0.3333)
    assert walking["apart"] == [{"code": "W-3", "levels": [2, 0]}]
    assert walking["undefined"] == {}
    assert found["pooled"]["apart"] == [{"component": "walking", "code": "W-3", "levels": [2, 0]}]
    assert [(pair["reviews"], pair["components"], pair["pooled"]) for pair in found["pairs"]] == [
        ([0, 1], found["components"], found["pooled"])
    ]
    assert [(one["site"], one["source"], one["items"]["cannot_rate"]) for one in found["reviews"]] == [
        ("alder", "external", 0), ("alder", "self", 1),
    ]  # fmt: skip


@pytest.mark.usefixtures("pair")
def test_the_sheet_says_who_rates_higher() -> None:
    """The items far apart come before the figures, and the bias is said in words."""
    ran = pactkit("agree", EXTERNAL, SELF)
    assert ran.code == 0
    assert "A rates higher than B, by 0.5 on average." in ran.out
    assert ran.out.index("Two or more levels apart") < ran.out.index("W-3") < ran.out.index("Figures")
    assert "Left out, with a level from one review only: 2 items" in ran.out


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize("name", FORMATS)
def test_every_format(name: str) -> None:
    """Every format names the item that is far apart, in either language."""
    for language in ("en", "es"):
        ran = pactkit("agree", EXTERNAL, SELF, "--format", name, "--lang", language)
        assert (ran.code, "W-3" in ran.out) == (0, True)


@pytest.mark.usefixtures("pair")
def test_the_csv() -> None:
    """Items far apart come first, then a row per component, then all together."""
    rows = pactkit("agree", EXTERNAL, SELF, "--format", "csv").rows
    assert [(row["row"], row["component"], row["item"], row["n"], row["levels"]) for row in rows] == [
        ("item", "walking", "W-3", "", "2 0"),
        ("component", "walking", "", "2", ""),
        ("pooled", "", "", "2", ""),
    ]


def test_three_reviews(pair: Path) -> None:
    """With more than two, alpha and AC1 are of all; kappa and bias are null with a reason, and each pair has them."""
    third = write(pair / "alder" / "reviews" / "peer.toml", f"{HEAD.replace('self', 'peer')}W-2 = 1\nW-3 = 2\n")
    ran = pactkit("agree", EXTERNAL, SELF, third, "--format", "json")
    found = ran.json
    assert misfits(DOCUMENTS["agree"], found) == []
    (walking,) = found["components"]
    assert walking["kappa"] is walking["bias"] is None
    assert walking["undefined"]["kappa"] == "This is a figure of two reviews: see each pair"
    assert walking["apart"] == [{"code": "W-3", "levels": [2, 0, 2]}]
    assert [pair["reviews"] for pair in found["pairs"]] == [[0, 1], [0, 2], [1, 2]]
    assert found["pairs"][1]["pooled"]["kappa"] == number("1", 1.0)
    rows = pactkit("agree", EXTERNAL, SELF, third, "--format", "csv").rows
    assert [row["row"] for row in rows].count("pooled") == 4
    assert "Pair by pair" in pactkit("agree", EXTERNAL, SELF, third).out


def test_definitions_without_a_workspace(tmp_path: Path, install: Install) -> None:
    """With --definition nothing else is read: no workspace, no plugin, and nothing said of other components."""
    install(broken_point("hiking"))
    definition = write(tmp_path / "walking.toml", WALKING)
    one = write(tmp_path / "one.toml", f"{HEAD}W-2 = 1\n[ratings.singing.items]\nS-1 = 3\n")
    other = write(tmp_path / "other.toml", f"{HEAD}W-2 = 1\n")
    ran = pactkit("agree", one, other, "--definition", definition, "--format", "json")
    assert (ran.code, ran.json["pooled"]["n"], ran.json["failures"]) == (0, 1, [])
    assert [review["site"] for review in ran.json["reviews"]] == [None, None]
    assert ran.json["made_with"]["components"] == {"walking": "2026.1"}


def test_nothing_in_common(root: Path) -> None:
    """Reviews that rate no item both are compared all the same: every figure is null, with the reason."""
    lone = write(root / SELF, f"{HEAD}W-1 = 2\n")
    found = pactkit("agree", EXTERNAL, lone, "--format", "json")
    assert found.code == 0
    assert set(found.json["pooled"]["undefined"].values()) == {"No item was given a level by two reviews"}
    assert "there is nothing to compare" in pactkit("agree", EXTERNAL, lone).out


def test_unlike_reviews_are_said(root: Path) -> None:
    """Reviews of different waves, sites or versions are compared, and what is unlike is said."""
    text = HEAD.replace("2026-autumn", "2026-spring").replace(
        "[ratings", '[ratings.walking]\nversion = "2025.1"\n[ratings'
    )
    other = write(root / "birch" / "reviews" / "spring.toml", f"{text}W-2 = 1\n")
    found = pactkit("agree", EXTERNAL, other, "--format", "json")
    assert found.code == 0
    assert found.json["remarks"] == [
        "The reviews are of different sites (alder, birch): both may be right",
        "The reviews are of different waves (2026-autumn, 2026-spring): the site may have changed between",
        "Walking group was rated with different versions (2026.1, 2025.1): its items may have changed",
    ]


def test_a_broken_review(pair: Path) -> None:
    """What is wrong is shown with its place; with two others left, those are compared, and the exit code is 2."""
    broken = write(pair / "alder" / "reviews" / "broken.toml", f"{HEAD}W-2 = 9\nW-7 = 1\n")
    ran = pactkit("agree", EXTERNAL, broken)
    assert (ran.code, ran.out) == (2, "")
    assert f"{broken}:7:7" in ran.err
    assert f"{broken}:8:1" in ran.err
    three = pactkit("agree", EXTERNAL, broken, SELF, "--format", "json")
    assert three.code == 2
    assert [review["file"] for review in three.json["reviews"]] == [EXTERNAL, SELF]
    assert three.json["remarks"] == [f"{broken} cannot be used: the figures are of the other reviews"]
    assert [problem["line"] for problem in three.json["problems"]] == [7, 8]


def test_a_missing_review_and_a_broken_definition(pair: Path) -> None:
    """All that is wrong in all files is shown in one run."""
    definition = write(pair / "broken.toml", "format = 1\n")
    ran = pactkit("agree", EXTERNAL, "nowhere.toml", "--definition", definition)
    assert ran.code == 2
    assert "nowhere.toml:1:1" in ran.err
    assert "there is no such file" in ran.err
    assert "the key id is missing" in ran.err


def usage(ran: Ran) -> str:
    """What is said of a wrong usage."""
    assert (ran.code, ran.out) == (2, "")
    return ran.err.rstrip("\n").split("\n")[-1]


def test_wrong_usage(pair: Path) -> None:
    """One review, the same one twice, or options that say nothing here are refused."""
    alone, again = pactkit("agree", EXTERNAL), pactkit("agree", EXTERNAL, f"./{EXTERNAL}")
    assert usage(alone) == "Error: one review agrees with nothing: name two or more"
    assert usage(again) == f"Error: {EXTERNAL} is named twice, and agrees with itself"
    under = pactkit("agree", EXTERNAL, SELF, "--fail-under", "50")
    assert usage(under) == "Error: agree gives no score that could be under --fail-under"
    both = pactkit("agree", EXTERNAL, SELF, "--definition", "components/walking.toml", "-w", pair)
    assert usage(both) == "Error: with --definition no workspace and no plugin is read: leave out -w and -p"
    twice = pactkit("agree", EXTERNAL, SELF, *["--definition", "components/walking.toml"] * 2)
    assert usage(twice) == "Error: components/walking.toml is named twice"


def test_nothing_that_is_known(pair: Path) -> None:
    """Reviews that rate none of the components that are known are refused, with those that are."""
    singing = write(pair / "singing.toml", WALKING.replace('"walking"', '"singing"'))
    ran = pactkit("agree", EXTERNAL, SELF, "--definition", singing)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Error: none of these reviews rates a component that is known here\n  Known here: singing\n"


def test_two_workspaces(pair: Path, tmp_path: Path) -> None:
    """Reviews from two workspaces are compared only when it is said by whose components."""
    other = tmp_path / "elsewhere"
    write(other / "programme.toml", 'format = 1\nname = "Elsewhere"\n')
    far = write(other / "oak" / "reviews" / "a.toml", f"{HEAD}W-2 = 1\n")
    ran = pactkit("agree", EXTERNAL, far)
    assert ran.code == 2
    assert ran.err.startswith("Error: the reviews stand in more than one workspace: ")
    assert pactkit("agree", EXTERNAL, far, "-w", pair).code == 0


def test_a_failed_plugin(pair: Path, install: Install) -> None:
    """A plugin that fails is shown, and the exit code is 2; everything else stands."""
    assert pair.is_dir()
    install(broken_point("hiking"))
    ran = pactkit("agree", EXTERNAL, SELF, "--format", "json")
    assert (ran.code, ran.json["pooled"]["n"]) == (2, 2)
    assert [failure["plugin"] for failure in ran.json["failures"]] == ["hiking"]


def test_the_samples() -> None:
    """The two reviews of Southwark's newest wave: the site rates itself higher than the central team does."""
    reviews = SAMPLES / "southwark" / "reviews"
    found = pactkit(
        "agree", reviews / "2026-autumn-external.toml", reviews / "2026-autumn-self.toml", "--format", "json"
    ).json
    assert misfits(DOCUMENTS["agree"], found) == []
    assert found["pooled"]["bias"]["value"] > 0
    assert found["pooled"]["n"] == sum(component["n"] for component in found["components"])
