"""The sites: what they are, where, how far they have come, and who stands behind them."""

from __future__ import annotations

from pactkit.model.alliance import Partner, Service
from pactkit.model.phrase import phrase
from pactkit.model.site import Targets
from pactkit.reports.export.subject import ExportedSite
from pactkit.reports.export.table import Rows, Table, codes
from pactkit.scoring.reliance import reliances

SITES = Table.of(
    "sites",
    phrase("Each site, also one whose file cannot be read"),
    "site* name note readable:boolean stage launch:date languages ready:boolean blockers:integer earliest:date "
    "latest:date verdict area_code area_valid_on:date nation target_families:integer target_volunteers:integer "
    "target_budget_gbp:number alliance digest",
)
PLACES = Table.of("places", phrase("The parts of the area that a site works in"), "site* number*:integer place codes",
                  {"sites": "site"})  # fmt: skip
NEEDS = Table.of(
    "needs", phrase("Measures of need in the area, each with its source"),
    "site* number*:integer measure value:number source", {"sites": "site"},
)  # fmt: skip
PROGRESS = Table.of(
    "progress",
    phrase("Dated counts toward the targets, as the site's file states them: small counts of people too"),
    "site* number*:integer on:date families:integer volunteers:integer spent_gbp:number",
    {"sites": "site"},
)
PARTNERS = Table.of(
    "partners",
    phrase("The partners of the alliance and the services that work with it"),
    "site* member* member_type* name kind commitment roles languages since:date alone_in only_venue_of",
    {"sites": "site"},
)


def site_rows(site: ExportedSite) -> Rows:
    """The site, and all that stands in its file beside components, plans and adaptations."""
    yield from _site(site)
    stated = site.found.site
    if stated is None:
        return
    area = stated.area
    for number, place in enumerate(area.places if area else (), start=1):
        yield PLACES, (site.id, number, place.name, codes(place.codes))
    for number, need in enumerate(area.need if area else (), start=1):
        source = site.voice.say(need.source) or None
        yield NEEDS, (site.id, number, site.voice.say(need.measure), need.value, source)
    for number, count in enumerate(stated.progress, start=1):
        yield PROGRESS, (site.id, number, count.on, count.families, count.volunteers, count.spent_gbp)
    yield from _partners(site)


def _site(site: ExportedSite) -> Rows:
    found, stated, plan, voice = site.found, site.found.site, site.plan, site.voice
    if stated is None:
        yield SITES, (site.id, None, None, False, *[None] * 15, found.digest)
        return
    targets, area = stated.targets or Targets(), stated.area
    yield (
        SITES,
        (
            site.id,
            voice.say(stated.name),
            voice.say(stated.note),
            True,
            stated.stage,
            stated.launch,
            codes(stated.languages),
            found.ready,
            len(found.blockers),
            plan.earliest if plan else None,
            plan.latest if plan else None,
            plan.verdict if plan else None,
            area.code if area else None,
            area.valid_on if area else None,
            area.nation if area else None,
            targets.families,
            targets.volunteers,
            targets.budget_gbp,
            stated.alliance.name,
            found.digest,
        ),
    )


def _partners(site: ExportedSite) -> Rows:
    stated = site.found.site
    if stated is None:
        return
    alone = {one.member: one for one in reliances(stated, site.found.gatherings, site.as_of)}
    members: list[tuple[str, Partner | Service]] = [("partner", one) for one in stated.alliance.partners]
    members += [("service", one) for one in stated.alliance.services]
    for kind, one in members:
        relied = alone.get(one.id)
        yield (
            PARTNERS,
            (
                site.id,
                one.id,
                kind,
                one.name,
                one.kind,
                one.commitment,
                codes(one.roles),
                codes(one.languages),
                one.since,
                codes([held.what for held in relied.alone]) if relied else "",
                codes(relied.venue.components) if relied and relied.venue else "",
            ),
        )
