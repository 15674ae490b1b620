"""Which reports are about homes or sensitive matters: there the number of a house is personal, whosever it is."""

import pandas as pd

from portal.sources.yaml_files import Entries


def open_reports(reports: pd.DataFrame, entries: Entries) -> set[str]:
    """The ids of the reports of a category that is neither; of all others, those of no known category among them, what
    is private must be assumed. `reports`: `id` and `category` as they are written."""
    open_ = {id_ for id_, one in entries.categories.items() if not (one.private_home or one.sensitive)}
    known = entries.spellings["categories"]
    return set(reports["id"].str.strip()[reports["category"].map(known.id_of).isin(open_)])
