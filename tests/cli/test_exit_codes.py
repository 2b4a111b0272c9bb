"""Exit codes: 0 done, 1 done and something fell short, 2 not all could be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Install
from .making import ALDER_REVIEW, BIRCH_REVIEW, DAY, broken_point, pactkit, point, write

ONE_SITE = ("readiness {}", "plan {}", "fidelity {}", "next {}", "explain {} walking", "explain {} walking W-1")
ALL = ("audit", "check", "plugins list", "plugins check", *(command.format("alder") for command in ONE_SITE))


def code(command: str, *words: object) -> int:
    """The exit code of a command in the workspace around."""
    return pactkit(*command.split(), "--as-of", DAY, *words).code


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("command", ALL)
def test_done_is_zero(command: str) -> None:
    """0: done, whatever the answer is."""
    assert code(command) == 0


@pytest.mark.parametrize("command", ALL)
def test_a_failed_plugin_is_two(command: str, root: Path, install: Install) -> None:
    """2: a plugin failed, even if no site uses it."""
    assert root.is_dir()
    install(broken_point("hiking"))
    assert code(command) == 2


@pytest.mark.parametrize("command", ONE_SITE)
def test_a_plugin_that_breaks_at_the_site_is_two(command: str, root: Path, install: Install) -> None:
    """2: a plugin's hook broke at this site; at a site that does not offer the component it is never called."""

    def pactkit_findings() -> None:
        raise SystemExit(0)

    install(point("hiking", pactkit_findings=pactkit_findings))
    path = root / "birch" / "site.toml"
    write(path, path.read_text(encoding="utf-8") + "[components.hiking]\n")
    assert code(command.format("birch")) == 2
    assert code(command.format("alder")) == 0


@pytest.mark.parametrize("command", ONE_SITE)
def test_a_dropped_file_is_two(command: str, root: Path) -> None:
    """2: a file had to be dropped: a review, a definition of the workspace, or the site itself."""
    review = write(root / "alder" / "reviews" / "z.toml", "format = 2\n")
    assert code(command.format("alder")) == 2
    assert code(command.format("birch")) == 0
    review.unlink()
    component = write(root / "components" / "singing.toml", "format = 1\n")
    assert code(command.format("alder")) == 2
    component.unlink()
    write(root / "alder" / "site.toml", "format = 1\n")
    assert code(command.format("alder")) == 2


def test_a_warning_drops_nothing(root: Path) -> None:
    """Warnings and notes do not count: the file is used."""
    path = root / "alder" / "site.toml"
    write(path, path.read_text(encoding="utf-8").replace("leaders = 3", "leaders = 3\nshoes = 4"))
    assert [code(command) for command in ("audit", "check", "fidelity alder")] == [0, 0, 0]
    assert "1 warning" in pactkit("check").out


@pytest.mark.parametrize("command", ["audit", *ONE_SITE])
@pytest.mark.parametrize(("limit", "site", "expected"), [
    ("0", "alder", 0), ("75", "alder", 0), ("75.0", "alder", 0), ("75.01", "alder", 1), ("100", "alder", 1),
    ("50", "birch", 0), ("50.00000000000000000001", "birch", 1),
])  # fmt: skip
def test_under_the_limit_is_one(command: str, limit: str, site: str, expected: int, root: Path) -> None:
    """1: the headline low of an offered component is under --fail-under; a low that is exactly equal is not."""
    other = {"alder": "birch", "birch": "alder"}[site]
    (root / other).rename(root / f".{other}")
    assert code(command.format(site), "--fail-under", limit) == expected


def test_the_limit_is_in_percent_of_the_possible_range(root: Path) -> None:
    """--fail-under is held against the low as percent of its possible range, whatever the scheme counts in."""
    path = root / "components" / "walking.toml"
    text = path.read_text(encoding="utf-8").replace(
        'section = "percent"\ntotal = "percent"', 'section = "sum"\ntotal = "mean"'
    )
    write(path, text.replace("from = 50", "from = 1").replace("from = 75", "from = 1.5"))
    assert pactkit("fidelity", "alder", "--format", "json").json["components"][0]["schemes"][0]["low"]["exact"] == "3/2"
    assert [code("fidelity alder", "--fail-under", limit) for limit in ("75", "76")] == [0, 1]


def test_nothing_to_score_is_not_under_the_limit(root: Path) -> None:
    """Only an offered component with something to score can be under the limit."""
    path = root / "alder" / "site.toml"
    write(path, path.read_text(encoding="utf-8").replace('stage = "full"', 'stage = "exploration"'))
    assert code("fidelity alder", "--fail-under", "100") == 0
    assert code("fidelity alder", "--fail-under", "100", "-p", "no:walking") == 0


def test_two_is_stronger_than_one(root: Path) -> None:
    """Where not all could be done the exit code is 2, even if something fell short too."""
    write(root / "alder" / "reviews" / "z.toml", "format = 2\n")
    assert code("fidelity alder", "--fail-under", "100") == 2
    assert code("audit", "--fail-under", "100") == 2


def test_check_has_codes_of_its_own(root: Path, install: Install) -> None:
    """For `check` an error in a file is 1; 2 is only for usage, missing paths and failed plugins."""
    write(root / "alder" / "reviews" / "z.toml", "format = 2\n")
    assert [code("check"), code("check birch"), code("check", "nowhere"), code("check", "--lang", "fr")] == [1, 0, 2, 2]
    write(root / "programme.toml", "format = 2\n")
    assert code("check") == 1
    install(broken_point("hiking"))
    assert [code("check"), code("check birch")] == [2, 2]


def test_score_has_a_review_and_a_limit(root: Path) -> None:
    """`score`: 0 done, 1 under --fail-under, 2 where one of its two files cannot be used or is not there."""
    definition, review = root / "components" / "walking.toml", root / "alder" / "reviews" / "2026-11-10-external.toml"
    low = pactkit("score", definition, review, "--format", "json").json["schemes"][0]["low"]["exact"]
    assert low == "50", "no facts are read, so that W-1 is unanswered"
    limits = ("50", "50.1")
    assert [pactkit("score", definition, review, "--fail-under", limit).code for limit in limits] == [0, 1]
    assert pactkit("score", definition, root / "nowhere.toml").code == 2
    assert pactkit("score", definition, write(root / "r.toml", ALDER_REVIEW.replace("on = ", "no = "))).code == 2
    assert pactkit("score", write(root / "d.toml", "format = 1\n"), review).code == 2


def test_new_is_two_where_it_cannot_be_done(root: Path) -> None:
    """`new` exits with 2 where the name is none, or the site's file cannot be used."""
    assert code("new site", "..") == 2
    assert code("new review birch", "--on", "2026-11-20") == 0
    write(root / "birch" / "site.toml", BIRCH_REVIEW)
    assert code("new review birch", "--on", "2026-11-21") == 2


@pytest.mark.usefixtures("root")
def test_a_fault_of_pactkit_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """2: what pactkit did not foresee is one sentence on standard error, and no traceback without --debug."""

    def wrong(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by 0")

    monkeypatch.setattr("pactkit.assess.assessor.Assessor.assess", wrong)
    ran = pactkit("fidelity", "alder", "--as-of", DAY)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "Error: pactkit itself failed: ZeroDivisionError: by 0\n  Run it again with --debug, and report what it shows\n"
    )
    assert "Traceback" in pactkit("fidelity", "alder", "--as-of", DAY, "--debug").err
