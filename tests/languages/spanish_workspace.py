"""A workspace that says `zx` wherever people write words."""

from __future__ import annotations

from pathlib import Path

DAY = "2026-11-20"
WAVES = ("zx1", "zx2")

PROGRAMME = """\
format = 1
name = "Zxp"
languages = ["es"]
core = ["zxc", "zxd"]
[policy]
review_months = 6
[targets]
families = 2000
[indicators]
zxi = "Zxi"
[[statements]]
about = "zx"
says = 300.5
source = "Zxs"
on = 2025-01-02
[[statements]]
about = "zx"
says = 2026-03-04
source = "Zxt"
"""

COMPONENT = """\
format = 1
id = "zxc"
version = "2"
title = "Zxc"
[[schemes]]
id = "zxs"
section = "percent"
total = "percent"
bands = [{ id = "zxlow", from = 0 }, { id = "zxhigh", from = 60 }]
[[schemes]]
id = "zxm"
section = "minimum"
total = "mean"
over = "sections"
missing = "block"
[[gates]]
items = ["ZX-2"]
at_least = 2
cap = "zxlow"
[[sections]]
id = "zxone"
[[sections.items]]
code = "ZX-1"
ask = "¿Zx?"
function = "core"
dimension = "dose"
scale = "in_place"
indicators = ["zxi"]
measure = { from = "ratio(zxt.zxh, zxt.zxd)", cuts = [{ from = 0.5, level = 1 }, { from = 0.9, level = 2 }] }
[[sections.items]]
code = "ZX-2"
ask = "¿Zx?"
function = "core"
scale = "in_place"
[[sections.items]]
code = "ZX-3"
ask = "¿Zx?"
function = "adaptable"
scale = "one_to_five"
not_applicable = true
[[sections.items]]
code = "ZX-4"
ask = "¿Zx?"
function = "core"
scale = "yes_no"
[[sections.items]]
code = "ZX-5"
ask = "¿Zx?"
function = "core"
scale = "yes_no"
due_from = "full"
[[milestones]]
id = "zxfound"
title = "Zxfound"
stage = "exploration"
days = [5, 20]
[[milestones]]
id = "zxready"
title = "Zxready"
stage = "installation"
needs = ["zxfound"]
owner = "Zxo"
days = [1, 9]
"""

OTHER = """\
format = 1
id = "zxd"
version = "1"
title = "Zxd"
[[sections]]
id = "zxone"
[[sections.items]]
code = "ZY-1"
ask = "¿Zx?"
function = "core"
scale = "one_to_five"
[[sections.items]]
code = "ZY-2"
ask = "¿Zx?"
function = "core"
scale = "one_to_five"
"""

SITE = """\
format = 1
name = "Zxn"
stage = "initial"
launch = 2026-12-15
languages = ["es"]
[area]
code = "E08000022"
valid_on = 2025-04-01
nation = "England"
need = [{ measure = "Zx", value = 1234.5 }]
[targets]
families = 60
budget_gbp = 9000
[[progress]]
on = 2026-10-01
families = 3
spent_gbp = 4100.50
[alliance]
name = "Zxa"
[[alliance.partners]]
id = "zxh"
name = "Zxh"
kind = "church"
commitment = "confirmed"
roles = ["hosts", "refers"]
languages = ["es"]
[[alliance.services]]
id = "zxg"
name = "Zxg"
kind = "gp"
commitment = "pledged"
[components.zxc]
zxt = [{ zxh = 11, zxd = 12 }]
[[components.zxc.gatherings]]
title = "Zxe"
when = { day = "thursday", starts = 16:00:00, ends = 18:00:00, not_on = [2026-12-24] }
venue = "zxh"
[[components.zxc.gatherings]]
title = "Zxf"
when = { day = "thursday", starts = 17:00:00, ends = 18:00:00, first = 2026-11-12, last = 2026-12-17 }
venue = "zxh"
languages = ["es"]
audience = "dads"
[[components.zxc.gatherings]]
title = "Zxg"
when = { day = "monday", starts = 17:00:00, ends = 18:00:00, every = "month", first = 2026-10-05 }
online = true
creche = true
[components.zxd]
[readiness.zxc]
zxfound = { status = "in_progress", expected = 2026-11-01 }
zxready = { status = "blocked", reason = "Zxr" }
[[adaptations]]
component = "zxc"
items = ["ZX-2"]
what = "Zxw"
why = "Zxy"
keeps_function = true
goal = "fit"
level_of_delivery = "group"
decided_by = ["zx"]
approved = 2026-09-01
until = 2026-12-01
[[statements]]
about = "zx"
says = 61
source = "Zxs"
fact = "targets.families"
"""

REVIEW = """\
format = 1
on = {on}
wave = "{wave}"
source = "{source}"
by = "Zxb"
[ratings.zxc]
version = "{version}"
[ratings.zxc.items]
ZX-1 = 1
ZX-2 = {level}
ZX-3 = "not_applicable"
ZX-4 = "cannot_rate"
[ratings.zxc.notes]
ZX-2 = {{ note = "Zx", evidence = [{{ kind = "record", ref = "Zx", on = {on} }}], action = {{ what = "Zx" }} }}
ZX-3 = {{ reason = "Zx" }}
"""

BAD = 'format = 1\nname = 3\nstage = "zx"\nzxk = 2026-01-01\n'


def workspace(root: Path) -> Path:
    """A site in its first terms, one that is setting up, and one whose file is broken; every kind of review."""
    mine = "[ratings.zxd.items]\nZY-1 = 2\nZY-2 = 5\n"
    texts = {
        "programme.toml": PROGRAMME,
        "components/zxc.toml": COMPONENT,
        "components/zxd.toml": OTHER,
        "zxa/site.toml": SITE,
        "zxa/reviews/a.toml": REVIEW.format(on="2026-03-10", wave=WAVES[0], source="external", version="2", level=0),
        "zxa/reviews/b.toml": REVIEW.format(on="2026-11-10", wave=WAVES[1], source="external", version="2", level=1),
        "zxa/reviews/c.toml": REVIEW.format(on="2026-11-12", wave=WAVES[1], source="self", version="1", level=2) + mine,
        "zxb/site.toml": SITE.replace('"initial"', '"installation"').replace("Zxn", "Zxm"),
        "zxbad/site.toml": BAD,
    }
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
