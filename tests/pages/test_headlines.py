"""The headline over the overdue curve says what the figures say, whichever way they went."""

from datetime import date, timedelta

import pytest

from portal.language import language
from portal.pages.headlines import overdue_headline
from portal.periods import ALL, FigureId, day, week_of
from portal.statistics.definition import Figure
from portal.statistics.shelf import shelf

DEFINITION = shelf()["overdue"].definition
TODAY = date(2019, 8, 14)


def series(*values: int, today: date = TODAY) -> list[Figure]:
    """Weeks' ends, the last value being the as-of day's."""
    weeks = [week_of(today - timedelta(weeks=len(values) - 1 - number)) for number in range(len(values) - 1)]
    return [
        Figure(id=FigureId("overdue", ALL, period), definition=DEFINITION, numerator=value, value=value)
        for period, value in zip([*weeks, day(today)], values, strict=True)
    ]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((303, 443, 480, 400, 280), "Quá hạn giảm từ 480 xuống 280 trong 10 ngày"),
        ((100, 90, 80, 70, 60), "Quá hạn giảm từ 100 xuống 60 trong 24 ngày"),
        ((10, 20, 30, 40, 55), "Quá hạn tăng từ 10 lên 55 trong 24 ngày"),
        ((50, 20, 20, 60), "Quá hạn tăng từ 20 lên 60 trong 3 ngày"),
        ((7, 7, 7, 7, 7, 7), "Vẫn 7 phản ánh quá hạn, không đổi trong 31 ngày"),
        ((0, 0, 0), "Không có phản ánh nào quá hạn"),
        ((3, 9, 4, 0), "Không còn phản ánh quá hạn; 10 ngày trước là 9"),
        ((12,), "12 phản ánh đang quá hạn"),
        ((1480, 1200), "Quá hạn giảm từ 1.480 xuống 1.200 trong 3 ngày"),
    ],
)
def test_the_headline_follows_the_figures(values, says):
    """A fall is told from the peak, a rise from the lowest point, and standstill, nothing and one day have words."""
    assert overdue_headline(language("vi"), series(*values), has_deadlines=True) == says


def test_whole_weeks_are_counted_in_weeks():
    """From one Sunday to another the time is told in weeks."""
    figures = series(9, 8, 5, today=date(2019, 8, 18))
    assert overdue_headline(language("vi"), figures, has_deadlines=True).endswith("trong 2 tuần")


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((766, 770, 780, 790, 795, 800, 801, 802, 805), "Overdue reports rose from 766 to 805 since 23\xa0Jun\xa02019"),
        ((90, 80, 70, 60, 50, 40, 30, 20, 10), "Overdue reports fell from 90 to 10 since 23\xa0Jun\xa02019"),
    ],
)
def test_what_began_long_ago_is_told_from_its_day(values, says):
    """Beyond a month a number of days says little: the headline names the day from which it counts."""
    assert overdue_headline(language("en"), series(*values), has_deadlines=True) == says


def test_without_deadlines_nothing_is_claimed():
    """Where no report has a deadline the headline says that, not that nothing is overdue."""
    said = overdue_headline(language("en"), series(0, 0), has_deadlines=False)
    assert said == "No report has a deadline, so none can be overdue"


def test_only_the_last_weeks_count():
    """A peak of long ago is not what today is compared with."""
    values = (900, *range(10, 19), 20)
    assert "900" not in overdue_headline(language("en"), series(*values), has_deadlines=True)
