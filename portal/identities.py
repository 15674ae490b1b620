"""What must add up, in every scope and period, or the build fails: a published figure is never at odds with another."""

import numpy as np
from numpy.typing import NDArray

from portal.ledger import Ledger
from portal.terms import ScopeKind

Ints = NDArray[np.int64]
SUMS = (
    ("submitted", ("received", "not_accepted")),
    ("received", ("handled", "open")),
)
PARTS = (("overdue", "open"), ("open_without_deadline", "open"), ("published", "submitted"))
PARTITIONS = (ScopeKind.AGENCY, ScopeKind.CATEGORY)


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
        hold(ledger, ScopeKind.ALL, rest >= 0, f"{statistic}: the sum by {kind} ≤ all")


def hold(ledger: Ledger, kind: ScopeKind, holds: NDArray[np.bool_], identity: str) -> None:
    """Raise for the first place where an identity does not hold."""
    if not holds.all():
        scope, period = ledger.name_of(kind, *np.argwhere(~holds)[0])
        raise IdentityError(f"{identity} does not hold for {scope} in {period}")
