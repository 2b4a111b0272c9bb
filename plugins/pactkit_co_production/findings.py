"""What a look at the facts of co-production shows beside the checklist: who decides, then what comes of it.

Two parents at every governance meeting is how A Better Start Southend works; all other rules are pactkit's own.
No finding repeats a count of people: they are small.
"""

from collections.abc import Iterator

from pactkit.api import Context, Finding

from .facts import CoProduction
from .notices_of_changes import notices_of_changes
from .notices_of_deciding import notices_of_deciding


def findings(context: Context[CoProduction]) -> Iterator[Finding]:
    """All findings of a site."""
    yield from notices_of_deciding(context)
    yield from notices_of_changes(context)
