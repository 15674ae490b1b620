"""What a commit would make public is looked through before it is made: the hook refuses it, at its line."""

import json
import re
import shutil
import unicodedata

import pytest

from portal.guard import guard
from portal.problems import InputProblems
from tests.conftest import ROOT
from tests.gate.commands import CARD, PHONE, found, git, run
from tests.gate.test_packed import PACKED
from tests.gate.test_rows import ENOUGH, RATED, RATINGS

STAGED = {
    "content/phan-anh/9.md": f"---\n# {PHONE}\nid: 9\n---\nMột câu\n",
    "data/reports/x.jsonl": json.dumps({"id": "9", "title": "a", "reported": "Gọi \uff10912345678"}) + "\n",
    "data/register/reports.csv": f"id,status,phone\n9,handled,{PHONE}\n",
    "data/register/events.csv": f"report,at,recorded_at,kind,value,reason\n9,2019-07-01,,extended,2019-07-02,{CARD}\n",
    "notes.txt": "thư a.b@gmail.com\n",
    "docs/a.md": f"Gọi {PHONE}\n",
    "docs/a.ipynb": json.dumps({"cells": ["số thẻ ngân hàng\uff1a 2041876593"]}) + "\n",
    "content/phan-anh/9.MD": f"Gọi {PHONE}\n",
    "content/phan-anh/ghi-chu": f"Gọi {PHONE}\n",
    "content/a.html": f"<p>{PHONE}</p>\n",
    "data/a.tsv": f"a\tb\n1\t{PHONE}\n",
    "data/register/X.CSV": f"id,phone\n9,{PHONE}\n",
    "data/register/reports-2.csv": f"id,status,category,agency\n9,handled,{CARD},\n",
    "data/register/reports-3.csv": f"id,status,category,agency\n9,handled,,{PHONE.replace(' ', '')}\n",
    "data/reports/key.jsonl": json.dumps({"id": "9", PHONE: ""}) + "\n",
    "data/reports/number.jsonl": json.dumps({"id": "9", "sender": 912345678}) + "\n",
    "data/reports/card.jsonl": json.dumps({"id": "9", "sender": int(CARD)}) + "\n",
    "data/reports/twice.jsonl": f'{{"id": "9", "title": "{PHONE}", "title": "a"}}\n',
    "data/agencies.yml": '- {id: a, names: {vi: "Sở GTVT 0912\n    345678"}, kind: other}\n',
}


@pytest.mark.parametrize("name", STAGED)
def test_the_hook_and_the_gate_refuse_what_a_commit_would_make_public(project, name):
    """A staged file with personal data ends the hook with 1, file and line, and without the data; a clean one
    passes. The gate over the whole project says the same of the file, staged or not."""
    git(project.root, "init", "-q")
    git(project.root, "add", "mkdocs.yml")
    assert run("gate", "--staged", "--project", project.root).exit_code == 0
    assert run("gate", "--project", project.root).exit_code == 0
    project.write(name, STAGED[name])
    whole = run("gate", "--project", project.root)
    git(project.root, "add", name)
    ended = run("gate", "--staged", "--project", project.root)
    assert (whole.exit_code, whole.output) == (ended.exit_code, ended.output)
    assert ended.exit_code == 1
    assert re.search(rf"{re.escape(name)}:\d", ended.output)
    assert not any(secret in ended.output for secret in (PHONE, CARD, "gmail", "912345678"))


@pytest.mark.parametrize("around", ["none", "ignoring"])
@pytest.mark.parametrize("name", ["data/register/reports-2.csv.gz", "content/phan-anh/deep/a.txt", "ghi-chu.txt"])
def test_a_project_that_no_repository_holds_is_looked_through_whole(project, name, around):
    """Outside of any repository, and in a folder that the one around it ignores, nothing is passed over."""
    if around == "ignoring":
        git(project.root.parent, "init", "-q")
        (project.root.parent / ".gitignore").write_text("*\n", "utf-8")
    assert not guard(project.root, staged=False).found
    path = project.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PACKED["data/register/reports.csv.gz"][0] if name.endswith(".gz") else PHONE.encode())
    with pytest.raises(InputProblems) as caught:
        guard(project.root, staged=False)
    assert [problem.file for problem in caught.value.problems.found] == [name]


def test_what_git_ignores_is_not_public(project):
    """A file that git ignores is in no repository that others see; tracked all the same, it is looked through."""
    git(project.root, "init", "-q")
    project.write(".gitignore", "rieng/\n")
    project.write("rieng/a.txt", PHONE)
    git(project.root, "add", ".gitignore", "mkdocs.yml")
    assert not guard(project.root, staged=False).found
    git(project.root, "add", "-f", "rieng/a.txt")
    with pytest.raises(InputProblems):
        guard(project.root, staged=False)


def test_a_number_that_is_a_report_s_id_may_name_its_files(project):
    """The id of a report that is known may look like a number of someone's: a warning says so once, and the hook does
    not stop its files."""
    id_ = "0912345678"
    for name in ("reports", "events"):
        project.write(f"data/register/{name}.csv", project.text(f"data/register/{name}.csv").replace("102,", f"{id_},"))
    project.sign()
    (problem,) = found(project, "telling_id")
    assert problem.kind.severity == "warn" and id_ not in problem.line_of_text()
    git(project.root, "init", "-q")
    project.write(f"content/phan-anh/{id_}-sau.md", "Một câu\n")
    git(project.root, "add", "content", "data/register")
    assert not guard(project.root, staged=True).found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/phan-anh/9.md", f"---\nfalse_alarms: [phone_number]\n---\n{PHONE}\n"),
        ("data/reports/x.jsonl", json.dumps({"id": "9", "reported": PHONE, "false_alarms": ["phone_number"]}) + "\n"),
    ],
)
def test_a_false_alarm_is_cleared_alike_wherever_a_text_stands(project, name, text):
    """What an editor clears in Markdown or in a line of JSON passes the hook, and another line's clears nothing."""
    git(project.root, "init", "-q")
    project.write(name, text)
    git(project.root, "add", name)
    assert not guard(project.root, staged=True).found
    if name.endswith(".jsonl"):
        project.write(name, text + json.dumps({"id": "8", "reported": PHONE}) + "\n")
        git(project.root, "add", name)
        with pytest.raises(InputProblems):
            guard(project.root, staged=True)


HEADER = "report,at,recorded_at,kind,value,reason"
HOUSE = "đối diện số nhà 12 Lê Lợi"
ABOUT_HOMES = {
    "content/phan-anh/102.md": f"---\nid: '102'\n---\n{HOUSE}\n",
    "content/phan-anh/2019-08/102.md": f"---\nid: '102'\n---\n{HOUSE}\n",
    "data/reports/x.jsonl": json.dumps({"id": "102", "title": "a", "reported": HOUSE}) + "\n",
    "data/register/events.csv": f"{HEADER}\n102,2019-07-01,,extended,2019-07-02,{HOUSE}\n",
}


@pytest.mark.parametrize("name", ABOUT_HOMES)
def test_the_hook_knows_which_reports_are_about_homes(project, name):
    """The number of a house is refused in a text or a reason of a report whose category is sensitive, of one that its
    editor calls so, and of one that the register does not know; in any other it may stand."""
    git(project.root, "init", "-q")
    git(project.root, "add", "mkdocs.yml", "data")

    def ended():
        git(project.root, "add", name, "data/categories.yml")
        return run("gate", "--staged", "--project", project.root).exit_code

    project.write(name, ABOUT_HOMES[name])
    assert ended() == 0
    project.write(name, ABOUT_HOMES[name].replace("102", "9999"))
    assert ended() == (0 if name.startswith("content") else 1)  # a text is its file's
    project.write(
        name, ABOUT_HOMES[name].replace("id: '102'", "sensitive: true").replace('"title"', '"sensitive": true, "x"')
    )
    assert ended() == (0 if name.endswith(".csv") else 1)
    project.write(name, ABOUT_HOMES[name])
    waste = "names: {vi: Rác thải, en: Waste}"
    project.replace("data/categories.yml", waste, f"{waste}\n  sensitive: true")
    assert ended() == 1


ROOM = "PA2001"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (f"content/phan-anh/{ROOM}.md", "---\nid: {id}\ntitle: a\n---\n{said}\n"),
        (f"content/phan-anh/{ROOM}.md", "---\ntitle: a\nid: '{id}'\n---\n{said}\n"),
        ("data/register/reports-5.csv", "id,status,place\n{id},handled,{said}\n"),
        ("data/reports/x.jsonl", '{{"id": "{id}", "title": "{said}"}}\n'),
    ],
)
def test_a_report_s_own_id_is_no_room(project, name, text):
    """An id such as `PA2001` may stand as a report's id, whatever the report is about; another room's
    number there, and the same letters in its words, are refused."""
    git(project.root, "init", "-q")
    git(project.root, "add", "mkdocs.yml", "data")

    def lines(own, said):
        project.write(name, text.format(id=own, said=said))
        git(project.root, "add", name)
        ended = run("gate", "--staged", "--project", project.root)
        return [int(line) for line in re.findall(rf"{re.escape(name)}:(\d+): .*số nhà", ended.output)]

    last = text.count("\n")
    assert lines(ROOM, "a") == []
    assert lines(ROOM, f"gần {ROOM} đó") == [last]
    if name.endswith(".md"):
        assert lines("PA2002", "a") == [2 if text.startswith("---\nid") else 3]
        assert lines(ROOM, f"a\nid: {ROOM}") == [last + 1]


def test_what_is_staged_counts_and_not_what_lies_on_the_disk(project):
    """A file mended on the disk after it was staged is still refused."""
    git(project.root, "init", "-q")
    project.write("data/x.txt", PHONE)
    git(project.root, "add", "data/x.txt")
    project.write("data/x.txt", "không có gì")
    assert run("gate", "--staged", "--project", project.root).exit_code == 1


def test_only_a_hotline_that_is_staged_lets_a_number_in(project):
    """A hotline that lies in the settings on the disk and not in the commit lets no number into it; staged, it does."""
    git(project.root, "init", "-q")
    git(project.root, "add", "mkdocs.yml")
    project.write("ghi-chu.md", "Gọi 0912 345 678\n")
    git(project.root, "add", "ghi-chu.md")
    line = next(line for line in project.text("mkdocs.yml").split("\n") if "hotlines:" in line)
    project.replace("mkdocs.yml", line, line.split("hotlines:")[0] + 'hotlines: ["0912 345 678"]')
    assert run("gate", "--project", project.root).exit_code == 0
    assert run("gate", "--staged", "--project", project.root).exit_code == 1
    git(project.root, "add", "mkdocs.yml")
    assert run("gate", "--staged", "--project", project.root).exit_code == 0
    git(project.root, "rm", "-q", "--cached", "mkdocs.yml")
    assert run("gate", "--staged", "--project", project.root).exit_code == 1


def test_lists_and_limits_are_read_as_they_are_staged(project):
    """What categories are about homes, and how few ratings may stand in a row, the hook reads from the commit: what
    lies on the disk only neither lets a house's number in nor refuses a row, but for a list that no
    commit holds yet."""
    git(project.root, "init", "-q")
    text, waste = "data/reports/x.jsonl", "names: {vi: Rác thải, en: Waste}"
    project.write(text, ABOUT_HOMES[text])
    git(project.root, "add", text)
    assert run("gate", "--staged", "--project", project.root).exit_code == 0
    project.replace("data/categories.yml", waste, f"{waste}\n  sensitive: true")
    git(project.root, "add", "data/categories.yml")
    project.replace("data/categories.yml", f"{waste}\n  sensitive: true", waste)
    assert run("gate", "--staged", "--project", project.root).exit_code == 1
    git(project.root, "add", "data/categories.yml")
    assert run("gate", "--staged", "--project", project.root).exit_code == 0
    (project.register / "ratings.csv").write_text(f"{RATED}{ENOUGH}", "utf-8")
    git(project.root, "add", "-f", RATINGS, "mkdocs.yml")
    project.replace("mkdocs.yml", "  portal:\n", "  portal:\n    minimum_rated: 9\n")
    assert run("gate", "--staged", "--project", project.root).exit_code == 0
    git(project.root, "add", "mkdocs.yml")
    assert run("gate", "--staged", "--project", project.root).exit_code == 1


CITY = "thanh-pho"


def _with_city(project):
    """The project as a city in a folder of another one, whose own reports are all of other ids."""
    git(project.root, "init", "-q")
    for name in ("content", "data", "mkdocs.yml"):
        path = project.root / CITY / name
        shutil.copytree(project.root / name, path) if name != "mkdocs.yml" else shutil.copy(project.root / name, path)
    for path in project.register.glob("*.csv"):
        path.write_text(re.sub(r"^(\d+),", r"8\1,", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    git(project.root, "add", "mkdocs.yml", "data", CITY)


@pytest.mark.parametrize("words", [("gate", "--staged"), ("gate",)], ids=["hook", "gate"])
def test_a_city_in_a_folder_goes_by_its_own_lists(project, words):
    """A city in a folder of the project passes as it does by itself: which of its reports are about homes its own
    register and lists say, in a commit and as it lies there, and its own hotlines are let through. What is private in
    it is refused at its line, the exact point of a home and a few ratings too, and so is a house in what is a report's
    about a home there."""
    _with_city(project)
    text, table = f"{CITY}/content/phan-anh/102.md", f"{CITY}/data/register/reports-5.csv"
    project.write(text, f"---\nid: '102'\n---\n{HOUSE}, gọi 0912 345 679\n")
    city = project.text(f"{CITY}/mkdocs.yml")
    line = next(line for line in city.split("\n") if "hotlines:" in line)
    project.write(f"{CITY}/mkdocs.yml", city.replace(line, line.split("hotlines:")[0] + 'hotlines: ["0912 345 679"]'))
    git(project.root, "add", CITY)
    ended = run(*words, "--project", project.root)
    assert ended.exit_code == 0, ended.output
    project.write("content/phan-anh/8102.md", "gọi 0912 345 679\n")
    git(project.root, "add", "content/phan-anh/8102.md")
    ended = run(*words, "--project", project.root)
    assert ended.exit_code == 1 and "content/phan-anh/8102.md:1: " in ended.output and CITY not in ended.output
    git(project.root, "rm", "-q", "-f", "content/phan-anh/8102.md")
    lists, waste = f"{CITY}/data/categories.yml", "names: {vi: Rác thải, en: Waste}"
    project.write(lists, project.text(lists).replace(waste, f"{waste}\n  sensitive: true"))
    project.write(table, "id,received_at,status,category,lat,lon\n901,2019-06-17,handled,rac-thai,16.463712,107.59\n")
    project.write(f"{CITY}/{RATINGS}", f"{RATED}2019-w31,so-gtvt,duong-sa,1,0,0,1,\n")
    git(project.root, "add", "-f", CITY, f"{CITY}/{RATINGS}")
    ended = run(*words, "--project", project.root)
    assert ended.exit_code == 1
    assert all(f"{where}: " in ended.output for where in (f"{text}:4", f"{table}:2", f"{CITY}/{RATINGS}:2"))


def test_a_city_s_register_counts_as_it_is_staged(project):
    """That a report is about no home counts where the commit says so, not what lies on the disk."""
    _with_city(project)
    text, reports = f"{CITY}/content/phan-anh/102.md", f"{CITY}/data/register/reports.csv"
    project.write(text, ABOUT_HOMES["content/phan-anh/102.md"])
    rows = project.text(reports)
    project.write(reports, re.sub(r"^102,.*\n", "", rows, flags=re.MULTILINE))
    git(project.root, "add", CITY)
    project.write(reports, rows)
    assert run("gate", "--project", project.root).exit_code == 0
    assert f"{text}:4: " in run("gate", "--staged", "--project", project.root).output
    git(project.root, "add", CITY)
    assert run("gate", "--staged", "--project", project.root).exit_code == 0


@pytest.mark.parametrize("words", [("gate", "--staged"), ("gate",)], ids=["hook", "gate"])
def test_a_folder_with_other_settings_than_a_city_s_lets_nothing_in(project, words):
    """A folder whose mkdocs.yml says nothing of a city passes, and a telephone in it is refused."""
    git(project.root, "init", "-q")
    project.write("sach/mkdocs.yml", "site_name: a\n")
    project.write("sach/docs/a.md", "Một câu\n")
    git(project.root, "add", "mkdocs.yml", "sach")
    assert run(*words, "--project", project.root).exit_code == 0
    project.write("sach/docs/a.md", f"Gọi {PHONE}\n")
    git(project.root, "add", "sach")
    assert "sach/docs/a.md:1: " in run(*words, "--project", project.root).output


MESSAGES = [
    (f"fix: mend\n\nGọi {PHONE}\n", 3),
    (f"fix: người gửi {PHONE}\n", 1),
    ("fix: mend\n\n# thư a.b@gmail.com\n", 3),
    (f"fix: mend\n\nReported-by: Lan <lan@gmail.com>\n# {CARD}\n", 3),
    ("fix: deadlines of Decree 15/2020/NĐ-CP, 14/08/2019, hotline 19001075\n", 0),
    ("fix: mend\n\nSigned-off-by: Lan <lan@gmail.com>\nCo-authored-by: Mai <mai@hue.vn>\n", 0),
    (
        f"fix: mend\n# Author:    Lan <lan@gmail.com>\n# {'-' * 24} >8 {'-' * 24}\n-{PHONE}\n",
        0,
    ),
]


@pytest.mark.parametrize(("message", "line"), MESSAGES, ids=range(len(MESSAGES)))
def test_the_message_of_a_commit_is_looked_through(project, message, line):
    """Personal data in a message is refused at its line and not repeated; who commits may be named, and what git writes
    into the file, or cuts off, is no message."""
    git(project.root, "init", "-q")
    git(project.root, "add", "mkdocs.yml")
    project.write(".git/COMMIT_EDITMSG", message)
    ended = run("gate", "--message", project.root / ".git/COMMIT_EDITMSG", "--project", project.root)
    assert ended.exit_code == (1 if line else 0), ended.output
    assert (f"COMMIT_EDITMSG:{line}" in ended.output) == bool(line)
    assert not any(secret in ended.output for secret in (PHONE, CARD, "gmail"))


def test_messages_of_commits_that_are_made_are_looked_through(project):
    """What a commit says that was made elsewhere, without the hook, is refused at its line, named by its hash and not
    repeated, in any spelling of its letters and behind marks with which git cuts off what is not yet committed; commits
    before the range, and one that says nothing private, are not."""
    git(project.root, "init", "-q")
    git(project.root, "config", "user.email", "a@example.org")
    git(project.root, "config", "user.name", "A")
    made = [f"fix: {PHONE}", "fix: mend", f"fix: mend\n\nGọi {PHONE}"]
    for message in made:
        git(project.root, "commit", "-q", "--allow-empty", "--no-verify", "-m", message)
    last = git(project.root, "rev-parse", "--short", "HEAD").strip()
    assert run("gate", "--commits", "HEAD~2..HEAD~1", "--project", project.root).exit_code == 0
    ended = run("gate", "--commits", "HEAD~2..HEAD", "--project", project.root)
    assert ended.exit_code == 1 and f"{last}:3: " in ended.output and "912" not in ended.output.replace(last, "")
    assert ended.output.count("điện thoại") == 1
    for message in (
        unicodedata.normalize("NFD", "số tài khoản 12345678901"),
        f"a\n# {'-' * 24} >8 {'-' * 24}\n{PHONE}",
    ):
        git(project.root, "commit", "-q", "--allow-empty", "--no-verify", "--cleanup=verbatim", "-m", message)
        assert run("gate", "--commits", "HEAD~1..HEAD", "--project", project.root).exit_code == 1


def test_one_thing_is_looked_through_at_a_time(project):
    """Two of the ways to say what is looked through are refused, and none of them is passed over in silence."""
    ended = run("gate", "--staged", "--commits", "HEAD", "--project", project.root)
    assert ended.exit_code == 2 and "one at a time" in ended.output


@pytest.mark.parametrize("words", [("--staged",), ("--commits", "khong..HEAD"), ("--commits", "--output=a")])
def test_what_git_cannot_tell_is_said(project, words):
    """Outside of a repository, and of commits that git does not know, the gate says so and does not pass."""
    ended = run("gate", *words, "--project", project.root)
    assert ended.exit_code == 3 and "git: fatal: " in ended.output
    assert not (project.root / "a").exists()


@pytest.mark.parametrize(
    ("name", "runs"),
    [
        ("pre-commit", "build.py gate --staged"),
        ("commit-msg", 'build.py gate --message "$message"'),
        ("pre-merge-commit", "/pre-commit"),
    ],
)
def test_the_hook_runs_the_gate(name, runs):
    """The hooks that `make hooks` turns on can be run, and run the gate over what is staged, what a merge brings and
    the message."""
    hook = ROOT / ".githooks" / name
    assert hook.stat().st_mode & 0o111
    assert runs in hook.read_text("utf-8")
    assert "core.hooksPath .githooks" in (ROOT / "Makefile").read_text("utf-8")


def test_another_repository_in_a_commit_holds_no_text(project):
    """A submodule is an address in a commit: the hook passes it over, and looks through what stands beside it."""
    git(project.root, "init", "-q")
    git(project.root, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},khac")
    assert guard(project.root, staged=True).found == []
    project.write("ghi-chu.md", f"gọi {PHONE}\n")
    git(project.root, "add", "ghi-chu.md")
    with pytest.raises(InputProblems):
        guard(project.root, staged=True)
