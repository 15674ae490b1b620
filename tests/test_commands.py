"""The command line: what it takes, which language it speaks, and how it ends."""

import errno
import hashlib
import os
import re

import click
import pytest
from click.testing import CliRunner
from xlsxwriter.exceptions import FileCreateError

import build
from portal import host, serving, site
from portal.commands import building, telling
from portal.commands.telling import ends_clearly, report
from portal.language import language
from portal.options import usual_project
from portal.writer import Stage
from tests.building import blank_pictures
from tests.conftest import ROOT
from tests.projects import ProjectCopy


def run(*words):
    return CliRunner().invoke(build.main, [str(word) for word in words])


def test_a_project_named_before_the_command_is_the_one_that_is_checked(project):
    """`build.py --project X check` reads X, not this folder."""
    project.replace("data/register/manifest.yml", "files:", "file:")
    ended = run("--project", project.root, "check")
    assert ended.exit_code == 1
    assert "data/register/manifest.yml" in ended.output


def test_the_working_directory_is_the_project_if_it_is_one(project, monkeypatch):
    """`build.py check` in a city's folder checks that city, and says so; with --project it says nothing of it."""
    line = project.add("data/register/events.csv", "99999,2019-08-06T11:00:00,,published,,")
    project.sign()
    monkeypatch.chdir(project.root)
    ended = run("--language", "en", "check")
    assert ended.exit_code == 1
    assert f"project: {project.root}" in ended.output and f"data/register/events.csv:{line}: " in ended.output
    assert "project: " not in run("--language", "en", "check", "--project", project.root).output
    assert "project: " not in run("--language", "en", "--project", project.root, "check").output


@pytest.mark.parametrize("missing", ["mkdocs.yml", "data", "portal:"])
def test_a_working_directory_that_is_no_project_is_not_taken_for_one(project, monkeypatch, missing):
    """Without settings, a register or the portal's part of the settings, the tool's own folder is the project."""
    monkeypatch.chdir(project.root)
    assert usual_project() == project.root
    if missing == "portal:":
        project.replace("mkdocs.yml", "  portal:", "  other:")
    else:
        (project.root / missing).rename(project.root / "elsewhere")
    assert usual_project() == ROOT


@pytest.mark.parametrize("command", ["demo", "import"])
def test_an_option_that_a_command_does_not_take_is_refused(project, command):
    """`build.py --project X demo` ends with 2 instead of writing somewhere else."""
    assert run("--project", project.root, command).exit_code == 2


def test_problems_are_told_in_the_language_of_the_project(project):
    """A project in English hears of its problems in English, one in Vietnamese in Vietnamese."""
    project.add("data/register/reports.csv", "nonsense")
    project.sign()
    assert "Dừng lại" in run("check", "--project", project.root).output
    settings = project.text("mkdocs.yml")
    project.write("mkdocs.yml", settings.replace("languages: [vi, en]", "languages: [en, vi]"))
    told = run("check", "--project", project.root).output
    assert "Stopped: the input has problems" in told
    assert "Dừng lại" not in told


@pytest.mark.parametrize(
    ("before", "locale", "is_english"),
    [
        ((), {"LANG": "en_US.UTF-8"}, True),
        ((), {"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, False),
        ((), {"LANG": "C.UTF-8"}, False),
        ((), {"LANG": "de_DE.UTF-8"}, False),
        (("--language", "en"), {"LANG": "vi_VN.UTF-8"}, True),
    ],
)
def test_commands_speak_the_language_that_was_asked_for(project, monkeypatch, before, locale, is_english):
    """`--language` decides, else the environment's locale if there are catalogues for it, else the project."""
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    project.add("data/register/reports.csv", "nonsense")
    project.sign()
    told = run(*before, "check", "--project", project.root).output
    assert ("Stopped: the input has problems" in told) is is_english
    assert ("Dừng lại" in told) is not is_english


def test_a_site_is_served_as_it_was_built_until_something_changes(project, tmp_path, monkeypatch):
    """`serve` builds where there is no site, or the input or the program is another since, or it is asked to."""
    built = []
    monkeypatch.setattr(building, "build_site", lambda **told: built.append(told["out"]))
    monkeypatch.setattr(serving, "Server", Served)
    out = tmp_path / "site"
    serve = ("serve", "--project", project.root, "--out", out)
    assert run(*serve).exit_code == 0 and built == [out]
    out.mkdir()
    (out / "build.json").write_bytes(host.build_record(project.read()))
    assert "--rebuild" in run(*serve).output and built == [out]
    run(*serve, "--rebuild")
    assert len(built) == 2
    project.replace("data/annotations.yml", "Văn bản đôn đốc", "Văn bản")
    run(*serve)
    assert len(built) == 3


class Served:
    """A server that nobody asks anything."""

    server_port = 8000

    def __init__(self, *_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def serve_forever(self):
        raise KeyboardInterrupt


ENGLISH = re.compile(
    r"\b(?:the|not|of|is|in|and|reading|writing|computing|frozen|stop|refuse|warn|pages|rows|used)\b", re.IGNORECASE
)
FROM_THE_INPUT = re.compile(r"--?[\w-]+|[\w./-]*/[\w./-]*|“[^”]*”|\w+\.(?:md|yml|py|csv)|\(Ctrl\+C\)")


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("freeze", "2019-w31"),
        ("freeze", "2019-w40"),
        ("freeze", "nonsense"),
        ("manifest", "--as-of", "2019-08-14T16:00"),
    ],
)
@pytest.mark.parametrize("is_broken", [False, True])
def test_a_vietnamese_project_is_spoken_to_in_vietnamese(project, words, is_broken):
    """Whatever a command prints of a project in Vietnamese, steps and counts included, holds no English word."""
    if is_broken:
        project.replace("data/categories.yml", "working_days: 9", "working_days: nine")
        project.replace("data/register/reports.csv", "126,2019-08-02T06:40:00", "126,02/08/2019")
        project.sign()
    project.replace("mkdocs.yml", "    page_size: 10\n", "    page_size: 10\n    figure_pages: city\n")
    with blank_pictures():
        ended = run(*words, "--project", project.root)
    assert ended.output
    assert ENGLISH.findall(FROM_THE_INPUT.sub(" ", ended.output)) == []


def test_the_demonstration_says_in_vietnamese_what_it_does(tmp_path):
    """`demo` names its steps and its end in the language of the project that it writes."""
    ended = run("demo", "--reports", 50, "--into", tmp_path / "small")
    assert ended.exit_code == 0
    assert ENGLISH.findall(FROM_THE_INPUT.sub(" ", ended.output)) == []
    assert "mô phỏng" in ended.output


def test_a_manifest_is_written_for_a_register_edited_by_hand(project):
    """`build.py manifest` counts rows and hashes files, and the project is fit again."""
    (project.register / "manifest.yml").unlink()
    assert run("manifest", "--project", project.root, "--as-of", "2019-08-14T16:00").exit_code == 0
    text = (project.register / "manifest.yml").read_text("utf-8")
    assert hashlib.sha256((project.register / "reports.csv").read_bytes()).hexdigest() in text
    assert run("check", "--project", project.root).exit_code == 0


def test_an_export_of_an_unknown_format_is_refused_in_words(tmp_path, project):
    """`import` of a .txt says which formats it reads, and ends with 1."""
    export, mapping = tmp_path / "export.txt", ROOT / "portal" / "sources" / "mappings" / "baltimore.yml"
    export.write_text("a,b\n1,2\n")
    ended = run("import", export, "--mapping", mapping, "--into", tmp_path / "city")
    assert ended.exit_code == 1
    assert "export.txt" in ended.output and ".jsonl" in ended.output


@pytest.mark.parametrize("most_refused", [0, 100])
def test_an_import_shortens_what_it_prints_and_lists_all(tmp_path, most_refused):
    """Of refusals of one kind ten are printed, whether the import succeeds or not; the list that it names has each."""
    rows = "".join(f"{n},2019-08-01,{'open' if n % 2 else f'closed {n}'}\n" for n in range(50))
    (tmp_path / "export.csv").write_text("id,at,state\n" + rows)
    (tmp_path / "mapping.yml").write_text(
        "settings: {languages: [en], name: {en: A}, city: {en: B}, centre: {en: C}}\n"
        "columns: {id: id, received_at: at, status: state}\nvalues: {status: {open: assigned}}\n"
        f"max_refused: {most_refused}\n"
    )
    into = tmp_path / "city"
    ended = run("import", tmp_path / "export.csv", "--mapping", tmp_path / "mapping.yml", "--into", into)
    assert ended.exit_code == (0 if most_refused else 1)
    assert into.exists() == bool(most_refused)
    listed = into / "import-report.txt" if most_refused else tmp_path / "city.import-report.txt"
    assert listed.read_text("utf-8").count("is not in the mapping") == 25
    assert ended.output.count("; add it to the values of state") == 10
    assert f"15 more: … “…” is not in the mapping; {listed} names them" in ended.output


def test_a_build_counts_warnings_of_one_kind_and_check_names_them(project):
    """Beyond ten warnings of one kind in one file a build says how many more there are, and of what kind."""
    problems = ProjectCopy.problems(project)
    assert problems.language == "vi"
    from portal.problem_catalogue.files import UNKNOWN_FILE

    for number in range(25):
        problems.add(UNKNOWN_FILE, "data/register/x.csv", number + 1)

    def lines(most):
        @click.command()
        def say():
            report(problems, project.root, most)

        return [line for line in CliRunner().invoke(say).output.splitlines() if "data/register/x.csv" in line]

    assert (len(lines(10)), len(lines(None))) == (11, 25)
    assert "15" in lines(10)[-1] and UNKNOWN_FILE.pattern(language("vi")._) in lines(10)[-1]


def test_the_gravest_problem_stands_last_above_the_verdict(project, monkeypatch):
    """The account comes first, then warnings, refusals and what stops the build, and last the verdict; on GitHub, which
    shows ten of them, the gravest first."""
    project.write("data/register/notes.txt", "x")
    project.replace("data/register/reports.csv", "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.replace("data/categories.yml", "working_days: 9", "working_days: nine")
    project.sign()

    def places():
        output = run("check", "--project", project.root).output
        lines = ["" if line.startswith("chưa xem được") else line for line in output.splitlines()]
        wanted = ("reports.csv: ", "notes.txt", r"reports.csv:\d", r"categories.yml:\d", "Dừng lại")
        return [next(place for place, line in enumerate(lines) if re.search(part, line)) for part in wanted]

    account, *graver, verdict = places()
    assert [account, *graver, verdict] == sorted([account, *graver, verdict]) and verdict - graver[-1] == 2
    monkeypatch.setattr(telling, "ON_GITHUB", True)
    _, *graver, _ = places()
    assert graver == sorted(graver, reverse=True)


def test_what_the_system_says_is_said_in_vietnamese(project, tmp_path, monkeypatch):
    """A disk that is full and a build under way end with 3 and a sentence without an English word."""

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "site")

    (tmp_path / "site").mkdir()
    with Stage(tmp_path / "site"):
        second = run("--project", project.root, "--out", tmp_path / "site")
    monkeypatch.setattr(site, "build", full)
    ended = run("--project", project.root, "--out", tmp_path / "site")
    assert (second.exit_code, ended.exit_code) == (3, 3)
    assert "đĩa đã đầy" in ended.output and "lần chạy khác" in second.output
    assert ENGLISH.findall(FROM_THE_INPUT.sub(" ", ended.output + second.output)) == []


def test_a_full_disk_under_a_workbook_is_the_machine_s_fault(capsys):
    """xlsxwriter wraps what the system says into an error of its own; it is told with its file, and the exit is 3."""

    @ends_clearly
    def fails() -> None:
        raise FileCreateError(OSError(28, "No space left on device", "/tmp/sheet"))

    with pytest.raises(SystemExit) as ended:
        fails()
    assert ended.value.code == 3
    assert capsys.readouterr().err.startswith("/tmp/sheet: ")
