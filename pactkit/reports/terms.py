"""On what terms a document was made: said on top in every format, so that no what-if is taken for the real one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.terms import EXTERNAL, Terms
from pactkit.reports.blocks import WARN, Block, Heading, Paragraph
from pactkit.reports.values import Json


def terms_sentences(terms: Terms, voice: Voice) -> tuple[str, ...]:
    """What differs from an ordinary document; nothing for one."""
    _ = voice.gettext
    said = []
    if terms.changes:
        tried = ", ".join(map(str, terms.changes))
        said.append(_("What if, and not the programme's policy: made with %(changes)s.") % {"changes": tried})
    if terms.evidence == EXTERNAL:
        said.append(_("From external evidence only: what no external review rates counts as not answered."))
    elif terms.evidence is not None:
        said.append(_("From fresh evidence only: what no fresh evidence backs counts as not answered."))
    return tuple(said)


def with_terms(sheet: Iterable[Block], terms: Terms, language: str) -> tuple[Block, ...]:
    """A sheet that says its terms under its first heading."""
    blocks = tuple(sheet)
    said = tuple(Paragraph(sentence, WARN) for sentence in terms_sentences(terms, voice_of(language)))
    place = 1 if blocks and isinstance(blocks[0], Heading) else 0
    return (*blocks[:place], *said, *blocks[place:])


def terms_content(terms: Terms) -> Json:
    """The keys that a document made on other than the ordinary terms has beside the others."""
    content: Json = {}
    if terms.evidence is not None:
        content["evidence"] = terms.evidence
    if terms.changes:
        content["policy"] = [str(change) for change in terms.changes]
    return content


def document_with_terms(document: Json, terms: Terms) -> Json:
    """A JSON document with its terms behind what made it."""
    if terms.ordinary:
        return document
    start: Json = {key: document[key] for key in ("format", "made_with") if key in document}
    return {**start, **terms_content(terms), **document}


def terms_rows(columns: Sequence[object], terms: Terms, language: str) -> list[list[str]]:
    """The terms in the last column of a csv, as rows before all others."""
    said = terms_sentences(terms, voice_of(language))
    return [[*[""] * (len(columns) - 1), sentence] for sentence in said]
