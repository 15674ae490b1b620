"""The demonstration's invented texts, read from its files: whole sentences, and agencies that answer their business."""

import csv
import json
import re
from collections import Counter

import pytest
import yaml

from portal.demo.organisations import ORGANISATIONS
from portal.demo.texts.scene import SLOTS
from portal.demo.texts.situations import ANYONE, FOLDER, catalogue, fitting
from portal.demo.texts.template import compile_phrase
from portal.terms import Outcome
from tests.conftest import ROOT

PLACES = r"(ở|tại|trên|dưới|trong|dọc|gần|cạnh|ngã ba|ngã tư)"
TWICE = re.compile(rf"(?i)\b{PLACES}(?: [^\s,.;]+)? \1\b")


def edited():
    """Every edited report as its front matter and texts."""
    for path in sorted((ROOT / "data" / "reports").glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines())
    for path in sorted((ROOT / "content" / "phan-anh").glob("*.md")):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        reported, answered = body.split("## Trả lời")
        reported = reported.replace("## Phản ánh", "")
        yield yaml.safe_load(front) | {"reported": reported.strip(), "answered": answered.strip()}


@pytest.fixture(scope="module")
def reports():
    return list(edited())


def texts_of(report):
    return [report[name] for name in ("title", "reported", "answered")] + [
        one["text"] for one in report.get("follow_ups", [])
    ]


def test_every_text_is_a_whole_sentence(reports):
    """Every title, report, answer and follow-up begins with a capital or a figure, and has no stray space."""
    texts = [text for report in reports for text in texts_of(report)]
    assert len(texts) > 4_500
    assert [text for text in texts if text != text.strip() or not (text[:1].isupper() or text[:1].isdigit())] == []
    assert [text for text in texts if re.search(r" [,.;]|  |[<>{}|]|\bNone\b", text)] == []


def test_no_text_names_a_place_twice(reports):
    """No `ở … ở …` nor `ngã ba gần ngã ba` stands in any text: no two of one preposition follow each other."""
    found = [(report["id"], text) for report in reports for text in texts_of(report) if TWICE.search(text)]
    assert found == []


def test_the_title_and_the_report_speak_of_the_same_crossing(reports):
    """A title about a crossroads is not told of a fork, nor the other way round."""
    for report in reports:
        for named, other in (("ngã tư", "ngã ba"), ("ngã ba", "ngã tư")):
            if re.search(rf"cho {named}|^{named} ", report["title"], re.IGNORECASE):
                assert other not in report["reported"].lower().split(" gần ")[0], report["id"]


def test_follow_ups_are_seldom_alike(reports):
    """No sentence of a follow-up stands more than five times among all follow-ups."""
    texts = [one["text"] for report in reports for one in report.get("follow_ups", [])]
    sentences = Counter(part for text in texts for part in re.split(r"(?<=[.?!]) ", text))
    assert len(texts) > 200
    assert max(sentences.values()) <= 5


def test_a_phrase_cannot_lose_its_beginning():
    """A phrase whose first choice may be empty, as two titles had, is refused when it is read."""
    with pytest.raises(ValueError, match="lose its beginning"):
        compile_phrase("{Nhà mạng|} trồng trụ <t>", SLOTS)


@pytest.mark.parametrize("category", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_every_situation_has_what_a_text_needs(category):
    """Each situation has titles, reports, a matter for follow-ups, and words for at least the outcome `fixed`."""
    for situation in catalogue(category).situations:
        assert {"T", "R", "=", "F"} <= situation.phrases.keys(), situation.name
        known = {one.id for one in ORGANISATIONS} | {ANYONE}
        assert all(one in known or any(name.startswith(f"{one}-") for name in known) for one in situation.agencies)


def test_agencies_answer_their_own_business():
    """School fees go to the education department, health queues to health, measures to science, papers to justice."""
    expected = {
        "so-gddt": {"truong-hoc"},
        "so-yt": {"benh-vien"},
        "so-khcn": {"do-luong"},
        "so-khdt": {"dang-ky-kinh-doanh"},
        "so-tp": {"cong-chung"},
        "tt-btdt": {"di-tich"},
        "buu-dien": {"buu-pham"},
    }
    for agency, names in expected.items():
        for kind in ("city", "town", "rural"):
            for outcome in Outcome:
                assert {one.name for one in fitting("khac", outcome, kind, agency)} == names


def test_no_agency_refers_a_report_to_itself(reports):
    """An answer that passes a report on, or names whose business it is, never names the agency that answers."""
    with (ROOT / "data" / "register" / "reports.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    names = {one.id: one.name for one in ORGANISATIONS}
    referred = [report for report in reports if rows[report["id"]]["outcome"] == "referred"]
    assert len(referred) > 80
    for report in referred:
        name = names[rows[report["id"]]["agency"]]
        assert not re.search(rf"(?i)\b(thuộc|do) {re.escape(name)}", report["answered"]), report["id"]


def test_no_helpless_person_is_shown(reports):
    """No report points at a mentally ill, homeless or begging person."""
    words = re.compile(r"(?i)\b(tâm thần|vô gia cư|người lang thang|ăn xin|ngáo đá|con nghiện)\b")
    assert [report["id"] for report in reports if any(words.search(text) for text in texts_of(report))] == []
