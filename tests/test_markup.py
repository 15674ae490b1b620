"""Markdown of people: nothing in it can act."""

import re
from html import unescape
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.characters import is_fit
from portal.markup import plain, render, render_inline, shortened
from portal.writer import check_content

VECTORS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    '[a](https://x.test "onmouseover=alert(1)\\" x=")',
    "![a](javascript:alert(1))",
    "![a](https://x.test/pixel.gif)",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<https://x.test/'onclick=alert(1)>",
    "<style>*{display:none}</style>",
    "<iframe src=//x.test></iframe>",
    "<div style='position:fixed'>x</div>",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "[x]: javascript:alert(1)\n\n[x]",
]
TAG = re.compile(r"<[^>]*>")


@pytest.mark.parametrize("vector", VECTORS)
def test_no_vector_survives(vector):
    """No tag of the result is a script, a picture or a frame, has a handler or a style, or leads to a script."""
    for made in (render(vector), render_inline(vector)):
        for tag in TAG.findall(made):
            assert not re.match(r"</?(script|img|svg|iframe|style|div)", tag)
            assert not re.search(r"\s(on\w+|style)=", re.sub(r'"[^"]*"', '""', tag))
            assert not re.search(r"href=\"(?!https?:|mailto:|tel:)", tag)


def test_headings_go_below_the_section_they_stand_in():
    """An editor's h1 becomes an h3 and nothing goes below h6."""
    assert render("# Một\n\n###### Sáu") == "<h3>Một</h3>\n<h6>Sáu</h6>"


def test_links_pass_no_credit_and_no_window():
    """Links carry `nofollow noopener`."""
    assert 'rel="nofollow noopener"' in render("[a](https://x.test)")


def test_of_a_picture_the_description_stays():
    """A picture by Markdown is no way past the clearing of photographs; its words remain."""
    assert render("![cống *bể*](x.png)") == "<p>cống bể</p>"


def test_html_reads_as_the_text_it_is():
    """What looks like HTML is shown as it was typed."""
    assert render("a <b>b</b> & c") == "<p>a &lt;b&gt;b&lt;/b&gt; &amp; c</p>"


def test_a_line_break_stays():
    """A new line in a citizen's text is a new line on the page."""
    assert "<br>" in render("một\nhai")


@pytest.mark.parametrize(
    "text",
    [
        "a\tb",
        "a\rb\r\nc",
        "a\x00b\x0b\x7f",
        "a&#9;b&#2;&#127;&#13;",
        "- x\n\t- y",
        "```\n\tx\n```",
        "<div>",
        "</div></div>",
    ],
)
def test_the_result_never_upsets_the_page(text):
    """Whatever was typed, the result stands in a page's block and the writer accepts it."""
    check_content(f"<div>{render(text)}</div>")


@pytest.mark.parametrize(
    "text",
    [
        *("a&#8238;b", "a&#x202E;b", "[a&#8238;](https://x.test)", "![a&#8294;](x.png)", "|a&#8238;|\n|-|\n|b|"),
        *("[a](https://x.test 'a&#8238;b')", "<https://x.test/%E2%80%AEfdp>", "a\u202eb", "`a\u2066b`"),
    ],
)
def test_nothing_that_turns_the_line_around_comes_out(text):
    """Whatever way it took into the Markdown, no page, search text or feed has a character that turns the line."""
    for made in (render(text), render_inline(text), plain(text)):
        assert is_fit(str(made)) and "\u202e" not in unescape(made) and made


def test_inline_has_no_paragraph():
    """One line gives no block."""
    assert render_inline("*a* b") == "<em>a</em> b"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Một câu.\nHai câu.", "Một câu.\nHai câu."),
        ("Tắt **từ tối** thứ Sáu, *rất* khó.", "Tắt từ tối thứ Sáu, rất khó."),
        ("Một đoạn.\n\n- dài hai mét\n- ở bên phải", "Một đoạn.\n\n- dài hai mét\n- ở bên phải"),
        ("# Tựa\n\nXem [trang](https://x.example/) này.", "Tựa\n\nXem trang này."),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("![ảnh](x.png) `mã`", "ảnh mã"),
        ("a\x00b\x0bc\ufffe\td", "abc    d"),
        ("2 < 3 & 4 > 1", "2 < 3 & 4 > 1"),
        ("", ""),
    ],
)
def test_plain_text_is_what_a_reader_would_see(markdown, expected):
    """Marks go, words and paragraphs stay, and no HTML is made of anything."""
    assert plain(markdown) == expected


@given(st.text())
def test_plain_text_fits_into_xml(text):
    """Whatever was written, its plain text can stand in an XML document and is read back the same."""
    made = plain(text)
    assert ElementTree.fromstring(f"<a>{escape(made)}</a>").text in (made, None)


@given(st.text(max_size=500), st.integers(1, 80))
def test_a_shortened_text_is_a_beginning(text, most):
    """A shortened text is one line, no longer than asked but for the dots, and begins as the text does."""
    line = " ".join(text.split())
    made = shortened(text, most)
    assert line.startswith(made.removesuffix("…"))
    assert len(made) <= most + 1
