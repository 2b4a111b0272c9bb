"""The tables of numbers that the component publishes: families online, devices, and what stands in a document."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureCell, FigureColumn, NetworkContext, People, Share, Span

from .counting import lately
from .facts import DigitalInclusion, Period
from .words import DEVICES

ONLINE = ("Families that got online", "Familias que se conectaron")
EQUIPPED = ("Families given a device, Wi-Fi or data", "Familias que recibieron un dispositivo, wifi o datos")


def figures(context: Context[DigitalInclusion]) -> Iterator[Figure]:
    """Every figure for which the site states something."""
    published = [period for period in context.facts.periods if period.published]
    own = [period for period in context.facts.periods if not period.published]
    if own:
        yield _own(own)
    if published:
        yield _published(published)
    if context.facts.equipment:
        yield _devices(context)


def programme_figures(network: NetworkContext[DigitalInclusion]) -> Iterator[Figure]:
    """Families online in all sites, by the periods of the last twelve months."""
    rows = [(site.site.name, period) for site in network.sites for period in lately(site)]
    if rows:
        yield Figure(
            id="online",
            title={
                "en": "Families helped to get online in all sites, last twelve months",
                "es": "Familias ayudadas a conectarse en todos los lugares, últimos doce meses",
            },
            columns=FigureColumn.several(
                site=("Site", "Lugar"), period=("Period", "Periodo"), online=ONLINE, equipped=EQUIPPED
            ),
            rows=tuple(
                (name, Span(period.starts, period.ends), People.of(period.online), People.of(period.equipped))
                for name, period in rows
            ),
            notes=(ONCE_A_PERIOD,),
            total=True,
        )


ONCE_A_PERIOD = {
    "en": "A family is counted once in a period; one that got help in two periods is counted in both.",
    "es": "Cada familia cuenta una vez por periodo; si recibió ayuda en dos periodos, cuenta en los dos.",
}


def _own(periods: list[Period]) -> Figure:
    return Figure(
        id="online",
        title={"en": "Families helped to get online", "es": "Familias ayudadas a conectarse"},
        columns=FigureColumn.several(
            period=("Period", "Periodo"),
            online=ONLINE,
            of_asked=("Of those that wanted help", "De las que querían ayuda"),
            equipped=EQUIPPED,
            of_without=("Of those that had none", "De las que no tenían"),
        ),
        rows=tuple(
            (
                Span(period.starts, period.ends),
                People.of(period.online),
                _share(period.online, period.asked),
                People.of(period.equipped),
                _share(period.equipped, period.without),
            )
            for period in periods
        ),
        notes=(ONCE_A_PERIOD,),
    )


def _published(periods: list[Period]) -> Figure:
    return Figure(
        id="published",
        title={"en": "What has been published", "es": "Lo que se ha publicado"},
        columns=FigureColumn.several(period=("Period", "Periodo"), online=ONLINE, equipped=EQUIPPED),
        rows=tuple(
            (Span(period.starts, period.ends), People.of(period.online), People.of(period.equipped))
            for period in periods
        ),
        source="; ".join(dict.fromkeys(str(period.published) for period in periods)),
        published=True,
    )


def _devices(context: Context[DigitalInclusion]) -> Figure:
    return Figure(
        id="devices",
        title={"en": "Devices and connections", "es": "Dispositivos y conexiones"},
        columns=FigureColumn.several(
            kind=("Kind", "Tipo"),
            with_families=("With families", "Con familias"),
            in_store=("Ready to go out", "Listos para entregar"),
        ),
        rows=tuple((DEVICES[one.kind], People.of(one.with_families), one.in_store) for one in context.facts.equipment),
        notes=(
            {
                "en": "What is with families is treated as a count of families: small numbers are not shown.",
                "es": "Lo que tienen las familias se trata como un recuento de familias: no se muestran números"
                " pequeños.",
            },
        ),
        total=True,
    )


def _share(part: int | None, whole: int | None) -> FigureCell:
    return None if part is None or whole is None else Share(part, whole)
