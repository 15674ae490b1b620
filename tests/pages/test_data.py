"""The data page offers every download and explains every column that leaves the building."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest

from portal import downloads
from portal.pages import data
from portal.pages.base import Edition
from portal.published.download import SITE, Download
from portal.published.tables import tables
from portal.writer import check_content
from tests.pages.golden_edition import archive, context, golden, rendered


@cache
def offering(code: str = "vi") -> Edition:
    edition = golden(code)
    return replace(edition, downloads=downloads.write(archive(), edition.ledger, lambda name, content: None))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_whole_site_is_offered_with_how_to_read_it(code):
    """Beside the zip stand the command that serves its folder and the address to open; without a zip they do not."""
    zipped = Download("du-lieu/site.zip", SITE, 0, 0, 1000)
    edition = offering(code)
    says = {"vi": "Để đọc, hãy giải nén, chạy", "en": "To read it, unpack it, run"}[code]
    told = f"{says} <code>python3 -m http.server</code>"
    html = rendered(edition, only(replace(edition, downloads=(*edition.downloads, zipped))))
    assert html.count(told) == 1 and "<code>http://localhost:8000/</code>" in html
    assert told not in rendered(edition, only(edition))


def only(edition):
    (page,) = data.pages(edition)
    return page


@pytest.mark.parametrize("code", ["vi", "en"])
def test_every_download_is_linked_once(code):
    """Each file that was written has exactly one link on the page, from either edition; so has each zip of the site,
    with its size."""
    edition = offering(code)
    zips = tuple(
        Download(f"du-lieu/site{part}.zip", SITE, 0, 0, size) for part, size in (("", 1000), ("-2", 24_000_400))
    )
    edition = replace(edition, downloads=(*edition.downloads, *zips))
    html = rendered(edition, only(edition))
    root = "../../" if edition.prefix else "../"
    for address in (*(file.address for file in edition.downloads), "du-lieu/site.zip.sha256"):
        assert html.count(f'href="{root}{address}"') == 1, address
    assert edition.language.kilobytes(24_000_400) in html


def test_every_column_of_every_table_is_explained():
    """The dictionary has the published fields of each table, in order, and each allowed value, with words."""
    shown = context(only(offering())).dictionaries
    for table, words in zip(tables(archive()), shown, strict=True):
        assert [one.name for one in words.fields] == list(table.names)
        assert [[value for value, _ in one.values] for one in words.fields] == [list(f.choices) for f in table.fields]
        assert all(one.says and all(says for _, says in one.values) for one in words.fields)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_linked_data_is_json_that_cannot_leave_its_block(code):
    """The data block parses, names the page's own language, and no text in it can end the block."""
    hostile = archive().project.settings.model_copy(update={"centre": {"vi": "</script><b>", "en": "</script><b>"}})
    changed = replace(offering(code).archive, project=archive().project.model_copy(update={"settings": hostile}))
    html = rendered(offering(code), only(replace(offering(code), archive=changed)))
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    body = json.loads(block)
    assert body["creator"]["name"] == "</script><b>"
    assert "<" not in block
    assert body["url"].endswith("/en/du-lieu/" if code == "en" else "example/du-lieu/")
    check_content(html)


def test_it_is_cited_in_both_languages_the_reader_s_first():
    """Each edition gives the citation in its own language first, then in the other."""
    assert [one.language for one in context(only(offering("en"))).citations] == ["en", "vi"]
    first, second = (one.sentence for one in context(only(offering())).citations)
    assert first.startswith("Trung tâm mẫu (2019). Minh Bạch: phản ánh của người dân Thừa Thiên Huế [bộ dữ liệu].")
    assert second.startswith("Sample Centre (2019). Minh Bạch: citizens’ reports of Thừa Thiên Huế [data set].")


def test_without_downloads_the_page_still_stands():
    """A page made before anything was written offers nothing and has its title."""
    html = rendered(golden(), only(golden()))
    assert html.count("<h1") == 1
    assert "download>" not in html
