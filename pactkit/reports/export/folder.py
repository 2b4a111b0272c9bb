"""An export as a folder of csv files (RFC 4180), with a description for other programs.

The files begin with a byte-order mark: without it a spreadsheet takes UTF-8 for something else and spoils every accent.
All are written beside, and put in place when the last row is there.
"""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from contextlib import ExitStack
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pactkit.errors import ExistsError
from pactkit.files import AS_ESCAPES
from pactkit.languages.voice import Voice
from pactkit.model.number import PLACES
from pactkit.model.phrase import phrase
from pactkit.reports.clean import clean
from pactkit.reports.export.about import Made
from pactkit.reports.export.package import PACKAGE, package_document
from pactkit.reports.export.table import Row, Table, Value
from pactkit.reports.export.tables import TABLES
from pactkit.reports.tables import harmless
from pactkit.reports.values import encoded

OURS = b'"name": "pactkit-export"'  # in the description of a folder that pactkit wrote


class CsvFolder:
    """Takes rows, table by table in any order, and puts the files in place at the end."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.rows = dict.fromkeys(TABLES, 0)
        self._files = ExitStack()
        self._writers: dict[Table, Any] = {}

    def __enter__(self) -> Self:
        prepare(self.out)
        self._beside = Path(tempfile.mkdtemp(prefix=".pactkit.", dir=self.out))
        for table in TABLES:
            file = (self._beside / f"{table.name}.csv").open("w", encoding="utf-8-sig", errors=AS_ESCAPES, newline="")
            self._files.enter_context(file)
            self._writers[table] = csv.writer(file, lineterminator="\r\n")
            self._writers[table].writerow(table.names)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._files.close()
        shutil.rmtree(self._beside, ignore_errors=True)

    def add(self, table: Table, row: Row) -> None:
        """One row more."""
        self._writers[table].writerow([csv_cell(value) for value in row])
        self.rows[table] += 1

    def finish(self, made: Made, title: str, voice: Voice) -> list[Path]:
        """Put everything in place; the paths, the description last."""
        self._files.close()
        document = encoded(package_document(self.rows, made, title, voice))
        (self._beside / PACKAGE).write_text(document, encoding="utf-8", errors=AS_ESCAPES, newline="\n")
        names = [*(f"{table.name}.csv" for table in TABLES), PACKAGE]
        (self.out / PACKAGE).unlink(missing_ok=True)  # while the tables change places nothing describes them
        for name in names:
            (self._beside / name).replace(self.out / name)
        return [self.out / name for name in names]


def prepare(out: Path) -> None:
    """Make the folder; raise ExistsError where a file that no export wrote would be replaced."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        message = phrase("%(folder)s is not a folder", folder=str(out))
        raise ExistsError(message, hint=phrase("Name a folder with -o, or a file that ends in .xlsx")) from error
    package = out / PACKAGE
    if package.is_file() and OURS in package.read_bytes():
        return
    for name in (*(f"{table.name}.csv" for table in TABLES), PACKAGE):
        if os.path.lexists(out / name):
            message = phrase("%(file)s was not made by pactkit, and is left as it is", file=str(out / name))
            raise ExistsError(message, hint=phrase("Name another folder with -o"))


def csv_cell(value: Value) -> object:
    """A value as a csv holds it: numbers with a point, days and times by ISO 8601, yes and no; nothing for none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return harmless(clean(value))
    if isinstance(value, Fraction):
        return decimal_text(value)
    return value.isoformat() if isinstance(value, date | time) else value


def decimal_text(number: Fraction) -> str:
    """A number that is not whole: exact where it ends, otherwise rounded half to even."""
    places = next((places for places in range(1, 13) if not (number * 10**places).denominator - 1), PLACES)
    whole = round(number * 10**places)
    sign, digits = "-" if whole < 0 else "", f"{abs(whole):0{places + 1}d}"
    return f"{sign}{digits[:-places]}.{digits[-places:]}"
