"""Statements, joined to the facts of the file that they stand in."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from .making import outcome

SITE = """\
format = 1
name = "Leeds"
stage = "initial"
launch = 2027-03-01
[targets]
families = 300
budget_gbp = 60000.50
[[statements]]
about = { en = "families", es = "familias" }
says = %s
source = "A page"
fact = "%s"
"""


def used(says: str, fact: str) -> Any:
    """What the file itself says of the fact of its one statement."""
    found = outcome("site", SITE % (says, fact))
    assert found.lines == []
    (statement,) = found.value.statements
    return statement.used


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("targets.families", 300),
        ("targets.budget_gbp", Fraction(120001, 2)),
        ("launch", date(2027, 3, 1)),
        ("name", "Leeds"),
        ("targets", None),
        ("statements[0].source", "A page"),
    ],
)
def test_a_statement_knows_the_fact_it_speaks_of(fact: str, value: Any) -> None:
    """The value of the fact stands beside what the document says; a table is there, and not compared."""
    assert used("300", fact) == value


@pytest.mark.parametrize(
    ("says", "value"),
    [
        ("300", 300),
        ("4.0", 4),
        ("2.5", Fraction(5, 2)),
        ("2013-02-01", date(2013, 2, 1)),
        ('"three"', "three"),
    ],
)
def test_what_a_document_says(says: str, value: Any) -> None:
    """A document's word is a text, an exact number or a date."""
    found = outcome("site", SITE % (says, "targets.families"))
    assert found.value.statements[0].says == value


def test_a_programme_and_a_component_keep_statements_too() -> None:
    """All three kinds of file that state facts keep what documents say of them."""
    programme = 'format = 1\nname = "P"\n[targets]\nfamilies = 900\n[indicators]\nsocial_capital = "Social capital"\n'
    statement = '[[statements]]\nabout = "a"\nsays = 1\nsource = "b"\n'
    found = outcome("programme", programme + statement + 'fact = "targets.families"\n').value
    assert (found.targets.families, found.indicators["social_capital"]) == (900, "Social capital")
    assert found.statements[0].used == 900
    component = 'format = 1\nid = "x"\nversion = "1"\ntitle = "X"\n'
    milestone = '[[milestones]]\nid = "m"\ntitle = "M"\nstage = "full"\n'
    made = outcome("component", component + milestone + statement + 'fact = "milestones[0].stage"\n').value
    assert made.statements[0].used == "full"
