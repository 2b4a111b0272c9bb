"""The tables that co-production publishes about a site: who decided, who grew, what changed."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, People, Text

from .cells import column, is_hidden, share_of
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
    yield from figures_of_leading(context)
    if context.facts.changes:
        yield _changes(context)
    if context.site.adaptations:
        yield _adaptations(context)


def _committees(context: Context[CoProduction]) -> Figure:
    """Who sits on the committees, and whether a parent leads them.

    That parents sit on one is not told where their count is hidden: it would tell that it is not 0.
    """
    small = context.programme.policy.small_number
    return Figure(
        id="committees",
        title={"en": "Committees", "es": "Comités"},
        columns=(
            column("committee", "Committee", "Comité"),
            column("members", "Members", "Miembros"),
            column("parents", "Of these, local parents", "De ellos, madres y padres de la zona"),
            column("with_parents", "Parents sit on it", "Hay madres o padres"),
            column("chair", "Chair", "Quién modera"),
        ),
        rows=tuple(
            (
                _named(committee),
                People.of(committee.members),
                share_of(committee.parents, committee.members),
                None
                if committee.parents is not None and is_hidden(committee.parents, committee.members, small)
                else committee.has_parents,
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
            column("body", "Who met", "Quién se reunió"),
            column("looked_up", "Looked up", "Consultadas"),
            column("stated", "Parents counted", "Con recuento de madres y padres"),
            column("two_parents", "With two parents or more", "Con dos madres o padres o más"),
        ),
        rows=tuple(rows),
        notes=()
        if held is None
        else ({"en": f"Held in these twelve months: {held}", "es": f"Celebradas en estos doce meses: {held}"},),
        total=len(rows) > 1,
    )


def _changes(context: Context[CoProduction]) -> Figure:
    """Who had the idea, what parents did, and whether it is there."""
    return Figure(
        id="changes",
        title={"en": "What was changed together", "es": "Lo que se cambió en común"},
        columns=(
            column("what", "Change", "Cambio"),
            column("idea", "Idea from", "Idea de"),
            column("parents", "What parents did", "Qué hicieron madres y padres"),
            column("made", "In place", "Ya está"),
            column("square_metres", "Square metres redeveloped", "Metros cuadrados renovados"),
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
            column("what", "Adaptation", "Adaptación"),
            column("component", "Component", "Componente"),
            column("decided_by", "Decided by", "Quién decidió"),
            column("parents", "Parents among them", "Con madres o padres"),
            column("approved", "Approved", "Aprobada"),
        ),
        rows=tuple(
            (one.what, one.component, ", ".join(one.decided_by) or None, parents_decided(one.decided_by), one.approved)
            for one in context.site.adaptations
        ),
    )


def _named(committee: Committee) -> Text:
    return committee.name or committee.id or NAMELESS


def _in_words(words: dict[str, tuple[str, str]], keys: tuple[str, ...]) -> Text | None:
    """Several words in both languages; None where there are none."""
    if not keys:
        return None
    return {"en": ", ".join(words[key][0] for key in keys), "es": ", ".join(words[key][1] for key in keys)}
