"""What is local at a site is known by its file, and left out of free text."""

from __future__ import annotations

from pactkit.starting.local import GAP, local_names, without_names

from .making import catalogue, definition
from .sources import site


def test_names_are_left_out_whole_and_in_part() -> None:
    """Names are left out whatever their case, and words of them where they are written with a capital letter."""
    source = site()
    names = local_names(source, catalogue(definition()))
    said = {
        "In ST MARK'S CHURCH hall": f"In {GAP} hall",
        "Mark came, a mark was made": f"{GAP} came, a mark was made",
        "Remarkable oaks": "Remarkable oaks",
        "The st-mark, oak-school": f"The {GAP}",
        "Nothing": "Nothing",
    }
    assert {text: without_names(text, source, names) for text in said} == said
