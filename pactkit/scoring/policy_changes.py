"""What-if changes of the policy: read from KEY=VALUE, checked, and put in the place of what the files say.

Only what can be computed from the same answers may be tried. `small_number` protects people, so that it may be raised
and never lowered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import pairwise

from attrs import evolve

from pactkit.errors import TermsError
from pactkit.model.definition import Definition
from pactkit.model.fidelity import UNANSWERED, Answer
from pactkit.model.names import did_you_mean
from pactkit.model.number import Number, exact
from pactkit.model.phrase import phrase
from pactkit.model.programme import Policy
from pactkit.model.scheme import MISSING_RULES, Scheme
from pactkit.model.terms import (
    CHANGE_KEYS,
    EVIDENCE_MONTHS,
    MINIMUM_ANSWERED,
    MISSING,
    OF_POLICY,
    REVIEW_MONTHS,
    SCHEME,
    SMALL_NUMBER,
    THRESHOLD,
    Change,
    written,
)
from pactkit.scoring.answers import applicable
from pactkit.scoring.rollup import possible_range
from pactkit.scoring.schemes import item_standings, section_standings

NUMBER = re.compile(r"-?\d{1,60}(\.\d{1,60}|/[1-9]\d{0,60})?")
LONGEST = 1200  # months, a hundred years: as in programme.toml
EXAMPLES = {
    MINIMUM_ANSWERED: "minimum_answered=0.7",
    REVIEW_MONTHS: "review_months=6",
    EVIDENCE_MONTHS: "evidence_months=18",
    SMALL_NUMBER: "small_number=10",
    MISSING: "missing=floor",
    SCHEME: "scheme=ID",
    THRESHOLD: phrase("threshold=BAND:FROM"),
}


def read_change(text: str) -> Change:
    """A change as a person writes it. Raises TermsError."""
    key, equals, value = text.partition("=")
    key, value = key.strip(), value.strip()
    if key not in CHANGE_KEYS:
        raise TermsError(phrase("the policy has no %(key)r", key=key), hint=did_you_mean(key, CHANGE_KEYS))
    if not equals or not value:
        raise TermsError(phrase("%(text)r gives no value; write %(example)s", text=text, example=EXAMPLES[key]))
    if key == MISSING:
        if value not in MISSING_RULES:
            raise TermsError(
                phrase("there is no rule %(value)r for missing answers", value=value),
                hint=did_you_mean(value, MISSING_RULES),
            )
        return Change(key=key, word=value)
    if key == SCHEME:
        return Change(key=key, word=value)
    if key == THRESHOLD:
        return _threshold(text, value)
    return Change(key=key, number=_of_policy(key, value))


def _threshold(text: str, value: str) -> Change:
    name, colon, edge = value.rpartition(":")
    if not colon or not name:
        raise TermsError(phrase("%(text)r names no band; write %(example)s", text=text, example=EXAMPLES[THRESHOLD]))
    component, _, band = name.rpartition(".")
    return Change(key=THRESHOLD, number=_number(edge), band=band, component=component or None)


def _number(value: str) -> Number:
    if not NUMBER.fullmatch(value):
        raise TermsError(phrase("%(value)r is not a number such as 70, 0.7 or 10/3", value=value))
    return exact(Fraction(value))


def _of_policy(key: str, value: str) -> Number:
    number = _number(value)
    if key == MINIMUM_ANSWERED:
        if not 0 <= number <= 1:
            message = phrase("minimum_answered is a share from 0 to 1 (%(value)s)", value=value)
            raise TermsError(message, hint=phrase("Write 0.7 for 70 percent"))
        return number
    if key == SMALL_NUMBER:
        if not isinstance(number, int) or number < 0:
            raise TermsError(phrase("small_number is a whole number (%(value)s)", value=value))
        return number
    if not isinstance(number, int) or not 1 <= number <= LONGEST:
        raise TermsError(
            phrase("%(key)s is a number of months from 1 to %(most)s (%(value)s)", key=key, most=LONGEST, value=value)
        )
    return number


def check_together(changes: Iterable[Change]) -> None:
    """Raise TermsError where two changes say different things about one."""
    seen: dict[str, Change] = {}
    for change in changes:
        earlier = seen.setdefault(change.about, change)
        if earlier != change:
            raise TermsError(phrase("%(one)s and %(other)s contradict each other", one=str(earlier), other=str(change)))


def changed_policy(policy: Policy, changes: Iterable[Change]) -> Policy:
    """The policy with what is tried. Raises TermsError where fewer people than the policy says would be protected."""
    tried = {change.key: change.number for change in changes if change.key in OF_POLICY}
    small = tried.get(SMALL_NUMBER, policy.small_number)
    if small < policy.small_number:
        raise TermsError(
            phrase(
                "small_number protects people and cannot be lowered from %(real)s to %(tried)s",
                real=policy.small_number,
                tried=small,
            )
        )
    return evolve(
        policy,
        minimum_answered=tried.get(MINIMUM_ANSWERED, policy.minimum_answered),
        review_months=int(tried.get(REVIEW_MONTHS, policy.review_months)),
        evidence_months=int(tried.get(EVIDENCE_MONTHS, policy.evidence_months)),
        small_number=int(small),
    )


def changed_definitions(definitions: Mapping[str, Definition], changes: Iterable[Change]) -> dict[str, Definition]:
    """The definitions with what is tried. Raises TermsError where a name is unknown, or bands would no longer rise."""
    found = dict(definitions)
    for change in sorted(changes, key=lambda change: (change.key == THRESHOLD, change.component is not None)):
        if change.key == SCHEME:
            _check_scheme(found, change)
        if change.key == THRESHOLD:
            _check_band(found, change)
        found = {component: changed_definition(definition, change) for component, definition in found.items()}
    for component, definition in found.items():
        _check_rising(definition, definitions[component])
    return found


def changed_definition(definition: Definition, change: Change) -> Definition:
    """One definition with one change; the same where it is not concerned. Whether it makes sense is not asked."""
    schemes = definition.schemes
    if change.key == MISSING and change.word:
        schemes = tuple(evolve(scheme, missing=change.word) for scheme in schemes)
    elif change.key == SCHEME:
        schemes = tuple(sorted(schemes, key=lambda scheme: scheme.id != change.word))
    elif change.key == THRESHOLD and schemes and change.component in (None, definition.id):
        bands = tuple(
            evolve(band, from_=change.number) if band.id == change.band else band for band in schemes[0].bands
        )
        schemes = (evolve(schemes[0], bands=bands), *schemes[1:])
    return definition if schemes == definition.schemes else evolve(definition, schemes=schemes)


def _check_scheme(definitions: Mapping[str, Definition], change: Change) -> None:
    known = {scheme.id for definition in definitions.values() for scheme in definition.schemes}
    if change.word not in known:
        raise TermsError(
            phrase("no component has a scheme %(id)r", id=change.word), hint=did_you_mean(str(change.word), known)
        )


def _check_band(definitions: Mapping[str, Definition], change: Change) -> None:
    if change.component is not None and change.component not in definitions:
        hint = did_you_mean(change.component, definitions)
        raise TermsError(phrase("there is no component %(id)r", id=change.component), hint=hint)
    asked = definitions.values() if change.component is None else [definitions[change.component]]
    known = {band.id for definition in asked if definition.headline for band in definition.headline.bands}
    if change.band not in known:
        of = phrase("no component has a band %(id)r in its headline", id=change.band)
        if change.component is not None:
            of = phrase("%(component)s has no band %(id)r", component=change.component, id=change.band)
        raise TermsError(of, hint=did_you_mean(str(change.band), known))


def _check_rising(definition: Definition, real: Definition) -> None:
    """The bands still rise and hold every score, and a score can reach each that it could reach before."""
    scheme = definition.headline
    if scheme is None or scheme in real.schemes:
        return
    edges = [band.from_ for band in scheme.bands]
    alone = phrase(
        "To move one component alone: %(example)s",
        example=phrase("threshold=%(component)s.BAND:FROM", component=definition.id),
    )
    if any(lower >= upper for lower, upper in pairwise(edges)):
        listed = ", ".join(f"{band.id} {written(band.from_)}" for band in scheme.bands)
        raise TermsError(
            phrase("the bands of %(component)s would no longer rise: %(edges)s", component=definition.id, edges=listed),
            hint=alone,
        )
    before = next((one for one in real.schemes if one.id == scheme.id), scheme)
    lowest, highest = _reach(definition, scheme)
    if lowest is not None and edges and edges[0] > lowest >= before.bands[0].from_:
        raise TermsError(
            phrase(
                "the lowest band of %(component)s, %(band)s, would begin above the lowest possible score, %(lowest)s",
                component=definition.id,
                band=scheme.bands[0].id,
                lowest=written(lowest),
            ),
            hint=alone,
        )
    for band, was in zip(scheme.bands, before.bands, strict=True):
        if highest is not None and band.from_ > highest >= was.from_:
            raise TermsError(
                phrase(
                    "no score of %(component)s reaches %(edge)s: its highest is %(highest)s",
                    component=definition.id,
                    edge=written(band.from_),
                    highest=written(highest),
                ),
                hint=alone,
            )


def _reach(definition: Definition, scheme: Scheme) -> tuple[Number | None, Number | None]:
    """The lowest and the highest score with every item applicable; None where nothing adds up."""
    answers = tuple(Answer(code=item.code, state=UNANSWERED) for item in definition.items)
    held = applicable(definition, answers)
    standings = item_standings(held) if scheme.over == "items" else section_standings(definition, scheme, held)
    if not standings or scheme.total == "none":
        return None, None
    return possible_range(scheme.total, standings)
