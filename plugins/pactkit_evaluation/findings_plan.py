"""What is noticed about the plan and its waves: missing days, days that passed, indicators without a measure."""

from collections.abc import Iterator
from datetime import timedelta
from difflib import get_close_matches

from pactkit.api import Context, Finding, say

from .facts import ANSWER_DAYS, FOLLOW_UP_DAYS, Evaluation, Planned
from .tables_measures import indicators
from .words import both

LATE = timedelta(days=28)  # to enter what was taken


def findings_of_plan(context: Context[Evaluation]) -> Iterator[Finding]:
    """Each measure's days and indicators, then the indicators that no measure tells about."""
    for index, one in enumerate(context.facts.measures):
        yield from _days(one, index)
        yield from _overdue(context, one, index)
        yield from _unknown_indicators(context, one, index)
    planned = {name for one in context.facts.measures for name in one.indicators}
    silent = [title for name, title in indicators(context).items() if name not in planned]
    if context.facts.measures and silent:
        en, es = (", ".join(say(title, code) for title in silent) for code in ("en", "es"))
        yield Finding.note(
            both(f"Nothing is planned that measures: {en}", f"No hay ninguna medida prevista para: {es}"),
            at=("measures",),
            advice=both(
                "Choose a measure with parents, or cover it in the parent-led round",
                "Elijan una medida con las familias, o cúbranlo en la ronda llevada por madres y padres",
            ),
        )


def findings_of_waves(context: Context[Evaluation]) -> Iterator[Finding]:
    """Waves too small to be shown, without a response rate, or never given back."""
    silent: dict[str, int] = {}
    for index, one in enumerate(context.facts.results):
        if one.on > context.as_of:
            continue
        name, at = one.title, ("results", index)
        if one.n is not None and one.n < context.programme.policy.small_number:
            yield Finding.note(
                both(
                    f"Too few people answered {say(name, 'en')} in {one.wave} to publish anything from it",
                    f"Muy pocas personas respondieron a {say(name, 'es')} en {one.wave} para publicar algo",
                ),
                at=at,
                advice=both(
                    "Join it with the next wave, or with other sites",
                    "Júntenlo con la próxima medición, o con otros lugares",
                ),
            )
        if one.asked is None:
            yield Finding.note(
                both(
                    f"{say(name, 'en')} in {one.wave} does not say how many were asked, so its response is unknown",
                    f"{say(name, 'es')} en {one.wave} no dice a cuántas personas se preguntó: no hay tasa de respuesta",
                ),
                at=at,
                advice=both("Count those who were asked, too", "Cuenten también a quiénes se preguntó"),
            )
        if one.given_back is None and (context.as_of - one.on).days >= ANSWER_DAYS:
            silent.setdefault(one.wave, index)
    for wave, index in silent.items():
        yield not_given_back(wave, ("results", index))


def not_given_back(name: str, at: tuple[str | int, ...]) -> Finding:
    """Parents answered, and after three months it is not stated that they heard what came out."""
    return Finding.note(
        both(
            f"It is not stated that parents heard what came out of {name}, more than three months after it",
            f"No consta que las familias se enteraran de qué salió de {name}, más de tres meses después",
        ),
        at=at,
        advice=both(
            "Tell them in the groups, in their languages: what came out, what will change, what will not and why",
            "Cuéntenlo en los grupos, en sus idiomas: qué salió, qué va a cambiar, qué no y por qué",
        ),
    )


def _days(one: Planned, index: int) -> Iterator[Finding]:
    """A measure that lacks a day, or whose two days are not about six months apart."""
    name, at = one.title, ("measures", index)
    if one.baseline is None or one.follow_up is None:
        lacks = both("a follow-up date", "fecha de seguimiento")
        if one.baseline is None:
            lacks = both("a first date", "fecha para la primera vez")
        if one.baseline is None and one.follow_up is None:
            lacks = both("any date", "fechas")
        yield Finding.warning(
            both(
                f"{say(name, 'en')} is planned without {lacks['en']}",
                f"{say(name, 'es')}: medida prevista sin {lacks['es']}",
            ),
            at=at,
            advice=both(
                "Put both days in the diary now: at joining, and about six months later",
                "Pongan ya las dos fechas en el calendario: al llegar y unos seis meses después",
            ),
        )
    elif not one.follows_up:
        shortest, longest = FOLLOW_UP_DAYS
        yield Finding.note(
            both(
                f"The follow-up of {say(name, 'en')} is not about six months after joining",
                f"{say(name, 'es')}: el seguimiento no es a unos seis meses de la llegada",
            ),
            at=(*at, "follow_up"),
            advice=both(
                f"Between {shortest} and {longest} days later it can be set beside earlier studies",
                f"Entre {shortest} y {longest} días después se puede comparar con estudios anteriores",
            ),
        )


def _overdue(context: Context[Evaluation], one: Planned, index: int) -> Iterator[Finding]:
    """A planned day is more than four weeks past, and no result of it is in."""
    for at, day in (("baseline", one.baseline), ("follow_up", one.follow_up)):
        if day is None or context.as_of - day <= LATE:
            continue
        taken = (
            result.at == at and (result.measure, result.name) == (one.measure, one.name) and result.on >= day - LATE
            for result in context.facts.results_by(context.as_of)
        )
        if not any(taken):
            yield Finding.warning(
                both(
                    f"{say(one.title, 'en')} was to be taken on {day}, and no result is in",
                    f"{say(one.title, 'es')}: debía tomarse el {day}, y no consta ningún resultado",
                ),
                at=("measures", index, at),
                advice=both(
                    "Enter the result, or move the day and tell those who wait for it",
                    "Anoten el resultado, o cambien la fecha y avisen a quienes lo esperan",
                ),
            )


def _unknown_indicators(context: Context[Evaluation], one: Planned, index: int) -> Iterator[Finding]:
    """An indicator that the programme does not have, or that is misspelt."""
    known = indicators(context)
    for row, indicator in enumerate(one.indicators):
        if indicator in known:
            continue
        near = get_close_matches(indicator, known, n=1)
        yield Finding.warning(
            both(
                f"{say(one.title, 'en')} is said to tell about {indicator}, which the programme has no indicator for",
                f"{say(one.title, 'es')}: se dice que informa sobre {indicator}, que no es un indicador del programa",
            ),
            at=("measures", index, "indicators", row),
            advice=both(
                f"Did you mean {near[0]}?" if near else f"The indicators are {', '.join(known)}",
                f"¿Quizá {near[0]}?" if near else f"Los indicadores son {', '.join(known)}",
            ),
        )
