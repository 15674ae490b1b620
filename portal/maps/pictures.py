"""Maps that need no script: where all reports are, and where one is."""

from collections.abc import Callable, Sequence
from functools import cache

import pandas as pd
from markupsafe import Markup

from portal.addresses import MAP, Links
from portal.belonging import around
from portal.charts.svg import element, join, mark
from portal.language import Language
from portal.maps.edition import MapEdition, ground_of, state_words
from portal.maps.ground import ORDER, WIDE, Ground
from portal.maps.names import place_names
from portal.maps.places import KINDS
from portal.maps.scoped import unplaced
from portal.maps.window import Window

SPOT_WIDTH, SPOT_HEIGHT = WIDE, 380
"""Units around one report: 12 km by 7.6 km, less in a small town."""
BAR = 100
"""Units: 2 km, less in a small town."""


def dot_map(edition: MapEdition, links: Links, *, name: str = "dots") -> Markup:
    """Every located report as a dot in its state's shade over the outlines, with a key and the way to the full map."""
    ground = ground_of(edition)
    language = edition.language
    if ground.points.empty:
        return no_places(language)
    window = ground.frame
    drawing = element(
        "svg",
        element("title", language._("Where the reports are"), id=f"{name}-title"),
        element("desc", in_words(language, ground.points), id=f"{name}-desc"),
        *layers(edition, links),
        *signs(edition, links),
        place_names(edition, window),
        viewBox=window.view_box,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_=still_classes(ground),
    )
    way = element("a", language._("Open the map of all reports"), href=links.to(MAP))
    notes = [way, thinned(language)]
    notes += [*unplaced(edition), *outside(language, ground)]
    if ground.is_schematic:
        notes.append(language._("Schematic boundaries"))
    if not ground.has_outlines:
        notes.append(language._("The ground drawn is where reports are; no boundaries are known"))
    return element(
        "div",
        drawing,
        key(language, ground.placed),
        element("p", Markup(" · ").join(notes), class_="mb-map__note"),
        class_="mb-picture",
    )


def locator(
    edition: MapEdition, links: Links, row: int, pair: Callable[[Callable[[Language], str]], Markup] | None = None
) -> Markup:
    """The surroundings of the report in a row of `archive.reports`; nothing where its place is unknown.

    `pair` writes what is said in the languages of the page; without it, in that of the edition.
    """
    ground = ground_of(edition)
    spot = ground.spots.get(row)
    if spot is None:
        return Markup("")
    language = edition.language
    x, y, kind, is_rough, is_fallback = spot
    window = Window(x - SPOT_WIDTH // 2, y - SPOT_HEIGHT // 2, SPOT_WIDTH, SPOT_HEIGHT)
    here = f"M{x} {y}h0"
    drawing = element(
        "svg",
        *layers(edition, links),
        use(edition, links, "dots", "mb-dots"),
        element("path", class_="mb-here mb-here--ring", d=here),
        element("path", class_=f"mb-here mb-here--{kind}", d=here),
        _scale(_length(language, BAR * ground.unit_metres), window),
        viewBox=window.view_box,
        role="img",
        aria_label=language._("The place of the report, with its surroundings"),
        class_=still_classes(ground),
    )
    areas = edition.archive.areas
    named = () if is_fallback else around(areas, str(edition.archive.reports["area"].iat[row]))

    def under(said: Language) -> str:
        where = [", ".join(said.name(areas[area].names) for area in named)] if named else []
        return " · ".join([*where, _under(said, is_rough, is_fallback, ground.is_schematic)])

    note = pair(under) if pair else under(language)
    return element("div", drawing, element("p", note, class_="mb-map__note"), class_="mb-picture")


@cache
def _under(language: Language, is_rough: bool, is_fallback: bool, is_schematic: bool) -> str:
    notes = [language._("Grey dots: other reports")]
    if is_fallback:
        notes.append(language._("Not its true place: the point that the system gives where it knows none"))
    elif is_rough:
        notes.append(language._("Place shown to about 110 m"))
    if is_schematic:
        notes.append(language._("Schematic boundaries"))
    return " · ".join(notes)


@cache
def _length(language: Language, metres: int) -> str:
    if metres >= 1000:
        return language._("{n} km").format(n=language.number(metres // 1000))
    return language._("{n} m").format(n=language.number(metres))


def _scale(label: str, window: Window) -> Markup:
    """A bar with its length, at the lower left."""
    left, foot = window.x + 24, window.y + window.height - 24
    return join(
        [
            element("path", class_="mb-scalebar", d=f"M{left} {foot - 8}v8h{BAR}v-8"),
            element("text", label, class_="mb-scalebar__text", x=left + BAR + 12, y=foot + 2),
        ]
    )


def layers(edition: MapEdition, links: Links) -> list[Markup]:
    """Land and water, from the file that all pages share."""
    return [use(edition, links, kind, f"mb-ground mb-ground--{kind}") for kind in ("land", "water", "river")]


def signs(edition: MapEdition, links: Links) -> list[Markup]:
    """The reports by state, thinned by lot where they are dense: dots, diamonds, triangles."""
    return [use(edition, links, kind, f"mb-signs mb-signs--{kind}") for kind in ORDER]


def use(edition: MapEdition, links: Links, part: str, classes: str) -> Markup:
    """A part of the shared file of the ground."""
    return _use(links.file(edition.files["map-ground.svg"]), part, classes)


@cache
def _use(file: str, part: str, classes: str) -> Markup:
    return element("use", href=f"{file}#{part}", class_=classes)


def still_classes(ground: Ground) -> str:
    """A picture with outlines has a ground beyond them, one without stands on plain ground."""
    return "mb-still" if ground.has_outlines else "mb-still mb-still--plain"


def outside(language: Language, ground: Ground) -> list[str]:
    """How many reports the picture of all leaves out, if any: they stand too far away."""
    beyond = len(ground.placed) - len(ground.framed)
    said = language.n("{n} report lies outside this picture", "{n} reports lie outside this picture", beyond)
    return [said] if beyond else []


def thinned(language: Language) -> str:
    """That neighbours share a sign."""
    return language._("A sign stands for one report or more of them close together")


def key(language: Language, placed: pd.DataFrame, kinds: Sequence[str] = ORDER, **data: str) -> Markup:
    """The signs and what they mean, with how many of each are on the map; `data` become attributes."""
    words, counts = state_words(language), counted_kinds(placed)
    items = (
        element(
            "li",
            mark(kind),
            element("span", words[kind], " ", element("span", language.number(counts[kind]), class_="mb-den")),
        )
        for kind in kinds
    )
    return element("ul", *items, class_="mb-legend mb-legend--small", **data)


def counted_kinds(placed: pd.DataFrame) -> dict[str, int]:
    """How many of the points are of each state."""
    counts = placed["code"].map(KINDS).value_counts()
    return {kind: int(counts.get(kind, 0)) for kind in ORDER}


def in_words(language: Language, points: pd.DataFrame) -> str:
    """How many of the points have a known place, and how many stand on a fallback point instead."""
    lost = int((points["fallback"] >= 0).sum())
    known = language.n("{n} report with a known place.", "{n} reports with a known place.", len(points) - lost)
    if not lost:
        return known
    return f"{known} " + language.n("{n} more stands on a fallback point.", "{n} more stand on a fallback point.", lost)


def no_places(language: Language) -> Markup:
    """What stands in a map's place when no report has coordinates."""
    return element(
        "p", language._("The register holds no places, so there is no map."), class_="mb-empty mb-map__empty"
    )
