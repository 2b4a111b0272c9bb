"""`python -m pactkit` as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .making import DAY, OFF, SAMPLES, workspace, write

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}


def run(*words: object, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run pactkit, and wait for it."""
    asked = [sys.executable, "-m", "pactkit", *(str(word) for word in words)]
    return subprocess.run(asked, capture_output=True, check=False, cwd=cwd, env={**ENVIRONMENT, **more})


def test_the_main_job() -> None:
    """`pactkit audit site_configs` runs from the project's folder, and says its verdict first."""
    ran = run("audit", "site_configs", "--as-of", DAY, cwd=SAMPLES.parent)
    assert (ran.returncode, ran.stderr) == (0, b"")
    lines = ran.stdout.decode().splitlines()
    assert lines[0] == "Parents and Communities Together (PACT): audit on 22 November 2026"
    assert lines[3] == "5 sites: 1 of 5 ready."
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("encoding", ["ascii", "utf-16"])
def test_documents_are_utf_8_on_every_machine(encoding: str, tmp_path: Path) -> None:
    """Documents are UTF-8 whatever the machine's own encoding is."""
    root = workspace(tmp_path)
    ran = run("next", "birch", "-w", root, "--lang", "es", *OFF, PYTHONIOENCODING=encoding)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "¿Guía alguien?" in ran.stdout.decode("utf-8")


def test_a_folder_whose_name_is_not_utf_8(tmp_path: Path) -> None:
    """A folder's name of any bytes is listed as a site that cannot be read, on standard output and in files."""
    root = workspace(tmp_path)
    (root / os.fsdecode(b"b\xffd")).mkdir()
    files = [word for name in ("text", "markdown", "csv", "html") for word in ("--format", f"{name}:{root}/.{name}")]
    ran = run("audit", "-w", root, "--format", "json", *files, *OFF)
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert [site["id"] for site in json.loads(ran.stdout)["sites"]] == ["alder", "birch", "b\udcffd"]
    for name in ("text", "markdown", "csv", "html"):
        told = " ".join((root / f".{name}").read_text(encoding="utf-8").split())
        assert "name is the site" in told
        assert "b\N{REPLACEMENT CHARACTER}d" in told


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    """Where nobody reads on, the command ends without a traceback."""
    words = [sys.executable, "-m", "pactkit", "audit", "-w", str(workspace(tmp_path)), *OFF]
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(words, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert process.stderr == b""
    assert process.returncode == 1


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """An output that cannot be written is an error in words, exit 2."""
    words = [sys.executable, "-m", "pactkit", "audit", "-w", str(workspace(tmp_path)), *OFF]
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (process.returncode, process.stderr) == (2, b"Error: standard output: No space left on device\n")


def test_closed_streams(tmp_path: Path) -> None:
    """Closed streams change nothing but that nobody hears: the exit code and the files are the same."""
    root = workspace(tmp_path)
    words = ("audit", "-w", str(root), "--format", f"json:{root}/a.json", "--format", "csv", *OFF)
    asked = " ".join([sys.executable, "-m", "pactkit", *words])
    ran = subprocess.run(["/bin/sh", "-c", f"{asked} >&- 2>&-"], check=False)
    assert ran.returncode == 0
    assert json.loads((root / "a.json").read_text(encoding="utf-8"))["programme"] == "Walks together"


def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    """`-o /dev/null` and other devices are written to; they are still devices afterwards."""
    ran = run("audit", "-w", workspace(tmp_path), "--format", "json:/dev/null", *OFF)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    assert Path("/dev/null").is_char_device()


def test_a_failing_write_leaves_the_old_file(tmp_path: Path) -> None:
    """Outputs are written whole or not at all: where an audit fails, the old file stays and nothing lies beside it."""
    root = workspace(tmp_path / "walks")
    old = write(tmp_path / "out" / "audit.json", "old")
    asked = ("audit", "-w", root, "--format", f"json:{old}", "--format", "csv", *OFF)
    words = [sys.executable, "-m", "pactkit", *map(str, asked)]
    with Path("/dev/full").open("wb") as full:
        subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False)
    assert old.read_text(encoding="utf-8") == "old"
    assert [path.name for path in old.parent.iterdir()] == ["audit.json"]
    assert run(*asked).returncode == 0
    assert json.loads(old.read_text(encoding="utf-8"))["format"] == 1
