"""A known spelling matches however it is typed; what means two entries means neither."""

import json
from dataclasses import dataclass, field

import pytest

from portal.search import words
from portal.sources.spellings import Spellings, folded, spellings_of
from tests.checks.places import REPORTS
from tests.projects import ProjectCopy

AREA = "data/areas.yml"
NAME = "Phường Thủy Xuân"


@dataclass(frozen=True)
class Entry:
    id: str
    names: dict[str, str]
    spellings: tuple[str, ...] = field(default=())


def known(*entries: Entry) -> Spellings:
    return spellings_of("areas.yml", [(entry, 1) for entry in entries])


@pytest.mark.parametrize(
    "text",
    ["Phường Thủy Xuân", "Phường Thuỷ Xuân", "phường  thuỷ xuân", "PHƯỜNG THUỶ XUÂN", "Phường Thuy\u0309 Xuân"],
)
def test_either_way_of_placing_the_tone_is_one_spelling(text):
    """`Thuỷ` is found where `Thủy` is listed, in any case, composed or not."""
    assert known(Entry("thuy-xuan", {"vi": NAME})).id_of(text) == "thuy-xuan"


@pytest.mark.parametrize(
    ("one", "other"), [("Hoá", "Hóa"), ("oà", "òa"), ("uý", "úy"), ("khoẻ", "khỏe"), ("quả", "qủa")]
)
def test_the_rule_is_that_of_the_search(one, other):
    """Names are compared as the search compares words."""
    assert folded(one) == folded(other)
    assert words.both(one.lower())[1] == words.both(other.lower())[1] == folded(one)


@pytest.mark.parametrize(
    ("one", "other"), [("Thuỷ", "Thuý"), ("hoa", "hoá"), ("Mỹ Hoà", "Mỳ Hoã"), ("hoá-thuy", "hoa-thúy")]
)
def test_another_tone_is_another_name(one, other):
    """Tones move within their own syllable only, and none is lost."""
    assert folded(one) != folded(other)


def test_entries_that_differ_in_the_place_of_a_tone_keep_their_own_names():
    """Each is found by its own spelling; one that is neither's means neither, and that is told."""
    both = known(Entry("a", {"vi": "Thủy Hóa"}), Entry("b", {"vi": "Thuỷ Hoá"}))
    assert [both.id_of(text) for text in ("thủy hóa", "Thuỷ Hoá", "Thủy Hoá")] == ["a", "b", None]
    assert both.shared[folded("Thủy Hoá")] == ("a", "b")


def test_a_name_of_two_means_neither_whichever_way_it_is_written():
    """What two entries are called is told as ambiguous in both ways of writing it."""
    both = known(Entry("a", {"vi": "Hòa"}), Entry("b", {"vi": "Hòa"}))
    assert (both.id_of("Hòa"), both.id_of("Hoà")) == (None, None)
    assert folded("Hoà") in both.shared and folded("Hòa") in both.shared


def test_a_register_may_place_the_tone_either_way(project: ProjectCopy):
    """A row whose area is spelled with the tone on the other vowel is used, and means that area."""
    text = project.text(AREA)
    assert "Thị xã Hương Thủy" in text
    line = next(one for one in project.text(REPORTS).splitlines() if ",huong-thuy," in one)
    project.replace(REPORTS, line, line.replace(",huong-thuy,", ",Thị xã Hương Thuỷ,"))
    assert project.found() == []
    id_ = line.split(",")[0]
    reports = project.read().reports
    assert reports.loc[reports["id"] == id_, "area"].tolist() == ["huong-thuy"]


def test_an_outline_may_place_the_tone_either_way(project: ProjectCopy):
    """An outline that names its area with the tone on the other vowel belongs to it."""
    shapes = json.loads(project.text("data/areas.geojson"))
    renamed = 0
    for feature in shapes["features"]:
        if feature["properties"].get("id") == "huong-thuy":
            feature["properties"] = {"name": "Thị xã Hương Thuỷ"}
            renamed += 1
    assert renamed == 1
    project.write("data/areas.geojson", json.dumps(shapes, ensure_ascii=False))
    assert project.found() == []
    assert "huong-thuy" in project.read().boundaries
