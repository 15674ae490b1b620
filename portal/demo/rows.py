"""A life as the register's rows. The row is the fold of the events."""

from datetime import datetime

from portal.demo.geography import WARDS
from portal.demo.lives import Life
from portal.demo.organisations import KINDS, ORGANISATIONS, area_id
from portal.terms import SETS_DEADLINE, EventKind, Status

REPORT_COLUMNS = (
    "id", "received_at", "status", "category", "agency", "area", "due_original", "due_current", "handled_at",
    "outcome", "promised_for", "channel", "lat", "lon",
)  # fmt: skip
EVENT_COLUMNS = ("report", "at", "recorded_at", "kind", "value", "reason")
Point = tuple[str, str]
TO_BE_ASSIGNED = frozenset({Status.RECEIVED, Status.ASSIGNED})
AFTER = {
    EventKind.ASSIGNED: Status.ASSIGNED,
    EventKind.ANSWERED: Status.HANDLED,
    EventKind.REOPENED: Status.REOPENED,
    EventKind.REJECTED: Status.REJECTED,
    EventKind.DUPLICATE: Status.DUPLICATE,
    EventKind.REINSTATED: Status.RECEIVED,
}


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
    dues = [event for event in life.events if event.kind in SETS_DEADLINE]
    answers = [event for event in life.events if event.kind is EventKind.ANSWERED]
    kinds = {event.kind for event in life.events}
    is_sorted = EventKind.CLASSIFIED in kinds
    outcome, _, promised = str(answers[-1].value).partition(" ") if answers else ("", "", "")
    return [
        life.id,
        stamp(life.received_at),
        str(_status(life)),
        KINDS[life.kind].id if is_sorted else "",
        ORGANISATIONS[life.agency].id if EventKind.ASSIGNED in kinds else "",
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
    status = Status.RECEIVED
    for event in life.events:
        if event.kind is not EventKind.ASSIGNED or status in TO_BE_ASSIGNED:
            status = AFTER.get(event.kind, status)
    return Status.IN_PROGRESS if status is Status.ASSIGNED and life.in_progress else status
