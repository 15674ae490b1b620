"""Edited reports: from Markdown and JSONL alike, each fault at its line, nothing uncleared shown."""

import json
from datetime import date

import pytest

MARKDOWN = "content/phan-anh/102.md"
JSONL = "data/reports/2019.jsonl"


def test_markdown_and_jsonl_give_edited_reports(project):
    """The golden project's five texts are read, sorted by id."""
    edited = project.read().edited
    assert list(edited) == ["101", "102", "103", "105", "116"]
    report = edited["102"]
    assert report.title == "Rác dồn ở góc chợ không được thu gom"
    assert report.published_on == date(2019, 6, 28)
    assert report.reported.startswith("Rác dồn ở góc chợ **đã bốn ngày**")
    assert report.reported.endswith("Đề nghị thu gom mỗi sáng.")
    assert report.answered.startswith("UBND phường đã làm việc")
    assert [photo.file for photo in report.photos] == ["102-truoc.png"]
    assert [(one.by, one.on) for one in report.follow_ups] == [
        ("citizen", date(2019, 7, 2)),
        ("agency", date(2019, 7, 5)),
    ]
    assert report.file == MARKDOWN


def test_an_optional_heading_above_what_was_reported_is_dropped(project):
    """`## Phản ánh` is a heading of the form, not of the text."""
    report = project.read().edited["116"]
    assert report.reported == "Nắp cống vỡ một góc, ban đêm không có rào chắn."


@pytest.mark.parametrize(
    "heading", ["## Tra loi", "## TRẢ LỜI", "##Trả lời", "### Trả  lời: ##", "# answer", "## Trả lời"]
)
def test_the_heading_of_the_answer_may_be_typed_in_many_ways(project, heading):
    """An answer never counts as the citizen's words because its heading is typed otherwise."""
    before = project.read().edited["102"]
    line = project.replace(MARKDOWN, "## Trả lời", heading)
    after = project.read().edited["102"]
    assert (after.reported, after.answered) == (before.reported, before.answered)
    assert line < after.lines["answered"]


def test_other_headings_belong_to_the_text(project):
    """Only the heading of the answer parts the body."""
    project.replace(MARKDOWN, "Đề nghị thu gom mỗi sáng.", "## Đề nghị\n\nThu gom mỗi sáng.")
    assert "## Đề nghị" in project.read().edited["102"].reported


def test_both_formats_mean_the_same(project):
    """A report moved from Markdown to JSONL is the same record, but for where it was read."""
    before = project.read().edited["116"]
    (project.root / "content/phan-anh/2019-08/116.md").unlink()
    keys = before.model_dump(mode="json", exclude={"file", "line", "lines", "photos", "follow_ups"})
    project.add(JSONL, json.dumps(keys, ensure_ascii=False))
    after = project.read().edited["116"]
    assert after.model_copy(update={name: getattr(before, name) for name in ("file", "line", "lines")}) == before


FAULTS = [
    ('id: "102"', 'id: "1020"', "name_is_not_id", 2),
    ("title: ", "titel: ", "unknown_edited_key", 3),
    ("published_on: 2019-06-28\n", "published_on: 28/06/2019\n", "bad_edited_key", 10),
    ("edited_on: 2019-07-05\n", "edited_on: 2019-06-05\n", "edited_order", 11),
    ("published_on: 2019-06-28\n", "published_on: 2019-06-28\npublished_on: 2019-06-29\n", "bad_front_matter", 11),
    ("by: citizen", "by: hàng xóm", "bad_edited_key", 8),
    ("102-truoc.png", "../../mkdocs.png", "bad_picture", 6),
    ("102-truoc.png", "102.svg", "bad_picture", 6),
    ("title: Rác dồn", "title: &x Rác dồn", "bad_front_matter", 3),
]


@pytest.mark.parametrize(("old", "new", "code", "line"), FAULTS)
def test_a_fault_in_front_matter_is_found_at_its_key_s_line(project, old, new, code, line):
    """The problem names the physical line of the key in the Markdown file."""
    project.replace(MARKDOWN, old, new)
    assert (code, f"{MARKDOWN}:{line}") in project.found()
    assert project.problems().accounts["content/phan-anh"].refused == 1


def test_an_unquoted_id_is_the_text_that_was_written(project):
    """An editor who forgets the quotes around a number is understood."""
    project.replace(MARKDOWN, 'id: "102"', "id: 102")
    assert "102" in project.read().edited


def test_a_file_without_front_matter_is_refused(project):
    """A Markdown file among the reports that is none is named."""
    project.write("content/phan-anh/ghi-chu.md", "Ghi chú.\n")
    assert project.only("no_front_matter").where == "content/phan-anh/ghi-chu.md:1"


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "1", "id": "2"}'])
def test_a_json_line_that_is_no_object_is_refused_at_its_line(project, line):
    """A broken line of JSONL does not take the others with it."""
    number = project.add(JSONL, line)
    assert project.only("not_a_json_object").where == f"{JSONL}:{number}"
    assert project.problems().accounts[JSONL].refused == 1


def test_a_report_edited_twice_stops_the_build(project):
    """Two texts for one report can't both be right."""
    line = project.add(JSONL, project.text(JSONL).splitlines()[0])
    assert project.only("edited_twice").where == f"{JSONL}:{line}"


def test_a_text_about_no_report_is_refused(project):
    """An edited report must be in the register."""
    keys = json.loads(project.text(JSONL).splitlines()[0]) | {"id": "9999"}
    line = project.add(JSONL, json.dumps(keys))
    assert project.only("edited_not_in_register").where == f"{JSONL}:{line}"


def test_a_text_of_the_future_is_refused(project):
    """Nothing was published after the as-of day."""
    project.replace("content/phan-anh/2019-08/116.md", "edited_on: 2019-08-12", "edited_on: 2019-08-15")
    project.only("edited_after_as_of")


def test_an_uncleared_picture_is_not_shown(project):
    """A picture that no editor cleared is left out, with a warning; the text stays."""
    line = project.replace(MARKDOWN, "cleared: true", "cleared: false")
    assert project.only("picture_not_cleared").where == f"{MARKDOWN}:{line}"
    assert project.read().edited["102"].photos == ()


def test_a_missing_picture_is_not_shown(project):
    """A picture that is not there is left out, with a warning."""
    (project.root / "content/phan-anh/102-truoc.png").unlink()
    project.only("picture_missing")
    assert project.read().edited["102"].photos == ()


def test_a_picture_without_words_is_not_shown(project):
    """A picture that no editor described for those who can't see it is left out, with a warning; the text stays."""
    project.replace(MARKDOWN, "Đống rác cao bên góc chợ", "''")
    project.only("picture_without_words")
    assert project.read().edited["102"].photos == ()


def test_a_withdrawn_text_is_not_shown(project):
    """A text whose publication was withdrawn is left out, with a warning."""
    days = dict.fromkeys(("published_on", "edited_on"), "2019-07-05")
    keys = json.loads(project.text(JSONL).splitlines()[0]) | {"id": "110"} | days
    project.add(JSONL, json.dumps(keys))
    assert project.only("edited_withdrawn").details["id"] == "110"
    assert "110" not in project.read().edited


def test_a_text_without_its_event_is_warned_of(project):
    """A text counts as published by its event alone."""
    project.remove_lines("data/register/events.csv", "101,2019-06-24T09:00:00,,published")
    assert project.only("edited_without_event").details["id"] == "101"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("title: ", "phone_number"),
        ("place: ", "phone_number"),
        ("alt: ", "phone_number"),
        ("text: Hôm nay ", "phone_number"),
        ("Đề nghị ", "phone_number"),
        ("UBND phường đã ", "phone_number"),
    ],
)
def test_personal_data_is_refused_wherever_it_stands(project, place, code):
    """A telephone number in any published text refuses the text, and the message does not repeat it."""
    project.replace(MARKDOWN, place, f"{place}0912 345 678 ")
    problem = project.only(code)
    assert "345" not in problem.line_of_text()
    assert problem.file == MARKDOWN
