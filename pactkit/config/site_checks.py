"""What a site's file cannot say in one place because of what it says in another.

The tables are looked at as they stand in the file, so that a slip elsewhere in it hides nothing of this.
"""

from __future__ import annotations

from datetime import date

from pactkit.config.complaints import Complaints
from pactkit.config.toml_file import EARLIEST, LATEST, Table, tables_at
from pactkit.model.catalogue import Catalogue
from pactkit.model.milestone import BLOCKED, DONE, MILESTONE_STATES, NOT_NEEDED, NOT_STARTED
from pactkit.model.phrase import phrase
from pactkit.model.problem import TomlPath


def check_alliance(tables: Table, complaints: Complaints) -> None:
    """An [alliance] has a name, and each id in it stands once."""
    alliance = tables.get("alliance")
    if type(alliance) is dict and "name" not in alliance:
        complaints.missing(("alliance",), "name")
    for members in ("partners", "services"):
        seen = set()
        for path, member in tables_at(tables, "alliance", members):
            given = member.get("id")
            if type(given) is str and given in seen:
                complaints.add((*path, "id"), phrase("the id %(id)r is given twice", id=given))
            elif type(given) is str:
                seen.add(given)


def check_progress(tables: Table, complaints: Complaints) -> None:
    """Each day has one count."""
    seen = set()
    for path, counted in tables_at(tables, "progress"):
        on = _day(counted, "on")
        if on in seen:
            complaints.add((*path, "on"), phrase("there are two counts for %(on)s", on=str(on)))
        elif on is not None:
            seen.add(on)


def check_status(status: Table, path: TomlPath, complaints: Complaints) -> None:
    """A milestone's status has what it needs, and its days follow each other."""
    state = status.get("status", NOT_STARTED)
    if state == DONE:
        if "on" not in status:
            complaints.add((*path, "on"), phrase("a milestone that is done needs the day: on = 2026-09-12"))
    elif "on" in status and state in MILESTONE_STATES:
        complaints.add((*path, "on"), phrase('only a milestone that is "done" has the day it was done'))
    if state in (BLOCKED, NOT_NEEDED) and status.get("reason", "") == "":
        complaints.add((*path, "reason"), phrase("a milestone that is %(state)s needs a reason", state=state))
    if "started" not in status:
        return
    started = _day(status, "started")
    for key in ("on", "expected"):
        end = _day(status, key)
        if end is not None and started is not None and end < started:
            complaints.add((*path, key), phrase("this day is before the start (%(start)s)", start=str(started)))


def check_adaptations(tables: Table, catalogue: Catalogue, complaints: Complaints) -> None:
    """An adaptation names a component and items that there are, and ends after it was approved."""
    for path, adaptation in tables_at(tables, "adaptations"):
        approved, until = _day(adaptation, "approved"), _day(adaptation, "until")
        if until is not None and approved is not None and until < approved:
            message = phrase("this day is before the approval (%(approved)s)", approved=str(approved))
            complaints.add((*path, "until"), message)
        component = adaptation.get("component")
        if type(component) is not str or component in catalogue.absent:
            continue
        definition = catalogue.definitions.get(component)
        if definition is None:
            complaints.unknown_value((*path, "component"), "component", component, catalogue.known)
            continue
        items = adaptation.get("items")
        for place, item in enumerate(items if type(items) is list else ()):
            if type(item) is str and item not in definition.item_by_code and item not in definition.retired:
                complaints.unknown_value((*path, "items", place), "item", item, definition.item_by_code)


def _day(table: Table, key: str) -> date | None:
    """A day that can be compared; what is no day was complained about where it was read."""
    value = table.get(key)
    return value if type(value) is date and EARLIEST <= value <= LATEST else None
