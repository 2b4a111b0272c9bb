"""What a comparison of two waves says about the definitions that it used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from pactkit.assess.earlier import Earlier
from pactkit.model.change import ComponentChange, Side
from pactkit.model.finding import Finding
from pactkit.model.phrase import phrase


def version_notes(change: ComponentChange, *, kept: bool) -> Iterator[Finding]:
    """A note per wave that was rated with another version than the one it is scored by."""
    for side in (change.before, change.after):
        if side.definition is None:
            continue
        others = [version for version in side.rated_with if version != side.definition.version]
        if others:
            yield evolve(_by_another(side, others, side.definition.version, kept=kept), component=change.id)


def _by_another(side: Side, others: list[str], version: str, *, kept: bool) -> Finding:
    message = phrase(
        "The wave %(wave)s was rated with version %(others)s and is scored by version %(version)s",
        wave=side.wave.id,
        others=", ".join(others),
        version=version,
    )
    if kept:
        return Finding.note(message)
    advice = phrase(
        "To see what the definition itself changed, give the earlier one: --definition FILE, or --before FOLDER for "
        "a copy of the whole workspace"
    )
    return Finding.note(message, advice=advice)


def unused_definitions(changes: Iterable[ComponentChange], earlier: Earlier) -> Iterator[ComponentChange]:
    """The changes; with a note where an earlier definition was given that neither wave is scored by."""
    for change in changes:
        used = {side.definition.version for side in (change.before, change.after) if side.definition}
        unused = [
            version for component, version in earlier.definitions if component == change.id and version not in used
        ]
        notes = [
            evolve(
                Finding.note(
                    phrase("Neither wave names version %(version)s, so its definition is not used", version=version)
                ),
                component=change.id,
            )
            for version in unused
        ]
        yield evolve(change, findings=(*change.findings, *notes)) if notes else change
