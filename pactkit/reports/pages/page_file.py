"""A page as a file: its name, and writing it so that nobody ever reads half of one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from pactkit.errors import ExistsError
from pactkit.files import replacing
from pactkit.model.phrase import phrase

INDEX = "index"
GENERATORS = (b'<meta name="generator" content="pactkit ', b"PRODID:-//pactkit//pactkit ")  # pages and calendars
HEAD = 1024  # bytes in which one of them stands, where pactkit made the file


def page_name(site_id: str) -> str:
    """The file of a site's page. A site called index keeps clear of the network page: no id has a point in it."""
    return f"{site_id}.site.html" if site_id.casefold() == INDEX else f"{site_id}.html"


def page_href(site_id: str) -> str:
    """The address of a site's page, from a page beside it."""
    return address(page_name(site_id))


_ANOTHER = phrase("Name another folder with -o")


def address(name: str) -> str:
    """The address of a file, from a page beside it."""
    return quote(os.fsencode(name))


def prepare(out: Path, names: Iterable[str]) -> None:
    """Make the folder; raise ExistsError where a page would replace a file that pactkit did not make."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        message = phrase("%(path)s is not a folder", path=str(out))
        raise ExistsError(message, hint=phrase("Name a folder with -o")) from error
    for name in names:
        folder = (out / name).parent
        if folder.exists() and not folder.is_dir():
            raise ExistsError(phrase("%(path)s is not a folder", path=str(folder)), hint=_ANOTHER)
        if not _is_ours(out / name):
            message = phrase("%(path)s was not made by pactkit, and is left as it is", path=str(out / name))
            raise ExistsError(message, hint=_ANOTHER)


def write_page(path: Path, text: str) -> Path:
    """Write the page, in a folder that may have to be made; readers see the old one or the new one, whole."""
    path.parent.mkdir(exist_ok=True)
    with replacing(path) as file:
        file.write(text.encode("utf-8", "replace").decode())
    return path


def _is_ours(path: Path) -> bool:
    """Whether a page may be written there: nothing stands there yet, or a page that pactkit made."""
    if not os.path.lexists(path):
        return True
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(HEAD)
    return any(generator in head for generator in GENERATORS)
