"""A statistic's figures of the whole city as CSV and JSON, and the ids of the reports behind the value now."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal import addresses as a
from portal.archive import Archive
from portal.ledger import Behind
from portal.periods import Period
from portal.statistics.definition import Definition, Figure

COLUMNS = (
    *("id", "period", "first", "last", "value", "numerator", "denominator", "reason", "pending"),
    *("beside", "beside_value"),
)
Paired = tuple[Figure, Figure | None]
"""A figure, and the reading that must stand beside it; None where none must."""


def paired(figures: Sequence[Figure], others: Mapping[Period, Figure]) -> list[Paired]:
    """Figures of a statistic and scope, each with that of the same period among the others."""
    return [(figure, others.get(figure.id.period)) for figure in figures]


def csv(rows: Sequence[Paired]) -> bytes:
    """One line for each period. A share's value is exact, `2012/2473`. No cell needs quotes.

    `pending`, where a value can still change, is how many cases are not settled: while any are, it may. `beside` is the
    id of the figure that must be read beside a value that can mislead, `beside_value` its value.
    """
    lines = [",".join(COLUMNS), *(",".join(_texts(figure, other)) for figure, other in rows)]
    return ("\n".join(lines) + "\n").encode()


def _texts(figure: Figure, other: Figure | None) -> tuple[str, ...]:
    period = figure.id.period
    return (
        str(figure.id),
        period.id,
        period.first.isoformat(),
        period.last.isoformat(),
        value_of(figure) or "",
        "" if figure.numerator is None else str(figure.numerator),
        "" if figure.denominator is None else str(figure.denominator),
        str(figure.reason or ""),
        "" if figure.pending is None else str(figure.pending),
        "" if other is None else str(other.id),
        value_of(other) or "",
    )


def value_of(figure: Figure | None) -> str | None:
    """A value, exact; None where there is none."""
    return None if figure is None or figure.value is None else str(figure.value)


@dataclass(frozen=True, slots=True)
class Listed:
    """Ids of the reports behind a figure: those counted, and those that are in the denominator alone."""

    counted: list[str]
    others: list[str]


def listed(ids: Sequence[str], behind: Behind) -> Listed:
    """The ids behind a figure; `ids` are those of `archive.reports`, in its order."""
    counted = behind.cases.tolist()
    inside = set(counted)
    others = [] if behind.of is None else [row for row in behind.of.tolist() if row not in inside]
    return Listed([ids[row] for row in counted], [ids[row] for row in others])


def as_json(archive: Archive, rows: Sequence[Paired], now: Figure, behind: Listed | None) -> bytes:
    """The definition in every language, the figure of every period, and the ids behind the value now."""
    definition = now.definition
    body = {
        "id": str(now.id),
        "statistic": definition.id,
        "version": definition.version,
        "scope": str(now.id.scope),
        "unit": str(definition.unit),
        **_definition(definition),
        "as_of": archive.as_of.replace(tzinfo=archive.settings.zone).isoformat(),
        "address": archive.project.site_url + a.statistic(definition.id, now.id.scope),
        "publisher": archive.settings.centre,
        "licence": archive.settings.licence,
        "figures": [_entry(figure, other) for figure, other in rows],
        "reports": None if behind is None else {"counted": behind.counted, "others": behind.others},
    }
    return compact(body)


def compact(body: Any) -> bytes:
    """JSON without spaces, its letters as they are."""
    return (json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _definition(definition: Definition) -> dict[str, Any]:
    names = ("title", "sentence", "numerator", "denominator", "caveats")
    return {name: getattr(definition, name) or None for name in names} | {"is_stock": definition.is_stock}


def _entry(figure: Figure, other: Figure | None) -> dict[str, Any]:
    period = figure.id.period
    return {
        "id": str(figure.id),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "value": value_of(figure),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "reason": None if figure.reason is None else str(figure.reason),
        "pending": figure.pending,
        "beside": None if other is None else {"id": str(other.id), "value": value_of(other)},
    }


def ids_csv(archive: Archive, behind: Listed) -> bytes:
    """Each report behind the value now: its id, whether it is counted, and its page if it is published."""
    site_url, edited = archive.project.site_url, archive.edited
    lines = [
        f"{key},{role},{site_url + a.report(key) if key in edited else ''}"
        for role, keys in (("counted", behind.counted), ("denominator", behind.others))
        for key in keys
    ]
    return ("\n".join(["id,role,page", *lines]) + "\n").encode()
