"""Folders that may be forbidden, also to a superuser."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A new folder of somebody whom permissions bind: a superuser becomes nobody for the test."""
    folder = Path(tempfile.mkdtemp())
    superuser = os.geteuid() == 0
    if superuser:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if superuser:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o700)
        shutil.rmtree(folder)
