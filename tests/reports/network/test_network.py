"""What is counted over all sites while they go by, however they are spread over processes."""

from __future__ import annotations

import pickle
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.alliance import Alliance, Partner
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.fidelity import NOT_APPLICABLE, RATED, UNANSWERED
from pactkit.model.programme import Programme
from pactkit.model.site import Progress, Site, Targets
from pactkit.reports.network.document import network_content
from pactkit.reports.network.missed import Missed
from pactkit.reports.network.network import Looking, Network, Summary
from pactkit.reports.network.relied import KEPT, Relied
from pactkit.reports.network.standing import MOST
from pactkit.scoring.reliance import Alone, Reliance
from tests.scoring.making import CANNOT, DAY, Given, assess, definition, item, scheme, section

THING = definition(
    section("one", item("A-1"), item("A-2", function="adaptable"), item("A-3", 0, 1, 2, target=1)),
    schemes=(scheme("percent", "percent"),),
)
PROGRAMME = Programme(name="PACT", targets=Targets(families=100))
STATES = {"open": Given(UNANSWERED), "na": Given(NOT_APPLICABLE), "cannot": CANNOT}


def site(name: str, *levels: int | str, stage: str = "initial", families: int | None = None) -> SiteAssessment:
    """A site with these answers to the three items, and one partner that hosts alone."""
    codes = [one.code for one in THING.items]
    answers = {
        code: Given(RATED, level) if isinstance(level, int) else STATES[level]
        for code, level in zip(codes, levels, strict=True)
    }
    host = Partner(id="h", name="Hall", kind="other", commitment="confirmed", roles=("hosts",))
    stated = Site(
        id=name, name=name.title(), stage=stage, alliance=Alliance(name="A", partners=(host,)),
        progress=(Progress(on=DAY, families=families),),
    )  # fmt: skip
    component = ComponentAssessment(
        id="thing", offered=True, core=True, stage=stage, definition=THING, fidelity=assess(THING, answers)
    )
    return SiteAssessment(id=name, site=stated, components=(component,))


def summary(*parts: list[SiteAssessment], named: tuple[str, ...] = (), sites: int | None = None) -> Summary:
    """What is told of sites that were counted in several processes."""
    ids = [one.id for part in parts for one in part]
    ids += [f"more-{at}" for at in range(sites or 0)]
    looking = Looking.at(PROGRAMME, DAY, ids, named)
    whole = Network(looking)
    for part in parts:
        network = Network(looking)
        for one in part:
            network.add(one)
        whole.merge(pickle.loads(pickle.dumps(network)))  # noqa: S301 - as between processes
    return whole.summary({"thing": THING}, PROGRAMME)


def test_the_most_missed_item_comes_first() -> None:
    """Below target, unanswered and not to be rated are counted apart, of the sites where the item applies."""
    found = summary([site("ash", 1, "open", 1), site("birch", "cannot", 0, "na")]).missed
    shown = [(one.item.code, one.missed, one.sites, one.below, one.unanswered, one.cannot_rate) for one in found]
    assert shown == [("A-1", 2, 2, 1, 0, 1), ("A-2", 2, 2, 1, 1, 0)]


def test_of_equals_those_that_fewer_must_do_come_first() -> None:
    """Missed by one of one weighs more than by one of two; then core items come before adaptable ones."""
    found = summary([site("ash", 2, 1, 0), site("birch", 1, 2, "na")]).missed
    assert [one.item.code for one in found] == ["A-3", "A-1", "A-2"]


def test_a_site_that_cannot_be_read_counts_for_nothing() -> None:
    """Nothing is known of it."""
    told = summary([SiteAssessment(id="oak", site=None), site("ash", 2, 2, 2, families=9)])
    assert told.missed == ()
    assert told.totals.kinds["families"].unknown == 0


def test_components_are_compared_among_all_and_among_those_that_run() -> None:
    """Two groups where a component does not run everywhere yet; one where it does; none of one site alone."""
    listed = [site("ash", 2, 2, 2), site("birch", 1, "na", 1), site("cedar", 0, 1, "na", stage="installation")]
    common = summary(listed).common
    assert common is not None
    assert [(one.among, one.comparison.codes) for one in common] == [("running", ("A-1", "A-3")), ("all", ("A-1",))]
    assert [one.among for one in summary(listed[:2]).common or ()] == ["all"]
    assert summary(listed[:1]).common == ()


def test_only_named_sites_are_compared_of_many() -> None:
    """Of more sites than are compared nothing is kept, unless some are named."""
    listed = [site("ash", 2, 2, 2), site("birch", 1, 2, 1), site("cedar", 0, 1, 0)]
    assert summary(listed, sites=MOST).common is None
    named = summary(listed, sites=MOST, named=("ash", "cedar"))
    assert [(one.among, [two.site for two in one.comparison.sites]) for one in named.common or ()] == [
        ("named", ["ash", "cedar"])
    ]
    assert named.named


LEVELS = st.sampled_from([0, 1, 2, "open", "na", "cannot"])
SITES = st.lists(st.tuples(LEVELS, LEVELS, LEVELS, st.one_of(st.none(), st.integers(0, 9))), min_size=1, max_size=6)


@settings(max_examples=30)
@given(SITES, st.integers(0, 6))
def test_however_the_sites_are_spread(rows: list[tuple[Any, Any, Any, int | None]], cut: int) -> None:
    """One process or several: the same is told."""
    listed = [site(f"s{at}", *levels, families=families) for at, (*levels, families) in enumerate(rows)]
    alone = network_content(summary(listed), "en")
    assert network_content(summary(listed[:cut], listed[cut:]), "en") == alone


def test_memory_does_not_grow_with_the_sites() -> None:
    """Of partners the first hundred are kept, and all are counted; who is relied on at several sites is named."""
    hall = Reliance(
        member="h", name="Hall", service=False, commitment="confirmed",
        alone=(Alone(kind="role", what="hosts", confirmed=True),),
    )  # fmt: skip
    relied, more = Relied(), Relied()
    for at in range(KEPT):
        relied.add(f"a{at}", "A", [hall])
        more.add(f"b{at}", "B", [hall])
    relied.merge(more)
    assert (relied.count, len(relied.kept), relied.kept[-1].site) == (2 * KEPT, KEPT, f"a{KEPT - 1}")
    assert relied.kinds == {("role", "hosts"): 2 * KEPT}
    assert relied.at_several() == [("Hall", 2 * KEPT)]


def test_nothing_is_missed_by_nobody() -> None:
    """Without sites there is nothing to tell, and no error."""
    assert Missed().ranked({}) == []
    told = network_content(Summary(), "en")
    assert (told["missed"], told["reliance"], told["common"]) == ([], [], [])
