"""The release calendar: by the rule of the settings, never before the freeze; the same bytes each time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal import calendar_file
from portal.issues.freezing import time_of_freeze
from portal.pages import calendar
from portal.periods import parse_period, week_of
from portal.releases import release_of, releases
from portal.settings import Settings
from tests.archives import archive as small
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def with_rule(full=None, as_of=None, freeze_after_days=1, **rule):
    full = full or archive()
    settings = full.settings.model_dump() | {"releases": rule, "freeze_after_days": freeze_after_days}
    project = full.project.model_copy(update={"settings": Settings.model_validate(settings)})
    return replace(full, project=project, as_of=as_of or full.as_of)


@pytest.mark.parametrize(
    ("period", "rule", "day", "at"),
    [
        ("2019-w31", {}, "2019-08-05", "2019-08-06T00:00"),
        ("2019-q2", {}, "2019-07-01", "2019-07-02T00:00"),
        ("2019-q3", {}, "2019-10-07", "2019-10-08T00:00"),
        ("2019-w31", {"weekday": 1, "hour": 9}, "2019-08-06", "2019-08-06T09:00"),
        ("2019-w31", {"weekday": 0, "hour": 9}, "2019-08-12", "2019-08-12T09:00"),
        ("2019-w31", {"weekday": 0, "hour": 0}, "2019-08-12", "2019-08-12T00:00"),
        ("2019-w31", {"weekday": 1, "hour": 0}, "2019-08-06", "2019-08-06T00:00"),
    ],
)
def test_a_release_is_the_first_such_hour_once_the_figures_are_frozen(period, rule, day, at):
    """A Monday's 24:00 is the freeze itself; an hour before it waits a week."""
    found = release_of(with_rule(**rule), parse_period(period))
    assert found == (date.fromisoformat(day), datetime.fromisoformat(at))


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(0, 6), st.integers(0, 24), st.integers(0, 20))
def test_no_figures_are_released_before_they_are_frozen(when, weekday, hour, days):
    """Whatever the rule, a release is on its weekday, at or after the freeze, and less than eight days later."""
    register = small("1,2019-07-01T08:00,submitted,app")
    changed = with_rule(full=register, freeze_after_days=days, weekday=weekday, hour=hour)
    day, at = release_of(changed, week_of(when))
    frozen = time_of_freeze(changed, week_of(when))
    assert day.weekday() == weekday
    assert frozen <= at < frozen + timedelta(days=8)


def test_the_calendar_reaches_so_many_weeks_ahead():
    """Of eight weeks ahead there are eight weeks' issues, and the quarter's whose day falls into them."""
    ahead = [one for one in releases(with_rule()) if one.at > archive().as_of]
    assert [one.period.id for one in ahead][:2] == ["2019-w33", "2019-w34"]
    assert len([one for one in ahead if "w" in one.period.id]) == 8
    assert max(one.at for one in ahead) <= archive().as_of + timedelta(weeks=8)
    one_week = [one for one in releases(with_rule(weeks_ahead=1)) if one.at > archive().as_of]
    assert [one.period.id for one in one_week] == ["2019-w33"]


def test_nothing_that_was_not_frozen_is_said_to_have_come_out():
    """Past releases are the frozen issues, and those owed since the newest of them."""
    past = [one for one in releases(archive()) if one.at <= archive().as_of]
    frozen = {issue.period: issue.id for issue in archive().issues}
    newest = max((period for period in frozen if "w" in period.id), default=None)
    for one in past:
        assert one.issue == frozen.get(one.period, "")
        assert one.issue or (newest is not None and one.period > newest)


def test_a_release_on_a_day_off_names_it():
    """The release on National Day bears its name in each language, and stays on its day."""
    monday, full = "2019-09-02", with_rule(hour=9)
    for code, name, day in (("vi", "Quốc khánh", "02/09/2019"), ("en", "National Day", "2\u00a0Sep\u00a02019")):
        edition = edition_of(full, code)
        (page,) = calendar.pages(edition)
        (row,) = [row for row in context(page).coming if day in row.when]
        assert row.holiday == name
        assert name in rendered(edition, page)
    assert any(one.day.isoformat() == monday for one in releases(full))


@pytest.mark.parametrize(
    ("rule", "says", "when"),
    [
        ({}, "at 00:00 on the first Tuesday", "00:00, Tuesday, 20\u00a0Aug\u00a02019"),
        ({"weekday": 6}, "at 00:00 on the first Monday", "00:00, Monday, 26\u00a0Aug\u00a02019"),
        ({"hour": 9}, "at 09:00 on the first Monday", "09:00, Monday, 26\u00a0Aug\u00a02019"),
    ],
)
def test_a_moment_is_said_as_in_briefings_and_calendar_programs(rule, says, when):
    """The end of a day is 0:00 of the next one, in the rule and in each row, as the file of the calendar has it."""
    edition = edition_of(with_rule(**rule), "en")
    (page,) = calendar.pages(edition)
    (row,) = [row for row in context(page).coming if "33/2019" in row.title]
    assert says in context(page).rule and row.when == when
    assert "24:00" not in rendered(edition, page)


def read_back(code="vi", full=None) -> Any:
    edition = edition_of(full or archive(), code)
    return icalendar.Calendar.from_ical(calendar_file.calendar(edition))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_file_is_a_calendar_that_programs_read(code):
    """RFC 5545: PRODID and VERSION; of each event one UID, DTSTAMP in UTC and DTSTART; lines of at most 75 bytes."""
    content = calendar_file.calendar(golden(code))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    read: Any = icalendar.Calendar.from_ical(content)
    assert (read["version"], bool(read["prodid"])) == ("2.0", True)
    assert read.errors == []
    uids = [str(event["uid"]) for event in read.walk("VEVENT")]
    assert len(uids) == len(set(uids)) > 0
    for event in read.walk("VEVENT"):
        assert event["dtstamp"].dt == datetime(2019, 8, 14, 9, tzinfo=UTC)
        assert event["dtstart"].dt.tzinfo is not None
        assert event["summary"]
        assert event.errors == []


def test_the_file_and_the_page_say_the_same_times():
    """Each release of the calendar is an event at its moment in the city, and there is no other."""
    events = {str(one["uid"]): one["dtstart"].dt for one in read_back().walk("VEVENT")}
    wanted = {f"{one.period.id}@minh-bach.example": one.at.replace(tzinfo=ZONE) for one in releases(archive())}
    assert events == wanted


def test_uids_are_stable_and_shared_by_the_editions():
    """A week's event keeps its UID a month later and in the other language."""
    later = with_rule(as_of=archive().as_of + timedelta(days=7))
    first, second = ({str(one["uid"]) for one in read_back(full=full).walk("VEVENT")} for full in (archive(), later))
    assert "2019-w34@minh-bach.example" in first & second
    assert {str(one["uid"]) for one in read_back("en").walk("VEVENT")} == first


def test_the_same_input_gives_the_same_bytes():
    """The file has no time but those of the data."""
    assert calendar_file.calendar(edition_of(archive())) == calendar_file.calendar(edition_of(archive()))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_page_stands_without_any_report(code):
    """A city on its first day sees its rule and what comes, in one page with one title."""
    full = archive()
    empty = replace(full, reports=full.reports.iloc[:0], events=full.events.iloc[:0], ratings=full.ratings.iloc[:0],
                    edited={}, issues=(), briefings=())  # fmt: skip
    edition = edition_of(empty, code)
    (page,) = calendar.pages(edition)
    html = rendered(edition, page)
    assert html.count("<h1") == 1
    assert "00:00" in html
    assert 'href="../lich.ics"' in html
