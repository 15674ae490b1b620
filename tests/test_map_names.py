"""Names of places on pictures: where their areas are, none over another, none cut off, on any width of screen."""

import json
from dataclasses import replace

import pytest
import shapely

from portal.charts.svg import text_width
from portal.maps.edition import ground_of
from portal.maps.names import ACROSS, SIZE, WIDTHS, gazetteer_of, lines_of, place_names
from portal.maps.window import RATIO, Window
from portal.records import Basemap
from portal.terms import BasemapKind
from tests import demonstration
from tests.mapped_city import edition_of, files, tree
from tests.pages.golden_edition import golden


def windows(ground):
    """Whole and close windows all over a ground."""
    right, foot = ground.unit(ground.bounds[1], ground.bounds[2])
    for width in (right, right // 3, 600):
        for step in range(9):
            x, y = step % 3 * right // 3, step // 3 * foot // 3
            yield Window(x, y, width, round(width * RATIO))


def box(name, width):
    half = max(text_width(line, SIZE) for line in name.lines) / 2 * ACROSS / width
    tall = len(name.lines) * SIZE / 2 * ACROSS / width
    return shapely.box(name.x - half, name.y - tall, name.x + half, name.y + tall)


@pytest.mark.parametrize("tier", range(len(WIDTHS)))
def test_no_name_lies_over_another_or_is_cut_off(tier):
    """At each width the names that are shown from it on are apart and within the picture."""
    edition = golden()
    gazetteer, shown = gazetteer_of(ground_of(edition)), 0
    for window in windows(ground_of(edition)):
        whole = shapely.box(0, 0, ACROSS, ACROSS * RATIO + 1)
        boxes = [box(one, WIDTHS[tier]) for one in gazetteer.placed(edition.language, window) if one.tier <= tier]
        assert all(one.within(whole) for one in boxes)
        for at, one in enumerate(boxes):
            assert not any(one.intersects(other) for other in boxes[at + 1 :])
        shown += len(boxes)
    assert shown > 20


def test_a_name_stands_in_its_area():
    """The middle of a name lies on what it names, in every window in which it is shown."""
    edition = golden()
    gazetteer = gazetteer_of(ground_of(edition))
    for window in windows(ground_of(edition)):
        for name in gazetteer.placed(edition.language, window):
            spot = shapely.Point(window.x + name.x * window.width / ACROSS, window.y + name.y * window.width / ACROSS)
            of = [one for one in gazetteer.outlines if lines_of(edition.language.name(one.names)) == name.lines]
            assert min(one.outline.distance(spot) for one in of) <= window.width / ACROSS


def test_the_script_is_given_the_same_names():
    """The file of words names areas and waters in the order of the pictures, each by its id or its name's shape."""
    edition = edition_of()
    words = json.loads(files(edition)["map.vi.json"])
    assert words["named"] == [["dong", "Quận Đông"], ["tay", "Quận Tây"], ["", "Sông Hương"]]
    outlines = json.loads(files(edition)["areas.json"])["features"]
    assert outlines[-1]["properties"] == {"ground": "river", "name": "Sông Hương"}
    drawn = tree(place_names(edition, ground_of(edition).frame))
    assert {text for name in drawn.iter("tspan") for text in [name.text]} <= {name for _, name in words["named"]}


def test_a_background_brings_its_own_names():
    """Where a deployer has set a background, or no area has an outline, the pictures name nothing."""
    edition = edition_of()
    tiled = replace(edition, archive=replace(edition.archive, basemap=Basemap(kind=BasemapKind.SERVER)))
    assert place_names(tiled, ground_of(edition).frame) == ""
    bare = edition_of(boundaries={}, areas={})
    assert place_names(bare, ground_of(bare).frame) == ""


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Thành phố Huế", ("Thành phố Huế",)),
        ("Huyện Quảng Điền", ("Huyện", "Quảng Điền")),
        ("Thị xã Hương Trà", ("Thị xã", "Hương Trà")),
        ("Một", ("Một",)),
    ],
)
def test_a_long_name_is_broken_in_the_middle(name, lines):
    """What does not fit in a line stands in two of like length."""
    assert lines_of(name) == lines


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_phone_reads_the_names_of_most_districts(code):
    """On a phone of 390 pixels the picture of all reports names the city and most of the demonstration's districts."""
    edition = demonstration.edition(code)
    ground = ground_of(edition)
    names = gazetteer_of(ground).placed(edition.language, ground.frame)
    read = {" ".join(one.lines) for one in names if WIDTHS[one.tier] <= 340 and not one.is_water}
    assert edition.language.name(edition.archive.areas["hue"].names) in read
    widest = [area for area in edition.archive.areas.values() if area.level == 1]
    assert len(read) > len(widest) / 2
