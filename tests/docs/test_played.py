"""The documentation is true: its files are valid, its code runs, its commands give what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from .markdown import DOCUMENTS, NAMES
from .playing import Player

BEFORE = {  # whose workspace a document goes on with
    "arithmetic": ("files",),
    "commands": ("files", "arithmetic"),
    "sheets": ("files",),
    "languages": ("files",),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_document_does_what_it_shows(name: str, tmp_path: Path) -> None:
    """Whoever pastes the files of a document and types its commands sees what the document shows."""
    folder = tmp_path / "pasted"
    folder.mkdir()
    player = Player(folder)
    for before in BEFORE.get(name, ()):
        player.write_files(DOCUMENTS[before])
    player.play(DOCUMENTS[name])
    assert not player.mistakes, "\n\n".join(player.mistakes)
