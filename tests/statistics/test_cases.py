"""The sets of cases, where the worked examples do not reach."""

from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest

from portal.ledger import Ledger
from portal.periods import ALL, parse_period
from tests.archives import archive

LIFE = "1,2019-07-22T08:00,submitted,app\n1,2019-07-23T08:00,answered,fixed\n"


def ledger_of_row(**deadlines):
    """A ledger of one report, received on 22 July and answered on the 23rd, known only by its row."""
    books = archive(LIFE)
    nothing = pd.Series([pd.NaT], dtype="datetime64[s]")
    dues = {name: pd.to_datetime(pd.Series([deadlines[name]])) if name in deadlines else nothing
            for name in ("due_current", "due_original")}  # fmt: skip
    reports = books.reports.assign(agency="", category="", area="", **dues)
    return Ledger.of(replace(books, reports=reports, has_events=False))


@pytest.mark.parametrize("statistic", ["on_time_of_due", "on_time_of_handled", "kept_deadlines"])
@pytest.mark.parametrize(("known", "silent"), [("due_original", ""), ("due_current", "_original")])
def test_each_deadline_is_asked_for_itself(statistic, known, silent):
    """If a register without events gives one deadline only, the share by that one is 1 of 1 and the other is silent."""
    ledger = ledger_of_row(**{known: "2019-07-24"})
    spoken = "_original" if silent == "" else ""
    for suffix, value in ((spoken, Fraction(1)), (silent, None)):
        definition = ledger.definitions[statistic + suffix]
        period = ledger.today if definition.is_stock else parse_period("2019-w30")
        figure = ledger.figure(statistic + suffix, ALL, period)
        assert figure.value == value, suffix
        assert figure.numerator == figure.denominator == (1 if value else 0)


@pytest.mark.parametrize(("handled", "value"), [(6, Fraction(1)), (7, None)])
def test_a_city_may_ask_for_more_than_half(handled, value):
    """Where the settings ask that two thirds have a deadline, 4 of 6 are enough and 4 of 7 are not."""
    received = [f"{number},2019-08-01T08:00,submitted,app" for number in range(handled)]
    due = [f"{number},2019-08-01T09:00,deadline_set,2019-08-06" for number in range(4)]
    answered = [f"{number},2019-08-02T08:00,answered,fixed" for number in range(handled)]
    books = archive("\n".join([*received, *due, *answered]))
    strict = books.settings.model_copy(update={"minimum_deadline_coverage": Fraction(2, 3)})
    ledger = Ledger.of(replace(books, project=books.project.model_copy(update={"settings": strict})))
    assert ledger.figure("on_time_of_handled").value == value
