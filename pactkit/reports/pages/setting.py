"""What holds for every page of one report."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.programme import Programme
from pactkit.model.terms import ORDINARY, Terms


@frozen(kw_only=True)
class Setting:
    """The programme, the day the report is of, how it speaks, and whether what folds away stands open."""

    programme: Programme
    as_of: date
    voice: Voice
    unfolded: bool = False
    terms: Terms = ORDINARY

    @property
    def small(self) -> int:
        """Counts of people below this are never shown."""
        return self.programme.policy.small_number
