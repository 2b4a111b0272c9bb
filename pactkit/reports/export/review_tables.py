"""All reviews of all waves, with everything that was written in them; which ratings count stands beside them."""

from __future__ import annotations

from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.review import ItemNote, Ratings, Review
from pactkit.reports.export.subject import ExportedSite
from pactkit.reports.export.table import Row, Rows, Table

REVIEWS = Table.of(
    "reviews",
    phrase("Every review that can be read, of every wave, also one made after the day of the export"),
    "site* review* on:date wave source by",
    {"sites": "site"},
)
RATED_COMPONENTS = Table.of(
    "rated_components",
    phrase("Which components a review rates, by which version of their checklist, and whether it counts"),
    "site* review* component* version counts:boolean",
    {"reviews": "site review"},
)
RATINGS = Table.of(
    "ratings",
    phrase("Every rating of every review, with its note and what was agreed, also where it does not count"),
    "site* review* component* code* rating level:number counts:boolean reason note action action_owner action_by:date",
    {"reviews": "site review"},
)
LEFT_OUT = Table.of(
    "sections_left_out",
    phrase("Sections that a review says do not apply"),
    "site* review* component* section* reason",
    {"reviews": "site review"},
)
EVIDENCE = Table.of(
    "evidence",
    phrase("What each rating rests on"),
    "site* review* component* code* number*:integer evidence_kind ref on:date",
    {"ratings": "site review component code"},
)


def review_rows(site: ExportedSite) -> Rows:
    """Every review of the site."""
    counting = {
        (component.id, answer.code): answer.review.file
        for component in site.found.components
        for answer in (component.fidelity.items if component.fidelity else ())
        if answer.review
    }
    used = {(component.id, review.file) for component in site.found.components for review in component.reviews}
    for review in site.reviews:
        yield REVIEWS, (site.id, review.file, review.on, review.wave, review.source, review.by)
        for component, ratings in review.ratings.items():
            key = (site.id, review.file, component)
            yield RATED_COMPONENTS, (*key, ratings.version, (component, review.file) in used)
            for section, reason in ratings.not_applicable.items():
                yield LEFT_OUT, (*key, section, site.voice.say(reason))
            yield from _ratings(site, review, component, ratings, counting)


def _ratings(
    site: ExportedSite, review: Review, component: str, ratings: Ratings, counting: dict[tuple[str, str], str]
) -> Rows:
    for code in dict.fromkeys((*ratings.items, *ratings.notes)):
        rating = ratings.items.get(code)
        note = ratings.notes.get(code, ItemNote())
        counts = rating is not None and counting.get((component, code)) == review.file
        key = (site.id, review.file, component, code)
        yield RATINGS, (*key, *_rating(rating), counts, *_note(site, note))
        for number, evidence in enumerate(note.evidence, start=1):
            yield EVIDENCE, (*key, number, evidence.kind, evidence.ref, evidence.on)


def _rating(rating: Number | str | None) -> Row:
    return (rating, None) if rating is None or isinstance(rating, str) else (str(rating), rating)


def _note(site: ExportedSite, note: ItemNote) -> Row:
    action = note.action
    said = [site.voice.say(text) if text is not None else None for text in (note.reason, note.note)]
    agreed = (site.voice.say(action.what), action.owner, action.by) if action else (None, None, None)
    return (*said, *agreed)
