"""The adaptations over the network that ran out or soon will, so that somebody decides them again."""

from __future__ import annotations

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.reports.ending import Endings, SiteEnding
from pactkit.reports.pages.page_file import page_href


@frozen(kw_only=True)
class EndingView:
    """One of them."""

    site: str
    href: str
    items: str
    what: str
    ran_out: bool
    until: str  # in words
    decided_by: str  # in words; empty where nobody is named
    rests: str  # that an item below its target rests on it; empty where none does


@frozen(kw_only=True)
class EndingsView:
    """Those that are shown, and how many are not."""

    shown: tuple[EndingView, ...]
    more: int


def endings_view(endings: Endings, voice: Voice) -> EndingsView:
    """The adaptations that were kept, by site."""
    shown = tuple(_ending(one, voice) for one in endings.kept)
    return EndingsView(shown=shown, more=endings.count - len(shown))


def _ending(one: SiteEnding, voice: Voice) -> EndingView:
    _ = voice.gettext
    adaptation, ran_out = one.ending.adaptation, one.ending.ran_out
    until = _("Ran out on %(day)s") if ran_out else _("Runs out on %(day)s")
    rests = _("A core item below its target rests on it.")
    return EndingView(
        site=voice.say(one.name),
        href=page_href(one.site),
        items=voice.listed(adaptation.items),
        what=voice.sentence(adaptation.what),
        ran_out=ran_out,
        until=until % {"day": voice.day(adaptation.until)},
        decided_by=_("Decided by %(names)s.") % {"names": voice.listed(adaptation.decided_by)}
        if adaptation.decided_by
        else "",
        rests=rests if one.ending.relied_on else "",
    )
