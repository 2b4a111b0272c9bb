"""Where a site's file comes from: the site whose pattern it was set up from."""

from __future__ import annotations

from pactkit.languages.voice import Voice, say
from pactkit.model.site import Site
from pactkit.reports.values import Json


def origin_sentence(site: Site, voice: Voice) -> str:
    """Where the site's pattern comes from; empty of a site that was set up from nothing."""
    if site.origin is None:
        return ""
    said = {"site": voice.say(site.origin.name), "day": voice.day(site.origin.on)}
    return voice.gettext("Set up from %(site)s on %(day)s.") % said


def origin_content(site: Site | None, language: str) -> Json | None:
    """The same for JSON; null of a site that was set up from nothing."""
    if site is None or site.origin is None:
        return None
    origin = site.origin
    return {
        "site": origin.site,
        "name": say(origin.name, language),
        "on": origin.on.isoformat(),
        "inputs": origin.inputs,
    }
