"""A site after the pattern of another one: what is core comes along, what is local does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.assess.checking import Checker
from pactkit.config.toml_file import parse_toml
from pactkit.config.workspace import Workspace
from pactkit.definitions import load_definition
from pactkit.host.host import Host
from pactkit.languages.voice import voice_of
from pactkit.model.adaptation import Adaptation
from pactkit.model.alliance import Alliance, Partner, Service
from pactkit.model.catalogue import OFF, Catalogue
from pactkit.model.milestone import MilestoneStatus
from pactkit.model.programme import Programme
from pactkit.model.site import Area, Neighbourhood, Origin, Site
from pactkit.model.text import say
from pactkit.starting.from_site import text_after
from pactkit.starting.pattern import to_agree

from .making import DAY, Facts, Room, catalogue, definition, read
from .sources import DIGEST, STATED, pattern, site

SAMPLES = Path(__file__).parents[2] / "site_configs"
EXAMPLE = re.compile(r"# \w+ = ")
NAMES = st.text(st.characters(codec="ascii", categories=["Lu", "Ll"]), min_size=6, max_size=12).map(lambda x: f"Q{x}q")


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_a_site_that_passes(language: str) -> None:
    """The file is read without a mistake: the components are offered, every milestone is to do, nothing is stated."""
    known = catalogue(definition())
    text = text_after(pattern(site(), known, voice=voice_of(language)), "Leeds", "exploration", None)
    found = read("site", text, known)
    assert (found.name, found.stage, found.launch, found.languages, found.area) == (
        "Leeds",
        "exploration",
        None,
        (),
        None,
    )
    assert (found.alliance, found.adaptations, found.components) == (Alliance(), (), {"walking": Facts()})
    assert {status.status for status in found.readiness["walking"].values()} == {"not_started"}
    assert found.origin == Origin(site="southwark", name="Southwark", on=DAY, inputs=DIGEST)


def test_no_local_fact_comes_along() -> None:
    """No name, id, code or number of the source stands in the file, but where it comes from."""
    known = catalogue(definition())
    text = text_after(pattern(site(), known), "Leeds", "exploration", None)
    local = ("Camberwell", "E0", "Elephant", "Mark", "st-mark", "Oak", "oak-", "midwives", "Guy", "Philippa", "31",
             "2021", "2022", '"ar"')  # fmt: skip
    assert [name for name in local if name in text] == []
    assert text.count('"Southwark"') == 1


@given(names=st.lists(NAMES, min_size=9, max_size=9, unique_by=str.casefold))
@settings(max_examples=30)
def test_no_name_comes_along_whatever_it_is(names: list[str]) -> None:
    """A law: no text of the source's local facts stands in the file, also where an adaptation speaks of it."""
    known = catalogue(definition())
    of_alliance, partner, one_id, service, other_id, place, code, group, owner = names
    source = site(
        area=Area(code=code, places=(Neighbourhood(name=place),)),
        alliance=Alliance(
            name=of_alliance,
            partners=(Partner(id=one_id, name=partner, kind="church", commitment="pledged"),),
            services=(Service(id=other_id, name=service, kind="gp", commitment="pledged"),),
        ),
        components={"walking": Facts(by=group)},
        readiness={"walking": {"found": MilestoneStatus(owner=owner)}},
        adaptations=(
            Adaptation(component="walking", items=("W-1",), what=f"{', '.join(names)}!", why=f"({' '.join(names)})",
                       keeps_function=False),
        ),
    )  # fmt: skip
    made = pattern(source, known, {"walking": {"by": group, "courses": [{"venue": one_id, group: 1}]}})
    text = text_after(made, "Leeds", "initial", None)
    said = "\n".join([text, *(point for topic, points in to_agree(made) for point in (topic, *points))])
    assert [name for name in names if name.casefold() in said.casefold()] == []


def test_who_is_wanted_stands_by_kind_and_role() -> None:
    """Partners and services stand as examples with kind and roles, approached, without names; used, they pass."""
    known = catalogue(definition())
    text = text_after(pattern(site(), known), "Leeds", "exploration", None)
    start = text.index("# [alliance]")
    used = "\n".join(line.removeprefix("# ") for line in text[start : text.index("\n\n", start)].splitlines())
    found = read("site", text[:start] + used + text[text.index("\n\n", start) :], known).alliance
    assert [(one.kind, one.roles, one.commitment) for one in found.partners] == [
        ("church", ("hosts", "recruits"), "approached"), ("school", ("recruits",), "approached"),
    ]  # fmt: skip
    assert [(one.kind, one.commitment) for one in found.services] == [("maternity", "approached")]
    assert "#     - a church that hosts and recruits\n#     - a school that recruits\n" in text


def test_what_was_decided_is_not_in_force() -> None:
    """Adaptations are to be agreed anew: told by their items and whether the function was kept, without their words."""
    known = catalogue(definition())
    text = text_after(pattern(site(), known), "Leeds", "exploration", None)
    (item,) = [item for item in definition().items if item.code == "W-1"]
    assert f"#   - walking W-1: {say(item.ask)}\n" in text
    assert "#       Approved there; it kept the function. What was changed, and why, stands in the file of" in text
    for adaptation in site().adaptations:
        assert say(adaptation.what) not in text
        assert say(adaptation.why) not in text


def test_how_long_it_took_is_told() -> None:
    """A milestone says how many days it took at the source, and as which of all it was done; never on which day."""
    text = text_after(pattern(site(), catalogue(definition())), "Leeds", "exploration", None)
    assert (
        "# Walking (exploration; Walking; 2 to 4 days)\n"
        "#   at Southwark: took 24 days, done as number 1 of 2\n"
        'found = { status = "not_started" }\n'
    ) in text
    assert "#   at Southwark: done as number 2 of 2\n" in text
    states = {"found": MilestoneStatus(status="not_needed", reason="x"),
              "trained": MilestoneStatus(status="blocked", reason="x")}  # fmt: skip
    text = text_after(pattern(site(readiness={"walking": states}), catalogue(definition())), "Leeds", "full", None)
    assert "#   at Southwark: not needed\n" in text
    assert "#   at Southwark: blocked so far\n" in text


def test_components_of_every_sort() -> None:
    """Core ones that the source lacks are offered; those that are off, unknown or offered nowhere are a line."""
    known = catalogue(definition(), definition("singing"), definition("dancing"))
    known = Catalogue(definitions=known.definitions, facts=known.facts, coded=known.coded, absent={"hiking": OFF})
    made = pattern(site(), known, {**STATED, "hiking": {"boots": 3}, "chess": {}},
                   programme=Programme(name="P", core=("walking", "singing")))  # fmt: skip
    text = text_after(made, "Leeds", "exploration", None)
    assert list(tomli.loads(text)["components"]) == ["walking", "singing"]
    assert "# Core, and not offered at Southwark.\n[components.singing]\n" in text
    assert "boots" not in text
    for component in ("hiking", "chess", "dancing"):
        assert f"# [components.{component}]\n" in text


def test_facts_without_code_keep_only_what_formulas_name() -> None:
    """Of a component without code only keys that its formulas name come along: any other key may be a name."""
    text = (
        'format = 1\nid = "choir"\nversion = "1"\ntitle = "Choir"\n[[milestones]]\nid = "sung"\ntitle = "Sung"\n'
        'stage = "initial"\nmeasure = { from = "sum(evenings.singers)", at_least = 9 }\n'
        '[[milestones]]\nid = "heard"\ntitle = "Heard"\nstage = "full"\n'
        'measure = { from = "count(halls)", at_least = 1 }\n'
    )
    made, _ = load_definition(parse_toml(text.encode(), "choir.toml"))
    known = Catalogue(definitions={"choir": made})
    stated = {
        "evenings": [{"singers": 31, "quimby_hall": 4}, {"singers": 30, "where": "Quimby Hall"}],
        "halls": [{"Quimby": 1}],
        "quimby": True,
        "gatherings": [{"title": "Quimby sings", "when": {"on": DAY}, "venue": "quimby"}],
    }
    source = Site(id="southwark", name="Southwark", stage="full", components={"choir": stated})
    text = text_after(pattern(source, known, {"choir": stated}), "Leeds", "initial", None)
    assert (
        "[components.choir]\n"
        "# evenings = [{ singers = 10 }]\n"
        "# halls = [{}]\n"
        '# gatherings = [{ title = "...", when = { day = "tuesday", starts = 10:00:00, ends = 12:00:00 }, '
        'venue = "..." }]\n'
    ) in text
    assert "quimby" not in text.casefold()


def _used(text: str) -> Iterator[str]:
    """The file again and again, each time with one example of a fact taken into use."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("[components."))
    for number, line in enumerate(lines):
        if number > start and EXAMPLE.match(line):
            yield "\n".join([*lines[:number], line.removeprefix("# "), *lines[number + 1 :]]) + "\n"


@pytest.mark.parametrize("source", sorted(path.parent.name for path in SAMPLES.glob("*/site.toml")))
def test_every_example_passes_alone(source: str, tmp_path: Path) -> None:
    """After any shipped site, with the # of any one fact taken away the file still has no error."""
    known = Host().catalogue()
    loaded = Workspace(SAMPLES).load(source, known)
    assert loaded.site is not None
    assert loaded.file is not None
    made = pattern(loaded.site, known, loaded.file.data["components"], programme=Programme(name="P"))
    text = text_after(made, "Leeds", "initial", None)
    (tmp_path / "programme.toml").write_text('format = 1\nname = "P"\n', encoding="utf-8")
    files = [text, *_used(text)]
    for number, one in enumerate(files):
        (tmp_path / f"site-{number}").mkdir()
        (tmp_path / f"site-{number}" / "site.toml").write_text(one, encoding="utf-8")
    assert [problem for problem in Checker().check([tmp_path]).problems if problem.is_error] == []
    assert len(files) > 1 or not loaded.file.data["components"]


def test_facts_stand_with_the_keys_that_the_source_uses() -> None:
    """A fact stands with the keys that the source's entries use, and with none of their values."""
    known = catalogue(definition())
    stated = {
        "rooms": [{"seats": 99}, {"seats": 98, "step_free": False}],
        "main_room": {"seats": 97},
        "checked": {"on": date(2021, 1, 1)},
        "price": "9.75",
        "form": "in_person",
        "languages": ["ar"],
    }
    made = pattern(site(components={"walking": Facts(rooms=(Room(seats=99),))}), known, {"walking": stated})
    text = text_after(made, "Leeds", "initial", None)
    examples = text.partition("[components.walking]\n")[2].partition("# All that")[0].splitlines()
    assert examples == [
        "# rooms = [{ seats = 10, step_free = true }]",
        "# main_room = { seats = 10 }",
        "# checked = { on = 2026-10-01 }",
        "# price = 0.5",
        '# form = "online"',
        '# languages = ["xx"]',
    ]
