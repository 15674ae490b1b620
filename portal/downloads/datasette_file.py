"""`metadata.json` for Datasette: titles, licence, source, what each column means."""

from collections.abc import Mapping, Sequence
from typing import Any

from portal.published.fields import PublishedTable
from portal.published.licence import licence

SHOWN_FIRST: dict[str, dict[str, Any]] = {
    "reports": {"sort_desc": "received_at", "facets": ["status", "verdict", "category"]},
    "figures": {"facets": ["statistic", "unit"]},
    "events": {"facets": ["kind"]},
}


def datasette_metadata(
    tables: Sequence[PublishedTable], about: Mapping[str, str], database: str, licence_name: str
) -> dict[str, Any]:
    """For a database file whose name, without its ending, is `database`."""
    said = {
        "title": about["title"],
        "description": about["citation"],
        "license": about["licence"],
        "license_url": licence(licence_name).url,
        "source": about["source"],
        "source_url": about["address"],
    }
    described = {table.name: _table(table) for table in tables}
    return {**{key: text for key, text in said.items() if text}, "databases": {database: {"tables": described}}}


def _table(table: PublishedTable) -> dict[str, Any]:
    named = next((name for name in table.names if name.startswith(("name_", "title_")) and "id" in table.key), "")
    return {
        "title": table.title["vi"],
        "description": both(table.meaning),
        "columns": {field.name: both(field.meaning) for field in table.fields},
        **({"label_column": named} if named else {}),
        **SHOWN_FIRST.get(table.name, {}),
    }


def both(names: Mapping[str, str]) -> str:
    """Vietnamese and English, one after the other."""
    return " / ".join(dict.fromkeys(names.values()))
