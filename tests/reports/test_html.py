"""Sheets as web pages that need nothing but themselves."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.reports.blocks import BAD, Block, Column, Heading, Paragraph, bullets, cell, table
from pactkit.reports.clean import clean
from pactkit.reports.html import sheet_page

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """The elements and the text of a page; fails where an element is not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; none may bring anything from elsewhere."""
        self.seen.add(tag)
        assert not {name for name, _ in attrs} & {"src", "href", "onclick", "style"}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Text that people read."""
        if "style" not in self.open:
            self.text += data


def page(text: str) -> Reader:
    """A page that says this text in every kind of block."""
    sheet: list[Block] = [
        Heading(text, 1),
        Paragraph(text, BAD),
        bullets((cell(text), text)),
        table([Column(text), Column("")], [(cell(text), cell(""))], caption=text),
    ]
    return Reader(sheet_page(text, sheet, "en"))


@given(
    st.text(min_size=1, max_size=30).filter(str.strip)
    | st.sampled_from(["<script>alert(1)</script>", "\"'><img src=x>", "</style>", "{{ 7 * 7 }}"])
)
@settings(max_examples=60)
def test_hostile_text_is_text(text: str) -> None:
    """Whatever a text holds, the page's elements are the same, and the text is read as it is."""
    hostile, harmless = page(text), page("harmless")
    assert hostile.seen == harmless.seen
    told = "".join(clean(text).split())
    assert "".join(hostile.text.split()) == "".join(harmless.text.split()).replace("harmless", told)


def test_a_page_stands_alone() -> None:
    """A page is whole: its language, its title, its style; tables can be reached and read by every reader."""
    made = sheet_page("Audit", [table([Column("a", right=True)], [(cell("1", BAD),)])], "es")
    assert made.startswith('<!DOCTYPE html>\n<html lang="es">\n')
    assert "<title>Audit</title>" in made
    assert '<th scope="col" class="number">a</th>' in made
    assert '<td class="bad number">1</td>' in made
    assert '<div class="wide" role="region" tabindex="0" aria-label="Tabla">' in made
    assert made.endswith("</html>\n")
