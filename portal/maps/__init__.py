"""Places become maps: folium's start scripts, our own script's files, and pictures that need no script.

No map holds a citizen's words: places rounded for display, states, and ids.
"""

from portal.maps.assets import files
from portal.maps.boundaries import simplified
from portal.maps.choropleth import AreaValue, area_map
from portal.maps.interactive import MapParts, report_map
from portal.maps.pictures import dot_map, locator
from portal.maps.places import points_json

__all__ = [
    "AreaValue",
    "MapParts",
    "area_map",
    "dot_map",
    "files",
    "locator",
    "points_json",
    "report_map",
    "simplified",
]
