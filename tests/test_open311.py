"""Every Open311 file against the field list of GeoReport v2, in both forms, and against the register."""

import json
import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest

from portal import open311
from portal.open311.formats import CHILD
from portal.settings import Settings
from portal.terms import OPEN
from tests import demonstration
from tests.open311_fields import DEFINITION, DISCOVERY, ENDPOINT, REQUEST, SERVICE, Field, faults
from tests.pages.golden_edition import archive, edition_of, golden


def files_of(edition) -> dict[str, bytes]:
    written: dict[str, bytes] = {}
    open311.write([edition], written.__setitem__)
    return written


@pytest.fixture(scope="module")
def files():
    return files_of(golden())


@pytest.fixture(scope="module")
def demo():
    edition = demonstration.edition()
    return edition, files_of(edition)


def shapes(name: str, content: Any) -> list[tuple[dict[str, Any], tuple[Field, ...]]]:
    """Which field list each object of a file is held against."""
    plain = name.removeprefix("open311/v2/").removesuffix(".json")
    if plain == "discovery":
        return [(content, DISCOVERY), *((one, ENDPOINT) for one in content["endpoints"])]
    if plain == "services":
        return [(one, SERVICE) for one in content]
    if plain.startswith("services/"):
        return [(content, DEFINITION)]
    assert plain == "requests" or plain.startswith("requests/")
    return [(one, REQUEST) for one in content]


def test_every_file_has_the_specification_s_fields(demo):
    """In every JSON file of the demonstration the fields, their order and their types are the specification's."""
    _, files = demo
    checked = 0
    for name in (name for name in files if name.endswith(".json")):
        for value, fields in shapes(name, json.loads(files[name])):
            assert faults(value, fields) == [], name
            checked += 1
    assert checked > 2_600


def test_the_check_would_find_a_fault(files):
    """A renamed field, a time without a zone, a status of our own and a missing id are each found."""
    (request, *_) = json.loads(files["open311/v2/requests.json"])
    assert faults(request, REQUEST) == []
    for changed in ({"status": "handled"}, {"requested_datetime": "2019-08-14T16:00:00"}, {"service_code": None}):
        assert len(faults(request | changed, REQUEST)) == 1
    assert faults({"id": request.pop("service_request_id"), **request}, REQUEST)


def spark(element: ElementTree.Element) -> Any:
    """JSON of XML by the specification's Spark convention; leaves stay text."""
    if len(element) or element.tag in CHILD or element.tag in ("service_requests", "services"):
        names = {child.tag for child in element}
        parent = element.tag in CHILD or element.tag in ("service_requests", "services")
        if parent:
            assert len(names) <= 1
            return [spark(child) for child in element]
        return {child.tag: spark(child) for child in element}
    return element.text or None


def as_text(value: Any) -> Any:
    """A JSON value with its leaves as XML writes them."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def test_xml_and_json_hold_the_same(demo):
    """Each XML file, converted by the specification's own convention, is the JSON file beside it."""
    _, files = demo
    for name in (name for name in files if name.endswith(".xml")):
        assert files[name].startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
        made = spark(ElementTree.fromstring(files[name]))
        assert made == as_text(json.loads(files[name[:-4] + ".json"])), name


def test_requests_agree_with_the_register(demo):
    """Status, times, category, agency and deadline of every request are those of the register's row."""
    edition, files = demo
    rows = {row["id"]: row for row in edition.archive.reports.to_dict("records")}
    every = {one["service_request_id"]: one for one in json.loads(files["open311/v2/requests.json"])}
    for name in (name for name in files if re.fullmatch(r"open311/v2/requests/.+\.json", name)):
        (one,) = json.loads(files[name])
        assert every.setdefault(one["service_request_id"], one) == one
        assert name == f"open311/v2/requests/{one['service_request_id']}.json"
    assert set(edition.archive.edited) <= set(every)
    for key, one in every.items():
        row = rows[key]
        assert (one["status"] == "open") == (row["status"] in OPEN)
        assert datetime.fromisoformat(one["requested_datetime"]).replace(tzinfo=None) == row["received_at"]
        assert one["service_code"] == (row["category"] or "UNCLASSIFIED")
        names = edition.archive.agencies[row["agency"]].names["vi"] if row["agency"] else None
        assert one["agency_responsible"] == names
        due = one["expected_datetime"]
        assert (due[:10] if due else "NaT") == str(row["due_current"])[:10]
        if row["status"] == "handled":
            assert datetime.fromisoformat(one["updated_datetime"]).replace(tzinfo=None) == row["handled_at"]


def test_a_deadline_s_day_counts_to_its_end(demo):
    """By the whole-day rule a deadline without an hour is expected by 23:59:59, in the city's zone."""
    edition, files = demo
    assert edition.settings.deadline_rule == "whole_day"
    due = [one["expected_datetime"] for one in json.loads(files["open311/v2/requests.json"])]
    assert {text[11:] for text in due if text} == {"23:59:59+07:00"}
    instant = _with(edition, deadline_rule="instant")
    due = [one["expected_datetime"] for one in json.loads(files_of(instant)["open311/v2/requests.json"])]
    assert {text[11:] for text in due if text} == {f"{time().isoformat()}+07:00"}


def _with(edition, **settings):
    full = edition.archive
    changed = Settings.model_validate(full.settings.model_dump() | settings)
    return edition_of(replace(full, project=full.project.model_copy(update={"settings": changed})))


def test_the_list_is_the_newest_thousand_of_ninety_days(demo):
    """requests holds what came in within 90 days before the as-of time, at most 1,000, the last first."""
    edition, files = demo
    listed = json.loads(files["open311/v2/requests.json"])
    times = [one["requested_datetime"] for one in listed]
    received = edition.archive.reports["received_at"]
    recent = int((received >= edition.archive.as_of - timedelta(days=90)).sum())
    assert len(listed) == min(recent, 1000)
    assert times == sorted(times, reverse=True)
    assert times[0].startswith(str(received.max()).replace(" ", "T"))


def test_places_of_homes_and_sensitive_matters_are_rough(demo):
    """No request of a private, sensitive or unclassified matter is placed closer than three decimals."""
    edition, files = demo
    kinds = {key for key, one in edition.archive.categories.items() if one.private_home or one.sensitive}
    every = [json.loads(content)[0] for name, content in files.items() if re.fullmatch(r".*/requests/.+\.json", name)]
    every += json.loads(files["open311/v2/requests.json"])
    rough = [one for one in every if one["service_code"] in kinds | {"UNCLASSIFIED"} and one["lat"] is not None]
    assert len(rough) > 50
    assert all(one[axis] == round(one[axis], 3) for one in rough for axis in ("lat", "long"))


def test_text_is_of_published_reports_alone(files):
    """A report that is not published has no description and no picture; a published one says its text without marks."""
    published = archive().edited
    listed = json.loads(files["open311/v2/requests.json"])
    assert {bool(one["description"]) == (one["service_request_id"] in published) for one in listed} == {True}
    by_id = {one["service_request_id"]: one for one in listed}
    assert "**" not in by_id["101"]["description"]
    assert "từ tối thứ Sáu" in by_id["101"]["description"]


def test_hostile_texts_stay_text():
    """Markup in a title is escaped in XML and read back whole; control characters are gone."""
    key, one = next(iter(archive().edited.items()))
    bad = one.model_copy(update={"title": "<b>&]]>\x00</b>", "place": "<i>x</i>"})
    files = files_of(edition_of(replace(archive(), edited={key: bad})))
    (request,) = ElementTree.fromstring(files[f"open311/v2/requests/{key}.xml"])
    assert (request.findtext("description") or "").startswith("<b>&]]></b>")
    assert request.findtext("address") == "<i>x</i>"


def test_every_service_code_of_a_request_is_a_service(files):
    """No request names a service that is not listed, and each service has its definition."""
    codes = {one["service_code"] for one in json.loads(files["open311/v2/services.json"])}
    assert {one["service_code"] for one in json.loads(files["open311/v2/requests.json"])} <= codes
    assert {name for name in files if re.fullmatch(r"open311/v2/services/.+\.json", name)} == {
        f"open311/v2/services/{code}.json" for code in codes
    }


def test_the_files_of_single_reports_can_be_left_out():
    """A city whose host can't hold so many files keeps the lists alone."""
    names = files_of(_with(golden(), open311_files=False))
    assert not any("/requests/" in name for name in names)
    assert "open311/v2/requests.xml" in names


def test_invented_data_is_a_test_endpoint(files):
    """Discovery says “test” where the reports are an illustration, else “production”."""
    (endpoint,) = json.loads(files["open311/v2/discovery.json"])["endpoints"]
    assert (endpoint["type"], endpoint["url"]) == ("test", "https://minh-bach.example/open311/v2")
    (real,) = json.loads(files_of(_with(golden(), illustration={}))["open311/v2/discovery.json"])["endpoints"]
    assert real["type"] == "production"
