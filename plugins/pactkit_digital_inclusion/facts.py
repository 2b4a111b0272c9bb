"""What a site states about digital help and about news for parents: the table `[components.digital_inclusion]`.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Audience, When

Obstacle = Literal["confidence", "connection", "language", "time", "trust", "other"]
Kind = Literal["one_to_one", "group"]
Device = Literal["phone", "tablet", "laptop", "data", "wifi", "other"]


def refuse_more(holder: object, part: str, whole: str) -> None:
    """Refuse a part that is more than its whole; what is not stated cannot contradict."""
    some, most = getattr(holder, part), getattr(holder, whole)
    if some is not None and most is not None and some > most:
        raise ValueError({"en": f"'{part}' is more than {whole}", "es": f"'{part}' es más que {whole}"})


@frozen(kw_only=True)
class Barrier:
    """Something that parents named, in a listening campaign, as keeping them from services or from going online."""

    what: Obstacle
    answered: bool | None = None  # the site does something about it


@frozen(kw_only=True)
class Session:
    """Digital help that can be come to. Its counts are those of the term that `DigitalInclusion.term_ended` dates."""

    kind: Kind
    title: str | None = None  # in the words of the invitation; left out, the kind names it
    when: When | None = None
    venue: str | None = None  # id of a partner or service
    online: bool = False
    languages: tuple[str, ...] = ()
    audience: Audience | None = None
    creche: bool = False
    due: int | None = None
    held: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        refuse_more(self, "held", "due")


@frozen(kw_only=True)
class Champions:
    """Digital champions: people who help others to get online. Those who stopped are not counted."""

    active: int
    parents: int | None = None  # of these, parents who first came to a group
    trained: int | None = None  # of these, people who finished the training
    languages: tuple[str, ...] = ()  # in which they can help

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        refuse_more(self, "parents", "active")
        refuse_more(self, "trained", "active")


@frozen(kw_only=True)
class Period:
    """What was reached in some months. Each family is counted once in a period."""

    starts: date
    ends: date
    asked: int | None = None  # families that wanted help to get online
    online: int | None = None  # of these, families that got online
    without: int | None = None  # families known to lack a device or a connection
    equipped: int | None = None  # of these, families that got a device, Wi-Fi or data
    published: str | None = None  # the public document that prints online and equipped; its numbers need no hiding

    def __attrs_post_init__(self) -> None:
        """Refuse dates and counts that cannot both be true."""
        if self.ends < self.starts:
            raise ValueError(
                {
                    "en": f"'ends' ({self.ends}) is before starts ({self.starts})",
                    "es": f"'ends' ({self.ends}) es anterior a starts ({self.starts})",
                }
            )
        refuse_more(self, "online", "asked")
        refuse_more(self, "equipped", "without")


@frozen(kw_only=True)
class Equipment:
    """Devices and connections of one kind, counted today."""

    kind: Device
    with_families: int | None = None  # lent or given
    in_store: int | None = None  # ready to go out


@frozen(kw_only=True)
class Communication:
    """How parents hear what is on."""

    one_channel: bool | None = None  # one message channel for all groups, in which only the team posts
    newsletters: int | None = None  # issues of the last twelve months, on paper or by message
    posts_seen: int | None = None  # the newest posts on social media that somebody looked through, about twenty
    posts_ahead: int | None = None  # of these, posts about something still to come

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        refuse_more(self, "posts_ahead", "posts_seen")


@frozen(kw_only=True)
class Overview:
    """What shows parents everything that is on: the leaflet for those who are new, the web page with the calendar."""

    complete: bool | None = None  # every group and course is in it, and every page it points to is there
    revised: date | None = None
    languages: tuple[str, ...] = ()


@frozen(kw_only=True)
class DigitalInclusion:
    """The digital help of a site, and its news for parents."""

    barriers: tuple[Barrier, ...] = ()
    sessions: tuple[Session, ...] = ()
    term_ended: date | None = None  # last day of the term that the sessions are counted for
    champions: Champions | None = None
    periods: tuple[Period, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    communication: Communication | None = None
    leaflet: Overview | None = None
    web_page: Overview | None = None
