"""The archive as it stood: the fold of what had happened by one moment and was recorded by another.

This is what makes an issue of figures recomputable at any later date: events are only ever appended, each with the
time at which the centre's system learned of it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.fold import fold
from portal.periods import parse_period
from portal.terms import EventKind


def as_recorded(archive: Archive, as_of: datetime, recorded_by: datetime) -> Archive:
    """The archive of what happened up to `as_of` and was recorded up to `recorded_by`, both included."""
    known = _known(archive.events, as_of, recorded_by)
    is_there = np.zeros(len(archive.reports), bool)
    is_there[known.loc[known["kind"] == EventKind.SUBMITTED, "report"].to_numpy(np.int64)] = True
    number = np.cumsum(is_there) - 1
    known = known[is_there[known["report"].to_numpy(np.int64)]]
    events = known.assign(report=number[known["report"].to_numpy(np.int64)]).reset_index(drop=True)
    reports = archive.reports[is_there].reset_index(drop=True)
    if archive.has_events:
        folded = fold(events, len(reports))
        reports = reports.assign(**{str(name): column for name, column in folded.items()})
    else:
        reports = _unanswered_after(reports, as_of)
    published = {key: one for key, one in archive.edited.items() if one.published_on <= as_of.date()}
    withdrawn = {
        key: one for key, one in archive.withdrawn.items() if one.published_on and one.published_on <= as_of.date()
    }
    return replace(
        archive,
        as_of=as_of,
        reports=reports,
        events=events,
        ratings=_ratings(archive.ratings, as_of, recorded_by),
        edited=published,
        withdrawn=withdrawn,
    )


def fold_hash(
    archive: Archive, as_of: datetime, recorded_by: datetime, formerly: Mapping[str, str] | None = None
) -> str:
    """SHA-256, in hexadecimal, of the events that `as_recorded` keeps: ids, times, kinds and values, a line each.

    `formerly`: other ids for agencies, `so-xd` to `so-gtvt`, and for categories and areas, `area:hue` to `area:tp-hue`;
    as if the register still had these.
    """
    known = _known(archive.events, as_of, recorded_by)
    ids = archive.reports["id"].to_numpy(dtype=object)[known["report"].to_numpy(np.int64)]
    if formerly:
        known = known.assign(value=[_renamed(value, formerly) for value in known["value"]])
    columns = [ids, *(_texts(known[name]) for name in ("at", "recorded_at", "kind", "value"))]
    lines = sorted("\t".join(row) for row in zip(*columns, strict=True))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _renamed(value: str, formerly: Mapping[str, str]) -> str:
    return " ".join(formerly.get(part, part) for part in value.split(" "))


def _known(events: pd.DataFrame, as_of: datetime, recorded_by: datetime) -> pd.DataFrame:
    recorded = events["recorded_at"].fillna(events["at"])
    return events[(events["at"] <= pd.Timestamp(as_of)) & (recorded <= pd.Timestamp(recorded_by))]


def _texts(column: pd.Series) -> NDArray[np.object_]:
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.dt.strftime("%Y-%m-%dT%H:%M:%S").fillna("")
    return column.astype(str).to_numpy(dtype=object)


def _ratings(ratings: pd.DataFrame, as_of: datetime, recorded_by: datetime) -> pd.DataFrame:
    ended = np.array([parse_period(week).last <= as_of.date() for week in ratings["week"]], bool)
    recorded = pd.to_datetime(ratings["recorded_at"])
    return ratings[ended & (recorded.isna() | (recorded <= pd.Timestamp(recorded_by))).to_numpy(bool)].reset_index(
        drop=True
    )


def _unanswered_after(reports: pd.DataFrame, as_of: datetime) -> pd.DataFrame:
    """A row of a register without events says nothing of an answer that had not been given."""
    later = reports["handled_at"] > pd.Timestamp(as_of)
    texts = {name: reports[name].mask(later, "") for name in ("outcome",)}
    times = {name: reports[name].mask(later) for name in ("handled_at", "promised_for")}
    return reports.assign(**texts, **times)
