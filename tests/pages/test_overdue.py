"""The overdue list holds what the figure counts, and nobody's words."""

import re

from portal.pages import overdue
from tests.pages.golden_edition import archive, context, golden, rendered, without_reports


def test_the_list_holds_exactly_the_overdue_reports():
    """There are as many rows as the figure says, the longest overdue first."""
    rows = [row for page in overdue.pages(golden()) for row in context(page).rows]
    assert len(rows) == golden().ledger.figure("overdue").value == 4
    assert [row.days for row in rows] == sorted((row.days for row in rows), reverse=True)


def test_no_title_or_text_of_a_report_is_on_the_page():
    """Neither the titles nor the texts of edited reports are in the overdue list, even of published ones."""
    text = "".join(rendered(golden(), page) for page in overdue.pages(golden()))
    for edited in archive().edited.values():
        assert edited.title not in text
        assert edited.reported[:40] not in text


def test_reminders_are_counted_by_means():
    """A report's reminders stand in its row by their means, with the day of the last."""
    rows = {row.id: row for page in overdue.pages(golden()) for row in context(page).rows}
    assert rows["118"].reminders == "2 tin nhắn và 1 văn bản"
    assert rows["123"].reminders == "" and rows["123"].last_reminder is None


def test_what_a_phone_has_no_columns_for_stands_under_the_agency():
    """Each row's receipt, deadline and reminders stand in a line of their own too, which narrow screens show."""
    text = rendered(golden(), next(overdue.pages(golden())))
    lines = text.split('<span class="mb-late__more')[1:]
    assert len(lines) == 4
    told = next(line.partition("</td>")[0] for line in lines if "2 tin nhắn và 1 văn bản" in line)
    assert all(f"<span>{word}" in told for word in ("Tiếp nhận 15/07/2019", "Hạn trả lời 24/07/2019", "Đã nhắc: "))
    assert "<span>Nhắc lần cuối 05/08/2019" in told


def test_agencies_add_up_to_the_whole():
    """The agencies' overdue reports, and those without an agency, add up to the city's figure."""
    first = context(next(overdue.pages(golden())))
    counted = sum(int(row.overdue.value) for row in (*first.agencies, *first.other_agencies))
    without = sum(not row.agency for page in overdue.pages(golden()) for row in context(page).rows)
    assert counted + without == first.overdue.value


def test_nothing_overdue_is_said_in_words():
    """Without overdue reports the page says so, without a table."""
    edition = without_reports()
    (page,) = overdue.pages(edition)
    text = rendered(edition, page)
    assert "Không phản ánh nào quá hạn." in text
    assert "mb-late" not in text


def test_what_people_come_for_stands_above_how_it_came_to_this():
    """Whose, how long and each report come first; the page says what is below, and every jump has its place."""
    text = rendered(golden(), next(overdue.pages(golden())))
    places = [text.index(f' id="{name}"') for name in ("mb-whose", "mb-how-long", "mb-every", "mb-where", "mb-flow")]
    assert places == sorted(places)
    contents = text.partition('<nav class="mb-contents"')[2].partition("</nav>")[0]
    jumps = re.findall(r'href="#([^"]+)"', contents)
    assert len(jumps) >= 5 and all(f' id="{name}"' in text for name in jumps)
