"""The description of a folder of csv files for other programs: a Data Package (datapackage.org, Frictionless)."""

from __future__ import annotations

from collections.abc import Mapping

from pactkit.languages.voice import Voice
from pactkit.reports import values
from pactkit.reports.export.about import Made, column_about
from pactkit.reports.export.table import BOOLEAN, Column, Link, Table
from pactkit.reports.values import Json

PACKAGE = "datapackage.json"
PROFILE = "tabular-data-package"


def package_document(tables: Mapping[Table, int], made: Made, title: str, voice: Voice) -> Json:
    """The package over these tables, each with how many rows it has."""
    return {
        "profile": PROFILE,
        "name": "pactkit-export",
        "title": title,
        "format": 1,
        "as_of": made.as_of,
        "sites": made.what,
        "made_with": values.made_with(made.made_with),
        "resources": [_resource(table, rows, voice) for table, rows in tables.items()],
    }


def _resource(table: Table, rows: int, voice: Voice) -> Json:
    schema: Json = {"fields": [_field(table, column, voice) for column in table.columns], "missingValues": [""]}
    schema["primaryKey"] = list(table.keys)
    if table.links:
        schema["foreignKeys"] = [_link(link) for link in table.links]
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "description": voice.say(table.about),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": rows,
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(table: Table, column: Column, voice: Voice) -> Json:
    field: Json = {"name": column.name, "type": column.type, "description": voice.say(column_about(table, column))}
    if column.type == BOOLEAN:
        field |= {"trueValues": ["yes"], "falseValues": ["no"]}
    if column.key:
        field["constraints"] = {"required": column.type != "string"}
    return field


def _link(link: Link) -> Json:
    return {
        "fields": list(link.columns),
        "reference": {"resource": link.table.replace("_", "-"), "fields": list(link.to)},
    }
