"""What turned a report away or opened it again (rejected, a duplicate, reopened), and when. No reason is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from portal.archive import Archive
from portal.terms import HANDLED, NOT_ACCEPTED, EventKind, Status

KINDS = {
    EventKind.REJECTED: Status.REJECTED,
    EventKind.DUPLICATE: Status.DUPLICATE,
    EventKind.REOPENED: Status.REOPENED,
}


@dataclass(frozen=True, slots=True)
class Turn:
    """The last turn of a report that still counts."""

    kind: Status
    """Rejected, duplicate or reopened."""
    on: date | None
    """None where the register has no events: its rows do not say when."""
    other: str = ""
    """The id of the report that a duplicate is the same as; empty if it is not in the register."""
    again: date | None = None
    """When a reopened report was answered again, if it is handled now."""


def turns_of(archive: Archive) -> dict[int, Turn]:
    """By row in `archive.reports`. A rejection that was taken back is no turn; a reopening is one for ever."""
    return dict(_turns(archive))


def _turns(archive: Archive) -> Iterator[tuple[int, Turn]]:
    """Every turn that counts, in the order of the register and of time: the last one of a report stays."""
    events, reports = archive.events, archive.reports
    chosen = events[events["kind"].isin([str(kind) for kind in KINDS])]
    ids = {key.casefold(): key for key in reports["id"].tolist()}
    statuses = [Status(word) for word in reports["status"].tolist()]
    answered: list[datetime | None] = reports["handled_at"].to_numpy().astype("datetime64[s]").tolist()
    moments: list[datetime] = chosen["at"].to_numpy().astype("datetime64[s]").tolist()
    for row, at, word, value in zip(chosen["report"].tolist(), moments, chosen["kind"], chosen["value"], strict=True):
        kind, status, last = KINDS[EventKind(word)], statuses[row], answered[row]
        if not _counts(kind, status):
            continue
        is_answered_again = kind is Status.REOPENED and status in HANDLED
        yield (
            row,
            Turn(
                kind,
                at.date() if archive.has_events else None,
                ids.get(value.casefold(), "") if kind is Status.DUPLICATE else "",
                last.date() if last and is_answered_again else None,
            ),
        )


def _counts(kind: Status, status: Status) -> bool:
    return status is kind if kind in NOT_ACCEPTED else status not in NOT_ACCEPTED
