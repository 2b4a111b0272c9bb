"""Figures of confidence: what each finding of a round rests on, and how sure that makes it, by the stated rule."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureColumn, Text

from .confidence import confidence, doubt, review_in_doubt
from .evidence import Evidence
from .facts import Evaluation
from .rounds import Round
from .tables import found_in, share
from .words import DOMAINS, LEVELS, REVIEW_IN_DOUBT, STRENGTHS, both

RULE = both(
    "The rule is pactkit's own. Own data: strong from 60 %, middling from 30 %. Weak: low. Middling: moderate. Strong:"
    " moderate; moderate to high where earlier studies saw an effect; high with a significant one; very high with two"
    " significant and clearly independent ones, and one that is peer reviewed. A peer-reviewed study that found no"
    " benefit takes one step away",
    "La regla es de pactkit. Datos propios: fuertes desde el 60 %, medios desde el 30 %. Débiles: baja. Medios:"
    " moderada. Fuertes: moderada; de moderada a alta si estudios anteriores vieron un efecto; alta con uno"
    " significativo; muy alta con dos significativos y claramente independientes, y uno revisado por pares. Un estudio"
    " revisado por pares que no halló beneficio quita un grado",
)
SURELY = both(
    "A study is counted only where the tables leave no other reading; independent: by the evaluator that is named",
    "Un estudio solo cuenta si las tablas no permiten otra lectura; independiente: según quién figura como evaluador",
)


def figures_of_confidence(context: Context[Evaluation]) -> Iterator[Figure]:
    """The grounds and the level of every finding; a round of few stories waits until it is public."""
    for one in context.facts.rounds:
        if one.changes and one.stories and (one.published or one.stories >= context.programme.policy.small_number):
            yield _grounds(one, context.facts.evidence)
            yield _confidence(one, context.facts.evidence)


def _grounds(one: Round, evidence: Evidence) -> Figure:
    return Figure(
        id=f"grounds_{one.id}",
        title=both(f"What each finding rests on, {one.id}", f"En qué se apoya cada hallazgo, {one.id}"),
        columns=FigureColumn.several(
            finding=("Finding", "Hallazgo"),
            own=("Own data", "Datos propios"),
            strength=("They are", "Son"),
            significant=("Significant studies", "Estudios significativos"),
            independent=("Clearly independent", "Claramente independientes"),
            peer_reviewed=("Peer reviewed", "Revisados por pares"),
        ),
        rows=tuple(
            (
                DOMAINS[rated.domain],
                share(rated.part, rated.whole),
                STRENGTHS[rated.strength],
                rated.earlier.significant,
                rated.earlier.independent,
                rated.earlier.peer_reviewed,
            )
            for rated in confidence(one, evidence)
        ),
        notes=(SURELY, *_doubts(evidence)),
        source=found_in(one.source, one.changes_from),
    )


def _confidence(one: Round, evidence: Evidence) -> Figure:
    return Figure(
        id=f"confidence_{one.id}",
        title=both(f"How sure each finding is, {one.id}", f"Cuánta confianza merece cada hallazgo, {one.id}"),
        columns=FigureColumn.several(
            finding=("Finding", "Hallazgo"),
            level=("Confidence by the rule", "Confianza según la regla"),
            printed=("In print", "Impresa"),
            contrary=("Against it", "En contra"),
            lowered=("Confidence with that", "Confianza con ello"),
        ),
        rows=tuple(
            (
                DOMAINS[rated.domain],
                LEVELS[rated.level],
                LEVELS[rated.printed] if rated.printed else None,
                "; ".join(rated.contrary) or None,
                LEVELS[rated.lowered],
            )
            for rated in confidence(one, evidence)
        ),
        notes=(RULE,),
        source=found_in(one.source),
    )


def _doubts(evidence: Evidence) -> Iterator[Text]:
    """Where the independence of earlier studies is in doubt, and what hangs on them. Without naming people."""
    unclear = [doubt(study) for study in evidence.studies if study.because is not None]
    if unclear:
        yield both(
            f"Not clearly independent: {'; '.join(one['en'] for one in unclear)}",
            f"No claramente independientes: {'; '.join(one['es'] for one in unclear)}",
        )
    if review_in_doubt(evidence):
        yield REVIEW_IN_DOUBT
