"""The map of areas: each in one of up to five shades by a value, with its name and value in words."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from markupsafe import Markup
from shapely.geometry import shape

from portal.addresses import Links
from portal.charts.svg import element
from portal.language import Language
from portal.maps.boundaries import light
from portal.maps.edition import MapEdition, ground_of
from portal.maps.ground import PICTURE_TOLERANCE, Ground
from portal.maps.interactive import AREA_SCRIPTS, STYLES, MapParts, map_box
from portal.maps.pictures import layers, still_classes

MOST_CLASSES = 5
_STEPS = tuple(Fraction(digit, 1) * Fraction(10) ** power for power in range(-3, 9) for digit in (1, 2, 5))


@dataclass(frozen=True)
class AreaValue:
    """An area's value: exact for the shade, in words for the reader (`12,3 % (45 / 366)`). `href` leads to its page."""

    area: str
    value: Fraction | int | None
    text: str
    href: str = ""


def area_map(
    edition: MapEdition,
    links: Links,
    values: Sequence[AreaValue],
    *,
    caption: str,
    written: Callable[[Fraction], str],
) -> MapParts:
    """The areas that have an outline, shaded by value; nothing to show gives no markup at all.

    `caption` says what the shades mean; `written` writes a bound of the key (a share or a number). The caller lists
    the same values in words beside the map.
    """
    ground = ground_of(edition)
    shapes = _shapes(ground, {value.area for value in values})
    if not shapes:
        return MapParts(Markup(""))
    bounds = classes([Fraction(value.value) for value in values if value.value is not None and value.area in shapes])
    shaded = {value.area: shade(value.value, bounds) for value in values}
    still = _still(edition, links, ground, shapes, shaded)
    box = map_box(edition, links, still, data_values=_values_json(edition, values, shaded, shapes))
    key = _key(edition.language, bounds, caption, written, any(shaded[area] is None for area in shapes))
    return MapParts(element("div", box, key, class_="mb-mapped"), AREA_SCRIPTS, STYLES)


def classes(values: Sequence[Fraction]) -> list[Fraction]:
    """Round bounds, lowest to highest, that cut the values into at most five classes; one class for equal values."""
    if not values:
        return []
    low, high = min(values), max(values)
    for step in _STEPS:
        first, last = floor(low / step), max(ceil(high / step), floor(low / step) + 1)
        if last - first <= MOST_CLASSES:
            return [step * place for place in range(first, last + 1)]
    return [low, high]


def shade(value: Fraction | int | None, bounds: Sequence[Fraction]) -> int | None:
    """The class of a value, from 0; the highest bound belongs to the last class. None for no value."""
    if value is None:
        return None
    return min(sum(value >= bound for bound in bounds[1:]), len(bounds) - 2)


def _shapes(ground: Ground, wanted: set[str]) -> dict[str, str]:
    """Path of each wanted area that has an outline, sorted by id."""
    archive = ground.archive
    kept = [(area, shape(archive.boundaries[area])) for area in sorted(wanted & set(archive.boundaries))]
    levels = [archive.areas[area].level for area, _ in kept]
    thin = light([geometry for _, geometry in kept], levels, PICTURE_TOLERANCE)
    return {area: ground.path(geometry) for (area, _), geometry in zip(kept, thin, strict=True)}


def _still(
    edition: MapEdition, links: Links, ground: Ground, shapes: dict[str, str], shaded: dict[str, int | None]
) -> Markup:
    _, south, east, _ = ground.bounds
    right, foot = ground.unit(south, east)
    water = layers(edition, links)[1:]
    return element(
        "svg",
        *(element("path", class_=f"mb-area {shade_class(shaded[area])}", d=path) for area, path in shapes.items()),
        *water,
        viewBox=f"{-right // 20} {-foot // 20} {right + right // 10} {foot + foot // 10}",
        aria_hidden="true",
        class_=f"{still_classes(ground)} mb-map__still",
    )


def shade_class(number: int | None) -> str:
    """The class of a shade; its colour is in the stylesheet."""
    return "mb-area--none" if number is None else f"mb-area--{number}"


def _values_json(
    edition: MapEdition, values: Sequence[AreaValue], shaded: dict[str, int | None], shapes: dict[str, str]
) -> str:
    names = edition.archive.areas
    content = {
        value.area: {
            "shade": shade_class(shaded[value.area]),
            "name": edition.language.name(names[value.area].names),
            "text": value.text,
            "href": value.href,
        }
        for value in sorted(values, key=lambda value: value.area)
        if value.area in shapes
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _key(
    language: Language, bounds: Sequence[Fraction], caption: str, written: Callable[[Fraction], str], has_gaps: bool
) -> Markup:
    """The shades in words, lowest first."""
    spans = [
        (shade_class(place), language._("{low} to {high}").format(low=written(low), high=written(high)))
        for place, (low, high) in enumerate(pairwise(bounds))
    ]
    spans += [(shade_class(None), language._("nothing to say"))] if has_gaps else []
    items = (element("li", _swatch(kind), element("span", text)) for kind, text in spans)
    return element(
        "div",
        element("p", caption, class_="mb-map__note"),
        element("ul", *items, class_="mb-legend mb-legend--small"),
        class_="mb-map__key",
    )


def _swatch(kind: str) -> Markup:
    box = element("rect", class_=f"mb-area {kind}", x=1, y=1, width=22, height=12, rx=2)
    return element("svg", box, class_="mb-map__swatch", viewBox="0 0 24 14", width=24, height=14, aria_hidden="true")
