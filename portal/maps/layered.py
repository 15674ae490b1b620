"""The one map of everything: each report, how densely they stand, and areas in shades; what is shown stands beside it.

Every control is a native one, so each works by keyboard; without the script there are no controls, and all lists are
seen.
"""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from portal.addresses import LISTS, Links
from portal.belonging import around
from portal.charts.svg import element
from portal.language import Language
from portal.maps import density
from portal.maps.choropleth import Measure, Shading
from portal.maps.edition import MapEdition, ground_of
from portal.maps.interactive import (
    FULL_SCRIPTS,
    MapParts,
    counted,
    drawn,
    list_room,
    map_box,
    rest_of_list,
    states,
    still,
    without_script,
)
from portal.maps.pictures import no_places

REPORTS, DENSITY, AREAS = "reports", "density", "areas"


def layered_map(
    edition: MapEdition,
    links: Links,
    measures: Sequence[Measure],
    items: Iterable[Markup],
    area_table: Markup,
) -> MapParts:
    """The map with its layers. `items`: the last received reports, as a list for readers without the script;
    `area_table`: the areas with all measures.
    """
    ground, language = ground_of(edition), edition.language
    if ground.points.empty:
        return MapParts(no_places(language))
    shading = Shading.of(edition, measures) if measures else None
    values = {"data_values": shading.json()} if shading else {}
    box = map_box(edition, links, still(edition, links), is_full=True, data=values)
    keys = {DENSITY: Markup("").join(density.keys(edition)), AREAS: shading.keys() if shading else Markup("")}
    shown = counted(edition, layer=f"{REPORTS} {DENSITY}")
    listed = list(items)
    rest = rest_of_list(language, len(ground.points) - len(listed), links.to(LISTS))
    left = element("div", box, shown, without_script(edition, links), *_keys(keys), class_="mb-map__main")
    readings = {
        REPORTS: (language._("The reports received last"), Markup("").join([*list_room(language, *listed), rest])),
        DENSITY: (language._("By hexagon"), _scrolled(density.table(edition), language)),
        AREAS: (language._("By area"), area_table),
    }
    right = element("div", *_readings(readings, has_areas=shading is not None), class_="mb-map__reading")
    controls = _controls(edition, shading)
    both = element("div", left, right, class_="mb-map__sides")
    return drawn(
        edition, element("div", controls, _narrowed(language), both, class_="mb-mapped mb-mapped--full"), FULL_SCRIPTS
    )


def _controls(edition: MapEdition, shading: Shading | None) -> Markup:
    language = edition.language
    names = {REPORTS: language._("Each report"), DENSITY: language._("Density")}
    if shading:
        names[AREAS] = language._("By area")
    parts = [
        _radios(language._("Layer"), "mb-layer", names, "data_layer"),
        _of(
            f"{REPORTS} {DENSITY}",
            *states(language),
            *(choice(edition, kind, ground_of(edition).points) for kind in ("category", "agency", "area")),
            _weeks(language),
        ),
        _of(DENSITY, _measure(language, density.captions(language), DENSITY)),
        *([_of(AREAS, shading.choice())] if shading else []),
        _fit(language),
    ]
    return element("div", *parts, class_="mb-map__filters mb-map__filters--above", hidden="hidden", data_map_filters="")


def _of(layers: str, *parts: Markup) -> Markup:
    """What belongs to some layers; the script shows it with those alone."""
    hidden = None if REPORTS in layers else "hidden"
    return element("div", *parts, class_="mb-map__row", data_of=layers, hidden=hidden)


def _radios(legend: str, group: str, values: Mapping[str, str], data: str) -> Markup:
    made = (
        element(
            "label",
            element(
                "input",
                type="radio",
                **{"name": group, "value": value, "checked": None if place else "checked", data: ""},
            ),
            element("span", words),
            class_="mb-map__kind",
        )
        for place, (value, words) in enumerate(values.items())
    )
    return element("fieldset", element("legend", legend), *made, class_="mb-map__fieldset")


def _measure(language: Language, values: Mapping[str, str], layer: str) -> Markup:
    options = (element("option", words, value=value) for value, words in values.items())
    return element(
        "label",
        element("span", language._("Shade hexagons by")),
        element("select", *options, data_measure=layer, class_="mb-map__choice"),
        class_="mb-map__labelled",
    )


def _fit(language: Language) -> Markup:
    """The way back, by one press, from a part of the map that holds nothing of what is chosen."""
    words = language._("Fit the map to what is chosen")
    return element("button", words, type="button", class_="mb-button mb-button--plain mb-button--small", data_fit="")


def _narrowed(language: Language) -> Markup:
    """Room for what is chosen, in words, and the way back to all."""
    said = element("span", data_narrowed_said="")
    button = element(
        "button",
        language._("Show all reports"),
        type="button",
        class_="mb-button mb-button--plain mb-button--small",
        data_widen="",
    )
    return element("p", said, " ", button, class_="mb-map__narrowed", hidden="hidden", data_narrowed="")


def choice(edition: MapEdition, column: str, points: pd.DataFrame) -> Markup:
    """A choice of one category, agency or area among those of the points on the map."""
    language = edition.language
    label = {
        "category": language._("All categories"),
        "agency": language._("All agencies"),
        "area": language._("All areas"),
    }[column]
    first = element("option", label, value="")
    made = (element("option", name, value=key) for key, name in _options(edition, column, set(points[column])))
    return element("select", first, *made, aria_label=label, data_choice=column, class_="mb-map__choice")


def _options(edition: MapEdition, column: str, values: set[str]) -> list[tuple[str, str]]:
    """Id and name of each of the values that is known, by name; areas with those around them."""
    archive, language = edition.archive, edition.language
    if column == "area":
        return _nested(edition, {wider for area in values for wider in around(archive.areas, area)})
    known = archive.categories if column == "category" else archive.agencies
    named = ((key, language.name(known[key].names)) for key in values & set(known))
    return sorted(named, key=lambda one: one[::-1])


def _nested(edition: MapEdition, present: set[str]) -> list[tuple[str, str]]:
    """Some areas with their names, each after the one around it and marked by how deep it lies."""
    areas, language = edition.archive.areas, edition.language
    paths = {key: [language.name(areas[one].names) for one in reversed(around(areas, key))] for key in present}
    ordered = sorted(present, key=lambda key: (paths[key], key))
    return [(key, "– " * (len(paths[key]) - 1) + paths[key][-1]) for key in ordered]


def _weeks(language: Language) -> Markup:
    """The slider of weeks; the script sets its ends, and says the week in words beside it and to who can't see it."""
    radios = _radios(
        language._("Received"),
        "mb-period",
        {"all": language._("All weeks"), "week": language._("In one week")},
        "data_period",
    )
    slider = element("input", type="range", min=0, max=0, value=0, step=1, aria_label=language._("Week"), data_week="")
    buttons = (
        element("button", sign, type="button", aria_label=words, class_="mb-map__step", data_step=step)
        for sign, words, step in (
            ("‹", language._("The week before"), "-1"),
            ("›", language._("The week after"), "1"),
        )
    )
    said = element("output", "", class_="mb-map__week", data_week_said="")
    return element("div", radios, slider, *buttons, said, class_="mb-map__weeks", data_weeks="")


def _keys(keys: Mapping[str, Markup]) -> Iterable[Markup]:
    """The keys of the layers that have shades; seen with the script alone, as without it nothing is shaded."""
    return (element("div", made, data_of=layer, hidden="hidden") for layer, made in keys.items() if made)


def _readings(readings: Mapping[str, tuple[str, Markup]], *, has_areas: bool) -> Iterable[Markup]:
    for layer, (title, content) in readings.items():
        if layer == AREAS and not has_areas:
            continue
        heading = element("h2", title, class_="mb-section__title", id=f"mb-read-{layer}")
        marks = {"data_map_list": ""} if layer == REPORTS else {}
        yield element("section", heading, content, aria_labelledby=f"mb-read-{layer}", data_of=layer, **marks)


def _scrolled(table: Markup, language: Language) -> Markup:
    name = language._("Hexagons by density")
    return element("div", table, class_="mb-scroll", tabindex=0, role="region", aria_label=name)
