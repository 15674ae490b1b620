"""The overdue reports: how late, whose, and how often the agency was reminded. Ids and dates only, no one's text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np
from markupsafe import Markup

from portal import addresses as a
from portal import charts, maps
from portal.addresses import Links
from portal.pages import backlog, carding
from portal.pages.ages import age_chart
from portal.pages.backlog import Named, Panel
from portal.pages.base import Edition, Page
from portal.pages.findings import overdue_finding
from portal.pages.index import ReportIndex, index_of
from portal.pages.paging import Pager, paged
from portal.pages.reminded import Reminder, reminders
from portal.pages.timeline import counted_reminders
from portal.periods import Scope
from portal.statistics.definition import Figure
from portal.terms import ScopeKind, Verdict

PAGES_AT_ONCE = 2
"""A page of this list is so many pages of another: its rows are short."""
FIRST_AGENCIES = 12
"""So many stand in sight; the others unfold."""


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """One overdue report. `days`: working days overdue. `address` is empty unless it is published."""

    id: str
    address: str
    agency: str
    agency_address: str
    received: date
    due: date
    days: int
    reminders: str
    last_reminder: date | None


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """What one agency has overdue."""

    name: str
    address: str
    overdue: Figure
    open: Figure
    longest: int
    """Working days that its oldest is overdue."""
    bar: Markup


@dataclass(frozen=True)
class OverduePage:
    """One page of the overdue reports; agencies, ages and the map on the first alone."""

    overdue: Figure
    of_received: Figure
    of_open: Figure
    opened: Figure
    without: Figure
    """The open without a deadline, which can't be overdue."""
    ages: Markup
    headline: str
    """What became of the overdue reports in the last weeks."""
    panels: tuple[Panel, ...]
    """The backlog by the current and by the original deadline."""
    named: tuple[Named, ...]
    files: tuple[tuple[ScopeKind, tuple[tuple[str, str, str], ...]], ...]
    """For each kind of scope its files of the backlog: (day or week, form, address)."""
    followed: tuple[Reminder, ...]
    """What followed the reminders that the chart names."""
    agencies: tuple[AgencyRow, ...]
    other_agencies: tuple[AgencyRow, ...]
    map: Markup
    reminded: int
    """Overdue reports whose agency was reminded at least once."""
    rows: tuple[OverdueRow, ...]
    pager: Pager


def pages(edition: Edition) -> Iterator[Page]:
    """The overdue reports, the longest overdue first."""
    language, ledger = edition.language, edition.ledger
    late = _Late(edition)
    agencies = tuple(late.agencies())
    drawn = maps.overdue_map(edition, Links(a.OVERDUE, edition.prefix))
    title = language._("Overdue reports")
    description = language._("Every report past its deadline: which agency, how many working days, what reminders.")
    as_of = language._("As of {time}").format(time=language.time(edition.archive.as_of))
    card = carding.of_figures(edition, title, [ledger.figure("overdue")], as_of)
    for part, pager in paged(len(late.rows), PAGES_AT_ONCE * edition.settings.page_size, a.overdue_list):
        is_first = pager.number == 1
        context = OverduePage(
            ledger.figure("overdue"),
            ledger.figure("overdue_of_received"),
            ledger.figure("overdue_of_open"),
            ledger.figure("open"),
            ledger.figure("open_without_deadline"),
            age_chart(edition, Links(a.OVERDUE, edition.prefix)) if is_first else Markup(""),
            overdue_finding(edition, Links(a.OVERDUE, edition.prefix)) if is_first else "",
            backlog.panels(edition) if is_first else (),
            backlog.named(edition) if is_first else (),
            backlog.files() if is_first else (),
            tuple(reminders(edition)) if is_first else (),
            agencies[:FIRST_AGENCIES] if is_first else (),
            agencies[FIRST_AGENCIES:] if is_first else (),
            drawn.html if is_first else Markup(""),
            late.reminded,
            tuple(late.row(int(row)) for row in late.rows[part]),
            pager,
        )
        numbered = language._("{title}, page {number}").format(title=title, number=pager.number)
        yield Page(
            "overdue",
            a.overdue_list(pager.number),
            title if is_first else numbered,
            description,
            context,
            scripts=(*drawn.scripts, "sortable.js", "flow.js") if is_first else ("sortable.js",),
            card=card,
            later=drawn.later if is_first else (),
        )


class _Late:
    """The overdue reports, taken out of the facts once."""

    def __init__(self, edition: Edition) -> None:
        facts = edition.ledger.facts
        self.edition = edition
        self.index: ReportIndex = index_of(edition)
        is_late = (facts["verdict"] == Verdict.OVERDUE).to_numpy()
        days = facts["days_overdue"].to_numpy(dtype=np.int64, na_value=0)
        rows = np.flatnonzero(is_late)
        self.rows = rows[np.argsort(-days[rows], kind="stable")]
        counts = facts.loc[rows, ["sms", "calls", "letters", "reminders"]].astype(int)
        self.counts = {
            row: tuple(values) for row, values in zip(rows.tolist(), counts.to_numpy().tolist(), strict=True)
        }
        last = facts["last_reminder_at"].to_numpy().astype("datetime64[D]")[rows].tolist()
        self.last: dict[int, date | None] = dict(zip(rows.tolist(), last, strict=True))
        self.reminded = sum(values[3] > 0 for values in self.counts.values())

    def row(self, row: int) -> OverdueRow:
        index = self.index
        agency, due, received = index.agency[row], index.due[row], index.received[row]
        assert due is not None and received is not None, "an overdue report has a deadline and was received"
        report_id = index.ids[row]
        return OverdueRow(
            report_id,
            a.report(report_id) if report_id in self.edition.archive.edited else "",
            index.agency_names.get(agency, ""),
            a.scope(Scope(ScopeKind.AGENCY, agency)) if agency else "",
            received.date(),
            due.date(),
            index.overdue[row] or 0,
            self._reminders(row),
            self.last[row],
        )

    def _reminders(self, row: int) -> str:
        sms, calls, letters, _ = self.counts[row]
        return self.edition.language.join(counted_reminders(self.edition.language, sms, calls, letters))

    def agencies(self) -> Iterator[AgencyRow]:
        """The agencies that have something overdue, the most first."""
        longest: dict[str, int] = {}
        for row in self.rows.tolist():
            agency = self.index.agency[row]
            longest[agency] = max(longest.get(agency, 0), self.index.overdue[row] or 0)
        made = [self._agency(key, longest[key]) for key in sorted(longest) if key]
        yield from sorted(made, key=lambda row: (-int(row.overdue.value or 0), row.name))

    def _agency(self, key: str, longest: int) -> AgencyRow:
        scope, ledger = Scope(ScopeKind.AGENCY, key), self.edition.ledger
        overdue, opened = ledger.figure("overdue", scope), ledger.figure("open", scope)
        share = Fraction(int(overdue.value or 0), int(opened.value)) if opened.value else None
        bar = charts.share_bar(share, kind="overdue")
        return AgencyRow(self.index.agency_names[key], a.scope(scope), overdue, opened, longest, bar)
