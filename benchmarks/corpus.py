"""A corpus of made-up sites for measuring: the same number gives the same files.

python benchmarks/corpus.py FOLDER SITES
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from pactkit.host.host import Host
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.number import plain
from pactkit.starting.programme import programme_text

SEED = 2017
LANGUAGES = ("en", "es", "so", "ar", "pt")
NOTES = (
    "Seen in the session log and confirmed with the two people who lead the group on Tuesdays.",
    "Half of the families answered; the others are asked again when the term begins.",
    "The venue changed in the spring, and the first weeks after that were quieter than usual.",
    "Agreed with the parents on the steering group; to be looked at again in the new year.",
)


def write_corpus(folder: Path, sites: int) -> int:
    """Write a workspace of that many sites; returns its size in bytes, without what all sites share."""
    catalogue = Host().catalogue()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "programme.toml").write_text(programme_text("Corpus", catalogue, "en"), encoding="utf-8")
    size = 0
    for number in range(sites):
        draw = random.Random(SEED + number)
        reviews = folder / f"site-{number:05d}" / "reviews"
        reviews.mkdir(parents=True, exist_ok=True)
        texts = {reviews.parent / "site.toml": _site(number, catalogue, draw)}
        for source in ("self", "external"):
            texts[reviews / f"2026-10-{source}.toml"] = _review(source, catalogue, draw)
        for path, lines in texts.items():
            text = "\n".join(lines) + "\n"
            path.write_text(text, encoding="utf-8")
            size += len(text.encode())
    return size


def _site(number: int, catalogue: Catalogue, draw: random.Random) -> Iterator[str]:
    yield from ("format = 1", f'name = "Site {number}"', 'note = "Made up for measuring"')
    yield f'stage = "{draw.choice(("installation", "initial", "full", "full"))}"'
    yield from ("launch = 2027-03-01", f"languages = {sorted(draw.sample(LANGUAGES, 3))}".replace("'", '"'))
    yield from ("[area]", 'code = "E08000035"', "valid_on = 2025-04-01", 'nation = "England"')
    yield 'need = [{ measure = "Example share", value = 0.24, source = "Example source" }]'
    yield from ("[targets]", "families = 300", "volunteers = 80", "budget_gbp = 60000")
    yield from ("[alliance]", 'name = "Made up"')
    for partner in range(4):
        roles = sorted(draw.sample(("hosts", "recruits", "refers", "funds", "trains"), 2))
        yield from ("[[alliance.partners]]", f'id = "partner-{partner}"', f'name = "Example partner {partner}"')
        yield from (f'kind = "{draw.choice(("church", "mosque", "school", "charity"))}"', 'commitment = "confirmed"')
        yield from (f"roles = {roles}".replace("'", '"'), 'languages = ["en"]')
    yield from ("[[alliance.services]]", 'id = "midwives"', 'name = "Midwives"', 'kind = "maternity"')
    yield 'commitment = "confirmed"'
    for definition in catalogue:
        yield f"[components.{definition.id}]"
        yield from _FACTS.get(definition.id, ())
        yield f"[readiness.{definition.id}]"
        for milestone in definition.milestones:
            if draw.random() < 0.6:
                yield f'{milestone.id} = {{ status = "done", on = 2026-0{draw.randint(1, 9)}-12 }}'
            elif draw.random() < 0.5:
                yield f'{milestone.id} = {{ status = "in_progress", started = 2026-10-01, owner = "Lead organiser" }}'
    yield from ("[[adaptations]]", 'component = "book_sharing"', 'items = ["BS-03"]', 'what = "Two weeks online"')
    yield from ('why = "No room in January"', "keeps_function = true", "approved = 2026-09-01")


_FACTS = {
    "book_sharing": (
        (
            'courses = [{ venue = "partner-0", weeks = 7, enrolled = 12, completed = 9 }, '
            '{ venue = "partner-1", weeks = 6, enrolled = 10, completed = 7 }]'
        ),
        "leaders_trained = 4",
    ),
    "peer_spaces": (
        (
            'groups = [{ id = "mums", name = "MumSpace", kind = "mumspace", venue = "partner-0", languages = ["en"], '
            'audience = "four_and_under", minutes = 90, sessions_due = 12, sessions_held = 11, hosts = 3 }]'
        ),
    ),
    "parent_champions": ('champions = [{ partner = "partner-0", recruited = 4, trained = 3, active = 3 }]',),
    "co_production": ("meetings = [{ on = 2026-09-10, parents = 3, people = 9, decisions = 2 }]",),
    "safeguarding": ("policy_reviewed = 2026-03-01", "named_lead = true"),
}


def _review(source: str, catalogue: Catalogue, draw: random.Random) -> Iterator[str]:
    yield from ("format = 1", "on = 2026-10-20", 'wave = "2026-autumn"', f'source = "{source}"', 'by = "Central team"')
    for definition in catalogue:
        yield from (f"[ratings.{definition.id}]", f'version = "{definition.version}"')
        yield f"[ratings.{definition.id}.items]"
        rated = [item for item in definition.items if draw.random() < 0.85]
        for item in rated:
            yield f"{item.code} = {plain(draw.choice(item.levels).value)}"
        yield from _notes(definition, [item.code for item in rated], draw)


def _notes(definition: Definition, codes: list[str], draw: random.Random) -> Iterator[str]:
    yield f"[ratings.{definition.id}.notes]"
    for code in draw.sample(codes, min(3, len(codes))):
        evidence = '{ kind = "record", ref = "Session log", on = 2026-10-12 }'
        yield f'{code} = {{ evidence = [{evidence}], note = "{draw.choice(NOTES)}" }}'


def main(arguments: list[str]) -> None:
    """Write a corpus."""
    folder, sites = Path(arguments[0]), int(arguments[1])
    size = write_corpus(folder, sites)
    print(f"{sites} sites, {size / sites / 1000:.1f} KB each")


if __name__ == "__main__":
    main(sys.argv[1:])
