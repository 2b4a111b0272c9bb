"""`pactkit check`: every mistake in the files, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Install
from .making import ALDER, ALDER_REVIEW, BIRCH, PROGRAMME, SAMPLES, broken_point, pactkit, write

SLIPS = {
    "programme.toml": PROGRAMME.replace("languages", "langauges"),
    "alder/site.toml": ALDER.replace('"full"', '"ful"'),
    "alder/reviews/2026-11-10-external.toml": ALDER_REVIEW.replace("W-2 = 1", "W-22 = 1"),
    "birch/site.toml": BIRCH.replace("started", "strated").replace("Ada", "A"),
    "components/walking.toml": None,
}
SAID = {
    "programme.toml": (
        "programme.toml:3:1: error: langauges: there is no key 'langauges' here\n"
        '  3 | langauges = ["en", "es"]\n'
        "    | ^\n"
        "  Did you mean 'languages'?\n"
    ),
    "alder/site.toml": (
        "alder/site.toml:3:9: error:\n"
        "  stage: 'ful' is none of exploration, installation, initial, full\n"
        '  3 | stage = "ful"\n'
        "    |         ^\n"
        "  Did you mean 'full'?\n"
    ),
    "alder/reviews/2026-11-10-external.toml": (
        "alder/reviews/2026-11-10-external.toml:9:1: error:\n"
        "  ratings.walking.items.W-22: there is no item 'W-22'\n"
        "  9 | W-22 = 1\n"
        "    | ^\n"
        "  Did you mean 'W-2'?\n"
    ),
    "birch/site.toml": (
        "birch/site.toml:7:40: error:\n"
        "  readiness.walking.path_found.strated: there is no key 'strated' here\n"
        '  7 | path_found = { status = "in_progress", strated = 2026-11-20, owner = "A" }\n'
        "    |                                        ^\n"
        "  Did you mean 'started'?\n"
    ),
}


@pytest.fixture
def slips(root: Path) -> Path:
    """The workspace with one slip in each of four files."""
    for name, text in SLIPS.items():
        if text is not None:
            write(root / name, text)
    return root


def test_all_problems_of_all_files_in_one_run(slips: Path) -> None:
    """Everything wrong in every file is shown in one run, each with its line and a caret, by file."""
    ran = pactkit("check")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == "6 files read: 4 errors.\n\n" + "\n".join(SAID[name] for name in sorted(SAID))
    assert ran.out == pactkit("check", slips).out


@pytest.mark.parametrize(("path", "files", "named"), [
    ("alder", 2, ("alder/reviews/2026-11-10-external.toml", "alder/site.toml")),
    ("birch", 2, ("birch/site.toml",)),
    ("alder/reviews", 1, ("alder/reviews/2026-11-10-external.toml",)),
    ("alder/site.toml", 1, ("alder/site.toml",)),
    ("alder/reviews/2026-11-10-external.toml", 1, ("alder/reviews/2026-11-10-external.toml",)),
    ("programme.toml", 1, ("programme.toml",)),
    ("components", 1, ()),
    ("components/walking.toml", 1, ()),
    (".", 6, tuple(SAID)),
])  # fmt: skip
def test_a_path_is_a_workspace_a_folder_in_it_or_a_file(
    path: str, files: int, named: tuple[str, ...], slips: Path
) -> None:
    """`check [PATH...]`: a workspace, a folder of it or a file; names are relative to the workspace."""
    ran = pactkit("check", slips / path, "--format", "json")
    assert ran.code == (1 if named else 0)
    assert sorted(problem["file"] for problem in ran.json["problems"]) == sorted(named)
    text = pactkit("check", slips / path).out
    assert text.startswith(f"{files} file{'' if files == 1 else 's'} read: ")
    assert [name for name in SAID if name in text] == [name for name in SAID if name in named]


def test_several_paths_at_once(slips: Path) -> None:
    """Several paths are checked in one run; a problem that two of them share is told once."""
    ran = pactkit("check", "birch", slips / "birch" / "site.toml", "programme.toml", "--format", "json")
    assert [problem["file"] for problem in ran.json["problems"]] == ["birch/site.toml", "programme.toml"]


def test_a_missing_path_checks_nothing(slips: Path) -> None:
    """A path that is not there is an error of usage: exit 2, and nothing is told of the others."""
    ran = pactkit("check", slips / "birch", slips / "oak")
    assert (ran.code, ran.out, ran.err) == (2, "", f"Error: there is no file or folder {slips}/oak\n")


def test_a_folder_that_is_no_workspace(tmp_path: Path) -> None:
    """A folder without a workspace in or around it is named as such."""
    ran = pactkit("check", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"Error: {tmp_path} is not a workspace: it has no programme.toml\n"
        f"  Make one with: pactkit new workspace {tmp_path}\n"
    )


def test_a_site_without_a_file_and_a_programme_without_one(root: Path) -> None:
    """A site folder without site.toml and a folder of sites without programme.toml are errors at their place."""
    (root / "alder" / "site.toml").unlink()
    (root / "programme.toml").unlink()
    problems = pactkit("check", root, "--format", "json").json["problems"]
    told = [(one["file"], one["line"], one["column"], one["message"], one["hint"]) for one in problems]
    assert told == [
        (
            "alder/site.toml", 1, 1, "this folder has no site.toml",
            "Make one with: pactkit new site alder; a folder that is no site belongs elsewhere",
        ),
        (
            "programme.toml", 1, 1, f"{root} is not a workspace: it has no programme.toml",
            f"Make one with: pactkit new workspace {root}",
        ),
    ]  # fmt: skip


def test_files_outside_of_a_workspace(tmp_path: Path, install: Install) -> None:
    """A single file needs no workspace: its kind is told by its name, else by its keys."""
    install()
    for name, text, said in (
        ("review.toml", ALDER_REVIEW, "there is no component 'walking'"),
        ("area.toml", ALDER, "there is no component 'walking'"),
        ("site.toml", ALDER, "there is no component 'walking'"),
        ("core.toml", PROGRAMME, "there is no component 'walking'"),
        ("component.toml", 'format = 1\nid = "x"\nversion = "1"\n', "the key title is missing"),
    ):
        path = write(tmp_path / name, text)
        problems = pactkit("check", path, "--format", "json").json["problems"]
        assert said in [problem["message"] for problem in problems]
        assert {problem["file"] for problem in problems} == {str(path)}


def test_a_definition_that_is_called_otherwise(root: Path) -> None:
    """A file of components/ is checked as the workspace reads it, also when it is named alone."""
    text = (root / "components" / "walking.toml").read_text(encoding="utf-8")
    path = write(root / "components" / "hiking.toml", text)
    for named in (path, path.parent, root):
        problems = pactkit("check", named, "--format", "json").json["problems"]
        assert [(one["file"], one["message"], one["hint"]) for one in problems] == [
            ("components/hiking.toml", "the file is called hiking.toml", "Call it walking.toml, or mend the id")
        ]


def test_links_and_odd_files(root: Path) -> None:
    """A link that leads nowhere or back to itself, and a folder in a file's place, are clear messages."""
    (root / "loop.toml").symlink_to("loop.toml")
    (root / "gone.toml").symlink_to("nowhere.toml")
    (root / "components" / "singing.toml").mkdir()
    problems = pactkit("check", "loop.toml", "gone.toml", "components", "--format", "json").json["problems"]
    assert {problem["file"]: problem["message"] for problem in problems} == {
        "components/singing.toml": "this is a folder; a file was expected",
        "gone.toml": "there is no such file",
        "loop.toml": "this is a link that leads back to itself",
    }


def test_components_that_is_no_folder(root: Path) -> None:
    """A file in the place of components/ is a problem like others, and does not stop the check."""
    (root / "components").rename(root / ".components")
    write(root / "components", "")
    ran = pactkit("check", "--format", "json")
    assert ran.code == 1
    assert {problem["file"] for problem in ran.json["problems"]} == {
        "alder/reviews/2026-11-10-external.toml", "alder/site.toml", "birch/reviews/2026-11-01-self.toml",
        "birch/site.toml", "components", "programme.toml",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["text", "json", "markdown", "csv", "html"])
def test_every_format_says_the_same(name: str, slips: Path, install: Install) -> None:
    """Problems and failed plugins stand in every format."""
    assert slips.is_dir()
    install(broken_point("hiking"))
    ran = pactkit("check", "--format", name)
    assert ran.code == 2
    told = ran.out.replace("\\", "").replace("\n", " ")
    for words in ("stage", "readiness.walking.path_found.strated", "hiking", "no module named"):
        assert words in told


def test_a_failed_plugin_is_told_as_compilers_do(root: Path, install: Install) -> None:
    """Text: the verdict, then each problem, then each plugin that failed."""
    assert root.is_dir()
    install(broken_point("hiking"))
    out = pactkit("check").out
    assert out.startswith(
        "6 files read: 1 plugin failed.\n\nplugin failed: hiking (pactkit-example 1.0)\n"
        "  load: ImportError: no module named 'shoes' (cli/making.py, line "
    )


def test_nothing_wrong() -> None:
    """The shipped sites are sound, and that is said first."""
    ran = pactkit("check", SAMPLES)
    every = "Every text is there in every language: English and Spanish."
    assert (ran.code, ran.out) == (0, f"15 files read: nothing wrong.\n\n{every}\n")


@pytest.mark.usefixtures("slips")
def test_it_is_all_said_in_spanish(install: Install) -> None:
    """Under --lang es no word of the verdict, the reasons, the hints and the failures is English."""
    install(broken_point("hiking"))
    out = pactkit("check", "--lang", "es").out
    for words in (
        "6 archivos leídos: 4 errores, 1 extensión falló.",
        "aquí no hay ninguna clave 'langauges'",
        "¿Quiso decirse 'languages'?",
        "no hay ningún punto 'W-22'",
        "'ful' no es ninguno de estos: exploration, installation, initial, full",
        "extensión que falló: hiking (pactkit-example 1.0)",
        "carga: ImportError",
    ):
        assert words in out
    for words in ("there is", "Did you mean", "read:", "failed", "none of"):
        assert words not in out


def test_what_is_missing_in_a_language_is_told_at_the_end(root: Path) -> None:
    """A whole workspace is looked through for translations: a note at the place, and a table of all parts."""
    write(root / "programme.toml", PROGRAMME.replace('"es"]', '"es", "pl"]'))
    ran = pactkit("check")
    assert ran.code == 0
    assert "pactkit itself does not speak pl yet: pages will be in English words" in " ".join(ran.out.split())
    assert "Texts of" in ran.out
    assert "Polish" in ran.out
    assert "Texts of" not in pactkit("check", "alder").out


def test_an_error_outside_of_files_is_said_in_spanish(root: Path) -> None:
    """What a command cannot do is said in the language that was asked for, its tip too."""
    assert root.is_dir()
    assert pactkit("check", "nowhere", "--lang", "es").err == "Error: no hay ningún archivo ni carpeta nowhere\n"
    assert pactkit("fidelity", "aldr", "--lang", "es").err.endswith("  ¿Quiso decirse 'alder'?\n")


def test_a_long_line_is_shown_around_its_mistake(root: Path) -> None:
    """Of a long line the part around the mistake is shown, with the caret under it, within 80 columns."""
    owner = "A" * 100
    line = f'path_found = {{ status = "in_progress", owner = "{owner}", strated = 2026-11-20, reason = "{owner}" }}'
    write(root / "birch" / "site.toml", BIRCH.replace(BIRCH.splitlines()[-1], line))
    shown = pactkit("check", "birch").out.splitlines()
    assert max(map(len, shown)) <= 80
    source, caret = (next(one for one in shown if one.startswith(start)) for start in ("  7 | ", "    | "))
    assert source.startswith("  7 | ...")
    assert source[caret.index("^") :].startswith("strated = ")
