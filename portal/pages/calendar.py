"""The release calendar: which issue of figures came out when, and which comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.releases import Release, releases

SHOWN_PAST = 8


@dataclass(frozen=True)
class Row:
    """One release. `address`: of the issue, empty before it is frozen. `holiday`: the name of a day off."""

    title: str
    first: date
    last: date
    when: str
    address: str
    holiday: str


@dataclass(frozen=True)
class CalendarPage:
    """What the page shows: what comes, the next first; what came, the last first."""

    rule: str
    coming: tuple[Row, ...]
    past: tuple[Row, ...]
    has_holidays: bool


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, as_of = edition.language, edition.archive.as_of
    every = releases(edition.archive)
    coming = [row_of(edition, one) for one in every if one.at > as_of]
    past = [row_of(edition, one) for one in reversed(every) if one.at <= as_of][:SHOWN_PAST]
    context = CalendarPage(_rule(edition), tuple(coming), tuple(past), any(row.holiday for row in (*coming, *past)))
    description = language._("When each week's and each quarter's figures are published, known beforehand.")
    yield Page("calendar", a.CALENDAR, language._("Release calendar"), description, context)


def row_of(edition: Edition, release: Release) -> Row:
    """A release in words."""
    language = edition.language
    return Row(
        name_of(edition, release),
        release.period.first,
        release.period.last,
        _when(edition, release),
        a.issue(release.issue) if release.issue else "",
        edition.archive.workdays.holiday(release.day, language.code),
    )


def name_of(edition: Edition, release: Release) -> str:
    """What comes out."""
    return edition.language._("Figures: {period}").format(period=edition.language.period(release.period))


def _when(edition: Edition, release: Release) -> str:
    language = edition.language
    day = f"{language.weekday(release.day)}, {language.date(release.day)}"
    return language._("{hour}:00, {day}").format(hour=f"{release.at:%H}", day=day)


def _rule(edition: Edition) -> str:
    language, rule = edition.language, edition.settings.releases
    says = language._("Figures of a week or quarter come out at {hour}:00 on the first {weekday} once frozen.")
    day, hour = divmod(24 * rule.weekday + rule.hour, 24)
    named = language.weekday(date.fromisocalendar(2019, 1, day % 7 + 1))
    return says.format(hour=f"{hour:02d}", weekday=named)
