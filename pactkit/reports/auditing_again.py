"""Making a kept audit again: on the same day and terms, of the workspace as it is now."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from pactkit.assess.assessor import Assessor
from pactkit.assess.components import known_components
from pactkit.assess.kept import Kept
from pactkit.config.workspace import Workspace
from pactkit.reports.audit import JsonAudit
from pactkit.reports.auditing import Wanted, run_audit
from pactkit.reports.values import Json


def audit_again(kept: Kept, root: Path, progress: Callable[[int, int], None] = lambda _seen, _all: None) -> Json:
    """The JSON of the same audit.

    A component that was switched off and is not there any more, and a site that was compared and is gone, cannot be
    asked for again; both are seen in what the audit says.
    """
    off = kept.off & known_components(Workspace(root))
    assessor = Assessor(root, kept.as_of, off=off, terms=kept.terms)
    common = tuple(site for site in kept.common if site in assessor.workspace.site_ids())
    wanted = Wanted(
        root=str(assessor.workspace.root),
        as_of=kept.as_of,
        off=off,
        language=kept.language,
        formats=(JsonAudit(),),
        terms=kept.terms,
        common=common if len(common) > 1 else (),
    )
    out = StringIO()
    run_audit(assessor, wanted, [out], progress=progress)
    found: Json = json.loads(out.getvalue())
    return found
