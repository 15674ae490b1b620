"""CSV: UTF-8 with a byte order mark, so that Excel reads Vietnamese; no cell of it runs.

A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does a text that begins with an
apostrophe. To read back exactly, take one apostrophe from the start of a text, if there is one. Numbers, days and
times are never touched.
"""

import re
from typing import Any

from portal.downloads.cells import dated, plain, texts
from portal.downloads.content import Content
from portal.published.fields import Field, FieldType

ARMOURED = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
"""How a text begins that gets an apostrophe: what spreadsheets run, in both widths, and the apostrophe itself."""
QUOTED = re.compile('[",\r\n]')
MARK = "\ufeff"


def as_csv(content: Content) -> bytes:
    """The table as CSV: commas, `"` where needed, line feeds, one header line."""
    columns = [_cells(content, field) for field in content.table.fields]
    lines = [",".join(content.table.names), *map(",".join, zip(*columns, strict=True)), ""]
    return (MARK + "\n".join(lines)).encode()


def armoured(text: str) -> str:
    """The text with an apostrophe before it, if it begins like a formula or with an apostrophe."""
    return f"'{text}" if text.startswith(ARMOURED) else text


def disarmed(cell: str) -> str:
    """The text that `armoured` was given."""
    return cell.removeprefix("'")


def _cells(content: Content, field: Field) -> list[str]:
    write = _text if field.type in (FieldType.TEXT, FieldType.DAY, FieldType.TIME) else _value
    return texts(dated(content.column(field), field), write, "")


def _text(text: str) -> str:
    return _quoted(armoured(text))


def _value(value: Any) -> str:
    return _quoted(plain(value))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text
