"""Components that are installed in these tests, and readers of the four kinds of file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from attrs import field, frozen
from attrs.validators import le

import pactkit_book_sharing
from pactkit.config.complaints import Complaints
from pactkit.config.facts import check_facts_class
from pactkit.config.programme_file import read_programme
from pactkit.config.review_file import read_review
from pactkit.config.site_file import read_site
from pactkit.config.toml_file import TomlFile, parse_toml, read_toml
from pactkit.definitions import load_definition
from pactkit.errors import FilesError
from pactkit.model.catalogue import OFF, Catalogue
from pactkit.model.definition import Definition
from pactkit.model.problem import Problem, order_of, path_text

HERE = Path(__file__).parent
INVALID = HERE / "invalid"
KINDS = ("programme", "site", "review", "component")
EXAMPLES = {kind: (HERE / "examples" / f"{kind}.toml").read_bytes() for kind in KINDS}  # as in the documentation


@frozen(kw_only=True)
class Room:
    """A table inside a table."""

    seats: int
    step_free: bool | None = None


@frozen(kw_only=True)
class Course:
    """A member of a list of tables, with a rule of its own."""

    venue: str
    weeks: int = field(validator=le(52))
    enrolled: int | None = None
    completed: int | None = None
    form: Literal["online", "in_person"] = "in_person"
    languages: tuple[str, ...] = ()
    room: Room | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if self.enrolled is not None and self.completed is not None and self.completed > self.enrolled:
            raise ValueError(f"completed ({self.completed}) is more than enrolled ({self.enrolled})")


@frozen(kw_only=True)
class Reading:
    """The facts of the component `reading`."""

    courses: tuple[Course, ...] = ()
    leaders_trained: int | None = None
    price: Decimal | None = None
    began: date | None = None
    from_: str | None = None  # a word of Python is the key without its underscore


def installed(component: str, facts: type | None = None) -> Any:
    """The definition in `installed/`."""
    if facts is not None:
        check_facts_class(facts)
    return load_definition(read_toml(HERE / "installed" / f"{component}.toml", component), (), facts)[0]


CATALOGUE = Catalogue(
    definitions={
        "reading": installed("reading", Reading),
        "walking": installed("walking"),
        "singing": installed("singing"),
    },
    facts={"reading": Reading},
    coded=frozenset({"reading", "singing"}),
    absent={"swimming": OFF},
)


def bare(component: str) -> Definition:
    """A component without code that stands in for one that the examples name."""
    text = f'format = 1\nid = "{component}"\nversion = "1"\ntitle = "T"\n'
    text += '[[milestones]]\nid = "m"\ntitle = "M"\nstage = "full"\n'
    return load_definition(parse_toml(text.encode(), component))[0]


NAMES = ("alliance", "parent_champions", "peer_spaces", "co_production", "safeguarding", "digital_inclusion")
INSTALLED = Catalogue(  # what the examples name
    definitions={
        "book_sharing": pactkit_book_sharing.component.seal()[0],
        **{name: bare(name) for name in NAMES},
    },
    facts={"book_sharing": pactkit_book_sharing.BookSharing},
    coded=frozenset({"book_sharing"}),
)


@frozen
class Outcome:
    """What was read from a file (None where it cannot be used) and every problem in it."""

    value: Any
    problems: tuple[Problem, ...]

    @property
    def lines(self) -> list[str]:
        """The problems in the order in which they are shown, one line each."""
        return [line(problem) for problem in sorted(self.problems, key=order_of)]


def line(problem: Problem) -> str:
    """`line:column severity path: message | hint`; path and hint only where there are any."""
    place = problem.place
    path, hint = path_text(place.path), problem.hint
    return (
        f"{place.line}:{place.column} {problem.severity} "
        f"{path + ': ' if path else ''}{problem.message}{' | ' + hint if hint else ''}"
    )


def outcome(kind: str, content: bytes | str, catalogue: Catalogue = CATALOGUE) -> Outcome:
    """What a file of this kind with this content gives; only pactkit's own errors count as an outcome."""
    try:
        file = parse_toml(content.encode() if isinstance(content, str) else content, f"{kind}.toml")
        if kind == "component":
            return Outcome(*load_definition(file))
    except FilesError as error:
        return Outcome(None, error.problems)
    complaints = Complaints(file.name)
    value = _read(kind, file, catalogue, complaints)
    return Outcome(None if complaints.spoilt else value, complaints.problems(file.text))


def _read(kind: str, file: TomlFile, catalogue: Catalogue, complaints: Complaints) -> Any:
    if kind == "programme":
        return read_programme(file, catalogue, complaints)
    if kind == "site":
        return read_site(file, "leeds", catalogue, complaints)
    return read_review(file, "2026.toml", catalogue, complaints)


def messages(lines: Iterable[str]) -> str:
    """The content of a file of expected problems."""
    return "".join(f"{one}\n" for one in lines)
