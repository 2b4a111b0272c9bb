"""A filled form as the TOML of a review: what was taken as ratings, what was not as comments beside the item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pactkit.config.complaints import Complaints
from pactkit.config.review_file import read_review
from pactkit.config.toml_file import LIMIT, parse_toml
from pactkit.errors import PactkitError
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.catalogue import Catalogue
from pactkit.model.phrase import joined, phrase
from pactkit.model.review import Ratings
from pactkit.reviewing.conflict import Conflict
from pactkit.reviewing.reading import Filled
from pactkit.starting.review import Answered, review_text
from pactkit.starting.writing import comment, quoted, ruled


def filled_text(filled: Filled, assessment: SiteAssessment, catalogue: Catalogue, name: str, language: str) -> str:
    """The text of the review. It is read back before anybody gets it: what it says is what was taken."""
    voice, review = voice_of(language), filled.review
    kept: dict[tuple[str, str], list[Conflict]] = {}
    for conflict in filled.to_settle:
        if conflict.written:
            kept.setdefault((conflict.component, conflict.code), []).append(conflict)
    answered = [
        Answered(
            definition=definition,
            ratings=review.ratings.get(definition.id, Ratings(version=definition.version)),
            beside={code: list(_lines(found, voice)) for (one, code), found in kept.items() if one == definition.id},
        )
        for definition in catalogue
        if definition.id in review.ratings or any(one == definition.id for one, _ in kept)
    ]
    rest = [conflict for (_, code), found in kept.items() if not code for conflict in found]
    text = review_text(
        assessment, review.on, review.wave, review.source, review.by, language, answered, [*_rest(rest, voice)]
    )
    _check(text, filled, catalogue, name)
    return text


def _lines(conflicts: Iterable[Conflict], voice: Voice) -> Iterator[str]:
    """Comments that say what stands in a cell, as it was written, and why it was not taken."""
    for conflict in conflicts:
        yield f"# ! {conflict.place}: {_as_written(conflict.written)}"
        yield from comment(voice.say(conflict.message), "    ")


def _rest(conflicts: list[Conflict], voice: Voice) -> Iterator[str]:
    if conflicts:
        yield from ruled(voice.gettext("What stands in the spreadsheet and could not be put to an item:"))
        yield from _lines(conflicts, voice)


def _as_written(text: str) -> str:
    """The text on one line; what could not be seen, or would end the line, as an escape."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in quoted(text))


def _check(text: str, filled: Filled, catalogue: Catalogue, name: str) -> None:
    content = text.encode("utf-8", "backslashreplace")
    if len(content) > LIMIT:
        raise PactkitError(phrase("there is more in this file than a review can hold: nothing was written"),
                           hint=phrase("Take out what is no answer, and read it again"))  # fmt: skip
    complaints = Complaints(name)
    found = read_review(parse_toml(content, name), "", catalogue, complaints)
    if found is None or _said(found.ratings) != _said(filled.review.ratings):
        message = phrase("pactkit wrote a review that does not say what was read.")
        raise PactkitError(joined(" ", (message, *(one.message for one in complaints.found[:1]))))


def _said(ratings: Mapping[str, Ratings]) -> dict[str, tuple[object, object]]:
    return {
        component: (dict(one.items), dict(one.notes)) for component, one in ratings.items() if one.items or one.notes
    }
