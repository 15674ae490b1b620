"""Input that is made to break what reads it, built without unfolding it."""

import struct
import zlib
from collections.abc import Callable

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
    return header + b"\n" + b"\n".join(row.replace(b"{}", one) for one in (b"x", b"x" * 10 * MEGABYTE, b"x")) + b"\n"


def wide_header() -> bytes:
    """A million columns."""
    return ",".join(f"c{n}" for n in range(MEGABYTE)).encode() + b"\n" + b"," * (MEGABYTE - 1) + b"\n"


def wide_row(header: bytes, row: bytes) -> bytes:
    """A row of a million fields under a header of few, before a hundred others."""
    return header + b"\n" + b"x," * MEGABYTE + b"\n" + (row + b"\n") * 100


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


BOMBS: list[tuple[str, str, Callable[[], bytes], str, str]] = [
    ("YAML bomb", "data/agencies.yml", yaml_bomb, "unfolded", "anchors, aliases and tags are not allowed"),
    ("YAML 5,000 deep", "data/areas.yml", deep_yaml, "nested", "nested deeper than 20 levels"),
    ("JSON 100,000 deep", "data/register/events.jsonl", deep_json, "parsed", "can't be read as JSONL"),
    ("GeoJSON 100,000 deep", "data/areas.geojson", deep_json, "parsed", "not a GeoJSON collection"),
    ("10 MB cell", "data/register/events.csv", lambda: long_cell(EVENTS, REMINDED), "padded", "longer than 1000000"),
    ("10 MB name", "data/register/events.csv", long_name, "padded", "more than 1000 columns"),
    ("million columns", "data/register/events.csv", wide_header, "twice", "more than 1000 columns"),
    ("million fields", "data/register/events.csv", lambda: wide_row(EVENTS, REMINDED), "padded", "longer than 1000000"),
    ("gzip bomb", "data/register/events.csv.gz", gzip_bomb, "unzipped", "unpacks to more than 60 times"),
]
"""A name, the file of a project that it is put into, what makes it, who dies of it, and what the product says."""
