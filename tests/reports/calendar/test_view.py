"""What the calendar shows, and in which order."""

from __future__ import annotations

from datetime import date, time

from attrs import evolve

from pactkit.languages.voice import voice_of
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.finding import Failure
from pactkit.reports.calendar.view import COURSE, ONCE, WEEKLY

from .making import SAMPLE, gathering, view_of


def test_what_has_ended_is_left_out_and_all_else_is_shown_once() -> None:
    """Everything that meets again is shown: weekly, as a course with a first and a last day, or on a single date."""
    view = view_of(*SAMPLE)
    kinds = {kind: [entry.title for entry in view.of_kind(kind)] for kind in (WEEKLY, COURSE, ONCE)}
    assert kinds == {
        WEEKLY: ["DadSpace", "Spanish hour", "Songs", "Digital help", "Calm evening"],
        COURSE: ["Before the birth"],
        ONCE: ["Trip; to the farm, by bus"],
    }


def test_entries_stand_by_day_and_time_and_single_dates_by_date() -> None:
    """The week begins on Monday; single dates come after it."""
    found = [
        gathering("e", on=date(2026, 12, 6)), gathering("d", on=date(2026, 12, 5), starts=time(11)),
        gathering("f", on=date(2027, 1, 4)), gathering("c", day="sunday"), gathering("b", starts=time(11)),
        gathering("a", ends=time(13)), gathering("A", ends=time(11)),
    ]  # fmt: skip
    assert [entry.title for entry in view_of(*found).entries] == ["A", "a", "b", "c", "d", "e", "f"]


def test_the_order_of_the_facts_does_not_matter() -> None:
    """Gatherings given in another order make the same calendar."""
    assert view_of(*SAMPLE) == view_of(*reversed(SAMPLE))


def test_groups_by_audience() -> None:
    """Each stands once under whom it is for, last those that do not say."""
    groups = view_of(*SAMPLE).by_audience()
    assert [(group.id, group.title, [entry.title for entry in group.entries]) for group in groups] == [
        ("pregnant", "Pregnant parents", ["Before the birth"]),
        ("under_ones", "Under ones", ["Songs"]),
        ("four_and_under", "Four and under", ["Spanish hour"]),
        ("dads", "Dads", ["DadSpace"]),
        ("everyone", "Everyone", ["Digital help"]),
        ("other", "Other activities", ["Calm evening", "Trip; to the farm, by bus"]),
    ]


def test_groups_by_day() -> None:
    """What meets again and again stands under its day; single dates do not."""
    groups = view_of(*SAMPLE).by_day()
    assert [(group.title, len(group.entries)) for group in groups] == [
        ("Monday", 1), ("Tuesday", 2), ("Wednesday", 1), ("Thursday", 1), ("Sunday", 1),
    ]  # fmt: skip


def test_groups_by_language() -> None:
    """Each stands under every language it is held in, variants together; the language with most comes first."""
    groups = view_of(*SAMPLE, language="es").by_language(voice_of("es"))
    assert [(group.id, group.title, [entry.title for entry in group.entries]) for group in groups] == [
        ("en", "Actividades en inglés",
         ["DadSpace", "Songs", "Digital help", "Antes del parto", "Calm evening"]),
        ("es", "Actividades en español", ["Hora en español", "Digital help", "Antes del parto"]),
    ]  # fmt: skip
    twice = view_of(gathering(languages=("es", "es-CO", "ES"))).by_language(voice_of("en"))
    assert [(group.id, len(group.entries)) for group in twice] == [("es", 1)]


def test_the_next_day_is_said_where_the_rhythm_does_not_tell_it() -> None:
    """What meets every other week or once a month says when next; what meets every week needs not."""
    notes = {entry.title: entry.notes for entry in view_of(*SAMPLE).entries}
    assert notes == {
        "DadSpace": ("Next on 7 December",),
        "Spanish hour": (),
        "Songs": ("Not on 29 December",),
        "Digital help": ("Next on 2 December",),
        "Before the birth": ("14 January to 4 March 2027, 7 sessions", "Not on 18 February"),
        "Calm evening": ("Until 4 July 2027",),
        "Trip; to the farm, by bus": (),
    }


def test_a_line_under_a_day_says_all_the_rest() -> None:
    """Rhythm where it is not weekly, from when to when, where, languages and for whom."""
    lines = {entry.title: entry.line for entry in view_of(*SAMPLE, language="es").entries}
    assert lines["DadSpace"] == "El primer lunes del mes · Example Hall · Inglés · Papás"
    course = "Del 14 de enero al 4 de marzo de 2027, 7 sesiones · Example Hall · Inglés, Español · Embarazo"
    assert lines["Antes del parto"] == course
    assert lines["Trip; to the farm, by bus"] == "Sábado 5 de diciembre de 2026"


def test_ids_stay_and_are_never_the_same() -> None:
    """An id says what an entry is and where it is held; its place in the file and the language do not matter."""
    songs, trip = gathering("Songs"), gathering({"en": "Trip; by bus", "es": "Viaje"}, venue=None)
    ids = ["groups.songs.hall", "groups.trip--by-bus"]
    for language in ("en", "es"):
        assert sorted(entry.id for entry in view_of(songs, trip, language=language).entries) == ids
        assert sorted(entry.id for entry in view_of(trip, evolve(songs, at=("x", 9)), language=language).entries) == ids
    assert sorted(entry.id for entry in view_of(songs, songs).entries) == ["groups.songs.hall", "groups.songs.hall-2"]


def test_a_calendar_says_where_something_may_be_missing() -> None:
    """A component that could not say what it runs makes the calendar incomplete; other failures do not."""
    failures = {stage: Failure(plugin="p", distribution="d", stage=stage, message="so") for stage in
                ("pactkit_gatherings", "input changed", "pactkit_findings")}  # fmt: skip
    incomplete = {stage: view_of(failures=(failure,)).incomplete for stage, failure in failures.items()}
    assert incomplete == {"pactkit_gatherings": True, "input changed": True, "pactkit_findings": False}
    for absent, expected in (("failed", True), ("off", False)):
        component = ComponentAssessment(id="p", offered=True, core=False, stage="full", absent=absent)
        assert view_of(components=(component,)).incomplete is expected
