"""Dates as each language writes them, on the server and in the browser."""

import json
import re
from datetime import date, datetime

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
