"""Slips: places where a document, or the site's own entries, do not agree with themselves.

They are noted under the figures and among the findings, and nothing is computed from the wrong one of two numbers. The
words name no count of people: those stand in the figures, where pactkit hides the small ones.
"""

from collections.abc import Iterator, Mapping

from attrs import frozen

from pactkit.api import say

from .confidence import doubt
from .evidence import Effect, Evidence
from .journey import bands_of, mentions
from .printed import Path, Printed
from .rounds import Round
from .words import DOMAINS, MEASURES, both


@frozen(kw_only=True)
class Slip:
    """What does not agree, and where it stands in the facts."""

    message: Mapping[str, str]
    at: Path


def of_percents(percents: Iterator[Printed]) -> Iterator[Slip]:
    """Percents that are not what their own counts give, and those that cannot be checked for want of counts."""
    unchecked: list[Printed] = []
    for one in percents:
        if one.right is None:
            unchecked.append(one)
        elif not one.right and one.corrected is not None:
            en, es = (f" ({say(one.where, code)})" if one.where else "" for code in ("en", "es"))
            printed, exact = one.percent, one.corrected
            yield Slip(
                message=both(
                    f"Printed as {printed} %{en}, but its counts give {exact} %: {say(one.what, 'en')}",
                    f"Impreso como {_comma(printed)} %{es}, pero sus recuentos dan {_comma(exact)} %:"
                    f" {say(one.what, 'es')}",
                ),
                at=one.at,
            )
    if unchecked:
        listed = {code: "; ".join(say(one.what, code) for one in unchecked) for code in ("en", "es")}
        yield Slip(
            message=both(
                f"Printed without counts, so that nobody can check them: {listed['en']}",
                f"Impresos sin recuentos, así que nadie puede comprobarlos: {listed['es']}",
            ),
            at=unchecked[0].at,
        )


def of_round(one: Round, number: int) -> Iterator[Slip]:
    """A round whose two tables count a domain differently, or whose readings do not fit its bands."""
    at: Path = ("rounds", number)
    most = [change.most_important for change in one.changes if change.most_important is not None]
    if one.stories is not None and sum(most) > one.stories:
        yield Slip(
            message=both(
                "More most important changes than stories: each story has one",
                "Hay más cambios más importantes que historias: cada historia tiene uno",
            ),
            at=(*at, "changes"),
        )
    for row, change in enumerate(one.changes):
        counted = mentions(one, change.domain)
        if counted is not None and change.mentioned is not None and counted != change.mentioned:
            name = DOMAINS[change.domain]
            yield Slip(
                message=both(
                    f"The table of changes and the table by length of membership count differently: {name['en']}",
                    f"La tabla de cambios y la tabla por tiempo de permanencia no cuentan lo mismo: {name['es']}",
                ),
                at=(*at, "changes", row, "mentioned"),
            )
    for row, reading in enumerate(one.readings):
        if one.journey and not bands_of(one, reading):
            yield Slip(
                message=both(
                    "This reading begins or ends inside a band, so its counts cannot be added up",
                    "Esta lectura empieza o termina dentro de una franja, así que no se puede sumar",
                ),
                at=(*at, "readings", row),
            )


def of_effects(evidence: Evidence) -> Iterator[Slip]:
    """Effects that contradict themselves or the list of studies."""
    for row, effect in enumerate(evidence.effects):
        for message in _about(effect, evidence):
            en, es = (f"{say(effect.what, code)}: {message[code]}" for code in ("en", "es"))
            yield Slip(message=both(en, es), at=("evidence", "effects", row))


def _about(effect: Effect, evidence: Evidence) -> Iterator[Mapping[str, str]]:
    if effect.significant == "no" and effect.significant_studies:
        yield both(
            "said not to be significant, with a number of significant studies beside it",
            "se dice que no es significativo, y al lado figura un número de estudios significativos",
        )
    if effect.significant == "yes" and effect.significant_studies == 0:
        yield both(
            "said to be significant, in no study",
            "se dice que es significativo, en ningún estudio",
        )
    if effect.measure is None or effect.studies is None or not evidence.studies:
        return
    using, name = evidence.studies_by(effect.measure), MEASURES[effect.measure]
    if not using:
        yield both(
            f"no study in the list used {name['en']}",
            f"ningún estudio de la lista usó {name['es']}",
        )
    elif len(using) != effect.studies:
        yield both(
            f"the number of studies is not that of the studies listed with {name['en']}",
            f"el número de estudios no es el de los estudios de la lista con {name['es']}",
        )


def of_studies(evidence: Evidence) -> Iterator[Slip]:
    """Studies called independent that are not clearly so, and measures whose effect is told nowhere."""
    clear = sum(study.independent == "yes" for study in evidence.studies)
    called = evidence.called_independent
    if called is not None and evidence.studies and clear < called:
        unclear = [study for study in evidence.studies if study.because is not None]
        en, es = ("; ".join(doubt(study)[code] for study in unclear) for code in ("en", "es"))
        yield Slip(
            message=both(
                f"The document calls {called} studies independent, and {clear} clearly are: {en}",
                f"El documento llama independientes a {called} estudios, y lo son claramente {clear}: {es}",
            ),
            at=("evidence", "called_independent"),
        )
    if evidence.effects:
        told = {effect.measure for effect in evidence.effects}
        used = dict.fromkeys(measure for study in evidence.studies for measure in study.measures)
        silent = [MEASURES[measure] for measure in used if measure not in told]
        if silent:
            en, es = (", ".join(name[code] for name in silent) for code in ("en", "es"))
            yield Slip(
                message=both(
                    f"Measured by a study, but told nowhere among the effects: {en}",
                    f"Medido por un estudio, pero no figura entre los efectos: {es}",
                ),
                at=("evidence", "effects"),
            )


def _comma(number: object) -> str:
    """A number as it is written in Spanish."""
    return str(number).replace(".", ",")
