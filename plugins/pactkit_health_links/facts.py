"""What a site states about its links to health and other services: the table `[components.health_links]`.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Audience, When

Profession = Literal[
    "midwife",
    "health_visitor",
    "pharmacist",
    "doctor",
    "nurse",
    "mental_health",
    "speech_and_language",
    "nutrition",
    "adviser",  # on housing, money or the law
    "other",
]
Guest = Literal[Profession, "none"]  # none: an answer too, no professional took part
Topic = Literal[
    "sleep",
    "toilet_training",
    "stress",
    "wellbeing",
    "immunisation",
    "vitamin_d",
    "breastfeeding",
    "child_development",
    "behaviour",
    "baby_bonding",
    "speech",
    "fussy_eaters",
    "nursery",
    "housing",
    "local_area",
    "back_to_work",
    "other",
]
Help = Literal[
    "health",
    "mental_health",
    "housing",
    "money",
    "legal",
    "nursery",
    "food_vouchers",
    "work",
    "community_groups",
]


@frozen(kw_only=True)
class Professional:
    """A professional who comes to the groups. The visits are those of the term that `HealthLinks.term_ended` dates."""

    profession: Profession
    service: str | None = None  # id of the service or partner that sends them; left out where they come by themselves
    groups: tuple[str, ...] = ()  # ids of the peer spaces that they come to
    visits_due: int | None = None  # 0: the visits have not begun
    visits_held: int | None = None
    one_to_one: bool | None = None  # a parent can speak with them alone, and have what can be done there done
    languages: tuple[str, ...] = ()  # in which they can speak with a parent

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if self.visits_due is not None and self.visits_held is not None and self.visits_held > self.visits_due:
            raise ValueError(
                {"en": "'visits_held' is more than visits_due", "es": "'visits_held' es más que visits_due"}
            )

    @property
    def has_come(self) -> bool | None:
        """Whether they came in the term; None where that is not stated."""
        if self.visits_due == 0:
            return False
        return None if self.visits_held is None else self.visits_held > 0


@frozen(kw_only=True)
class Workshop:
    """A workshop on one topic, held or to come. Without `when` it is planned and has no day yet."""

    topic: Topic
    title: str | None = None  # in the words of the invitation; left out, the topic names it
    when: When | None = None
    venue: str | None = None  # id of a partner or service
    online: bool = False  # with a venue too: families can come either way
    professional: Guest | None = None  # who gives it or takes part
    languages: tuple[str, ...] = ()
    audience: Audience | None = None
    creche: bool = False
    parents: int | None = None  # who came

    def __attrs_post_init__(self) -> None:
        """Refuse a workshop that says nothing of what it is about."""
        if self.topic == "other" and not self.title:
            raise ValueError(
                {
                    "en": "a workshop on another topic needs its title",
                    "es": "un taller sobre otro tema necesita su título (title)",
                }
            )

    @property
    def day(self) -> date | None:
        """The day of it, or the first of several; None where it has none yet or has always met."""
        return None if self.when is None else self.when.on or self.when.first


@frozen(kw_only=True)
class Link:
    """A place of help that families are put in touch with; its counts are those of the last twelve months."""

    help: Help
    name: str  # an organisation or service, never a person
    since: date | None = None  # since when families are sent there
    families: int | None = None  # families put in touch with it
    reached: int | None = None  # of these: known to have got there, because somebody asked

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if self.families is not None and self.reached is not None and self.reached > self.families:
            raise ValueError({"en": "'reached' is more than families", "es": "'reached' es más que families"})


@frozen(kw_only=True)
class HealthLinks:
    """The professionals, workshops and places of help of a site."""

    professionals: tuple[Professional, ...] = ()
    term_ended: date | None = None  # last day of the term that the visits are counted for
    workshops: tuple[Workshop, ...] = ()
    topics_asked: tuple[Topic, ...] = ()  # that parents asked for, in listening or in the groups
    interpreters: tuple[str, ...] = ()  # languages for which an interpreter can be had, for a visit or an appointment
    links: tuple[Link, ...] = ()
