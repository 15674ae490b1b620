"""The demonstration's pictures show what their reports tell."""

import random

import pytest
import yaml

from portal.demo import pictures
from portal.demo.pictures import DRAWN, FITS, Picture, draw, fitting_picture
from portal.demo.texts.situations import catalogue
from tests.conftest import ROOT

ALL = sorted({fit.picture for fit in FITS.values()}, key=lambda one: one.before)


def edited_by_hand():
    for path in sorted((ROOT / "content" / "phan-anh").glob("*.md")):
        yield path, yaml.safe_load(path.read_text("utf-8").split("---\n", 2)[1])


def test_every_picture_is_of_a_situation_there_is():
    """Each category and situation that has a picture is among the texts' situations, and every picture is used."""
    facts = frozenset(("city", "town", "rural", "bridge", "water", "term", "break"))
    known = {(category, one.name) for category, _ in FITS for one in catalogue(category, facts).situations}
    assert set(FITS) <= known
    assert {one for one in vars(pictures).values() if isinstance(one, Picture)} == set(ALL)
    assert len(ALL) >= 25


@pytest.mark.parametrize("picture", ALL, ids=lambda one: one.drawing.__name__)
def test_before_and_after_differ_and_say_so(picture):
    """The two moments are the same street in another state, and their words differ too."""
    before, after = (draw(picture, moment, random.Random(7)) for moment in ("before", "after"))
    assert before.size == after.size == (800, 600)
    changed = sum(one != other for one, other in zip(before.tobytes(), after.tobytes(), strict=True))
    assert 0.003 < changed / len(before.tobytes()) < 0.9
    assert picture.alt("before") != picture.alt("after")
    assert draw(picture, "before", random.Random(7)).tobytes() == before.tobytes()


def test_pictures_are_told_by_what_they_show():
    """Each alternative text is a scene's own words, never the title, and both pictures are of one scene."""
    scenes = {(one.alt("before"), one.alt("after")) for one in ALL}
    found = set()
    for path, entry in edited_by_hand():
        alts = tuple(photo["alt"] for photo in entry["photos"])
        assert alts in scenes, path.name
        assert not any(entry["title"] in alt for alt in alts)
        assert all((path.parent / photo["file"]).stat().st_size < 60_000 for photo in entry["photos"])
        found.add(alts)
    assert len(found) >= 15


@pytest.mark.parametrize(
    ("title", "told", "done", "fits"),
    [
        ("Nhà hoang sắp sập", "Ngôi nhà bỏ hoang mái đã sập một phần.", "Phần mái nguy hiểm đã được hạ.", True),
        ("Tường rào cũ sắp đổ", "Bức tường rào cũ nghiêng ra đường.", "Bức tường đã phá bỏ.", False),
        ("Nhà hoang sắp sập", "Ngôi nhà bỏ hoang nghiêng.", "Chủ nhà chống thêm ba cột.", False),
    ],
)
def test_a_picture_fits_title_report_and_answer(title, told, done, fits):
    """A scene is given only where the title, the report and what was done all agree with it."""
    assert (fitting_picture("xay-dung", "nha-hoang", title, told, done) is not None) == fits


def test_what_no_scene_shows_has_no_picture():
    """A report about fees or about slow internet has none."""
    assert fitting_picture("vien-thong", "mang-cham", "Mạng chậm", "Mạng rớt liên tục.", "Đã thay bộ chia.") is None
    assert DRAWN in ALL[0].alt("after")


def test_a_picture_of_a_fallen_wire_is_of_a_wire_that_fell():
    """The fallen end is shown where title and report tell of it and the answer draws the wires tight, never else."""
    fell, hangs = "Dây điện đứt, một đầu rơi xuống đường.", "Dây điện võng sát đầu người."
    tightened = "Đã kéo căng cả khoảng trụ ngày 18/6."
    shown = fitting_picture("dien", "day-dut", "Dây điện đứt", fell, tightened)
    assert shown is pictures.WIRES and "rơi xuống đường" in shown.alt("before")
    sagging = fitting_picture("dien", "day-vong", "Dây điện võng thấp", hangs, tightened)
    assert sagging is pictures.SAGGING and "rơi" not in sagging.alt("before")
    assert fitting_picture("dien", "day-vong", "Dây điện võng thấp", hangs, "Đã thay dây.") is None
    assert fitting_picture("vien-thong", "cap-rung", "Cáp võng", hangs, "Đã treo lại.") is None
