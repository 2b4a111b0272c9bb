"""The programme's totals, and what they must not give away."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.figure import Figure, FigureColumn, People, Span
from pactkit.model.site import Progress, Site, Targets
from pactkit.scoring.disclosure import HIDDEN, disclosed
from pactkit.scoring.totals import FAMILIES, MONEY, VOLUNTEERS, Totals

DAY = date(2026, 11, 22)
SMALL = 5


def site(count: int | None, *, target: int | None = None, spent: int | None = None) -> Site:
    """A site with one count of families."""
    progress = (Progress(on=DAY, families=count, spent_gbp=spent),)
    return Site(id="s", name="S", stage="full", targets=Targets(families=target), progress=progress)


def totals(*sites: Site) -> Totals:
    """The totals of some sites."""
    found = Totals(SMALL)
    for one in sites:
        found.add(one, DAY)
    return found


def test_counts_and_targets_are_added_up() -> None:
    """Of every site the newest count up to the day; targets of those that state one."""
    late = Progress(on=date(2026, 12, 1), families=99)
    early = Progress(on=date(2026, 1, 1), families=11, volunteers=7)
    one = Site(id="a", name="A", stage="full", progress=(Progress(on=DAY, families=20), early, late))
    found = totals(one, site(30, target=100, spent=3)).kinds
    assert (found[FAMILIES].low, found[FAMILIES].high) == (50, 50)
    assert (found[FAMILIES].target, found[FAMILIES].targets) == (100, 1)
    assert (found[VOLUNTEERS].low, found[VOLUNTEERS].high, found[VOLUNTEERS].unknown) == (7, None, 1)
    assert (found[MONEY].low, found[MONEY].high) == (3, None)
    assert found[FAMILIES].reached(100) == (Fraction(1, 2), Fraction(1, 2))
    assert found[VOLUNTEERS].reached(14) == (Fraction(1, 2), None)
    assert found[VOLUNTEERS].reached(None) is None


def test_a_small_count_is_in_no_total() -> None:
    """Nobody can tell by subtraction whether it was 0 or 4; money counts no people and is never hidden."""
    found = totals(site(20, spent=1), site(3, spent=2)).kinds
    assert (found[FAMILIES].low, found[FAMILIES].high, found[FAMILIES].hidden) == (20, 24, 1)
    assert (found[MONEY].low, found[MONEY].high, found[MONEY].hidden) == (3, 3, 0)


def test_all_hidden_is_no_number() -> None:
    """Where all counts are small, there is no total at all, and no share of a target."""
    families = totals(site(3), site(0)).kinds[FAMILIES]
    assert (families.low, families.high, families.hidden, families.reached(10)) == (None, None, 2, None)


COUNTS = st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=1, max_size=8)


@settings(max_examples=100)
@given(COUNTS, st.integers(0, 8))
def test_a_total_says_what_a_figure_of_the_same_counts_says(counts: list[int | None], cut: int) -> None:
    """Equal to the total of a figure with a row per site, however the sites are spread over processes."""
    columns = FigureColumn.several(site=("Site", "Lugar"), families=("Families", "Familias"))
    figure = Figure(id="f", title="F", columns=columns, rows=tuple(("s", People.of(one)) for one in counts), total=True)
    shown = (disclosed(figure, SMALL).total or (None, None))[1]
    found = totals(*(site(one) for one in counts[:cut]))
    found.merge(totals(*(site(one) for one in counts[cut:])))
    total = found.kinds[FAMILIES]
    if isinstance(shown, People):
        assert (total.low, total.high) == (shown.count, shown.count)
    elif isinstance(shown, Span):
        assert (total.low, total.high) == (shown.low, shown.high)
    else:
        assert shown in (None, HIDDEN)
        assert (total.low, total.high) == (None, None)
