"""What kind of help was given, and what trips cost.

Counts of families are given as they are stated: pactkit hides the small ones, and nothing is added up here. A family
that was helped in two ways stands in two rows, so a sum of them would count help, not families.
"""

from collections.abc import Iterator
from decimal import Decimal

from pactkit.api import Context, Figure, FigureCell, FigureColumn, Money, NetworkContext, People, Share, Text, say

from .facts import PracticalSupport
from .gatherings import BABY_BANK
from .words import TOPICS

Row = tuple[FigureCell, ...]
AT_HOME: Text = {"en": "Families help each other at home", "es": "Las familias se ayudan en casa"}
SITE = FigureColumn(id="site", title={"en": "Site", "es": "Lugar"})
HELP_COLUMNS = (
    FigureColumn(id="help", title={"en": "Help", "es": "Ayuda"}),
    FigureColumn(id="families", title={"en": "Families helped", "es": "Familias con ayuda"}),
    FigureColumn(id="of_asked", title={"en": "Of those who asked", "es": "De quienes la pidieron"}),
)
TRIP_COLUMNS = (
    FigureColumn(id="trip", title={"en": "Trip", "es": "Excursión"}),
    FigureColumn(id="day", title={"en": "Day", "es": "Día"}),
    FigureColumn(id="price", title={"en": "Price in the group", "es": "Precio en grupo"}),
    FigureColumn(id="full_price", title={"en": "Price without the group", "es": "Precio sin grupo"}),
)
IN_TWO_ROWS: Text = {
    "en": "A family that was helped in two ways stands in two rows.",
    "es": "Una familia que tuvo dos ayudas está en dos filas.",
}


def figures(context: Context[PracticalSupport]) -> Iterator[Figure]:
    """The figures of a site; one that would have no row is left out."""
    facts = context.facts
    rows = tuple(_help_given(facts))
    if rows:
        yield Figure(
            id="help_given",
            title={"en": "What kind of help was given", "es": "Qué ayuda se dio"},
            columns=HELP_COLUMNS,
            rows=rows,
            notes=(*_period(facts), IN_TWO_ROWS),
            drawn=True,
        )
    if facts.trips:
        yield Figure(
            id="trips",
            title={"en": "What trips cost each grown-up", "es": "Qué cuestan las excursiones a cada persona adulta"},
            columns=TRIP_COLUMNS,
            rows=tuple(
                (trip.where, None if trip.when is None else trip.when.on, _money(trip.price), _money(trip.full_price))
                for trip in facts.trips
            ),
        )


def programme_figures(network: NetworkContext[PracticalSupport]) -> Iterator[Figure]:
    """What kind of help was given, over all sites."""
    rows = tuple((site.site.name, *row) for site in network.sites for row in _help_given(site.facts))
    if rows:
        yield Figure(
            id="help_given",
            title={"en": "What kind of help was given, at all sites", "es": "Qué ayuda se dio en todos los lugares"},
            columns=(SITE, *HELP_COLUMNS),
            rows=rows,
            notes=(IN_TWO_ROWS,),
        )


def _help_given(facts: PracticalSupport) -> Iterator[Row]:
    """One row for each kind of help that states how many families it reached."""
    for bank in facts.baby_banks:
        yield from _row(BABY_BANK, bank.helped, bank.asked)
    for voucher in facts.vouchers:
        yield from _row(
            {"en": f"Vouchers: {say(voucher.scheme)}", "es": f"Vales: {say(voucher.scheme, 'es')}"},
            voucher.families,
            None,
        )
    for trip in facts.trips:
        yield from _row({"en": f"Trip: {trip.where}", "es": f"Excursión: {trip.where}"}, trip.came, trip.wanted)
    for course in facts.english:
        yield from _row(
            {"en": f"English: {say(course.name)}", "es": f"Inglés: {say(course.name, 'es')}"},
            course.enrolled,
            course.wanted,
        )
    for link in facts.links:
        english, spanish = TOPICS[link.topic]
        yield from _row(
            {
                "en": f"Put in touch: {english} ({link.organisation})",
                "es": f"Contacto: {spanish} ({link.organisation})",
            },
            link.reached,
            link.passed_on,
        )
    if facts.at_home is not None:
        yield from _row(AT_HOME, facts.at_home.helped, facts.at_home.asked)


def _row(help_: Text, helped: int | None, asked: int | None) -> Iterator[Row]:
    if helped is not None:
        yield help_, People(helped), None if asked is None else Share(helped, asked)


def _period(facts: PracticalSupport) -> Iterator[Text]:
    if facts.counted_to is not None:
        day = facts.counted_to
        yield {"en": f"Counted over the twelve months to {day}.", "es": f"En los doce meses hasta el {day}."}


def _money(amount: Decimal | None) -> Money | None:
    return None if amount is None else Money(amount)
