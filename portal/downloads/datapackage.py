"""The Frictionless Data Package: the CSV files, their fields and constraints, how they are linked, their hashes."""

from collections.abc import Sequence
from typing import Any

from portal import addresses as a
from portal.archive import Archive
from portal.downloads.about import about
from portal.downloads.datasette_file import both
from portal.published.download import Download
from portal.published.fields import Field, FieldType, PublishedTable
from portal.published.figures import FIGURES
from portal.published.licence import licence

TYPES = {
    FieldType.TEXT: {"type": "string"},
    FieldType.INTEGER: {"type": "integer"},
    FieldType.NUMBER: {"type": "number"},
    FieldType.BOOLEAN: {"type": "boolean"},
    FieldType.DAY: {"type": "date"},
    FieldType.TIME: {"type": "datetime", "format": "%Y-%m-%dT%H:%M:%S"},
    FieldType.LIST: {"type": "array"},
}
PROFILE = "tabular-data-package"


def datapackage(archive: Archive, tables: Sequence[PublishedTable], files: Sequence[Download]) -> dict[str, Any]:
    """The descriptor; `files` has a CSV file for each of the tables, and one of each statistic's every figure."""
    said = about(archive)
    csv = {file.table: file for file in files if file.format == "csv"}
    resources = [_resource(table, csv[table.name]) for table in tables]
    resources += [_resource(FIGURES, file) for kind, file in csv.items() if kind.startswith(f"{FIGURES.name}/")]
    return {
        "profile": PROFILE,
        "name": "minh-bach",
        "id": said["address"],
        "title": said["title"],
        "description": said["citation"],
        "homepage": said["address"],
        "version": f"{archive.as_of:%Y.%m.%d}",
        "created": archive.as_of.replace(tzinfo=archive.settings.zone).isoformat(),
        "licenses": [_licence(archive.settings.licence)],
        "sources": [
            {"title": said["source"], **({"path": archive.project.site_url} if archive.project.site_url else {})}
        ],
        "contributors": [{"title": said["source"], "role": "publisher"}],
        "as_of": said["as_of"],
        "timezone": said["timezone"],
        "resources": resources,
    }


def _licence(name: str) -> dict[str, str]:
    known = licence(name)
    said = {"name": known.spdx or known.name, "path": known.url, "title": known.name}
    return {key: text for key, text in said.items() if text}


def _resource(table: PublishedTable, file: Download) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": file.table,
        "path": file.address.removeprefix(a.DATA),
        "title": both(table.title) + file.table.removeprefix(table.name).replace("/", ": "),
        "description": both(table.meaning),
        "format": "csv",
        "mediatype": file.media_type,
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": table_schema(table),
    }


def table_schema(table: PublishedTable) -> dict[str, Any]:
    """The Table Schema of a table."""
    made: dict[str, Any] = {"fields": [_field(table, field) for field in table.fields], "missingValues": [""]}
    if table.key:
        made["primaryKey"] = list(table.key)
    if table.references:
        made["foreignKeys"] = [_foreign_key(table, field) for field in table.references]
    return made


def _field(table: PublishedTable, field: Field) -> dict[str, Any]:
    limits = {"minimum": field.minimum, "maximum": field.maximum, "pattern": field.pattern}
    constraints: dict[str, Any] = {key: limit for key, limit in limits.items() if limit not in (None, "")}
    if field.is_required:
        constraints["required"] = True
    if table.key == (field.name,):
        constraints["unique"] = True
    if field.choices:
        constraints["enum"] = [str(choice) for choice in field.choices]
    return {
        "name": field.name,
        **TYPES[field.type],
        "description": both(field.meaning),
        "descriptions": dict(field.meaning),
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_key(table: PublishedTable, field: Field) -> dict[str, Any]:
    target = "" if field.refers_to == table.name else field.refers_to
    return {"fields": [field.name], "reference": {"resource": target, "fields": ["id"]}}
