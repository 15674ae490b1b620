"""Places become maps: folium's start scripts, our own script's files, and pictures that need no script.

No script holds a citizen's words: places rounded for display, states, and ids. Titles are data, set as text.
"""

from portal.maps.assets import files
from portal.maps.boundaries import simplified
from portal.maps.choropleth import AreaValue, Measure, area_map
from portal.maps.interactive import MapParts, report_map
from portal.maps.layered import layered_map
from portal.maps.overdue import overdue_map
from portal.maps.pictures import dot_map, locator
from portal.maps.scoped import points_in

__all__ = [
    "AreaValue",
    "MapParts",
    "Measure",
    "area_map",
    "dot_map",
    "files",
    "layered_map",
    "locator",
    "overdue_map",
    "points_in",
    "report_map",
    "simplified",
]
