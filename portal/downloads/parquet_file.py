"""Parquet: typed columns, each with its meaning, and what the whole table is."""

import io
from collections.abc import Mapping

import pyarrow as pa
import pyarrow.parquet as pq

from portal.downloads.content import Content


def as_parquet(content: Content, about: Mapping[str, str]) -> bytes:
    """The table as Parquet; the metadata of fields and table are in the Arrow schema."""
    schema = content.rows.schema
    fields = [
        schema.field(field.name)
        .with_nullable(not field.is_required)
        .with_metadata({f"description_{code}": text for code, text in field.meaning.items()})
        for field in content.table.fields
    ]
    described = content.rows.cast(pa.schema(fields, metadata=dict(about)))
    file = io.BytesIO()
    pq.write_table(described, file, compression="zstd")
    return file.getvalue()
