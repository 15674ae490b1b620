"""What a still picture frames: no sign outside, nothing left out unsaid, a ward as close as a ward needs."""

import math
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

from portal import maps
from portal.addresses import Links
from portal.language import language
from portal.maps.edition import ground_of
from portal.maps.fragment import start_scripts
from portal.maps.ground import METRES_A_DEGREE, ORDER, Ground
from portal.maps.window import AIR, AROUND, CLOSE, ONE_PLACE, RATIO
from portal.periods import Scope
from portal.records import Scenery
from portal.terms import ScopeKind, Verdict
from tests import demonstration
from tests.mapped_city import edition_of, files, layered, square, tree
from tests.test_maps import spots

ACROSS = math.cos(math.radians(16.45))
"""How much shorter a degree is from west to east."""


def far_away(number):
    """A crowd of fifty reports, and some so far away that a picture of all would show the crowd as one blot."""
    lot = np.random.default_rng(5)
    crowd = [
        (f"c{at}", "", "", "tay", *place, Verdict.ON_TIME) for at, place in enumerate(lot.uniform(0, 0.01, (50, 2)))
    ]
    near = [(*row[:4], 16.41 + row[4], 107.41 + row[5], row[6]) for row in crowd]
    far = [(f"f{at}", "", "", "dong", 16.49, 107.59 - at * 0.001, Verdict.OVERDUE) for at in range(number)]
    return edition_of([*near, *far])


def drawn_signs(edition):
    """Where the signs of the picture of all reports begin, by kind."""
    parts = ElementTree.fromstring(files(edition)["map-ground.svg"])
    return {part.get("id"): spots(part.get("d", "")) for part in parts if part.get("id") in ORDER}


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_the_picture_leaves_out_is_counted(number, code):
    """A report that lies too far away for the picture of all is not drawn, and a sentence counts it, on the front page
    as under the large map without its script, in each language; nothing is said where none is left out."""
    made = far_away(number)
    edition = replace(made, language=language(code), files={**made.files, "map.en.json": "assets/map.en.json"})
    assert len(drawn_signs(edition)["overdue"]) == 0 < len(drawn_signs(edition)["answered"])
    said = {
        "vi": ["", "1 phản ánh ở ngoài khung hình này", "2 phản ánh ở ngoài khung hình này"],
        "en": ["", "1 report lies outside this picture", "2 reports lie outside this picture"],
    }[code][number]
    words = {"vi": "ngoài khung", "en": "outside this picture"}[code]
    for html in (maps.dot_map(edition, Links("")), layered(edition, Links("ban-do/")).html):
        assert (said in html) if number else (words not in html)


@pytest.mark.parametrize("made", [edition_of, lambda: far_away(2), demonstration.edition], ids=["few", "far", "demo"])
def test_no_sign_lies_outside_the_picture(made):
    """Every sign of the picture of all reports stands within its frame; the demonstration's holds all reports."""
    edition = made()
    ground = ground_of(edition)
    left, top, width, height = map(int, ground.frame.view_box.split())
    for x, y in (spot for signs in drawn_signs(edition).values() for spot in signs):
        assert left <= x <= left + width and top - height / 50 <= y <= top + height
    if edition is demonstration.edition():
        assert len(ground.framed) == len(ground.placed) > 2000


def test_the_picture_of_a_ward_is_close():
    """What lies a kilometre apart is shown four kilometres wide and not twelve; the outline of an area that has one
    stands out."""
    lot = np.random.default_rng(5)
    rows = [
        (str(at), "", "so-gtvt" if at else "", "tay", *place, Verdict.ON_TIME)
        for at, place in enumerate(lot.uniform([16.44, 107.44], [16.45, 107.45], (40, 2)))
    ]
    town = edition_of(rows)
    ground = ground_of(town)
    width = ground.around(ground.placed).width * ground.unit_metres
    assert 4_000 <= width <= 1.2 * 4_000
    scopes = {"tay": ScopeKind.AREA, "dong-an-cuu": ScopeKind.AREA, "so-gtvt": ScopeKind.AGENCY}
    made = [maps.report_map(town, Links("x/y/"), Scope(kind, key)).html for key, kind in scopes.items()]
    assert [len(tree(html).findall(".//path[@class='mb-ground mb-ground--own']")) for html in made] == [1, 0, 0]


NEAR = [(0, 0), (298, 0), (0, 298), (205, 205)]
"""Metres from north to south and from west to east of what is one place."""


def town(wide, apart):
    """The ground of a town so many metres wide, and two reports so many metres apart: north to south, west to east."""
    right, up = (metres / METRES_A_DEGREE for metres in apart)
    east = 107.5 + wide / METRES_A_DEGREE / ACROSS
    outline = {"type": "Polygon", "coordinates": square(107.5, 16.4, east, 16.5)}
    places = [(16.45, 107.51), (16.45 + up, 107.51 + right / ACROSS)]
    rows = [(str(at), "chieu-sang", "", "tay", *place, Verdict.ON_TIME) for at, place in enumerate(places)]
    edition = edition_of(rows, {"tay": outline})
    return Ground.of(replace(edition.archive, scenery=Scenery()), edition.ledger.facts)


@pytest.mark.parametrize("apart", [*NEAR, (302, 0), (0, 302), (250, 250)])
@pytest.mark.parametrize(("wide", "unit"), [(13_000, 20), (7_000, 10), (5_000, 5)])
def test_one_place_is_what_lies_within_300_metres(wide, unit, apart):
    """What lies within 300 m from corner to corner is shown amid a square of eight kilometres, in a small town four or
    two; what lies a little farther apart is shown half as far across. The script of a map is told the same metres."""
    ground = town(wide, apart)
    assert ground.unit_metres == unit
    frame = ground.around(ground.placed)
    assert (frame.width, frame.height) == (
        (round(AROUND / RATIO * AIR), round(AROUND * AIR))
        if apart in NEAR
        else (round(CLOSE * AIR), round(CLOSE * AIR * RATIO))
    )
    side = {20: 8_000, 10: 4_000, 5: 2_000}[unit]
    assert (AROUND * unit, CLOSE * unit, ONE_PLACE) == (side, side // 2, 300)
    told = f'"place": {{"around": {side}, "onePlace": 300}}'
    assert [told in script for script in start_scripts(ground).values()] == [True, False, True]


@pytest.mark.parametrize(("units", "is_whole"), [(300, True), (301, False)])
def test_all_are_framed_up_to_three_times_the_width(units, is_whole):
    """The picture of all frames every report as long as that makes it no more than three times as wide as what holds
    most of them, here a hundred units."""
    degrees = 20 / METRES_A_DEGREE
    rights = [0] * 10 + [100] * 30 + [units]
    places = [(16.45 + up * degrees, 107.51 + right * degrees / ACROSS) for up, right in enumerate(rights)]
    rows = [(str(at), "chieu-sang", "", "tay", *place, Verdict.ON_TIME) for at, place in enumerate(places)]
    outline = {"type": "Polygon", "coordinates": square(107.5, 16.4, 107.7, 16.5)}
    ground = ground_of(edition_of(rows, {"tay": outline}))
    assert (ground.frame.width, len(ground.framed)) == ((345, 41) if is_whole else (115, 40))
