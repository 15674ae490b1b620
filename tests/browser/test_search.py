"""The search in a real Chromium over the whole demonstration: every count against the texts."""

import unicodedata
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from portal.ledger import Ledger
from tests.browser.searching import ANSWERED, ASK, asked, count, every_id, ids, sizes
from tests.search import truth as independent
from tests.search.truth import said

pytestmark = pytest.mark.browser

FIRST_USE, FURTHER = 250_000, 100_000
"""Bytes on the wire."""
STREETS = ("duong le loi", "đường lê lợi", "ĐƯỜNG LÊ LỢI", "Ðường Lê Lợi", "le loi duong")
SPELLINGS = (
    "thuy xuan",
    "thủy xuân",
    "thuỷ xuân",
    "THUỶ XUÂN",
    "hoa",
    "hoà",
    "hòa",
    "dem",
    "đêm",
    "Ðêm",
    "đem",
    "quí",
    "quy",
    "LÍ",
)
MATTERS = ("rác", "rac thai", "ổ gà", "o ga", "đèn đường không sáng", "nước sạch", "cây xanh gãy đổ", "tiếng ồn")
WHO = ("ubnd", "công an", "sở giao thông vận tải", "hương trà", "Phú Lộc", "kiệt")
ODD = ("469", "2019", "1A", "quốc lộ 1A", "46/2019", "  rác,  thải! ", "“lê lợi”", "a", "xe máy xe máy", "#2147")
ENGLISH = (
    "street lighting",
    "rubbish",
    "Kim Long Ward",
    "kim long WARD",
    "Department of Transport",
    "Huế City",
    "hue city",
    "roads and potholes đường",
    "noise committee",
)
"""Names of categories, agencies and areas as the English edition has them, with other words and without."""
NONE = ("zzzz", "lê lợi zzzz", "duon", "thuyx xuân", "rácc", "lelợi", "!!!", "99999999")
BEGINNINGS = ("duong le lo", "thuy xua", "nguye", "đườ", "zzz", "kie", "ph")
APART = tuple(unicodedata.normalize("NFD", one) for one in MATTERS)
QUERIES = (*STREETS, *SPELLINGS, *MATTERS, *WHO, *ENGLISH, *ODD, *NONE, *APART)
HELD_OUT = (Path(independent.__file__).parent / "held_out.txt").read_text("utf-8").splitlines()[1:]
"""Written without looking at the index, and never changed to please it."""


@pytest.fixture
def open_page(open_page):
    """Each of these tests waits for its own answer, so none waits for the line to fall silent."""
    return partial(open_page, until="load")


def test_every_count_is_the_truth(open_page, truth):
    """What is found for each query, of every kind, is as many reports as have all its words; a wrong one finds none.

    So it is for what was held out. No query takes more than 100 kB.
    """
    page = open_page("phan-anh/")
    loaded = sizes(page)
    found, taken = {}, {}
    for query in (*QUERIES, *HELD_OUT):
        loaded.clear()
        page.evaluate(ASK, query)
        found[query] = count(page)
        taken[query] = sum(loaded)
    assert found == {query: len(truth.found(query)) for query in found}
    assert {found[query] for query in NONE} == {0}
    assert min(found[query] for query in (*STREETS, *SPELLINGS, *MATTERS, *WHO, *ENGLISH)) > 0
    assert 10_000 < max(taken.values()) <= FURTHER
    assert page.faults == []


def test_the_english_edition_finds_the_names_of_both(open_page, archive, truth):
    """A category's English name finds at least its reports, and every count is the truth, for Vietnamese words too."""
    page = open_page("en/phan-anh/")
    for query in (*ENGLISH, *WHO):
        page.evaluate(ASK, query)
        assert (query, count(page)) == (query, len(truth.found(query)))
    rows = [row for row in archive.reports.to_dict("records") if row["id"] in archive.edited]
    for category in archive.categories.values():
        page.evaluate(ASK, category.names["en"])
        own = {row["id"] for row in rows if row["category"] == category.id}
        assert (category.id, count(page)) == (category.id, len(truth.found(category.names["en"])))
        assert count(page) >= len(own)
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
        assert 15_000 < sum(loaded) <= FIRST_USE


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


def test_a_number_of_the_register_leads_to_its_state(open_page, archive, truth):
    """However a number is typed, if a report has it, published or not, that is said before anything that is found, with
    the way to the page that says where it stands; for no other question."""
    page = open_page("phan-anh/")
    said = page.locator("[data-mb-lookup-link]")
    published, key = (
        next(key for key in archive.reports["id"] if (key in archive.edited) == is_published and len(key) == 4)
        for is_published in (True, False)
    )
    for typed in ("{}", "#{}", "số {}", "So {}", "Phản ánh số {}", "0{}"):
        for one in (published, key):
            page.evaluate(ASK, typed.format(one))
            page.wait_for_selector(ANSWERED)
            assert said.inner_text() == f"Phản ánh {one} có trong sổ tiếp nhận: xem đến đâu rồi"
            assert asked(said.get_attribute("href")) == {"ma": [one]}
            assert said.bounding_box()["y"] < page.locator("[data-mb-count]").bounding_box()["y"]
    for other in ("99999999", "rác", f"{key} lê lợi", f"lê lợi {key}", "số"):
        page.evaluate(ASK, other)
        page.wait_for_selector(ANSWERED)
        assert (other, said.is_visible()) == (other, False)
    page.evaluate(ASK, key)
    assert count(page) == len(truth.found(key))
    said.click()
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
    assert "zq" not in page.locator("[data-mb-count]").inner_text()


def test_a_choice_keeps_what_is_typed(open_page, truth):
    """An order or a filter chosen while the last word is typed leaves it a beginning, and going back leads to what was
    asked before it."""
    page = open_page("phan-anh/")
    page.locator("#mb-search").fill("bạch đằ")
    page.wait_for_url(lambda url: asked(url) == {"q": ["bạch đằ*"]})
    before = count(page)
    if page.locator("[data-mb-filters]").get_attribute("open") is None:
        page.locator("[data-mb-filters] summary").click()
    page.locator("[data-mb-sort]").select_option("moi")
    page.wait_for_url(lambda url: asked(url) == {"q": ["bạch đằ*"], "xep": ["moi"]})
    assert count(page) == before > 0
    page.go_back()
    page.wait_for_url(lambda url: asked(url) == {"q": ["bạch đằ*"]})
    assert count(page) == before


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
