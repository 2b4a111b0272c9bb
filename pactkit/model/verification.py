"""Whether a kept audit still holds: what changed in what it was made from, and what moved in what it says."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import frozen

# What an audit is made from, and what may therefore differ between two of them.
PACTKIT, COMPONENT, SHARED_FILE, SITE_FILES, ANY_FILE = "pactkit", "component", "shared_file", "site_files", "any_file"


@frozen(kw_only=True)
class Cause:
    """One thing that the audit was made from and that is another now."""

    kind: str  # one of the words above
    about: str  # the component, the file or the site; empty of pactkit itself
    was: str | None  # version or digest; None: it was not there
    now: str | None


@frozen(kw_only=True)
class Moved:
    """One thing that the audit says, and that is said otherwise now."""

    site: str | None  # None: said of all sites together
    component: str | None
    key: str  # which of its keys, below the site and the component
    was: Any  # as the JSON has it; None: it said nothing here, or null
    now: Any
    causes: tuple[Cause, ...] = ()  # that may have moved it


@frozen(kw_only=True)
class Verification:
    """What became of a kept audit."""

    as_of: date
    causes: tuple[Cause, ...]
    moved: tuple[Moved, ...]  # numbers, verdicts, and what was or is there alone
    reworded: tuple[Moved, ...] = ()  # words that changed, and lines of files, without a number or verdict in them
    unsaid: tuple[str, ...] = ()  # keys that the kept audit does not have, as another pactkit made it
    unstated: bool = False  # whether the kept audit does not say with which options it was made

    @property
    def holds(self) -> bool:
        """Whether every number and every verdict is what it was."""
        return not self.moved

    @property
    def unexplained(self) -> bool:
        """Whether something moved though nothing of what pactkit looks at has changed."""
        return any(not one.causes for one in self.moved)
