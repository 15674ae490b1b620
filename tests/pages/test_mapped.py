"""Beside the map of an agency, a category or an area: its key, a list of the same reports, the way to the large map."""

import re

import pytest

from portal import addresses as a
from portal import maps
from portal.maps.edition import ground_of
from portal.maps.scoped import placed_in
from portal.pages import agency, area, category
from portal.pages import map as map_page
from portal.pages.scope import MAPPED
from tests.mapped_city import tree
from tests.pages.golden_edition import context, golden, rendered

KINDS = {"agency": agency, "category": category, "area": area}


def mapped(kind, code="vi"):
    """Each page of a kind with its scope and what stands on it around its map, if it has one."""
    edition = golden(code)
    for page in KINDS[kind].pages(edition):
        text = rendered(edition, page)
        part = re.search(
            r'<h2[^>]*id="mb-where">[^<]*</h2>\n(<div class="mb-mapped">.*?</div>)\n</section>', text, re.S
        )
        if part:
            yield context(page).scope, tree(part[1])


def found(pattern, text):
    """The one match of a pattern that must be there."""
    made = re.search(pattern, text, re.S)
    assert made, pattern
    return made


def words(node):
    return " ".join("".join(node.itertext()).split())


@pytest.mark.parametrize("kind", KINDS)
def test_the_list_holds_the_reports_of_the_map(kind):
    """The list has the last received of the map's reports and says how many it leaves out: together they are the map's.

    Each leads to its page, or to where one asks for it; each says its state and where it is.
    """
    edition, seen = golden(), []
    received = edition.archive.reports.set_index("id")["received_at"]
    for scope, root in mapped(kind):
        ids = set(maps.points_in(edition, scope)["id"])
        items = root.findall(".//ol/li")
        listed = [found(r"(?:phan-anh/|\?ma=)([^/]+)/?$", item.find("a").get("href"))[1] for item in items]
        newest = sorted(ids, key=lambda key: received[key], reverse=True)
        assert [received[key] for key in listed] == [received[key] for key in newest[:MAPPED]]
        assert set(listed) <= ids
        rest = root.find(".//*[@data-list-rest='']")
        assert len(listed) + (int(found(r"\d+", words(rest))[0]) if rest is not None else 0) == len(ids)
        for key, item in zip(listed, items, strict=True):
            assert ("phan-anh" in item.find("a").get("href")) == (key in edition.archive.edited)
            assert len(item.findall("./span/span")) == (2 if kind == "agency" else 3)
        seen.append(rest is not None)
    assert True in seen


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_way_to_the_large_map_is_one_that_it_knows(kind, code):
    """The address names the scope as the large map's choice of it does; where a map has no report there is no way."""
    edition = golden(code)
    (page,) = map_page.pages(edition)
    choices = re.findall(rf'data-choice="{kind}".*?</select>', rendered(edition, page), re.S)
    options = set(re.findall(r'<option value="([^"]+)"', choices[0]))
    for scope, root in mapped(kind, code):
        ways = [link.get("href") for link in root.findall("./div/p[@class='mb-more']/a")]
        assert ways == ([f"../../{a.MAP}?{kind}={scope.id}"] if len(maps.points_in(edition, scope)) else [])
        assert not ways or scope.id in options


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_counts_the_reports_of_the_map(kind):
    """Under each map each state stands with its sign and number; together they are the reports with a known place."""
    for scope, root in mapped(kind):
        rows = root.findall(".//ul[@data-map-key='']/li")
        assert len(rows) == 3 and all(row.find("svg") is not None for row in rows)
        counts = [int(row.find(".//*[@class='mb-den']").text) for row in rows]
        assert sum(counts) == len(placed_in(golden(), scope))


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_map_cannot_show_is_counted_beneath_it(kind):
    """What stands on it and what has no known place are together the scope's reports; nothing is said of none."""
    edition, told = golden(), []
    for scope, root in mapped(kind):
        said = re.search(r"(\d+) phản ánh không rõ vị trí", words(root))
        told.append(int(said[1]) if said else 0)
        assert len(placed_in(edition, scope)) + told[-1] == edition.ledger.figure("received", scope).value
    assert any(told)


def test_areas_are_offered_with_those_around_them():
    """The choice of areas holds each area with a report and all around it, an inner one after the one that holds it."""
    edition = golden()
    (page,) = map_page.pages(edition)
    choice = found(r'data-choice="area".*?</select>', rendered(edition, page))[0]
    options = re.findall(r'<option value="([^"]+)">(–? ?)', choice)
    areas = edition.archive.areas
    assert {key for key in ground_of(edition).points["area"] if key} <= {key for key, _ in options}
    last = ""
    for key, mark in options:
        assert bool(mark) == bool(areas[key].parent)
        assert not mark or areas[key].parent == last
        last = last if mark else key


@pytest.mark.parametrize("kind", KINDS)
def test_overdue_reports_are_listed_with_their_agency(kind):
    """On the page of a category or an area each overdue report stands with its agency; an agency's page is its own."""
    edition = golden()
    agencies = edition.archive.reports.set_index("id")["agency"]
    seen = 0
    for page in KINDS[kind].pages(edition):
        text = rendered(edition, page)
        if not context(page).late:
            continue
        heads = found(r'<table class="mb-table" data-mb-sortable>.*?</thead>', text)
        assert ("Cơ quan" in heads[0]) == (kind != "agency")
        for row in context(page).late:
            seen += 1
            assert row.agency_address == (f"co-quan/{agencies[row.id]}/" if agencies[row.id] else "")
            assert kind == "agency" or f'href="../../{row.agency_address}">{row.agency}</a>' in text
    assert seen
