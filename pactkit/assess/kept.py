"""A kept JSON audit, read without trust: it may be anything, and nothing is used before its parts fit together."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import frozen

from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.config.workspace import PROGRAMME_FILE
from pactkit.errors import PactkitError, TermsError
from pactkit.languages.catalogue import known_languages
from pactkit.model.number import rounded
from pactkit.model.phrase import phrase
from pactkit.model.terms import EVIDENCE, Terms
from pactkit.model.text import FALLBACK
from pactkit.scoring.policy_changes import check_together, read_change

Document = dict[str, Any]

FORMAT = 1
NUMBER_KEYS = {"value", "exact"}
DEEPEST = 32  # tables and lists inside each other; an audit has some eight
LONGEST = 400  # signs of an exact number; the longest of a real checklist have some twenty
_EXACT = re.compile(r"-?\d+(/\d+)?")


@frozen(kw_only=True)
class Kept:
    """What an audit says of how it was made, and all that it says."""

    document: Document
    as_of: date
    language: str
    off: frozenset[str]
    common: tuple[str, ...]
    terms: Terms
    unstated: bool  # whether it does not say with which options it was made


class KeptError(PactkitError):
    """A file that cannot be verified: it is no audit of pactkit's, or its parts do not fit together."""


def read_kept(path: Path) -> Kept:
    """A kept audit. Raises KeptError, or OSError where the file cannot be read."""
    document = _parsed(path)
    if type(document) is not dict or not {"sites", "as_of", "made_with"} <= set(document):
        raise _no_audit(path)
    if document.get("format") != FORMAT or type(document["format"]) is not int:
        raise KeptError(
            phrase("%(path)s is of another format than 1, which this pactkit cannot read", path=str(path)),
            hint=phrase("Verify it with the pactkit that made it, or with a newer one"),
        )
    if (wrong := next(_shape(document), None)) is not None:
        raise _misfit(path, wrong)
    if (wrong := next(misfits(document), None)) is not None:
        raise _misfit(path, wrong)
    options = document.get("options", {})
    return Kept(
        document=document,
        as_of=date.fromisoformat(document["as_of"]),
        language=options.get("language", FALLBACK),
        off=frozenset(options.get("off", ())),
        common=tuple(options.get("common", ())),
        terms=_terms(path, document),
        unstated="options" not in document,
    )


def _no_audit(path: Path) -> KeptError:
    return KeptError(
        phrase("%(path)s is not an audit that pactkit kept", path=str(path)),
        hint=phrase("Keep one with: %(command)s", command="pactkit audit --format json:audit.json"),
    )


def _misfit(path: Path, where: str) -> KeptError:
    return KeptError(
        phrase("%(path)s was changed by hand: its parts do not fit together at %(where)s", path=str(path), where=where)
    )


def _parsed(path: Path) -> Any:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        found = json.loads(text, object_pairs_hook=_table, parse_constant=_constant)
    except (ValueError, RecursionError) as error:  # broken JSON, no UTF-8, a key twice, NaN, numbers without end
        raise KeptError(phrase("%(path)s is not JSON that can be read", path=str(path))) from error
    if _too_deep(found):
        raise _no_audit(path)
    return found


def _too_deep(value: Any) -> bool:
    """Whether tables and lists stand deeper inside each other than can be walked through."""
    layer = [value]
    for _ in range(DEEPEST):
        inside = [
            part for one in layer if type(one) in (dict, list) for part in (one.values() if type(one) is dict else one)
        ]
        if not inside:
            return False
        layer = inside
    return True


def _table(pairs: list[tuple[str, Any]]) -> Document:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _constant(word: str) -> Any:
    raise ValueError(word)


def _shape(document: Document) -> Iterator[str]:
    """Where the document lacks what a comparison stands on."""
    if not _is_day(document["as_of"]):
        yield "as_of"
    made = document["made_with"]
    if type(made) is not dict or type(made.get("pactkit")) is not str or type(made.get("inputs")) is not str:
        yield "made_with"
    elif not _texts_by_name(made.get("components")):
        yield "made_with.components"
    sites = document["sites"]
    if type(sites) is not list or not all(map(_is_site, sites)) or len({site["id"] for site in sites}) < len(sites):
        yield "sites"
    if not _texts_by_name(document.get("fingerprints", {})):
        yield "fingerprints"
    yield from _options(document.get("options", {}))


def _is_site(site: Any) -> bool:
    return type(site) is dict and type(site.get("id")) is str and type(site.get("inputs", "")) is str


def _options(options: Any) -> Iterator[str]:
    if type(options) is not dict:
        yield "options"
        return
    if options.get("language", FALLBACK) not in known_languages():
        yield "options.language"
    for key in ("off", "common"):
        if type(options.get(key, [])) is not list or any(type(one) is not str for one in options.get(key, [])):
            yield f"options.{key}"


def _texts_by_name(value: Any) -> bool:
    return type(value) is dict and all(type(part) is str for part in value.values())


def _is_day(value: Any) -> bool:
    try:
        return (
            type(value) is str and len(value) == len("2027-03-01") and EARLIEST <= date.fromisoformat(value) <= LATEST
        )
    except ValueError:
        return False


def _terms(path: Path, document: Document) -> Terms:
    evidence, policy = document.get("evidence"), document.get("policy", [])
    if evidence is not None and evidence not in EVIDENCE:
        raise _misfit(path, "evidence")
    if type(policy) is not list or any(type(one) is not str for one in policy):
        raise _misfit(path, "policy")
    try:
        changes = tuple(read_change(one) for one in policy)
        check_together(changes)
    except TermsError as error:
        raise _misfit(path, "policy") from error
    return Terms(evidence=evidence, changes=changes)


def misfits(document: Document) -> Iterator[str]:
    """Where parts contradict each other that no audit of pactkit's contradicts: each is a slip of a hand."""
    yield from _numbers(document, "")
    for site in document["sites"]:
        yield from _site(site)
    prints, sites = document.get("fingerprints"), document["sites"]
    if prints is not None and all("inputs" in site for site in sites):
        parts = [*(prints[name] for name in _in_order(prints)), *(site["inputs"] for site in sites)]
        if (
            hashlib.sha256("".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
            != document["made_with"]["inputs"]
        ):
            yield "made_with.inputs"


def _in_order(prints: Document) -> list[str]:
    """Files as an audit adds up their digests, also where a tool has sorted the keys: JSON gives them no order."""
    return sorted(prints, key=lambda name: (name != PROGRAMME_FILE, name))


def _numbers(value: Any, path: str) -> Iterator[str]:
    """A number whose rounded value is not its exact one; a low above a point, or that above a high."""
    if type(value) is dict:
        if set(value) >= NUMBER_KEYS:
            if not _is_number(value):
                yield path
            return
        for key, part in value.items():
            yield from _numbers(part, f"{path}.{key}".lstrip("."))
        found = [exact_of(value[key]) for key in ("low", "point", "high") if _is_number(value.get(key))]
        if found != sorted(found):
            yield path
    elif type(value) is list:
        for place, part in enumerate(value):
            yield from _numbers(part, f"{path}[{part['id'] if type(part) is dict and 'id' in part else place}]")


def exact_of(number: Document) -> Fraction:
    """The exact number of `{"value", "exact"}`."""
    return Fraction(number["exact"])


def _is_number(value: Any) -> bool:
    if type(value) is not dict or set(value) != NUMBER_KEYS:
        return False
    exact = value["exact"]
    if type(exact) is not str or len(exact) > LONGEST or not _EXACT.fullmatch(exact) or not exact.isascii():
        return False
    try:
        return type(value["value"]) is float and rounded(Fraction(exact)) == value["value"]
    except (ZeroDivisionError, OverflowError):
        return False


def _site(site: Document) -> Iterator[str]:
    """A site's verdicts against the parts that they are made of."""
    where = f"sites[{site['id']}]"
    readiness, fidelity = site.get("readiness"), site.get("fidelity")
    if type(readiness) is dict and type(readiness.get("components")) is list:
        ready = [one.get("ready") for one in readiness["components"] if type(one) is dict]
        if readiness.get("ready") is not (bool(ready) and all(ready) and not readiness.get("blockers")):
            yield f"{where}.readiness.ready"
    if type(fidelity) is dict and type(fidelity.get("departures")) is dict and type(fidelity.get("components")) is list:
        for kind, count in fidelity["departures"].items():
            parts = [one.get("departures") for one in fidelity["components"] if type(one) is dict]
            counts: list[Any] = [part.get(kind) for part in parts if type(part) is dict]
            if type(count) is not int or any(type(part) is not int for part in counts) or sum(counts) != count:
                yield f"{where}.fidelity.departures.{kind}"
