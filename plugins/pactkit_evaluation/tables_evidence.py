"""Figures of earlier evidence: tables 1 and 2 of the 2023 evaluation, and what speaks against it."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureColumn, People, Text, say

from .evidence import Evidence
from .facts import Evaluation
from .slips import of_effects, of_studies
from .tables import disagreements, found_in, listed
from .tables_claims import figures_of_claims
from .words import DOMAINS, INDEPENDENT, MEASURES, OUTCOMES, SIGNIFICANT, both

UNLISTED = both(
    "The list of earlier studies leaves out what stands here",
    "La lista de estudios anteriores no incluye lo que figura aquí",
)


def figures_of_evidence(context: Context[Evaluation]) -> Iterator[Figure]:
    """Earlier studies, the effects they found, and what speaks against them."""
    evidence = context.facts.evidence
    if evidence.studies:
        yield _studies(context, evidence)
        yield _designs(evidence)
    if evidence.effects:
        yield _effects(context, evidence)
    if evidence.published:
        title = both("Shares that documents print of earlier studies", "Proporciones impresas de estudios anteriores")
        yield from figures_of_claims("claims", title, evidence.claims, evidence.source)
    if evidence.contrary:
        yield _contrary(evidence)


def _studies(context: Context[Evaluation], evidence: Evidence) -> Figure:
    return Figure(
        id="studies",
        title=both("Earlier studies: who made them", "Estudios anteriores: quién los hizo"),
        columns=FigureColumn.several(
            title=("Study", "Estudio"),
            years=("Years", "Años"),
            evaluator=("Evaluator", "Quién evaluó"),
            peer_reviewed=("Peer reviewed", "Revisado por pares"),
            independent=("Independent", "Independiente"),
        ),
        rows=tuple(
            (
                study.title or None,
                study.years,
                study.evaluator or None,
                study.peer_reviewed,
                INDEPENDENT[study.independent],
            )
            for study in evidence.studies
        ),
        notes=(
            *(slip.message for slip in of_studies(evidence)),
            *disagreements(context, "evidence.studies"),
        ),
        source=found_in(evidence.source, evidence.studies_from),
        published=evidence.published,
    )


def _designs(evidence: Evidence) -> Figure:
    return Figure(
        id="designs",
        title=both("Earlier studies: how they were made", "Estudios anteriores: cómo se hicieron"),
        columns=FigureColumn.several(
            study=("Study", "Estudio"),
            focus=("About", "Sobre qué"),
            design=("Design", "Diseño"),
            sample=("People measured", "Personas medidas"),
            interviews=("People interviewed", "Personas entrevistadas"),
            focus_groups=("Focus groups", "Grupos de discusión"),
            measures=("Measures", "Medidas"),
        ),
        rows=tuple(
            (
                study.name if study.title else None,
                study.focus or None,
                study.design or None,
                People.of(study.sample),
                People.of(study.interviews),
                study.focus_groups,
                listed(MEASURES[measure] for measure in study.measures),
            )
            for study in evidence.studies
        ),
        source=found_in(evidence.source, evidence.studies_from),
        published=evidence.published,
    )


def _effects(context: Context[Evaluation], evidence: Evidence) -> Figure:
    return Figure(
        id="effects",
        title=both("What earlier studies found", "Qué hallaron los estudios anteriores"),
        columns=FigureColumn.several(
            what=("Measured", "Qué se midió"),
            outcome=("Outcome", "Resultado"),
            observed=("Effect seen", "Se vio un efecto"),
            studies=("Studies", "Estudios"),
            significant=("Significant", "Significativo"),
            significant_studies=("Significant in", "Significativo en"),
            peer_reviewed=("Peer reviewed", "Revisados por pares"),
        ),
        rows=tuple(
            (
                effect.what,
                OUTCOMES[effect.outcome],
                effect.observed,
                effect.studies,
                SIGNIFICANT[effect.significant] if effect.significant else None,
                SIGNIFICANT["not_applicable"] if effect.significant == "not_applicable" else effect.significant_studies,
                effect.peer_reviewed,
            )
            for effect in evidence.effects
        ),
        notes=(
            *_apart(evidence),
            *(slip.message for slip in of_effects(evidence)),
            *disagreements(context, "evidence.effects"),
        ),
        source=found_in(evidence.source, evidence.effects_from),
        published=evidence.published,
    )


def _contrary(evidence: Evidence) -> Figure:
    known = {study.title for study in evidence.studies}
    return Figure(
        id="contrary",
        title=both("What speaks against it", "Lo que habla en contra"),
        columns=FigureColumn.several(
            title=("Study", "Estudio"),
            source=("Where", "Dónde"),
            domains=("Bears on", "Se refiere a"),
            peer_reviewed=("Peer reviewed", "Revisado por pares"),
            found=("What it found", "Qué halló"),
        ),
        rows=tuple(
            (
                study.title or None,
                study.source or None,
                listed(DOMAINS[domain] for domain in study.domains),
                study.peer_reviewed,
                study.found,
            )
            for study in evidence.contrary
        ),
        notes=(UNLISTED,) if any(study.title not in known for study in evidence.contrary) else (),
    )


def _apart(evidence: Evidence) -> Iterator[Text]:
    """Effects that bear on none of the findings, as those of one course alone."""
    apart = listed(effect.what for effect in evidence.effects if effect.domain is None)
    if apart is not None:
        yield both(
            f"Bears on none of the findings of the rounds: {say(apart)}",
            f"No se refiere a ningún hallazgo de las rondas: {say(apart, 'es')}",
        )
