"""The tables of a register, from rows of text to what the archive holds: typed, checked, folded, without what is
refused."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from portal.checks import events as event_rules
from portal.checks.absence import Absent, causes_by_report
from portal.checks.agreement import check_agreement
from portal.checks.columns import Context, typed
from portal.checks.edited import check_reasons
from portal.checks.event_values import check_values
from portal.checks.outside import check_outside
from portal.checks.ratings import check_ratings
from portal.checks.repeated import note_nearly_repeated
from portal.checks.reports import check_end, check_reports, check_validity
from portal.checks.unseen import gap_in_tables, trusted
from portal.fold import FOLDED, derived_events, fold, in_order
from portal.privacy import gate_of
from portal.problems import Problems
from portal.schema import EVENTS, RATINGS, REPORTS
from portal.settings import Project
from portal.sources.manifest import Manifest
from portal.sources.rows import Rows
from portal.sources.yaml_files import Entries
from portal.terms import EventKind, Severity

EVENT_FILES = "data/register/events"


@dataclass
class RegisterTables:
    """The tables of a register on their way from rows of text to what the archive holds."""

    rows: dict[str, Rows]
    project: Project
    entries: Entries
    manifest: Manifest
    problems: Problems
    sensitive: frozenset[str] = frozenset()
    """Ids of the reports that their editors call so."""

    def __post_init__(self) -> None:
        settings = self.project.settings
        self.gate = gate_of(settings)
        # a table of names that can't be trusted would make every name unknown
        self.context = Context(settings.zone, trusted(self.entries.spellings, self.problems))
        self.gap = gap_in_tables(self.problems)
        self.is_whole = self.gap is None and bool(self.rows[REPORTS.name].files)
        # a city whose events can't be read is none without events
        is_unread = any(problem.file.startswith(EVENT_FILES) for problem in self.problems.of(Severity.STOP))
        self.has_events = is_unread or bool(self.rows[EVENTS.name].files)

    def check(self) -> None:
        """Check everything; `reports`, `events` and `ratings` are then as the archive wants them."""
        rows = self.rows[REPORTS.name]
        reports = self._reports(rows)
        events = self._events(self.rows[EVENTS.name], rows, reports)
        self.ratings = self._ratings(self.rows[RATINGS.name])
        if self.is_whole:
            check_end(reports, events, self.manifest, self.problems)
        for table in self.rows.values():
            table.close_account()
        self.absent = Absent.of(rows, reports["id"])
        self._keep(rows, reports, events)

    def at_home(self) -> frozenset[str]:
        """The ids of reports about homes or sensitive matters."""
        return frozenset(self.reports["id"][self._is_at_home(self.reports)])

    def _is_at_home(self, reports: pd.DataFrame) -> pd.Series:
        """Where reports are about homes or sensitive matters, or nobody knows what they are about."""
        categories = self.entries.categories.items()
        private = [id_ for id_, category in categories if category.private_home or category.sensitive]
        return reports["category"].isin([*private, ""]) | reports["id"].isin(self.sensitive)

    def _reports(self, rows: Rows) -> pd.DataFrame:
        reports = check_reports(rows, self.context, self.manifest.as_of, self.entries.categories)
        received = reports["received_at"]
        if not self.has_events:
            check_validity(rows, reports["agency"], received, "agency", self.entries.agencies)
        check_validity(rows, reports["area"], received, "area", self.entries.areas)
        check_outside(rows, reports, self.entries.boundaries, self.entries.areas)
        return reports

    def _events(self, rows: Rows, report_rows: Rows, reports: pd.DataFrame) -> pd.DataFrame:
        events = typed(rows, EVENTS, self.context)
        if not self.has_events or not self.is_whole:
            return events.assign(number=-1)
        absent = Absent.of(report_rows, reports["id"])
        event_rules.check_reports(rows, events, reports, absent)
        check_values(rows, events, self.context, reports["id"], absent)
        event_rules.check_times(rows, events, self.manifest.as_of)
        is_home = np.append(self._is_at_home(reports).to_numpy(), False)[events["number"].to_numpy()]
        check_reasons(rows, events["reason"], self.gate, is_home)
        assigned = events["value"].where(events["kind"] == EventKind.ASSIGNED, "")
        check_validity(rows, assigned, events["at"], "agency", self.entries.agencies)
        event_rules.check_submissions(rows, events, report_rows, reports["id"])
        causes = causes_by_report(rows, events, reports["id"])
        event_rules.check_order(rows, _of_reports(events, rows.used), causes)
        note_nearly_repeated(rows, events)
        # what can't follow another may in turn be why its report's row differs
        causes = causes_by_report(rows, events, reports["id"])
        folded = fold(_of_reports(events, rows.used), len(reports))
        check_agreement(report_rows, reports, folded[list(FOLDED)], causes)
        event_rules.set_aside(rows, events, report_rows, reports["id"])
        return events

    def _ratings(self, rows: Rows) -> pd.DataFrame:
        ratings = typed(rows, RATINGS, self.context)
        check_ratings(rows, ratings, self.manifest.as_of)
        keys = ["week", "agency", "category"]
        return ratings[rows.used].sort_values(keys, kind="stable").reset_index(drop=True)

    def _keep(self, rows: Rows, reports: pd.DataFrame, events: pd.DataFrame) -> None:
        """Keep what was not refused: reports sorted by id, events by report, time and file order."""
        kept = np.flatnonzero(rows.used)
        order = kept[np.argsort(reports["id"].to_numpy(dtype=object)[kept], kind="stable")]
        self.reports = reports.iloc[order].reset_index(drop=True)
        if not self.has_events:
            self.events = derived_events(self.reports)
            return
        new_number = np.full(len(reports) + 1, -1, dtype=np.int64)
        new_number[order] = np.arange(len(order))
        renumbered = events.assign(number=new_number[events["number"].to_numpy()])
        used = self.rows[EVENTS.name].used & (renumbered["number"] >= 0).to_numpy()
        self.events = _of_reports(renumbered, used)[["report", "at", "recorded_at", "kind", "value", "reason"]]


def _of_reports(events: pd.DataFrame, used: np.ndarray) -> pd.DataFrame:
    """The events that are used, in order, as the archive has them; `row` is their place among all rows."""
    there = used & (events["number"] >= 0).to_numpy()
    chosen = events[there].drop(columns="report").rename(columns={"number": "report"})
    return in_order(chosen.assign(row=np.flatnonzero(there)))
