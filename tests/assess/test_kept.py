"""A kept audit is read without trust: whatever the file holds is taken in whole, or refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.assess.kept import KeptError, read_kept
from pactkit.assess.verifying import verify

from .kept_audits import DIGESTS, audit, number, sealed

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
PATHS = ["as_of", "sites", "made_with", "format", "options", "fingerprints", "policy", "evidence", "bent", "programme"]


@given(top=st.sampled_from(PATHS), value=JSON)
@settings(max_examples=80)
def test_any_json_is_survived(top: str, value: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stands under a key of a kept audit, it is compared, or refused in words."""
    path = tmp_path_factory.getbasetemp() / "kept.json"
    path.write_text(json.dumps(audit() | {top: value}), encoding="utf-8")
    try:
        found = read_kept(path)
    except KeptError:
        return
    verify(found, audit())


@given(value=JSON, data=st.data())
@settings(max_examples=80)
def test_any_json_inside_is_survived(value: Any, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """So is whatever stands deep inside, in place of anything else."""
    document = audit()
    inside: Any = document
    while True:
        keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(inside[key], dict | list) or not inside[key] or data.draw(st.integers(0, 3)) == 0:
            inside[key] = value
            break
        inside = inside[key]
    path = tmp_path_factory.getbasetemp() / "kept.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    try:
        found = read_kept(path)
    except KeptError:
        return
    verify(found, audit())


def test_keys_in_another_order_are_the_same_audit(tmp_path: Path) -> None:
    """What a tool that sorts keys made of an audit is still that audit: JSON gives keys no order."""
    document = audit()
    document["fingerprints"]["components/walking.toml"] = DIGESTS["c"]
    path = tmp_path / "kept.json"
    path.write_text(json.dumps(sealed(document), sort_keys=True), encoding="utf-8")
    found = verify(read_kept(path), document)
    assert (found.holds, found.causes) == (True, ())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON that can be read"),
        (b"\xff\xfe{}", "is not JSON that can be read"),
        (b'{"a": NaN}', "is not JSON that can be read"),
        (b'{"a": 1, "a": 2}', "is not JSON that can be read"),
        (b"[" * 100_000, "is not JSON that can be read"),
        (b"9" * 5_000, "is not JSON that can be read"),
        (b"[" * 50 + b"]" * 50, "is not an audit that pactkit kept"),
        (b"[]", "is not an audit that pactkit kept"),
        (b'{"format": 1, "problems": []}', "is not an audit that pactkit kept"),
    ],
)
def test_what_is_no_audit_is_said(content: bytes, message: str, tmp_path: Path) -> None:
    """A file that holds no audit, or nothing that can be read, is refused in words."""
    path = tmp_path / "kept.json"
    path.write_bytes(content)
    with pytest.raises(KeptError) as raised:
        read_kept(path)
    assert raised.value.message == f"{path} {message}"


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda one: one["sites"][0]["fidelity"]["components"][0]["low"].update(value=21.0),
         "sites[alder].fidelity.components[singing].low"),
        (lambda one: one["sites"][0]["fidelity"]["components"][0].update(low=number("31")),
         "sites[alder].fidelity.components[singing]"),
        (lambda one: one["sites"][1]["fidelity"]["departures"].update(drift=1),
         "sites[birch].fidelity.departures.drift"),
        (lambda one: one["sites"][1]["readiness"].update(ready=True), "sites[birch].readiness.ready"),
        (lambda one: one["sites"][0].update(inputs=DIGESTS["a"]), "made_with.inputs"),
        (lambda one: one["fingerprints"].update({"programme.toml": DIGESTS["b"]}), "made_with.inputs"),
        (lambda one: one.update(as_of="2026-11-31"), "as_of"),
        (lambda one: one["options"].update(language="tlh"), "options.language"),
        (lambda one: one.update(policy=["small_number=many"]), "policy"),
    ],
)  # fmt: skip
def test_parts_that_contradict_each_other(change: Callable[[Any], object], where: str, tmp_path: Path) -> None:
    """An audit whose parts do not fit together was changed by hand, and where is said."""
    document = audit()
    change(document)
    path = tmp_path / "kept.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(KeptError) as raised:
        read_kept(path)
    assert raised.value.message == f"{path} was changed by hand: its parts do not fit together at {where}"


def test_another_format_is_another_pactkits(tmp_path: Path) -> None:
    """An audit of another format is not guessed at."""
    path = tmp_path / "kept.json"
    path.write_text(json.dumps(audit() | {"format": 2}), encoding="utf-8")
    with pytest.raises(KeptError) as raised:
        read_kept(path)
    assert raised.value.message == f"{path} is of another format than 1, which this pactkit cannot read"
