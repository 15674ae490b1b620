"""One SQLite file with every table, keyed and linked, that Datasette opens as it is."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from typing import Any

from portal.downloads.cells import dated, plain
from portal.downloads.content import Content
from portal.published.fields import Field, FieldType, PublishedTable

AFFINITY = {FieldType.INTEGER: "INTEGER", FieldType.NUMBER: "REAL", FieldType.BOOLEAN: "INTEGER"}
SEARCHED = {
    "reports": (("received_at",), ("status",), ("verdict",)),
    "figures": (("statistic", "period"), ("scope",)),
    "events": (("kind", "at"),),
}
"""Indexes beside those of the references."""


def as_sqlite(contents: Sequence[Content], metadata: Mapping[str, str]) -> bytes:
    """The database's bytes. A table comes before those that refer to it. Raises sqlite3.IntegrityError if a reference
    leads nowhere."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("PRAGMA page_size = 4096")
        for content in contents:
            base.execute(table_statement(content.table))
            _insert(base, content)
        for content in contents:
            for statement in index_statements(content.table):
                base.execute(statement)
        base.execute('CREATE TABLE "metadata" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL)')
        base.executemany('INSERT INTO "metadata" VALUES (?, ?)', metadata.items())
        base.commit()
        if lost := base.execute("PRAGMA foreign_key_check").fetchall():
            raise sqlite3.IntegrityError(f"references that lead nowhere: {lost[:5]}")
        base.execute("ANALYZE")
        base.commit()
        base.execute("VACUUM")
        return base.serialize()


def table_statement(table: PublishedTable) -> str:
    """`CREATE TABLE` with keys, references and constraints."""
    lines = [_column(field) for field in table.fields]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    lines += [
        f'FOREIGN KEY ({_name(field.name)}) REFERENCES {_name(field.refers_to)} ("id")' for field in table.references
    ]
    inside = ",\n  ".join(lines)
    return f"CREATE TABLE {_name(table.name)} (\n  {inside}\n)"


def index_statements(table: PublishedTable) -> Iterable[str]:
    """Indexes for the references and for what is asked most."""
    asked = [(field.name,) for field in table.references if field.name != table.key[0]]
    for columns in (*asked, *SEARCHED.get(table.name, ())):
        name = _name("_".join((table.name, *columns)))
        yield f"CREATE INDEX {name} ON {_name(table.name)} ({', '.join(map(_name, columns))})"


def _column(field: Field) -> str:
    parts = [_name(field.name), AFFINITY.get(field.type, "TEXT")]
    if field.is_required:
        parts.append("NOT NULL")
    if field.choices:
        parts.append(f"CHECK ({_name(field.name)} IN ({', '.join(map(_text, field.choices))}))")
    return " ".join(parts)


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _insert(base: sqlite3.Connection, content: Content) -> None:
    columns = [_values(content, field) for field in content.table.fields]
    places = ", ".join("?" * len(columns))
    base.executemany(f"INSERT INTO {_name(content.table.name)} VALUES ({places})", zip(*columns, strict=True))


def _values(content: Content, field: Field) -> list[Any]:
    values: list[Any] = dated(content.column(field), field).to_pylist()
    return [None if value is None else plain(value) for value in values] if field.type is FieldType.LIST else values
