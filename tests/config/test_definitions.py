"""A definition read whole: with the measures and facts of a plugin's code, and what stands alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from pactkit.config.facts import check_facts_class
from pactkit.config.toml_file import parse_toml
from pactkit.definitions import load_definition
from pactkit.errors import FilesError
from pactkit.model.formula import Formula, MeasureName
from pactkit.model.scheme import PERCENT

from .making import Reading, line

HEAD = 'format = 1\nid = "reading"\nversion = "1"\ntitle = "Reading"\n'
ITEM = """
[[sections]]
id = "dose"
[[sections.items]]
code = "RE-01"
ask = "?"
function = "core"
scale = "yes_no"
"""
MILESTONE = '[[milestones]]\nid = "books_bought"\ntitle = "Books bought"\nstage = "installation"\n'

check_facts_class(Reading)


def load(text: str, measures: Iterable[str] = (), facts: type | None = None) -> Any:
    """The definition in this text."""
    return load_definition(parse_toml(text.encode(), "component.toml"), measures, facts)[0]


def measured(source: str) -> str:
    """A definition with one item that is measured so."""
    return f'{HEAD}{ITEM}measure = {{ from = "{source}", cuts = [{{ from = 1, level = 1 }}] }}\n'


def misfit(source: str) -> list[str]:
    """The problems of a definition with this formula over the facts of Reading."""
    with pytest.raises(FilesError) as caught:
        load(measured(source), facts=Reading)
    return [line(problem) for problem in caught.value.problems]


def test_what_a_definition_need_not_say() -> None:
    """Without schemes it adds up as percent of items without bands; a section's title is its id."""
    definition = load(HEAD + ITEM)
    assert definition.schemes == (PERCENT,)
    assert definition.schemes[0].bands == ()
    assert [section.title for section in definition.sections] == ["dose"]
    (item,) = definition.items
    assert (item.weight, item.faithful, item.not_applicable, item.due_from) == (1, 1, False, "initial")


def test_a_definition_of_milestones_alone() -> None:
    """A definition may hold milestones alone; nothing is added up then."""
    definition = load(HEAD + MILESTONE)
    assert (definition.schemes, definition.sections) == ((), ())
    (milestone,) = definition.milestones
    assert (milestone.required, milestone.needs, milestone.days) == (True, (), (0, 0))


def test_a_need_is_of_the_component_itself_or_of_another() -> None:
    """A need without a point is one of the component's own milestones."""
    own = '[[milestones]]\nid = "trained"\ntitle = "T"\nstage = "full"\nneeds = ["books_bought", "alliance.formed"]\n'
    definition = load(HEAD + MILESTONE + own)
    assert definition.milestone_by_id["trained"].needs == ("reading.books_bought", "alliance.formed")


def test_a_source_is_a_measure_if_there_is_one_of_that_name() -> None:
    """`from` names a measure function of the plugin if there is one of that name, else it is a formula."""
    (item,) = load(measured("leaders_trained"), ["leaders_trained"], Reading).items
    assert item.measure.source == MeasureName(name="leaders_trained")
    (item,) = load(measured("leaders_trained"), ["weeks"], Reading).items
    assert item.measure.source == Formula(function="", paths=(("leaders_trained",),), text="leaders_trained")


@pytest.mark.parametrize(
    "source",
    ["leaders_trained", "courses.room.seats", "sum(courses.enrolled)", "ratio(courses.completed, courses.enrolled)"],
)
def test_without_code_every_path_may_be_named(source: str) -> None:
    """For a component without code the facts are what its formulas name."""
    assert load(measured(source)).items[0].measure.source.text == source


@pytest.mark.parametrize(
    ("source", "missing", "hint"),
    [
        ("leaders_traind", "leaders_traind", " | Did you mean 'leaders_trained'?"),
        ("sum(courses.enroled)", "courses.enroled", " | Did you mean 'enrolled'?"),
        ("max(courses.room.chairs)", "courses.room.chairs", " | Known here: seats, step_free"),
        ("leaders_trained.women", "leaders_trained.women", ""),
    ],
)
def test_a_fact_that_is_not_there(source: str, missing: str, hint: str) -> None:
    """With code, a formula names facts of the facts class, through lists and what may be unstated, or is an error."""
    (problem,) = misfit(source)
    assert problem == (
        f"13:20 error sections[0].items[0].measure.from: there is no measure {source!r},"
        f" and the facts have no {missing}{hint}"
    )


def test_both_paths_of_a_ratio_are_looked_at() -> None:
    """A ratio of two facts that are not there is two problems."""
    assert [one.partition(": ")[2] for one in misfit("ratio(courses.done, courses.begun)")] == [
        (
            "there is no measure 'ratio(courses.done, courses.begun)', and the facts have no courses.done"
            " | Known here: completed, enrolled, form, languages, room, venue, weeks"
        ),
        (
            "there is no measure 'ratio(courses.done, courses.begun)', and the facts have no courses.begun"
            " | Known here: completed, enrolled, form, languages, room, venue, weeks"
        ),
    ]


@pytest.mark.parametrize("source", ["courses", "courses.weeks", "courses.room.seats"])
def test_a_list_is_not_a_number(source: str) -> None:
    """A plain path leads to one number; through a list a function is needed."""
    assert misfit(source) == [
        (
            f"13:20 error sections[0].items[0].measure.from: {source} is a list"
            " | Say count( ), sum( ), min( ) or max( ) of it"
        )
    ]


def test_every_formula_of_a_definition_is_looked_at() -> None:
    """What applies, and what measures items and milestones, is looked at in sections, items and milestones."""
    text = (
        f'{HEAD}[[sections]]\nid = "dose"\napplies = "count(lists)"\nitems = [{{ code = "RE-01", ask = "?",'
        ' function = "core", scale = "yes_no", applies = "lists" }]\n'
        f'{MILESTONE}measure = {{ from = "books", at_least = 1 }}\n'
    )
    with pytest.raises(FilesError) as caught:
        load(text, facts=Reading)
    assert [line(problem).partition(": there")[0] for problem in caught.value.problems] == [
        "7:11 error sections[0].applies",
        "8:86 error sections[0].items[0].applies",
        "13:20 error milestones[0].measure.from",
    ]


def test_the_error_of_a_definition_names_its_first_problem() -> None:
    """The error says the first problem with its place, and how many more there are."""
    with pytest.raises(FilesError) as caught:
        load(HEAD)
    assert str(caught.value) == "component.toml:1:1: a definition holds sections of items, milestones, or both"
    with pytest.raises(FilesError) as caught:
        load("id = 3")
    assert str(caught.value) == "component.toml:1:1: format: the key format is missing (and 3 more)"
