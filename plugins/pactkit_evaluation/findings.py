"""What a look at the facts of an evaluation shows beside the checklist.

The rules are pactkit's own; those on support maps and on time follow the limits that the 2023 parent-led evaluation
reports of itself. No message names a count of people.
"""

from collections.abc import Iterator

from pactkit.api import Context, Finding

from .confidence import confidence, review_in_doubt
from .facts import Evaluation
from .findings_plan import findings_of_plan, findings_of_waves
from .findings_round import findings_of_maps, findings_of_rounds
from .printed import all_printed
from .slips import Slip, of_effects, of_percents, of_round, of_studies
from .words import DOMAINS, LEVELS, REVIEW_IN_DOUBT, both


def findings(context: Context[Evaluation]) -> Iterator[Finding]:
    """All findings of a site: the plan, the waves, the rounds, support maps, then what documents say."""
    yield from findings_of_plan(context)
    yield from findings_of_waves(context)
    yield from findings_of_rounds(context)
    yield from findings_of_maps(context)
    yield from _confidence(context)
    yield from _documents(context)


def _confidence(context: Context[Evaluation]) -> Iterator[Finding]:
    """Findings whose level in print is not that of the rule, and those that contrary evidence lowers."""
    small = context.programme.policy.small_number
    for index, one in enumerate(context.facts.rounds):
        if not one.published and (one.stories or 0) < small:
            continue
        rows: dict[str, int] = {change.domain: row for row, change in enumerate(one.changes)}
        for rated in confidence(one, context.facts.evidence):
            name, at = DOMAINS[rated.domain], ("rounds", index, "changes", rows[rated.domain])
            mine, lowered = LEVELS[rated.level], LEVELS[rated.lowered]
            if rated.printed not in {None, rated.level}:
                theirs = LEVELS[str(rated.printed)]
                yield Finding.note(
                    both(
                        f"{name['en']}: confidence in print {theirs['en'].lower()}, by the rule {mine['en'].lower()}",
                        f"{name['es']}: confianza impresa {theirs['es'].lower()}, según la regla {mine['es'].lower()}",
                    ),
                    at=(*at, "level"),
                )
            if rated.lowered != rated.level:
                against = "; ".join(rated.contrary)
                yield Finding.note(
                    both(
                        f"{name['en']}: confidence {mine['en'].lower()}, and {lowered['en'].lower()} with what speaks"
                        f" against it ({against})",
                        f"{name['es']}: confianza {mine['es'].lower()}, y {lowered['es'].lower()} con lo que habla en"
                        f" contra ({against})",
                    ),
                    at=at,
                    advice=both(
                        "Say both when you tell others about this finding",
                        "Digan las dos cosas cuando cuenten este hallazgo",
                    ),
                )


def _documents(context: Context[Evaluation]) -> Iterator[Finding]:
    """What documents print that does not agree with itself, and what hangs on studies in doubt."""
    facts = context.facts
    found: list[Slip] = [*of_percents(all_printed(facts))]
    for index, one in enumerate(facts.rounds):
        found += of_round(one, index)
    found += [*of_studies(facts.evidence), *of_effects(facts.evidence)]
    yield from (Finding.note(slip.message, at=slip.at) for slip in found)
    if review_in_doubt(facts.evidence):
        yield Finding.note(
            REVIEW_IN_DOUBT,
            at=("evidence", "studies"),
            advice=both(
                "Ask somebody outside the programme for the next study",
                "Pidan el próximo estudio a alguien de fuera del programa",
            ),
        )
