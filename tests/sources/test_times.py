"""Times: ISO 8601 and nothing else, in the city's wall time."""

from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest

from portal.sources.times import is_day, parse_days, parse_times, written

HUE = ZoneInfo("Asia/Ho_Chi_Minh")


def parsed(text, zone=HUE):
    times, is_bad = parse_times(pd.Series([text], dtype="str"), zone)
    return "bad" if is_bad[0] else str(times[0])


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2019-08-14", "2019-08-14T00:00:00"),
        ("2019-08-14 15:04", "2019-08-14T15:04:00"),
        ("2019-08-14T15:04:05", "2019-08-14T15:04:05"),
        ("2019-08-14T15:04:05.999", "2019-08-14T15:04:05"),
        ("2019-08-14T08:04:00Z", "2019-08-14T15:04:00"),
        ("2019-08-14T15:04:00+07:00", "2019-08-14T15:04:00"),
        ("2019-08-13T20:00:00-0700", "2019-08-14T10:00:00"),
        ("2020-02-29", "2020-02-29T00:00:00"),
        ("", "NaT"),
    ],
)
def test_iso_times_are_read_and_zones_converted(text, time):
    """A time without zone is the city's; one with a zone is converted; fractions are dropped."""
    assert parsed(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "05/08/2019",
        "2019-8-5",
        "20190805",
        "2019-08",
        "2019",
        "2019-02-29",
        "2019-08-14T24:30",
        "2019-08-14T15",
        "14-08-2019",
        "1563148800",
        "hôm qua",
        "0001-01-01",
        "2219-01-01",
        "2019-08-14T15:04:05 PM",
        "٢٠١٩-٠٨-١٤",
        "2019-08-14T15:04+0",
    ],
)
def test_anything_else_is_not_a_time(text):
    """What is not ISO 8601, or not a date that exists in 1970–2099, is refused and never guessed."""
    assert parsed(text) == "bad"


def test_daylight_saving_is_that_of_the_day():
    """An instant in July and one in January differ by the hour of Baltimore's summer."""
    zone = ZoneInfo("America/New_York")
    assert parsed("2024-07-01T12:00:00Z", zone) == "2024-07-01T08:00:00"
    assert parsed("2024-01-01T12:00:00Z", zone) == "2024-01-01T07:00:00"


def test_a_mixed_column_is_read_value_by_value():
    """Days, times, zones, gaps and faults may stand in one column."""
    times, is_bad = parse_times(pd.Series(["2019-08-14", "2019-08-14T08:00:00Z", "", "x"], dtype="str"), HUE)
    assert [str(time) for time in times] == ["2019-08-14T00:00:00", "2019-08-14T15:00:00", "NaT", "NaT"]
    assert is_bad.tolist() == [False, False, False, True]


def test_days_have_no_clock():
    """A day is a date alone."""
    days, is_bad = parse_days(pd.Series(["2019-09-30", "2019-09-30T10:00", "2019-09-31", ""], dtype="str"))
    assert is_bad.tolist() == [False, True, True, False]
    assert str(days[0]) == "2019-09-30T00:00:00"
    assert [is_day(text) for text in ("2019-09-30", "2019-09-30T10:00", "2019-09-31", "")] == [
        True,
        False,
        False,
        False,
    ]


def test_times_are_written_as_they_are_read():
    """Midnight is written as a day, any other time to the second."""
    times = np.array(["2019-08-14", "2019-08-14T15:04:00", "NaT"], dtype="datetime64[s]")
    assert written(times).tolist() == ["2019-08-14", "2019-08-14T15:04:00", ""]
