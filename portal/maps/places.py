"""The one file of points that serves every map. What citizens wrote is in no map."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from portal.archive import Archive
from portal.places import EXACT, places
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
    """The located, accepted reports: id, lat, lon, rough, code, agency, category, area; sorted by id as the register.

    The index is the report's row in `archive.reports`.
    """
    codes = facts["verdict"].map({str(verdict): code for verdict, code in CODES.items()}).to_numpy()
    points = places(archive).assign(
        id=archive.reports["id"].to_numpy(),
        code=codes,
        agency=archive.reports["agency"].to_numpy(),
        category=archive.reports["category"].to_numpy(),
        area=archive.reports["area"].to_numpy(),
    )
    return points[points["lat"].notna() & points["lon"].notna() & points["code"].notna()]


def points_json(archive: Archive, points: pd.DataFrame) -> str:
    """Columns of small numbers: places in hundred-thousandths of a degree from the corner `origin`, states as letters.

    `agency`, `category` and `area` are places in the lists of ids at the end, -1 for none. `page` is 1 for a report
    that has a page.
    """
    lat, lon = (_whole(points[axis]) for axis in ("lat", "lon"))
    origin = [int(lat.min()), int(lon.min())] if len(points) else [0, 0]
    lists = {"agencies": archive.agencies, "categories": archive.categories, "areas": archive.areas}
    content = {
        "origin": origin,
        "id": points["id"].tolist(),
        "lat": (lat - origin[0]).tolist(),
        "lon": (lon - origin[1]).tolist(),
        "state": "".join(points["code"]),
        "page": "".join(np.where(points["id"].isin(set(archive.edited)), "1", "0")),
        "agency": _index(points["agency"], archive.agencies),
        "category": _index(points["category"], archive.categories),
        "area": _index(points["area"], archive.areas),
        **{name: sorted(known) for name, known in lists.items()},
    }
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False)


def _whole(degrees: pd.Series) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.rint(degrees.to_numpy(dtype=float) * 10**EXACT).astype(np.int64)


def _index(column: pd.Series, known: Mapping[str, object]) -> list[int]:
    position = {key: place for place, key in enumerate(sorted(known))}
    return column.map(position).fillna(-1).astype(int).tolist()
