"""The tables of what parents do in their roles, and of the courses that prepare them for leading."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureColumn, People

from .facts import CoProduction
from .ladder import Duty

DUTIES: dict[Duty, tuple[str, str]] = {
    "welcomes": ("welcomes parents", "acoge a las familias"),
    "supports_families": ("supports families", "apoya a las familias"),
    "connects_to_services": ("connects families with services", "conecta a las familias con los servicios"),
    "leads_groups": ("leads groups", "lleva grupos"),
    "attends_boards": ("takes a seat where decisions are made", "ocupa un lugar donde se decide"),
    "chairs": ("chairs", "modera"),
    "evaluates": ("evaluates", "evalúa"),
    "speaks_for_programme": ("tells other organisations how it works", "cuenta a otras organizaciones cómo funciona"),
}


def figures_of_leading(context: Context[CoProduction]) -> Iterator[Figure]:
    """Those for which the site states something."""
    if any(rung.does for rung in context.facts.roles):
        yield _duties(context)
    if context.facts.leadership_courses:
        yield _courses(context)


def _column(column: str, en: str, es: str) -> FigureColumn:
    return FigureColumn(id=column, title={"en": en, "es": es})


def _duties(context: Context[CoProduction]) -> Figure:
    """What the roles are for, and what is nobody's yet."""
    roles = context.facts.roles
    return Figure(
        id="duties",
        title={"en": "What parents do in their roles", "es": "Qué hacen madres y padres en sus responsabilidades"},
        columns=(_column("duty", "Duty", "Tarea"), _column("roles", "Roles", "Responsabilidades")),
        rows=tuple(
            ({"en": en, "es": es}, ", ".join(rung.role for rung in roles if duty in rung.does) or None)
            for duty, (en, es) in DUTIES.items()
        ),
    )


def _courses(context: Context[CoProduction]) -> Figure:
    """Courses in parent leadership; how many delivered them is not told, for they are few."""
    return Figure(
        id="leadership_courses",
        title={"en": "Courses in parent leadership", "es": "Cursos de liderazgo para madres y padres"},
        columns=(
            _column("course", "Course", "Curso"),
            _column("ends", "Last day", "Último día"),
            _column("attended", "Parents who came", "Madres y padres que vinieron"),
            _column(
                "by_parents", "Parents who attended it help to deliver it", "Lo imparten también quienes lo hicieron"
            ),
        ),
        rows=tuple(
            (course.title, course.ends, None if course.attended is None else People(course.attended), course.by_parents)
            for course in context.facts.leadership_courses
        ),
    )
