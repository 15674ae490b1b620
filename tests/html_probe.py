"""Finds in a page, as a browser parses it, what could act: the proof that texts of people are only text."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
NEVER = frozenset(
    {
        *("iframe", "object", "embed", "applet", "base", "style", "frame", "frameset", "template", "math"),
        *("plaintext", "audio", "video", "track", "marquee", "foreignObject", "animate", "set"),
    }
)
"""Elements that no page of ours has."""
ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "poster", "background", "xlink:href", "srcset"})
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
SCHEMES = frozenset({"http", "https", "mailto", "tel", "webcal"})
ASSET = re.compile(r"[./]*assets/[\w./-]+\.(?:js|mjs)")
PICTURE = re.compile(r"[./]*assets/[\w./-]+")
LEADS_ON = re.compile(r"0; url=[./\w-]+")
"""What pages say that lead on within the site."""
SPACES = re.compile("[\x00-\x20]+")
"""What browsers pass over inside an address's scheme."""


def parsed(html: str | bytes) -> Element:
    """The tree that a browser with scripts makes of a page."""
    return html5lib.parse(html, namespaceHTMLElements=True, scripting=True)


@lru_cache(maxsize=400)
def page(path: Path) -> Element:
    """A page's tree; kept, because several proofs read the same pages one after the other."""
    return parsed(path.read_bytes().decode("utf-8"))


def name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "!--"


LINKS = ("stylesheet", "icon", "apple-touch-icon", "manifest", "canonical", "alternate", "preload")


def active(root: Element) -> list[str]:
    """Everything on a page that could act and that the theme did not put there."""
    return [found for element in root.iter() for found in _faults(element)]


def _faults(element: Element) -> Iterator[str]:
    tag = name(element)
    if tag == "!--":
        yield f"<!-- {element.text} -->"
        return
    leads_on = tag == "meta" and element.get("http-equiv", "").lower() == "refresh"
    if tag in NEVER or (leads_on and not LEADS_ON.fullmatch(element.get("content", ""))):
        yield f"<{tag}>"
    is_code = tag == "script" and element.get("type") != "application/ld+json"
    if is_code and (not ASSET.fullmatch(element.get("src", "")) or (element.text or "").strip()):
        yield "<script>"
    if tag == "img" and not PICTURE.fullmatch(element.get("src", "")):
        yield "<img>"
    if tag == "link" and element.get("rel") not in LINKS:
        yield "<link>"
    for key, value in element.attrib.items():
        key = str(key).lower()
        if key.startswith("on") or key in ("style", "srcdoc", "autofocus", "is", "nonce"):
            yield f"<{tag} {key}>"
        scheme = SCHEME.match(SPACES.sub("", value)) if key in ADDRESSES else None
        if scheme and scheme[1].lower() not in SCHEMES:
            yield f"<{tag} {key}={value[:40]!r}>"


def text(element: Element) -> str:
    """All text of an element, as the DOM's textContent."""
    return "".join(element.itertext())


def with_class(root: Element, wanted: str) -> list[Element]:
    return [one for one in root.iter() if wanted in (one.get("class") or "").split()]


def first(root: Element, tag: str) -> Element:
    return next(one for one in root.iter() if name(one) == tag)
