"""What the commands about one site share."""

from __future__ import annotations

from pactkit.assess.assessor import Assessor
from pactkit.cli.options import Common
from pactkit.cli.running import exit_code
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.reports.auditing import under


def all_failures(assessor: Assessor, found: SiteAssessment) -> tuple[Failure, ...]:
    """Plugins that failed to load, and those that failed at this site."""
    return (*assessor.failures, *found.failures)


def site_made_with(assessor: Assessor, found: SiteAssessment) -> MadeWith:
    """What a document on one site was made with."""
    inputs = assessor.inputs()
    inputs.add(found.digest)
    return assessor.made_with(inputs)


def site_exit_code(common: Common, assessor: Assessor, found: SiteAssessment) -> int:
    """The exit code of a command on one site."""
    dropped = found.dropped or any(problem.is_error for problem in assessor.problems)
    failures = all_failures(assessor, found)
    return exit_code(common, failures, dropped=dropped, under=under(found, common.fail_under))
