"""Whether a definition holds together: what can never be reached, never matters, or goes round in circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import UNANSWERED, Answer
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.problem import NOTE, TABLE, WARNING, Complaint, TomlPath
from pactkit.model.scheme import Scheme
from pactkit.scoring.schemes import total
from pactkit.scoring.translations import untranslated
from pactkit.scoring.whatif import WhatIf, can_move


def unsound(definition: Definition) -> list[Complaint]:
    """Everything that is wrong with a definition, or looks as if it were not meant."""
    if not definition.sections and not definition.milestones:
        return [Complaint((), phrase("a definition holds sections of items, milestones, or both"), at=TABLE)]
    found = [*_repeated(definition), *_gates(definition), *_needs(definition)]
    for at, scheme in enumerate(definition.schemes):
        found += _scheme(definition, scheme, ("schemes", at))
    if not any(complaint.severity == "error" for complaint in found):
        found += [*_without_effect(definition), *untranslated(definition)]
    return found


def item_paths(definition: Definition) -> dict[str, TomlPath]:
    """Where each item stands in the definition's file."""
    return {
        item.code: ("sections", at, "items", number)
        for at, section in enumerate(definition.sections)
        for number, item in enumerate(section.items)
    }


def _repeated(definition: Definition) -> Iterator[Complaint]:
    paths = [
        *((("sections", at, "id"), section.id) for at, section in enumerate(definition.sections)),
    ]
    yield from _twice(phrase("section"), paths)
    schemes = [(("schemes", at, "id"), scheme.id) for at, scheme in enumerate(definition.schemes)]
    yield from _twice(phrase("scheme"), schemes)
    milestones = [(("milestones", at, "id"), one.id) for at, one in enumerate(definition.milestones)]
    yield from _twice(phrase("milestone"), milestones)
    codes = [
        (("sections", at, "items", number, "code"), item.code)
        for at, section in enumerate(definition.sections)
        for number, item in enumerate(section.items)
    ]
    yield from _twice(phrase("item"), codes)
    for path, code in codes:
        if code in definition.retired:
            yield Complaint(path, phrase("the code %(code)s is retired, and a code is never used again", code=code))
    for at, section in enumerate(definition.sections):
        if not section.items:
            yield Complaint(("sections", at), phrase("this section has no items"), severity=WARNING)


def _twice(what: Phrase, named: Iterable[tuple[TomlPath, str]]) -> Iterator[Complaint]:
    seen: set[str] = set()
    for path, name in named:
        if name in seen:
            yield Complaint(path, phrase("there are two of the %(what)s %(name)r", what=what, name=name))
        seen.add(name)


def _scheme(definition: Definition, scheme: Scheme, path: TomlPath) -> Iterator[Complaint]:
    bands = [((*path, "bands", at, "id"), band.id) for at, band in enumerate(scheme.bands)]
    yield from _twice(phrase("band"), bands)
    for at, (lower, higher) in enumerate(zip(scheme.bands, scheme.bands[1:], strict=False), start=1):
        if higher.from_ <= lower.from_:
            yield Complaint((*path, "bands", at, "from"), phrase("bands must rise"))
    if _takes_percent_of_levels(scheme) and any(item.lowest < 0 for item in definition.items):
        message, hint = phrase("percent needs levels of 0 or more"), phrase("Use rescaled instead")
        yield Complaint((*path, "id"), message, hint=hint)
        return
    if scheme.over == "sections" and scheme.section == "none" and scheme.total != "none":
        yield Complaint((*path, "section"), phrase("a total over sections needs sections that have a score"))
        return
    if scheme.bands:
        yield from _bands(definition, scheme, path)


def _takes_percent_of_levels(scheme: Scheme) -> bool:
    """Whether a percent is taken of levels: of items, or of section scores on the scale of their items."""
    on_their_scale = scheme.over == "items" or scheme.section in ("sum", "mean", "minimum")
    return scheme.section == "percent" or (scheme.total == "percent" and on_their_scale)


def _bands(definition: Definition, scheme: Scheme, path: TomlPath) -> Iterator[Complaint]:
    score = total(definition, scheme, _open_answers(definition))
    if score.low is None or score.high is None:
        message = phrase("there are bands, and nothing that gives this scheme a total")
        yield Complaint((*path, "bands"), message)
        return
    if scheme.bands[0].from_ > score.low:
        yield Complaint(
            (*path, "bands", 0, "from"),
            phrase("the first band begins above the lowest possible score, %(lowest)s", lowest=score.low),
            hint=phrase("Let it begin at %(lowest)s", lowest=score.low),
        )
    for at, band in enumerate(scheme.bands):
        if band.from_ > score.high:
            message = phrase("no score reaches this band; the highest possible is %(highest)s", highest=score.high)
            yield Complaint((*path, "bands", at, "from"), message, severity=WARNING)
    if scheme.total == "sum" and _may_drop_out(definition):
        yield Complaint(
            (*path, "bands"),
            phrase("these bands are points, and points are lost where an item does not apply"),
            hint=phrase("Add up by percent, so that a site is not marked down for what does not apply to it"),
            severity=WARNING,
        )


def _may_drop_out(definition: Definition) -> bool:
    """Whether some items may count while others do not apply, or are not due yet."""
    return len({item.due_from for item in definition.items}) > 1 or any(
        item.not_applicable or section.not_applicable or item.code in definition.conditions
        for section in definition.sections
        for item in section.items
    )


def _open_answers(definition: Definition) -> list[tuple[Item, Answer]]:
    return [(item, Answer(code=item.code, state=UNANSWERED)) for item in definition.items]


def _gates(definition: Definition) -> Iterator[Complaint]:
    bands = {band.id for scheme in definition.schemes for band in scheme.bands}
    for at, gate in enumerate(definition.gates):
        path: TomlPath = ("gates", at)
        if gate.cap not in bands:
            hint = did_you_mean(gate.cap, bands) or phrase("No scheme has bands")
            yield Complaint((*path, "cap"), phrase("there is no band %(name)r", name=gate.cap), hint=hint)
        for number, code in enumerate(gate.items):
            item = definition.item_by_code.get(code)
            if item is None:
                hint = did_you_mean(code, definition.item_by_code)
                yield Complaint((*path, "items", number), phrase("there is no item %(name)r", name=code), hint=hint)
            elif gate.at_least not in item.values:
                message = phrase("%(code)s has no level %(level)s", code=code, level=gate.at_least)
                yield Complaint((*path, "at_least"), message)
            elif gate.at_least <= item.lowest:
                message = phrase(
                    "%(code)s is never below %(level)s, so that this gate does nothing", code=code, level=gate.at_least
                )
                yield Complaint((*path, "at_least"), message, severity=WARNING)


def _needs(definition: Definition) -> Iterator[Complaint]:
    graph: dict[str, list[str]] = {}
    for at, milestone in enumerate(definition.milestones):
        own = []
        for number, need in enumerate(milestone.needs):
            component, _, name = need.rpartition(".")
            if component != definition.id:
                continue
            if name not in definition.milestone_by_id:
                hint = did_you_mean(name, definition.milestone_by_id)
                message = phrase("there is no milestone %(name)r", name=name)
                yield Complaint(("milestones", at, "needs", number), message, hint=hint)
            else:
                own.append(name)
        graph[milestone.id] = own
    ids = [milestone.id for milestone in definition.milestones]
    for circle in find_circles(graph):
        at = min(ids.index(name) for name in circle)
        yield Complaint(("milestones", at, "needs"), _circular(circle))


def unsound_together(definitions: Mapping[str, Definition]) -> list[tuple[str, Complaint]]:
    """What is wrong between components, by component: a need of a milestone that there is not, and circles."""
    found = []
    graph: dict[str, list[str]] = {}
    places: dict[str, tuple[str, TomlPath]] = {}
    for definition in definitions.values():
        for at, milestone in enumerate(definition.milestones):
            key = f"{definition.id}.{milestone.id}"
            places[key] = (definition.id, ("milestones", at, "needs"))
            graph[key] = []
            for number, need in enumerate(milestone.needs):
                component, _, name = need.rpartition(".")
                if component not in definitions:
                    continue  # not installed, or it failed: the need is ignored, and found at each site
                known = definitions[component].milestone_by_id
                if name in known:
                    graph[key].append(need)
                else:
                    message = phrase("%(component)s has no milestone %(name)r", component=component, name=name)
                    hint = did_you_mean(name, known)
                    found.append((definition.id, Complaint(("milestones", at, "needs", number), message, hint)))
    for circle in find_circles(graph):
        members = dict(places[key] for key in circle[1:])
        found += [(component, Complaint(path, _circular(circle))) for component, path in members.items()]
    return found


def _circular(circle: Sequence[str]) -> Phrase:
    said = circle[0]
    for name in circle[1:]:
        said = phrase("%(one)s needs %(other)s", one=said, other=name)
    return phrase("these milestones wait for each other: %(circle)s", circle=said)


def find_circles(graph: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Circles of names that need each other, each with its first name repeated at its end; no name is in two."""
    left = dict(graph)
    while circle := _circle(left):
        yield circle
        left = {name: [need for need in left[name] if need not in circle] for name in left if name not in circle}


def _circle(graph: Mapping[str, Sequence[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = list(reversed(error.args[1]))  # graphlib names what comes first, first
        first = circle.index(min(circle[:-1]))
        turned = circle[first:-1] + circle[:first]
        return [*turned, turned[0]]
    return []


def _without_effect(definition: Definition) -> Iterator[Complaint]:
    gated = {code for gate in definition.gates for code in gate.items}
    paths = item_paths(definition)
    held = _open_answers(definition)
    cases = [
        (WhatIf.at_lowest(definition, scheme, held), WhatIf.at_highest(definition, scheme, held))
        for scheme in definition.schemes
    ]
    for item in definition.items:
        if item.code in gated:
            continue
        if not item.weight:
            message = phrase("%(code)s has weight 0: it is shown, and changes no score", code=item.code)
            yield Complaint((*paths[item.code], "weight"), message, severity=NOTE)
        elif not any(can_move(lowest, highest, item) for lowest, highest in cases):
            message = phrase("no rating of %(code)s can change any score or band", code=item.code)
            yield Complaint((*paths[item.code], "code"), message, severity=WARNING)
