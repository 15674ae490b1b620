"""Where reports are, as exactly as may be shown: the one rule for maps, pages, downloads and Open311.

A report of a category that concerns private homes, a sensitive one, one that its editor marked as sensitive, and one of
which no category says that it is neither, is moved to a grid of three decimals (some 110 m). A withdrawn one has none.
"""

import numpy as np
import pandas as pd

from portal.archive import Archive

EXACT, COARSE = 5, 3
"""Decimals of a degree."""


def places(archive: Archive) -> pd.DataFrame:
    """`lat` and `lon` of each report as they may be shown (NaN where unknown), and whether they are `rough`.

    Aligned with `archive.reports`.
    """
    reports = archive.reports
    open_ = {key for key, one in archive.categories.items() if not (one.private_home or one.sensitive)}
    sensitive = {key for key, edited in archive.edited.items() if edited.sensitive}
    rough = (~reports["category"].isin(open_) | reports["id"].isin(sensitive)).to_numpy(dtype=bool)
    is_withdrawn = reports["id"].isin(list(archive.withdrawn)).to_numpy(dtype=bool)
    degrees = {axis: np.where(is_withdrawn, np.nan, reports[axis].to_numpy(dtype=float)) for axis in ("lat", "lon")}
    shown = {axis: np.where(rough, values.round(COARSE), values.round(EXACT)) for axis, values in degrees.items()}
    return pd.DataFrame({**shown, "rough": rough}, index=reports.index)
