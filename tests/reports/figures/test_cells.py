"""How a single cell is said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pactkit.languages.voice import voice_of
from pactkit.model.figure import FigureCell, Share, Span
from pactkit.model.text import Translations
from pactkit.reports.figures.cells import UNKNOWN, said
from pactkit.scoring.disclosure import HIDDEN


@pytest.mark.parametrize(
    ("cell", "words_for_it"),
    [
        (Decimal("0.05"), "0.05"),
        (Decimal("1E+3"), "1,000"),
        (Decimal("-1.90"), "-1.90"),
        (Share(1, 3000), "0.0333% (1 of 3,000)"),
        (Share(2999, 3000), "99.9667% (2,999 of 3,000)"),
        (Share(0, 0), "0 of 0"),
        (Span(3, 3), "3"),
        (True, "yes"),
        (0, "0"),
        (Translations({"es": "Sí"}), "Sí"),
        ("", UNKNOWN),
        (" ", UNKNOWN),
        (Translations({"en": "", "es": ""}), UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_a_cell_is_said_as_it_was_meant(cell: FigureCell, words_for_it: str) -> None:
    """Decimals stay as they were written, few are never 0%, truth is no number, what is not there is a dash."""
    assert said(cell, voice_of("en")) == words_for_it


def test_hidden_is_a_word() -> None:
    """A hidden cell says so in the reader's language."""
    assert [said(HIDDEN, voice_of(language)) for language in ("en", "es")] == ["hidden", "oculto"]
