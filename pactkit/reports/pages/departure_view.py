"""What was changed here: core items below their target, told apart by what was recorded and agreed about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.adaptation import CONSISTENT, DEPARTURE_KINDS, DRIFT, Adaptation, Departure
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer
from pactkit.reports import code_names
from pactkit.reports.pages.item_view import level_words


@frozen(kw_only=True)
class AdaptationView:
    """A recorded local change."""

    what: str
    why: str
    decided_by: str
    when: str  # approved, and until when
    planned: str
    function: str  # whether it keeps the item's function
    goal: str  # what the change is meant to do
    level: str  # for whom it is made


@frozen(kw_only=True)
class DepartureView:
    """One item that is not as the programme has it."""

    code: str
    ask: str
    now: str  # the level it stands at
    faithful: str  # the level that counts as faithful
    reason: str  # of drift
    adaptation: AdaptationView | None


@frozen(kw_only=True)
class DepartureGroup:
    """The departures of one kind."""

    kind: str
    title: str
    meaning: str
    departures: tuple[DepartureView, ...]


@frozen(kw_only=True)
class RecordView:
    """A recorded adaptation that no departure rests on: its items are not below their target, or not answered."""

    items: str
    adaptation: AdaptationView


def departure_groups(
    definition: Definition, departures: Iterable[Departure], answers: Iterable[Answer], voice: Voice
) -> tuple[DepartureGroup, ...]:
    """The departures by kind, drift first: it is what somebody has to do something about."""
    found, levels = tuple(departures), {answer.code: answer.level for answer in answers}
    groups = []
    for kind in reversed(DEPARTURE_KINDS):
        views = []
        for departure in (departure for departure in found if departure.kind == kind):
            item = definition.item_by_code[departure.code]
            views.append(
                DepartureView(
                    code=item.code,
                    ask=voice.say(item.ask),
                    now=level_words(item, levels.get(item.code), voice),
                    faithful=level_words(item, item.faithful, voice),
                    reason=_reason(departure, voice),
                    adaptation=adaptation_view(departure.adaptation, voice) if departure.adaptation else None,
                )
            )
        if views:
            title, meaning = kind_words(kind, voice)
            groups.append(DepartureGroup(kind=kind, title=title, meaning=meaning, departures=tuple(views)))
    return tuple(groups)


def other_records(
    definition: Definition, departures: Iterable[Departure], adaptations: Iterable[Adaptation], voice: Voice
) -> tuple[RecordView, ...]:
    """The component's adaptations that no departure rests on."""
    used = [departure.adaptation for departure in departures]
    return tuple(
        RecordView(items=voice.listed(adaptation.items), adaptation=adaptation_view(adaptation, voice))
        for adaptation in adaptations
        if adaptation.component == definition.id and adaptation not in used
    )


def kind_words(kind: str, voice: Voice) -> tuple[str, str]:
    """The name of a kind of departure, and what it means."""
    _ = voice.gettext
    if kind == CONSISTENT:
        return _("Consistent adaptation"), _("Approved, still in force, and keeps the function of the item.")
    if kind == DRIFT:
        return _("Drift"), _("Different from the programme, and nothing that is agreed and in force explains it.")
    return _("Inconsistent modification"), _("Approved and still in force, but without the function of the item.")


def adaptation_view(adaptation: Adaptation, voice: Voice) -> AdaptationView:
    """One recorded change."""
    _ = voice.gettext
    planned = {True: _("Planned"), False: _("Not planned"), None: ""}[adaptation.planned]
    return AdaptationView(
        what=voice.say(adaptation.what),
        why=voice.say(adaptation.why),
        decided_by=voice.listed(adaptation.decided_by),
        when=_when(adaptation.approved, adaptation.until, voice),
        planned=planned,
        function=_("Keeps the function") if adaptation.keeps_function else _("Does not keep the function"),
        goal=code_names.goal(adaptation.goal, voice) if adaptation.goal else "",
        level=code_names.delivery_level(adaptation.level_of_delivery, voice) if adaptation.level_of_delivery else "",
    )


def _when(approved: date | None, until: date | None, voice: Voice) -> str:
    _ = voice.gettext
    start = _("Approved %(day)s") % {"day": voice.day(approved)} if approved else _("Not approved")
    if until is None:
        return _("%(start)s, with no end") % {"start": start} if approved else start
    return _("%(start)s, until %(day)s") % {"start": start, "day": voice.day(until)}


def _reason(departure: Departure, voice: Voice) -> str:
    _ = voice.gettext
    if departure.reason == "none":
        return _("Nobody recorded a change.")
    if departure.reason == "not_approved":
        return _("A change is recorded, and not approved.")
    if departure.reason == "run_out":
        until = departure.adaptation.until if departure.adaptation else None
        return _("The recorded change ran out on %(day)s.") % {"day": voice.day(until)}
    return ""
