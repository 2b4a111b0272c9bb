"""The figures of a programme's site, or of the programme itself, as they may be shown."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import Voice
from pactkit.model.figure import Figure
from pactkit.reports.figures.view import FiguresView, figures_view
from pactkit.reports.figures.words import words


def shown(assessor: Assessor, name: str, figures: Iterable[Figure], voice: Voice, *, of_site: bool) -> FiguresView:
    """Figures under the policy of their programme; `name` is what they are about."""
    title = words("title", voice.language, name=name, day=voice.day(assessor.as_of))
    titles = {one.id: voice.say(one.title) for one in assessor.catalogue}
    small = assessor.programme.policy.small_number
    return figures_view(title, figures, titles, small, voice, of_site=of_site)
