"""Family Food Club: each week families share surplus food, cook, learn about healthy eating and get vouchers.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts.
"""

from collections.abc import Iterable, Iterator

from pactkit.api import Component, Context, Figure, Finding, Gathering, NetworkContext, Ratio, hookimpl, main_languages

from .counting import begun, giving, least, open_schemes, share
from .facts import Club, FamilyFoodClub, Plot, Study, Supplier, VoucherScheme
from .figures import figures, programme_figures
from .findings import findings

__all__ = [
    "Club",
    "FamilyFoodClub",
    "Plot",
    "Study",
    "Supplier",
    "VoucherScheme",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
    "pactkit_programme_figures",
]

component = Component.load(__package__, facts=FamilyFoodClub)


@component.measure
def rhythm_kept(context: Context[FamilyFoodClub]) -> Ratio | None:
    """Sessions held of sessions due, in all clubs."""
    return share((club.sessions_held, club.sessions_due) for club in context.facts.clubs)


@component.measure
def suppliers_agreed(context: Context[FamilyFoodClub]) -> int | None:
    """Suppliers whose agreement runs today; unknown while the site lists none at all."""
    return len(giving(context)) if context.facts.suppliers else None


@component.measure
def cooking_share(context: Context[FamilyFoodClub]) -> Ratio | None:
    """Sessions in which families cooked or tasted together, of the sessions held."""
    return share((club.cooking_sessions, club.sessions_held) for club in begun(context))


@component.measure
def topics_covered(context: Context[FamilyFoodClub]) -> int | None:
    """How many of the seven topics were talked about in the last twelve months."""
    return len(set(context.facts.topics)) or None


@component.measure
def growing_days(context: Context[FamilyFoodClub]) -> int | None:
    """Days in the last twelve months on which families worked together on the plot that had most of them."""
    plots = context.facts.plots
    days = [plot.growing_days for plot in plots if plot.growing_days is not None]
    return max(days, default=None) if len(days) == len(plots) else None


@component.measure
def languages_spoken(context: Context[FamilyFoodClub]) -> Ratio | None:
    """Local languages that are spoken in a club, of all local languages."""
    clubs = context.facts.clubs
    if not clubs or not all(club.languages for club in clubs):
        return None
    local = main_languages(context.site.languages)
    return Ratio(len(local & main_languages(*(club.languages for club in clubs))), len(local))


@component.measure
def voucher_help(context: Context[FamilyFoodClub]) -> int | None:
    """0: no scheme is open to families today, 1: one is, 2: families can register for one at the club."""
    if not context.facts.vouchers:
        return None
    here = {scheme.register_here for scheme in open_schemes(context)}
    if True in here:
        return 2
    if None in here:
        return None  # it may be the one to register for here
    return 1 if here else 0


@component.measure
def voucher_take_up(context: Context[FamilyFoodClub]) -> Ratio | None:
    """Parents who registered, of those told who may have the vouchers, in the schemes that run."""
    return share((scheme.registered, scheme.told) for scheme in open_schemes(context))


@component.measure
def hygiene_trained_leads(context: Context[FamilyFoodClub]) -> int | None:
    """Leads trained in food hygiene in the club that has fewest; planned clubs count too."""
    return least(club.leads_hygiene for club in context.facts.clubs)


@component.measure
def allergens_known(context: Context[FamilyFoodClub]) -> int | None:
    """Of the two (what is in the food is shown, families are asked) what the club that does least does."""
    return least(_both(club) for club in context.facts.clubs)


@component.measure
def leads_from_parents(context: Context[FamilyFoodClub]) -> Ratio | None:
    """Leads who are parents from the community, of all leads of clubs that meet."""
    return share((club.leads_parents, club.leads) for club in begun(context))


@component.measure
def council_answered(context: Context[FamilyFoodClub]) -> bool:
    """Whether the council's food safety team has been asked by the day of the report."""
    asked = context.facts.council_asked
    return asked is not None and asked <= context.as_of


@hookimpl
def pactkit_component() -> Component:
    """The component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[FamilyFoodClub]) -> Iterator[Finding]:
    """What an organiser should look at in the clubs of this site; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_gatherings(context: Context[FamilyFoodClub]) -> Iterator[Gathering]:
    """The clubs and the days on the plot, for the calendar."""
    for index, club in enumerate(context.facts.clubs):
        if club.when is not None:
            yield Gathering(
                title=club.name,
                when=club.when,
                venue=club.venue,
                languages=club.languages,
                audience=club.audience,
                creche=bool(club.creche),
                at=("clubs", index),
            )
    for index, plot in enumerate(context.facts.plots):
        if plot.when is not None:
            yield Gathering(
                title=plot.name,
                when=plot.when,
                venue=plot.venue,
                languages=plot.languages,
                audience="everyone",
                at=("plots", index),
            )


@hookimpl
def pactkit_figures(context: Context[FamilyFoodClub]) -> Iterator[Figure]:
    """Parents in a usual week, vouchers, plots, and what evaluations found; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_programme_figures(network: NetworkContext[FamilyFoodClub]) -> Iterable[Figure]:
    """The clubs of all sites; see figures.py."""
    return programme_figures(network)


def _both(club: Club) -> int | None:
    """How many of the two a club does; unknown while one that is left out could change it."""
    stated = (club.allergens_shown, club.allergies_asked)
    return None if None in stated else sum(map(bool, stated))
