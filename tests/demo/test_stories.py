"""The demonstration's texts as stories: what is told happens in the order, the season and the place that it can."""

import csv
import re
from collections import Counter
from datetime import date, datetime

import pytest

from portal.demo.organisations import ORGANISATIONS
from portal.demo.texts.naming import named_once, shortened
from tests.conftest import ROOT
from tests.demo.test_texts import edited, texts_of

NAMES = {one.id: one.name for one in ORGANISATIONS}
DAY = re.compile(r"(?<![\d/,.])(\d{1,2})/(\d{1,2})(?![\d/])")
NIGHT = re.compile(r"(?i)\b(?:đêm|tối) (\d{1,2})/(\d{1,2})(?![\d/])")
WENT = re.compile(r"(?:Sáng|Chiều|Sáng ngày) (\d{1,2})/(\d{1,2}), ")


@pytest.fixture(scope="module")
def reports():
    return list(edited())


@pytest.fixture(scope="module")
def rows():
    with (ROOT / "data" / "register" / "reports.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def answers():
    found: dict[str, list[tuple[datetime, str]]] = {}
    with (ROOT / "data" / "register" / "events.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] == "answered":
                found.setdefault(row["report"], []).append((datetime.fromisoformat(row["at"]), row["value"]))
    return found


def days(pattern, text):
    return [date(2019, int(month), int(day)) for day, month in pattern.findall(text) if 1 <= int(month) <= 12]


def test_nobody_sees_what_is_still_to_come(reports, rows):
    """Who writes in the morning has not seen it this afternoon, and no day that a report tells is yet to come."""
    for one in reports:
        received = datetime.fromisoformat(rows[one["id"]]["received_at"])
        assert "chiều nay" not in one["reported"].lower() or received.hour >= 14, one["id"]
        assert all(day <= received.date() for day in days(DAY, one["reported"])), one["id"]
    assert any("chiều nay" in one["reported"].lower() for one in reports)


def test_nobody_goes_to_look_before_it_is_told(reports, rows):
    """An answer's morning or afternoon of inspection is never that of the day on which the report came."""
    went = [(one["id"], day) for one in reports for day in days(WENT, one["answered"])]
    assert len(went) > 100
    assert [report for report, day in went if day <= date.fromisoformat(rows[report]["received_at"][:10])] == []


def test_a_night_is_over_before_it_is_told(reports, answers):
    """What was done in a night is answered on a later day."""
    told = [(one["id"], day) for one in reports for day in days(NIGHT, one["answered"])]
    assert len(told) > 20
    assert [report for report, day in told if day >= answers[report][0][0].date()] == []


def test_a_kept_promise_is_told(reports, answers):
    """What was promised and then reported done says so with that day, and is marked as edited then or later."""
    kept = 0
    for one in reports:
        said = answers[one["id"]]
        if said[0][1].startswith("promised") and said[-1][1] == "fixed":
            kept += 1
            day = said[-1][0].date()
            assert f"{day.day}/{day.month}/{day.year}" in one["answered"].split("\n\n")[-1], one["id"]
            assert date.fromisoformat(str(one["edited_on"])) >= day
    assert kept > 40


def test_what_is_mended_is_not_told_as_a_promise(reports, rows, answers):
    """An answer whose first outcome is `fixed` promises nothing for a day to come."""
    fixed = [one for one in reports if answers[one["id"]][0][1] == "fixed"]
    assert len(fixed) > 700
    assert [one["id"] for one in fixed if re.search(r"(trước|chậm nhất) ngày \d+/\d+/2019", one["answered"])] == []


def test_an_objection_comes_no_later_than_it_says(reports, answers):
    """Who writes on the day of the answer does not tell of the evening before or of two days of trial."""
    same_day = []
    for one in reports:
        citizen = next((said for said in one.get("follow_ups", []) if said["by"] == "citizen"), None)
        if citizen and date.fromisoformat(str(citizen["on"])) == answers[one["id"]][0][0].date():
            same_day.append((one["id"], citizen["text"]))
    assert len(same_day) > 20
    early = re.compile(r"(?i)chiều qua|tối qua|hôm qua|hai hôm|hôm sau|vài hôm|cuối tuần")
    assert [report for report, text in same_day if early.search(text)] == []


def test_school_is_out_in_summer(reports, rows):
    """No report of June to August tells of the school gate at the end of lessons."""
    summer = [one for one in reports if rows[one["id"]]["received_at"][5:7] in ("06", "07", "08")]
    assert len(summer) > 800
    assert [one["id"] for one in summer if re.search(r"(?i)tan học|cổng trường|đang ôn thi", one["reported"])] == []


def test_the_country_stays_out_of_the_city(reports):
    """In the city no buffalo drinks, no rice dries and no duck dies; no dragon boat lands in the hills."""
    city = [one for one in reports if one["place"].endswith("thành phố Huế")]
    other = [one for one in reports if not one["place"].endswith("thành phố Huế")]
    assert len(city) > 700
    assert len(other) > 400
    assert [one["id"] for one in city if re.search(r"(?i)\btrâu|ruộng lúa|chạy lúa|hồ tôm", one["reported"])] == []
    assert [one["id"] for one in other if re.search(r"(?i)thuyền rồng|xích lô", one["reported"])] == []


def test_people_name_the_government_that_they_have(reports):
    """Where a commune governs, nobody calls for the ward or its loudspeaker."""
    communes = [one for one in reports if re.search(r"(^|, )xã ", one["place"])]
    assert len(communes) > 200
    ward = re.compile(r"(?i)\b(loa phường|mong phường|hỏi phường|công an phường|tổ dân phố)\b")
    assert [one["id"] for one in communes if any(map(ward.search, texts_of(one)))] == []


def test_an_agency_says_its_name_once(reports, rows):
    """No answer says the whole name of the agency that gives it twice, where the name has more than one word."""
    answered = [(one["id"], one["answered"], NAMES[rows[one["id"]]["agency"]]) for one in reports]
    assert sum(name in text for _, text, name in answered) > 200
    assert [report for report, text, name in answered if " " in name and text.count(name) > 1] == []


def test_a_short_name_begins_a_sentence_with_a_capital():
    """The second mention is the short name, with a capital only at the beginning of a sentence."""
    text = "UBND xã Phú Mậu đã kiểm tra: UBND xã Phú Mậu xác nhận. UBND xã Phú Mậu cảm ơn."
    assert named_once(text, "UBND xã Phú Mậu") == "UBND xã Phú Mậu đã kiểm tra: xã xác nhận. Xã cảm ơn."
    assert shortened("UBND thành phố Huế") == "UBND thành phố"
    assert shortened("Công ty Điện lực Thừa Thiên Huế") == "Công ty"
    assert shortened("VNPT Thừa Thiên Huế") == "VNPT"


def test_no_day_is_named_twice_in_a_sentence(reports):
    """No sentence of an answer tells `from 17/7 … by 17/7`."""
    sentences = [part for one in reports for part in re.split(r"(?<=[.;]) ", one["answered"])]
    assert [part for part in sentences if max(Counter(DAY.findall(part)).values(), default=0) > 1] == []


def test_hardly_an_answer_is_general(reports):
    """At most five answers say only that a matter is another's, planned or against the rules, without saying how."""
    general = re.compile(r"của cơ quan khác;|đúng quy định hiện hành|ghi vào danh mục cần làm|tại vị trí công dân nêu")
    assert sum(bool(general.search(one["answered"])) for one in reports) <= 5


def test_a_report_says_more_than_a_title(reports):
    """Every report has fourteen words or more, and nineteen in twenty have twenty."""
    lengths = sorted(len(one["reported"].split()) for one in reports)
    assert lengths[0] >= 14
    assert lengths[len(lengths) // 20] >= 20


def test_slow_things_take_months(reports):
    """Roots, ruins and weeds on a monument have not come about within a fortnight."""
    slow = [one for one in reports if re.search(r"(?i)rễ cây|bỏ hoang|di tích", one["title"])]
    assert len(slow) > 5
    brief = re.compile(r"(?i)(ba hôm|bốn, năm ngày|một tuần|cả tuần|mười ngày|nửa tháng) nay")
    assert [one["id"] for one in slow if brief.search(one["reported"])] == []


def test_nothing_is_done_before_it_is_told(reports, rows):
    """No answer tells of a day before the report came."""
    told = [(one["id"], day) for one in reports for day in days(DAY, one["answered"])]
    assert len(told) > 1_000
    assert [report for report, day in told if day < date.fromisoformat(rows[report]["received_at"][:10])] == []
