"""Random registers as a city would hand them in: whole projects on disk, seeded.

YAML files are written as JSON, which YAML contains, so that DuckDB reads the very files that the portal reads.
"""

import csv
import hashlib
import json
import random
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from tests.random_registers import AGENCIES, AREAS, CATEGORIES, SPAN_DAYS, life, points, register

Event = tuple[str, datetime, str, str]
STARTS = (
    datetime(2019, 6, 3),
    datetime(2019, 1, 21),
    datetime(2019, 4, 1),
    datetime(2018, 11, 26),
    datetime(2019, 12, 9),
)
"""Over a summer, over Tết, over the holidays of April, over two turns of the year."""
CROWD_EVERY, CROWD = 20, 55
"""Every so many registers has so many reports on one point that stands in for an unknown one."""
REPORTS = ("id", "received_at", "status", "category", "agency", "area", "due_original", "due_current", "handled_at",
           "outcome", "promised_for", "channel", "lat", "lon")  # fmt: skip
EVENTS = ("report", "at", "recorded_at", "kind", "value", "reason")
RATINGS = ("week", "agency", "category", "asked", "satisfied", "acceptable", "dissatisfied", "recorded_at")
HOME, HEIR = "home", "d"
STATUS = {"submitted": "received", "reinstated": "received", "answered": "handled", "reopened": "reopened",
          "rejected": "rejected", "duplicate": "duplicate"}  # fmt: skip


def write(seed: int, root: Path) -> None:
    """Write the project of a seed into a folder that does not exist."""
    rng = random.Random(f"project {seed}")
    start = STARTS[seed % len(STARTS)]
    events, as_of = register(seed, start)
    if seed % CROWD_EVERY == 0:
        events += [e for n in range(CROWD) for e in life(f"s{n:02d}", rng, start) if e[1] <= as_of]
    events = [varied(event, rng, as_of) for event in events]
    tables = root / "data" / "register"
    tables.mkdir(parents=True)
    write_json(root / "mkdocs.yml", settings(rng))
    write_json(root / "data" / "agencies.yml", agencies(start))
    write_json(root / "data" / "categories.yml", [named(key) for key in CATEGORIES] + [named(HOME, private_home=True)])
    write_json(root / "data" / "areas.yml", areas())
    write_json(root / "data" / "holidays.yml", holidays(rng, start))
    write_csv(tables / "reports.csv", REPORTS, reports(seed, events, rng))
    write_csv(tables / "events.csv", EVENTS, told_apart(recorded(event, rng, as_of) for event in turned(events, rng)))
    write_csv(tables / "ratings.csv", RATINGS, ratings(rng, start, as_of))
    sign(tables, as_of)


def write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")


def write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def as_json(project: Path, root: Path) -> None:
    """What SQL reads of a project, into a folder: the tables as they are, YAML as JSON."""
    shutil.copytree(project / "data" / "register", root / "data" / "register")
    for path in (project / "mkdocs.yml", *sorted((project / "data").glob("*.yml"))):
        content = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        write_json(root / path.relative_to(project), content)


def sign(tables: Path, as_of: datetime) -> None:
    """Write the manifest as the tables are."""
    files = {
        path.name: {"rows": data.count(b"\n") - 1, "sha256": hashlib.sha256(data).hexdigest()}
        for path in sorted(tables.glob("*.csv"))
        for data in [path.read_bytes()]
    }
    write_json(tables / "manifest.yml", {"as_of": as_of.isoformat(), "files": files})


def named(key: str, **more: Any) -> dict[str, Any]:
    return {"id": key, "names": {"vi": key.upper()}, **more}


def settings(rng: random.Random) -> dict[str, Any]:
    names = {"vi": "Tên"}
    own = {
        "name": names, "city": names, "centre": names, "languages": ["vi"],
        "minimum_rated": rng.choice((7, 5, 5, 9)),
        "minimum_deadline_coverage": rng.choice(("1/2", "1/2", "2/3", "0")),
        "weekend": rng.choice(([5, 6], [5, 6], [6])),
    }  # fmt: skip
    return {"site_name": "Minh Bạch", "site_url": "https://minh-bach.example/", "extra": {"portal": own}}


def agencies(start: datetime) -> list[dict[str, Any]]:
    """The last of them took over from the one before; some reports were assigned to that one later all the same."""
    ended = (start + timedelta(days=20)).date()
    until, since = {"valid_to": ended.isoformat()}, {"valid_from": (ended + timedelta(days=1)).isoformat()}
    one, two, three = AGENCIES
    return [
        named(one, kind="department"),
        named(two, kind="commune", parent=one),
        named(three, kind="district", successor=HEIR, **until),
        named(HEIR, kind="district", **since),
    ]


def areas() -> list[dict[str, Any]]:
    """Those of the random registers, and one more floor below."""
    wide = [named(key, **({"parent": parent, "level": 2} if parent else {})) for key, parent in AREAS.items()]
    return [*wide, named("north-1-a", parent="north-1", level=3)]


def holidays(rng: random.Random, start: datetime) -> list[dict[str, Any]]:
    """Days off of the city's own, and Saturdays, Sundays and public holidays that are worked."""
    days = rng.sample([start.date() + timedelta(days=n) for n in range(60)], 6)
    return [{"on": day.isoformat(), "is_worked": number % 2 == 0} for number, day in enumerate(days)]


def varied(event: Event, rng: random.Random, as_of: datetime) -> Event:
    """The event with values that a whole project allows: homes, the heir, wards, another report, the as-of time."""
    report, at, kind, value = event
    if kind == "assigned" and rng.random() < 0.25:
        value = HEIR
    if kind == "classified" and rng.random() < 0.25:
        value = rng.choice((f"category:{HOME}", "area:north-1-a", f"area:north-1-a category:{HOME}"))
    if kind == "duplicate":
        value = "r00"
    if kind in ("deadline_set", "extended") and rng.random() < 0.05:
        value = as_of.isoformat()
    return report, at, kind, value


def recorded(event: Event, rng: random.Random, as_of: datetime) -> list[str]:
    """A row of the events; some were recorded late."""
    report, at, kind, value = event
    late = "" if rng.random() < 0.7 else min(as_of, at + timedelta(hours=rng.randrange(200))).isoformat()
    return [report, at.isoformat(), late, kind, value, "Lý do" if kind in ("extended", "rejected") else ""]


def told_apart(rows: Iterable[list[str]]) -> list[list[str]]:
    """The rows, whose reason says which time it is where the same happened more than once in one second."""
    seen: Counter[tuple[str, ...]] = Counter()
    told = []
    for row in rows:
        seen[tuple(row)] += 1
        told.append([*row[:-1], f"Lần {seen[tuple(row)]}"] if seen[tuple(row)] > 1 else row)
    return told


def turned(events: list[Event], rng: random.Random) -> list[Event]:
    """The events in the order of a file: those of a report in theirs, the reports mixed."""
    waiting = {report: list(own) for report, own in groupby(events, lambda event: event[0])}
    turns = [event[0] for event in events]
    rng.shuffle(turns)
    return [waiting[report].pop(0) for report in turns]


@dataclass
class Row:
    """A report's row, which must say what its events say."""

    received_at: str = ""
    settled: str = ""
    category: str = ""
    agency: str = ""
    area: str = ""
    due_original: str = ""
    due_current: str = ""
    handled_at: str = ""
    answer: str = ""

    def take(self, at: datetime, kind: str, value: str) -> None:
        """Let one event happen."""
        self.settled = STATUS.get(kind, self.settled)
        if kind == "submitted":
            self.received_at = at.isoformat()
        if kind == "assigned":
            self.agency = value
        if kind == "answered":
            self.handled_at, self.answer = at.isoformat(), value
        if kind in ("deadline_set", "extended"):
            self.due_current = value
            self.due_original = self.due_original or value
        for said in value.split() if kind == "classified" else ():
            what, _, key = said.partition(":")
            setattr(self, what, key)

    def cells(self, report: str, lat: str, lon: str) -> list[str]:
        """In the order of REPORTS."""
        status = "assigned" if self.settled == "received" and self.agency else self.settled
        handled_at, answer = ("", "") if self.settled == "received" else (self.handled_at, self.answer)
        outcome, _, promised = answer.partition(" ")
        return [report, self.received_at, status, self.category, self.agency, self.area, self.due_original,
                self.due_current, handled_at, outcome, promised, "app", lat, lon]  # fmt: skip


def reports(seed: int, events: list[Event], rng: random.Random) -> list[list[str]]:
    """The rows of the reports; homes have a rounded point, a crowd stands on one."""
    places = points(seed)
    rows = []
    for report, own in groupby(events, lambda event: event[0]):
        row = Row()
        for _, at, kind, value in own:
            row.take(at, kind, value)
        place = (16.46, 107.59) if report.startswith("s") else places.get(report)
        decimals = 3 if row.category == HOME else 6
        lat, lon = ("", "") if place is None else (f"{one:.{decimals}f}" for one in place)
        rows.append(row.cells(report, lat, lon))
    rng.shuffle(rows)
    return rows


def ratings(rng: random.Random, start: datetime, as_of: datetime) -> list[list[Any]]:
    """Counts of the weeks that had begun by the as-of time; some agencies or categories unknown."""
    rows = []
    weeks = [start.date() + timedelta(days=7 * n) for n in range(SPAN_DAYS // 7 + 2)]
    for monday in (week for week in weeks if week <= as_of.date()):
        for agency in (*AGENCIES, HEIR, ""):
            if rng.random() < 0.4:
                counts = [rng.randrange(4) for _ in range(3)]
                category = rng.choice((*CATEGORIES, HOME, ""))
                rows.append([week_id(monday), agency, category, sum(counts) + rng.randrange(5), *counts,
                             rated_at(monday, rng, as_of)])  # fmt: skip
    return as_in_public(rows, rng) if rng.random() < 0.3 else rows


def as_in_public(rows: list[list[Any]], rng: random.Random) -> list[list[Any]]:
    """The city's by weeks, those of an agency or of a category by whole quarters, one of which may still run."""
    weeks = {row[0]: [row[0], "", "", *row[3:]] for row in rows}
    days = [date.fromisocalendar(int(week[:4]), int(week[-2:]), 1) for week in weeks]
    for quarter in sorted({f"{day.year}-q{(day.month + 2) // 3}" for day in days}):
        for pair in (*((one, "") for one in (*AGENCIES, HEIR)), *(("", one) for one in (*CATEGORIES, HOME))):
            counts = [rng.randrange(7) for _ in range(3)]
            weeks[quarter, pair] = [quarter, *pair, sum(counts) + rng.randrange(5), *counts, ""]
    return list(weeks.values())


def week_id(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-w{week:02d}"


def rated_at(monday: date, rng: random.Random, as_of: datetime) -> str:
    """Some are recorded when the week is over, some later; empty is the week's end."""
    sunday = datetime.combine(monday + timedelta(days=6), datetime.max.time()).replace(microsecond=0)
    return rng.choice(("", min(as_of, sunday + timedelta(hours=rng.randrange(1, 300))).isoformat()))
