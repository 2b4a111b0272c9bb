"""What a site states about its parent-led groups: the table `[components.peer_spaces]`."""

from collections import Counter
from datetime import date
from typing import Literal

from attrs import frozen

Kind = Literal["mumspace", "espacio_mama", "babies_mumspace", "dadspace", "other"]
Audience = Literal["pregnant", "under_ones", "four_and_under", "dads", "everyone"]
Topic = Literal["parental_wellbeing", "parenting", "immunisation", "play", "back_to_work"]


@frozen(kw_only=True)
class Group:
    """One group. Its counts are for one term, the one that `PeerSpaces.term_ended` dates."""

    id: str
    name: str
    kind: Kind
    venue: str | None = None  # id of the partner that hosts it; left out for a group that meets online
    languages: tuple[str, ...] = ()  # spoken in the group; empty: not stated
    audience: Audience | None = None
    minutes: int | None = None  # length of a session
    sessions_due: int | None = None  # 0: the group has not begun
    sessions_held: int | None = None
    hosts: int | None = None
    hosts_parents: int | None = None  # of the hosts: parents from the community
    hosts_former_participants: int | None = None  # of those parents: came to a group first
    professional_visits: int | None = None
    snack_time: bool | None = None
    parents_asked: int | None = None  # parents asked, without names, whether they feel welcome
    parents_welcome: int | None = None  # of those: said that they do

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        for part, whole in (
            ("sessions_held", "sessions_due"),
            ("hosts_parents", "hosts"),
            ("hosts_former_participants", "hosts"),
            ("hosts_former_participants", "hosts_parents"),
            ("parents_welcome", "parents_asked"),
        ):
            some, most = getattr(self, part), getattr(self, whole)
            if some is not None and most is not None and some > most:
                raise ValueError(f"'{part}' ({some}) is more than {whole} ({most})")

    @property
    def has_begun(self) -> bool | None:
        """Whether it met in the term; None where that is not stated."""
        return False if self.sessions_due == 0 else None if self.sessions_held is None else self.sessions_held > 0

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
            raise ValueError(f"'groups' has the id {twice[0]} more than once; give each group its own")
