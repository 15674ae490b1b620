"""JSON Schema (2020-12) of one row of a table, under an address with its version."""

from typing import Any

from portal.archive import Archive
from portal.downloads.about import schema_address
from portal.downloads.datasette_file import both
from portal.published.fields import Field, FieldType, PublishedTable

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[FieldType, dict[str, Any]] = {
    FieldType.TEXT: {"type": "string", "minLength": 1},
    FieldType.INTEGER: {"type": "integer"},
    FieldType.NUMBER: {"type": "number"},
    FieldType.BOOLEAN: {"type": "boolean"},
    FieldType.DAY: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    FieldType.TIME: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"},
    FieldType.LIST: {"type": "array", "items": {"type": "string"}},
}


def row_schema(table: PublishedTable, archive: Archive) -> dict[str, Any]:
    """The schema of one object of the table's JSON and JSONL. Every field is there; what is missing is null."""
    return {
        "$schema": DIALECT,
        "$id": schema_address(archive, table),
        "title": f"{table.row} {table.version}",
        "description": both(table.meaning),
        "type": "object",
        "properties": {field.name: property_of(field) for field in table.fields},
        "required": list(table.names),
        "additionalProperties": False,
    }


def property_of(field: Field) -> dict[str, Any]:
    """The schema of one field's value."""
    made: dict[str, Any] = {"description": both(field.meaning), **KINDS[field.type]}
    limits = {"minimum": field.minimum, "maximum": field.maximum}
    made |= {key: limit for key, limit in limits.items() if limit is not None}
    if field.pattern:
        made["pattern"] = f"^(?:{field.pattern})$"
    if field.choices:
        made["enum"] = [str(choice) for choice in field.choices]
    if not field.is_required:
        made["type"] = [made["type"], "null"]
        made |= {"enum": [*made["enum"], None]} if field.choices else {}
    return made
