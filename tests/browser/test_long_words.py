"""A word without end in each field that people fill in, on a phone: it breaks, and no page is wider than the screen."""

import json

import pytest

from tests.browser.conftest import opener
from tests.building import build_copy
from tests.projects import ProjectCopy
from tests.served import served

pytestmark = pytest.mark.browser
REST = "ư" * 299
TEXT = "content/phan-anh/102.md"
FIELDS = {
    "title": (TEXT, "title: Rác", "title: {}"),
    "place": (TEXT, "place: phường Thuận Thành, thành phố Huế", "place: {}"),
    "picture": (TEXT, "alt: Đống", "alt: {}"),
    "follow-up": (TEXT, "text: Hôm", "text: {}"),
    "text": (TEXT, "Đề nghị", "{}"),
    "answer": (TEXT, "UBND phường đã", "{}"),
    "agency": ("data/agencies.yml", "vi: Sở Giao thông vận tải, en: Department", "vi: {}, en: {}"),
    "lower agency": ("data/agencies.yml", "vi: UBND phường Thuận Thành,", "vi: {},"),
    "category": ("data/categories.yml", "vi: Rác thải, en: Waste", "vi: {}, en: {}"),
    "area": ("data/areas.yml", "vi: Thành phố Huế, en: Huế City", "vi: {}, en: {}"),
    "lower area": ("data/areas.yml", "vi: Phường Thuận Thành, en: Thuận Thành Ward", "vi: {}, en: {}"),
    "annotation": ("data/annotations.yml", "vi: Văn bản đôn đốc,", "vi: {},"),
    "source": ("data/stated.yml", "vi: Số liệu của dự án mẫu,", "vi: {},"),
    "centre": ("mkdocs.yml", "vi: Trung tâm mẫu,", "vi: {},"),
    "city": ("mkdocs.yml", "city: {vi: Thừa Thiên Huế,", "city: {vi: {},"),
    "illustration": ("mkdocs.yml", "vi: Dữ liệu", "vi: {}"),
}
"""Where a word of 300 letters stands, for which words of the golden project."""
ORDER = {"order", "by", "source", "note", "label"}


def word(field: str) -> str:
    return f"{field.replace(' ', '-')}{REST}"[:300]


@pytest.fixture(scope="module")
def long_words(tmp_path_factory):
    """The golden project with such words, built: its folder."""
    folder = tmp_path_factory.mktemp("long")
    project = ProjectCopy(folder)
    for field, (name, old, new) in FIELDS.items():
        project.replace(name, old, new.replace("{}", word(field)))
    orders = {key: {"vi": word(key), "en": word(key)} for key in ORDER}
    order = {"id": "o", "given_on": "2019-08-01", "state": "open", "see": "qua-han/", **orders}
    project.write("data/directives.yml", json.dumps([order]))
    reply = f"---\nagency: so-gtvt\non: 2019-08-10\nby: {word('by')}\n---\n{word('reply')}\n"
    project.write("content/co-quan/so-gtvt.md", reply)
    (project.root / "data/reports/2019.jsonl").rename(project.root / f"data/reports/{'x' * 200}.jsonl")
    (project.register / "events.csv").rename(project.register / f"events-{'y' * 200}.csv")
    project.replace("mkdocs.yml", "page_size: 10\n", "page_size: 10\n    figure_pages: city\n    site_zip: false\n")
    project.sign()
    build_copy(project.root, folder / "site")
    return folder / "site"


PAGES = [
    *("", "phan-anh/102/", "phan-anh/103/", "phan-anh/", "danh-sach/co-quan/", "danh-sach/dia-ban/"),
    *("danh-sach/co-quan/ubnd-phuong-thuan-thanh/", "co-quan/", "co-quan/so-gtvt/", "co-quan/ubnd-phuong-thuan-thanh/"),
    *("co-quan/ubnd-tp-hue/", "linh-vuc/rac-thai/", "dia-ban/", "dia-ban/hue/", "dia-ban/hue-thuan-thanh/", "ban-do/"),
    *("chi-dao/", "qua-han/", "phuong-phap/", "feeds/", "du-lieu/", "so-lieu/", "so-lieu/cohort_median_days/"),
    *("danh-sach/linh-vuc/", "gioi-thieu/", "rieng-tu/", "tra-cuu/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def phone(browser, long_words):
    """Opens pages of that site one after the other on a phone."""
    with served(long_words) as address, opener(browser, address) as open_it:
        page = open_it("", width=390)

        def show(name):
            page.goto(address + name, wait_until="load")
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
            return page

        yield show


@pytest.mark.parametrize("code", ["", pytest.param("en/", marks=pytest.mark.prove)])
def test_a_word_without_end_makes_no_page_wider_than_a_phone(phone, long_words, code):
    """Every kind of page on which such a word stands is as wide as the screen, 390 px, with all that is folded open."""
    wide, seen = [], set()
    for name in PAGES:
        if (long_words / code / name / "index.html").is_file():
            page = phone(code + name)
            width = page.evaluate("document.documentElement.scrollWidth")
            wide += [(name, width)] * (width > 390)
            text = page.locator("body").inner_text()
            seen |= {field for field in (*FIELDS, *ORDER) if word(field)[:40] in text}
    assert wide == []
    unseen = {*FIELDS, *ORDER} - seen
    assert code or unseen <= {"picture", "annotation"}, unseen


def test_a_word_that_does_not_break_would_be_seen(phone):
    """The same look finds a page that is wider, where a place must stay on one line."""
    page = phone("phan-anh/102/")
    page.evaluate("document.querySelector('.mb-report__under span').style.whiteSpace = 'nowrap'")
    assert page.evaluate("document.documentElement.scrollWidth") > 1000
