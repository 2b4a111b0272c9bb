"""When somebody has to act at a site now, so that the network page's headline does not contradict its list."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import Voice
from pactkit.model.plan import AT_RISK, LATE, ON_TRACK, LaunchPlan
from pactkit.reports.pages.attention_view import STOP, attention_view
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.verdict_view import launch_sentence

from .sample import DAY

VOICE = Voice("en")


@pytest.fixture
def setting(assessor: Assessor) -> Setting:
    return Setting(programme=assessor.programme, as_of=DAY, voice=VOICE)


def plan(verdict: str | None) -> LaunchPlan:
    """A plan of which nothing but the verdict matters."""
    launch = date(2027, 1, 15) if verdict else None
    return LaunchPlan(
        as_of=DAY, earliest=DAY, latest=DAY, launch=launch, verdict=verdict, critical=(), milestones=()
    )  # fmt: skip


@pytest.mark.parametrize("verdict", [LATE, AT_RISK])
def test_a_launch_that_may_not_be_kept_calls_for_somebody_now(
    verdict: str, assessor: Assessor, setting: Setting
) -> None:
    """Before launch, a day that is late or at risk is not a thing to be looked at some time."""
    birch = evolve(assessor.assess("birch"), blockers=(), findings=())
    attention = attention_view(birch, plan(verdict), "", setting)
    assert attention is not None
    assert (attention.rank, attention.reasons) == (STOP, (launch_sentence(plan(verdict), VOICE),))


def test_what_is_blocked_before_the_first_session_calls_for_somebody_now(assessor: Assessor, setting: Setting) -> None:
    """A milestone that is blocked stays blocked until somebody acts, however far the day is."""
    birch = assessor.assess("birch")
    blocked = [one for one in birch.blockers if one.state and one.state.status == "blocked"]
    only = evolve(birch, blockers=tuple(blocked), findings=())
    attention = attention_view(only, plan(ON_TRACK), "", setting)
    assert attention is not None
    assert (attention.rank, attention.reasons) == (STOP, ("Blocked: Somebody found who leads.",))


def test_a_running_site_that_was_never_made_ready_calls_for_somebody_now(assessor: Assessor, setting: Setting) -> None:
    """Where families come already, what should have been done before they came is urgent."""
    fir = assessor.assess("fir")
    opened = [one for one in fir.blockers if one.state]
    only = evolve(fir, components=(), blockers=tuple(opened), findings=(), problems=())
    attention = attention_view(only, plan(None), "", setting)
    assert attention is not None
    assert (attention.rank, attention.reasons) == (
        STOP, ("2 milestones from before the first session are still open.",),
    )  # fmt: skip
