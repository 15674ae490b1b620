"""What readers may take away: the cleared register, the lists and every figure, as CSV and JSON.

Only columns that `schema` calls public leave the building. A text cell that a spreadsheet would run as a formula gets
an apostrophe before it; numbers, dates and ids stay as they are. CSV begins with a byte order mark, so that Excel
reads Vietnamese.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

import pandas as pd

from portal import addresses as a
from portal.archive import Archive
from portal.language import round_half_up
from portal.ledger import Ledger
from portal.pages.base import Download
from portal.periods import ALL
from portal.records import Agency, Area, Category
from portal.schema import REPORTS
from portal.score import COMPONENTS, Component, scores_of
from portal.statistics.definition import Figure

Write = Callable[[str, bytes], None]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
DERIVED = ("first_answered_at", "verdict", "working_days_taken", "working_days_allowed", "days_late", "days_overdue")
"""Columns of the facts that stand beside the register's own."""
LISTS = ("agencies", "categories", "areas")


def write(archive: Archive, ledger: Ledger, write_file: Write) -> tuple[Download, ...]:
    """Write every download and list them in the order in which they are offered."""
    tables = {"reports": register(archive, ledger.facts), **{name: list_of(archive, name) for name in LISTS}}
    figures = {name: figure_table(ledger.figures(name)) for name in ledger.definitions}
    tables = {"reports": tables.pop("reports"), "figures": city_figures(figures), **tables}
    made = [file for name, table in tables.items() for file in _pair(f"{a.DATA}{name}", name, table, write_file)]
    for name, table in figures.items():
        made += _pair(f"{a.statistic(name)}figures", name, table, write_file)
    made += _pair(f"{a.SCORE}score", "score", score_table(ledger), write_file)
    return tuple(made)


def register(archive: Archive, facts: pd.DataFrame) -> pd.DataFrame:
    """The register's public columns and what is derived of each report; all text."""
    public = archive.reports[[name for name in REPORTS.public if name in archive.reports]]
    table = pd.concat([public, facts[list(DERIVED)]], axis=1)
    for name in ("lat", "lon"):
        if name in table:
            table[name] = _public_places(archive, table[name])
    return pd.DataFrame({name: _text(table[name]) for name in table})


def _public_places(archive: Archive, degrees: pd.Series) -> pd.Series:
    """Places of homes and sensitive matters to about 110 m, as everywhere on the site."""
    discreet = {key for key, one in archive.categories.items() if one.private_home or one.sensitive}
    is_discreet = archive.reports["category"].isin(discreet) | ~archive.reports["category"].isin(
        list(archive.categories)
    )
    return degrees.round(5).where(~is_discreet, degrees.round(3))


def _text(column: pd.Series) -> pd.Series:
    if pd.api.types.is_datetime64_any_dtype(column):
        whole_days = column.dropna().eq(column.dropna().dt.normalize()).all()
        return column.dt.strftime("%Y-%m-%d" if whole_days else "%Y-%m-%dT%H:%M:%S").fillna("")
    if pd.api.types.is_float_dtype(column):
        return column.map(lambda value: "" if pd.isna(value) else f"{value:g}" if value == int(value) else repr(value))
    return column.astype(str).map(lambda value: f"'{value}" if value.startswith(FORMULA) else value)


def list_of(archive: Archive, name: str) -> pd.DataFrame:
    """Agencies, categories or areas: ids and what the lists say of them."""
    records: Mapping[str, Agency | Category | Area] = getattr(archive, name)
    rows = [record.model_dump(mode="json") for _, record in sorted(records.items())]
    table = pd.DataFrame([{**_names(row), **{key: _flat(value) for key, value in row.items()}} for row in rows])
    return table.drop(columns="names", errors="ignore")


def _names(row: dict[str, Any]) -> dict[str, str]:
    return {"id": row["id"], **{f"name_{code}": name for code, name in row["names"].items()}}


def _flat(value: Any) -> str:
    text = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


FIGURE_COLUMNS = (
    "id",
    "statistic",
    "version",
    "scope",
    "period",
    "value",
    "numerator",
    "denominator",
    "pending",
    "reason",
)


def figure_table(figures: Iterator[Figure]) -> pd.DataFrame:
    """Figures as text; a share's value is exact, `2012/2473`."""
    rows = [
        (
            str(figure.id),
            figure.id.statistic,
            str(figure.definition.version),
            str(figure.id.scope),
            figure.id.period.id,
            "" if figure.value is None else str(figure.value),
            "" if figure.numerator is None else str(figure.numerator),
            "" if figure.denominator is None else str(figure.denominator),
            "" if figure.pending is None else str(figure.pending),
            str(figure.reason or ""),
        )
        for figure in figures
    ]
    return pd.DataFrame(rows, columns=list(FIGURE_COLUMNS), dtype="str")


SCORE_COLUMNS = ("period", "is_provisional", "agency", "kind", "reports", "score", "rank", "best_rank", "worst_rank")


def score_table(ledger: Ledger) -> pd.DataFrame:
    """Every agency's score by quarter with its components as text; values to one decimal, as on the page."""
    parts = [f"{key}{part}" for key in COMPONENTS for part in ("", "_cases", "_of", "_weight_used", "_reason")]
    rows = [
        (
            scores.period.id,
            str(scores.is_provisional).lower(),
            one.agency,
            one.kind,
            str(one.reports),
            _one_decimal(one.score),
            *("" if number is None else str(number) for number in (one.rank, one.best, one.worst)),
            *(text for key in COMPONENTS for text in _component(one.components[key], one.used.get(key))),
        )
        for scores in scores_of(ledger)
        for one in scores.agencies
    ]
    return pd.DataFrame(rows, columns=[*SCORE_COLUMNS, *parts], dtype="str")


def _component(component: Component, used: Fraction | None) -> Iterator[str]:
    yield _one_decimal(component.value)
    yield from ("" if number is None else str(number) for number in (component.cases, component.of))
    yield "" if used is None else str(used)
    yield str(component.reason or "")


def _one_decimal(value: Fraction | None) -> str:
    return "" if value is None else str(round_half_up(value, 1))


def city_figures(figures: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Every figure of the whole city, and of each scope those of days and months; a statistic's own file holds all."""
    every = pd.concat(figures.values(), ignore_index=True)
    is_short = every["period"].str.fullmatch(r"\d{4}-\d\d(-\d\d)?")
    return every[(every["scope"] == str(ALL)) | is_short].reset_index(drop=True)


def _pair(stem: str, name: str, table: pd.DataFrame, write_file: Write) -> Iterator[Download]:
    csv = "\ufeff" + table.to_csv(index=False, lineterminator="\n")
    body = {"columns": list(table.columns), "rows": table.to_numpy().tolist()}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n"
    for kind, content in (("csv", csv.encode()), ("json", text.encode())):
        write_file(f"{stem}.{kind}", content)
        yield Download(f"{stem}.{kind}", name, len(table), len(table.columns), len(content))
