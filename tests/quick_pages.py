"""Reads twenty thousand pages in seconds: a scan of attributes that holds for the markup that we write.

`tests/test_quick_pages.py` proves that it finds what a parser finds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

LINK = re.compile(r'\s(?:href|src|action|data-src|xlink:href|poster)="([^"]*)"')
SRCSET = re.compile(r'\ssrcset="([^"]*)"')
UNFETCHED = re.compile(r'<link\b[^>]*\brel="(?:canonical|alternate)"[^>]*>')
ID = re.compile(r'\sid="([^"]*)"')
LOADED = re.compile(r'\s(?:src|srcset|action|data-src)="([^"]*//[^"]*)"')
LINKED = re.compile(r'<link\b[^>]*\shref="([^"]*//[^"]*)"')
ACTIVE = re.compile(r'<script(?![^>]*\s(?:src=|type="application/ld\+json"))|<style\b|\sstyle="|\son[a-z]+="')
TITLE = re.compile(r"<title>([^<]*)</title>")
LANG = re.compile(r'<html\b[^>]*\slang="([^"]*)"')
SCRAPS = "Back to top|Skip to content|Table of contents|Initializing search|Material for MkDocs|>[^<]*mkdocs"
"""What a documentation theme would have left."""
MARKS = re.compile(f"invented|minh họa|{SCRAPS}")
NOT_FETCHED = ("mailto:", "tel:", "data:", "http://", "https://")


@dataclass(frozen=True, slots=True)
class Scan:
    """What one page holds. `active`: inline scripts, styles and handlers; data for machines is none of them."""

    links: frozenset[str]
    ids: tuple[str, ...]
    loaded: tuple[str, ...]
    active: tuple[str, ...]
    title: str
    lang: str
    headings: int
    """How many h1."""
    marks: frozenset[str]
    """Which of the words of MARKS stand on it."""


def scan(html: str) -> Scan:
    """Scan a page. An unquoted `"` can't stand in text: everything that we write escapes it."""
    fetched = UNFETCHED.sub("", html)
    sources = (part.split()[0] for found in SRCSET.findall(fetched) for part in found.split(",") if part.split())
    title, lang = TITLE.search(html), LANG.search(html)
    return Scan(
        frozenset(unescaped(link) for link in (*LINK.findall(fetched), *sources)),
        tuple(unescaped(key) for key in ID.findall(html)),
        (*LOADED.findall(html), *LINKED.findall(fetched)),
        tuple(ACTIVE.findall(html)),
        title[1] if title else "",
        lang[1] if lang else "",
        html.count("<h1"),
        frozenset(MARKS.findall(html)),
    )


def unescaped(text: str) -> str:
    return text.replace("&amp;", "&") if "&" in text else text


def scans(site: Path) -> Iterator[tuple[str, Scan]]:
    """Every page of a site with its address, one after the other."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), scan(path.read_text("utf-8"))


def resolve(page: str, link: str) -> tuple[str, str]:
    """The file and the anchor that a relative link on a page leads to."""
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]
    if not path:
        return page, unquote(anchor)
    steps = [] if path.startswith("/") else page.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    target = unquote("/".join(steps).lstrip("/"))
    is_page = path.endswith(("/", "..", "."))
    return f"{target.rstrip('/')}/index.html".lstrip("/") if is_page else target, unquote(anchor)
