"""The page around the search: its address, its box on every page, pages that are found, and what is shown of it all."""

import json
import re
from functools import partial

import pytest

from portal.markup import plain
from tests.browser.searching import ANSWERED, ASK, asked, count, ids, offers, subjects
from tests.browser.test_every_kind import AXE, COLOURS, RULES, violations
from tests.search.truth import folded

pytestmark = pytest.mark.browser


@pytest.fixture
def open_page(open_page):
    """Each of these tests waits for its own answer, so none waits for the line to fall silent."""
    return partial(open_page, until="load")


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
    page.locator("[data-mb-filters] summary").click()  # on a phone a page opens with them folded
    page.locator("[data-mb-clear]").click()
    page.wait_for_url(lambda url: "han=" not in url)
    assert count(page) == alone
    assert page.faults == []


AT = "document.querySelectorAll('[data-mb-results] > li')[{}].getBoundingClientRect().top"


def test_back_leads_to_the_result_that_was_left(open_page):
    """Whoever opens a result of the second batch and comes back finds as many results as before, and the page where it
    was; a new question begins with the first batch. No script fails on the way."""
    page = open_page("phan-anh/?q=rac", width=390)
    results = page.locator("[data-mb-results] > li")
    assert count(page) > 40 and results.count() == 20
    page.locator("[data-mb-more]").click()
    results.nth(39).wait_for()
    results.nth(33).scroll_into_view_if_needed()
    before, listed = page.evaluate(AT.format(33)), ids(page)
    results.nth(33).locator("a").click()
    page.wait_for_url(f"**/phan-anh/{listed[33]}/")
    page.go_back(wait_until="load")
    assert ids(page) == listed
    assert abs(page.evaluate(AT.format(33)) - before) <= 2
    page.evaluate(ASK, "đường")
    page.wait_for_url(lambda url: "rac" not in url)
    page.wait_for_selector(ANSWERED)
    assert results.count() == 20
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
        "so gtvt": "co-quan/so-gtvt/",
        "Sở TT&TT": "co-quan/so-tttt/",
        "quí 2": "quy/2019-q2/",
        "vỉa hè": "linh-vuc/via-he/",
        "phường vĩnh ninh": "dia-ban/hue-vinh-ninh/",
        "quá hạn": "so-lieu/overdue/",
        "phương pháp": "phuong-phap/",
        "giới thiệu": "gioi-thieu/",
        "bản đồ": "ban-do/",
    },
    "en/": {
        "department of transport": "en/co-quan/so-gtvt/",
        "so giao thong van tai": "en/co-quan/so-gtvt/",
        "so gtvt": "en/co-quan/so-gtvt/",
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


WORD = re.compile(r"\w+")


def test_a_page_with_the_spelling_stands_above_its_folded_likes(open_page, demo_site):
    """Of the pages found for a word with marks no one that only has it folded alike, in its title or not, stands above
    one that has the word as asked: `trễ` finds what is late before the town of Khe Tre."""
    page = open_page("phan-anh/")
    (file,) = (demo_site / "assets" / "search").glob("*/subjects-vi.json")
    rows = json.loads(file.read_text("utf-8"))
    has = {
        f"/{address}": set(WORD.findall(" ".join([title, *called, text]).lower()))
        for _, title, address, called, text in rows
    }
    words = sorted({word for _, title, *_ in rows for word in WORD.findall(title.lower()) if folded(word) != [word]})
    mixed = 0
    for query in ("trễ", *words[::12]):
        page.evaluate(ASK, query)
        page.wait_for_selector(ANSWERED)
        links = page.locator("[data-mb-subjects-list] a").evaluate_all("all => all.map(link => link.pathname)")
        is_exact = [query in has[link] for link in links]
        assert (query, is_exact) == (query, sorted(is_exact, reverse=True))
        mixed += len(set(is_exact)) == 2
    assert mixed > 10


def test_pages_that_only_have_the_words_stand_below(open_page, demo_site):
    """A page that is not called what was asked stands below the reports, and is none if its words are scattered; above
    them stands one that has the very marks that no report has."""
    page = open_page("phan-anh/")
    (file,) = (demo_site / "assets" / "search").glob("*/subjects-vi.json")
    texts = {row[2]: row[4] for row in json.loads(file.read_text("utf-8"))}
    scattered = set(folded("duong le loi"))
    assert [address for address, text in texts.items() if scattered <= set(folded(text))]
    page.evaluate(ASK, "duong le loi")
    assert subjects(page)[0] == []
    page.evaluate(ASK, "den duong")
    links, is_above = subjects(page)
    assert links and not is_above
    for link in links:
        assert re.search(
            r"\bden( \S+){0,6} duong\b|\bduong( \S+){0,6} den\b", " ".join(folded(texts[link.lstrip("/")]))
        )
    page.evaluate(ASK, "cách tính quá hạn")
    links, is_above = subjects(page)
    assert links and is_above and count(page) > 0


def test_every_subject_is_a_page_of_that_title(demo_site):
    """Each page that the search can name is there, and its title is the one that the search shows."""
    for code, folder in (("vi", ""), ("en", "en/")):
        (file,) = (demo_site / "assets" / "search").glob(f"*/subjects-{code}.json")
        for _, title, address, *_ in json.loads(file.read_text("utf-8")):
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


def test_what_was_meant_is_offered_where_nothing_is_found(open_page, truth):
    """Where nothing is found, the question that was meant is offered with its count, and leads to it by keyboard.

    It is understood from raw Telex and VNI, from what is short for a word, from letters that are wrong, missing, too
    many or swapped, and from words without a space between them; else what is left without the word that nothing has.
    """
    page = open_page("phan-anh/?q=dduwowngf%20lee%20lowij")
    assert count(page) == 0
    assert offers(page) == [f"Ý bạn là “đường lê lợi”? Có {len(truth.found('duong le loi'))} phản ánh"]
    page.locator("[data-mb-meant] a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: asked(url) == {"q": ["đường lê lợi"]})
    assert count(page) == len(truth.found("duong le loi"))
    for typed, meant in {
        "P.Vĩnh Ninh tp. huế": "phường vĩnh ninh thành phố huế",
        "d9uo7ng2 le6 lo7i5": "đường lê lợi",
        "nguye6n4 hue65": "nguyễn huệ",
        "hung vuogn": "hung vuong",
        "nguyen heu": "nguyen hue",
        "rac thaii": "rac thai",
        "karaok": "karaoke",
        "Street lightning": "Street lighting",
        "hungvuong": "hung vuong",
    }.items():
        page.evaluate(ASK, typed)
        found = f"{len(truth.found(meant)):n} phản ánh"
        assert (typed, offers(page)[0]) == (typed, f"Ý bạn là “{meant}”? Có {found}")
        assert truth.found(typed) == set() != truth.found(meant)
    page.evaluate(ASK, "overdeu")
    assert offers(page)[0].startswith("Ý bạn là “overdue”? Có ở ")
    half = "đường nguyễn tri phươ"
    page.evaluate(ASK, half)
    begun = truth.found(half, is_typing=True)
    assert truth.found(half) == set() != begun
    assert offers(page)[0] == f"Ý bạn là “{half}…”? Có {len(begun)} phản ánh"
    page.locator("[data-mb-meant] a").first.click()
    page.wait_for_url(lambda url: asked(url) == {"q": [f"{half}*"]})
    assert count(page) == len(begun)
    page.evaluate(ASK, "lê lợi zzzz")
    assert offers(page) == [f"Tìm “lê lợi”: có {len(truth.found('le loi'))} phản ánh"]
    for other in ("zzzz", "đường lê lợi", "99999999"):
        page.evaluate(ASK, other)
        assert (other, offers(page)) == (other, [])
    assert page.faults == []


def test_english_words_are_taken_for_no_telex(open_page, truth):
    """In the English edition `loo` is no lô; what is short for a Vietnamese word is offered there as elsewhere."""
    page = open_page("en/phan-anh/")
    for word, as_telex in (("loo", "lo"), ("door", "do")):
        page.evaluate(ASK, word)
        assert count(page) == 0 < len(truth.found(as_telex))
    assert not [said for said in offers(page) if "“đo”" in said]
    page.evaluate(ASK, "wastes")
    assert f"Did you mean “waste”? {len(truth.found('waste'))} found" in offers(page)
    for typed, meant in {"P.Vĩnh Ninh tp. huế": "phường vĩnh ninh thành phố huế", "potholse": "potholes"}.items():
        page.evaluate(ASK, typed)
        assert offers(page)[0] == f"Did you mean “{meant}”? {len(truth.found(meant))} found"


def test_each_choice_says_how_many_it_would_leave(open_page):
    """Beside a choice of a filter stands the count that choosing it brings, with what is chosen elsewhere; on no page
    without a question."""
    page = open_page("phan-anh/?q=r%C3%A1c&han=late")
    late, agencies = page.locator("select[name=han]"), page.locator("select[name=co-quan]")
    told = "select => [...select.options].map(({ value, textContent }) => [value, textContent])"
    page.locator("select[name=han] option[value=on_time]", has_text="(").wait_for(state="attached")
    before = count(page)
    counts = {value: int(text.rsplit("(")[-1].rstrip(")")) for value, text in late.evaluate(told) if value}
    assert counts["late"] == before < counts["on_time"]
    agency, text = max(agencies.evaluate(told)[1:], key=lambda one: int(one[1].rsplit("(")[-1].rstrip(")")))
    agencies.select_option(agency)
    page.wait_for_url("**co-quan=*")
    assert 0 < count(page) == int(text.rsplit("(")[-1].rstrip(")")) < before
    assert "(" not in page.locator("[data-mb-results] li .mb-list__meta").first.inner_text()
    page.goto(page.url.split("?")[0])
    assert "(" not in late.inner_text()
    assert page.faults == []


SHOWN = """items => items.map((item) => ({
  path: item.querySelector("a").pathname,
  text: item.innerText,
  marks: item.querySelectorAll("mark").length,
  hasExcerpt: Boolean(item.querySelector(".mb-list__excerpt")),
}))"""


def test_what_was_asked_is_marked(open_page, archive):
    """In title, place and excerpt the words of the question are marked, in any spelling, and nothing else is.

    Where neither title nor place has them all, a part of the text that has one stands below.
    """
    page = open_page("phan-anh/?q=RAC%20thai%20o%CC%82%CC%89%20ga")
    for query in ("duong le loi", "RÁC THẢI", "đêm đèn", "o\u0302\u0309 ga"):
        page.evaluate(ASK, query)
        key = ids(page)[0]
        wanted = set(folded(query))
        marked = page.locator("[data-mb-results] mark").all_inner_texts()
        assert marked and {word for text in marked for word in folded(text)} == wanted
        for shown in page.locator("[data-mb-results] > li").evaluate_all(SHOWN):
            assert shown["marks"] == sum(word in wanted for word in folded(shown["text"]))
            edited = archive.edited[shown["path"].split("/")[-2]]
            wrote = [edited.reported, edited.answered, *(letter.text for letter in edited.follow_ups)]
            has_one = bool(wanted & {word for text in wrote for word in folded(plain(text))})
            is_told = wanted <= set(folded(f"{edited.title} {edited.place}"))
            assert shown["hasExcerpt"] == (has_one and not is_told)
        assert archive.edited[key].title == page.locator("[data-mb-results] a").first.inner_text()


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
