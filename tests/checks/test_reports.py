"""Rules for the register's rows: each fault is found at its line, with what to do; nothing else is."""

import pytest

from tests.checks.places import EVENTS, REPORTS, without_events
from tests.projects import AS_OF

ROW_FAULTS = [
    ("126,2019-08-02T06:40:00", "126,", "missing_value"),
    ("126,2019-08-02T06:40:00", "1/26,2019-08-02T06:40:00", "bad_id"),
    ("126,2019-08-02T06:40:00", f"{'1' * 41},2019-08-02T06:40:00", "bad_id"),
    ("126,2019-08-02T06:40:00", "Nul,2019-08-02T06:40:00", "reserved_id"),
    ("126,2019-08-02T06:40:00", "com1.2,2019-08-02T06:40:00", "reserved_id"),
    ("126,2019-08-02T06:40:00", "101,2019-08-02T06:40:00", "duplicate_id"),
    ("126,2019-08-02T06:40:00", "126,2019-08-14T16:00:01", "after_as_of"),
    ("126,2019-08-02T06:40:00,assigned", "126,2019-08-02T06:40:00,closed", "not_a_choice"),
    ("126,2019-08-02T06:40:00,assigned", "126,2019-08-02T06:40:00,handled", "handled_without_time"),
    ("06:40:00,assigned,chieu-sang", "06:40:00,assigned,chieu-sag", "unknown_name_near"),
    ("06:40:00,assigned,chieu-sang", "06:40:00,assigned,xyz", "unknown_name"),
    ("2019-08-13,2019-08-13,,,,app,16", "2019-08-13,2019-08-13,,,,fax,16", "not_a_choice"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,16.46700,", "half_a_point"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,16.46700,1107.59350", "point_out_of_range"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,16.46700E1,107.59350", "bad_number"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,nan,107.59350", "bad_number"),
]


@pytest.mark.parametrize(("old", "new", "code"), ROW_FAULTS)
def test_a_fault_in_a_row_is_found_at_its_line(project, old, new, code):
    """Each fault gives its one problem at the row's line, and the account counts the row once."""
    without_events(project)
    point = "fixed,,app,16.46700,107.59350"
    if point in old and project.text(REPORTS).count(point) == 0:
        row = next(line for line in project.text(REPORTS).splitlines() if line.startswith("130,"))
        tail = row[row.index("fixed,") :]
        project.replace(REPORTS, row, row.replace(tail, point))
    line = project.replace(REPORTS, old, new)
    problems = project.problems()
    assert [(problem.kind.code, problem.where) for problem in problems.found] == [(code, f"{REPORTS}:{line}")]
    assert problems.accounts[REPORTS].refused == (2 if code == "duplicate_id" else 1)


WARNINGS = [
    ("2019-08-12T13:30:00,handled", "2019-08-13T13:30:00,handled", "handled_before_received_same_day"),
    ("2019-08-02T06:40:00,assigned", "2019-08-14T06:40:00,assigned", "due_before_received"),
    ("107.59350", "117.59350", "point_far"),
    ("2019-08-13T09:20:00,fixed,,", "2019-08-13T09:20:00,fixed,2019-09-30,", "promise_without_outcome"),
    ("2019-08-12T13:30:00,handled", "2019-08-12T13:30:00,assigned", "open_with_answer"),
]


@pytest.mark.parametrize(("old", "new", "code"), WARNINGS)
def test_a_doubtful_row_is_used_and_reported(project, old, new, code):
    """A warning sets no row aside."""
    without_events(project)
    if old == "107.59350":
        row = next(line for line in project.text(REPORTS).splitlines() if line.startswith("130,"))
        old, new = row.split(",")[-1], "117.5"
        project.replace(REPORTS, row, row.replace(old, new))
    else:
        project.replace(REPORTS, old, new)
    problems = project.problems()
    assert {problem.kind.code for problem in problems.found} == {code}
    assert problems.accounts[REPORTS].refused == 0


def test_an_answer_of_the_same_day_counts_at_once(project):
    """A report answered before it came in, on that day, is answered the moment it came in."""
    without_events(project)
    project.replace(REPORTS, "2019-08-12T13:30:00,handled", "2019-08-13T13:30:00,handled")
    project.sign()
    archive = project.read()
    row = archive.reports[archive.reports["id"] == "130"].iloc[0]
    assert row["handled_at"] == row["received_at"]
    of_report = archive.events[archive.events["report"] == row.name]
    assert of_report["kind"].tolist() == ["submitted", "answered"]


def test_a_deadline_on_the_report_s_own_day_is_not_before_it(project):
    """A deadline that is a day reaches to that day's end."""
    without_events(project)
    project.replace(REPORTS, "2019-08-02T06:40:00,assigned", "2019-08-13T06:40:00,assigned")
    assert project.found() == []


def test_names_and_spellings_mean_their_ids(project):
    """A name in any language, a listed spelling, other case and doubled spaces are the agency; its row is as before."""
    expected = project.read().reports
    for spelling in ("Sở GTVT", "sở  giao thông VẬN TẢI", "Department of Transport"):
        line = next(row for row in project.text(REPORTS).splitlines() if ",so-gtvt," in row)
        project.replace(REPORTS, line, line.replace("so-gtvt", spelling))
    project.sign()
    assert project.read().reports["agency"].tolist() == expected["agency"].tolist()


def test_a_name_that_two_areas_bear_must_be_written_as_an_id(project):
    """A district and its ward may share a name; the name alone is refused, the ids are good."""
    project.replace("data/areas.yml", "Phường Thuận Thành", "Thành phố Huế")
    project.replace(
        REPORTS,
        "handled,chieu-sang,ubnd-tp-hue,hue,2019-06-26",
        "handled,chieu-sang,ubnd-tp-hue,Thành phố Huế,2019-06-26",
    )
    problem = project.problems().found[0]
    assert problem.kind.code == "ambiguous_name"
    assert problem.details["one"] == "hue"
    assert problem.details["other"] == "hue-thuan-thanh"


def test_the_nearest_spelling_is_suggested(project):
    """A misspelt agency's message names the id that it looks like."""
    without_events(project)
    project.replace(
        REPORTS,
        "2019-08-02T06:40:00,assigned,chieu-sang,ubnd-tp-hue",
        "2019-08-02T06:40:00,assigned,chieu-sang,UBND TP Huêe",
    )
    assert "did you mean ubnd-tp-hue?" in project.only("unknown_name_near").line_of_text()


def test_ids_are_unique_also_when_case_is_ignored(project):
    """A1 and a1 would be one address on some systems."""
    without_events(project)
    project.replace(REPORTS, "126,2019-08-02", "A1,2019-08-02")
    project.replace(REPORTS, "127,2019-08-05", "a1,2019-08-05")
    assert project.only("duplicate_id").details["first"].startswith(f"{REPORTS}:")


def test_an_exact_point_of_a_private_home_is_refused(project):
    """A category about homes has rounded points or none."""
    without_events(project)
    project.replace("data/categories.yml", "en: Street lighting}\n", "en: Street lighting}\n  private_home: true\n")
    assert {code for code, _ in project.found()} == {"exact_home"}


def test_an_agency_outside_its_validity_is_warned_of(project):
    """A report given to an agency after its last day is used and reported, at the event."""
    project.replace("data/agencies.yml", "  parent: ubnd-tp-hue\n", "  parent: ubnd-tp-hue\n  valid_to: 2019-07-31\n")
    line = project.line(EVENTS, "127,2019-08-05T12:25:00,,assigned")
    assert project.only("not_valid_then").where == f"{EVENTS}:{line}"


def test_a_spot_that_bears_very_many_reports_is_named_once(project):
    """A point that stands for an unknown place is warned of at its first row."""
    without_events(project)
    head, *rows = project.text(REPORTS).splitlines()
    more = [f"9{n},2019-08-01,received,,,,,,,,,app,16.4637,107.5909" for n in range(60)]
    project.write(REPORTS, "\n".join([head, *rows, *more]) + "\n")
    assert project.only("points_piled_up").line == len(rows) + 2


def test_refused_rows_stop_the_build_beyond_what_the_settings_allow(project):
    """With max_refused 1 one bad row is set aside and the build goes on."""
    without_events(project)
    project.replace(REPORTS, "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.replace("mkdocs.yml", "    country: VN\n", "    country: VN\n    max_refused: 1\n")
    project.sign()
    archive = project.read()
    assert "126" not in set(archive.reports["id"])
    assert [problem.kind.code for problem in archive.problems.found] == ["bad_time"]


@pytest.mark.parametrize("as_of", ["2999-08-14T16:00:00", "2019-09-20T16:00:00"])
def test_an_as_of_time_far_beyond_the_register_is_told(project, as_of):
    """A year mistyped, or an export that is a month old: one warning at the manifest's line names both times."""
    project.sign()
    project.replace("data/register/manifest.yml", AS_OF, as_of)
    problem = project.only("as_of_far", sign=False)
    assert problem.where == "data/register/manifest.yml:1" and problem.details["last"] == "2019-08-14T10:00:00"


def test_an_as_of_time_within_a_month_is_not_told(project):
    """A quiet time is no fault."""
    project.sign()
    project.replace("data/register/manifest.yml", AS_OF, "2019-09-10T16:00:00")
    assert project.found(sign=False) == []


def test_an_open_row_whose_events_answer_it_is_told_once(project):
    """That the row differs from its events is all that is to be mended."""
    line = project.replace(REPORTS, "T08:12:00,handled,chieu-sang", "T08:12:00,assigned,chieu-sang")
    assert project.found() == [("row_differs", f"{REPORTS}:{line}")]
