"""Every word that the public reads is translated."""

import re
from pathlib import Path

import pytest
from babel.messages import Message
from babel.messages.pofile import read_po

from portal.catalogues import extracted
from portal.language import CATALOGUES
from portal.statistics.shelf import shelf

ROOT = Path(__file__).parents[1]
PLACEHOLDER = re.compile(r"{(\w*)}")


def catalogue(code: str) -> dict[str, Message]:
    entries: dict[str, Message] = {}
    for path in sorted((CATALOGUES / code).glob("*.po")):
        with path.open("rb") as file:
            for entry in read_po(file, abort_invalid=True):
                if entry.id:
                    entries[entry.id if isinstance(entry.id, str) else entry.id[0]] = entry
    return entries


LANGUAGES = sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir())


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_message_is_missing_or_fuzzy(code):
    """Every string of the code and the templates has a finished translation."""
    entries = catalogue(code)
    missing = {
        text: said.places
        for text, said in extracted().items()
        if text not in entries or not entries[text].string or entries[text].fuzzy
    }
    assert missing == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_message_stands_once(code):
    """No message has two translations, of which the one that is read last would win."""
    files: dict[str, list[str]] = {}
    for path in sorted((CATALOGUES / code).glob("*.po")):
        with path.open("rb") as file:
            for entry in read_po(file, abort_invalid=True):
                if entry.id:
                    files.setdefault(str(entry.id), []).append(path.name)
    assert {text: names for text, names in files.items() if len(names) > 1} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_keep_their_placeholders(code):
    """A translation names exactly the placeholders of its original, so formatting can't fail or lose a number."""
    wrong = {}
    for text, entry in catalogue(code).items():
        singular = entry.id if isinstance(entry.id, str) else entry.id[-1]
        for translated in (entry.string,) if isinstance(entry.string, str) else entry.string or ():
            if set(PLACEHOLDER.findall(singular)) != set(PLACEHOLDER.findall(translated)):
                wrong[text] = translated
    assert wrong == {}


ENGLISH_OF_OLD = re.compile(
    r"(?<!\{)\bhandled\b(?!\})|original deadline|figures are made|Take the data away|past (?:its|their) day\b|"
    r"street or matter|\bMind\b|a least number",
    re.IGNORECASE,
)
STATUS_OF_FILES = ("portal/problem_catalogue/", "portal/commands/", "portal/sources/", "portal/statements.py")
SPOKEN = ("portal/statistics/*.yml", "content/**/*.md", "data/*.yml", "portal/published/*.py")
VIETNAMESE_OF_OLD = re.compile(
    r"trả lời muộn|trả lời trễ(?! hạn)|trao đổi (?:lại|thêm)|ý kiến sau trả lời", re.IGNORECASE
)
TEXTS_OF_REPORTS = "phan-anh"


def test_english_has_one_word_for_one_thing():
    """Answered reports are nowhere called handled, nor the first deadline the original one; titles have one wording.

    "handled" is the word of the data's column, so that what is said of a file's rows may use it; a report's way through
    the centre is how it is handled.
    """
    wrong = {
        text: said.places
        for text, said in extracted().items()
        if not all(place.startswith(STATUS_OF_FILES) for place in said.places)
        if ENGLISH_OF_OLD.search(text.replace("a report is handled", ""))
    }
    assert wrong == {}
    for key, statistic in shelf().items():
        one = statistic.definition
        for names in (one.title, one.sentence, one.numerator, one.denominator, one.caveats, one.caveats_instant):
            assert not ENGLISH_OF_OLD.search(names.get("en", "")), key


def test_vietnamese_has_one_word_for_one_thing():
    """What comes after an answer is "ý kiến viết tiếp"; an answer after its deadline is "trễ hạn"."""
    found = {}
    for text, entry in catalogue("vi").items():
        for said in (entry.string,) if isinstance(entry.string, str) else entry.string or ():
            if match := VIETNAMESE_OF_OLD.search(said):
                found[text] = match[0]
    for pattern in SPOKEN:
        for path in ROOT.glob(pattern):
            if TEXTS_OF_REPORTS not in path.parts and (match := VIETNAMESE_OF_OLD.search(path.read_text("utf-8"))):
                found[path.name] = match[0]
    assert found == {}


def test_a_per_cent_sign_stands_behind_a_no_break_space_in_vietnamese():
    """`95 %` as every share is written, in messages too, except what is to be typed into a file."""
    typed = {text for text, said in extracted().items() if all(one.startswith(STATUS_OF_FILES) for one in said.places)}
    strings = ((text, entry.string) for text, entry in catalogue("vi").items() if text not in typed)
    told = {text: said if isinstance(said, str) else " ".join(said or ()) for text, said in strings}
    assert {text for text, said in told.items() if re.search(r"\d ?%", said)} == set()


OTHER_SPELLING = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![a-zà-ỹđ])", re.IGNORECASE)
OTHER_LETTER = re.compile(r"\b(?:kĩ|lí|mĩ|qui|kì|tỉ lệ)\b", re.IGNORECASE)
WRITTEN = (
    "portal/translations/*/*.po",
    "portal/statistics/*.yml",
    "portal/demo/**/*.*",
    "theme/**/*.html",
    "theme/assets/js/*.js",
    "content/**/*.md",
    "data/*.yml",
    "data/*.geojson",
    "data/reports/*.jsonl",
    "data/issues/*/briefing*.md",
    "docs/*.md",
    "mkdocs*.yml",
)


@pytest.mark.parametrize("pattern", WRITTEN)
def test_tone_marks_stand_in_one_way(pattern):
    """What the public reads spells hòa, thủy, Ủy ban (the mark on the first vowel of an open oa, oe, uy), kỹ, tỷ lệ."""
    paths = [path for path in sorted(ROOT.glob(pattern)) if path.suffix != ".pyc"]
    found = [
        f"{path.name}: {match}"
        for path in paths
        for spelling in (OTHER_SPELLING, OTHER_LETTER)
        for match in spelling.findall(path.read_text("utf-8"))
    ]
    assert paths
    assert found == []
