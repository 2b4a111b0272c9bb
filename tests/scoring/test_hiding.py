"""What is hidden cannot be worked out: tried on every small table, by somebody who knows the rules.

`tables` are all tables of one kind with small counts. Of those that look alike when they are shown, and have the same
whole, no small count may be the same in all.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import product

import pytest

from pactkit.model.figure import People, Share

from .figures import Rows, sure_to_be_small, worked_out


def counts(rows: int, most: int) -> Iterator[Rows]:
    """A column of counts."""
    for drawn in product(range(most + 1), repeat=rows):
        yield [[People(count)] for count in drawn]


def of_all(rows: int, most: int) -> Iterator[Rows]:
    """Counts, and each as a share of all of them."""
    for drawn in product(range(most + 1), repeat=rows):
        if sum(drawn):
            yield [[People(count), Share(count, sum(drawn))] for count in drawn]


def finished(rows: int, most: int) -> Iterator[Rows]:
    """How many began, how many finished, and that as a share."""
    pairs = [(part, whole) for whole in range(most + 1) for part in range(whole + 1)]
    for drawn in product(pairs, repeat=rows):
        yield [[People(whole), People(part), Share(part, whole)] for part, whole in drawn]


def shares(rows: int, most: int) -> Iterator[Rows]:
    """Shares alone, each of a whole of its own."""
    for table in finished(rows, most):
        yield [row[2:] for row in table]


def answers(choices: int, most: int) -> Iterator[Rows]:
    """How many were asked, and which share of them gave which answer, in one row."""
    for drawn in product(range(most + 1), repeat=choices):
        yield [[People(sum(drawn)), *(Share(count, sum(drawn)) for count in drawn)]]


def sums(rows: Rows) -> Hashable:
    """The sums of all columns; of a share, of its parts and its wholes."""
    columns = zip(*rows, strict=True)
    return tuple(
        (
            sum(cell.count if isinstance(cell, People) else cell.part for cell in column),
            sum(cell.whole for cell in column if isinstance(cell, Share)),
        )
        for column in columns
    )


def wholes(rows: Rows) -> Hashable:
    """The whole of every share."""
    return tuple(cell.whole for row in rows for cell in row if isinstance(cell, Share))


def both(rows: Rows) -> Hashable:
    """The whole of every share, and the sums."""
    return wholes(rows), sums(rows)


def all_large(rows: Rows, small: int) -> bool:
    """Whether neither the wholes are small nor what they add up to, so that what is known elsewhere tells nothing."""
    cells = [cell for row in rows for cell in row if isinstance(cell, Share)]
    part, whole = sum(cell.part for cell in cells), sum(cell.whole for cell in cells)
    return all(cell.whole >= small for cell in cells) and small <= part <= whole - small


@pytest.mark.parametrize(("rows", "most", "small"), [(2, 12, 5), (3, 9, 4), (4, 6, 3), (4, 4, 2)])
def test_parts_of_a_known_whole(rows: int, most: int, small: int) -> None:
    """Where the rows are parts, the whole gives none of them away, and none is sure to be small unless the whole is."""
    tables = [table for table in counts(rows, most) if sum(row[0].count for row in table) >= small]
    assert worked_out(tables, small, sums, parts=True) == []
    assert sure_to_be_small(tables, small, sums, parts=True) == []


@pytest.mark.parametrize(("rows", "most", "small"), [(3, 7, 5), (4, 5, 3)])
def test_the_total_gives_nothing_away(rows: int, most: int, small: int) -> None:
    """The total that pactkit makes does not tell what is hidden above it."""
    assert worked_out(counts(rows, most), small, total=True) == []
    assert worked_out(finished(2, most), small, total=True) == []


@pytest.mark.parametrize("parts", [True, False])
@pytest.mark.parametrize(("rows", "most", "small"), [(2, 9, 5), (3, 6, 3), (4, 4, 3)])
def test_shares_that_add_up(rows: int, most: int, small: int, *, parts: bool) -> None:
    """Shares of one whole that are all of it are parts, whether the plugin says so or not."""
    assert worked_out(of_all(rows, most), small, wholes, parts=parts) == []
    assert worked_out(([row[1:] for row in table] for table in of_all(rows, most)), small, wholes) == []


@pytest.mark.parametrize(("choices", "most", "small"), [(2, 9, 5), (3, 6, 3), (4, 4, 3)])
def test_answers_that_add_up(choices: int, most: int, small: int) -> None:
    """The same in a row: the answers to one question are all of those who were asked."""
    tables = [table for table in answers(choices, most) if all_large([*table, *table], small)]
    assert worked_out(tables, small, wholes) == []


@pytest.mark.parametrize(("rows", "most", "small"), [(1, 14, 5), (2, 8, 3), (2, 8, 2)])
def test_a_share_beside_its_counts(rows: int, most: int, small: int) -> None:
    """Neither the whole nor another count in the row tells the hidden part of a share, or the rest of it."""
    assert worked_out(finished(rows, most), small) == []
    tables = [table for table in finished(rows, most) if all(row[0].count >= small for row in table)]
    assert worked_out(tables, small, wholes) == []


@pytest.mark.parametrize(("rows", "most", "small"), [(2, 10, 3), (3, 5, 3)])
def test_shares_that_are_parts(rows: int, most: int, small: int) -> None:
    """Where the rows are parts, neither the sums nor the wholes of the shares tell a hidden part or rest."""
    tables = [table for table in shares(rows, most) if all_large(table, small)]
    assert worked_out(tables, small, both, parts=True) == []
    assert worked_out(tables, small, sums, parts=True) == []
    tables = [table for table in finished(2, most) if all_large(table, small)]
    assert worked_out(tables, small, both, parts=True) == []
