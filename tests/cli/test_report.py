"""`pactkit report`: pages that can be printed and handed out."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Install
from .making import DAY, broken_point, pactkit, write


def test_a_page_per_site_and_one_over_all(root: Path, tmp_path: Path) -> None:
    """`report -o DIR` writes a page per site and one over all of them, and names each."""
    ran = pactkit("report", "-o", tmp_path / "out", "--as-of", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split() == [str(tmp_path / "out" / name) for name in ("index.html", "alder.html", "birch.html")]
    assert "Alder" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    again = pactkit("report", root, "-o", tmp_path / "again", "--as-of", DAY)
    assert again.code == 0
    for name in ("index.html", "alder.html", "birch.html"):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "out" / name).read_bytes()


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("named", ["alder", "./alder"])
def test_one_site(named: str, tmp_path: Path) -> None:
    """`report SITE` writes the page of that site alone, in the language that is asked for."""
    ran = pactkit("report", named, "-o", tmp_path / "out", "--as-of", DAY, "--lang", "es")
    assert (ran.code, ran.err) == (0, "")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["alder.html"]
    assert "Grupo de paseo" in (tmp_path / "out" / "alder.html").read_text(encoding="utf-8")


def test_pages_go_to_a_folder_of_their_own(root: Path) -> None:
    """Without -o the pages go to ./pactkit-report."""
    assert pactkit("report", "--as-of", DAY).code == 0
    assert (root / "pactkit-report" / "index.html").is_file()


def test_what_was_dropped_or_failed_is_two(root: Path, tmp_path: Path, install: Install) -> None:
    """2: a file had to be dropped or a plugin failed; every page is written all the same."""
    out = ("-o", tmp_path / "out", "--as-of", DAY)
    write(root / "alder" / "site.toml", "format = 1\n")
    assert pactkit("report", *out).code == 2
    assert [pactkit("report", site, *out).code for site in ("alder", "birch")] == [2, 0]
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"index.html", "alder.html", "birch.html"}
    write(root / "components" / "singing.toml", "format = 1\n")
    assert pactkit("report", "birch", *out).code == 2
    (root / "components" / "singing.toml").unlink()
    install(broken_point("hiking"))
    assert pactkit("report", "birch", *out).code == 2


def test_what_is_not_there(root: Path, tmp_path: Path) -> None:
    """A site that is not there, and a folder that cannot be written to, are told; exit 2."""
    ran = pactkit("report", "aldr", "-o", tmp_path / "out")
    assert (ran.code, ran.err) == (2, f"Error: there is no site 'aldr' in {root}\n  Did you mean 'alder'?\n")
    ran = pactkit("report", "-o", write(tmp_path / "file", ""))
    assert (ran.code, ran.err) == (2, f"Error: {tmp_path}/file is not a folder\n  Name a folder with -o\n")
