"""Evaluation: what the programme does for families, measured with care and told by parents.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts. The plan and
the waves are in facts.py, parent-led rounds in rounds.py, earlier studies in evidence.py. journey.py adds up lengths of
membership, confidence.py rates findings by a stated rule, printed.py and slips.py hold documents against themselves.
"""

from collections.abc import Iterator

from pactkit.api import Component, Context, Figure, Finding, NetworkContext, Ratio, Text, hookimpl, main_languages

from .facts import ANSWER_DAYS, Evaluation, Result
from .figures import figures
from .findings import findings
from .tables_measures import indicators, measures_of_programme
from .words import LENGTHS

__all__ = [
    "Evaluation",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_programme_figures",
]

component = Component.load(__package__, facts=Evaluation)


@component.measure
def indicators_measured(context: Context[Evaluation]) -> Ratio | None:
    """Share of the programme's indicators about which a planned measure tells something."""
    known = indicators(context)
    measured = {name for one in context.facts.measures for name in one.indicators}
    return Ratio(len(measured & set(known)), len(known)) if context.facts.measures else None


@component.measure
def follow_ups_planned(context: Context[Evaluation]) -> Ratio:
    """Share of the planned measures that have a day at joining and one about six months later."""
    return Ratio(sum(one.follows_up for one in context.facts.measures), len(context.facts.measures))


@component.measure
def uses_allowed(context: Context[Evaluation]) -> Ratio:
    """Share of the planned measures whose owner allows this use, of those that state it."""
    stated = [one.allowed for one in context.facts.measures if one.allowed is not None]
    return Ratio(sum(stated), len(stated))


@component.measure
def parents_leading(context: Context[Evaluation]) -> int | None:
    """Parents who led the sessions of the newest parent-led round."""
    newest = context.facts.newest_round(context.as_of)
    return newest.facilitators if newest else None


@component.measure
def trained_and_paid(context: Context[Evaluation]) -> Ratio | None:
    """Share of those parents who were trained for it, or share who were paid for it, whichever is lower."""
    newest = context.facts.newest_round(context.as_of)
    if newest is None or newest.facilitators is None:
        return None
    counts = [newest.trained, newest.paid]
    stated = [count for count in counts if count is not None]
    if len(stated) < len(counts) and 0 not in stated:
        return None  # the one that is left out may be lower
    return Ratio(min(stated), newest.facilitators)


@component.measure
def languages_of_round(context: Context[Evaluation]) -> Ratio | None:
    """Share of the languages spoken locally in which the newest round was held; unknown while it does not say."""
    newest = context.facts.newest_round(context.as_of)
    if newest is None or not newest.languages:
        return None
    spoken = main_languages(context.site.languages)
    return Ratio(len(spoken & main_languages(newest.languages)), len(spoken))


@component.measure
def children_cared_for(context: Context[Evaluation]) -> int | None:
    """Who looked after children during the newest round: 0 nobody, 1 they played in the room, 2 a crèche beside it."""
    newest = context.facts.newest_round(context.as_of)
    if newest is None or newest.children is None:
        return None
    return ("none", "in_the_room", "creche").index(newest.children)


@component.measure
def lengths_of_round(context: Context[Evaluation]) -> int | None:
    """Whether the newest round had parents of every length of membership: 0 not looked at, 1 in all, 2 each session."""
    newest = context.facts.newest_round(context.as_of)
    return tuple(LENGTHS).index(newest.lengths) if newest and newest.lengths else None


@component.measure
def support_of_round(context: Context[Evaluation]) -> int | None:
    """Of the six kinds of help beside training and pay, those that the parents who led the newest round were given."""
    newest = context.facts.newest_round(context.as_of)
    return len(set(newest.support)) or None if newest else None


@component.measure
def answered(context: Context[Evaluation]) -> Ratio:
    """Share of those asked who answered, over the measures of the newest wave that state both."""
    results = context.facts.results_by(context.as_of)
    newest = max(results, key=lambda one: one.on).wave if results else None
    stated = [
        (one.n, one.asked) for one in results if one.wave == newest and one.n is not None and one.asked is not None
    ]
    return Ratio(sum(n for n, _ in stated), sum(asked for _, asked in stated))


@component.measure
def answered_again(context: Context[Evaluation]) -> Ratio:
    """Share of those who answered at joining who answered at follow-up, in the newest pair of each measure."""
    pairs = [_pair(context, key) for key in dict.fromkeys((one.measure, one.name) for one in context.facts.results)]
    return Ratio(sum(again for again, _ in pairs), sum(first for _, first in pairs))


@component.measure
def support_maps(context: Context[Evaluation]) -> int | None:
    """How support maps are taken: 0 in a group, 1 one to one but only once, 2 one to one at joining and afterwards."""
    taken = [maps for maps in context.facts.support_maps if maps.on <= context.as_of]
    if not taken:
        return None
    occasions = {maps.taken for maps in taken if maps.method == "one_to_one"}
    return 2 if "joining" in occasions and occasions & {"six_months", "twelve_months"} else min(len(occasions), 1)


@component.measure
def exercises_completed(context: Context[Evaluation]) -> Ratio | None:
    """Share of the parents who completed the exercise of the newest round that fewest completed."""
    newest = context.facts.newest_round(context.as_of)
    if newest is None:
        return None
    counts = [(newest.stories, newest.parents)]
    counts += [(maps.completed, maps.invited) for maps in context.facts.support_maps if maps.round == newest.id]
    stated = [Ratio(done, invited) for done, invited in counts if done is not None and invited]
    return min(stated, key=lambda ratio: ratio.value or 0, default=None)


@component.measure
def given_back(context: Context[Evaluation]) -> Ratio:
    """Share of the rounds and waves that ended three months ago or more of which parents heard what came out."""
    due = [one for one in context.facts.rounds if (context.as_of - one.on).days >= ANSWER_DAYS]
    waves: dict[str, list[Result]] = {}
    for result in context.facts.results:
        if (context.as_of - result.on).days >= ANSWER_DAYS:
            waves.setdefault(result.wave, []).append(result)
    told = [one.given_back is not None for one in due]
    told += [all(result.given_back is not None for result in results) for results in waves.values()]
    return Ratio(sum(told), len(told))


@component.measure
def years_since_independent(context: Context[Evaluation]) -> int | None:
    """Years since a study ended that is clearly independent of the programme."""
    ended = [study.last_year for study in context.facts.evidence.studies if study.independent == "yes"]
    past = [year for year in ended if year is not None and year <= context.as_of.year]
    return context.as_of.year - max(past) if past else None


@component.measure
def waves_taken(context: Context[Evaluation]) -> int:
    """Waves at joining that are in."""
    return len({one.wave for one in context.facts.results_by(context.as_of) if one.at == "baseline"})


@component.measure
def follow_ups_taken(context: Context[Evaluation]) -> int:
    """Waves at follow-up that are in."""
    return len({one.wave for one in context.facts.results_by(context.as_of) if one.at == "follow_up"})


@component.measure
def rounds_held(context: Context[Evaluation]) -> int:
    """Parent-led rounds that have ended."""
    return sum(one.on <= context.as_of for one in context.facts.rounds)


def _pair(context: Context[Evaluation], key: tuple[str, Text | None]) -> tuple[int, int]:
    """Who answered a measure at its newest follow-up and at the baseline before it; nobody where one is not stated."""
    results = sorted(context.facts.results_by(context.as_of), key=lambda one: one.on)
    mine = [one for one in results if (one.measure, one.name) == key and one.n is not None]
    after = [one for one in mine if one.at == "follow_up"]
    before = [one for one in mine if one.at == "baseline" and after and one.on < after[-1].on]
    return (min(after[-1].n or 0, before[-1].n or 0), before[-1].n or 0) if before else (0, 0)


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[Evaluation]) -> Iterator[Finding]:
    """Rules over the facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_figures(context: Context[Evaluation]) -> Iterator[Figure]:
    """The tables of numbers; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_programme_figures(network: NetworkContext[Evaluation]) -> Iterator[Figure]:
    """What each site plans to measure."""
    yield measures_of_programme(network)
