"""A folder as zips that a host takes, streamed: sorted, with fixed dates, so that the same files give the same bytes.

Pages and tables are compressed, on all processors; what is compressed already is stored. Zips beyond four gigabytes
are written as ZIP64.
"""

import os
import shutil
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from portal.processes import number_of_processes
from portal.sums import SUMS

STORED = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".woff2", ".gz", ".zip", ".xlsx", ".parquet"})
"""What is compressed already. So are the sums stored, that their size in a zip is known before they are."""
DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can hold."""
READABLE = 0o100644 << 16
LEVEL = 4
"""Of 9; higher levels take twice the time for a twentieth of the size."""
CHUNK = 1 << 20
AT_ONCE = 64
"""So many files one thread compresses before it takes others; what another one waits for is small."""
LARGE = 1 << 25
"""Bytes of a file that is not held in memory to be compressed."""
MOST = 24_000_000
"""Bytes of one zip; hosts take files of 25 MiB, and how small a file becomes is known only afterwards."""
SMALLER = 4
"""To about so small a part text is compressed."""
ENTRY = 150
"""Bytes that a file takes in a zip beside its content and, twice, its address."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One file: its place in a zip, its size as it lies there, and what it was compressed to; None: not yet."""

    info: zipfile.ZipInfo
    size: int
    packed: bytes | None

    @property
    def expected(self) -> int:
        """About how many bytes it takes in a zip."""
        return self.size // (1 if self.info.compress_type == zipfile.ZIP_STORED else SMALLER)


def pack(root: Path, addresses: Iterable[str], place: Callable[[int], Path], most: int = MOST) -> list[Path]:
    """Write files below `root`, under their addresses, into zips of about so many bytes at most; a file that is larger
    has one of its own. `place(number)`: where each zip lies, from 1 on. Returns where they lie."""
    made: list[Path] = []
    entries = _entries(root, addresses)
    following = next(entries, None)
    while following or not made:
        made.append(place(len(made) + 1))
        made[-1].parent.mkdir(parents=True, exist_ok=True)
        following = _fill(root, following, entries, made[-1], most)
    return made


def add(root: Path, addresses: Iterable[str], to: Path, more: Mapping[str, bytes] = MappingProxyType({})) -> None:
    """Write further files into a zip that is there. `more`: files that stand in the zip alone."""
    with zipfile.ZipFile(to, "a", allowZip64=True) as archive:
        for entry in _entries(root, addresses):
            _add(archive, root, entry)
        for address, content in sorted(more.items()):
            archive.writestr(_info(address), content)


def _fill(root: Path, first: _Entry | None, entries: Iterator[_Entry], to: Path, most: int) -> _Entry | None:
    """Write as many of the files as fit into a zip, the first at least; returns the one that comes into the next."""
    overhead, entry = 0, first
    with to.open("wb") as file, zipfile.ZipFile(file, "w", allowZip64=True) as archive:
        while entry:
            overhead += ENTRY + len(entry.info.filename.encode())
            if entry is not first and file.tell() + overhead + entry.expected > most:
                return entry
            _add(archive, root, entry)
            entry = next(entries, None)
    return None


def _entries(root: Path, addresses: Iterable[str]) -> Iterator[_Entry]:
    """The files in their order, compressed a little ahead of being asked for."""
    left, threads = iter(addresses), number_of_processes()
    with ThreadPoolExecutor(threads) as executor:
        waiting: deque[Future[list[_Entry]]] = deque()
        while True:
            while len(waiting) <= threads and (some := list(islice(left, AT_ONCE))):
                waiting.append(executor.submit(lambda names: [_entry(root, name) for name in names], some))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _entry(root: Path, address: str) -> _Entry:
    info, path = _info(address), f"{root}/{address}"
    size = os.stat(path).st_size  # noqa: PTH116 - 100,000 times
    if info.compress_type == zipfile.ZIP_STORED or size > LARGE:
        return _Entry(info, size, None)
    with open(path, "rb") as file:  # noqa: PTH123
        content = file.read()
    made = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = made.compress(content) + made.flush()
    info.CRC, info.file_size, info.compress_size = zlib.crc32(content), len(content), len(packed)
    return _Entry(info, size, packed)


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


def _add(archive: zipfile.ZipFile, root: Path, entry: _Entry) -> None:
    if entry.packed is None:
        entry.info.file_size = entry.size
        with (root / entry.info.filename).open("rb") as file, archive.open(entry.info, "w") as place:
            shutil.copyfileobj(file, place, CHUNK)
    else:
        _put(archive, entry.info, entry.packed)


def _put(archive: zipfile.ZipFile, info: zipfile.ZipInfo, packed: bytes) -> None:
    """Write what is compressed already, for which `zipfile` has no function: as its own writing ends."""
    file = archive.fp
    assert file is not None
    file.seek(archive.start_dir)
    info.header_offset = file.tell()
    file.write(info.FileHeader(zip64=False))
    file.write(packed)
    archive.start_dir = file.tell()
    archive.filelist.append(info)
    archive.NameToInfo[info.filename] = info
    archive._didModify = True  # type: ignore[attr-defined]
