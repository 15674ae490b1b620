"""When issues of figures are released: a rule of the settings, never earlier than their figures are frozen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from portal.archive import Archive
from portal.issues.freezing import time_of_freeze
from portal.periods import Period, between
from portal.terms import PeriodKind

KINDS = (PeriodKind.WEEK, PeriodKind.QUARTER)
LOOKING_BACK = timedelta(days=371)
"""How far back the calendar reaches: 53 weeks."""


@dataclass(frozen=True)
class Release:
    """An issue and the moment of its release."""

    period: Period
    at: datetime
    issue: str = ""
    """The id of its newest frozen revision; empty if it is not frozen."""

    @property
    def day(self) -> date:
        """The day of that moment: a Monday's 24:00 is Tuesday's 0:00, as briefings and calendar programs write it."""
        return self.at.date()


def releases(archive: Archive) -> tuple[Release, ...]:
    """The releases of the last 53 weeks and of those ahead, by time.

    Of those whose time has come: the frozen issues, and after the newest of their kind those that are still owed.
    """
    frozen = {issue.period: issue.id for issue in archive.issues}
    newest = {kind: max((one for one in frozen if one.kind is kind), default=None) for kind in KINDS}
    ahead = archive.as_of + timedelta(weeks=archive.settings.releases.weeks_ahead)
    back = archive.as_of - LOOKING_BACK
    made = []
    for period in _periods(archive, back.date(), ahead.date()):
        one = Release(period, release_of(archive, period)[1], frozen.get(period, ""))
        last = newest[period.kind]
        is_owed = last is not None and period > last
        if back < one.at <= ahead and (one.issue or is_owed or one.at > archive.as_of):
            made.append(one)
    return tuple(sorted(made, key=lambda one: (one.at, one.period.first)))


def release_of(archive: Archive, period: Period) -> tuple[date, datetime]:
    """The day and the moment of a period's release: the first hour of the rule that is not before the freeze."""
    rule, frozen = archive.settings.releases, time_of_freeze(archive, period)
    hour = timedelta(hours=rule.hour)
    day = (frozen - hour).date()
    if datetime.combine(day, time()) + hour < frozen:
        day += timedelta(days=1)
    day += timedelta(days=(rule.weekday - day.weekday()) % 7)
    return day, datetime.combine(day, time()) + hour


def _periods(archive: Archive, back: date, ahead: date) -> Iterator[Period]:
    received = archive.reports["received_at"]
    first = max(received.min().date(), back - timedelta(days=100)) if len(received) else archive.today
    for kind in KINDS:
        yield from between(kind, first, ahead)
