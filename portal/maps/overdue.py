"""The map of the overdue reports: whose each is and for how long, no one's text."""

from markupsafe import Markup

from portal.addresses import MAP, Links
from portal.charts.svg import element
from portal.maps.edition import MapEdition, ground_of
from portal.maps.interactive import (
    POINT_SCRIPTS,
    MapParts,
    counted_points,
    drawn,
    map_box,
    needs_script,
    reading,
    still_of,
)
from portal.maps.layered import choice
from portal.maps.pictures import key, no_places, thinned
from portal.maps.places import KINDS

OVERDUE = "overdue"


def overdue_map(edition: MapEdition, links: Links) -> MapParts:
    """The located overdue reports, clustered, and the same as a list, the longest overdue first; nothing where none of
    them has a place. Their table, which needs no script, stands elsewhere on the page.
    """
    language, points = edition.language, ground_of(edition).points
    if points.empty:
        return MapParts(no_places(language))
    late = points[points["code"].map(KINDS) == OVERDUE]
    placed = late[late["fallback"] < 0]
    if late.empty:
        return MapParts(Markup(""))
    data = {"data_kind": OVERDUE, "data_bare": "1"}
    box = map_box(edition, links, still_of(edition, links, placed), data=data)
    notes = element("p", f"{needs_script(language)} · {thinned(language)}", class_="mb-map__note")
    legend = key(language, placed, [OVERDUE])
    left = element("div", box, legend, counted_points(edition, late), element("noscript", notes), class_="mb-map__main")
    controls = element(
        "div", choice(edition, "agency", late), class_="mb-map__filters", hidden="hidden", data_map_filters=""
    )
    way = element("a", language._("The overdue on the map of all reports"), href=f"{links.to(MAP)}?state={OVERDUE}")
    both = element("div", left, reading(language, ()), class_="mb-map__sides")
    mapped = element("div", controls, both, element("p", way, class_="mb-more"), class_="mb-mapped")
    return drawn(edition, mapped, POINT_SCRIPTS)
