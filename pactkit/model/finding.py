"""What a plugin or pactkit noticed about a site (finding), and what went wrong in a plugin (failure)."""

from __future__ import annotations

from attrs import frozen

from pactkit.model.problem import Place, TomlPath
from pactkit.model.text import Text

BLOCKER, WARNING, NOTE = "blocker", "warning", "note"
FINDING_SEVERITIES = (BLOCKER, WARNING, NOTE)


@frozen(kw_only=True)
class Finding:
    """Something noticed, with advice. A plugin makes one with `Finding.blocker`, `.warning` or `.note`."""

    severity: str  # blocker | warning | note
    message: Text
    advice: Text | None = None
    at: TomlPath = ()  # a path inside the component's own table
    component: str = ""  # filled in by pactkit
    place: Place | None = None  # filled in by pactkit, from `at`

    @classmethod
    def blocker(cls, message: Text, at: TomlPath = (), advice: Text | None = None) -> Finding:
        """The first session cannot be held while this stands."""
        return cls(severity=BLOCKER, message=message, at=at, advice=advice)

    @classmethod
    def warning(cls, message: Text, at: TomlPath = (), advice: Text | None = None) -> Finding:
        """Something should be done about this."""
        return cls(severity=WARNING, message=message, at=at, advice=advice)

    @classmethod
    def note(cls, message: Text, at: TomlPath = (), advice: Text | None = None) -> Finding:
        """Good to know."""
        return cls(severity=NOTE, message=message, at=at, advice=advice)


@frozen(kw_only=True)
class Failure:
    """A plugin that broke: which, from which distribution, at which stage, and how."""

    plugin: str
    distribution: str
    stage: str  # load | definition | register | hook or measure by name
    message: str
    trace: str = ""  # the traceback, shown with --debug only
