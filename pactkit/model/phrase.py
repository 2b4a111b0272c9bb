"""Sentences of pactkit's own that are made before it is known in which language they will be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, Protocol, Self

from pactkit.model.text import Text, say


class Catalogue(Protocol):
    """What a phrase needs of a catalogue of translations; those of the standard library's gettext have it."""

    def gettext(self, message: str, /) -> str:
        """A translated template."""

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        """A translated template that depends on a count."""


class Sum(str):
    """Arithmetic as Python writes its numbers, `100 × 2.5 / 3`; a voice puts its own decimal sign."""

    __slots__ = ()


class Phrase(str):
    """A sentence that reads as English, and remembers what it is made of, so that a voice can say it again.

    It is text like any other: it compares, sorts and goes into documents as its English words.
    """

    __slots__ = ("template", "values")

    template: str  # the message id of a catalogue, with %(name)s where values stand
    values: Mapping[str, Any]

    def __new__(cls, template: str, values: Mapping[str, Any]) -> Self:
        """Fill the English template."""
        self = super().__new__(cls, template % {name: _english(value) for name, value in values.items()})
        self.template = template
        self.values = dict(values)
        return self

    def __reduce__(self) -> tuple[type[Phrase], tuple[Any, ...]]:
        return type(self), (self.template, self.values)

    def __copy__(self) -> Phrase:
        return self

    def __deepcopy__(self, memo: object) -> Phrase:
        return self

    def told(self, words: Catalogue, told: Callable[[Any], Any]) -> str:
        """The sentence from a translated template, each value said by `told`."""
        return words.gettext(self.template) % {name: told(value) for name, value in self.values.items()}


class Counted(Phrase):
    """A sentence that depends on a count, its value `n`; `template` is that of one."""

    __slots__ = ("many",)

    many: str

    def __new__(cls, one: str, many: str, values: Mapping[str, Any]) -> Self:
        """Fill the English template that goes with the count."""
        self = super().__new__(cls, one if values["n"] == 1 else many, values)
        self.template, self.many = one, many
        return self

    def __reduce__(self) -> tuple[type[Phrase], tuple[Any, ...]]:
        return type(self), (self.template, self.many, self.values)

    def told(self, words: Catalogue, told: Callable[[Any], Any]) -> str:
        """The sentence in the form that the language has for this count."""
        template = words.ngettext(self.template, self.many, self.values["n"])
        return template % {name: told(value) for name, value in self.values.items()}


class Joined(Phrase):
    """Texts one after the other, each said by itself; `template` is what stands between them."""

    __slots__ = ()

    def __new__(cls, between: str, values: Mapping[str, Any]) -> Self:
        """Join the English texts."""
        self = str.__new__(cls, between.join(_english(value) for value in values.values()))
        self.template = between
        self.values = dict(values)
        return self

    def told(self, words: Catalogue, told: Callable[[Any], Any]) -> str:  # noqa: ARG002 - there is no template
        """Every text as `told` says it."""
        return self.template.join(told(value) for value in self.values.values())


def phrase(template: str, **values: Any) -> Phrase:
    """A sentence whose template stands in the catalogues; values fill `%(name)s`.

    Values may be text, numbers, days, other phrases and tables by language.

    >>> phrase("there is no %(what)s %(name)r", what="item", name="BS-1")
    "there is no item 'BS-1'"
    """
    return Phrase(template, values)


def marked(words: str) -> str:
    """The same words, marked for the catalogues; a voice says them later."""
    return words


def counted(one: str, many: str, n: int, **values: Any) -> Counted:
    """A sentence that depends on a count, which fills `%(n)s`.

    >>> counted("%(n)s thing", "%(n)s things", 2)
    '2 things'
    """
    return Counted(one, many, {"n": n, **values})


def joined(between: str, texts: Iterable[Text]) -> Joined:
    """Texts of any kind with the same signs between them.

    >>> joined("; ", ["one", {"en": "another", "es": "otro"}])
    'one; another'
    """
    return Joined(between, {str(number): text for number, text in enumerate(texts)})


def _english(value: Any) -> Any:
    if isinstance(value, Mapping):
        return say(value)
    return f"{float(value):g}" if isinstance(value, Fraction) else value
