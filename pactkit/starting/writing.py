"""Writing TOML that people will fill in: quoted text, and comments of a readable width."""

from __future__ import annotations

import json
from textwrap import wrap

WIDTH = 100


def quoted(text: str) -> str:
    """Text as a TOML string on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def comment(text: str, indent: str = "") -> list[str]:
    """Text as comment lines."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return [f"# {indent}{line}" for line in wrap(" ".join(printable.split()), WIDTH - len(indent))] or ["#"]


def ruled(title: str) -> list[str]:
    """The title of a part of the file."""
    return [f"# {'-' * 78}", *comment(title)]


def joined(lines: list[str]) -> str:
    """The lines as a file."""
    return "\n".join(lines) + "\n"
