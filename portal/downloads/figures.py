"""Figures as rows: exact values as text, and decimals for those who need no proof.

A hundred thousand figures are read from the ledger's integers at once; a test holds that each row says what
`Ledger.figure` says.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from portal.downloads.content import Content
from portal.language import round_half_up
from portal.ledger import Ledger
from portal.periods import ALL, Period, Scope
from portal.published.figures import FIGURES, SHARE_DIGITS
from portal.statistics.definition import Definition, Reason
from portal.statistics.reading_off import why_silent
from portal.terms import ScopeKind

Numbers = list[int | None]


def figures(ledger: Ledger, statistic: str, scopes: Sequence[Scope] | None = None) -> Content:
    """One statistic's figures by scope and period; of every scope that ever had a report, if none are said."""
    definition = ledger.definitions[statistic]
    chosen = [scope for kind in definition.scopes for scope in ledger.scopes(kind)] if scopes is None else scopes
    periods = [period for period in ledger.columns if period.kind in definition.periods]
    parts = [_of_kind(ledger, definition, list(group), periods) for _, group in groupby(chosen, lambda one: one.kind)]
    columns = {name: [value for part in parts for value in part[name]] for name in FIGURES.names}
    return Content.of(FIGURES, columns)


def whole_city(content: Content) -> Content:
    """Of one statistic's figures those of the whole city."""
    return Content(FIGURES, content.rows.filter(pc.equal(content.rows["scope"], str(ALL))).combine_chunks())


def every_figure(contents: Iterable[Content]) -> Content:
    """The figures of several statistics as one table."""
    return Content(FIGURES, pa.concat_tables(content.rows for content in contents).combine_chunks())


def summary(every: Iterable[Content]) -> Content:
    """Every figure of the whole city, and of each other scope those of days and months."""
    rows = pa.concat_tables(content.rows for content in every)
    is_city = pc.equal(rows["scope"], str(ALL))
    is_short = pc.match_substring_regex(rows["period"], r"^\d{4}-\d\d(-\d\d)?$")
    return Content(FIGURES, rows.filter(pc.or_(is_city, is_short)).combine_chunks())


def _of_kind(
    ledger: Ledger, definition: Definition, scopes: Sequence[Scope], periods: Sequence[Period]
) -> Mapping[str, Sequence[Any]]:
    """The columns of one kind's scopes, each of as many rows as there are scopes times periods."""
    number = len(scopes) * len(periods)
    texts, ids = [str(scope) for scope in scopes], [period.id for period in periods]
    constant = {
        "statistic": definition.id,
        "version": definition.version,
        "title_vi": definition.title.get("vi"),
        "title_en": definition.title.get("en"),
        "unit": str(definition.unit),
        "as_of": ledger.archive.as_of,
    }
    return {
        **{name: [value] * number for name, value in constant.items()},
        "id": [f"{definition.id}/{scope}/{period}" for scope in texts for period in ids],
        "scope": [scope for scope in texts for _ in ids],
        "period": ids * len(scopes),
        "first_day": [period.first for period in periods] * len(scopes),
        "last_day": [period.last for period in periods] * len(scopes),
        **_values(ledger, definition, scopes, periods),
        **_beside(ledger, definition, scopes, periods),
    }


def _beside(
    ledger: Ledger, definition: Definition, scopes: Sequence[Scope], periods: Sequence[Period]
) -> Mapping[str, Sequence[Any]]:
    """The id and the value of what must stand beside each figure; none where nothing must."""
    other = ledger.definitions.get(definition.must_stand_beside)
    if other is None or scopes[0].kind not in other.scopes:
        nothing = [None] * (len(scopes) * len(periods))
        return {"beside": nothing, "beside_value": nothing}
    return {
        "beside": [f"{other.id}/{scope}/{period.id}" for scope in scopes for period in periods],
        "beside_value": _values(ledger, other, scopes, periods)["value"],
    }


def _values(
    ledger: Ledger, definition: Definition, scopes: Sequence[Scope], periods: Sequence[Period]
) -> Mapping[str, Sequence[Any]]:
    number = len(scopes) * len(periods)
    kind = scopes[0].kind
    if not _is_computable(ledger, definition, kind):
        nothing: Numbers = [None] * number
        named = ("value", "value_decimal", "numerator", "denominator", "pending")
        return {**dict.fromkeys(named, nothing), "reason": [str(Reason.NOT_COMPUTABLE)] * number}
    cells = ledger.cells(definition.id, kind)
    place = np.ix_([ledger.row_of(scope) for scope in scopes], [ledger.columns[period] for period in periods])
    numerators, denominators, twice, pending, few = (_taken(array, place, number) for array in cells.arrays)
    nothing_counted = ledger.why_nothing(definition)
    reasons = [
        None if denominator is None else why_silent(denominator, twice_value, has_few, nothing_counted)
        for denominator, twice_value, has_few in zip(denominators, twice, few, strict=True)
    ]
    tops = twice if cells.twice is not None else numerators
    halves = 2 if cells.twice is not None else None
    values = [
        ("", None) if reason else written(top or 0, halves or denominator or 1)
        for top, denominator, reason in zip(tops, denominators, reasons, strict=True)
    ]
    return {
        "value": [text for text, _ in values],
        "value_decimal": [decimal for _, decimal in values],
        "numerator": _shown(numerators, reasons),
        "denominator": _shown(denominators, reasons),
        "pending": pending,
        "reason": [str(reason or "") for reason in reasons],
    }


def _is_computable(ledger: Ledger, definition: Definition, kind: ScopeKind) -> bool:
    return kind in definition.scopes and (ledger.archive.has_events or not definition.needs_events)


def _taken(array: NDArray[Any] | None, place: Any, number: int) -> Numbers:
    return [None] * number if array is None else array[place].ravel().tolist()


def _shown(numbers: Numbers, reasons: Sequence[Reason | None]) -> Numbers:
    """Counts too small to be published are taken out with their value."""
    return [None if why is Reason.TOO_FEW else one for one, why in zip(numbers, reasons, strict=True)]


@lru_cache(maxsize=1 << 18)
def written(top: int, bottom: int) -> tuple[str, float]:
    """A value as exact text in lowest terms, and as a decimal."""
    exact = Fraction(top, bottom)
    return str(exact), float(round_half_up(exact, SHARE_DIGITS))
