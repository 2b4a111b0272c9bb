"""The report of conflicts: what a person has to settle after a filled form was read, in every format."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.languages.voice import Voice
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import ERROR, NOTE, WARNING
from pactkit.reports import values
from pactkit.reports.blocks import BAD, GOOD, QUIET, WARN, Block, Bullets, Cell, Heading, Paragraph, cell
from pactkit.reports.clean import one_line
from pactkit.reports.sheets.common import failures_block
from pactkit.reports.tables import Row
from pactkit.reports.values import Json
from pactkit.reviewing.conflict import Conflict
from pactkit.reviewing.reading import Filled

COLUMNS = ("file", "sheet", "cell", "component", "item", "severity", "written", "message", "hint", "problem")
_TONES = {ERROR: BAD, WARNING: WARN, NOTE: QUIET}


def conflict_content(
    filled: Filled, site: str, file: str, review: str, made: MadeWith, failures: tuple[Failure, ...], voice: Voice
) -> Json:
    """The JSON of what was read."""
    return values.document(
        made,
        {
            "site": site,
            "file": file,
            "review": review,
            "rows": filled.rows,
            "rated": filled.taken,
            "to_settle": len(filled.to_settle),
            "conflicts": [_json(one, voice) for one in filled.conflicts],
            "failures": values.failures(failures, voice.language),
        },
    )


def _json(conflict: Conflict, voice: Voice) -> Json:
    return {
        "severity": conflict.severity,
        "sheet": conflict.sheet,
        "cell": conflict.address,
        "component": conflict.component or None,
        "item": conflict.code or None,
        "written": conflict.written,
        "message": voice.say(conflict.message),
        "hint": voice.say(conflict.hint),
    }


def conflict_rows(filled: Filled, file: str, voice: Voice) -> Iterator[Row]:
    """A row per conflict."""
    for one in filled.conflicts:
        yield (file, one.sheet, one.address, one.component, one.code, one.severity, one.written,
               voice.say(one.message), voice.say(one.hint))  # fmt: skip


def conflict_sheet(filled: Filled, file: str, review: str, failures: tuple[Failure, ...], voice: Voice) -> list[Block]:
    """What was read, and what is to be settled: the cell, what stands there, and why it was not taken."""
    _ = voice.gettext
    blocks: list[Block] = [Heading(_("Read from %(file)s") % {"file": file}, 1)]
    rated = voice.ngettext("%(n)s item rated", "%(n)s items rated", filled.taken)
    rows = voice.ngettext("%(n)s row", "%(n)s rows", filled.rows)
    made = _("%(rated)s of %(rows)s; written to %(review)s.") % {"rated": rated, "rows": rows, "review": review}
    blocks.append(Paragraph(made))
    if filled.to_settle:
        left = voice.ngettext("%(n)s thing to settle.", "%(n)s things to settle.", len(filled.to_settle))
        kept = _("Nothing is lost: what could not be taken stands in the review as a comment.")
        blocks.append(Paragraph(f"{left} {kept}", BAD))
    else:
        blocks.append(Paragraph(_("Nothing is left to settle."), GOOD))
    return [*blocks, *_conflicts(filled, voice), *failures_block(failures, voice.language)]


def _conflicts(filled: Filled, voice: Voice) -> Iterator[Block]:
    _ = voice.gettext
    titles = {ERROR: _("Not taken"), WARNING: _("To look at"), NOTE: _("Noticed")}
    for severity, title in titles.items():
        found = [one for one in filled.conflicts if one.severity == severity]
        if found:
            yield Heading(title, 2)
            yield Bullets(tuple(_point(one, voice) for one in found))


def _point(conflict: Conflict, voice: Voice) -> tuple[Cell, str]:
    """The cell, the item, what stands there and why; what may mend it stands under it."""
    start = " ".join(part for part in (conflict.place, conflict.code) if part)
    written = f' "{one_line(conflict.written)}"' if conflict.written else ""
    about = f"{start}{written}: " if conflict.place or written else ""
    return cell(f"{about}{voice.say(conflict.message)}", _TONES[conflict.severity]), voice.say(conflict.hint)
