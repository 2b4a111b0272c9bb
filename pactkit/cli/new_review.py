"""`pactkit new review`: a review ready to fill, as TOML, on paper or in a spreadsheet; and a filled one read back."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from pathlib import Path
from shlex import quote

import click
from attrs import evolve, frozen

from pactkit.assess.assessor import Assessor
from pactkit.cli.making import in_workspace, printable, tell_made, tell_next
from pactkit.cli.options import FORMATS, Common, Day, Format, Target, basic
from pactkit.cli.output import write_documents
from pactkit.cli.running import DONE, FELL_SHORT, NOT_ALL, exit_code, running
from pactkit.config.workspace import REVIEWS, SITE_FILE
from pactkit.errors import ExistsError, PactkitError
from pactkit.files import create
from pactkit.languages.catalogue import known_languages
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.phrase import phrase
from pactkit.model.review import SOURCES
from pactkit.reviewing.form import About, form_of, only
from pactkit.reviewing.heading_lines import Wanted
from pactkit.reviewing.matching import Checklists
from pactkit.reviewing.reading import Filled, read_filled
from pactkit.reviewing.report import COLUMNS, conflict_content, conflict_rows, conflict_sheet
from pactkit.reviewing.toml_text import filled_text
from pactkit.starting.review import review_text
from pactkit.starting.usual import season_of, usual_roles

TOML = "toml"
EMPTY = (TOML, "html", "csv", "xlsx")  # what a form can be handed out as
USUAL = "self"


@frozen(kw_only=True)
class Asked:
    """What the options of `new review` say."""

    source: str | None
    on: date | None
    wave: str
    by: str
    components: tuple[str, ...]
    targets: tuple[Target, ...]
    output: Path | None
    beside: str | None


@click.command()
@click.argument("site")
@click.option("--source", type=click.Choice(SOURCES[::-1]), default=None, help="Who rates. Default: self.")
@click.option("--on", type=Day(), default=None, help="The day of the review. Default: --as-of, else today.")
@click.option("--wave", default=None, help="The round it belongs to. Default: year and season.")
@click.option("--by", default=None, help="The reviewer's role, not a name.")
@click.option("--component", "components", multiple=True, metavar="ID", help="Ask only this component; repeatable.")
@click.option("--format", "targets", type=Format((*EMPTY, *(name for name in FORMATS if name not in EMPTY))),
              multiple=True, metavar="NAME[:FILE]", help="toml, html to print, csv or xlsx; repeatable. With --from: "
              "the report as text, json, markdown, csv or html.")  # fmt: skip
@click.option("-o", "--output", "output_file", type=click.Path(path_type=Path), help="Write to this file. Default: "
              "beside the site's reviews.")  # fmt: skip
@click.option(
    "--beside", type=click.Choice(known_languages()), default=None, help="A second language beside the first."
)
@click.option("--from", "filled", type=click.Path(path_type=Path, exists=True, dir_okay=False), default=None,
              help="Read back this filled csv or xlsx.")  # fmt: skip
@basic
@running
def review(
    common: Common,
    site: str,
    source: str | None,
    on: date | None,
    wave: str | None,
    by: str | None,
    components: tuple[str, ...],
    targets: tuple[Target, ...],
    output_file: Path | None,
    beside: str | None,
    filled: Path | None,
) -> int:
    """Set up a review of SITE: every item that is due, as a question ready to fill."""
    asked = Asked(
        source=source, on=on, wave=printable("--wave", wave), by=printable("--by", by), components=components,
        targets=targets, output=output_file, beside=beside,
    )  # fmt: skip
    _check(asked, reads=filled is not None)
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id)
    if found.site is None:
        folder = quote(str(assessor.workspace.root / site_id))
        raise PactkitError(
            phrase("%(file)s cannot be used", file=f"{site_id}/{SITE_FILE}"),
            hint=phrase("See: %(command)s", command=f"pactkit check {folder}"),
        )
    found = only(found, components)
    if filled is not None:
        return _read_back(common, asked, assessor, found, filled)
    return _hand_out(common, asked, assessor, found)


def _check(asked: Asked, *, reads: bool) -> None:
    """Options that contradict each other."""
    allowed = FORMATS if reads else EMPTY
    for target in asked.targets:
        if target.name not in allowed:
            said = {"name": target.name, "known": ", ".join(allowed)}
            raise click.UsageError(
                _("with --from the report is %(known)s, not %(name)s") % said
                if reads
                else _("a form is made as %(known)s, not %(name)s") % said
            )
    if not reads:
        open_targets = sum(target.file is None for target in asked.targets or (Target(TOML),))
        if asked.output and open_targets != 1:
            raise click.UsageError(_("-o names one file: give each --format its own, as NAME:FILE"))
        if asked.beside and all(target.name == TOML for target in asked.targets):
            raise click.UsageError(_("--beside is for --format html, csv and xlsx"))
        return
    if asked.components or asked.beside:
        raise click.UsageError(_("--component and --beside are for making a form, not for --from"))
    if sum(target.file is None for target in asked.targets) > 1:
        raise click.UsageError(_("only one format can go to standard output; give the others a file: NAME:FILE"))


def _hand_out(common: Common, asked: Asked, assessor: Assessor, found: SiteAssessment) -> int:
    """The empty form, in every format that was asked for; what is there already is kept."""
    about = _about(common, asked, found)
    path = _default_path(assessor, about)
    voices = tuple(dict.fromkeys((voice_of(common.language), voice_of(asked.beside or common.language))))
    for target in asked.targets or (Target(TOML),):
        file = target.file or asked.output or path.with_suffix(f".{target.name}")
        content = _content(target.name, found, about, voices)
        tell_made(common, file, made=create(file, content))
        if target.name == TOML:
            _tell_next_of_toml(common, file, found.id)
        elif target.name != "html":
            voice = voices[0]
            read = f"pactkit new review {found.id} --from {quote(str(file))}{in_workspace(common)}"
            tell_next(common, voice.gettext("fill it in, then: %(command)s") % {"command": read})
        else:
            tell_next(common, voices[0].gettext("open it in a browser and print it"))
    return exit_code(common, (*assessor.failures, *found.failures), dropped=False, under=0)


def _content(name: str, found: SiteAssessment, about: About, voices: tuple[Voice, ...]) -> str | bytes:
    if name == TOML:
        return review_text(found, about.on, about.wave, about.source, about.by, voices[0].language)
    form = form_of(found, about)
    if name == "csv":
        from pactkit.reviewing.csv_file import form_csv  # noqa: PLC0415 - only the form that was asked for

        return form_csv(form, voices)
    if name == "xlsx":
        from pactkit.reviewing.xlsx_file import form_xlsx  # noqa: PLC0415 - slow to import

        return form_xlsx(form, voices)
    from pactkit.reviewing.paper import form_html  # noqa: PLC0415 - jinja2 is slow to import

    return form_html(form, voices)


def _read_back(common: Common, asked: Asked, assessor: Assessor, found: SiteAssessment, file: Path) -> int:
    """A filled form as a review, and the report of what is to be settled."""
    wanted = Wanted(
        site=found.id, name=found.site.name if found.site else found.id, on=asked.on, wave=asked.wave,
        source=asked.source or "", by=asked.by, roles=usual_roles(voice_of(common.language)),
    )  # fmt: skip
    due = form_of(found, _about(common, asked, found)).due
    filled = read_filled(file.read_bytes(), str(file), wanted, Checklists(assessor.catalogue), due)
    review = filled.review
    if filled.untouched:
        raise PactkitError(
            phrase("%(file)s is not filled in: nothing was written", file=str(file)),
            hint=phrase("Write the answers into it, save it, and read it again"),
        )
    path = asked.output or _path(assessor, found.id, review.on, review.source)
    text = filled_text(filled, found, assessor.catalogue, path.name, common.language)
    if not create(path, text):
        raise ExistsError(
            phrase("%(path)s is there already, and is never overwritten; nothing was written", path=str(path)),
            hint=phrase("Name another file with -o, or put the one that is there away first"),
        )
    _write_report(common, asked, assessor, filled, (str(file), _near(path, assessor.workspace.root)), found)
    if exit_code(common, (*assessor.failures, *found.failures), dropped=False, under=0) == NOT_ALL:
        return NOT_ALL
    return FELL_SHORT if filled.to_settle else DONE


def _write_report(
    common: Common, asked: Asked, assessor: Assessor, filled: Filled, names: tuple[str, str], found: SiteAssessment
) -> None:
    file, review = names
    inputs = assessor.inputs()
    inputs.add(found.digest)
    made, failures = assessor.made_with(inputs), (*assessor.failures, *found.failures)
    voice = voice_of(common.language)
    write_documents(
        evolve(common, targets=asked.targets or (Target("text"),)),
        json=lambda: conflict_content(filled, found.id, file, review, made, failures, voice),
        sheet=lambda: conflict_sheet(filled, file, review, failures, voice),
        columns=COLUMNS,
        rows=lambda: conflict_rows(filled, file, voice),
        failures=failures,
        title=voice.gettext("Read from %(file)s") % {"file": file},
    )


def _about(common: Common, asked: Asked, found: SiteAssessment) -> About:
    day, source = asked.on or common.as_of, asked.source or USUAL
    return About(
        site=found.id,
        name=found.site.name if found.site else found.id,
        on=day,
        wave=asked.wave or season_of(day),
        source=source,
        by=asked.by or usual_roles(voice_of(common.language))[source],
    )


def _default_path(assessor: Assessor, about: About) -> Path:
    return _path(assessor, about.site, about.on, about.source)


def _path(assessor: Assessor, site_id: str, day: date, source: str) -> Path:
    return assessor.workspace.root / site_id / REVIEWS / f"{day.isoformat()}-{source}.toml"


def _near(path: Path, root: Path) -> str:
    """A path as it stands in documents: relative to the workspace where it is inside."""
    absolute, folder = path.absolute(), root.absolute()
    return absolute.relative_to(folder).as_posix() if absolute.is_relative_to(folder) else str(path)


def _tell_next_of_toml(common: Common, path: Path, site_id: str) -> None:
    _ = voice_of(common.language).gettext
    tell_next(
        common,
        _("fill it in, then: %(command)s") % {"command": f"pactkit check {quote(str(path))}"},
        _("to see what it says: %(command)s") % {"command": f"pactkit fidelity {site_id}{in_workspace(common)}"},
    )
