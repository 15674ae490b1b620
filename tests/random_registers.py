"""Nasty little registers, seeded: everything that can happen to a report, in every order that makes sense."""

import random
from datetime import datetime, timedelta

AGENCIES, CATEGORIES = ("a", "b", "c"), ("x", "y")
AREAS = {"north": "", "north-1": "north", "north-2": "north", "south": ""}
START = datetime(2019, 6, 3)
SPAN_DAYS = 45
GAPS = (0, 0, 30, 300, 1_440, 2_880, 10_000)
"""Minutes from one event to the next; some deadlines lie so far off, too, so that an answer hits their very second."""
LONG_EVERY, LONGER = 4, 92
"""Every fourth register is looked at so long after that recurrences are known."""


def register(seed: int, start: datetime = START) -> tuple[list[tuple[str, datetime, str, str]], datetime]:
    """Events (report, at, kind, value), sorted by report and time; and an as-of time in the middle of a day."""
    rng = random.Random(seed)
    as_of = start + timedelta(days=rng.randrange(20, SPAN_DAYS), hours=rng.randrange(8, 20), minutes=rng.randrange(60))
    if seed % LONG_EVERY == 0:
        as_of += timedelta(days=LONGER)
    events = []
    for number in range(rng.randrange(1, 40)):
        events += [event for event in life(f"r{number:02d}", rng, start) if event[1] <= as_of]
    return events, as_of


def life(report: str, rng: random.Random, start: datetime = START) -> list[tuple[str, datetime, str, str]]:
    """One report's events, in order; some at the same second."""
    at = start + timedelta(minutes=rng.randrange(SPAN_DAYS * 24 * 60))
    events = [(report, at, "submitted", "app")]
    if rng.random() < 0.5:
        events.append((report, at, "classified", value_of("classified", at, rng)))
    state = "open"
    has_deadline = False
    for _ in range(rng.randrange(0, 12)):
        at += timedelta(minutes=rng.choice(GAPS))
        kind = rng.choice(POSSIBLE[state])
        if kind == "extended" and not has_deadline:
            kind = "deadline_set"
        events.append((report, at, kind, value_of(kind, at, rng)))
        has_deadline |= kind == "deadline_set"
        state = AFTER.get(kind, state)
    return events


POSSIBLE = {
    "open": ("assigned", "assigned", "classified", "deadline_set", "extended", "answered", "answered", "rejected",
             "duplicate", "reminded", "reminded", "follow_up", "published"),
    "handled": ("reopened", "reopened", "follow_up", "follow_up", "published", "withdrawn", "assigned", "classified",
                "extended", "answered", "rejected"),
    "not accepted": ("reinstated", "reinstated", "reminded", "assigned", "follow_up"),
}  # fmt: skip
AFTER = {
    "answered": "handled",
    "reopened": "open",
    "rejected": "not accepted",
    "duplicate": "not accepted",
    "reinstated": "open",
}


def value_of(kind: str, at: datetime, rng: random.Random) -> str:
    """A value that fits the kind; deadlines also lie in the past, and move forward and back."""
    match kind:
        case "assigned":
            return rng.choice(AGENCIES)
        case "classified":
            parts = [f"category:{rng.choice(CATEGORIES)}", f"area:{rng.choice(tuple(AREAS))}"]
            return " ".join(parts if rng.random() < 0.7 else parts[: 1 + (rng.random() < 0.5)])
        case "deadline_set" | "extended":
            due = at + timedelta(days=rng.randrange(-2, 15))
            if rng.random() < 0.2:
                due = at + timedelta(minutes=rng.choice(GAPS))
            return due.date().isoformat() if rng.random() < 0.6 else due.isoformat(timespec="seconds")
        case "answered":
            promise = f"promised {at.date() + timedelta(days=rng.choice((-3, -1, 0, 1, 2, 2, 4, 7)))}"
            return rng.choice(("fixed", "fixed", "answered", "refused", promise, promise, "promised"))
        case "reminded":
            return rng.choice(("sms officer", "call leader", "letter leader"))
        case "follow_up":
            return rng.choice(("citizen", "citizen", "agency"))
    return ""


def points(seed: int) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of some of the reports r00 to r39, many of them within a hundred metres."""
    rng = random.Random(-2 * seed - 7)
    corners = [(16.46 + 0.0012 * north, 107.59 + 0.0012 * east) for north in range(3) for east in range(3)]
    found = {}
    for number in range(40):
        lat, lon = rng.choice(corners)
        if rng.random() < 0.85:
            found[f"r{number:02d}"] = (lat + rng.uniform(-4e-4, 4e-4), lon + rng.uniform(-4e-4, 4e-4))
    return found


def ratings(seed: int) -> list[tuple]:
    """Rows week, agency, category, asked, satisfied, acceptable, dissatisfied. Every third register tells the second
    quarter as a public one does: the city's by weeks, those of an agency or a category by the whole quarter."""
    rng = random.Random(-seed - 1)
    rows: list[tuple] = []
    for week in range(23, 30):
        for agency in AGENCIES:
            if rng.random() < 0.6:
                counts = [rng.randrange(4) for _ in range(3)]
                rows.append((f"2019-w{week}", agency, rng.choice(CATEGORIES), sum(counts) + rng.randrange(5), *counts))
    if seed % 3 == 0:
        rows = [(row[0], "", "", *row[3:]) if row[0] < "2019-w27" else row for row in rows]
        for pair in (*((agency, "") for agency in AGENCIES), *(("", category) for category in CATEGORIES)):
            counts = [rng.randrange(5) for _ in range(3)]
            rows.append(("2019-q2", *pair, sum(counts) + rng.randrange(5), *counts))
    return rows
