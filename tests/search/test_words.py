"""How words are folded, and what of their spelling is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.words import both, names, neighbours, runs, words
from tests import demonstration
from tests.search.truth import folded

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TYPED = st.text(VIETNAMESE + VIETNAMESE.upper() + "ÐðZz09 .,-_/\n", max_size=60)


def fold(text):
    return [both(word)[0] for word in words(text)]


def spelled(text):
    return [both(word)[1] for word in words(text)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("duong le loi", "đường Lê Lợi"),
        ("ĐƯỜNG LÊ LỢI", "đường Lê Lợi"),
        ("Ðường Lê Lợi", "đường Lê Lợi"),
        ("thuy xuan", "thuỷ xuân"),
        ("dem", "đêm"),
        ("hoa", "hoà"),
    ],
)
def test_what_people_type_folds_to_what_is_written(typed, meant):
    """Marks, capitals and the look-alike Ð make no difference to what is found."""
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("thủy", "thuỷ"), ("hòa", "hoà"), ("Khỏe", "khoẻ"), ("Ðêm", "đêm"), ("đường", "đường")]
)
def test_one_spelling_has_one_form(one, other):
    """The place of a tone, NFC or NFD, and the look-alike Ð are no other spelling."""
    assert spelled(one) == spelled(unicodedata.normalize("NFD", other))


def test_another_tone_or_letter_is_another_spelling():
    """`hoa`, `hoá`, `hoà`, `hỏa`, `họa` and `hoă` are six spellings of one folded word; `đ` is not `d`."""
    assert len({one for word in ("hoa", "hoá", "hoà", "hỏa", "họa", "hoă") for one in spelled(word)}) == 6
    assert spelled("đa") != spelled("da")


@given(TYPED)
def test_folding_is_what_the_plainest_way_gives(text):
    """Whatever is written, the words are those of an independent folding, whether it comes composed or not."""
    assert fold(text) == folded(text)
    assert fold(unicodedata.normalize("NFD", text)) == folded(text)


@given(TYPED)
def test_folding_twice_changes_nothing(text):
    """A folded word folds to itself."""
    once = fold(text)
    assert fold(" ".join(once)) == once


def pairs(text):
    return [pair for run in runs(text) for pair in neighbours(run)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phường Phú Thuận, thành phố Huế", ["phuong phu", "phu thuan", "thanh pho", "pho hue"]),
        ("Vỹ Dạ", ["vi da"]),
        ("vĩ dạ", ["vi da"]),
        ("công ty – Quý", ["cong ti", "ti qui"]),
        ("tay Tài", ["tay tai"]),
        ("ùi Úy", ["ui uy"]),
        ("một. Hai", []),
    ],
)
def test_neighbours_stand_together_and_i_is_y_where_they_sound_alike(text, found):
    """Words are neighbours with no comma or full stop between them; i and y are one as a syllable's only vowel."""
    assert pairs(text) == found


def test_every_word_is_in_a_run_whatever_parts_it():
    """Signs between words part neighbours and lose no word."""
    text = "Kiệt 46: đường Lê Lợi; (hẻm) 3.5 mét… hết!"
    assert [word for run in runs(text) for word, _ in run] == folded(text)


def test_a_name_is_two_capitals_together():
    """Of a text the neighbours with two capitals are names, a street's or a place's; what a full stop parts is none."""
    assert list(names("Rác trên đường Lê Lợi. Đề nghị Sở xem; xã Thủy Thanh")) == ["le loi", "thuy thanh"]


def test_what_else_a_category_is_called_is_in_no_text():
    """No word that a category of the demonstration is called beside its names stands, folded, in any report's text: a
    Vietnamese question finds what the texts say, and nothing else."""
    archive = demonstration.archive()
    called = {word for one in archive.categories.values() for text in one.spellings for word in folded(text)}
    texts = (text for one in archive.edited.values() for text in (one.title, one.place, one.reported, one.answered))
    assert len(called) > 40
    assert called & {word for text in texts for word in folded(text)} == set()
