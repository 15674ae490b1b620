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
