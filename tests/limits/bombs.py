"""Input that is made to break what reads it, built without unfolding it."""

import io
import struct
import zlib
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pa_parquet

MEGABYTE = 1_000_000


def yaml_bomb() -> bytes:
    """Ten to the ninth texts in ten lines."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    return "\n".join(lines).encode()


def deep_yaml() -> bytes:
    """A list in a list, 5,000 deep."""
    return b"[" * 5000 + b"]" * 5000


def deep_json() -> bytes:
    """The same as a line of JSON, deeper than its library goes."""
    return b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"


def long_cell(header: bytes, row: bytes) -> bytes:
    """A table whose second row has a cell of 10 MB; `row` has `{}` where that is."""
    return _second(header, row, b"x" * 10 * MEGABYTE)


def lines_in_a_cell(header: bytes, row: bytes) -> bytes:
    """The same, of a cell that is nothing but short lines."""
    cell = b'"' + b"x\n" * (5 * MEGABYTE) + b'"'
    return _second(header, row, cell)


def _second(header: bytes, row: bytes, cell: bytes) -> bytes:
    """A table of three rows of which the second has the cell; the third happened an hour later than the first."""
    rows = (row.replace(b"{}", b"x"), row.replace(b"{}", cell), row.replace(b"{}", b"x").replace(b"T09", b"T10"))
    return b"\n".join((header, *rows, b""))


def wide_header() -> bytes:
    """A million columns."""
    return ",".join(f"c{n}" for n in range(MEGABYTE)).encode() + b"\n" + b"," * (MEGABYTE - 1) + b"\n"


def wide_row(header: bytes, row: bytes) -> bytes:
    """A row of a million fields under a header of few, before sixty others."""
    others = (row.replace(b":00:00", b":00:%02d" % at) for at in range(60))
    return b"\n".join((header, b"x," * MEGABYTE, *others, b""))


def gzip_bomb() -> bytes:
    """A gigabyte of rows in a megabyte."""
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + deflated(1000 * MEGABYTE, b"\n") + b"\0" * 8


def deflated(size: int, sign: bytes) -> bytes:
    """One byte, over and over: one block is packed and then repeated."""
    block = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = block.compress(sign * MEGABYTE) + block.flush(zlib.Z_FULL_FLUSH)
    end = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packed * (size // MEGABYTE) + end.flush()


def large_png(side: int = 20_000) -> bytes:
    """A grey picture of 400 million pixels in half a megabyte."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    pixels = b"\x78\xda" + deflated(side * (side + 1), b"\0") + struct.pack(">I", 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


EVENTS = b"report,at,recorded_at,kind,value,reason"
REMINDED = b"128,2019-08-10T09:00:00,,reminded,sms officer,{}"


def long_name() -> bytes:
    """A column whose name has 10 MB, over three rows."""
    return EVENTS + b"x" * 10 * MEGABYTE + b"\n" + (REMINDED + b"\n") * 3


def parquet_rows(rows: int, text: str = "x") -> bytes:
    """One text so many times in each column of events, in a few bytes: a dictionary of one, and a run."""
    places = pa.array(np.zeros(rows, dtype=np.int8))
    column = pa.DictionaryArray.from_arrays(places, [text])
    made = io.BytesIO()
    table = pa.table(dict.fromkeys(EVENTS.decode().split(","), column))
    pa_parquet.write_table(table, made, store_schema=False, compression="zstd", row_group_size=rows)
    return made.getvalue()


def parquet_columns(count: int = 20_000) -> bytes:
    """A row of so many columns."""
    made = io.BytesIO()
    pa_parquet.write_table(pa.table({f"c{n}": ["x"] for n in range(count)}), made, store_schema=False)
    return made.getvalue()


def parquet_lie() -> bytes:
    """A cell of 900 MB in 30 kB, in a file that says of itself that it unpacks to 100 bytes."""
    names = EVENTS.decode().split(",")
    table = pa.table({name: ["x" * (900 * MEGABYTE if name == "reason" else 1)] for name in names})
    made = io.BytesIO()
    pa_parquet.write_table(
        table, made, store_schema=False, compression="zstd", use_dictionary=False, write_statistics=False
    )
    data = made.getvalue()
    group = pa_parquet.read_metadata(io.BytesIO(data)).row_group(0)
    start = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    foot = data[start:-8]
    for size in (group.column(names.index("reason")).total_uncompressed_size, group.total_byte_size):
        said = _varint(2 * size)
        assert said in foot
        foot = foot.replace(said, _varint(200, len(said)))
    return data[:start] + foot + data[-8:]


def _varint(number: int, width: int = 1) -> bytes:
    """A number as Thrift's compact protocol writes it, in so many bytes at least."""
    parts = [number & 127]
    while (number := number >> 7) or len(parts) < width:
        parts.append(number & 127)
    return bytes([*(part | 128 for part in parts[:-1]), parts[-1]])


def parquet_lists() -> bytes:
    """Three rows, in each a list of ten million texts."""
    ends = pa.array([0, 10_000_000, 20_000_000, 30_000_000], pa.int32())
    values = pa.DictionaryArray.from_arrays(pa.array(np.zeros(30_000_000, dtype=np.int8)), ["x"])
    names = EVENTS.decode().split(",")
    made = io.BytesIO()
    lists = pa.ListArray.from_arrays(ends, values)
    table = pa.table({name: lists if name == "reason" else ["x"] * 3 for name in names})
    pa_parquet.write_table(table, made, store_schema=False, compression="zstd")
    return made.getvalue()


def markdown(megabytes: int) -> bytes:
    """A report of so many megabytes, in which every sign may begin a link or a stress."""
    front = b'---\nid: "102"\ntitle: A\npublished_on: 2019-06-28\nedited_on: 2019-07-05\n---\n'
    return front + b"[*_`<(" * (megabytes * MEGABYTE // 6)


MARKS = ("[*_`<(", "![", "[", "[a][", "[a](b", "*_", "> ", "| a ")
"""What a text is made of that makes a reader of Markdown look back for each sign of it."""
MARKDOWN = "content/phan-anh/102.md"
PARQUET = "data/register/events.parquet"
BOMBS: list[tuple[str, str, Callable[[], bytes], str, str]] = [
    ("YAML bomb", "data/agencies.yml", yaml_bomb, "unfolded", "anchors, aliases and tags are not allowed"),
    ("YAML 5,000 deep", "data/areas.yml", deep_yaml, "nested", "nested deeper than 20 levels"),
    ("JSON 100,000 deep", "data/register/events.jsonl", deep_json, "parsed", "can't be read as JSONL"),
    ("GeoJSON 100,000 deep", "data/areas.geojson", deep_json, "parsed", "not a GeoJSON collection"),
    ("10 MB cell", "data/register/events.csv", lambda: long_cell(EVENTS, REMINDED), "padded", "longer than 1000000"),
    (
        "10 MB of lines",
        "data/register/events.csv",
        lambda: lines_in_a_cell(EVENTS, REMINDED),
        "padded",
        "longer than 1000000",
    ),
    ("10 MB name", "data/register/events.csv", long_name, "padded", "more than 1000 columns"),
    ("million columns", "data/register/events.csv", wide_header, "twice", "more than 1000 columns"),
    ("million fields", "data/register/events.csv", lambda: wide_row(EVENTS, REMINDED), "padded", "longer than 1000000"),
    ("gzip bomb", "data/register/events.csv.gz", gzip_bomb, "unzipped", "unpacks to more than 60 times"),
    ("Parquet, a row 5 million times", PARQUET, lambda: parquet_rows(5_000_000), "rowed", "unpacks to more than"),
    ("Parquet, 1 MB 100,000 times", PARQUET, lambda: parquet_rows(100_000, "x" * MEGABYTE), "rowed", "unpacks to more"),
    (
        "Parquet, 10 MB in each cell",
        PARQUET,
        lambda: parquet_rows(300, "x" * 10 * MEGABYTE),
        "rowed",
        "unpacks to more",
    ),
    ("Parquet, 20,000 columns", PARQUET, parquet_columns, "rowed", "more than 1000 columns"),
    ("Parquet, lists of ten million", PARQUET, parquet_lists, "rowed", "can't be read as Parquet"),
    ("Parquet that lies of its size", PARQUET, parquet_lie, "rowed", "can't be read as Parquet"),
    ("150 MB of Markdown", MARKDOWN, lambda: markdown(150), "marked", "larger than 20000 bytes"),
    ("150 MB of prose", "content/cau-hoi.md", lambda: markdown(150), "marked", "larger than 1000000 bytes"),
]
"""A name, the file of a project that it is put into, what makes it, who dies of it, and what the product says."""
