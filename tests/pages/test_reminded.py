"""What the overdue page says followed a reminder, counted again from the demonstration's events."""

import csv
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from portal.pages import overdue
from portal.pages.reminded import reminders
from portal.reading import read
from portal.records import Annotation
from portal.terms import AnnotationKind
from tests.conftest import ROOT
from tests.pages.golden_edition import context, edition_of, golden, rendered

LETTER = date(2019, 8, 5)


@pytest.fixture(scope="module")
def edition():
    return edition_of(read(ROOT))


@pytest.fixture(scope="module")
def histories():
    found: dict[str, list[tuple[datetime, str, str]]] = {}
    with (ROOT / "data" / "register" / "events.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["report"], []).append((datetime.fromisoformat(row["at"]), row["kind"], row["value"]))
    return list(found.values())


def walked(history):
    """Each event with whether the report was open before it, and until which day it had time."""
    is_open, due = False, ""
    for at, kind, value in history:
        yield at, kind, is_open, due
        is_open = kind in ("submitted", "reopened", "reinstated") or (
            is_open and kind not in ("answered", "rejected", "duplicate")
        )
        due = value[:10] if kind in ("deadline_set", "extended") else due
    yield datetime.max, "", is_open, due


def late_answers(histories, first, last):
    return sum(
        kind == "answered" and is_open and first <= at.date() <= last and "" < due < at.date().isoformat()
        for history in histories
        for at, kind, is_open, due in walked(history)
    )


def overdue_at_the_end_of(histories, day):
    end = datetime.combine(day + timedelta(days=1), datetime.min.time())
    states = [next((is_open, due) for at, _, is_open, due in walked(one) if at >= end) for one in histories]
    return sum(is_open and "" < due < day.isoformat() for is_open, due in states)


def test_the_answers_before_and_after_the_letter_are_those_of_the_events(edition, histories):
    """Each seven days' late answers, and what was overdue before and after them, are as counted from the events."""
    (letter,) = reminders(edition)
    assert [days.first for days in letter.before] == [LETTER - timedelta(days=7 * number) for number in range(1, 5)]
    for days in (letter.after, *letter.before):
        assert days.answered == late_answers(histories, days.first, days.last)
        assert days.start == overdue_at_the_end_of(histories, days.first - timedelta(days=1))
        assert days.end == overdue_at_the_end_of(histories, days.last)
        assert days.of >= days.end + days.answered
    assert letter.after.start == 480


def test_the_letter_can_be_seen_to_have_been_followed(edition):
    """In the seven days from the letter on, the part answered is over five times that of any seven days before."""
    (letter,) = reminders(edition)
    after, *before = (days.share or Fraction(0) for days in (letter.after, *letter.before))
    assert after > 5 * max(before)


def test_the_page_tells_it_in_words_and_bars(edition):
    """The page has the sentence with both counts, a bar for each seven days, and the words that forbid a hasty end."""
    (letter,) = reminders(edition)
    text = rendered(edition, next(overdue.pages(edition))).split('id="mb-followed-1"')[1].partition("</section>")[0]
    for days in (letter.after, letter.before[0]):
        assert f"{days.answered} trên {days.of} phản ánh quá hạn" in text or f"{days.answered} trên {days.of} (" in text
    assert text.count('class="mb-share"') == 1 + len(letter.before)
    assert "chưa chứng minh là nhờ đôn đốc" in text


def test_a_reminder_is_told_once_seven_days_are_over():
    """A reminder whose seventh day is still to come is not told; nor is what is no reminder."""
    today = golden().today
    for days, kind, told in ((6, "reminder", 1), (5, "reminder", 0), (6, "press", 0)):
        note = Annotation(on=today - timedelta(days=days), kind=AnnotationKind(kind), names={"vi": "Công văn"})
        changed = edition_of(replace(golden().archive, annotations=(note,)))
        assert len(context(next(overdue.pages(changed))).followed) == told
