"""The search in a real Chromium over the whole demonstration: every count against the texts."""

import re
import unicodedata
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from portal.ledger import Ledger
from tests.browser.conftest import opener
from tests.browser.searching import ANSWERED, ASK, asked, count, every_id, everything, ids, number_in, sizes
from tests.search import truth as independent
from tests.search.truth import folded, said

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
    "vĩ dạ",
    "Vỹ Dạ",
    "vy da",
    "tai",
    "tay",
    "uý",
    "di",
)
MATTERS = ("rác", "rac thai", "ổ gà", "o ga", "đèn đường không sáng", "nước sạch", "cây xanh gãy đổ", "tiếng ồn")
WHO = ("ubnd", "công an", "sở giao thông vận tải", "hương trà", "Phú Lộc", "kiệt")
ODD = ("ui", "469", "2019", "1A", "quốc lộ 1A", "46/2019", "  rác,  thải! ", "“lê lợi”", "a", "xe máy xe máy", "#2147")
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
MISPLACED = ("nguyên huê", "đuờng lê lợi", "đương hùng vương", "đường le loi", "hepco lê lợi", "sờ y tê")
"""Marks that no report has so, or some have."""
APART = tuple(unicodedata.normalize("NFD", one) for one in MATTERS)
QUERIES = (*STREETS, *SPELLINGS, *MATTERS, *WHO, *ENGLISH, *ODD, *NONE, *MISPLACED, *APART)
HELD_OUT = (Path(independent.__file__).parent / "held_out.txt").read_text("utf-8").splitlines()[1:]
"""Written without looking at the index, and never changed to please it."""
LINES = (Path(independent.__file__).parent / "expected.txt").read_text("utf-8").splitlines()
EXPECTED = {query: (kind, meant) for query, kind, meant in (line.split(" | ") for line in LINES if line[0] != "#")}
"""What people type, and what the first page of results should begin with."""


@pytest.fixture
def open_page(open_page):
    """Each of these tests waits for its own answer, so none waits for the line to fall silent."""
    return partial(open_page, until="load")


@dataclass(frozen=True)
class Answer:
    """What the page says to a question, and how many bytes it took."""

    count: int
    unmarked: str
    lines: list[str]
    pages: list[str]
    is_page_first: bool
    size: int


@pytest.fixture(scope="module")
def answers(browser, base_url, archive):
    """The answer to each question of every kind, to what was held out and to every listed spelling of an agency."""
    spellings = [spelling for agency in archive.agencies.values() for spelling in agency.spellings]
    found = {}
    with opener(browser, base_url) as open_it:
        page = open_it("phan-anh/", until="load")
        loaded = sizes(page)
        for query in dict.fromkeys((*QUERIES, *HELD_OUT, *EXPECTED, *spellings)):
            loaded.clear()
            page.evaluate(ASK, query)
            said = everything(page)
            found[query] = Answer(**said | {"count": number_in(said["count"])}, size=sum(loaded))
        assert page.faults == []
    return found


def test_every_count_is_the_truth(answers, truth):
    """What is found for each query, of every kind, is as many reports as have all its words; a wrong one finds none.

    Where marks are asked, it is said how many have them so. No query takes more than 100 kB.
    """
    assert {query: one.count for query, one in answers.items()} == {query: len(truth.found(query)) for query in answers}
    told = {query: in_words(len(truth.exact(query)), one.count) for query, one in answers.items()}
    assert {query: one.unmarked for query, one in answers.items()} == told
    assert len([query for query in told if told[query]]) > 20
    assert {answers[query].count for query in NONE} == {0}
    assert min(answers[query].count for query in (*STREETS, *SPELLINGS, *MATTERS, *WHO, *ENGLISH)) > 0
    assert 10_000 < max(one.size for one in answers.values()) <= FURTHER


def test_a_listed_spelling_finds_every_report_of_its_agency(answers, archive, truth):
    """`Sở GTVT` and `HEPCO` find at least the reports of their agencies, and exactly those that have all the words."""
    rows = [row for row in archive.reports.to_dict("records") if row["id"] in archive.edited]
    for key, agency in archive.agencies.items():
        for spelling in agency.spellings:
            assert {row["id"] for row in rows if row["agency"] == key} <= truth.found(spelling)
            assert answers[spelling].count == len(truth.found(spelling)) > 0


def test_what_a_reader_expects_comes_first(answers):
    """For each question of a held-out list the first three reports are what was meant, or a page that was is seen above
    them; nothing stands above the reports of a street."""
    assert len(EXPECTED) > 60
    for query, (kind, meant) in EXPECTED.items():
        one = answers[query]
        if kind == "page":
            assert (query, one.is_page_first, f"/{meant}" in one.pages) == (query, True, True)
            continue
        assert (query, [line for line in one.lines if meant.lower() not in line.lower()]) == (query, [])
        assert one.lines and (kind != "street" or not one.pages or not one.is_page_first), (query, one.pages)


def in_words(exact, all_of):
    """What is said of as many reports with the very marks that were asked."""
    if exact == all_of:
        return ""
    if not exact:
        return "Không phản ánh nào viết đúng dấu như vậy: tất cả được tìm thấy khi không xét dấu."
    return f"{exact} phản ánh viết đúng dấu như vậy; {all_of - exact} phản ánh được tìm thấy khi không xét dấu."


BODIES = """async ([module, index, queries]) => {
  const { Finding } = await import(module);
  const finding = new Finding(index);
  const found = [];
  for (const query of queries) {
    const records = await finding.records(await finding.reports(query));
    found.push(records.map(({ id }) => id));
  }
  return found;
}"""


def test_words_that_stand_together_rank_above_scattered_ones(open_page, archive):
    """Of the reports found for a street's name of two words those that have them side by side, be it in their text
    alone, stand above those that have them scattered, be it in their title."""
    page = open_page("phan-anh/")
    module = page.evaluate("performance.getEntriesByType('resource').find(({ name }) => /finding/.test(name)).name")
    index = page.locator("[data-mb-search]").evaluate("form => new URL(form.dataset.index, location.href).href")
    streets = {edited.place.split(",")[0].removeprefix("đường ") for edited in archive.edited.values()}
    names = sorted(
        " ".join(map(i_for_y, folded(name))) for name in streets if len(name.split()) == 2 and name.istitle()
    )
    texts, in_text_alone = said(archive), 0
    for name, found in zip(names, page.evaluate(BODIES, [module, index, names]), strict=True):
        together = [any(f" {name} " in run for text in texts[key] for run in runs(text)) for key in found]
        assert (name, together) == (name, sorted(together, reverse=True))
        in_text_alone += sum(
            not any(f" {name} " in run for run in runs(f"{archive.edited[key].title}, {archive.edited[key].place}"))
            for key, is_together in zip(found, together, strict=True)
            if is_together and not all(together)
        )
    assert len(names) > 40 and in_text_alone > 0


def runs(text):
    """The folded words between two signs that part them, with i for y as they sound."""
    return [f" {' '.join(map(i_for_y, folded(part)))} " for part in re.split(r"[,.;:!?()\n…]", text)]


def i_for_y(word):
    return min(independent.alike(word))


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
