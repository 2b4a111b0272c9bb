"""How scores, bands, dates and statuses are said on sheets, in the language of a voice."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pactkit.languages.voice import Voice
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Interval, SchemeScore
from pactkit.model.number import PLACES, Number, plain
from pactkit.model.scheme import Scheme
from pactkit.reports.blocks import BAD, GOOD, PLAIN, QUIET, WARN

NOTHING = "-"


def score(value: Number | None, voice: Voice) -> str:
    """A score, rounded for reading only: 69.9, 4.33 or 0.364. What is not whole is never shown as whole."""
    if value is None:
        return NOTHING
    number = Fraction(value)
    places = 1 if abs(number) >= 10 else 2 if abs(number) >= 1 else 3  # noqa: PLR2004 - three digits are enough to read
    shown = round(number, places)
    while shown.denominator == 1 and shown != number and places < PLACES:
        places += 1
        shown = round(number, places)
    return voice.signed(f"{float(shown):.{places}f}".rstrip("0").rstrip("."))


def level(value: Number | None, voice: Voice) -> str:
    """A level as it was written: 2 or 2.5."""
    return NOTHING if value is None else voice.signed(f"{plain(value)}")


def percent(share: Number | None, voice: Voice) -> str:
    """A share (0-1) as percent, rounded down: what falls short of all is not shown as all."""
    return NOTHING if share is None else voice.gettext("%(number)s%%") % {"number": int(share * 100)}


def sites(number: int, voice: Voice) -> str:
    """A number of sites."""
    return voice.ngettext("%(n)s site", "%(n)s sites", number)


def named(name: str, site_id: str) -> str:
    """A site's name, with its id where that is another."""
    return name if name == site_id else f"{name} ({site_id})"


def departures(counts: Mapping[str, int], voice: Voice) -> str:
    """Departures by kind, in words: `1 consistent adaptation, 3 drift`."""
    ngettext = voice.ngettext
    said = {
        "consistent_adaptation": lambda n: ngettext("%(n)s consistent adaptation", "%(n)s consistent adaptations", n),
        "inconsistent_modification": lambda n: ngettext(
            "%(n)s inconsistent modification", "%(n)s inconsistent modifications", n
        ),
        "drift": lambda n: ngettext("%(n)s drift", "%(n)s drift", n),
    }
    return ", ".join(said[kind](number) for kind, number in counts.items() if number)


def span(found: Interval, voice: Voice) -> str:
    """An interval in words: `75`, `50 to 83` or that there is nothing to score."""
    _ = voice.gettext
    if found.low is None or found.high is None:
        return _("nothing to score")
    if found.low == found.high:
        return score(found.low, voice)
    return _("%(low)s to %(high)s") % {"low": score(found.low, voice), "high": score(found.high, voice)}


def band_title(scheme: Scheme | None, band: str | None, voice: Voice) -> str:
    """The name of a band for people."""
    found = next((one for one in scheme.bands if one.id == band), None) if scheme else None
    return (voice.say(found.title) or found.id) if found else (band or NOTHING)


def bands(definition: Definition | None, found: SchemeScore, voice: Voice) -> str:
    """The band, or from which to which it is not decided."""
    if len(found.bands) > 1:
        lowest, highest = ends(definition, found, voice)
        return voice.gettext("%(low)s to %(high)s") % {"low": lowest, "high": highest}
    return ends(definition, found, voice)[0] if found.bands else NOTHING


def marked(words: str, voice: Voice, *, self_only: bool) -> str:
    """What is said of a score, with a mark where nobody but the site itself has rated."""
    return f"{words} ({voice.gettext('self-rated only')})" if self_only else words


def between(definition: Definition | None, found: SchemeScore, voice: Voice) -> str:
    """The lowest and the highest band that are still possible: `Partial and Faithful`."""
    return voice.listed(ends(definition, found, voice))


def ends(definition: Definition | None, found: SchemeScore, voice: Voice) -> tuple[str, str]:
    """The titles of the lowest and the highest band that are still possible."""
    scheme = next((one for one in definition.schemes if one.id == found.id), None) if definition else None
    return band_title(scheme, found.bands[0], voice), band_title(scheme, found.bands[-1], voice)


def band_tone(definition: Definition | None, found: SchemeScore) -> str:
    """Good where the lowest possible band is in the upper half, bad where the highest is the lowest there is."""
    scheme = definition.headline if definition else None
    if scheme is None or not found.bands:
        return PLAIN
    ranks = [scheme.rank_of(band) or 0 for band in (found.bands[0], found.bands[-1])]
    if ranks[0] * 2 >= len(scheme.bands):
        return GOOD
    return BAD if ranks[1] == 0 else WARN


def milestone_status(status: str, voice: Voice) -> tuple[str, str]:
    """Where a milestone stands, and its tone."""
    _ = voice.gettext
    return {
        "not_started": (_("not started"), QUIET),
        "in_progress": (_("in progress"), WARN),
        "done": (_("done"), GOOD),
        "blocked": (_("blocked"), BAD),
        "not_needed": (_("not needed"), QUIET),
    }[status]


def item_state(state: str, voice: Voice) -> str:
    """Where an item of a checklist stands."""
    _ = voice.gettext
    return {
        "rated": _("rated"),
        "measured": _("measured"),
        "not_applicable": _("does not apply"),
        "not_due": _("not due yet"),
        "cannot_rate": _("could not be rated"),
        "unanswered": _("not answered"),
        "error": _("measure failed"),
    }[state]


def launch_verdict(verdict: str, voice: Voice) -> str:
    """What the plan says of the planned day."""
    _ = voice.gettext
    return {"on_track": _("on track"), "at_risk": _("at risk"), "late": _("late")}[verdict]


def departure_kind(kind: str, voice: Voice) -> str:
    """How a core item came to stand below its target."""
    _ = voice.gettext
    return {
        "consistent_adaptation": _("consistent adaptation"),
        "inconsistent_modification": _("inconsistent modification"),
        "drift": _("drift"),
    }[kind]


def drift_reason(reason: str, voice: Voice) -> str:
    """Why it is drift."""
    _ = voice.gettext
    reasons = {
        "none": _("nothing recorded"), "not_approved": _("not approved"), "run_out": _("approval has run out"),
    }  # fmt: skip
    return reasons.get(reason, reason)


def stage(code: str, voice: Voice) -> str:
    """A stage of implementation, inside a sentence."""
    _ = voice.gettext
    return {
        "exploration": _("exploration"), "installation": _("installation"), "initial": _("initial"), "full": _("full"),
    }.get(code, code)  # fmt: skip


def item_function(code: str, voice: Voice) -> str:
    """Whether an item may take a local form, in a table."""
    _ = voice.gettext
    return {"core": _("core"), "adaptable": _("adaptable")}.get(code, code)


def rating_source(code: str | None, voice: Voice) -> str:
    """Where a level comes from, in a table."""
    _ = voice.gettext
    said = {
        "external": _("external"), "peer": _("peer"), "parent": _("parent"), "self": _("self"), "facts": _("facts"),
    }  # fmt: skip
    return said.get(code, code) if code else NOTHING


def severity(code: str, voice: Voice) -> str:
    """How much a finding or a problem matters, before its message."""
    _ = voice.gettext
    return {"blocker": _("blocker"), "warning": _("warning"), "note": _("note"), "error": _("error")}.get(code, code)


LAUNCH_TONES = {"on_track": GOOD, "at_risk": WARN, "late": BAD}
SEVERITY_TONES = {"blocker": BAD, "warning": WARN, "note": QUIET, "error": BAD}
