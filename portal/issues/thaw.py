"""Frozen text → figures again, with the definitions of their day."""

import csv
import gzip
import io
import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache

from portal.frozen import FrozenIssue
from portal.issues.snapshot import earlier_name
from portal.periods import ALL, FigureId, Period, parse_figure_id
from portal.statistics.definition import Definition, Figure, Reason, Unit
from portal.terms import PeriodKind


@cache
def figures_of(issue: FrozenIssue) -> Mapping[FigureId, Figure]:
    """An issue's figures by id. Raises ValueError for text that was not written by a freeze."""
    definitions = definitions_of(issue)
    return {figure.id: figure for figure in (_of(row, definitions) for row in _rows(issue.figures))}


@cache
def earlier_of(issue: FrozenIssue) -> Mapping[FigureId, Figure]:
    """What an issue's figures would be by definitions that were replaced since the issue before, by id."""
    definitions = definitions_of(issue)
    before = {key: definitions[earlier_name(key, version)] for key, version in issue.face.earlier.items()}
    return {figure.id: figure for figure in (_of(row, before) for row in _rows(issue.earlier))}


def _rows(text: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(text))


@cache
def definitions_of(issue: FrozenIssue) -> Mapping[str, Definition]:
    """The definitions of an issue's day, by id (`overdue@1`: one that was replaced).

    What a later program no longer knows of them is passed over.
    """
    told = json.loads(issue.definitions)
    return {key: Definition.model_validate(one | {"examples": ()}, extra="ignore") for key, one in told.items()}


def line_of(issue: FrozenIssue) -> tuple[Period, ...]:
    """The periods over which an issue's lines run: every week or, of a quarter, the weeks that ended in it, and its own
    end where no week ends with it. An issue that holds no weeks has a line over the periods of its kind."""
    held = {key.period for key in figures_of(issue) if key.scope == ALL}
    weeks = sorted(period for period in held if period.kind is PeriodKind.WEEK)
    if not weeks:
        return tuple(sorted(period for period in held if period.kind is issue.period.kind))
    return tuple(weeks) if weeks[-1].last == issue.period.last else (*weeks, issue.period)


@lru_cache(maxsize=2)
def reports_behind(issue: FrozenIssue) -> dict[tuple[str, str], frozenset[str]]:
    """Ids of reports by figure id and set (`cases`, `of`), of the city's figures alone: those of all scopes are five
    times as many. Kept while an issue is compared with the one before."""
    return {key: frozenset(ids.split(" ")) for key, ids in ids_behind(issue).items() if f"/{ALL}/" in key[0]}


def ids_behind(issue: FrozenIssue) -> dict[tuple[str, str], str]:
    """Ids of reports, with spaces between them, by figure id and set: what stands in several lines put together."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in csv.DictReader(io.StringIO(gzip.decompress(issue.behind).decode())):
        found.setdefault((row["figure"], row["set"]), []).append(row["reports"])
    return {key: " ".join(parts) for key, parts in found.items()}


def _of(row: Mapping[str, str], definitions: Mapping[str, Definition]) -> Figure:
    figure_id = parse_figure_id(row["id"])
    definition = definitions[figure_id.statistic]
    return Figure(
        id=figure_id,
        definition=definition,
        numerator=_whole(row["numerator"]),
        denominator=_whole(row["denominator"]),
        value=_value(row["value"], definition),
        reason=Reason(row["reason"]) if row["reason"] else None,
        pending=_whole(row.get("pending", "")),
    )


def _whole(text: str) -> int | None:
    return int(text) if text else None


def _value(text: str, definition: Definition) -> int | Fraction | None:
    if not text:
        return None
    is_whole = definition.unit in (Unit.REPORTS, Unit.RATINGS) and "/" not in text
    return int(text) if is_whole else Fraction(text)
