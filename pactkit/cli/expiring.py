"""What runs out at a site before a day, as the commands about one site show it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.assess.expiring import expiring, launch_ahead
from pactkit.cli.site import Asked
from pactkit.model.expiry import Expiry
from pactkit.reports.blocks import Block
from pactkit.reports.evidence_document import with_expires
from pactkit.reports.sheets.evidence import expiry_blocks
from pactkit.reports.values import Json


@frozen(kw_only=True)
class Expiring:
    """What holds today and no longer on a day: the one that was asked for, else the planned first session's."""

    asked: Asked
    before: date | None  # None: nobody asks, and no first session lies ahead
    launch: bool  # whether the day is that of the first session
    found: tuple[Expiry, ...]

    @classmethod
    def of(cls, asked: Asked, until: date | None = None) -> Expiring:
        """Looked up for a site that was asked about."""
        day = asked.common.as_of
        before = until or launch_ahead(asked.found, day)
        found = expiring(asked.found, day, before, asked.policy)
        return cls(asked=asked, before=before, launch=until is None, found=found)

    def beside(self, content: Json) -> Json:
        """The content of a JSON document with what runs out."""
        return with_expires(content, self.found, self.before, self.asked.common.language)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of a sheet."""
        return expiry_blocks(self.found, self.before, self.asked.found, self.asked.common.language, launch=self.launch)
