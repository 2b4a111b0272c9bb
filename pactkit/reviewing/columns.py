"""The columns of a review in a spreadsheet, and how their headings are known again in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from pactkit.languages.catalogue import known_languages
from pactkit.languages.voice import Voice, voice_of
from pactkit.reviewing.likeness import folded

COMPONENT, CODE, SECTION, QUESTION, LEVELS = "component", "code", "section", "question", "levels"
ANSWER, REASON, NOTE = "answer", "reason", "note"
KIND, REF, ON = "evidence_kind", "evidence_ref", "evidence_on"
WHAT, OWNER, BY = "action_what", "action_owner", "action_by"

PRINTED = (COMPONENT, CODE, SECTION, QUESTION, LEVELS)  # what the form says
TOLD_TWICE = (QUESTION, LEVELS)  # once in each language, where a form has two
FILLED_IN = (ANSWER, REASON, KIND, REF, ON, NOTE, WHAT, OWNER, BY)  # what people write
COLUMNS = (*PRINTED, *FILLED_IN)
EVIDENCE, ACTION = (KIND, REF, ON), (WHAT, OWNER, BY)
BETWEEN = " / "  # two languages in one cell

MARK = "pactkit-review-1 ñáé"  # letters that old encodings all have, each in another place
FORM, SITE, NAME, WAVE, SOURCE, BY_ROLE, DAY = "form", "site", "name", "wave", "source", "by", "on"
DAYS, VERSION, HOW = "days", "version", "how"
ABOUT = (FORM, NAME, SITE, DAY, WAVE, SOURCE, BY_ROLE, VERSION, DAYS, HOW)


def heading(column: str, voice: Voice) -> str:
    """The heading of a column."""
    _ = voice.gettext
    return {
        COMPONENT: _("Component"),
        CODE: _("Code"),
        SECTION: _("Section"),
        QUESTION: _("Question"),
        LEVELS: _("Levels"),
        ANSWER: _("Answer"),
        REASON: _("Why it does not apply"),
        KIND: _("Evidence: kind"),
        REF: _("Evidence: what"),
        ON: _("Evidence: day"),
        NOTE: _("Note"),
        WHAT: _("To do: what"),
        OWNER: _("To do: who"),
        BY: _("To do: by when"),
    }[column]


def label(key: str, voice: Voice) -> str:
    """What stands before a line about the review as a whole."""
    _ = voice.gettext
    return {
        FORM: _("Review form"),
        NAME: _("Site"),
        SITE: _("Site's folder"),
        DAY: _("Day of the review"),
        WAVE: _("Wave"),
        SOURCE: _("Who rates"),
        BY_ROLE: _("Role of who rates"),
        VERSION: _("Component and version"),
        DAYS: _("Days are written like this"),
        HOW: _("How to fill it in"),
    }[key]


def how_to(voice: Voice) -> tuple[str, ...]:
    """What whoever fills in the spreadsheet has to know."""
    _ = voice.gettext
    return (
        _("Write under Answer the number of the level, or its words. One answer for each question."),
        _("Leave a question empty if nobody knows: that is no shame, and no zero."),
        _("If a question cannot be rated, write: Cannot be rated."),
        _("If it does not apply here, and its levels offer that, write: Does not apply here, and say why beside it."),
        _("For further evidence about a question, add a row with the same code and leave its answer empty."),
        _("Leave the codes and the headings as they are: by them the answers are read back."),
    )


def headings_in(voices: Iterable[Voice], column: str) -> str:
    """The heading in these languages."""
    return joined(heading(column, voice) for voice in voices)


def joined(texts: Iterable[str]) -> str:
    """The text in each language, once where they are the same."""
    return BETWEEN.join(dict.fromkeys(text for text in texts if text))


def all_voices() -> tuple[Voice, ...]:
    """Every language that pactkit speaks: a form may come back in any of them."""
    return tuple(voice_of(language) for language in known_languages())


@cache
def known_headings() -> Mapping[str, str]:
    """Each column by its heading, in any language, in two of them, and by its name in the code."""
    return _by_words(COLUMNS, heading)


@cache
def known_labels() -> Mapping[str, str]:
    """Each line about the review by its label, in the same ways."""
    return _by_words(ABOUT, label)


def combinations(texts: Mapping[str, str]) -> set[str]:
    """A text in any one language, and in any two side by side."""
    found = set(texts.values())
    return found | {joined((one, other)) for one in texts.values() for other in texts.values()}


def _by_words(keys: Iterable[str], say: Callable[[str, Voice], str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key in keys:
        said = {voice.language: say(key, voice) for voice in all_voices()}
        for text in (key, *sorted(combinations(said))):
            found.setdefault(folded(text), key)
    return found
