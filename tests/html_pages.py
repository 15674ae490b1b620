"""Reads a built site's pages: links, anchors, titles, active markup."""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

__all__ = ["PageFacts", "pages", "read", "unescape"]
LINK_ATTRIBUTES = {"href", "src", "action", "data-src", "xlink:href", "poster"}
NOT_FETCHED = ("mailto:", "tel:", "data:", "http://", "https://")


@dataclass
class PageFacts(HTMLParser):
    """What one page holds."""

    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    inline_scripts: int = 0
    title: str = ""
    lang: str = ""
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._inside.append(tag)
        named = {name: value or "" for name, value in attrs}
        self.attributes += named.items()
        if tag == "html":
            self.lang = named.get("lang", "")
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "script" and "src" not in named and named.get("type") != "application/ld+json":
            self.inline_scripts += 1
        self.links += [named[name] for name in LINK_ATTRIBUTES & named.keys() if tag != "link" or fetched(named)]
        for part in named.get("srcset", "").split(","):
            self.links += part.split()[:1]

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self._inside[-1] if self._inside else ""
        if inside == "title" and not self.title:
            self.title = data
        if inside not in ("script", "style"):
            self.text.append(data)

    @property
    def visible_text(self) -> str:
        return " ".join(" ".join(self.text).split())


def fetched(link: dict[str, str]) -> bool:
    return link.get("rel", "") not in ("canonical", "alternate")


def read(path: Path) -> PageFacts:
    page = PageFacts()
    page.feed(path.read_text("utf-8"))
    return page


def pages(site: Path) -> dict[str, PageFacts]:
    """Every page of a site by its address."""
    return {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}
