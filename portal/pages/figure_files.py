"""A statistic's figures of the whole city as CSV and JSON, and the ids of the reports behind the value now."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from portal import addresses as a
from portal.archive import Archive
from portal.ledger import Behind
from portal.statistics.definition import Definition, Figure

COLUMNS = ("id", "period", "first", "last", "value", "numerator", "denominator", "reason", "pending")


def csv(figures: Sequence[Figure]) -> bytes:
    """One line for each period. A share's value is exact, `2012/2473`. No cell needs quotes.

    `pending`, of a cohort, is how many cases are not settled: while any are, the value may still change.
    """
    lines = [",".join(COLUMNS), *(",".join(_texts(figure)) for figure in figures)]
    return ("\n".join(lines) + "\n").encode()


def _texts(figure: Figure) -> tuple[str, ...]:
    period = figure.id.period
    return (
        str(figure.id),
        period.id,
        period.first.isoformat(),
        period.last.isoformat(),
        "" if figure.value is None else str(figure.value),
        "" if figure.numerator is None else str(figure.numerator),
        "" if figure.denominator is None else str(figure.denominator),
        str(figure.reason or ""),
        "" if figure.pending is None else str(figure.pending),
    )


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


def as_json(archive: Archive, figures: Sequence[Figure], now: Figure, behind: Listed | None) -> bytes:
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
        "figures": [_entry(figure) for figure in figures],
        "reports": None if behind is None else {"counted": behind.counted, "others": behind.others},
    }
    return compact(body)


def compact(body: Any) -> bytes:
    """JSON without spaces, its letters as they are."""
    return (json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _definition(definition: Definition) -> dict[str, Any]:
    names = ("title", "sentence", "numerator", "denominator", "caveats")
    return {name: getattr(definition, name) or None for name in names} | {"is_stock": definition.is_stock}


def _entry(figure: Figure) -> dict[str, Any]:
    period = figure.id.period
    return {
        "id": str(figure.id),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "value": None if figure.value is None else str(figure.value),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "reason": None if figure.reason is None else str(figure.reason),
        "pending": figure.pending,
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
