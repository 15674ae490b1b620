"""Every word that the public reads is translated."""

import re
from pathlib import Path

import pytest
from babel.messages import Message
from babel.messages.pofile import read_po

from portal.catalogues import extracted
from portal.language import CATALOGUES

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
def test_translations_keep_their_placeholders(code):
    """A translation names exactly the placeholders of its original, so formatting can't fail or lose a number."""
    wrong = {}
    for text, entry in catalogue(code).items():
        singular = entry.id if isinstance(entry.id, str) else entry.id[-1]
        for translated in (entry.string,) if isinstance(entry.string, str) else entry.string or ():
            if set(PLACEHOLDER.findall(singular)) != set(PLACEHOLDER.findall(translated)):
                wrong[text] = translated
    assert wrong == {}


OTHER_SPELLING = re.compile(r"\b(?:h|kh|x|t|th|l)?(?:oạ|oá|oà|oả|oẻ|uỳ|uỷ|uý)\b", re.IGNORECASE)
WRITTEN = ("portal/translations/vi/*.po", "portal/statistics/*.yml", "theme/**/*.html", "content/*.md", "mkdocs*.yml")


@pytest.mark.parametrize("pattern", WRITTEN)
def test_tone_marks_stand_in_one_way(pattern):
    """What the public reads spells hòa, thủy, Ủy ban: the mark on the first vowel of an open oa, oe or uy."""
    found = [
        f"{path.name}: {match}"
        for path in sorted(ROOT.glob(pattern))
        for match in OTHER_SPELLING.findall(path.read_text("utf-8"))
    ]
    assert found == []
