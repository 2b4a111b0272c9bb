"""What a look at the groups of a site shows beside the checklist. All rules are pactkit's own."""

from collections.abc import Iterator
from datetime import timedelta
from difflib import get_close_matches

from pactkit.api import Context, Finding, main_languages

from .facts import PeerSpaces, Step

STEPS: dict[Step, tuple[str, str]] = {
    "sharing": ("sharing", "compartir"),
    "playing_together": ("playing with others", "jugar con otros"),
    "short_goodbyes": ("staying a while without their parent", "quedarse un rato sin su familia"),
    "doing_it_alone": ("doing things by themselves", "hacer cosas por su cuenta"),
}
TERM_IS_OLD = timedelta(days=183)  # about two terms: the counts no longer say how the groups do now


def findings(context: Context[PeerSpaces]) -> Iterator[Finding]:
    """All findings of a site, in the order of its groups."""
    for index in range(len(context.facts.groups)):
        yield from _venue(context, index)
        yield from _hosts(context, index)
        yield from _counts(context, index)
    yield from _nursery(context)
    yield from _languages(context)
    yield from _term(context)


def _venue(context: Context[PeerSpaces], index: int) -> Iterator[Finding]:
    """A group is held by somebody outside the alliance, or the id is misspelt."""
    group, partners = context.facts.groups[index], context.site.alliance.partner_ids
    if group.venue is None or group.venue in partners:
        return
    near = get_close_matches(group.venue, sorted(partners), n=1)
    yield Finding.warning(
        {
            "en": f"The venue {group.venue} of {group.name} is not one of the partners",
            "es": f"El lugar {group.venue} de {group.name} no es una de las organizaciones de la alianza",
        },
        at=("groups", index, "venue"),
        advice={
            "en": "Add the partner to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
            "es": "Añadan la organización a la alianza o corrijan el identificador"
            + (f" (¿quizá {near[0]}?)" if near else ""),
        },
    )


def _hosts(context: Context[PeerSpaces], index: int) -> Iterator[Finding]:
    """A group runs and no host is drawn from the parents: it has stopped being a space of peers."""
    group = context.facts.groups[index]
    if not _runs(context, index):
        return
    if group.parent_hosts == 0:
        yield Finding.warning(
            {
                "en": f"{group.name} runs without a host who is a parent from the community",
                "es": f"{group.name} funciona sin que lo lleve ninguna madre ni ningún padre de la comunidad",
            },
            at=("groups", index),
            advice={
                "en": "Invite two parents who come regularly to lead a part of the session, with someone beside them",
                "es": "Inviten a dos personas que vienen a menudo a llevar una parte de la sesión, con alguien al lado",
            },
        )
    elif group.parent_hosts is None and not group.hosts_former_participants:
        yield Finding.note(
            {
                "en": f"{group.name} runs, but it is not stated how many of its hosts are parents from the community",
                "es": f"{group.name} funciona, pero no se indica cuántas personas que lo llevan son madres o padres"
                " de la comunidad",
            },
            at=("groups", index),
            advice={
                "en": "State hosts and hosts_parents; 0 is an answer too",
                "es": "Indiquen hosts y hosts_parents; 0 también es una respuesta",
            },
        )


def _counts(context: Context[PeerSpaces], index: int) -> Iterator[Finding]:
    """A group that may run leaves its sessions out, which leaves the rhythm of the whole site unknown."""
    group = context.facts.groups[index]
    if not _runs(context, index) or (group.sessions_due is not None and group.sessions_held is not None):
        return
    yield Finding.note(
        {
            "en": f"The sessions of {group.name} are not stated, so the weekly rhythm cannot be counted",
            "es": f"No se indican las sesiones de {group.name}, así que no se puede contar el ritmo semanal",
        },
        at=("groups", index),
        advice={
            "en": "State sessions_due and sessions_held for the last term; a group that has not begun has 0 due",
            "es": "Indiquen sessions_due y sessions_held del último trimestre; un grupo que no ha empezado tiene 0",
        },
    )


def _nursery(context: Context[PeerSpaces]) -> Iterator[Finding]:
    """Steps towards nursery that no group plans, once every group that children come to says what it plans."""
    groups = context.facts.groups
    planned = [group.towards_nursery for group in groups if group.for_children and group.has_begun is not False]
    if not planned or None in planned or not context.at_least("full"):
        return
    taken = {step for steps in planned for step in steps or ()}
    missing = [words for step, words in STEPS.items() if step not in taken]
    if missing:
        en, es = (", ".join(words) for words in zip(*missing, strict=True))
        yield Finding.note(
            {
                "en": f"No group plans anything for this, which children need for nursery: {en}",
                "es": f"Ningún grupo prevé nada para esto, que los niños necesitan para ir a la guardería: {es}",
            },
            at=("groups",),
            advice={
                "en": "Choose with parents one small thing for each group: a toy to pass on, a coat to hang up,"
                " five minutes with somebody else",
                "es": "Elijan con las familias una cosa pequeña para cada grupo: pasarse un juguete, colgar el abrigo,"
                " cinco minutos con otra persona",
            },
        )


def _languages(context: Context[PeerSpaces]) -> Iterator[Finding]:
    """A language spoken locally that no group speaks; where a partner speaks it, help is near."""
    groups, partners = context.facts.groups, context.site.alliance.partners
    if not any(group.languages for group in groups) and not any(partner.languages for partner in partners):
        return  # nobody's languages are stated, which is not the same as nobody speaking them
    for code in dict.fromkeys(context.site.languages):
        wanted = main_languages([code])
        if any(wanted <= main_languages(group.languages) for group in groups):
            continue
        at = ("groups",) if groups else ()
        helpers = ", ".join(partner.name for partner in partners if wanted <= main_languages(partner.languages))
        if helpers and groups:
            yield Finding.note(
                {
                    "en": f"No group is listed as speaking {code}, which is spoken locally; these partners speak it:"
                    f" {helpers}",
                    "es": f"No consta ningún grupo que hable {code}, que se habla en el lugar; lo hablan estas"
                    f" organizaciones: {helpers}",
                },
                at=at,
                advice={
                    "en": "Ask the partner for a parent who could host, or add the language to a group that speaks it",
                    "es": "Pidan a la organización una madre o un padre que pueda llevar un grupo, o añadan el idioma"
                    " al grupo que lo habla",
                },
            )
        elif not helpers:
            yield Finding.warning(
                {
                    "en": f"No group and no partner is listed as speaking {code}, which is spoken locally",
                    "es": f"No consta ningún grupo ni ninguna organización que hable {code}, que se habla en el lugar",
                },
                at=at,
                advice={
                    "en": "Look for a parent or an organisation that speaks it, and ask families whether they want"
                    " a group of their own",
                    "es": "Busquen una madre, un padre o una organización que lo hable, y pregunten a las familias"
                    " si quieren un grupo propio",
                },
            )


def _term(context: Context[PeerSpaces]) -> Iterator[Finding]:
    """The groups' counts are old, or dated after the day of the report."""
    ended = context.facts.term_ended
    if ended is None:
        return
    if ended > context.as_of:
        yield Finding.note(
            {
                "en": f"The groups' counts are for a term that ends on {ended}, which is still to come",
                "es": f"Los recuentos de los grupos son de un trimestre que termina el {ended}, que aún no ha llegado",
            },
            at=("term_ended",),
        )
    elif context.as_of - ended > TERM_IS_OLD:
        yield Finding.warning(
            {
                "en": f"The groups' counts are for a term that ended on {ended}, more than six months ago",
                "es": f"Los recuentos de los grupos son de un trimestre que terminó el {ended}, hace más de seis meses",
            },
            at=("term_ended",),
            advice={
                "en": "Count the last term: sessions, hosts, visits and how welcome parents feel",
                "es": "Cuenten el último trimestre: sesiones, personas que llevan los grupos, visitas y cómo se sienten"
                " acogidas las familias",
            },
        )


def _runs(context: Context[PeerSpaces], index: int) -> bool:
    """Whether a group meets: it says so, or it does not say otherwise at a site that already runs."""
    begun = context.facts.groups[index].has_begun
    return context.at_least("initial") if begun is None else begun
