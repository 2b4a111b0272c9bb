"""What others see of Mindful Mamas: its courses in the calendar, and figures beside the checklist.

Figures are of the courses that ended in the last twelve months, all of them together: the counts and means of one
course are of few people, and a table of courses beside their sum would give them away by subtraction.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from pactkit.api import Context, Figure, FigureCell, FigureColumn, Gathering, People, Share, Text

from .facts import RANGES, Course, MindfulMamas, Scale, Wellbeing

TITLE: Text = {"en": "Mindful Mamas", "es": "Mindful Mamas"}
SCALES: dict[Scale, Text] = {
    "wemwbs": {"en": "WEMWBS, 14 to 70", "es": "WEMWBS, de 14 a 70"},
    "swemwbs": {"en": "SWEMWBS, 7 to 35", "es": "SWEMWBS, de 7 a 35"},
}
TENTH = Decimal("0.1")

Row: TypeAlias = tuple[FigureCell, ...]

SIGNED_UP: Text = {"en": "Signed up", "es": "Se inscribieron"}
# What became of the parents who signed up: the count of a course, what it is a share of (None: the step before it), and
# how it is called.
STEPS: tuple[tuple[str, str | None, Text], ...] = (
    ("completed", None, {"en": "Finished", "es": "Terminaron"}),
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
    {
        "en": "A dash: beside another count the number would tell of few parents, or the means would.",
        "es": "Un guion: junto a otro recuento el número hablaría de pocas personas, o las medias.",
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
    least = max(2, context.programme.policy.small_number)
    steps = _rows(courses, least)
    if courses:
        yield Figure(
            id="parents",
            title={"en": "Parents in the courses of a year", "es": "Madres y padres en los cursos de un año"},
            columns=(
                FigureColumn(id="step", title={"en": "Step", "es": "Paso"}),
                FigureColumn(id="parents", title={"en": "Parents", "es": "Madres y padres"}),
            ),
            rows=steps,
            notes=(
                {
                    "en": "All courses that ended in the last twelve months together. A dash: not all counted it.",
                    "es": "Todos los cursos terminados en los últimos doce meses. Un guion: no se contó en todos.",
                },
                {
                    "en": "A step is a share of the last one shown above it; answers are a share of those asked.",
                    "es": "Cada paso es una parte del último visible antes; las respuestas, de quienes respondieron.",
                },
                {
                    "en": "A step is left out too where it would tell of few people beside another one.",
                    "es": "También se omite un paso que, junto a otro, hablaría de pocas personas.",
                },
            ),
            drawn=True,
        )
    rows = tuple(_before_and_after(courses, _all_shown(steps, least), least))
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


def _before_and_after(courses: tuple[Course, ...], shown: tuple[int, ...], least: int) -> Iterator[Row]:
    """A row for each scale, each course weighed by its parents; the means of fewer than `least` are left out.

    How many answered is left out where it is so near to a count that is `shown`, alone or with the scales before, that
    the difference would tell of few parents.
    """
    together = 0
    for scale in RANGES:
        stated = [one.wellbeing for one in courses if one.wellbeing is not None and one.wellbeing.scale == scale]
        stated = [one for one in stated if one.mean_before is not None and one.mean_after is not None]
        if not stated:
            continue
        people = sum(one.answered_both for one in stated)
        told = not any(_near(count, shown, least) for count in (people, together + people))
        together += people
        means: Row = (None, None, None)
        if people >= least:
            before, after = (_mean(stated, name, people) for name in ("mean_before", "mean_after"))
            means = _tenths(before), _tenths(after), _tenths(after - before)
        yield SCALES[scale], People(people) if told or people < least else None, *means


def _mean(stated: list[Wellbeing], name: str, people: int) -> Fraction:
    return sum((one.answered_both * Fraction(getattr(one, name)) for one in stated), Fraction()) / people


def _tenths(number: Fraction) -> Decimal:
    """Rounded half to even at one decimal: the scales count in whole points."""
    return (Decimal(number.numerator) / Decimal(number.denominator)).quantize(TENTH)


def _rows(courses: tuple[Course, ...], small: int) -> tuple[Row, ...]:
    """The steps of one cohort. Each is a share of the last step above it that is shown, so that its rest is safe too.

    A step with a count that is nearer than the small number to one that is shown already is left out.
    """
    enrolled = _sum(courses, "enrolled")
    rows: list[Row] = [(SIGNED_UP, None if enrolled is None else People(enrolled))]
    last = enrolled
    for name, of, title in STEPS:
        part, whole = _sum(courses, name), last if of is None else _sum(courses, of)
        cell = None if part is None or whole is None or part > whole else Share(part, whole)
        counts = _shown(cell, small)
        if any(_near(count, _all_shown(rows, small), small) for count in counts):
            cell = None
        elif counts and of is None:
            last = part
        rows.append((title, cell))
    return tuple(rows)


def _shown(cell: FigureCell, small: int) -> tuple[int, ...]:
    """The counts that a cell tells; none where pactkit hides it."""
    if isinstance(cell, Share):
        rest = cell.whole - cell.part
        return () if cell.part < small or 0 < rest < small else (cell.part, cell.whole)
    return (cell.count,) if isinstance(cell, People) and cell.count >= small else ()


def _all_shown(rows: Iterable[Row], small: int) -> tuple[int, ...]:
    return tuple(count for row in rows for cell in row for count in _shown(cell, small))


def _near(count: int, others: Iterable[int], small: int) -> bool:
    """Whether a count differs from another by so few people that the two must not both be seen."""
    return any(0 < abs(count - other) < small for other in others)


def _sum(courses: tuple[Course, ...], name: str) -> int | None:
    """A count over all courses; unknown as soon as one of them leaves it out."""
    stated = [count for course in courses if (count := getattr(course, name)) is not None]
    return sum(stated) if len(stated) == len(courses) else None
