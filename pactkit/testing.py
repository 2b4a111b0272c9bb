"""What a plugin's tests import: `check_component` holds a component to the laws of scoring.

    from pactkit.testing import check_component
    from pactkit_book_sharing import component

    def test_component() -> None:
        check_component(component)
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve

from pactkit.api import Component
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.programme import Policy
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, Rating, Review
from pactkit.model.stage import STAGES
from pactkit.scoring.fidelity import standard_fidelity

TRIES = 40
DAY = date(2026, 1, 1)


def check_component(component: Component) -> None:
    """Raise AssertionError naming every law that a component breaks, FilesError where its definition is wrong.

    The laws: equal ratings give equal scores; low <= point <= high; a better answer never lowers a score; an item
    that does not apply is as if the definition did not have it; reading changes nothing.
    """
    definition, _ = component.seal()
    broken = broken_laws(definition)
    assert not broken, "; ".join(broken)  # noqa: S101 - it is for tests
