"""Every byte of a built site in the forms in which a reader could read it: unpacked, decoded, folded to one case."""

import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pandas as pd

GZIP = re.compile(rb"\x1f\x8b\x08")
LITERAL = re.compile(rb"\\u([0-9a-fA-F]{4})")


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each file and of what is packed in it; a file's name is part of what it says."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            for inner, content in unpacked(name, path.read_bytes()):
                yield inner, f"{inner}\n{as_text(content)}".casefold()
            if path.suffix == ".sqlite":
                yield name, "\n".join(sqlite3.connect(path).iterdump()).casefold()
            if path.suffix == ".parquet":
                yield name, pd.read_parquet(path).to_csv().casefold()


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, what a zip (xlsx too) holds, and what any gzip member in it holds."""
    yield name, content
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for one in archive.namelist():
                yield from unpacked(f"{name}/{one}", archive.read(one))
    for found in GZIP.finditer(content):
        try:
            yield f"{name}@{found.start()}", zlib.decompressobj(31).decompress(content[found.start() :])
        except zlib.error:
            continue


def as_text(content: bytes) -> str:
    """What the bytes say as UTF-8, and once more with entities, escapes and addresses spelt out."""
    text = content.decode("utf-8", "replace")
    if "&" not in text and "%" not in text and "\\u" not in text:
        return text
    spelt = LITERAL.sub(lambda found: chr(int(found[1], 16)).encode("utf-16", "surrogatepass")[2:], content)
    return f"{text}\n{unescape(text)}\n{unquote(text)}\n{spelt.decode('utf-8', 'replace')}"
