"""What one wave is scored from: a site's facts and reviews, as a workspace has them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from pactkit.assess.assessor import Assessor
from pactkit.assess.earlier import Earlier
from pactkit.config.workspace import LoadedSite
from pactkit.errors import MissingError
from pactkit.host.guard import Failures
from pactkit.model.change import Wave
from pactkit.model.gathering import Gathering
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.scoring.waves import rates, reviews_of, waves_of


@frozen(kw_only=True)
class Ground:
    """A site in one workspace, its reviews each read with the definition of the version that it names."""

    assessor: Assessor
    loaded: LoadedSite
    gatherings: tuple[Gathering, ...] = ()

    @property
    def site(self) -> Site | None:
        """The site; None where its file cannot be used."""
        return self.loaded.site

    def rated_in(self, wave: Wave) -> frozenset[str]:
        """The components that a wave rates."""
        reviews = reviews_of(self.loaded.reviews, wave)
        return frozenset(component for one in reviews for component in one.ratings if rates(one, component))

    def reviews(self, wave: Wave) -> list[Review]:
        """The reviews of a wave."""
        return reviews_of(self.loaded.reviews, wave)


def read_ground(assessor: Assessor, site_id: str, earlier: Earlier, failures: Failures) -> Ground:
    """A site of a workspace, with what is on there."""
    catalogue = evolve(assessor.catalogue, earlier=earlier.definitions)
    loaded = assessor.workspace.load(site_id, catalogue)
    site = loaded.site
    asked = [assessor.components[one] for one in sorted(site.components) if one in assessor.components] if site else []
    on = tuple(gathering for one in asked if site for gathering in one.gatherings(site, failures))
    return Ground(assessor=assessor, loaded=loaded, gatherings=on)


def wave_named(ground: Ground, name: str) -> Wave:
    """The wave of that name, as far as it had come. Raises MissingError where there is none, or not yet."""
    as_of, reviews, site = ground.assessor.as_of, ground.loaded.reviews, ground.loaded.id
    found = next((wave for wave in waves_of(reviews, as_of) if wave.id == name), None)
    if found is not None:
        return found
    later = next((wave for wave in waves_of(reviews, date.max) if wave.id == name), None)
    if later is not None:
        said = phrase("the wave %(wave)s of %(site)s lies after %(day)s: its first review is of %(first)s",
                      wave=repr(name), site=site, day=as_of, first=later.first)  # fmt: skip
        raise MissingError(said, hint=phrase("Ask as of a later day: --as-of %(day)s", day=later.last.isoformat()))
    raise MissingError(
        phrase("there is no wave %(wave)s at %(site)s in %(workspace)s", wave=repr(name), site=site,
               workspace=str(ground.assessor.workspace.root)),
        hint=_known(name, [wave.id for wave in waves_of(reviews, date.max)], ground.loaded),
    )  # fmt: skip


def _known(name: str, waves: Iterable[str], loaded: LoadedSite) -> Phrase:
    """The nearest wave and all that there are; reviews that could not be used may hold others."""
    listed = list(waves)
    said = phrase("Waves there: %(waves)s", waves=", ".join(listed)) if listed else phrase("It has no waves yet")
    near = did_you_mean(name, listed, few=0)
    if near:
        said = phrase("%(near)s %(said)s", near=near, said=said)
    if loaded.dropped:
        said = phrase("%(said)s. Not all of its files can be used: pactkit check says why", said=said)
    return said
