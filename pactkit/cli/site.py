"""What the commands about one site share: the site that was asked about, and all that was found there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from shlex import quote

from attrs import evolve, frozen

from pactkit.assess.assessor import Assessor
from pactkit.assess.judging import judged
from pactkit.cli.options import Common
from pactkit.cli.running import exit_code
from pactkit.config.workspace import SITE_FILE
from pactkit.errors import MissingError
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.programme import Policy
from pactkit.model.verdict import Judgement
from pactkit.reports import values
from pactkit.reports.auditing import in_order, under
from pactkit.reports.values import Json


@frozen(kw_only=True, slots=False)
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

    @cached_property
    def judgements(self) -> Mapping[str, Judgement]:
        """How firm the verdict on each component stands; where a policy is tried, beside the real one."""
        terms, real = self.common.terms, None
        if terms.changes:
            other = Assessor(
                self.assessor.workspace.root,
                self.common.as_of,
                self.assessor.host.points,
                off=self.common.off,
                terms=evolve(terms, changes=()),
            )
            real = other.assess(self.found.id)
        return judged(self.found, self.common.as_of, self.policy, terms, real)

    def exit_code(self) -> int:
        """2 where a file was dropped or a plugin failed, 1 where a component is under --fail-under."""
        short = under(self.found, self.common.fail_under)
        return exit_code(self.common, self.failures, dropped=self.found.dropped, under=short)


def unusable(assessor: Assessor, site_id: str) -> MissingError:
    """The error of a site whose file cannot be used."""
    folder = quote(str(assessor.workspace.root / site_id))
    hint = phrase("See: %(command)s", command=f"pactkit check {folder}")
    return MissingError(phrase("%(file)s cannot be used", file=f"{site_id}/{SITE_FILE}"), hint=hint)


def no_component(site_id: str, component: str, known: Iterable[str]) -> MissingError:
    """The error of a component that a site does not have."""
    message = phrase("%(site)s has no component %(component)r", site=site_id, component=component)
    return MissingError(message, hint=did_you_mean(component, known))


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
