"""`pactkit new site`: a site from nothing, or after the pattern of another one."""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import date
from pathlib import Path
from shlex import quote

import click

from pactkit.assess.assessor import Assessor
from pactkit.cli.making import in_workspace, tell_made, tell_next
from pactkit.cli.options import Common, Day, basic
from pactkit.cli.running import exit_code, running
from pactkit.config.workspace import COMPONENTS, REVIEWS, SITE_FILE
from pactkit.errors import PactkitError
from pactkit.files import create
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import phrase
from pactkit.model.site import Origin
from pactkit.model.stage import STAGES
from pactkit.reports.clean import one_line
from pactkit.starting.from_site import text_after
from pactkit.starting.pattern import Pattern, to_agree
from pactkit.starting.site import site_text

LONGEST = 100  # letters of a folder's name


@click.command()
@click.argument("name")
@click.option("--stage", type=click.Choice(STAGES), default=STAGES[0], show_default=True, help="Where the site is.")
@click.option("--launch", type=Day(), default=None, help="The planned first session.")
@click.option(
    "--from", "source", metavar="SITE", default=None, help="Take over this site's pattern, and no name of it."
)
@basic
@running
def site(common: Common, name: str, stage: str, launch: date | None, source: str | None) -> int:
    """Set up a site: every milestone, with a line to fill. NAME is the area's name, or its id."""
    assessor = common.assessor()
    site_id = site_id_of(name)
    failures = set(assessor.failures)
    pattern = None
    if source is None:
        text = site_text(name, stage, launch, assessor.programme, assessor.catalogue, common.language)
    else:
        other, source_id = _whose(common, assessor, source)
        failures |= set(other.failures)
        pattern = _pattern(common, assessor, other, source_id)
        text = text_after(pattern, name, stage, launch)
    path = assessor.workspace.root / site_id / SITE_FILE
    made = create(path, text)
    if made:
        (path.parent / REVIEWS).mkdir(exist_ok=True)
    tell_made(common, path, made=made)
    if pattern and made:
        _tell_agreement(common, pattern, launch)
    _ = voice_of(common.language).gettext
    tell_next(
        common,
        _("fill it in, then: %(command)s") % {"command": f"pactkit check {quote(str(path.parent))}"},
        _("for a first review: %(command)s") % {"command": f"pactkit new review {site_id}{in_workspace(common)}"},
    )
    return exit_code(common, failures, dropped=False, under=0)


def _whose(common: Common, assessor: Assessor, source: str) -> tuple[Assessor, str]:
    """The programme of the site whose pattern is wanted, and its id: in this workspace, or by its folder in another."""
    folder = Path(source)
    if folder.is_dir() and (folder / SITE_FILE).is_file():
        parent, here = folder.resolve().parent, assessor.workspace.root.resolve()
        if parent != here and (os.sep in source or "/" in source or source not in assessor.workspace.site_ids()):
            return Assessor(parent, common.as_of, off=common.off), folder.resolve().name
    return assessor, assessor.site_id(source)


def _pattern(common: Common, assessor: Assessor, other: Assessor, source_id: str) -> Pattern:
    """The pattern of a site; raises PactkitError where its file cannot be used."""
    loaded = other.workspace.load(source_id, other.catalogue)
    if loaded.site is None or loaded.file is None:
        command = f"pactkit check {quote(str(other.workspace.root / source_id))}"
        raise PactkitError(
            phrase("%(file)s cannot be used", file=f"{source_id}/{SITE_FILE}"),
            hint=phrase("See: %(command)s", command=command),
        )
    stated = loaded.file.data.get("components", {})  # of one that could not be read there it may be anything
    inputs = other.inputs()
    inputs.add(loaded.digest)
    return Pattern(
        site=loaded.site,
        origin=Origin(site=source_id, name=loaded.site.name, on=common.as_of, inputs=inputs.hexdigest()),
        stated={component: table if type(table) is dict else {} for component, table in stated.items()},
        programme=assessor.programme,
        catalogue=assessor.catalogue,
        voice=voice_of(common.language),
    )


def _tell_agreement(common: Common, pattern: Pattern, launch: date | None) -> None:
    """Say what has to be agreed anew, as the file says it."""
    said = pattern.voice.gettext("To be agreed anew, as nothing of it was taken over from %(site)s:")
    click.echo(one_line(said % {"site": pattern.name}), file=common.stdout)
    for topic, points in to_agree(pattern, launch):
        click.echo(f"- {one_line(topic)}", file=common.stdout)
        for point in points:
            click.echo(f"    - {one_line(point)}", file=common.stdout)


def site_id_of(name: str) -> str:
    """The folder's name for an area: `Milton Keynes` becomes `milton-keynes`. Raises PactkitError."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    site_id = re.sub(r"[^a-z0-9_]+", "-", folded).strip("-_")[:LONGEST]
    if not site_id or site_id in (COMPONENTS, REVIEWS) or not name.isprintable():
        raise PactkitError(
            phrase("%(name)r cannot be the name of a site", name=name),
            hint=phrase("Use the area's name, such as Leeds"),
        )
    return site_id
