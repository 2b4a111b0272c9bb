"""The sheet of `compare`: what changed between two waves, component by component, split by cause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.change import CauseChange, Comparison, ComponentChange, ItemChange, Part, SchemeChange, Wave
from pactkit.model.definition import Definition
from pactkit.model.fidelity import SchemeScore
from pactkit.model.finding import Failure
from pactkit.model.number import Number
from pactkit.model.problem import Problem
from pactkit.reports import wording
from pactkit.reports.blocks import (
    BAD,
    QUIET,
    STRONG,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Sheet,
    cell,
    table,
)
from pactkit.reports.sheets.change_words import (
    DIRECTIONS,
    cause,
    direction,
    direction_words,
    move,
    no_point,
    standing,
    why_not_compared,
)
from pactkit.reports.sheets.common import failures_block, findings_block, problems_blocks

SHOWN = 6  # items of a component, where all components are shown; one alone shows them all


def changes_sheet(
    found: Comparison,
    *,
    name: str | None,
    kept: Path | None,
    whole: bool,
    problems: Iterable[Problem],
    failures: Iterable[Failure],
    language: str,
) -> Sheet:
    """Both waves, the components side by side, then each split by cause and by item.

    `name` is the site's, None where its file cannot be read; `whole` shows every item and every scheme.
    """
    voice = voice_of(language)
    _ = voice.gettext
    said = {"site": name or found.site, "before": found.before.id, "after": found.after.id}
    blocks: list[Block] = [Heading(_("%(site)s: what changed from %(before)s to %(after)s") % said, 1)]
    if name is None:
        blocks.append(Paragraph(_("This site cannot be read, so that nothing is said of it."), BAD))
        return (*blocks, *problems_blocks(problems, language), *failures_block(failures, language))
    blocks.append(Paragraph(" ".join([_wave(found.before, voice), _wave(found.after, voice), _ground(kept, voice)]),
                            QUIET))  # fmt: skip
    blocks.append(Paragraph(_verdict(found, voice), STRONG))
    if any(one.headline for one in found.components):
        blocks.append(table(_columns(found, voice), [_row(one, voice) for one in found.components if one.headline]))
    for component in found.components:
        blocks += _component(component, (found.before, found.after), voice, whole=whole)
    blocks += findings_block((finding for one in found.components for finding in one.findings), language)
    return (*blocks, *problems_blocks(problems, language), *failures_block(failures, language))


def _wave(wave: Wave, voice: Voice) -> str:
    reviews = voice.ngettext("%(n)s review", "%(n)s reviews", wave.reviews)
    said = {"wave": wave.id, "reviews": reviews, "days": voice.span(wave.first, wave.last)}
    return voice.gettext("%(wave)s: %(reviews)s, %(days)s.") % said


def _ground(kept: Path | None, voice: Voice) -> str:
    """From what the two waves are scored."""
    _ = voice.gettext
    if kept is not None:
        said = _("The facts and definitions of the first wave are those kept in %(folder)s.")
        return said % {"folder": kept}
    return _("Facts are those of the site's file today, counted as of the day of each wave.")


def title(change: ComponentChange, voice: Voice) -> str:
    """The name of a component; its id where its plugin failed or is off."""
    return voice.say(change.definition.title) if change.definition else change.id


def _verdict(found: Comparison, voice: Voice) -> str:
    """The components by the way they went; there is no number for the site."""
    said: dict[str, list[str]] = {direction_words(one, voice): [] for one in DIRECTIONS}
    for component in found.components:
        why = why_not_compared(component, voice)
        words = why[:1].upper() + why[1:] if why else _way(component, voice)
        said.setdefault(words, []).append(title(component, voice))
    told = [f"{words}: {', '.join(titles)}." for words, titles in said.items() if titles]
    return " ".join(told) or voice.gettext("Neither wave rates a component that is offered here.")


def _way(change: ComponentChange, voice: Voice) -> str:
    return direction_words(direction(change.headline.change) if change.headline else None, voice)


def _columns(found: Comparison, voice: Voice) -> tuple[Column, ...]:
    waves = [Column(wave.id, right=True) for wave in (found.before, found.after)]
    return (Column(voice.gettext("component"), wraps=True), *waves, *_parts(voice))


def _parts(voice: Voice) -> tuple[Column, ...]:
    _ = voice.gettext
    return Column(_("low"), right=True), Column(_("high"), right=True), Column(_("point"), right=True)


def _row(change: ComponentChange, voice: Voice) -> tuple[Cell, ...]:
    headline = change.headline
    if headline is None:
        return ()
    scores = [
        wording.marked(wording.span(one.score, voice), voice, self_only=side.self_only) if one else wording.NOTHING
        for one, side in ((headline.before, change.before), (headline.after, change.after))
    ]
    return (cell(title(change, voice)), *map(cell, scores), *_moved(headline.change, voice))


def _moved(part: Part, voice: Voice) -> tuple[Cell, ...]:
    return tuple(cell(move(value, voice)) for value in (part.low, part.high, part.point))


def _component(change: ComponentChange, waves: tuple[Wave, Wave], voice: Voice, *, whole: bool) -> Iterator[Block]:
    """What is said of one component; nothing where nothing changed, unless it is the one that was asked about."""
    for place, scheme in enumerate(change.schemes if whole else change.schemes[:1]):
        if scheme.items or scheme.gates or scheme.before is None or scheme.after is None or whole:
            name = title(change, voice)
            yield Heading(f"{name}: {scheme.id}" if place else name, 2)
            yield Paragraph(_sentence(change, scheme, waves, voice))
            if scheme.causes:
                yield _causes(scheme, voice)
            if scheme.items:
                yield _items(scheme.items, voice, whole=whole)


def _sentence(change: ComponentChange, scheme: SchemeChange, waves: tuple[Wave, Wave], voice: Voice) -> str:
    _ = voice.gettext
    if scheme.before is None or scheme.after is None:
        wave = waves[0] if scheme.before else waves[1]
        return _("Only the definition of %(wave)s adds up in this way.") % {"wave": wave.id}
    said = []
    was, now = scheme.before.score, scheme.after.score
    if was.point is not None and now.point is not None:
        numbers = {"before": wording.score(was.point, voice), "after": wording.score(now.point, voice)}
        said.append(_("The best estimate was %(before)s, and is %(after)s.") % numbers)
    said.append(no_point(scheme, waves, voice))
    if scheme.before.bands or scheme.after.bands:
        bands = {
            "before": _band(change.before.definition, scheme.before, voice),
            "after": _band(change.after.definition, scheme.after, voice),
        }
        same = scheme.before.bands == scheme.after.bands
        words = _("Band: %(after)s, as before.") if same else _("Band: %(before)s before, %(after)s now.")
        said.append(words % bands)
    said += [_gate(gate.items, gate.before, gate.after, voice) for gate in scheme.gates]
    return " ".join(one for one in said if one)


def _band(definition: Definition | None, score: SchemeScore, voice: Voice) -> str:
    """The band, or between which it is not decided."""
    if len(score.bands) > 1:
        titles = wording.between(definition, score, voice)
        return voice.gettext("undecided between %(bands)s") % {"bands": titles}
    return wording.bands(definition, score, voice)


def _gate(items: Sequence[str], before: str | None, after: str | None, voice: Voice) -> str:
    _ = voice.gettext
    words = {"open": _("open"), "shut": _("shut"), "undecided": _("undecided"), None: _("not there")}
    said = {"items": ", ".join(items), "before": words[before], "after": words[after]}
    return _("Gate %(items)s: it was %(before)s, and is %(after)s.") % said


def _causes(scheme: SchemeChange, voice: Voice) -> Block:
    _ = voice.gettext
    rows = [_cause(one, voice) for one in scheme.causes]
    rows.append((cell(_("together"), STRONG), *_moved(scheme.change, voice), cell("")))
    columns = (Column(_("cause"), wraps=True), *_parts(voice), Column(_("items"), wraps=True))
    return table(columns, rows, caption=_("What changed the score, by cause"))


def _cause(found: CauseChange, voice: Voice) -> tuple[Cell, ...]:
    return (cell(cause(found.cause, voice)), *_moved(found.part, voice), cell(", ".join(found.codes)))


def _items(items: Sequence[ItemChange], voice: Voice, *, whole: bool) -> Block:
    """The items that did most; of equals the first of the checklist. All, in their order, where one is asked about."""
    _ = voice.gettext
    shown = list(items) if whole else sorted(items, key=_size, reverse=True)[:SHOWN]
    columns = (Column(_("item")), Column(_("before"), wraps=True), Column(_("now"), wraps=True), *_parts(voice),
               Column(_("cause"), wraps=True))  # fmt: skip
    caption = _("Item by item")
    if len(shown) < len(items):
        said = {"shown": voice.count(len(shown)), "all": voice.count(len(items))}
        caption = _("Item by item (%(shown)s of %(all)s; --component shows all)") % said
    return table(columns, [_item(one, voice) for one in shown], caption)


def _size(change: ItemChange) -> Number:
    """How much an item did to the score, in whichever of the three it did most."""
    part = change.part
    sizes: list[Number] = [max(value, -value) for value in (part.low, part.high, part.point) if value is not None]
    return max(sizes, default=0)


def _item(change: ItemChange, voice: Voice) -> tuple[Cell, ...]:
    known = change.code is not None
    return (
        cell(change.code or voice.gettext("(adding up)")),
        cell(standing(change.before, voice) if known else ""),
        cell(standing(change.after, voice) if known else ""),
        *_moved(change.part, voice),
        cell(cause(change.cause, voice)),
    )
