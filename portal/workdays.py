"""Working days of a country, with a city's own corrections. Vectorised over days as `datetime64[D]`."""

from collections.abc import Collection, Mapping
from copy import copy
from datetime import date
from functools import cache
from types import MappingProxyType

import holidays
import numpy as np
from numpy.typing import NDArray

from portal.settings import Names

Days = NDArray[np.datetime64]


class Workdays:
    """Counts working days.

    Make-up Saturdays count as worked. `overrides` maps a day to True (worked) or False (not worked).
    """

    def __init__(
        self,
        country: str,
        first: date,
        last: date,
        weekend: list[int],
        overrides: Mapping[date, bool],
        names: Mapping[date, Names] = MappingProxyType({}),
    ) -> None:
        """Cover the days `first` to `last`, both included; a day outside raises ValueError.

        `names` are those of the city's own days off, by language code.
        """
        self.country, self.overrides, self.names = country, overrides, names
        self.first = np.datetime64(first, "D")
        days = np.arange(self.first, np.datetime64(last, "D") + 1)
        worked = ~np.isin((days.astype(np.int64) + 3) % 7, weekend)
        off, made_up = _calendar(country, first.year, last.year)
        worked[np.isin(days, off)] = False
        worked[np.isin(days, made_up)] = True
        for when, is_worked in overrides.items():
            worked[days == np.datetime64(when, "D")] = is_worked
        self._cover(worked)

    def _cover(self, worked: NDArray[np.bool_]) -> None:
        self.worked = worked
        # worked_through[i] = working days among the first i days covered
        self.worked_through = np.concatenate([[0], np.cumsum(worked)])

    def as_known(self, first: date, last: date, days_off: Collection[date]) -> "Workdays":
        """The same calendar, but from `first` to `last`, both included, with these days off and no others."""
        days = np.arange(np.datetime64(first, "D"), np.datetime64(last, "D") + 1)
        worked = self.worked.copy()
        worked[self._position(days)] = ~np.isin(days, np.array(sorted(days_off), "datetime64[D]"))
        known = copy(self)
        known._cover(worked)
        return known

    def _position(self, days: Days) -> NDArray[np.int64]:
        position = (days.astype("datetime64[D]") - self.first).astype(np.int64)
        if position.size and (position.min() < 0 or position.max() >= self.worked.size):
            raise ValueError("a day outside the calendar")
        return position

    def between(self, after: Days, until: Days) -> NDArray[np.int64]:
        """Working days d with `after` < d ≤ `until`; negative where `until` comes first."""
        return self.worked_through[self._position(until) + 1] - self.worked_through[self._position(after) + 1]

    def count(self, after: date, until: date) -> int:
        """Working days d with `after` < d ≤ `until`."""
        return int(self.between(np.array([after], "datetime64[D]"), np.array([until], "datetime64[D]"))[0])

    def is_worked(self, when: date) -> bool:
        """Whether a day is worked."""
        return bool(self.worked[self._position(np.array([when], "datetime64[D]"))][0])

    def after(self, days: Days, count: int) -> Days:
        """The `count`-th working day after each day; the day after the calendar's last where it lies beyond."""
        target = self.worked_through[self._position(days) + 1] + count
        found: Days = self.first + (np.searchsorted(self.worked_through, target) - 1)
        return found

    def add(self, start: date, days: int) -> date:
        """The `days`-th working day after `start`."""
        found: date = self.after(np.array([start], "datetime64[D]"), days)[0].astype(date)
        return found

    def holiday(self, when: date, code: str) -> str:
        """The name of a day off, as the country's calendar or the city has it; empty for any other day."""
        if self.overrides.get(when):
            return ""
        own = self.names.get(when, {})
        return own.get(code) or next(iter(own.values()), "") or _named(self.country, when.year, code).get(when, "")


@cache
def _named(country: str, year: int, code: str) -> dict[date, str]:
    """The country's days off in one language, or in the language of the country where that is not known."""
    if not country:
        return {}
    known = holidays.country_holidays(country).supported_languages
    spoken = next((one for one in known if one == code or one.startswith(f"{code}_")), None)
    return dict(holidays.country_holidays(country, years=year, language=spoken))


def _calendar(country: str, first_year: int, last_year: int) -> tuple[Days, Days]:
    if not country:
        return np.array([], "datetime64[D]"), np.array([], "datetime64[D]")
    calendar = holidays.country_holidays(country, years=range(first_year, last_year + 1))
    made_up: set[date] = getattr(calendar, "weekend_workdays", set())
    return np.array(sorted(calendar), "datetime64[D]"), np.array(sorted(made_up), "datetime64[D]")
