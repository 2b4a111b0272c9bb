"""What a site states about practical support: the table [components.practical_support] of its site.toml.

Counts of families are for the twelve months that `counted_to` ends, and never name a family. What is not stated is
None, never 0: it stays unknown, and unknown is never "no".
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import Audience, Text, When

# What parents said they need in 2023 (support maps, table 6), as far as others can help with it; and legal advice.
Topic = Literal[
    "childcare",
    "nursery",
    "money",
    "housing",
    "legal",
    "work",
    "training",
    "additional_needs",
    "activities",
    "healthcare",
]
YEAR = timedelta(days=365)


@frozen(kw_only=True)
class BabyBank:
    """A store of baby clothes, buggies and other things that families pass on to families."""

    venue: str | None = None  # id of the partner or service
    when: When | None = None
    languages: tuple[str, ...] = ()
    asked: int | None = None  # families who asked for things
    helped: int | None = None  # of these: got what they asked for
    invited: int | None = None  # of those helped: invited in person to a weekly group
    things_checked: bool | None = None  # every thing is looked over by a written list before it is passed on

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        refuse_more(self, "helped", "asked")
        refuse_more(self, "invited", "helped")


@frozen(kw_only=True)
class Voucher:
    """A scheme of vouchers, but for those for fruit and vegetables, which the Family Food Club lists."""

    scheme: Text
    since: date | None = None  # None: it runs already
    ends: date | None = None  # last day on which families can have them; None: no end is set
    help_here: bool | None = None  # somebody helps families to ask for them
    families: int | None = None  # families who got them with this help

    def __attrs_post_init__(self) -> None:
        """Refuse a scheme without a name, and an end before the start."""
        refuse_empty(self, "scheme")
        refuse_backwards(self.since, self.ends)


@frozen(kw_only=True)
class Trip:
    """A trip of families together: past, or planned."""

    where: str
    when: When | None = None  # None: the day is not set
    venue: str | None = None  # id of the partner where families meet
    languages: tuple[str, ...] = ()
    price: Decimal | None = None  # pounds that a grown-up pays; 0: nothing
    full_price: Decimal | None = None  # pounds that it would cost without the group
    wanted: int | None = None  # families who wanted to come
    came: int | None = None  # of these: came
    risk_assessed: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a trip to nowhere, amounts below 0 and counts that cannot be true together."""
        refuse_empty(self, "where")
        refuse_more(self, "came", "wanted")
        for key in ("price", "full_price"):
            amount = getattr(self, key)
            if amount is not None and amount < 0:
                raise ValueError({"en": f"'{key}' ({amount}) is below 0", "es": f"'{key}' ({amount}) es menor que 0"})

    def days(self, start: date, end: date) -> Iterator[date]:
        """The days on which it takes place from `start` to `end`, both included."""
        return iter(()) if self.when is None else self.when.dates(start, end)

    @property
    def affordable(self) -> bool | None:
        """Whether it is free or costs half of the full price or less; None where that cannot be known."""
        if self.price is None or (self.price and self.full_price is None):
            return None
        return not self.price or 2 * self.price <= (self.full_price or 0)


@frozen(kw_only=True)
class EnglishCourse:
    """A course of English for speakers of other languages (ESOL)."""

    name: Text
    venue: str | None = None
    when: When | None = None
    audience: Audience | None = None
    creche: bool | None = None
    wanted: int | None = None  # parents who wanted a place
    enrolled: int | None = None  # of these: have or had one
    completed: int | None = None  # of these: came to the end

    def __attrs_post_init__(self) -> None:
        """Refuse a course without a name, and counts that cannot be true together."""
        refuse_empty(self, "name")
        refuse_more(self, "enrolled", "wanted")
        refuse_more(self, "completed", "enrolled")


@frozen(kw_only=True)
class Link:
    """An agreement with an organisation that helps families with one of their needs."""

    topic: Topic
    organisation: str
    since: date | None = None  # None: it is agreed already
    ends: date | None = None  # last day; None: no end is set
    visits: int | None = None  # times that it came to a group or workshop
    venue: str | None = None  # id of the partner or service where families find it
    when: When | None = None
    languages: tuple[str, ...] = ()
    passed_on: int | None = None  # families who were put in touch with it
    reached: int | None = None  # of these: said, when asked later, that they got help
    standing_asked: date | None = None  # asked who of its people may give such advice, and under which body

    def __attrs_post_init__(self) -> None:
        """Refuse a link to nobody, and what cannot be true together."""
        refuse_empty(self, "organisation")
        refuse_backwards(self.since, self.ends)
        refuse_more(self, "reached", "passed_on")


@frozen(kw_only=True)
class HelpAtHome:
    """Families who help each other in a hard week: a meal, the washing, a lift, an hour with the children."""

    asked: int | None = None  # families who asked
    helped: int | None = None  # of these: somebody came

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        refuse_more(self, "helped", "asked")


@frozen(kw_only=True)
class PracticalSupport:
    """All practical help that a site gives or finds."""

    counted_to: date | None = None  # last day of the twelve months that the counts of families are for
    baby_banks: tuple[BabyBank, ...] = ()
    vouchers: tuple[Voucher, ...] = ()
    trips: tuple[Trip, ...] = ()
    english: tuple[EnglishCourse, ...] = ()
    links: tuple[Link, ...] = ()
    at_home: HelpAtHome | None = None


def in_force(agreed: Voucher | Link, day: date) -> bool:
    """Whether something runs on this day. Without a start it runs already, without an end it goes on."""
    return (agreed.since is None or agreed.since <= day) and (agreed.ends is None or day <= agreed.ends)


def refuse_empty(stated: object, key: str) -> None:
    """Refuse a text that stands there without a word."""
    text = getattr(stated, key)
    if any(not words.strip() for words in ([text] if isinstance(text, str) else text.values())):
        raise ValueError({"en": f"'{key}' is empty", "es": f"'{key}' está vacío"})


def refuse_more(stated: object, part: str, whole: str) -> None:
    """Refuse a part that is more than its whole."""
    some, most = getattr(stated, part), getattr(stated, whole)
    if some is not None and most is not None and some > most:
        raise ValueError({"en": f"'{part}' is more than {whole}", "es": f"'{part}' es más que {whole}"})


def refuse_backwards(since: date | None, ends: date | None) -> None:
    """Refuse an end before the start."""
    if since is not None and ends is not None and ends < since:
        raise ValueError(
            {"en": f"'ends' ({ends}) is before since ({since})", "es": f"'ends' ({ends}) es anterior a since ({since})"}
        )
