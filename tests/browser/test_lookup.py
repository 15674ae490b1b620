"""Where is my report? asked in a real browser, for reports of every state."""

import csv
import random
import re
from datetime import date
from functools import partial

import pytest
from playwright.sync_api import Response

from portal.language import language
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
CARD = "[data-mb-answer]"


@pytest.fixture
def open_page(open_page):
    """Each of these tests waits for its own answer, so none waits for the line to fall silent."""
    return partial(open_page, until="load")


def register():
    with (ROOT / "data" / "register" / "reports.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ask(page, number):
    page.fill("#mb-lookup", number)
    page.keyboard.press("Enter")


def written(at, code):
    """The day of a moment as an edition writes it."""
    return language(code.strip("/") or "vi").date(date.fromisoformat(at[:10])) if at else ""


@pytest.mark.parametrize("code", ["", "en/"])
def test_any_report_is_found_by_its_number(open_page, demo_site, code):
    """A dozen reports, published and not, each answered with its own day of receipt, deadline and page."""
    reports = random.Random(4).sample(register(), 12)
    page = open_page(f"{code}tra-cuu/")
    for report in reports:
        ask(page, f" #{report['id']} ")
        page.locator("#mb-answer", has_text=re.compile(rf" {report['id']}$")).wait_for()
        assert page.locator(f"{CARD} [data-mb-fact=received] dd").inner_text() == written(report["received_at"], code)
        due = written(report["due_current"], code)
        assert page.locator(f"{CARD} [data-mb-fact=due] dd").text_content() == due or not due
        has_page = (demo_site / "phan-anh" / report["id"] / "index.html").is_file()
        assert page.locator(f'{CARD} [data-mb-page="1"]').is_visible() == has_page
        assert page.locator(f'{CARD} [data-mb-page="0"]').is_visible() != has_page
        assert page.locator(f"{CARD} [data-mb-chips] [data-state]:visible").count() == 1
    assert page.faults == []


def test_a_link_answers_and_an_unknown_number_says_so(open_page):
    """An address with a number answers at once; a number that no report has is told so, and shows no card."""
    page = open_page("tra-cuu/?ma=63")
    page.wait_for_selector(f"{CARD}:not([hidden])")
    assert "quá hạn 81 ngày làm việc" in page.locator(CARD).inner_text()
    assert "Sở Giao thông vận tải" in page.locator(CARD).inner_text()
    assert "4 tin nhắn, 6 cuộc gọi và 1 văn bản" in page.locator(CARD).inner_text()
    for unknown in ("999999", "constructor", "<img src=x onerror=alert(1)>"):
        ask(page, unknown)
        page.locator("[data-mb-says]", has_text=unknown).wait_for()
        assert not page.locator(CARD).is_visible()
    assert page.faults == []


TYPED = (
    "63",
    "#63",
    "# 63",
    "0063",
    "00063",
    " 6 3 ",
    "số 63",
    "Mã số: 63",
    "phản ánh #63",
    "PHẢN ÁNH SỐ 63",
    "６３",
    "63.",
)


def test_the_answer_takes_the_focus_without_a_frame(open_page):
    """Whoever asked is led to the answer's heading, which is not framed like a field to type in."""
    page = open_page("tra-cuu/")
    ask(page, "63")
    page.wait_for_selector("#mb-answer:focus-visible")
    assert page.locator("#mb-answer").evaluate("heading => getComputedStyle(heading).outlineStyle") == "none"


def test_nothing_typed_is_told(browser, golden_url):
    """An empty box that is sent asks for a number, keeps the focus and the address, and does so on no arrival."""
    page = browser.new_page()
    page.goto(f"{golden_url}thuat-ngu/")
    page.locator("footer a", has_text="Phản ánh của tôi đến đâu rồi?").click()
    says = page.locator("[data-mb-says]")
    page.locator("form[data-begun]").wait_for()
    assert says.inner_text() == "" and page.evaluate("document.activeElement.tagName") == "BODY"
    page.locator("#mb-lookup").press("Enter")
    assert says.inner_text() == "Hãy gõ mã số phản ánh trước đã."
    assert page.url == f"{golden_url}tra-cuu/" and page.evaluate("document.activeElement.id") == "mb-lookup"
    page.close()


def test_a_number_is_found_however_it_is_typed(open_page):
    """With a sign, words, spaces or zeros before it, in wide digits, the number leads to the same report."""
    page = open_page("tra-cuu/")
    for typed in TYPED:
        ask(page, "nobody")
        page.locator("[data-mb-says]", has_text="nobody").wait_for()
        ask(page, typed)
        page.locator("#mb-answer:visible", has_text=re.compile(r" 63$")).wait_for()
    thousand = next(report["id"] for report in register() if len(report["id"]) == 4)
    ask(page, f"{thousand[0]}.{thousand[1:]}")
    page.locator("#mb-answer:visible", has_text=re.compile(rf" {thousand}$")).wait_for()
    for typed in ("113.0", "1.13", "11.30", "1.1300", "1.130,000", "0.113"):
        ask(page, typed)
        page.locator("[data-mb-says]", has_text=typed).wait_for()
        assert not page.locator(CARD).is_visible()
    ask(page, "#")
    page.locator("[data-mb-says]:not(:empty)").wait_for()
    assert not page.locator(CARD).is_visible()
    assert page.faults == []


def shown_facts(page, number):
    """The labels and values of the card of a number, with its chips."""
    ask(page, number)
    page.locator("#mb-answer:visible", has_text=re.compile(rf" {number}$")).wait_for()
    rows = page.locator(f"{CARD} dl > div:visible").all()
    chips = page.locator(f"{CARD} [data-mb-chips] > :visible").all_inner_texts()
    pairs = (row.locator("dt, dd").all_inner_texts() for row in rows)
    return {name: value.replace("\xa0", " ") for name, value in pairs}, chips


def test_nobody_waits_for_a_report_that_was_turned_away(open_page):
    """A rejected report and a duplicate say what was decided and when, and lead to the other report; neither says who
    has it, until when, or how long one has waited. A reopened one says when it was answered and opened again.
    """
    page = open_page("en/tra-cuu/")
    facts, chips = shown_facts(page, "24")
    assert (facts["Decision"], facts["Decided on"], chips) == ("rejected", "3 Apr 2019", ["not accepted"])
    assert set(facts) == {"Category", "Received", "Decision", "Decided on"}
    facts, chips = shown_facts(page, "61")
    assert set(facts) <= {"Agency", "Category", "Received", "The same as report", "Decided on"}
    assert (facts["The same as report"], facts["Decided on"], chips) == ("20", "5 Apr 2019", ["not accepted"])
    facts, chips = shown_facts(page, "192")
    assert (facts["First answered"], facts["Reopened on"]) == ("18 Apr 2019", "19 Apr 2019")
    assert "Waiting for" not in facts and chips == ["overdue for 77 working days", "reopened"]
    shown_facts(page, "61")
    page.locator("[data-mb-fact=same] a").click()
    page.locator("#mb-answer:visible", has_text=re.compile(r" 20$")).wait_for()
    assert page.faults == []


def test_it_asks_for_two_small_files(open_page):
    """Looking a report up fetches one file of the register and one of names, together under 60 kB unpacked."""
    page = open_page("tra-cuu/")
    answers: list[Response] = []
    page.on("response", lambda got: answers.append(got))
    ask(page, "63")
    page.wait_for_selector(f"{CARD}:not([hidden])")
    sizes = {got.url: len(got.body()) for got in answers if got.url.endswith(".json")}
    assert len(sizes) == 2 and sum(sizes.values()) < 60_000


def test_going_back_leads_past_each_number(open_page):
    """Each number that was looked up is a place to go back to; the answer and what is typed follow."""
    page = open_page("tra-cuu/")
    for number in ("61", "24"):
        ask(page, number)
        page.locator("#mb-answer", has_text=re.compile(rf" {number}$")).wait_for()
    page.go_back()
    page.locator("#mb-answer", has_text=re.compile(r" 61$")).wait_for()
    assert page.input_value("#mb-lookup") == "61"
    page.go_back()
    page.locator(CARD).wait_for(state="hidden")
    assert page.input_value("#mb-lookup") == ""
    assert page.faults == []
