"""What a document was made with, for people: numbers that are kept can then be told from numbers that have moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.made_with import MadeWith
from pactkit.reports.blocks import QUIET, Paragraph
from pactkit.reports.tables import Row

SHOWN = 12  # signs of a digest that are shown: enough to tell two apart, short enough to read out
COLUMN = "made_with"  # the last column of every csv


def made_line(made: MadeWith, voice: Voice) -> str:
    """One line: the version, how many components, the files' digest, and where the whole list stands."""
    said = {
        "version": made.pactkit,
        "components": voice.ngettext("%(n)s component", "%(n)s components", len(made.components)),
        "digest": made.inputs[:SHOWN],
    }
    return voice.gettext("Made with pactkit %(version)s, %(components)s, files %(digest)s; all: --format json") % said


def made_whole(made: MadeWith, voice: Voice) -> str:
    """Everything: each component with its version, and the whole digest."""
    _ = voice.gettext
    versions = "".join(f", {component} {version}" for component, version in sorted(made.components.items()))
    start = _("Made with pactkit %(version)s") % {"version": made.pactkit}
    return f"{start}{versions}. {_('Digest of the files read:')} {made.inputs}"


def made_block(made: MadeWith, language: str, *, whole: bool = False) -> Paragraph:
    """The last paragraph of a sheet."""
    say = made_whole if whole else made_line
    return Paragraph(say(made, voice_of(language)), QUIET)


def made_mark(version: str, inputs: str) -> str:
    """The same in one cell of a csv; a machine's word, equal in every language."""
    return f"pactkit {version}; files {inputs[:SHOWN]}"


def with_mark(columns: Row, rows: Iterable[Row], mark: str) -> Iterator[Row]:
    """Rows, short ones filled up, with what they were made with as one cell more.

    A column, not a row of its own: a csv stays a row per thing, and each row keeps its origin when it is sorted,
    filtered or laid together with those of another day.
    """
    for row in rows:
        yield (*row, *[""] * (len(columns) - len(row)), mark)
