"""What people call things, and what they mean, asked of the search's page in a real browser."""

import pytest

from portal.language import language
from tests.browser.searching import ASK, asked, count, number_in, offers, subjects

pytestmark = pytest.mark.browser
VI = language("vi")


def test_a_misspelled_word_is_mended_whatever_marks_stand_beside_it(open_page, truth):
    """A question with marks and one misspelled word is offered mended, never without that word, though the words that
    are left have their marks right."""
    page = open_page("phan-anh/")
    for typed, meant in {
        "nguyễn huuệ": "nguyễn hue",
        "hùng vươngg": "hùng vuong",
        "bà triệuu": "bà trieu",
        "nguyễn tất thnh": "nguyễn tất thanh",
    }.items():
        page.evaluate(ASK, typed)
        assert count(page) == 0
        said = offers(page)
        assert f"Ý bạn là “{meant}”? Có {VI.number(len(truth.found(meant)))} phản ánh" in said
        assert not [one for one in said if one.startswith("Tìm ")]


def test_what_is_short_is_written_out_beside_what_it_finds(open_page, truth):
    """Where what is short for a word stands in some name too, its reports stay, and the question written out is offered
    if it finds more; numbers of roads follow theirs at once or apart; what is no word in any typing is left alone."""
    page = open_page("phan-anh/?q=tp%20hu%E1%BA%BF")
    assert 0 < count(page) == len(truth.found("tp huế")) < len(truth.found("thành phố huế"))
    assert offers(page) == [f"Ý bạn là “thành phố huế”? Có {VI.number(len(truth.found('thành phố huế')))} phản ánh"]
    for typed, meant in {
        "QL1A": "quốc lộ 1a",
        "ql 49b": "quốc lộ 49b",
        "tl 10": "tỉnh lộ 10",
        "đ. lê lợi": "đường lê lợi",
    }.items():
        page.evaluate(ASK, typed)
        assert (typed, truth.found(typed)) == (typed, set())
        assert offers(page)[0] == f"Ý bạn là “{meant}”? Có {VI.number(len(truth.found(meant)))} phản ánh"
    page.evaluate(ASK, "w31")
    assert count(page) == 0
    assert not [one for one in offers(page) if "“w\u0309”" in one]


def test_reports_are_found_by_what_else_their_category_is_called(open_page, archive, truth):
    """Readers of English find all reports of a category by a word that its name does not have."""
    page = open_page("en/phan-anh/")
    for typed, key in {
        "garbage": "rac-thai",
        "street light": "chieu-sang",
        "dog": "cho-tha-rong",
        "drains": "thoat-nuoc",
    }.items():
        page.evaluate(ASK, typed)
        rows = archive.reports[archive.reports["category"] == key]["id"]
        assert count(page) == len(truth.found(typed)) >= len([one for one in rows if one in archive.edited]) > 0


@pytest.mark.parametrize(
    ("edition", "typed", "address"),
    [
        ("", "kiểm chứng", "kiem-chung/"),
        ("", "tra cứu", "tra-cuu/"),
        ("", "kỳ 31", "ky/2019-w31/"),
        ("", "kỳ tuần 31", "ky/2019-w31/"),
        ("", "xếp hạng", "so-lieu/diem-co-quan/"),
        ("en/", "ranking", "so-lieu/diem-co-quan/"),
        ("en/", "methodology", "phuong-phap/"),
        ("en/", "quarter 2", "quy/2019-q2/"),
        ("en/", "verify", "kiem-chung/"),
    ],
)
def test_pages_are_found_by_what_else_they_are_called(open_page, edition, typed, address):
    """A page is seen at once by a word that is not its title."""
    page = open_page(f"{edition}phan-anh/?q={typed}")
    seen, _ = subjects(page)
    assert [one for one in seen if one.endswith(f"/{edition}{address}")]


def test_on_a_phone_a_link_with_filters_shows_what_it_found(open_page):
    """Filters that a link brings stay folded there, told by their number; the count stands on the first screen."""
    page = open_page("phan-anh/?q=r%C3%A1c&han=late", width=390, height=844)
    assert count(page) > 0
    assert page.locator("[data-mb-filters]").get_attribute("open") is None
    assert number_in(page.locator("[data-mb-filters] summary").inner_text().rsplit("(")[-1].rstrip(")")) == 1
    assert page.locator("[data-mb-count]").bounding_box()["y"] < 844
    assert asked(page.url) == {"q": ["rác"], "han": ["late"]}


@pytest.mark.parametrize(("edition", "pages", "reports"), [("", "trang", "phản ánh"), ("en/", "pages", "reports")])
def test_two_buttons_say_of_what_they_show_more(open_page, edition, pages, reports):
    """Where both pages and reports are more than are shown, whoever hears their buttons can tell one from the other."""
    page = open_page(f"{edition}phan-anh/?q=huế")
    count(page)
    of_pages, of_reports = (page.locator(f"[data-mb-{of}]").inner_text() for of in ("subjects-more", "more"))
    assert of_pages.partition(" (")[0].endswith(pages) and of_reports.partition(" (")[0].endswith(reports)


@pytest.mark.parametrize(
    ("asked_for", "words"),
    [
        ("q=rác&co-quan=so-vhtt", "Không phản ánh nào có những từ này khớp bộ lọc. Hãy bớt bộ lọc."),
        ("q=zzzz", "Không có phản ánh nào có đủ các từ này"),
    ],
)
def test_nothing_found_blames_what_is_to_blame(open_page, asked_for, words):
    """Where filters leave nothing of what words find, the filters are named; where no report has the words, those."""
    page = open_page(f"phan-anh/?{asked_for}")
    page.locator("[data-mb-search][data-answered]").wait_for()
    assert words in page.locator("[data-mb-count]").inner_text()
