"""How many texts there are in each language: a table of what is missing, or one sentence where nothing is."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.assess.coverage import PACTKIT, PROGRAMME, Coverage
from pactkit.languages.voice import Voice
from pactkit.model.problem import path_text
from pactkit.reports.blocks import BAD, GOOD, QUIET, WARN, Block, Cell, Column, Heading, Paragraph, cell, table
from pactkit.reports.code_names import spoken
from pactkit.reports.values import Json


def coverage_content(found: Iterable[Coverage]) -> list[Json]:
    """The JSON, by part and language."""
    return [
        {
            "language": one.language,
            "kind": one.kind,
            "part": one.part,
            "texts": one.texts,
            "translated": one.translated,
            "missing": [path_text(path) for path in one.missing],
        }
        for one in found
    ]


def coverage_blocks(found: Iterable[Coverage], voice: Voice) -> list[Block]:
    """What is missing, part by part; nothing is said of one language in which nothing is."""
    listed = list(found)
    languages = tuple(dict.fromkeys(one.language for one in listed))
    parts: dict[tuple[str, str], dict[str, Coverage]] = {}
    for one in listed:
        parts.setdefault((one.kind, one.part), {})[one.language] = one
    lacking = {part: row for part, row in parts.items() if not all(one.complete for one in row.values())}
    _ = voice.gettext
    if not lacking:
        names = voice.listed([spoken(language, voice) for language in languages])
        every = Paragraph(_("Every text is there in every language: %(languages)s.") % {"languages": names}, QUIET)
        return [every] if len(languages) > 1 else []
    columns = [Column(_("Texts of")), *(Column(spoken(language, voice), right=True) for language in languages)]
    rows = [
        (cell(_part(kind, part, voice)), *(_share(row.get(language), voice) for language in languages))
        for (kind, part), row in lacking.items()
    ]
    rest = sum(any(one.texts for one in row.values()) for part, row in parts.items() if part not in lacking)
    whole = voice.ngettext("%(n)s other part is complete.", "%(n)s other parts are complete.", rest)
    blocks: list[Block] = [Heading(_("Translations"), 2), table(columns, rows)]
    return [*blocks, Paragraph(whole, QUIET)] if rest else blocks


def _part(kind: str, part: str, voice: Voice) -> str:
    _ = voice.gettext
    return {PACTKIT: _("pactkit itself"), PROGRAMME: _("the programme")}.get(kind, part)


def _share(one: Coverage | None, voice: Voice) -> Cell:
    _ = voice.gettext
    if one is None:
        return cell("")
    if one.complete:
        return cell(_("all"), GOOD)
    if not one.translated:
        return cell(_("none of %(all)s") % {"all": voice.count(one.texts)}, BAD)
    said = {"n": voice.count(one.translated), "all": voice.count(one.texts)}
    return cell(_("%(n)s of %(all)s") % said, WARN)
