"""A life as the register's rows. The row is the fold of the events."""

from datetime import datetime

from portal.demo.geography import WARDS
from portal.demo.lives import Life
from portal.demo.organisations import KINDS, ORGANISATIONS, area_id
from portal.terms import EventKind, Status

REPORT_COLUMNS = (
    "id", "received_at", "status", "category", "agency", "area", "due_original", "due_current", "handled_at",
    "outcome", "promised_for", "channel", "lat", "lon",
)  # fmt: skip
EVENT_COLUMNS = ("report", "at", "recorded_at", "kind", "value", "reason")
Point = tuple[str, str]


def stamp(at: datetime) -> str:
    """`2019-08-14T15:04:00`."""
    return at.isoformat(timespec="seconds")


def event_rows(life: Life) -> list[list[str]]:
    """The report's lines of the events table."""
    rows = []
    for event in life.events:
        is_copy = event.kind is EventKind.DUPLICATE and life.duplicate_of
        value = life.duplicate_of.id if is_copy and life.duplicate_of else str(event.value)
        rows.append([life.id, stamp(event.at), stamp(event.recorded_at), str(event.kind), value, event.reason])
    return rows


def report_row(life: Life, point: Point) -> list[str]:
    """The report's line of the reports table."""
    of = {kind: [event for event in life.events if event.kind is kind] for kind in EventKind}
    dues = [*of[EventKind.DEADLINE_SET], *of[EventKind.EXTENDED]]
    answers = of[EventKind.ANSWERED]
    is_sorted = bool(of[EventKind.CLASSIFIED])
    outcome, _, promised = str(answers[-1].value).partition(" ") if answers else ("", "", "")
    return [
        life.id,
        stamp(life.received_at),
        str(_status(life)),
        KINDS[life.kind].id if is_sorted else "",
        ORGANISATIONS[life.agency].id if of[EventKind.ASSIGNED] else "",
        area_id(WARDS[life.ward]) if is_sorted else "",
        str(dues[0].value) if dues else "",
        str(dues[-1].value) if dues else "",
        stamp(answers[-1].at) if answers else "",
        outcome,
        promised,
        str(life.events[0].value),
        *point,
    ]


def _status(life: Life) -> Status:
    after = {
        EventKind.ASSIGNED: Status.ASSIGNED,
        EventKind.ANSWERED: Status.HANDLED,
        EventKind.REOPENED: Status.REOPENED,
        EventKind.REJECTED: Status.REJECTED,
        EventKind.DUPLICATE: Status.DUPLICATE,
    }
    status = Status.RECEIVED
    for event in life.events:
        status = after.get(event.kind, status)
    return Status.IN_PROGRESS if status is Status.ASSIGNED and life.in_progress else status
