"""Sheets as markdown: what the text holds is never taken for markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pactkit.reports.blocks import Block, Column, Heading, Paragraph, bullets, cell, table
from pactkit.reports.clean import clean
from pactkit.reports.markdown import markdown

READER = MarkdownIt("gfm-like", {"linkify": False})
TEXTS = st.text("a1 .*_`#|<>[]()!&;~-+=:\\\n\"'", max_size=25) | st.text(max_size=12)
ESCAPED = {
    "*a* _b_ `c` [d](e) <f> |g| #h ~~i~~ &lt; \\": (
        r"\*a\* \_b\_ \`c\` \[d\](e) \<f\> \|g\| \#h \~\~i\~\~ \&lt; " + "\\\\"
    ),
    "1. one": r"1\. one",
    "12) two": r"12\) two",
    "- three": r"\- three",
    "+ four": r"\+ four",
    "two\n===": "two  \n\\===",
    "a-b 3.5 c+d": "a-b 3.5 c+d",
}


def shown(block: Block) -> str:
    """What a reader of the markdown sees as text, without its spaces."""
    found = []
    for token in READER.parse(markdown([block])):
        for part in token.children or ():
            assert part.type in ("text", "softbreak", "hardbreak", "html_inline", "text_special"), part.type
            assert part.type != "html_inline" or part.content == "<br>"
            found.append(part.content if part.type in ("text", "text_special") else " ")
    return "".join("".join(found).split())


@pytest.mark.parametrize(("text", "escaped"), ESCAPED.items())
def test_escapes(text: str, escaped: str) -> None:
    """Signs of markdown are escaped, at the start of a line those of lists and headings too."""
    assert markdown([Paragraph(text)]) == f"{escaped}\n"


@given(TEXTS)
def test_a_reader_sees_the_text(text: str) -> None:
    """Read as markdown, every block shows the text that it was given, and nothing else comes of it."""
    told = "".join(clean(text).split())
    assert shown(Heading(text)) == told
    assert shown(Paragraph(text)) == told
    assert shown(bullets((cell(text), text))) == told + told
    assert shown(table([Column("x")], [(cell(text),)])) == f"x{told}"


def test_blocks() -> None:
    """Headings, points with their detail, and tables whose numbers stand to the right."""
    sheet: list[Block] = [
        Heading("Leeds", 1),
        bullets("one", (cell("two"), "more")),
        table([Column("a"), Column("b", right=True)], [(cell("x\ny"), cell("1"))], caption="Both"),
    ]
    assert markdown(sheet) == (
        "# Leeds\n\n- one\n- two  \n  more\n\nBoth\n\n| a | b |\n| --- | --: |\n| x<br>y | 1 |\n"
    )
