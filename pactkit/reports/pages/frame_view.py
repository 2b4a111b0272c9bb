"""What stands around every page: its title and language, and at its foot what it was made from."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pactkit.model.made_with import MadeWith
from pactkit.reports.pages.setting import Setting
from pactkit.reports.terms import terms_sentences

DIGEST = 12  # characters of the digest that are shown


@frozen(kw_only=True)
class FrameView:
    """The frame of one page."""

    language: str
    title: str
    programme: str
    as_of: str
    home: str  # the address of the network page; empty where there is none
    pactkit: str
    components: tuple[tuple[str, str], ...]  # id and version
    digest: str
    terms: tuple[str, ...]  # what differs from an ordinary page; nothing for one
    files: tuple[str, ...]  # the files whose figures the page shows; empty: all of the workspace


def frame_view(title: str, made: MadeWith, setting: Setting, *, home: str = "", files: Iterable[str] = ()) -> FrameView:
    """The frame of a page with this title."""
    voice = setting.voice
    programme = voice.say(setting.programme.name)
    return FrameView(
        language=voice.language,
        title=f"{title} \N{MIDDLE DOT} {programme}" if title != programme else title,
        programme=programme,
        as_of=voice.day(setting.as_of),
        home=home,
        pactkit=made.pactkit,
        components=tuple(made.components.items()),
        digest=made.inputs[:DIGEST],
        terms=terms_sentences(setting.terms, voice),
        files=tuple(files),
    )
