"""The front page says the city's figures, and says honestly when there are none."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from portal.pages import home, lookup, reports
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered, without_reports


def front(edition):
    (page,) = home.pages(edition)
    return page


def test_the_sentence_links_each_figure_to_its_definition():
    """Received, handled and overdue stand in the h1, each a link to its row on its statistic's page."""
    text = rendered(golden(), front(golden()))
    heading = text[text.index("<h1") : text.index("</h1>")]
    for statistic, value in (("received", 30), ("handled", 20), ("overdue", 4)):
        assert f'href="./so-lieu/{statistic}/#2019-08-14"' in heading
        assert f">{value}</a>" in heading
    assert Markup(heading).striptags() == "Đã tiếp nhận 30 phản ánh của người dân. 20 đã được trả lời; 4 đang quá hạn."


def test_those_not_accepted_stand_beside():
    """All submitted are told by a verb of their own, and how many of them were not accepted."""
    text = Markup(rendered(golden(), front(golden()))).striptags()
    assert "Người dân đã gửi 32 phản ánh; 2 trong số đó không được tiếp nhận" in text
    assert "đã gửi 30" not in text


def test_the_overdue_share_has_both_denominators():
    """Overdue is shown of all received and of those open."""
    text = Markup(rendered(golden(), front(golden()))).striptags()
    assert "4 / 30 tiếp nhận" in text
    assert "40,00 % số đang xử lý" in text


def test_only_agencies_with_enough_reports_are_compared():
    """An agency below the least number is not in the table, and the page says what that number is."""
    page = front(golden())
    least = golden().settings.minimum_ranked
    assert context(page).agencies
    assert all(row.received >= least for row in context(page).agencies)
    assert len(context(page).agencies) < context(page).taking_part
    assert f"Không so sánh khi có dưới {least} hạn đã rõ" in rendered(golden(), page)


def test_the_latest_answers_are_published_ones_the_last_first():
    """Only reports with a page of their own are listed, in the order of their answers."""
    items = context(front(golden())).latest
    assert items
    assert all(item.address for item in items)
    days = [item.answered for item in items]
    assert days == sorted(days, reverse=True)


def test_the_english_front_page_is_english():
    """The English edition's sentence is English and its links stay in the edition."""
    edition = golden("en")
    text = rendered(edition, front(edition))
    assert "reports have been received from citizens" in text
    assert 'href="./co-quan/"' in text


def test_a_city_without_reports_says_so():
    """Without any report the page says so and shows neither 0 % nor an error."""
    edition = without_reports()
    text = rendered(edition, front(edition))
    assert "Chưa tiếp nhận phản ánh nào." in text
    assert "%" not in Markup(text).striptags().replace("CC BY", "")


def test_no_value_of_the_legend_leads_to_another_value():
    """Each share of the bar that is a link leads to a figure whose value is the count beside it."""
    edition = golden()
    text = rendered(edition, front(edition))
    legend = text[text.index("mb-status__bar") : text.index("<form")]
    items = re.findall(r"<li>.*?</li>", legend, re.DOTALL)
    assert len(items) == 3
    for item in items:
        count = int(re.findall(r"mb-den\">(\d+)", item)[0])
        for statistic in re.findall(r'href="\./so-lieu/(\w+)/', item):
            assert edition.ledger.figure(statistic).value == count
    assert "10 đang xử lý − 4 quá hạn" in Markup(legend).striptags()


def test_the_page_says_which_agencies_it_compares():
    """Where not all that can be compared are shown, the page says that these have most reports."""
    page = front(golden())
    few = replace(page, context=replace(context(page), agencies=context(page).agencies[:1], ranked=2))
    assert "không phải 1 cơ quan tốt nhất" in rendered(golden(), few)
    all_of_them = replace(page, context=replace(context(page), ranked=len(context(page).agencies)))
    assert "tốt nhất" not in rendered(golden(), all_of_them)


def test_without_published_reports_no_place_is_kept_for_them():
    """A city that has published none has its map beside the curve, not an empty list of what was answered lately."""
    edition = edition_of(replace(archive(), edited={}))
    text, full = (rendered(one, front(one)) for one in (edition, golden()))
    assert 'id="mb-latest"' in full
    assert 'id="mb-latest"' not in text
    for part in ("mb-overdue", "mb-agencies", "mb-where", "mb-data", "mb-what", "mb-how"):
        assert text.count(f'id="{part}"') == full.count(f'id="{part}"') == 1
    assert text.index('id="mb-overdue"') < text.index('id="mb-where"') < text.index('id="mb-agencies"')


def test_without_published_reports_a_report_is_looked_up_by_its_number():
    """Where no text is published the front page asks for a number and promises no text; the page of the reports leads
    to the look-up and keeps no place for filters and the newest."""
    edition = edition_of(replace(archive(), edited={}))
    text, full = (rendered(one, front(one)) for one in (edition, golden()))
    assert 'action="./tra-cuu/"' in text and 'name="ma"' in text and 'name="q"' not in text
    assert 'action="./phan-anh/"' in full and 'name="q"' in full
    promised = golden().language._("Edited without personal data and published here, on time or not.")
    assert promised in full and promised not in text
    listed = rendered(edition, next(iter(reports.pages(edition))))
    assert 'href="../tra-cuu/"' in listed
    assert "data-mb-filters hidden" in listed and 'id="mb-newest"' not in listed
    sought = rendered(edition, next(iter(lookup.pages(edition))))
    assert 'href="../phan-anh/"' not in sought[sought.index("mb-lookup__ways") :]


@pytest.mark.parametrize(
    ("code", "says"),
    [("vi", "phản ánh của người dân Thừa Thiên Huế"), ("en", "citizens’ reports of Thừa Thiên Huế")],
)
def test_the_title_of_the_home_page_says_what_the_site_is(code, says):
    """A tab, a search engine and a shared link name more than the site."""
    (page,) = home.pages(golden(code))
    assert page.title.endswith(says) and page.title.startswith(golden(code).language.name(golden(code).settings.name))
