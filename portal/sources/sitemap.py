"""What is published now: the addresses in a site's sitemap, from its server, a file or a folder."""

import errno
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from portal.address_patterns import expanded
from portal.problems import N_, Unfit
from portal.sources.folders import files_in

NAME, HOME = "sitemap.xml", "index.html"
LIST = "addresses.txt"
"""As `portal/sitemap.py` names it."""
LOCATION = re.compile(r"<loc>\s*([^<\s]+)\s*</loc>")
LARGEST = 60_000_000
"""Bytes; a sitemap has at most 50 MB."""
NOT_FOUND = 404
SECONDS = 30
Reader = Callable[[str], str | None]


def web_root(where: str) -> str:
    """A site's address, also if that of its sitemap or of its home page was given."""
    return re.sub(r"(?<=[^/:])/(?:sitemap[\w-]*\.xml|index\.html)$", "", where.rstrip("/")) + "/"


def published_pages(where: str) -> frozenset[str]:
    """Addresses from the site's root; none where the server says that there is no sitemap yet.

    `where`: the site's address (https), its sitemap's file, or a folder that holds one or the site itself.
    Raises OSError if it can't be read, ValueError if it is no sitemap.
    """
    path = None
    if where.startswith(("http://", "https://")):
        where = web_root(where)
        locations = list(_locations(urljoin(where, NAME), _fetched))
    else:
        path = Path(where)
        if path.is_dir() and not (path / NAME).is_file():
            return pages_in(path)
        file = path / NAME if path.is_dir() else path
        locations = list(_locations(str(file), lambda name: _read(file.with_name(name.rsplit("/", 1)[-1]))))
    if not locations:
        return frozenset()
    # the home page is in each sitemap, and every other address begins with it
    home = min(locations, key=len)
    if not all(one.startswith(home) for one in locations):
        raise Unfit(N_("{where}: not every address is below the first, {home}"), where=where, home=home)
    return frozenset(one.removeprefix(home) for one in locations) | _beside(where, path)


def _beside(where: str, path: Path | None) -> frozenset[str]:
    """What the site's own list names beside its sitemap; nothing of one that has none, or that sends something else."""
    if path is None:
        text = _fetched(urljoin(where, LIST)) or ""
    else:
        file = (path if path.is_dir() else path.parent) / LIST
        text = file.read_text("utf-8") if file.is_file() else ""
    try:
        return frozenset(address for line in text.split() for address in expanded(line))
    except ValueError:
        return frozenset()


def pages_in(folder: Path) -> frozenset[str]:
    """The address of each page of a built site. Raises OSError where there is none."""
    if not (folder / HOME).is_file():
        raise OSError(errno.ENOENT, "is no built site", str(folder))
    pages = (
        page.parent.relative_to(folder).as_posix() for page in files_in(folder, HOME, is_deep=True) if page.name == HOME
    )
    return frozenset("" if page == "." else f"{page}/" for page in pages)


def _locations(name: str, read: Reader) -> Iterator[str]:
    text = read(name)
    if text is None:
        return
    if "<sitemapindex" in text:
        for part in LOCATION.findall(text):
            yield from _locations(unescape(part), read)
    elif "<urlset" in text:
        yield from (unescape(one) for one in LOCATION.findall(text))
    else:
        raise Unfit(N_("{name} is no sitemap"), name=name)


def _read(path: Path) -> str | None:
    return path.read_text("utf-8")


def _fetched(address: str) -> str | None:
    content = fetched(address)
    return None if content is None else content.decode("utf-8")


def fetched(address: str) -> bytes | None:
    """What a web server has at an address; None where it says that it has nothing. Raises OSError and ValueError."""
    if not address.startswith(("http://", "https://")):
        raise Unfit(N_("{name} is no web address"), name=address)
    try:
        with urlopen(Request(address, headers={"User-Agent": "minh-bach"}), timeout=SECONDS) as answer:
            return bytes(answer.read(LARGEST))
    except HTTPError as error:
        if error.code == NOT_FOUND:
            return None
        raise
