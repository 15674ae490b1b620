"""The files beside the pages of figures say what the ledger says."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from portal import addresses as a
from portal.pages.figure import SCOPES
from portal.periods import ALL, parse_figure_id
from portal.rendering import companion_of
from portal.statistics.definition import Figure
from tests.pages.golden_edition import golden


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def exact(figures: Sequence[Figure]) -> list[str]:
    return ["" if figure.value is None else str(figure.value) for figure in figures]


def beside(figures: Sequence[Figure]) -> list[tuple[str, str]]:
    """The id and the exact value of what must stand beside each figure; empty where nothing must."""
    others = [companion_of(golden(), figure) for figure in figures]
    return [("", "") if other is None else (str(other.id), exact([other])[0]) for other in others]


def counted(figure_id: str) -> list[str] | None:
    """The ids of the reports that a figure counts."""
    behind, ids = golden().ledger.behind(parse_figure_id(figure_id)), golden().archive.reports["id"].tolist()
    return None if behind is None else [ids[row] for row in behind.cases]


def test_the_files_of_the_city_say_what_the_ledger_says(golden_site):
    """The CSV and the JSON of each statistic hold every period's exact figure; the JSON lists the reports."""
    ledger = golden().ledger
    for statistic in ledger.definitions:
        figures = ledger.row(statistic, ALL)
        rows = rows_of(golden_site / a.figure_file(statistic, "figure.csv"))
        assert [row["id"] for row in rows] == [str(figure.id) for figure in figures]
        assert [row["value"] for row in rows] == exact(figures)
        assert [(row["beside"], row["beside_value"]) for row in rows] == beside(figures)
        body = json.loads((golden_site / a.figure_file(statistic, "figure.json")).read_text("utf-8"))
        assert [one["value"] or "" for one in body["figures"]] == exact(figures)
        told = [one["beside"] or {"id": "", "value": ""} for one in body["figures"]]
        assert [(one["id"], one["value"] or "") for one in told] == beside(figures)
        assert (body["reports"] and body["reports"]["counted"]) == counted(body["id"])


@pytest.mark.parametrize("kind", SCOPES)
def test_the_files_of_a_scope_say_what_the_ledger_says(golden_site, kind):
    """A scope's CSV and JSON hold the exact figures of every statistic and period; the JSON lists the reports."""
    ledger = golden().ledger
    for scope in ledger.scopes(kind):
        of = {key: ledger.row(key, scope) for key, one in ledger.definitions.items() if kind in one.scopes}
        every = [figure for figures in of.values() for figure in figures]
        rows = rows_of(golden_site / a.scope_figures(scope, "csv"))
        assert [(row["id"], row["value"]) for row in rows] == [
            (str(figure.id), value) for figure, value in zip(every, exact(every), strict=True)
        ]
        assert [(row["beside"], row["beside_value"]) for row in rows] == beside(every)
        body = json.loads((golden_site / a.scope_figures(scope, "json")).read_text("utf-8"))
        assert body["scope"] == str(scope) and list(body["statistics"]) == list(of)
        for key, part in body["statistics"].items():
            named = [dict(zip(body["figure"], one, strict=True)) for one in part["figures"]]
            assert [one["period"] for one in named] == [figure.id.period.id for figure in of[key]]
            assert [one["value"] or "" for one in named] == exact(of[key])
            assert [one["beside_value"] or "" for one in named] == [value for _, value in beside(of[key])]
            assert [one["numerator"] for one in named] == [figure.numerator for figure in of[key]]
            assert part["reports"] == counted(f"{key}/{scope}/{part['now']}")
