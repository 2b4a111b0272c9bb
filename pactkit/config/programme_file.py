"""`programme.toml` to a `Programme`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.refusals import many
from pactkit.config.statements import check_statements, joined, register
from pactkit.config.strict import Strict
from pactkit.config.toml_file import FORMAT, Table, TomlFile
from pactkit.config.values import (
    IDENTIFIER,
    amount,
    count,
    identifier,
    language,
    no_identifier,
    table,
    text,
    wrong_kind,
)
from pactkit.model.catalogue import Catalogue
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.problem import KEY
from pactkit.model.programme import Policy, Programme
from pactkit.model.site import Targets
from pactkit.model.text import Text

LONGEST = 1200  # months, a hundred years


def _share(value: Any, _: Any = None) -> Number:
    share = amount(value)
    if share > 1:
        rule = phrase("this is a share and cannot be more than 1 (%(value)s)", value=str(value))
        raise Mistake(rule, hint=phrase("Write 0.8 for 80 percent"))
    return share


def _months(value: Any, _: Any = None) -> int:
    months = count(value)
    if not 1 <= months <= LONGEST:
        rule = phrase("this is a number of months from 1 to %(most)s (%(value)s)", most=str(LONGEST), value=str(value))
        raise Mistake(rule)
    return months


STRICT = Strict()
register(STRICT)
STRICT.record(Targets, families=count, volunteers=count, budget_gbp=amount)
STRICT.record(Policy, minimum_answered=_share, review_months=_months, evidence_months=_months)
STRICT.record(Programme, languages=many(language, least=1), core=many(identifier), indicators=table)


def read_format(data: Table, complaints: Complaints) -> Table:
    """The tables of a file without its `format`, which must be the one this pactkit reads."""
    rest = dict(data)
    if "format" not in rest:
        complaints.missing((), "format")
        return rest
    found = rest.pop("format")
    if type(found) is not int:
        complaints.mistake(("format",), wrong_kind(phrase("the number %(format)s", format=FORMAT), found))
    elif found != FORMAT:
        hint = phrase("A newer file needs a newer pactkit")
        complaints.add(("format",), phrase("this must be %(format)s", format=FORMAT), hint=hint)
    return rest


def read_programme(file: TomlFile, catalogue: Catalogue | None, complaints: Complaints) -> Programme | None:
    """The programme; its core components must be in the catalogue, where one is given."""
    rest = read_format(file.data, complaints)
    _check_core(rest.get("core"), catalogue, complaints)
    check_statements(rest, complaints)
    indicators = _indicators(rest.get("indicators"), complaints)
    programme: Programme | None = STRICT.read(Programme, rest, complaints, ())
    if programme is None:
        return None
    return evolve(programme, indicators=indicators, statements=joined(programme.statements, rest))


def _indicators(titles: Any, complaints: Complaints) -> Mapping[str, Text]:
    """The titles by id, as they stand in the file."""
    found: dict[str, Text] = {}
    for name, title in titles.items() if type(titles) is dict else ():
        path = ("indicators", name)
        if not IDENTIFIER.fullmatch(name):
            complaints.add(path, no_identifier(name), at=KEY)
        found[name] = STRICT.apply(text, title, complaints, path)
    return found


def _check_core(core: Any, catalogue: Catalogue | None, complaints: Complaints) -> None:
    """The list as it stands in the file, so that a slip elsewhere hides nothing of this."""
    seen: set[str] = set()
    for number, component in enumerate(core if type(core) is list else ()):
        if type(component) is not str or not IDENTIFIER.fullmatch(component):
            continue  # complained about where it is read
        path = ("core", number)
        if component in seen:
            complaints.add(path, phrase("%(id)r is named twice", id=component))
        seen.add(component)
        if catalogue is not None and component not in catalogue.known:
            complaints.unknown_value(path, "component", component, catalogue.known)
