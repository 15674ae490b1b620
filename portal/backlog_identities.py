"""What must add up of the backlog, in every scope and for any two dates, or the build fails."""

import numpy as np
from numpy.typing import NDArray

from portal.backlog import BANDS, OVERDUE, Backlog, Changes
from portal.history import Ints, number_of
from portal.identities import IdentityError, counts, hold
from portal.ledger import Ledger
from portal.periods import ALL, Scope
from portal.problems import N_
from portal.terms import COMES_IN, Deadline, Flow, ScopeKind, Verdict

STATISTIC = {Deadline.CURRENT: "overdue", Deadline.ORIGINAL: "overdue_original"}
SENTENCES = {
    "check_flow": N_(
        "What is open on a day, and what is overdue, is what was so the evening before and what came in, less what "
        "went out; and the ages of the open reports make up all that are open."
    ),
    "check_figures": N_("At each period's end the backlog, rebuilt day by day, is what the statistics say."),
    "check_submissions": N_("All that was ever submitted came into the backlog."),
    "check_ages": N_("The ages of the backlog are those counted report by report."),
}
"""What each check of this module says, for the method page."""


def check(ledger: Ledger) -> None:
    """Raise IdentityError naming the identity, the scope and the day or period of the first that does not hold."""
    for kind in ScopeKind:
        backlog = ledger.backlog(kind)
        check_flow(backlog)
        check_figures(ledger, backlog)
    check_submissions(ledger)
    check_ages(ledger)


def check_flow(backlog: Backlog) -> None:
    """Each day: what stood the evening before + what came in − what went out = what stands.

    Days add up, so this is the flow between any two dates, and of every week.
    """
    _adds_up(backlog, backlog.open, backlog.open_changes, "open")
    for deadline in Deadline:
        said = STATISTIC[deadline]
        _adds_up(backlog, backlog.overdue[deadline], backlog.overdue_changes[deadline], said)
        same = backlog.counts[deadline].sum(axis=0) == backlog.open
        _hold_daily(backlog, same, f"the ages by the {deadline} deadline make up the open")


def _adds_up(backlog: Backlog, stock: Ints, changes: Changes, name: str) -> None:
    net = sum((number if reason in COMES_IN else -number for reason, number in changes.items()), np.zeros_like(stock))
    _hold_daily(backlog, np.diff(stock, axis=1, prepend=0) == net, f"{name}(t) = {name}(t−1) + came in − went out")


def _hold_daily(backlog: Backlog, holds: NDArray[np.bool_], identity: str) -> None:
    if not holds.all():
        row, column = np.argwhere(~holds)[0]
        scope, day = Scope(backlog.kind, backlog.ids[row]), backlog.days[column]
        raise IdentityError(f"{identity} does not hold for {scope} on {day}")


def check_figures(ledger: Ledger, backlog: Backlog) -> None:
    """At each period's end the backlog says what the statistics say."""
    ends = np.array([number_of(period.last) for period in ledger.columns], np.int64) - number_of(backlog.first)
    without = backlog.counts[Deadline.CURRENT][[band.key == "no_deadline" for band in BANDS]].sum(axis=0)
    pairs = [("open", backlog.open), ("open_without_deadline", without)]
    pairs += [(STATISTIC[deadline], backlog.overdue[deadline]) for deadline in Deadline]
    for statistic, stock in pairs:
        same = counts(ledger, statistic, backlog.kind) == stock[:, ends]
        hold(ledger, backlog.kind, same, f"{statistic} = the backlog rebuilt")


def check_submissions(ledger: Ledger) -> None:
    """As many came in for the first time as the statistic says were submitted."""
    backlog = ledger.backlog(ScopeKind.ALL)
    ends = np.array([number_of(period.last) for period in ledger.columns], np.int64) - number_of(backlog.first)
    came = np.cumsum(backlog.open_changes[Flow.SUBMITTED], axis=1)[:, ends]
    hold(ledger, ScopeKind.ALL, counts(ledger, "submitted", ScopeKind.ALL) == came, "submitted = what came in")


def check_ages(ledger: Ledger) -> None:
    """On the as-of day each age holds as many reports as are, one by one, so many working days overdue."""
    facts = ledger.facts
    days = facts["days_overdue"].to_numpy(np.int64)[(facts["verdict"] == Verdict.OVERDUE).to_numpy()]
    ages = {age.key: age.count for age in ledger.ages(ALL)}
    for band in OVERDUE:
        found = int(((days >= band.low) & (days <= (band.high or days.max(initial=0)))).sum())
        if found != ages[band.key]:
            raise IdentityError(f"{band.key} is {ages[band.key]} in the backlog, {found} report by report")
