"""A backlog that does not add up stops the build."""

import pytest

from portal import backlog_identities, site
from portal.identities import IdentityError
from portal.ledger import Ledger
from portal.terms import Deadline, Flow, ScopeKind
from tests.archives import archive
from tests.conftest import ROOT

EVENTS = """1,2019-07-29T08:00,submitted,app
1,2019-07-29T09:00,assigned,a
1,2019-07-29T09:00,deadline_set,2019-07-31
1,2019-08-05T08:00,answered,fixed
2,2019-07-29T08:00,submitted,app
2,2019-07-29T08:00,assigned,a
2,2019-07-29T09:00,deadline_set,2019-08-02
3,2019-08-05T08:00,submitted,app
"""


def test_a_sound_backlog_passes():
    """On a register with late answers and reports without a deadline everything adds up."""
    backlog_identities.check(Ledger.of(archive(EVENTS)))


@pytest.mark.parametrize("kind", list(ScopeKind))
@pytest.mark.parametrize("reason", [Flow.NEWLY_OVERDUE, Flow.ANSWERED, Flow.MOVED_OUT])
def test_one_change_too_many_is_named(kind, reason):
    """A single change that did not happen raises an error that names the sum, the scope and the day."""
    ledger = Ledger.of(archive(EVENTS))
    ledger.backlog(kind).overdue_changes[Deadline.ORIGINAL][reason][0, 3] += 1
    with pytest.raises(IdentityError, match=r"overdue_original\(t\) = .* does not hold for .* on 2019-08-01"):
        backlog_identities.check(ledger)


def test_a_report_in_the_wrong_age_is_named():
    """A report that is older in the backlog than in its own record raises an error."""
    ledger = Ledger.of(archive(EVENTS))
    counts = ledger.backlog(ScopeKind.ALL).counts[Deadline.CURRENT]
    counts[2, 0, -1], counts[3, 0, -1] = counts[3, 0, -1], counts[2, 0, -1]
    with pytest.raises(IdentityError, match=r"overdue_6_20 is 0 in the backlog, 1 report by report"):
        backlog_identities.check(ledger)


def test_every_check_has_its_sentence():
    """The method page says of each check of the backlog what it holds, and of no other."""
    checks = {name for name in vars(backlog_identities) if name.startswith("check_")}
    assert checks == set(backlog_identities.SENTENCES)


def test_the_statistics_and_the_backlog_may_not_part():
    """A statistic that counts one more overdue than the backlog raises an error that names it."""
    ledger = Ledger.of(archive(EVENTS))
    numerator = ledger.cells("overdue", ScopeKind.AGENCY).numerator
    assert numerator is not None
    numerator[0, 0] += 1
    with pytest.raises(IdentityError, match=r"overdue = the backlog rebuilt does not hold for agency:a in 2019-08-14"):
        backlog_identities.check(ledger)


def test_the_build_checks_it(tmp_path, monkeypatch):
    """A build whose backlog does not add up fails, and leaves nothing behind."""
    whole = Ledger.backlog

    def spoilt(ledger, kind):
        backlog = whole(ledger, kind)
        backlog.open_changes[Flow.ANSWERED][0, 0] += 1
        return backlog

    monkeypatch.setattr(Ledger, "backlog", spoilt)
    with pytest.raises(IdentityError):
        site.build(ROOT / "tests" / "golden" / "project", tmp_path / "site")
    assert not (tmp_path / "site").exists()
