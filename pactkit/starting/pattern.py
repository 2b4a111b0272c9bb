"""What can be taken over from a site: the pattern of its work without its people, places and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from pactkit.config.toml_file import Table
from pactkit.languages.voice import Voice
from pactkit.model.adaptation import Adaptation
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.milestone import BLOCKED, DONE, NOT_NEEDED, MilestoneStatus
from pactkit.model.programme import Programme
from pactkit.model.site import Origin, Site
from pactkit.starting.blanks import stated_keys
from pactkit.starting.wanted import counted


@frozen(kw_only=True)
class Pattern:
    """A site as another one may be set up after it."""

    site: Site
    origin: Origin
    stated: Mapping[str, Table]  # the facts of each component as they stand in the file
    programme: Programme  # of the new site
    catalogue: Catalogue
    voice: Voice

    @property
    def name(self) -> str:
        """What the site is called: the one name that is told, as where the new one comes from."""
        return self.voice.say(self.site.name)

    @property
    def components(self) -> tuple[Definition, ...]:
        """What the new site offers: what this one does, in its order, and what is core besides."""
        core = (component for component in sorted(self.programme.core) if component not in self.stated)
        definitions = self.catalogue.definitions
        return tuple(definitions[component] for component in (*self.stated, *core) if component in definitions)

    @property
    def unread(self) -> tuple[str, ...]:
        """Components that the site offers and that cannot be used here: failed, off, or not known."""
        return tuple(component for component in self.stated if component not in self.catalogue.definitions)


def course_of(pattern: Pattern, definition: Definition, milestone: str) -> str:
    """How a milestone went at the site, for who plans it again; empty where its file does not say."""
    voice = pattern.voice
    _ = voice.gettext
    statuses = pattern.site.readiness.get(definition.id, {})
    stated = statuses.get(milestone)
    if stated is None:
        return ""
    if stated.status == NOT_NEEDED:
        return _("at %(site)s: not needed") % {"site": pattern.name}
    if stated.status == BLOCKED:
        return _("at %(site)s: blocked so far") % {"site": pattern.name}
    if stated.status != DONE or stated.on is None:
        return ""
    parts = []
    done = sorted(other.on for other in statuses.values() if other.on is not None)
    if len(done) > 1:
        said = {"place": voice.count(done.index(stated.on) + 1), "all": voice.count(len(done))}
        parts.append(_("done as number %(place)s of %(all)s") % said)
    if (days := _days(stated)) is not None:
        parts.insert(0, voice.ngettext("took %(n)s day", "took %(n)s days", days))
    if not parts:
        return ""
    return _("at %(site)s: %(course)s") % {"site": pattern.name, "course": ", ".join(parts)}


def _days(stated: MilestoneStatus) -> int | None:
    if stated.on is None or stated.started is None:
        return None
    return (stated.on - stated.started).days


def adaptation_line(pattern: Pattern, adaptation: Adaptation) -> tuple[str, str]:
    """What it was about, and whether it kept what the items are for; not its words, which may tell of people."""
    voice = pattern.voice
    _ = voice.gettext
    kept = _("it kept the function") if adaptation.keeps_function else _("it did not keep the function")
    decided = _("Approved there") if adaptation.approved else _("Never approved there")
    definition = pattern.catalogue.definitions.get(adaptation.component)
    items = definition.item_by_code if definition else {}
    asked = " ".join(voice.say(items[code].ask) for code in adaptation.items if code in items)
    said = {"component": adaptation.component, "items": ", ".join(adaptation.items), "asked": asked}
    return (
        _("%(component)s %(items)s: %(asked)s") % said if asked else _("%(component)s %(items)s") % said,
        _("%(decided)s; %(kept)s. What was changed, and why, stands in the file of %(source)s.")
        % {"decided": decided, "kept": kept, "source": pattern.name},
    )


def to_agree(pattern: Pattern, launch: date | None = None) -> list[tuple[str, list[str]]]:
    """What has to be agreed anew: topics with their points."""
    voice, site = pattern.voice, pattern.site
    _ = voice.gettext
    partners, services = counted(site.alliance.partners, voice), counted(site.alliance.services, voice)
    area = [_("the area's code and nation, its neighbourhoods, and the need there with its source")]
    counts = [_("targets, and counts toward them: families, volunteers, budget")]
    topics = [
        (_("the alliance's name, and partners"), partners),
        (_("services"), services),
        (_("places and aims"), [*area, *counts]),
        (_("languages spoken locally, and by whom"), []),
        *([] if launch else [(_("the day of the first session"), [])]),
        (_("adaptations: none is in force here"), [adaptation_line(pattern, one)[0] for one in site.adaptations]),
        (_("facts: venues, dates and counts"), _facts(pattern)),
        (_("milestones, each with who does it"), _milestones(pattern)),
    ]
    empty = (_("services"), _("adaptations: none is in force here"), _("facts: venues, dates and counts"))
    return [(topic, points) for topic, points in topics if points or topic not in empty]


def _facts(pattern: Pattern) -> list[str]:
    found = []
    for definition in pattern.components:
        keys = stated_keys(definition.id, pattern.stated.get(definition.id, {}), pattern.catalogue)
        if keys:
            found.append(f"{pattern.voice.say(definition.title)}: {', '.join(keys)}")
    return found


def _milestones(pattern: Pattern) -> list[str]:
    """How many of each component, and who does them."""
    voice = pattern.voice
    found = []
    for one in pattern.components:
        owners = dict.fromkeys(voice.say(milestone.owner) for milestone in one.milestones if milestone.owner)
        count = voice.ngettext("%(n)s milestone", "%(n)s milestones", len(one.milestones))
        who = f" ({', '.join(owners)})" if owners else ""
        if one.milestones:
            found.append(f"{voice.say(one.title)}: {count}{who}")
    return found
