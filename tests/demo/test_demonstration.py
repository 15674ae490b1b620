"""The demonstration says what the press of August 2019 said: counted here from its files, without the portal's
code except where a test names the ledger."""

import csv
import hashlib
import random
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
import shapely
import yaml

from portal.demo import write_project
from portal.demo.geography import DISTRICTS, WARDS
from portal.demo.organisations import ORGANISATIONS
from portal.terms import Deadline, Flow, ScopeKind
from tests import demonstration
from tests.conftest import ROOT

REGISTER = ROOT / "data" / "register"
AS_OF = datetime(2019, 8, 14, 16)


def table(name):
    with (REGISTER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def events():
    by_report: dict[str, list[dict[str, str]]] = {}
    for row in table("events"):
        by_report.setdefault(row["report"], []).append(row)
    return by_report


def state_at(rows, end, clock="at"):
    """(state, deadline, ever published) by what had happened before `end`."""
    state, due, published = "", "", False
    for row in rows:
        if datetime.fromisoformat(row[clock]) >= end:
            continue
        kind = row["kind"]
        state = "open" if kind in ("submitted", "reopened", "reinstated") else state
        state = "handled" if kind == "answered" else state
        state = "out" if kind in ("rejected", "duplicate") else state
        due = row["value"] if kind in ("deadline_set", "extended") else due
        published = published or kind == "published"
    return state, due, published


def counted(events, last, clock="at", known=None):
    end = min(datetime.combine(last + timedelta(days=1), datetime.min.time()), AS_OF + timedelta(seconds=1))
    states = [state_at([r for r in rows if known is None or datetime.fromisoformat(r["recorded_at"]) <= known], end)
              for rows in events.values()]  # fmt: skip
    number = Counter(state for state, _, _ in states)
    overdue = sum(state == "open" and bool(due) and due[:10] < last.isoformat() for state, due, _ in states)
    published = sum(was for _, _, was in states)
    return number["handled"] + number["open"], number["handled"], number["open"], overdue, published


def test_the_as_of_day_is_exact(events):
    """On 14 August at 16:00: 2,473 received, 2,012 handled, 461 open, 280 overdue, about 1,631 published."""
    assert counted(events, date(2019, 8, 14)) == (2_473, 2_012, 461, 280, 1_631)
    assert len(events) == 2_473 + 58


def test_week_31_is_exact(events):
    """At the end of week 31: 480 overdue and 1,487 published, also by what was recorded by Monday's end."""
    for known in (None, datetime(2019, 8, 5, 23, 59, 59)):
        received, handled, waiting, overdue, published = counted(events, date(2019, 8, 4), known=known)
        assert (overdue, published) == (480, 1_487)
        assert (received, handled, waiting) == pytest.approx((2_223, 1_561, 662), rel=0.01)


@pytest.mark.parametrize(
    ("last", "stated"), [(date(2019, 6, 30), (1_456, 996, 460, 303)), (date(2019, 7, 28), (2_061, 1_439, 622, 443))]
)
def test_the_weeks_before_are_about_right(events, last, stated):
    """At the ends of weeks 26 and 30 every count is within two per cent of the flow it is calibrated to."""
    assert counted(events, last)[:4] == pytest.approx(stated, rel=0.02)


def test_eighty_eight_agencies_take_part():
    """88 agencies have a report each, and about thirty have twenty or more."""
    agencies = Counter(row["agency"] for row in table("reports") if row["agency"])
    assert len(agencies) == len(ORGANISATIONS) == 88
    assert 25 <= sum(count >= 20 for count in agencies.values()) <= 35


def test_more_than_two_hundred_late_answers_follow_the_letter():
    """Between 4 and 14 August more than 200 reports were answered after their deadline's day."""
    late = [
        row
        for row in table("reports")
        if row["status"] == "handled" and row["due_current"] and row["handled_at"][:10] > row["due_current"]
    ]
    assert sum(row["handled_at"] > "2019-08-05" for row in late) > 200


def test_the_flow_from_week_31_to_the_as_of_day(capsys):
    """From 480 to 280: what came in and went out, reason by reason; the late answers are the "more than 200" told."""
    ledger = demonstration.ledger()
    moved = ledger.backlog(ScopeKind.ALL).overdue_movement("", Deadline.CURRENT, date(2019, 8, 4), date(2019, 8, 14))
    with capsys.disabled():
        print(f"\noverdue {moved.start} → {moved.end}: { ({str(why): n for why, n in moved.reasons.items() if n}) }")
    assert (moved.start, moved.end) == (480, 280)
    assert moved.start + moved.came - moved.went == moved.end
    assert 200 < moved.reasons[Flow.ANSWERED] < 300
    assert moved.reasons[Flow.NEWLY_OVERDUE] + moved.reasons[Flow.REOPENED] == moved.came


def test_everything_that_can_happen_happens(events):
    """Outcomes, extensions, reassignments, reopenings, follow-ups, reminders and late records are there."""
    rows = [row for found in events.values() for row in found]
    kinds = Counter(row["kind"] for row in rows)
    assert min(kinds[kind] for kind in ("extended", "reopened", "follow_up", "reminded", "rejected", "duplicate")) > 5
    assert {row["value"] for row in rows if row["kind"] == "reminded"} >= {
        "sms officer",
        "call leader",
        "letter leader",
    }
    assert {row["value"].split()[0] for row in rows if row["kind"] == "answered"} == {
        "fixed", "answered", "promised", "referred", "refused",
    }  # fmt: skip
    assert sum(row["at"] != row["recorded_at"] for row in rows) > 30
    assert sum(row["status"] == "reopened" for row in table("reports")) > 3
    assert any(sum(row["kind"] == "assigned" for row in found) > 1 for found in events.values())


def test_every_report_lies_inside_its_district():
    """Each place is within the outline of the district of its ward; wards' centres too; neighbours do not overlap."""
    shapes = {one.id: shapely.Polygon(one.ring) for one in DISTRICTS}
    assert shapely.coverage_is_valid(list(shapes.values()))
    assert all(shapes[ward.district].contains(shapely.Point(ward.lon, ward.lat)) for ward in WARDS)
    parents = {area["id"]: area.get("parent") for area in yaml.safe_load((ROOT / "data/areas.yml").read_text("utf-8"))}
    for row in table("reports"):
        if row["lat"]:
            shape = shapes[parents[row["area"]]] if row["area"] else shapely.union_all(list(shapes.values()))
            assert shape.buffer(0.0006).contains(shapely.Point(float(row["lon"]), float(row["lat"]))), row["id"]


def test_what_is_committed_stays_small():
    """The demonstration's files take less than 15 MB."""
    files = [path for folder in ("data", "content") for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 15_000_000
    assert 35 <= len(list((ROOT / "content" / "phan-anh").glob("*.md"))) <= 45


def digest(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_number_gives_the_same_bytes(tmp_path):
    """A project of 300 reports, written twice, is the same to the byte; the global source of chance plays no part."""
    write_project(300, tmp_path / "one")
    random.seed(1)
    write_project(300, tmp_path / "two")
    assert digest(tmp_path / "one") == digest(tmp_path / "two")


def test_the_committed_demonstration_is_what_the_generator_writes(tmp_path):
    """Writing the demonstration again gives the committed register, lists, texts and pictures."""
    write_project(None, tmp_path)
    written = digest(tmp_path)
    committed = digest(ROOT / "data") | {f"content/{k}": v for k, v in digest(ROOT / "content").items()}
    names = [name for name in written if name.startswith(("data/", "content/phan-anh/"))]
    assert len(names) > 80
    assert [name for name in names if written[name] != committed.get(name.removeprefix("data/"))] == []
