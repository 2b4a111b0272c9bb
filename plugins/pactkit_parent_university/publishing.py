"""What others see of Parent University: its courses in the calendar, and figures beside the checklist.

Figures are of the courses that ended in the last twelve months. Parents are shown over all of them together: the counts
of one course are of few people, and a table of courses beside their sum would give them away by subtraction.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pactkit.api import Audience, Context, Figure, FigureCell, FigureColumn, Gathering, People, Share, Text

from .facts import Course, ParentUniversity, Part

NAMES: dict[Part, Text] = {
    "antenatal": {"en": "Parent University: before the birth", "es": "Universidad de madres y padres: antes del parto"},
    "postnatal": {
        "en": "Parent University: after the birth",
        "es": "Universidad de madres y padres: después del parto",
    },
    "both": {
        "en": "Parent University: before and after the birth",
        "es": "Universidad de madres y padres: antes y después del parto",
    },
}
AUDIENCES: dict[Part, Audience] = {"antenatal": "pregnant", "postnatal": "under_ones", "both": "pregnant"}

COLUMNS = (
    FigureColumn(id="course", title={"en": "Course", "es": "Curso"}),
    FigureColumn(id="first", title={"en": "First session", "es": "Primera sesión"}),
    FigureColumn(id="planned", title={"en": "Sessions planned", "es": "Sesiones previstas"}),
    FigureColumn(id="held", title={"en": "Sessions held", "es": "Sesiones hechas"}),
    FigureColumn(id="professional", title={"en": "With a professional", "es": "Con una o un profesional"}),
)
Row: TypeAlias = tuple[FigureCell, ...]

SIGNED_UP: Text = {"en": "Signed up", "es": "Se inscribieron"}
# What became of the parents who signed up: the count of a course, what it is a share of (None: the step before it), and
# how it is called.
STEPS: tuple[tuple[str, str | None, Text], ...] = (
    ("came", None, {"en": "Came at least once", "es": "Vinieron al menos una vez"}),
    ("completed", None, {"en": "Finished", "es": "Terminaron"}),
    ("moved_on", None, {"en": "Went on to a weekly group", "es": "Siguieron en un grupo semanal"}),
    (
        "parents_learnt",
        "parents_asked",
        {"en": "Learnt something they use, of those asked", "es": "Aprendieron algo que usan, de quienes respondieron"},
    ),
)


def gatherings(context: Context[ParentUniversity]) -> Iterator[Gathering]:
    """Every course that says when it meets; one for both parts stands under pregnancy, where it begins."""
    for index, course in enumerate(context.facts.courses):
        if course.when is not None:
            yield Gathering(
                title=NAMES[course.part],
                when=course.when,
                venue=course.venue,
                room=course.room,
                online=bool(course.online),
                languages=course.languages,
                audience=AUDIENCES[course.part],
                creche=bool(course.creche),
                at=("courses", index),
            )


def figures(context: Context[ParentUniversity]) -> Iterator[Figure]:
    """The courses as such, and what became of the parents who signed up."""
    courses = context.facts.ended_lately(context.as_of)
    if not courses:
        return
    yield Figure(
        id="courses",
        title={
            "en": "Courses that ended in the last twelve months",
            "es": "Cursos terminados en los últimos doce meses",
        },
        columns=COLUMNS,
        rows=tuple(
            (NAMES[one.part], one.first_day, one.planned, one.sessions_held, one.professional_sessions)
            for one in courses
        ),
        total=True,
    )
    yield Figure(
        id="parents",
        title={"en": "From signing up to a weekly group", "es": "De la inscripción a un grupo semanal"},
        columns=(
            FigureColumn(id="step", title={"en": "Step", "es": "Paso"}),
            FigureColumn(id="parents", title={"en": "Parents", "es": "Madres y padres"}),
        ),
        rows=_rows(courses, context.programme.policy.small_number),
        notes=(
            {
                "en": "All courses that ended in the last twelve months together. A dash: not every course counted it.",
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
