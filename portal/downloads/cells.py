"""Values as the texts of CSV and JSON: each distinct value is written once, however often it stands in its column."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from portal.published.fields import Field, FieldType

TIME, DAY = "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d"


def texts(values: pa.ChunkedArray, write: Callable[[Any], str], missing: str) -> list[str]:
    """Each value as `write` writes it; `missing` for null."""
    if pa.types.is_list(values.type):
        return [missing if value is None else write(value) for value in values.to_pylist()]
    encoded = values.combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    words = np.empty(len(encoded.dictionary) + 1, dtype=object)
    words[:] = [*map(write, encoded.dictionary.to_pylist()), missing]
    places = encoded.indices.fill_null(len(words) - 1).to_numpy(zero_copy_only=False)
    chosen: list[str] = words[places].tolist()
    return chosen


def dated(values: pa.ChunkedArray, field: Field) -> pa.ChunkedArray:
    """Days and times as ISO 8601 text, the city's wall time; other values as they are."""
    if field.type is FieldType.TIME:
        return pc.strftime(values.cast(pa.timestamp("s")), format=TIME)
    return pc.strftime(values, format=DAY) if field.type is FieldType.DAY else values


def plain(value: Any) -> str:
    """A number, a truth or a list, as JSON and CSV alike write it; whole numbers without `.0`."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False)
