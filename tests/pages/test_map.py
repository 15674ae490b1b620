"""The page of the map says what it leaves out and what its rates are of."""

import json
import re
from dataclasses import replace
from fractions import Fraction

import pytest

from portal import maps
from portal.addresses import Links
from portal.language import language
from portal.ledger import Ledger
from portal.pages import area_values, areas
from portal.pages import map as map_page
from portal.pages.comparing import rows
from portal.reading import read
from portal.settings import MapSettings, NamedPoint
from portal.terms import ScopeKind
from tests.boston import import_boston
from tests.mapped_city import tree
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered

HALL = (16.46, 107.59)


def page_of(edition):
    (page,) = map_page.pages(edition)
    return context(page), rendered(edition, page)


def placed_at(books, rows, point):
    reports = books.reports.copy()
    reports.loc[list(rows), ["lat", "lon"]] = point
    return replace(books, reports=reports)


def with_hall(rows):
    """An edition whose settings name a fallback point, at which some of the reports stand."""
    books = placed_at(archive(), rows, HALL)
    named = NamedPoint(lat=HALL[0], lon=HALL[1], names={"vi": "Tòa thị chính"})
    settings = books.settings.model_copy(update={"maps": MapSettings(fallback_points=(named,))})
    return edition_of(replace(books, project=books.project.model_copy(update={"settings": settings})))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_all_that_the_address_keeps_is_named(code):
    """The page names each choice that a link to it holds, the area too."""
    _, text = page_of(golden(code))
    names = {
        "vi": ("lớp bản đồ", "trạng thái", "lĩnh vực", "cơ quan", "địa bàn", "tuần"),
        "en": ("layer", "states", "category", "agency", "area", "week"),
    }[code]
    (says,) = (line for line in text.split("<li>") if "Địa chỉ trang giữ" in line or "address keeps the" in line)
    assert all(name in says for name in names)


def test_boston_s_fallback_point_is_named_and_in_no_density(shared_data, tmp_path):
    """Nineteen of a hundred real requests stand on one point: the page names it, the hexagons hold the other 81."""
    import_boston(shared_data, tmp_path)
    books = read(tmp_path / "project")
    edition = edition_of(books)
    shown, text = page_of(edition)
    assert (shown.placed, shown.lost, shown.nowhere) == (81, 19, 0)
    assert "42.3594, -71.0587" in text and "(19 phản ánh)" in text
    made = maps.files(books, Ledger.of(books).facts, [language("en")])
    for level in json.loads(made["density.json"])["levels"]:
        assert sum(level["reports"]) == 81
    assert re.search(r"81 phản ánh có vị trí[^.]*\. Thêm 19 phản ánh nằm ở điểm mặc định\.", text)
    lost = json.loads(made["points-0.json"])["lost"]
    assert len(lost) == 19 and {point for _, point in lost} == {0}


@pytest.mark.parametrize(
    "homes",
    [
        ["Public Works Department"],
        ["Public Works Department", "Inspectional Services"],
        ["Public Works Department", "Inspectional Services", "Transportation - Traffic Division"],
    ],
    ids=["8 of 19", "10 of 19", "15 of 19"],
)
def test_boston_s_fallback_point_is_one_whatever_is_rounded(shared_data, tmp_path, homes):
    """With some categories' points cut to three decimals it is the same point, with the same number in the sentence,
    the list, the files of points and the hexagons."""
    import_boston(shared_data, tmp_path, f"private_home: {json.dumps(homes)}\n")
    books = read(tmp_path / "project")
    assert ((books.reports["lat"] == 42.359) & (books.reports["lon"] == -71.059)).sum() in (8, 10, 15)
    shown, text = page_of(edition_of(books))
    assert (shown.placed, shown.lost, shown.nowhere) == (81, 19, 0)
    assert "42.3594, -71.0587" in text and "(19 phản ánh)" in text and "42.359, -71.059" not in text
    made = maps.files(books, Ledger.of(books).facts, [language("en")])
    assert json.loads(made["map.en.json"])["fallbacks"] == [[42.3594, -71.0587, ""]]
    assert {sum(level["reports"]) for level in json.loads(made["density.json"])["levels"]} == {81}
    assert len(json.loads(made["points-0.json"])["lost"]) == 19


def test_the_headline_counts_what_is_on_the_map():
    """Of reports without a place the headline holds none; the line below says how many of all are on the map."""
    books = placed_at(archive(), range(3), (float("nan"), float("nan")))
    edition = edition_of(books)
    shown, text = page_of(edition)
    assert shown.nowhere >= 3
    assert shown.placed + shown.lost + shown.nowhere == edition.ledger.figure("received").value
    number = edition.language.number
    assert f">{number(shown.placed)} phản ánh trên bản đồ</h1>" in text
    assert f"<span>{number(shown.nowhere)} không có vị trí</span>" in text
    unseen = f"{number(shown.nowhere + shown.lost)} phản ánh không rõ vị trí, không vẽ ở đây"
    assert unseen in maps.dot_map(edition, Links(""))


def test_a_named_point_is_named_on_the_page():
    """A point that the settings name stands on the page by that name, with how many reports the register has there."""
    _, text = page_of(with_hall(range(5)))
    assert re.search(r"Tòa thị chính, <span[^>]*>16\.46, 107\.59</span> \(5 phản ánh\)", text)


def test_a_fallback_point_has_one_number_on_the_page():
    """Reports that were not accepted are on no map: the point's number is that of its sign, not the register's."""
    edition = golden()
    is_known = ~edition.archive.reports["id"].isin(list(edition.archive.withdrawn))
    verdicts = edition.ledger.facts["verdict"][is_known.to_numpy()]
    refused = verdicts.index[verdicts == "not_accepted"].tolist()[:1]
    accepted = verdicts.index[verdicts != "not_accepted"].tolist()[:12]
    assert refused
    shown, text = page_of(with_hall(accepted + refused))
    ((point, reports),) = shown.fallbacks
    assert (point.reports, reports, shown.lost) == (13, 12, 12)
    assert "16.46, 107.59</span> (12 phản ánh)" in text


def test_without_a_fallback_point_the_rule_still_stands():
    """The page states the rule, and that no point fulfils it."""
    shown, text = page_of(golden())
    assert shown.fallbacks == () and "Trong sổ này không còn điểm nào như vậy" in text
    assert "từ 10 phản ánh, từ 2\u00a0% tổng số và gấp từ 5 lần" in text


def measures_of(edition):
    made = {row.scope.id: row for row in rows(edition, ScopeKind.AREA)}
    shown = areas.outlined(edition, list(areas.nested_rows(edition, made)))
    return {one.id: one for one in area_values.measures(edition, Links("ban-do/"), shown)}, shown


def test_a_rate_is_reports_by_inhabitants():
    """A rate is a thousand times the ledger's figure by the area's population, and says both in words."""
    edition = golden()
    measures, shown = measures_of(edition)
    assert shown
    for statistic in ("received", "overdue"):
        for row, value in zip(shown, measures[f"{statistic}_rate"].values, strict=True):
            people = edition.archive.areas[row.scope.id].population
            count = int(edition.ledger.figure(statistic, row.scope).value or 0)
            assert value.value == Fraction(1000 * count, people)
            assert f"({count} / {edition.language.number(people)} dân)" in value.text


@pytest.mark.parametrize(
    ("rates", "digits"),
    [
        ([], 2),
        ([None, Fraction(0)], 2),
        ([Fraction(1, 10), Fraction(3)], 2),
        ([Fraction(1, 200)], 2),
        ([Fraction(1, 250), Fraction(2)], 3),
        ([Fraction(1, 3000), Fraction(0), None], 4),
    ],
)
def test_a_rate_has_as_many_decimals_as_the_smallest_needs(rates, digits):
    """Two decimals, or as many more as the smallest rate needs so as not to read as none."""
    known = [None if one is None else area_values.Rate(one, 1000) for one in rates]
    assert area_values.decimals(known) == digits


@pytest.mark.parametrize(
    ("page", "people", "digits"),
    [("map", 455_230, 3), ("map", 46_000, 2), ("areas", 455_230, 3), ("areas", 46_000, 2)],
)
def test_the_rates_of_a_table_have_as_many_decimals_as_each_other(page, people, digits):
    """Every rate of a page's table is written with as many decimals, and none that is not 0 as 0."""
    books = archive()
    changed = {**books.areas, "hue": books.areas["hue"].model_copy(update={"population": people})}
    edition = edition_of(replace(books, areas=changed))
    made = page_of(edition)[1] if page == "map" else rendered(edition, next(iter(areas.pages(edition))))
    if page == "map":
        rates = re.findall(r"([\d,]+) trên 1\.000 dân", re.sub(r"<[^>]*>", "", made[made.index("mb-table--areas") :]))
    else:
        rates = re.findall(r'data-not-a-figure data-value="[^"]*"><span>([\d,]+) <span class="mb-den">', made)
    assert len(rates) == 4
    assert {len(rate.partition(",")[2]) for rate in rates} == {digits}
    assert all(rate.strip("0,") for rate in rates)


def test_where_some_inhabitants_are_not_known_the_map_says_so():
    """An area without a population has no rate, in words, and no shade; the others keep theirs."""
    books = archive()
    known = {**books.areas, "hue": books.areas["hue"].model_copy(update={"population": None})}
    measures, _ = measures_of(edition_of(replace(books, areas=known)))
    values = {value.area: value for value in measures["received_rate"].values}
    assert (values["hue"].value, values["hue"].text) == (None, "không rõ dân số")
    assert values["huong-thuy"].value is not None


def test_without_inhabitants_there_are_shares_alone():
    """Where no area says how many live there, no rate is offered, and the pages say why."""
    books = archive()
    bare = {key: area.model_copy(update={"population": None}) for key, area in books.areas.items()}
    edition = edition_of(replace(books, areas=bare))
    measures, _ = measures_of(edition)
    assert set(measures) == {"overdue_of_received", "handled_of_received", "on_time_of_due"}
    (page,) = areas.pages(edition)
    for text in (page_of(edition)[1], rendered(edition, page)):
        assert "Không có dân số của các địa bàn này" in text and "1.000 dân" not in text


@pytest.mark.parametrize("page", ["map", "areas"])
def test_the_source_of_the_inhabitants_stands_on_the_page(page):
    """Whoever reads a rate is told where the numbers of inhabitants come from."""
    made = page_of(golden())[1] if page == "map" else rendered(golden(), next(iter(areas.pages(golden()))))
    assert "Dân số: số liệu minh họa" in made


def test_without_the_script_every_layer_is_read():
    """The page holds the last reports, the densest hexagons and the areas with all measures, none of them hidden."""
    _, text = page_of(golden())
    found = re.search(r'<div class="mb-map__reading">.*?</div></section></div>', text, re.DOTALL)
    assert found
    root = tree(found[0])
    sections = root.findall(".//section")
    assert [section.get("data-of") for section in sections] == ["reports", "density", "areas"]
    assert not [part for part in root.iter() if part.get("hidden") and part.tag != "button"]
    assert len(sections[0].findall(".//li")) == 12
    assert len(sections[2].findall(".//thead//th")) == 6
