"""Two waves of a site: what each is scored from, and what is said where they cannot be compared."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import pytest

from pactkit.api import Component, Context, hookimpl
from pactkit.assess.waves import Waves
from pactkit.errors import FilesError, MissingError

from .making import READING, Point, Reading, assessor, lines, said, write
from .making_waves import AUTUMN, SINGING, SITE, SPRING, compare, headline, review, singing, split, workspace

THIRD = Fraction(100, 3)


def test_each_wave_by_its_own_ratings(tmp_path: Path) -> None:
    """Nothing is carried over between waves; a wave is scored as of its newest review."""
    root = workspace(
        tmp_path,
        spring=SPRING,
        autumn=AUTUMN,
        late=review("autumn", "2026-10-20", "S-2 = 1", source="self"),
        later=review("autumn", "2026-11-02", "S-1 = 0"),  # after the day that is asked about
    )
    found = compare(root)
    assert found.comparison.after.last == date(2026, 10, 20)
    assert (found.comparison.before.reviews, found.comparison.after.reviews) == (1, 2)
    assert split(found) == [("S-1", "answered_differently", -THIRD / 2), ("S-2", "answered_differently", THIRD)]
    score = headline(found)
    assert score.before is not None
    assert score.after is not None
    assert (score.before.score.low, score.after.score.low) == (2 * THIRD, Fraction(500, 6))


def test_backwards(tmp_path: Path) -> None:
    """The waves may be named in either order: the change is from the first to the second."""
    assert split(compare(workspace(tmp_path), "autumn", "spring")) == [
        ("S-1", "answered_differently", THIRD / 2),
        ("S-2", "answered_differently", -THIRD),
    ]


def test_facts_of_an_earlier_workspace(tmp_path: Path) -> None:
    """With a copy of the workspace as it was, moved facts and weights are split from answers."""
    light = SINGING.replace('version = "2"', 'version = "1"').replace(
        'code = "S-3"\nask = "?"\nfunction = "core"', 'code = "S-3"\nask = "?"\nfunction = "core"\nweight = 2'
    )
    then = workspace(tmp_path / "then", definition=light, site=SITE.replace("= 9", "= 5"))
    now = workspace(tmp_path / "now")
    found = compare(now, before=then)
    # 2 + 0 + 2x1 of 8; by the new weight 2 + 0 + 1 of 6; then 1 + 0 + 1, 1 + 2 + 1, 1 + 2 + 2
    assert split(found) == [
        ("S-3", "definition_changed", 0),
        ("S-1", "answered_differently", -THIRD / 2),
        ("S-2", "answered_differently", THIRD),
        ("S-3", "moved_by_fact", THIRD / 2),
    ]
    sides = singing(found).before, singing(found).after
    assert [side.definition.version for side in sides if side.definition] == ["1", "2"]


def test_the_same_wave_by_an_earlier_workspace(tmp_path: Path) -> None:
    """One wave can be held against itself, as an earlier workspace scored it: then only facts and definition differ."""
    then = workspace(tmp_path / "then", site=SITE.replace("= 9", "= 5"))
    found = compare(workspace(tmp_path / "now"), "autumn", "autumn", before=then)
    assert split(found) == [("S-3", "moved_by_fact", THIRD / 2)]


def test_a_component_of_facts_alone(tmp_path: Path) -> None:
    """With an earlier workspace a component that no wave rates is compared by its facts; without it is not listed."""
    other = "[ratings.walking]\nitems = { W-1 = 1 }\n"
    walking = SINGING.replace("singing", "walking").replace('"S-', '"W-')
    reviews = {name: text.split("[ratings")[0] + other for name, text in (("spring", SPRING), ("autumn", AUTUMN))}
    then = workspace(tmp_path / "then", site=SITE.replace("= 9", "= 5") + "[components.walking]\n", **reviews)
    now = workspace(tmp_path / "now", site=SITE + "[components.walking]\n", **reviews)
    for root in (then, now):
        write(root, components__walking=walking)
    assert [one.id for one in compare(now).comparison.components] == ["walking"]
    found = compare(now, before=then, component="singing")
    assert split(found) == [("S-3", "moved_by_fact", THIRD / 2)]
    assert not singing(found).before.rates


def test_an_earlier_definition(tmp_path: Path) -> None:
    """An earlier definition scores the wave whose ratings name its version; its codes are no mistakes there."""
    old = SINGING.replace('version = "2"', 'version = "1"').replace('"S-2"', '"S-9"')
    file = tmp_path / "old.toml"
    file.write_text(old, encoding="utf-8")
    spring = review("spring", "2026-04-01", "S-1 = 2, S-9 = 2", more='version = "1"\n')
    root = workspace(tmp_path / "now", spring=spring, autumn=AUTUMN)
    found = compare(root, earlier=(file,))
    assert found.problems == ()
    assert split(found) == [
        ("S-9", "definition_changed", 0),  # 6/6, without it 4/4
        ("S-2", "definition_changed", 0),  # with the new one 6/6
        ("S-1", "answered_differently", -THIRD / 2),
    ]
    assert singing(found).before.rated_with == ("1",)
    with pytest.raises(MissingError, match="there is no wave 'spring' at leeds"):
        compare(root)  # by today's definition the review has a code that there is not


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SINGING, "old.toml:3:11 error version: version 2 is the one that is installed | "
                     "An earlier definition names the version that its reviews name", id="installed"),
        pytest.param(SINGING.replace('id = "singing"', 'id = "sinking"'),
                     "old.toml:2:6 error id: there is no component 'sinking' here | Did you mean 'singing'?",
                     id="another"),
        pytest.param('format = 1\nid = "singing"\nversion = "1"\n',
                     "old.toml:1:1 error title: the key title is missing", id="broken"),
    ],
)  # fmt: skip
def test_an_earlier_definition_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, expected: str
) -> None:
    """An earlier definition is checked like any file, and has to be of a component and of another version."""
    root = workspace(tmp_path / "now")
    monkeypatch.chdir(tmp_path)
    Path("old.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FilesError) as error:
        compare(root, earlier=(Path("old.toml"),))
    assert lines(error.value.problems) == [expected]


def test_versions_are_said(tmp_path: Path) -> None:
    """A wave that was rated with another version is said, and so is a definition that no wave names."""
    spring = review("spring", "2026-04-01", "S-1 = 2, S-2 = 0", more='version = "1"\n')
    root = workspace(tmp_path / "now", spring=spring, autumn=AUTUMN)
    file = tmp_path / "old.toml"
    file.write_text(SINGING.replace('version = "2"', 'version = "1.5"'), encoding="utf-8")
    notes = [str(finding.message) for finding in singing(compare(root, earlier=(file,))).findings]
    assert notes == [
        "The wave spring was rated with version 1 and is scored by version 2",
        "Neither wave names version 1.5, so its definition is not used",
    ]


def test_ratings_that_no_longer_count(tmp_path: Path) -> None:
    """Ratings of an older version at a level or of an item that is gone: the definition changed, nobody's answer."""
    spring = review("spring", "2026-04-01", "S-1 = 3, S-2 = 0, S-0 = 1", more='version = "1"\n')
    found = compare(workspace(tmp_path, spring=spring, autumn=AUTUMN))
    assert split(found) == [
        ("S-1", "definition_changed", THIRD / 2),
        ("S-0", "definition_changed", 0),
        ("S-2", "answered_differently", THIRD),
    ]


def test_rated_in_one_wave_only(tmp_path: Path) -> None:
    """A component that only one of the waves rates is listed without a score: facts alone are no rating."""
    empty = SPRING.split("[ratings")[0]
    change = singing(compare(workspace(tmp_path, spring=empty, autumn=AUTUMN)))
    assert (change.before.rates, change.after.rates, change.schemes) == (False, True, ())


def test_not_offered_any_more(tmp_path: Path) -> None:
    """A component that the site does not offer now has no facts to score it by."""
    change = singing(compare(workspace(tmp_path, site='format = 1\nname = "Leeds"\nstage = "initial"\n')))
    assert (change.offered, change.schemes) == (False, ())


def test_a_site_that_cannot_be_read(tmp_path: Path) -> None:
    """A site whose file cannot be used has no components, and its problems are told."""
    found = compare(workspace(tmp_path, site=SITE.replace("= 9", "= -9") + "[oops]\n"))
    assert found.site is None
    assert found.comparison.components == ()
    assert found.dropped


def test_a_component_that_is_off(tmp_path: Path) -> None:
    """A component that is switched off is listed as such."""
    waves = Waves(assessor(workspace(tmp_path), off=("singing",)), "leeds", ("spring", "autumn"))
    change = singing(waves.compare())
    assert (change.absent, change.schemes) == ("off", ())


@pytest.mark.parametrize(
    ("first", "component", "message", "hint"),
    [
        ("sprig", None, "there is no wave 'sprig' at leeds in ",
         "Did you mean 'spring'? Waves there: spring, autumn, winter"),
        ("x", None, "there is no wave 'x' at leeds in ", "Waves there: spring, autumn, winter"),
        ("winter", None, "the wave 'winter' of leeds lies after 2026-11-01: its first review is of 2026-12-01",
         "Ask as of a later day: --as-of 2026-12-01"),
        ("spring", "swinging", "there is no component 'swinging'", "Did you mean 'singing'?"),
        ("spring", "walking", "neither wave rates walking", "Rated there: singing"),
    ],
)  # fmt: skip
def test_what_is_not_there(tmp_path: Path, first: str, component: str | None, message: str, hint: str) -> None:
    """A wave or component that is not there is an error that says which there are."""
    winter = review("winter", "2026-12-01", "S-1 = 1")
    root = workspace(tmp_path, spring=SPRING, autumn=AUTUMN, winter=winter)
    write(root, components__walking=SINGING.replace("singing", "walking").replace('"S-', '"W-'))
    with pytest.raises(MissingError) as error:
        compare(root, first, component=component)
    assert error.value.message.startswith(message)
    assert error.value.hint == hint


def test_a_review_that_was_dropped(tmp_path: Path) -> None:
    """A wave whose only review cannot be used is not there, and that is said."""
    root = workspace(tmp_path, spring=SPRING.replace("S-1 = 2", "S-1 = 9"), autumn=AUTUMN)
    with pytest.raises(MissingError) as error:
        compare(root)
    assert error.value.hint == "Waves there: autumn. Not all of its files can be used: pactkit check says why"


def test_no_waves_at_all(tmp_path: Path) -> None:
    """A site without reviews has no waves."""
    root = workspace(tmp_path, none=SPRING)
    (root / "leeds" / "reviews" / "none.toml").unlink()
    with pytest.raises(MissingError) as error:
        compare(root)
    assert error.value.hint == "It has no waves yet"


def test_a_plugin_that_changes_its_input(tmp_path: Path) -> None:
    """A plugin that changes by force what it is lent is named and left out; the others are compared from the files."""

    def shortest(context: Context[Reading]) -> int:
        object.__setattr__(context.facts, "leaders", 99)
        return 7

    component = Component.parse(READING, facts=Reading)
    component.measure(shortest)
    module = ModuleType("pactkit_reading")
    module.pactkit_component = hookimpl(lambda: component)  # type: ignore[attr-defined]
    more = "[ratings.reading]\nitems = { R-2 = 1 }\n"
    root = workspace(
        tmp_path, site=SITE + "[components.reading]\nleaders = 1\n", spring=SPRING + more, autumn=AUTUMN + more
    )
    found = Waves(assessor(root, Point("reading", lambda: module)), "leeds", ("spring", "autumn")).compare()
    first, second = found.comparison.components
    assert (first.id, first.absent, first.schemes) == ("reading", "broken", ())
    (failure,) = said(found.failures)
    assert failure == (
        "reading (pactkit-example 1.0) input changed: "
        "it changed what it was given to read (site leeds); its answers are left out"
    )
    assert (second.id, second.absent, len(second.schemes)) == ("singing", None, 1)
