"""How firm the verdicts on a site stand, and that nobody pays for it who does not ask."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from pactkit.api import Context
from pactkit.assess.judging import judged
from pactkit.model.fidelity import FidelityReport, Interval
from pactkit.model.programme import Policy
from pactkit.model.terms import Terms
from pactkit.scoring.policy_changes import read_change

from .making import AS_OF, REVIEW, leeds, reading, write
from .test_on_terms import BANDS, FACTS, on

RATED = REVIEW + "[ratings.reading.items]\nR-2 = 1\n"


def test_a_component_is_judged_by_what_its_report_says(tmp_path: Path) -> None:
    """Its freshness, its verdict, what other evidence and other rules would make of it."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=RATED)
    one = judged(leeds(root, reading(BANDS)), AS_OF, Policy())["reading"]
    assert one.freshness.counts == {"fresh": 0, "aged": 0, "undated": 0, "none": 1}
    assert one.verdict is not None
    assert one.verdict.bands == ("high",)
    assert [(found.evidence, found.changed) for found in one.evidence_verdicts] == [("external", True), ("fresh", True)]
    assert one.robustness is not None
    assert one.robustness.verdict == "robust"
    assert one.real is None


def test_on_one_kind_of_evidence_nothing_is_said_of_another(tmp_path: Path) -> None:
    """What would be said would be of both kinds at once."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=RATED)
    terms = Terms(evidence="external")
    found = on(root, reading(BANDS), evidence="external").assess("leeds")
    assert judged(found, AS_OF, Policy(), terms)["reading"].evidence_verdicts == ()


def test_what_is_tried_is_held_against_the_real_policy(tmp_path: Path) -> None:
    """The verdict under the real policy stands beside the one that is tried."""
    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=RATED)
    terms = Terms(changes=(read_change("threshold=high:80"),))
    tried, real = on(root, reading(BANDS), "threshold=high:80").assess("leeds"), leeds(root, reading(BANDS))
    one = judged(tried, AS_OF, Policy(), terms, real)["reading"]
    assert one.verdict is not None
    assert one.real is not None
    assert (one.verdict.bands, one.real.bands) == (("low",), ("high",))


def test_what_gives_no_report_is_not_judged(tmp_path: Path) -> None:
    """A component that is off, and a site that cannot be read."""
    root = write(tmp_path, leeds__site=FACTS)
    assert judged(leeds(root, reading(BANDS), off=("reading",)), AS_OF, Policy()) == {}
    assert judged(leeds(write(tmp_path / "b", leeds__site="x"), reading(BANDS)), AS_OF, Policy()) == {}


def test_a_report_of_a_plugin_s_own_is_neither_robust_nor_fragile(tmp_path: Path) -> None:
    """Nobody but the plugin can say what it would be by other rules or from other evidence."""

    def pactkit_fidelity(context: Context[object]) -> FidelityReport:
        report: FidelityReport = context.standard()
        own = evolve(report.schemes[0], score=Interval(low=99, point=99, high=99))
        return evolve(report, schemes=(own,))

    root = write(tmp_path, leeds__site=FACTS, leeds__reviews__a=RATED)
    one = judged(leeds(root, reading(BANDS, pactkit_fidelity=pactkit_fidelity)), AS_OF, Policy())["reading"]
    assert (one.robustness, one.evidence_verdicts) == (None, ())
    assert one.verdict is not None
