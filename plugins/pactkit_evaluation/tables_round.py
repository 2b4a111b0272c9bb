"""Figures of a parent-led round: what changed, the journey, what is read from it, and what parents value and ask for.

A round that is not public yet gives shares only, so that no hidden number can be had by taking one figure from another:
its journey waits until no band is small, its readings over several bands until it is published.
"""

from collections.abc import Iterator
from typing import Any

from pactkit.api import Context, Figure, FigureColumn, People, Span

from .journey import band_title, counted
from .printed import of_round as percents_of
from .printed import reading_title
from .rounds import Round
from .slips import Slip, of_percents, of_round
from .tables import disagreements, found_in, listed, share, told
from .tables_claims import figures_of_claims
from .words import DOMAINS, LENGTHS, SIDES, SUPPORTS, TOPICS, both

TOGETHER = both(
    "Of those who tell of one change, how many tell of another too. It does not show that one comes from the other, and"
    " with so few it may be chance",
    "De quienes cuentan un cambio, cuántas personas cuentan también otro. No muestra que uno venga del otro, y con tan"
    " pocas puede ser azar",
)
JOURNEY = (
    "social_connection",
    "mental_health",
    "self_efficacy",
    "access_to_services",
    "child_development",
    "confidence",
)


def figures_of_round(context: Context[Any], one: Round, number: int) -> Iterator[Figure]:
    """Every figure that a round has counts for."""
    slips, small = tuple(of_round(one, number)), context.programme.policy.small_number
    yield _overview(context, one, number)
    if one.changes:
        yield _changes(one, slips)
    if one.journey:
        if one.published:
            yield _journey_counts(one)
        if one.published or all(band.parents >= small for band in one.journey):
            yield _journey(one)
    if one.readings and one.published:
        yield _readings(one, number)
    if one.published:
        title = both(f"What is told together, {one.id}", f"Qué se cuenta a la vez, {one.id}")
        yield from figures_of_claims(f"together_{one.id}", title, one.claims, one.source, TOGETHER)
    if one.themes:
        yield _themes(one)


def _overview(context: Context[Any], one: Round, number: int) -> Figure:
    small = context.programme.policy.small_number
    rest_told = one.published or one.stories is None or told(one.stories, one.parents, small)
    rows = (
        (both("Parents who came", "Madres y padres que vinieron"), People.of(one.parents) if rest_told else None),
        (both("Sessions", "Sesiones"), one.sessions),
        (both("Minutes of a session", "Minutos de una sesión"), one.minutes),
        (both("Parents in a session", "Madres y padres en una sesión"), _in_session(one)),
        (both("Parents by length of membership", "Madres y padres por tiempo en PACT"), LENGTHS.get(one.lengths or "")),
        (both("Parents who led them", "Madres y padres que las llevaron"), People.of(one.facilitators)),
        (both("Of those, trained for it", "De ellos, con formación para ello"), share(one.trained, one.facilitators)),
        (both("Of those, paid for it", "De ellos, con pago por ello"), share(one.paid, one.facilitators)),
        (both("Training sessions for them", "Sesiones de formación para ello"), one.training_sessions),
        (both("What else they were given", "Qué más se les dio"), listed(SUPPORTS[help_] for help_ in one.support)),
        (both("Languages of the sessions", "Idiomas de las sesiones"), ", ".join(one.languages) or None),
        (both("Stories of change written", "Historias de cambio escritas"), share(one.stories, one.parents)),
        (both("Took longer than planned", "Duró más de lo previsto"), one.ran_over),
        (both("Parents told what came out", "Se contó a las familias qué salió"), one.given_back),
    )
    return Figure(
        id=f"round_{one.id}",
        title=both(f"Parent-led round {one.id}", f"Ronda llevada por madres y padres {one.id}"),
        columns=FigureColumn.several(what=("About the round", "Sobre la ronda"), value=("Stated", "Indicado")),
        rows=rows,
        notes=tuple(disagreements(context, f"rounds[{number}]")),
        source=found_in(one.source),
        published=one.published,
    )


def _in_session(one: Round) -> Span | None:
    """From the smallest session to the largest; the size of a session is a count of people that is not hidden."""
    known = one.fewest_in_session is not None or one.most_in_session is not None
    return Span(one.fewest_in_session, one.most_in_session) if one.published and known else None


def _changes(one: Round, slips: tuple[Slip, ...]) -> Figure:
    rows = tuple(
        (
            DOMAINS[change.domain],
            share(change.most_important, one.stories) if one.stories else People.of(change.most_important),
            share(change.mentioned, one.stories) if one.stories else People.of(change.mentioned),
        )
        for change in one.changes
    )
    return Figure(
        id=f"changes_{one.id}",
        title=both(f"What changed, in parents' stories, {one.id}", f"Qué cambió, según sus historias, {one.id}"),
        columns=FigureColumn.several(
            domain=("Change", "Cambio"),
            most_important=("The most important change", "El cambio más importante"),
            mentioned=("Mentioned", "Se menciona"),
        ),
        rows=rows,
        notes=tuple(slip.message for slip in slips),
        source=found_in(one.source, one.changes_from),
        published=one.published,
        parts=True,  # every story has one most important change
        drawn=True,
    )


def _journey_counts(one: Round) -> Figure:
    rows = tuple(
        (
            band_title(band.from_months, band.to_months),
            People.of(band.parents),
            *(People.of(band.of(domain)) for domain in JOURNEY),
        )
        for band in one.journey
    )
    titles = {domain: (DOMAINS[domain]["en"], DOMAINS[domain]["es"]) for domain in JOURNEY}
    return Figure(
        id=f"journey_counts_{one.id}",
        title=both(
            f"Changes by length of membership, counts, {one.id}", f"Cambios por tiempo en PACT, recuentos, {one.id}"
        ),
        columns=FigureColumn.several(
            band=("Member for", "Tiempo en PACT"), parents=("Parents", "Madres y padres"), **titles
        ),
        rows=rows,
        source=found_in(one.source, one.journey_from),
        published=one.published,
        parts=True,
    )


def _journey(one: Round) -> Figure:
    rows = tuple(
        (
            band_title(band.from_months, band.to_months),
            *(share(band.of(domain), band.parents) for domain in JOURNEY),
        )
        for band in one.journey
    )
    titles = {domain: (DOMAINS[domain]["en"], DOMAINS[domain]["es"]) for domain in JOURNEY}
    return Figure(
        id=f"journey_{one.id}",
        title=both(
            f"The journey: changes by length of membership, {one.id}", f"El camino: cambios por tiempo, {one.id}"
        ),
        columns=FigureColumn.several(band=("Member for", "Tiempo en PACT"), **titles),
        rows=rows,
        notes=(
            both(
                "Different parents stand in each row: the journey is read across them, nobody was followed over time",
                "En cada fila hay personas distintas: el camino se lee entre ellas, a nadie se siguió en el tiempo",
            ),
        ),
        source=found_in(one.source, one.journey_from),
        published=one.published,
        parts=True,  # over all rows a domain has as many as mention it in the stories
        drawn=True,
    )


def _readings(one: Round, number: int) -> Figure:
    rows = []
    for reading in one.readings:
        found = counted(one, reading)
        rows.append(
            (
                reading_title(reading.domain, reading.from_months, reading.to_months),
                share(found.part, found.whole) if found else None,
            )
        )
    return Figure(
        id=f"readings_{one.id}",
        title=both(f"What is read from the journey, {one.id}", f"Qué se lee en el camino, {one.id}"),
        columns=FigureColumn.several(
            reading=("Change and members", "Cambio y tiempo"), share=("Mention it", "Lo mencionan")
        ),
        rows=tuple(rows),
        notes=(
            both(
                "Added up here from the bands of the journey",
                "Sumado aquí a partir de las franjas del camino",
            ),
            *(slip.message for slip in of_percents(percents_of(one, number))),
        ),
        source=found_in(one.source, one.journey_from),
        published=one.published,
        drawn=True,
    )


def _themes(one: Round) -> Figure:
    rows = tuple(
        (theme.what, SIDES[theme.side], TOPICS[theme.topic], theme.groups, one.focus_groups) for theme in one.themes
    )
    return Figure(
        id=f"themes_{one.id}",
        title=both(f"What parents value and ask for, {one.id}", f"Qué valoran y qué piden las familias, {one.id}"),
        columns=FigureColumn.several(
            what=("What", "Qué"),
            side=("Side", "Lado"),
            topic=("Theme", "Tema"),
            groups=("Groups that mentioned it", "Grupos que lo mencionaron"),
            held=("Groups held", "Grupos celebrados"),
        ),
        rows=rows,
        source=found_in(one.source, one.themes_from),
        published=one.published,
    )
