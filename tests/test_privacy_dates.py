"""The gate lets dates, times and sums through, however they are written, and finds what stands beside them."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.privacy import Gate

GATE = Gate()


def codes(text: str) -> list[str]:
    return [kind.code for kind in GATE.found(text)]


WRITTEN = [
    *("%d.%m.%Y %H:%M", "%d-%m-%Y %H:%M", "%H:%M %d.%m.%Y", "%d.%m.%Y %Hh%M", "%d.%m.%Y %H giờ", "%d %m %Y %H:%M"),
    *("ngày %d.%m.%Y 14 hộ", "%d.%m-%d.%m.%Y", "%Y%m%d%H%M", "%d.%m.%y %H.%M", "%d-%m-%y %H-%M", "%d%m%Y %H%M"),
    *(
        "%d.%m.%Y %H.%M",
        "%H.%M %d.%m.%Y",
        "%d-%d-%d.%m.%Y",
        "%m-%Y - %m-%Y",
        "%m.%Y-%m.%Y",
        "%d/%m/%Y %H.%M",
        "%d.%m.%Y",
    ),
    *("%Y-%m-%d %H-%M", "%H.00-%H.30", "%d/%m-%d/%m/%Y", "%d.%m.%Y - %d.%m.%Y", "%d-%m-%Y - %d-%m-%Y"),
]


@pytest.mark.parametrize("written", WRITTEN)
@settings(max_examples=15)
@given(when=st.datetimes(datetime(2010, 1, 1), datetime(2029, 12, 31)))
def test_a_date_with_a_time_is_no_number_and_hides_none(written, when):
    """No date or time, however it is written, is taken for a telephone or a paper; a telephone beside it is found."""
    text = when.strftime(written)
    assert codes(text) == []
    assert codes(f"{text}, 0912 345 678") == codes(f"0912 345 678 ({text})") == ["phone_number"]
    assert codes("sđt 09.05.2019 12") == ["phone_number"]


@pytest.mark.parametrize(
    "words", ["số tiền {n}", "VNĐ {n}", "{n} (đồng)", "tổng cộng {n} bằng chữ", "giá {n}", "phí: {n}"]
)
@settings(max_examples=15)
@given(number=st.integers(100_000_000, 999_999_999))
def test_a_sum_in_one_piece_is_no_paper(words, number):
    """Nine digits that words call a sum are none of a paper; without such words they may be."""
    assert codes(words.format(n=number)) == []
    assert codes(f"CMND {number}") == ["identity_number"]
