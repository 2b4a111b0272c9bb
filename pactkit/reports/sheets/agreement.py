"""The sheet of `agree`: where reviewers are far apart, who rates higher, and every figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase
from typing import TypeAlias

from pactkit.assess.agreeing import Agreeing
from pactkit.languages.voice import Voice
from pactkit.model.agreement import OF_A_PAIR, Compared, Figures, Reviewed
from pactkit.model.number import Number
from pactkit.reports import code_names
from pactkit.reports.blocks import (
    GOOD,
    PLAIN,
    QUIET,
    STRONG,
    WARN,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Sheet,
    bullets,
    cell,
    table,
)
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.wording import NOTHING

TWO = 2
PLACES = 3  # of a coefficient
Row: TypeAlias = tuple[str, Figures, str]  # title, figures, tone


def agreement_sheet(found: Agreeing, voice: Voice) -> Sheet:
    """The verdict and the items farthest apart first, then the figures, then what to know about them."""
    _, ngettext = voice.gettext, voice.ngettext
    pooled = found.agreement.pooled
    return (
        Heading(ngettext("How far %(n)s review agrees", "How far %(n)s reviews agree", len(found.reviews)), 1),
        _reviews(found.reviews, voice),
        Paragraph(_verdict(pooled, len(found.reviews), voice), STRONG),
        *_biases(found, voice),
        *_apart(found, voice),
        Heading(_("Figures"), 2),
        *_figures(_by_component(found, voice), _("component"), voice, paired=len(found.reviews) == TWO),
        *_by_pair(found, voice),
        *_notes(found, voice),
        *problems_blocks(found.problems, voice.language),
        *failures_block(found.failures, voice.language),
    )


def _letter(number: int) -> str:
    return ascii_uppercase[number] if number < len(ascii_uppercase) else str(number + 1)


def _reviews(reviews: Iterable[Reviewed], voice: Voice) -> Block:
    """Who made each review, of which site and when, and how many items it leaves out."""
    return bullets(*((cell(_who(number, one, voice)), _items(one, voice)) for number, one in enumerate(reviews)))


def _who(number: int, review: Reviewed, voice: Voice) -> str:
    said = voice.gettext("%(letter)s: %(source)s, %(by)s, %(day)s, wave %(wave)s") % {
        "letter": _letter(number),
        "source": code_names.source(review.source, voice),
        "by": review.by,
        "day": voice.day(review.on),
        "wave": review.wave,
    }
    return f"{said}, {review.site}" if review.site else said


def _items(review: Reviewed, voice: Voice) -> str:
    """How many items have a level, and how many have none, by why."""
    _ = voice.gettext
    counts = (
        (_("with a level: %(n)s"), review.levels),
        (_("could not be rated: %(n)s"), review.cannot_rate),
        (_("does not apply: %(n)s"), review.not_applicable),
        (_("not answered: %(n)s"), review.unanswered),
    )
    told = [said % {"n": voice.count(count)} for said, count in counts if count]
    return _("Items %(counts)s") % {"counts": ", ".join(told)}


def _verdict(pooled: Figures, reviews: int, voice: Voice) -> str:
    ngettext = voice.ngettext
    if pooled.equal is None or pooled.within_one is None:
        return voice.gettext("No item was given a level by two reviews: there is nothing to compare.")
    shares = {"equal": voice.percent(pooled.equal), "within": voice.percent(pooled.within_one)}
    if reviews == TWO:
        return ngettext(
            "%(n)s item was given a level by both: %(equal)s the same, %(within)s within one level.",
            "%(n)s items were given a level by both: %(equal)s the same, %(within)s within one level.",
            pooled.n,
            **shares,
        )
    return ngettext(
        "%(n)s item was given a level by two reviews or more: %(equal)s the same, %(within)s within one level.",
        "%(n)s items were given a level by two reviews or more: %(equal)s the same, %(within)s within one level.",
        pooled.n,
        **shares,
    )


def _biases(found: Agreeing, voice: Voice) -> Iterator[Block]:
    """Who rates higher, pair by pair, over all components."""
    said = [
        _bias(bias, pair.reviews, voice) for pair in found.pairs if (bias := pair.agreement.pooled.bias) is not None
    ]
    if len(said) == 1:
        yield Paragraph(said[0])
    elif said:
        yield bullets(*said)


def _bias(bias: Number, reviews: tuple[int, int], voice: Voice) -> str:
    _ = voice.gettext
    first, second = map(_letter, reviews)
    if bias == 0:
        return _("%(first)s and %(second)s rate equally high on average.") % {"first": first, "second": second}
    higher, lower = (second, first) if bias > 0 else (first, second)
    return _("%(higher)s rates higher than %(lower)s, by %(difference)s on average.") % {
        "higher": higher,
        "lower": lower,
        "difference": voice.number(max(bias, -bias), 2, (0,)),
    }


def _apart(found: Agreeing, voice: Voice) -> Iterator[Block]:
    """The items on which two reviews are two or more levels apart, the farthest first."""
    _ = voice.gettext
    pooled = found.agreement.pooled
    if pooled.apart:
        yield Heading(_("Two or more levels apart"), 2)
        letters = [Column(_letter(number), right=True) for number in range(len(found.reviews))]
        titles = {definition.id: voice.say(definition.title) for definition in found.definitions}
        yield table(
            (Column(_("item")), *letters, Column(_("question"), wraps=True), Column(_("component"), wraps=True)),
            [_far(item, titles[item.component], voice) for item in pooled.apart],
        )
    elif pooled.n:
        yield Paragraph(_("No item is two or more levels apart."), GOOD)


def _far(item: Compared, title: str, voice: Voice) -> tuple[Cell, ...]:
    levels = (cell(NOTHING if level is None else voice.number(level, 4), WARN) for level in item.levels)
    return (cell(item.item.code), *levels, cell(voice.say(item.item.ask)), cell(title, QUIET))


def _by_component(found: Agreeing, voice: Voice) -> Iterator[Row]:
    titles = {definition.id: voice.say(definition.title) for definition in found.definitions}
    for component, figures in found.agreement.components:
        yield titles[component], figures, PLAIN
    yield voice.gettext("all together"), found.agreement.pooled, STRONG


def _by_pair(found: Agreeing, voice: Voice) -> Iterator[Block]:
    if len(found.reviews) > TWO:
        _ = voice.gettext
        yield Heading(_("Pair by pair, all components together"), 2)
        pairs = [("-".join(map(_letter, pair.reviews)), pair.agreement.pooled, PLAIN) for pair in found.pairs]
        yield from _figures(pairs, _("pair"), voice, paired=True)
        yield Paragraph(_("The formats json and csv have each pair by component too."), QUIET)


def _figures(rows: Iterable[Row], first: str, voice: Voice, *, paired: bool) -> Iterator[Block]:
    """Two tables of the figures; those of a pair alone stand only where the rows are of pairs."""
    _ = voice.gettext
    listed = tuple(rows)
    titles = {"kappa": _("kappa"), "kappa_linear": _("kappa linear"), "kappa_quadratic": _("kappa quadratic"),
              "alpha_ordinal": _("alpha ordinal"), "alpha_interval": _("alpha interval"), "ac1": _("AC1")}  # fmt: skip
    shown = {name: title for name, title in titles.items() if paired or name not in OF_A_PAIR}
    plainly = (_("items"), _("equal"), _("within one"), *((_("bias"),) if paired else ()))
    yield table(
        (Column(first, wraps=True), *(Column(title, right=True) for title in plainly)),
        [(cell(title, tone), *_shares(figures, voice, paired=paired)) for title, figures, tone in listed],
        caption=_("What the reviews say"),
    )
    yield table(
        (Column(first, wraps=True), *(Column(title, right=True, wraps=True) for title in shown.values())),
        [
            (cell(title, tone), *(_coefficient(getattr(figures, name), voice) for name in shown))
            for title, figures, tone in listed
        ],
        caption=_("Agreement beyond what chance would give"),
    )


def _shares(figures: Figures, voice: Voice, *, paired: bool) -> Iterator[Cell]:
    yield cell(voice.count(figures.n))
    for share in (figures.equal, figures.within_one):
        yield cell(NOTHING if share is None else voice.percent(share))
    if paired:
        sign = "+" if figures.bias is not None and figures.bias > 0 else ""
        yield cell(NOTHING if figures.bias is None else f"{sign}{voice.number(figures.bias, 2, (0,))}")


def _coefficient(number: Number | None, voice: Voice) -> Cell:
    return cell(NOTHING if number is None else voice.number(number, PLACES, (-1, 0, 1)))


def _notes(found: Agreeing, voice: Voice) -> Iterator[Block]:
    """What the figures leave out, why some are missing, and how to read them."""
    _, ngettext = voice.gettext, voice.ngettext
    pooled = found.agreement.pooled
    points = [voice.say(remark) for remark in found.remarks]
    left_out = (
        (pooled.only_one, _("Left out, with a level from one review only: %(n)s")),
        (pooled.neither, _("Left out, with a level from no review: %(n)s")),
    )
    points += [said % {"n": ngettext("%(n)s item", "%(n)s items", count)} for count, said in left_out if count]
    remarks: dict[str, list[str]] = {}
    reasons: dict[str, list[str]] = {}
    for title, figures, _tone in _by_component(found, voice):
        for remark in figures.remarks:
            remarks.setdefault(voice.say(remark), []).append(title)
        paired = len(found.reviews) == TWO
        undefined = [reason for name, reason in figures.undefined.items() if paired or name not in OF_A_PAIR]
        for reason in dict.fromkeys(map(voice.say, undefined)):
            reasons.setdefault(reason, []).append(title)
    points += [f"{voice.listed(titles)}: {remark}" for remark, titles in remarks.items()]
    points += [
        _("No figure (-) for %(what)s: %(why)s") % {"what": voice.listed(titles), "why": reason}
        for reason, titles in reasons.items()
    ]
    if points:
        yield bullets(*points)
    yield Paragraph(
        _(
            "Bias is the mean of the second review's level minus the first's. Kappa is Cohen's, plain and with "
            "disagreements weighed by the distance of the levels and by its square; alpha is Krippendorff's, with "
            "levels as ranks and as numbers; AC1 is Gwet's. Of each, 1 is full agreement, 0 is what chance gives, and "
            "below 0 is worse than chance."
        ),
        QUIET,
    )
