"""The tables of parents' roles and what they do in them, of courses in leading, and of the steps up the ladder."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, People, Text, say

from .cells import column, is_hidden, share_of
from .facts import CoProduction
from .ladder import Duty
from .leadership import LeadershipCourse

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
    if context.facts.roles:
        yield _roles(context)
    if any(rung.does for rung in context.facts.roles):
        yield _duties(context)
    if context.facts.leadership_courses:
        yield _courses(context)
    yield from _steps(context)


def _roles(context: Context[CoProduction]) -> Figure:
    """The roles from the first step of the ladder to the last, then those beside it, and who holds them.

    A post is held by one person, so that few posts are hidden like few people, and what they add up to with them. The
    steps to all roles are added up in the figure of the years, so the rows are parts of a whole known elsewhere.
    """
    small = context.programme.policy.small_number
    return Figure(
        id="roles",
        title={"en": "The roles of parents", "es": "Las responsabilidades de madres y padres"},
        columns=(
            column("role", "Role", "Responsabilidad"),
            column("holders", "Parents who hold it", "Madres y padres que la tienen"),
            column("stepped_up", "Moved up to it in twelve months", "Subieron a ella en doce meses"),
            column("paid", "Paid", "Pagada"),
            column("posts", "Paid posts", "Puestos pagados"),
            column("full_time", "The same in full-time posts", "Lo mismo en puestos a tiempo completo"),
            column("children", "Children helped", "Niñas y niños acompañados"),
        ),
        rows=tuple(
            (
                rung.role or None,
                People.of(rung.holders),
                share_of(rung.stepped_up, rung.holders),
                rung.paid,
                People.of(rung.posts),
                None if rung.posts is not None and rung.posts < small else rung.full_time,
                People.of(rung.children_helped),
            )
            for rung in context.facts.roles
        ),
        parts=True,
    )


def _steps(context: Context[CoProduction]) -> Iterator[Figure]:
    """Steps up the ladder, year by year.

    The roles show the steps of the last twelve months one by one: where one of those is hidden, or what they leave of
    the newest year is small, that year waits.
    """
    years = sorted(context.facts.steps, key=lambda year: year.ending)
    if years and _roles_tell(context, years[-1].taken):
        years.pop()
    if not years:
        return
    yield Figure(
        id="steps",
        title={"en": "Steps up the ladder, year by year", "es": "Pasos en la escalera, año a año"},
        columns=(
            column("ending", "Year ending", "Año que termina"),
            column("taken", "Steps taken by parents", "Pasos dados por madres y padres"),
        ),
        rows=tuple((year.ending, People(year.taken)) for year in years),
        notes=()
        if len(years) == len(context.facts.steps)
        else (
            {
                "en": "The newest year is left out: beside the steps to each role it would tell of few parents",
                "es": "Falta el último año: junto a los pasos a cada responsabilidad hablaría de pocas personas",
            },
        ),
    )


def _roles_tell(context: Context[CoProduction], taken: int) -> bool:
    """Whether the steps of the newest year, beside those to each role, would give a small count away."""
    small = context.programme.policy.small_number
    stated = [(rung.stepped_up, rung.holders) for rung in context.facts.roles if rung.stepped_up is not None]
    if any(is_hidden(steps, holders, small) for steps, holders in stated):
        return True
    return bool(stated) and 0 < abs(taken - sum(steps for steps, _ in stated)) < small


def _duties(context: Context[CoProduction]) -> Figure:
    """What the roles are for, and what is nobody's yet."""
    roles = context.facts.roles
    return Figure(
        id="duties",
        title={"en": "What parents do in their roles", "es": "Qué hacen madres y padres en sus responsabilidades"},
        columns=(column("duty", "Duty", "Tarea"), column("roles", "Roles", "Responsabilidades")),
        rows=tuple(
            ({"en": en, "es": es}, _named([rung.role for rung in roles if duty in rung.does]))
            for duty, (en, es) in DUTIES.items()
        ),
    )


def _named(roles: list[Text]) -> Text | None:
    """Several roles in one cell; None where there are none."""
    en, es = (", ".join(say(role, code) for role in roles) for code in ("en", "es"))
    return ({"en": en, "es": es} if en != es else en) or None


def _courses(context: Context[CoProduction]) -> Figure:
    """Courses in parent leadership; how many delivered them is not told, for they are few, nor whether they are 0."""
    small = context.programme.policy.small_number
    return Figure(
        id="leadership_courses",
        title={"en": "Courses in parent leadership", "es": "Cursos de liderazgo para madres y padres"},
        columns=(
            column("course", "Course", "Curso"),
            column("ends", "Last day", "Último día"),
            column("attended", "Parents who came", "Madres y padres que vinieron"),
            column(
                "by_parents", "Parents who attended it help to deliver it", "Lo imparten también quienes lo hicieron"
            ),
        ),
        rows=tuple(
            (course.title, course.ends, People.of(course.attended), _by_parents(course, small))
            for course in context.facts.leadership_courses
        ),
    )


def _by_parents(course: LeadershipCourse, small: int) -> bool | None:
    """Whether parents who attended it help to deliver it, where that tells of no small count."""
    counted = course.delivered_by, course.attended_themselves
    return None if any(count is not None and count < small for count in counted) else course.by_parents
