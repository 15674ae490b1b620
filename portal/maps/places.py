"""The reports that stand on maps, and how each is drawn."""

import numpy as np
import pandas as pd

from portal.archive import Archive
from portal.fallbacks import at_fallback, fallback_points
from portal.places import places
from portal.terms import Verdict

CODES = {
    Verdict.ON_TIME: "a",
    Verdict.LATE: "l",
    Verdict.NO_DEADLINE_ANSWERED: "n",
    Verdict.WITHIN_DEADLINE: "w",
    Verdict.NO_DEADLINE_OPEN: "p",
    Verdict.OVERDUE: "o",
}
"""One letter for each state; reports not accepted are on no map."""
KINDS = {"a": "answered", "l": "answered", "n": "answered", "w": "within", "p": "within", "o": "overdue"}
"""How each state is drawn."""


def drawn(archive: Archive, facts: pd.DataFrame) -> pd.DataFrame:
    """The located, accepted reports, sorted by id.

    Columns: id, lat, lon, rough, code, agency, category, area, day, fallback, late.

    The index is the report's row in `archive.reports`. `fallback`: the place of its point among
    `fallbacks.fallback_points`, -1 if it stands on none. `late`: working days overdue, 0 unless it is.
    """
    codes = facts["verdict"].map({str(verdict): code for verdict, code in CODES.items()}).to_numpy()
    points = places(archive).assign(
        id=archive.reports["id"].to_numpy(),
        code=codes,
        agency=archive.reports["agency"].to_numpy(),
        category=archive.reports["category"].to_numpy(),
        area=archive.reports["area"].to_numpy(),
        day=archive.reports["received_at"].to_numpy().astype("datetime64[D]"),
        fallback=at_fallback(archive, fallback_points(archive)),
        late=facts["days_overdue"].to_numpy(dtype=np.int64, na_value=0),
    )
    return points[points["lat"].notna() & points["lon"].notna() & points["code"].notna()]
