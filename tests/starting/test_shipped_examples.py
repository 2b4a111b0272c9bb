"""What `new site` shows of the components that come with pactkit: every example can be used as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from pactkit.assess.checking import Checker
from pactkit.host.host import Host
from pactkit.model.programme import Programme
from pactkit.starting.site import site_text

EXAMPLE = re.compile(r"# \w+ = ")  # the keys that an entry may have besides are indented


def uncommented(text: str) -> Iterator[str]:
    """The file again and again, each time with one example about a component's facts taken into use."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("[components."))
    for number, line in enumerate(lines):
        if number > start and EXAMPLE.match(line):
            yield "\n".join([*lines[:number], line.removeprefix("# "), *lines[number + 1 :]]) + "\n"


def test_every_example_passes_alone(tmp_path: Path) -> None:
    """With the # of any one example taken away the file still has no error, whatever component it is about."""
    catalogue = Host().catalogue()
    every = Programme(name="P", core=tuple(one.id for one in catalogue))
    (tmp_path / "programme.toml").write_text('format = 1\nname = "P"\n', encoding="utf-8")
    numbers = count()
    for text in uncommented(site_text("Leeds", "initial", None, every, catalogue, "en")):
        folder = tmp_path / f"site-{next(numbers)}"
        folder.mkdir()
        (folder / "site.toml").write_text(text, encoding="utf-8")
    assert next(numbers) > 70
    assert [problem for problem in Checker().check([tmp_path]).problems if problem.is_error] == []


def test_examples_say_nothing_empty() -> None:
    """No example states 0, false or an empty text: whoever forgets one would have stated it."""
    catalogue = Host().catalogue()
    every = Programme(name="P", core=tuple(one.id for one in catalogue))
    text = site_text("Leeds", "initial", None, every, catalogue, "en")
    shown = [line for line in text.partition("[components.")[2].splitlines() if EXAMPLE.match(line)]
    assert [line for line in shown if re.search(r"= \[?(0[,\s\]]|0$|0\.0|false|\"\"|\{ *\})", line)] == []
