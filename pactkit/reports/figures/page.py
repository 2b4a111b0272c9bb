"""Figures as a page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.reports.figures.view import FiguresView
from pactkit.reports.pages.finding_view import FailureView, ProblemView, failure_views, problem_views
from pactkit.reports.pages.frame_view import FrameView, frame_view
from pactkit.reports.pages.render import render
from pactkit.reports.pages.setting import Setting


@frozen(kw_only=True)
class FiguresPage:
    """The page of a site's figures, or the programme's."""

    frame: FrameView
    name: str
    figures: FiguresView
    problems: tuple[ProblemView, ...]
    failures: tuple[FailureView, ...]


def figures_page(
    view: FiguresView,
    name: str,
    site: str | None,
    problems: Iterable[Problem],
    failures: Iterable[Failure],
    made: MadeWith,
    setting: Setting,
) -> str:
    """The text of the page; `site` is None for the programme."""
    page = FiguresPage(
        frame=frame_view(view.title, made, setting, files=() if site is None else (f"{site}/site.toml",)),
        name=name,
        figures=view,
        problems=problem_views(tuple(problems), setting.voice),
        failures=failure_views(tuple(failures), setting.voice),
    )
    return render("figures_page.html.jinja", setting.voice, page)
