"""`pactkit compare`: two waves in every format, and what it does with what cannot be compared."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from .conftest import Install
from .making import ALDER, ALDER_REVIEW, DAY, FORMATS, OFF, PROGRAMME, SAMPLES, WALKING, module, pactkit, point, write
from .shapes import DOCUMENTS, misfits

SPRING = (
    ALDER_REVIEW.replace("2026-11-10", "2026-04-10").replace("2026-autumn", "2026-spring")
    .replace("W-2 = 1", "W-1 = 1\nW-2 = 2").replace("W-3 = 2\n", "")
)  # fmt: skip
WAVES = ("2026-spring", "2026-autumn")


@pytest.fixture
def waves(root: Path) -> Path:
    """Alder with a spring: W-1 rated 1, W-2 rated 2, W-3 not answered and W-4 rated 1."""
    write(root / "programme.toml", PROGRAMME + "[policy]\nminimum_answered = 0.5\n")
    write(root / "alder" / "reviews" / "2026-04-10-external.toml", SPRING)
    return root


def compare(*words: object, day: str = DAY) -> Any:
    """What it says as JSON."""
    return pactkit("compare", *words, "--as-of", day, "--format", "json").json


def text(*words: object) -> str:
    """What it says, on one line."""
    return " ".join(pactkit("compare", *words, "--as-of", DAY).out.split())


def numbers(found: Any) -> tuple[object, ...]:
    """Low, high and point of a part."""
    return tuple(None if found[name] is None else Fraction(found[name]["exact"]) for name in ("low", "high", "point"))


@pytest.mark.usefixtures("waves")
def test_the_split() -> None:
    """The change of low, high and point is split by cause and by item, exactly."""
    (component,) = compare("alder", *WAVES)["components"]
    percent, lowest = component["schemes"]
    # 4 of 8, 6 of 8 and 4 of 6 in spring; W-3 gives 2, W-2 loses 1, and by the facts W-1 is 2: 6 of 8
    assert numbers(percent["change"]) == (25, 0, Fraction(25, 3))
    assert [(one["cause"], numbers(one), one["items"]) for one in percent["causes"]] == [
        ("newly_answered", (25, 0, Fraction(25, 3)), ["W-3"]),
        ("answered_differently", (Fraction(-25, 2),) * 3, ["W-2"]),
        ("moved_by_fact", (Fraction(25, 2),) * 3, ["W-1"]),
    ]
    assert percent["items"][2]["before"] == {"state": "rated", "level": 1, "source": "external"}
    assert percent["items"][2]["after"] == {"state": "measured", "level": 2, "source": "facts"}
    assert (percent["before"]["bands"], percent["after"]["band"]) == (["fair", "strong"], "strong")
    assert (lowest["before"]["no_point"], lowest["change"]["point"]) == ("open_answers", None)
    assert numbers(lowest["change"]) == (1, 0, None)


@pytest.mark.usefixtures("waves")
def test_the_document_has_its_keys() -> None:
    """The JSON has the keys that are documented, whatever could be compared."""
    found = compare("alder", *WAVES)
    assert misfits(DOCUMENTS["compare"], found) == []
    assert found["waves"] == [
        {"id": "2026-spring", "from": "2026-04-10", "to": "2026-04-10", "reviews": 1},
        {"id": "2026-autumn", "from": "2026-11-10", "to": "2026-11-10", "reviews": 1},
    ]


def test_the_sample() -> None:
    """On a shipped site the causes of every scheme make its change, and so do its items."""
    sample = compare(SAMPLES / "southwark", "2025-autumn", "2026-autumn")
    assert misfits(DOCUMENTS["compare"], sample) == []
    for component in sample["components"]:
        for scheme in component["schemes"]:
            for name in ("low", "high", "point"):
                if scheme["change"][name] is not None:
                    for listed in (scheme["causes"], scheme["items"]):
                        parts = [Fraction(one[name]["exact"]) for one in listed]
                        assert sum(parts) == Fraction(scheme["change"][name]["exact"])


@pytest.mark.usefixtures("waves")
def test_the_text() -> None:
    """The text says which way each component went, why, and by which items."""
    said = text("alder", *WAVES)
    assert "Alder: what changed from 2026-spring to 2026-autumn" in said
    assert "2026-spring: 1 review, 10 April 2026." in said
    assert "Higher: Walking group." in said
    assert "The best estimate was 66.7, and is 75. Band: undecided between fair and Strong before, Strong now." in said
    assert "answered differently -12.5 -12.5 -12.5 W-2" in said
    assert "together +25 0 +8.33" in said
    assert "W-3 not answered 2 +25 0 +8.33 newly or no longer answered" in said
    assert "lowest" not in said
    assert "2026-spring has no best estimate: an answer is missing." in text("alder", *WAVES, "--component", "walking")


@pytest.mark.usefixtures("waves")
@pytest.mark.parametrize("name", FORMATS)
def test_every_format(name: str, tmp_path: Path) -> None:
    """It is written in every format."""
    ran = pactkit("compare", "alder", *WAVES, "--as-of", DAY, "--format", name, "-o", tmp_path / "out")
    assert (ran.code, ran.out) == (0, "")
    assert "W-2" in (tmp_path / "out").read_text(encoding="utf-8")


@pytest.mark.usefixtures("waves")
def test_the_rows() -> None:
    """A csv has both scores and the change of each scheme, then a row per item and cause."""
    rows = pactkit("compare", "alder", *WAVES, "--as-of", DAY, "--format", "csv").rows
    percent = [row for row in rows if row["scheme"] == "percent"]
    assert [(row["cause"], row["item"], row["low"], row["point"]) for row in percent] == [
        ("before", "", "50.0", "66.6667"),
        ("after", "", "75.0", "75.0"),
        ("change", "", "25.0", "8.3333"),
        ("newly_answered", "W-3", "25.0", "8.3333"),
        ("answered_differently", "W-2", "-12.5", "-12.5"),
        ("moved_by_fact", "W-1", "12.5", "12.5"),
    ]
    assert (percent[3]["state_before"], percent[3]["level_before"], percent[3]["level_after"]) == (
        "unanswered",
        "",
        "2",
    )


def test_an_earlier_definition_and_workspace(waves: Path, tmp_path: Path) -> None:
    """--definition and --before split off what the definition and the facts did."""
    light = WALKING.replace('version = "2026.1"', 'version = "2025.1"').replace(
        'ask = "Do parents choose the way?"', 'ask = "Do parents choose the way?"\nweight = 3'
    )
    file = write(tmp_path / "old.toml", light)
    write(waves / "alder" / "reviews" / "2026-04-10-external.toml", SPRING.replace('"2026.1"', '"2025.1"'))
    found = compare("alder", *WAVES, "--definition", file)["components"][0]
    assert (found["before"]["scored_by"], found["after"]["scored_by"]) == ("2025.1", "2026.1")
    first = found["schemes"][0]["items"][0]
    assert (first["code"], first["cause"], numbers(first)[0]) == (
        "W-2",
        "definition_changed",
        Fraction(50) - Fraction(200, 3),
    )
    kept = tmp_path / "kept"
    write(kept / "programme.toml", (waves / "programme.toml").read_text("utf-8"))
    write(kept / "components" / "walking.toml", light)
    write(kept / "alder" / "site.toml", ALDER.replace("leaders = 3", "leaders = 1"))
    write(kept / "alder" / "reviews" / "spring.toml", SPRING.replace("W-1 = 1\n", "").replace('"2026.1"', '"2025.1"'))
    found = compare("alder", *WAVES, "--before", kept)
    causes = [one["cause"] for one in found["components"][0]["schemes"][0]["causes"]]
    assert causes == ["definition_changed", "newly_answered", "answered_differently", "moved_by_fact"]
    assert found["before"] == str(kept)
    assert f"kept in {kept}" in text("alder", *WAVES, "--before", kept)


def test_a_component_that_one_wave_rates(waves: Path) -> None:
    """What only one of the waves rates is said so in text and csv, with no score."""
    write(waves / "alder" / "reviews" / "2026-04-10-external.toml", SPRING.split("[ratings")[0])
    assert "Only 2026-autumn rates it: Walking group." in text("alder", *WAVES)
    rows = pactkit("compare", "alder", *WAVES, "--as-of", DAY, "--format", "csv").rows
    assert [row["problem"] for row in rows] == ["only 2026-autumn rates it"]
    assert compare("alder", *WAVES)["components"][0]["schemes"] == []


def test_a_site_that_cannot_be_read(waves: Path) -> None:
    """A site that cannot be read is said in every format, with exit code 2."""
    write(waves / "alder" / "site.toml", "format = 1\n")
    for name in FORMATS:
        ran = pactkit("compare", "alder", *WAVES, "--as-of", DAY, "--format", name)
        assert ran.code == 2
        assert "alder/site.toml" in ran.out
    found = compare("alder", *WAVES)
    assert (found["readable"], found["components"]) == (False, [])
    assert misfits(DOCUMENTS["compare"], found) == []


@pytest.mark.usefixtures("waves")
def test_a_plugin_that_breaks(install: Install, waves: Path) -> None:
    """A plugin that breaks is named, and the others are compared."""

    def pactkit_fidelity() -> None:
        raise ValueError("no shoes")

    install(point("hiking", pactkit_fidelity=pactkit_fidelity))
    write(waves / "alder" / "site.toml", ALDER + "[components.hiking]\n")
    for name in ("2026-04-10", "2026-11-10"):
        path = waves / "alder" / "reviews" / f"{name}-external.toml"
        write(path, path.read_text("utf-8") + "[ratings.hiking]\nitems = { W-2 = 1 }\n")
    ran = pactkit("compare", "alder", *WAVES, "--as-of", DAY, "--format", "json")
    assert ran.code == 2
    assert [(one["component"]["id"], one["absent"], len(one["schemes"])) for one in ran.json["components"]] == [
        ("hiking", "broken", 0), ("walking", None, 2),
    ]  # fmt: skip
    assert [(one["plugin"], one["stage"]) for one in ran.json["failures"]] == [("hiking", "pactkit_fidelity")]
    assert module("hiking")


@pytest.mark.usefixtures("waves")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("alder", "2026-sprung", "2026-autumn"), "Error: there is no wave '2026-sprung' at alder in "),
        (("alder", "2026-autumn", "2026-autumn"), "Error: both waves are '2026-autumn'; name two"),
        (
            ("alder", *WAVES, "--component", "walkin"),
            "Error: there is no component 'walkin'\n  Did you mean 'walking'?",
        ),
        (("alder", *WAVES, "--before", "nowhere"), "Error: there is no folder nowhere"),
        (("alder", *WAVES, "--definition", "nothing.toml"), "nothing.toml"),
        (("aldder", *WAVES), "Error: there is no site 'aldder'"),
    ],
)
def test_what_is_not_there(words: tuple[str, ...], told: str) -> None:
    """What is asked for and not there is an error in words, with exit code 2 and nothing on standard output."""
    ran = pactkit("compare", *words, "--as-of", DAY)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.usefixtures("waves")
def test_a_wave_that_has_not_come() -> None:
    """A wave after the day that is asked about has not come yet."""
    ran = pactkit("compare", "alder", *WAVES, "--as-of", "2026-11-09")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "Error: the wave '2026-autumn' of alder lies after 9 November 2026: its first review is of 10 November 2026\n"
        "  Ask as of a later day: --as-of 2026-11-10\n"
    )


@pytest.mark.usefixtures("waves")
def test_fail_under() -> None:
    """--fail-under looks at the low of the second wave."""
    for percent, code in (("75", 0), ("76", 1)):
        assert pactkit("compare", "alder", *WAVES, "--as-of", DAY, "--fail-under", percent).code == code
    assert pactkit("compare", "alder", *reversed(WAVES), "--as-of", DAY, "--fail-under", "75").code == 1


def test_off() -> None:
    """What is switched off is left out of the comparison, and said."""
    found = pactkit("compare", SAMPLES / "southwark", "2025-autumn", "2026-autumn", "--as-of", DAY, *OFF)
    assert found.code == 0
    assert "Switched off: alliance, book_sharing" in " ".join(found.out.split())
