"""What people and programs read of figures, whole, in every format.

After a change that is meant, renew the files, and look at every difference before it is kept:

PACTKIT_RENEW_GOLDEN=1 .venv/bin/python -m pytest tests/reports/figures/test_golden.py
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .making import told

GOLDEN = Path(__file__).parent / "golden"
FILES = {
    "figures.txt": ("text", "en"),
    "figures.es.txt": ("text", "es"),
    "figures.md": ("markdown", "en"),
    "figures.json": ("json", "en"),
    "figures.csv": ("csv", "en"),
}


@pytest.mark.parametrize("file", FILES)
def test_what_is_read_of_figures(file: str) -> None:
    """Every kind of cell, figure and note is said word for word, until somebody means to change it."""
    text = told(*FILES[file])
    if os.environ.get("PACTKIT_RENEW_GOLDEN"):
        (GOLDEN / file).write_text(text, encoding="utf-8", newline="\n")
    assert text == (GOLDEN / file).read_text(encoding="utf-8")


def test_no_file_is_left_over() -> None:
    """Every golden file is held against something."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(FILES)
