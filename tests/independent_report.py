"""One report, day by day, and what is counted of it: plain Python, sharing no code with the portal."""

from datetime import date, datetime, timedelta
from fractions import Fraction
from math import asin, cos, radians, sin, sqrt

HOLIDAYS = {date(2019, 9, 2)}  # the one that falls into the weeks that the random registers cover
SETTERS = ("deadline_set", "extended")
OPENS, CLOSES = ("submitted", "reopened", "reinstated"), ("rejected", "duplicate")


class Report:
    """One report as it stands at a moment."""

    def __init__(self, events):
        self.state, self.agency, self.category, self.area = "", "", "", ""
        self.received = self.first_answer = self.published = self.due = self.first_due = None
        self.was_reopened = False
        for _, at, kind, value in events:
            self.take(at, kind, value)

    def take(self, at, kind, value):
        if kind == "submitted":
            self.received = at
        if kind in OPENS:
            self.state = "open"
        if kind in CLOSES:
            self.state = "not accepted"
        if kind == "reopened":
            self.was_reopened = True
        if kind == "answered":
            self.state = "handled"
            self.first_answer = self.first_answer or at
        if kind == "assigned":
            self.agency = value
        if kind == "published":
            self.published = self.published or at
        if kind in SETTERS:
            self.due = datetime.fromisoformat(value)
            self.first_due = self.first_due or self.due
        for part in value.split() if kind == "classified" else ():
            name, _, what = part.partition(":")
            setattr(self, name, what)


def metres(one, other):
    """The haversine distance of two points in degrees."""
    (lat, lon), (lat2, lon2) = (map(radians, point) for point in (one, other))
    chord = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * 6_371_008.8 * asin(sqrt(chord))


def due(report, original):
    return report.first_due if original else report.due


def share(numerator, denominator):
    return numerator, denominator, Fraction(numerator, denominator) if denominator else None


def taken(report):
    """Working days d with received < d ≤ first answered."""
    day, number = report.received.date(), 0
    while day < report.first_answer.date():
        day += timedelta(1)
        number += day.weekday() < 5 and day not in HOLIDAYS
    return number


def waited(report, as_of):
    """As taken; up to the as-of day where there is no answer."""
    if report.first_answer:
        return taken(report)
    day, number = report.received.date(), 0
    while day < as_of.date():
        day += timedelta(1)
        number += day.weekday() < 5 and day not in HOLIDAYS
    return number


def curve_median(times):
    """Median of (days, is over) by the product-limit curve: walk the days, never more than one fraction in hand."""
    left, half = Fraction(1), None
    for day in sorted({days for days, is_over in times if is_over}):
        if half is not None:
            return Fraction(half + day, 2)
        at_risk = [days for days, _ in times if days >= day]
        ended = [days for days, is_over in times if is_over and days == day]
        left *= 1 - Fraction(len(ended), len(at_risk))
        if left < Fraction(1, 2):
            return Fraction(day)
        if left == Fraction(1, 2):
            half = day
    return None if half is None else Fraction(half)


def quantile(statistic, values):
    if not values:
        return None, 0, None
    n = len(values)
    if statistic == "median_days":
        return None, n, Fraction(values[(n - 1) // 2] + values[n // 2], 2)
    rank = -(-9 * n // 10)
    return None, n, Fraction(values[rank - 1])
