"""Markdown that people wrote → HTML that can be trusted: rendered first, then sanitised, never the other order."""

from collections.abc import Iterable

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

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
    """Tabs and control characters would change what Markdown makes of a page; the writer refuses them."""
    spaced = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return "".join(letter for letter in spaced if letter == "\n" or " " <= letter != "\x7f")


def _sanitised(html: str) -> str:
    safe = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=DROPPED_WITH_CONTENT,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=ATTRIBUTES_OF_LINKS,
    )
    return _plain(safe).strip()  # again: an entity such as &#9; has become a tab
