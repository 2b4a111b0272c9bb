"""What a filled spreadsheet says about the review as a whole, held against what was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from attrs import field, frozen

from pactkit.errors import PactkitError
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import joined, phrase
from pactkit.model.problem import WARNING
from pactkit.model.review import SOURCES
from pactkit.reports.code_names import source as source_name
from pactkit.reviewing import columns as col
from pactkit.reviewing.conflict import Conflict, Refusal, about_cell
from pactkit.reviewing.days import Order, order_of, read_day
from pactkit.reviewing.form import About
from pactkit.reviewing.grid import Cell
from pactkit.reviewing.likeness import folded

Read = TypeVar("Read")
_FORM = col.MARK.split(" ", maxsplit=1)[0]


@frozen(kw_only=True)
class Wanted:
    """What was said with the command: which site the sheet is of, and what else stands fast."""

    site: str
    name: object
    on: date | None = None
    wave: str = ""
    source: str = ""
    by: str = ""
    roles: Mapping[str, str] = field(factory=dict)  # the usual role for each source


@frozen(kw_only=True)
class Lines:
    """The review as a whole, as the sheet and the command say together."""

    about: About
    versions: Mapping[str, str]  # of the components when the form was made
    order: Order | None  # of days in this spreadsheet
    noticed: tuple[Conflict, ...]


def read_lines(about: Mapping[str, tuple[Cell, ...]], wanted: Wanted) -> Lines:
    """The lines about the review. Raises PactkitError where it cannot be told which review it is."""
    noticed: list[Conflict] = []
    _check_form(about)
    orders = {order_of(cell.value) for cell in about.get(col.DAYS, ())}
    order = next(iter(orders)) if len(orders) == 1 else None  # two forms in one file may write days in two ways
    site = _one(about, col.SITE, wanted.site, lambda cell: cell.written.strip(), "", noticed)
    if site != wanted.site:
        raise PactkitError(
            phrase("this is a review of the site %(other)r, and not of %(site)r", other=site, site=wanted.site),
            hint=phrase("Read it with: pactkit new review %(other)s --from FILE", other=site),
        )
    _check_said(about, {col.DAY: wanted.on, col.SOURCE: wanted.source, col.WAVE: wanted.wave})
    day = _one(about, col.DAY, wanted.on, lambda cell: read_day(cell.value, order), "--on", noticed)
    source = _one(about, col.SOURCE, wanted.source, _source, "--source", noticed)
    wave = _one(about, col.WAVE, wanted.wave, _plain, "--wave", noticed)
    usual = wanted.by or ("" if about.get(col.BY_ROLE) else wanted.roles.get(source, ""))
    role = _one(about, col.BY_ROLE, usual, _plain, "--by", noticed)
    return Lines(
        about=About(site=site, name=wanted.name, on=day, wave=wave, source=source, by=role),  # type: ignore[arg-type]
        versions=dict(_versions(about.get(col.VERSION, ()), noticed)),
        order=order,
        noticed=tuple(noticed),
    )


def _check_form(about: Mapping[str, tuple[Cell, ...]]) -> None:
    for cell in about.get(col.FORM, ()):
        mark = cell.written.split(" ", maxsplit=1)[0]
        if mark != _FORM and mark.startswith(_FORM.rstrip("1")):
            why = phrase("this form was made by another version of pactkit (%(mark)s)", mark=mark)
            raise PactkitError(why, hint=phrase("Read it with that version"))


def _check_said(about: Mapping[str, tuple[Cell, ...]], given: Mapping[str, object]) -> None:
    """Say everything that is missing at once, and not one thing after the other."""
    missing = [key for key, value in given.items() if not value and not about.get(key)]
    if not missing:
        return
    say = phrase("Say it with %(option)s", option=", ".join(_OPTIONS[key] for key in missing))
    workbook = phrase("If this was a workbook: as csv only one of its sheets was saved. Save it as .xlsx instead")
    raise PactkitError(
        phrase(
            "the file does not say this any more: %(label)s",
            label=joined(", ", (phrase(_LABELS[key]) for key in missing)),
        ),
        hint=say if about else joined(". ", (say, workbook)),
    )


def _plain(cell: Cell) -> str:
    """The text, without the apostrophe that csv has before what a spreadsheet would run as a formula."""
    return re.sub(r"^'(?=[=+@-])", "", cell.written.strip())


def _one(
    about: Mapping[str, tuple[Cell, ...]],
    key: str,
    given: Read | None,
    read: Callable[[Cell], Read | Refusal],
    option: str,
    noticed: list[Conflict],
) -> Read:
    """What the sheet says, what was given with the command, or both where they agree."""
    label = phrase(_LABELS[key])
    said: list[Read] = []
    for cell in about.get(key, ()):
        found = read(cell)
        if not isinstance(found, Refusal):
            said.append(found)
        elif not given:
            raise PactkitError(phrase("%(place)s: %(why)s", place=_place(cell), why=found.message), hint=found.hint)
        else:
            noticed.append(about_cell(cell, found, severity=WARNING))
    if len(set(said)) > 1:
        places = ", ".join(_place(cell) for cell in about[key])
        raise PactkitError(
            phrase("the file says two different things of %(label)s: %(places)s", label=label, places=places)
        )
    if said and given and said[0] != given and option:
        raise PactkitError(
            phrase(
                "the file says %(said)s, and %(option)s says %(given)s",
                said=str(said[0]),
                option=option,
                given=str(given),
            ),
            hint=phrase("Leave %(option)s out, or mend the file", option=option),
        )
    if said:
        return said[0]
    if not given:
        raise PactkitError(
            phrase("the file does not say this any more: %(label)s", label=label),
            hint=phrase("Say it with %(option)s", option=option),
        )
    message = phrase(
        "the file does not say this any more: %(label)s; taken as %(given)s", label=label, given=str(given)
    )
    if not about.get(key):
        noticed.append(Conflict(severity=WARNING, message=message))
    return given


_LABELS = {
    col.SITE: "Site's folder",
    col.DAY: "Day of the review",
    col.WAVE: "Wave",
    col.SOURCE: "Who rates",
    col.BY_ROLE: "Role of who rates",
}


_OPTIONS = {col.DAY: "--on", col.SOURCE: "--source", col.WAVE: "--wave"}


def _source(cell: Cell) -> str | Refusal:
    known = {folded(code): code for code in SOURCES}
    for code in SOURCES:
        for text in col.combinations({voice.language: source_name(code, voice) for voice in col.all_voices()}):
            known[folded(text)] = code
    found = known.get(folded(cell.written))
    why = phrase("%(written)r is none of %(known)s", written=cell.written, known=", ".join(SOURCES))
    return found or Refusal(why, did_you_mean(cell.written, SOURCES, few=0))


def _versions(cells: Iterable[Cell], noticed: list[Conflict]) -> Iterator[tuple[str, str]]:
    for cell in cells:
        component, _, version = cell.written.strip().partition(" ")
        if version:
            yield component, version.strip()
        else:
            why = Refusal(phrase("%(written)r names no component and version", written=cell.written))
            noticed.append(about_cell(cell, why, severity=WARNING))


def _place(cell: Cell) -> str:
    return f"{cell.sheet}!{cell.address}" if cell.sheet else cell.address
