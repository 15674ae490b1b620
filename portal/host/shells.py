"""Shells: pages of the theme with places to fill in. A data page costs a join of strings, not a page of MkDocs.

A shell stands for every address of its depth below its tab, since relative links differ by depth alone. It is an
ordinary page whose front matter and address are placeholders; a test proves that filling them in gives the bytes that
MkDocs itself would have written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from markupsafe import escape

from portal import addresses as a
from portal.addresses import Links
from portal.cards import FOLDER as CARDS
from portal.cards import HEIGHT as CARD_HEIGHT
from portal.cards import WIDTH as CARD_WIDTH
from portal.pages.base import Page
from portal.writer import check_content

DEEPEST = 5
"""Folders in the longest address."""

TAB = {
    "danh-sach": a.REPORTS,
    "qua-han": a.REPORTS,
    "tra-cuu": a.REPORTS,
    "rieng-tu": a.ABOUT,
    "chi-dao": a.ABOUT,
    "linh-vuc": a.STATISTICS,
    "dia-ban": a.MAP,
    "ky": a.STATISTICS,
    "quy": a.STATISTICS,
    "dinh-chinh": a.STATISTICS,
    "lich": a.STATISTICS,
    "feeds": a.DATA,
    "thuat-ngu": a.METHOD,
    "tiep-can": a.ABOUT,
    "kiem-chung": a.DATA,
}
"""Under which tab an address stands, where that is not its own first folder."""

BARE = {a.EMBEDS: "bare.html"}
"""The frames of addresses that do not have the usual one."""

FRONT = {"title": "__mb_title__", "description": "__mb_description__", "head": "__mb_head__", "twin": "__mb_twin__"}
ADDRESS, CONTENT = "__mb_address__", "__mb_content__"
BLOCK = f"<div>{CONTENT}</div>"
PLACES = re.compile("__mb_(title|description|head|twin|address|content)__")


@dataclass(frozen=True)
class Shell:
    """One page of the theme, cut once at its places. `parts` alternates: bytes, the name of a place, bytes, …"""

    parts: tuple[bytes | str, ...] = field(repr=False)

    @classmethod
    def of(cls, html: str, url: str) -> "Shell":
        """Cut what MkDocs made of the shell whose address is `url`."""
        whole = html.replace(BLOCK, CONTENT)
        if url:
            whole = whole.replace(url, ADDRESS)
        pieces = PLACES.split(whole)
        if "content" not in pieces[1::2]:
            raise ValueError(f"the theme's page at {url!r} has no place for content")
        return cls(tuple(piece if place % 2 else piece.encode() for place, piece in enumerate(pieces)))

    def splice(
        self, *, title: str, description: str, address: str, content: str, head: str = "", twin: str = ""
    ) -> bytes:
        """The whole page. `title` and `description` are text and get escaped; `content` and `head` are markup.

        Raises UnfitContent if MkDocs would have changed the content.
        """
        check_content(content)
        filled = {
            "title": str(escape(title)).encode(),
            "description": str(escape(description)).encode(),
            "head": head.encode(),
            "twin": twin.encode(),
            "address": address.encode(),
            "content": content.encode(),
        }
        return b"".join(filled[part] if isinstance(part, str) else part for part in self.parts)


@dataclass(frozen=True)
class Shells:
    """The shells of every edition, by edition's folder, tab and depth; and the prose pages that MkDocs rendered."""

    shells: Mapping[tuple[str, str, int], Shell]
    files: Mapping[str, str]
    prose: Sequence[str] = ()
    """Addresses from the site's root."""
    site_url: str = ""

    def shell_of(self, prefix: str, address: str) -> Shell:
        """The shell for an address; raises KeyError if it is deeper than any address should be."""
        tab, depth = place_of(address)
        return self.shells.get((prefix, tab, depth)) or self.shells[prefix, "", depth]

    def fill(self, page: Page, prefix: str, content: str, picture: str = "") -> bytes:
        """A data page of the edition in the folder `prefix`, as it is published.

        `picture` is what it is shared with, from the site's root; a site without an address of its own has none.
        """
        shared = shared_with(page, self.site_url + picture) if picture and self.site_url else ""
        return self.shell_of(prefix, page.address).splice(
            title=page.title,
            description=page.description,
            address=page.moved_to or page.address,
            content=content,
            head=shared + head(page, Links(page.address, prefix), self.files),
            twin=twin(page),
        )


def place_of(address: str) -> tuple[str, int]:
    """The tab and the depth of an address."""
    folder = address.split("/")[0]
    return TAB.get(folder, f"{folder}/" if folder else ""), address.count("/")


def twin(page: Page) -> str:
    """Where the language switch leads: the same page, or its section where the page exists once."""
    return page.address if page.alternate else page.address.split("/")[0] + "/"


def head(page: Page, links: Links, files: Mapping[str, str]) -> str:
    """What this page needs beside the common: whether it is listed, where it leads, its scripts."""
    told = [] if page.is_listed else ['\n<meta name="robots" content="noindex">']
    told += [f'\n<meta http-equiv="refresh" content="0; url={links.to(page.moved_to)}">'] if page.moved_to else []
    later = " ".join(links.file(files[name]) for name in page.later)
    scripts = (
        f"\n{script(name, links.file(files[name]), '' if place else later)}" for place, name in enumerate(page.scripts)
    )
    return "".join([*told, *scripts])


def shared_with(page: Page, picture: str) -> str:
    """The picture that messengers show beside a link to the page; of a card they want to know the size beforehand."""
    told = [("og:image", picture), ("og:image:alt", page.title)]
    if not page.picture or page.picture.startswith(CARDS):
        told += [("og:image:width", str(CARD_WIDTH)), ("og:image:height", str(CARD_HEIGHT))]
    return "".join(f'\n<meta property="{name}" content="{escape(value)}">' for name, value in told)


def script(name: str, address: str, later: str = "") -> str:
    """A script's tag; it runs when the page is there. `later` are the addresses of what it fetches when it must."""
    kind = 'type="module"' if name.endswith(".mjs") else "defer"
    waiting = f' data-later="{later}"' if later else ""
    return f'<script {kind} src="{address}"{waiting}></script>'


def documents(tabs: Sequence[str]) -> Iterator[tuple[str, str, str, int, str]]:
    """Path, address, tab, depth and text of each shell's Markdown file."""
    yield "index.md", "", "", 0, document("")
    for tab, depth in product(sorted({"", *tabs}), range(1, DEEPEST + 1)):
        name = tab.strip("/") or "-"
        place = "/".join([f"__mb_shell_{name}__", *(f"__{level}__" for level in range(2, depth + 1))])
        yield f"{place}.md", f"{place}/", tab, depth, document(tab)


def document(tab: str) -> str:
    """A shell as a Markdown file."""
    front = "".join(f'{key}: "{value}"\n' for key, value in FRONT.items())
    template = f"template: {BARE[tab]}\n" if tab in BARE else ""
    return f'---\n{front}tab: "{tab}"\n{template}spliced: true\n---\n\n{BLOCK}\n'
