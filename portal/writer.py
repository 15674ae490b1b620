"""Writes the site beside the one that is there, proves it, and exchanges the two: replaced whole or not at all."""

import ctypes
import errno
import fcntl
import hashlib
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import Self
from xml.sax.saxutils import escape

from portal.packing import add, every_address, pack

HOME = "index.html"
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
ADDRESSES_IN_A_SITEMAP = 50_000
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2

FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
FORBIDDEN_BYTES = bytes([*range(0x0A), *range(0x0B, 0x20), 0x7F])
"""The same in UTF-8, which has them in no other letter: three times as fast to look for."""
BLOCKS = re.compile(
    r"<(/?(?:div|section|article|aside|nav|main|header|footer|figure|form|fieldset|details|table|thead|tbody|tr|td|th"
    r"|ul|ol|li|dl|dt|dd|p|h[1-6]|blockquote|pre|select|button|svg))\b"
)
STEPS = {"div": 1, "/div": -1}


class UnfitContent(ValueError):  # noqa: N818 - says what is unfit
    """A content block that MkDocs would not pass on byte for byte, or that would break its page."""


def check_content(content: str) -> None:
    """Raise UnfitContent unless a content block is one `<div>`, balanced, without tabs or control characters."""
    encoded = content.encode()
    if len(encoded.translate(None, FORBIDDEN_BYTES)) < len(encoded) and (found := FORBIDDEN.search(content)):
        raise UnfitContent(f"character U+{ord(found[0]):04X} near {_near(content, found.start())!r}")
    if not (content.startswith("<div") and content.endswith("</div>")):
        raise UnfitContent(f"not one <div>: it begins {content[:40]!r} and ends {content[-40:]!r}")
    tags = BLOCKS.findall(content)
    counts = Counter(tags)
    odd = sorted(tag for tag in {tag.lstrip("/") for tag in counts} if counts[tag] != counts[f"/{tag}"])
    if odd:
        raise UnfitContent(f"unbalanced: {', '.join(f'<{tag}>' for tag in odd)}")
    depths = list(accumulate(STEPS[tag] for tag in tags if tag in STEPS))
    if min(depths[:-1], default=1) < 1:
        raise UnfitContent("more than one <div> at the top, or one closed too early")


def _near(text: str, place: int) -> str:
    return text[max(0, place - 20) : place + 20]


class Stage:
    """A folder beside the target in which the site is built; left without `commit`, nothing of it stays."""

    def __init__(self, target: Path) -> None:
        self.target = target.absolute()
        self.files = 0
        """How many files the site has; known after `verify`."""

    def __enter__(self) -> Self:
        _refuse_foreign(self.target)
        self.target.parent.mkdir(parents=True, exist_ok=True)
        with _locked(self.target.parent):
            clean_dead(self.target)
            self.root = Path(tempfile.mkdtemp(prefix=_prefix(self.target), dir=self.target.parent))
            self._lock = os.open(self.root, os.O_RDONLY)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        self.root.chmod(0o755)
        self._folders = {""}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
        os.close(self._lock)

    def write(self, address: str, content: bytes) -> None:
        """Write one file; an address that ends in `/`, or the empty one, is a page."""
        folder, slash, name = address.rpartition("/")
        if folder not in self._folders:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        # a path as text: a hundred thousand Path objects cost as much as the writing
        with open(f"{self.root}/{folder}{slash}{name or HOME}", "wb") as file:  # noqa: PTH123
            file.write(content)

    def write_zips(
        self, place: Callable[[int], str], last: Callable[[str], bool], waits: Collection[str]
    ) -> dict[str, int]:
        """Write what is staged so far as zips that a host takes: what comes `last` into the last ones, and what `waits`
        not yet. `place`: the address of each. Returns their sizes by address."""
        packed = sorted((one for one in every_address(self.root) if one not in waits), key=last)
        made = pack(self.root, packed, lambda number: self.root / place(number))
        return {place(number): path.stat().st_size for number, path in enumerate(made, start=1)}

    def finish_zips(self, zips: Sequence[str], waited: Iterable[str]) -> None:
        """Write into the last zip what waited, and the checksums of all beside the first."""
        add(self.root, waited, self.root / zips[-1])
        lines = []
        for address in zips:
            with (self.root / address).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            lines.append(f"{digest}  {address.rpartition('/')[2]}\n")
        self.write(f"{zips[0]}.sha256", "".join(lines).encode())

    def write_sitemap(self, site_url: str, prefixes: Iterable[tuple[str, str]], unlisted: Collection[str] = ()) -> None:
        """Write the sitemap of the pages staged so far but those `unlisted`. `prefixes`: each edition's language and
        folder."""
        if site_url:
            listed = sorted(page for page in self.pages() if page not in unlisted)
            for name, content in sitemap(listed, site_url, list(prefixes)):
                self.write(name, content.encode())

    def pages(self) -> Iterator[str]:
        """The address of each page staged so far."""
        for folder, _, names in os.walk(self.root):
            if HOME in names:
                place = Path(folder).relative_to(self.root).as_posix()
                yield "" if place == "." else f"{place}/"

    def verify(self) -> None:
        """Count the files and raise OSError if one is empty or the home page is not there."""
        self.files = 0
        for folder, _, names in os.walk(self.root):
            for name in names:
                if os.stat(os.path.join(folder, name)).st_size == 0:  # noqa: PTH118, PTH116 - 100,000 times
                    raise OSError(errno.EIO, "an empty file was about to be published", str(Path(folder, name)))
                self.files += 1
        if not (self.root / HOME).is_file():
            raise OSError(errno.ENOENT, "the site has no home page", str(self.root / HOME))

    def commit(self) -> None:
        """Put the new site in the old one's place. What was there is gone afterwards."""
        if not self.target.exists():
            self.root.rename(self.target)
        elif not exchange(self.root, self.target):
            self._step_by_step()

    def _step_by_step(self) -> None:
        """Where the system can't exchange two folders: there is a moment without a site, which a next build mends."""
        aside = _aside(self.target)
        self.target.rename(aside)
        try:
            self.root.rename(self.target)
        except OSError:
            aside.rename(self.target)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk can't."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def clean_dead(target: Path) -> None:
    """Remove what builds that died have left beside the target, and mend an exchange that one died in."""
    aside = _aside(target)
    if aside.is_dir():
        if target.exists():
            shutil.rmtree(aside)
        else:
            aside.rename(target)
    for left in sorted(target.parent.glob(f"{_prefix(target)}*")):
        if left.is_dir() and not _in_use(left):
            shutil.rmtree(left)


def sitemap(pages: list[str], site_url: str, prefixes: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The sitemap's files by name: one, or an index and its parts. Pages in several languages name each other."""
    known = set(pages)
    entries = [_sitemap_entry(page, site_url, prefixes, known) for page in pages]
    parts = [entries[at : at + ADDRESSES_IN_A_SITEMAP] for at in range(0, len(entries), ADDRESSES_IN_A_SITEMAP)]
    if len(parts) <= 1:
        yield SITEMAP, _urlset(entries)
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield from zip(names, map(_urlset, parts), strict=True)
        places = "".join(f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
        yield SITEMAP, f"{_XML}<sitemapindex {_SITEMAP_NAMESPACE}>\n{places}</sitemapindex>\n"
    yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {site_url}{SITEMAP}\n"


_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINK_NAMESPACE = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def _urlset(entries: list[str]) -> str:
    return f"{_XML}<urlset {_SITEMAP_NAMESPACE} {_LINK_NAMESPACE}>\n{''.join(entries)}</urlset>\n"


def _sitemap_entry(page: str, site_url: str, prefixes: list[tuple[str, str]], known: set[str]) -> str:
    folder = next((prefix for _, prefix in prefixes if prefix and page.startswith(prefix)), "")
    plain = page.removeprefix(folder)
    twins = [(code, prefix + plain) for code, prefix in prefixes if prefix + plain in known]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(site_url + twin)}"/>' for code, twin in twins
    )
    return f"<url><loc>{escape(site_url + page)}</loc>{links if len(twins) > 1 else ''}</url>\n"


def _prefix(target: Path) -> str:
    return f".{target.name}-"


def _aside(target: Path) -> Path:
    return target.parent / f"{_prefix(target)}old"


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _in_use(folder: Path) -> bool:
    """Whether a living build holds the folder; its lock dies with it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)


def _refuse_foreign(target: Path) -> None:
    """A folder that holds something else than a site is not replaced."""
    if target.is_dir() and any(target.iterdir()) and not (target / HOME).is_file():
        raise OSError(errno.ENOTEMPTY, "is not empty and holds no site; it is not replaced", str(target))
    if target.exists() and not target.is_dir():
        raise OSError(errno.ENOTDIR, "is not a folder", str(target))
