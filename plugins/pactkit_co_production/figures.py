"""The tables that co-production publishes about a site: who decided, who grew, what changed."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureColumn, People, Text

from .deciding import parents_decided
from .facts import CoProduction
from .figures_of_leading import figures_of_leading
from .meetings import TWO_PARENTS, Committee

PARTS: dict[str, tuple[str, str]] = {
    "mapped": ("mapped what is there", "hicieron el mapa de lo que hay"),
    "named_problems": ("named the problems", "nombraron los problemas"),
    "outlined": ("outlined the change", "esbozaron el cambio"),
    "designed": ("designed it with others", "lo diseñaron con otras personas"),
    "chose": ("chose", "eligieron"),
    "carried_out": ("carried it out", "lo llevaron a cabo"),
}
CHAIRS: dict[str, tuple[str, str]] = {
    "parent": ("a parent", "una madre o un padre"),
    "shared": ("a parent with somebody else", "una madre o un padre con otra persona"),
    "other": ("somebody else", "otra persona"),
}
NAMELESS = {"en": "A committee without a name", "es": "Un comité sin nombre"}
ORIGINS: dict[str, tuple[str, str]] = {
    "parents": ("parents", "madres y padres"),
    "community": ("the community", "la comunidad"),
    "services": ("services", "los servicios"),
    "staff": ("staff", "el personal"),
}


def figures(context: Context[CoProduction]) -> Iterator[Figure]:
    """Those for which the site states something."""
    if context.facts.committees:
        yield _committees(context)
    if context.facts.meetings:
        yield _meetings(context)
    if context.facts.roles:
        yield _roles(context)
    yield from figures_of_leading(context)
    if context.facts.steps:
        yield _steps(context)
    if context.facts.changes:
        yield _changes(context)
    if context.site.adaptations:
        yield _adaptations(context)


def _column(column: str, en: str, es: str) -> FigureColumn:
    return FigureColumn(id=column, title={"en": en, "es": es})


def _committees(context: Context[CoProduction]) -> Figure:
    """Who sits on the committees, and whether a parent leads them."""
    return Figure(
        id="committees",
        title={"en": "Committees", "es": "Comités"},
        columns=(
            _column("committee", "Committee", "Comité"),
            _column("members", "Members", "Miembros"),
            _column("parents", "Of these, local parents", "De ellos, madres y padres de la zona"),
            _column("with_parents", "Parents sit on it", "Hay madres o padres"),
            _column("chair", "Chair", "Quién modera"),
        ),
        rows=tuple(
            (
                _named(committee),
                _people(committee.members),
                _people(committee.parents),
                committee.has_parents,
                _in_words(CHAIRS, (committee.chair,) if committee.chair else ()),
            )
            for committee in context.facts.committees
        ),
    )


def _meetings(context: Context[CoProduction]) -> Figure:
    """Meetings are counted, not people: how many were looked up, and how many of them had two parents."""
    bodies: dict[str | None, Text] = {None: {"en": "Steering group", "es": "Grupo coordinador"}}
    bodies |= {committee.id: _named(committee) for committee in context.facts.committees}
    recent = [meeting for meeting in context.facts.meetings if meeting.decided_in_year_to(context.as_of)]
    rows = []
    for body, name in bodies.items():
        parents = [meeting.parents for meeting in recent if meeting.committee == body]
        stated = [count for count in parents if count is not None]
        rows.append((name, len(parents), len(stated), sum(count >= TWO_PARENTS for count in stated)))
    held = context.facts.meetings_held
    return Figure(
        id="meetings",
        title={
            "en": "Decision meetings of the last twelve months",
            "es": "Reuniones de decisión de los últimos doce meses",
        },
        columns=(
            _column("body", "Who met", "Quién se reunió"),
            _column("looked_up", "Looked up", "Consultadas"),
            _column("stated", "Parents counted", "Con recuento de madres y padres"),
            _column("two_parents", "With two parents or more", "Con dos madres o padres o más"),
        ),
        rows=tuple(rows),
        notes=()
        if held is None
        else ({"en": f"Held in these twelve months: {held}", "es": f"Celebradas en estos doce meses: {held}"},),
        total=len(rows) > 1,
    )


def _roles(context: Context[CoProduction]) -> Figure:
    """The roles from the first step of the ladder to the last, then those beside it, and who holds them.

    A post is held by one person, so that few posts are hidden like few people, and what they add up to with them.
    """
    small = context.programme.policy.small_number
    return Figure(
        id="roles",
        title={"en": "The roles of parents", "es": "Las responsabilidades de madres y padres"},
        columns=(
            _column("role", "Role", "Responsabilidad"),
            _column("holders", "Parents who hold it", "Madres y padres que la tienen"),
            _column("stepped_up", "Moved up to it in twelve months", "Subieron a ella en doce meses"),
            _column("paid", "Paid", "Pagada"),
            _column("posts", "Paid posts", "Puestos pagados"),
            _column("full_time", "The same in full-time posts", "Lo mismo en puestos a tiempo completo"),
            _column("children", "Children helped", "Niñas y niños acompañados"),
        ),
        rows=tuple(
            (
                rung.role or None,
                _people(rung.holders),
                _people(rung.stepped_up),
                rung.paid,
                _people(rung.posts),
                None if rung.posts is not None and rung.posts < small else rung.full_time,
                _people(rung.children_helped),
            )
            for rung in context.facts.roles
        ),
    )


def _steps(context: Context[CoProduction]) -> Figure:
    """Steps up the ladder, year by year."""
    return Figure(
        id="steps",
        title={"en": "Steps up the ladder, year by year", "es": "Pasos en la escalera, año a año"},
        columns=(
            _column("ending", "Year ending", "Año que termina"),
            _column("taken", "Steps taken by parents", "Pasos dados por madres y padres"),
        ),
        rows=tuple(
            (year.ending, People(year.taken)) for year in sorted(context.facts.steps, key=lambda year: year.ending)
        ),
    )


def _changes(context: Context[CoProduction]) -> Figure:
    """Who had the idea, what parents did, and whether it is there."""
    return Figure(
        id="changes",
        title={"en": "What was changed together", "es": "Lo que se cambió en común"},
        columns=(
            _column("what", "Change", "Cambio"),
            _column("idea", "Idea from", "Idea de"),
            _column("parents", "What parents did", "Qué hicieron madres y padres"),
            _column("made", "In place", "Ya está"),
            _column("square_metres", "Square metres redeveloped", "Metros cuadrados renovados"),
        ),
        rows=tuple(
            (
                change.what or None,
                _in_words(ORIGINS, (change.idea_from,) if change.idea_from else ()),
                _in_words(PARTS, change.parents),
                change.is_made(context.as_of),
                change.square_metres,
            )
            for change in context.facts.changes
        ),
    )


def _adaptations(context: Context[CoProduction]) -> Figure:
    """Every local change of the site's log, whatever its component."""
    return Figure(
        id="adaptations",
        title={"en": "Who decided each adaptation", "es": "Quién decidió cada adaptación"},
        columns=(
            _column("what", "Adaptation", "Adaptación"),
            _column("component", "Component", "Componente"),
            _column("decided_by", "Decided by", "Quién decidió"),
            _column("parents", "Parents among them", "Con madres o padres"),
            _column("approved", "Approved", "Aprobada"),
        ),
        rows=tuple(
            (one.what, one.component, ", ".join(one.decided_by) or None, parents_decided(one.decided_by), one.approved)
            for one in context.site.adaptations
        ),
    )


def _named(committee: Committee) -> Text:
    return committee.name or committee.id or NAMELESS


def _people(count: int | None) -> People | None:
    return None if count is None else People(count)


def _in_words(words: dict[str, tuple[str, str]], keys: tuple[str, ...]) -> Text | None:
    """Several words in both languages; None where there are none."""
    if not keys:
        return None
    return {"en": ", ".join(words[key][0] for key in keys), "es": ", ".join(words[key][1] for key in keys)}
