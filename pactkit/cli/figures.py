"""`pactkit figures`: the numbers behind a site or the programme."""

from __future__ import annotations

import click
from attrs import frozen

from pactkit.assess.assessor import Assessor
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import exit_code, running
from pactkit.cli.site import ask, no_component
from pactkit.languages.voice import Voice, say, voice_of
from pactkit.model.figure import Figure
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.reports import values
from pactkit.reports.auditing import in_order, under
from pactkit.reports.figures.document import FIGURES, figure_rows, figures_content
from pactkit.reports.figures.sheet import figures_sheet
from pactkit.reports.figures.shown import shown
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.markdown import markdown
from pactkit.reports.provenance import made_block


@frozen(kw_only=True)
class Found:
    """The figures that were asked for, and all that went wrong on the way."""

    assessor: Assessor
    site: str | None  # None: the programme
    name: str  # of the site or the programme
    readable: bool
    figures: tuple[Figure, ...]
    made: MadeWith
    problems: tuple[Problem, ...]
    failures: tuple[Failure, ...]
    code: int  # the exit code

    def view(self, voice: Voice) -> FiguresView:
        """What may be shown of the figures."""
        return shown(self.assessor, self.name, self.figures, voice, of_site=self.site is not None)


@click.command()
@click.argument("site", required=False)
@click.argument("component", required=False)
@common
@running
def figures(common: Common, site: str | None, component: str | None) -> int:
    """The numbers behind a site or the programme, with where they come from.

    Without SITE the programme's, over all sites; with COMPONENT those of one component at SITE.
    """
    found = _of_programme(common) if site is None else _of_site(common, site, component)
    voice = voice_of(common.language)
    view = found.view(voice)
    write_documents(
        common,
        json=lambda: values.document(
            found.made,
            figures_content(
                found.site, common.as_of, view, found.problems, found.failures, voice.language, readable=found.readable
            ),
        ),
        sheet=lambda: figures_sheet(view, found.problems, found.failures),
        columns=FIGURES,
        rows=lambda: figure_rows(view, voice.language),
        problems=found.problems,
        failures=found.failures,
        title=view.title,
        made=lambda: found.made,
        own={
            "html": lambda: _page(found, view, voice),
            "markdown": lambda: markdown(
                (
                    *figures_sheet(view, found.problems, found.failures, text=False),
                    made_block(found.made, common.language),
                )
            ),
        },
    )
    return found.code


def _of_site(common: Common, named: str, component: str | None) -> Found:
    """The figures of a site, or of one of its components."""
    asked = ask(common, named)
    found, assessor = asked.found, asked.assessor
    known = [one.id for one in found.components]
    if component is not None and found.site is not None and component not in known:
        raise no_component(found.id, component, known)
    published, failures = assessor.figures(found.id)
    everything = in_order((*asked.failures, *failures))
    return Found(
        assessor=assessor,
        site=found.id,
        name=say(found.site.name, common.language) if found.site else found.id,
        readable=found.site is not None,
        figures=tuple(one for one in published if component in (None, one.component)),
        made=asked.made_with,
        problems=found.problems,
        failures=everything,
        code=exit_code(common, everything, dropped=found.dropped, under=under(found, common.fail_under)),
    )


def _of_programme(common: Common) -> Found:
    """The figures of the programme over all sites; a site that cannot be read is left out, and said."""
    assessor = common.assessor()
    problems, failures, digests = list(assessor.problems), set(assessor.failures), []
    short = 0
    for site in assessor.sites():
        problems += site.problems
        failures.update(site.failures)
        digests.append(site.digest)
        short += under(site, common.fail_under)
    published, more = assessor.programme_figures()
    everything = in_order((*failures, *more))
    inputs = assessor.inputs()
    inputs.add(*digests)
    return Found(
        assessor=assessor,
        site=None,
        name=say(assessor.programme.name, common.language),
        readable=True,
        figures=published,
        made=assessor.made_with(inputs),
        problems=tuple(problems),
        failures=everything,
        code=exit_code(common, everything, dropped=any(one.is_error for one in problems), under=short),
    )


def _page(found: Found, view: FiguresView, voice: Voice) -> str:
    from pactkit.reports.figures.page import figures_page  # noqa: PLC0415 - jinja2 is slow to import
    from pactkit.reports.pages.setting import Setting  # noqa: PLC0415

    setting = Setting(programme=found.assessor.programme, as_of=found.assessor.as_of, voice=voice)
    return figures_page(view, found.name, found.site, found.problems, found.failures, found.made, setting)
