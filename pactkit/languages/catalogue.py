"""Catalogues: one gettext file per language beside this module, `es.po`, read as it is."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from gettext import GNUTranslations, NullTranslations
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from pactkit.files import replacing_bytes
from pactkit.model.text import FALLBACK

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

FOLDER = Path(__file__).parent
SUFFIX = ".po"


@cache
def known_languages() -> tuple[str, ...]:
    """The codes of the languages in which pactkit speaks, that of its source first."""
    return (FALLBACK, *sorted(path.stem for path in FOLDER.glob(f"*{SUFFIX}")))


def spoken(languages: Iterable[str]) -> tuple[str, ...]:
    """Those of a programme's languages that pactkit speaks; that of its source where it speaks none."""
    return tuple(language for language in dict.fromkeys(languages) if language in known_languages()) or (FALLBACK,)


@cache
def translations_of(language: str) -> NullTranslations:
    """The words of a language; where there is no catalogue, or it says nothing, those of the source."""
    if language == FALLBACK or language not in known_languages():
        return NullTranslations()
    return GNUTranslations(BytesIO(compiled(language)))


@cache
def compiled(language: str) -> bytes:
    """A catalogue in the form that gettext reads; kept beside Python's own compiled files, as making it takes long."""
    source = (FOLDER / f"{language}{SUFFIX}").read_bytes()
    kept = FOLDER / "__pycache__" / f"{language}.{sha256(source).hexdigest()[:16]}.mo"
    try:
        return kept.read_bytes()
    except OSError:
        made = _made(language)
        with suppress(OSError):  # a folder that nobody may write to costs only time
            kept.parent.mkdir(exist_ok=True)
            with replacing_bytes(kept) as out:
                out.write(made)
        return made


def _made(language: str) -> bytes:
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only where another language is spoken

    out = BytesIO()
    write_mo(out, _read(language))
    return out.getvalue()


@cache
def sentences_said(language: str) -> tuple[int, int]:
    """How many sentences pactkit has to say, and how many of them it says in a language: in that of its source, all."""
    catalogues = known_languages()[1:]
    if language in catalogues:
        said = [all(_forms(message)) for message in _read(language) if message.id]
        return len(said), sum(said)
    every = max((len(_read(other)) for other in catalogues), default=0)
    return every, every if language == FALLBACK else 0


def _forms(message: Message) -> tuple[str, ...]:
    """A translated sentence; where a count changes it, each of its forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def _read(language: str) -> Catalog:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - only where another language is spoken

    with (FOLDER / f"{language}{SUFFIX}").open("rb") as source:
        return read_po(source, locale=language)
