"""What people read of the shipped sites, whole.

After a change that is meant, renew the files, and look at every difference before it is kept:

PACTKIT_RENEW_GOLDEN=1 .venv/bin/python -m pytest tests/reports/test_golden.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from .making import said

GOLDEN = Path(__file__).parent / "golden"
RENEW = "PACTKIT_RENEW_GOLDEN"
NAMES = {".txt": "text", ".json": "json", ".md": "markdown", ".csv": "csv"}
REVIEW = "{root}/site_configs/southwark/reviews/2026-autumn-external.toml"
SCORE = f"score {{root}}/plugins/pactkit_alliance/component.toml {REVIEW}"
ASKED = {
    "audit": ("audit", ".txt", ".json", ".md", ".csv"),
    "readiness-leeds": ("readiness leeds", ".txt", ".json", ".md", ".csv"),
    "readiness-southwark": ("readiness southwark", ".txt"),
    "fidelity-southwark": ("fidelity southwark", ".txt", ".md", ".csv"),
    "fidelity-newcastle": ("fidelity newcastle", ".txt", ".json"),
    "plan-leeds": ("plan leeds", ".txt", ".json", ".md", ".csv"),
    "next-lewisham": ("next lewisham", ".txt", ".json", ".md", ".csv"),
    "explain-southwark-book_sharing": ("explain southwark book_sharing", ".txt", ".json", ".csv"),
    "explain-southwark-book_sharing-BS-03": ("explain southwark book_sharing BS-03", ".txt", ".md"),
    "explain-leeds-alliance": ("explain leeds alliance", ".txt"),
    "score-alliance": (SCORE, ".txt", ".json", ".csv"),
    "check": ("check {root}/site_configs", ".txt", ".json"),
}
FILES = [f"{name}{ending}" for name, (_, *endings) in ASKED.items() for ending in endings]
MADE_WITH = re.compile(r'("(?:pactkit|inputs|[\w./-]+\.toml)": )"[^"]*"')  # changes with every comment in a file
OWN_WORDS = re.compile(r'("part": "pactkit",\s+"texts": )\d+(,\s+"translated": )\d+')  # changes with every sentence
MARK = re.compile(r"(pactkit )\S+(, \d+ \w+, \w+ |; files )\w+")  # the same in text and csv


@pytest.mark.parametrize("file", FILES)
def test_what_people_read(file: str) -> None:
    """What is said of the shipped sites on a fixed day is said word for word, until somebody means to change it."""
    name, ending = os.path.splitext(file)  # noqa: PTH122 - a name with a point is no path
    told = MADE_WITH.sub(r'\1"..."', said(ASKED[name][0], NAMES[ending]))
    told = MARK.sub(r"\1...\2...", OWN_WORDS.sub(r"\1...\2...", told))
    if os.environ.get(RENEW):
        (GOLDEN / file).write_text(told, encoding="utf-8", newline="\n")
    assert told == (GOLDEN / file).read_text(encoding="utf-8")


def test_no_file_is_left_over() -> None:
    """Every golden file is held against something."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(FILES)
