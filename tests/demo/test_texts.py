"""The demonstration's invented texts, read from its files: whole sentences, and agencies that answer their business."""

import csv
import itertools
import json
import random
import re
from collections import Counter
from datetime import date

import pytest
import yaml

from portal.demo.organisations import ORGANISATIONS
from portal.demo.texts import Days, Place, write
from portal.demo.texts.scene import SLOTS
from portal.demo.texts.situations import ANYONE, COMMON, FACTS, FOLDER, catalogue, fitting, read
from portal.demo.texts.template import compile_phrase
from portal.demo.texts.writing import terms
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


def test_every_sentence_begins_with_a_capital(reports):
    """After a full stop comes a capital or a figure, also where the sentence begins with the agency's own name."""
    begun = re.compile(r"[.?!] ([^\W\d_])")
    texts = [text for report in reports for text in texts_of(report)]
    assert [text for text in texts if not all(first.isupper() for first in begun.findall(text))] == []


OF_ONE_MATTER = (
    *("nhà chờ", "súng hơi", "pháo", "thực bì", "wifi", "chim yến", "tam cấp", "trợ cấp", "màn hình"),
    *("thư bảo đảm", "bưu điện", "lối thoát hiểm", "xăng lẻ", "tổ ong", "trạm bơm", "kim tiêm", "trâu", "karaoke"),
    *("taxi", "bơm xăng", "khoan giếng", "nhuộm tóc", "thấm dột"),
)
"""Words that a title has only if the report is about that, and that stand in the report then."""


def test_a_title_is_about_what_was_reported(reports):
    """A title that names a thing of its own (a bus shelter, a cat, a needle) stands over a report that names it."""
    named = [(word, report) for report in reports for word in OF_ONE_MATTER if word in report["title"].lower()]
    assert len({word for word, _ in named}) > 12
    assert [(report["id"], report["title"]) for word, report in named if word not in report["reported"].lower()] == []


def test_nearly_every_title_shares_a_word_with_its_report(reports):
    """Nineteen titles in twenty share a word about the matter, not about the place, with what they stand over."""
    apart = [one["title"] for one in reports if not matter(one["title"], one) & matter(one["reported"], one)]
    assert len(apart) < len(reports) / 20


def matter(text, report):
    """The words of a text that are about the matter: neither the place's nor such as fit any."""
    return terms(text) - terms(report["place"])


@pytest.mark.parametrize("outcome", ["fixed", "promised"])
def test_an_answer_is_about_what_was_reported(outcome):
    """Of the bus that does not stop no answer tells that the shelter has a new roof, nor the other way round."""
    place = Place("Lê Lợi", "phường Vĩnh Ninh", "thành phố Huế", "city", "")
    days = Days(date(2019, 5, 6), date(2019, 5, 13), date(2019, 7, 1))
    seen = set()
    for seed in range(400):
        text = write("giao-thong", place, Outcome(outcome), random.Random(seed), follow_up=True,
                     agency="so-gtvt", agency_name="Sở Giao thông vận tải", days=days)  # fmt: skip
        if text.situation == "xe-buyt":
            is_shelter = "nhà chờ" in text.reported.lower()
            seen.add(is_shelter)
            assert ("nhà chờ" in text.title.lower()) == is_shelter
            assert ("nhà chờ" in text.answered.lower()) == is_shelter
    assert seen == {True, False}


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


PLACES_AND_SEASONS = [
    frozenset(facts)
    for facts in itertools.product(("city", "town", "rural"), ("water", "city"), ("bridge", "city"), ("term", "break"))
]
"""Every place and season: a fact said twice stands for one that is not true."""
CATEGORIES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_situation_has_what_a_text_needs(category):
    """Each story of each situation has titles, reports, a matter, and words for at least the outcome `fixed`."""
    for facts in PLACES_AND_SEASONS:
        for situation in catalogue(category, facts).situations:
            assert {"T", "R", "=", "F"} <= situation.phrases.keys(), situation.name
            known = {one.id for one in ORGANISATIONS} | {ANYONE}
            assert all(one in known or any(name.startswith(f"{one}-") for name in known) for one in situation.agencies)


@pytest.mark.parametrize("category", CATEGORIES)
def test_no_story_is_lost(category):
    """Each story that a file names can be told at some place in some season: no tag of its lines is misspelt."""
    blocks = [block for block in read(FOLDER / f"{category}.txt") if block.name != COMMON]
    for block in blocks:
        for story in block.stories():
            possible = [block.situation(facts | {story}) for facts in PLACES_AND_SEASONS]
            assert any({"T", "R", "=", "F"} <= one.phrases.keys() for one in possible), (block.name, story)


@pytest.mark.parametrize("category", CATEGORIES)
def test_what_is_general_names_its_situations(category):
    """Each tag of a line that fits several situations is the name of one of the file, or a fact."""
    blocks = read(FOLDER / f"{category}.txt")
    names = {block.name for block in blocks if block.name != COMMON}
    general = [line for block in blocks if block.name == COMMON for line in block.lines]
    assert {tag for line in general for group in line.holds for tag in group} <= names | FACTS


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
        for facts in PLACES_AND_SEASONS:
            for outcome in Outcome:
                assert {one.name for one in fitting("khac", outcome, agency, facts)} == names


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
