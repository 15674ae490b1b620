"""Rules for the rows of the register: unique ids, possible dates, statuses that agree with them, validity."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from portal.checks.columns import Context, first_of, note_future, typed
from portal.checks.points import check_points
from portal.problem_catalogue.files import AS_OF_BEFORE_MOST, AS_OF_FAR
from portal.problem_catalogue.histories import (
    DUE_BEFORE_RECEIVED,
    DUES_SLIPPED,
    HANDLED_BEFORE_RECEIVED,
    HANDLED_BEFORE_RECEIVED_SAME_DAY,
    HANDLED_WITHOUT_TIME,
    NOT_VALID_THEN,
    OPEN_WITH_ANSWER,
    PROMISE_WITHOUT_OUTCOME,
)
from portal.problem_catalogue.rows import BAD_ID, DUPLICATE_ID, RESERVED_ID, TELLING_ID
from portal.problems import Problems
from portal.records import Agency, Area, Category
from portal.schema import REPORTS
from portal.sources.manifest import UNKNOWN, Manifest
from portal.sources.rows import Rows
from portal.sources.times import parse_times, say
from portal.terms import UNANSWERED, Outcome, Status

_NO_IDS = (BAD_ID, RESERVED_ID)
NO_TIME = np.datetime64("NaT", "s")
TELLING = r"0[35789]\d{8}|0\d{2}[0-3]\d{8}"
"""A mobile number, or the number of an identity card: the province, the century and sex, the year, six digits."""
LONGEST_PAUSE = np.timedelta64(31, "D")
LEAST_SLIPPED = 20
"""So many early deadlines that are early by the same whole hours are one slip, told once."""
WIDEST_SLIP = 26
"""Hours between the time zones that lie farthest apart."""


def check_reports(rows: Rows, context: Context, as_of: datetime, categories: Mapping[str, Category]) -> pd.DataFrame:
    """The register's typed columns, after every rule for them; some values are mended, with a warning."""
    reports = typed(rows, REPORTS, context)
    check_ids(rows, reports)
    check_dates(rows, reports, as_of)
    check_statuses(rows, reports)
    check_points(rows, reports, categories)
    return reports


def after_most(rows: Rows, manifest: Manifest, zone: ZoneInfo, problems: Problems) -> datetime:
    """The manifest's as-of time; one that can't be told from none, with a problem, if most reports came after it.

    So a mistyped as-of time is one problem, not one for each row, text and order.
    """
    times, _ = parse_times(rows.frame["received_at"].str.strip(), zone)
    count = int(np.count_nonzero(times > np.datetime64(manifest.as_of, "s")))
    if count < 2 or 2 * count <= len(rows):
        return manifest.as_of
    told = {"as_of": manifest.as_of.isoformat(" "), "count": count, "rows": len(rows)}
    problems.add(AS_OF_BEFORE_MOST, manifest.file, manifest.line, **told)
    return UNKNOWN


def check_end(reports: pd.DataFrame, events: pd.DataFrame, manifest: Manifest, problems: Problems) -> None:
    """Warn of an as-of time long after the last thing recorded: longer than a month, and than any pause before it."""
    if not manifest.is_read or manifest.as_of == UNKNOWN:
        return
    columns = [reports["received_at"], reports["handled_at"], events["at"], events["recorded_at"]]
    times = np.unique(pd.concat(columns).dropna().to_numpy(dtype="datetime64[s]"))
    times = times[times <= np.datetime64(manifest.as_of, "s")]
    if not times.size:
        return
    idle = np.datetime64(manifest.as_of, "s") - times[-1]
    pauses = np.diff(times)
    if idle > LONGEST_PAUSE and not (pauses >= idle).any():
        told = {"as_of": manifest.as_of.isoformat(" "), "last": say(pd.Timestamp(times[-1]))}
        problems.add(AS_OF_FAR, manifest.file, manifest.line, days=int(idle / np.timedelta64(1, "D")), **told)


def check_ids(rows: Rows, reports: pd.DataFrame) -> None:
    """No id stands twice, whatever its case. Of two rows with one id neither is used: nobody knows which is right."""
    is_telling = reports["id"].str.fullmatch(TELLING).astype(bool)
    told: dict[str, object] = {"count": int(is_telling.sum())}
    rows.note(is_telling & (is_telling.cumsum() == 1), TELLING_ID, lambda _: told)
    first = first_of(reports["id"].str.casefold())
    is_no_id = np.isin(np.arange(len(rows)), [at for at, cause in rows.causes.items() if cause.kind in _NO_IDS])
    is_again = (first != np.arange(len(reports))) & (reports["id"] != "") & ~is_no_id
    noted = rows.note(
        is_again, DUPLICATE_ID, lambda i: {"value": reports["id"].iloc[i], "first": rows.where(first.iloc[i])}
    )
    for position, problem in noted.items():
        rows.set_aside(position, problem)
        rows.set_aside(int(first.iloc[position]), problem)


def check_dates(rows: Rows, reports: pd.DataFrame, as_of: datetime) -> None:
    """Nothing after the as-of time, no answer or deadline before the report. Mends answers of the same day in place."""
    received, handled = reports["received_at"], reports["handled_at"]
    note_future(rows, {"received_at": received, "handled_at": handled}, as_of)
    is_early = (handled < received) & rows.used
    is_same_day = is_early & (handled.dt.normalize() == received.dt.normalize())

    def both(i: int) -> dict[str, object]:
        return {"handled": say(handled.iloc[i]), "received": say(received.iloc[i])}

    rows.note(is_early & ~is_same_day, HANDLED_BEFORE_RECEIVED, both)
    rows.note(is_same_day, HANDLED_BEFORE_RECEIVED_SAME_DAY, both)
    reports["handled_at"] = handled.mask(is_same_day, received)
    for column in ("due_original", "due_current"):
        _check_deadline(rows, reports, column)


def _check_deadline(rows: Rows, reports: pd.DataFrame, column: str) -> None:
    due, received = reports[column], reports["received_at"]
    # a deadline at midnight is a day, and that day may be the report's own
    is_early = (due < received) & ~((due == due.dt.normalize()) & (due == received.dt.normalize()))
    if column == "due_current":
        is_early &= due != reports["due_original"]
    is_early &= rows.used
    hours = ((received - due)[is_early] / timedelta(hours=1)).astype(float)
    common = _common_slips(hours)
    slipped = is_early & is_early.index.isin(hours.index[hours.isin(common)])
    rows.note(
        is_early & ~slipped,
        DUE_BEFORE_RECEIVED,
        lambda i: {"column": column, "due": say(due.iloc[i]), "received": say(received.iloc[i])},
    )
    told = {"column": column, "count": int(slipped.sum()), "hours": " / ".join(f"{one:.0f}" for one in common)}
    rows.note(slipped & (slipped.cumsum() == 1), DUES_SLIPPED, lambda _: told)


def _common_slips(hours: "pd.Series[float]") -> list[float]:
    """The whole hours, no more than time zones lie apart, by which many deadlines precede their report alike."""
    counts = hours[(hours % 1 == 0) & (hours <= WIDEST_SLIP)].value_counts()
    return sorted(counts.index[counts >= LEAST_SLIPPED].tolist())


def check_statuses(rows: Rows, reports: pd.DataFrame) -> None:
    """A handled report has its answer's time; one never answered has no answer, which is dropped in place."""
    is_handled = reports["status"] == Status.HANDLED
    rows.note(is_handled & reports["handled_at"].isna() & rows.used, HANDLED_WITHOUT_TIME)
    is_open = reports["status"].isin(list(UNANSWERED))
    has_answer = reports["handled_at"].notna() | (reports["outcome"] != "")
    rows.note(is_open & has_answer & rows.used, OPEN_WITH_ANSWER, lambda i: {"status": reports["status"].iloc[i]})
    reports["handled_at"] = reports["handled_at"].mask(is_open, NO_TIME)
    reports["outcome"] = reports["outcome"].mask(is_open, "")
    no_promise = reports["promised_for"].notna() & (reports["outcome"] != Outcome.PROMISED)
    rows.note(no_promise & ~is_open & rows.used, PROMISE_WITHOUT_OUTCOME)
    reports["promised_for"] = reports["promised_for"].mask(no_promise, NO_TIME)


def check_validity(
    rows: Rows, ids: pd.Series, days: pd.Series, column: str, entries: Mapping[str, Agency] | Mapping[str, Area]
) -> None:
    """Each agency or area was valid on its row's day."""
    file_name = {"agency": "agencies.yml", "area": "areas.yml"}[column]
    first = _limits(ids, {id_: entry.valid_from for id_, entry in entries.items()})
    last = _limits(ids, {id_: entry.valid_to for id_, entry in entries.items()})
    is_outside = (days < first) | (days.dt.normalize() > last)
    rows.note(
        is_outside & rows.used,
        NOT_VALID_THEN,
        lambda i: {"column": column, "id": ids.iloc[i], "day": str(days.iloc[i].date()), "file_name": file_name},
    )


def _limits(ids: pd.Series, dates: Mapping[str, date | None]) -> pd.Series:
    """The date of each row's id; NaT where it has none."""
    known = {id_: np.datetime64(limit, "s") for id_, limit in dates.items() if limit is not None}
    codes, uniques = pd.factorize(ids)
    of_code = np.array([known.get(id_, NO_TIME) for id_ in uniques] or [NO_TIME], dtype="datetime64[s]")
    return pd.Series(of_code[codes], index=ids.index)
