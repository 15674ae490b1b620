"""The gate: personal data in its many spellings is found, what only looks like it is let through."""

import pytest

from portal.privacy import Gate

GATE = Gate(["19001075", "0234 3 888 999", "+84 234 3 777 888"])

PHONES = [
    "gọi 0912345678 nhé", "0912 345 678", "0912.345.678", "0912-345-678", "+84 912 345 678", "+84912345678",
    "84912345678", "(0234) 3823456", "0234.3823.456", "02343823456", "090 123 4567", "0 9 1 2 3 4 5 6 7 8",
    "Zalo 0935.12.34.56", "sđt:0905123456.", "0905123456/0912345678", "0912\u00a0345\u00a0678", "01234567890",
]  # fmt: skip
EMAILS = ["a.b@gmail.com", "thư: a.b @ gmail . com nhé", "x+y@hue.gov.vn", "a＠b.vn"]
CARDS = [
    "191234567", "046075001234", "CCCD 046 075 001 234", "số CMND: 191 234 567", "căn cước số 046.075.001.234",
]  # fmt: skip
PLATES = ["xe 75A-123.45", "xe 75-F1 234.56", "75F1-23456", "75H1 2345", "BKS 43A 12345", "75-F1-234.56"]
LET_THROUGH = [
    "Quyết định 1234/QĐ-UBND ngày 15/5/2019", "Nghị định 100/2019/NĐ-CP", "Công văn số 123456789",
    "ngày 14/08/2019 lúc 16:00", "14-08-2019", "14.08.2019", "2019-08-14", "01.02.2019-28.02.2019",
    "ngày 01/02/2019 đến 28/02/2019", "giá 1.500.000 đồng", "1 500 000 đ", "kinh phí 123456789 đồng",
    "12.345.678.900 đồng", "150000000 VNĐ", "300.000.000", "năm 2018-2019", "2.473 phản ánh",
    "quốc lộ 1A km 825+300", "từ 18 giờ 30 đến 22 giờ 15", "tổng đài 1900 1075", "19001075", "gọi 0234 3 888 999",
    "0234.3888999", "02343777888", "+84 234 3888999", "cách 200 m, 300 m, 150 m", "từ 5h00-7h30, 16h30-18h00",
    "tuyến 1, 2, 3, 4, 5, 6, 7", "hơn 2.000 hộ, 3.500 người", "TCVN 5687:2010", "số 15 kiệt 131 Trần Phú",
    "mã phản ánh 2187", "các ngày 12, 13, 14, 15 tháng 8", "Thông tư 02/2018/TT-BTNMT", "50.000-100.000 đồng",
    "số nhà 12, 14, 16, 18, 20", "50A Hùng Vương", "8h30 14/08/2019", "điểm 16.463712, 107.590912", "",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [(text, "phone_number") for text in PHONES]
    + [(text, "email_address") for text in EMAILS]
    + [(text, "identity_number") for text in CARDS]
    + [(text, "number_plate") for text in PLATES],
)
def test_personal_data_is_found(text, code):
    """Spaced, dotted, bracketed or with a country code: it is found, also inside a sentence."""
    assert code in [kind.code for kind in GATE.found(text)]
    assert code in [kind.code for kind in GATE.found(f"Đề nghị liên hệ, {text}, cảm ơn.")]


@pytest.mark.parametrize("text", LET_THROUGH)
def test_decrees_dates_prices_and_hotlines_are_let_through(text):
    """No alarm on what editors write every day."""
    assert GATE.found(text) == []
    assert GATE.found(f"Ghi chú: {text}.") == []


def test_a_hotline_is_known_however_it_is_written():
    """A public number is let through with spaces, dots or a country code; its neighbour is not."""
    assert GATE.found("+84 234 3888 999") == []
    assert GATE.found("0234 3888 998") != []


def test_a_message_never_repeats_what_was_found():
    """The kinds of problem have no place for the text itself."""
    for text in [*PHONES, *EMAILS, *CARDS, *PLATES]:
        for kind in GATE.found(text):
            assert "{value}" not in kind.what + kind.fix


def test_another_country_s_numbers_are_known():
    """With country US its telephone numbers are found and Vietnamese ids mean nothing."""
    gate = Gate((), "US")
    assert [kind.code for kind in gate.found("call (410) 244-1030 today")] == ["phone_number"]
    assert gate.found("75A-123.45") == []
    assert gate.found("request 25-00164856 of 2025-02-24") == []
