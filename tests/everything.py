"""Every text that a site holds, however it is packed: what a finder of secrets would read."""

import base64
import gzip
import html
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pyarrow.parquet as pq
from PIL import Image

BASE64 = re.compile(r"[A-Za-z0-9+/]{20,}")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif")


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file's name and, one after the other, its readings."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield name, name
            yield from readings(name, path.read_bytes())


def readings(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Everything that can be read in a file: unzipped, unpacked, decoded."""
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inside in packed.namelist():
                yield f"{name}/{inside}", inside
                yield from readings(f"{name}/{inside}", packed.read(inside))
    elif content.startswith(b"\x1f\x8b"):
        yield from readings(f"{name}!", gzip.decompress(content))
    elif content.startswith(b"SQLite format 3"):
        base = sqlite3.connect(":memory:")
        base.deserialize(content)
        yield name, "\n".join(base.iterdump())
        yield name, content.decode("utf-8", "replace")
    elif content.startswith(b"PAR1"):
        table = pq.read_table(io.BytesIO(content))
        yield name, f"{table.schema.metadata} {table.schema} {table.to_pylist()}"
    elif name.lower().endswith(PICTURES):
        picture = Image.open(io.BytesIO(content))
        yield name, f"{picture.info} {dict(picture.getexif())}"
        yield name, content.decode("latin-1")
        yield name, content.decode("utf-16-le", "replace")
    else:
        yield from decoded(name, content.decode("utf-8", "replace"))


def decoded(name: str, text: str) -> Iterator[tuple[str, str]]:
    """A text as it stands, and freed of entities, per cents, escapes and base64."""
    yield name, text
    if "&" in text:
        yield name, html.unescape(html.unescape(text))
    if "%" in text:
        yield name, unquote(text)
    if "\\u" in text:
        yield name, ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    for found in BASE64.findall(text):
        whole = found[:-1] if len(found) % 4 == 1 else found
        yield name, base64.b64decode(whole + "=" * (-len(whole) % 4)).decode("utf-8", "replace")
