"""A seal tells whether a site is still what its file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pactkit.api import Context
from pactkit.assess.seal import Seal
from pactkit.model.site import Site
from pactkit.model.text import Translations

from .making import SITE, WALKING, Course, Point, Reading, assessor, leeds, part, reading, said, states, write

force = object.__setattr__


def site() -> Site:
    """A site with facts of both kinds."""
    facts = {"reading": Reading(courses=(Course(venue="st"),)), "walking": {"walks": ({"led": 1},), "routes": 2}}
    return Site(id="leeds", name=Translations({"en": "Leeds"}), stage="full", components=facts)


def test_a_site_that_was_only_read() -> None:
    """Reading breaks no seal."""
    lent = site()
    seal = Seal(lent)
    assert lent.components["walking"]["walks"][0]["led"] == 1
    assert seal.whole


@pytest.mark.parametrize("name", ["id", "name", "stage", "note", "launch", "languages", "area", "targets", "unread"])
@pytest.mark.parametrize("value", ["x", [], None, object()])
def test_a_site_that_was_changed(name: str, value: Any) -> None:
    """Whatever is put in the place of what a site says breaks the seal, also what cannot be compared."""
    lent = site()
    seal = Seal(lent)
    unchanged = getattr(lent, name) is value
    force(lent, name, value)
    assert seal.whole == unchanged


def test_plain_tables_that_were_changed() -> None:
    """The tables of components without code are sealed to their depth."""
    lent = site()
    seal = Seal(lent)
    lent.components["walking"]["walks"][0]["led"] = 2
    assert not seal.whole
    lent.components["walking"]["walks"][0]["led"] = 1
    assert seal.whole
    lent.components["walking"]["more"] = 1
    assert not seal.whole


def test_a_plugin_that_changes_plain_tables(tmp_path: Path) -> None:
    """Facts of a component without code cannot be changed by a plugin unnoticed, though they are plain tables."""

    def change(context: Context[Reading]) -> None:
        context.facts_of("walking")["walks"] += ({"led": 9},)

    walks = "[components.walking]\nwalks = [{ led = 1, came = 1, asked = 1, weeks = 1 }]\n[components.reading]\n"
    write(tmp_path, components__walking=WALKING, leeds__site=f"{SITE}{walks}")
    assessment = leeds(tmp_path, reading(pactkit_findings=change))
    assert said(assessment.failures) == [
        (
            "reading (pactkit-example 1.0) input changed: it changed what it was given to read (site leeds);"
            " its answers are left out"
        )
    ]
    assert states(part(assessment, "walking"))["W-1"] == ("measured", 1)


def test_only_what_is_the_plugins_fault_is_the_plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of pactkit's own is not swallowed while the site is as it was."""
    write(tmp_path, leeds__site=f"{SITE}[components.reading]\n")
    asked = assessor(tmp_path, reading())

    def wrong(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(asked, "_listed", wrong)
    with pytest.raises(ZeroDivisionError):
        asked.assess("leeds")


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_a_site_that_goes_away_meanwhile(tmp_path: Path, times: int) -> None:
    """A site whose file is spoilt while a plugin is looked for that changed it is unreadable, and nothing worse."""
    write(tmp_path, leeds__site=f"{SITE}[components.reading]\n")
    called: list[int] = []

    def change(context: Context[Reading]) -> None:
        called.append(1)
        if len(called) > times:
            (tmp_path / "leeds" / "site.toml").write_text("format = 2\n", encoding="utf-8")
        force(context.site, "name", "York")

    entry: Point = reading(pactkit_findings=change)
    assessment = leeds(tmp_path, entry)
    if times < 2:
        assert (assessment.site, assessment.dropped, assessment.components) == (None, True, ())
    else:
        assert part(assessment, "reading").fidelity is None
