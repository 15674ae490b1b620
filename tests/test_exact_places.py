"""The exact place of a home or of a sensitive matter is in no file of a site, however it is packed."""

import json
import re

import pytest

from tests.building import build_copy
from tests.everything import texts
from tests.projects import ProjectCopy

REGISTER = "data/register/reports.csv"
HIDDEN = {
    "report marked as sensitive": ("101", 16.4698765, 107.5712345),
    "category of homes": ("103", 16.4387654, 107.6412347),
    "no category": ("131", 16.4276543, 107.6523458),
}
"""Who must not be found: a report, and where it is."""
OPEN = ("106", 16.46937, 107.58642)
"""In a category of waste: published to five decimals, so that the looks find it."""


def forms(degrees: float) -> set[str]:
    """How a place may be written that is finer than three decimals."""
    numbers = {f"{degrees:.4f}", f"{degrees:.5f}", f"{int(degrees * 10_000) / 10_000}", f"{round(degrees * 100_000)}"}
    return numbers | {one.replace(".", ",") for one in numbers}


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The golden project with those reports at those places, built; a home's row is set aside, as a build does."""
    folder = tmp_path_factory.mktemp("places")
    project = ProjectCopy(folder)
    project.replace("mkdocs.yml", "page_size: 10\n", "page_size: 10\n    max_refused: 500\n    figure_pages: city\n")
    project.add("data/categories.yml", "- {id: nha-o, names: {vi: Nhà ở, en: Homes}, private_home: true}")
    project.remove_lines("data/register/events.csv", f"{HIDDEN['no category'][0]},2019-08-13T21:15")
    home = HIDDEN["category of homes"][0]
    for name in (REGISTER, "data/register/events.csv"):
        text = project.text(name)
        lines = [one.replace("duong-sa", "nha-o") if one.startswith(f"{home},") else one for one in text.split("\n")]
        project.write(name, "\n".join(lines))
    rows = project.text(REGISTER).splitlines()
    for id_, lat, lon in (*HIDDEN.values(), OPEN):
        (at,) = (number for number, row in enumerate(rows) if row.startswith(f"{id_},"))
        rows[at] = ",".join([*rows[at].split(",")[:-2], str(lat), str(lon)])
        if id_ == HIDDEN["no category"][0]:
            rows[at] = rows[at].replace(",duong-sa,", ",,")
    project.write(REGISTER, "\n".join(rows) + "\n")
    bulk = [json.loads(line) for line in project.text("data/reports/2019.jsonl").splitlines()]
    assert "101" in [one["id"] for one in bulk]
    lines = [json.dumps({**one, "sensitive": one["id"] == "101"}, ensure_ascii=False) for one in bulk]
    project.write("data/reports/2019.jsonl", "\n".join(lines) + "\n")
    project.sign()
    build_copy(project.root, folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def found(published):
    """The files in which each place stands, unpacked and decoded; and every place that the map's points hold."""
    places: dict[str, set[str]] = {id_: set() for id_, _, _ in (*HIDDEN.values(), OPEN)}
    wanted = {form: id_ for id_, *at in (*HIDDEN.values(), OPEN) for one in at for form in forms(one)}
    # a digit before makes it another number
    look = re.compile(r"(?<![\d.])(?:" + "|".join(map(re.escape, wanted)) + ")")
    for name, text in texts(published):
        if not name.endswith((".png", ".webp", ".jpg", ".avif")):
            for one in set(look.findall(text)):
                places[wanted[one]].add(name)
    return places


@pytest.mark.parametrize("why", HIDDEN)
def test_no_file_tells_where_it_is(published, found, why):
    """Neither latitude nor longitude stands to four or five decimals, cut or rounded, with a point or a comma or as a
    whole number, in any page, feed, table, workbook, database, Parquet file or zip; nor do the map's own files, added
    up as a browser does, give it."""
    id_, lat, lon = HIDDEN[why]
    assert found[id_] == set()
    assert (round(lat, 5), round(lon, 5)) not in drawn(published).values()
    if id_ in drawn(published):
        assert drawn(published)[id_] == (round(lat, 3), round(lon, 3))


def test_a_place_that_is_nobody_s_home_is_found(published, found):
    """The same looks find an open report's place in a page, in every kind of table, in a zip and on the map."""
    for ending in (
        ".csv",
        ".json",
        ".parquet",
        ".sqlite",
        ".xlsx/xl/worksheets/sheet2.xml",
        "site.zip/du-lieu/reports.csv",
    ):
        assert any(name.endswith(ending) for name in found[OPEN[0]]), (ending, sorted(found[OPEN[0]]))
    assert drawn(published)[OPEN[0]] == OPEN[1:]


def drawn(site):
    """Where the map draws each report."""
    points = {}
    for path in (site / "assets").glob("points-*.json"):
        held = json.loads(path.read_text("utf-8"))
        for id_, lat, lon in zip(held["id"], held["lat"], held["lon"], strict=True):
            points[id_] = ((held["origin"][0] + lat) / 100_000, (held["origin"][1] + lon) / 100_000)
    return points
