"""Orders: read strictly, each problem at its line, nothing private."""

import pytest

GOOD = """- id: mot
  order: {vi: Thống kê từng phản ánh, en: Count case by case}
  by: {vi: Chủ tịch UBND tỉnh, en: The chairman}
  given_on: 2019-08-05
  due: 2019-08-13
  state: in_progress
  figure: overdue/all/2019-08-14
  see: qua-han/
"""
FILE = "data/directives.yml"


def test_a_good_order_is_read(project):
    """Every key arrives, and its day has passed."""
    project.write(FILE, GOOD)
    project.sign()
    archive = project.read()
    assert [one.id for one in archive.directives] == ["mot"]
    assert archive.directives[0].is_overdue(archive.today)


def test_a_city_without_orders_is_read(project):
    """The file may be absent, and empty."""
    assert project.read().directives == ()
    project.write(FILE, "[]\n")
    assert project.found() == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("state: in_progress", "state: done", "done_without_day"),
        ("state: in_progress", "state: open\n  done_on: 2019-08-06", "done_without_day"),
        ("state: in_progress", "state: finished", "bad_entry"),
        ("due: 2019-08-13", "due: 2019-08-01", "directive_order"),
        ("given_on: 2019-08-05", "given_on: 2019-08-15\n  note: {}", "day_after_as_of"),
        ("figure: overdue/all/2019-08-14", "figure: overdue", "bad_figure_id"),
        ("see: qua-han/", "see: https://example.com/", "bad_entry"),
        ("  state: in_progress\n", "", "missing_key"),
        ("  state: in_progress\n", "  state: open\n  phone: 0912345678\n", "unknown_key"),
        ("- id: mot", "- id: Một", "bad_entry"),
        ("Chủ tịch UBND tỉnh", "Ông A 0912 345 678", "phone_number"),
    ],
)
def test_a_fault_is_named_at_its_line(project, old, new, code):
    """Each problem has the file and a line of the entry."""
    project.write(FILE, GOOD.replace(old, new))
    found = [problem for problem in project.problems().found if problem.kind.code == code]
    assert found, project.found()
    assert found[0].file == FILE
    assert 1 <= found[0].line <= 9


def test_an_id_stands_once(project):
    """The same order twice is a problem at the second."""
    project.write(FILE, GOOD + GOOD)
    assert project.only("entry_twice").line == 9
