"""Which reports are about homes or sensitive matters: there the number of a house is personal, whosever it is."""

from collections.abc import Iterator

import pandas as pd

from portal.checks.points import HOME_DECIMALS
from portal.sources.table_rows import rows_as_written
from portal.sources.yaml_files import Entries

CLOSE = 1e-9
"""Degrees: less than any map can show."""


def open_reports(reports: pd.DataFrame, entries: Entries) -> set[str]:
    """The ids of the reports of a category that is neither; of all others, those of no known category among them, what
    is private must be assumed. `reports`: `id` and `category` as they are written."""
    open_ = {id_ for id_, one in entries.categories.items() if not (one.private_home or one.sensitive)}
    known = entries.spellings["categories"]
    return set(reports["id"].str.strip()[reports["category"].map(known.id_of).isin(open_)])


def exact_homes(name: str, text: str, entries: Entries) -> Iterator[tuple[int, str]]:
    """Line and category of each row of a table of reports, as CSV or JSON lines, that has an exact point in a category
    of homes or sensitive matters. A row that can't be read is left to whoever reads the register."""
    private = {id_ for id_, one in entries.categories.items() if one.private_home or one.sensitive}
    for line, row in rows_as_written(name, text):
        category = entries.spellings["categories"].id_of(str(row.get("category") or ""))
        if category in private and any(map(_is_exact, (row.get("lat"), row.get("lon")))):
            yield line, category


def _is_exact(degrees: object) -> bool:
    try:
        number = float(str(degrees))
    except ValueError:
        return False
    return abs(number - round(number, HOME_DECIMALS)) > CLOSE
