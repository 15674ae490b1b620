"""Service requests: the reports, as far as they may be published."""

from datetime import datetime, time, timedelta
from typing import Any

import numpy as np
import pandas as pd

from portal import addresses as a
from portal.markup import legible, plain
from portal.open311.former import ids_once_in
from portal.open311.services import UNCLASSIFIED
from portal.pages.base import Edition
from portal.pages.index import index_of
from portal.pages.verdicts import outcome_words
from portal.places import places
from portal.terms import HANDLED, OPEN, DeadlineRule, EventKind, Outcome, Status

MOST, SPAN = 1000, timedelta(days=90)
"""The specification's limit: "a span of 90 days or first 1000 requests returned, whichever is smallest"."""
LONGEST = 4000
"""Letters of a description, by the specification."""
CLOSING = {
    Status.HANDLED: (EventKind.ANSWERED,),
    Status.REJECTED: (EventKind.REJECTED,),
    Status.DUPLICATE: (EventKind.DUPLICATE,),
}
"""The events by which a report came to be closed."""
UNSEEN = (EventKind.PUBLISHED, EventKind.WITHDRAWN)
"""Events of the edited text, which change nothing about the request."""
END_OF_DAY = time(23, 59, 59)


class Requests:
    """Makes a request of each row of the register, from columns taken out once."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.index = edition, index_of(edition)
        archive, language = edition.archive, edition.language
        self.project, self.zone = archive.project, edition.settings.zone
        self.status = [Status(value) for value in archive.reports["status"].tolist()]
        self.outcome: list[str] = archive.reports["outcome"].tolist()
        self.lat, self.lon = _places(edition)
        self.updated = _updated(edition, self.status)
        self.words = _status_words(edition)
        self.outcomes = {str(one): outcome_words(language, one) for one in Outcome}
        self.is_whole_day = edition.settings.deadline_rule is DeadlineRule.WHOLE_DAY

    def newest(self) -> list[int]:
        """The rows received in the 90 days before the as-of time, the last first, at most 1,000."""
        received = self.edition.archive.reports["received_at"].to_numpy("datetime64[s]")
        since = np.datetime64(self.edition.archive.as_of - SPAN, "s")
        rows = self.index.newest_first[:MOST]
        return [int(row) for row in rows if received[row] >= since]

    def published(self) -> list[int]:
        """The rows of reports that are or were published, in the order of the register; of some the text is gone."""
        rows, archive = self.index.row_of, self.edition.archive
        was = [rows[key] for key in (*archive.withdrawn, *ids_once_in(self.edition, a.REPORTS)) if key in rows]
        return sorted({*self.index.published.tolist(), *was})

    def of(self, row: int) -> dict[str, Any]:
        """One request: every field of the specification, in its order; null where nothing is known."""
        index = self.index
        edited = self.edition.archive.edited.get(index.ids[row])
        category = index.category[row]
        return {
            "service_request_id": index.ids[row],
            "status": "open" if self.status[row] in OPEN else "closed",
            "status_notes": self._notes(row),
            "service_name": index.category_names.get(category) or self.edition.language._("Not classified"),
            "service_code": category or UNCLASSIFIED,
            "description": _described(edited.title, edited.reported) if edited else None,
            "agency_responsible": index.agency_names.get(index.agency[row]),
            "service_notice": None,
            "requested_datetime": self._time(index.received[row]),
            "updated_datetime": self._time(self.updated[row]),
            "expected_datetime": self._time(self._due(row)),
            "address": (legible(edited.place) if edited else "") or self._area(row),
            "address_id": None,
            "zipcode": None,
            "lat": _number(self.lat[row]),
            "long": _number(self.lon[row]),
            "media_url": self._picture(index.ids[row]),
        }

    def _notes(self, row: int) -> str:
        status, outcome = self.status[row], self.outcome[row]
        words = self.words[status]
        return f"{words}: {self.outcomes[outcome]}" if status in HANDLED and outcome else words

    def _due(self, row: int) -> datetime | None:
        """The deadline as it stands. By the whole-day rule a day that is a deadline counts to its end."""
        due = self.index.due[row]
        is_day = due is not None and due.time() == time()
        return datetime.combine(due, END_OF_DAY) if due and is_day and self.is_whole_day else due

    def _time(self, when: datetime | None) -> str | None:
        return when.replace(tzinfo=self.zone).isoformat() if when else None

    def _area(self, row: int) -> str | None:
        """The area and those around it, the narrowest first."""
        names, key = [], self.index.area[row]
        while key in self.edition.archive.areas:
            names.append(self.index.area_names[key])
            key = self.edition.archive.areas[key].parent
        return ", ".join(names) or None

    def _picture(self, report_id: str) -> str | None:
        pictures = self.edition.pictures.get(report_id)
        here = a.open311("requests/")
        return a.absolute(self.project.site_url, pictures[0].src, here) if pictures else None


def _described(title: str, reported: str) -> str:
    text = f"{legible(title)}\n\n{plain(reported)}".strip()
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _number(degrees: float) -> float | None:
    return None if np.isnan(degrees) else float(degrees)


def _places(edition: Edition) -> tuple[list[float], list[float]]:
    shown = places(edition.archive)
    return shown["lat"].tolist(), shown["lon"].tolist()


def _updated(edition: Edition, status: list[Status]) -> list[datetime | None]:
    """When each request changed last; of a closed one, when it was closed, None where the register does not say."""
    events = edition.archive.events
    rows = pd.RangeIndex(len(status))
    kinds = events["kind"].astype(str)

    def last(chosen: pd.Series) -> np.ndarray:
        return events.loc[chosen].groupby("report")["at"].max().reindex(rows).to_numpy("datetime64[s]")

    updated = last(~kinds.isin(UNSEEN))
    for one, closing in CLOSING.items():
        is_so = np.array([found is one for found in status], bool)
        updated = np.where(is_so, last(kinds.isin(closing)), updated)
    values: list[datetime | None] = updated.tolist()
    return values


def _status_words(edition: Edition) -> dict[Status, str]:
    language = edition.language
    return {
        Status.RECEIVED: language._("Received"),
        Status.ASSIGNED: language._("Given to an agency"),
        Status.IN_PROGRESS: language._("Being worked on"),
        Status.HANDLED: language._("Answered"),
        Status.REOPENED: language._("Reopened"),
        Status.REJECTED: language._("Not accepted"),
        Status.DUPLICATE: language._("Not accepted: reported before"),
    }
