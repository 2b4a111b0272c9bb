"""What others see of Parent University: its courses in the calendar, and figures beside the checklist.

Figures are of the courses that ended in the last twelve months. Parents are shown over all of them together: the counts
of one course are of few people, and a table of courses beside their sum would give them away by subtraction.
"""

from collections.abc import Iterator

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
# What became of the parents who signed up: the counts of a course that each share is made of, and how it is called.
STEPS: tuple[tuple[str, str, Text], ...] = (
    ("came", "enrolled", {"en": "Came, of those who signed up", "es": "Vinieron, de quienes se inscribieron"}),
    (
        "completed",
        "enrolled",
        {"en": "Finished, of those who signed up", "es": "Terminaron, de quienes se inscribieron"},
    ),
    (
        "moved_on",
        "completed",
        {
            "en": "Went on to a weekly group, of those who finished",
            "es": "Siguieron en un grupo, de quienes terminaron",
        },
    ),
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
        rows=(
            ({"en": "Signed up", "es": "Se inscribieron"}, _people(courses)),
            *((title, _share(courses, part, whole)) for part, whole, title in STEPS),
        ),
        notes=(
            {
                "en": "All courses that ended in the last twelve months together. A dash: not every course counted it.",
                "es": "Todos los cursos terminados en los últimos doce meses. Un guion: no se contó en todos.",
            },
        ),
        drawn=True,
    )


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
