"""Every figure of some registers, recomputed in DuckDB SQL from their files; the SQL is in `sql/`, in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from tests.protected import hidden

HERE = Path(__file__).parent
LOAD, TABLES, QUARTERS = "0_load.sql", "0_tables.sql", "8_quarters.sql"
QUERIES = tuple(path.name for path in sorted((HERE / "sql").glob("*.sql")) if path.name not in (LOAD, TABLES))


@dataclass(frozen=True)
class Reading:
    """A register, in its folder, read by one deadline rule, as of one time, with what was recorded by a time."""

    register: Path
    rule: str
    as_of: datetime
    recorded_by: datetime

    def __str__(self) -> str:
        return f"{self.register.name} {self.rule} {self.as_of.isoformat()}"


class Recomputed(NamedTuple):
    """A figure as SQL has it; for a count `denominator` is None, for days `numerator`."""

    numerator: int | None
    denominator: int | None
    pending: int | None
    value: Fraction | None


FigureKey = tuple[str, str, str, str]
"""Statistic, kind of scope, scope, period."""
Figures = dict[FigureKey, Recomputed]


def recompute(
    readings: Iterable[Reading], changed: Mapping[str, tuple[str, str]] | None = None
) -> tuple[dict[str, Figures], dict[str, set[tuple[str, str]]]]:
    """The figures of each reading, and the scopes (kind, id) that ever held a report in it, by its name.

    `changed`: what to replace in a file of SQL by what.
    """
    asked = list(readings)
    sql = {name: text_of(name) for name in (TABLES, LOAD, *QUERIES)}
    for name, (old, new) in (changed or {}).items():
        assert sql[name].count(old) == 1, f"{old!r} stands {sql[name].count(old)} times in {name}"
        sql[name] = sql[name].replace(old, new)
    with duckdb.connect(config={"threads": 1}) as database:
        set_variable(database, "public_holidays", HERE / "vietnam.csv")
        database.execute(sql[TABLES])
        for folder in dict.fromkeys(reading.register for reading in asked):
            set_variable(database, "folder", folder)
            database.execute(sql[LOAD])
        rows = [[str(one), str(one.register), one.rule, one.as_of, one.recorded_by] for one in asked]
        database.executemany("insert into readings values (?, ?, ?, ?, ?)", rows)
        for name in QUERIES:
            database.execute(sql[name])
            if name == QUARTERS:
                hide_few_ratings(database)
        return figures_of(database), scopes_of(database)


def hide_few_ratings(database: duckdb.DuckDBPyConnection) -> None:
    """Say which agencies and categories are not published of a quarter, which SQL can't find."""
    quarters: dict[tuple[str, int, date], list[Any]] = {}
    rows = database.execute(
        "select reading, minimum_rated, quarter_end, agency, category, asked, satisfied, acceptable, dissatisfied"
        " from quarters join readings using (reading) join settings using (register)"
    ).fetchall()
    for reading, least, quarter_end, agency, category, *counts in rows:
        counted = tuple(int(one) for one in counts)
        quarters.setdefault((reading, least, quarter_end), []).append(((agency, category), counted))
    found = [
        [reading, quarter_end, kind, scope]
        for (reading, least, quarter_end), table in quarters.items()
        for kind, scope in hidden(tuple(sorted(table)), least)
    ]
    if found:
        database.executemany("insert into hidden values (?, ?, ?, ?)", found)


def statistics_in_sql() -> set[str]:
    """The ids of the statistics that are recomputed."""
    shelf, _ = text_of(QUERIES[-1]).split("create table figures")
    with duckdb.connect() as database:
        database.execute(shelf)
        return {row[0] for row in database.execute("select statistic from statistics").fetchall()}


def text_of(name: str) -> str:
    return (HERE / "sql" / name).read_text("utf-8")


def set_variable(database: duckdb.DuckDBPyConnection, name: str, path: Path) -> None:
    database.execute(f"set variable {name} = $1", [str(path)])


def figures_of(database: duckdb.DuckDBPyConnection) -> dict[str, Figures]:
    found: dict[str, Figures] = {}
    rows: list[Any] = database.execute(
        "select reading, statistic, kind, scope, period, numerator, denominator, pending, over, under from figures"
    ).fetchall()
    for reading, statistic, kind, scope, period, numerator, denominator, pending, over, under in rows:
        value = None if over is None else Fraction(int(over), int(under))
        figures = found.setdefault(reading, {})
        figures[statistic, kind, scope, period] = Recomputed(numerator, denominator, pending, value)
    return found


def scopes_of(database: duckdb.DuckDBPyConnection) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for reading, kind, scope in database.execute("select distinct reading, kind, scope from belongs").fetchall():
        found.setdefault(reading, set()).add((kind, scope))
    return found
