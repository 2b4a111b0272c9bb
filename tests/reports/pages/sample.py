"""The workspace beside this file, which holds every odd state of a site, and the report that is made of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from pactkit.assess.assessor import Assessor

NETWORK = Path(__file__).parent / "network"
DAY = date(2026, 11, 20)
SITES = ("ash", "birch", "cedar", "dead", "elder", "fir", "index")
PAGES = ("index", "ash", "birch", "cedar", "dead", "elder", "fir", "index.site")


@frozen
class BrokenPlugin:
    """An entry point that cannot be loaded."""

    name: str = "broken"
    dist: Any = None

    def load(self) -> Any:
        """Fail as an import does."""
        raise ImportError("no module named 'drum' <b>")


def sample_assessor(root: Path = NETWORK) -> Assessor:
    """The sample's programme on its day, with one plugin that fails and none that happens to be installed."""
    return Assessor(root, DAY, points=[BrokenPlugin()])
