"""A folder as one zip, streamed: sorted, with fixed dates, so that the same files give the same bytes.

Pages and tables are compressed; what is compressed already is stored. Zips beyond four gigabytes are written as ZIP64.
"""

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO

STORED = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".woff2", ".gz", ".zip", ".xlsx", ".parquet"})
DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can hold."""
READABLE = 0o100644 << 16
LEVEL = 4
"""Of 9; higher levels take twice the time for a twentieth of the size."""
CHUNK = 1 << 20


def pack(
    root: Path,
    to: IO[bytes],
    leaves_out: Callable[[str], bool],
    more: Mapping[str, bytes] = MappingProxyType({}),
) -> int:
    """Write every file below `root`, under its address, into a zip, unless `leaves_out` it; returns how many.

    `more`: files that stand in the zip alone.
    """
    count = 0
    with zipfile.ZipFile(to, "w", allowZip64=True) as archive:
        for address in addresses(root):
            if not leaves_out(address):
                _add(archive, root / address, address)
                count += 1
        for address, content in sorted(more.items()):
            archive.writestr(_info(address), content)
            count += 1
    return count


def addresses(root: Path) -> Iterator[str]:
    """Every file's address from the root, folder by folder, in the order of the names."""
    for folder, folders, names in walked(root):
        folders.sort()
        base = os.path.relpath(folder, root)
        prefix = "" if base == "." else Path(base).as_posix() + "/"
        yield from (f"{prefix}{name}" for name in sorted(names))


def walked(root: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """As `os.walk`, which passes over a folder that can't be read; here that raises OSError: nothing is left out."""

    def stop(error: OSError) -> None:
        raise error

    return os.walk(root, onerror=stop)


def _info(address: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(address, DATE)
    info.compress_type = zipfile.ZIP_STORED if Path(address).suffix in STORED else zipfile.ZIP_DEFLATED
    info._compresslevel = LEVEL  # type: ignore[attr-defined]  # public only from Python 3.13 on
    info.external_attr = READABLE
    info.create_system = 3
    return info


def _add(archive: zipfile.ZipFile, path: Path, address: str) -> None:
    info = _info(address)
    info.file_size = path.stat().st_size
    with path.open("rb") as file, archive.open(info, "w") as entry:
        shutil.copyfileobj(file, entry, CHUNK)
