"""`pactkit new`: an area is set up from nothing, and nothing that is there is touched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.cli.new_site import site_id_of
from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.errors import PactkitError
from pactkit.starting.usual import season_of

from .conftest import Install
from .making import BIRCH, DAY, broken_point, pactkit, point, write

STAGES = ("exploration", "installation", "initial", "full")


def contents(root: Path) -> dict[str, bytes]:
    """Every file of a folder, byte by byte, and every folder."""
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in root.rglob("*")}


def test_an_area_is_set_up_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`new workspace`, `new site`, `new review`: three commands to a workspace that passes `check`."""
    monkeypatch.chdir(tmp_path)
    made = pactkit("new", "workspace", "our area", "--name", "Parents & Communities")
    assert (made.code, made.err) == (0, "")
    assert made.out == "Made our area/programme.toml\nNext, add a site: pactkit new site NAME -w 'our area'\n"
    made = pactkit("new", "site", "Milton Keynes", "-w", "our area")
    assert made.out == (
        "Made our area/milton-keynes/site.toml\n"
        "Next, fill it in, then: pactkit check 'our area/milton-keynes'\n"
        "Next, for a first review: pactkit new review milton-keynes -w 'our area'\n"
    )
    made = pactkit("new", "review", "milton-keynes", "-w", "our area", "--as-of", DAY)
    path = "our area/milton-keynes/reviews/2026-11-22-self.toml"
    assert made.out == (
        f"Made {path}\n"
        f"Next, fill it in, then: pactkit check '{path}'\n"
        "Next, to see what it says: pactkit fidelity milton-keynes -w 'our area'\n"
    )
    assert pactkit("check", "our area").out.startswith("3 files read: nothing wrong.\n")
    found = pactkit("audit", "our area", "--format", "json").json
    assert found["programme"] == "Parents & Communities"
    assert [(site["name"], site["stage"], site["readable"]) for site in found["sites"]] == [
        ("Milton Keynes", "exploration", True)
    ]


@pytest.mark.parametrize("stage", STAGES)
def test_the_files_hold_every_milestone_and_every_due_item(stage: str, tmp_path: Path) -> None:
    """A new site holds every milestone of every core component, a new review every item that is due, as a question."""
    pactkit("new", "workspace", tmp_path)
    pactkit("new", "site", "Leeds", "-w", tmp_path, "--stage", stage)
    pactkit("new", "review", "leeds", "-w", tmp_path, "--as-of", DAY)
    assert pactkit("check", tmp_path).out.startswith("3 files read: nothing wrong.\n")
    readiness = pactkit("readiness", "leeds", "-w", tmp_path, "--format", "json").json["components"]
    stated = tomli.loads((tmp_path / "leeds" / "site.toml").read_text(encoding="utf-8"))
    assert stated["readiness"] == {
        one["component"]["id"]: {milestone["id"]: {"status": "not_started"} for milestone in one["milestones"]}
        for one in readiness
    }
    assert sum(len(one["milestones"]) for one in readiness) > 50
    review = (tmp_path / "leeds" / "reviews" / f"{DAY}-self.toml").read_text(encoding="utf-8")
    due = {
        item["code"]: item["state"] != "not_due"
        for one in pactkit("fidelity", "leeds", "-w", tmp_path, "--format", "json").json["components"]
        for item in one["items"]
    }
    lines = review.splitlines()
    assert {code for code in due if f"# {code} =" in lines} == {code for code, is_due in due.items() if is_due}
    filled = "\n".join(line.removeprefix("# ") + " 1" if line.removeprefix("# ").removesuffix(" =") in due else line
                       for line in lines)  # fmt: skip
    write(tmp_path / "leeds" / "reviews" / "filled.toml", filled + "\n")
    assert pactkit("check", tmp_path).out.startswith("4 files read: nothing wrong.\n")


def test_running_again_changes_nothing(root: Path) -> None:
    """Running it again destroys nothing: every file stays as it was, byte by byte."""
    commands = (
        ("new", "workspace", "."),
        ("new", "site", "alder"),
        ("new", "site", "Alder", "--stage", "full"),
        ("new", "review", "alder", "--on", "2026-11-10", "--source", "external"),
    )
    before = contents(root)
    for command in commands:
        ran = pactkit(*command)
        assert ran.code == 0
        assert ran.out.startswith("Kept as it was: ")
        assert contents(root) == before
    for folder in ("birch/reviews", "birch"):
        write(root / folder / "notes.txt", "ours")
    (root / "birch" / "site.toml").unlink()
    before = contents(root)
    assert pactkit("new", "site", "Birch").code == 0
    assert contents(root) == {**before, str(root / "birch" / "site.toml"): (root / "birch" / "site.toml").read_bytes()}


def test_examples_can_be_used_as_they_stand(tmp_path: Path) -> None:
    """Lines that begin with # are notes and examples: with the # taken away, the examples at the top pass `check`."""
    pactkit("new", "workspace", tmp_path)
    pactkit("new", "site", "Leeds", "-w", tmp_path, "--launch", "2027-03-01")
    path = tmp_path / "leeds" / "site.toml"
    text = path.read_text(encoding="utf-8")
    top, rule, rest = text.partition("# ----")
    used = "".join(
        line.removeprefix("# ") if line.startswith(("# [", '# code = "', "# valid", "# nation", "# need = "))
        or line.split(" = ")[0] in {"# families", "# volunteers", "# on", "# name", "# id", "# kind", "# commitment",
                                    "# roles", "# languages"}
        else line
        for line in top.splitlines(keepends=True)
    )  # fmt: skip
    write(path, used + rule + rest)
    assert pactkit("check", tmp_path).out.startswith("2 files read: nothing wrong.\n")
    stated = tomli.loads(used)
    assert set(stated) == {"format", "name", "stage", "launch", "languages", "area", "targets", "progress", "alliance"}
    assert str(stated["launch"]) == "2027-03-01"


def test_a_site_offers_what_is_core(root: Path, install: Install) -> None:
    """Core components stand ready, the others as a line to uncomment; one whose plugin failed is left out."""
    path = root / "programme.toml"
    write(root / "components" / "singing.toml", 'format = 1\nid = "singing"\nversion = "1"\ntitle = "Singing\\nout"\n'
          '[[milestones]]\nid = "choir"\ntitle = "Choir found?"\nstage = "full"\n')  # fmt: skip
    install(broken_point("hiking"))
    write(path, path.read_text(encoding="utf-8").replace('core = ["walking"]', 'core = ["walking", "hiking"]'))
    assert pactkit("new", "site", "Oak").code == 2
    text = (root / "oak" / "site.toml").read_text(encoding="utf-8")
    assert set(tomli.loads(text)["components"]) == {"walking"}
    assert text.endswith("#   singing: Singing out\n# [components.singing]\n")
    write(root / "oak" / "site.toml", text.replace("# [components.singing]", "[components.singing]"))
    install()
    assert pactkit("check", "oak").out == "1 file read: nothing wrong.\n"


def test_options_of_a_review(root: Path) -> None:
    """--source, --on, --wave and --by stand in the file; without them the season and a usual role do."""
    pactkit("new", "review", "birch", "--source", "parent", "--on", "2026-12-01", "--wave", "first", "--by", "Parents")
    pactkit("new", "review", "birch", "--source", "peer", "--as-of", "2026-12-02")
    made = [tomli.loads((root / "birch" / "reviews" / name).read_text(encoding="utf-8"))
            for name in ("2026-12-01-parent.toml", "2026-12-02-peer.toml")]  # fmt: skip
    heads = [[str(review[key]) for key in ("on", "wave", "source", "by")] for review in made]
    assert heads == [
        ["2026-12-01", "first", "parent", "Parents"],
        ["2026-12-02", "2027-winter", "peer", "Another site's team"],
    ]


@pytest.mark.parametrize(("day", "season"), [
    ("2026-02-28", "2026-winter"), ("2026-03-01", "2026-spring"), ("2026-08-31", "2026-summer"),
    ("2026-11-30", "2026-autumn"), ("2026-12-01", "2027-winter"),
])  # fmt: skip
def test_a_season(day: str, season: str) -> None:
    """A wave is called by year and season; December counts to the winter of the year that follows."""
    assert season_of(date.fromisoformat(day)) == season


@pytest.mark.parametrize(("name", "site_id"), [
    ("Milton Keynes", "milton-keynes"), ("Southwark", "southwark"), ("Ynys Môn", "ynys-mon"), ("_a_b_", "a_b"),
    ("../../etc", "etc"), ("Leeds!", "leeds"), ("St. Mary's / Hill", "st-mary-s-hill"), ("x" * 300, "x" * 100),
])  # fmt: skip
def test_a_name_becomes_a_folder(name: str, site_id: str) -> None:
    """A site's folder is called after its area, in letters, digits, _ and -; it never leaves the workspace."""
    assert site_id_of(name) == site_id


@pytest.mark.parametrize("name", ["", " ", "..", "/", "北京", "components", "Reviews", "a\nb", "a\x1b[31m", "---", "_"])
def test_a_name_that_makes_no_folder(name: str) -> None:
    """A name that makes no id, or that of a folder with another meaning, is refused."""
    with pytest.raises(PactkitError) as raised:
        site_id_of(name)
    assert raised.value.message == f"{name!r} cannot be the name of a site"
    assert raised.value.hint == "Use the area's name, such as Leeds"


TEXTS = st.text(max_size=30)


@given(name=TEXTS, wave=TEXTS, by=TEXTS, programme=TEXTS, day=st.dates(EARLIEST, LATEST))
@settings(max_examples=25)
def test_hostile_names_make_sound_files(
    name: str, wave: str, by: str, programme: str, day: date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the names hold, the files pass `check`, or the command says why it makes none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pactkit.host.host.installed_entry_points", lambda: [point("walking")])
        _make_all(name, wave, by, programme, day, tmp_path_factory.mktemp("new"))


def _make_all(name: str, wave: str, by: str, programme: str, day: date, root: Path) -> None:
    made = pactkit("new", "workspace", root, "--name", programme)
    if made.code:
        assert made.err == f"Error: --name {programme!r} holds signs that cannot be printed\n"
        pactkit("new", "workspace", root)
    site = pactkit("new", "site", "-w", root, "--", name)
    if site.code:
        assert site.err.startswith(f"Error: {name!r} cannot be the name of a site\n")
        site = pactkit("new", "site", "Leeds", "-w", root)
    folder = next(path for path in root.iterdir() if path.is_dir()).name
    review = pactkit("new", "review", folder, "-w", root, "--wave", wave, "--by", by, "--on", day)
    assert review.code == 0 or review.err.endswith(" holds signs that cannot be printed\n")
    ran = pactkit("check", root, "--format", "json")
    assert (ran.code, ran.json["problems"]) == (0, [])


@pytest.mark.parametrize("given_name", ["Quoted \"name\" \\ 'x'", "# not a comment", "naïve 🌳", "a = 1"])
def test_odd_names_are_kept(given_name: str, tmp_path: Path) -> None:
    """What can be printed is kept as it was typed."""
    pactkit("new", "workspace", tmp_path, "--name", given_name)
    pactkit("new", "site", given_name, "-w", tmp_path)
    found = pactkit("audit", tmp_path, "--format", "json").json
    assert (found["programme"], found["sites"][0]["name"]) == (given_name, given_name)


def test_what_stands_in_the_way_is_told(root: Path, tmp_path: Path) -> None:
    """A file where a folder should be, and a site that cannot be read, are told; nothing is made."""
    taken = write(tmp_path / "taken", "")
    ran = pactkit("new", "workspace", taken)
    assert (ran.code, ran.err) == (2, f"Error: {taken}: File exists\n")
    write(root / "birch" / "site.toml", BIRCH.replace("format", "form"))
    ran = pactkit("new", "review", "birch")
    assert ran.code == 2
    assert ran.err == f"Error: birch/site.toml cannot be used\n  See: pactkit check {root}/birch\n"
    ran = pactkit("new", "review", "birhc")
    assert (ran.code, ran.err) == (2, f"Error: there is no site 'birhc' in {root}\n  Did you mean 'birch'?\n")


def test_a_workspace_is_called_after_its_folder(tmp_path: Path) -> None:
    """Without --name the programme is called after its folder, where people can read that."""
    for folder, name in (("Our area", "Our area"), ("a\x1bb", "Our programme")):
        pactkit("new", "workspace", tmp_path / folder)
        assert tomli.loads((tmp_path / folder / "programme.toml").read_text("utf-8"))["name"] == name


def test_a_language(tmp_path: Path) -> None:
    """--lang es asks in Spanish."""
    pactkit("new", "workspace", tmp_path, "--lang", "es")
    pactkit("new", "site", "Leeds", "-w", tmp_path, "--lang", "es", "--stage", "full")
    pactkit("new", "review", "leeds", "-w", tmp_path, "--lang", "es", "--on", "2026-11-22")
    site = (tmp_path / "leeds" / "site.toml").read_text(encoding="utf-8")
    review = (tmp_path / "leeds" / "reviews" / "2026-11-22-self.toml").read_text(encoding="utf-8")
    assert "# Lectura compartida\n" in site
    assert "# BS-01. ¿" in review
