"""The tables of numbers that the component publishes: workshops and who came, visits, and places of help."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureCell, FigureColumn, People, Share

from .counting import held
from .facts import HealthLinks, Workshop
from .words import EITHER_WAY, HELP, IN_PERSON, ONLINE, PROFESSIONS, TOPICS, Words


def figures(context: Context[HealthLinks]) -> Iterator[Figure]:
    """Every figure for which the site states something."""
    if held(context):
        yield _workshops(context)
    if context.facts.professionals:
        yield _visits(context)
    if context.facts.links:
        yield _places_of_help(context)


def _workshops(context: Context[HealthLinks]) -> Figure:
    by_day = sorted(held(context), key=lambda workshop: workshop.day or context.as_of)
    return Figure(
        id="workshops",
        title={"en": "Workshops of the last twelve months", "es": "Talleres de los últimos doce meses"},
        columns=FigureColumn.several(
            topic=("Topic", "Tema"),
            on=("Day", "Día"),
            form=("How", "Cómo"),
            company=("With", "Con"),
            parents=("Parents who came", "Madres y padres que vinieron"),
        ),
        rows=tuple(
            (
                workshop.title or TOPICS[workshop.topic],
                workshop.day,
                _form(workshop),
                _with(workshop),
                People.of(workshop.parents),
            )
            for workshop in by_day
        ),
        notes=(
            {
                "en": "A parent who came to two workshops is counted in both.",
                "es": "Quien vino a dos talleres cuenta en los dos.",
            },
        ),
        total=True,
    )


def _form(workshop: Workshop) -> Words:
    if workshop.online:
        return ONLINE if workshop.venue is None else EITHER_WAY
    return IN_PERSON


def _with(workshop: Workshop) -> FigureCell:
    return PROFESSIONS.get(workshop.professional or "")  # nobody, or not stated: a dash


def _visits(context: Context[HealthLinks]) -> Figure:
    ended = context.facts.term_ended
    return Figure(
        id="visits",
        title={"en": "Professionals who come to the groups", "es": "Profesionales que vienen a los grupos"},
        columns=FigureColumn.several(
            profession=("Profession", "Profesión"),
            due=("Visits planned", "Visitas previstas"),
            held=("Visits held", "Visitas hechas"),
            groups=("Groups", "Grupos"),
            languages=("Languages", "Idiomas"),
        ),
        rows=tuple(
            (
                PROFESSIONS[one.profession],
                one.visits_due,
                one.visits_held,
                len(set(one.groups)) or None,
                ", ".join(one.languages) or None,
            )
            for one in context.facts.professionals
        ),
        notes=()
        if ended is None
        else ({"en": f"In the term that ended on {ended}.", "es": f"En el trimestre que terminó el {ended}."},),
    )


def _places_of_help(context: Context[HealthLinks]) -> Figure:
    return Figure(
        id="places_of_help",
        title={
            "en": "Families put in touch with help, last twelve months",
            "es": "Familias puestas en contacto con ayudas, últimos doce meses",
        },
        columns=FigureColumn.several(
            place=("Place of help", "Lugar de ayuda"),
            help=("Help with", "Ayuda con"),
            since=("Since", "Desde"),
            families=("Families", "Familias"),
            reached=("Known to have got there", "Se sabe que llegaron"),
        ),
        rows=tuple(
            (
                link.name or HELP[link.help],
                HELP[link.help],
                link.since,
                People.of(link.families),
                None if link.families is None or link.reached is None else Share(link.reached, link.families),
            )
            for link in context.facts.links
        ),
        notes=(
            {
                "en": "A family put in touch with two places is counted in both. Where nobody asked later, it is not"
                " known whether families got there.",
                "es": "Una familia puesta en contacto con dos lugares cuenta en los dos. Si nadie preguntó después, no"
                " se sabe si llegaron.",
            },
        ),
    )
