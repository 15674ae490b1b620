"""The backlog on its pages: its weeks add up to the reader too, and both deadlines are labelled."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from portal.addresses import Links
from portal.language import language
from portal.pages import agency, backlog, flow_words, overdue
from portal.periods import ALL, Scope
from portal.records import Annotation
from portal.terms import Deadline, Flow, ScopeKind
from tests.pages.golden_edition import context, golden, rendered, without_reports

LINKS = Links("")


def text_of(edition):
    return rendered(edition, next(overdue.pages(edition)))


def test_every_week_leads_to_the_next():
    """In the table each week starts with what the one before it ended with, and the last ends with the figure."""
    for panel in backlog.panels(golden()):
        rows = (*panel.weeks, *panel.older_weeks)
        for later, earlier in pairwise(rows):
            assert later.movement.start == earlier.movement.end
        assert all(row.movement.start + row.movement.came - row.movement.went == row.movement.end for row in rows)
        assert rows[-1].movement.start == 0
    statistic = {"current": "overdue", "original": "overdue_original"}
    for panel in backlog.panels(golden()):
        assert panel.weeks[0].movement.end == golden().ledger.figure(statistic[panel.deadline]).value


def test_both_deadlines_stand_on_the_page_and_the_original_is_labelled():
    """Both panels are in the page, so that none needs a script, and the original one says what it counts by."""
    text = text_of(golden())
    assert text.count('class="mb-flow__panel ') == 2
    assert "Tính theo hạn ban đầu" in text.split("mb-flow__panel--original")[1]
    assert len(set(re.findall(r' id="([^"]+)"', text))) == len(re.findall(r' id="([^"]+)"', text))


def test_the_words_of_a_flow_name_each_reason_that_occurred():
    """A reason is told with its number, in either language; one that did not occur is not told."""
    moved = (
        golden().ledger.backlog(ScopeKind.ALL).overdue_movement("", Deadline.CURRENT, date(2019, 1, 1), golden().today)
    )
    for code in ("vi", "en"):
        words = [*flow_words.in_words(language(code), moved, True), *flow_words.in_words(language(code), moved, False)]
        assert len(words) == sum(number > 0 for number in moved.reasons.values())
    assert flow_words.told(language("vi"), Flow.ANSWERED, 120) == "120 đã trả lời trễ hạn"
    assert set(flow_words.reason_words(language("vi"))) == set(moved.reasons)


def test_an_agency_s_page_tells_its_latest_week():
    """The sentence names the last completed week and its change; where there was none it says that."""
    sentences = [context(page).flow for page in agency.pages(golden()) if context(page).figures]
    assert sentences and all(sentence.startswith("Tuần ") for sentence in sentences)
    assert flow_words.week_sentence(golden(), LINKS, ALL).startswith("Tuần ")
    quiet = next(
        scope
        for scope in golden().ledger.scopes(ScopeKind.AGENCY)
        if "→" not in flow_words.week_sentence(golden(), LINKS, Scope(ScopeKind.AGENCY, scope.id))
    )
    assert "không có phản ánh nào quá hạn mới" in flow_words.week_sentence(golden(), LINKS, quiet)


def test_what_the_chart_names_is_listed_below_it():
    """Each annotation stands with its day, its kind and its words."""
    (named,) = backlog.named(golden())
    assert (named.when, named.kind, named.words) == ("5/8", "sự kiện", ("Văn bản đôn đốc", ""))
    assert "Văn bản đôn đốc" in text_of(golden())


def test_a_source_is_told_in_the_language_of_the_page_or_marked():
    """The English page has an annotation's English source; one that it has not stands in its own language, marked."""
    both = {"vi": "Thông cáo <tuần 31>", "en": "Press release"}
    for source, vietnamese, english in (
        (both, "Thông cáo &lt;tuần 31&gt;", "Press release"),
        ({"vi": "Thông cáo"}, "Thông cáo", '<span lang="vi">Thông cáo</span>'),
        ("Thông cáo", "Thông cáo", '<span lang="vi">Thông cáo</span>'),
    ):
        for code, expected in (("vi", vietnamese), ("en", english)):
            edition = golden(code)
            held = {"on": date(2019, 8, 5), "names": {"vi": "Văn bản", "en": "Letter"}, "source": source}
            note = Annotation.model_validate(held)
            told = replace(edition, archive=replace(edition.archive, annotations=(note,)))
            assert f" · {expected}</span></li>" in text_of(told)


def test_the_files_are_offered():
    """The page leads to every file of the backlog."""
    text = text_of(golden())
    for _, files in backlog.files():
        for _, _, address in files:
            assert f'href="../{address}"' in text


def test_a_city_on_its_first_day_has_no_backlog_to_show():
    """Without reports the page has no chart and no flow."""
    assert backlog.panels(without_reports()) == ()
    assert "mb-flow" not in text_of(without_reports())
