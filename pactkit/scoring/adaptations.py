"""What the log of adaptations asks for: those that ran out, and those that soon will."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from pactkit.model.adaptation import Adaptation
from pactkit.model.finding import Finding
from pactkit.model.text import say
from pactkit.scoring.months import is_past

SOON = timedelta(days=60)  # pactkit's own: time for two monthly meetings of those who decide

RENEW = {
    "en": "Let those who decided it renew it with a new last day, or go back to the programme's form",
    "es": "Que quienes lo decidieron lo renueven con una nueva fecha final, o vuelvan a la forma del programa",
}
ENDED = {
    "en": "Nothing rests on it any more: keep it as a record, or renew it if the change goes on",
    "es": "Ya nada se apoya en ella: guardarla como registro, o renovarla si el cambio continúa",
}


def adaptation_notices(
    adaptations: Iterable[Adaptation], relied_on: Collection[Adaptation], as_of: date, months: int
) -> Iterator[tuple[Finding, int]]:
    """Findings on approved adaptations, each with its place in the log.

    One that ran out is a warning while a core item below its target still rests on it (`relied_on`), and a note for
    some `months` after that; one that runs out within 60 days is a note.
    """
    for number, adaptation in enumerate(adaptations):
        if adaptation.until is None or not adaptation.approved_by(as_of):
            continue
        if not adaptation.run_out(as_of):
            if adaptation.until - as_of <= SOON:
                yield Finding.note(_said(adaptation, "runs out", "termina", adaptation.until), advice=RENEW), number
        elif adaptation in relied_on:
            yield Finding.warning(_said(adaptation, "ran out", "terminó", adaptation.until), advice=RENEW), number
        elif not is_past(adaptation.until, months, as_of):
            yield Finding.note(_said(adaptation, "ran out", "terminó", adaptation.until), advice=ENDED), number


def _said(adaptation: Adaptation, english: str, spanish: str, day: date) -> dict[str, str]:
    items = ", ".join(adaptation.items)
    return {
        "en": f"The adaptation of {items} {english} on {day}: {say(adaptation.what, 'en')}",
        "es": f"La adaptación de {items} {spanish} el {day}: {say(adaptation.what, 'es')}",
    }
