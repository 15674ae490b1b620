"""What would read the same input without the product's limits, to prove that these limits are needed."""

import csv
import gzip
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow.parquet as pa_parquet
import yaml
from PIL import Image

from portal.markup import plain


def unfolded(path: Path) -> list[str]:
    """YAML with its aliases written out."""
    return [json.dumps(yaml.safe_load(path.read_text()))]


def nested(path: Path) -> list[str]:
    """YAML as its library reads it."""
    return [str(yaml.safe_load(path.read_text()))]


def parsed(path: Path) -> list[str]:
    """JSON as its library reads it."""
    return [str(json.loads(path.read_text()))]


def padded(path: Path) -> list[str]:
    """A table as an array of texts, each as wide as the widest."""
    csv.field_size_limit(sys.maxsize)
    rows = list(csv.reader(path.open()))
    width = max(map(len, rows))
    return [str(np.array([row + [""] * (width - len(row)) for row in rows]).shape)]


def twice(path: Path) -> list[str]:
    """The names of columns that stand twice in a header."""
    names = next(csv.reader(path.open()))
    return [name for name in names if names.count(name) > 1]


def unzipped(path: Path) -> list[str]:
    """The rows of a packed table."""
    return [str(len(gzip.decompress(path.read_bytes()).split(b"\n")))]


def rowed(path: Path) -> list[str]:
    """The rows of a Parquet file, as texts."""
    return [str(len(pa_parquet.read_table(path).to_pylist()))]


def marked(path: Path) -> list[str]:
    """Markdown in memory, line by line, as a page."""
    return [str(len(plain(path.read_text("utf-8"))))]


def drawn(path: Path) -> list[str]:
    """A picture, whatever its size."""
    Image.MAX_IMAGE_PIXELS = None
    picture = Image.open(io.BytesIO(path.read_bytes()))
    picture.load()
    return [str(picture.size)]


READERS: dict[str, Callable[[Path], list[str]]] = {
    one.__name__: one for one in (unfolded, nested, parsed, padded, twice, unzipped, rowed, marked, drawn)
}
