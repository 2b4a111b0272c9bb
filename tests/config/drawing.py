"""Sites drawn by chance, and the tables that state them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import attrs
from hypothesis import strategies as st

from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.model.adaptation import Adaptation
from pactkit.model.alliance import COMMITMENTS, PARTNER_KINDS, ROLES, SERVICE_KINDS, Alliance, Partner, Service
from pactkit.model.milestone import BLOCKED, DONE, IN_PROGRESS, NOT_NEEDED, NOT_STARTED, MilestoneStatus
from pactkit.model.number import exact
from pactkit.model.site import NATIONS, Area, Need, Neighbourhood, Progress, Site, Targets
from pactkit.model.stage import STAGES
from pactkit.model.text import Translations

from .making import Course, Reading, Room

WORDS = st.text(st.sampled_from([*"aZé 9_-.\"'\\\n#[]{}=📚"]), max_size=8)
IDS = st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True)
SAID = WORDS.filter(str.strip)  # facts are never empty
LANGUAGES = st.sampled_from(["en", "es", "pt-BR", "yue"])
TEXTS = WORDS | st.dictionaries(LANGUAGES, WORDS, min_size=1).map(Translations)
DAYS = st.dates(EARLIEST, LATEST)
COUNTS = st.integers(0, 10**12)
DECIMALS = st.decimals(0, 10**6, places=3)
AMOUNTS = st.one_of(COUNTS, DECIMALS).map(exact)


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A few of these, as a tuple."""
    return st.lists(strategy, max_size=3).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One, or nothing stated."""
    return st.none() | strategy


def with_own(key: str, strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A few that differ in this field."""
    return st.lists(strategy, max_size=3, unique_by=lambda one: getattr(one, key)).map(tuple)


def members(cls: type, kinds: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Partners or services."""
    return st.builds(
        cls, id=IDS, name=WORDS, kind=st.sampled_from(kinds), commitment=st.sampled_from(COMMITMENTS),
        roles=some(st.sampled_from(ROLES)), languages=some(LANGUAGES), since=maybe(DAYS),
    )  # fmt: skip


ALLIANCES = st.builds(
    Alliance,
    name=WORDS,
    partners=with_own("id", members(Partner, PARTNER_KINDS)),
    services=with_own("id", members(Service, SERVICE_KINDS)),
)
AREAS = st.builds(
    Area,
    code=maybe(WORDS),
    valid_on=maybe(DAYS),
    nation=maybe(st.sampled_from(NATIONS)),
    places=some(st.builds(Neighbourhood, name=WORDS, codes=some(WORDS))),
    need=some(st.builds(Need, measure=WORDS, value=AMOUNTS, source=maybe(WORDS))),
)
TARGETS = st.builds(Targets, families=maybe(COUNTS), volunteers=maybe(COUNTS), budget_gbp=maybe(AMOUNTS))
PROGRESS = st.builds(
    Progress, on=DAYS, families=maybe(COUNTS), volunteers=maybe(COUNTS), spent_gbp=maybe(AMOUNTS)
)  # fmt: skip


@st.composite
def statuses(draw: st.DrawFn) -> MilestoneStatus:
    """What a site may say of a milestone: days in order, a day when it is done, a reason where one is needed."""
    status = draw(st.sampled_from([NOT_STARTED, IN_PROGRESS, DONE, BLOCKED, NOT_NEEDED]))
    started, later = sorted([draw(DAYS), draw(DAYS)])
    reason = TEXTS.filter(bool) if status in {BLOCKED, NOT_NEEDED} else maybe(TEXTS)
    return MilestoneStatus(
        status=status,
        on=later if status == DONE else None,
        started=draw(maybe(st.just(started))),
        expected=draw(maybe(st.just(later))),
        owner=draw(maybe(WORDS)),
        reason=draw(reason),
        note=draw(maybe(TEXTS)),
    )


@st.composite
def adaptations(draw: st.DrawFn) -> Adaptation:
    """An adaptation of an installed component's items; of a retired one too."""
    component, items = draw(st.sampled_from([("reading", ("RE-00", "RE-01", "RE-04")), ("walking", ("WA-01",))]))
    approved, until = sorted([draw(DAYS), draw(DAYS)])
    return Adaptation(
        component=component,
        items=tuple(draw(st.lists(st.sampled_from(items), min_size=1, max_size=3))),
        what=draw(TEXTS),
        why=draw(TEXTS),
        keeps_function=draw(st.booleans()),
        decided_by=draw(some(WORDS)),
        planned=draw(maybe(st.booleans())),
        approved=draw(maybe(st.just(approved))),
        until=draw(maybe(st.just(until))),
    )


ROOMS = st.builds(Room, seats=COUNTS, step_free=maybe(st.booleans()))


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """A course that fewer completed than enrolled in."""
    completed, enrolled = sorted([draw(COUNTS), draw(COUNTS)])
    return Course(
        venue=draw(SAID),
        weeks=draw(st.integers(0, 52)),
        enrolled=draw(maybe(st.just(enrolled))),
        completed=draw(maybe(st.just(completed))),
        form=draw(st.sampled_from(["online", "in_person"])),
        languages=draw(some(LANGUAGES)),
        room=draw(maybe(ROOMS)),
    )


READING = st.builds(
    Reading, courses=some(courses()), leaders_trained=maybe(COUNTS), price=maybe(DECIMALS), began=maybe(DAYS),
    from_=maybe(SAID),
)  # fmt: skip
WALKING = st.fixed_dictionaries(
    {},
    optional={
        "walks": some(st.fixed_dictionaries({}, optional={"people": AMOUNTS})),
        "routes": some(st.one_of(SAID, st.booleans(), DAYS, AMOUNTS)),
        "team": st.fixed_dictionaries({}, optional={"leaders": AMOUNTS}),
    },
)
SITES = st.builds(
    Site,
    id=st.just("leeds"),
    name=TEXTS,
    stage=st.sampled_from(STAGES),
    note=maybe(TEXTS),
    launch=maybe(DAYS),
    languages=some(LANGUAGES),
    stages=st.dictionaries(st.sampled_from(["reading", "walking"]), st.sampled_from(STAGES)),
    area=maybe(AREAS),
    targets=maybe(TARGETS),
    progress=with_own("on", PROGRESS),
    alliance=st.just(Alliance()) | ALLIANCES,
    components=st.fixed_dictionaries({}, optional={"reading": READING, "walking": WALKING}),
    readiness=st.fixed_dictionaries(
        {}, optional={"reading": st.dictionaries(st.sampled_from(["leaders_trained", "books_bought"]), statuses())}
    ),
    adaptations=some(adaptations()),
)


def tables_of(site: Site) -> dict[str, Any]:
    """The tables of a site.toml that states this site."""
    left_out = {"id"} if site.alliance.name is not None else {"id", "alliance"}
    return {"format": 1, **{key: value for key, value in unstructured(site).items() if key not in left_out}}


def unstructured(value: Any) -> Any:
    """The TOML value that means this; what is not stated is left out."""
    if attrs.has(type(value)):
        stated = {field.name.rstrip("_"): getattr(value, field.name) for field in attrs.fields(type(value))}
        return {key: unstructured(part) for key, part in stated.items() if part is not None and part != ()}
    if isinstance(value, (Mapping, MappingProxyType)):
        return {key: unstructured(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [unstructured(part) for part in value]
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    assert isinstance(value, (str, bool, int, Decimal, date))
    return value
