"""What a still picture frames: no sign outside, nothing left out unsaid, a ward as close as a ward needs."""

from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

from portal import maps
from portal.addresses import Links
from portal.language import language
from portal.maps.edition import ground_of
from portal.maps.ground import CLOSE, ORDER
from portal.periods import Scope
from portal.terms import ScopeKind, Verdict
from tests import demonstration
from tests.mapped_city import edition_of, files, layered, tree
from tests.test_maps import spots


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
    """What lies a kilometre apart is shown four kilometres wide and not twelve; a single place with what lies around
    it; the outline of an area that has one stands out."""
    lot = np.random.default_rng(5)
    rows = [
        (str(at), "", "so-gtvt" if at else "", "tay", *place, Verdict.ON_TIME)
        for at, place in enumerate(lot.uniform([16.44, 107.44], [16.45, 107.45], (40, 2)))
    ]
    town = edition_of(rows)
    ground = ground_of(town)
    width = ground.around(ground.placed).width * ground.unit_metres
    assert 1_000 < width <= 1.2 * CLOSE < ground.around(ground.placed.iloc[:1]).width * ground.unit_metres
    scopes = {"tay": ScopeKind.AREA, "dong-an-cuu": ScopeKind.AREA, "so-gtvt": ScopeKind.AGENCY}
    made = [maps.report_map(town, Links("x/y/"), Scope(kind, key)).html for key, kind in scopes.items()]
    assert [len(tree(html).findall(".//path[@class='mb-ground mb-ground--own']")) for html in made] == [1, 0, 0]
