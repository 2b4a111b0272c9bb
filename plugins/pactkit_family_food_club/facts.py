"""What a site states about its Family Food Club: the table [components.family_food_club] of its site.toml.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Audience, Text, When

SupplierKind = Literal["charity", "shop", "market", "grower", "other"]
Topic = Literal["recipes", "fussy_eaters", "first_foods", "breastfeeding", "budget", "shopping", "growing"]


@frozen(kw_only=True)
class Club:
    """One weekly club. Its counts of sessions are for one term, the one that `term_ended` dates."""

    name: str
    venue: str | None = None  # id of the partner or service that hosts it
    when: When | None = None
    languages: tuple[str, ...] = ()  # spoken in the club; empty: not stated
    audience: Audience | None = None
    creche: bool | None = None
    sessions_due: int | None = None  # 0: the club has not begun
    sessions_held: int | None = None
    cooking_sessions: int | None = None  # of those held: families cooked or tasted together
    parents_weekly: int | None = None  # parents who get surplus food in a usual week
    leads: int | None = None  # people who run it
    leads_parents: int | None = None  # of the leads: parents from the community
    leads_hygiene: int | None = None  # of the leads: trained in food hygiene
    allergens_shown: bool | None = None  # families can read what is in all that is given out, cooked or tasted
    allergies_asked: bool | None = None  # every family is asked what its members must not eat

    def __attrs_post_init__(self) -> None:
        """Refuse a club without a name, and counts that cannot be true together."""
        refuse_empty(self, "name")
        for part, whole in (
            ("sessions_held", "sessions_due"),
            ("cooking_sessions", "sessions_held"),
            ("leads_parents", "leads"),
            ("leads_hygiene", "leads"),
        ):
            refuse_more(self, part, whole)

    @property
    def has_begun(self) -> bool | None:
        """Whether it met in the term; None where that is not stated."""
        return False if self.sessions_due == 0 else None if self.sessions_held is None else self.sessions_held > 0


@frozen(kw_only=True)
class Supplier:
    """Somebody who has agreed to give surplus food."""

    name: str
    kind: SupplierKind | None = None
    since: date | None = None  # None: it gives already
    ends: date | None = None  # last day of the agreement; None: no end is set

    def __attrs_post_init__(self) -> None:
        """Refuse a supplier without a name, and an end before the start."""
        refuse_empty(self, "name")
        refuse_backwards(self.since, self.ends)


@frozen(kw_only=True)
class VoucherScheme:
    """Vouchers for fresh fruit and vegetables, such as the Alexandra Rose vouchers."""

    name: str
    since: date | None = None  # None: it runs already
    ends: date | None = None  # last day on which families can have the vouchers; None: no end is set
    register_here: bool | None = None  # families can register at the club, with somebody who helps
    told: int | None = None  # parents who were told of it and may have the vouchers, by the scheme's own rules
    registered: int | None = None  # of these: parents who registered
    spent_at: tuple[str, ...] = ()  # markets and shops that take them

    def __attrs_post_init__(self) -> None:
        """Refuse a scheme without a name, and what cannot be true together."""
        refuse_empty(self, "name")
        refuse_backwards(self.since, self.ends)
        refuse_more(self, "registered", "told")


@frozen(kw_only=True)
class Plot:
    """Land that families grow food on together: an allotment, a bed in a yard."""

    name: Text
    venue: str | None = None  # id of the partner on whose land it is
    when: When | None = None
    languages: tuple[str, ...] = ()
    since: date | None = None
    ends: date | None = None  # last day on which it may be used; None: no end is set
    growing_days: int | None = None  # days in the last twelve months on which families worked there together
    families: int | None = None  # families who came to it in the last twelve months

    def __attrs_post_init__(self) -> None:
        """Refuse a plot without a name, and an end before the start."""
        refuse_empty(self, "name")
        refuse_backwards(self.since, self.ends)


@frozen(kw_only=True)
class Study:
    """One evaluation of the club, as its report or a public page gives it."""

    by: str
    years: str  # as the report says: "2019-2020"
    parents_weekly: int | None = None
    registered: int | None = None  # for vouchers
    surveyed: int | None = None
    interviewed: int | None = None
    focus_groups: int | None = None
    source: Text | None = None  # the documents that the numbers are from
    published: bool = False  # they stand in those documents, open to everybody: then no small count is hidden

    def __attrs_post_init__(self) -> None:
        """Refuse a study that does not say who made it, and public numbers that do not say where they stand."""
        refuse_empty(self, "by")
        refuse_empty(self, "source")
        if self.published and self.source is None:
            raise ValueError(
                {
                    "en": "'published' numbers need a source: the document in which they stand",
                    "es": "los números con 'published' necesitan source: el documento en el que están",
                }
            )


@frozen(kw_only=True)
class FamilyFoodClub:
    """The clubs of a site, and what feeds them."""

    clubs: tuple[Club, ...] = ()
    term_ended: date | None = None  # last day of the term that the clubs' sessions are for
    suppliers: tuple[Supplier, ...] = ()
    vouchers: tuple[VoucherScheme, ...] = ()
    plots: tuple[Plot, ...] = ()
    topics: tuple[Topic, ...] = ()  # talked about in the last twelve months; empty: not stated
    studies: tuple[Study, ...] = ()
    council_asked: date | None = None  # the council's food safety team was last asked, and its answer kept


def in_force(agreed: Supplier | VoucherScheme | Plot, day: date) -> bool:
    """Whether an agreement runs on this day. Without a start it runs already, without an end it goes on."""
    return (agreed.since is None or agreed.since <= day) and (agreed.ends is None or day <= agreed.ends)


def refuse_empty(stated: object, key: str) -> None:
    """Refuse a text that stands there without a word."""
    text = getattr(stated, key)
    if text is not None and any(not words.strip() for words in ([text] if isinstance(text, str) else text.values())):
        raise ValueError({"en": f"'{key}' is empty", "es": f"'{key}' está vacío"})


def refuse_more(stated: Club | VoucherScheme, part: str, whole: str) -> None:
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
