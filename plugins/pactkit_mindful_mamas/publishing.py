"""What others see of Mindful Mamas: its courses in the calendar, and figures beside the checklist.

Figures are of the courses that ended in the last twelve months, all of them together: the counts and means of one
course are of few people, and a table of courses beside their sum would give them away by subtraction.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from pactkit.api import Context, Figure, FigureCell, FigureColumn, Gathering, People, Share, Text

from .facts import RANGES, Course, MindfulMamas, Scale, Wellbeing

TITLE: Text = {"en": "Mindful Mamas", "es": "Mindful Mamas"}
SCALES: dict[Scale, Text] = {
    "wemwbs": {"en": "WEMWBS, 14 to 70", "es": "WEMWBS, de 14 a 70"},
    "swemwbs": {"en": "SWEMWBS, 7 to 35", "es": "SWEMWBS, de 7 a 35"},
}
TENTH = Decimal("0.1")

# What became of the parents who signed up: the counts of a course that each share is made of, and how it is called.
STEPS: tuple[tuple[str, str, Text], ...] = (
    (
        "completed",
        "enrolled",
        {"en": "Finished, of those who signed up", "es": "Terminaron, de quienes se inscribieron"},
    ),
    (
        "parents_helped",
        "parents_asked",
        {
            "en": "Said that it helps them to cope, of those asked",
            "es": "Dijeron que les ayuda, de quienes respondieron",
        },
    ),
)
NOTES: tuple[Text, ...] = (
    {
        "en": "Means of the same parents before and after. A higher score is better wellbeing.",
        "es": "Medias de las mismas personas antes y después. Más puntos es más bienestar.",
    },
    {
        "en": "There is no group to compare with, so a change need not come from the course.",
        "es": "No hay un grupo con el que comparar: el cambio no tiene por qué venir del curso.",
    },
    {
        "en": "The University of Warwick, which keeps the scales, advises 30 people or more who answered both times.",
        "es": "La Universidad de Warwick, que cuida las escalas, aconseja 30 personas o más con respuesta ambas veces.",
    },
)


def gatherings(context: Context[MindfulMamas]) -> Iterator[Gathering]:
    """Every course that says when it meets."""
    for index, course in enumerate(context.facts.courses):
        if course.when is not None:
            yield Gathering(
                title=TITLE,
                when=course.when,
                venue=course.venue,
                room=course.room,
                online=bool(course.online),
                languages=course.languages,
                audience="everyone",
                creche=bool(course.creche),
                at=("courses", index),
            )


def figures(context: Context[MindfulMamas]) -> Iterator[Figure]:
    """How many finished and were helped, and how parents were before and after."""
    courses = context.facts.ended_lately(context.as_of)
    if courses:
        yield Figure(
            id="parents",
            title={"en": "Parents in the courses of a year", "es": "Madres y padres en los cursos de un año"},
            columns=(
                FigureColumn(id="step", title={"en": "Step", "es": "Paso"}),
                FigureColumn(id="parents", title={"en": "Parents", "es": "Madres y padres"}),
            ),
            rows=(
                ({"en": "Signed up", "es": "Se inscribieron"}, _people(courses)),
                *((title, _share(courses, part, whole)) for part, whole, title in STEPS),
            ),
            notes=(
                {
                    "en": "All courses that ended in the last twelve months together. A dash: not all counted it.",
                    "es": "Todos los cursos terminados en los últimos doce meses. Un guion: no se contó en todos.",
                },
            ),
            drawn=True,
        )
    least = max(2, context.programme.policy.small_number)
    rows = tuple(row for scale in RANGES for row in _before_and_after(courses, scale, least))
    if rows:
        yield Figure(
            id="wellbeing",
            title={"en": "Wellbeing before and after the course", "es": "Bienestar antes y después del curso"},
            columns=(
                FigureColumn(id="scale", title={"en": "Scale", "es": "Escala"}),
                FigureColumn(id="parents", title={"en": "Answered both times", "es": "Respondieron ambas veces"}),
                FigureColumn(id="before", title={"en": "Mean before", "es": "Media antes"}),
                FigureColumn(id="after", title={"en": "Mean after", "es": "Media después"}),
                FigureColumn(id="change", title={"en": "Change", "es": "Cambio"}),
            ),
            rows=rows,
            notes=NOTES,
        )


def _before_and_after(courses: tuple[Course, ...], scale: Scale, least: int) -> Iterator[tuple[FigureCell, ...]]:
    """The row of one scale, each course weighed by its parents; the means of fewer than `least` are left out."""
    stated = [one.wellbeing for one in courses if one.wellbeing is not None and one.wellbeing.scale == scale]
    stated = [one for one in stated if one.mean_before is not None and one.mean_after is not None]
    if not stated:
        return
    people = sum(one.answered_both for one in stated)
    before, after = (_mean(stated, name, people) for name in ("mean_before", "mean_after"))
    hidden = people < least
    yield (
        SCALES[scale],
        People(people),
        *((None, None, None) if hidden else (_tenths(before), _tenths(after), _tenths(after - before))),
    )


def _mean(stated: list[Wellbeing], name: str, people: int) -> Fraction:
    return sum((one.answered_both * Fraction(getattr(one, name)) for one in stated), Fraction()) / people


def _tenths(number: Fraction) -> Decimal:
    """Rounded half to even at one decimal: the scales count in whole points."""
    return (Decimal(number.numerator) / Decimal(number.denominator)).quantize(TENTH)


def _people(courses: tuple[Course, ...]) -> FigureCell:
    """Parents who signed up in all courses."""
    enrolled = [course.enrolled for course in courses if course.enrolled is not None]
    return People(sum(enrolled)) if len(enrolled) == len(courses) else None


def _share(courses: tuple[Course, ...], part: str, whole: str) -> FigureCell:
    """A step over all courses; unknown as soon as one of them leaves a count out."""
    stated = [(getattr(course, part), getattr(course, whole)) for course in courses]
    if any(None in counts for counts in stated):
        return None
    return Share(sum(some for some, _ in stated), sum(most for _, most in stated))
