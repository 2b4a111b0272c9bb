"""Writing a report: the network page and one page per site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from pactkit.assess.assessor import Assessor
from pactkit.model.assessment import SiteAssessment
from pactkit.model.made_with import MadeWith
from pactkit.reports.pages.network_view import SiteRow, network_view, site_row
from pactkit.reports.pages.page_file import INDEX, page_href, page_name, prepare, write_page
from pactkit.reports.pages.render import render
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.site_view import UnreadableView, site_view
from pactkit.reports.pages.voice import Voice

HOME = f"{INDEX}.html"


def write_report(
    assessor: Assessor,
    out: Path,
    language: str,
    site_ids: Iterable[str] | None = None,
    watch: Callable[[SiteAssessment, int], None] = lambda _assessment, _all: None,
) -> list[Path]:
    """Write the pages into the folder `out`, and return their paths, the network page first.

    `site_ids` None means every site. Where one site is asked for, its page stands alone: there is no network page, and
    no link to one. A site whose files cannot be used gets a page that lists their problems. Raises ExistsError, before
    anything is written, where a page would replace a file that pactkit did not make. `watch` is told of each site as it
    goes by, and of how many there are.
    """
    asked = tuple(assessor.workspace.site_ids() if site_ids is None else dict.fromkeys(site_ids))
    network = site_ids is None or len(asked) != 1
    setting = Setting(programme=assessor.programme, as_of=assessor.as_of, voice=Voice(language))
    prepare(out, [*([HOME] if network else []), *(page_name(site_id) for site_id in asked)])
    rows: list[SiteRow] = []
    digests: list[str] = []
    paths = []
    for site_id in asked:
        assessment = assessor.assess(site_id, located=True)
        watch(assessment, len(asked))
        made = _made_with(assessor, [assessment.digest])
        page = site_view(assessment, assessor.failures, made, setting, HOME if network else "")
        template = "unreadable.html.jinja" if isinstance(page, UnreadableView) else "site.html.jinja"
        paths.append(write_page(out / page_name(site_id), render(template, setting.voice, page)))
        if network:
            rows.append(site_row(assessment, page_href(site_id), setting))
            digests.append(assessment.digest)
    if not network:
        return paths
    index = network_view(rows, assessor.failures, assessor.problems, _made_with(assessor, digests), setting)
    return [write_page(out / HOME, render("network.html.jinja", setting.voice, index)), *paths]


def _made_with(assessor: Assessor, digests: Iterable[str]) -> MadeWith:
    """What a page over the sites with these digests was made with."""
    inputs = assessor.inputs()
    inputs.add(*digests)
    return assessor.made_with(inputs)
