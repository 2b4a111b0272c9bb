"""A document of docs/ as the tests read it: its headings, fenced blocks, tables and code in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from attrs import frozen

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("words", "files", "arithmetic", "components", "commands", "sheets", "languages")
WRONG = ", wrong on purpose"

_HEADING = re.compile(r"(#+) (.+)")
_FENCE = re.compile(r"```(\w+)")
_CODE = re.compile(r"`([^`]+)`")
_NAMED = re.compile(rf"# (?P<file>[\w./-]+?)(?P<wrong>{WRONG})?")


@frozen(kw_only=True)
class Block:
    """A fenced block: what is shown there, and the line of the document on which it begins."""

    kind: str  # toml | python | console | json | text
    text: str
    line: int

    @property
    def file(self) -> str | None:
        """The file that a block of TOML or Python names on its first line."""
        match = _NAMED.fullmatch(self.text.split("\n", 1)[0])
        return match["file"] if match else None

    @property
    def wrong(self) -> bool:
        """Whether the file is named as wrong on purpose."""
        return self.text.split("\n", 1)[0].endswith(WRONG)


@frozen(kw_only=True)
class Section:
    """A heading, and what stands under it up to the next one."""

    title: str
    level: int
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The lines outside of fenced blocks."""
        return "\n".join(self.lines)

    @property
    def rows(self) -> list[list[str]]:
        """The rows of all tables, without their heads."""
        found = [row for row in self.lines if row.startswith("|")]
        heads = {at - 1 for at, row in enumerate(found) if set(row) <= set("|-: ")}
        return [_cells(row) for at, row in enumerate(found) if at not in heads and at - 1 not in heads]


def _cells(row: str) -> list[str]:
    return [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


def coded(text: str) -> list[str]:
    """What stands in `code` in a text."""
    return _CODE.findall(text)


@frozen(slots=False)
class Document:
    """A file of docs/, or of another folder."""

    name: str
    folder: Path = DOCS

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections, in order."""
        return tuple(_sections((self.folder / f"{self.name}.md").read_text(encoding="utf-8").split("\n")))

    @property
    def blocks(self) -> Iterator[Block]:
        """Every fenced block."""
        return (block for section in self.sections for block in section.blocks)

    @property
    def text(self) -> str:
        """Everything outside of fenced blocks, headings included."""
        return "\n".join(f"{section.title}\n{section.text}" for section in self.sections)

    def section(self, title: str) -> Section:
        """The section of this title."""
        found = [section for section in self.sections if section.title == title]
        assert len(found) == 1, f"{self.name}.md has {len(found)} sections {title!r}"
        return found[0]


def _sections(lines: list[str]) -> Iterator[Section]:
    title, level = "", 0
    outside: list[str] = []
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        if fence := _FENCE.match(lines[at]):
            end = lines.index("```", at)
            blocks.append(Block(kind=fence[1], text="\n".join(lines[at + 1 : end]), line=at + 1))
            at = end
        elif heading := _HEADING.fullmatch(lines[at]):
            yield Section(title=title, level=level, lines=tuple(outside), blocks=tuple(blocks))
            title, level, outside, blocks = heading[2], len(heading[1]), [], []
        else:
            outside.append(lines[at])
        at += 1
    yield Section(title=title, level=level, lines=tuple(outside), blocks=tuple(blocks))


DOCUMENTS = {name: Document(name) for name in NAMES}
