"""What a site states about safeguarding: the table `[components.safeguarding]`.

Roles, never names of people. What is not stated is None: it stays unknown, and unknown is never "no".
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import Text

HOURS_IN_A_DAY = 24


@frozen(kw_only=True)
class Role:
    """One role that people take on: what it does with children, and how far its checks and training are."""

    name: Text  # of the role: "MumSpace host", "crèche worker"
    people: int | None = None
    waiting: int | None = None  # of them: recruited, not started
    checked: int | None = None  # of them: hold the check that the role can be asked for
    trained: int | None = None  # of them: trained in safeguarding within the last two years
    with_children: bool | None = None  # looks after, supervises or teaches children who are not the person's own
    personal_care: bool | None = None  # washes, dresses or changes them
    supervised: bool | None = None  # always alongside somebody who is checked
    sessions_per_month: int | None = None
    oversees: bool | None = None  # manages or governs such work: coordinator, trustee
    answer: Literal["eligible", "not_eligible"] | None = (
        None  # of the body that was asked; stands above the rule it was given under
    )
    answered_on: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        for word, part in (("waiting", self.waiting), ("checked", self.checked), ("trained", self.trained)):
            if part is not None and self.people is not None and part > self.people:
                raise ValueError({"en": f"'{word}' is more than people", "es": f"'{word}' es más que people"})
        if self.answered_on is not None and self.answer is None:
            raise ValueError(
                {
                    "en": "'answered_on' is given, and no answer",
                    "es": "se da 'answered_on', y ninguna respuesta (answer)",
                }
            )

    @property
    def unchecked(self) -> int | None:
        """People without the check; None where that cannot be known."""
        if self.people == 0:
            return 0
        return None if self.people is None or self.checked is None else self.people - self.checked

    @property
    def near_children(self) -> bool:
        """Whether it is stated to be with children or over those who are: the roles that checks are for."""
        return bool(self.with_children or self.personal_care or self.oversees or self.answer == "eligible")


@frozen(kw_only=True)
class Venue:
    """A place that the site uses."""

    venue: str  # id of the partner or service
    risk_assessed: date | None = None  # last risk assessment


@frozen(kw_only=True)
class Creche:
    """A crèche beside a group or course."""

    venue: str  # id of the partner or service
    hours_per_day: Decimal | None = None  # the longest that any one child stays in a day
    parents_on_site: bool | None = None  # parents stay in the building or close by
    registered: bool | None = None  # the crèche is registered (in England with Ofsted)
    answer: Literal["exempt", "register"] | None = (
        None  # of the body that was asked; stands above the rule it was given under
    )
    answered_on: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse hours that no day has, and a date of an answer that is not there."""
        if self.hours_per_day is not None and not 0 <= self.hours_per_day <= HOURS_IN_A_DAY:
            raise ValueError(
                {
                    "en": f"'hours_per_day' ({self.hours_per_day}) is not between 0 and {HOURS_IN_A_DAY}",
                    "es": f"'hours_per_day' ({self.hours_per_day}) no está entre 0 y {HOURS_IN_A_DAY}",
                }
            )
        if self.answered_on is not None and self.answer is None:
            raise ValueError(
                {
                    "en": "'answered_on' is given, and no answer",
                    "es": "se da 'answered_on', y ninguna respuesta (answer)",
                }
            )


@frozen(kw_only=True)
class Safeguarding:
    """How a site keeps children and adults safe."""

    policy_reviewed: date | None = None
    named_lead: bool | None = None  # there is one; who it is stays out of the file
    deputy_lead: bool | None = None
    first_aiders: int | None = None  # people with a current certificate in first aid for babies and children
    incidents_reviewed: date | None = None  # the lead last read the record of incidents and concerns
    roles: tuple[Role, ...] = ()
    venues: tuple[Venue, ...] = ()
    creche: tuple[Creche, ...] = ()
