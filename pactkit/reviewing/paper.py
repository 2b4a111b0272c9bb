"""The form as sheets of paper: one page of HTML that prints on A4, with room to write by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from attrs import frozen
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pactkit.languages.voice import Voice
from pactkit.model.review import EVIDENCE_KINDS
from pactkit.model.text import Text
from pactkit.reports import code_names
from pactkit.reports.clean import clean
from pactkit.reviewing.choices import cannot_rate, level_number, level_text, not_applicable
from pactkit.reviewing.form import Form, Part, Question

_PLAIN = re.compile(r"[A-Za-z0-9 ]")


@frozen
class Said:
    """A text in one language."""

    language: str
    text: str


@frozen(kw_only=True)
class PaperLevel:
    """A box to tick: the level's number, and its words in each language."""

    number: str
    texts: tuple[Said, ...]


@frozen(kw_only=True)
class PaperItem:
    """A question with its boxes."""

    id: str
    code: str
    ask: tuple[Said, ...]
    levels: tuple[PaperLevel, ...]
    may_not_apply: bool


@frozen(kw_only=True)
class PaperSection:
    """The questions of a section."""

    title: tuple[Said, ...]
    items: tuple[PaperItem, ...]


@frozen(kw_only=True)
class PaperPart:
    """A component: it begins on a new sheet, and its name stands on each of its sheets."""

    id: str
    page: str  # the name of its kind of sheet
    title: tuple[Said, ...]
    running: str
    version: str
    sections: tuple[PaperSection, ...]


@frozen(kw_only=True)
class Paper:
    """The whole form."""

    form: Form
    voices: tuple[Voice, ...]
    site: tuple[Said, ...]
    parts: tuple[PaperPart, ...]

    def say(self, words: str) -> tuple[Said, ...]:
        """Words of pactkit in each language."""
        return _once((voice.language, voice.gettext(words)) for voice in self.voices)

    def line(self, words: str) -> Markup:
        """The same on one line, each language marked as such."""
        return _marked(self.say(words), self.voices[0])

    def days(self) -> Markup:
        """The day of the review."""
        return _marked(_once((voice.language, voice.day(self.form.about.on)) for voice in self.voices), self.voices[0])

    def source(self) -> Markup:
        """Who rates."""
        named = ((voice.language, code_names.source(self.form.about.source, voice)) for voice in self.voices)
        return _marked(_once(named), self.voices[0])

    def named(self, texts: tuple[Said, ...]) -> Markup:
        """A name in each language, on one line."""
        return _marked(texts, self.voices[0])

    def kinds(self) -> tuple[Markup, ...]:
        """The kinds of evidence."""
        return tuple(
            _marked(
                _once((voice.language, code_names.evidence_kind(kind, voice)) for voice in self.voices), self.voices[0]
            )
            for kind in EVIDENCE_KINDS
        )

    def special(self, *, applies: bool) -> Markup:
        """The boxes beside the levels."""
        words = cannot_rate if applies else not_applicable
        return _marked(_once((voice.language, words(voice)) for voice in self.voices), self.voices[0])


def form_html(form: Form, voices: Sequence[Voice]) -> str:
    """The form as a page that needs nothing else: no script, no network."""
    page = Paper(
        form=form,
        voices=tuple(voices),
        site=_texts(form.about.name, voices),
        parts=tuple(_part(number, part, voices) for number, part in enumerate(form.parts, start=1)),
    )
    text: str = _environment().get_template("paper.html.jinja").render(page=page, language=voices[0].language)
    return text + "\n"


def _part(number: int, part: Part, voices: Sequence[Voice]) -> PaperPart:
    definition = part.definition
    return PaperPart(
        id=definition.id,
        page=f"part{number}",
        title=_texts(definition.title, voices),
        running=" / ".join(one.text for one in _texts(definition.title, voices)),
        version=definition.version,
        sections=tuple(
            PaperSection(
                title=_texts(section.title, voices), items=tuple(_item(number, one, voices) for one in questions)
            )
            for section, questions in part.sections
        ),
    )


def _item(number: int, question: Question, voices: Sequence[Voice]) -> PaperItem:
    levels = (
        PaperLevel(
            number=level_number(level.value, voices[0]),
            texts=_once((_language(level.text, voice), level_text(level, voice)) for voice in voices),
        )
        for level in question.item.levels
    )
    return PaperItem(
        id=f"part{number}-{question.item.code}",
        code=question.item.code,
        ask=_texts(question.item.ask, voices),
        levels=tuple(levels),
        may_not_apply=question.may_not_apply,
    )


def _texts(text: Text | None, voices: Sequence[Voice]) -> tuple[Said, ...]:
    return _once((_language(text, voice), voice.say(text)) for voice in voices)


def _once(pairs: Iterator[tuple[str, str]]) -> tuple[Said, ...]:
    """The texts that differ; what is the same in both languages is said once."""
    found: dict[str, str] = {}
    for language, text in pairs:
        found.setdefault(text, language)
    return tuple(Said(language, text) for text, language in found.items())


def _language(text: Text | None, voice: Voice) -> str:
    """The language in which a text is said: that of the voice, or the one that stands in for it."""
    if text is None or isinstance(text, str) or text.get(voice.language):
        return voice.language
    return next((language for language in ("en", *text) if text.get(language)), voice.language)


def _marked(texts: tuple[Said, ...], main: Voice) -> Markup:
    foreign = Markup('<span lang="{}">{}</span>')
    parts = (
        escape(clean(one.text)) if one.language == main.language else foreign.format(one.language, clean(one.text))
        for one in texts
    )
    return Markup(' <span class="slash">/</span> ').join(parts)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: clean(value) if type(value) is str else value,
    )
    style = (files(__package__) / "templates" / "paper.css").read_text(encoding="utf-8")
    environment.globals["style"] = Markup(style)  # noqa: S704 - pactkit's own
    environment.globals["_"] = str  # marks the words for catalogue tools; `page` says them in each language
    environment.filters["css"] = _css
    return environment


def _css(text: str) -> Markup:
    """Text inside a string of CSS: every sign that is no plain letter is written as its number; the space ends it."""
    letters = (
        (letter if _PLAIN.fullmatch(letter) else f"\\{ord(letter):06x} ") for letter in clean(text).replace("\n", " ")
    )
    return Markup("".join(letters))  # noqa: S704 - nothing is left that could end the string
