"""What would help most: single steps, and the fewest items to the next band."""

from __future__ import annotations

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.definition import Definition
from pactkit.model.fidelity import BandPath, Detail, Step
from pactkit.model.scheme import Scheme
from pactkit.reports.pages.item_view import level_words
from pactkit.reports.pages.score_view import band_title

FIRST = 3  # steps that are shown at once


@frozen(kw_only=True)
class StepView:
    """One item raised to its target."""

    code: str
    ask: str
    to: str
    gain: str
    unanswered: bool
    opens_gate: bool


@frozen(kw_only=True)
class PathView:
    """The fewest items that reach the next band."""

    band: str
    items: tuple[tuple[str, str, str], ...]  # code, question, the level to reach
    count: str
    steps: int  # where they are the first steps, each to its target: how many; else 0
    proven: bool


@frozen(kw_only=True)
class StepsView:
    """Everything that would raise one component."""

    first: tuple[StepView, ...]
    more: tuple[StepView, ...]
    path: PathView | None
    decides: tuple[tuple[str, str], ...]  # code and question of each answer that decides the band


def steps_view(definition: Definition, scheme: Scheme, detail: Detail, voice: Voice) -> StepsView:
    """Next steps by rank, the way to the next band, and the answers that decide the band."""
    steps = tuple(_step(definition, step, voice) for step in detail.steps)
    return StepsView(
        first=steps[:FIRST],
        more=steps[FIRST:],
        path=_path(definition, scheme, detail, voice),
        decides=tuple((code, voice.say(definition.item_by_code[code].ask)) for code in detail.decides),
    )


def _step(definition: Definition, step: Step, voice: Voice) -> StepView:
    _ = voice.gettext
    item = definition.item_by_code[step.code]
    gain = _("adds %(gain)s points") % {"gain": voice.number(step.gain, 1, (0,))} if step.gain else ""
    return StepView(
        code=item.code,
        ask=voice.say(item.ask),
        to=level_words(item, step.to, voice),
        gain=gain,
        unanswered=step.unanswered,
        opens_gate=step.opens_gate,
    )


def _path(definition: Definition, scheme: Scheme, detail: Detail, voice: Voice) -> PathView | None:
    path = detail.to_band
    if path is None:
        return None
    items = tuple(definition.item_by_code[code] for code in path.items)
    return PathView(
        band=band_title(scheme, path.band, voice),
        items=tuple((item.code, voice.say(item.ask), level_words(item, item.highest, voice)) for item in items),
        steps=_as_steps(definition, path, detail.steps),
        count=voice.ngettext("%(n)s item", "%(n)s items", len(items)),
        proven=path.proven,
    )


def _as_steps(definition: Definition, path: BandPath, steps: tuple[Step, ...]) -> int:
    first = steps[: len(path.items)]
    same = {step.code for step in first} == set(path.items)
    return len(first) if same and all(step.to == definition.item_by_code[step.code].highest for step in first) else 0
