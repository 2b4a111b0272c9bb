"""Figures of what is measured: the plan by measure and by indicator, support maps, and printed percents."""

from collections.abc import Iterator, Mapping

from pactkit.api import Context, Figure, FigureColumn, NetworkContext, People, Span, Text

from .facts import Evaluation, SupportMaps
from .printed import all_printed, of_maps
from .slips import of_percents
from .tables import disagreements, found_in, listed, share
from .words import INDICATORS, both

METHODS = {"one_to_one": both("One to one", "De persona a persona"), "group": both("In a group", "En grupo")}
TAKEN = {
    "joining": both("At joining", "Al llegar"),
    "six_months": both("After six months", "A los seis meses"),
    "twelve_months": both("After twelve months", "A los doce meses"),
    "once": both("Once", "Una sola vez"),
}


def indicators(context: Context[Evaluation] | NetworkContext[Evaluation]) -> Mapping[str, Text]:
    """The programme's indicators, or the seven of its project page where programme.toml names none."""
    return context.programme.indicators or INDICATORS


def figures_of_measures(context: Context[Evaluation]) -> Iterator[Figure]:
    """The plan, by measure and by indicator."""
    if context.facts.measures:
        yield _planned(context)
        yield _coverage(context)


def figures_of_maps(context: Context[Evaluation]) -> Iterator[Figure]:
    """How support maps were taken, and the needs that parents wrote on them."""
    for number, maps in enumerate(context.facts.support_maps):
        if maps.needs or maps.completed is not None:
            yield _needs(context, maps, number)
        yield from _networks(maps, number)


def figures_of_print(context: Context[Evaluation]) -> Iterator[Figure]:
    """Every percent that public documents print, beside what their counts give."""
    percents = tuple(all_printed(context.facts))
    if not percents:
        return
    yield Figure(
        id="printed",
        title=both("Percents in print, checked", "Porcentajes impresos, comprobados"),
        columns=FigureColumn.several(
            what=("What", "Qué"),
            where=("Where", "Dónde"),
            printed=("Printed, %", "Impreso, %"),
            share=("Its counts", "Sus recuentos"),
            exact=("They give, %", "Dan, %"),
            right=("Right", "Correcto"),
        ),
        rows=tuple(
            (one.what, one.where or None, one.percent, share(one.part, one.whole), one.corrected, one.right)
            for one in percents
        ),
        notes=(
            both(
                "Right: within half a unit of the last printed digit. Dashes: no counts are printed with it",
                "Correcto: a media unidad o menos de la última cifra impresa. Guiones: no se imprimen recuentos",
            ),
        ),
        source=both("The documents that the site's facts name", "Los documentos que nombran los datos del lugar"),
        published=True,
    )


def measures_of_programme(network: NetworkContext[Evaluation]) -> Figure:
    """What each site plans to measure, side by side."""
    known = indicators(network)
    rows = tuple(
        (
            context.site.name,
            len(context.facts.measures),
            sum(one.follows_up for one in context.facts.measures),
            len({name for one in context.facts.measures for name in one.indicators if name in known}),
            len(known),
            newest.on if (newest := context.facts.newest_round(context.as_of)) else None,
        )
        for context in network.sites
    )
    return Figure(
        id="plans",
        title=both("What each site measures", "Qué mide cada lugar"),
        columns=FigureColumn.several(
            site=("Site", "Lugar"),
            measures=("Measures planned", "Medidas previstas"),
            follow_up=("With a follow-up about six months later", "Con seguimiento a unos seis meses"),
            covered=("Indicators with a measure", "Indicadores con medida"),
            indicators=("Indicators", "Indicadores"),
            round=("Newest parent-led round", "Última ronda llevada por madres y padres"),
        ),
        rows=rows,
    )


def _planned(context: Context[Evaluation]) -> Figure:
    known = indicators(context)
    return Figure(
        id="measures",
        title=both("Measures planned", "Medidas previstas"),
        columns=FigureColumn.several(
            measure=("Measure", "Medida"),
            indicators=("Tells about", "Informa sobre"),
            baseline=("First taken", "Primera vez"),
            follow_up=("Follow-up", "Seguimiento"),
            allowed=("Use allowed", "Uso permitido"),
            languages=("Languages", "Idiomas"),
        ),
        rows=tuple(
            (
                one.title,
                listed(known[name] for name in one.indicators if name in known),
                one.baseline,
                one.follow_up,
                one.allowed,
                ", ".join(one.languages) or None,
            )
            for one in context.facts.measures
        ),
    )


def _coverage(context: Context[Evaluation]) -> Figure:
    return Figure(
        id="indicators",
        title=both("What the programme is for, and what measures it", "Para qué es el programa y qué lo mide"),
        columns=FigureColumn.several(
            indicator=("Indicator", "Indicador"), measures=("Measures planned", "Medidas previstas")
        ),
        rows=tuple(
            (title, listed(one.title for one in context.facts.measures if name in one.indicators))
            for name, title in indicators(context).items()
        ),
    )


def _needs(context: Context[Evaluation], maps: SupportMaps, number: int) -> Figure:
    taken, method = TAKEN[maps.taken], METHODS[maps.method]
    alone = maps.published or maps.round is None  # else the round tells how many came
    first = both("Maps completed, of parents invited", "Mapas completados, de las personas invitadas")
    in_print = any(need.percent is not None for need in maps.needs)
    printed = {"printed": ("Printed, %", "Impreso, %")} if in_print else {}
    return Figure(
        id=f"needs_{number + 1}",
        title=both(f"Support maps of {maps.on}: needs", f"Mapas de apoyo del {maps.on}: necesidades"),
        columns=FigureColumn.several(need=("Need", "Necesidad"), share=("Parents", "Madres y padres"), **printed),
        rows=(
            (
                first,
                share(maps.completed, maps.invited) if alone else People.of(maps.completed),
                *([None] * len(printed)),
            ),
            *(
                (need.need, share(need.parents, maps.completed), *([need.percent] * len(printed)))
                for need in maps.needs
            ),
        ),
        notes=(
            both(f"{taken['en']}, {method['en'].lower()}", f"{taken['es']}, {method['es'].lower()}"),
            *(slip.message for slip in of_percents(of_maps(maps, number)) if maps.published),
            *disagreements(context, f"support_maps[{number}]"),
        ),
        source=found_in(maps.source, maps.needs_from),
        published=maps.published,
        drawn=True,
    )


def _networks(maps: SupportMaps, number: int) -> Iterator[Figure]:
    """How many people stand on a map, and where the programme stands among them.

    The smallest and the largest network are each one parent's own, so they wait until they are public.
    """
    size = (maps.smallest_network, maps.largest_network) if maps.published else (None, None)
    rows = (
        (both("People on a map", "Personas en un mapa"), None if size == (None, None) else Span(*size)),
        (
            both("Maps that name PACT", "Mapas que nombran a PACT"),
            share(maps.named_programme, maps.completed),
        ),
        (
            both("Maps with others met through PACT", "Mapas con otras personas conocidas por PACT"),
            share(maps.met_through_programme, maps.completed),
        ),
    )
    known = [row for row in rows if row[1] is not None]
    if known:
        yield Figure(
            id=f"networks_{number + 1}",
            title=both(f"Support maps of {maps.on}: networks", f"Mapas de apoyo del {maps.on}: redes"),
            columns=FigureColumn.several(what=("What", "Qué"), maps=("Maps", "Mapas")),
            rows=tuple(known),
            notes=(
                both(
                    "A map shows whom a parent thought of on that day: it may be neither complete nor accurate",
                    "Un mapa muestra en quién se pensó ese día: puede no ser completo ni exacto",
                ),
            ),
            source=found_in(maps.source, maps.networks_from),
            published=maps.published,
            drawn=True,
        )
