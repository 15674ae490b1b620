"""The figures of ratings once more, the slow and obvious way, sharing no code with the portal."""

from datetime import date, timedelta

from tests.independent_report import share
from tests.protected import hidden


class Ratings:
    """A register's ratings as far as they are known by a moment."""

    def __init__(self, ratings, as_of):
        self.ratings, self.as_of = ratings, as_of

    def rated(self, statistic, kind, scope, last):
        if kind == "area":
            return None, None, None
        counted = self.city_ratings(last) if kind == "all" else self.quarters_ratings(kind, scope, last)
        asked, satisfied, acceptable, dissatisfied = (sum(one) for one in zip((0, 0, 0, 0), *counted, strict=True))
        rated = satisfied + acceptable + dissatisfied
        if rated == 0 and self.ratings:
            return None, None, None
        if statistic == "response":
            return share(rated, asked)
        return share(satisfied + (acceptable if statistic == "satisfaction" else 0), rated)

    def city_ratings(self, last):
        """Weeks that are over, in batches of five or more ratings that hold every class."""
        batch = []
        for week in sorted({row[0] for row in self.ratings if "w" in row[0]}):
            batch += [counts for when, _, _, *counts in self.ratings if when == week]
            classes = [sum(counts[one] for counts in batch) for one in (1, 2, 3)]
            if sum(classes) >= 5 and min(classes) > 0:
                if sunday(week) <= last:
                    yield from batch
                batch = []

    def quarters_ratings(self, kind, scope, last):
        """Quarters that are over in which the scope's ratings are published."""
        tables: dict[date, dict] = {}
        for week, agency, category, *counts in self.ratings:
            if "q" in week:
                end = date(int(week[:4]), 3 * int(week[-1]), 28)
                is_over = quarter_end(end) <= min(last, self.as_of.date())
                if is_over and scope == (agency, category)[kind == "category"] and sum(counts[1:]) >= 5:
                    yield counts
                continue
            end = quarter_end(sunday(week))
            if end <= min(last, self.as_of.date()):
                table = tables.setdefault(end, {})
                before = table.get((agency, category), (0, 0, 0, 0))
                table[agency, category] = tuple(map(sum, zip(before, counts, strict=True)))
        for table in tables.values():
            if (kind, scope) not in hidden(tuple(sorted(table.items())), 5):
                yield from (counts for pair, counts in table.items() if pair[kind == "category"] == scope)


def sunday(week):
    year, number = week.split("-w")
    return date.fromisocalendar(int(year), int(number), 7)


def quarter_end(when):
    first = date(when.year + when.month // 12, when.month % 12 + 1, 1)
    while first.month not in (1, 4, 7, 10):
        first = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first - timedelta(days=1)
