"""The interactive maps' start scripts, made by folium: geometry and ids only, as files beside the page.

No inline script or style, no address of another host, the same bytes every time. What a reader reads on the map is put
there by `theme/assets/js/map.js` as text.
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from portal.maps.ground import Ground
from portal.maps.window import AROUND, ONE_PLACE

MAP_ID = "map_1"
"""The id of the map's element on any page."""
AIR = 0.25
"""How far one may drag beyond the frame, as a share of it."""
CLUSTERS = {
    "maxClusterRadius": 56,
    "showCoverageOnHover": False,
    "spiderfyDistanceMultiplier": 1.4,
    "chunkedLoading": True,
    "chunkInterval": 16,
    "chunkDelay": 4,
}
"""Milliseconds: a phone draws and answers its reader between two pieces of work."""


class PortalMap(folium.Map):
    """Leaflet without tiles and without folium's links to other hosts; its element is written by our own page."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 - the attribute that folium reads
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    _template = Template(
        """
{%- macro script(this, kwargs) %}
const {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {
  center: {{ this.location|tojson }},
  ...mbMap.gestures(),
  ...{{ this.options|tojavascript }}
});
{% endmacro %}
"""
    )


class Call(MacroElement):
    """One of our own script's layers, added to the map."""

    _template = Template(
        """
{%- macro script(this, kwargs) %}
mbMap.{{ this.layer }}({{ this._parent.get_name() }}{% if this.options %}, {{ this.options|tojson }}{% endif %});
{% endmacro %}
"""
    )

    def __init__(self, layer: str, options: dict[str, Any] | None = None) -> None:
        super().__init__()
        self._name = "Call"
        self.layer = layer
        self.options = options or {}


@contextmanager
def pinned_ids() -> Iterator[None]:
    """Within it, branca counts its elements' ids from 1 instead of drawing them by lot."""
    original = vars(Element)["_generate_id"]
    counter = itertools.count(1)
    setattr(Element, "_generate_id", classmethod(lambda cls: str(next(counter))))  # noqa: B010 - mypy minds the other
    try:
        yield
    finally:
        setattr(Element, "_generate_id", original)  # noqa: B010


def start_script(ground: Ground, layers: list[tuple[str, dict[str, Any]]]) -> str:
    """The script that makes the map on a page and calls our layers in order."""
    with pinned_ids():
        chart = _map(ground)
        for layer, options in layers:
            chart.add_child(Call(layer, options))
        figure = chart.get_root()
        assert isinstance(figure, Figure)
        figure.render()
        drawn = figure.script.render()
    if chart.get_name() != MAP_ID:
        raise AssertionError(f"folium named the map {chart.get_name()}, not {MAP_ID}")
    lines = (line.rstrip() for line in drawn.splitlines())
    return '"use strict";\n' + "\n".join(line for line in lines if line) + "\n"


def _map(ground: Ground) -> PortalMap:
    west, south, east, north = ground.bounds
    across, up = (east - west) * AIR, (north - south) * AIR
    return PortalMap(
        location=[round(side, 5) for side in ground.centre],
        tiles=None,
        zoom_start=10,
        zoom_control=False,
        attributionControl=False,
        maxZoom=18,
        zoomSnap=0.5,
        max_bounds=True,
        min_lat=round(south - up, 5),
        max_lat=round(north + up, 5),
        min_lon=round(west - across, 5),
        max_lon=round(east + across, 5),
    )


def start_scripts(ground: Ground) -> dict[str, str]:
    """The start scripts by plain name; one serves every map of its kind."""
    begin: list[tuple[str, dict[str, Any]]] = [("begin", {})]
    place = {"onePlace": ONE_PLACE, "around": AROUND * ground.unit_metres}
    reports = [("ground", {}), ("reports", {"crowd": CLUSTERS, "place": place})]
    return {
        "map-points.js": start_script(ground, [*begin, *reports]),
        "map-areas.js": start_script(ground, [*begin, ("areas", {})]),
        "map-full.js": start_script(
            ground, [*begin, ("address", {}), *reports, ("density", {}), ("areas", {}), ("layers", {})]
        ),
    }
