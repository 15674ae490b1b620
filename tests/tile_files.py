"""Makes the smallest files of map tiles: one tile for each quarter of the world, a picture or vectors.

Sources: PMTiles Version 3 Specification; Vector Tile Specification 2.1; Protocol Buffers encoding.
"""

import struct
from io import BytesIO

from PIL import Image

VECTORS, PNG = 1, 2
METADATA = b"{}"
WORLD = (-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000)


def number(value: int) -> bytes:
    """A protocol buffer's varint."""
    made = bytearray()
    while value > 127:
        made.append(value & 127 | 128)
        value >>= 7
    return bytes([*made, value])


def text(field: int, content: bytes) -> bytes:
    return number(field << 3 | 2) + number(len(content)) + content


def whole(field: int, value: int) -> bytes:
    return number(field << 3) + number(value)


def picture(colour: tuple[int, int, int]) -> bytes:
    """A tile of one colour."""
    packed = BytesIO()
    Image.new("RGB", (256, 256), colour).save(packed, "PNG")
    return packed.getvalue()


def vectors() -> bytes:
    """A tile whose layer `earth` covers it."""
    zigzag = [value << 1 if value >= 0 else -value * 2 - 1 for value in (0, 0, 4096, 0, 0, 4096, -4096, 0)]
    commands = [9, *zigzag[:2], 26, *zigzag[2:], 15]
    geometry = b"".join(map(number, commands))
    kind = text(3, b"kind") + text(4, text(1, b"earth"))
    feature = text(2, text(2, bytes([0, 0])) + whole(3, 3) + text(4, geometry))
    return text(3, whole(15, 2) + text(1, b"earth") + feature + kind + whole(5, 4096))


def pmtiles(tile: bytes, tile_type: int, version: int = 3) -> bytes:
    """A file with the same tile four times at zoom 1, whose numbers begin with 1; uncompressed."""
    directory = b"".join(map(number, [1, 1, 4, len(tile), 1]))
    start = 127
    offsets = [start, len(directory)]
    for size in (len(METADATA), 0, len(tile)):
        offsets += [offsets[-2] + offsets[-1], size]
    return b"".join(
        [
            b"PMTiles",
            bytes([version]),
            struct.pack("<8Q", *offsets),
            struct.pack("<3Q", 4, 1, 1),
            bytes([1, 1, 1, tile_type, 1, 1]),
            struct.pack("<4i", *WORLD),
            bytes([1]),
            struct.pack("<2i", 0, 0),
            directory,
            METADATA,
            tile,
        ]
    )
