"""The map of points on a page: an element with what the script must know, and a still picture until it runs."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.addresses import Links, report
from portal.charts.svg import element, mark
from portal.maps.edition import MapEdition, ground_of, state_words
from portal.maps.fragment import MAP_ID
from portal.maps.ground import ORDER, Ground
from portal.maps.pictures import in_words, layers, no_places, signs, still_classes
from portal.periods import ALL, Scope
from portal.terms import ScopeKind

STYLES = ("leaflet.css", "MarkerCluster.css")
POINT_SCRIPTS = ("leaflet.js", "leaflet.markercluster.js", "map.js", "map-points.js")
AREA_SCRIPTS = ("leaflet.js", "map.js", "map-areas.js")
"""Plain names, in the order in which they must run."""


@dataclass(frozen=True)
class MapParts:
    """What a page needs for a map: its markup, and plain names for `Page.scripts` and `Page.styles`."""

    html: Markup
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


def report_map(edition: MapEdition, links: Links, *, scope: Scope = ALL, is_full: bool = False) -> MapParts:
    """All located reports of a scope, clustered; one file of points serves every scope.

    `is_full` makes it tall, with choices by agency and category. At most one map stands on a page.
    """
    ground = ground_of(edition)
    if ground.points.empty:
        return MapParts(no_places(edition.language))
    box = map_box(edition, links, _still(edition, links, scope), is_full=is_full, **_scoped(edition, scope))
    filters = _filters(edition, ground, scope, is_full)
    parts = [filters, box] if is_full else [box, filters]
    mapped = element("div", *parts, _counted(edition, ground, scope), class_="mb-mapped")
    return MapParts(mapped, POINT_SCRIPTS, STYLES)


def map_box(edition: MapEdition, links: Links, still: Markup, *, is_full: bool = False, **data: str | None) -> Markup:
    """The element that the start script turns into a map; `data` becomes data attributes."""
    language = edition.language
    file = {
        name: links.file(edition.files[name]) for name in ("points.json", "areas.json", f"map.{language.code}.json")
    }
    classes = [
        "mb-map",
        *(["mb-map--full"] if is_full else []),
        *(["mb-map--plain"] if still_is_plain(edition) else []),
    ]
    return element(
        "div",
        still,
        element("noscript", element("p", language._("The map needs JavaScript."), class_="mb-map__note")),
        id=MAP_ID,
        class_=" ".join(classes),
        role="region",
        aria_label=language._("Map of reports"),
        data_points=file["points.json"],
        data_areas=file["areas.json"] if ground_of(edition).has_outlines else None,
        data_words=file[f"map.{language.code}.json"],
        data_report=links.to(report("{id}")),
        data_schematic="1" if ground_of(edition).is_schematic else None,
        data_full="1" if is_full else None,
        **data,
    )


def still_is_plain(edition: MapEdition) -> bool:
    """Whether the city has no outlines, so that the map stands on plain ground."""
    return not ground_of(edition).has_outlines


def _scoped(edition: MapEdition, scope: Scope) -> dict[str, str | None]:
    """What the script keeps: an agency, a category, or an area with those inside it."""
    if scope.kind is ScopeKind.ALL:
        return {}
    wanted = [scope.id]
    if scope.kind is ScopeKind.AREA:
        wanted += inside(edition, scope.id)
    return {f"data_{scope.kind}": " ".join(wanted)}


def inside(edition: MapEdition, area: str) -> list[str]:
    """Ids of all areas within an area, sorted."""
    areas = edition.archive.areas
    found = {area}
    while grown := {key for key, record in areas.items() if record.parent in found and key not in found}:
        found |= grown
    return sorted(found - {area})


def _still(edition: MapEdition, links: Links, scope: Scope) -> Markup:
    """What is seen before the script runs or where it can't: outlines, and for the whole city its dots."""
    ground = ground_of(edition)
    return element(
        "svg",
        *layers(edition, links),
        *(signs(edition, links) if scope == ALL else []),
        viewBox=ground.frame.view_box,
        preserveAspectRatio="xMidYMid slice",
        aria_hidden="true",
        class_=f"{still_classes(ground)} mb-map__still",
    )


def _filters(edition: MapEdition, ground: Ground, scope: Scope, is_full: bool) -> Markup:
    """The key, whose signs can be switched off and on; hidden until the script runs. Above a tall map."""
    words = state_words(edition.language)
    boxes = (
        element(
            "label",
            element("input", type="checkbox", checked="checked", data_kind=kind),
            mark(kind),
            element("span", words[kind]),
            class_="mb-map__kind",
        )
        for kind in ORDER
    )
    choices = [_choice(edition, ground, kind) for kind in ("category", "agency")] if is_full and scope == ALL else []
    classes = "mb-map__filters mb-map__filters--above" if is_full else "mb-map__filters"
    return element("div", *boxes, *choices, class_=classes, hidden="hidden", data_map_filters="")


def _choice(edition: MapEdition, ground: Ground, column: str) -> Markup:
    """A choice of one category or agency among those on the map."""
    language = edition.language
    known = edition.archive.categories if column == "category" else edition.archive.agencies
    label = language._("All categories") if column == "category" else language._("All agencies")
    present = sorted(set(ground.points[column]) & set(known), key=lambda key: (language.name(known[key].names), key))
    options = (element("option", language.name(known[key].names), value=key) for key in present)
    return element(
        "select",
        element("option", label, value=""),
        *options,
        aria_label=label,
        data_choice=column,
        class_="mb-map__choice",
    )


def _counted(edition: MapEdition, ground: Ground, scope: Scope) -> Markup:
    """A line under the map; the script keeps its number right."""
    text = in_words(edition.language, ground) if scope == ALL else ""
    return element("p", text, class_="mb-map__note", aria_live="polite", data_map_shown="")
