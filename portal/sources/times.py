"""ISO 8601 text → the city's wall time, vectorised. Anything else is not a time."""

import re
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Times = NDArray[np.datetime64]
"""datetime64[s]; NaT where there is none."""

_DAY = r"(?:19[7-9]|20\d)\d-\d\d-\d\d"
_CLOCK = r"\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?"
_PLAIN = rf"{_DAY}(?:[T ]{_CLOCK})?"
_ZONED = rf"{_DAY}[T ]{_CLOCK}(?:Z|[+-]\d\d:?\d\d)"


def parse_times(texts: pd.Series, zone: ZoneInfo) -> tuple[Times, NDArray[np.bool_]]:
    """Times, and where a text that is not empty is none. Fractions of a second are dropped."""
    times = np.full(len(texts), np.datetime64("NaT", "s"))
    is_plain, is_zoned = _matches(texts, _PLAIN), _matches(texts, _ZONED)
    if is_plain.any():
        plain = pd.to_datetime(texts[is_plain], format="ISO8601", errors="coerce")
        times[is_plain] = plain.to_numpy().astype("datetime64[s]")
    if is_zoned.any():
        zoned = pd.to_datetime(texts[is_zoned], format="ISO8601", errors="coerce", utc=True)
        times[is_zoned] = zoned.dt.tz_convert(zone).dt.tz_localize(None).to_numpy().astype("datetime64[s]")
    return times, np.isnat(times) & (texts != "").to_numpy(dtype=bool)


def parse_days(texts: pd.Series) -> tuple[Times, NDArray[np.bool_]]:
    """Days as times at 00:00, and where a text that is not empty is none."""
    is_day = _matches(texts, _DAY)
    times = np.full(len(texts), np.datetime64("NaT", "s"))
    times[is_day] = pd.to_datetime(texts[is_day], format="%Y-%m-%d", errors="coerce").to_numpy().astype("datetime64[s]")
    return times, np.isnat(times) & (texts != "").to_numpy(dtype=bool)


def is_day(text: str) -> bool:
    """Whether one text is a day, as `parse_days` would say."""
    try:
        return bool(re.fullmatch(_DAY, text, re.ASCII)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _matches(texts: pd.Series, pattern: str) -> NDArray[np.bool_]:
    return texts.str.fullmatch(pattern).to_numpy(dtype=bool)


def written(times: Times) -> NDArray[np.object_]:
    """Times as texts: `2019-07-26` at midnight, else `2019-07-26T15:04:00`; empty for NaT."""
    texts = np.datetime_as_string(times, unit="s").astype(object)
    is_midnight = times == times.astype("datetime64[D]")
    texts[is_midnight] = np.datetime_as_string(times[is_midnight], unit="D")
    texts[np.isnat(times)] = ""
    return texts


def say(time: np.datetime64 | pd.Timestamp) -> str:
    """One time, for a message."""
    return "" if pd.isna(time) else str(written(np.array([time], dtype="datetime64[s]"))[0])
