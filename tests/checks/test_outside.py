"""A point far outside the outlines is told, even if it is near enough to the city to be taken for one of its own."""

import json

import pytest

from portal.terms import Severity
from tests.checks.places import REPORTS
from tests.projects import ProjectCopy

IN_A_WARD = "102,2019-06-17T19:40:00,handled,rac-thai,ubnd-phuong-thuan-thanh,hue-thuan-thanh,"
SPOT = "16.46900,107.57820"
OUTLINES = "data/areas.geojson"


def moved(project: ProjectCopy, lat: str, lon: str = "107.57820", area: str = "hue-thuan-thanh") -> int:
    """Put the report 102 elsewhere; returns its line."""
    row = next(line for line in project.text(REPORTS).splitlines() if line.startswith(IN_A_WARD))
    changed = row.replace(SPOT, f"{lat},{lon}").replace(",hue-thuan-thanh,", f",{area},")
    return project.replace(REPORTS, row, changed)


def test_a_point_in_another_province_is_told_with_its_distance(project):
    """Two degrees to the north are 220 km outside the outline of the ward's city."""
    line = moved(project, "18.46900")
    problem = project.only("point_outside")
    assert (problem.line, problem.kind.severity, problem.details["area"]) == (line, Severity.WARN, "hue")
    assert 210 < int(str(problem.details["km"])) < 220


def test_a_report_without_an_area_is_held_against_every_outline(project):
    """Its point is told if it lies far from the nearest outline, and not if another area's outline holds it."""
    line = moved(project, "17.46900", area="")
    row = next(
        row
        for row in project.text("data/register/events.csv").splitlines()
        if row.startswith("102,") and "area:" in row
    )
    project.replace("data/register/events.csv", row, row.replace(" area:hue-thuan-thanh", ""))
    problem = project.only("point_outside_all")
    assert problem.line == line and 90 < int(str(problem.details["km"])) < 115
    moved_back = project.text(REPORTS).replace("17.46900,107.57820", "16.39700,107.69020")
    project.write(REPORTS, moved_back)
    assert project.found() == []


@pytest.mark.parametrize("lat", ["16.55", "16.42"])
def test_a_point_near_a_sketched_outline_is_no_fault(project, lat):
    """Outlines may be sketches: a point a few kilometres beyond is not told."""
    moved(project, lat)
    assert project.found() == []


def test_a_point_far_from_all_is_told_once(project):
    """What is far from all others is not told to be outside an outline as well."""
    moved(project, "21.03", "105.85")
    assert project.only("point_far")


def test_outlines_that_fit_few_points_are_told_themselves(project):
    """Where most points lie outside, one warning names the outlines, and none the points."""
    shapes = json.loads(project.text(OUTLINES))
    for feature in shapes["features"]:
        for point in feature["geometry"]["coordinates"][0]:
            point[1] += 0.45
    project.write(OUTLINES, json.dumps(shapes))
    problem = project.only("most_outside")
    assert problem.file == OUTLINES and int(str(problem.details["count"])) > 15
