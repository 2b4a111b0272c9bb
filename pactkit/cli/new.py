"""`pactkit new`: a workspace, a site or a review from nothing. What is there already is never touched."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from shlex import quote

import click

from pactkit.assess.components import load_components
from pactkit.cli.options import Common, Day, basic
from pactkit.cli.running import exit_code, running
from pactkit.config.workspace import COMPONENTS, PROGRAMME_FILE, REVIEWS, SITE_FILE, Workspace
from pactkit.errors import PactkitError
from pactkit.files import create
from pactkit.model.review import SOURCES
from pactkit.model.stage import STAGES
from pactkit.reports.clean import one_line
from pactkit.starting.programme import programme_text
from pactkit.starting.review import review_text
from pactkit.starting.site import site_text


@click.group()
def new() -> None:
    """Set up a workspace, a site or a review from nothing; what is there already is never touched."""


@new.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default=None, help="The programme's name.")
@basic
@running
def workspace(common: Common, folder: Path, name: str | None) -> int:
    """Set up FOLDER as a workspace: a commented programme.toml."""
    host = load_components(Workspace(folder) if folder.is_dir() else None, off=common.off).host
    text = programme_text(_name_of(folder, name), list(host.catalogue()), common.language)
    _tell(common, folder / PROGRAMME_FILE, made=create(folder / PROGRAMME_FILE, text))
    _next(common, f"add a site: pactkit new site NAME -w {quote(str(folder))}")
    return exit_code(common, host.failures, dropped=False, under=0)


@new.command()
@click.argument("name")
@click.option("--stage", type=click.Choice(STAGES), default=STAGES[0], show_default=True, help="Where the site is.")
@click.option("--launch", type=Day(), default=None, help="The planned first session.")
@basic
@running
def site(common: Common, name: str, stage: str, launch: date | None) -> int:
    """Set up a site: every milestone, with a line to fill. NAME is the area's name, or its id."""
    assessor = common.assessor()
    site_id = site_id_of(name)
    text = site_text(name, stage, launch, assessor.programme, assessor.catalogue, common.language)
    path = assessor.workspace.root / site_id / SITE_FILE
    made = create(path, text)
    if made:
        (path.parent / REVIEWS).mkdir(exist_ok=True)
    _tell(common, path, made=made)
    _next(
        common,
        f"fill it in, then: pactkit check {quote(str(path.parent))}",
        f"for a first review: pactkit new review {site_id}{_in_workspace(common)}",
    )
    return exit_code(common, assessor.failures, dropped=False, under=0)


@new.command()
@click.argument("site")
@click.option("--source", type=click.Choice(SOURCES[::-1]), default="self", show_default=True, help="Who rates.")
@click.option("--on", type=Day(), default=None, help="The day of the review. Default: --as-of, else today.")
@click.option("--wave", default=None, help="The round it belongs to. Default: year and season.")
@click.option("--by", default=None, help="The reviewer's role, not a name.")
@basic
@running
def review(common: Common, site: str, source: str, on: date | None, wave: str | None, by: str | None) -> int:
    """Set up a review of SITE: every item that is due, as a question ready to fill."""
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id)
    if found.site is None:
        folder = quote(str(assessor.workspace.root / site_id))
        raise PactkitError(f"{site_id}/{SITE_FILE} cannot be used", hint=f"See: pactkit check {folder}")
    day = on or common.as_of
    said = _printable("--wave", wave) or season_of(day), source, _printable("--by", by) or _ROLES[source]
    text = review_text(found, day, *said, common.language)
    path = assessor.workspace.root / site_id / REVIEWS / f"{day.isoformat()}-{source}.toml"
    _tell(common, path, made=create(path, text))
    _next(
        common,
        f"fill it in, then: pactkit check {quote(str(path))}",
        f"to see what it says: pactkit fidelity {site_id}{_in_workspace(common)}",
    )
    return exit_code(common, (*assessor.failures, *found.failures), dropped=False, under=0)


_ROLES = {"self": "Site team", "parent": "Parent reviewers", "peer": "Another site's team", "external": "Central team"}
LONGEST = 100  # letters of a folder's name
_SEASONS = ("winter", "spring", "summer", "autumn")


def season_of(day: date) -> str:
    """The round that a day falls into: `2026-autumn`; December counts to the winter of the year that follows."""
    return f"{day.year + day.month // 12}-{_SEASONS[day.month % 12 // 3]}"


def site_id_of(name: str) -> str:
    """The folder's name for an area: `Milton Keynes` becomes `milton-keynes`. Raises PactkitError."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    site_id = re.sub(r"[^a-z0-9_]+", "-", folded).strip("-_")[:LONGEST]
    if not site_id or site_id in (COMPONENTS, REVIEWS) or not name.isprintable():
        raise PactkitError(f"{name!r} cannot be the name of a site", hint="Use the area's name, such as Leeds")
    return site_id


def _name_of(folder: Path, name: str | None) -> str:
    """The programme's name; else the folder's, where people can read it."""
    own = folder.resolve().name
    return _printable("--name", name) or (own if own.isprintable() else "") or "Our programme"


def _printable(option: str, text: str | None) -> str:
    if text and not text.isprintable():
        raise PactkitError(f"{option} {text!r} holds signs that cannot be printed")
    return text.strip() if text else ""


def _tell(common: Common, path: Path, *, made: bool) -> None:
    click.echo(f"{'Made' if made else 'Kept as it was:'} {one_line(str(path))}", file=common.stdout)


def _next(common: Common, *steps: str) -> None:
    for step in steps:
        click.echo(f"Next, {one_line(step)}", file=common.stdout)


def _in_workspace(common: Common) -> str:
    return f" -w {quote(str(common.workspace))}" if common.workspace else ""
