"""`pactkit new site --from`: the pattern of a site comes along, and nothing of its people and places."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from .conftest import Install
from .making import ALDER, BIRCH, DAY, SAMPLES, broken_point, pactkit, workspace, write


def stated(root: Path, site: str) -> dict[str, object]:
    """What stands in a site's file."""
    return tomli.loads((root / site / "site.toml").read_text(encoding="utf-8"))


def test_a_site_after_another(root: Path) -> None:
    """The new site passes `check`, says where it comes from, and the command lists what has to be agreed anew."""
    ran = pactkit("new", "site", "Cedar", "--from", "alder", "--as-of", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"Made {root}/cedar/site.toml\n"
        "To be agreed anew, as nothing of it was taken over from Alder:\n"
        "- the alliance's name, and partners\n"
        "- places and aims\n"
        "    - the area's code and nation, its neighbourhoods, and the need there with its source\n"
        "    - targets, and counts toward them: families, volunteers, budget\n"
        "- languages spoken locally, and by whom\n"
        "- the day of the first session\n"
        "- adaptations: none is in force here\n"
        "    - walking W-4: Is there a bench?\n"
        "- facts: venues, dates and counts\n"
        "    - Walking group: leaders\n"
        "- milestones, each with who does it\n"
        "    - Walking group: 3 milestones (Lead organiser)\n"
        f"Next, fill it in, then: pactkit check {root}/cedar\n"
        "Next, for a first review: pactkit new review cedar\n"
    )
    found = stated(root, "cedar")
    made_with = pactkit("fidelity", "alder", "--format", "json", "--as-of", DAY).json["made_with"]
    origin = {"site": "alder", "name": "Alder", "on": "2026-11-22", "inputs": made_with["inputs"]}
    assert {key: str(value) for key, value in found["origin"].items()} == origin  # type: ignore[attr-defined]
    assert pactkit("check", "--format", "json").json["problems"] == []
    readiness = pactkit("readiness", "cedar", "--as-of", DAY)
    assert "\nSet up from Alder on 22 November 2026.\n" in readiness.out
    assert pactkit("readiness", "cedar", "--as-of", DAY, "--format", "json").json["origin"] == origin
    assert pactkit("readiness", "alder", "--as-of", DAY, "--format", "json").json["origin"] is None
    pactkit("report", "cedar", "-o", root / "pages", "--as-of", DAY)
    assert "Set up from" in (root / "pages" / "cedar.html").read_text(encoding="utf-8")


def test_in_spanish(root: Path) -> None:
    """--lang es explains the file in Spanish; it passes all the same."""
    ran = pactkit("new", "site", "Cedar", "--from", "birch", "--lang", "es", "--launch", "2027-05-01")
    assert ran.code == 0
    assert str(stated(root, "cedar")["launch"]) == "2027-05-01"
    assert "Grupo de paseo" in (root / "cedar" / "site.toml").read_text(encoding="utf-8")
    assert pactkit("check", "cedar").code == 0


def test_what_cannot_be_read_makes_nothing(root: Path) -> None:
    """A source that cannot be read, or is not there, is told, and nothing is written."""
    write(root / "birch" / "site.toml", BIRCH.replace("format", "form"))
    ran = pactkit("new", "site", "Cedar", "--from", "birch")
    assert (ran.code, ran.err) == (2, f"Error: birch/site.toml cannot be used\n  See: pactkit check {root}/birch\n")
    ran = pactkit("new", "site", "Cedar", "--from", "adler")
    assert (ran.code, ran.err) == (2, f"Error: there is no site 'adler' in {root}\n  Did you mean 'alder'?\n")
    assert not (root / "cedar").exists()


def test_what_is_there_is_kept(root: Path) -> None:
    """A site that is there already stays as it is."""
    before = (root / "birch" / "site.toml").read_bytes()
    ran = pactkit("new", "site", "Birch", "--from", "alder")
    assert ran.code == 0
    assert ran.out.startswith("Kept as it was: ")
    assert "To be agreed" not in ran.out
    assert (root / "birch" / "site.toml").read_bytes() == before


def test_a_site_of_another_workspace(root: Path, tmp_path: Path) -> None:
    """The source may stand in another workspace, whose components need not be known here."""
    other = workspace(tmp_path / "other")
    (other / "components" / "walking.toml").rename(other / "components" / "running.toml")
    for path in (other / "components" / "running.toml", other / "alder" / "site.toml", other / "programme.toml"):
        write(path, path.read_text(encoding="utf-8").replace("walking", "running"))
    write(other / "alder" / "reviews" / "2026-11-10-external.toml", "format = 1\n")
    ran = pactkit("new", "site", "Cedar", "--from", other / "alder")
    assert ran.code == 0
    text = (root / "cedar" / "site.toml").read_text(encoding="utf-8")
    assert list(tomli.loads(text)["components"]) == ["walking"]
    assert "# running is offered at Alder, and there is no such component in this workspace.\n" in text
    assert "# Core, and not offered at Alder.\n" in text
    assert pactkit("check", "cedar").code == 0


def test_a_source_with_a_component_that_failed(root: Path, install: Install) -> None:
    """A component that cannot be loaded is a line to come back to; the exit code says that something is missing."""
    install(broken_point("hiking"))
    write(root / "alder" / "site.toml", ALDER + '[components.hiking]\nguide = "Philippa"\n')
    assert pactkit("new", "site", "Cedar", "--from", "alder").code == 2
    text = (root / "cedar" / "site.toml").read_text(encoding="utf-8")
    assert "# hiking is offered at Alder; its plugin failed or is off, so that nothing is known of it.\n" in text
    assert "Philippa" not in text
    install()
    assert pactkit("check", "cedar").code == 0


@pytest.mark.parametrize("source", ["leeds", "southwark", "newcastle"])
def test_the_shipped_sites(source: str, tmp_path: Path) -> None:
    """After each shipped site a new one is ready to be filled in: it passes, and `readiness` says what is to do."""
    pactkit("new", "workspace", tmp_path)
    ran = pactkit("new", "site", "Milton Keynes", "--from", SAMPLES / source, "-w", tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert pactkit("check", tmp_path).code == 0
    assert pactkit("readiness", "milton-keynes", "-w", tmp_path).code == 0
    components = set(stated(SAMPLES, source)["components"])  # type: ignore[call-overload]
    assert components <= set(stated(tmp_path, "milton-keynes")["components"])  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("origin", "message"),
    [
        ('{ site = "a b", name = "A", on = 2026-11-22 }', "'a b' is not an id: use letters A-Z a-z, digits, _ and -"),
        ('{ site = "a", name = "A" }', "the key on is missing"),
        ('{ site = "a", name = "A", on = 2026-11-22, inputs = "f0" }',
         "this is no digest: 64 signs 0-9 a-f, as pactkit wrote it"),
        ('{ site = "a", name = "A", on = 2026-11-22, by = "B" }', "there is no key 'by' here"),
        ('"southwark"', "this must be a table, and it is text in quotes"),
    ],
)  # fmt: skip
def test_an_origin_is_read_strictly(origin: str, message: str, root: Path) -> None:
    """`origin` is read like every other table; it may name a site that there is not."""
    write(root / "alder" / "site.toml", ALDER.replace("stage", f"origin = {origin}\nstage", 1))
    assert [one["message"] for one in pactkit("check", "alder", "--format", "json").json["problems"]] == [message]
    gone = '{ site = "gone", name = { en = "Gone", es = "Ido" }, on = 2026-11-22 }'
    write(root / "alder" / "site.toml", ALDER.replace("stage", f"origin = {gone}\nstage", 1))
    assert pactkit("check", "alder").code == 0
