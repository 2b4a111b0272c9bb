"""`[[statements]]` of a programme, a site or a component: what documents say, joined to the facts of the same file."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from pactkit.config.complaints import Complaints, Mistake, Refusals
from pactkit.config.strict import Strict
from pactkit.config.toml_file import Table, tables_at
from pactkit.config.values import any_number, day, text, wrong_kind
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import path_text
from pactkit.model.statement import Said, Statement

_STEP = re.compile(r"(?:^|\.)([A-Za-z0-9_-]+)|\[(\d+)\]")


def register(strict: Strict) -> None:
    """Teach a converter how a statement is read."""
    strict.record(Statement, about=text, says=_said, source=text, on=day, fact=_path, note=text)


def _said(value: Any, _: Any = None) -> Said:
    """A text, a number or a date, as the document has it."""
    if type(value) in (int, Decimal):
        return any_number(value)
    if type(value) is date:
        return day(value)
    if type(value) in (str, dict):
        return text(value)
    raise wrong_kind(phrase("text, a number or a date"), value)


def _path(value: Any, _: Any = None) -> str:
    if type(value) is not str or _steps(value) is None:
        hint = phrase("Write it as in components.reach.routes[0].families")
        raise Mistake(phrase("%(path)r is not the path of a fact", path=value), hint=hint)
    return value


def _steps(path: str) -> tuple[str | int, ...] | None:
    found: list[str | int] = []
    at = 0
    for match in _STEP.finditer(path):
        if match.start() != at:
            return None
        found.append(match[1] if match[1] is not None else int(match[2]))
        at = match.end()
    return tuple(found) if found and at == len(path) else None


def check_statements(data: Table, complaints: Complaints) -> None:
    """Each fact that a statement speaks of stands in the file. Looked up in the tables as they stand there."""
    for path, statement in tables_at(data, "statements"):
        fact = statement.get("fact")
        steps = _steps(fact) if type(fact) is str else None
        if steps is None:
            continue  # none, or complained about where it is read
        here: Any = data
        for number, step in enumerate(steps):
            if not _holds(here, step):
                where = path_text(steps[:number]) or phrase("this file")
                known = [key for key in here if isinstance(key, str)] if isinstance(here, dict) else []
                hint = did_you_mean(str(step), known) if known else ""
                message = phrase(
                    "there is no fact %(fact)s: %(where)s holds no %(step)r", fact=fact, where=where, step=step
                )
                complaints.add((*path, "fact"), message, hint=hint)
                break
            here = here[step]


def joined(statements: tuple[Statement, ...], data: Table) -> tuple[Statement, ...]:
    """The statements, each with the value that the file itself gives to the fact it speaks of."""
    return tuple(
        statement if statement.fact is None else evolve(statement, used=_used(data, statement.fact))
        for statement in statements
    )


def _holds(table: Any, step: str | int) -> bool:
    if isinstance(step, int):
        return isinstance(table, list) and step < len(table)
    return isinstance(table, dict) and step in table


def _used(data: Table, path: str) -> Said | None:
    here: Any = data
    for step in _steps(path) or ():
        if not _holds(here, step):
            return None  # complained about, and the file is not used
        here = here[step]
    try:
        return _said(here)
    except (Mistake, Refusals):
        return None  # a list or a table: it is there, and too large to be compared
