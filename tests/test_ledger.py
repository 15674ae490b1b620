"""The ledger lists the reports behind each figure."""

import pytest

from portal.ledger import Behind
from portal.periods import Scope
from portal.statistics.measures import RatingShare
from portal.terms import ScopeKind
from tests.statistics.test_independent import SCOPES, ledger_of


@pytest.mark.parametrize("seed", range(6))
def test_the_reports_behind_a_figure_are_as_many_as_it_counts(seed):
    """For every statistic, scope and period the reports listed number exactly the numerator and the denominator.

    Where promises, follow-ups or reminders are counted, a report that had several is listed once.
    """
    ledger, _ = ledger_of(seed, "whole_day")
    for statistic, definition in ledger.definitions.items():
        for scope in SCOPES if not isinstance(ledger.measure(statistic), RatingShare) else ():
            for period in (p for kind in definition.periods for p in ledger.periods[kind]):
                figure = ledger.figure(statistic, scope, period)
                behind = ledger.behind(figure.id)
                assert isinstance(behind, Behind), figure.id
                expected = figure.denominator if figure.numerator is None else figure.numerator
                assert fits(len(behind.cases), expected, definition), figure.id
                if behind.of is not None:
                    assert fits(len(behind.of), figure.denominator, definition), figure.id
                    assert set(behind.cases) <= set(behind.of), figure.id


def fits(listed, counted, definition):
    return 0 < listed <= counted or listed == counted == 0 if definition.counts_events else listed == counted


def test_a_figure_of_ratings_lists_no_report():
    """No report stands behind a share of ratings: they come as counts only."""
    ledger, _ = ledger_of(1, "whole_day")
    assert ledger.behind(ledger.figure("satisfaction", Scope(ScopeKind.AGENCY, "a")).id) is None
