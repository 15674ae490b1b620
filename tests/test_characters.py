"""What a text may hold: signs that can be shown, and words in the encoding that they were written in."""

import unicodedata

import pytest

from portal.characters import TCVN3, UTF_8, garbled_as, is_fit

WORDS = ["Sở Giao thông vận tải", "đường Đặng Thái Thân ngập nước", "phường Vĩnh Ninh", "cống bị vỡ, ổ gà lớn"]
IN_TCVN3 = ["Së Giao th«ng vËn t¶i", "®­êng sè 5", "r¸c th¶i ch­a thu gom", "kh«ng cã ®Ìn"]
UNUSUAL = ["«cá» và «đá»", "10 µg/m³, 5½ ngày, số 5®", "§ 5", "A·B", "Ärger, façade, Ångström", "© 2019", "«", "á»"]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", WORDS)
def test_utf_8_that_was_taken_for_another_encoding_is_noticed(text, encoding):
    """Vietnamese read as Windows or Latin 1 is garbled; as it was written, in either form, it is none."""
    assert garbled_as(text.encode("utf-8").decode(encoding, "replace")) == UTF_8
    assert not garbled_as(text)
    assert not garbled_as(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("text", IN_TCVN3)
def test_tcvn3_that_was_taken_for_windows_is_noticed(text):
    """Text in the fonts of the nineties is garbled in Unicode."""
    assert garbled_as(text) == TCVN3


@pytest.mark.parametrize("text", UNUSUAL)
def test_what_is_only_unusual_is_not_garbled(text):
    """Quotation marks, units and other languages are left alone."""
    assert not garbled_as(text)


@pytest.mark.parametrize("written", ["\u202e", "&#8238;", "&#x202e;", "&#X202E;", "&#0008238", "&#x2066;", "&#8297;"])
def test_what_turns_the_line_around_is_refused_however_it_is_written(written):
    """A character that changes the direction of writing is unfit as itself and as every entity that becomes it."""
    assert not is_fit(f"Đống rác {written} ở chợ")


def test_other_entities_and_ampersands_are_fit():
    """A sign that is written as an entity, and an ampersand that begins none, are left alone."""
    assert all(map(is_fit, ["a & b", "&lt;b&gt;", "&#225;", "&amp;#8238;", "AT&T", "&rlm;"]))
