"""The index of areas holds every area once, those within a wider one under it."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from portal.addresses import Links
from portal.pages import area_values, areas
from portal.pages.comparing import rows as rows_of
from portal.terms import ScopeKind
from tests.html_pages import PageFacts
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered


def only():
    (page,) = areas.pages(golden())
    return page


def test_every_area_stands_once_under_the_one_that_holds_it():
    """Parts are the widest areas; what follows lies within them, and none is lost."""
    known = archive().areas
    parts = context(only()).parts
    shown = [row.scope.id for widest, within in parts for row in (widest, *within)]
    assert sorted(shown) == sorted(known)
    for widest, within in parts:
        assert known[widest.scope.id].parent not in known
        for row in within:
            at = row.scope.id
            while known[at].parent in known:
                at = known[at].parent
            assert at == widest.scope.id


def test_a_share_stands_beside_what_it_is_of():
    """The table gives the overdue share with its numerator and denominator."""
    page = only()
    text = rendered(golden(), page)
    widest = next(row for row, _ in context(page).parts if row.figures and row.figures["overdue"].value)
    figure = widest.figures["overdue_of_received"]
    assert f"{figure.numerator}\u00a0/\u00a0{figure.denominator}" in text
    read = PageFacts()
    read.feed(text)
    assert read.tags.count("h1") == 1


def test_without_outlines_no_heading_stands_over_nothing():
    """A city without boundaries gets the table alone, over the whole width, and no heading of a map."""
    bare = edition_of(replace(archive(), boundaries={}))
    (page,) = areas.pages(bare)
    text = rendered(bare, page)
    assert 'id="mb-shades"' not in text and 'id="mb-table"' in text
    assert 'id="mb-shades"' in rendered(golden(), next(iter(areas.pages(golden()))))


def test_outlines_of_wards_alone_are_drawn():
    """Where no widest area has an outline the map shows the areas below them that have one."""
    full = archive()
    wards = {key: full.areas[key].parent for key in full.areas if full.areas[key].parent in full.areas}
    outline = next(iter(full.boundaries.values()))
    changed = replace(full, boundaries=dict.fromkeys(wards, outline))
    assert wards and not set(changed.boundaries) & {key for key in full.areas if key not in wards}
    (page,) = areas.pages(edition_of(changed))
    assert str(context(page).map).count('class="mb-area mb-area--') >= len(wards)


def shares(*cases):
    """Rows of areas that have so many reports overdue of so many received."""
    row = next(row for row, _ in context(only()).parts if row.figures)
    shown = row.figures["overdue_of_received"]
    return [
        replace(
            row,
            name=str(number),
            figures=row.figures
            | {"overdue_of_received": replace(shown, numerator=late, denominator=of, value=Fraction(late, of))},
        )
        for number, (late, of) in enumerate(cases)
    ]


@pytest.mark.parametrize(
    ("cases", "named"),
    [
        (((22, 141), (35, 227), (188, 1629)), None),
        (((80, 141), (35, 227), (188, 1629)), "0"),
        (((9, 10), (10, 200)), None),
        (((90, 100),), None),
        (((0, 100), (0, 100)), None),
    ],
)
def test_an_area_is_named_only_where_its_share_stands_out(cases, named):
    """15.6 % of 141 beside 15.4 % of 227 names nobody; 57 % of 141 does; one of too few reports, or alone, does not."""
    found = areas.standing_out(shares(*cases), 20)
    assert (found and found.name) == named


def test_where_none_stands_out_the_heading_compares_nobody():
    """The heading counts the areas that have overdue reports."""
    html = rendered(golden(), only())
    heading = html[html.index("<h1") : html.index("</h1>")]
    late = [row for row, _ in context(only()).parts if row.figures and row.figures["overdue"].value]
    assert context(only()).worst is None
    assert f"{len(late)} trong {len(context(only()).parts)} địa bàn có phản ánh quá hạn." in heading


CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)


def test_every_measure_of_the_map_is_in_the_table():
    """Each measure by which the map can be shaded is a column, each shaded area a row: the numbers are the same."""
    edition = golden()
    html = rendered(edition, only())
    table = html[html.index('<table data-figures class="mb-table mb-told mb-areas') :]
    rows = [
        [re.sub(r"<[^>]*>", "", cell) for cell in CELL.findall(row)]
        for row in table[: table.index("</table>")].split("<tr")[1:]
    ]
    drawn = areas.outlined(
        edition, list(areas.nested_rows(edition, {one.scope.id: one for one in rows_of(edition, ScopeKind.AREA)}))
    )
    made = area_values.measures(edition, Links("dia-ban/"), drawn)
    assert len(made) == 5 and {len(row) for row in rows} == {len(rows[0])} and len(rows[0]) > 5
    for measure in made:
        for value in measure.values:
            name = edition.language.name(archive().areas[value.area].names)
            (row,) = (row for row in rows if row[0] == name)
            assert value.value is not None
            exact = Fraction(value.value)
            is_share = measure.id in area_values.SHARES
            number = edition.language.share(exact, 1) if is_share else measure.written(exact)
            assert any(cell.startswith(f"{number} ") for cell in row[1:]), (measure.id, name, number)
