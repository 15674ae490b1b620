"""A folder as zips that a host takes, streamed: sorted, with fixed dates, so that the same files give the same bytes.

Pages and tables are compressed; what is compressed already is stored. Zips beyond four gigabytes are written as ZIP64.
"""

import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from portal.sums import SUMS

STORED = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".woff2", ".gz", ".zip", ".xlsx", ".parquet"})
"""What is compressed already. So are the sums stored, that their size in a zip is known before they are."""
DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can hold."""
READABLE = 0o100644 << 16
LEVEL = 4
"""Of 9; higher levels take twice the time for a twentieth of the size."""
CHUNK = 1 << 20
MOST = 24_000_000
"""Bytes of one zip; hosts take files of 25 MiB, and how small a file becomes is known only afterwards."""
SMALLER = 4
"""To about so small a part text is compressed."""
ENTRY = 150
"""Bytes that a file takes in a zip beside its content and, twice, its address."""


def pack(root: Path, addresses: Iterable[str], place: Callable[[int], Path], most: int = MOST) -> list[Path]:
    """Write files below `root`, under their addresses, into zips of about so many bytes at most; a file that is larger
    has one of its own. `place(number)`: where each zip lies, from 1 on. Returns where they lie."""
    made: list[Path] = []
    waiting = list(addresses)
    while waiting or not made:
        made.append(place(len(made) + 1))
        made[-1].parent.mkdir(parents=True, exist_ok=True)
        waiting = waiting[_fill(root, waiting, made[-1], most) :]
    return made


def add(root: Path, addresses: Iterable[str], to: Path, more: Mapping[str, bytes] = MappingProxyType({})) -> None:
    """Write further files into a zip that is there. `more`: files that stand in the zip alone."""
    with zipfile.ZipFile(to, "a", allowZip64=True) as archive:
        for address in addresses:
            _add(archive, root / address, address)
        for address, content in sorted(more.items()):
            archive.writestr(_info(address), content)


def _fill(root: Path, waiting: Sequence[str], to: Path, most: int) -> int:
    """Write as many of the files as fit into a zip, one at least; returns how many."""
    overhead = 0
    with to.open("wb") as file, zipfile.ZipFile(file, "w", allowZip64=True) as archive:
        for count, address in enumerate(waiting):
            path = root / address
            size = path.stat().st_size // (1 if path.suffix in STORED else SMALLER)
            overhead += ENTRY + len(address.encode())
            if count and file.tell() + overhead + size > most:
                return count
            _add(archive, path, address)
    return len(waiting)


def every_address(root: Path) -> Iterator[str]:
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
    is_stored = Path(address).suffix in STORED or address == SUMS
    info.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    info._compresslevel = LEVEL  # type: ignore[attr-defined]  # public only from Python 3.13 on
    info.external_attr = READABLE
    info.create_system = 3
    return info


def _add(archive: zipfile.ZipFile, path: Path, address: str) -> None:
    info = _info(address)
    info.file_size = path.stat().st_size
    with path.open("rb") as file, archive.open(info, "w") as entry:
        shutil.copyfileobj(file, entry, CHUNK)
