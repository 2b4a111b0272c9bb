"""Running an audit: every site once, in this process or in several, into any number of formats at a time."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import TextIO, cast

from attrs import evolve, frozen

from pactkit.assess.assessor import TOGETHER, Assessor
from pactkit.files import AS_ESCAPES
from pactkit.languages.voice import say
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.number import Number
from pactkit.model.terms import ORDINARY, Terms
from pactkit.reports.audit import AuditFormat, CsvAudit
from pactkit.reports.network.network import Looking, Network, Summary
from pactkit.reports.tally import AuditEnds, Tally
from pactkit.scoring.fidelity import possible_percent

CHUNK = 100  # sites that one process takes at a time
WORTH_SPREADING = 200  # sites from which a second process pays
IN_MEMORY = 1 << 20  # bytes of a body kept in memory before it goes to a temporary file


@frozen(kw_only=True)
class Wanted:
    """What an audit is to do; it can be sent to another process."""

    root: str
    as_of: date
    off: frozenset[str]
    language: str
    formats: tuple[AuditFormat, ...]
    fail_under: Number | None = None
    terms: Terms = ORDINARY
    common: tuple[str, ...] = ()  # sites to compare on their common items; none: all, where they are not too many
    looking: Looking | None = None  # at all sites together; filled in by `run_audit`


@frozen(kw_only=True)
class Seen:
    """What one process found of its sites: a text per format, and the tally."""

    texts: tuple[str, ...]
    tally: Tally


Key = tuple[str, date, frozenset[str], Terms]
_assessors: dict[Key, Assessor] = {}  # one per process; a forked one inherits it


def run_audit(
    assessor: Assessor,
    wanted: Wanted,
    outputs: Sequence[TextIO],
    *,
    jobs: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] = lambda _seen, _all: None,
) -> Tally:
    """Audit every site and write each format to its output; equal input gives equal bytes, however it is spread.

    `jobs` is the number of processes (None: as many as pay); an `executor` of your own, such as that of Dask's
    client, takes its place. `progress` is told how many sites of how many have been seen.
    """
    ids = assessor.workspace.site_ids()
    chunks = [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
    _assessors[_key(wanted)] = assessor
    if not all(isinstance(style, CsvAudit) for style in wanted.formats):  # a csv says nothing of all sites together
        wanted = evolve(wanted, looking=Looking.at(assessor.programme, wanted.as_of, ids, wanted.common))
    tally = _tally(wanted)
    inputs = assessor.inputs()
    bodies = [_spool() for _ in outputs]
    for seen in _spread(wanted, chunks, jobs if jobs is not None else _paying_jobs(len(ids)), executor):
        for body, text, style in zip(bodies, seen.texts, wanted.formats, strict=True):
            if text and body.tell():  # a format may have nothing to say of a site
                body.write(style.between)
            body.write(text)
        tally.merge(seen.tally)
        inputs.add(*seen.tally.digests)
        progress(tally.sites, len(ids))
    ends = AuditEnds(
        programme=say(assessor.programme.name, wanted.language),
        statements=assessor.programme.statements,
        as_of=wanted.as_of,
        language=wanted.language,
        terms=wanted.terms,
        tally=tally,
        failures=in_order((*assessor.failures, *tally.failures)),
        problems=assessor.problems,
        made_with=assessor.made_with(inputs),
        fingerprints=assessor.fingerprints,
        off=tuple(sorted(wanted.off)),
        common=wanted.common,
        network=_summary(tally, assessor),
    )
    for output, body, style in zip(outputs, bodies, wanted.formats, strict=True):
        output.write(style.head(ends))
        body.seek(0)
        while part := body.read(IN_MEMORY):
            output.write(part)
        body.close()
        output.write(style.tail(ends))
    return tally


def _tally(wanted: Wanted) -> Tally:
    return Tally(network=None if wanted.looking is None else Network(wanted.looking))


def _summary(tally: Tally, assessor: Assessor) -> Summary:
    if tally.network is None:
        return Summary()
    return tally.network.summary(assessor.catalogue.definitions, assessor.programme)


def in_order(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    """Failures by plugin, each once, wherever and however often it came up."""
    found = {(one.plugin, one.distribution, one.stage, one.message): one for one in failures}
    return tuple(found[key] for key in sorted(found))


def _spool() -> TextIO:
    return cast(
        TextIO, SpooledTemporaryFile(max_size=IN_MEMORY, mode="w+", encoding="utf-8", errors=AS_ESCAPES, newline="")
    )


def _paying_jobs(sites: int) -> int:
    return min(os.cpu_count() or 1, 1 + sites // CHUNK) if sites >= WORTH_SPREADING else 1


def _spread(wanted: Wanted, chunks: Sequence[tuple[str, ...]], jobs: int, executor: Executor | None) -> Iterator[Seen]:
    """What was seen of each chunk, in the order of the chunks."""
    if executor is not None:
        yield from _results(executor, wanted, chunks, ahead=2 * (os.cpu_count() or 1))
    elif jobs > 1 and len(chunks) > 1:
        with ProcessPoolExecutor(max_workers=min(jobs, len(chunks)), initializer=_stdout_to_stderr) as pool:
            yield from _results(pool, wanted, chunks, ahead=2 * jobs)
    else:
        for chunk in chunks:
            for start in range(0, len(chunk), TOGETHER):
                yield audit_chunk(wanted, chunk[start : start + TOGETHER])


def _stdout_to_stderr() -> None:
    """What a plugin prints in another process must not land in a document that goes to standard output."""
    sys.stdout = sys.stderr


def _results(executor: Executor, wanted: Wanted, chunks: Sequence[tuple[str, ...]], ahead: int) -> Iterator[Seen]:
    """Results in order, with no more than a few chunks under way, so that memory does not grow with the sites."""
    under_way: deque[Future[Seen]] = deque()
    for chunk in chunks:
        under_way.append(executor.submit(audit_chunk, wanted, chunk))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def audit_chunk(wanted: Wanted, ids: Sequence[str]) -> Seen:
    """A few sites, in whichever process this runs."""
    key = _key(wanted)
    if key not in _assessors:
        _assessors[key] = Assessor(wanted.root, wanted.as_of, off=wanted.off, terms=wanted.terms)
    tally = _tally(wanted)
    texts: list[list[str]] = [[] for _ in wanted.formats]
    for assessment in _assessors[key].sites(ids):
        tally.add(assessment, under(assessment, wanted.fail_under))
        for parts, style in zip(texts, wanted.formats, strict=True):
            parts.append(style.site(assessment, wanted.language))
    joined = tuple(style.between.join(filter(None, parts)) for parts, style in zip(texts, wanted.formats, strict=True))
    return Seen(texts=joined, tally=tally)


def _key(wanted: Wanted) -> Key:
    return wanted.root, wanted.as_of, wanted.off, wanted.terms


def under(assessment: SiteAssessment, limit: Number | None) -> int:
    """How many offered components with something to score are under `--fail-under`, in percent of their range."""
    if limit is None:
        return 0
    shares: Mapping[str, Number | None] = {
        component.id: possible_percent(component.definition, component.fidelity)
        for component in assessment.offered
        if component.definition and component.fidelity
    }
    return sum(1 for share in shares.values() if share is not None and share < limit)
