"""What must add up, in every scope and period, or the build fails: a published figure is never at odds with another."""

from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from portal.history import HANDLED, NEVER, NOT_ACCEPTED, OPEN, STATE_AFTER, Bools, Ints, day_of, number_of, seconds
from portal.ledger import Ledger
from portal.problems import N_
from portal.terms import PeriodKind, ScopeKind

MOVES = {OPEN: "open", HANDLED: "handled", NOT_ACCEPTED: "not_accepted"}
SUMS = (
    ("submitted", ("received", "not_accepted")),
    ("received", ("handled", "open")),
)
PARTS = (("overdue", "open"), ("open_without_deadline", "open"), ("published", "submitted"))
PARTITIONS = (ScopeKind.AGENCY, ScopeKind.CATEGORY)
SENTENCES = {
    "submitted = received + not_accepted": N_("What was submitted is what was received and what was not accepted."),
    "received = handled + open": N_("What was received is what has been answered and what is open."),
    "overdue ≤ open": N_("Whatever is overdue is open."),
    "open_without_deadline ≤ open": N_("Whatever is open without a deadline is open."),
    "published ≤ submitted": N_("Whatever was published was submitted."),
    "the sum by agency ≤ all": N_(
        "All agencies together have no more reports than the whole area; the rest has no agency."
    ),
    "the sum by category ≤ all": N_(
        "All categories together have no more reports than the whole area; the rest is not classified."
    ),
    "cases of a cohort = new_reports": N_("A cohort is the accepted reports that came in during the period."),
    "cohort: cases + not settled ≤ all": N_("What is counted of a cohort and what is not settled share no report."),
    "received = the cohorts of all weeks + those since": N_(
        "The cohorts of all weeks and what came in since the last of them are all reports received."
    ),
    "stock = what came in − what went out": N_(
        "What is open, answered or not accepted on a day is all that ever came into that state less all that left it, "
        "counted anew, event by event."
    ),
}
"""Every identity that `check` holds, by its name: what it says, for the method page."""


class IdentityError(Exception):
    """Figures that should add up do not: a fault of the program, never of the input."""


def check(ledger: Ledger) -> None:
    """Raise IdentityError naming the identity, the scope and the period of the first that does not hold."""
    for kind in ScopeKind:
        for total, parts in SUMS:
            found = sum((counts(ledger, part, kind) for part in parts), np.int64(0))
            hold(ledger, kind, counts(ledger, total, kind) == found, f"{total} = {' + '.join(parts)}")
        for part, whole in PARTS:
            hold(ledger, kind, counts(ledger, part, kind) <= counts(ledger, whole, kind), f"{part} ≤ {whole}")
        check_cohorts(ledger, kind)
    check_weeks(ledger)
    for kind in PARTITIONS:
        check_partition(ledger, kind)
    check_flow(ledger)


def check_cohorts(ledger: Ledger, kind: ScopeKind) -> None:
    """A cohort is the reports that came in; what is counted of it and what is not settled share no report."""
    new = counts(ledger, "new_reports", kind)
    for statistic in ("cohort_answered", "cohort_median_days"):
        is_new: Bools = part(ledger.cells(statistic, kind).denominator) == new
        hold(ledger, kind, is_new, "cases of a cohort = new_reports")
    for statistic in ("cohort_answered", "cohort_on_time"):
        cells = ledger.cells(statistic, kind)
        beyond: Ints = part(cells.numerator) + part(cells.pending) - part(cells.denominator)
        holds: Bools = beyond <= 0
        hold(ledger, kind, holds, "cohort: cases + not settled ≤ all")


def check_weeks(ledger: Ledger) -> None:
    """The cohorts of all weeks, and what came in since the last of them, are all reports received."""
    weeks = ledger.periods[PeriodKind.WEEK]
    history = ledger.history
    until = number_of(weeks[-1].last if weeks else ledger.first_day - timedelta(days=1))
    is_received = (history.segments.until == NEVER) & (history.segments.state != NOT_ACCEPTED)
    since = is_received & (day_of(history.received)[history.segments.report] > until)
    cohorts = part(ledger.cells("cohort_answered", ScopeKind.ALL).denominator)
    found = cohorts[:, [ledger.columns[week] for week in weeks]].sum(axis=1) + since.sum()
    received = counts(ledger, "received", ScopeKind.ALL)[:, ledger.columns[ledger.today]]
    hold(ledger, ScopeKind.ALL, (received == found)[:, None], "received = the cohorts of all weeks + those since")


def part(cells: Ints | None) -> Ints:
    """Integers that a statistic is known to have."""
    if cells is None:
        raise IdentityError("a statistic lacks its cases")
    return cells


def counts(ledger: Ledger, statistic: str, kind: ScopeKind) -> Ints:
    """A count's integers [scope, period]."""
    numerator = ledger.cells(statistic, kind).numerator
    if numerator is None:
        raise IdentityError(f"{statistic} is not a count")
    return numerator


def check_partition(ledger: Ledger, kind: ScopeKind) -> None:
    """The scopes of a kind and what is not assigned make up all reports."""
    for statistic in ("submitted", "received", "handled", "open", "overdue"):
        whole = counts(ledger, statistic, ScopeKind.ALL)
        rest = whole - counts(ledger, statistic, kind).sum(axis=0, keepdims=True)
        hold(ledger, ScopeKind.ALL, rest >= 0, f"the sum by {kind} ≤ all", of=statistic)


def check_flow(ledger: Ledger) -> None:
    """What stands at each period's end is what came in less what went out, counted event by event.

    open(t) = open(t−1) + submitted − answered + reopened − not accepted + reinstated, and so for the other states.
    """
    events = ledger.archive.events
    report = events["report"].to_numpy(np.int64)
    changes = events["kind"].astype(str).map({str(kind): state for kind, state in STATE_AFTER.items()})
    is_change = changes.notna().to_numpy()
    report, after = report[is_change], changes[is_change].to_numpy(np.int64)
    before = np.where(np.r_[False, report[1:] == report[:-1]][: len(report)], np.r_[-1, after[:-1]][: len(after)], -1)
    day = day_of(seconds(events["at"]))[is_change]
    ends = np.array([number_of(period.last) for period in ledger.columns], np.int64)
    for state, statistic in MOVES.items():
        came, went = np.sort(day[after == state]), np.sort(day[before == state])
        stock = np.searchsorted(came, ends, side="right") - np.searchsorted(went, ends, side="right")
        said = counts(ledger, statistic, ScopeKind.ALL)
        hold(ledger, ScopeKind.ALL, said == stock, "stock = what came in − what went out", of=statistic)


def hold(ledger: Ledger, kind: ScopeKind, holds: NDArray[np.bool_], identity: str, of: str = "") -> None:
    """Raise for the first place where an identity does not hold, `of` a statistic if it speaks of several."""
    if not holds.all():
        scope, period = ledger.name_of(kind, *np.argwhere(~holds)[0])
        raise IdentityError(f"{f'{of}: ' if of else ''}{identity} does not hold for {scope} in {period}")
