"""A broken plugin takes nothing else down: all other components answer as they do without it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from pactkit.api import Context, Finding, Interval
from pactkit.errors import MissingError

from .making import (
    AS_OF,
    BROKEN,
    Distribution,
    Facts,
    Group,
    Point,
    assessor,
    line_of,
    module,
    neighbours,
    point,
    said,
    workspace,
)

force = object.__setattr__  # what a plugin that wants to change a frozen record does
CHANGED = "input changed: it changed what it was given to read (site leeds); its answers are left out"


def raising(error: BaseException) -> Callable[..., Any]:
    """A hook or measure that raises."""

    def broken(context: Context[Any]) -> Any:
        raise error.with_traceback(None) if context else error

    return broken


def noticing(error: BaseException) -> Callable[..., Any]:
    """A generator that raises after a finding."""

    def broken(context: Context[Any]) -> Iterator[Finding]:
        yield Finding.blocker(context.site.id)
        raise error.with_traceback(None)

    return broken


def out_of_order(context: Context[Any]) -> Any:
    """A report whose low is above its point."""
    report = context.standard()
    return evolve(report, schemes=(evolve(report.schemes[0], score=Interval(low=2, point=1, high=3)),))


RAISING, NOTICING = line_of(raising(ValueError())), line_of(noticing(ValueError()), 2)
NOT_LOADED = [
    (Point(BROKEN, lambda: None), "load: its entry point names nothing. Name the module with the hooks"),
    (
        Point(BROKEN, object),
        "register: it implements no pactkit_component. Return the component from that hook",
    ),
    (
        point(pactkit_findngs=lambda context: [context]),
        "register: there is no hook 'pactkit_findngs'. Did you mean 'pactkit_findings'?",
    ),
    (
        point(pactkit_component=lambda: AS_OF),
        "pactkit_component: pactkit_component returned date, not a Component",
    ),
    (
        Point(BROKEN, lambda: module("muddle")),
        (
            "definition: its component.toml has the id 'muddle', its entry point the name 'middle'."
            " Give both the same name"
        ),
    ),
]
MEASURES = [
    (raising(ValueError("no")), f"measure leaders: ValueError: no {RAISING}"),
    (raising(SystemExit("no")), f"measure leaders: SystemExit: no {RAISING}"),
    (lambda _: 0.5, "measure leaders: the measure leaders returned float; say int, Decimal, Fraction, Ratio or None"),
    (lambda _: "3", "measure leaders: the measure leaders returned str; say int, Decimal, Fraction, Ratio or None"),
]
HOOKS = [
    ("findings", noticing(ValueError("no")), f"pactkit_findings: ValueError: no {NOTICING}"),
    ("findings", noticing(SystemExit(2)), f"pactkit_findings: SystemExit: 2 {NOTICING}"),
    ("findings", lambda: 5, "pactkit_findings: pactkit_findings gave int, not findings. Give a list of them"),
    ("fidelity", raising(ValueError("no")), f"pactkit_fidelity: ValueError: no {RAISING}"),
    ("fidelity", lambda: 50, "pactkit_fidelity: pactkit_fidelity returned int, not a FidelityReport"),
    (
        "fidelity",
        out_of_order,
        "pactkit_fidelity: the scheme 'percent' breaks low <= point <= high: 2, 1, 3",
    ),
    ("readiness", raising(SystemExit()), f"pactkit_readiness: SystemExit {RAISING}"),
    ("readiness", lambda: True, "pactkit_readiness: pactkit_readiness returned bool, not a ReadinessReport"),
    ("findings", lambda context: force(context.site, "name", "York"), CHANGED),
    ("findings", lambda context: force(context.site, "name", ["York"]), CHANGED),
    ("findings", lambda context: force(context.site, "stage", "no such stage"), CHANGED),
    ("findings", lambda context: force(context.site, "stages", None), CHANGED),
    ("findings", lambda context: force(context.site, "launch", context.as_of), CHANGED),
    ("findings", lambda context: force(context.site, "languages", ("xx",)), CHANGED),
    ("findings", lambda context: force(context.site, "components", {}), CHANGED),
    ("findings", lambda context: force(context.site, "components", None), CHANGED),
    ("findings", lambda context: force(context.site, "adaptations", 5), CHANGED),
    ("findings", lambda context: force(context.site, "readiness", {}), CHANGED),
    ("findings", lambda context: force(context.site.readiness["zeta"]["trained"], "status", "done"), CHANGED),
    ("findings", lambda context: force(context.site.alliance.partners[0], "name", "Sts"), CHANGED),
    ("findings", lambda context: force(context.facts, "leaders", 99), CHANGED),
    ("findings", lambda context: force(context.facts.groups[0], "venue", "elsewhere"), CHANGED),
    ("findings", lambda context: force(context.facts_of("zeta"), "leaders", 99), CHANGED),
    ("findings", lambda context: force(context, "facts", Facts(leaders=9, groups=(Group("st"),))), CHANGED),
    ("findings", lambda context: force(context, "stage", "no such stage"), CHANGED),
    ("findings", lambda context: force(context.programme, "core", ()), CHANGED),
    ("findings", lambda context: force(context.programme.policy, "minimum_answered", 2), CHANGED),
    ("fidelity", lambda context: force(context.site, "stage", "exploration") or context.standard(), CHANGED),
]


def with_hook(hook: str, function: Callable[..., Any]) -> Point:
    """The entry point of a plugin with this hook."""
    hooks: dict[str, Any] = {f"pactkit_{hook}": function}
    return point(**hooks)


def check_survivors(root: Path, entry: Point, sentence: str) -> Any:
    """The broken component, after all others were found to stand and the failure to be named."""
    workspace(root)
    asked = assessor(root, entry)
    without = assessor(root, point(), off=asked.catalogue.absent).assess("leeds")  # or with it, where it is sound
    for _ in range(2):  # a second site of the same run is not worse off
        assessment = asked.assess("leeds")
        assert neighbours(assessment) == neighbours(without)
        assert [part.fidelity is not None and part.ready for part in neighbours(assessment)] == [False, True]
        failures = [*said(asked.failures), *said(assessment.failures)]
        assert failures == [f"{BROKEN} (pactkit-example 1.0) {sentence}"]
    assert asked.programme.core == (BROKEN,)
    return assessment.component(BROKEN)


@pytest.mark.parametrize(("entry", "sentence"), NOT_LOADED)
def test_a_plugin_that_cannot_be_loaded(tmp_path: Path, entry: Point, sentence: str) -> None:
    """A component whose plugin could not be loaded is shown as failed, and its tables are left unread."""
    broken = check_survivors(tmp_path, entry, sentence)
    assert (broken.offered, broken.core, broken.absent) == (True, True, "failed")
    assert (broken.fidelity, broken.readiness, broken.findings) == (None, None, ())


@pytest.mark.parametrize(("measure", "sentence"), MEASURES)
def test_a_measure_that_breaks(tmp_path: Path, measure: Callable[..., Any], sentence: str) -> None:
    """An item whose measure broke is in error and counts as unanswered; the rest of its component stands."""
    broken = check_survivors(tmp_path, point(leaders=measure), sentence)
    assert [(answer.code, answer.state) for answer in broken.fidelity.items] == [("X-1", "error"), ("X-2", "rated")]
    assert (broken.fidelity.schemes[0].score.low, broken.fidelity.schemes[0].score.high) == (25, 75)
    assert [state.status for state in broken.readiness.milestones] == ["in_progress"]


@pytest.mark.parametrize(("hook", "function", "sentence"), HOOKS)
def test_a_hook_that_breaks(tmp_path: Path, hook: str, function: Callable[..., Any], sentence: str) -> None:
    """What a broken hook would have said is left out; nothing is left of a plugin that changed its input."""
    broken = check_survivors(tmp_path, with_hook(hook, function), sentence)
    assert (broken.offered, broken.core, broken.absent) == (True, True, None)
    if sentence == CHANGED:
        assert (broken.fidelity, broken.readiness, broken.findings) == (None, None, ())
    elif hook == "findings":
        assert broken.fidelity is not None
        assert broken.ready
        assert broken.findings == ()
    else:
        assert getattr(broken, hook) is None
        assert (broken.fidelity is None) != (broken.readiness is None)


def test_what_cannot_be_changed(tmp_path: Path) -> None:
    """Ratings and the tables of a site refuse every change, and the attempt is a failure of its own hook."""

    def change(context: Context[Any]) -> None:
        context.ratings["X-2"] = 2  # type: ignore[index]  # that is the point

    sentence = "pactkit_findings: TypeError: 'mappingproxy' object does not support item assignment " + line_of(change)
    broken = check_survivors(tmp_path, point(pactkit_findings=change), sentence)
    assert broken.fidelity is not None


def test_two_plugins_for_one_component(tmp_path: Path) -> None:
    """Both of two plugins for one component are refused, and all other components answer."""
    workspace(tmp_path)
    without = assessor(tmp_path, point(), off=[BROKEN]).assess("leeds")
    twice = assessor(tmp_path, point())
    twice = type(twice)(
        tmp_path,
        twice.as_of,
        [*twice.host.points, Point(BROKEN, lambda: module(BROKEN), Distribution("pactkit-other", "2.0"))],
    )
    sentence = (
        "load: more than one plugin gives the component 'middle': pactkit-example 1.0 and pactkit-other 2.0."
        " Uninstall all but one"
    )
    assert said(twice.failures) == [
        f"middle (pactkit-example 1.0) {sentence}",
        f"middle (pactkit-other 2.0) {sentence}",
    ]
    assert neighbours(twice.assess("leeds")) == neighbours(without)


def test_a_plugin_that_is_off(tmp_path: Path) -> None:
    """A plugin that is off is not imported; its tables are left unread and shown as off, without a failure."""
    workspace(tmp_path)

    def imported() -> None:
        raise AssertionError(sys.argv)

    asked = assessor(tmp_path, Point(BROKEN, imported), off=[BROKEN])
    assessment = asked.assess("leeds")
    assert (said(asked.failures), said(assessment.failures)) == ([], [])
    broken = assessment.component(BROKEN)
    assert broken is not None
    assert (broken.offered, broken.absent, broken.definition) == (True, "off", None)
    with pytest.raises(MissingError):
        assessor(tmp_path, point(), off=["muddle"])
