"""Drift before the band changes: when it is warned of, and the projected day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.languages.voice import voice_of
from pactkit.model.change import Wave, WaveScore
from pactkit.model.fidelity import Interval, SchemeScore
from pactkit.model.finding import Finding
from pactkit.model.number import Number
from pactkit.model.scheme import Scheme
from pactkit.scoring.trend import drift, leaving

from .making import definition, frac, item, scheme, section

FIRST = date(2026, 1, 1)
BANDED = scheme("percent", "percent", ("not_yet", 0), ("partly", 50), ("faithful", 70))
AS_OF = date(2026, 6, 1)


def waves(*scores: tuple[int, Number | None, Number | None], scheme: Scheme = BANDED) -> list[WaveScore]:
    """Waves so many days after the first of January, each with its low and its point."""
    return [_wave(number, *one, scheme) for number, one in enumerate(scores, start=1)]


def _wave(number: int, days: int, low: Number | None, point: Number | None, scheme: Scheme) -> WaveScore:
    day = FIRST + timedelta(days=days)
    value = low if point is None else point
    band = scheme.bands[scheme.rank(value)].id if value is not None and scheme.bands else None
    score = SchemeScore(
        id="main",
        score=Interval(low=low, high=low, point=point),
        answered=1,
        bands=(band,) if band else (),
        point_band=band if point is not None else None,
    )
    return WaveScore(wave=Wave(id=f"w{number}", first=day, last=day, reviews=1), score=score)


def found(scores: list[WaveScore], scheme: Scheme = BANDED, as_of: date = AS_OF) -> list[Finding]:
    """What is noticed."""
    component = definition(section("s", item("a")), schemes=(scheme,))
    return list(drift(component, scores, "leeds", as_of))


def said(scores: list[WaveScore], scheme: Scheme = BANDED, as_of: date = AS_OF) -> str:
    """The one sentence."""
    (finding,) = found(scores, scheme, as_of)
    assert finding.severity == "warning"
    return str(finding.message)


@pytest.mark.parametrize(
    "scores",
    [
        pytest.param([], id="no wave"),
        pytest.param([(0, 90, 90), (100, 80, 80)], id="one fall"),
        pytest.param([(0, 80, 80), (50, 80, 80), (100, 70, 70)], id="a stay, then a fall"),
        pytest.param([(0, 90, 90), (50, 80, 80), (100, 85, 85)], id="a fall, then a rise"),
        pytest.param([(0, 90, 90), (50, None, None), (100, 70, 70)], id="nothing to score in between"),
        pytest.param([(0, 90, 90), (50, 80, 80), (100, 70, 70), (150, 70, 70)], id="two falls long ago"),
    ],
)
def test_no_warning(scores: list[tuple[int, Number | None, Number | None]]) -> None:
    """Nothing is said before the score fell in two waves in a row, the newest among them."""
    assert found(waves(*scores)) == []


def test_the_projected_day() -> None:
    """From 80 on day 100 to 75 on day 150 is a tenth a day: 5 above 70 last 50 days, and on day 201 it is under."""
    message = said(waves((0, 85, 85), (100, 80, 80), (150, 75, 75)))
    assert message == (
        "The best estimate fell in two waves in a row: 85 in w1, then 80, now 75; "
        "at that rate it leaves the band faithful on 2026-07-21"
    )
    assert FIRST + timedelta(days=201) == date(2026, 7, 21)


def test_a_day_that_has_passed() -> None:
    """A projected day that has come already is said as such."""
    message = said(waves((0, 85, 85), (100, 80, 80), (150, 75, 75)), as_of=date(2026, 8, 1))
    assert message.endswith("; at that rate it would have left the band faithful on 2026-07-21")


def test_what_falls_is_said() -> None:
    """The lowest possible score is looked at where one of the last three waves has no point."""
    message = said(waves((0, 85, None), (100, 80, 90), (150, 75, 95)))
    assert message.startswith("The lowest possible score fell in two waves in a row: 85 in w1, then 80, now 75;")
    assert found(waves((0, 60, 85), (100, 70, 80), (150, 75, None))) == []


def test_earlier_waves_do_not_matter() -> None:
    """A longer fall is told from its last three waves."""
    assert "85 in w2, then 80, now 75" in said(waves((0, None, None), (50, 85, 85), (100, 80, 80), (150, 75, 75)))


@pytest.mark.parametrize(
    ("scheme_", "scores", "end"),
    [
        pytest.param(BANDED, [(0, 40, 40), (50, 30, 30), (99, 20, 20)],
                     "; it is in the lowest band already (not_yet)", id="lowest band"),
        pytest.param(scheme("percent", "percent"), [(0, 40, 40), (50, 30, 30), (99, 20, 20)], "now 20", id="no bands"),
        pytest.param(BANDED, [(0, 90, 90), (50, 85, 85), (50, 80, 80)], "; it is in the band faithful", id="one day"),
        pytest.param(BANDED, [(0, 90, 90), (50, frac("80.01"), frac("80.01")), (149, 80, 80)],
                     "; it is in the band faithful", id="in more than a hundred years"),
        pytest.param(BANDED, [(0, 90, 90), (50, 80, 80), (60, 70, 70)],
                     "; at that rate it would have left the band faithful on 2026-03-03", id="on the floor"),
    ],
)  # fmt: skip
def test_where_no_day_can_be_told(scheme_: Scheme, scores: list[tuple[int, Number, Number]], end: str) -> None:
    """Without a band below, without bands or without a rate there is no day; the floor itself still is the band."""
    assert said(waves(*scores, scheme=scheme_), scheme_).endswith(end)


def test_it_is_said_in_both_languages() -> None:
    """The sentence and its advice can be said again in another language, with the band's own title."""
    (finding,) = found(waves((0, 85, 85), (100, 80, 80), (150, frac("75.5"), frac("75.5"))))
    assert str(finding.advice) == (
        "See what changed, and talk about it before the next round: pactkit compare leeds w1 w3"
    )
    assert "75,5" in voice_of("es").say(finding.message)


@given(
    now=st.fractions(70, 100, max_denominator=50),
    fall=st.fractions(frac("0.1"), 20, max_denominator=50),
    days=st.integers(1, 700),
)
def test_the_day_is_the_first_under_the_floor(now: Number, fall: Number, days: int) -> None:
    """On the projected day the line is under the floor of the band, and on the day before it is not."""
    found = leaving(now, now + fall, days, BANDED, 2)
    if found is None:
        assert (now - 70) * days / fall >= 36525
    else:
        assert now - fall * found / days < 70 <= now - fall * (found - 1) / days
