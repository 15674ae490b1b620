"""The map of areas: each in one of up to five shades by a measure that the reader chooses, and its value in words."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from portal.addresses import Links
from portal.charts.svg import element
from portal.maps.edition import MapEdition, ground_of
from portal.maps.interactive import AREA_SCRIPTS, MapParts, areas_without_script, drawn, map_box
from portal.maps.names import place_names
from portal.maps.pictures import layers, still_classes
from portal.maps.shades import Written, classes, key, shade, shade_class
from portal.maps.window import Window


@dataclass(frozen=True)
class AreaValue:
    """An area's value: exact for the shade, in words for the reader (`12,3 % (45 / 366)`). `href` leads to its page."""

    area: str
    value: Fraction | int | None
    text: str
    href: str = ""


@dataclass(frozen=True)
class Measure:
    """What areas may be shaded by. `name` stands in the choice, `caption` above the key with its unit.

    `written` writes a bound of the key (a share or a number).
    """

    id: str
    name: str
    caption: str
    values: Sequence[AreaValue]
    written: Written


@dataclass(frozen=True)
class Shading:
    """The measures of an edition's areas that have an outline; `None` where none has."""

    edition: MapEdition
    measures: Sequence[Measure]
    shapes: dict[str, str]

    @classmethod
    def of(cls, edition: MapEdition, measures: Sequence[Measure]) -> "Shading | None":
        """Take what can be drawn."""
        wanted = {value.area for measure in measures for value in measure.values}
        shapes = {area: path for area, path in ground_of(edition).borders.items() if area in wanted}
        return cls(edition, measures, shapes) if shapes else None

    def bounds(self, measure: Measure) -> list[Fraction]:
        """The bounds of a measure's shades."""
        drawn = [one.value for one in measure.values if one.value is not None and one.area in self.shapes]
        return classes([Fraction(value) for value in drawn])

    def shaded(self, measure: Measure) -> dict[str, int | None]:
        """The shade of each area."""
        bounds = self.bounds(measure)
        return {one.area: shade(one.value, bounds) for one in measure.values if one.area in self.shapes}

    def choice(self) -> Markup:
        """The choice of a measure; nothing where there is only one. Hidden until the script runs."""
        if len(self.measures) < 2:
            return Markup("")
        options = (element("option", measure.name, value=measure.id) for measure in self.measures)
        label = self.edition.language._("Shade areas by")
        select = element("select", *options, data_measure="areas", class_="mb-map__choice")
        return element("label", element("span", label), select, class_="mb-map__labelled")

    def keys(self) -> Markup:
        """The key of each measure; without the script that of the first one."""
        nothing = self.edition.language._("nothing to say")
        made = (
            key(
                self.edition.language,
                self.bounds(measure),
                measure.caption,
                measure.written,
                nothing if None in self.shaded(measure).values() else "",
                data_key=measure.id,
                **({"hidden": "hidden"} if place else {}),
            )
            for place, measure in enumerate(self.measures)
        )
        return Markup("").join(made)

    def still(self, links: Links) -> Markup:
        """The picture of the first measure."""
        ground = ground_of(self.edition)
        shaded = self.shaded(self.measures[0])
        _, south, east, _ = ground.bounds
        right, foot = ground.unit(south, east)
        window = Window(-right // 20, -foot // 20, right + right // 10, foot + foot // 10)
        areas = (
            element("path", class_=f"mb-area {shade_class(shaded[area])}", d=path) for area, path in self.shapes.items()
        )
        return element(
            "svg",
            *areas,
            *layers(self.edition, links)[1:],
            place_names(self.edition, window),
            viewBox=window.view_box,
            aria_hidden="true",
            class_=f"{still_classes(ground)} mb-map__still",
        )

    def json(self) -> str:
        """What the script reads: names and pages of areas, and of each measure the shades and words."""
        names, language = self.edition.archive.areas, self.edition.language
        hrefs = {one.area: one.href for measure in self.measures for one in measure.values}
        content = {
            "areas": {area: [language.name(names[area].names), hrefs[area]] for area in self.shapes},
            "measures": {measure.id: self._measure(measure) for measure in self.measures},
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def _measure(self, measure: Measure) -> dict[str, list[str]]:
        shaded = self.shaded(measure)
        texts = {one.area: one.text for one in measure.values}
        return {area: [shade_class(shaded[area]), texts[area]] for area in sorted(shaded)}


def area_map(edition: MapEdition, links: Links, measures: Sequence[Measure]) -> MapParts:
    """The areas that have an outline, shaded by the measure chosen; nothing to show gives no markup at all.

    The caller lists the same values in words beside the map.
    """
    shading = Shading.of(edition, measures)
    if shading is None:
        return MapParts(Markup(""))
    box = map_box(edition, links, shading.still(links), data={"data_values": shading.json()})
    filters = element("div", shading.choice(), class_="mb-map__filters", hidden="hidden", data_map_filters="")
    below = (shading.keys(), areas_without_script(edition.language))
    return drawn(edition, element("div", filters, box, *below, class_="mb-mapped"), AREA_SCRIPTS)
