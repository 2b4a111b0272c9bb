"""The options that commands share."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from pactkit.cli.group import pactkit as group

from .making import DAY, PROGRAMME, pactkit, write

AUDIT = "Usage: pactkit audit [OPTIONS] [WORKSPACE]\nTry 'pactkit audit --help' for help.\n\nError: "
USAGE = {
    ("--format", "xml"): (
        "Invalid value for '--format': there is no format 'xml'. Known here: csv, html, json, junit, "
        "markdown, sarif, text"
    ),
    ("--format", "jsn"): "Invalid value for '--format': there is no format 'jsn'. Did you mean 'json'?",
    ("--format", "json:"): "Invalid value for '--format': there is no file behind 'json:'",
    ("--format", "json", "--format", "csv"): (
        "only one format can go to standard output; give the others a file: NAME:FILE"
    ),
    ("--format", "json:a", "--format", "csv:./a"): "two formats cannot go to the same file",
    ("--format", "json:a", "-o", "b"): "-o names a file, and so does every --format",
    ("--as-of", "1.3.2027"): "Invalid value for '--as-of': '1.3.2027' is not a date such as 2027-03-01",
    ("--as-of", "2026-02-30"): "Invalid value for '--as-of': '2026-02-30' is not a date such as 2027-03-01",
    ("--as-of", "0202-03-01"): "Invalid value for '--as-of': the year 202 cannot be right",
    ("--lang", "fr"): "Invalid value for '--lang': 'fr' is not one of 'en', 'es'.",
    ("-p", "walking"): "Invalid value for '-p': 'walking' does not switch a component off; say no:ID",
    ("-p", "no:"): "Invalid value for '-p': 'no:' does not switch a component off; say no:ID",
    ("--fail-under", "most"): (
        "Invalid value for '--fail-under': 'most' is not a number from 0 to 100, such as 70 or 72.5"
    ),
    ("--fail-under", "1e9"): (
        "Invalid value for '--fail-under': '1e9' is not a number from 0 to 100, such as 70 or 72.5"
    ),
    ("--fail-under", "nan"): (
        "Invalid value for '--fail-under': 'nan' is not a number from 0 to 100, such as 70 or 72.5"
    ),
    ("--fail-under", "100.1"): "Invalid value for '--fail-under': 100.1 is more than 100",
    ("--jobs", "0"): "Invalid value for '--jobs': 0 is not in the range x>=1.",
}
MISSING = {
    ("audit", "-w", "nowhere"): "Error: there is no folder nowhere\n",
    ("audit", "nowhere"): "Error: there is no folder nowhere\n",
    ("audit", "-p", "no:walkin"): ("Error: there is no component 'walkin' to switch off\n  Did you mean 'walking'?\n"),
    ("audit", "alder"): (
        "Error: alder is not a workspace: it has no programme.toml\n  Make one with: pactkit new workspace alder\n"
    ),
    ("fidelity", "aldr"): "Error: there is no site 'aldr' in {root}\n  Did you mean 'alder'?\n",
    ("plan", "oak/"): "Error: there is no site 'oak/' in {root}\n  Known here: alder, birch\n",
    ("explain", "alder", "walkin"): "Error: alder has no component 'walkin'\n  Did you mean 'walking'?\n",
    ("explain", "alder", "walking", "W-9"): "Error: walking has no item 'W-9'\n  Did you mean 'W-4'?\n",
    ("check", "birch", "nowhere"): "Error: there is no file or folder nowhere\n",
}


@pytest.mark.parametrize("words", USAGE, ids=" ".join)
@pytest.mark.usefixtures("root")
def test_a_slip_in_the_options_is_told(words: tuple[str, ...]) -> None:
    """Usage: exit 2, nothing on standard output, and a sentence that says what would be right."""
    ran = pactkit("audit", *words, wide=True)
    assert (ran.code, ran.out, ran.err) == (2, "", f"{AUDIT}{USAGE[words]}\n")


@pytest.mark.parametrize("words", MISSING, ids=" ".join)
def test_what_is_not_there_is_told(words: tuple[str, ...], root: Path) -> None:
    """A missing path, site, component or item: exit 2, with a suggestion where there is one."""
    ran = pactkit(*words)
    assert (ran.code, ran.out, ran.err) == (2, "", MISSING[words].format(root=root))


def test_an_unknown_command_is_told() -> None:
    """A command that there is not is answered with the nearest one."""
    usage = "Usage: pactkit [OPTIONS] COMMAND [ARGS]...\nTry 'pactkit --help' for help.\n\n"
    ran = pactkit("audti")
    assert (ran.code, ran.out, ran.err) == (
        2,
        "",
        f"{usage}Error: there is no command 'audti'. Did you mean 'audit'?\n",
    )


def test_commands_are_completed() -> None:
    """A shell completes the commands' names."""
    found = group.shell_complete(click.Context(group), "re")
    assert [item.value for item in found] == ["readiness", "report"]


def test_options_stand_after_the_command() -> None:
    """Options stand after the command's name."""
    ran = pactkit("-w", "here", "audit")
    assert ran.code == 2
    assert ran.err.endswith("Error: No such option '-w'.\n")


def test_formats_go_to_files_and_one_to_standard_output(root: Path) -> None:
    """`--format NAME[:FILE]` is repeatable; each file holds what standard output would."""
    words = ("audit", "--as-of", DAY)
    ran = pactkit(*words, "--format", "csv", "--format", "json:out/a.json", "--format", f"html:{root}/a.html")
    assert (ran.code, ran.out) == (2, ""), "the folder out is not there"
    assert ran.err == f"Error: {root}/out/a.json: No such file or directory\n"
    assert not (root / "a.html").exists(), "what could not be done whole is not done by halves"
    ran = pactkit(*words, "--format", "csv", "--format", "json:birch/../a.json", "--format", f"html:{root}/a.html")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == pactkit(*words, "--format", "csv").out
    for name in ("json", "html"):
        assert (root / f"a.{name}").read_text(encoding="utf-8") == pactkit(*words, "--format", name).out


def test_o_names_the_file_of_the_format_that_has_none(root: Path) -> None:
    """`-o` is the file of the format that names none, of text where no format is named."""
    assert pactkit("fidelity", "alder", "--as-of", DAY, "-o", "a.txt").out == ""
    assert (root / "a.txt").read_text(encoding="utf-8") == pactkit("fidelity", "alder", "--as-of", DAY).out
    pactkit("fidelity", "alder", "--as-of", DAY, "--format", "csv:a.csv", "--format", "json", "-o", "a.json")
    assert json.loads((root / "a.json").read_text(encoding="utf-8"))["site"] == "alder"
    assert (root / "a.csv").read_text(encoding="utf-8").startswith("site,component,")


def test_the_nearest_parent_is_the_workspace(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without -w the workspace is the nearest folder upwards with programme.toml."""
    inner = write(root / "alder" / "inner" / "programme.toml", PROGRAMME.replace("Walks together", "Inner")).parent
    monkeypatch.chdir(root / "alder" / "reviews")
    assert pactkit("audit", "--format", "json").json["programme"] == "Walks together"
    monkeypatch.chdir(inner)
    assert pactkit("audit", "--format", "json", "-w", root).json["programme"] == "Walks together"
    assert pactkit("audit", "--format", "json", root).json["programme"] == "Walks together"
    write(inner / "programme.toml", 'format = 1\nname = "Inner"\n')
    assert pactkit("audit", "--format", "json").json["programme"] == "Inner"


def test_else_site_configs_is_the_workspace(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where no parent is a workspace, `./site_configs` is."""
    root.rename(tmp_path / "site_configs")
    monkeypatch.chdir(tmp_path)
    assert pactkit("audit", "--format", "json").json["programme"] == "Walks together"
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    ran = pactkit("audit")
    here = tmp_path / "empty"
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"Error: there is no workspace here: no programme.toml in {here} or above it, nor in site_configs/\n"
        "  Name one with -w WORKSPACE, or make one with: pactkit new workspace NAME\n"
    )


@pytest.mark.parametrize("named", ["alder", "./alder", "alder/", "{root}/alder", "alder/reviews/.."])
def test_a_site_is_named_by_its_id_or_its_folder(named: str, root: Path) -> None:
    """SITE is a site's id in the workspace, or its folder, wherever one stands."""
    assert pactkit("next", named.format(root=root), "--format", "json").json["site"] == "alder"


def test_a_folder_brings_its_workspace(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site's folder may stand in another workspace than the one around; -w settles it."""
    monkeypatch.chdir(tmp_path)
    assert pactkit("fidelity", "walks/birch", "--format", "json").json["site"] == "birch"
    assert pactkit("fidelity", "walks/birch", "-w", "walks", "--format", "json").json["site"] == "birch"
    monkeypatch.chdir(root / "birch")
    assert pactkit("fidelity", ".", "--format", "json").json["site"] == "birch"


def test_as_of_is_the_day_of_the_answer(root: Path) -> None:
    """Reviews after --as-of do not count; without it the day is today."""
    assert root.is_dir()
    before, after = (
        pactkit("fidelity", "alder", "--as-of", day, "--format", "json").json for day in ("2026-11-09", DAY)
    )
    assert [item["state"] for item in before["components"][0]["items"]] == ["measured", *["unanswered"] * 3]
    assert [item["state"] for item in after["components"][0]["items"]] == ["measured", *["rated"] * 3]
    assert (before["as_of"], after["as_of"]) == ("2026-11-09", DAY)


@pytest.mark.usefixtures("root")
def test_lang_is_the_language_of_the_texts() -> None:
    """`--lang es` says the components' texts in Spanish, and in English what has no Spanish."""
    spoken = pactkit("readiness", "birch", "--as-of", DAY, "--lang", "es").out
    assert "Grupo de paseo" in spoken
    assert "Camino encontrado" in spoken
    assert "Leader trained" in spoken
    assert pactkit("audit", "--lang", "es", "--format", "json").json["programme"] == "Paseos juntos"
    assert '<html lang="es">' in pactkit("audit", "--lang", "es", "--format", "html").out


@pytest.mark.usefixtures("root")
def test_a_component_is_switched_off() -> None:
    """`-p no:ID` leaves a component out: its tables are left unread, and it is shown as off."""
    ran = pactkit("audit", "-p", "no:walking", "--format", "json")
    assert ran.code == 0
    shown = [(one["id"], one["offered"], one["absent"]) for one in ran.json["sites"][0]["fidelity"]["components"]]
    assert shown == [("walking", True, "off")]
    assert "switched off" in pactkit("audit", "-p", "no:walking").out


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("command", ["audit", "fidelity alder", "explain alder walking", "check", "plugins list"])
def test_a_traceback_only_with_debug(command: str) -> None:
    """Tracebacks only with --debug."""
    words = command.split()
    ran = pactkit(*words, "-w", "nowhere")
    assert ran.err == "Error: there is no folder nowhere\n"
    ran = pactkit(*words, "-w", "nowhere", "--debug")
    assert ran.err.startswith("Traceback (most recent call last):\n")
    assert ran.err.endswith("Error: there is no folder nowhere\n")
