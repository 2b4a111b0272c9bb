"""A site with two waves of a singing group, scored by percent; its third item comes from the facts."""

from __future__ import annotations

from pathlib import Path

from pactkit.assess.earlier import load_earlier
from pactkit.assess.waves import Compared, Waves
from pactkit.model.change import ComponentChange, SchemeChange
from pactkit.model.number import Number

from .making import AS_OF, Point, assessor, write

SINGING = """\
format = 1
id = "singing"
version = "2"
title = "Singing"
retired = ["S-0"]
[[schemes]]
id = "percent"
section = "percent"
total = "percent"
bands = [{ id = "weak", from = 0 }, { id = "strong", from = 60 }]
[[sections]]
id = "only"
title = "Only"
[[sections.items]]
code = "S-1"
ask = "?"
function = "core"
scale = "in_place"
[[sections.items]]
code = "S-2"
ask = "?"
function = "core"
scale = "in_place"
not_applicable = true
[[sections.items]]
code = "S-3"
ask = "?"
function = "core"
scale = "in_place"
measure = { from = "singers", cuts = [{ from = 5, level = 1 }, { from = 9, level = 2 }] }
"""
SITE = 'format = 1\nname = "Leeds"\nstage = "initial"\n[components.singing]\nsingers = 9\n'
POINTS: tuple[Point, ...] = ()


def review(wave: str, on: str, items: str, *, source: str = "external", more: str = "") -> str:
    """A review that gives the singing group these ratings."""
    return (
        f'format = 1\non = {on}\nwave = "{wave}"\nsource = "{source}"\nby = "Central team"\n'
        f"[ratings.singing]\n{more}items = {{ {items} }}\n"
    )


SPRING = review("spring", "2026-04-01", "S-1 = 2, S-2 = 0")
AUTUMN = review("autumn", "2026-10-01", "S-1 = 1, S-2 = 2")


def workspace(root: Path, *, definition: str = SINGING, site: str = SITE, **reviews: str) -> Path:
    """The workspace with these reviews; a spring and an autumn where none is given."""
    made = reviews or {"spring": SPRING, "autumn": AUTUMN}
    named = {f"leeds__reviews__{name}": text for name, text in made.items()}
    return write(root, components__singing=definition, leeds__site=site, **named)


def compare(
    root: Path,
    first: str = "spring",
    second: str = "autumn",
    *,
    earlier: tuple[Path, ...] = (),
    before: Path | None = None,
    component: str | None = None,
) -> Compared:
    """The two waves of Leeds."""
    now = assessor(root, *POINTS, as_of=AS_OF)
    then = assessor(before, *POINTS, as_of=AS_OF) if before else None
    return Waves(now, "leeds", (first, second), load_earlier(now, earlier), then).compare(component)


def singing(compared: Compared) -> ComponentChange:
    """The one component."""
    (change,) = compared.comparison.components
    return change


def split(compared: Compared) -> list[tuple[str | None, str, Number | None]]:
    """Code, cause and what it did to low, of the headline."""
    return [(one.code, one.cause, one.part.low) for one in headline(compared).items]


def headline(compared: Compared) -> SchemeChange:
    """Its headline."""
    found = singing(compared).headline
    assert found is not None
    return found
