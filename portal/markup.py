"""Markdown that people wrote → HTML that can be trusted: rendered first, then sanitised, never the other order.

Or → plain text, for files that are no pages.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from portal import characters

HIGHEST_HEADING = 3
"""A text stands below its page's h1 and its section's h2."""
DEEPEST_HEADING = 6

TAGS = {
    *("p", "br", "hr", "em", "strong", "s", "blockquote", "ul", "ol", "li", "a", "code", "pre"),
    *(f"h{level}" for level in range(HIGHEST_HEADING, DEEPEST_HEADING + 1)),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}
DROPPED_WITH_CONTENT = {"script", "style"}
ATTRIBUTES_OF_LINKS = "nofollow noopener"

MARKS = re.compile(r"[*_`\[\]<>&\\#|~!]|^\s*(?:[-+=]|\d+[.)])|^ {4}|^\t", re.MULTILINE)
"""What a text must have to be more than plain text."""
UNFIT = re.compile("[^\n\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 can't hold, or should not: controls, halves of surrogate pairs."""

PROSE_TAGS = TAGS | nh3.ALLOWED_TAGS
PROSE_ATTRIBUTES = {"id", "class", "title", "lang", "dir", "role", "align", "name", "rel", "open"}
"""Of any element of a page of prose, beside what nh3 would leave it and what begins with `aria-`."""
ALIGNED = re.compile(r"text-align: (?:left|right|center);?")
"""The one style, which Markdown's tables write."""
_OPENED = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_NOT_SEEN = re.compile("[\x00-\x20]")
"""Browsers pass over these where they look for a scheme."""

_markdown = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


def render(markdown: str) -> Markup:
    """A text as HTML: headings from h3 down, links `nofollow noopener`, no pictures, no HTML of its own."""
    tokens = _markdown.parse(_plain(markdown))
    _tame(tokens)
    return Markup(_sanitised(_markdown.renderer.render(tokens, _markdown.options, {})))


def render_inline(markdown: str) -> Markup:
    """One line of text: emphasis and links only, no paragraph around it."""
    tokens = _markdown.parseInline(_plain(markdown))
    _tame(tokens)
    return Markup(_sanitised(_markdown.renderer.render(tokens, _markdown.options, {})))


def _tame(tokens: Iterable[Token]) -> None:
    """No heading stands above where the text does; of a picture its description stays."""
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{max(int(token.tag[1]), HIGHEST_HEADING)}"
        elif token.type == "image":
            token.type = "text"
            token.content = "".join(child.content for child in token.children or ())
        _tame(token.children or ())


def _plain(text: str) -> str:
    """Tabs and control characters would change what Markdown makes of a page, what turns the line around what stands
    beside it."""
    spaced = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return characters.UNFIT.sub("", spaced)


def _sanitised(html: str) -> str:
    safe = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=DROPPED_WITH_CONTENT,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=ATTRIBUTES_OF_LINKS,
    )
    # again: an entity such as &#9; has become a tab, and what an address hides, %E2%80%AE, a character
    return _plain(safe).strip()


def tags(html: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Each tag that opens in HTML, as it stands there, with its name and attributes; those in comments and in what does
    not close too, since browsers do not agree where these end."""
    for opened in _OPENED.finditer(html):
        at, attributes = opened.end(), dict[str, str]()
        while found := _ATTRIBUTE.match(html, at):
            at = found.end()
            attributes.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
        yield html[opened.start() : at], opened[1].lower(), attributes


def unfit_in(name: str, attributes: dict[str, str]) -> str:
    """What of a tag must not stand on a page of prose: the tag, an attribute or an address; empty where nothing."""
    if name not in PROSE_TAGS:
        return f"<{name}>"
    allowed = PROSE_ATTRIBUTES | nh3.ALLOWED_ATTRIBUTES.get(name, set())
    for key, value in attributes.items():
        if key == "style" and ALIGNED.fullmatch(value):
            continue
        if key not in allowed and not key.startswith("aria-"):
            return key
        scheme = _SCHEME.match(_NOT_SEEN.sub("", value)) if key in ("href", "src", "cite") else None
        if scheme and scheme[1].lower() not in SCHEMES:
            return f"{scheme[1].lower()}:"
    return ""


def legible(text: str) -> str:
    """A text with line ends and spaces as in all our files and without what XML can't hold."""
    return UNFIT.sub("", _plain(text))


def plain(markdown: str) -> str:
    """What a reader would see of a text, as plain text: paragraphs apart, no marks, no HTML."""
    text = legible(markdown).strip()
    if not MARKS.search(text):
        return text
    return legible("".join(_read(_markdown.parse(text)))).strip()


def _read(tokens: Iterable[Token]) -> Iterator[str]:
    item = False
    for token in tokens:
        if token.type == "inline":
            yield "".join(_words(token.children or ()))
        elif token.type in ("fence", "code_block"):
            yield f"{token.content.rstrip()}\n\n"
        elif token.type == "list_item_open":
            item = True
            yield "- " if token.markup in "-+*" else f"{token.info}{token.markup} "
        elif token.type == "list_item_close":
            item = False
        elif token.type in ("paragraph_close", "heading_close", "tr_close", "bullet_list_close", "ordered_list_close"):
            yield "\n" if item or token.type.startswith(("tr", "bullet", "ordered")) else "\n\n"
        elif token.type in ("th_close", "td_close"):
            yield " "


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "image":
            yield "".join(_words(token.children or ()))
        else:
            yield token.content


def shortened(text: str, most: int) -> str:
    """The beginning of a plain text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
