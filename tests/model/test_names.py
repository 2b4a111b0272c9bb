"""Did you mean."""

from __future__ import annotations

import pytest

from pactkit.model.names import did_you_mean

FEW = ("book_sharing", "peer_spaces", "alliance")
MANY = tuple(f"component_{at:02}" for at in range(13))


@pytest.mark.parametrize(
    ("written", "known", "hint"),
    [
        ("book_shering", FEW, "Did you mean 'book_sharing'?"),
        ("allianc", FEW, "Did you mean 'alliance'?"),
        ("component_77", MANY, "Did you mean 'component_07'?"),
        ("zzz", FEW, "Known here: alliance, book_sharing, peer_spaces"),
        ("zzz", (*FEW, *FEW), "Known here: alliance, book_sharing, peer_spaces"),
        ("zzz", MANY, ""),
        ("zzz", MANY[:12], f"Known here: {', '.join(MANY[:12])}"),
        ("zzz", (), ""),
        ("EN", ("en", "es"), "Did you mean 'en'?"),
    ],
)
def test_the_nearest_name(written: str, known: tuple[str, ...], hint: str) -> None:
    """For names "did you mean": the nearest one, else all where they are few."""
    assert did_you_mean(written, known) == hint
