"""Figures that do not add up stop the build."""

import numpy as np
import pytest

from portal import identities
from portal.ledger import Ledger
from portal.statistics.view import Cells
from portal.terms import ScopeKind
from tests.archives import archive

EVENTS = """1,2019-07-29T08:00,submitted,app
1,2019-07-29T09:00,assigned,a
1,2019-07-30T08:00,answered,fixed
1,2019-07-31T08:00,reopened,
2,2019-07-29T08:00,submitted,app
2,2019-07-30T08:00,rejected,
2,2019-08-06T08:00,reinstated,
3,2019-08-05T08:00,submitted,app
"""


def test_a_sound_ledger_passes():
    """On a register with reopenings and reinstatements every identity holds."""
    identities.check(Ledger.of(archive(EVENTS)))


def test_every_identity_that_is_checked_has_its_sentence(monkeypatch):
    """What a build checks and what the method page says are the same: none is checked unsaid, none said unchecked."""
    checked = set()
    monkeypatch.setattr(identities, "hold", lambda ledger, kind, holds, identity, of="": checked.add(identity))
    identities.check(Ledger.of(archive(EVENTS)))
    assert checked == set(identities.SENTENCES)


@pytest.mark.parametrize("statistic", ["submitted", "received", "handled", "open", "overdue", "not_accepted"])
def test_one_figure_that_is_one_off_is_named(statistic):
    """A count that is one too high anywhere raises an error that names an identity, the scope and the period."""
    ledger = Ledger.of(archive(EVENTS))
    numerator = np.array(ledger.cells(statistic, ScopeKind.ALL).numerator)
    numerator[0, 0] += 5
    ledger._cells[statistic, ScopeKind.ALL] = Cells(numerator)
    with pytest.raises(identities.IdentityError, match=r"does not hold for all in 2019-08-14"):
        identities.check(ledger)
