"""What must add up, in every scope and period, or the build fails: a published figure is never at odds with another."""

import numpy as np
from numpy.typing import NDArray

from portal.history import HANDLED, NOT_ACCEPTED, OPEN, STATE_AFTER, Ints, day_of, number_of, seconds
from portal.ledger import Ledger
from portal.problem_catalogue import N_
from portal.terms import ScopeKind

MOVES = {OPEN: "open", HANDLED: "handled", NOT_ACCEPTED: "not_accepted"}
SUMS = (
    ("submitted", ("received", "not_accepted")),
    ("received", ("handled", "open")),
)
PARTS = (("overdue", "open"), ("open_without_deadline", "open"), ("published", "submitted"))
PARTITIONS = (ScopeKind.AGENCY, ScopeKind.CATEGORY)
SENTENCES = {
    "submitted = received + not_accepted": N_("What was submitted is what was received and what was not accepted."),
    "received = handled + open": N_("What was received is what has been handled and what is open."),
    "overdue ≤ open": N_("Whatever is overdue is open."),
    "open_without_deadline ≤ open": N_("Whatever is open without a deadline is open."),
    "published ≤ submitted": N_("Whatever was published was submitted."),
    "the sum by agency ≤ all": N_(
        "All agencies together have no more reports than the whole area; the rest has no agency."
    ),
    "the sum by category ≤ all": N_(
        "All categories together have no more reports than the whole area; the rest is not classified."
    ),
    "stock = what came in − what went out": N_(
        "What is open, handled or not accepted on a day is all that ever came into that state less all that left it, "
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
    for kind in PARTITIONS:
        check_partition(ledger, kind)
    check_flow(ledger)


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
