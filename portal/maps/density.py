"""How densely reports stand: hexagons of three sizes, of which a map shows the one that fits its scale.

Reports on a fallback point are left out: they say nothing of that place.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from portal.charts.svg import element
from portal.language import Language
from portal.maps.edition import MapEdition, ground_of
from portal.maps.ground import Ground
from portal.maps.hexagons import Plane, counted, square_kilometres
from portal.maps.shades import Written, classes, key, shade, spread_classes

FILE = "density.json"
LEVELS = ((4000, 0, 10), (1000, 11, 13), (250, 14, 18))
"""Width of a hexagon between parallel sides in metres, and the zooms at which it is shown."""
READ = 1
"""The place in LEVELS of the hexagons that the page lists."""
LISTED = 12
MEASURES = ("reports", "overdue", "share")
Value = Callable[[int, int], Fraction | None]


@dataclass(frozen=True, eq=False)
class Level:
    """The hexagons of one size that have a report; `cells` as in `hexagons.counted`."""

    width: int
    zooms: tuple[int, int]
    cells: pd.DataFrame
    least: int
    """Reports from which a share is shown."""

    @cached_property
    def km2(self) -> Fraction:
        """A hexagon's area."""
        return Fraction(square_kilometres(self.width))

    def values(self, measure: str) -> list[Fraction | None]:
        """A measure's value in each hexagon, exact; None where there is nothing to shade."""
        pairs = zip(self.cells["reports"].tolist(), self.cells["overdue"].tolist(), strict=True)
        value: Value = {"reports": self._reports, "overdue": self._overdue, "share": self._share}[measure]
        return [value(reports, overdue) for reports, overdue in pairs]

    def _reports(self, reports: int, _: int) -> Fraction:
        return reports / self.km2

    def _overdue(self, _: int, overdue: int) -> Fraction | None:
        return overdue / self.km2 if overdue else None

    def _share(self, reports: int, overdue: int) -> Fraction | None:
        return Fraction(overdue, reports) if reports >= self.least else None

    @cached_property
    def bounds(self) -> dict[str, list[Fraction]]:
        """The bounds of each measure's shades."""
        values = {measure: [one for one in self.values(measure) if one is not None] for measure in MEASURES}
        return {measure: (classes if measure == "share" else spread_classes)(values[measure]) for measure in MEASURES}

    def shades(self, measure: str) -> list[int | None]:
        """The shade of each hexagon."""
        return [shade(value, self.bounds[measure]) for value in self.values(measure)]


@dataclass(frozen=True)
class Density:
    """The hexagons of a ground, in every size."""

    plane: Plane
    levels: tuple[Level, ...]

    @classmethod
    def of(cls, ground: Ground) -> "Density":
        """Count the reports."""
        plane = Plane(*(round(side, 4) for side in ground.centre))
        least = ground.archive.settings.minimum_ranked
        levels = (Level(width, (low, high), counted(plane, ground.placed, width), least) for width, low, high in LEVELS)
        return cls(plane, tuple(levels))

    def json(self, areas: list[str]) -> str:
        """The file: where the hexagons are, what they count, and each measure's shades as digits, `-` for none.

        The script counts the reports that a reader chooses in the same hexagons, and shades them by the same bounds.
        """
        content = {
            "least": self.levels[0].least,
            "origin": [self.plane.lat, self.plane.lon],
            "metres": self.plane.metres,
            "levels": [
                {
                    "width": level.width,
                    "zooms": level.zooms,
                    **{name: level.cells[name].tolist() for name in ("column", "row", "reports", "overdue")},
                    "area": [areas.index(area) if area in areas else -1 for area in level.cells["area"]],
                    "km2": float(level.km2),
                    "bounds": {measure: [float(bound) for bound in level.bounds[measure]] for measure in MEASURES},
                    "shades": {
                        measure: "".join("-" if one is None else str(one) for one in level.shades(measure))
                        for measure in MEASURES
                    },
                }
                for level in self.levels
            ],
        }
        return json.dumps(content, separators=(",", ":"))


_last: list[tuple[Ground, Density]] = []


def density_of(ground: Ground) -> Density:
    """A ground's hexagons; computed once for all editions of a build."""
    if not _last or _last[0][0] is not ground:
        _last[:] = [(ground, Density.of(ground))]
    return _last[0][1]


def captions(language: Language) -> dict[str, str]:
    """What each measure is, with its unit."""
    return {
        "reports": language._("Reports per km²"),
        "overdue": language._("Overdue reports per km²"),
        "share": language._("Share overdue, of the reports in the hexagon"),
    }


def _written(language: Language, measure: str) -> Written:
    if measure == "share":
        return lambda bound: language.share(bound, 0)
    return lambda bound: language.number(bound, 0 if bound >= 1 else 2)


def keys(edition: MapEdition) -> Iterator[Markup]:
    """The key of each measure at each size; the script shows the one that holds."""
    language, least = edition.language, edition.archive.settings.minimum_ranked
    nothing = {
        "overdue": language._("no overdue report"),
        "share": language._("fewer than {n} reports").format(n=language.number(least)),
    }
    for place, level in enumerate(density_of(ground_of(edition)).levels):
        for measure, caption in captions(language).items():
            said = language._("{measure}; hexagons {width} across").format(
                measure=caption, width=_length(language, level.width)
            )
            has_gaps = None in level.shades(measure)
            yield key(
                language,
                level.bounds[measure],
                said,
                _written(language, measure),
                nothing.get(measure, "") if has_gaps else "",
                data_key=f"{measure}-{place}",
            )


def _length(language: Language, metres: int) -> str:
    if metres >= 1000:
        return language._("{n} km").format(n=language.number(metres // 1000))
    return language._("{n} m").format(n=language.number(metres))


def table(edition: MapEdition) -> Markup:
    """The hexagons with the most reports, as text: area, reports, per km², overdue. The script keeps to the map."""
    language, ground = edition.language, ground_of(edition)
    level = density_of(ground).levels[READ]
    heads = (language._("Hexagon around"), language._("Reports"), language._("Per km²"), language._("Overdue"))
    caption = language._("The densest hexagons, {width} across").format(width=_length(language, level.width))
    rows = (
        element(
            "tr",
            element("th", _area_name(edition, area), scope="row"),
            *(
                element("td", text, class_="mb-num")
                for text in (language.number(reports), language.number(density), language.number(overdue))
            ),
        )
        for area, reports, density, overdue in _densest(level)
    )
    head = element(
        "tr",
        *(element("th", text, scope="col", class_="mb-num" if place else None) for place, text in enumerate(heads)),
    )
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows, data_hexagons=""),
        class_="mb-table mb-table--small",
    )


def _densest(level: Level) -> Iterator[tuple[str, int, Fraction, int]]:
    cells = level.cells.sort_values(["reports", "row", "column"], ascending=[False, True, True]).head(LISTED)
    columns = zip(cells["area"], cells["reports"].tolist(), cells["overdue"].tolist(), strict=True)
    for area, reports, overdue in columns:
        yield area, reports, reports / level.km2, overdue


def _area_name(edition: MapEdition, area: str) -> str:
    known = edition.archive.areas.get(area)
    return edition.language.name(known.names) if known else edition.language._("No area assigned")
