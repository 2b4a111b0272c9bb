"""A form as the rows of a spreadsheet: first what it is about, then a row for each item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.reports.code_names import source
from pactkit.reviewing import columns as col
from pactkit.reviewing.choices import levels_told
from pactkit.reviewing.days import SAMPLE
from pactkit.reviewing.form import About, Form, Part, Question

Row = tuple[str, ...]


@frozen
class Heads:
    """The columns in the order in which they stand, each with its heading. The first language is the main one."""

    voices: tuple[Voice, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' names; what is told in each language comes once for each."""
        return tuple(name for name in col.COLUMNS for _ in (self.voices if name in col.TOLD_TWICE else self.voices[:1]))

    @property
    def headings(self) -> Row:
        """The headings, those of further languages beside them."""
        return tuple(
            text
            for name in col.COLUMNS
            for text in (
                [col.heading(name, voice) for voice in self.voices]
                if name in col.TOLD_TWICE
                else [col.headings_in(self.voices, name)]
            )
        )


def about_rows(form: Form, voices: Sequence[Voice]) -> Iterator[Row]:
    """The lines about the review as a whole: a label and its text."""
    for key, texts in _about(form.about, form.parts, voices).items():
        for text in texts:
            yield col.joined(col.label(key, voice) for voice in voices), text


def _about(about: About, parts: Sequence[Part], voices: Sequence[Voice]) -> Mapping[str, Sequence[str]]:
    return {
        col.FORM: [col.MARK],
        col.NAME: [col.joined(voice.say(about.name) for voice in voices)],
        col.SITE: [about.site],
        col.DAY: [about.on.isoformat()],
        col.WAVE: [about.wave],
        col.SOURCE: [col.joined(source(about.source, voice) for voice in voices)],
        col.BY_ROLE: [about.by],
        col.VERSION: [f"{part.definition.id} {part.definition.version}" for part in parts],
        col.DAYS: [SAMPLE.isoformat()],
        col.HOW: [sentence for voice in voices for sentence in col.how_to(voice)],
    }


def item_rows(form: Form, voices: Sequence[Voice]) -> Iterator[tuple[Part, Question, Row]]:
    """A row for each item, with nothing filled in."""
    for part in form.parts:
        for question in part.questions:
            yield part, question, (*_printed(part, question, voices), *[""] * len(col.FILLED_IN))


def _printed(part: Part, question: Question, voices: Sequence[Voice]) -> Row:
    title = col.joined(voice.say(part.definition.title) for voice in voices)
    return (
        f"{title} [{part.definition.id}]",
        question.item.code,
        col.joined(voice.say(question.section.title) for voice in voices),
        *(voice.say(question.item.ask) for voice in voices),
        *(levels_told(question, voice) for voice in voices),
    )
