"""What has to be done and when: milestones with the plan, what stands in the way, and what is on for families."""

from __future__ import annotations

from pactkit.assess.launch import blocked_by, milestones
from pactkit.model.fidelity import Measured
from pactkit.model.phrase import phrase
from pactkit.model.plan import PlannedMilestone
from pactkit.reports.export.subject import ExportedSite
from pactkit.reports.export.table import Row, Rows, Table, codes
from pactkit.reports.phrases import why_blocking

MILESTONES = Table.of(
    "milestones",
    phrase("Each milestone of each offered component: what the site says, what follows, and its days in the plan"),
    "site* component* milestone* stage required:boolean status stated done_on:date started:date expected:date owner "
    "reason note measured:number measured_exact blocked_by start:date finish:date slack:integer critical:boolean",
    {"components": "site component", "planned_milestones": "component milestone"},
)
BLOCKERS = Table.of(
    "blockers",
    phrase("What stands between a site and its first session"),
    "site* number*:integer id kind why blocked_by",
    {"sites": "site"},
)
GATHERINGS = Table.of(
    "gatherings",
    phrase("What is on for families: groups, courses and events"),
    "site* number*:integer component title venue room online:boolean gathering_languages audience creche:boolean day "
    "on:date starts:time ends:time every first:date last:date not_on",
    {"sites": "site"},
)


def plan_rows(site: ExportedSite) -> Rows:
    """All about time at one site."""
    states = milestones(site.found.components)
    planned = {one.id: one for one in site.plan.milestones} if site.plan else {}
    critical = site.plan.critical if site.plan else ()
    for key, state in states.items():
        component = key.partition(".")[0]
        milestone, stated = state.milestone, state.stated
        yield (
            MILESTONES,
            (
                site.id,
                component,
                milestone.id,
                milestone.stage,
                milestone.required,
                state.status,
                stated.status,
                stated.on,
                stated.started,
                stated.expected,
                stated.owner or site.voice.say(milestone.owner),
                site.voice.say(stated.reason),
                site.voice.say(stated.note),
                *_measured(state.measured),
                codes(blocked_by(states, state)),
                *_planned(planned.get(key)),
                key in critical,
            ),
        )
    for number, one in enumerate(site.found.blockers, start=1):
        why = why_blocking(one, site.voice.language)
        yield BLOCKERS, (site.id, number, one.id, one.kind, why, codes(one.blocked_by))
    yield from _gatherings(site)


def _gatherings(site: ExportedSite) -> Rows:
    for number, one in enumerate(site.found.gatherings, start=1):
        when = one.when
        yield (
            GATHERINGS,
            (
                site.id,
                number,
                one.component,
                site.voice.say(one.title),
                one.venue,
                one.room,
                one.online,
                codes(one.languages),
                one.audience,
                one.creche,
                when.day,
                when.on,
                when.starts,
                when.ends,
                when.every if when.on is None else None,
                when.first,
                when.last,
                codes([day.isoformat() for day in when.not_on]),
            ),
        )


def _measured(measured: Measured | None) -> Row:
    value = measured.value if measured else None
    return (None, None) if value is None else (value, str(value))


def _planned(one: PlannedMilestone | None) -> Row:
    return (one.start, one.finish, one.slack) if one else (None, None, None)
