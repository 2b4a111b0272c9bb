"""What the network page tells of all sites together: totals, missed items, single points of failure, common items."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from pactkit.model.number import Number
from pactkit.reports.network import words
from pactkit.reports.network.network import Summary
from pactkit.reports.network.standing import MOST, Among
from pactkit.reports.pages.page_file import page_href
from pactkit.reports.pages.scale_view import percent
from pactkit.reports.pages.setting import Setting
from pactkit.scoring.totals import KINDS

MOST_MISSED = 15  # items that are shown
MOST_RELIED_ON = 40  # partners that are shown


@frozen(kw_only=True)
class TotalView:
    """One kind over all sites."""

    title: str
    count: str
    of: str  # the programme's target
    reached: str
    notes: tuple[str, ...]
    width: str | None  # of the bar: what is reached at least
    together: str  # the sites' own targets


@frozen(kw_only=True)
class MissedView:
    """One item that sites miss."""

    component: str
    code: str
    ask: str
    function: str
    core: bool
    sites: str
    how: str
    bent: bool  # whether reasons stand among the core items bent most often
    width: str  # of the bar: the share of the sites that must do it


@frozen(kw_only=True)
class RelianceView:
    """One partner on whom something hangs."""

    site: str
    href: str
    name: str
    what: tuple[str, ...]


@frozen(kw_only=True)
class CommonSite:
    """One site in a comparison."""

    site: str
    href: str
    common: str
    point: str
    own: str
    own_point: str


@frozen(kw_only=True)
class CommonView:
    """One component compared among some sites."""

    title: str
    among: str
    items: str  # how many, in words
    codes: str
    sites: tuple[CommonSite, ...]
    alone: tuple[tuple[str, str], ...]  # a site, and the items that it alone must do
    some: tuple[tuple[str, str], ...]  # some sites, and the items that they must do
    apart: str


@frozen(kw_only=True)
class TogetherView:
    """All of it."""

    totals: tuple[TotalView, ...]
    missed: tuple[MissedView, ...]
    missed_more: int
    reliance: tuple[RelianceView, ...]
    reliance_more: int
    over_sites: tuple[tuple[str, str], ...]  # what hangs on one, and at how many sites
    names: tuple[tuple[str, str], ...]  # who is relied on at several sites
    common: tuple[CommonView, ...]
    too_many: int | None  # sites from which they are not compared; None where they are


def together_view(
    summary: Summary, sites: Mapping[str, str], bent: frozenset[tuple[str, str]], setting: Setting
) -> TogetherView:
    """What is told of all sites; `sites` are their names by id, `bent` the items shown as bent."""
    voice = setting.voice
    names = words.titles(summary, voice)
    return TogetherView(
        totals=_totals(summary, setting),
        missed=_missed(summary, bent, setting),
        missed_more=max(0, len(summary.missed) - MOST_MISSED),
        reliance=tuple(
            RelianceView(
                site=sites.get(one.site, one.site),
                href=page_href(one.site),
                name=one.reliance.name,
                what=tuple(words.reliance_words(one.reliance, voice, names)),
            )
            for one in summary.relied.kept[:MOST_RELIED_ON]
        ),
        reliance_more=max(0, summary.relied.count - MOST_RELIED_ON),
        over_sites=tuple(
            (what, voice.ngettext("%(n)s site", "%(n)s sites", number))
            for what, number in words.over_sites(summary.relied, voice, names)
        ),
        names=tuple(
            (name, voice.ngettext("%(n)s site", "%(n)s sites", number)) for name, number in summary.relied.at_several()
        ),
        common=tuple(_common(one, names, sites, setting) for one in summary.common or ()),
        too_many=MOST if summary.common is None else None,
    )


def _totals(summary: Summary, setting: Setting) -> tuple[TotalView, ...]:
    voice = setting.voice
    _ = voice.gettext
    found = []
    for kind in KINDS:
        total = summary.totals.kinds[kind]
        target = getattr(summary.targets, kind) if summary.targets else None
        if target is None and not (total.targets or total.counted or total.hidden):
            continue
        share = total.reached(target)
        of = "" if target is None else _("of %(target)s") % {"target": words.amount(kind, target, voice)}
        together = ""
        if total.targets:
            together = voice.ngettext(
                "%(n)s site aims for %(target)s", "%(n)s sites together aim for %(target)s", total.targets,
                target=words.amount(kind, total.target, voice),
            )  # fmt: skip
        found.append(
            TotalView(
                title=words.kind_title(kind, voice),
                count=words.total_words(kind, total, voice),
                of=of,
                reached=words.share_words(share, voice),
                notes=tuple(words.total_notes(total, voice)),
                width=_width(share[0]) if share else None,
                together=together,
            )
        )
    return tuple(found)


def _width(share: Number) -> str:
    return percent(min(Fraction(100 * share), Fraction(100)))


def _missed(summary: Summary, bent: frozenset[tuple[str, str]], setting: Setting) -> tuple[MissedView, ...]:
    voice = setting.voice
    names = words.titles(summary, voice)
    return tuple(
        MissedView(
            component=names[one.component],
            code=one.item.code,
            ask=voice.say(one.item.ask),
            function=words.function_words(one, voice),
            core=one.item.function == "core",
            sites=words.missed_words(one, voice),
            how=words.why_missed(one, voice),
            bent=(one.component, one.item.code) in bent,
            width=_width(Fraction(one.missed, one.sites)),
        )
        for one in summary.missed[:MOST_MISSED]
    )


def _common(one: Among, names: Mapping[str, str], sites: Mapping[str, str], setting: Setting) -> CommonView:
    voice, found = setting.voice, one.comparison
    return CommonView(
        title=names[found.component],
        among=words.among_words(one.among, len(found.sites), voice),
        items=voice.ngettext("%(n)s common item", "%(n)s common items", len(found.codes)),
        codes=", ".join(found.codes),
        sites=tuple(
            CommonSite(
                site=sites.get(site.site, site.site),
                href=page_href(site.site),
                common=words.score_words(site.common, voice),
                point=words.number_words(site.common.point, voice),
                own=words.score_words(site.own, voice),
                own_point=words.number_words(site.own.point, voice),
            )
            for site in found.sites
        ),
        alone=words.by_sites((item for item in found.left_out if item.alone), sites),
        some=words.by_sites((item for item in found.left_out if not item.alone), sites),
        apart=voice.listed([sites.get(site, site) for site in found.apart]),
    )
