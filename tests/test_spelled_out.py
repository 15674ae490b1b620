"""Telephone numbers that are spelled out, whole or in part, are found; numerals in a sentence are none."""

import pytest

from portal.privacy import Gate
from tests.privacy_homes import spelled_counts, spelled_phones

GATE = Gate(["19001075", "0234 3888 999"])
SIZES = [(1, 400), pytest.param(2, 20_000, marks=pytest.mark.prove)]
"""Seed, texts."""


def codes(text):
    return [kind.code for kind in GATE.found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "không chín một hai ba bốn năm sáu bảy tám",
        "Không chín một, hai ba bốn, năm sáu bảy tám",
        "khong chin mot hai ba bon nam sau bay tam",
        "không-chín-một-hai-ba-bốn-năm-sáu-bảy-tám",
        "0 chín 1 hai 345 678",
        "0912 ba bốn năm sáu bảy tám",
        "09 một hai ba 45678",
        "không 912 345 678",
        "0912 345 sáu bảy tám",
        "không chín mười hai ba bốn năm sáu bảy tám",
        "cộng tám bốn chín một hai ba bốn năm sáu bảy tám",
        "sđt chín một hai ba bốn năm sáu bảy tám",
        "điện thoại là ba tám hai ba bốn năm sáu",
        "o chín một hai ba bốn năm sáu bảy tám",
        "KHÔNG CHÍN MỘT HAI BA BỐN NĂM SÁU BẢY TÁM",
        "không\nchín\nmột\nhai\nba\nbốn\nnăm\nsáu\nbảy\ntám",
        "không hai ba bốn ba tám hai ba bốn năm sáu",
        "không chín một hai ba bốn nhăm sáu bẩy tám",
    ],
)
def test_a_number_that_is_spelled_out_is_found(text):
    """In words, in words and digits, with marks or without, whatever stands between; what is taken out is gone."""
    assert "phone_number" in codes(f"Xin gọi {text} nhé.")
    cleared = GATE.taken_out(f"Xin gọi {text} nhé.")
    assert "[số điện thoại đã được ẩn]" in cleared and codes(cleared) == []
    assert not {"sáu", "sau", "678"} & set(cleared.lower().replace(".", " ").split())


@pytest.mark.parametrize(
    "text",
    [
        "một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười",
        "không một ai, hai ba lần",
        "phạt không 300.000.000 đồng",
        "không năm 2019 thì năm 2020",
        "một chín không không một không bảy năm",
        "không hai ba bốn ba tám tám tám chín chín chín",
        "chín giờ ba mươi đến mười một giờ",
        "năm một lần",
        "hai mươi ba hộ, bốn lăm người",
    ],
)
def test_numerals_in_a_sentence_are_no_number(text):
    """Counts, years, sums, and the public numbers of the settings when they are spelled out."""
    assert codes(f"Xin gọi {text} nhé.") == []


@pytest.mark.parametrize(("seed", "count"), SIZES)
def test_of_the_numbers_spelled_out_nineteen_in_twenty_are_found(seed, count):
    """At least 95 % of seeded sentences."""
    missed = [text for _, text in spelled_phones(seed, count) if "phone_number" not in codes(text)]
    assert len(missed) <= 0.05 * count, missed[:20]


@pytest.mark.parametrize(("seed", "count"), SIZES)
def test_no_alarm_on_numerals(seed, count):
    """Of seeded sentences with numerals none raises an alarm."""
    assert [text for text in spelled_counts(seed, count) if codes(text)] == []


def test_no_text_takes_long():
    """Texts made to send the patterns round and round are gone through like any other; this test would not end else."""
    for text in (
        "không " * 6000,
        "không chín một hai ba bốn năm sáu bảy " * 750,
        "nhà tôi ở " * 3000,
        "nhà tôi ở" + " " * 30_000 + "12",
        "số 12 Lê Lợi, " * 2000,
        "số 12 " + "A1 " * 10_000,
        "nhà ông " + "Ba " * 10_000,
        "địa chỉ nhà tôi hiện đang ở tại " * 1000,
        "12/3 " * 6000,
    ):
        assert len(GATE.findings(text, at_home=True)) <= len(text)
