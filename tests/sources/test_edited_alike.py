"""A fault that most texts have is told once, as one of most rows is; what is private is told at each place."""

import json

from click.testing import CliRunner

import build

JSONL = "data/reports/2019.jsonl"
MARKDOWN = "content/phan-anh"
FREE = [str(number) for number in range(104, 133) if number not in (105, 116)]
"""Reports of the golden register without a text."""
AS_OF = {"published_on": "2019-08-14", "edited_on": "2019-08-14"}
LATE = {"published_on": "2031-01-01", "edited_on": "2031-01-02"}


def write(project, **keys):
    """A text for each report that has none, in place of those in bulk; returns how many."""
    texts = [{"id": id_, "title": "Đèn tắt", "reported": "Đèn tắt.", **AS_OF, **keys} for id_ in FREE]
    project.write(JSONL, "".join(f"{json.dumps(text, ensure_ascii=False)}\n" for text in texts))
    return len(texts)


def told(project, code):
    return [one for one in project.problems().found if one.kind.code == code]


def test_texts_of_the_future_are_one_problem(project):
    """Texts dated after the as-of time, of which both days are, are told at the first of them, with how many others;
    all are refused."""
    count = write(project, **LATE)
    problems = project.problems()
    (problem,) = [one for one in problems.found if one.kind.code == "edited_after_as_of"]
    assert problem.where == f"{JSONL}:1" and problem.details["key"] == "published_on"
    assert f"{count - 1} rows like it, until {JSONL}:{count}" in problem.line_of_text()
    assert problems.account(JSONL).refused == count


def test_texts_of_the_future_in_files_of_their_own_are_one_problem(project):
    """So are those of which each is a file."""
    for id_ in FREE:
        days = "".join(f"{key}: {day}\n" for key, day in LATE.items())
        project.write(f"{MARKDOWN}/{id_}.md", f'---\nid: "{id_}"\ntitle: Đèn tắt\n{days}---\n\nĐèn tắt.\n')
    (problem,) = told(project, "edited_after_as_of")
    assert problem.file == f"{MARKDOWN}/{FREE[0]}.md"
    assert f"{len(FREE) - 1} rows like it" in problem.line_of_text()


def test_a_key_that_all_texts_misspell_is_one_problem(project):
    """A wrong key of every row is told once; two wrong keys are two problems."""
    write(project, tieu_de="x", noi="y")
    assert {one.details["key"]: one.where for one in told(project, "unknown_edited_key")} == {
        "tieu_de": f"{JSONL}:1",
        "noi": f"{JSONL}:1",
    }


def test_few_faults_are_told_one_by_one(project):
    """Twenty texts of the future among others are twenty problems."""
    write(project)
    lines = project.text(JSONL).splitlines()
    late = [line.replace(AS_OF["edited_on"], LATE["edited_on"]) for line in lines[:20]]
    project.write(JSONL, "".join(f"{line}\n" for line in [*late, *lines[20:]]))
    assert len(told(project, "edited_after_as_of")) == 20


def test_what_is_private_is_told_in_every_text(project):
    """A telephone number in each text is a problem of each."""
    count = write(project, reported="Gọi 0912 345 678.")
    assert len(told(project, "phone_number")) == count


def test_a_manifest_tells_of_texts_after_its_as_of_time(project):
    """`build.py manifest` writes an as-of time that is before texts, and says so, once; of another it says nothing."""
    write(project)

    def said(as_of):
        ended = CliRunner().invoke(build.main, ["manifest", "--project", str(project.root), "--as-of", as_of])
        assert ended.exit_code == 0, ended.output
        return [line for line in ended.output.splitlines() if line.startswith(f"{JSONL}:1:")]

    assert said("2019-08-14T16:00") == []
    (line,) = said("2019-08-13T16:00")
    assert "published_on 2019-08-14" in line and f"{JSONL}:{len(FREE)}" in line
