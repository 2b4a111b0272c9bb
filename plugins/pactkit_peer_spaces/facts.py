"""What a site states about its parent-led groups: the table `[components.peer_spaces]`."""

from collections import Counter
from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Audience, When

Kind = Literal["mumspace", "espacio_mama", "babies_mumspace", "dadspace", "other"]
Topic = Literal["parental_wellbeing", "parenting", "immunisation", "play", "back_to_work"]
Step = Literal["sharing", "playing_together", "short_goodbyes", "doing_it_alone"]  # what parents named in 2023

ANSWERS = (
    "parents_welcome",
    "volunteers_helpful",
    "staff_helpful",
    "met_others",
    "come_as_they_are",
    "asked_of_child",
)


@frozen(kw_only=True)
class Group:
    """One group. Its counts are for one term, the one that `PeerSpaces.term_ended` dates."""

    id: str
    name: str
    kind: Kind
    venue: str | None = None  # id of the partner that hosts it; left out for a group that meets online
    room: str | None = None  # where the venue has several
    when: When | None = None  # the calendar is made of it
    languages: tuple[str, ...] = ()  # spoken in the group; empty: not stated
    audience: Audience | None = None
    minutes: int | None = None  # length of a session; `when` says it too
    sessions_due: int | None = None  # 0: the group has not begun
    sessions_held: int | None = None
    hosts: int | None = None
    hosts_parents: int | None = None  # of the hosts: parents from the community
    hosts_former_participants: int | None = None  # of those parents: came to a group first
    professional_visits: int | None = None
    snack_time: bool | None = None
    creche: bool | None = None  # children are looked after in another room
    parents_asked: int | None = None  # parents asked, without names, what they think of the group
    parents_welcome: int | None = None  # of those: said that they feel welcome
    volunteers_helpful: int | None = None  # of those: find the parent volunteers helpful and friendly
    staff_helpful: int | None = None  # of those: find the staff helpful and friendly
    met_others: int | None = None  # of those: have met parents there whom they did not know
    come_as_they_are: int | None = None  # of those: can come as they are, and are supported
    asked_of_child: int | None = None  # of those asked: come with a child who is old enough to play with others
    child_readier: int | None = None  # of those: say that coming helps their child to get ready for nursery
    towards_nursery: tuple[Step, ...] | None = None  # what is planned for it in the sessions; empty: nothing is

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        for part, whole in (
            ("sessions_held", "sessions_due"),
            ("hosts_parents", "hosts"),
            ("hosts_former_participants", "hosts"),
            ("hosts_former_participants", "hosts_parents"),
            *((answer, "parents_asked") for answer in ANSWERS),
            ("child_readier", "asked_of_child"),
        ):
            some, most = getattr(self, part), getattr(self, whole)
            if some is not None and most is not None and some > most:
                raise ValueError({"en": f"'{part}' is more than {whole}", "es": f"'{part}' es más que {whole}"})
        if self.when is not None and self.minutes not in (None, self.when.minutes):
            raise ValueError(
                {
                    "en": f"'minutes' ({self.minutes}) is not how long it meets by when ({self.when.minutes})",
                    "es": f"'minutes' ({self.minutes}) no es lo que dura según when ({self.when.minutes})",
                }
            )

    @property
    def length(self) -> int | None:
        """Minutes of a session."""
        return self.minutes if self.when is None else self.when.minutes

    @property
    def has_begun(self) -> bool | None:
        """Whether it met in the term; None where that is not stated."""
        return False if self.sessions_due == 0 else None if self.sessions_held is None else self.sessions_held > 0

    @property
    def for_children(self) -> bool:
        """Whether small children come to it: not to a group for pregnancy, and not as a rule to one for dads."""
        return self.kind != "dadspace" and self.audience not in {"pregnant", "dads"}

    @property
    def parent_hosts(self) -> int | None:
        """Hosts who are parents from the community.

        Where only former participants are stated, they say it when they are all of the hosts or none of them; in
        between, other hosts may be parents too, and it stays unknown.
        """
        if self.hosts_parents is not None:
            return self.hosts_parents
        return self.hosts_former_participants if self.hosts_former_participants in (0, self.hosts) else None


@frozen(kw_only=True)
class PeerSpaces:
    """The groups of a site, and what is known of them as a whole."""

    groups: tuple[Group, ...] = ()
    term_ended: date | None = None  # last day of the term that the groups' counts are for
    topics: tuple[Topic, ...] = ()  # treated in the last twelve months; empty: not stated
    interested_parents: int | None = None  # said, before the first group, that they would come

    def __attrs_post_init__(self) -> None:
        """Refuse two groups of one id: other tables name groups by it."""
        twice = [group_id for group_id, times in Counter(group.id for group in self.groups).items() if times > 1]
        if twice:
            raise ValueError(
                {
                    "en": f"'groups' has the id {twice[0]} more than once; give each group its own",
                    "es": f"'groups' tiene más de una vez el identificador {twice[0]}; a cada grupo, el suyo",
                }
            )
