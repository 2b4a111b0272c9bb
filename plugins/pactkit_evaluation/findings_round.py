"""What is noticed about parent-led rounds and support maps, after the limits that the 2023 round reports of itself."""

from collections.abc import Iterator
from datetime import timedelta

from pactkit.api import Context, Finding

from .facts import ANSWER_DAYS, Evaluation, SupportMaps
from .findings_plan import not_given_back
from .rounds import Round
from .words import both

ROUND_IS_OLD = timedelta(days=3 * 365)
MAPS_DUE_AGAIN = timedelta(days=400)  # a year and some weeks after joining


def findings_of_rounds(context: Context[Evaluation]) -> Iterator[Finding]:
    """Each round that has ended, then how long ago the newest was."""
    for index, one in enumerate(context.facts.rounds):
        if one.on <= context.as_of:
            yield from _round(context, one, index)
    newest = context.facts.newest_round(context.as_of)
    if newest is not None and context.as_of - newest.on > ROUND_IS_OLD:
        yield Finding.note(
            both(
                f"The newest parent-led round ended on {newest.on}, more than three years ago",
                f"La última ronda llevada por madres y padres acabó el {newest.on}, hace más de tres años",
            ),
            at=("rounds", context.facts.rounds.index(newest), "on"),
            advice=both("Plan the next with the steering group", "Prevean la próxima con el grupo coordinador"),
        )


def findings_of_maps(context: Context[Evaluation]) -> Iterator[Finding]:
    """Support maps of a round that is not there, drawn in a group, or never drawn again."""
    rounds = {one.id for one in context.facts.rounds}
    for index, maps in enumerate(context.facts.support_maps):
        if maps.round is not None and maps.round not in rounds:
            yield Finding.warning(
                both(
                    f"These support maps are said to belong to round {maps.round}, which is not listed",
                    f"Se dice que estos mapas de apoyo son de la ronda {maps.round}, que no figura en la lista",
                ),
                at=("support_maps", index, "round"),
                advice=both("Add the round, or mend the id", "Añadan la ronda o corrijan el identificador"),
            )
        if maps.on <= context.as_of:
            yield from _maps(context, maps, index)


def _round(context: Context[Evaluation], one: Round, index: int) -> Iterator[Finding]:
    """A round whose parents were not trained or paid, that took too long, or that was never given back."""
    at = ("rounds", index)
    if one.facilitators and 0 in {one.trained, one.paid}:
        yield Finding.warning(
            both(
                f"The parents who led round {one.id} were not trained for it, or not paid",
                f"A quienes llevaron la ronda {one.id} no se les dio formación, o no se les pagó",
            ),
            at=at,
            advice=both("Plan both with the money for the next", "Prevean las dos cosas con el dinero de la próxima"),
        )
    if one.ran_over:
        yield Finding.note(
            both(
                f"Round {one.id} took longer than planned, so that exercises were rushed or dropped",
                f"La ronda {one.id} duró más de lo previsto, y hubo ejercicios con prisa o sin hacer",
            ),
            at=(*at, "ran_over"),
            advice=both(
                "Plan half an hour more, or one exercise fewer; take support maps on another day, one to one",
                "Prevean media hora más o un ejercicio menos; hagan los mapas otro día, de persona a persona",
            ),
        )
    if one.given_back is None and (context.as_of - one.on).days >= ANSWER_DAYS:
        yield not_given_back(one.id, at)


def _maps(context: Context[Evaluation], maps: SupportMaps, index: int) -> Iterator[Finding]:
    """Support maps work one to one, at joining and again after six or twelve months."""
    if maps.method == "group":
        yield Finding.note(
            both(
                f"The support maps of {maps.on} were drawn in a group, where few are completed",
                f"Los mapas de apoyo del {maps.on} se dibujaron en grupo, donde pocos se completan",
            ),
            at=("support_maps", index, "method"),
            advice=both(
                "Draw them one to one: when a parent joins, and again after six or twelve months",
                "Dibújenlos de persona a persona: al llegar, y otra vez a los seis o doce meses",
            ),
        )
    again = any(
        other.on > maps.on and other.taken in {"six_months", "twelve_months"} for other in context.facts.support_maps
    )
    if maps.taken == "joining" and context.as_of - maps.on > MAPS_DUE_AGAIN and not again:
        yield Finding.note(
            both(
                f"The support maps of {maps.on} were not drawn again after six or twelve months",
                f"Los mapas de apoyo del {maps.on} no se dibujaron otra vez a los seis o doce meses",
            ),
            at=("support_maps", index),
            advice=both(
                "Invite the same parents again: the map shows what has changed",
                "Inviten otra vez a las mismas personas: el mapa muestra qué ha cambiado",
            ),
        )
