"""Reading a page as a reader does: its words, its headings, its links."""

from __future__ import annotations

import re
from html.parser import HTMLParser

UNSEEN = frozenset({"style", "script", "title"})


class Page(HTMLParser):
    """What stands in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.source = text
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._words: list[str] = []
        self._within: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._within and self._within.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not UNSEEN.intersection(self._within):
            self._words.append(data)

    @property
    def words(self) -> str:
        """All that can be read, with single spaces."""
        return re.sub(r"\s+", " ", " ".join(self._words)).strip()

    def has(self, words: str) -> bool:
        """Whether these words can be read, whatever stands between them in the source."""
        return squeezed(words) in squeezed(self.words)

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [value for _, attributes in self.tags if (value := attributes.get(attribute)) is not None]

    def count(self, tag: str) -> int:
        """How often an element stands in the page."""
        return sum(name == tag for name, _ in self.tags)


def squeezed(words: str) -> str:
    """Words without any space, so that markup between them does not matter."""
    return re.sub(r"\s+", "", words)
