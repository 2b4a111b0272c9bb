"""Two waves of reviews at a site, side by side: what changed, split by cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from pactkit.assess.assessor import Assessor
from pactkit.assess.component import ComponentAssessor, input_changed
from pactkit.assess.earlier import NO_OTHERS, Earlier
from pactkit.assess.grounds import Ground, read_ground, wave_named
from pactkit.assess.seal import Seal
from pactkit.assess.wave_notes import unused_definitions, version_notes
from pactkit.errors import MissingError
from pactkit.host.guard import Failures
from pactkit.model.change import Comparison, ComponentChange, Side, Wave
from pactkit.model.fidelity import OPEN, FidelityReport
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.names import did_you_mean
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem
from pactkit.model.programme import Programme
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.scoring.change import scheme_changes
from pactkit.scoring.counting import counting_reviews
from pactkit.scoring.fidelity import possible_percent
from pactkit.scoring.walk import Standing

BROKEN = "broken"


@frozen(kw_only=True)
class Compared:
    """A comparison, and all that was found on the way."""

    comparison: Comparison
    site: Site | None  # None: its file, or that of the earlier workspace, cannot be used
    kept: Path | None  # the earlier workspace, where one was given
    problems: tuple[Problem, ...]
    failures: tuple[Failure, ...]
    made_with: MadeWith
    percents: tuple[Number, ...] = ()  # of each component's headline: the later low as percent of its possible range

    @property
    def dropped(self) -> bool:
        """Whether a file could not be used."""
        return any(problem.is_error for problem in self.problems)


class Waves:
    """The two waves of one site that are compared.

    Each is scored by its own ratings alone, as of the day of its newest review. Facts and stage are those of the
    site's file, and of the earlier workspace for the first wave where one is given; the policy is today's for both.
    """

    def __init__(
        self,
        assessor: Assessor,
        site_id: str,
        names: tuple[str, str],
        earlier: Earlier = NO_OTHERS,
        before: Assessor | None = None,
    ) -> None:
        """Read both. Raises MissingError for a wave that is not there, or not yet."""
        self._failures = Failures()
        self._percents: list[Number] = []
        self._earlier = earlier
        self._kept = before.workspace.root if before else None
        self.second = read_ground(assessor, site_id, earlier, self._failures)
        self.first = self.second
        if before is not None:
            self.first = read_ground(before, before.site_id(site_id), earlier, self._failures)
        self.waves = wave_named(self.first, names[0]), wave_named(self.second, names[1])

    def compare(self, component: str | None = None) -> Compared:
        """Every component, or one. Raises MissingError where that is not known, or neither wave rates it."""
        sites = self.first.site, self.second.site
        changes: tuple[ComponentChange, ...] = ()
        if sites[0] is not None and sites[1] is not None:
            changes = tuple(self._changes(self._listed(component), sites[0], sites[1]))
        comparison = Comparison(
            site=self.second.loaded.id, before=self.waves[0], after=self.waves[1],
            components=tuple(unused_definitions(changes, self._earlier)),
        )  # fmt: skip
        assessor = self.second.assessor
        told = Failures()
        for one in (assessor, *([self.first.assessor] if self._kept else [])):
            for failure in one.failures:
                told.add(failure)
        for failure in self._failures:
            told.add(failure)
        return Compared(
            comparison=comparison,
            site=self.second.site if self.first.site else None,
            kept=self._kept,
            problems=self._problems(),
            failures=tuple(dict.fromkeys(told)),
            made_with=self._made_with(),
            percents=tuple(self._percents),
        )

    def _listed(self, component: str | None) -> list[str]:
        """The components that a wave rates; with an earlier workspace also what facts alone may have moved."""
        rated = self.first.rated_in(self.waves[0]) | self.second.rated_in(self.waves[1])
        offered = [set(ground.site.components) if ground.site else set() for ground in (self.first, self.second)]
        unread = self.second.site.unread if self.second.site else ()
        listed = sorted({*rated, *unread, *(offered[0] & offered[1] if self._kept else ())})
        if component is None:
            return listed
        known = self.second.assessor.catalogue.known
        if component not in known:
            raise MissingError(phrase("there is no component %(id)s", id=repr(component)),
                               hint=did_you_mean(component, known))  # fmt: skip
        if component not in listed:
            raise MissingError(phrase("neither wave rates %(component)s", component=component),
                               hint=phrase("Rated there: %(components)s", components=", ".join(listed))
                               if listed else "")  # fmt: skip
        return [component]

    def _changes(self, listed: Sequence[str], before: Site, after: Site) -> Iterator[ComponentChange]:
        """Component by component; one that changes by force what it is lent is left out, and all is read afresh."""
        for component in listed:
            seals = Seal(before), Seal(after)
            change = self._change(component, before, after)
            if all(seal.whole for seal in seals):
                yield change
                continue
            source = self.second.assessor.host.source_of(component)
            self._failures.add(input_changed(component, source, after.id))
            yield evolve(change, schemes=(), absent=BROKEN)
            before, after = self._fresh(self.first), self._fresh(self.second)

    def _fresh(self, ground: Ground) -> Site:
        loaded = ground.assessor.workspace.load(ground.loaded.id, ground.assessor.catalogue)
        if loaded.site is None:
            raise MissingError(phrase("the site %(site)s was changed while it was read", site=ground.loaded.id))
        return loaded.site

    def _change(self, component: str, before: Site, after: Site) -> ComponentChange:
        programme = self.second.assessor.programme
        offered = component in after.components or component in after.unread
        sides = [self._side(component, ground, wave) for ground, wave in zip(self._grounds, self.waves, strict=True)]
        absent = self.second.assessor.catalogue.absent.get(component)
        change = ComponentChange(id=component, offered=offered, before=sides[0], after=sides[1], absent=absent)
        here = component in before.components and component in after.components
        if absent or not here or sides[0].rates != sides[1].rates:
            return change
        found = [
            self._standing(side, ground, site, component, programme)
            for side, ground, site in zip(sides, self._grounds, (before, after), strict=True)
        ]
        if found[0] is None or found[1] is None:
            return evolve(change, absent=BROKEN)
        (earlier, was), (later, now) = found[0], found[1]
        change = evolve(
            change,
            before=evolve(sides[0], self_only=was.self_only),
            after=evolve(sides[1], self_only=now.self_only),
        )
        percent = possible_percent(later.definition, now)
        self._percents += [] if percent is None else [percent]
        schemes = scheme_changes(earlier, later, (was.schemes, now.schemes), programme.policy.minimum_answered)
        return evolve(change, schemes=schemes, findings=tuple(version_notes(change, kept=self._kept is not None)))

    @property
    def _grounds(self) -> tuple[Ground, Ground]:
        return self.first, self.second

    def _side(self, component: str, ground: Ground, wave: Wave) -> Side:
        counting = counting_reviews(ground.reviews(wave), component, wave.last)
        asked = ground.assessor.components.get(component)
        named = list(dict.fromkeys(_version(review, component) for review in counting))
        versions = [version for version in named if version is not None]
        definition = self._earlier.version_of(component, versions[0] if versions else None)
        if definition is None:
            definition = asked.definition if asked else None
        return Side(wave=wave, definition=definition, rated_with=tuple(versions), reviews=len(counting))

    def _standing(
        self, side: Side, ground: Ground, site: Site, component: str, programme: Programme
    ) -> tuple[Standing, FidelityReport] | None:
        """How the component stood in one wave, and its report; None where its plugin broke."""
        asked = ground.assessor.components.get(component)
        if asked is None or side.definition is None:
            return None
        plugin = evolve(asked.plugin, definition=side.definition)
        scoring = ComponentAssessor(asked.host, plugin, programme, side.wave.last, asked.evidence)
        reviews = ground.reviews(side.wave)
        report = scoring.scored(site, reviews, self._failures, ground.gatherings)
        if report is None:
            return None
        counting = counting_reviews(reviews, component, side.wave.last)
        open_ = {answer.code for answer in report.items if answer.state in OPEN}
        items = side.definition.item_by_code
        lost = {
            code: review.source
            for review in reversed(counting)
            for code in sorted(review.ratings[component].lost)
            if code in open_ or code not in items
        }
        return Standing(definition=side.definition, answers=report.items, lost=lost), report

    def _problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files; those of the earlier workspace by their whole path."""
        second, first = self.second, self.first
        found = [*second.assessor.problems, *second.loaded.problems]
        if self._kept is not None:
            for problem in (*first.assessor.problems, *first.loaded.problems):
                file = f"{self._kept.as_posix()}/{problem.place.file}"
                found.append(evolve(problem, place=evolve(problem.place, file=file)))
        return tuple(found)

    def _made_with(self) -> MadeWith:
        inputs = self.second.assessor.inputs()
        inputs.add(self.second.loaded.digest, *self._earlier.digests)
        if self._kept is not None:
            inputs.add(self.first.assessor.inputs().hexdigest(), self.first.loaded.digest)
        return self.second.assessor.made_with(inputs)


def _version(review: Review, component: str) -> str | None:
    return review.ratings[component].version
