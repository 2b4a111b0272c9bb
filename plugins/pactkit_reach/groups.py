"""Whether groups that use services less are reached as much as others. The rule is pactkit's own.

A group is reached in proportion where its share of the families reached is its share of the families who live here, or
more. It is compared only where that would be as many families as the policy's small number: with fewer, one family more
or less decides, and the comparison could point at a family.
"""

from collections.abc import Mapping
from fractions import Fraction

from pactkit.api import Context

from .facts import Reach
from .privacy import counted


def in_proportion(context: Context[Reach]) -> Mapping[int, bool]:
    """Whether each group that can be compared is reached in proportion, by its place in the table."""
    families = counted(context, "families")
    if families is None:
        return {}
    expected = {
        index: families * Fraction(group.local)
        for index, group in enumerate(context.facts.groups)
        if group.local is not None
    }
    return {
        index: reached >= expected[index]
        for index, group in enumerate(context.facts.groups)
        if (reached := group.families) is not None
        and index in expected
        and expected[index] >= max(1, context.programme.policy.small_number)
    }
