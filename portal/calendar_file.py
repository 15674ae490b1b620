"""The release calendar as iCalendar (RFC 5545), for calendar programs: `lich.ics` of each edition."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from portal import addresses as a
from portal.pages.base import Edition
from portal.pages.calendar import name_of
from portal.releases import Release, releases

Write = Callable[[str, bytes], None]
PRODUCT = "-//Minh Bach//Release calendar//"


def write(editions: Sequence[Edition], write_file: Write) -> None:
    """Write the calendar of each edition."""
    for edition in editions:
        write_file(f"{edition.prefix}{a.calendar_file()}", calendar(edition))


def calendar(edition: Edition) -> bytes:
    """The whole file. Times are UTC; DTSTAMP is the as-of time, so that the same input gives the same bytes."""
    language = edition.language
    name = language._("{name}: release calendar").format(name=language.name(edition.settings.name))
    made = Calendar()
    made.add("prodid", f"{PRODUCT}{language.code.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("name", name)
    made.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for release in releases(edition.archive):
        made.add_component(_event(edition, release))
    return bytes(made.to_ical())


def _event(edition: Edition, release: Release) -> Event:
    language, project = edition.language, edition.archive.project
    event = Event()
    event.add("uid", f"{release.period.id}@{project.tag.split(',')[0].rpartition('@')[2]}")
    event.add("dtstamp", _utc(edition, edition.archive.as_of))
    event.add("dtstart", _utc(edition, release.at))
    event.add("summary", name_of(edition, release))
    event.add("description", _says(edition, release))
    page = a.issue(release.issue) if release.issue else a.CALENDAR
    if project.site_url:
        event.add("url", f"{project.site_url}{edition.prefix}{page}")
    event.add("categories", [language._("Release calendar")])
    event.add("transp", "TRANSPARENT")
    return event


def _says(edition: Edition, release: Release) -> str:
    language, period = edition.language, release.period
    says = language._("The figures of {first} to {last}, frozen for good.")
    text = says.format(first=language.date(period.first), last=language.date(period.last))
    holiday = edition.archive.workdays.holiday(release.day, language.code)
    return f"{text} {language._('A day off: {name}.').format(name=holiday)}" if holiday else text


def _utc(edition: Edition, when: datetime) -> datetime:
    """City time as UTC."""
    return when.replace(tzinfo=edition.settings.zone).astimezone(UTC)
