"""The problems of outlines of areas and of what lies under the maps."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _WARN = Severity.STOP, Severity.WARN

BAD_GEOJSON = ProblemKind(
    "bad_geojson",
    _STOP,
    N_("not a GeoJSON collection of polygons: {problem}"),
    N_("export it again as a FeatureCollection in WGS84"),
)
NO_OUTLINES = ProblemKind(
    "no_outlines",
    _WARN,
    N_("there is no such file, so that no map shows the areas of data/areas.yml"),
    N_("put the areas' outlines there, as GeoJSON"),
)
_NAME_THEM = N_("write each outline's name among the spellings of its area in data/areas.yml, or add the area")
OUTLINES_OF_NO_AREA = ProblemKind(
    "outlines_of_no_area",
    _WARN,
    N_("{matched} of {outlines} outlines belong to an area; the others, {strange_count}, to none: {strange}"),
    _NAME_THEM,
)
AREAS_WITHOUT_OUTLINE = ProblemKind(
    "areas_without_outline",
    _WARN,
    N_("{bare_count} areas have no outline, so that no map shows them, though others of their level have one: {bare}"),
    N_("add their outlines, or give an area that was redrawn its valid_to and successor in data/areas.yml"),
)
OUTLINES_AND_AREAS_DIFFER = ProblemKind(
    "outlines_and_areas_differ",
    _WARN,
    N_(
        "{matched} of {outlines} outlines belong to an area; the others, {strange_count}, to none: {strange}; areas "
        "without an outline, {bare_count}: {bare}"
    ),
    _NAME_THEM,
)
SHAPE_TWICE = ProblemKind(
    "shape_twice",
    _STOP,
    N_("area {area} has a shape already, at line {first}"),
    N_("join them into one MultiPolygon, or correct the id of one"),
)
KEY_TWICE = ProblemKind(
    "key_twice", _STOP, N_("key “{key}” stands twice in its object"), N_("keep one of them, or export the file again")
)
OUTLINE_CROSSES = ProblemKind(
    "outline_crosses",
    _STOP,
    N_("the outline of {outline} is no area: {problem} at longitude {lon}, latitude {lat}"),
    N_("correct its points around there, or export the outlines again from the program that drew them"),
)
OUTLINE_MENDED = ProblemKind(
    "outline_mended",
    _WARN,
    N_(
        "the outline of {outline} was mended, which hardly changes its area: {problem} at longitude {lon}, "
        "latitude {lat}"
    ),
    N_("correct its points around there"),
)
RING_OPEN = ProblemKind(
    "ring_open",
    _WARN,
    N_("the outline of {outline} does not end where it begins; it was closed by a straight line"),
    N_("look whether points are missing at its end; repeat its first point as its last"),
)
OUTLINE_FAR = ProblemKind(
    "outline_far",
    _WARN,
    N_("the outline of {outline} has a point at longitude {lon}, latitude {lat}, far from all others"),
    N_("correct it if it is a slip; longitude stands first"),
)
OUTLINES_ELSEWHERE = ProblemKind(
    "outlines_elsewhere",
    _WARN,
    N_("of {points} reports with a point none lies anywhere near the outlines"),
    N_("look whether the outlines are this city's, and whether longitude stands first in them"),
)

# Points and outlines
POINT_OUTSIDE = ProblemKind(
    "point_outside",
    _WARN,
    N_("the point {lat}, {lon} lies {km} km outside the outline of {area}, where the report is said to be"),
    N_("correct the point or the area, or leave lat and lon empty"),
)
POINT_OUTSIDE_ALL = ProblemKind(
    "point_outside_all",
    _WARN,
    N_("the point {lat}, {lon} lies {km} km outside the nearest outline"),
    N_("check it, or leave lat and lon empty; or add the outline that is missing to data/areas.geojson"),
)
MOST_OUTSIDE = ProblemKind(
    "most_outside",
    _WARN,
    N_("{count} of {points} points lie more than {limit} km outside the outlines of the areas of their reports"),
    N_("look whether these are the outlines of this city and of these areas"),
)
