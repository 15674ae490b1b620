"""Rules across columns, rows and tables: each fault is found, at its line, with what to do; nothing else is."""

import pytest

REPORTS = "data/register/reports.csv"
EVENTS = "data/register/events.csv"
RATINGS = "data/register/ratings.csv"
OPEN_ROW = (
    "130,2019-08-12T13:30:00,handled,rac-thai,cong-ty-moi-truong,hue,2019-08-21,2019-08-21,2019-08-13T09:20:00,fixed"
)


def without_events(project):
    """The golden register as a city has it that keeps no events."""
    (project.root / EVENTS).unlink()


ROW_FAULTS = [
    ("126,2019-08-02T06:40:00", "126,02/08/2019", "bad_time"),
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
    ("2019-08-12T13:30:00,handled", "2019-08-14T13:30:00,handled", "handled_before_received"),
    ("fixed,,app,16.46700,107.59350", "fixed,30/9/2019,app,16.46700,107.59350", "bad_day"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,16.46700,", "half_a_point"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,107.59350,16.46700", "point_swapped"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,16.46700,1107.59350", "point_out_of_range"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,16.46700E1,107.59350", "bad_number"),
    ("fixed,,app,16.46700,107.59350", "fixed,,app,nan,107.59350", "bad_number"),
    (OPEN_ROW, OPEN_ROW + ",extra", "field_count"),
    (OPEN_ROW, OPEN_ROW.replace("handled", '"handled'), "stray_quote"),
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
    problem = project.only(code)
    assert problem.where == f"{REPORTS}:{line}"
    refused = project.problems().accounts[REPORTS].refused
    assert refused == (2 if code == "duplicate_id" else 1)


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
    assert {found for found, _ in project.found()} == {code}
    assert project.problems().accounts[REPORTS].refused == 0


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


@pytest.mark.parametrize(("answer", "code"), [(",", []), ("2019-08-13T09:20:00,fixed", ["open_with_answer"])])
def test_a_report_reinstated_after_its_answer_waits_for_a_new_one(project, answer, code):
    """Answered, rejected, reinstated: its row has no answer, one that it keeps is dropped, and no row is refused."""
    row = next(line for line in project.text(REPORTS).splitlines() if line.startswith("130,"))
    project.replace(REPORTS, row, row.replace("2019-08-13T09:20:00,fixed", answer).replace("handled", "assigned", 1))
    project.add(EVENTS, "130,2019-08-13T15:00:00,,rejected,,nhầm")
    project.add(EVENTS, "130,2019-08-13T16:00:00,,reinstated,,")
    assert [found for found, _ in project.found()] == code
    archive = project.read()
    assert archive.reports.set_index("id").loc["130", ["status", "outcome"]].tolist() == ["assigned", ""]
    assert (
        "fixed" in archive.events[archive.reports["id"][archive.events["report"]].to_numpy() == "130"]["value"].tolist()
    )


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


EVENT_FAULTS = [
    (
        "116,2019-07-22T09:00:00,,reminded,sms officer",
        "999,2019-07-22T09:00:00,,reminded,sms officer",
        "event_of_unknown_report",
    ),
    (
        "116,2019-07-22T09:00:00,,reminded,sms officer",
        "116,2019-07-22T09:00:00,,reminded,letter officer",
        "bad_event_value",
    ),
    ("116,2019-07-22T09:00:00,,reminded,sms officer", "116,2019-07-22T09:00:00,,chased,sms officer", "not_a_choice"),
    ("116,2019-07-22T09:00:00,,reminded,sms officer", "116,22/07/2019,,reminded,sms officer", "bad_time"),
    ("116,2019-07-22T09:00:00,,reminded,sms officer", "116,2019-08-15T09:00:00,,reminded,sms officer", "after_as_of"),
    ("116,2019-07-22T09:00:00,,reminded", "116,2019-07-22T09:00:00,2019-08-15,reminded", "after_as_of"),
    ("116,2019-07-22T09:00:00,,reminded", "116,2019-07-09T09:00:00,,reminded", "before_submitted"),
    ("102,2019-07-02T20:10:00,,follow_up,citizen", "102,2019-07-02T20:10:00,,follow_up,anh Ba", "bad_event_value"),
    ("101,2019-06-24T09:00:00,,published,", "101,2019-06-24T09:00:00,,published,yes", "bad_event_value"),
    ("chờ vật tư", "gọi 0912 345 678", "phone_number"),
    ("chờ vật tư", "chờ\x01vật tư", "control_character"),
]


@pytest.mark.parametrize(("old", "new", "code"), EVENT_FAULTS)
def test_a_fault_in_an_event_is_found_at_its_line(project, old, new, code):
    """Each fault of an event is named at the event's line and the event is refused."""
    line = project.replace(EVENTS, old, new)
    problems = project.problems()
    assert (code, f"{EVENTS}:{line}") in [(problem.kind.code, problem.where) for problem in problems.found]
    assert problems.accounts[EVENTS].refused >= 1


def test_an_event_before_its_report_on_the_same_day_counts_at_once(project):
    """A clock that runs behind does not refuse the event."""
    line = project.replace(EVENTS, "116,2019-07-22T09:00:00,,reminded", "116,2019-07-10T09:00:00,,reminded")
    assert project.only("before_submitted_same_day").line == line


def test_recorded_before_it_happened_is_warned_of(project):
    """recorded_at is never before at."""
    project.replace(EVENTS, "116,2019-07-22T09:00:00,,reminded", "116,2019-07-22T09:00:00,2019-07-21,reminded")
    project.only("recorded_before")


def test_recorded_at_is_when_it_happened_if_empty(project):
    """An empty recorded_at means at once."""
    events = project.read().events
    late = events[events["recorded_at"] != events["at"]]
    assert late["kind"].tolist() == ["answered"]


def test_an_event_that_cannot_follow_is_refused(project):
    """A report that was never answered can't be reopened."""
    line = project.add(EVENTS, "128,2019-08-10T09:00:00,,reopened,,")
    assert ("impossible_event", f"{EVENTS}:{line}") in project.found()


def test_a_second_submission_is_refused(project):
    """A report is submitted once."""
    line = project.add(EVENTS, "128,2019-08-10T09:00:00,,submitted,app,")
    assert ("submitted_twice", f"{EVENTS}:{line}") in project.found()


def test_a_report_without_its_submission_is_refused(project):
    """A history begins with the submission."""
    project.remove_lines(EVENTS, "131,2019-08-13T20:55:00,,submitted")
    line = project.line(REPORTS, "131,2019-08-13T20:55:00")
    assert ("not_submitted", f"{REPORTS}:{line}") in project.found()


def test_a_duplicate_of_an_unknown_report_is_warned_of(project):
    """The other report should be in the register."""
    project.replace(EVENTS, "duplicate,104,", "duplicate,9104,")
    project.only("duplicate_of_unknown")


ONE_FAULT = [
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,2019-06-17T19:40:00,closed", "not_a_choice"),
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,17/06/2019,handled", "bad_time"),
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,2019-06-17T19:40:00,handled,handled", "field_count"),
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,2019-06-17T19:40:00,rejected", "row_differs"),
    (EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,2019-06-17T19:40:00,,sent,app,", "not_a_choice"),
    (EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,17/06/2019,,submitted,app,", "bad_time"),
    (EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,2019-06-17T19:40:00,,submitted,app,,", "field_count"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), ONE_FAULT)
def test_one_fault_is_told_once_with_all_that_is_set_aside_for_it(project, file, old, new, code):
    """A row that can't be used is one problem, at its line, which names the report's events and text; none is lost
    from the accounts."""
    line = project.replace(file, old, new)
    problems = project.problems()
    (problem,) = problems.found
    assert (problem.kind.code, problem.where) == (code, f"{file}:{line}")
    told = problem.line_of_text()
    assert "events of report 102: " in told
    assert "content/phan-anh/102.md" in told
    assert problems.accounts[REPORTS].refused == 1
    assert problems.accounts[EVENTS].refused == project.text(EVENTS).count("\n102,")
    assert problems.accounts["content/phan-anh"].refused == 1


@pytest.mark.parametrize("id_", ["101", "102 a", "nul", ""])
def test_a_wrong_id_is_told_once(project, id_):
    """An id that stands twice or is none leaves unknown which report a row means; no event or text is blamed for it."""
    line = project.replace(REPORTS, "102,2019-06-17T19:40:00", f"{id_},2019-06-10T19:40:00")
    problem = project.problems().found[0]
    assert len(project.found()) == 1
    assert {problem.where, str(problem.details.get("first"))} & {f"{REPORTS}:{line}"}
    assert f"events of reports that are not in the register: {project.text(EVENTS).count(chr(10) + '102,')}" in (
        problem.line_of_text()
    )


def test_a_report_that_is_not_there_is_told_once_whatever_its_events(project):
    """The events of a report that the register does not have are one problem, at the first of them."""
    (project.root / "content/phan-anh/102.md").unlink()
    project.remove_lines(REPORTS, "102,2019-06-17T19:40:00")
    problem = project.only("event_of_unknown_report")
    assert problem.details == {"value": "102", "count": project.text(EVENTS).count("\n102,")}


def test_a_submission_with_a_late_time_is_told_once(project):
    """Everything that a report's wrong submission time makes early is one problem."""
    project.replace(EVENTS, "102,2019-06-17T19:40:00,,submitted", "102,2019-08-13T19:40:00,,submitted")
    assert project.only("before_submitted").details["id"] == "102"


def test_what_can_not_follow_an_event_that_is_set_aside_is_told_with_it(project):
    """An answer whose time can't be read is the one problem, not the reopening after it."""
    project.replace(EVENTS, "102,2019-06-27T16:20:00,,answered", "102,27/06/2019,,answered")
    told = project.only("bad_time").line_of_text()
    assert f"the event at {EVENTS}:" in told
    assert project.problems().accounts[EVENTS].refused == 2


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("126,2019-08-02T06:40:00,assigned,chieu-sang", "126,2019-08-02T06:40:00,received,chieu-sang", "status"),
        ("126,2019-08-02T06:40:00,assigned,chieu-sang", "126,2019-08-02T06:41:00,assigned,chieu-sang", "received_at"),
        ("126,2019-08-02T06:40:00,assigned,chieu-sang", "126,2019-08-02T06:40:00,assigned,rac-thai", "category"),
        ("ubnd-tp-hue,hue,2019-08-13,2019-08-13", "ubnd-tp-hue,,2019-08-13,2019-08-13", "area"),
        ("ubnd-tp-hue,hue,2019-08-13,2019-08-13", "so-gtvt,hue,2019-08-13,2019-08-13", "agency"),
        ("ubnd-tp-hue,hue,2019-08-13,2019-08-13", "ubnd-tp-hue,hue,2019-08-12,2019-08-13", "due_original"),
        ("ubnd-tp-hue,hue,2019-08-13,2019-08-13", "ubnd-tp-hue,hue,2019-08-13,", "due_current"),
        ("2019-07-11T16:40:00,promised,2019-09-30", "2019-07-11T16:40:00,fixed,", "outcome"),
        ("2019-07-11T16:40:00,promised,2019-09-30", "2019-07-11T16:40:00,promised,2019-10-01", "promised_for"),
        ("2019-07-11T16:40:00,promised,2019-09-30", "2019-07-11T16:40:01,promised,2019-09-30", "handled_at"),
        ("2019-09-30,app", "2019-09-30,web", "channel"),
    ],
)
def test_a_row_that_says_something_else_than_its_events_is_refused(project, old, new, column):
    """The message names the column, what the row says and what the events say."""
    line = project.replace(REPORTS, old, new)
    found = [problem for problem in project.problems().found if problem.kind.code == "row_differs"]
    assert column in [problem.details["column"] for problem in found]
    assert {problem.where for problem in found} == {f"{REPORTS}:{line}"}
    assert all(problem.details["row"] != problem.details["events"] for problem in found)


def test_a_row_may_say_that_work_has_begun(project):
    """in_progress agrees with assigned, because no event says that work has begun."""
    project.replace(REPORTS, "126,2019-08-02T06:40:00,assigned", "126,2019-08-02T06:40:00,in_progress")
    assert project.found() == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("6,3,1,1", "4,3,1,1", "too_many_rated"),
        ("6,3,1,1", "6,-3,1,1", "bad_count"),
        ("6,3,1,1", "6,3.5,1,1", "bad_count"),
        ("2019-w26,", "2019-w54,", "bad_week"),
        ("2019-w26,", "26/2019,", "bad_week"),
        ("2019-w26,", "2019-w34,", "after_as_of"),
        ("2019-w26,ubnd-tp-hue", "2019-w26,ubnd-tp-hoi-an-xa", "unknown_name"),
    ],
)
def test_a_fault_in_ratings_is_found(project, old, new, code):
    """Ratings are counts that add up, of a week that is over or running, of a known agency."""
    line = project.replace(RATINGS, old, new)
    assert (code, f"{RATINGS}:{line}") in project.found()


def test_the_same_week_agency_and_category_stand_once(project):
    """Two rows for one thing are refused, not added."""
    line = project.add(RATINGS, "2019-w26,ubnd-tp-hue,chieu-sang,1,1,0,0,2019-07-01T08:00:00")
    assert project.only("rated_twice").line == line


def test_a_spot_that_bears_very_many_reports_is_named_once(project):
    """A point that stands for an unknown place is warned of at its first row."""
    without_events(project)
    head, *rows = project.text(REPORTS).splitlines()
    more = [f"9{n},2019-08-01,received,,,,,,,,,app,16.4637,107.5909" for n in range(60)]
    project.write(REPORTS, "\n".join([head, *rows, *more]) + "\n")
    assert project.only("points_piled_up").line == len(rows) + 2


def test_everything_is_found_in_one_run(project):
    """Faults of settings, lists, tables and texts are all reported together, not one after another."""
    project.replace("data/categories.yml", "working_days: 9", "working_days: nine")
    project.replace(RATINGS, "6,3,1,1", "4,3,1,1")
    project.replace(REPORTS, "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.replace("content/phan-anh/102.md", "title: ", "titel: ")
    codes = {code for code, _ in project.found()}
    assert codes >= {"bad_entry", "too_many_rated", "bad_time", "unknown_edited_key", "missing_edited_key"}


def test_a_list_that_cannot_be_read_does_not_make_every_name_unknown(project):
    """A broken agencies.yml is one problem, not one for each row."""
    project.replace("data/agencies.yml", "- id: so-gtvt", "- id: [so-gtvt")
    assert [code for code, _ in project.found()] == ["yaml_syntax"]


def test_refused_rows_stop_the_build_beyond_what_the_settings_allow(project):
    """With max_refused 1 one bad row is set aside and the build goes on."""
    without_events(project)
    project.replace(REPORTS, "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.replace("mkdocs.yml", "    country: VN\n", "    country: VN\n    max_refused: 1\n")
    project.sign()
    archive = project.read()
    assert "126" not in set(archive.reports["id"])
    assert [problem.kind.code for problem in archive.problems.found] == ["bad_time"]
