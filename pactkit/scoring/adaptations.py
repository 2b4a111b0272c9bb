"""What the log of adaptations asks for: those that ran out, and those that soon will."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from pactkit.model.adaptation import Adaptation, Ending
from pactkit.model.finding import Finding
from pactkit.model.phrase import phrase
from pactkit.scoring.months import is_past

SOON = timedelta(days=60)  # pactkit's own: time for two monthly meetings of those who decide

RENEW = phrase("Let those who decided it renew it with a new last day, or go back to the programme's form")
ENDED = phrase("Nothing rests on it any more: keep it as a record, or renew it if the change goes on")


def endings(
    adaptations: Iterable[Adaptation], relied_on: Collection[Adaptation], as_of: date, months: int
) -> Iterator[Ending]:
    """The approved adaptations that somebody has to decide again, as they stand in the log.

    One that ran out counts while a core item below its target still rests on it (`relied_on`), and for some `months`
    after its last day otherwise; one that runs out within 60 days counts too.
    """
    for number, adaptation in enumerate(adaptations):
        if adaptation.until is None or not adaptation.approved_by(as_of):
            continue
        rests, ran_out = adaptation in relied_on, adaptation.run_out(as_of)
        told = rests or not is_past(adaptation.until, months, as_of) if ran_out else adaptation.until - as_of <= SOON
        if told:
            yield Ending(adaptation=adaptation, number=number, ran_out=ran_out, relied_on=rests)


def ending_notice(ending: Ending) -> Finding:
    """What is said of one: a warning where it ran out under a core item that rests on it, otherwise a note."""
    adaptation = ending.adaptation
    said = {"items": ", ".join(adaptation.items), "until": adaptation.until, "what": adaptation.what}
    if not ending.ran_out:
        message = phrase("The adaptation of %(items)s runs out on %(until)s: %(what)s", **said)
        return Finding.note(message, advice=RENEW)
    message = phrase("The adaptation of %(items)s ran out on %(until)s: %(what)s", **said)
    return Finding.warning(message, advice=RENEW) if ending.relied_on else Finding.note(message, advice=ENDED)
