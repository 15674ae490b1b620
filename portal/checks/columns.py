"""Columns of text → typed columns, as the schema says."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.characters import garbled_as, is_fit
from portal.periods import parse_period
from portal.problem_catalogue.histories import AFTER_AS_OF
from portal.problem_catalogue.rows import (
    AMBIGUOUS_NAME,
    BAD_COUNT,
    BAD_DAY,
    BAD_ID,
    BAD_NUMBER,
    BAD_TIME,
    BAD_WEEK,
    CONTROL_CHARACTER,
    GARBLED,
    MISSING_VALUE,
    NOT_A_CHOICE,
    RESERVED_ID,
    UNKNOWN_NAME,
    UNKNOWN_NAME_NEAR,
)
from portal.problems import ProblemKind
from portal.schema import Column, ColumnType, Table
from portal.sources.rows import Mask, Rows, shown
from portal.sources.spellings import Spellings, folded
from portal.sources.times import parse_days, parse_times, say

LONGEST_ID = 40
MOST_SUGGESTIONS = 200
_ID = r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*"
# not \d, which takes the full-width digits of an input method too: ids, times and numbers all refuse them
_NUMBER = r"[-+]?[0-9]{1,9}(?:\.[0-9]{1,20})?"
_COUNT = r"[0-9]{1,9}"
_WEEK = re.compile(r"[0-9]{4}-(w[0-9]{2}|q[1-4])")
RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


@dataclass(frozen=True)
class Context:
    """What columns are read with: the city's zone, and the spellings of each table that a reference may name."""

    zone: ZoneInfo
    spellings: Mapping[str, Spellings]


def typed(rows: Rows, table: Table, context: Context) -> pd.DataFrame:
    """Every column of a table in its type; what can't be read is noted, its row refused, its value missing."""
    columns = {}
    # what an import could not read is empty now, and was told
    is_new = rows.used
    for column in table.columns:
        texts = rows.frame[column.name]
        stripped = texts if column.type is ColumnType.TEXT else texts.str.strip()
        columns[column.name] = _READERS[column.type](rows, column, stripped, context)
        if column.is_required:
            rows.note((stripped == "") & is_new, MISSING_VALUE, lambda _, name=column.name: {"column": name})  # type: ignore[misc]
    return pd.DataFrame(columns)


def _ids(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    fits = texts.str.fullmatch(_ID) & (texts.str.len() <= LONGEST_ID)
    rows.note(~fits & (texts != ""), BAD_ID, _value(texts))
    stem = texts.str.casefold().str.replace(r"\..*", "", regex=True)
    rows.note(fits & stem.isin(RESERVED), RESERVED_ID, _value(texts))
    return texts


def _texts(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    unfit = [text for text in texts.unique() if not is_fit(text)]
    rows.note(texts.isin(unfit), CONTROL_CHARACTER, lambda _: {"column": column.name})
    garbled = {text: encoding for text in texts.unique() if (encoding := garbled_as(text))}
    rows.note(texts.isin(garbled), GARBLED, lambda i: {"column": column.name, "encoding": garbled[str(texts.iloc[i])]})
    return texts.str.replace(r"[\t\r]+", " ", regex=True).str.strip()


def _choices(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    is_unknown = ~texts.isin(["", *column.choices])
    choices = ", ".join(column.choices)
    rows.note(is_unknown, NOT_A_CHOICE, _value(texts, column=column.name, choices=choices))
    return texts.mask(is_unknown, "")


def _references(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    if column.refers_to not in context.spellings:
        return texts
    return resolved(rows, column.name, texts, context.spellings[column.refers_to])


def resolved(rows: Rows, column: str, texts: pd.Series, spellings: Spellings, where: Mask | None = None) -> pd.Series:
    """The ids that spellings mean; those that mean none are noted and empty. Only `where`, if given, is looked at."""
    codes, uniques = pd.factorize(texts)
    wanted = set(codes.tolist()) if where is None else set(codes[where].tolist())
    known = [spellings.id_of(text) if text and code in wanted else "" for code, text in enumerate(uniques)]
    unknown = [code for code, id_ in enumerate(known) if id_ is None]
    _note_unknown(rows, column, codes if where is None else np.where(where, codes, -1), uniques, unknown, spellings)
    found = np.array(["" if id_ is None else id_ for id_ in known], dtype=object)
    ids = found[codes] if len(found) else np.array([], dtype=object)
    return pd.Series(ids, index=texts.index, dtype="str")


def _note_unknown(
    rows: Rows,
    column: str,
    codes: NDArray[np.intp],
    uniques: pd.Index,
    unknown: list[int],
    spellings: Spellings,
) -> None:
    """Note each text that means no id, where it stands first. Only some get a suggestion, which is slow to find."""
    told = {
        code: _unknown(column, uniques[code], spellings, is_suggested=number < MOST_SUGGESTIONS)
        for number, code in enumerate(unknown)
    }
    for kind in (AMBIGUOUS_NAME, GARBLED, UNKNOWN_NAME_NEAR, UNKNOWN_NAME):
        of_kind = [code for code, (its_kind, _) in told.items() if its_kind is kind]
        rows.note(np.isin(codes, of_kind), kind, lambda i: told[int(codes[i])][1], alike=pd.Series(codes))


def _unknown(column: str, text: str, spellings: Spellings, is_suggested: bool) -> tuple[ProblemKind, dict[str, object]]:
    details: dict[str, object] = {"column": column, "value": shown(text)}
    shared = spellings.shared.get(folded(text))
    if shared:
        return AMBIGUOUS_NAME, {**details, "one": shared[0], "other": shared[1]}
    encoding = garbled_as(text)
    if encoding:
        return GARBLED, {"column": column, "encoding": encoding}
    details["file_name"] = spellings.file_name
    nearest = spellings.nearest(text) if is_suggested else None
    return (UNKNOWN_NAME_NEAR, {**details, "nearest": nearest}) if nearest else (UNKNOWN_NAME, details)


def _times(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    times, is_bad = parse_times(texts, context.zone)
    rows.note(is_bad, BAD_TIME, _value(texts, column=column.name))
    return pd.Series(times, index=texts.index)


def _days(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    days, is_bad = parse_days(texts)
    rows.note(is_bad, BAD_DAY, _value(texts, column=column.name))
    return pd.Series(days, index=texts.index)


def _weeks(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    good = [text for text in texts.unique() if _is_week(text)]
    is_bad = ~texts.isin(["", *good])
    rows.note(is_bad, BAD_WEEK, _value(texts))
    return texts.mask(is_bad, "")


def _is_week(text: str) -> bool:
    if not _WEEK.fullmatch(text):
        return False
    try:
        return parse_period(text).id == text
    except ValueError:
        return False


def _numbers(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    return numbers(rows, column.name, texts)


def numbers(rows: Rows, column: str, texts: pd.Series) -> pd.Series:
    """Texts as numbers; those that are none are noted and missing."""
    is_number = texts.str.fullmatch(_NUMBER).to_numpy(dtype=bool)
    rows.note(~is_number & (texts != "").to_numpy(), BAD_NUMBER, _value(texts, column=column))
    found: NDArray[np.float64] = np.full(len(texts), np.nan)
    found[is_number] = texts[is_number].astype(float)
    return pd.Series(found, index=texts.index)


def _counts(rows: Rows, column: Column, texts: pd.Series, context: Context) -> pd.Series:
    is_count = texts.str.fullmatch(_COUNT).to_numpy(dtype=bool)
    rows.note(~is_count & (texts != "").to_numpy(), BAD_COUNT, _value(texts, column=column.name))
    counts = np.zeros(len(texts), dtype=np.int64)
    counts[is_count] = texts[is_count].astype(int)
    return pd.Series(counts, index=texts.index)


def _value(texts: pd.Series, **others: object) -> Callable[[int], dict[str, object]]:
    return lambda position: {"value": shown(texts.iloc[position]), **others}


_READERS: Mapping[ColumnType, Callable[[Rows, Column, pd.Series, Context], pd.Series]] = {
    ColumnType.ID: _ids,
    ColumnType.TEXT: _texts,
    ColumnType.CHOICE: _choices,
    ColumnType.REFERENCE: _references,
    ColumnType.TIME: _times,
    ColumnType.DAY: _days,
    ColumnType.WEEK: _weeks,
    ColumnType.NUMBER: _numbers,
    ColumnType.COUNT: _counts,
}


def first_of(keys: Sequence[str] | pd.Series) -> pd.Series:
    """For each key the position of its first occurrence."""
    series = pd.Series(np.arange(len(keys)))
    return series.groupby(np.asarray(keys, dtype=object), sort=False).transform("first")


def note_future(rows: Rows, times: Mapping[str, pd.Series], as_of: datetime) -> None:
    """Note each row that says that something happened after the as-of time, at the first column that says so."""
    is_noted = np.zeros(len(rows), dtype=bool)
    for column, values in times.items():
        is_after = (values > as_of).to_numpy() & ~is_noted
        is_noted |= is_after
        rows.note(
            is_after,
            AFTER_AS_OF,
            lambda i, column=column, values=values: {  # type: ignore[misc]
                "column": column,
                "value": say(values.iloc[i]),
                "as_of": as_of.isoformat(" "),
            },
        )
