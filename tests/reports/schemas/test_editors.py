"""What Taplo and Tombi, the checkers behind the editors, make of the schemas."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from pactkit.assess.components import load_components
from pactkit.config.toml_file import parse_toml
from pactkit.config.workspace import Workspace
from pactkit.errors import FilesError
from pactkit.reports.schemas.schema import KINDS, schema_of
from tests.config.making import INVALID, outcome

from .making import MADE, SCHEMAS, as_json, refused
from .tools import refused_by_taplo, refused_by_tombi

ROOT = Path(__file__).parents[3]
SAMPLES = {
    "programme": ["site_configs/programme.toml"],
    "site": ["site_configs/*/site.toml"],
    "review": ["site_configs/*/reviews/*.toml"],
    "component": ["plugins/*/component.toml"],
}
TOOLS = {"taplo": refused_by_taplo, "tombi": refused_by_tombi}
Checker = Callable[[Path, Iterable[Path]], set[Path]]

# What the schema refuses and this tool lets pass; pactkit check refuses all of it.
UNSEEN = {
    "taplo": {"site/long_number"},  # whole numbers that do not fit into 64 bits
    "tombi": {"site/impossible_years"},  # it looks whether a day is one, and not at its year
}


def _copied(paths: Iterable[Path], schema: dict[str, Any], folder: Path) -> dict[Path, Path]:
    """The files side by side with the schema: copies, by where each is from."""
    (folder / "schema.json").write_text(json.dumps(schema, ensure_ascii=False), encoding="utf-8")
    copies = {}
    for path in paths:
        copy = folder / f"{path.parent.parent.name}-{path.parent.name}-{path.name}"
        copy.write_bytes(path.read_bytes())
        copies[copy] = path
    return copies


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", TOOLS)
def test_editors_find_nothing_wrong_in_the_sample_files(name: str, kind: str, tmp_path: Path) -> None:
    """The files of the sample workspace, and every definition that pactkit ships, please the editors."""
    catalogue = load_components(Workspace(ROOT / "site_configs")).host.catalogue()
    paths = [path for pattern in SAMPLES[kind] for path in ROOT.glob(pattern)]
    copies = _copied(paths, schema_of(kind, catalogue, MADE), tmp_path)
    assert copies
    assert TOOLS[name](tmp_path / "schema.json", copies) == set()


def _tables(path: Path) -> Any:
    try:
        tables = parse_toml(path.read_bytes(), path.name).data
        as_json(tables)
    except (FilesError, RecursionError):
        return None
    return tables


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", TOOLS)
def test_editors_show_the_slips_that_a_schema_can_say(name: str, kind: str, tmp_path: Path) -> None:
    """Every invalid example that the schema refuses, the editors refuse; what pactkit only warns of, they take."""
    files = {path: tables for path in sorted((INVALID / kind).glob("*.toml")) if (tables := _tables(path)) is not None}
    copies = _copied(files, SCHEMAS[kind], tmp_path)
    found = {copies[copy].stem for copy in TOOLS[name](tmp_path / "schema.json", copies)}
    wanted = {path.stem for path, tables in files.items() if refused(SCHEMAS[kind], tables)}
    taken = {path.stem for path in files if outcome(kind, path.read_bytes()).value is not None}
    assert wanted - found == {one for one in wanted if f"{kind}/{one}" in UNSEEN[name]}
    assert found & taken == set()
