"""The English edition is English: what is not is a name, or is marked as another language."""

import re
from html.parser import HTMLParser
from pathlib import Path

from portal.language import typographic
from portal.reading import read
from tests.projects import GOLDEN

SITE = GOLDEN.parent / "site" / "en"
VIETNAMESE = re.compile("[ăâđêôơưà-ãè-êìíò-õùúýạ-ỹĩũ]", re.IGNORECASE)
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SPOKEN = ("alt", "title", "aria-label", "placeholder")
DAY = re.compile(r"\b\d\d?/\d\d?/20\d\d\b")
EXAMPLE = re.compile("“duong [a-z ]+” finds đường [^.]+|Decree [0-9/]+NĐ-CP")


class Texts(HTMLParser):
    """The texts of a page that are not marked as another language than English, and the attributes read aloud."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.open = [("html", "en")]
        self.texts: list[str] = []
        self.lines = 0
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        held = dict(attributes)
        language = held.get("lang") or self.open[-1][1]
        if language == "en":
            self.texts += [held[name] for name in SPOKEN if held.get(name)]
        self.lines = self.lines + 1 if tag == "tspan" else 0
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag):
        at = max((place for place, (name, _) in enumerate(self.open) if name == tag), default=0)
        if at:
            del self.open[at:]

    def handle_data(self, text):
        # a name that a map breaks into lines is one name
        if self.open[-1] == ("tspan", "en") and self.lines > 1:
            self.texts[-1] += f" {text}"
        elif self.open[-1][1] == "en" and self.open[-1][0] not in ("script", "style", "code", "pre"):
            self.texts.append(text)


def names():
    """What is called so in English too, the longest first."""
    archive = read(GOLDEN)
    tables = (archive.agencies, archive.categories, archive.areas)
    called = [typographic(one.names["en"]) for table in tables for one in table.values() if "en" in one.names]
    settings = archive.settings
    called += [typographic(names["en"]) for names in (settings.name, settings.city, settings.centre) if "en" in names]
    spelt = [spelling for one in archive.agencies.values() for spelling in one.spellings]
    return sorted({*called, *spelt}, key=len, reverse=True)


def test_no_vietnamese_stands_unmarked_in_the_english_edition():
    """Of the golden site's English pages every text with a Vietnamese letter is a name or bears its language."""
    pages, called = sorted(SITE.rglob("*.html")), names()
    found = {}
    for page in pages:
        for text in Texts(page).texts:
            left = EXAMPLE.sub("", text)
            for name in called:
                left = left.replace(name, "")
            if VIETNAMESE.search(left):
                found[" ".join(text.split())] = page.relative_to(SITE).as_posix()
    assert len(pages) > 40
    assert found == {}


def test_no_date_in_the_english_edition_can_be_read_in_two_ways():
    """No English page writes a day as 05/08/2019."""
    assert [day for page in SITE.rglob("*.html") for text in Texts(page).texts for day in DAY.findall(text)] == []
