"""Writing a report: the network page and one page per site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import evolve

from pactkit.assess.assessor import Assessor
from pactkit.assess.with_lines import with_lines
from pactkit.languages.voice import voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.terms import ORDINARY
from pactkit.reports.auditing import in_order
from pactkit.reports.bent import Bent
from pactkit.reports.calendar.write import calendar_names, calendars_of, write_calendars
from pactkit.reports.ending import Endings
from pactkit.reports.figures.shown import shown
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.network.network import Looking, Network
from pactkit.reports.pages.network_view import NetworkView, SiteRow, network_view, site_row
from pactkit.reports.pages.page_file import INDEX, page_href, page_name, prepare, write_page
from pactkit.reports.pages.render import render
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.site_view import SiteView, UnreadableView, site_view

HOME = f"{INDEX}.html"


def write_report(
    assessor: Assessor,
    out: Path,
    language: str,
    site_ids: Iterable[str] | None = None,
    watch: Callable[[SiteAssessment, int], None] = lambda _assessment, _all: None,
    failed: Callable[[tuple[Failure, ...]], None] = lambda _failures: None,
    *,
    unfolded: bool = False,
) -> list[Path]:
    """Write the pages into the folder `out`, and return their paths, the network page first.

    `site_ids` None means every site. Where one site is asked for, its page stands alone: there is no network page, and
    no link to one. A site where something is on also gets calendars for parents, in the folder `calendar`. A site whose
    files cannot be used gets a page that lists their problems. Raises ExistsError, before anything is written, where a
    page would replace a file that pactkit did not make. `watch` is told of each site as it goes by, and of how many
    there are; `failed` of the plugins that broke over the programme's figures. Paper shows what stands open: `unfolded`
    opens all that folds away.
    """
    asked = tuple(assessor.workspace.site_ids() if site_ids is None else dict.fromkeys(site_ids))
    network = site_ids is None or len(asked) != 1
    setting = Setting(
        programme=assessor.programme,
        as_of=assessor.as_of,
        voice=voice_of(language),
        unfolded=unfolded,
        terms=assessor.terms,
    )
    languages = setting.programme.languages
    calendars = [name for site_id in asked for name in calendar_names(site_id, languages)]
    prepare(out, [*([HOME] if network else []), *(page_name(site_id) for site_id in asked), *calendars])
    rows: list[SiteRow] = []
    digests: list[str] = []
    bent, endings = Bent(), Endings()
    together = Network(Looking.at(assessor.programme, assessor.as_of, asked))
    paths = []
    for site_id in asked:
        assessed = with_lines(assessor, assessor.assess(site_id, located=True))
        assessment, published = _with_figures(assessor, assessed, setting)
        watch(assessment, len(asked))
        made = _made_with(assessor, [assessment.digest])
        on = calendars_of(assessment, setting)
        home = HOME if network else ""
        page = site_view(assessment, assessor.failures, made, setting, home, on.links(), published)
        template = "unreadable.html.jinja" if isinstance(page, UnreadableView) else "site.html.jinja"
        paths.append(write_page(out / page_name(site_id), _rendered(template, page, setting)))
        paths += write_calendars(on, out, made, evolve(setting, terms=ORDINARY))  # no score is on them
        if network:
            rows.append(site_row(assessment, page_href(site_id), setting))
            digests.append(assessment.digest)
            bent.add(assessment)
            endings.add(assessment)
            together.add(assessment)
    if not network:
        return paths
    figures, failures = assessor.programme_figures()
    failed(failures)
    index = network_view(
        rows,
        in_order((*assessor.failures, *failures)),
        assessor.problems,
        bent,
        endings,
        together.summary(assessor.catalogue.definitions, assessor.programme),
        shown(assessor, setting.voice.say(setting.programme.name), figures, setting.voice, of_site=False),
        _made_with(assessor, digests),
        setting,
    )
    return [write_page(out / HOME, _rendered("network.html.jinja", index, setting)), *paths]


def _rendered(template: str, view: SiteView | UnreadableView | NetworkView, setting: Setting) -> str:
    page = render(template, setting.voice, view)
    return page.replace("<details", "<details open") if setting.unfolded else page


def _with_figures(
    assessor: Assessor, assessment: SiteAssessment, setting: Setting
) -> tuple[SiteAssessment, FiguresView]:
    """A site with its figures, and with the failures of the plugins that broke over them."""
    figures, failures = assessor.figures(assessment.id)
    name = setting.voice.say(assessment.site.name) if assessment.site else assessment.id
    together = in_order((*assessment.failures, *failures))
    return evolve(assessment, failures=together), shown(assessor, name, figures, setting.voice, of_site=True)


def _made_with(assessor: Assessor, digests: Iterable[str]) -> MadeWith:
    """What a page over the sites with these digests was made with."""
    inputs = assessor.inputs()
    inputs.add(*digests)
    return assessor.made_with(inputs)
