"""Definitions whose texts are hostile, and files read back as pactkit reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from attrs import field, frozen

from pactkit.config.complaints import Complaints
from pactkit.config.programme_file import read_programme
from pactkit.config.review_file import read_review
from pactkit.config.site_file import read_site
from pactkit.config.toml_file import parse_toml
from pactkit.model.catalogue import Catalogue
from pactkit.model.checklist import Item, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.gathering import When
from pactkit.model.milestone import Milestone
from pactkit.model.text import Text

DAY = date(2026, 11, 22)


@frozen(kw_only=True)
class Room:
    """A table inside a table."""

    seats: int
    step_free: bool | None = None


@frozen(kw_only=True)
class Course:
    """A table with keys whose names say what stands there."""

    id: str
    name: Text
    creche: bool | None = None
    venue: str
    starts: date
    ends: date
    when: When | None = None


@frozen(kw_only=True)
class Checked:
    """A table of which nothing is required."""

    lead: bool | None = None
    on: date | None = None


@frozen(kw_only=True)
class Facts:
    """A fact of every kind that there may be."""

    rooms: tuple[Room, ...] = ()
    main_room: Room | None = None
    courses: tuple[Course, ...] = ()
    checked: Checked | None = None
    leaders: int | None = None
    price: Decimal | None = None
    began: date | None = None
    form: Literal["online", "in_person"] = "in_person"
    languages: tuple[str, ...] = ()
    by: str | None = None
    from_: bool | None = None
    counted: int = field(default=0, init=False)  # of no concern to a site


def definition(component_id: str = "walking", text: str = "Walking", **more: Any) -> Definition:
    """A component that says this text wherever a definition may say something."""
    items = tuple(
        Item(code=f"W-{at}", ask=text, function="core", levels=tuple(Level(value=value, text=text) for value in (0, 1)),
             not_applicable=at == 1, due_from=due_from)
        for at, due_from in enumerate(("installation", "full"), start=1)
    )  # fmt: skip
    made = {
        "title": text,
        "summary": text,
        "sections": (Section(id="only", title=text, items=items, not_applicable=True),),
        "milestones": (
            Milestone(id="found", title=text, stage="exploration", days=(2, 4), owner=text),
            Milestone(id="trained", title=text, stage="installation", required=False, needs=(f"{component_id}.found",)),
        ),
    }
    return Definition(id=component_id, version="1", **{**made, **more})


def catalogue(*definitions: Definition) -> Catalogue:
    """These components, all with the same facts."""
    return Catalogue(
        definitions={one.id: one for one in definitions},
        facts={one.id: Facts for one in definitions},
        coded=frozenset(one.id for one in definitions),
    )


def read(kind: str, text: str, known: Catalogue) -> Any:
    """The record that a file of this kind holds; every complaint is a mistake here."""
    file = parse_toml(text.encode("utf-8"), f"{kind}.toml")
    complaints = Complaints(file.name)
    if kind == "programme":
        found: Any = read_programme(file, known, complaints)
    elif kind == "site":
        found = read_site(file, "leeds", known, complaints)
    else:
        found = read_review(file, "a.toml", known, complaints)
    assert complaints.found == []
    return found
