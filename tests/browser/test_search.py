"""The search in a real Chromium over the whole demonstration: every count against the texts."""

import gzip
import json
import unicodedata
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from portal.ledger import Ledger
from portal.reading import read
from tests.browser.test_every_kind import AXE, COLOURS, RULES, violations
from tests.conftest import ROOT
from tests.search.truth import Truth, said

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search")]

FIRST_USE, FURTHER = 250_000, 100_000
"""Bytes on the wire."""
STREETS = ("duong le loi", "đường lê lợi", "ĐƯỜNG LÊ LỢI", "Ðường Lê Lợi", "le loi duong")
SPELLINGS = ("thuy xuan", "thủy xuân", "thuỷ xuân", "THUỶ XUÂN", "hoa", "hoà", "hòa", "dem", "đêm", "Ðêm", "đem")
MATTERS = ("rác", "rac thai", "ổ gà", "o ga", "đèn đường không sáng", "nước sạch", "cây xanh gãy đổ", "tiếng ồn")
WHO = ("ubnd", "công an", "sở giao thông vận tải", "hương trà", "Phú Lộc", "kiệt")
ODD = ("469", "2019", "1A", "quốc lộ 1A", "46/2019", "  rác,  thải! ", "“lê lợi”", "a", "xe máy xe máy", "#2147")
NONE = ("zzzz", "lê lợi zzzz", "duon", "thuyx xuân", "rácc", "lelợi", "!!!", "99999999")
BEGINNINGS = ("duong le lo", "thuy xua", "nguye", "đườ", "zzz", "kie", "ph")
QUERIES = (*STREETS, *SPELLINGS, *MATTERS, *WHO, *ODD, *NONE, *(unicodedata.normalize("NFD", one) for one in MATTERS))

ASK = """query => {
  const form = document.querySelector("[data-mb-search]");
  form.elements.q.value = query;
  form.requestSubmit();
}"""
ANSWERED = "[data-mb-search][data-answered]"


@pytest.fixture(scope="module")
def archive():
    return read(ROOT)


@pytest.fixture(scope="module")
def truth(archive):
    return Truth(said(archive))


def count(page):
    """How many reports the page says it has found."""
    page.wait_for_selector(ANSWERED)
    text = page.locator("[data-mb-count]").inner_text()
    number = text.split()[0].replace(".", "").replace(",", "")
    return int(number) if number.isdigit() else 0


def ids(page):
    """The ids of the reports that are listed, in their order."""
    page.wait_for_selector(ANSWERED)
    links = page.locator("[data-mb-results] a").evaluate_all("all => all.map(link => link.pathname)")
    return [link.rstrip("/").rsplit("/", 1)[-1] for link in links]


def asked(url):
    """What an address asks for."""
    return parse_qs(urlsplit(url).query)


def every_id(page):
    """The ids of all reports found, however many times there is more to show."""
    page.wait_for_selector(ANSWERED)
    while page.locator("[data-mb-more]").is_visible():
        before = page.locator("[data-mb-results] > li").count()
        page.locator("[data-mb-more]").click()
        page.wait_for_selector(f"[data-mb-results] > li:nth-child({before + 1})")
    return ids(page)


def sizes(page):
    """Gathers the bytes of what the search loads, packed as a host sends text."""
    loaded = []

    def note(response):
        name = urlsplit(response.url).path
        if "/assets/search/" in name or name.endswith(".mjs"):
            loaded.append(len(gzip.compress(response.body(), 6)))

    page.on("response", note)
    return loaded


def test_every_count_is_the_truth(open_page, truth):
    """What is found for each query, of every kind, is as many reports as have all its words; a wrong one finds none.

    No query takes more than 100 kB.
    """
    page = open_page("phan-anh/")
    loaded = sizes(page)
    found, taken = {}, {}
    for query in QUERIES:
        loaded.clear()
        page.evaluate(ASK, query)
        found[query] = count(page)
        taken[query] = sum(loaded)
    assert found == {query: len(truth.found(query)) for query in QUERIES}
    assert {found[query] for query in NONE} == {0}
    assert min(found[query] for query in (*STREETS, *SPELLINGS, *MATTERS, *WHO)) > 0
    assert 10_000 < max(taken.values()) <= FURTHER
    assert page.faults == []


HEAVY = ("duong phuong thanh pho hue cong trinh", "đường lê lợi", "a")


def test_first_use_is_small(open_page):
    """With the engine the first question, of many common words or with filters and an order, takes at most 250 kB."""
    page = open_page("gioi-thieu/")
    base, loaded = page.url.removesuffix("gioi-thieu/"), sizes(page)
    for asks in (*(f"q={quote(query)}" for query in HEAVY), "co-quan=ubnd-hue&thang=2019-07&anh=1&xep=cho"):
        loaded.clear()
        page.goto(f"{base}phan-anh/?{asks}")
        page.wait_for_selector(ANSWERED)
        assert 20_000 < sum(loaded) <= FIRST_USE


def test_any_spelling_finds_the_same_reports(open_page, truth):
    """`thuỷ xuân` finds the very reports that hold both words in any spelling, as `thuy xuan` does."""
    page = open_page("phan-anh/?q=" + quote("thuỷ xuân"))
    assert set(every_id(page)) == truth.found("thuy xuan")
    page.evaluate(ASK, "thuy xuan")
    assert set(every_id(page)) == truth.found("thuy xuan")


def test_a_spelling_ranks_above_its_folded_likes(open_page, archive):
    """Of the reports found for `đêm` no one that is only folded alike, as `đem`, stands above one that has the word."""
    page = open_page("phan-anh/?q=" + quote("đêm"))
    texts = said(archive)
    has_it = [
        "đêm" in unicodedata.normalize("NFC", " ".join(texts[key])).lower().replace("ð", "đ").translate(BREAKS).split()
        for key in every_id(page)
    ]
    assert has_it == sorted(has_it, reverse=True)
    assert {True, False} == set(has_it)


BREAKS = {ord(mark): " " for mark in ".,;:!?()“”\"'/-–…"}


def test_a_street_ranks_where_it_stands_together(open_page, archive):
    """The first reports for a street's name are on that street."""
    page = open_page("phan-anh/?q=duong%20le%20loi")
    for key in ids(page)[:5]:
        edited = archive.edited[key]
        assert "đường Lê Lợi" in f"{edited.title} {edited.place}"


def test_an_id_leads_straight_to_its_report(open_page, archive):
    """Typing a report's id puts that report first, whatever other texts hold the number."""
    page = open_page("phan-anh/")
    for key in sorted(archive.edited)[::163]:
        page.evaluate(ASK, key)
        assert ids(page)[0] == key


def test_a_number_that_is_not_published_leads_to_its_state(open_page, archive):
    """For the id of a report without a page the search offers the page that says where it stands."""
    key = next(key for key in archive.reports["id"] if key not in archive.edited and len(key) == 4)
    page = open_page(f"phan-anh/?q={key}")
    assert count(page) == 0
    page.get_by_role("link", name=f"Phản ánh {key} đến đâu rồi?").click()
    page.get_by_role("heading", name=key).first.wait_for()
    assert asked(page.url) == {"ma": [key]}


def test_the_last_word_is_a_beginning_while_it_is_typed(open_page, truth):
    """While typing, the last word may go on; the address says so, and Enter asks for the word as it stands."""
    page = open_page("phan-anh/")
    for typed in BEGINNINGS:
        page.locator("#mb-search").fill(typed)
        page.wait_for_url(lambda url, typed=typed: asked(url) == {"q": [f"{typed}*"]})
        assert (typed, count(page)) == (typed, len(truth.found(typed, is_typing=True)))
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url, typed=typed: asked(url) == {"q": [typed]})
        assert (typed, count(page)) == (typed, len(truth.found(typed)))


def test_a_letter_or_two_wait_for_more(open_page, truth):
    """While a last word has a letter or two and is none, the words before it are asked for."""
    page = open_page("phan-anh/")
    page.locator("#mb-search").press_sequentially("rác zq")
    page.wait_for_url(lambda url: asked(url) == {"q": ["rác zq*"]})
    assert count(page) == len(truth.found("rac"))


def test_filters_and_orders_are_those_of_the_register(open_page, archive, truth):
    """Each filter alone, and all at once with words, gives the reports that the register says, in the order chosen."""
    facts = Ledger.of(archive).facts.set_index("id")
    rows = {row["id"]: row for row in archive.reports.to_dict("records") if row["id"] in archive.edited}
    newest = sorted(rows, key=lambda key: (-rows[key]["received_at"].value, list(rows).index(key)))
    district = next(key for key, area in sorted(archive.areas.items()) if area.level == 1)
    cases = {
        "co-quan=ubnd-hue": lambda row: row["agency"] == "ubnd-hue",
        "linh-vuc=via-he": lambda row: row["category"] == "via-he",
        f"dia-ban={district}": lambda row: district in (row["area"], archive.areas[row["area"]].parent),
        "thang=2019-07": lambda row: f"{row['received_at']:%Y-%m}" == "2019-07",
        "ket-qua=promised": lambda row: row["outcome"] == "promised",
        "han=late": lambda row: facts.loc[row["id"], "verdict"] == "late",
        "anh=1": lambda row: any(photo.cleared for photo in archive.edited[row["id"]].photos),
        "co-quan=nobody": lambda row: False,
    }
    page = open_page("phan-anh/")
    base = page.url
    for choice, fits in cases.items():
        page.goto(f"{base}?{choice}")
        assert (choice, count(page)) == (choice, sum(fits(row) for row in rows.values()))
    page.goto(f"{base}?q=duong&han=late&thang=2019-07&xep=moi")
    both = [key for key in newest if cases["han=late"](rows[key]) and cases["thang=2019-07"](rows[key])]
    expected = [key for key in both if key in truth.found("duong")]
    assert len(expected) > 20
    assert every_id(page) == expected
    page.goto(f"{base}?q=duong&han=late&thang=2019-07&xep=cho")
    assert every_id(page) == sorted(expected, key=lambda key: -facts.loc[key, "working_days_taken"])


def test_the_address_holds_the_question(open_page, truth):
    """Words, filters and order stand in the address; a reload, and going back, bring the same page again."""
    page = open_page("phan-anh/", width=390)
    page.locator("#mb-search").fill("rác")
    page.keyboard.press("Enter")
    alone = count(page)
    page.locator("[data-mb-filters] summary").click()
    page.get_by_label("Đúng hạn hay trễ").select_option("late")
    page.wait_for_url("**han=late*")
    narrowed = count(page)
    page.get_by_label("Sắp xếp").select_option("cho")
    page.wait_for_url("**xep=cho*")
    order = ids(page)
    assert asked(page.url) == {"q": ["rác"], "han": ["late"], "xep": ["cho"]}
    assert 0 < narrowed < alone == len(truth.found("rac"))
    page.reload()
    assert (count(page), ids(page)) == (narrowed, order)
    assert page.get_by_label("Đúng hạn hay trễ").input_value() == "late"
    page.go_back()
    page.go_back()
    page.wait_for_url(lambda url: "han=" not in url)
    assert (page.locator("#mb-search").input_value(), count(page)) == ("rác", alone)
    page.go_forward()
    page.wait_for_url("**han=late*")
    assert count(page) == narrowed
    page.locator("[data-mb-clear]").click()
    page.wait_for_url(lambda url: "han=" not in url)
    assert count(page) == alone
    assert page.faults == []


def test_the_box_in_the_header_and_its_key(open_page, truth):
    """On any page `/` leads to the header's box, and Enter there to the reports that are found."""
    page = open_page("en/co-quan/")
    page.keyboard.press("/")
    page.keyboard.type("thuy xuan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/phan-anh/?q=*")
    assert count(page) == len(truth.found("thuy xuan"))
    link = page.locator("[data-mb-results] a").first
    assert "/en/" not in link.evaluate("link => link.pathname") and link.get_attribute("lang") == "vi"
    link.click()
    assert page.locator("h1").is_visible()
    assert page.faults == []


PAGES = {
    "": {
        "sở giao thông vận tải": "co-quan/so-gtvt/",
        "so giao thong van tai": "co-quan/so-gtvt/",
        "vỉa hè": "linh-vuc/via-he/",
        "phường vĩnh ninh": "dia-ban/hue-vinh-ninh/",
        "quá hạn": "so-lieu/overdue/",
        "phương pháp": "phuong-phap/",
        "về cổng": "gioi-thieu/",
        "bản đồ": "ban-do/",
    },
    "en/": {
        "department of transport": "en/co-quan/so-gtvt/",
        "so giao thong van tai": "en/co-quan/so-gtvt/",
        "overdue": "en/so-lieu/overdue/",
        "map": "en/ban-do/",
    },
}


@pytest.mark.parametrize("edition", PAGES)
def test_pages_of_every_kind_are_found(open_page, demo_site, edition):
    """Agencies, categories, areas, statistics and prose are found in both editions, and each result is a page."""
    page = open_page(f"{edition}phan-anh/")
    for query, address in PAGES[edition].items():
        page.evaluate(ASK, query)
        page.wait_for_selector(ANSWERED)
        links = page.locator("[data-mb-subjects-list] a").evaluate_all("all => all.map(link => link.pathname)")
        assert f"/{address}" in links, (query, links)
        assert all((demo_site / link.lstrip("/") / "index.html").is_file() for link in links)
    page.evaluate(ASK, "zzzz")
    page.wait_for_selector(ANSWERED)
    assert not page.locator("[data-mb-subjects]").is_visible()


def test_every_subject_is_a_page_of_that_title(demo_site):
    """Each page that the search can name is there, and its title is the one that the search shows."""
    for code, folder in (("vi", ""), ("en", "en/")):
        (file,) = (demo_site / "assets" / "search").glob(f"subjects-{code}.*.json")
        for _, title, address, _ in json.loads(file.read_text("utf-8")):
            html = (demo_site / folder / address / "index.html").read_text("utf-8")
            assert title in html.replace("&#39;", "'").replace("&amp;", "&"), (folder, address)


def test_what_cannot_be_loaded_is_said_and_tried_again(open_page):
    """Where the index does not come, the page says so and keeps its lists; the next question tries again."""
    page = open_page("phan-anh/")
    page.route("**/assets/search/**", lambda route: route.abort())
    page.evaluate(ASK, "rác")
    page.get_by_text("Không tải được phần tìm kiếm").wait_for()
    assert page.locator("[data-mb-newest]").is_visible()
    page.unroute("**/assets/search/**")
    page.evaluate(ASK, "rác")
    assert count(page) > 0


@pytest.mark.parametrize("address", ["phan-anh/?q=quá hạn", "en/phan-anh/?q=rác&han=late&xep=cho", "phan-anh/?q=zzzz"])
def test_axe_finds_no_violation_in_what_is_found(open_page, address):
    """With results, filters or nothing found axe-core reports nothing, and nothing is wider than a small phone."""
    page = open_page(address)
    page.wait_for_selector(ANSWERED)
    page.evaluate(AXE)
    assert violations(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    assert violations(page, COLOURS) == []
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.faults == []
