"""Rules for events: each of a known report, at a possible time, in an order that can be; a row is their fold."""

import pytest

from tests.checks.places import EVENTS, REPORTS


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
