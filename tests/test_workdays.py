"""Days off have names."""

from datetime import date

import pytest

from portal.workdays import Workdays

OWN = {date(2019, 7, 26): False, date(2019, 9, 2): True, date(2019, 8, 1): False}
NAMES = {date(2019, 7, 26): {"vi": "Ngày hội làng", "en": "Village feast"}}


@pytest.mark.parametrize(
    ("when", "code", "expected"),
    [
        (date(2019, 4, 30), "vi", "Ngày Chiến thắng"),
        (date(2019, 4, 30), "en", "Liberation Day/Reunification Day"),
        (date(2019, 7, 26), "vi", "Ngày hội làng"),
        (date(2019, 7, 26), "fr", "Ngày hội làng"),
        (date(2019, 8, 1), "vi", ""),
        (date(2019, 9, 2), "vi", ""),
        (date(2019, 8, 6), "vi", ""),
    ],
)
def test_a_day_off_has_the_name_of_its_calendar(when, code, expected):
    """The country's days and the city's own have their names; a day that the city works has none."""
    days = Workdays("VN", date(2019, 1, 1), date(2019, 12, 31), [5, 6], OWN, NAMES)
    assert days.holiday(when, code) == expected


def test_without_a_country_no_day_has_a_name():
    """A city without a country's calendar has its own days alone."""
    assert Workdays("", date(2019, 1, 1), date(2019, 12, 31), [5, 6], {}).holiday(date(2019, 4, 30), "vi") == ""
