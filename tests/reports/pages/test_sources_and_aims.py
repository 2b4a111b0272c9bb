"""What the sources say, what the programme is for and what is bent, as pages show it."""

from __future__ import annotations

from datetime import date

from pactkit.languages.voice import Voice
from pactkit.model.adaptation import CONSISTENT, DRIFT, INCONSISTENT, Adaptation
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.programme import Programme
from pactkit.model.statement import Statement
from pactkit.reports.bent import BentItem, Reason
from pactkit.reports.pages.bent_view import MOST, bent_views
from pactkit.reports.pages.departure_view import adaptation_view
from pactkit.reports.pages.indicator_view import indicator_views
from pactkit.reports.pages.setting import Setting
from pactkit.reports.pages.source_view import matter_views
from pactkit.reports.sources import matters_blocks, matters_content
from tests.scoring.making import OPEN, assess, definition, give, item, section

VOICE = Voice("en")
AGREED = Statement(about="families", says=900, source="Grant page", fact="targets.families", used=900)
FIRST = Statement(about={"en": "when it began", "es": "cuándo empezó"}, says=2015, source="The page")
SECOND = Statement(
    about={"en": "when it began", "es": "cuándo empezó"}, says=2013, source="A study", on=date(2014, 5, 1)
)


def test_what_is_disputed_stands_first() -> None:
    """Every source keeps its word; where they differ, that is said, and those stand first."""
    began, families = matter_views([AGREED, FIRST, SECOND], VOICE)
    assert (began.about, began.disputed, began.used) == ("when it began", True, "")
    assert [(one.says, one.source, one.on) for one in began.said] == [
        ("2015", "The page", ""),
        ("2013", "A study", "1 May 2014"),
    ]
    assert (families.disputed, families.used) == (False, "900")


def test_sources_in_a_document_and_a_sheet() -> None:
    """JSON and text give the same: every source, and what the file uses."""
    assert matters_content([FIRST, SECOND], "es") == [
        {
            "about": "cuándo empezó",
            "disputed": True,
            "used": None,
            "statements": [
                {"says": "2015", "source": "The page", "on": None, "note": None},
                {"says": "2013", "source": "A study", "on": "2014-05-01", "note": None},
            ],
        }
    ]
    assert matters_blocks([], "en") == ()
    assert "Used here: 900." in str(matters_blocks([AGREED], "en"))


def test_an_indicator_on_a_page() -> None:
    """An indicator shows how many items are at their target, names those below, and keeps apart what nobody knows."""
    aims = {"indicators": ("wellbeing",)}
    checklist = definition(section("one", item("A-1", **aims), item("A-2", **aims), item("A-3", **aims)))
    report = assess(checklist, give({"A-1": 2, "A-2": 0, "A-3": OPEN}))
    component = ComponentAssessment(
        id="thing", offered=True, core=True, stage="initial", definition=checklist, fidelity=report
    )
    programme = Programme(name="PACT", indicators={"wellbeing": "Well-being", "capital": "Social capital"})
    (view,) = indicator_views([component], Setting(programme=programme, as_of=date(2026, 11, 22), voice=VOICE))
    assert view.counts == "1 of 3 at their target, 1 below, 1 not answered"
    assert (view.met, view.unknown) == ("33.33%", "33.33%")
    assert [(one.code, one.href) for one in view.below] == [("A-2", "#thing-A-2")]


def test_what_is_bent_on_a_page() -> None:
    """Each kind of departure is counted, and the reasons stand with the sites that wrote them."""
    bent = BentItem(
        component="thing", code="A-1", ask="Is it held?", kinds={CONSISTENT: 2, INCONSISTENT: 0, DRIFT: 1},
        reasons=[Reason(site="ash", what="Shorter", why="Rain")],
    )  # fmt: skip
    (view,) = bent_views([bent], VOICE)
    assert (view.sites, view.kinds) == ("3 sites", (("Consistent adaptation", "2"), ("Drift", "1")))
    assert view.reasons == (("ash", "Shorter", "Rain."),)
    assert len(bent_views([bent] * 50, VOICE)) == MOST


def test_an_adaptation_in_frames_terms() -> None:
    """A recorded change says what it is meant to do and for whom it was made."""
    adaptation = Adaptation(
        component="thing", items=("A-1",), what="Shorter", why="Rain", keeps_function=True, goal="fit",
        level_of_delivery="group",
    )  # fmt: skip
    view = adaptation_view(adaptation, VOICE)
    assert (view.goal, view.level) == ("fit the families it is for", "one group")
