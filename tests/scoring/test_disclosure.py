"""What may be shown of a figure, rule by rule."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.figure import FigureCell, Money, People, Share, Span
from pactkit.scoring.disclosure import HIDDEN, disclosed

from .figures import Rows, figure, shown, total

H = HIDDEN


def test_small_counts_are_hidden() -> None:
    """A count of people below the small number is hidden, 0 too; the small number itself is not small."""
    assert shown([[People(count)] for count in (0, 1, 4, 5, 6)]) == [[H], [H], [H], [People(5)], [People(6)]]


def test_small_shares_are_hidden() -> None:
    """A share is hidden where its part or whole is small, or where few are missing; none missing may be seen."""
    hidden = [Share(0, 0), Share(3, 3), Share(0, 20), Share(4, 20), Share(16, 20), Share(19, 20)]
    seen = [Share(5, 20), Share(15, 20), Share(20, 20), Share(5, 5)]
    assert [row[0] for share in hidden for row in shown([[share]])] == [H] * len(hidden)
    assert [row[0] for share in seen for row in shown([[share]])] == seen


def test_what_counts_no_people_is_left() -> None:
    """Numbers, money, days, texts and unknown cells are no counts of people."""
    row = ["Books", 1, Decimal("0.5"), Money(2), Span(1, None), True, None]
    assert shown([row]) == [row]


def test_published_figures_are_shown_as_they_are() -> None:
    """Nothing of a figure that stands in a public document is hidden, and its sums are exact."""
    rows: Rows = [["0-6 months", People(3), Share(1, 4)], ["Longer", People(1), Share(4, 4)]]
    assert shown(rows, published=True) == [list(row) for row in rows]
    assert total(rows, published=True) == [None, People(4), None]


def test_the_small_number_is_the_policys() -> None:
    """Another small number hides more, or less; with none nothing is hidden."""
    rows = [[People(9)], [People(2)]]
    assert shown(rows, small=10) == [[H], [H]]
    assert shown(rows, small=0) == shown(rows, small=2) == rows


def test_one_hidden_part_hides_a_second() -> None:
    """Of parts of a known whole the smallest that is not small goes with a hidden one, and all that are equal to it."""
    rows = [[People(40)], [People(3)], [People(7)], [People(9)]]
    assert shown(rows) == [[People(40)], [H], [People(7)], [People(9)]]
    assert shown(rows, parts=True) == [[People(40)], [H], [H], [People(9)]]
    assert shown([[People(7)], *rows], parts=True) == [[H], [People(40)], [H], [H], [People(9)]]


def test_two_small_parts_hide_a_large_one() -> None:
    """Two small parts are not enough: what is left of the whole would be sure to be small."""
    assert shown([[People(2)], [People(1)], [People(30)], [People(8)]], parts=True) == [[H], [H], [People(30)], [H]]


def test_shares_that_add_up_are_parts() -> None:
    """Shares which are all of their whole are parts of it, down a column and along a row."""
    rows = [[Share(22, 40)], [Share(16, 40)], [Share(2, 40)]]
    assert shown(rows) == [[Share(22, 40)], [H], [H]]
    assert shown([[cell for row in rows for cell in row]]) == [[Share(22, 40), H, H]]
    assert shown(rows[1:]) == [[Share(16, 40)], [H]], "those that are not all of it are no parts"


def test_a_hidden_share_hides_its_counts() -> None:
    """Beside a hidden share stands its whole, and no count that could be its part or the rest of it."""
    rows = [
        ["Spring", People(12), People(9), Share(9, 12), People(60)],
        ["Autumn", People(20), People(12), Share(12, 20), People(7)],
    ]
    assert shown(rows) == [["Spring", People(12), H, H, People(60)], rows[1]]
    other_way_round = [[row[0], row[2], row[1], row[3]] for row in rows]
    assert shown(other_way_round) == [["Spring", H, People(12), H], other_way_round[1]]


def test_a_hidden_count_hides_its_share() -> None:
    """A part that is hidden for the sake of another is not told by its share, nor is a 0 by a share of everybody."""
    rows = [["A", People(50), Share(50, 90)], ["B", People(9), Share(9, 30)], ["C", People(2), Share(2, 90)]]
    assert shown(rows, parts=True) == [rows[0], ["B", H, H], ["C", H, H]]
    assert shown([["Left", People(0), Share(12, 12)]]) == [["Left", H, H]]


def test_a_hidden_whole_hides_its_share() -> None:
    """Neither is a hidden whole told by its share; which is not left to be the only one of its column."""
    rows = [["A", People(50), Share(25, 50)], ["B", People(10), Share(5, 10)], ["C", People(2), None]]
    assert shown(rows, parts=True) == [["A", People(50), H], ["B", H, H], ["C", H, None]]


def test_a_hidden_share_hides_others_that_tell_its_part() -> None:
    """A share of another whole with the same part, and the share of those who are left, go with a hidden share."""
    assert shown([["A", Share(9, 12), Share(9, 40)]]) == [["A", H, H]]
    rows = [
        ["A", Share(7, 20), Share(13, 20), Share(8, 20)],
        ["B", Share(3, 19), None, None],
        ["C", Share(9, 19), None, None],
    ]
    assert shown(rows, parts=True)[0] == ["A", H, H, Share(8, 20)]


def test_no_hidden_part_stays_alone() -> None:
    """A part that is hidden for the sake of its share would be what the others leave of the whole."""
    rows = [["A", People(9), Share(9, 12)], ["B", People(12), None], ["C", People(20), None]]
    assert shown(rows) == [["A", H, H], *rows[1:]]
    assert shown(rows, parts=True) == [["A", H, H], ["B", H, None], rows[2]]


def test_what_is_left_of_shares_is_a_part_too() -> None:
    """Of parts with wholes of their own, those who are left add up too: few of them hide the next smallest number."""
    rows = [[Share(20, 22)], [Share(30, 30)], [Share(44, 50)], [Share(60, 70)]]
    assert shown(rows) == [[H], *rows[1:]]
    assert shown(rows, parts=True) == [[H], [H], [H], [Share(60, 70)]]


def test_a_total_is_made_of_what_is_shown() -> None:
    """The total of people runs from what is shown to that and small - 1 for each hidden cell."""
    rows = [["A", People(30)], ["B", People(4)], ["C", People(0)], ["D", People(12)]]
    assert total(rows) == [None, Span(42, 50)]
    assert total([rows[0], rows[3]]) == [None, People(42)]
    assert total(rows[1:3]) == [None, HIDDEN]


def test_a_total_has_no_upper_end_where_large_counts_may_be_hidden() -> None:
    """Among parts, beside a hidden share and where a count is unknown the total says how many there are at least."""
    rows = [["A", People(30)], ["B", People(4)], ["C", People(9)], ["D", People(12)]]
    assert total(rows, parts=True) == [None, Span(42, None)]
    assert total([*rows, ["E", None]]) == [None, Span(51, None)]
    courses = [["A", People(12), People(9), Share(9, 12)], ["B", People(20), People(12), Share(12, 20)]]
    assert total(courses) == [None, People(32), Span(12, None), None]


def test_money_and_numbers_are_summed_whole() -> None:
    """Money and whole numbers count no people; what is unknown leaves their sum open, and other columns have none."""
    rows: Rows = [
        ["A", Money(Decimal("2.50")), 3, Money(1), Decimal("1.5"), People(9), "x"],
        ["B", Money(1), 4, None, Decimal(2), 2, "y"],
    ]
    assert total(rows) == [None, Money(Decimal("3.50")), 7, Span(Money(1), None), None, None, None]


def test_no_rows_have_no_total() -> None:
    """Of no rows there is nothing to add up."""
    empty = figure([["A", People(9)]], total=True)
    assert disclosed(type(empty)(id="f", title="F", columns=empty.columns, rows=(), total=True), 5).total is None
    assert disclosed(figure([["A", People(9)]]), 5).total is None, "nobody asked for it"


def test_whether_anything_is_left() -> None:
    """A figure says when every number is hidden; words, days and what heads the rows are no numbers."""
    assert disclosed(figure([[2026, People(1), "said", None]]), 5).nothing_left
    assert not disclosed(figure([["A", People(1), 3]]), 5).nothing_left
    assert not disclosed(figure([["A", "said"]]), 5).nothing_left, "nothing is hidden"


count = st.integers(0, 14)
cell: st.SearchStrategy[FigureCell] = st.one_of(
    count.map(People),
    count.flatmap(lambda whole: st.builds(Share, st.integers(0, whole), st.just(whole))),
    st.none(),
)
tables = st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[cell] * width), min_size=1, max_size=5))


@given(tables, st.booleans(), st.integers(1, 6))
def test_nothing_small_is_ever_shown(rows: list[tuple[FigureCell, ...]], parts: bool, small: int) -> None:  # noqa: FBT001
    """Whatever a figure holds, no small count is shown, and what is shown is as the plugin gave it."""
    found = disclosed(figure(rows, parts=parts, total=True), small)
    for given_row, row in zip(rows, found.rows, strict=True):
        for given_cell, shown_cell in zip(given_row, row, strict=True):
            assert shown_cell in (given_cell, HIDDEN)
            if isinstance(shown_cell, People):
                assert shown_cell.count >= small
            if isinstance(shown_cell, Share):
                assert shown_cell.part >= small
                assert not 0 < shown_cell.whole - shown_cell.part < small
    assert found.hidden == sum(shown_cell == HIDDEN for row in found.rows for shown_cell in row)


@given(tables, st.booleans(), st.randoms(use_true_random=False))
def test_rows_may_stand_in_any_order(rows: list[tuple[FigureCell, ...]], parts: bool, random: object) -> None:  # noqa: FBT001
    """What is hidden does not depend on where a row stands."""
    order = list(range(len(rows)))
    random.shuffle(order)  # type: ignore[attr-defined] # a Random
    found = disclosed(figure(rows, parts=parts), 5).rows
    moved = disclosed(figure([rows[at] for at in order], parts=parts), 5).rows
    assert [found[at] for at in order] == list(moved)
