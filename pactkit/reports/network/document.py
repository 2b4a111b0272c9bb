"""What is told of all sites together, as JSON."""

from __future__ import annotations

from pactkit.languages.voice import say
from pactkit.reports import values
from pactkit.reports.network.missed import MissedItem
from pactkit.reports.network.network import Summary
from pactkit.reports.network.relied import Relied, SiteReliance
from pactkit.reports.network.standing import Among
from pactkit.reports.values import Json
from pactkit.scoring.reliance import LANGUAGE, ROLE
from pactkit.scoring.totals import KINDS


def network_content(summary: Summary, language: str) -> Json:
    """The keys that an audit adds about all sites."""
    return {
        "missed": [_missed(one, language) for one in summary.missed],
        "reliance": [_reliance(one) for one in summary.relied.kept],
        "reliance_over_sites": _over_sites(summary.relied),
        "totals": _totals(summary),
        "common": None if summary.common is None else [_common(one) for one in summary.common],
    }


def _missed(one: MissedItem, language: str) -> Json:
    return {
        "component": one.component,
        "code": one.item.code,
        "asks": say(one.item.ask, language),
        "function": one.item.function,
        "sites": one.sites,
        "missed": one.missed,
        "below_target": one.below,
        "unanswered": one.unanswered,
        "cannot_rate": one.cannot_rate,
    }


def _reliance(one: SiteReliance) -> Json:
    found = one.reliance
    said: dict[str, list[Json]] = {ROLE: [], LANGUAGE: []}
    for alone in found.alone:
        said[alone.kind].append({"id": alone.what, "confirmed": alone.confirmed, "hoped_for": list(alone.hoped)})
    venue = found.venue
    return {
        "site": one.site,
        "id": found.member,
        "name": found.name,
        "kind": "service" if found.service else "partner" if found.commitment else "venue",
        "commitment": found.commitment,
        "roles": said[ROLE],
        "languages": said[LANGUAGE],
        "only_venue_of": list(venue.components) if venue else [],
        "gatherings": venue.gatherings if venue else 0,
    }


def _over_sites(relied: Relied) -> Json:
    kinds: dict[str, dict[str, int]] = {"role": {}, "language": {}, "venue": {}}
    for (kind, what), sites in sorted(relied.kinds.items()):
        kinds[kind][what] = sites
    names = [{"name": name, "sites": sites} for name, sites in relied.at_several()]
    return {"roles": kinds["role"], "languages": kinds["language"], "venues": kinds["venue"], "names": names}


def _totals(summary: Summary) -> Json:
    found = {}
    for kind in KINDS:
        total = summary.totals.kinds[kind]
        target = getattr(summary.targets, kind) if summary.targets else None
        share = total.reached(target)
        found[kind] = {
            "target": values.number(target),
            "sites_target": values.number(total.target) if total.targets else None,
            "sites_with_target": total.targets,
            "low": values.number(total.low),
            "high": values.number(total.high),
            "hidden": total.hidden,
            "not_counted": total.unknown,
            "reached": {"low": values.number(share[0]), "high": values.number(share[1])} if share else None,
        }
    return found


def _common(one: Among) -> Json:
    found = one.comparison
    return {
        "component": found.component,
        "among": one.among,
        "scheme": found.scheme,
        "items": list(found.codes),
        "sites": [
            {"id": site.site, "own": values.interval(site.own), "common": values.interval(site.common)}
            for site in found.sites
        ],
        "left_out": [{"code": left.code, "sites": list(left.sites)} for left in found.left_out],
        "not_compared": list(found.apart),
    }
