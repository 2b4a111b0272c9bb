"""What the commands about one site share: the site that was asked about, and all that was found there."""

from __future__ import annotations

from attrs import evolve, frozen

from pactkit.assess.assessor import Assessor
from pactkit.cli.options import Common
from pactkit.cli.running import exit_code
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.programme import Policy
from pactkit.reports import values
from pactkit.reports.auditing import in_order, under
from pactkit.reports.values import Json


@frozen(kw_only=True)
class Asked:
    """One site as a command sees it."""

    common: Common
    assessor: Assessor
    found: SiteAssessment  # with the problems of the workspace's components too
    failures: tuple[Failure, ...]  # of plugins that did not load, and of those that broke here

    @property
    def policy(self) -> Policy:
        """What the central team holds every site to."""
        return self.assessor.programme.policy

    @property
    def made_with(self) -> MadeWith:
        """What a document about the site is made with."""
        inputs = self.assessor.inputs()
        inputs.add(self.found.digest)
        return self.assessor.made_with(inputs)

    def document(self, content: Json) -> Json:
        """A JSON document about the site."""
        return values.document(self.made_with, content)

    def exit_code(self) -> int:
        """2 where a file was dropped or a plugin failed, 1 where a component is under --fail-under."""
        short = under(self.found, self.common.fail_under)
        return exit_code(self.common, self.failures, dropped=self.found.dropped, under=short)


def ask(common: Common, named: str) -> Asked:
    """Assess the site that was named by its id or its folder."""
    assessor, site_id = common.assessor_of(named)
    found = assessor.assess(site_id, located=True)
    return Asked(
        common=common,
        assessor=assessor,
        found=evolve(found, problems=(*assessor.problems, *found.problems)),
        failures=in_order((*assessor.failures, *found.failures)),
    )
