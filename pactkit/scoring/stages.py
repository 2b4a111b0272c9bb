"""Whether the stage that a site states goes with the rest of its file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactkit.model.finding import Finding
from pactkit.model.phrase import phrase
from pactkit.model.site import Site
from pactkit.model.stage import BEFORE_LAUNCH

ADVICE = phrase("Correct the stage until the first session is held, or the day if sessions are being held")


def stage_notices(site: Site, as_of: date) -> Iterator[Finding]:
    """A warning where the first session lies ahead although the stage says that families come already."""
    if site.launch is not None and site.launch > as_of and site.stage not in BEFORE_LAUNCH:
        message = phrase(
            "The first session is planned for %(day)s, and the stage says that sessions are being held", day=site.launch
        )
        yield Finding.warning(message, at=("launch",), advice=ADVICE)
