"""Shells: what is spliced is what MkDocs would have written."""

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from itertools import pairwise

import pytest

from portal.host import build_shells
from portal.host.docs import build_docs, write_docs
from portal.host.frame import frame
from portal.host.shells import Shell, place_of, twin
from portal.pages.base import Page
from portal.writer import UnfitContent
from tests.host.conftest import AS_OF, make

CONTENTS = {
    "plain": '<div class="mb-page mb-page--x">\n<h1>Người dân đã gửi 2.473 phản ánh</h1>\n</div>',
    "looks like Markdown": '<div class="mb-page">\n<h1>*a* _b_ `c`</h1>\n\n    four spaces\n\n# not a heading\n\n'
    "- no list\n\n"
    "[x](y) ![z](w) <p>a **b**</p>\n\n\n| a | b |\n|---|---|\n</div>",
    "entities": '<div class="mb-page"><h1>a &amp; b &lt;c&gt; &copy; &#39; \\* \\\\</h1>'
    "<p>{{ page }} {% raw %} $1 \\1</p></div>",
    "names of places": '<div class="mb-page"><h1>__mb_title__ __mb_content__ __mb_shell_-__/ {title}</h1></div>',
    "drawing": '<div class="mb-page"><h1>x</h1><svg viewBox="0 0 1 1"><path d="M0 0"/><text>a\n\nb</text></svg>\n\n'
    "<table><tbody><tr><td>1</td></tr></tbody></table>\n<pre>  a\n\n  b</pre></div>",
    "no-break": '<div class="mb-page"><h1>81,36\u00a0% – “x” …</h1></div>',
}
ADDRESSES = ["", "phan-anh/", "qua-han/", "phan-anh/2187/", "so-lieu/overdue/area/hue/", "a/b/c/d/e/"]
TITLE, DESCRIPTION = "Nắp \"cống\" & <b>chợ</b> 'An Cựu'", 'Một dòng "mô tả" & <hơn>'
HEAD = '\n<script defer src="../x.js"></script>'


def as_document(address, content):
    tab, _ = place_of(address)
    front = {"title": TITLE, "description": DESCRIPTION, "head": HEAD, "twin": address, "tab": tab, "spliced": True}
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in front.items())
    return f"---\n{lines}---\n\n{content}\n"


def path_of(address):
    return f"{address}index.md"


@pytest.fixture(scope="module")
def shells(project, assets, out):
    return build_shells(project, assets, out, AS_OF)


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_the_spliced_page_equals_what_mkdocs_renders(project, assets, shells, tmp_path, code, content):
    """At every depth and in each language, splicing gives the bytes that MkDocs writes for the same content."""
    documents = {path_of(address): as_document(address, content) for address in ADDRESSES}
    site = build_docs(project, code, documents, frame(project, code, assets, AS_OF), tmp_path)
    prefix = "" if code == "vi" else "en/"
    for address in ADDRESSES:
        spliced = shells.shell_of(prefix, address).splice(
            title=TITLE, description=DESCRIPTION, address=address, content=content, head=HEAD, twin=address
        )
        assert spliced == (site / address / "index.html").read_bytes(), address


def test_properdocs_builds_the_same_bytes(project, assets, tmp_path):
    """The generated configuration, built by properdocs, gives the same pages as MkDocs."""
    if find_spec("properdocs") is None:
        pytest.skip("properdocs is not installed; it is no requirement")
    documents = {path_of(address): as_document(address, CONTENTS["plain"]) for address in ADDRESSES}
    told = frame(project, "vi", assets, AS_OF)
    ours = build_docs(project, "vi", documents, told, tmp_path / "mkdocs")
    file = write_docs(project, "vi", documents, told, tmp_path / "properdocs")
    subprocess.run([sys.executable, "-m", "properdocs", "build", "-f", str(file)], check=True, env=os.environ)
    for address in ADDRESSES:
        page = f"{address}index.html"
        assert (tmp_path / "properdocs" / "site" / page).read_bytes() == (ours / page).read_bytes()


def test_content_that_mkdocs_would_change_is_refused(shells):
    """The splice refuses a tab, which MkDocs would have written as spaces."""
    with pytest.raises(UnfitContent, match=r"U\+0009"):
        shells.shells["", "", 1].splice(title="", description="", address="x/", content="<div>\t</div>")


def test_a_theme_without_a_place_for_content_is_noticed():
    """A shell that lost its content placeholder stops the build instead of publishing empty pages."""
    with pytest.raises(ValueError, match="no place for content"):
        Shell.of("<html><title>__mb_title__</title></html>", "x/")


def test_the_active_tab_is_that_of_the_address(shells):
    """A page below a section, or in one that has no tab of its own, marks the right tab and no other."""
    for address, tab in [("co-quan/so-gtvt/", "co-quan/"), ("danh-sach/thang/2019-08/", "phan-anh/")]:
        page = shells.fill(Page("x", address, "t", "d", None), "", CONTENTS["plain"]).decode()
        root = "../" * address.count("/")
        assert page.count("aria-current") == 2  # the tab, and the language
        assert f'href="{root}{tab}" aria-current="true"' in page


def test_the_language_switch_stays_on_the_page(shells):
    """The switch leads to the same page of the other edition; from a report, which exists once, to its section."""
    agency = Page("agency", "co-quan/so-gtvt/", "t", "d", None)
    report = Page("report", "phan-anh/2187/", "t", "d", None, alternate=False)
    content = CONTENTS["plain"]
    assert b'href="../../en/co-quan/so-gtvt/" hreflang="en"' in shells.fill(agency, "", content)
    assert b'href="../../../co-quan/so-gtvt/" hreflang="vi"' in shells.fill(agency, "en/", content)
    assert b'href="../../en/phan-anh/" hreflang="en"' in shells.fill(report, "", content)
    assert twin(report) == "phan-anh/"


def test_scripts_and_styles_of_a_page_carry_their_hash(shells, assets):
    """What a page needs beside the common files is in its head, relative to it, by its hashed name, or for later."""
    later = ("leaflet.css", "leaflet.js")
    page = Page("map", "ban-do/", "t", "d", None, scripts=("map-load.js", "copy.js", "search.mjs"), later=later)
    text = shells.fill(page, "en/", CONTENTS["plain"]).decode()
    waiting = " ".join(f"../../{assets[name]}" for name in later)
    assert f'<script defer src="../../{assets["map-load.js"]}" data-later="{waiting}"></script>' in text
    assert f'<script defer src="../../{assets["copy.js"]}"></script>' in text
    assert f'<script type="module" src="../../{assets["search.mjs"]}"></script>' in text


def test_what_people_wrote_is_escaped_in_the_head(shells):
    """A title with quotes and angle brackets can't leave its tag or its attribute."""
    page = Page("x", "x/", '"><script>alert(1)</script>', '"><img>', None)
    text = shells.fill(page, "", CONTENTS["plain"]).decode()
    assert "<script>alert" not in text and "<img>" not in text


def test_every_page_says_what_it_is(shells):
    """The frame has the page's language, canonical address, notice, policy and the escaped name of the portal."""
    text = shells.fill(Page("x", "co-quan/", "Cơ quan", "d", None), "en/", CONTENTS["plain"]).decode()
    assert '<html lang="en">' in text
    assert '<link rel="canonical" href="https://example.test/cong/en/co-quan/">' in text
    assert "<p>Invented data</p>" in text
    assert "<title>Cơ quan · Minh &amp; Bạch</title>" in text
    assert "default-src 'none'" in text and "unsafe-inline" not in text
    assert '<link rel="manifest" href="../../assets/manifest-en.' in text and "manifest-src 'self'" in text


def test_the_frame_is_small(shells):
    """A shell, without its page's content, stays under six kilobytes."""
    assert max(sum(map(len, shell.parts)) for shell in shells.shells.values()) < 6_000


def test_prose_pages_stand_in_the_same_frame(shells, out):
    """Each Markdown file of `content/` is a page of its language with one h1, unless a data page has its address."""
    assert shells.prose == ("lien-he/", "en/lien-he/")
    vi, en = ((out / address / "index.html").read_text("utf-8") for address in shells.prose)
    assert "<h1>Liên hệ</h1>" in vi and "<em>cho</em>" in vi and 'lang="vi"' in vi
    assert en.count("<h1") == 1 and ">Contact</h1>" in en
    assert not (out / "gioi-thieu").exists()


def test_the_page_for_a_wrong_address_works_at_any_depth(shells, out):
    """404.html names its files and links from the root of the host, since it is shown for any address."""
    text = (out / "404.html").read_text("utf-8")
    assert 'href="/cong/assets/portal.' in text and 'href="/cong/phan-anh/"' in text and "Không có trang này" in text


def test_the_page_for_a_wrong_address_says_all_in_each_language(shells, out):
    """Whoever mistypes an address of the English edition is told why in English, can search there and go home."""
    text = (out / "404.html").read_text("utf-8")
    english = text.split('<section lang="en"')[1].split("</section>")[0]
    for words in ("This page does not exist", "The address may be mistyped.", ">Search</button>", "To the home page"):
        assert words in english
    assert 'action="/cong/en/phan-anh/"' in english and 'href="/cong/en/"' in english
    assert "<title>Không có trang này · This page does not exist · " in text
    assert len(re.findall(r'<label class="mb-hidden" for="([^"]+)"', text)) == 2 and text.count("<h1") == 1


def test_a_project_in_english_alone_has_no_language_switch(project, assets, tmp_path):
    """With one language the site is at the root, in that language, without a switch."""
    only = build_shells(make(project.root, ["en"]), assets, tmp_path, AS_OF)
    text = only.fill(Page("x", "co-quan/", "Agencies", "d", None), "", CONTENTS["plain"]).decode()
    assert '<html lang="en">' in text and "hreflang" not in text and ">Agencies</span>" in text
    assert only.prose == ("lien-he/",)


def test_headings_of_the_outline_do_not_skip(shells):
    """The frame has no heading of its own, so that a page's h1 is the first."""
    text = shells.fill(Page("x", "co-quan/", "t", "d", None), "", CONTENTS["plain"]).decode()
    places = [text.index("<header"), text.index("<main"), text.index("<h1"), text.index("<footer")]
    assert all(first < second for first, second in pairwise(places)) and "<h2" not in text


def test_the_fonts_of_the_styles_are_asked_for_at_once(shells, assets, out):
    """Every page asks for the very font files that its styles name, before they do, so that no line jumps later."""
    text = shells.fill(Page("x", "co-quan/", "t", "d", None), "en/", CONTENTS["plain"]).decode()
    asked = re.findall(r'<link rel="preload" href="\.\./\.\./assets/([^"]+)" as="font" crossorigin>', text)
    assert sorted(asked) == sorted(
        re.findall(r"url\(([^)]+\.woff2)\)", (out / assets["portal.css"]).read_text("utf-8"))
    )
    assert text.index('rel="preload"') < text.index('rel="stylesheet"')
