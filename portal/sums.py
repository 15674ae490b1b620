"""SHA-256 of every file of a site, as `SHA256SUMS` lists them: `sha256sum --check SHA256SUMS` reads the same."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from portal.processes import number_of_processes
from portal.progress import Progress, silent

SUMS = "SHA256SUMS"
PREVIOUS = "SHA256SUMS.previous"
"""The sums of what is kept of the site before: see `predecessor`."""
KEPT = re.compile(
    r"(?!.*/\.)assets/(?!pictures/)[\w./-]*[./][0-9a-f]{8,16}(?:/[\w-]+)?"
    r"\.(?:css|m?js|woff2|json|webmanifest|txt|svg|png|webp|avif|jpg|pmtiles)"
)
"""What may be kept of the site before: what pages load, by a name with a hash in it; never a page. No such address
leads out of the site, and pictures of reports are none."""
STEP = 1000
"""Files between two signs of life."""
_LINE = re.compile("([0-9a-f]{64}) [ *](.+)")


def digest_of(path: Path | str) -> str:
    """A file's SHA-256 in hexadecimal."""
    with open(path, "rb") as file:  # noqa: PTH123 - 100,000 times
        return hashlib.file_digest(file, "sha256").hexdigest()


def sums_of(root: Path, addresses: Iterable[str], progress: Progress = silent, step: str = "") -> dict[str, str]:
    """The hash of each of these files below `root`, by address. `step` is what it tells that it is doing."""
    names = list(addresses)
    found: dict[str, str] = {}
    with ThreadPoolExecutor(number_of_processes()) as threads:
        for name, digest in zip(names, threads.map(lambda one: digest_of(f"{root}/{one}"), names), strict=True):
            found[name] = digest
            if step and len(found) % STEP == 0:
                progress(step, len(found), len(names))
    return found


def size_of_text(addresses: Iterable[str]) -> int:
    """Bytes of the lines of these files, which is known before any of them is hashed."""
    return sum(64 + len("  \n") + len(address.encode()) for address in addresses)


def as_text(sums: Mapping[str, str]) -> bytes:
    """A line for each file, by address."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items())).encode()


def parsed(text: str) -> dict[str, str]:
    """What such a text lists, by address; lines of another shape are passed over."""
    found = (_LINE.fullmatch(line) for line in text.splitlines())
    return {line[2]: line[1] for line in found if line}


def read_sums(path: Path) -> dict[str, str]:
    """The same of a file; nothing where there is none."""
    return parsed(path.read_text("utf-8", "replace")) if path.is_file() else {}
