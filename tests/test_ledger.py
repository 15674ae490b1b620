"""The ledger lists the reports behind each figure."""

import pytest

from portal.ledger import Behind, Ledger
from portal.periods import ALL, FigureId, Scope, parse_figure_id
from portal.statistics.measures import RatingShare
from portal.terms import ScopeKind
from tests.archives import archive
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


@pytest.mark.parametrize("seed", range(3))
def test_what_is_read_for_many_is_what_is_read_for_one(seed):
    """A scope's row of figures, and the reports behind all scopes at once, equal those asked for one by one."""
    ledger, _ = ledger_of(seed, "whole_day")
    for statistic, definition in ledger.definitions.items():
        for kind in definition.scopes:
            behind = ledger.behind_each(statistic, kind, ledger.today)
            for scope in ledger.scopes(kind):
                row = ledger.row(statistic, scope)
                assert row == tuple(ledger.figure(statistic, scope, figure.id.period) for figure in row)
                assert all(ledger.holds(figure.id) for figure in row)
                alone = ledger.behind(FigureId(statistic, scope, ledger.today))
                if alone is None:
                    assert behind == {}
                else:
                    assert behind[scope].cases.tolist() == alone.cases.tolist()
                    both = (behind[scope].of, alone.of)
                    assert [None if of is None else of.tolist() for of in both[:1]] == [
                        None if of is None else of.tolist() for of in both[1:]
                    ]


def test_what_was_never_published_is_not_held():
    """A scope without reports, a period to come, an unknown statistic: none has a page to lead to."""
    ledger, _ = ledger_of(1, "whole_day")
    for text in ("overdue/agency:nobody/2019-08-14", "overdue/all/2031-w01", "unheard/all/2019-08-14"):
        assert not ledger.holds(parse_figure_id(text))


def test_a_figure_of_ratings_lists_no_report():
    """No report stands behind a share of ratings: they come as counts only."""
    ledger, _ = ledger_of(1, "whole_day")
    assert ledger.behind(ledger.figure("satisfaction", Scope(ScopeKind.AGENCY, "a")).id) is None


def test_a_figure_has_its_definition_and_a_reason_only_where_it_is_silent():
    """Every figure carries the definition of its statistic; a reason stands exactly where there is no value."""
    ledger, _ = ledger_of(1, "whole_day")
    found = [figure for statistic in ledger.definitions for figure in ledger.figures(statistic)]
    assert all(figure.definition is ledger.definitions[figure.id.statistic] for figure in found)
    assert {(figure.value is None, figure.reason is None) for figure in found} == {(True, False), (False, True)}


def test_half_within_no_day_is_a_median():
    """Where every report is answered on the day that it came, the median is 0 working days, not "not reached"."""
    ledger = Ledger.of(archive("1,2019-08-01T08:00,submitted,app\n1,2019-08-01T10:00,answered,fixed\n"))
    figure = ledger.figure("median_days", ALL, ledger.today)
    assert (figure.value, figure.reason) == (0, None)
