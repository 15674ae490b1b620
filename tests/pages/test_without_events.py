"""A register without events: pages claim nothing that only events could show."""

import pytest
from markupsafe import Markup

from portal.pages import home, overdue, reports
from tests.checks.places import without_events
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered, without_reports


@pytest.fixture
def bare(project):
    """The golden project as a city without events would have it."""
    without_events(project)
    project.sign()
    return edition_of(project.read())


def words(edition, module):
    return Markup(rendered(edition, next(iter(module.pages(edition))))).striptags()


def test_reminders_are_not_told_where_they_can_t_be_known(bare):
    """The overdue list says that reminders are not computable, in place of a column of “none yet”."""
    text = words(bare, overdue)
    assert "Không tính được số lần đôn đốc" in text
    assert "Đã nhắc" not in text and "chưa nhắc" not in text
    assert "Đã nhắc" in words(golden(), overdue)
    assert "Không tính được" not in words(golden(), overdue)


def test_the_front_page_claims_no_events(bare):
    """The curve is rebuilt from dates, not from events, and no reminder is spoken of."""
    text = words(bare, home)
    assert "các mốc ngày trong sổ" in text and "từ sổ tiếp nhận" not in text
    assert "mỗi lần đôn đốc" not in text
    assert "mỗi lần đôn đốc đều được đếm" in words(golden(), home)


def test_nothing_published_is_no_share():
    """Before the first report is published the page of the reports says so, and has no 0 %."""
    text = words(without_reports(), reports)
    assert "Chưa có phản ánh nào được biên tập" in text
    assert "%" not in text


def test_the_example_of_a_search_is_a_published_place():
    """The hint names a place of this city's own reports, as it is written and without its marks."""
    (page,) = reports.pages(golden())
    typed, place = context(page).hint
    assert any(report.place.startswith(place) for report in archive().edited.values())
    assert typed.isascii() and not place.isascii()
    assert f"“{typed}”" in words(golden(), reports)
