"""A fault is told once, where it is, with what is set aside because of it; what follows from it is not told."""

import pytest

from portal.terms import Severity
from tests.checks.places import EVENTS, RATINGS, REPORTS

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


@pytest.mark.parametrize("spoilt", ["104,,", '104,"', "104,x"])
def test_a_duplicate_of_what_is_set_aside_is_not_told_too(project, spoilt):
    """Where a row can't be used, the event of another report that calls itself the same is no fault of its own."""
    project.replace(REPORTS, "\n104,", f"\n{spoilt}")
    codes = [code for code, _ in project.found()]
    assert codes and "duplicate_of_unknown" not in codes


@pytest.mark.parametrize("id_", ["101", "102 a", "nul", ""])
def test_a_wrong_id_is_told_once(project, id_):
    """An id that stands twice or is none leaves unknown which report a row means; no event or text is blamed for it."""
    line = project.replace(REPORTS, "102,2019-06-17T19:40:00", f"{id_},2019-06-10T19:40:00")
    (problem,) = project.problems().found
    assert {problem.where, str(problem.details.get("first"))} & {f"{REPORTS}:{line}"}
    assert f"events of reports that are not in the register: {project.text(EVENTS).count(chr(10) + '102,')}" in (
        problem.line_of_text()
    )


def test_what_is_no_id_is_not_told_to_stand_twice(project):
    """Two rows whose ids can't be ids are two problems, though both say the same."""
    for id_ in (126, 127):
        project.replace(REPORTS, f"\n{id_},", "\nn/a,")
    assert [code for code, _ in project.found()] == ["bad_id", "bad_id"]


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


def test_everything_is_found_in_one_run(project):
    """Faults of settings, lists, tables and texts are all reported together, not one after another."""
    project.replace("data/categories.yml", "working_days: 9", "working_days: nine")
    project.replace(RATINGS, "6,3,1,1", "4,3,1,1")
    project.replace(REPORTS, "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.replace("content/phan-anh/102.md", "title: ", "titel: ")
    codes = {code for code, _ in project.found()}
    assert codes >= {"bad_entry", "too_many_rated", "bad_time", "unknown_edited_key"}


PUBLISHED = "/co-quan/so-gtvt/\n/linh-vuc/rac-thai/\n/dia-ban/hue/\n/phan-anh/{101,102,103,116}/\n"
REPLY = "---\nagency: so-gtvt\non: 2019-08-13\nby: Văn phòng Sở\n---\nĐã xử lý.\n"
UNREAD = [
    ("data/agencies.yml", "- id: so-gtvt", "- id: [so-gtvt", "yaml_open_bracket"),
    ("data/agencies.yml", "- id: so-gtvt", "- id: so-gtvt\n  id: so-gtvt", "yaml_duplicate_key"),
    ("data/agencies.yml", "[UBND TP Huế, UBND TP. Huế]", "[UBND TP Huế]\n  phone: 1022", "unknown_key"),
    ("data/categories.yml", "- id: rac-thai", "- id: rac-thai\n  id: rac-thai", "yaml_duplicate_key"),
    ("data/areas.yml", "- id: huong-thuy", "- id: huong-thuy\n  id: huong-thuy", "yaml_duplicate_key"),
    ("data/register/manifest.yml", "as_of", "as_of: 2019-08-14\nas_of", "yaml_duplicate_key"),
    ("mkdocs.yml", "    country: VN\n", "    country: VN\n    country: VN\n", "yaml_duplicate_key"),
    ("content/phan-anh/102.md", "title: ", "id: 102\ntitle: ", "bad_front_matter"),
    ("data/reports/2019.jsonl", '{"id": "103"', '{"id": "103", "id": "104"', "not_a_json_object"),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [pytest.param(*one, marks=[] if number % 2 else pytest.mark.prove) for number, one in enumerate(UNREAD)],
)
def test_nothing_follows_from_a_file_that_cannot_be_read(project, file, old, new, code):
    """A list, a manifest or a text that can't be read is one problem: no name in it is unknown, no outline without an
    area, no page that was published without an heir, no reply without an agency."""
    project.write("data/addresses.txt", PUBLISHED)
    project.write("content/co-quan/so-gtvt.md", REPLY)
    project.replace(file, old, new)
    assert [found for found, _ in project.found(sign=False)] == [code]


def test_what_was_published_and_is_nowhere_is_still_told(project):
    """Where every list and text can be read, an agency and a text that are gone are told of with the line that has
    their address, and nothing else is."""
    project.write("content/co-quan/so-gtvt.md", REPLY)
    project.write("data/addresses.txt", PUBLISHED.replace("so-gtvt", "so-cu").replace("101", "99"))
    assert project.found() == [
        ("address_without_heir", "data/addresses.txt:1"),
        ("address_without_text", "data/addresses.txt:4"),
    ]


def test_a_file_of_texts_that_is_gone_stops_the_build_once(project):
    """Where more published texts than a few are nowhere, one problem stops the build and counts them all."""
    project.write("data/addresses.txt", PUBLISHED + "/phan-anh/{a0,a1,a2,a3,a4,a5}/\n")
    (told,) = project.problems().found
    assert (told.kind.code, told.kind.severity, told.details["count"]) == ("texts_lost", Severity.STOP, 6)


def test_events_that_cannot_be_read_do_not_make_a_city_without_events(project):
    """Where the table of events has a fault of its own no report is held against the rules for a city without any."""
    project.replace("data/agencies.yml", "  parent: ubnd-tp-hue\n", "  parent: ubnd-tp-hue\n  valid_to: 2019-07-31\n")
    project.replace(EVENTS, "report,at", "report,x,at")
    assert [code for code, _ in project.found()] == ["header_names_more"]


def test_a_fault_of_most_rows_of_a_file_is_told_at_the_first(project):
    """A whole column in a foreign format is one problem, which says how many rows have it; all of them are refused."""
    lines = project.text(REPORTS).splitlines()
    project.write(REPORTS, "\n".join(line.replace(",2019-", ",19-", 1) for line in lines) + "\n")
    problems = project.problems()
    assert [(problem.kind.code, problem.where) for problem in problems.found] == [("bad_time", f"{REPORTS}:2")]
    told = problems.found[0].line_of_text()
    assert f"(set aside because of it: 31 rows like it, until {REPORTS}:33; " in told
    assert problems.accounts[REPORTS].refused == 32


def test_a_name_in_no_list_is_told_where_it_stands_first(project):
    """However many rows name an agency that no list has, it is one problem; another name is another."""
    rows = [line for line in project.text(EVENTS).splitlines() if ",assigned,cong-ty-moi-truong," in line]
    text = project.text(EVENTS).replace(rows[0], rows[0].replace("cong-ty-moi-truong", "Ban B"))
    project.write(EVENTS, text.replace(",assigned,cong-ty-moi-truong,", ",assigned,Ban A,"))
    found = [problem for problem in project.problems().found if problem.kind.code == "unknown_name"]
    assert sorted(str(problem.details["value"]) for problem in found) == ["Ban A", "Ban B"]
    assert (
        f"{len(rows) - 2} rows like it" in next(one for one in found if one.details["value"] == "Ban A").line_of_text()
    )


def test_of_very_many_consequences_the_first_are_named(project):
    """A problem that sets hundreds of things aside says how many more there are."""
    project.replace(EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,17/06/2019,,submitted,app,")
    problem = project.only("bad_time")
    for number in range(40):
        problem.costs("thing {n}", n=number)
    told = problem.line_of_text()
    assert "thing 1;" in told and "thing 30" not in told
    assert told.endswith(f"and {len(problem.consequences) - 10} more)")


def test_accounts_of_texts_count_files(project):
    """Rows are what a table has; texts in files of their own are files, orders are entries."""
    project.write("content/co-quan/so-gtvt.md", REPLY)
    told = [account.told() for account in project.problems().accounts.values()]
    assert "content/phan-anh: files: 2 = 2 used + 0 refused" in told
    assert "content/co-quan/so-gtvt.md: files: 1 = 1 used + 0 refused" in told
    assert "data/reports/2019.jsonl: 3 rows = 3 used + 0 refused" in told
