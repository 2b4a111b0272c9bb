"""The views: what they say of states that the sample's files do not bring about."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import Voice
from pactkit.model.assessment import BROKEN, FINDING, Blocker, ComponentAssessment, SiteAssessment
from pactkit.model.catalogue import OFF
from pactkit.model.fidelity import ERROR, UNANSWERED, Interval, Measured, SchemeScore
from pactkit.model.finding import Failure, Finding
from pactkit.model.plan import AT_RISK, LATE, ON_TRACK, LaunchPlan
from pactkit.model.problem import Place, Problem
from pactkit.model.scheme import Band, Scheme
from pactkit.reports.pages.attention_view import STOP, WATCH, attention_view
from pactkit.reports.pages.finding_view import failure_views, problem_views
from pactkit.reports.pages.item_view import item_view, measured_words
from pactkit.reports.pages.render import render
from pactkit.reports.pages.scale_view import Axis, scale_view, shade
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.site_view import SiteView, UnreadableView, site_view
from pactkit.reports.pages.verdict_view import launch_sentence, verdict_view

from .reading import Page
from .sample import DAY

VOICE = Voice("en")


@pytest.fixture
def setting(assessor: Assessor) -> Setting:
    return Setting(programme=assessor.programme, as_of=DAY, voice=VOICE)


def page_of(assessment: SiteAssessment, assessor: Assessor, setting: Setting) -> Page:
    """The page of a site, laid out."""
    view = site_view(assessment, (), assessor.made_with(assessor.inputs()), setting, "")
    assert isinstance(view, SiteView)
    return Page(render("site.html.jinja", VOICE, view))


def with_component(assessment: SiteAssessment, changed: ComponentAssessment) -> SiteAssessment:
    """The assessment with one component replaced."""
    components = (changed if one.id == changed.id else one for one in assessment.components)
    return evolve(assessment, components=tuple(components))


def component_of(assessment: SiteAssessment, component_id: str) -> ComponentAssessment:
    component = assessment.component(component_id)
    assert component is not None
    return component


def plan(verdict: str | None, earliest: date = DAY, latest: date | None = DAY) -> LaunchPlan:
    return LaunchPlan(
        as_of=DAY, earliest=earliest, latest=latest, launch=date(2027, 1, 15) if verdict else None, verdict=verdict,
        critical=(), milestones=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "latest", "said"),
    [
        (ON_TRACK, date(2027, 1, 2), "planned for 15 January 2027, which can be kept. It is possible from 1 December"),
        (ON_TRACK, date(2026, 12, 1), "which can be kept. Everything can be done by 1 December 2026."),
        (AT_RISK, date(2027, 2, 1), "which is at risk. It is possible from 1 December 2026, and may take until 1 Feb"),
        (AT_RISK, None, "nobody can say by when at the latest, as something is blocked."),
        (LATE, None, "which cannot be kept."),
        (None, date(2027, 2, 1), "No day is planned for the first session yet. It is possible from"),
    ],
)
def test_the_launch_in_words(verdict: str | None, latest: date | None, said: str) -> None:
    assert said in launch_sentence(plan(verdict, date(2026, 12, 1), latest), VOICE)


def test_a_launch_without_anything_left_or_planned() -> None:
    assert launch_sentence(plan(None), VOICE) == "No day is planned yet; nothing that takes time is left."


def test_the_verdict_on_a_site_before_its_first_session(assessor: Assessor) -> None:
    birch = assessor.assess("birch")
    components = tuple(one for one in birch.components if one.id == "baking")
    left = evolve(birch, components=components)
    assert verdict_view(left, components, plan(LATE), VOICE).headline.endswith("cannot be held on 15 January 2027.")
    baking = component_of(birch, "baking")
    assert baking.readiness is not None
    ready = evolve(baking, readiness=evolve(baking.readiness, ready=True))
    done = evolve(birch, components=(ready,), blockers=())
    verdict = verdict_view(done, (ready,), plan(ON_TRACK), VOICE)
    assert verdict.headline == "Ready to hold its first session."
    assert list(verdict.rest) == [launch_sentence(plan(ON_TRACK), VOICE)]
    nothing = evolve(birch, components=(), blockers=())
    assert verdict_view(nothing, (), plan(None), VOICE).rest == (
        "It offers no component yet, so nothing can be planned.",
    )


def test_the_verdict_on_a_running_site(assessor: Assessor) -> None:
    ash = assessor.assess("ash")
    singing, walking = component_of(ash, "singing"), component_of(ash, "walking")

    def headline(*components: ComponentAssessment) -> str:
        return verdict_view(evolve(ash, components=components), components, plan(None), VOICE).headline

    assert headline() == "It offers no component of the programme."
    assert headline(singing) == "It runs the one core component of the programme: 1 Not yet singing."
    assert headline(singing, walking) == "It runs all 2 core components: 1 short, 1 Not yet singing."
    assert headline(*ash.components) == "It runs 2 core components: 1 short, 1 Not yet singing, 1 cannot be asked."
    assert headline(evolve(singing, core=False)) == "It runs its components: 1 Not yet singing."
    gone = evolve(walking, offered=False, fidelity=None)
    assert headline(singing, gone) == "It runs without Walking: 1 Not yet singing."


def test_a_component_that_is_off_or_broke_is_said_so(assessor: Assessor, setting: Setting) -> None:
    ash = assessor.assess("ash")
    off = with_component(ash, evolve(component_of(ash, "broken"), absent=OFF))
    assert page_of(off, assessor, setting).has("Its plugin is switched off, so nothing can be said of it.")
    broke = with_component(ash, evolve(component_of(ash, "walking"), fidelity=None, readiness=None))
    page = page_of(evolve(broke, blockers=(Blocker(id="walking", kind=BROKEN),)), assessor, setting)
    assert page.has("Its plugin broke at this site, so nothing can be said of it.")
    assert page.has("Its plugin failed or is switched off, so nobody can say whether it is ready")


def test_a_finding_that_blocks_is_shown_with_its_advice_and_calls_for_attention(
    assessor: Assessor, setting: Setting
) -> None:
    birch = assessor.assess("birch")
    finding = evolve(Finding.blocker("No check", advice="Ask for <one>"), component="singing")
    blocked = evolve(birch, findings=(finding,), blockers=(Blocker(id="singing", kind=FINDING, finding=finding),))
    page = page_of(blocked, assessor, setting)
    assert page.has("Blocker Singing No check Ask for <one>")
    assert page.has("Blockers 1 Singing No check. Ask for <one>.")
    attention = attention_view(blocked, plan(None), "birch.html", setting)
    assert attention is not None
    assert (attention.rank, attention.reasons[0]) == (STOP, "No check.")


def test_what_calls_for_attention(assessor: Assessor, setting: Setting) -> None:
    birch = assessor.assess("birch")
    late = attention_view(birch, plan(LATE), "", setting)
    assert late is not None
    assert late.reasons[0].startswith("The first session is planned for 15 January 2027, which cannot be kept.")
    assert late.reasons[-1] == "Blocked: Somebody found who leads."
    failure = Failure(plugin="singing", distribution="x", stage="pactkit_findings", message="it broke")
    failed = attention_view(evolve(birch, failures=(failure,), blockers=()), plan(None), "", setting)
    assert failed is not None
    assert failed.reasons == ("Plugins broke here: singing.",)
    elder = evolve(assessor.assess("elder"), blockers=(), findings=())
    assert attention_view(elder, plan(None), "", setting) is None
    ash = attention_view(assessor.assess("ash"), plan(None), "", setting)
    assert ash is not None
    assert ash.rank == WATCH
    assert "2 core items have drifted: nothing agreed and in force explains them." in ash.reasons


def test_a_site_without_a_file_has_its_own_page(assessor: Assessor, setting: Setting) -> None:
    dead = assessor.assess("dead")
    view = site_view(dead, (), assessor.made_with(assessor.inputs()), setting, "")
    assert isinstance(view, UnreadableView)


def test_a_measure_that_failed_leaves_its_item_open_and_says_why(assessor: Assessor, setting: Setting) -> None:
    singing = component_of(assessor.assess("ash"), "singing")
    assert singing.definition is not None
    assert singing.fidelity is not None
    answer = evolve(singing.fidelity.items[2], state=ERROR, level=None, source=None, measured=Measured(error="no <n>"))
    view = item_view(singing.definition.items[2], answer, "singing", None, setting)
    assert (view.standing_words, view.answer, view.measured) == ("Open", "", "The measure failed: no <n>")


def test_an_open_item_has_no_level(assessor: Assessor, setting: Setting) -> None:
    singing = component_of(assessor.assess("ash"), "singing")
    assert singing.definition is not None
    assert singing.fidelity is not None
    answer = evolve(singing.fidelity.items[0], state=UNANSWERED, level=None, source=None, review=None)
    view = item_view(singing.definition.items[0], answer, "singing", Fraction(1, 3), setting)
    assert (view.standing, view.share) == ("open", "33% of the score")
    assert not any(level.reached for level in view.levels)


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (Measured(value=Fraction(3, 4), n=20), "The site's facts give 75% of 20"),
        (Measured(value=Fraction(11, 12), n=12), ""),  # all but one
        (Measured(value=Fraction(1, 12), n=12), ""),
        (Measured(value=3), ""),
        (Measured(), ""),
        (None, ""),
    ],
)
def test_a_share_of_people_is_not_shown(measured: Measured | None, said: str) -> None:
    """A share of things is shown; of people the level's words say enough, for beside a figure it could tell of few."""
    assert measured_words(measured, 5, VOICE, people=False) == said
    assert measured_words(measured, 5, VOICE, people=True) == ""
    assert measured_words(Measured(error="it broke"), 5, VOICE, people=True) == "The measure failed: it broke"


def test_the_scale_draws_low_point_and_high_on_the_bands() -> None:
    bands = (Band(id="a", from_=0), Band(id="b", from_=50, title="B"), Band(id="c", from_=55), Band(id="d", from_=90))
    scheme = Scheme(id="percent", section="percent", total="percent", bands=bands)
    score = SchemeScore(
        id="percent", score=Interval(low=40, high=70, point=Fraction(199, 4)), answered=1, bands=("a", "b", "c")
    )
    view = scale_view(scheme, score, Axis(0, 100), "in words", VOICE)
    assert view is not None
    assert (view.start, view.width, view.end, view.point) == ("40%", "30%", "70%", "49.75%")
    assert [(band.title, band.start, band.width, band.shade, band.possible) for band in view.bands] == [
        ("a", "0%", "50%", 1, True), ("B", "50%", "5%", 2, True), ("c", "55%", "35%", 4, True),
        ("d", "90%", "10%", 5, False),
    ]  # fmt: skip
    assert [label.text for label in view.labels] == ["40", "70"]
    assert [tick.text for tick in view.ticks] == ["0", "50", "90", "100"], "55 would touch 50"
    near = scale_view(scheme, evolve(score, score=Interval(low=95, high=99)), Axis(0, 100), "", VOICE)
    assert near is not None
    assert [(label.text, label.anchor) for label in near.labels] == [("95\N{EN DASH}99", "end")]
    assert scale_view(scheme, evolve(score, score=Interval()), Axis(0, 100), "", VOICE) is None


def test_the_highest_band_always_has_the_strongest_shade() -> None:
    for bands in range(1, 9):
        shades = [shade(rank, bands) for rank in range(bands)]
        assert shades[-1] == 5
        assert shades == sorted(shades)


def test_a_problem_is_pointed_at_even_far_into_a_long_line() -> None:
    def shown(line: str, column: int | None) -> tuple[str, str]:
        problem = Problem(place=Place(file="f.toml", line=1, column=column), message="", source_line=line)
        (view,) = problem_views([problem], VOICE)
        return view.line, view.caret

    line, caret = shown("x" * 200 + "HERE" + "y" * 200, 201)
    assert line[len(caret) - 1 :].startswith("HERE")
    assert shown("a\tb", 3) == ("a b", "  ^")
    assert shown("", 1) == shown("a", None) == ("", "")


def test_a_plugin_that_broke_is_said_once() -> None:
    failure = Failure(plugin="a", distribution="b", stage="load", message="no")
    assert len(failure_views([failure, evolve(failure, trace="again"), evolve(failure, stage="hook")], VOICE)) == 2
