"""Dates and apostrophes as each language writes them, on the server and in the browser."""

import json
import re
from datetime import date, datetime
from html.parser import HTMLParser

from portal.language import language
from portal.periods import parse_period
from tests.conftest import ROOT


def test_an_english_date_can_be_read_in_one_way_only():
    """Days are 5 Aug 2019 in English and 05/08/2019 in Vietnamese; times, short days and spans follow."""
    vi, en, day = language("vi"), language("en"), date(2019, 8, 5)
    moment = datetime(2019, 8, 5, 16, 0)
    assert (vi.date(day), vi.short_date(day), vi.time(moment)) == ("05/08/2019", "5/8", "16:00, 05/08/2019")
    told = (en.date(day), en.short_date(day), en.time(moment))
    assert [text.replace("\u00a0", " ") for text in told] == ["5 Aug 2019", "5 Aug", "16:00, 5 Aug 2019"]
    assert vi.short_span(day, date(2019, 8, 11)) == "5/8–11/8"
    assert en.short_span(day, date(2019, 8, 11)).replace("\u00a0", " ") == "5 Aug – 11 Aug"


def test_scripts_write_a_month_as_the_pages_do():
    """The months in the script are those of the server."""
    script = (ROOT / "theme" / "assets" / "js" / "start.js").read_text("utf-8")
    months = re.search(r"MONTHS = (\[.*?\])", script)
    assert months
    written = [language("en").date(date(2019, month, 1)).split("\u00a0")[1] for month in range(1, 13)]
    assert json.loads(months[1]) == written


def test_a_month_and_a_quarter_read_as_people_say_them():
    """English says August 2019 and Q3 2019, Vietnamese Tháng 8/2019 and Quý 3/2019; September is Sep on every day."""
    vi, en = language("vi"), language("en")
    month, quarter = parse_period("2019-08"), parse_period("2019-q3")
    assert [vi.period(one) for one in (month, quarter)] == ["Tháng 8/2019", "Quý 3/2019"]
    assert [en.period(one) for one in (month, quarter)] == ["August 2019", "Q3 2019"]
    assert en.date(date(2024, 9, 1)).replace("\u00a0", " ") == "1 Sep 2024"


def test_english_has_curved_apostrophes():
    """Strings, plurals and a city's names are printed with them; quotes, and Vietnamese, are left as they are."""
    en, vi = language("en"), language("vi")
    assert (
        en._("{city}'s reports of citizens' rights can't be 'so'")
        == "{city}’s reports of citizens’ rights can’t be 'so'"
    )
    assert en.forms("{n} agency's", "{n} agencies' reports") == ("1 agency’s", "{n} agencies’ reports")
    assert en.name({"en": "People's Committee"}) == "People’s Committee"
    assert en.spoken({"en": "People's Committee"}, "vi") == ("People’s Committee", "")
    assert vi.name({"vi": "H'Mông"}) == "H'Mông"


VOID = {"meta", "link", "img", "input", "br", "wbr", "hr", "source"}


class Prose(HTMLParser):
    """The words of a page in its own language, in its text and in what is read out: no code, no people's texts."""

    NOT_PROSE = frozenset({"code", "pre", "script", "style", "textarea", "blockquote"})
    READ_OUT = ("title", "alt", "aria-label", "placeholder", "content")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[bool] = []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag not in VOID:
            self._open.append(tag in self.NOT_PROSE or (tag != "html" and named.get("lang", "en") != "en"))
        if named.get("http-equiv") is None:
            self.words += [named[name] for name in self.READ_OUT if named.get(name)]

    def handle_startendtag(self, tag, attrs):
        """A shape of a drawing opens nothing."""

    def handle_endtag(self, tag):
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data):
        if not any(self._open):
            self.words.append(data)


def test_no_english_page_has_a_straight_apostrophe_in_its_prose(golden_site):
    """Every page of the English golden site is set with curved apostrophes, in its text and in what is read out."""
    pages = sorted((golden_site / "en").rglob("*.html"))
    assert len(pages) > 100
    straight = []
    for path in pages:
        prose = Prose()
        prose.feed(path.read_text("utf-8"))
        straight += [(path.name, words) for words in prose.words if re.search(r"\w'\w|\"\w", words)]
        assert len(prose.words) > 20
    assert straight == []
