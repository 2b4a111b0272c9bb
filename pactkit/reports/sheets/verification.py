"""The sheet of `verify`: whether a kept audit holds, what has changed since, and what moved."""

from __future__ import annotations

from typing import Any

from pactkit.assess.kept import NUMBER_KEYS, exact_of
from pactkit.assess.verifying import in_order
from pactkit.languages.voice import Voice
from pactkit.model.verification import COMPONENT, PACTKIT, SHARED_FILE, SITE_FILES, Cause, Moved, Verification
from pactkit.reports.blocks import (
    BAD,
    GOOD,
    QUIET,
    STRONG,
    WARN,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Sheet,
    bullets,
    cell,
    table,
)
from pactkit.reports.verification_document import flat

MOST = 100  # things that are shown; the JSON has all
LONGEST = 80  # letters of a value


def verification_sheet(found: Verification, voice: Voice) -> Sheet:
    """The verdict first, then what has changed in what it was made from, then everything that moved."""
    _ = voice.gettext
    blocks: list[Block] = [Heading(_("The audit of %(day)s, made again") % {"day": voice.day(found.as_of)}, 1)]
    blocks.append(_verdict(found, voice))
    if found.unstated:
        said = _("It does not say with which options it was made; it was made again with none.")
        blocks.append(Paragraph(said, WARN))
    blocks += _causes(found, voice)
    blocks += _changes(_("What moved"), found.moved, voice)
    if found.unexplained:
        said = _(
            "Something moved, and neither a file nor a version has changed: the kept audit was changed by hand, or the "
            "code of a component was changed without a new version."
        )
        blocks.append(Paragraph(said, BAD))
    blocks += _changes(_("Said in other words, or in another line"), found.reworded, voice)
    if found.unsaid:
        said = _("The kept audit was made by another pactkit, and does not say this: %(keys)s.")
        blocks.append(Paragraph(said % {"keys": ", ".join(found.unsaid)}, QUIET))
    return tuple(blocks)


def _verdict(found: Verification, voice: Voice) -> Paragraph:
    _ = voice.gettext
    if not found.holds:
        said = voice.ngettext(
            "It does not hold any more: %(n)s thing that it says is another now.",
            "It does not hold any more: %(n)s things that it says are others now.",
            len(found.moved),
        )
        return Paragraph(said, BAD)
    if found.causes:
        return Paragraph(_("It holds: what has changed since moves no number and no verdict."), GOOD)
    return Paragraph(_("It holds: every number and every verdict is the same, and so is all it was made from."), GOOD)


def _causes(found: Verification, voice: Voice) -> list[Block]:
    if not found.causes:
        return []
    return [
        Heading(voice.gettext("What has changed in what it was made from"), 2),
        bullets(*(cause_sentence(cause, voice) for cause in found.causes)),
    ]


def cause_sentence(cause: Cause, voice: Voice) -> str:
    """What has changed."""
    _ = voice.gettext
    said = {"about": cause.about, "was": cause.was, "now": cause.now}
    if cause.kind == PACTKIT:
        return _("pactkit was %(was)s, and is %(now)s") % said
    if cause.was is None or cause.now is None:
        return _gone_or_new(cause, voice) % said
    if cause.kind == COMPONENT:
        return _("%(about)s was version %(was)s, and is %(now)s") % said
    if cause.kind == SHARED_FILE:
        return _("%(about)s has changed") % said
    if cause.kind == SITE_FILES:
        return _("%(about)s: the site's file or its reviews have changed") % said
    return _("a file has changed; the kept audit does not say which")


def _gone_or_new(cause: Cause, voice: Voice) -> str:
    _ = voice.gettext
    gone = cause.now is None
    if cause.kind == COMPONENT:
        return _("the component %(about)s is not there any more") if gone else _("the component %(about)s is new")
    if cause.kind == SHARED_FILE:
        return _("the file %(about)s is not there any more") if gone else _("the file %(about)s is new")
    return _("the site %(about)s is not there any more") if gone else _("the site %(about)s is new")


def _changes(title: str, every: tuple[Moved, ...], voice: Voice) -> list[Block]:
    if not every:
        return []
    _ = voice.gettext
    columns = (
        Column(_("site")), Column(_("component"), wraps=True), Column(_("what"), wraps=True),
        Column(_("was"), wraps=True), Column(_("is"), wraps=True),
    )  # fmt: skip
    ordered, words = in_order(every), _told_in_words(voice)
    main = [moved for moved in ordered if moved.component and moved.key in words]
    shown = (main or ordered)[:MOST]
    blocks: list[Block] = [Heading(title, 2), table(columns, [_row(moved, words, voice) for moved in shown])]
    if rest := len(every) - len(shown):
        more = voice.ngettext(
            "%(n)s more, in findings, totals, comparisons and the like; --format json lists all.",
            "%(n)s more, in findings, totals, comparisons and the like; --format json lists all.",
            rest,
        )
        blocks.append(Paragraph(more, QUIET))
    return blocks


def _told_in_words(voice: Voice) -> dict[str, str]:
    """What is said of a component at a site, by the keys of the document; everything else follows from it."""
    _ = voice.gettext
    return {
        "fidelity.low": _("lowest possible score"),
        "fidelity.high": _("highest possible score"),
        "fidelity.point": _("best estimate"),
        "fidelity.band": _("band"),
        "fidelity.bands": _("bands still possible"),
        "fidelity.answered": _("share answered"),
        "fidelity.offered": _("offered here"),
        "fidelity.self_only": _("self-rated only"),
        "readiness.ready": _("ready"),
    }


def _row(moved: Moved, words: dict[str, str], voice: Voice) -> tuple[Cell, ...]:
    return (
        cell(moved.site or voice.gettext("all")),
        cell(moved.component or ""),
        cell(words.get(moved.key, moved.key)),
        cell(_value(moved.was, voice), QUIET),
        cell(_value(moved.now, voice), STRONG),
    )


def _value(value: Any, voice: Voice) -> str:
    """A value as a person reads it; too long a one is cut."""
    _ = voice.gettext
    if value is None:
        return _("nothing")
    if type(value) is bool:
        return _("yes") if value else _("no")
    if type(value) is dict and set(value) == NUMBER_KEYS:
        return voice.number(exact_of(value), places=4)
    said = flat(value)
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
