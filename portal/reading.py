"""A project's folder → the Archive: everything is read and checked, every problem collected, before anything stops."""

import sys
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd

from portal.archive import Archive
from portal.checks import events as event_rules
from portal.checks.absence import Absent, causes_by_report
from portal.checks.addresses import check_addresses
from portal.checks.agreement import check_agreement
from portal.checks.columns import Context, typed
from portal.checks.corrections import check_corrections
from portal.checks.directives import check_directives
from portal.checks.edited import check_days, check_reasons, fit_to_publish, still_public
from portal.checks.event_values import check_values
from portal.checks.openly import check_openly
from portal.checks.points import check_marked, check_outlines
from portal.checks.prose import check_prose
from portal.checks.ratings import check_ratings
from portal.checks.replies import fit_replies
from portal.checks.reports import after_most, check_end, check_reports, check_validity
from portal.checks.ways import Leading, check_ways, pages_known
from portal.checks.withdrawn import check_withdrawn, taken_out
from portal.fold import FOLDED, derived_events, fold, in_order
from portal.privacy import gate_of
from portal.problem_catalogue.files import NO_ROWS
from portal.problems import InputProblems, Problems
from portal.schema import EVENTS, RATINGS, REPORTS
from portal.settings import Project
from portal.sources.address_list import read_addresses
from portal.sources.edited import read_edited, texts_there
from portal.sources.issues import read_issues
from portal.sources.manifest import Manifest, read_manifest
from portal.sources.openly import words_of
from portal.sources.project import read_project
from portal.sources.prose import read_about
from portal.sources.prose_pages import read_prose
from portal.sources.replies import read_replies
from portal.sources.rows import Rows
from portal.sources.scenery import read_scenery
from portal.sources.tables import MANIFEST, read_register
from portal.sources.tiles import read_tiles
from portal.sources.unread import note_unread
from portal.sources.yaml_files import WITHDRAWN, Entries, need_areas, note_misnamed, read_yaml_files
from portal.terms import EventKind, Severity
from portal.workdays import Workdays

_EVENTS = "data/register/events"
ANY_NUMBER = sys.maxsize
"""Of refused rows."""
_MARGIN = timedelta(days=400)
"""How far beyond the dates in the data working days are known."""


def read(root: Path, revising: str = "") -> Archive:
    """Read and check a project. Raises InputProblems, with all of them, if it is not fit to be built from.

    `revising`: the period of an issue that is about to be revised, whose briefing may have changed.
    """
    archive = collect(root, revising)
    raise_if_unfit(archive)
    return archive


def raise_if_unfit(archive: Archive) -> None:
    """Raise InputProblems if something stops the build, or more rows are refused than the project allows."""
    archive.problems.raise_if_unfit(archive.settings.max_refused)


def collect(root: Path, revising: str = "") -> Archive:
    """The same, but of a project of which too many rows are refused too: what the used ones say can be looked at, to
    find what else is wrong. To be followed by `raise_if_unfit`."""
    problems = Problems()
    project = read_project(root, problems)
    if project is None:
        raise InputProblems(problems)
    problems.language = project.settings.languages[0]
    note_misnamed(project.data, problems)
    entries = read_yaml_files(project.data, problems)
    scenery = read_scenery(project.data, problems)
    basemap = read_tiles(project, problems)
    register = project.data / "register"
    manifest = read_manifest(register / MANIFEST, root, project.settings.zone, problems)
    tables = read_register(register, root, manifest, problems)
    if (tables[REPORTS.name].frame["area"].str.strip() != "").any():
        need_areas(project.data, problems)
    as_of = after_most(tables[REPORTS.name], manifest, project.settings.zone, problems)
    manifest = replace(manifest, as_of=as_of)
    issued = read_issues(root, project.settings.languages, problems, revising)
    withdrawn = {entry.id: entry for entry, _ in entries.withdrawn}
    edited = read_edited(project.content, project.data, root, problems)
    _need_reports(tables, edited, problems)
    note_unread(project.content, project.data, project.settings.languages, problems)
    texts = texts_there(project.content, edited, problems)
    edited, withdrawn = taken_out(edited, withdrawn, problems)
    sensitive = frozenset(id_ for id_, report in edited.items() if report.sensitive)
    read_tables = _Register(tables, project, entries, manifest, problems, sensitive)
    read_tables.check()
    known = frozenset(read_tables.reports["id"]) if read_tables.is_whole else None
    absent, at_home = read_tables.absent, read_tables.at_home()
    edited = fit_to_publish(edited, known, absent, manifest.as_of, read_tables.gate, problems, at_home)
    check_outlines(entries.boundaries, read_tables.reports, problems)
    check_marked(edited, read_tables.reports, problems)
    check_days(edited, read_tables.reports, problems)
    if read_tables.has_events and read_tables.is_whole:
        edited, taken_back = still_public(edited, read_tables.reports["id"], read_tables.events, problems)
        withdrawn = taken_back | withdrawn
    addresses = read_addresses(project.data, problems)
    texts = texts if read_tables.is_whole and not problems.distrusts(WITHDRAWN) else None
    check_addresses(addresses, entries, texts, withdrawn, problems)
    check_withdrawn(entries.withdrawn, withdrawn, known, addresses, read_tables.has_events, problems)
    today, gate = manifest.as_of.date(), read_tables.gate
    directives = check_directives(entries.directives, today, gate, problems)
    replies = read_replies(project.content, root, project.settings.languages, problems)
    agencies = None if problems.distrusts("data/agencies.yml") else entries.agencies
    replied = fit_replies(replies, agencies, today, gate, problems)
    _read_about(project, problems)
    check_openly(words_of(root, problems), gate, problems)
    check_corrections(entries.corrections, today, problems)
    prose = read_prose(project)
    check_prose(prose, problems)
    check_ways(Leading(project, prose, directives), pages_known(project, entries, texts, addresses, problems), problems)
    problems.raise_if_unfit(ANY_NUMBER if len(read_tables.reports) else project.settings.max_refused)
    return Archive(
        project=project,
        as_of=manifest.as_of,
        has_events=read_tables.has_events,
        reports=read_tables.reports,
        events=read_tables.events,
        ratings=read_tables.ratings,
        edited=edited,
        agencies=entries.agencies,
        categories=entries.categories,
        areas=entries.areas,
        boundaries=entries.boundaries,
        annotations=entries.annotations,
        stated=entries.stated,
        workdays=_workdays(project, entries, manifest, read_tables.reports),
        problems=problems,
        scenery=scenery,
        basemap=basemap,
        directives=directives,
        prose=prose,
        replies=replied,
        corrections=entries.corrections,
        imported=entries.imported,
        withdrawn=dict(sorted(withdrawn.items())),
        addresses=addresses,
        issues=issued.issues,
        briefings=issued.briefings,
        drafts=issued.drafts,
    )


@dataclass
class _Register:
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
        distrusted = {problem.file for problem in self.problems.of(Severity.STOP)}
        trusted = {
            name: known for name, known in self.entries.spellings.items() if f"data/{known.file_name}" not in distrusted
        }
        self.context = Context(settings.zone, trusted)
        self.is_whole = not any("/register/" in file for file in distrusted) and bool(self.rows[REPORTS.name].files)
        # a city whose events can't be read is none without events
        is_unread = any(file.startswith(_EVENTS) for file in distrusted)
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


def _read_about(project: Project, problems: Problems) -> None:
    """Note what is wrong with the text about the portal, which its page reads again."""
    for code in project.settings.languages:
        before = len(problems.found)
        read_about(project.content, project.settings.prefix_of(code), project.root, problems)
        if len(problems.found) > before:
            problems.account(problems.found[-1].file).refuse_all(1)


def _need_reports(tables: dict[str, Rows], edited: Collection[str], problems: Problems) -> None:
    """Note a table of reports that is empty while events or texts speak of reports: it lost its rows."""
    reports = tables[REPORTS.name]
    is_empty = reports.files and not any(problems.account(file).rows for file in reports.files)
    if is_empty and (edited or len(tables[EVENTS.name])):
        problems.add(NO_ROWS, reports.files[0], 1)


def _of_reports(events: pd.DataFrame, used: np.ndarray) -> pd.DataFrame:
    """The events that are used, in order, as the archive has them; `row` is their place among all rows."""
    there = used & (events["number"] >= 0).to_numpy()
    chosen = events[there].drop(columns="report").rename(columns={"number": "report"})
    return in_order(chosen.assign(row=np.flatnonzero(there)))


def _workdays(project: Project, entries: Entries, manifest: Manifest, reports: pd.DataFrame) -> Workdays:
    times = reports[["received_at", "due_original", "due_current", "handled_at", "promised_for"]]
    first: pd.Timestamp = times.min().min()
    last: pd.Timestamp = times.max().max()
    days = [manifest.as_of.date(), *(time.date() for time in (first, last) if not pd.isna(time))]
    settings = project.settings
    last_day = max(days) + _MARGIN
    return Workdays(
        settings.country, _earlier(min(days)), last_day, settings.weekend, entries.holidays, entries.holiday_names
    )


def _earlier(day: date) -> date:
    return day - _MARGIN
