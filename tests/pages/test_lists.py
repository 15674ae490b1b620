"""Lists without JavaScript hold every report, and no word of those that are not published."""

import re
from collections import Counter

from portal.pages import lists, reports
from portal.pages.paging import paged
from tests.pages.golden_edition import archive, context, golden, rendered, without_reports


def all_lists(edition):
    return [page for page in lists.pages(edition) if page.kind == "list"]


def test_the_months_together_hold_every_report_once():
    """Every submitted report stands in exactly one month's list, published or not."""
    shown = Counter(
        item.id
        for page in all_lists(golden())
        if page.address.startswith("danh-sach/thang/")
        for item in context(page).rows
    )
    assert shown == Counter(archive().reports["id"].tolist())


def test_a_scopes_list_holds_what_its_figure_counts():
    """The list of an agency has as many accepted reports as its figure of received says."""
    edition = golden()
    for agency in ("so-gtvt", "ubnd-tp-hue"):
        rows = [
            item
            for page in all_lists(edition)
            if page.address.startswith(f"danh-sach/co-quan/{agency}/")
            for item in context(page).rows
        ]
        assert sum(item.verdict != "not_accepted" for item in rows) == next(
            edition.ledger.figure("received", scope).value
            for scope in edition.ledger.scopes(lists.ScopeKind.AGENCY)
            if scope.id == agency
        )


def test_unpublished_reports_are_rows_without_text():
    """A report that is not edited has an id, a state and dates, but neither title nor link."""
    rows = {item.id: item for page in all_lists(golden()) for item in context(page).rows}
    hidden = [item for item in rows.values() if item.id not in archive().edited]
    assert hidden
    assert all(item.title == item.address == item.place == "" for item in hidden)
    page = next(page for page in all_lists(golden()) if any(item.id == "132" for item in context(page).rows))
    assert "phan-anh/132/" not in rendered(golden(), page)


def test_lists_say_what_was_turned_away_and_what_came_back():
    """A report that was rejected, found to be a duplicate or reopened says so and when, in the list itself."""
    items = {item.id: item for page in all_lists(golden("en")) for item in context(page).rows}
    texts = "".join(rendered(golden("en"), page) for page in all_lists(golden("en")))
    turned = {item.turn.kind: item.turn for item in items.values() if item.turn}
    assert set(turned) == {"rejected", "duplicate", "reopened"}
    day = golden("en").language.date
    assert f"<span>rejected, {day(turned['rejected'].on)}</span>" in texts
    same = turned["duplicate"]
    assert f"<span>the same as report {same.other}, {day(same.on)}</span>" in texts
    assert f"<span>reopened on {day(turned['reopened'].on)}</span>" in texts


def test_no_width_hides_the_dates_and_the_state():
    """The cells of a list have no class by which a narrow screen could hide them, and each day is labelled."""
    page = next(page for page in all_lists(golden()) if any(item.id == "132" for item in context(page).rows))
    (row,) = (line for line in rendered(golden(), page).splitlines() if "Phản ánh số 132<" in line)
    assert row.count("<td>") == row.count("<td") == 4
    labels = re.findall(r'<td><span class="mb-reports__of">([^<]+) </span>[^<]+</td>', row)
    assert labels == ["Tiếp nhận", "Hạn trả lời", "Trả lời ngày"]


def test_long_lists_are_cut_into_pages_that_link_to_each_other():
    """A month of more reports than a page holds goes on at …/2/, and both name each other."""
    pages = [page for page in all_lists(golden()) if page.address.startswith("danh-sach/thang/2019-07/")]
    assert [page.address for page in pages] == ["danh-sach/thang/2019-07/", "danh-sach/thang/2019-07/2/"]
    assert 'rel="next" href="../../../danh-sach/thang/2019-07/2/"' in rendered(golden(), pages[0])
    assert 'rel="prev" href="../../../../danh-sach/thang/2019-07/"' in rendered(golden(), pages[1])


def test_titles_are_unique_within_an_edition():
    """No two list pages have the same title."""
    titles = Counter(page.title for page in lists.pages(golden()))
    assert [title for title, count in titles.items() if count > 1] == []


def test_the_index_names_every_list():
    """Each list is linked from the index of lists."""
    overview = next(page for page in lists.pages(golden()) if page.kind == "lists")
    text = rendered(golden(), overview)
    for page in all_lists(golden()):
        if context(page).pager.number == 1:
            assert f'href="../{page.address}"' in text


def test_an_empty_register_has_an_index_and_no_lists():
    """Without reports the index is there and names no list."""
    edition = without_reports()
    (overview,) = lists.pages(edition)
    assert "danh-sach/thang" not in rendered(edition, overview)


def test_the_page_of_reports_lists_the_newest_published_first():
    """/phan-anh/ shows published reports only, the last published first, with the search box."""
    (page,) = reports.pages(golden())
    days = [archive().edited[item.id].published_on for item in context(page).newest]
    assert days == sorted(days, reverse=True)
    text = rendered(golden(), page)
    assert 'role="search"' in text
    assert "<noscript>" in text


def test_a_pager_of_many_pages_names_ends_and_neighbours():
    """In the middle of a long list the first, the last and the pages around are named, with gaps between."""
    pagers = [pager for _, pager in paged(1000, 10, str)]
    middle = pagers[49]
    assert [number for number, address in middle.shown if address] == [1, 48, 49, 50, 51, 52, 100]
    assert [number for number, address in middle.shown if not address] == [2, 53]
    assert (middle.previous, middle.next) == ("49", "51")


def test_pages_partition_the_rows():
    """Each row stands on exactly one page; no rows make one empty page."""
    for rows in (0, 1, 10, 11, 99):
        parts = [range(rows)[part] for part, _ in paged(rows, 10, str)]
        assert [row for part in parts for row in part] == list(range(rows))
        assert len(parts) == max(1, -(-rows // 10))
