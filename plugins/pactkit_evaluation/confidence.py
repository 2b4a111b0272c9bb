"""How sure a finding is, by a rule that anybody can follow. The rule is pactkit's own.

The 2023 parent-led evaluation gives each of its six findings a level of confidence, from the strength of its own data
and the number and quality of earlier studies, and does not say how they were put together. This rule does, and comes
to the same six levels:

1. **Own data**: the share of the stories that mention the change. Strong from 60 %, middling from 30 %, else weak.
2. **Earlier studies**: how many found a significant effect; of those, how many are clearly independent of the
   programme (joined from the list of studies by their measure), and how many are peer reviewed. A study is counted only
   where the tables leave no other reading: where two of three found an effect and nobody says which two, none of the
   three is known to be one of them.
3. **Level**: weak: low. Middling: moderate. Strong: moderate while no earlier study saw an effect; moderate to high
   where one was seen and none was significant; high with one significant study or more; very high with two or more that
   are clearly independent, and one that is peer reviewed.
4. **Contrary evidence** stays in view. A peer-reviewed study that found no benefit lowers the level by one step, in a
   column of its own: the level before it is kept beside.
"""

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from pactkit.api import say

from .evidence import Effect, Evidence, Study
from .rounds import Change, Round

STRONG, MIDDLING = Fraction(60, 100), Fraction(30, 100)
SEVERAL = 2  # significant, clearly independent studies for the highest level
RISING = ("low", "moderate", "moderate_to_high", "high", "very_high")


@frozen(kw_only=True)
class Earlier:
    """What earlier studies say of one finding, counted so that it cannot be too much."""

    observed: bool = False  # an effect was seen, significant or not
    significant: int = 0  # studies
    independent: int = 0  # of those, clearly independent of the programme
    peer_reviewed: int = 0  # of the significant ones


@frozen(kw_only=True)
class Confidence:
    """One finding: its grounds, its level by the rule, the same with contrary evidence, and the level in print."""

    domain: str
    part: int  # stories that mention it
    whole: int  # stories
    strength: str  # weak | middling | strong
    earlier: Earlier
    level: str
    contrary: tuple[str, ...] = ()  # sources of studies that found no benefit
    lowered: str
    printed: str | None = None


def strength(part: int, whole: int) -> str:
    """How strong the site's own data are, by the share of stories that mention the change."""
    share = Fraction(part, whole)
    return "strong" if share >= STRONG else "middling" if share >= MIDDLING else "weak"


def level(own: str, earlier: Earlier) -> str:
    """The level of confidence that own data and earlier studies give together."""
    if own != "strong":
        return "moderate" if own == "middling" else "low"
    if earlier.independent >= SEVERAL and earlier.peer_reviewed >= 1:
        return "very_high"
    if earlier.significant >= 1:
        return "high"
    return "moderate_to_high" if earlier.observed else "moderate"


def lowered(before: str) -> str:
    """One step down, where there is one."""
    return RISING[max(RISING.index(before) - 1, 0)]


def earlier_studies(evidence: Evidence, domain: str) -> Earlier:
    """What the effects that bear on a finding say, joined to the list of studies by their measure."""
    effects = [effect for effect in evidence.effects if effect.domain == domain]
    significant = [effect for effect in effects if effect.significant == "yes" and effect.significant_studies]
    known = {study for effect in significant for study in _known(evidence, effect)}
    return Earlier(
        observed=any(effect.observed for effect in effects),
        significant=max([len(known), *(effect.significant_studies or 0 for effect in significant)]),
        independent=max(
            [
                sum(study.independent == "yes" for study in known),
                *(_surely_independent(evidence, effect) for effect in significant),
            ]
        ),
        peer_reviewed=max([0, *(_surely_reviewed(effect) for effect in significant)]),
    )


def confidence(one: Round, evidence: Evidence) -> tuple[Confidence, ...]:
    """Every finding of a round that can be rated, in its order."""
    found = (_rated(one, change, evidence) for change in one.changes)
    return tuple(rated for rated in found if rated is not None)


def doubt(study: Study) -> Mapping[str, str]:
    """Why a study is not clearly independent, after its name."""
    return {code: f"{say(study.name, code)} ({say(study.because, code)})" for code in ("en", "es")}


def review_in_doubt(evidence: Evidence) -> bool:
    """Whether there are peer-reviewed studies and none of them is clearly independent."""
    reviewed = [study.independent for study in evidence.studies if study.peer_reviewed]
    return bool(reviewed) and "yes" not in reviewed


def _rated(one: Round, change: Change, evidence: Evidence) -> Confidence | None:
    if change.mentioned is None or not one.stories:
        return None
    own, earlier = strength(change.mentioned, one.stories), earlier_studies(evidence, change.domain)
    against = [study for study in evidence.contrary if change.domain in study.domains]
    by_rule = level(own, earlier)
    return Confidence(
        domain=change.domain,
        part=change.mentioned,
        whole=one.stories,
        strength=own,
        earlier=earlier,
        level=by_rule,
        contrary=tuple(study.source or study.title for study in against),
        lowered=lowered(by_rule) if any(study.peer_reviewed for study in against) else by_rule,
        printed=change.level,
    )


def _known(evidence: Evidence, effect: Effect) -> tuple[Study, ...]:
    """The studies that must be the significant ones: all that used the measure, where all that looked found it."""
    using = evidence.studies_by(effect.measure)
    return using if len(using) == effect.studies == effect.significant_studies else ()


def _surely_independent(evidence: Evidence, effect: Effect) -> int:
    """How many of an effect's significant studies are clearly independent, whichever of those that looked they are."""
    using = evidence.studies_by(effect.measure)
    doubtful = sum(study.independent != "yes" for study in using)
    looked, significant = max(len(using), effect.studies or 0), effect.significant_studies or 0
    unlisted = looked - len(using)  # looked, but the list does not say who they are
    return max(significant - doubtful - unlisted, 0)


def _surely_reviewed(effect: Effect) -> int:
    """How many of an effect's significant studies are peer reviewed, whichever they are."""
    if effect.studies is None:
        return 0
    unreviewed = effect.studies - (effect.peer_reviewed or 0)
    return max((effect.significant_studies or 0) - unreviewed, 0)
