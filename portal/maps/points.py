"""The files of points that serve every map, cut so that no map fetches more than `LIMIT` reports at once.

Reports are numbered from the last received. `points.json` says what the others hold; a file is named by what it holds
and by its hash, as every asset is. Where a city has more than `LIMIT` reports, each agency, category and area has a
file of its newest, and so have the overdue. Titles, which editors wrote, lie apart, and become text on the page.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.periods import Period, week_of
from portal.places import EXACT

LIMIT = 6_000
"""Reports that a map shows at once: some 100 kB, and as many signs as a telephone draws without a pause."""
PER_FILE = 3_000
PER_TITLES = 256
OVERDUE = "overdue"
INDEX = "points.json"
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class PointFiles:
    """Makes the files from the points of `places.drawn`."""

    archive: Archive
    points: pd.DataFrame
    limit: int = LIMIT
    per_file: int = PER_FILE

    @cached_property
    def newest(self) -> pd.DataFrame:
        """The points from the last received to the first, with what the files say of each as numbers."""
        points = self.points.sort_values(["day", "id"], ascending=False, kind="stable")
        if points.empty:
            return points
        monday = np.datetime64(self.weeks[0].first)
        known = {"agency": self.archive.agencies, "category": self.archive.categories, "area": self.archive.areas}
        return points.assign(
            lat=_whole(points["lat"]),
            lon=_whole(points["lon"]),
            page=points["id"].isin(list(self.archive.edited)).to_numpy(dtype=bool),
            week=(points["day"].to_numpy() - monday).astype("timedelta64[D]").astype(int) // 7,
            **{f"{column}_at": _index(points[column], of) for column, of in known.items()},
        )

    @cached_property
    def weeks(self) -> list[Period]:
        """Every week from that of the first report to that of the last."""
        if self.points.empty:
            return []
        first, last = (week_of(_day(self.points["day"], side)) for side in ("min", "max"))
        mondays = pd.date_range(first.first, last.first, freq="7D").date
        return [week_of(monday) for monday in mondays]

    def files(self) -> dict[str, str]:
        """Text of each file by its plain name."""
        made = dict(self._parts())
        scopes = dict(self._scopes()) if len(self.points) > self.limit else {}
        titles = dict(self._titles())
        lists = {"agencies": self.archive.agencies, "categories": self.archive.categories, "areas": self.archive.areas}
        index = {
            "limit": self.limit,
            "total": len(self.points),
            "first": self.weeks[0].first.isoformat() if self.weeks else "",
            "weeks": len(self.weeks),
            "parts": [self._entry(number, text) for number, text in enumerate(made.values())],
            "scopes": {scope: [digest(text), int(rows.size)] for scope, (rows, text) in scopes.items()},
            "perTitles": PER_TITLES,
            "titles": [digest(text) for text in titles.values()],
            **{name: sorted(known) for name, known in lists.items()},
            "around": _index(
                pd.Series([area.parent for _, area in sorted(self.archive.areas.items())], dtype=object),
                self.archive.areas,
            ).tolist(),
        }
        of_scopes = {scope_file(scope): text for scope, (_, text) in scopes.items()}
        return {INDEX: _dumped(index), **made, **of_scopes, **titles}

    def _entry(self, number: int, text: str) -> list[str | int]:
        """A part's digest, how many reports it has, its first and its last week."""
        rows = self.newest.iloc[number * self.per_file : (number + 1) * self.per_file]
        return [digest(text), len(rows), *(self._week(_day(rows["day"], side)) for side in ("min", "max"))]

    def _week(self, when: date) -> int:
        return (when - self.weeks[0].first).days // 7

    def _parts(self) -> Iterator[tuple[str, str]]:
        for start in range(0, len(self.newest), self.per_file):
            rows = np.arange(start, min(start + self.per_file, len(self.newest)))
            yield f"points-{start // self.per_file}.json", self._columns(rows)

    def _scopes(self) -> Iterator[tuple[str, tuple[Ints, str]]]:
        """For each scope the numbers of all its reports, and the file of the newest of them."""
        for scope, rows in sorted(_scopes_of(self.archive, self.newest).items()):
            if rows.size:
                yield scope, (rows, self._columns(rows[: self.limit]))

    def _columns(self, numbers: Ints) -> str:
        """Columns of small numbers: places in hundred-thousandths of a degree from the corner `origin`, states as
        letters, weeks from the first one.

        `number`: from the newest, the first and then the steps. `agency`, `category` and `area` are places in the
        lists of ids of the index, -1 for none. `page` is 1 for a report that has a page. `lost`: pairs of a place in
        the columns and the number of the fallback point that stands there. `late`: pairs of a place and the working
        days that the report there is overdue.
        """
        points = self.newest.iloc[numbers]
        origin = [int(points["lat"].min()), int(points["lon"].min())]
        content = {
            "origin": origin,
            "number": np.diff(numbers, prepend=0).tolist() if _has_gaps(numbers) else int(numbers[0]),
            "id": points["id"].tolist(),
            "lat": (points["lat"] - origin[0]).tolist(),
            "lon": (points["lon"] - origin[1]).tolist(),
            "state": "".join(points["code"]),
            "page": "".join(np.where(points["page"], "1", "0")),
            "lost": [[place, int(of)] for place, of in enumerate(points["fallback"].tolist()) if of >= 0],
            "late": [[place, int(days)] for place, days in enumerate(points["late"].tolist()) if days],
            "week": _runs(points["week"].to_numpy()),
            **{column: points[f"{column}_at"].tolist() for column in ("agency", "category", "area")},
        }
        return _dumped(content)

    def _titles(self) -> Iterator[tuple[str, str]]:
        """The titles of the published reports, by number; empty for the others."""
        edited = self.archive.edited
        every = [edited[key].title if key in edited else "" for key in self.newest["id"]]
        for start in range(0, len(every), PER_TITLES):
            yield f"titles-{start // PER_TITLES}.json", _dumped(every[start : start + PER_TITLES])


def scope_file(scope: str) -> str:
    """`points-agency-so-gtvt.json`"""
    return f"points-{scope.replace(':', '-')}.json"


def digest(text: str) -> str:
    """What stands in the name of the asset with this text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _scopes_of(archive: Archive, newest: pd.DataFrame) -> dict[str, Ints]:
    """The numbers of each scope's reports; an area has those of the areas inside it."""
    found = {OVERDUE: np.flatnonzero(newest["code"] == "o")}
    for column, known in (("agency", archive.agencies), ("category", archive.categories)):
        places = newest[f"{column}_at"].to_numpy()
        found |= {f"{column}:{key}": np.flatnonzero(places == at) for at, key in enumerate(sorted(known))}
    places, areas = newest["area_at"].to_numpy(), sorted(archive.areas)
    held: dict[str, list[int]] = {}
    for at, key in enumerate(areas):
        for wider in _around(archive, key):
            held.setdefault(wider, []).append(at)
    return found | {f"area:{area}": np.flatnonzero(np.isin(places, inside)) for area, inside in held.items()}


def _around(archive: Archive, area: str) -> list[str]:
    """An area and all that hold it."""
    found = [area]
    while (parent := archive.areas[found[-1]].parent) in archive.areas:
        found.append(parent)
    return found


def _day(days: pd.Series, side: str) -> date:
    return pd.Timestamp(getattr(days, side)()).date()


def _has_gaps(numbers: Ints) -> bool:
    return bool((np.diff(numbers) != 1).any())


def _runs(values: Ints) -> list[list[int]]:
    """Equal neighbours as pairs: the value, how many."""
    edges = np.flatnonzero(np.diff(values, prepend=values[0] - 1))
    lengths = np.diff(edges, append=len(values))
    return [[int(value), int(length)] for value, length in zip(values[edges], lengths, strict=True)]


def _whole(degrees: pd.Series) -> Ints:
    return np.rint(degrees.to_numpy(dtype=float) * 10**EXACT).astype(np.int64)


def _index(column: pd.Series, known: Mapping[str, object]) -> Ints:
    position = {key: place for place, key in enumerate(sorted(known))}
    return np.asarray(column.map(position).fillna(-1), dtype=np.int64)


def _dumped(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
