"""The schema of `programme.toml`."""

from __future__ import annotations

from pactkit.config.programme_file import LONGEST
from pactkit.config.values import IDENTIFIER
from pactkit.languages.voice import Voice
from pactkit.model.catalogue import Catalogue
from pactkit.model.number import plain
from pactkit.model.programme import Policy
from pactkit.reports.schemas.common import statements, targets
from pactkit.reports.schemas.parts import (
    COUNT,
    LANGUAGE_CODE,
    TEXT,
    Schema,
    by_name,
    many,
    table,
    told,
)

MONTHS: Schema = {"type": "integer", "minimum": 1, "maximum": LONGEST}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}


def programme_properties(catalogue: Catalogue, voice: Voice) -> dict[str, Schema]:
    """The keys of the file."""
    _ = voice.gettext
    return {
        "name": told(TEXT, _("What the programme is called")),
        "languages": told(many(LANGUAGE_CODE, minItems=1), _("The languages of the programme's texts"), ["en"]),
        "core": told(
            many({"enum": list(catalogue.known)}, uniqueItems=True),
            _("The components that every site offers: without them it is another programme"),
        ),
        "policy": told(_policy(voice), _("What the central team holds every site to")),
        "targets": told(targets(voice), _("What all sites together set out to reach")),
        "indicators": told(
            by_name(IDENTIFIER.pattern, TEXT),
            _("What the programme is for, by id: items of any component may serve one"),
        ),
        "statements": statements(voice),
    }


def _policy(voice: Voice) -> Schema:
    _ = voice.gettext
    words = {
        "minimum_answered": (
            SHARE,
            _("The share of a checklist's weight that must be answered before a point is shown"),
        ),
        "review_months": (MONTHS, _("Months after which a review is stale")),
        "evidence_months": (MONTHS, _("Months after which evidence is stale, where the item does not say")),
        "small_number": (COUNT, _("Counts of people below this are never published")),
    }
    usual = Policy()
    return table({key: told(kind, said, plain(getattr(usual, key))) for key, (kind, said) in words.items()})
