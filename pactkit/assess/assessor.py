"""The assessor: a workspace and the host make reports on any day, site by site."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from attrs import evolve

import pactkit
from pactkit.assess.component import ComponentAssessor, input_changed
from pactkit.assess.components import load_components
from pactkit.assess.inputs import InputsDigest
from pactkit.assess.launch import blockers, milestones, missing_needs
from pactkit.assess.on_terms import answering
from pactkit.assess.placing import placed
from pactkit.assess.publishing import Published, programme_figures, site_figures
from pactkit.assess.seal import Seal
from pactkit.assess.site_findings import site_endings, site_findings
from pactkit.config.workspace import PROGRAMME_FILE, LoadedSite, Workspace
from pactkit.errors import MissingError
from pactkit.host.guard import Failures
from pactkit.host.loading import EntryPoint
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.finding import FINDING_SEVERITIES, Failure
from pactkit.model.gathering import Gathering
from pactkit.model.made_with import MadeWith
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.site import Site
from pactkit.model.terms import ORDINARY, Terms
from pactkit.scoring.notices import needs_ignored, not_offered

TOGETHER = 20  # sites that are read before they are assessed
_RANK = {severity: rank for rank, severity in enumerate(FINDING_SEVERITIES)}


class Assessor:
    """A programme on one day: asks every component about any of its sites."""

    def __init__(
        self,
        root: Path | str,
        as_of: date,
        points: Iterable[EntryPoint] | None = None,
        off: Collection[str] = (),
        terms: Terms = ORDINARY,
    ) -> None:
        """Load the components, then the programme. Raises FilesError or MissingError where the programme is unusable.

        `points` are the entry points to load plugins from, None: those installed; `off` switches components off;
        `terms` say which evidence counts and what is tried in place of the policy. Raises TermsError where what is
        tried does not fit this programme.
        """
        self.workspace = Workspace(root)
        self.as_of = as_of
        components = load_components(self.workspace, points, off)
        self.host = components.host
        self.problems = components.problems  # of the files in components/
        self.catalogue = self.host.catalogue()
        self.programme, digest = self.workspace.programme(self.catalogue)
        # digests of the files that all sites share
        self.fingerprints: Mapping[str, str] = {PROGRAMME_FILE: digest, **components.fingerprints}
        self.terms = terms
        answers = answering(self.host, self.catalogue, self.programme, as_of, terms)
        self.catalogue, self.programme, self._components = answers.catalogue, answers.programme, answers.components
        self._stated = {definition.id: hash(definition) for definition in self.catalogue}

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Plugins that could not be loaded."""
        return tuple(self.host.failures)

    @property
    def components(self) -> Mapping[str, ComponentAssessor]:
        """The components that can be asked, by id."""
        return self._components

    def inputs(self) -> InputsDigest:
        """A digest over the files of the programme, to which the sites of a document are added in order."""
        return InputsDigest(self.fingerprints.values())

    def made_with(self, inputs: InputsDigest) -> MadeWith:
        """What a document was made with."""
        return MadeWith(
            pactkit=pactkit.__version__,
            components={definition.id: definition.version for definition in self.catalogue},
            inputs=inputs.hexdigest(),
        )

    def site_id(self, named: str) -> str:
        """The site that a person named by its id or its folder; raises MissingError with a suggestion."""
        ids = self.workspace.site_ids()
        folder = Path(named)
        if named not in ids and folder.is_dir() and folder.resolve().parent == self.workspace.root.resolve():
            named = folder.resolve().name
        if named not in ids:
            make = phrase("Make it with: %(command)s", command=f"pactkit new site {named}")
            message = phrase("there is no site %(id)r in %(folder)s", id=named, folder=str(self.workspace.root))
            raise MissingError(message, hint=did_you_mean(named, ids) or make)
        return named

    def sites(self, ids: Iterable[str] | None = None) -> Iterator[SiteAssessment]:
        """Every site, one after the other; none is kept.

        A few are read before they are assessed: one kind of work at a time stays in the processor's caches, which
        makes both faster.
        """
        wanted = tuple(self.workspace.site_ids() if ids is None else ids)
        for start in range(0, len(wanted), TOGETHER):
            loaded = [self.workspace.load(site_id, self.catalogue) for site_id in wanted[start : start + TOGETHER]]
            assessed = [self._assessment(one) for one in loaded]
            yield from self._vouched(assessed)

    def assess(self, site_id: str, *, located: bool = False) -> SiteAssessment:
        """One site; `located` looks up line and column of every finding."""
        loaded = self.workspace.load(site_id, self.catalogue)
        (assessment,) = self._vouched([self._assessment(loaded)])
        return placed(assessment, loaded) if located else assessment

    def figures(self, site_id: str) -> Published:
        """What the components of a site publish, and the failures on the way; nothing of a site that cannot be read."""
        return site_figures(self._components, lambda: self.workspace.load(site_id, self.catalogue))

    def programme_figures(self) -> Published:
        """What the components publish about the programme over all sites, and the failures on the way."""

        def load() -> Iterator[LoadedSite]:
            return (self.workspace.load(site_id, self.catalogue) for site_id in self.workspace.site_ids())

        return programme_figures(self._components, load, self.programme, self.as_of)

    def _assessment(self, loaded: LoadedSite) -> SiteAssessment:
        if loaded.site is None:
            return SiteAssessment(id=loaded.id, site=None, problems=loaded.problems, digest=loaded.digest)
        return self._sealed(loaded, loaded.site)

    def _vouched(self, assessed: list[SiteAssessment]) -> list[SiteAssessment]:
        """The same; with a failure where a plugin changed a definition by force, which all sites share."""
        changed = [
            Failure(
                plugin=definition.id,
                distribution=self.host.source_of(definition.id),
                stage=phrase("input changed"),
                message=phrase("its definition was changed while it was read; no score since then can be trusted"),
            )
            for definition in self.catalogue
            if hash(definition) != self._stated[definition.id]
        ]
        if not changed:
            return assessed
        return [evolve(one, failures=(*one.failures, *changed)) for one in assessed]

    def _sealed(self, loaded: LoadedSite, site: Site) -> SiteAssessment:
        """The site as it is assessed while no plugin changes it, which may break anything that comes after."""
        seal = Seal(site)
        try:
            assessment = self._assessed(loaded, site)
        except Exception:
            if seal.whole:
                raise
        else:
            if seal.whole:
                return assessment
        return self._assessed_with_care(loaded.id)

    def _assessed(self, loaded: LoadedSite, site: Site, broken: Iterable[Failure] = ()) -> SiteAssessment:
        failures = Failures()
        culprits = set()
        for failure in broken:
            failures.add(failure)
            culprits.add(failure.plugin)
        gatherings = tuple(
            gathering
            for component in sorted(site.components)
            if component in self._components and component not in culprits
            for gathering in self._components[component].gatherings(site, failures)
        )
        components = tuple(
            self._component(component, loaded, site, gatherings, failures, broken=component in culprits)
            for component in self._listed(site)
        )
        states = milestones(components)
        findings = [finding for component in components for finding in component.findings]
        findings += needs_ignored(missing_needs(states))
        endings = site_endings(site, components, self.as_of, self.programme.policy)
        findings += site_findings(site, gatherings, endings, self.as_of)
        ordered = sorted(findings, key=lambda finding: _RANK[finding.severity])
        return SiteAssessment(
            id=loaded.id,
            site=site,
            components=components,
            blockers=tuple(blockers(components, states)),
            findings=tuple(ordered),
            gatherings=gatherings,
            endings=endings,
            problems=loaded.problems,
            failures=tuple(failures),
            digest=loaded.digest,
        )

    def _listed(self, site: Site) -> list[str]:
        """The components that the site offers, and the core ones that it does not."""
        return sorted({*site.components, *site.unread, *self.programme.core})

    def _component(
        self,
        component: str,
        loaded: LoadedSite,
        site: Site,
        gatherings: tuple[Gathering, ...],
        failures: Failures,
        *,
        broken: bool,
    ) -> ComponentAssessment:
        core, stage = component in self.programme.core, site.stage_of(component)
        absent = self.catalogue.absent.get(component)
        definition = self.catalogue.definitions.get(component)
        offered = component in site.components or component in site.unread
        if absent or broken or not offered or definition is None:
            findings = () if absent or broken else (not_offered(component, stage),)
            return ComponentAssessment(
                id=component, offered=offered, core=core, stage=stage, definition=definition, absent=absent,
                findings=findings,
            )  # fmt: skip
        return self._components[component].assess(site, loaded.reviews, failures, gatherings)

    def _assessed_with_care(self, site_id: str) -> SiteAssessment:
        """A plugin changed what it was given: find out which, and answer without it, from the files again."""
        loaded = self.workspace.load(site_id, self.catalogue)
        offered = self._listed(loaded.site) if loaded.site else ()
        broken = [failure for component in offered for failure in self._changed_by(component, site_id)]
        fresh = self.workspace.load(site_id, self.catalogue)
        if fresh.site is None:
            return SiteAssessment(id=site_id, site=None, problems=fresh.problems, digest=fresh.digest)
        return self._assessed(fresh, fresh.site, broken)

    def _changed_by(self, component: str, site_id: str) -> Iterator[Failure]:
        """A failure where a component's plugin changes a site that was read for it alone."""
        loaded = self.workspace.load(site_id, self.catalogue)
        if loaded.site is None:
            return
        seal = Seal(loaded.site)
        try:
            if component in self._components:
                self._components[component].gatherings(loaded.site, Failures())
            self._component(component, loaded, loaded.site, (), Failures(), broken=False)
        except Exception:
            if seal.whole:
                raise
        if not seal.whole:
            yield input_changed(component, self.host.source_of(component), site_id)
