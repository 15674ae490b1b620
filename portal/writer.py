"""Writes the site beside the one that is there, proves it, and exchanges the two: replaced whole or not at all."""

import ctypes
import errno
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import Self

from portal import predecessor, scratch
from portal.address_patterns import compact
from portal.packing import MOST, add, every_address, pack, walked
from portal.predecessor import HOME
from portal.problems import N_
from portal.sitemap import LISTED, sitemap
from portal.sums import digest_of, size_of_text

READABLE = 0o022
"""What a published site is written with, whatever the person's own umask: a server must be able to read it."""
UNDER_WAY = N_("another build of this site is under way; wait for it, then run this again")
NO_INDEX, HEAD = b'<meta name="robots" content="noindex">', 16_384
"""What a page says in its head that no search engine shall list, and within how many bytes."""
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
    """A folder beside the target in which the site is built; left without `commit`, nothing of it stays.

    Raises OSError if another build of the same site is under way.
    """

    def __init__(self, target: Path) -> None:
        # what a link leads to is exchanged, and the link stays
        self.target = target.resolve()
        self.files = 0
        """How many files the site has; known after `verify`."""

    def __enter__(self) -> Self:
        parent, prefix = self.target.parent, _prefix(self.target)
        _refuse_foreign(self.target)
        parent.mkdir(parents=True, exist_ok=True)
        with scratch.locked(parent):
            if any(map(scratch.in_use, scratch.folders(parent, prefix))):
                raise OSError(errno.EBUSY, UNDER_WAY, str(self.target))
            clean_dead(self.target)
            self.root, self._lock = scratch.claimed(parent, prefix)
        self.root.chmod(0o755)
        self._umask = os.umask(READABLE)
        self._folders = {""}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.umask(self._umask)
        scratch.remove(self.root)
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

    def holds(self, address: str) -> bool:
        """Whether a file was staged there."""
        return os.path.exists(f"{self.root}/{address}")  # noqa: PTH110 - as above

    def has(self, address: str) -> bool:
        """Whether the site will have something there: a page or a file."""
        return self.holds(f"{address}{HOME}" if not address or address.endswith("/") else address)

    def write_zips(
        self, place: Callable[[int], str], last: Callable[[str], bool], waits: Collection[str]
    ) -> dict[str, int]:
        """Write what is staged so far as zips that a host takes: what comes `last` into the last ones, and what `waits`
        not yet. `place`: the address of each. Returns their sizes by address, that of the last with the sums of all,
        which come into it at the end."""
        packed = sorted((one for one in every_address(self.root) if one not in waits), key=last)
        sums = size_of_text([*packed, *waits])
        made = pack(self.root, packed, lambda number: self.root / place(number))
        if made[-1].stat().st_size + sums > MOST:
            made += pack(self.root, (), lambda _: self.root / place(len(made) + 1))
        sizes = {place(number): path.stat().st_size for number, path in enumerate(made, start=1)}
        return sizes | {place(len(made)): sizes[place(len(made))] + sums}

    def finish_zips(self, zips: Sequence[str], waited: Iterable[str], more: Mapping[str, bytes]) -> None:
        """Write into the last zip what waited and what is in the zips alone (`more`), and the checksums of all beside
        the first."""
        add(self.root, waited, self.root / zips[-1], more)
        lines = [f"{digest_of(self.root / address)}  {address.rpartition('/')[2]}\n" for address in zips]
        self.write(f"{zips[0]}.sha256", "".join(lines).encode())

    def write_sitemap(self, site_url: str, prefixes: Iterable[tuple[str, str]], unlisted: Collection[str] = ()) -> None:
        """Write the sitemap of the pages staged so far but those `unlisted` and those that search engines shall pass
        over, and the list of all but those `unlisted`. `prefixes`: each edition's language and folder."""
        editions = list(prefixes)
        pages = sorted(page for page in self.pages() if page not in unlisted)
        self.write(LISTED, "".join(f"{line}\n" for line in compact(pages, [folder for _, folder in editions])).encode())
        if site_url:
            listed = [page for page in pages if not self._is_passed_over(page)]
            for name, content in sitemap(listed, site_url, editions):
                self.write(name, content.encode())

    def _is_passed_over(self, page: str) -> bool:
        with open(f"{self.root}/{page}{HOME}", "rb") as file:  # noqa: PTH123 - 100,000 times
            return NO_INDEX in file.read(HEAD)

    def pages(self) -> Iterator[str]:
        """The address of each page staged so far."""
        for folder, _, names in walked(self.root):
            if HOME in names:
                place = Path(folder).relative_to(self.root).as_posix()
                yield "" if place == "." else f"{place}/"

    def verify(self) -> None:
        """Count the files and raise OSError if one is empty or the home page is not there."""
        self.files = 0
        for folder, _, names in walked(self.root):
            for name in names:
                if os.stat(os.path.join(folder, name)).st_size == 0:  # noqa: PTH118, PTH116 - 100,000 times
                    raise OSError(errno.EIO, N_("an empty file was about to be published"), str(Path(folder, name)))
                self.files += 1
        if not (self.root / HOME).is_file():
            raise OSError(errno.ENOENT, N_("the site has no home page"), str(self.root / HOME))

    def commit(self, withdrawn: Iterable[str] = ()) -> None:
        """Put the new site in the old one's place. What was there is gone afterwards, but for what its pages load.

        `withdrawn`: as `predecessor.keep`.
        """
        predecessor.keep(self.target, self.root, withdrawn)
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
        scratch.remove(aside)


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
            scratch.remove(aside)
        else:
            aside.rename(target)
    scratch.clean(target.parent, _prefix(target))


def _prefix(target: Path) -> str:
    return f".{target.name}-"


def _aside(target: Path) -> Path:
    return target.parent / f"{_prefix(target)}old"


def _refuse_foreign(target: Path) -> None:
    """A folder that holds something else than a site is not replaced."""
    if target.is_dir() and any(target.iterdir()) and not (target / HOME).is_file():
        raise OSError(errno.ENOTEMPTY, N_("is not empty and holds no site; it is not replaced"), str(target))
    if target.exists() and not target.is_dir():
        raise OSError(errno.ENOTDIR, N_("is not a folder"), str(target))
