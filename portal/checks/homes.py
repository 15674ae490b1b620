"""Which reports are about homes or sensitive matters: there the number of a house is personal, whosever it is."""

import math
import re
from collections.abc import Iterator

import pandas as pd

from portal.checks.points import HOME_DECIMALS
from portal.sources.table_rows import rows_as_written
from portal.sources.yaml_files import Entries

CLOSE = 1e-9
"""Degrees: less than any map can show."""
_PLAIN = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]*)?")
"""A number that every program reads alike; another, such as `16,461234` or `16°27'40"`, tells a place to people."""


def open_reports(reports: pd.DataFrame, entries: Entries) -> set[str]:
    """The ids of the reports of a category that is neither; of all others, those of no known category among them, what
    is private must be assumed. `reports`: `id` and `category` as they are written."""
    open_ = {id_ for id_, one in entries.categories.items() if not (one.private_home or one.sensitive)}
    known = entries.spellings["categories"]
    return set(reports["id"].str.strip()[reports["category"].map(known.id_of).isin(open_)])


def exact_homes(name: str, text: str, entries: Entries) -> Iterator[tuple[int, str]]:
    """Line and category of each row of a table of reports, as CSV or JSON lines, of a category of homes or sensitive
    matters whose point is not on the grid: finer than three decimals, or no plain number at all, which a build can't
    read and everybody else can. A row that can't be read is left to whoever reads the register."""
    private = {id_ for id_, one in entries.categories.items() if one.private_home or one.sensitive}
    for line, row in rows_as_written(name, text):
        category = entries.spellings["categories"].id_of(str(row.get("category") or ""))
        if category in private and any(map(_is_off_grid, (row.get("lat"), row.get("lon")))):
            yield line, category


def _is_off_grid(degrees: object) -> bool:
    written = "" if degrees is None else str(degrees).strip()
    if not written or (isinstance(degrees, float) and math.isnan(degrees)):
        return False
    if not _PLAIN.fullmatch(written):
        return True
    number = float(written)
    return abs(number - round(number, HOME_DECIMALS)) > CLOSE
