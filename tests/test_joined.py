"""The law of neighbours: two texts that hold nothing private hold nothing private side by side."""

import random
import re

import pytest

from portal.privacy import Gate
from tests import (
    privacy_fifth_list,
    privacy_fourth_list,
    privacy_seventh_list,
    privacy_sixth_list,
    privacy_third_list,
)
from tests.privacy_corpus import harmless
from tests.privacy_held_out import INNOCENT
from tests.privacy_homes import places, spelled_counts
from tests.test_homes import INNOCENT as INNOCENT_HOME
from tests.test_privacy import LET_THROUGH, NO_HOMES

GATE = Gate(["19001075", "0234 3 888 999", "+84 234 3 777 888", "18001091", "18001260"])
LISTS = (privacy_third_list, privacy_fourth_list, privacy_fifth_list, privacy_sixth_list, privacy_seventh_list)
NO_NEIGHBOUR = re.compile(r"[\d\s]*|.*(?:(?:tầng|tang|lầu) \d|\d\w\w floor).*")
BETWEEN = (", ", ". ", "\n")
SIZES = [(1, 2500, 0), pytest.param(2, 100_000, 50, marks=pytest.mark.prove)]
"""Seed, pairs, the most of them that may raise an alarm: none of the slice, one in 2,000 of others."""


def joined(texts, seed, count):
    """Pairs of texts. What is nothing but numbers is left out: behind a street they are a house's, behind another one
    the rest of it; and so is a floor: beside a room it is a part of a door."""
    rng, known = random.Random(seed), [text for text in dict.fromkeys(texts) if not NO_NEIGHBOUR.fullmatch(text)]
    for _ in range(count):
        yield rng.choice(BETWEEN).join((rng.choice(known), rng.choice(known)))


def alarms(texts, at_home):
    found = ((text, [kind.code for kind in GATE.found(text, at_home)]) for text in texts)
    return [(text, codes) for text, codes in found if set(codes) - {"person_named"}]


@pytest.mark.parametrize(("seed", "count", "most"), SIZES)
def test_what_is_harmless_is_so_beside_what_is_harmless(seed, count, most):
    """Of pairs of dates, decrees, sums, points, counts and places, parted by a comma, a sentence's end or a line's,
    none of the slice raises an alarm, and few of others: no digit of one goes on a number of the other, no word of one
    says what the other is."""
    texts = [*INNOCENT, *LET_THROUGH, *(text for one in LISTS for text in one.INNOCENT)]
    texts += [*harmless(seed, 400), *spelled_counts(seed, 150), *places(seed, 150)]
    found = alarms(joined(texts, seed, count), False)
    assert len(found) <= most, found[:20]


@pytest.mark.parametrize(("seed", "count", "most"), SIZES)
def test_so_it_is_in_a_report_about_a_home(seed, count, most):
    """There no two texts make the number of a door either: days, lines of buses, posts, floors and alleys."""
    texts = [text for one in LISTS for text in one.INNOCENT_AT_HOME]
    found = alarms(joined(texts, seed, count), True)
    assert len(found) <= most, found[:20]
    assert len(texts) > 250 and alarms([*INNOCENT_HOME, *NO_HOMES], True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 03/08/2019, mười hai hộ dân bị ngập.",
        "Đã gọi ngày 03/08/2019, mười hai hộ dân bị ngập.",
        "đêm 02-03/08/2019, năm người bị thương",
        "Kiểm tra đêm 02-03/08/2019. Hai xe bị lập biên bản",
        "ngày 03/08/2019. Năm sáu ngày sau lại hỏng",
        "02-03/08/2019. Năm 2019",
        "tháng 07, 08/2019\nnăm một lần",
        "Vietcombank, công văn 1234567",
        "Cột ATM Agribank hỏng, theo phản ánh 1234567",
        "tọa độ 16.463421 107.590123, STK chưa có",
        "cột đèn số 15 Q2/2023",
        "trụ số 12A\n\n2018, 2019",
        "giá vé 5.000-10.000-15.000, Agribank lãi suất 5,5%/năm",
        "Hồ sơ mã số 0572755193. 912.345.678 đồng",
        "ISBN 978-604-0-12345-6, ngân hàng chính sách",
        "lớp năm ba B 2019",
        "một trăm lẻ năm, hai trăm linh bảy",
        "mã phản ánh 046090001234",
        "ổ cắm TV-12-34 và biên bản BB-12-19",
    ],
)
def test_a_date_a_paper_and_a_line_s_end_are_no_part_of_a_number(text):
    """Digits of a date are none of a number that is spelled out beside it, a bank makes no account of a paper's number,
    and no plate goes on behind a line's end; `new` leaves the text as it is."""
    assert GATE.found(text) == [] and GATE.taken_out(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ngày 03/08/2019, không chín một hai ba bốn năm sáu bảy tám", "phone_number"),
        ("mười hai hộ, 03/08/2019, 0912 345 678", "phone_number"),
        ("Vietcombank 1234567", "bank_account"),
        ("công văn 12 của Vietcombank, tài khoản 1234567", "bank_account"),
        ("0161001246801\nVietcombank", "bank_account"),
        ("hồ sơ số 0912345678 0905123456", "phone_number"),
        ("biển số 75F1\n234.56", "number_plate"),
        ("S.T.K 19034567890123", "bank_account"),
        ("1018 7654 321 số tài khoản", "bank_account"),
        ("101 8765 4321 là STK của họ", "bank_account"),
        ("https://vi.du/079199012345", "identity_number"),
        ("ho-so/046090001234", "identity_number"),
        ("cm số 191 234 567", "identity_number"),
        ("không chín lẻ năm một hai ba bốn năm sáu", "phone_number"),
        ("không chín linh năm một hai ba bốn năm sáu", "phone_number"),
        ("bảy mươi lăm A một hai ba bốn năm", "number_plate"),
        ("bảy lăm A 123.45", "number_plate"),
        ("75G1-678.9", "number_plate"),
        ("xe NN-123-45", "number_plate"),
        ("80-123-NG-45", "number_plate"),
        ("TM-12-34", "number_plate"),
        ("biển đỏ QA 12-34", "number_plate"),
        ("user@192.168.1.5", "email_address"),
    ],
)
def test_what_stands_beside_them_is_found(text, code):
    """A number beside a date, an account beside a paper, and ways of writing that were missed: at the beginning of a
    text, within it and at its end; nothing is left of them."""
    for around in ("{}", "Theo {} xin cảm ơn", "Đề nghị xem: {}.", "{}, cảm ơn"):
        said = around.format(text)
        assert code in [kind.code for kind in GATE.found(said)], said
        assert GATE.found(GATE.taken_out(said)) == []


@pytest.mark.parametrize(
    "text", ["7 tổ 12 khu vực 3", "63 ĐDA", "38 Tr. Thúc Nhẫn", "khu phố 4 số 38", "đường Lê Lợi, 24"]
)
def test_a_door_that_is_said_in_short_is_found(text):
    """A house before its group, a street by its initials, a house in its quarter: in reports about homes alone."""
    for around in ("{}", "Ồn ở {} mỗi đêm", "Theo {}, xin cảm ơn"):
        assert [kind.code for kind in GATE.found(around.format(text), at_home=True)] == ["house_number"]
        assert GATE.found(around.format(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "220V/380V",
            "4G/5G",
            "nhà vệ sinh công cộng số 3",
            "biển báo số 12",
            "nhà máy xử lý số 2",
            "24/7",
            "3 P. Phú Hội",
        ),
        *("chợ Đông Ba (16.46371, 107.59086)", "tọa độ trạm bơm: 16.46371, 107.59086", "từ 22h đến 1h\nTứ Hạ"),
        *("trạm y tế phường có tọa độ 16.46371, 107.59086", "đường số 6, kiệt 20", "12/5, kiệt 9", "80 dB"),
        *("phòng trọ\n23h30", "đường Hai Bà Trưng, 15-20 người", "QCVN 26:2010, Ba Làng An", "5 ATM", "12 THCS"),
    ],
)
def test_in_a_report_about_a_home_public_things_have_numbers(text):
    """Volts, networks, signs, public places with their points, days before an alley: no doors there."""
    for around in ("{}", "Ồn ở {} mỗi đêm", "Theo {} xin cảm ơn"):
        assert GATE.found(around.format(text), at_home=True) == []


@pytest.mark.parametrize(
    "text",
    ["nhà tôi sau chợ 16.46371, 107.59086", "gần công viên, 16.46371, 107.59086", "nhà cạnh cầu: 16.46371, 107.59086"],
)
def test_a_point_near_a_public_place_may_be_a_home(text):
    """What is only near, or has a home before it, is no public place's point."""
    assert [kind.code for kind in GATE.found(text, at_home=True)] == ["house_number"]
