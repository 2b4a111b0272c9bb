"""`pactkit figures`: the numbers behind a site or the programme."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pactkit.api import Context, Figure, FigureColumn, NetworkContext, People, Share
from pactkit.reports.figures.document import FIGURES

from .conftest import Install
from .making import DAY, FORMATS, Point, Ran, pactkit, point, write
from .shapes import HEAD, TAIL, misfits

COLUMNS = (FigureColumn(id="course", title={"en": "Course", "es": "Curso"}), FigureColumn(id="began", title="Began"))
KEYS = ["component", "id", "title", "columns", "rows", "total", "goal", "reached", "hidden_note", "notes", "source",
        "published"]  # fmt: skip
DOCUMENT = {**HEAD, "site": "text", "as_of": "text", "readable": "truth", "figures": ["by id"], **TAIL}
HIKES = """
[components.hiking]
"""
Hook = Callable[..., Iterable[Figure]]


def courses(context: Context[Any]) -> Iterator[Figure]:
    """A figure about a site with a small number in it."""
    rows = (("Spring", People(20)), (context.site.name, People(3)))
    yield Figure(id="courses", title={"en": "Courses", "es": "Cursos"}, columns=COLUMNS, rows=rows, total=True)
    rest = (FigureColumn(id="finished", title="Finished"),)
    shares = (("Spring", Share(14, 20)),)
    yield Figure(id="finished", title="Finished", columns=(COLUMNS[0], *rest), rows=shares, drawn=True, source="A list")


def of_programme(network: NetworkContext[Any]) -> Iterator[Figure]:
    """A row for each site."""
    rows = tuple((context.site.name, len(context.site.adaptations)) for context in network.sites)
    yield Figure(id="sites", title=f"{network.component.id} at every site", columns=COLUMNS, rows=rows, total=True)


def broken() -> Iterator[Figure]:
    """A figure that is none."""
    yield Figure(id="", title="None", columns=COLUMNS, rows=())


def hiking(site_hook: Hook = courses, network_hook: Hook = of_programme) -> Point:
    """A plugin with figures."""
    return point("hiking", pactkit_figures=site_hook, pactkit_programme_figures=network_hook)


@pytest.fixture
def hikes(root: Path, install: Install) -> Path:
    """The small workspace, where Alder also offers a component that publishes figures."""
    install(hiking())
    site = root / "alder" / "site.toml"
    write(site, site.read_text(encoding="utf-8") + HIKES)
    return root


def figures(*words: object) -> Ran:
    """The command on the tests' day."""
    return pactkit("figures", *words, "--as-of", DAY)


@pytest.mark.usefixtures("hikes")
def test_the_figures_of_a_site() -> None:
    """`figures SITE` shows those of every component; a small number is hidden, and the total does not tell it."""
    ran = figures("alder")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:12] == [
        "Alder: figures on 22 November 2026",
        "==================================",
        "",
        "Walking group",
        "",
        "Courses",
        "",
        "Course                Began",
        "Spring                   20",
        "Alder                hidden",
        "Total   20 to 24 (1 hidden)",
        "",
    ]
    assert "Spring  ██████████████░░░░░░  70% (14 of 20)  48% to 85%" in ran.out
    assert "Source: A list." in ran.out


@pytest.mark.usefixtures("hikes")
def test_the_figures_of_one_component() -> None:
    """`figures SITE COMPONENT` shows those of one component, and none of one that publishes none."""
    assert {one["component"] for one in figures("./alder", "hiking", "--format", "json").json["figures"]} == {"hiking"}
    ran = figures("alder", "walking")
    assert (ran.code, ran.body.splitlines()[-1]) == (0, "No component here publishes figures.")


@pytest.mark.usefixtures("hikes")
def test_the_figures_of_the_programme() -> None:
    """Without a site: the programme's figures, over all sites that offer the component."""
    ran = figures("--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert misfits(DOCUMENT, ran.json) == []
    assert ran.json["site"] is None
    (found,) = ran.json["figures"]
    assert list(found) == KEYS
    assert (found["id"], found["rows"]) == ("sites", [["Alder", {"value": 1.0, "exact": "1"}]])
    assert figures().out.startswith("Walks together: figures on 22 November 2026\n")
    assert figures("--lang", "es").out.startswith("Paseos juntos: cifras a 22 de noviembre de 2026\n")


@pytest.mark.usefixtures("hikes")
@pytest.mark.parametrize("asked", [["alder"], ["alder", "hiking"], []])
def test_every_format(asked: list[str], tmp_path: Path) -> None:
    """Every format is made, alone or together, and the same each time."""
    files = {name: tmp_path / name for name in FORMATS}
    targets = [word for name, file in files.items() for word in ("--format", f"{name}:{file}")]
    assert figures(*asked, *targets).code == 0
    for name, file in files.items():
        assert figures(*asked, "--format", name).out == file.read_text(encoding="utf-8"), name
    assert files["html"].read_text(encoding="utf-8").startswith("<!doctype html>")
    assert files["markdown"].read_text(encoding="utf-8").startswith("# ")


@pytest.mark.usefixtures("hikes")
def test_the_document_of_a_site() -> None:
    """The JSON has the keys that are documented, and the csv its columns; neither has what is hidden."""
    ran = figures("alder", "--format", "json")
    assert misfits(DOCUMENT, ran.json) == []
    assert ran.json["figures"][0]["rows"][1] == ["Alder", {"value": None, "hidden": True}]
    rows = figures("alder", "--format", "csv").rows
    assert list(rows[0]) == [*FIGURES, "made_with"]
    assert [row["hidden"] for row in rows] == ["no", "yes", "", "no"]


@pytest.mark.usefixtures("hikes")
def test_texts_are_in_the_language_that_is_asked_for() -> None:
    """Titles and the command's own words."""
    out = figures("alder", "--lang", "es").out
    for spanish in ("Alder: cifras a 22 de noviembre de 2026", "Grupo de paseo", "Cursos", "oculto", "Fuente: A list."):
        assert spanish in out
    assert '<html lang="es">' in figures("alder", "--lang", "es", "--format", "html").out


@pytest.mark.usefixtures("hikes")
def test_names_that_are_not_there() -> None:
    """A site or component that is not there is told, with the nearest one."""
    ran = figures("aldr")
    assert (ran.code, ran.err.splitlines()[1:]) == (2, ["  Did you mean 'alder'?"])
    ran = figures("alder", "hikng")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Error: alder has no component 'hikng'\n  Did you mean 'hiking'?\n"


def test_a_plugin_that_breaks(hikes: Path, install: Install) -> None:
    """A figure that is none fails its plugin: it is named in every format, the exit code is 2, and the rest stands."""
    message = "hiking (pactkit-example 1.0), pactkit_figures: a figure has an id"
    install(hiking(broken), point("jogging", pactkit_figures=courses))
    site = hikes / "alder" / "site.toml"
    write(site, site.read_text(encoding="utf-8") + "[components.jogging]\n")
    for name in ("text", "markdown", "csv"):
        ran = figures("alder", "--format", name)
        assert ran.code == 2
        assert message.split(":", maxsplit=1)[0] in ran.out.replace("\\", "").replace("\n", " "), name
    ran = figures("alder", "--format", "json")
    assert [(one["plugin"], one["stage"], one["message"]) for one in ran.json["failures"]] == [
        ("hiking", "pactkit_figures", "a figure has an id")
    ]
    assert [one["component"] for one in ran.json["figures"]] == ["jogging", "jogging"]


def test_a_plugin_that_breaks_over_the_programme(hikes: Path, install: Install, tmp_path: Path) -> None:
    """The same for the programme's figures, and for the network page, which is written all the same."""
    install(hiking(network_hook=lambda network: [network]))
    ran = figures("--format", "json")
    assert (ran.code, ran.json["failures"][0]["stage"], ran.json["figures"]) == (2, "pactkit_programme_figures", [])
    assert pactkit("report", hikes, "-o", tmp_path / "out", "--as-of", DAY).code == 2
    assert "pactkit_programme_figures" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_site_that_cannot_be_read(hikes: Path) -> None:
    """Its figures are none, the programme's go without it, and both say so with exit code 2."""
    write(hikes / "birch" / "site.toml", "format = 1\n")
    ran = figures("birch", "--format", "json")
    assert (ran.code, ran.json["readable"], ran.json["figures"]) == (2, False, [])
    ran = figures("--format", "json")
    assert (ran.code, len(ran.json["figures"]), ran.json["problems"][0]["file"]) == (2, 1, "birch/site.toml")
    assert figures("alder").code == 0


def test_the_pages_of_a_report(hikes: Path, tmp_path: Path) -> None:
    """`report` shows a site's figures on its page, the programme's on the network page, and links to them."""
    assert pactkit("report", hikes, "-o", tmp_path / "out", "--as-of", DAY).code == 0
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("*.html")}
    assert '<section class="figures" id="figures-hiking">' in pages["alder"]
    assert '<a href="#figures-hiking">2 figures</a>' in pages["alder"]
    assert '<a href="#figures">Figures</a>' in pages["alder"]
    assert "hiking at every site" in pages["index"]
    assert "Figures" not in pages["birch"]
