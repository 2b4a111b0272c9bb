"""The worked example of docs/arithmetic.md: every number in its tables is what its arithmetic and pactkit give."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from pactkit.assess.agreeing import agree_by_definitions
from pactkit.assess.assessor import Assessor
from pactkit.assess.waves import Waves
from pactkit.host.report_checks import GATE_STATES, ITEM_STATES
from pactkit.languages.voice import voice_of
from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.change import CAUSES, NOTHING, OPEN_ANSWERS, TOO_LITTLE
from pactkit.model.milestone import MILESTONE_STATES
from pactkit.model.plan import AT_RISK, LATE, ON_TRACK
from pactkit.model.scheme import MISSING_RULES, ROLL_UPS
from pactkit.reports.agreement_document import agreement_content
from pactkit.reports.changes_document import comparison_content
from pactkit.reports.fidelity_document import fidelity_content
from pactkit.reports.readiness_document import readiness_content

from .markdown import DOCUMENTS, coded
from .playing import Player

AS_OF = date(2026, 11, 20)
ARITHMETIC = DOCUMENTS["arithmetic"]
NUMBERS = "| number | arithmetic | exact | shown |"
SIGNS: dict[type, Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


WORKED = {
    coded(row[0])[0]: row
    for section in ARITHMETIC.sections
    if NUMBERS in section.lines
    for row in section.rows
    if "." in "".join(coded(row[0]))  # a path, not a word
}


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What pactkit says of the two sites of the example, without any plugin that happens to be installed."""
    player = Player(tmp_path_factory.mktemp("worked"))
    for name in ("files", "arithmetic"):
        player.write_files(DOCUMENTS[name])
    assessor = Assessor(player.folder, AS_OF, points=())
    riverside, hillside = assessor.assess("riverside"), assessor.assess("hillside")
    (fidelity,) = fidelity_content(riverside, AS_OF, assessor.programme, (), "en")["components"]
    (readiness,) = readiness_content(hillside, AS_OF, (), "en")["components"]
    meadow = player.folder / "../meadow"
    reviews = [meadow / "green" / "reviews" / name for name in ("central.toml", "own.toml")]
    agreeing = agree_by_definitions(reviews, [meadow / "components" / "tea.toml"])
    agreement = agreement_content(agreeing, voice_of("en"))["pooled"]
    compared = Waves(assessor, "riverside", ("2026-spring", "2026-autumn")).compare().comparison
    (change,) = comparison_content(
        compared, readable=True, kept=None, problems=(), failures=(), language="en"
    )["components"]  # fmt: skip
    return {**fidelity, "strength": readiness["strength"], "agreement": agreement, "change": change}


def _at(content: Any, path: str) -> Any:
    """What stands at a dotted path; a member of a list goes by its id or code."""
    for key in path.split("."):
        if isinstance(content, list):
            (content,) = [member for member in content if key in _names(member)]
        else:
            content = content[key]
    return content


def _names(member: dict[str, Any]) -> set[Any]:
    """What a member of a list goes by: a cause by itself where it is not an item's."""
    return {member.get("id"), member.get("code"), member.get("cause") if "code" not in member else None}


def _value(node: ast.expr) -> Fraction:
    if isinstance(node, ast.BinOp):
        return SIGNS[type(node.op)](_value(node.left), _value(node.right))
    assert isinstance(node, ast.Constant)
    return Fraction(str(node.value))


def _reckoned(arithmetic: str) -> Fraction:
    return _value(ast.parse(arithmetic.replace("\N{MULTIPLICATION SIGN}", "*"), mode="eval").body)


@pytest.mark.parametrize("path", WORKED)
def test_a_worked_number(path: str, numbers: dict[str, Any]) -> None:
    """The arithmetic shown gives the exact number shown, and pactkit gives the same, shown with four places."""
    _, arithmetic, exact, shown = WORKED[path]
    assert _reckoned(arithmetic) == Fraction(exact)
    assert _at(numbers, path) == {"value": float(shown), "exact": exact}


def test_the_states_of_the_example(numbers: dict[str, Any]) -> None:
    """The table of items shows where each stands."""
    rows = [row for row in ARITHMETIC.section("1. Where each item stands").rows if row[0].startswith("FC-")]
    shown = [
        (code, coded(state)[0], None if level == "\N{EN DASH}" else int(level)) for code, _, _, state, level in rows
    ]
    assert shown == [(item["code"], item["state"], item["level"]) for item in numbers["items"]]


def test_what_the_text_says_of_the_example(numbers: dict[str, Any]) -> None:
    """Bands, gate, departures and the way to the next band are as the text says."""
    percent = _at(numbers, "schemes.percent")
    assert (percent["band"], percent["point_band"], percent["bands"]) == (None, None, ["partly", "faithful"])
    assert percent["gates"] == [{"items": ["FC-03"], "state": "undecided", "cap": "partly"}]
    assert numbers["decides"] == ["FC-03"]
    assert numbers["next"]["to_band"] == {"band": "faithful", "items": ["FC-03"], "proven": True}
    assert [(one["code"], one["kind"], one["reason"]) for one in numbers["departures"]] == [
        ("FC-02", "drift", "none"),
        ("FC-07", "consistent_adaptation", None),
    ]


def test_every_word_of_the_arithmetic_is_documented() -> None:
    """Item states, roll-ups, missing rules, states of gates and milestones, departures and verdicts all stand there."""
    words = {
        *CAUSES,
        TOO_LITTLE,
        OPEN_ANSWERS,
        NOTHING,
        *ITEM_STATES,
        *ROLL_UPS,
        *MISSING_RULES,
        *GATE_STATES,
        *MILESTONE_STATES,
        *DEPARTURE_KINDS,
    }
    assert (words | {ON_TRACK, AT_RISK, LATE}) - set(coded(ARITHMETIC.text)) == set()


def test_what_the_text_says_of_the_change(numbers: dict[str, Any]) -> None:
    """Each item that changed did so by the cause that the text names, and nothing else changed."""
    percent = _at(numbers, "change.schemes.percent")
    assert [(one["code"], one["cause"]) for one in percent["items"]] == [
        ("FC-05", "not_applicable"),
        ("FC-03", "newly_answered"),
        ("FC-04", "newly_answered"),
        ("FC-02", "answered_differently"),
    ]
