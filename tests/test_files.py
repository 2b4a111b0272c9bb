"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from pactkit.files import create, reason, replacing
from pactkit.languages.voice import say


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_when_all_was_written(tmp_path: Path) -> None:
    """Until all of it was written the old file stands; then the new one does, and nothing beside it."""
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")
    with replacing(path) as stream:
        stream.write("new ÆØ\n")
        stream.flush()
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_bytes() == "new ÆØ\n".encode()
    assert names(tmp_path) == ["a.json"]


def test_a_failing_write_leaves_the_old_file(tmp_path: Path) -> None:
    """Where writing fails the old file stays as it was, and what was begun is gone."""
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")

    def fail(path: Path) -> None:
        with replacing(path) as stream:
            stream.write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail(path)
    assert (path.read_text(encoding="utf-8"), names(tmp_path)) == ("old", ["a.json"])


def test_a_file_may_be_read_as_others_are(tmp_path: Path) -> None:
    """A file has the permissions of any other new file, not those of a temporary one."""
    plain = tmp_path / "plain"
    plain.touch()
    with replacing(tmp_path / "a") as stream:
        stream.write("x")
    create(tmp_path / "b", "x")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "a", "b")}
    assert len(modes) == 1


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """An output that is a link is written where it leads."""
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "a")
    with replacing(tmp_path / "link") as stream:
        stream.write("x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "a").read_text(encoding="utf-8") == "x"


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """A pipe or a device is written to, never replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with replacing(pipe) as stream:
        stream.write("x\udcff")
    assert os.read(reader, 100) == b"x\\udcff"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(("path", "error"), [("nowhere/a", FileNotFoundError), ("folder", IsADirectoryError)])
def test_an_error_names_the_file_that_was_asked_for(path: str, error: type[OSError], tmp_path: Path) -> None:
    """What goes wrong names the file that people asked for, not the one beside it."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(error) as raised, replacing(tmp_path / path):
        pass
    assert raised.value.filename == str(tmp_path / path)
    assert names(tmp_path) == ["folder"]


def test_a_new_file_takes_no_other_file_s_place(tmp_path: Path) -> None:
    """`create` makes folders and the file; where something stands already it touches nothing, be it a broken link."""
    path = tmp_path / "new" / "deep" / "a.toml"
    assert create(path, "first")
    assert not create(path, "second")
    assert (path.read_text(encoding="utf-8"), names(path.parent)) == ("first", ["a.toml"])
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert not create(tmp_path / "broken", "x")
    assert not (tmp_path / "nowhere").exists()


def test_a_file_that_comes_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody makes at the same moment is kept too."""
    path = tmp_path / "a.toml"

    def sync(_handle: int) -> None:
        path.write_text("theirs", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", sync)
    assert not create(path, "ours")
    assert (path.read_text(encoding="utf-8"), names(tmp_path)) == ("theirs", ["a.toml"])


def test_file_systems_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On file systems without links, such as those of USB sticks, files are made all the same."""

    def link(*_paths: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", link)
    assert create(tmp_path / "a.toml", "first")
    assert not create(tmp_path / "a.toml", "second")
    assert ((tmp_path / "a.toml").read_text(encoding="utf-8"), names(tmp_path)) == ("first", ["a.toml"])


def test_usual_reasons_of_the_system_are_said_in_other_languages() -> None:
    """A usual reason is a sentence of pactkit's with the system's words; any other is the system's own."""
    usual = reason(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert (usual, say(usual, "es")) == (os.strerror(errno.ENOSPC), "No queda espacio en el disco")
    assert say(reason(OSError(errno.ESRCH, "No such process")), "es") == "No such process"
    assert reason(OSError(errno.ENOSPC, "Plus de place")) == "Plus de place"
    assert reason(OSError("told without a number")) == "told without a number"
