"""What an organiser should notice about the alliance, beyond what the checklist asks.

The two grounds on which an area is chosen come first, from grounds.py. The rest are weak spots: a role that hangs on
one partner, a language nobody speaks, no committed service, a partner that comes too late. All severities are pactkit's
own.
"""

from collections.abc import Iterator

from pactkit.api import Context, Finding, hookimpl, main_languages

from . import grounds, standing
from .facts import Alliance

# What a partner does that holds the role, said so that "One partner …" can stand before it.
ROLE_WORDS = {
    "hosts": {"en": "hosts groups", "es": "acoge los grupos"},
    "recruits": {"en": "recruits volunteers and families", "es": "busca voluntariado y familias"},
    "refers": {"en": "refers families", "es": "deriva familias"},
    "funds": {"en": "gives money", "es": "aporta fondos"},
    "trains": {"en": "trains volunteers", "es": "da formación al voluntariado"},
    "governs": {"en": "helps to govern", "es": "participa en las decisiones"},
}


@hookimpl
def pactkit_findings(context: Context[Alliance]) -> Iterator[Finding]:
    """Every finding about the alliance, the two grounds first."""
    yield from grounds.findings(context)
    yield from _roles(context)
    yield from _languages(context)
    yield from _services(context)
    yield from _dates(context)
    yield from _steering_group(context)


def _roles(context: Context[Alliance]) -> Iterator[Finding]:
    """A role that only one confirmed partner holds, and from installation on, a role that nobody holds."""
    holders = {role: standing.holders(context, role) for role in ROLE_WORDS}
    if not any(holders.values()):  # nothing stated yet: unknown, not missing
        return
    for role, names in holders.items():
        if len(names) == 1:
            words = ROLE_WORDS[role]
            yield Finding.warning(
                {
                    "en": f"Only one confirmed partner {words['en']}: {names[0]}",
                    "es": f"Solo una organización confirmada {words['es']}: {names[0]}",
                },
                advice={
                    "en": "Ask a second partner to share this role, so that the work goes on if the first one leaves",
                    "es": "Propón a otra organización compartir esta tarea, para que todo siga si la primera se va",
                },
            )
    unheld = ", ".join(role for role, names in holders.items() if not names)
    if unheld and context.at_least("installation"):
        yield Finding.warning(
            {
                "en": f"Roles that no confirmed partner holds: {unheld}",
                "es": f"Tareas (roles) que no tiene ninguna organización confirmada: {unheld}",
            },
            advice={
                "en": "Agree each of them with two partners, and add it to their roles",
                "es": "Acuerda cada una con dos organizaciones y añádela a sus tareas (roles)",
            },
        )


def _languages(context: Context[Alliance]) -> Iterator[Finding]:
    """A language spoken locally that no partner speaks. Silent while none is stated: that is unknown."""
    partners = context.site.alliance.partners
    named = main_languages(*(partner.languages for partner in partners))
    if not named:
        return
    spoken = standing.languages(context)
    for code in dict.fromkeys(context.site.languages):
        wanted = main_languages([code])
        if not wanted <= named:
            yield Finding.warning(
                {
                    "en": f'No partner speaks "{code}", a language spoken locally',
                    "es": f"Ninguna organización socia habla «{code}», un idioma que se habla en la zona",
                },
                advice={
                    "en": (
                        "Look for an organisation where families speak it, or add the language to the partner that does"
                    ),
                    "es": (
                        "Busca una organización donde las familias lo hablen, o añade el idioma a la organización "
                        "que ya lo habla"
                    ),
                },
            )
        elif not wanted <= spoken:
            yield Finding.note(
                {
                    "en": f'"{code}", a language spoken locally, is spoken only by partners that have not confirmed',
                    "es": f"«{code}», un idioma de la zona, solo lo hablan organizaciones que aún no han confirmado",
                }
            )


def _services(context: Context[Alliance]) -> Iterator[Finding]:
    """PACT is copied to places where statutory services are committed too; from installation on that must show."""
    if context.at_least("installation") and not standing.services(context):
        yield Finding.warning(
            {
                "en": "No statutory service has confirmed that it works with the alliance",
                "es": "Ningún servicio público ha confirmado que trabaja con la alianza",
            },
            advice={
                "en": "Begin with maternity or health visiting: every family with a new baby meets them",
                "es": (
                    "Empieza por la atención al embarazo y al parto o por las visitas de salud infantil: llegan a "
                    "todas las familias con un bebé"
                ),
            },
        )


def _dates(context: Context[Alliance]) -> Iterator[Finding]:
    """A partner that is called confirmed, but only from a day still to come, or after the first session."""
    launch = context.site.launch
    for partner in context.site.alliance.partners:
        if partner.commitment != "confirmed" or partner.since is None:
            continue
        if partner.since > context.as_of:
            yield Finding.note(
                {
                    "en": f"{partner.name} is confirmed only from {partner.since.isoformat()}: it does not count yet",
                    "es": f"{partner.name} está confirmada solo desde el {partner.since.isoformat()}: aún no cuenta",
                }
            )
        if launch is not None and partner.since > launch and not context.at_least("initial"):
            yield Finding.warning(
                {
                    "en": f"{partner.name} joins on {partner.since.isoformat()}, after the planned first session",
                    "es": (
                        f"{partner.name} se une el {partner.since.isoformat()}, después de la primera sesión prevista"
                    ),
                },
                advice={
                    "en": (
                        "Partners are confirmed before the first session: bring the date forward, or plan without "
                        "this partner"
                    ),
                    "es": (
                        "Las organizaciones se confirman antes de la primera sesión: adelanta la fecha o planifica "
                        "sin esta organización"
                    ),
                },
            )


def _steering_group(context: Context[Alliance]) -> Iterator[Finding]:
    """Seats are given by id; an id that the alliance does not know is a slip or an organisation not yet listed."""
    group = context.facts.steering_group
    if group is None:
        return
    known_services = frozenset(service.id for service in context.site.alliance.services)
    seats = (
        ("partners", group.partners, context.site.alliance.partner_ids),
        ("services", group.services, known_services),
    )
    for field, ids, known in seats:
        for index, seat in enumerate(ids or ()):
            if seat not in known:
                yield Finding.warning(
                    {
                        "en": f'"{seat}" has a seat in the steering group, but is not one of the {field} in [alliance]',
                        "es": f"«{seat}» tiene un lugar en el grupo coordinador, pero no está en [[alliance.{field}]]",
                    },
                    at=("steering_group", field, index),
                    advice={
                        "en": f"Add it to [[alliance.{field}]], or mend the id",
                        "es": f"Añádelo a [[alliance.{field}]] o corrige el id",
                    },
                )
