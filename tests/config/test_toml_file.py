"""Reading a file from disk: to its tables, or to one problem that says why not."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest

from pactkit.config.toml_file import LIMIT, parse_toml, read_toml
from pactkit.errors import FilesError

from .making import line


def refusal(path: Path) -> str:
    """The only problem with which a file is refused."""
    with pytest.raises(FilesError) as caught:
        read_toml(path, "leeds/site.toml")
    (problem,) = caught.value.problems
    assert problem.place.file == "leeds/site.toml"
    return line(problem)


def test_numbers_with_a_point_are_exact() -> None:
    """Numbers with a point are exact decimals, not binary fractions."""
    assert parse_toml(b"a = 0.1\nb = 4.0\nc = 1e2", "f").data == {
        "a": Decimal("0.1"),
        "b": Decimal(4),
        "c": Decimal(100),
    }


def test_a_byte_order_mark_is_accepted() -> None:
    """A byte-order mark is accepted, and is no part of the text in which places are found."""
    file = parse_toml(b"\xef\xbb\xbfformat = 1", "f")
    assert (file.data, file.text) == ({"format": 1}, "format = 1")


def test_line_ends_of_windows_are_those_of_the_rest() -> None:
    """A file with CRLF line ends says what the same file with LF says."""
    assert parse_toml(b'a = """x\r\ny"""\r\nb = 1\r\n', "f").data == {"a": "x\ny", "b": 1}


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    """A file's digest is the SHA-256 of what stands on the disk."""
    content = b"\xef\xbb\xbfformat = 1\r\n"
    (tmp_path / "site.toml").write_bytes(content)
    assert read_toml(tmp_path / "site.toml", "site.toml").digest == hashlib.sha256(content).hexdigest()


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there is named as such."""
    assert refusal(tmp_path / "site.toml") == "1:1 error there is no such file"


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    """A folder where a file is expected is named as such."""
    assert refusal(tmp_path) == "1:1 error this is a folder; a file was expected"


def test_a_file_instead_of_a_folder(tmp_path: Path) -> None:
    """A file where a folder is expected is named as such."""
    (tmp_path / "leeds").touch()
    assert refusal(tmp_path / "leeds" / "site.toml") == "1:1 error this cannot be read: Not a directory"


def test_a_link_to_itself(tmp_path: Path) -> None:
    """Links that lead in a circle are named as such."""
    (tmp_path / "a.toml").symlink_to("b.toml")
    (tmp_path / "b.toml").symlink_to("a.toml")
    assert refusal(tmp_path / "a.toml") == "1:1 error this is a link that leads back to itself"


def test_a_link_to_nothing(tmp_path: Path) -> None:
    """A link whose end is missing is a file that is not there."""
    (tmp_path / "a.toml").symlink_to("gone.toml")
    assert refusal(tmp_path / "a.toml") == "1:1 error there is no such file"


def test_a_forbidden_file(own_folder: Path) -> None:
    """A file that one may not read is named as such."""
    (own_folder / "site.toml").touch(mode=0)
    assert refusal(own_folder / "site.toml") == "1:1 error this may not be read by you"


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """A file of 50 MB is refused by its size."""
    path = tmp_path / "site.toml"
    path.touch()
    os.truncate(path, 50_000_000)
    assert refusal(path) == (
        "1:1 error this file has more than 4 MB, the most that pactkit reads"
        " | Is it really a file of this kind? Nothing in it was read."
    )


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    """A file just as large as allowed is read, and one byte more is too much."""
    path = tmp_path / "site.toml"
    path.write_bytes(b"#" * LIMIT)
    assert read_toml(path, "site.toml").data == {}
    path.write_bytes(b"#" * (LIMIT + 1))
    assert refusal(path).startswith("1:1 error this file has more than 4 MB, ")


@pytest.mark.parametrize("content", [b"", b"format = 1\n", b"# " + b"x" * 100_000 + b"\nformat = 1"])
def test_a_pipe_is_read_to_its_end(content: bytes) -> None:
    """A file that comes through a pipe has no size beforehand, and is read whole."""
    end, start = os.pipe()
    with ThreadPoolExecutor() as pool:
        pool.submit(fill, start, content)
        try:
            assert read_toml(f"/dev/fd/{end}", "site.toml").digest == hashlib.sha256(content).hexdigest()
        finally:
            os.close(end)


def fill(handle: int, content: bytes) -> None:
    """Put all of this into a pipe, and end it."""
    with os.fdopen(handle, "wb") as pipe:
        pipe.write(content)


def test_a_pipe_without_end_is_not_read_for_ever() -> None:
    """What never ends is refused once it is too large."""
    assert refusal(Path("/dev/zero")).startswith("1:1 error this file has more than 4 MB, ")


def test_a_long_number_takes_no_time() -> None:
    """A number of a million digits is refused for what it is, at its place."""
    with pytest.raises(FilesError) as caught:
        parse_toml(b"a = 1\nb = -" + b"9" * 1_000_000, "f")
    assert [line(problem) for problem in caught.value.problems] == [
        "2:6 error this number has more digits than can be read"
    ]


TIME = "A time is written as 10:00:00, from 00:00:00 to 23:59:00"
STRAIGHT = 'Texts stand in straight quotes: " and not \u201c or \u201d'
QUOTES = "Text stands in quotes; a day is written as 2027-03-01"
NO_VALUE, MORE = "no value can be read here", "there is more on this line than a key and its value"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("starts = 10am", f"1:10 error this is not TOML: 10am cannot be read as a time | {TIME}"),
        ("starts = 1.30 p.m.", f"1:10 error this is not TOML: 1.30 p.m. cannot be read as a time | {TIME}"),
        ("a = [{ starts = 9:00 }]", f"1:17 error this is not TOML: 9:00 cannot be read as a time | {TIME}"),
        ("a = { b = 10:00:00, c = 10.30h }", f"1:25 error this is not TOML: 10.30h cannot be read as a time | {TIME}"),
        ("b = 1\nstarts = 25:00:00", f"2:10 error this is not TOML: 25:00:00 cannot be read as a time | {TIME}"),
        ("a = 10:30:60  # s", f"1:5 error this is not TOML: 10:30:60 cannot be read as a time | {TIME}"),
        ("a = { day = monday, b = 10:00:00 }", f"1:13 error this is not TOML: {NO_VALUE} | {QUOTES}"),
        ("a = 10:00:00 b = 1", f"1:14 error this is not TOML: {MORE} | {QUOTES}"),
        ("a = { b = 10:00:00", "1:19 error this is not TOML: unclosed inline table"),
        ("a = 3.14abc", f"1:9 error this is not TOML: {MORE} | {QUOTES}"),
        ("name = \u201cLeeds\u201d", f"1:8 error this is not TOML: {NO_VALUE} | {STRAIGHT}"),
        ("a = [\u2018Leeds\u2019]", f"1:6 error this is not TOML: {NO_VALUE} | {STRAIGHT}"),
        ('a = "Leeds\u201d', f"1:12 error this is not TOML: unterminated string | {STRAIGHT}"),
        ('a = "St Mary\u2019s', "1:15 error this is not TOML: unterminated string"),
        ('a = "St Mary\u2019s" b', f"1:17 error this is not TOML: {MORE} | {QUOTES}"),
    ],
)
def test_times_and_quotes_as_people_write_them(written: str, expected: str) -> None:
    """Times as on a poster, and the curly quotes of a word processor, are answered with how TOML writes them."""
    with pytest.raises(FilesError) as caught:
        parse_toml(written.encode(), "leeds/site.toml")
    assert [line(problem) for problem in caught.value.problems] == [expected]
