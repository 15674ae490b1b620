"""A project's folder → the Archive: everything is read and checked, every problem collected, before anything stops."""

import sys
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from portal.archive import Archive
from portal.checks.addresses import check_addresses
from portal.checks.corrections import check_corrections
from portal.checks.directives import check_directives
from portal.checks.edited import check_days, fit_to_publish, still_public
from portal.checks.openly import check_openly
from portal.checks.points import check_marked, check_outlines
from portal.checks.prose import check_prose
from portal.checks.replies import fit_replies
from portal.checks.reports import after_most
from portal.checks.unseen import note_nothing_else, note_unseen
from portal.checks.ways import Leading, check_ways, pages_known
from portal.checks.withdrawn import check_withdrawn, taken_out
from portal.privacy import gate_of, hider
from portal.problem_catalogue.files import NO_ROWS
from portal.problem_catalogue.lists import ADDRESSES_MISSING
from portal.problems import InputProblems, Problems
from portal.register_tables import RegisterTables
from portal.schema import EVENTS, REPORTS
from portal.settings import Project
from portal.sources.address_list import ADDRESSES, read_addresses
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
from portal.workdays import Workdays

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
        note_nothing_else(problems)
        raise InputProblems(problems)
    problems.language = project.settings.languages[0]
    note_misnamed(project.data, problems)
    entries = read_yaml_files(project.data, problems)
    scenery = read_scenery(project.data, problems)
    basemap = read_tiles(project, problems)
    register = project.data / "register"
    manifest = read_manifest(register / MANIFEST, root, project.settings.zone, problems)
    tables = read_register(register, root, manifest, problems)
    problems.told_file = hider(gate_of(project.settings), frozenset(tables[REPORTS.name].frame["id"].str.strip()))
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
    read_tables = RegisterTables(tables, project, entries, manifest, problems, sensitive)
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
    if issued.issues and not (root / ADDRESSES).is_file():
        problems.add(ADDRESSES_MISSING, ADDRESSES, 0)
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
    note_unseen(problems, entries.spellings, read_tables.gap)
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
        addresses=frozenset(addresses),
        issues=issued.issues,
        briefings=issued.briefings,
        drafts=issued.drafts,
    )


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
