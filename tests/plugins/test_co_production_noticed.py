"""Co-production: what is noticed about who decides, and facts that are refused."""

from __future__ import annotations

from typing import Any

import pytest

from pactkit_co_production import CoProduction, Listening

from .making import DAY, at, noticed, refuses
from .making_co_production import EARLIER, LATER, OLD, activity, adaptation, committee, meeting, of, rule

NOTHING = of()
FINDINGS: dict[str, tuple[dict[str, Any], CoProduction, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": (
        {"adaptations": (adaptation("parents"),)},
        of(meetings=[meeting(2)], activities=[activity(DAY)], listening=[Listening(on=EARLIER)]),
        [],
    ),
    "meetings without two parents": (
        {},
        of(meetings=[meeting(2), meeting(1), meeting(0, OLD), meeting(), meeting(0, decisions=0)]),
        [
            "warning meetings[1].parents: The decision meeting of 2026-10-02 was held without two parents",
            "note meetings[3]: The decision meeting of 2026-10-02 does not say how many parents were there",
        ],
    ),
    "no meeting of late": (
        {},
        of(meetings=[meeting(2, OLD)]),
        ["note meetings: No decision meeting is recorded for the last twelve months"],
    ),
    "no meeting before the first sessions": ({"stage": "installation"}, of(meetings=[meeting(2, OLD)]), []),
    "activities before listening": (
        {},
        of(activities=[activity(EARLIER), activity(DAY), activity(LATER)], listening=[Listening(on=DAY)]),
        [("warning activities[0].chosen: Baby bank was chosen on 2026-10-02, before a listening campaign had ended")],
    ),
    "an activity of which the day is not known": (
        {},
        of(activities=[activity(None)]),
        [
            (
                "note activities[0]: Baby bank: the day it was chosen is not stated, so it cannot be told whether"
                " parents had been listened to first"
            )
        ],
    ),
    "a rule that nobody looked after": (
        {},
        of(rule=rule(), meetings=[meeting(2, OLD)]),
        [
            (
                "note rule: There is a rule that parents are at every decision meeting, and no minutes of the last"
                " twelve months show whether it is kept"
            ),
            "note meetings: No decision meeting is recorded for the last twelve months",
        ],
    ),
    "a rule before the first sessions": ({"stage": "installation"}, of(rule=rule()), []),
    "no rule": ({}, of(rule=rule(0)), []),
    "a rule that asks for more": (
        {},
        of(rule=rule(3), meetings=[meeting(2), meeting(3)]),
        [
            (
                "warning meetings[0].parents: The decision meeting of 2026-10-02 had fewer parents than your own rule"
                " asks for"
            )
        ],
    ),
    "a small sample": (
        {},
        of(meetings_held=9, sampled="by_lot", meetings=[meeting(2)] * 3),
        ["note meetings: 3 of 9 decision meetings of the last twelve months have been looked up"],
    ),
    "a sample that is large enough": ({}, of(meetings_held=9, sampled="by_lot", meetings=[meeting(2)] * 4), []),
    "all meetings of a quiet year": ({}, of(meetings_held=3, sampled="by_choice", meetings=[meeting(2)] * 3), []),
    "not all meetings, though it says so": (
        {},
        of(meetings_held=9, sampled="all", meetings=[meeting(2)] * 4),
        ["note meetings: 4 of 9 decision meetings of the last twelve months have been looked up"],
    ),
    "a sample chosen by hand": (
        {},
        of(sampled="by_choice", meetings=[meeting(2)]),
        ["note sampled: The meetings that were looked up were chosen by hand, so they may be the good ones"],
    ),
    "more meetings than were held": (
        {},
        of(meetings_held=1, meetings=[meeting(2)] * 2),
        ["warning meetings_held: 2 decision meetings are listed for the last twelve months, and 1 were held"],
    ),
    "counted from memory": (
        {},
        of(meetings=[meeting(2, counted_from="memory"), meeting(2, counted_from="minutes")]),
        [("note meetings[0].counted_from: The parents at the decision meeting of 2026-10-02 were counted from memory")],
    ),
    "a committee without parents": (
        {},
        of(committees=[committee("a", parents=0), committee("b", parents=1), committee("c")]),
        ["warning committees[0]: No parent sits on this committee: Money"],
    ),
    "seats without training": (
        {},
        of(steering_parents=3, trained_parents=2),
        ["note trained_parents: More parents sit on the steering group than have been trained for a seat"],
    ),
    "seats with training": ({}, of(steering_parents=2, trained_parents=2), []),
    "activities still to be chosen": ({}, of(activities=[activity(LATER)]), []),
    "changes without parents": (
        {
            "adaptations": (
                adaptation("central team", "family hub"),
                adaptation(what={"es": "Dos semanas en línea"}),
                adaptation(what={"en": "Online", "es": "En línea"}),
            )
        },
        NOTHING,
        [
            (
                "note -: Parents did not decide this adaptation of book_sharing: Two weeks online"
                " (decided by: central team, family hub)"
            ),
            (
                "note -: Parents did not decide this adaptation of book_sharing: Dos semanas en línea"
                " (nobody is named who decided)"
            ),
            "note -: Parents did not decide this adaptation of book_sharing: Online (nobody is named who decided)",
        ],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """Decisions without parents are noticed, and nothing where parents decide."""
    place, stated, expected = FINDINGS[name]
    assert noticed("co_production", at("co_production", stated, **place)) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: meeting(4, people=3), r"parents is more than people"),
        (
            lambda: of(steering_members=1, steering_parents=2),
            r"steering_parents is more than steering_members",
        ),
        (lambda: committee(members=3, parents=4), r"parents is more than members"),
        (
            lambda: committee(parents=0, with_parents=True),
            r"with_parents does not fit with parents; one of the two is enough",
        ),
        (
            lambda: of(committees=[committee(), committee()]),
            "committees has the id money more than once; give each its own",
        ),
        (
            lambda: of(committees=[committee()], meetings=[meeting(committee="monet")]),
            r"meetings name the committee monet, which is not among committees; did you mean money\?$",
        ),
        (
            lambda: of(meetings=[meeting(committee="x")]),
            "meetings name the committee x, which is not among committees$",
        ),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """Counts that cannot both be true are refused in a plain sentence."""
    with refuses(sentence):
        stated()
    assert meeting(3, people=3)
    assert of(steering_members=2, steering_parents=2)
    assert of(committees=[committee(parents=1, with_parents=True)], meetings=[meeting(committee="money")])
