"""A kept audit held against the audit of now: whatever moved is found, and whatever a kept file holds is survived."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.assess.kept import KeptError, misfits, read_kept
from pactkit.assess.verifying import verify
from pactkit.model.verification import Verification

from .kept_audits import DIGESTS, audit, kept, number


def compared(change: Callable[[dict[str, Any]], object]) -> Verification:
    """What is found after this change of what an audit says now."""
    now = audit()
    change(now)
    return verify(kept(audit()), now)


def told(found: Verification) -> list[tuple[Any, ...]]:
    """What moved, flat."""
    return [(one.site, one.component, one.key, one.was, one.now) for one in found.moved]


def test_an_equal_audit_holds() -> None:
    """Where nothing has changed it holds, and there is nothing to tell."""
    found = compared(lambda _: None)
    assert found.holds
    assert (found.causes, found.moved, found.reworded, found.unsaid) == ((), (), (), ())
    assert list(misfits(audit())) == []


def test_every_number_that_moved_is_told() -> None:
    """A number that moved is told by site, component and key, as it was and as it is."""

    def change(now: dict[str, Any]) -> None:
        now["sites"][0]["fidelity"]["components"][1]["low"] = number("121/2")
        now["sites"][0]["readiness"]["components"][0]["strength"]["initial"] = number("50")
        now["bent"][0]["sites"] = 1

    assert told(compared(change)) == [
        ("alder", "walking", "readiness.strength.initial", number("100/3"), number("50")),
        ("alder", "walking", "fidelity.low", number("50"), number("121/2")),
        (None, "walking", "bent.walking W-1.sites", 2, 1),
    ]


def test_verdicts_move_too() -> None:
    """So is a verdict, a severity, a band; true is not 1, and nothing is not null of another kind."""

    def change(now: dict[str, Any]) -> None:
        now["sites"][1]["readiness"]["ready"] = 0
        now["sites"][1]["fidelity"]["components"][0]["bands"] = ["fair"]
        now["sites"][1]["findings"][0]["severity"] = "blocker"

    assert told(compared(change)) == [
        ("birch", None, "readiness.ready", False, 0),
        ("birch", "singing", "fidelity.bands", ["weak", "fair"], ["fair"]),
        ("birch", "walking", "findings.walking walks[0].severity", "warning", "blocker"),
    ]


def test_what_is_gone_or_new_is_told() -> None:
    """A site, component or finding that is gone or new is told, and so is another order."""

    def change(now: dict[str, Any]) -> None:
        now["sites"][1]["id"] = "cedar"
        now["sites"][0]["findings"].pop(0)
        now["bent"].reverse()

    assert told(compared(change)) == [
        ("alder", "walking", "findings.walking walks[0]", "4 came of 9", None),
        ("birch", None, "", "birch", None),
        ("cedar", None, "", None, "cedar"),
        (None, None, "bent.order", ["walking W-1", "singing S"], ["singing S", "walking W-1"]),
    ]


def test_causes_are_told_apart() -> None:
    """Another pactkit, another version of a component, a shared file and a site's files are causes of their own."""

    def change(now: dict[str, Any]) -> None:
        now["made_with"] |= {"pactkit": "2", "components": {"walking": "2", "dancing": "1"}}
        now["fingerprints"] = {"programme.toml": DIGESTS["b"], "components/walking.toml": DIGESTS["a"]}
        now["sites"][0]["inputs"] = DIGESTS["c"]

    found = compared(change)
    assert found.holds, "nothing of this moved a number"
    assert [(one.kind, one.about, one.was, one.now) for one in found.causes] == [
        ("pactkit", "", "1", "2"),
        ("component", "dancing", None, "1"),
        ("component", "singing", "1", None),
        ("component", "walking", "1", "2"),
        ("shared_file", "components/walking.toml", None, DIGESTS["a"]),
        ("shared_file", "programme.toml", DIGESTS["a"], DIGESTS["b"]),
        ("site_files", "alder", DIGESTS["b"], DIGESTS["c"]),
    ]


def test_a_cause_is_named_where_it_bears() -> None:
    """What moved at a site names that site's files, and the version of its own component; else nothing explains it."""

    def change(now: dict[str, Any]) -> None:
        now["sites"][0]["inputs"] = DIGESTS["c"]
        now["made_with"]["components"]["singing"] = "2"
        for one in now["sites"]:
            for part in one["fidelity"]["components"]:
                part["band"] = "fair"

    found = compared(change)
    assert {(one.site, one.component): [cause.kind for cause in one.causes] for one in found.moved} == {
        ("alder", "singing"): ["component", "site_files"],
        ("alder", "walking"): ["site_files"],
        ("birch", "singing"): ["component"],
        ("birch", "walking"): [],
    }
    assert found.unexplained


def test_other_words_are_no_other_numbers() -> None:
    """Other words around the same figures are told apart from what moved; another figure in words has moved."""

    def change(now: dict[str, Any]) -> None:
        now["made_with"]["pactkit"] = "9.9.9"
        now["sites"][0]["name"] = "The alder"
        now["sites"][0]["findings"][0]["message"] = "4 families came, of 9"
        now["sites"][1]["findings"][0]["message"] = "5 came of 9"

    found = compared(change)
    assert [one.key for one in found.reworded] == ["name", "findings.walking walks[0].message"]
    assert told(found) == [("birch", "walking", "findings.walking walks[0].message", "4 came of 9", "5 came of 9")]


def test_words_do_not_change_by_themselves() -> None:
    """Where all that the audit was made from is the same, other words in it were put there by hand."""

    def change(now: dict[str, Any]) -> None:
        now["sites"][0]["name"] = "Atlantis"

    found = compared(change)
    assert (found.reworded, [(one.site, one.key) for one in found.moved]) == ((), [("alder", "name")])


def test_a_line_moves_only_with_its_file() -> None:
    """Another line in a file that has changed is no movement; in one that has not, somebody changed the audit."""

    def change(now: dict[str, Any]) -> None:
        for one in now["sites"]:
            one["problems"][0]["line"] = 8
        now["sites"][0]["inputs"] = DIGESTS["c"]

    found = compared(change)
    assert [one.site for one in found.reworded] == ["alder"]
    assert [one.site for one in found.moved] == ["birch"]


def test_keys_of_another_pactkit() -> None:
    """A key that only now is said is told, and moves nothing, where another pactkit made the kept audit."""
    was, now = audit(), audit()
    del was["bent"], was["sites"][0]["findings"], was["sites"][0]["inputs"], was["fingerprints"]
    assert [one.key for one in verify(kept(was), now).moved] == ["findings", "bent"]
    was["made_with"]["pactkit"] = "0"
    found = verify(kept(was), now)
    assert found.holds
    assert found.unsaid == ("bent", "findings")
    assert [one.kind for one in found.causes] == ["pactkit"]


def numbers(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every number of a document, as the table or list that holds it and its place there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in pairs:
        if type(part) in (int, float):
            yield value, key
        yield from numbers(part)


HOW_MANY = len(list(numbers(audit())))


@given(which=st.integers(0, HOW_MANY - 1), by=st.integers(-3, 3).filter(bool), data=st.data())
@settings(max_examples=80)
def test_a_changed_number_is_found(
    which: int, by: int, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A law: any number that is changed in a kept audit by hand is refused as a misfit, or found as moved."""
    changed = copy.deepcopy(audit())
    holder, key = list(numbers(changed))[which]
    holder[key] += by
    if isinstance(holder, dict) and "exact" in holder and data.draw(st.booleans()):
        holder["exact"] = str(Fraction(holder["exact"]) + by)
    path = tmp_path_factory.getbasetemp() / "kept.json"
    path.write_text(json.dumps(changed), encoding="utf-8")
    try:
        found = read_kept(path)
    except KeptError:
        return
    assert not verify(found, audit()).holds
