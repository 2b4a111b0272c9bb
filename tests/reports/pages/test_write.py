"""Writing a report: which files, whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.errors import ExistsError
from pactkit.reports.pages.page_file import page_href, page_name
from pactkit.reports.pages.write import write_report

from .sample import PAGES, SITES


def test_the_network_page_comes_first_and_every_site_has_a_page(report: Path, assessor: Assessor) -> None:
    again = write_report(assessor, report, "en")
    assert [path.name for path in again] == [f"{name}.html" for name in PAGES]
    assert sorted(path.name for path in report.iterdir()) == sorted(f"{name}.html" for name in PAGES)


def test_equal_input_gives_equal_bytes(report: Path, assessor: Assessor, tmp_path: Path) -> None:
    for path in write_report(assessor, tmp_path, "en"):
        assert path.read_bytes() == (report / path.name).read_bytes()


def test_one_site_stands_alone_without_a_link_to_a_network_page(assessor: Assessor, tmp_path: Path) -> None:
    assert write_report(assessor, tmp_path / "a" / "b", "en", ["ash"]) == [tmp_path / "a" / "b" / "ash.html"]
    assert "index.html" not in (tmp_path / "a" / "b" / "ash.html").read_text(encoding="utf-8")


def test_an_unreadable_site_stands_alone_too(assessor: Assessor, tmp_path: Path) -> None:
    assert write_report(assessor, tmp_path, "en", ["dead"]) == [tmp_path / "dead.html"]


def test_some_sites_get_a_network_page_of_their_own(assessor: Assessor, tmp_path: Path) -> None:
    paths = write_report(assessor, tmp_path, "en", iter(["birch", "ash", "birch"]))
    assert [path.name for path in paths] == ["index.html", "birch.html", "ash.html"]
    assert "cedar" not in paths[0].read_text(encoding="utf-8").casefold()


def test_a_site_called_index_keeps_clear_of_the_network_page() -> None:
    assert page_name("index") == "index.site.html"
    assert page_name("Index") == "Index.site.html"
    assert len({page_name(site) for site in (*SITES, "index-site", "index_site")} | {"index.html"}) == len(SITES) + 3


def test_an_address_is_safe_for_any_folder() -> None:
    assert page_href("north tyneside") == "north%20tyneside.html"
    assert page_href('"><script>') == "%22%3E%3Cscript%3E.html"
    assert page_href("\udcff") == "%FF.html"


@pytest.mark.parametrize("name", ["index.html", "fir.html"])
def test_a_file_that_pactkit_did_not_make_is_left_and_nothing_is_written(
    assessor: Assessor, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("<p>Mine</p>", encoding="utf-8")
    with pytest.raises(ExistsError, match=name):
        write_report(assessor, tmp_path, "en")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "<p>Mine</p>"


def test_a_link_or_a_folder_in_the_place_of_a_page_is_left(assessor: Assessor, report: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").symlink_to(report / "index.html")
    with pytest.raises(ExistsError):
        write_report(assessor, tmp_path, "en")
    (tmp_path / "index.html").unlink()
    (tmp_path / "ash.html").mkdir()
    with pytest.raises(ExistsError):
        write_report(assessor, tmp_path, "en")


def test_a_file_is_no_folder(assessor: Assessor, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(ExistsError, match="not a folder"):
            write_report(assessor, out, "en")


def test_a_page_that_cannot_be_written_leaves_the_old_one_and_no_part(
    assessor: Assessor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (page,) = write_report(assessor, tmp_path, "en", ["ash"])
    old = page.read_bytes()

    def full(_file: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space left"):
        write_report(assessor, tmp_path, "es", ["ash"])
    assert page.read_bytes() == old
    assert list(tmp_path.iterdir()) == [page]


def test_the_language_is_said_and_used(assessor: Assessor, tmp_path: Path) -> None:
    (page,) = write_report(assessor, tmp_path, "es", ["ash"])
    text = page.read_text(encoding="utf-8")
    assert '<html lang="es">' in text
    assert "Vecinas y vecinos" in text
    assert "Cantar juntas y juntos" in text


def test_a_page_that_is_printed_whole(tmp_path: Path, assessor: Assessor) -> None:
    """All that folds away can be opened when the pages are made, since no script does it later."""
    folded, *_ = write_report(assessor, tmp_path / "folded", "en", ["ash"])
    opened, *_ = write_report(assessor, tmp_path / "opened", "en", ["ash"], unfolded=True)
    assert "<details>" in folded.read_text(encoding="utf-8")
    assert "<details>" not in opened.read_text(encoding="utf-8")
    assert "<details open>" in opened.read_text(encoding="utf-8")
