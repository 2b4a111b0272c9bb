"""What a site states about its parent champions: who they are, how they are prepared, and what they did.

Counts are of people and families, never names. Reports hold back small counts; findings never repeat them.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import frozen


@frozen(kw_only=True)
class PartnerChampions:
    """The champions of one partner."""

    partner: str  # id of a partner in [alliance]
    recruited: int  # members who said yes, so far
    trained: int | None = None  # of those recruited, how many have finished the training
    active: int | None = None  # of those recruited, how many did a champion's work in the last three months
    languages: tuple[str, ...] = ()  # spoken by at least one of them

    def __attrs_post_init__(self) -> None:
        """Refuse more trained or active champions than were recruited."""
        if self.trained is not None and self.trained > self.recruited:
            raise ValueError(
                {
                    "en": "more champions are trained than were recruited",
                    "es": "hay más referentes con formación que personas captadas",
                }
            )
        if self.active is not None and self.active > self.recruited:
            raise ValueError(
                {
                    "en": "more champions are active than were recruited",
                    "es": "hay más referentes en activo que personas captadas",
                }
            )


@frozen(kw_only=True)
class Period:
    """What all champions together did between two days, counted in families."""

    starts: date
    ends: date  # the last day that is counted
    identified: int | None = None  # families noticed who may want to come
    contacted: int | None = None  # families a champion spoke with
    referred: int | None = None  # families passed on to a group or a service, with their agreement
    arrived: int | None = None  # of the families referred in this period, how many are known to have arrived
    supported: int | None = None  # families a champion stayed in touch with after the first contact
    received: int | None = None  # families that a service or a group sent to the champions

    def __attrs_post_init__(self) -> None:
        """Refuse a period that runs backwards, and more arrivals than referrals."""
        if self.ends < self.starts:
            raise ValueError({"en": "the period ends before it starts", "es": "el periodo termina antes de empezar"})
        if self.arrived is not None and self.referred is not None and self.arrived > self.referred:
            raise ValueError(
                {
                    "en": "more families arrived than were referred",
                    "es": "llegaron más familias de las que se derivaron",
                }
            )


@frozen(kw_only=True)
class Training:
    """The training of champions."""

    hours: Decimal | None = None
    covers: tuple[Literal["identify", "contact", "refer", "support", "safeguarding"], ...] = ()


@frozen(kw_only=True)
class Support:
    """How champions are supported: meetings together with the organiser, over the last twelve months."""

    meetings_due: int | None = None
    meetings_held: int | None = None  # of the meetings that were due

    def __attrs_post_init__(self) -> None:
        """Refuse more meetings held than were due: extra meetings are not counted here."""
        if self.meetings_due is not None and self.meetings_held is not None and self.meetings_held > self.meetings_due:
            raise ValueError(
                {"en": "more meetings are held than were due", "es": "se hicieron más reuniones de las previstas"}
            )


@frozen(kw_only=True)
class ParentChampions:
    """The table `[components.parent_champions]` of a site."""

    champions: tuple[PartnerChampions, ...] = ()
    periods: tuple[Period, ...] = ()
    training: Training | None = None
    support: Support | None = None
