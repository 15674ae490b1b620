"""Who answers in the demonstration has charge of the place and of the matter: read from its files."""

from collections import Counter

import pytest
import yaml

from portal.demo.charge import in_charge
from portal.demo.geography import WARDS
from portal.demo.organisations import KINDS, answerer, area_id
from tests.conftest import ROOT
from tests.demo.test_flow import table
from tests.demo.test_texts import edited, texts_of

CITYS_OWN = {"cty-mtdt", "tt-cvcx", "tt-ptqd", "bqlda-hue", "cong-an-tp-hue", "ben-xe"}
BEYOND_THE_CITY = {"thuy-loi"}
ONE_MATTER = {
    "tt-cvcx": {"cay-xanh"},
    "cap-nuoc": {"nuoc-sach"},
    "dien-luc": {"dien"},
    "vnpt": {"vien-thong"},
    "viettel": {"vien-thong"},
    "mobifone": {"vien-thong"},
    "thuy-loi": {"thoat-nuoc"},
}


@pytest.fixture(scope="module")
def rows():
    return [row for row in table("reports") if row["agency"] and row["area"]]


@pytest.fixture(scope="module")
def district_of():
    areas = yaml.safe_load((ROOT / "data" / "areas.yml").read_text("utf-8"))
    return {area["id"]: area["parent"] for area in areas if "parent" in area}


def test_the_citys_own_bodies_answer_in_the_city_alone(rows, district_of):
    """No report from outside Huế is answered by the city's police, parks, works, projects, land fund or coaches, and
    none was ever sent to them; the irrigation company answers outside it."""
    places = {row["id"]: district_of[row["area"]] for row in rows}
    sent = [(row["value"], places[row["report"]]) for row in table("events") if row["kind"] == "assigned"]
    answered = [(row["agency"], places[row["id"]]) for row in rows]
    assert {agency for agency, _ in answered} >= CITYS_OWN | BEYOND_THE_CITY
    for agency, place in [*sent, *answered]:
        assert agency not in CITYS_OWN or place == "hue"
        assert agency not in BEYOND_THE_CITY or place != "hue"


def test_a_district_or_a_ward_answers_for_its_own_place(rows, district_of):
    """A people's committee answers reports from its own district, ward or commune, never from its neighbour's."""
    agencies = yaml.safe_load((ROOT / "data" / "agencies.yml").read_text("utf-8"))
    parents = {one["id"]: one.get("parent") for one in agencies if one["id"].startswith("ubnd-")}
    seen: Counter[bool] = Counter()
    for row in rows:
        if row["agency"] in parents:
            parent = parents[row["agency"]]
            seen[bool(parent)] += 1
            assert (parent or row["agency"]) == f"ubnd-{district_of[row['area']]}", row["id"]
            ward = row["area"].removeprefix(f"{district_of[row['area']]}-")
            assert parent is None or row["agency"].endswith(f"-{ward}"), row["id"]
    assert seen[True] > 300 and seen[False] > 500


def test_who_has_one_matter_answers_no_other(rows):
    """Trees, water, power, telecoms and irrigation are answered for by those who have them, and water and power by
    nobody else."""
    for row in rows:
        assert row["category"] in ONE_MATTER.get(row["agency"], {row["category"]}), row["id"]
    for category, alone in (("nuoc-sach", "cap-nuoc"), ("dien", "dien-luc")):
        assert {row["agency"] for row in rows if row["category"] == category} == {alone}


def test_a_silent_loudspeaker_is_no_telecoms(rows):
    """What is told of a ward's loudspeakers is never answered by a company of telecoms."""
    agency = {row["id"]: row["agency"] for row in rows}
    told = [one["id"] for one in edited() if any("loa truyền thanh" in text.lower() for text in texts_of(one))]
    assert len(told) > 5
    assert {agency[report] for report in told} & {"vnpt", "viettel", "mobifone"} == set()


def test_every_report_has_the_agency_in_charge_of_it(rows):
    """Each report's agency is one of those that its category's routes lead to in its ward, with charge there."""
    kinds, wards = {one.id: one for one in KINDS}, {area_id(ward): ward for ward in WARDS}
    for row in rows:
        kind, ward = kinds[row["category"]], wards[row["area"]]
        assert row["agency"] in {in_charge(kind, answerer(route, ward), ward) for route in kind.answered_by}, row["id"]
