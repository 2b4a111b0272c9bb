"""Facts of a parent-led round: parents tell parents what changed, what they value and what they ask for.

The shapes are those of the 2023 round: stories of change by domain (its table 3) and by length of membership (4),
themes of focus groups (5), and what its text makes of them.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import Text

from .words import Domain, Lengths, Level, Support, Topic


def refuse_more(record: object, part: str, whole: str) -> None:
    """Refuse a record in which a part is more than its whole; what is not stated is refused nowhere."""
    some, most = getattr(record, part), getattr(record, whole)
    if some is not None and most is not None and some > most:
        raise ValueError({"en": f"'{part}' is more than {whole}", "es": f"'{part}' es más que {whole}"})


def refuse_unsourced(source: Text | None, *, published: bool) -> None:
    """Refuse numbers that are said to be public already and do not say where."""
    if published and not source:
        raise ValueError(
            {
                "en": "'published' numbers need a source: the document in which they stand",
                "es": "los números con 'published' necesitan source: el documento en el que están",
            }
        )


@frozen(kw_only=True)
class Claim:
    """A share as a document prints it: as a percent, as counts (9 of 14), or both."""

    what: Text
    percent: Decimal | None = None  # with the digits that are printed: 54, or 69.2
    part: int | None = None
    whole: int | None = None
    where: Text | None = None  # section, table or page

    def __attrs_post_init__(self) -> None:
        """Refuse a part that is more than its whole, and a claim without a number."""
        refuse_more(self, "part", "whole")
        if self.percent is None and (self.part is None or not self.whole):
            raise ValueError(
                {
                    "en": "'percent' is missing: give it as printed, or part and whole where no percent is printed",
                    "es": "falta 'percent': como está impreso, o part y whole donde no se imprime un porcentaje",
                }
            )


@frozen(kw_only=True)
class Change:
    """A domain in which parents told of change: in how many stories, and in how many as the most important one."""

    domain: Domain
    most_important: int | None = None
    mentioned: int | None = None
    percent: Decimal | None = None  # of stories that mention it, as the document prints it
    where: Text | None = None  # it prints it: section or page
    level: Level | None = None  # of confidence, as the document gives it


@frozen(kw_only=True)
class Band:
    """Parents who have been members for about as long, and how many of them mention each domain."""

    from_months: int
    to_months: int | None = None  # None: and longer
    parents: int
    social_connection: int | None = None
    mental_health: int | None = None
    child_development: int | None = None
    self_efficacy: int | None = None
    confidence: int | None = None
    access_to_services: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        if self.to_months is not None and self.to_months <= self.from_months:
            raise ValueError(
                {
                    "en": f"'to_months' ({self.to_months}) is not after from_months ({self.from_months})",
                    "es": f"'to_months' ({self.to_months}) no es posterior a from_months ({self.from_months})",
                }
            )
        for domain in (
            "social_connection",
            "mental_health",
            "child_development",
            "self_efficacy",
            "confidence",
            "access_to_services",
        ):
            refuse_more(self, domain, "parents")

    def of(self, domain: str) -> int | None:
        """How many mention a domain."""
        count: int | None = getattr(self, domain)
        return count


@frozen(kw_only=True)
class Reading:
    """What the document reads from neighbouring bands: a domain among members from so many months to so many.

    The counts are never typed in: they are added up from the bands.
    """

    domain: Domain
    from_months: int = 0
    to_months: int | None = None  # None: and longer
    percent: Decimal | None = None  # as printed
    where: Text | None = None


@frozen(kw_only=True)
class Theme:
    """Something that parents value or ask for, and in how many focus groups it came up."""

    side: Literal["valued", "asked_for"]
    topic: Topic
    what: Text
    groups: int | None = None


@frozen(kw_only=True)
class Round:
    """One parent-led round: parents who were trained and paid for it lead sessions with other parents."""

    id: str
    on: date  # the day it ended, or its report is dated
    source: Text | None = None  # the document that its counts come from
    published: bool = False  # the counts stand in that document, open to everybody
    parents: int | None = None  # who came to a session
    sessions: int | None = None
    minutes: int | None = None  # that a session was to take
    fewest_in_session: int | None = None  # parents in the smallest session
    most_in_session: int | None = None
    lengths: Lengths | None = None  # whether parents of every length of membership were there: new ones and old ones
    languages: tuple[str, ...] = ()  # in which the sessions were held
    facilitators: int | None = None  # parents who led the sessions
    trained: int | None = None
    paid: int | None = None
    training_sessions: int | None = None
    support: tuple[Support, ...] = ()  # what else those who led it were given; empty: not stated
    children: Literal["none", "in_the_room", "creche"] | None = None  # who looked after them meanwhile
    ran_over: bool | None = None  # sessions took longer than planned, or parts were dropped
    given_back: date | None = None  # the day parents heard what came out
    stories: int | None = None  # stories of change that were written down
    changes: tuple[Change, ...] = ()
    changes_from: Text | None = None  # where in the source: "table 3"
    journey: tuple[Band, ...] = ()
    journey_from: Text | None = None
    readings: tuple[Reading, ...] = ()
    focus_groups: int | None = None
    themes: tuple[Theme, ...] = ()
    themes_from: Text | None = None
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        refuse_unsourced(self.source, published=self.published)
        refuse_more(self, "stories", "parents")
        refuse_more(self, "trained", "facilitators")
        refuse_more(self, "paid", "facilitators")
        refuse_more(self, "fewest_in_session", "most_in_session")
        for number, change in enumerate(self.changes):
            for part, count in (("most_important", change.most_important), ("mentioned", change.mentioned)):
                if count is not None and self.stories is not None and count > self.stories:
                    raise ValueError(
                        {
                            "en": f"'changes[{number}].{part}' is more than stories",
                            "es": f"'changes[{number}].{part}' es más que stories",
                        }
                    )
        for number, theme in enumerate(self.themes):
            if theme.groups is not None and self.focus_groups is not None and theme.groups > self.focus_groups:
                raise ValueError(
                    {
                        "en": f"'themes[{number}].groups' is more than focus_groups",
                        "es": f"'themes[{number}].groups' es más que focus_groups",
                    }
                )
