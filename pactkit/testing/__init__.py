"""What a plugin's tests import: `check_component` holds a component to the laws of scoring.

    import pactkit_book_sharing
    from pactkit.testing import check_component

    def test_component() -> None:
        check_component(pactkit_book_sharing.component, plugin=pactkit_book_sharing)

What is tried is drawn by a fixed seed: a failure comes again until it is mended.
"""

from __future__ import annotations

from typing import Any

from pactkit.api import Component
from pactkit.testing.laws import broken_laws
from pactkit.testing.survival import breakages

__all__ = ["breakages", "broken_laws", "check_component"]


def check_component(component: Component, plugin: Any = None) -> None:
    """Raise AssertionError naming every law that a component breaks, FilesError where its definition is wrong.

    The laws: equal ratings give equal scores; low <= point <= high; a better answer never lowers a score; an item
    that does not apply is as if the definition did not have it; and its measures, with those of `plugin`'s hooks (the
    module, where it is given), survive any valid sites and leave them as they were.
    """
    definition, _ = component.seal()
    broken = [*broken_laws(definition), *breakages(component, definition, plugin)]
    if broken:
        raise AssertionError("; ".join(broken))
