"""What is told of all sites together, in words: text sheets and pages say the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from pactkit.languages.voice import Voice
from pactkit.model.fidelity import Interval
from pactkit.model.number import Number
from pactkit.reports import code_names
from pactkit.reports.network.missed import MissedItem
from pactkit.reports.network.network import Summary
from pactkit.reports.network.relied import VENUE, Relied
from pactkit.reports.network.standing import NAMED, RUNNING
from pactkit.scoring.common import LeftOut
from pactkit.scoring.reliance import LANGUAGE, ROLE, Alone, Reliance
from pactkit.scoring.totals import FAMILIES, MONEY, VOLUNTEERS, Total


def score_words(score: Interval, voice: Voice) -> str:
    """An interval: `75`, `50 to 83`, or that there is nothing to score."""
    if score.low is None or score.high is None:
        return voice.gettext("nothing to score")
    low, high = number_words(score.low, voice), number_words(score.high, voice)
    return low if low == high else voice.gettext("%(low)s to %(high)s") % {"low": low, "high": high}


def number_words(number: Number | None, voice: Voice) -> str:
    """A score with three digits, which are enough to read; nothing for none."""
    if number is None:
        return ""
    size = abs(Fraction(number))
    places = 1 if size >= 10 else 2 if size >= 1 else 3  # noqa: PLR2004 - three digits are enough to read
    return voice.number(number, places)


def missed_words(one: MissedItem, voice: Voice) -> str:
    """At how many sites of how many an item is missed."""
    return voice.gettext("%(missed)s of %(sites)s") % {
        "missed": voice.count(one.missed),
        "sites": voice.count(one.sites),
    }


def why_missed(one: MissedItem, voice: Voice) -> str:
    """How: below target, not answered, could not be rated."""
    _ = voice.gettext
    counts = (
        (_("below target"), one.below), (_("not answered"), one.unanswered), (_("could not be rated"), one.cannot_rate)
    )  # fmt: skip
    return ", ".join(f"{name}: {voice.count(number)}" for name, number in counts if number)


def function_words(one: MissedItem, voice: Voice) -> str:
    """Whether the item must not change."""
    return voice.gettext("core") if one.item.function == "core" else voice.gettext("adaptable")


def reliance_words(found: Reliance, voice: Voice, names: Mapping[str, str]) -> list[str]:
    """What hangs on one partner alone, a sentence for each thing; `names` are those of components."""
    said = [_alone(alone, voice) for alone in found.alone]
    if found.venue:
        listed = voice.listed([names.get(one, one) for one in found.venue.components])
        many = voice.ngettext("%(n)s gathering", "%(n)s gatherings", found.venue.gatherings)
        words = voice.gettext("only venue of %(components)s (%(gatherings)s)")
        said.append(words % {"components": listed, "gatherings": many})
    return said


def _alone(alone: Alone, voice: Voice) -> str:
    _ = voice.gettext
    if alone.kind == LANGUAGE:
        what = code_names.spoken(alone.what, voice)
        words = _("only confirmed speaker of %(what)s") if alone.confirmed else _("only pledged speaker of %(what)s")
    else:
        what = code_names.role(alone.what, voice)
        words = _("only confirmed for: %(what)s") if alone.confirmed else _("only pledged for: %(what)s")
    said = words % {"what": what}
    if alone.hoped:
        said += " " + _("(not confirmed yet: %(names)s)") % {"names": voice.listed(alone.hoped)}
    return said


def over_sites(relied: Relied, voice: Voice, names: Mapping[str, str]) -> list[tuple[str, int]]:
    """What hangs on one at how many sites, those at most sites first."""
    _ = voice.gettext
    said = {
        ROLE: lambda what: _("role: %(what)s") % {"what": code_names.role(what, voice)},
        LANGUAGE: lambda what: _("language: %(what)s") % {"what": code_names.spoken(what, voice)},
        VENUE: lambda what: _("venue of: %(what)s") % {"what": names.get(what, what)},
    }
    ranked = sorted(relied.kinds.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(said[kind](what), sites) for (kind, what), sites in ranked]


def kind_title(kind: str, voice: Voice) -> str:
    """What is counted."""
    _ = voice.gettext
    return {FAMILIES: _("Families"), VOLUNTEERS: _("Volunteers"), MONEY: _("Spent of the budget")}[kind]


def amount(kind: str, number: Number, voice: Voice) -> str:
    """A count of people, or money."""
    return voice.money(number) if kind == MONEY else voice.number(number)


def total_words(kind: str, total: Total, voice: Voice) -> str:
    """What is counted over all sites, as far as it may be shown."""
    _ = voice.gettext
    if total.low is None:
        return _("not shown") if total.hidden else _("not counted yet")
    low = amount(kind, total.low, voice)
    if total.high is None:
        return _("at least %(low)s") % {"low": low}
    high = amount(kind, total.high, voice)
    return low if total.low == total.high else _("%(low)s to %(high)s") % {"low": low, "high": high}


def total_notes(total: Total, voice: Voice) -> list[str]:
    """What is missing from a total."""
    notes = []
    if total.unknown:
        words = voice.ngettext("%(n)s site states no count", "%(n)s sites state no count", total.unknown)
        notes.append(words)
    if total.hidden:
        words = voice.ngettext(
            "%(n)s count below %(small)s is not shown",
            "%(n)s counts below %(small)s are not shown",
            total.hidden,
            small=str(total.small),
        )
        notes.append(words)
    return notes


def share_words(share: tuple[Number, Number | None] | None, voice: Voice) -> str:
    """How much of a target is reached."""
    _ = voice.gettext
    if share is None:
        return ""
    low, high = share
    if high is None:
        return _("at least %(low)s") % {"low": voice.percent(low)}
    words = (voice.percent(low), voice.percent(high))
    return words[0] if words[0] == words[1] else _("%(low)s to %(high)s") % {"low": words[0], "high": words[1]}


def among_words(among: str, sites: int, voice: Voice) -> str:
    """Among which sites a comparison is."""
    if among == RUNNING:
        return voice.ngettext("%(n)s site where it runs", "the %(n)s sites where it runs", sites)
    if among == NAMED:
        return voice.ngettext("%(n)s site that was named", "the %(n)s sites that were named", sites)
    return voice.ngettext("%(n)s site with something to score", "all %(n)s sites with something to score", sites)


def titles(summary: Summary, voice: Voice) -> dict[str, str]:
    """The components' titles by id."""
    return {component: voice.say(one.title) for component, one in summary.definitions.items()}


def by_sites(left: Iterable[LeftOut], names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Sites with the items that they must do and others need not, in the order in which each group first comes up."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for item in left:
        groups.setdefault(item.sites, []).append(item.code)
    return tuple(
        (", ".join(names.get(site, site) for site in sites), ", ".join(codes)) for sites, codes in groups.items()
    )
