"""Sheets with colour, for a terminal; rich is imported only when one is written to."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.reports.blocks import BAD, GOOD, QUIET, STRONG, WARN, Block
from pactkit.reports.text import Line, lines

STYLES = {GOOD: "green", WARN: "yellow", BAD: "red", QUIET: "dim", STRONG: "bold"}


def coloured_text(sheet: Iterable[Block]) -> str:
    """The sheet with the escape codes of a terminal."""
    return coloured_lines(lines(sheet))


def coloured_lines(found: Iterable[Line]) -> str:
    """Lines with the escape codes of a terminal."""
    from rich.style import Style  # noqa: PLC0415 - slow to import, and pipes do without

    styles = {tone: Style.parse(style) for tone, style in STYLES.items()}
    text = ""
    for line in found:
        spans = _without_trailing_space(line)
        text += "".join(styles[tone].render(part) if tone in styles and part else part for part, tone in spans) + "\n"
    return text


def _without_trailing_space(line: Line) -> Line:
    kept = list(line)
    while kept and not kept[-1][0].strip():
        kept.pop()
    if kept:
        kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return kept
