"""Sheets as web pages that need nothing but themselves."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from pactkit.languages.voice import voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.reports.blocks import Block, Bullets, Heading, Paragraph, Table
from pactkit.reports.clean import clean
from pactkit.reports.provenance import made_block
from pactkit.reports.sheets.audit import head_blocks, site_blocks, tail_blocks
from pactkit.reports.tally import AuditEnds


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("pactkit.reports"),
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def _cleaned(value: object) -> object:
    """What a template writes, without control characters: HTML has no way to write them."""
    return clean(value) if type(value) is str else value


def sheet_page(title: str, sheet: Iterable[Block], language: str) -> str:
    """A sheet as one page."""
    return _rendered("sheet.html.jinja", sheet, language, title=title) + "\n"


def _rendered(template: str, blocks: Iterable[Block], language: str, **more: str) -> str:
    unnamed = voice_of(language).gettext("Table")  # what a table without a caption is called for those who hear it
    return _template(template).render(blocks=_kinds(blocks), language=language, unnamed=unnamed, **more)


class HtmlAudit:
    """The audit's sheet as one page."""

    between = ""

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """One site's part of the page."""
        return _rendered("blocks.html.jinja", site_blocks(assessment, language), language)

    def head(self, ends: AuditEnds) -> str:
        """The top of the page, and the verdict."""
        title = voice_of(ends.language).gettext("%(programme)s: audit") % {"programme": ends.programme}
        return _rendered("head.html.jinja", head_blocks(ends), ends.language, title=title)

    def tail(self, ends: AuditEnds) -> str:
        """What failed, and the end of the page."""
        blocks = (*tail_blocks(ends), made_block(ends.made_with, ends.language, whole=True))
        return _rendered("tail.html.jinja", blocks, ends.language) + "\n"


_KINDS: dict[type[Block], str] = {Heading: "heading", Paragraph: "paragraph", Bullets: "bullets", Table: "table"}


def _kinds(sheet: Iterable[Block]) -> list[tuple[str, Block]]:
    return [(_KINDS[type(block)], block) for block in sheet]
