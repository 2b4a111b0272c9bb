"""The numbers that a Family Food Club publishes: parents in a usual week, vouchers, plots, and what evaluations found.

Counts of people are given as they are stated: pactkit hides the small ones, and nothing is added up here.
"""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureCell, FigureColumn, NetworkContext, People, Share, Text

from .facts import Club, FamilyFoodClub, Study, VoucherScheme

CLUB = FigureColumn(id="club", title={"en": "Club", "es": "Club"})
SITE = FigureColumn(id="site", title={"en": "Site", "es": "Lugar"})
CLUB_COLUMNS = (
    FigureColumn(
        id="parents",
        title={
            "en": "Parents with surplus food in a usual week",
            "es": "Personas con comida excedente en una semana normal",
        },
    ),
    FigureColumn(id="held", title={"en": "Sessions held in the term", "es": "Sesiones hechas en el trimestre"}),
    FigureColumn(id="due", title={"en": "Sessions due", "es": "Sesiones previstas"}),
    FigureColumn(id="cooking", title={"en": "With cooking", "es": "Con cocina"}),
)
VOUCHER_COLUMNS = (
    FigureColumn(id="scheme", title={"en": "Voucher scheme", "es": "Programa de vales"}),
    FigureColumn(id="registered", title={"en": "Parents registered", "es": "Personas registradas"}),
    FigureColumn(id="take_up", title={"en": "Of those told", "es": "De quienes lo supieron"}),
    FigureColumn(id="spent_at", title={"en": "Spent at", "es": "Se usan en"}),
    FigureColumn(id="ends", title={"en": "Ends", "es": "Termina"}),
)
PLOT_COLUMNS = (
    FigureColumn(id="plot", title={"en": "Plot", "es": "Huerto"}),
    FigureColumn(id="days", title={"en": "Days of growing together in a year", "es": "Días de huerto en un año"}),
    FigureColumn(id="families", title={"en": "Families", "es": "Familias"}),
)
STUDY_COLUMNS = (
    FigureColumn(id="what", title={"en": "What was counted", "es": "Qué se contó"}),
    FigureColumn(id="number", title={"en": "Number", "es": "Número"}),
)
COUNTED: tuple[tuple[str, Text], ...] = (
    (
        "parents_weekly",
        {"en": "Parents with surplus food every week", "es": "Personas con comida excedente por semana"},
    ),
    ("registered", {"en": "Parents registered for vouchers", "es": "Personas registradas para los vales"}),
    ("surveyed", {"en": "Parents who answered the survey", "es": "Personas que respondieron la encuesta"}),
    ("interviewed", {"en": "Parents interviewed", "es": "Personas entrevistadas"}),
)
FOCUS_GROUPS: Text = {"en": "Focus groups held", "es": "Grupos de discusión"}
CAME_TWICE: Text = {
    "en": "A parent who comes to two clubs is counted in both.",
    "es": "Quien va a dos clubes se cuenta en los dos.",
}


def figures(context: Context[FamilyFoodClub]) -> Iterator[Figure]:
    """The figures of a site; one that would have no row is left out."""
    facts = context.facts
    if facts.clubs:
        yield Figure(
            id="clubs",
            title={"en": "Family Food Club, week by week", "es": "Club de comida en familia, semana a semana"},
            columns=(CLUB, *CLUB_COLUMNS),
            rows=tuple((club.name, *_club(club)) for club in facts.clubs),
            notes=(CAME_TWICE,) if len(facts.clubs) > 1 else (),
        )
    if facts.vouchers:
        yield Figure(
            id="vouchers",
            title={"en": "Vouchers for fresh fruit and vegetables", "es": "Vales para fruta y verdura fresca"},
            columns=VOUCHER_COLUMNS,
            rows=tuple(_scheme(scheme) for scheme in facts.vouchers),
        )
    if facts.plots:
        yield Figure(
            id="plots",
            title={"en": "Growing food together", "es": "Cultivar en compañía"},
            columns=PLOT_COLUMNS,
            rows=tuple((plot.name, plot.growing_days, People.of(plot.families)) for plot in facts.plots),
        )
    for number, study in enumerate(facts.studies, start=1):
        yield _study(study, number)


def programme_figures(network: NetworkContext[FamilyFoodClub]) -> Iterator[Figure]:
    """The clubs of all sites, one row each."""
    rows: list[tuple[FigureCell, ...]] = [
        (site.site.name, club.name, *_club(club)) for site in network.sites for club in site.facts.clubs
    ]
    if rows:
        yield Figure(
            id="clubs",
            title={"en": "Family Food Clubs of all sites", "es": "Clubes de comida en familia de todos los lugares"},
            columns=(SITE, CLUB, *CLUB_COLUMNS),
            rows=tuple(rows),
            notes=(CAME_TWICE,),
            total=True,
        )


def _club(club: Club) -> tuple[FigureCell, ...]:
    return People.of(club.parents_weekly), club.sessions_held, club.sessions_due, club.cooking_sessions


def _scheme(scheme: VoucherScheme) -> tuple[FigureCell, ...]:
    stated = scheme.registered is not None and scheme.told is not None
    return (
        scheme.name,
        People.of(scheme.registered),
        Share(scheme.registered or 0, scheme.told or 0) if stated else None,
        ", ".join(filter(None, scheme.spent_at)) or None,
        scheme.ends,
    )


def _study(study: Study, number: int) -> Figure:
    """What one evaluation counted. As printed where that is public; else small counts stay hidden."""
    counts: list[tuple[FigureCell, ...]] = [
        (title, People.of(getattr(study, key))) for key, title in COUNTED if getattr(study, key) is not None
    ]
    return Figure(
        id=f"study_{number}",
        title={
            "en": f"Evaluation by {study.by}, {study.years}",
            "es": f"Evaluación de {study.by}, {study.years}",
        },
        columns=STUDY_COLUMNS,
        rows=(*counts, *(((FOCUS_GROUPS, study.focus_groups),) if study.focus_groups is not None else ())),
        source=study.source,
        published=study.published,
    )
