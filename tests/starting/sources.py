"""A site whose every local fact has a name of its own, and its pattern."""

from __future__ import annotations

from datetime import date
from typing import Any

from pactkit.languages.voice import voice_of
from pactkit.model.adaptation import Adaptation
from pactkit.model.alliance import Alliance, Partner, Service
from pactkit.model.catalogue import Catalogue
from pactkit.model.milestone import MilestoneStatus
from pactkit.model.programme import Programme
from pactkit.model.site import Area, Neighbourhood, Origin, Site
from pactkit.starting.pattern import Pattern

from .making import DAY, Facts

DIGEST = "0" * 64
FOUND = MilestoneStatus(status="done", started=date(2021, 1, 1), on=date(2021, 1, 25), owner="Philippa")


def site(**more: Any) -> Site:
    """A site with one component, whose every local fact has a name of its own."""
    made: dict[str, Any] = {
        "id": "southwark",
        "name": "Southwark",
        "stage": "full",
        "launch": date(2021, 5, 17),
        "languages": ("en", "ar"),
        "area": Area(code="E09000028", places=(Neighbourhood(name="Camberwell", codes=("E05011095",)),)),
        "alliance": Alliance(
            name="Elephant Alliance",
            partners=(
                Partner(id="st-mark", name="St Mark's Church", kind="church", commitment="confirmed",
                        roles=("hosts", "recruits")),
                Partner(id="oak-school", name="Oak School", kind="school", commitment="pledged", roles=("recruits",)),
            ),
            services=(Service(id="borough-midwives", name="Guy's midwives", kind="maternity", commitment="pledged"),),
        ),
        "components": {"walking": Facts(leaders=31, by="Philippa")},
        "readiness": {
            "walking": {
                "found": FOUND,
                "trained": MilestoneStatus(status="done", on=date(2021, 3, 1)),
            }
        },
        "adaptations": (
            Adaptation(component="walking", items=("W-1",), what="Half of it in St Mark's garden",
                       why={"en": "Philippa lives near Camberwell Green", "es": "Philippa vive cerca"},
                       keeps_function=True, approved=date(2022, 1, 1), decided_by=("Philippa",)),
        ),
    }  # fmt: skip
    return Site(**{**made, **more})


STATED = {"walking": {"leaders": 31, "by": "Philippa", "courses": [{"id": "oak-walk", "venue": "oak-school"}]}}


def pattern(source: Site, known: Catalogue, stated: dict[str, Any] | None = None, **more: Any) -> Pattern:
    """The pattern of a site, with the core and the language that are wanted."""
    found: dict[str, Any] = {
        "site": source,
        "origin": Origin(site=source.id, name=source.name, on=DAY, inputs=DIGEST),
        "stated": STATED if stated is None else stated,
        "programme": Programme(name="P", core=("walking",)),
        "catalogue": known,
        "voice": voice_of("en"),
    }
    return Pattern(**{**found, **more})
