"""A document that is not true is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from .likeness import same_lines, unlike
from .markdown import Document
from .playing import Player

PROGRAMME = '```toml\n# programme.toml\nformat = 1\nname = "Try"\n```\n'
CHECK = "```console\n$ pactkit check\n{}\n```\n"
PYTEST = "```console\n$ pytest\n```\n"
UNTRUE = {
    "a file that is wrong": '```toml\n# programme.toml\nformat = 1\nnam = "Try"\n```\n',
    "a file that is right and is named as wrong": PROGRAMME.replace(".toml\n", ".toml, wrong on purpose\n"),
    "a block without a name": "```toml\nformat = 1\n```\n",
    "code that raises": "```python\n# broken.py\n1 / 0\n```\n",
    "another exit code": PROGRAMME + "```console\n$ pactkit check   # exit 1\n```\n",
    "other output": PROGRAMME + CHECK.format("2 files read: nothing wrong."),
    "other JSON": PROGRAMME + "```console\n$ pactkit check --format json\n```\n```json\n{}\n```\n",
    "a test that fails": "```python\n# tests/test_it.py\ndef test_it():\n    assert 0\n```\n" + PYTEST,
    "a program that is not known": "```console\n$ rm programme.toml\n```\n",
}


def _played(folder: Path, text: str) -> list[str]:
    (folder / "shown.md").write_text(f"# Shown\n\n{text}", encoding="utf-8")
    player = Player(folder / "pasted")
    player.folder.mkdir()
    player.play(Document("shown", folder))
    return player.mistakes


@pytest.mark.parametrize("what", UNTRUE)
def test_what_is_not_true_is_noticed(what: str, tmp_path: Path) -> None:
    """Each kind of untruth gives a mistake that names the line of the document."""
    mistakes = _played(tmp_path, UNTRUE[what])
    assert mistakes
    assert all(mistake.startswith("docs/shown.md:") for mistake in mistakes)


def test_what_is_true_is_not_noticed(tmp_path: Path) -> None:
    """A document that is true gives no mistake."""
    assert _played(tmp_path, PROGRAMME + CHECK.format("1 file read: nothing wrong.")) == []


@pytest.mark.parametrize(
    ("shown", "real"),
    [
        ({"a": 1}, {"a": 1, "b": 2}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": 1}, {"a": 1.0}),
        ([1], [1, 2]),
        ([1, 2, "…"], [1]),
        (["tex…"], ["Text"]),
        (None, 0),
    ],
)
def test_json_that_is_unlike(shown: object, real: object) -> None:
    """Keys, their order, kinds of values and the length of lists all count."""
    assert list(unlike(shown, real))


@pytest.mark.parametrize(
    ("shown", "real"),
    [
        ({"a": "…"}, {"a": {"b": 1}}),
        ({"a": 1, "…": "…"}, {"a": 1, "b": 2}),
        ([1, "…"], [1, 2, 3]),
        ("tex…", "text"),
    ],
)
def test_json_that_is_shortened(shown: object, real: object) -> None:
    """Three dots stand for any value, for other keys, and for the rest of a list or text."""
    assert list(unlike(shown, real)) == []


def test_lines_that_are_left_out() -> None:
    """`...` stands for any number of lines, none included."""
    assert same_lines(["...", "b", "..."], ["a", "b"])
    assert not same_lines(["a", "c"], ["a", "b", "c"])
