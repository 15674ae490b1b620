"""A row of figures says what the ledger says."""

from decimal import Decimal
from fractions import Fraction

import pytest

from portal.downloads.figures import figures, summary, whole_city
from portal.language import round_half_up
from portal.ledger import Ledger
from portal.periods import ALL, Scope
from portal.terms import ScopeKind
from tests import demonstration
from tests.archives import archive
from tests.pages.golden_edition import golden


def said(ledger, figure):
    wanted = figure.definition.must_stand_beside
    beside = ledger.figure(wanted, figure.id.scope, figure.id.period) if wanted else None
    return {
        "beside": None if beside is None else str(beside.id),
        "beside_value": None if beside is None or beside.value is None else str(beside.value),
        "id": str(figure.id),
        "version": figure.definition.version,
        "unit": str(figure.definition.unit),
        "value": None if figure.value is None else str(figure.value),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "pending": figure.pending,
        "reason": None if figure.reason is None else str(figure.reason),
    }


def check(ledger):
    for name in ledger.definitions:
        rows = figures(ledger, name).rows.to_pylist()
        expected = list(ledger.figures(name))
        told = [said(ledger, one) for one in expected]
        assert [{key: row[key] for key in one} for row, one in zip(rows, told, strict=True)] == told


def test_every_row_is_the_ledger_s_figure():
    """Of the small project, each statistic × scope × period has the ledger's value, counts and reason, and the reading
    that must stand beside a value that can mislead."""
    check(golden().ledger)


def test_silences_are_the_ledger_s():
    """Too few ratings, no cases and a register without events are given with the ledger's reasons."""
    few = archive("1,2019-08-01T08:00,submitted,app\n1,2019-08-01T09:00,assigned,a", ratings="2019-w31,9,1,1,1")
    check(Ledger.of(few))
    reasons = {row["reason"] for row in figures(Ledger.of(few), "satisfaction").rows.to_pylist()}
    assert "too_few" in reasons


def test_a_subset_of_scopes_is_the_rows_of_those_scopes():
    """Asked for some scopes, the table has their rows alone, in the order asked."""
    ledger = golden().ledger
    wanted = [ledger.scopes(ScopeKind.AGENCY)[0], ALL]
    every = figures(ledger, "overdue").rows.to_pylist()
    some = figures(ledger, "overdue", wanted).rows.to_pylist()
    assert some == [row for scope in wanted for row in every if row["scope"] == str(scope)]
    assert whole_city(figures(ledger, "overdue")).rows.to_pylist() == [r for r in every if r["scope"] == "all"]


def test_an_unknown_scope_is_an_error():
    """A scope that the archive does not know has no figures, and says so."""
    with pytest.raises(KeyError):
        figures(golden().ledger, "overdue", [Scope(ScopeKind.AGENCY, "nobody")])


def test_the_decimal_is_the_fraction_rounded_half_up():
    """`value_decimal` is the exact value to six digits, a half away from zero."""
    rows = [row for name in golden().ledger.definitions for row in figures(golden().ledger, name).rows.to_pylist()]
    valued = [row for row in rows if row["value"] is not None]
    assert any("/" in row["value"] for row in valued)
    for row in valued:
        assert Decimal(repr(row["value_decimal"])) == round_half_up(Fraction(row["value"]), 6)


def test_the_stated_figures_are_in_the_table():
    """The demonstration says 480 and 1,487 for week 31 and 2012/2473 for the handled share of 14 August."""
    rows = summary(
        figures(demonstration.ledger(), name) for name in demonstration.ledger().definitions
    ).rows.to_pylist()
    by_id = {row["id"]: row for row in rows}
    assert by_id["overdue/all/2019-w31"]["value"] == "480"
    assert by_id["published/all/2019-w31"]["value"] == "1487"
    share = by_id["handled_of_received/all/2019-08-14"]
    assert (share["value"], share["value_decimal"], share["numerator"], share["denominator"]) == (
        "2012/2473",
        0.813587,
        2012,
        2473,
    )
