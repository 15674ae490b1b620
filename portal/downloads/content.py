"""A published table and its rows, typed once; every format is written from this."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from portal.published.fields import Field, FieldType, PublishedTable

ARROW = {
    FieldType.TEXT: pa.string(),
    FieldType.INTEGER: pa.int64(),
    FieldType.NUMBER: pa.float64(),
    FieldType.BOOLEAN: pa.bool_(),
    FieldType.DAY: pa.date32(),
    FieldType.TIME: pa.timestamp("ms"),
    FieldType.LIST: pa.list_(pa.string()),
}
Columns = Mapping[str, Sequence[Any] | pd.Series] | pd.DataFrame


@dataclass(frozen=True)
class Content:
    """A table's rows. `rows` has the table's fields, in their order and in the types of `ARROW`; missing is null."""

    table: PublishedTable
    rows: pa.Table

    @classmethod
    def of(cls, table: PublishedTable, columns: Columns) -> "Content":
        """Type the columns. Raises KeyError for a field without a column, pyarrow.ArrowInvalid for an unfit value."""
        arrays = [_typed(columns[field.name], field) for field in table.fields]
        schema = pa.schema([pa.field(field.name, ARROW[field.type]) for field in table.fields])
        return cls(table, pa.Table.from_arrays(arrays, schema=schema))

    def __len__(self) -> int:
        return int(self.rows.num_rows)

    def column(self, field: Field) -> pa.ChunkedArray:
        """One field's values."""
        return self.rows.column(field.name)


def _typed(values: Sequence[Any] | pd.Series, field: Field) -> pa.Array:
    wanted = ARROW[field.type]
    if field.type is FieldType.LIST:
        return pa.array(list(values), wanted)
    array = pa.array(values, from_pandas=True)
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    typed = array.cast(wanted)
    return pc.if_else(pc.equal(typed, ""), pa.scalar(None, wanted), typed) if field.type is FieldType.TEXT else typed
