"""Which core items are bent most often over the network, and what was written down about it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.reports.bent import BentItem
from pactkit.reports.pages.departure_view import kind_words

MOST = 12  # items that are shown


@frozen(kw_only=True)
class BentView:
    """One core item below its target at some sites."""

    component: str  # its id
    code: str
    ask: str
    sites: str
    kinds: tuple[tuple[str, str], ...]  # a kind and how many sites, in words
    reasons: tuple[tuple[str, str, str], ...]  # site, what was changed and why


def bent_views(ranked: Iterable[BentItem], voice: Voice) -> tuple[BentView, ...]:
    """The items bent at most sites."""
    return tuple(_bent(item, voice) for item in list(ranked)[:MOST])


def _bent(item: BentItem, voice: Voice) -> BentView:
    return BentView(
        component=item.component,
        code=item.code,
        ask=voice.say(item.ask),
        sites=voice.ngettext("%(n)s site", "%(n)s sites", item.sites),
        kinds=tuple((kind_words(kind, voice)[0], voice.count(count)) for kind, count in item.kinds.items() if count),
        reasons=tuple((reason.site, voice.say(reason.what), voice.sentence(reason.why)) for reason in item.reasons),
    )
