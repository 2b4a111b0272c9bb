"""Where documents go: standard output, or files that are written beside and put in place whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import TextIOWrapper
from itertools import chain
from typing import TextIO

from pactkit.cli.options import Common, Target
from pactkit.files import AS_ESCAPES, replacing
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.reports.blocks import Block
from pactkit.reports.markdown import markdown
from pactkit.reports.provenance import COLUMN, made_block, made_mark, with_mark
from pactkit.reports.tables import Row, csv_text, notice_rows
from pactkit.reports.terminal import coloured_text
from pactkit.reports.terms import document_with_terms, terms_rows, with_terms
from pactkit.reports.text import plain
from pactkit.reports.values import Json, encoded, made_of

NOTHING: Mapping[str, Callable[[], str]] = {}


def is_coloured(stream: TextIO) -> bool:
    """Whether to write with colour: to a terminal, unless NO_COLOR is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write_documents(
    common: Common,
    *,
    json: Callable[[], Json],
    sheet: Callable[[], Iterable[Block]],
    columns: Row,
    rows: Callable[[], Iterable[Row]],
    problems: Iterable[Problem] = (),
    failures: Iterable[Failure] = (),
    title: str,
    made: Callable[[], MadeWith] | None = None,
    own: Mapping[str, Callable[[], str]] = NOTHING,
) -> None:
    """Write every format that was asked for; each is made only then.

    The sheet and the JSON hold problems and failures themselves; a csv gets them as rows of their own. `own` are the
    formats that the command makes by itself. On top of the others stand the terms, where they are not the ordinary
    ones, and at their end what they were `made` with (None: as the JSON says it).
    """

    @cache
    def origin() -> MadeWith:
        return made_of(json()) if made is None else made()

    def said(*, whole: bool = False) -> tuple[Block, ...]:
        sheets = with_terms(sheet(), common.terms, common.language)
        return (*sheets, made_block(origin(), common.language, whole=whole))

    for target in common.targets:
        with opened(target, common.stdout) as out:
            if target.name in own:
                out.write(own[target.name]())
            elif target.name == "json":
                out.write(encoded(document_with_terms(json(), common.terms)))
            elif target.name == "csv":
                told = terms_rows(columns, common.terms, common.language)
                every = chain(told, rows(), notice_rows(columns, problems, failures, common.language))
                mark = made_mark(origin().pactkit, origin().inputs)
                out.write(csv_text((*columns, COLUMN), with_mark(columns, every, mark)))
            elif target.name == "markdown":
                out.write(markdown(said()))
            elif target.name == "html":
                from pactkit.reports.html import sheet_page  # noqa: PLC0415 - jinja2 is slow to import

                out.write(sheet_page(title, said(whole=True), common.language))
            else:
                out.write(coloured_text(said()) if is_coloured(out) else plain(said()))


@contextmanager
def opened(target: Target, stdout: TextIO) -> Iterator[TextIO]:
    """The stream that a format goes to, in UTF-8; a file appears only when all of it was written."""
    if target.file is None:
        if isinstance(stdout, TextIOWrapper):
            stdout.reconfigure(encoding="utf-8", errors=AS_ESCAPES)
        yield stdout
        stdout.flush()
    else:
        with replacing(target.file) as out:
            yield out
