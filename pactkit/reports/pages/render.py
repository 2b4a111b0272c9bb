"""From a view to the text of a page: the templates escape everything, and refuse what a view does not have."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pactkit.languages.voice import Voice

# What HTML may not hold at all: control characters, lone surrogates and non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def render(template: str, voice: Voice, view: object) -> str:
    """The page that a template makes of a view."""
    return _environment(voice).get_template(template).render(page=view)


@lru_cache(maxsize=8)
def _environment(voice: Voice) -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.install_gettext_translations(voice.translations, newstyle=True)  # type: ignore[attr-defined] # of the extension
    environment.globals["style"] = _style("style.css")
    environment.globals["network_style"] = _style("network.css")
    environment.globals["calendar_style"] = _style("calendar.css")
    return environment


def _style(name: str) -> Markup:
    """A style sheet, which is pactkit's own and stands in the page as it is."""
    return Markup((files(__package__) / "templates" / name).read_text(encoding="utf-8"))  # noqa: S704


def _clean(value: object) -> object:
    """Text from files without the characters that no page may hold."""
    if type(value) is str and _FORBIDDEN.search(value):
        return _FORBIDDEN.sub(REPLACEMENT, value)
    return value
