"""Terminals and pipes: colour and a progress bar in the one, neither in the other."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .making import DAY, OFF, many_sites, workspace, write

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
PLUGIN = """\
import os
from pactkit.api import Component, hookimpl
print("loading")
component = Component.parse('format = 1\\nid = "loud"\\nversion = "1"\\ntitle = "Loud"\\n'
    '[[milestones]]\\nid = "heard"\\ntitle = "Heard"\\nstage = "full"\\n')
@hookimpl
def pactkit_component():
    print("component")
    return component
@hookimpl
def pactkit_findings(context):
    print("findings")
"""

SPAWNED = """\
import multiprocessing
from pactkit.cli import main
multiprocessing.set_start_method("spawn")  # as on macOS and Windows: nothing is inherited from the first process
main()
"""


def command(*words: object) -> list[str]:
    """`python -m pactkit`, as a process of its own."""
    return [sys.executable, "-m", "pactkit", *(str(word) for word in words), *OFF]


def environment(**more: str) -> dict[str, str]:
    """The environment around, without what says how terminals are written to."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM", "FORCE_COLOR")}
    return {**kept, "TERM": "xterm-256color", **more}


def in_terminal(words: list[str], **more: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command whose both streams are terminals."""
    pairs = [pty.openpty() for _ in range(2)]
    process = subprocess.Popen(words, stdout=pairs[0][1], stderr=pairs[1][1], env=environment(**more))
    for _, ours in pairs:
        os.close(ours)
    texts = []
    for reader, _ in pairs:
        found = b""
        while part := _part(reader):
            found += part
        os.close(reader)
        texts.append(found.decode("utf-8").replace("\r\n", "\n"))
    return process.wait(), texts[0], texts[1]


def _part(reader: int) -> bytes:
    try:
        return os.read(reader, 1 << 16)
    except OSError:  # how Linux says that the other end was closed
        return b""


@pytest.mark.parametrize("words", [("audit",), ("check",)])
def test_a_terminal_has_colour(words: tuple[str, ...], tmp_path: Path) -> None:
    """In a terminal the text has colour; without the colour it is the text that a pipe gets."""
    root = workspace(tmp_path)
    write(root / "birch" / "site.toml", "format = 2\n")
    asked = command(*words, "-w", root, "--as-of", DAY)
    piped = subprocess.run(asked, capture_output=True, text=True, check=False, env=environment())
    code, out, err = in_terminal(asked)
    assert ESCAPE.search(out)
    assert ESCAPE.sub("", out) == piped.stdout
    assert code == piped.returncode
    assert (err, piped.stderr) == ("", "")


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_color_holds(more: dict[str, str], tmp_path: Path) -> None:
    """`NO_COLOR` holds, and a terminal that knows no colour gets none."""
    _, out, _ = in_terminal(command("audit", "-w", workspace(tmp_path), "--as-of", DAY), **more)
    assert "\x1b" not in out
    assert out.startswith("Walks together: audit on 22 November 2026\n")


def test_a_file_has_no_colour(tmp_path: Path) -> None:
    """A file never gets colour, though the command runs in a terminal."""
    root = workspace(tmp_path)
    in_terminal(command("audit", "-w", root, "--as-of", DAY, "-o", root / "audit.txt"))
    assert "\x1b" not in (root / "audit.txt").read_text(encoding="utf-8")


def test_progress_is_for_terminals(tmp_path: Path) -> None:
    """Long work shows a progress bar on standard error in a terminal, and nothing of it on standard output."""
    asked = command("audit", "-w", many_sites(tmp_path, 120), "--as-of", DAY, "--format", "json")
    _, out, err = in_terminal(asked)
    assert "Sites" in err
    assert len(json.loads(out)["sites"]) == 122


def plugin(folder: Path, code: str) -> str:
    """A folder with an installed plugin `loud` in it."""
    write(folder / "pactkit_loud.py", code)
    write(folder / "loud-1.0.dist-info" / "METADATA", "Metadata-Version: 2.1\nName: loud\nVersion: 1.0\n")
    write(folder / "loud-1.0.dist-info" / "entry_points.txt", "[pactkit]\nloud = pactkit_loud\n")
    return str(folder)


def loud(folder: Path, code: str, *words: str, start: tuple[str, ...] = ("-m", "pactkit")) -> tuple[str, str]:
    """Standard output and standard error of an audit with this plugin, of 103 sites, one of which offers it."""
    root = many_sites(folder / "sites", 101)
    path = root / "alder" / "site.toml"
    write(path, path.read_text(encoding="utf-8") + "[components.loud]\n")
    asked = command("audit", "-w", root, "--as-of", DAY, "--format", "json", *words)
    more = environment(PYTHONPATH=plugin(folder / "installed", code))
    ran = subprocess.run([asked[0], *start, *asked[3:]], capture_output=True, text=True, check=True, env=more)
    return ran.stdout, ran.stderr


def test_a_plugin_that_prints_spoils_no_document(tmp_path: Path) -> None:
    """What a plugin prints goes to standard error: the document on standard output stays as it is."""
    out, err = loud(tmp_path / "loud", PLUGIN)
    assert {"loading", "component", "findings"} <= set(err.split())
    assert (out, "") == loud(tmp_path / "still", PLUGIN.replace("print(", "len("))


def test_a_plugin_that_prints_in_another_process(tmp_path: Path) -> None:
    """So it is where other processes do the work, which inherit nothing from the first one."""
    out, err = loud(tmp_path, PLUGIN, "--jobs", "2", start=("-c", SPAWNED))
    assert err.count("component") >= 2, "here and in another process"
    assert len(json.loads(out)["sites"]) == 103
