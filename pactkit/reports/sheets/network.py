"""The sheet's part on all sites together: most missed items, what hangs on one partner, totals, common items."""

from __future__ import annotations

from pactkit.languages.voice import Voice
from pactkit.reports.blocks import QUIET, WARN, Block, Column, Heading, Paragraph, cell, table
from pactkit.reports.network import words
from pactkit.reports.network.network import Summary
from pactkit.reports.network.standing import MOST as MOST_COMPARED
from pactkit.reports.network.standing import NAMED, Among
from pactkit.scoring.totals import KINDS

MOST_MISSED = 10  # items that are shown
MOST_RELIED_ON = 20  # partners that are shown


def network_blocks(summary: Summary, voice: Voice) -> tuple[Block, ...]:
    """Everything that is told of all sites together; nothing where nothing is known."""
    return (*_totals(summary, voice), *_missed(summary, voice), *_reliance(summary, voice), *_common(summary, voice))


def _totals(summary: Summary, voice: Voice) -> list[Block]:
    _ = voice.gettext
    rows = []
    for kind in KINDS:
        total = summary.totals.kinds[kind]
        target = getattr(summary.targets, kind) if summary.targets else None
        if target is None and not (total.targets or total.counted or total.hidden):
            continue
        rows.append(
            (
                cell(words.kind_title(kind, voice)),
                cell(words.total_words(kind, total, voice)),
                cell("-" if target is None else words.amount(kind, target, voice)),
                cell(words.share_words(total.reached(target), voice) or "-"),
                cell(words.amount(kind, total.target, voice) if total.targets else "-"),
                cell("; ".join(words.total_notes(total, voice)), QUIET),
            )
        )
    if not rows:
        return []
    columns = (
        Column(_("what")),
        Column(_("so far"), right=True),
        Column(_("programme's target"), right=True),
        Column(_("reached"), right=True),
        Column(_("sites' targets together"), right=True),
        Column(_("not in it"), wraps=True),
    )
    return [Heading(_("The programme's totals"), 2), table(columns, rows)]


def _missed(summary: Summary, voice: Voice) -> list[Block]:
    _ = voice.gettext
    if not summary.missed:
        return []
    rows = [
        (
            cell(one.item.code),
            cell(voice.say(one.item.ask)),
            cell(words.function_words(one, voice)),
            cell(words.missed_words(one, voice)),
            cell(words.why_missed(one, voice), QUIET),
        )
        for one in summary.missed[:MOST_MISSED]
    ]
    columns = (
        Column(_("item")),
        Column(_("asks"), wraps=True),
        Column(_("function")),
        Column(_("sites"), right=True),
        Column(_("how"), wraps=True),
    )
    blocks: list[Block] = [Heading(_("Items that most sites miss"), 2), table(columns, rows)]
    if len(summary.missed) > MOST_MISSED:
        more = _("%(n)s more; --format json lists all.") % {"n": voice.count(len(summary.missed) - MOST_MISSED)}
        blocks.append(Paragraph(more, QUIET))
    return blocks


def _reliance(summary: Summary, voice: Voice) -> list[Block]:
    _ = voice.gettext
    relied, names = summary.relied, words.titles(summary, voice)
    if not relied.count:
        return []
    rows = [
        (
            cell(one.site),
            cell(one.reliance.name, WARN),
            cell("; ".join(words.reliance_words(one.reliance, voice, names))),
        )
        for one in relied.kept[:MOST_RELIED_ON]
    ]
    columns = (Column(_("site")), Column(_("partner"), wraps=True), Column(_("what hangs on it alone"), wraps=True))
    blocks: list[Block] = [Heading(_("What hangs on one partner"), 2), table(columns, rows)]
    if relied.count > MOST_RELIED_ON:
        more = _("%(n)s more.") % {"n": voice.count(relied.count - MOST_RELIED_ON)}
        blocks.append(Paragraph(more, QUIET))
    return blocks


def _common(summary: Summary, voice: Voice) -> list[Block]:
    """The comparison of the sites that were named; else that there is one."""
    _ = voice.gettext
    heading = Heading(_("Compared on what all of them must do"), 2)
    if summary.common is None:
        words_ = _("More than %(most)s sites are not compared by themselves. Name some: --common SITE --common SITE")
        return [heading, Paragraph(words_ % {"most": MOST_COMPARED}, QUIET)]
    blocks: list[Block] = [
        block for one in summary.common if one.among == NAMED for block in _named(one, summary, voice)
    ]
    if blocks:
        return [heading, *blocks]
    if summary.named:
        return [heading, Paragraph(_("Fewer than two of these sites have something to score."), QUIET)]
    if not summary.common:
        return []
    hint = _("See the network page, --format json, or two or more sites named with --common SITE.")
    return [heading, Paragraph(hint, QUIET)]


def _named(one: Among, summary: Summary, voice: Voice) -> list[Block]:
    _ = voice.gettext
    found = one.comparison
    title = words.titles(summary, voice)[found.component]
    rows = [
        (
            cell(site.site),
            cell(words.score_words(site.common, voice)),
            cell(words.number_words(site.common.point, voice) or "-"),
            cell(words.score_words(site.own, voice), QUIET),
        )
        for site in found.sites
    ]
    columns = (
        Column(_("site")),
        Column(_("on common items"), right=True),
        Column(_("point"), right=True),
        Column(_("on all its items"), right=True),
    )
    items = voice.ngettext("%(n)s common item", "%(n)s common items", len(found.codes))
    blocks: list[Block] = [table(columns, rows, caption=f"{title}: {items}")]
    if found.left_out:
        said = [f"{who} ({codes})" for who, codes in words.by_sites(found.left_out, {})]
        blocks.append(Paragraph(_("Asked of some sites:") + f" {'; '.join(said)}", QUIET))
    if found.apart:
        words_ = _("Scored by the plugin's own arithmetic, and not compared: %(sites)s.")
        blocks.append(Paragraph(words_ % {"sites": ", ".join(found.apart)}, QUIET))
    return blocks
