"""Findings on what families are given or go to: baby banks, vouchers and trips."""

from collections.abc import Iterator
from datetime import timedelta

from pactkit.api import Context, Finding, say

from .facts import PracticalSupport

ENDS_SOON = timedelta(days=60)  # families need to hear of it before it ends
TRIP_IS_NEAR = timedelta(days=30)
FAR = timedelta(days=366)  # how far ahead a planned trip is looked for


def bank_notices(context: Context[PracticalSupport], index: int) -> Iterator[Finding]:
    """Things are passed on unseen, or it is not stated whether somebody looks them over."""
    checked = context.facts.baby_banks[index].things_checked
    if checked or not context.at_least("initial"):
        return
    advice = {
        "en": "Write a short list of what is looked at and what is never passed on; ask the council's trading standards"
        " team about car seats, cots, mattresses and recalled things",
        "es": "Escriban una lista corta de lo que se revisa y de lo que nunca se reparte; pregunten al servicio de"
        " consumo del ayuntamiento por sillas de coche, cunas, colchones y productos retirados",
    }
    if checked is None:
        yield Finding.note(
            {
                "en": "It is not stated whether things of the baby bank are looked over before they are passed on",
                "es": "No se indica si las cosas del banco se revisan antes de darlas",
            },
            at=("baby_banks", index),
            advice=advice,
        )
    else:
        yield Finding.warning(
            {
                "en": "Things of the baby bank are passed on without being looked over",
                "es": "Las cosas del banco se dan sin revisarlas",
            },
            at=("baby_banks", index, "things_checked"),
            advice=advice,
        )


def voucher_notices(context: Context[PracticalSupport], index: int) -> Iterator[Finding]:
    """A voucher scheme has ended, or will before long."""
    voucher, day = context.facts.vouchers[index], context.as_of
    if voucher.ends is None or voucher.ends - day > ENDS_SOON:
        return
    if voucher.ends < day:
        yield Finding.warning(
            {
                "en": f"The scheme {say(voucher.scheme)} ended on {voucher.ends}",
                "es": f"El programa {say(voucher.scheme, 'es')} terminó el {voucher.ends}",
            },
            at=("vouchers", index, "ends"),
            advice={
                "en": "Tell families, and ask the council whether there is another",
                "es": "Avisen a las familias y pregunten al ayuntamiento si hay otro",
            },
        )
    else:
        yield Finding.note(
            {
                "en": f"The scheme {say(voucher.scheme)} ends on {voucher.ends}",
                "es": f"El programa {say(voucher.scheme, 'es')} termina el {voucher.ends}",
            },
            at=("vouchers", index, "ends"),
            advice={
                "en": "Tell families now, and help them to ask before that day",
                "es": "Avisen ya a las familias y ayúdenlas a pedirlo antes de ese día",
            },
        )


def trip_notices(context: Context[PracticalSupport], index: int) -> Iterator[Finding]:
    """A trip is near and not looked over for risks, left families out with no other ahead, or is no cheaper."""
    trip, day = context.facts.trips[index], context.as_of
    if any(trip.days(day, day + TRIP_IS_NEAR)) and (trip.risk_assessed is None or trip.risk_assessed > day):
        yield Finding.warning(
            {
                "en": f"The trip to {trip.where} is near, and its risks have not been looked at",
                "es": f"La excursión a {trip.where} está cerca y no se han mirado sus riesgos",
            },
            at=("trips", index),
            advice={
                "en": "Go through it with the safeguarding lead: who looks after whom, first aid, how to get back; and"
                " ask the insurer",
                "es": "Repásenla con la persona responsable de protección: quién cuida de quién, primeros auxilios,"
                " cómo volver; y pregunten al seguro",
            },
        )
    if trip.came is not None and trip.wanted is not None and trip.came < trip.wanted and not _another_ahead(context):
        yield Finding.note(
            {
                "en": f"Families who wanted to come to {trip.where} could not, and no other trip is planned",
                "es": f"Hubo familias que querían ir a {trip.where} y no pudieron, y no hay otra excursión prevista",
            },
            at=("trips", index),
            advice={
                "en": "Plan another one, and offer those families the first places",
                "es": "Preparen otra y ofrezcan a esas familias los primeros sitios",
            },
        )
    if trip.price and trip.full_price is not None and trip.price >= trip.full_price:
        yield Finding.note(
            {
                "en": f"The trip to {trip.where} is no cheaper in the group",
                "es": f"La excursión a {trip.where} no sale más barata en grupo",
            },
            at=("trips", index, "price"),
            advice={
                "en": "Ask for the group rate, or share the cost with a partner or a small fund",
                "es": "Pidan la tarifa de grupo, o repartan el coste con una organización o un pequeño fondo",
            },
        )


def _another_ahead(context: Context[PracticalSupport]) -> bool:
    """Whether a trip is planned; one whose day is not set is planned too, where nobody has come yet."""
    start = context.as_of + timedelta(days=1)
    return any(
        trip.came is None if trip.when is None else any(trip.days(start, start + FAR)) for trip in context.facts.trips
    )
