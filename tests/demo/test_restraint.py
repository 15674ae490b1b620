"""What the demonstration's invented reports do not do: contradict, boast of pictures, repeat one another."""

import csv
import re
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from portal.demo.texts.restraint import SENTENCE_END, Ledger, durations, sentences, shape
from tests.conftest import ROOT
from tests.demo.test_texts import edited, texts_of

OFTENEST = 8
TITLES_ALIKE = 5
ALIKE = 3
"""In so many reports a sentence, whatever it names, is a pattern."""
WITH_PICTURES = re.compile(r"(?i)gửi kèm|xem ảnh|ảnh kèm theo|ảnh tôi chụp|ảnh đính kèm")
CONFIRMATION = re.compile(
    r"(?i)(là đúng|có cơ sở|đúng thực tế|đúng như|được xác nhận|xác nhận|tình trạng công dân nêu)\.$"
)
DAY = re.compile(r"(?<![\d/,.])(\d{1,2})/(\d{1,2})(?![\d/])")
"""A day without its year: what was done; what is promised has its year."""
DAYS_BEFORE = 7


@pytest.fixture(scope="module")
def reports():
    return list(edited())


@pytest.fixture(scope="module")
def rows():
    with (ROOT / "data" / "register" / "reports.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def first_answers():
    found: dict[str, date] = {}
    with (ROOT / "data" / "register" / "events.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] == "answered":
                found.setdefault(row["report"], datetime.fromisoformat(row["at"]).date())
    return found


def test_a_report_tells_one_duration(reports):
    """Title, report and follow-ups of one report never tell two different durations of the same trouble."""
    told = {one["id"]: durations(" . ".join(texts_of(one))) for one in reports}
    assert sum(map(bool, told.values())) > 400
    assert {report: found for report, found in told.items() if len(found) > 1} == {}


def test_a_duration_is_told_from_other_spans():
    """What lasts until now is a duration; what took three days, or is promised for ten, is none."""
    assert durations("Gần một tháng nay rác nằm đó, đã tám ngày nay.") == {"gần một tháng nay", "đã tám ngày nay"}
    assert durations("Đèn tắt bốn, năm ngày nay") == {"bốn, năm ngày nay"}
    assert durations("Sửa trong ba ngày, xong sau hai tuần.") == set()


def test_no_sentence_wears_out(reports):
    """No sentence of more than five words stands in more than eight reports."""
    counts = Counter(
        sentence for one in reports for sentence in set().union(*(sentences(text) for text in texts_of(one)))
    )
    assert len(counts) > 4_000
    assert [(sentence, count) for sentence, count in counts.items() if count > OFTENEST] == []


def test_few_sentences_are_patterns(reports):
    """With places, names and numbers masked, one sentence in eight at most stands in three or more reports."""
    told = [{shape(part) for text in texts_of(one)[1:] for part in SENTENCE_END.split(text)} for one in reports]
    counts = Counter(part for parts in told for part in parts)
    assert len(counts) > 6_000
    alike = sum(counts[part] >= ALIKE for parts in told for part in parts)
    assert alike < sum(map(len, told)) / 8


def test_few_titles_are_alike(reports):
    """With places, names and numbers masked, no title stands over more than five reports."""
    counts = Counter(shape(one["title"]) for one in reports)
    assert len(counts) > 900
    assert [(title, count) for title, count in counts.items() if count > TITLES_ALIKE] == []


def test_a_ledger_knows_what_is_worn():
    """A sentence is worn once it stands in as many texts as allowed; a short formula never is."""
    ledger = Ledger(2)
    for _ in range(2):
        ledger.enter("chieu-sang", "mot-bong", "", "Đèn đường tắt hết cả đoạn này. Xin cảm ơn.", "Cả đoạn này tối om.")
    assert ledger.is_worn("Chào. Đèn đường tắt hết cả đoạn này.")
    assert not ledger.is_worn("Xin cảm ơn. Đèn đường tắt hết nửa đoạn này.")
    assert not Ledger(3).is_worn("Đèn đường tắt hết cả đoạn này.")


def test_a_ledger_looks_through_names_and_numbers():
    """A sentence and a title wear out whichever place, landmark, road or day they name, never by another's matter."""
    ledger = Ledger(1)
    ledger.enter(
        "chieu-sang", "mot-bong", "Bóng đèn cháy ở đường Lê Lợi", "Tổ điện đã thay bóng ở phường Vỹ Dạ ngày 3/5."
    )
    assert ledger.is_worn("Tổ điện đã thay bóng gần chợ Đông Ba ngày 12/7.")
    assert ledger.is_worn("Tổ điện đã thay bóng trên Quốc lộ 49B ngày 12/7.")
    assert not ledger.is_worn("Tổ điện đã thay trụ ở phường Vỹ Dạ ngày 3/5.")
    assert ledger.is_worn_title("Bóng đèn cháy trước cửa Thượng Tứ")
    assert not ledger.is_worn_title("Bóng đèn tắt ở đường Lê Lợi")
    assert shape("Xà bần đổ ra lề ở đường Bà Triệu") == "xà bần đổ ra lề ·"


def test_who_speaks_of_pictures_has_them(reports):
    """No report without pictures says that it comes with one."""
    without = [one for one in reports if not one.get("photos")]
    assert len(without) > 1_500
    assert [one["id"] for one in without if WITH_PICTURES.search(one["reported"])] == []


def test_an_answer_tells_of_the_days_before_it(reports, first_answers):
    """A day that an answer names lies within the week before the answer, never after it."""
    told = [(one["id"], day) for one in reports for day in days_told(one["answered"])]
    assert len(told) > 800
    far = {}
    for report, day in told:
        answered = first_answers[report]
        if not answered - timedelta(DAYS_BEFORE) <= day <= answered:
            far[report] = (day, answered)
    assert far == {}


def days_told(text):
    for day, month in DAY.findall(text):
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            yield date(2019, int(month), int(day))


def test_what_explains_or_refuses_does_not_begin_by_owning(reports, rows):
    """Only an answer that mends or promises begins with `the report is right`."""
    owning = [one["id"] for one in reports if CONFIRMATION.search(re.split(r"(?<=\.)\s", one["answered"])[0])]
    assert len(owning) > 50
    assert {rows[report]["outcome"] for report in owning} <= {"fixed", "promised"}


def test_forgiveness_is_asked_once(reports):
    """No answer asks twice for the citizen's understanding."""
    assert [one["id"] for one in reports if one["answered"].lower().count("thông cảm") > 1] == []
