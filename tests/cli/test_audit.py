"""`pactkit audit`: every site and component, in every format."""

from __future__ import annotations

import csv
import io
from html import unescape
from pathlib import Path

import pytest

from .conftest import Install
from .making import BIRCH, DAY, FORMATS, PROGRAMME, SAMPLES, broken_point, many_sites, pactkit, point, write

BROKEN = BIRCH.replace('stage = "installation"', 'stage = "instalation"')
REASON = "'instalation' is none of exploration, installation, initial, full"


def audit(name: str, *words: object) -> str:
    """What an audit says in one format, without the signs that the format puts around it."""
    ran = pactkit("audit", "--as-of", DAY, "--format", name, *words)
    return unescape(ran.out).replace("\\", "").replace("\n  ", " ")


@pytest.mark.parametrize("name", FORMATS)
def test_an_unreadable_site_stays_listed(name: str, root: Path) -> None:
    """One bad site never stops the others: it is shown as such in every format, and the exit code is 2."""
    write(root / "birch" / "site.toml", BROKEN)
    said = audit(name)
    assert REASON in said
    assert "birch" in said
    assert "Alder" in said
    assert pactkit("audit", "--as-of", DAY, "--format", name).code == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_dropped_review_is_named(name: str, root: Path) -> None:
    """A bad review is dropped and named in every format; the site's other answers stand, and the exit code is 2."""
    write(root / "birch" / "reviews" / "b.toml", "format = 1\n")
    said = audit(name)
    assert "birch/reviews/b.toml" in said
    assert "the key wave is missing" in said
    assert pactkit("audit", "--as-of", DAY, "--format", name).code == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_broken_definition_of_the_workspace_is_named(name: str, root: Path) -> None:
    """A bad file in components/ drops that component everywhere; it is named in every format, exit 2."""
    write(root / "components" / "singing.toml", 'format = 1\nid = "singing"\n')
    said = audit(name)
    assert "components/singing.toml" in said
    assert "the key title is missing" in said
    assert "Alder" in said
    assert pactkit("audit", "--as-of", DAY, "--format", name).code == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_failed_plugin_is_named(name: str, root: Path, install: Install) -> None:
    """A plugin that failed is named in every format, exit 2, even if no site uses it."""
    assert root.is_dir()
    install(broken_point("hiking"))
    said = audit(name)
    for word in ("hiking", "pactkit-example 1.0", "load", "no module named 'shoes'"):
        assert word in said
    assert pactkit("audit", "--as-of", DAY, "--format", name).code == 2


def test_a_plugin_that_breaks_at_a_site_leaves_the_others_standing(root: Path, install: Install) -> None:
    """What a plugin breaks at a site is left out and named once; all other components' answers stand."""

    def pactkit_fidelity() -> None:
        raise RuntimeError("no legs")

    install(point("hiking", pactkit_fidelity=pactkit_fidelity))
    for site in ("alder", "birch"):
        path = root / site / "site.toml"
        write(path, path.read_text(encoding="utf-8") + "[components.hiking]\n")
    ran = pactkit("audit", "--as-of", DAY, "--format", "json")
    assert ran.code == 2
    assert [(one["plugin"], one["stage"]) for one in ran.json["failures"]] == [("hiking", "pactkit_fidelity")]
    assert ran.json["failures"][0]["message"].startswith("RuntimeError: no legs (")
    shown = {one["id"]: one["bands"] for one in ran.json["sites"][0]["fidelity"]["components"]}
    assert shown == {"hiking": [], "walking": ["strong"]}
    assert "Plugins that failed: 1; what they would have said is missing" in audit("text")


def test_a_broken_programme_stops_the_audit(root: Path) -> None:
    """Without its programme a workspace says nothing: every mistake of the file is told, by line, and the exit is 2."""
    write(root / "programme.toml", PROGRAMME.replace('"walking"', '"walkin"') + "[policy]\nreview_months = -1\n")
    ran = pactkit("audit", "--format", "json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "programme.toml:4:9: error: core[0]: there is no component 'walkin'\n"
        '  4 | core = ["walkin"]\n'
        "    |         ^\n"
        "  Did you mean 'walking'?\n"
        "programme.toml:6:17: error:\n"
        "  policy.review_months: this is a count and cannot be negative (-1)\n"
        "  6 | review_months = -1\n"
        "    |                 ^\n"
    )


def test_no_site_yet(root: Path) -> None:
    """An audit of a workspace without sites is done: it says where to begin."""
    for folder in ("alder", "birch"):
        (root / folder).rename(root / f".{folder}")
    ran = pactkit("audit", "--as-of", DAY)
    assert ran.code == 0
    assert "\nThere is no site yet. Begin with: pactkit new site NAME\n\n" in ran.out
    assert pactkit("audit", "--format", "json").json["sites"] == []
    assert len(list(csv.reader(io.StringIO(pactkit("audit", "--format", "csv").out)))) == 1


def files(folder: Path, *words: object) -> dict[str, bytes]:
    """What an audit writes in every format, byte by byte; its exit code too."""
    folder.mkdir()
    named = [word for name in FORMATS for word in ("--format", f"{name}:{folder / name}")]
    code = pactkit("audit", "--as-of", DAY, *named, *words).code
    return {"code": bytes([code]), **{path.name: path.read_bytes() for path in folder.iterdir()}}


def test_two_processes_give_the_same_bytes_as_one(tmp_path: Path, install: Install) -> None:
    """`--jobs 2` gives the same bytes as one process, with bad sites and broken plugins too."""

    def pactkit_findings() -> None:
        raise RuntimeError("no legs")

    root = many_sites(tmp_path / "sites", 203)
    for at in (3, 120, 202):
        write(root / f"site-{at:04}" / "site.toml", BROKEN)
    offered = BIRCH + "[components.hiking]\n"
    for at in (5, 150):
        write(root / f"site-{at:04}" / "site.toml", offered)
    install(point("hiking", pactkit_findings=pactkit_findings))
    one, two = (files(tmp_path / jobs, root, "--fail-under", "60", "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one["code"] == b"\x02"
    assert all(b"site-0202" in text and b"no legs" in text for name, text in one.items() if name != "code")


def test_equal_input_gives_equal_bytes(tmp_path: Path) -> None:
    """Byte-equal for equal input: nothing hangs on the clock or on the order of a set."""
    assert files(tmp_path / "one", SAMPLES) == files(tmp_path / "two", SAMPLES)


def test_the_shipped_sites_are_sound() -> None:
    """`pactkit audit site_configs` runs on the shipped sites, and nothing had to be dropped."""
    ran = pactkit("audit", SAMPLES, "--as-of", DAY, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert [site["id"] for site in ran.json["sites"]] == [
        "leeds", "lewisham", "newcastle", "north-tyneside", "southwark",
    ]  # fmt: skip
    assert [site["problems"] for site in ran.json["sites"]] == [[], [], [], [], []]
