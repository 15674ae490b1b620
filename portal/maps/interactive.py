"""The map of points on a page: an element with what the script must know, and a still picture until it runs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from portal.addresses import LISTS, LOOKUP, Links, map_of, report, scope_list
from portal.charts.svg import element, mark
from portal.language import Language
from portal.maps.edition import MapEdition, ground_of, state_words
from portal.maps.fragment import MAP_ID
from portal.maps.ground import ORDER, Ground
from portal.maps.names import place_names
from portal.maps.pictures import (
    counted_kinds,
    in_words,
    key,
    layers,
    no_places,
    outside,
    signs,
    still_classes,
    thinned,
)
from portal.maps.scoped import ids_within, placed_in, points_in, unplaced
from portal.maps.window import Window
from portal.periods import ALL, Scope
from portal.terms import BasemapKind, ScopeKind

REPORT_LAYER = ("map-shelf.js", "map-chosen.js", "map-reports.js", "map-list.js")
LOADER = "map-load.js"
"""Waits until a map comes near what is seen, and fetches the rest then."""
STYLES = ("leaflet.css", "MarkerCluster.css")
_REPORT_SCRIPTS = (
    "leaflet.js",
    "leaflet.markercluster.js",
    "map.js",
    "map-focus.js",
    "map-room.js",
    "map-names.js",
    "map-shelf.js",
    "map-chosen.js",
    "map-lost.js",
    "map-reports.js",
    "map-list.js",
)
_TILE_SCRIPTS = {
    BasemapKind.NONE: (),
    BasemapKind.SERVER: ("map-tiles.js",),
    BasemapKind.PICTURES: ("pmtiles.js", "map-tiles.js"),
    BasemapKind.VECTORS: ("protomaps-leaflet.js", "map-tiles.js"),
}
POINT_SCRIPTS = (*_REPORT_SCRIPTS, "map-points.js")
AREA_SCRIPTS = ("leaflet.js", "map.js", "map-focus.js", "map-room.js", "map-names.js", "map-shades.js", "map-areas.js")
FULL_SCRIPTS = (*_REPORT_SCRIPTS, "map-address.js", "map-density.js", "map-shades.js", "map-full.js")
"""Plain names, in the order in which they must run; the last one starts the map."""


@dataclass(frozen=True)
class MapParts:
    """What a page needs for a map: its markup, and plain names for `Page.scripts` and `Page.later`."""

    html: Markup
    scripts: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


def drawn(edition: MapEdition, html: Markup, scripts: tuple[str, ...]) -> MapParts:
    """A map with what it needs once it is seen, the background's scripts among it."""
    tiles = _TILE_SCRIPTS[edition.archive.basemap.kind]
    return MapParts(html, (LOADER,), (*STYLES, *scripts[:-1], *tiles, scripts[-1]))


def report_map(edition: MapEdition, links: Links, scope: Scope = ALL, items: Sequence[Markup] = ()) -> MapParts:
    """The located reports of a scope, clustered, with their key, a list of the same, and the way to the map of all.

    `items`: the first of the list. At most one map stands on a page.
    """
    ground, language = ground_of(edition), edition.language
    if ground.points.empty:
        return MapParts(no_places(language))
    points, placed = points_in(edition, scope), placed_in(edition, scope)
    box = map_box(edition, links, still(edition, links, scope), data=_scoped(edition, scope))
    switches = states(language, counted_kinds(placed))
    controls = element("div", *switches, class_="mb-map__filters", hidden="hidden", data_map_filters="")
    legend = key(language, placed, data_map_key="")
    note = element("noscript", _notes(needs_script(language), thinned(language)))
    unseen = [_notes(said) for said in unplaced(edition, scope)]
    left = element("div", box, legend, controls, counted(edition, scope), *unseen, note, class_="mb-map__main")
    rest = rest_of_list(language, len(points) - len(items), links.to(scope_list(scope) if scope != ALL else LISTS))
    read = reading(language, items, rest) if items else Markup("")
    sides = element("div", left, read, class_="mb-map__sides mb-map__sides--read")
    way = element("a", language._("See them on the large map"), href=links.to(map_of(scope)))
    more = element("p", way, class_="mb-more") if items else Markup("")
    return drawn(edition, element("div", sides, more, class_="mb-mapped"), POINT_SCRIPTS)


def reading(language: Language, items: Sequence[Markup], rest: str = "") -> Markup:
    """The list beside a map of some of the reports; without items it waits for the script."""
    title = language._("The reports on the map, as a list")
    heading = element("h3", title, class_="mb-section__title", data_list_title="")
    hidden = None if items else "hidden"
    listed = element("section", heading, *list_room(language, *items), rest, hidden=hidden, data_map_list="")
    return element("div", listed, class_="mb-map__reading mb-map__reading--compact")


def rest_of_list(language: Language, rest: int, address: str) -> Markup:
    """How many reports the list leaves out, and the way to them; the script, which lists all, hides it."""
    if rest <= 0:
        return Markup("")
    words = language.n("and {n} more report", "and {n} more reports", rest)
    return element("p", element("a", words, href=address), class_="mb-list__rest", data_list_rest="")


def map_box(
    edition: MapEdition, links: Links, still: Markup, *, is_full: bool = False, data: Mapping[str, str | None]
) -> Markup:
    """The element that the start script turns into a map; `data` becomes data attributes. Under it stands whom the
    reader's browser asks for the background."""
    language = edition.language
    file = {
        name: links.file(edition.files[name]) for name in ("points.json", "areas.json", f"map.{language.code}.json")
    }
    classes = [
        "mb-map",
        *(["mb-map--full"] if is_full else []),
        *(["mb-map--plain"] if still_is_plain(edition) else []),
        *(["mb-map--tiled"] if edition.archive.basemap.kind is not BasemapKind.NONE else []),
    ]
    box = element(
        "div",
        still,
        id=MAP_ID,
        class_=" ".join(classes),
        role="region",
        aria_label=language._("Map of reports"),
        data_points=file["points.json"],
        data_density=links.file(edition.files["density.json"]) if is_full else None,
        data_areas=file["areas.json"] if ground_of(edition).has_outlines else None,
        data_words=file[f"map.{language.code}.json"],
        data_report=links.to(report("{id}")),
        data_lookup=f"{links.to(LOOKUP)}?ma={{id}}",
        data_schematic="1" if ground_of(edition).is_schematic else None,
        data_full="1" if is_full else None,
        **_tiled(edition, links),
        **data,
    )
    return box + _asked(edition)


def _asked(edition: MapEdition) -> Markup:
    """That a deployer's server is asked for the background; the styles show it where a script runs, which asks."""
    host = edition.archive.settings.maps.tiles.host
    if not host:
        return Markup("")
    said = edition.language._("The map's background comes from {host}: your browser asks that server for it.")
    return element("p", said.format(host=host), class_="mb-map__note mb-map__asked")


def _tiled(edition: MapEdition, links: Links) -> dict[str, str | None]:
    """What the script must know of the background: where it is, of which kind, whose, how close."""
    kind, tiles = edition.archive.basemap.kind, edition.archive.settings.maps.tiles
    if kind is BasemapKind.NONE:
        return {}
    return {
        "data_tiles": tiles.url or links.file(edition.files["basemap.pmtiles"]),
        "data_tiles_kind": str(kind),
        "data_tiles_by": edition.language.name(tiles.attribution),
        "data_tiles_link": tiles.link or None,
        "data_tiles_zoom": str(edition.archive.basemap.max_zoom),
    }


def still_is_plain(edition: MapEdition) -> bool:
    """Whether the city has no outlines, so that the map stands on plain ground."""
    return not ground_of(edition).has_outlines


def _scoped(edition: MapEdition, scope: Scope) -> dict[str, str | None]:
    """What the script keeps: an agency, a category, or an area with those inside it."""
    return {} if scope == ALL else {f"data_{scope.kind}": " ".join(ids_within(edition, scope))}


def still(edition: MapEdition, links: Links, scope: Scope = ALL) -> Markup:
    """What is seen before the script runs or where it can't: outlines and signs, of a scope all of its own."""
    own = scope.id if scope.kind is ScopeKind.AREA else ""
    return still_of(edition, links, None if scope == ALL else placed_in(edition, scope), own)


def still_of(edition: MapEdition, links: Links, placed: pd.DataFrame | None, own: str = "") -> Markup:
    """The picture of some of the ground's points, close around them; of all where `placed` is None.

    `own`: the area that it is of, whose outline stands out where it is known.
    """
    ground = ground_of(edition)
    is_close = placed is not None and not placed.empty
    window = ground.around(placed) if placed is not None and is_close else ground.frame
    return element(
        "svg",
        *layers(edition, links),
        *([element("path", d=ground.borders[own], class_="mb-ground mb-ground--own")] if own in ground.borders else []),
        *(signs(edition, links) if placed is None else _own_signs(ground, placed, window)),
        place_names(edition, window, placed),
        viewBox=window.view_box,
        aria_hidden="true",
        class_=f"{still_classes(ground)} mb-map__still",
    )


def _own_signs(ground: Ground, placed: pd.DataFrame, window: Window) -> Iterator[Markup]:
    for kind, path in ground.signs(placed, window).items():
        if path:
            yield element("path", d=path, class_=f"mb-signs mb-signs--{kind}")


def without_script(edition: MapEdition, links: Links) -> Markup:
    """What the picture of all reports needs where no script runs: its key, and the way to lists of the same reports."""
    language = edition.language
    way = element("a", language._("All reports, the unpublished ones too"), href=links.to(LISTS))
    choosing = language._("to choose an agency, a category or an area without it, take the lists")
    beyond = outside(language, ground_of(edition))
    notes = _notes(f"{needs_script(language)}; {choosing}", thinned(language), *beyond, way)
    return element("noscript", key(language, placed_in(edition, ALL)), notes)


def _notes(*notes: str) -> Markup:
    return element("p", Markup(" · ").join(notes), class_="mb-map__note")


def areas_without_script(language: Language) -> Markup:
    """What stands under the map of areas where no script runs; their table follows it."""
    return element("noscript", element("p", needs_script(language), class_="mb-map__note"))


def needs_script(language: Language) -> str:
    """What is missing without the script."""
    return language._("Without JavaScript this map is a still picture")


def states(language: Language, counts: Mapping[str, int] | None = None) -> Iterator[Markup]:
    """The key of the states, whose signs can be switched off and on; with how many reports of each a map has."""
    words = state_words(language)
    for kind in ORDER:
        number = [" ", element("span", language.number(counts[kind]), class_="mb-den")] if counts else []
        yield element(
            "label",
            element("input", type="checkbox", checked="checked", data_kind=kind),
            mark(kind),
            element("span", words[kind], *number),
            class_="mb-map__kind",
        )


def counted(edition: MapEdition, scope: Scope = ALL, layer: str | None = None) -> Markup:
    """A line under the map, of one of its layers; the script keeps its numbers right."""
    return counted_points(edition, points_in(edition, scope), layer)


def counted_points(edition: MapEdition, points: pd.DataFrame, layer: str | None = None) -> Markup:
    """The same of some of the ground's points."""
    text = in_words(edition.language, points)
    return element("p", text, class_="mb-map__note", aria_live="polite", data_map_shown="", data_of=layer)


def list_room(language: Language, *items: Markup) -> tuple[Markup, Markup]:
    """A list, and the button that lengthens it."""
    more = element(
        "button",
        language._("Show more"),
        type="button",
        class_="mb-button mb-button--plain mb-button--small",
        hidden="hidden",
        data_list_more="",
    )
    return element("ol", *items, class_="mb-list mb-list--map", data_list=""), more
