"""Checking files: every problem of every file in one run, whatever kind of file or folder is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactkit import __version__
from pactkit.assess.checking import Checked, Checker
from pactkit.errors import MissingError

from .making import PROGRAMME, REVIEW, SITE, WALKING, Point, broken, lines, reading, said, write

WRONG = {
    "programme": f"{PROGRAMME}cor = []\n",
    "components__walking": WALKING.replace("core", "cores", 1),
    "leeds__site": f"{SITE}lunch = 2027-01-01\n",
    "leeds__reviews__a": REVIEW.replace("external", "extern"),
    "york__site": f"{SITE}[components.reading]\nleader = 1\n",
}
SAID = {
    "programme": "programme.toml:3:1 error cor: there is no key 'cor' here | Did you mean 'core'?",
    "components__walking": (
        "components/walking.toml:11:12 error sections[0].items[0].function: 'cores' is none of core, adaptable"
        " | Did you mean 'core'?"
    ),
    "leeds__site": "leeds/site.toml:4:1 error lunch: there is no key 'lunch' here | Did you mean 'launch'?",
    "leeds__reviews__a": (
        "leeds/reviews/a.toml:4:10 error source: 'extern' is none of external, peer, parent, self"
        " | Did you mean 'external'?"
    ),
    "york__site": (
        "york/site.toml:5:1 error components.reading.leader: there is no key 'leader' here | Did you mean 'leaders'?"
    ),
}


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A workspace with something wrong in every file."""
    return write(tmp_path, **WRONG)


def check(*paths: Path, point: Point | None = None) -> Checked:
    """What is found at these paths."""
    return Checker([point or reading()]).check(paths)


def file(root: Path, name: str) -> Path:
    """A file of the workspace."""
    return root / f"{name.replace('__', '/')}.toml"


def told(*names: str) -> list[str]:
    """What is told of these files, in the order of the files."""
    return sorted(SAID[name] for name in names)


def test_a_workspace(wrong: Path) -> None:
    """Everything wrong in every file is told in one run, by file, line and column."""
    found = check(wrong)
    assert lines(found.problems) == told(*WRONG)
    assert (found.has_error, found.files, said(found.failures)) == (True, 5, [])


@pytest.mark.parametrize("name", WRONG)
def test_one_file(wrong: Path, name: str) -> None:
    """A file of a workspace is known by its place, and checked against the workspace's components."""
    found = check(file(wrong, name))
    assert (lines(found.problems), found.files) == (told(name), 1)


@pytest.mark.parametrize(
    ("folder", "names", "files"),
    [
        ("leeds", ["leeds__site", "leeds__reviews__a"], 2),
        ("york", ["york__site"], 1),
        ("components", ["components__walking"], 1),
        ("leeds/reviews", ["leeds__reviews__a"], 1),
    ],
)
def test_one_folder(wrong: Path, folder: str, names: list[str], files: int) -> None:
    """A site, its reviews and the components may be checked alone."""
    found = check(wrong / folder)
    assert (lines(found.problems), found.files) == (told(*names), files)


def test_several_paths(wrong: Path) -> None:
    """What is named twice is told once."""
    found = check(wrong / "leeds", file(wrong, "leeds__site"), file(wrong, "york__site"))
    assert lines(found.problems) == told("leeds__site", "leeds__reviews__a", "york__site")


def test_paths_from_where_one_stands(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path may be written from the folder that one stands in."""
    monkeypatch.chdir(wrong / "leeds")
    assert lines(check(Path()).problems) == told("leeds__site", "leeds__reviews__a")
    assert lines(check(Path("site.toml")).problems) == told("leeds__site")
    assert lines(check(Path("..")).problems) == told(*WRONG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f'{PROGRAMME}core = ["waking"]\n',
            "3:9 error core[0]: there is no component 'waking' | Did you mean 'reading'?",
        ),
        (
            f"{PROGRAMME}[policy]\nreview_month = 1\n",
            "4:1 error policy.review_month: there is no key 'review_month' here | Did you mean 'review_months'?",
        ),
        (f"{SITE}stages = 1\n", "4:10 error stages: this must be a table, and it is a whole number"),
        (WRONG["leeds__reviews__a"], SAID["leeds__reviews__a"].partition(":")[2]),
        (WRONG["components__walking"], SAID["components__walking"].partition(":")[2]),
    ],
)
def test_a_file_on_its_own(tmp_path: Path, text: str, expected: str) -> None:
    """A file outside a workspace is known by the keys that only one kind has, and named as it was."""
    path = tmp_path / "something.toml"
    path.write_text(text, encoding="utf-8")
    assert lines(check(path).problems) == [f"{path}:{expected}"]


def test_a_sound_workspace(tmp_path: Path) -> None:
    """Where nothing is wrong nothing is told; what was checked is counted and has a digest."""
    write(tmp_path, components__walking=WALKING, leeds__site=SITE, leeds__reviews__a=REVIEW)
    found = check(tmp_path)
    assert (found.problems, found.has_error, found.files) == ([], False, 4)
    made = found.made_with
    assert (made.pactkit, made.components) == (__version__, {"reading": "2026.1", "walking": "2026.2"})
    assert made.inputs == check(tmp_path).made_with.inputs
    write(tmp_path, leeds__site=f"{SITE}# seen\n", components__walking=WALKING)
    assert made.inputs != check(tmp_path).made_with.inputs


def test_warnings_are_no_errors(tmp_path: Path) -> None:
    """Warnings and notes are told and do not count as errors."""
    write(tmp_path, components__walking=WALKING, leeds__site=f"{SITE}[components.walking]\nroute = 1\n")
    found = check(tmp_path)
    assert ([problem.severity for problem in found.problems], found.has_error) == (["warning"], False)


def test_a_plugin_that_failed(tmp_path: Path) -> None:
    """A plugin that could not be loaded is named once, and its tables are left unread."""
    write(tmp_path, leeds__site=f"{SITE}[components.reading]\nleader = 1\n")
    found = check(tmp_path, file(tmp_path, "leeds__site"), point=Point("reading", broken))
    assert found.problems == []
    assert [line.split(" (tests")[0].split(" (assess")[0] for line in said(found.failures)] == [
        "reading (pactkit-example 1.0) load: ImportError: no such thing"
    ]


def test_a_component_that_is_off(tmp_path: Path) -> None:
    """What is off is left unread."""
    write(tmp_path, components__walking="not TOML", leeds__site=f"{SITE}[components.walking]\nx = 1\n")
    assert Checker([reading()], ["walking"]).check([tmp_path]).problems == []


def test_what_is_not_there(tmp_path: Path) -> None:
    """A path that is not there is an error of its own, before anything is checked."""
    with pytest.raises(MissingError) as caught:
        check(tmp_path / "leeds")
    assert str(caught.value) == f"there is no file or folder {tmp_path / 'leeds'}"


def test_a_folder_that_is_no_workspace(tmp_path: Path) -> None:
    """A folder of other things is no workspace; one with sites and without programme.toml lacks that file."""
    with pytest.raises(MissingError) as caught:
        check(tmp_path)
    assert (str(caught.value), caught.value.hint) == (
        f"{tmp_path} is not a workspace: it has no programme.toml",
        f"Make one with: pactkit new workspace {tmp_path}",
    )
    write(tmp_path, leeds__site=WRONG["leeds__site"])
    file(tmp_path, "programme").unlink()
    first, second = lines(check(tmp_path).problems)
    assert first == SAID["leeds__site"]
    assert second == (
        f"programme.toml:1:1 error : {tmp_path} is not a workspace: it has no programme.toml"
        f" | Make one with: pactkit new workspace {tmp_path}"
    )


def test_links(tmp_path: Path) -> None:
    """A link stands for what it leads to, under its own name; one that leads nowhere is told as such."""
    write(tmp_path, leeds__site=WRONG["leeds__site"])
    (tmp_path / "york").symlink_to("leeds")
    assert lines(check(tmp_path / "york").problems) == [SAID["leeds__site"].replace("leeds", "york", 1)]
    (tmp_path / "leeds" / "reviews").mkdir()
    (tmp_path / "leeds" / "reviews" / "gone.toml").symlink_to("nowhere.toml")
    assert lines(check(tmp_path / "leeds" / "reviews" / "gone.toml").problems) == [
        "leeds/reviews/gone.toml:1:1 error : there is no such file"
    ]


def test_components_that_are_a_file(tmp_path: Path) -> None:
    """A file in the place of the folder of components is told as such, and everything else is checked."""
    write(tmp_path, leeds__site=WRONG["leeds__site"])
    (tmp_path / "components").touch()
    assert lines(check(tmp_path).problems) == [
        "components:1:1 error : this cannot be read: Not a directory",
        SAID["leeds__site"],
    ]
