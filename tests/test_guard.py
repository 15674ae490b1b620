"""Personal data never enters: `import` and `new` take it out, the gate and the hook refuse it, at its line."""

import json
import re
from pathlib import Path

import pytest

from portal.foreign import import_file
from portal.privacy import KINDS
from portal.reading import read
from tests.gate.commands import CARD, PHONE, PLATE, found, run

MARKDOWN = "content/phan-anh/102.md"


def test_a_finding_names_its_line_and_not_what_it_found(project):
    """Two numbers in a body are two findings, each at the line where it stands; no message repeats a digit of them."""
    text = project.text(MARKDOWN)
    project.write(MARKDOWN, text.replace("Đề nghị thu gom", f"Gọi {PHONE}.\n\nĐề nghị thu gom") + f"\nSố {PHONE}\n")
    lines = [number for number, line in enumerate(project.text(MARKDOWN).split("\n"), 1) if PHONE in line]
    problems = found(project, "phone_number")
    assert [problem.where for problem in problems] == [f"{MARKDOWN}:{number}" for number in lines]
    told = run("check", "--project", project.root).output
    assert not re.search(r"9.?1.?2.?3.?4.?5", told.replace(str(lines), ""))


BELOW = f"d\ne\nCCCD {CARD}"
ROW = {"id": "117", "title": "a", "published_on": "2019-08-01", "edited_on": "2019-08-01", "reported": "b"}
ON_ITS_LINE = [
    ("data/reports/2019.jsonl", json.dumps({**ROW, "answered": BELOW}) + "\n", 0),
    ("data/register/events-2.csv", f'report,reason\n9,""\n9,"a\nb {CARD}"\n9,"{CARD}"\n', [4, 5]),
    (MARKDOWN, f"---\nid: '102'\ntitle: a\npublished_on: 2019-08-01\nedited_on: 2019-08-01\n---\nc\n{BELOW}\n", [10]),
]


@pytest.mark.parametrize("on_github", [False, True])
@pytest.mark.parametrize(("name", "text", "lines"), ON_ITS_LINE)
def test_a_finding_stands_on_a_line_of_its_file(project, monkeypatch, name, text, lines, on_github):
    """What is found below ends of lines in a text of a row of JSON is told at the row's own line; in a cell of a table
    and in Markdown, which have these lines themselves, at the very line; so in the comments of a change."""
    monkeypatch.setattr("portal.commands.telling.ON_GITHUB", on_github)
    if not lines:
        text, lines = project.text(name) + text, [project.text(name).count("\n") + 1]
    project.write(name, text)
    project.sign()
    for command in ("check", "gate"):
        told = run(command, "--project", project.root).output
        mark = rf"file=\S*{re.escape(name)},line=(\d+)::" if on_github else rf"^{re.escape(name)}:(\d+): "
        found = [int(line) for line in re.findall(mark + r".*(?:căn cước|CCCD|giấy tờ)", told, re.MULTILINE)]
        assert found == lines or (command == "check" and name.endswith(".csv")), told


IN_MESSAGES = [
    ("data/agencies.yml", f"- id: a\n  {PHONE}: x\n  {PHONE}: y\n"),
    ("data/agencies.yml", f"- id: '{PHONE}'\n  names: {{vi: A}}\n  kind: other\n" * 2),
    ("data/agencies.yml", f"- {{id: a, names: {{vi: A}}, kind: other, spellings: ['{PHONE}', Sở GTVT]}}\n"
                          f"- {{id: b, names: {{vi: B}}, kind: other, spellings: ['{PHONE}']}}\n"),
    ("data/register/manifest.yml", f"as_of: 2019-08-14T16:00\n"
                                   f"files: {{'{PHONE}.csv': {{rows: 1, sha256: {'0' * 64}}}}}\n"),
    ("data/reports/2019.jsonl", json.dumps({"id": PHONE, "title": "a", "reported": "b", PHONE: 1}) + "\n"),
    ("content/phan-anh/102.md", f"---\nid: '{PHONE}'\ntitle: a\n'{PHONE}': 1\n---\nb\n"),
    ("data/areas.geojson", json.dumps({"features": [{"properties": {"name": PHONE}, "geometry": None}]})),
    ("mkdocs.yml", f"extra: {{portal: {{'{PHONE}': 1, timezone: '{PHONE}'}}}}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), IN_MESSAGES)
def test_no_other_message_quotes_a_number_either(project, name, text):
    """A number that stands where an id, a key, a spelling or a file's name is wrong is named there and not repeated."""
    project.sign()
    project.write(name, text)
    told = run("check", "--project", project.root).output
    assert name in told and not re.search(r"9.?1.?2.?3.?4.?5", told), told


BARE = PHONE.replace(" ", "")
PRIVATE_NAMES = [
    (MARKDOWN, f"content/phan-anh/{BARE}.md"),
    (MARKDOWN, f"content/phan-anh/{PHONE}.md"),
    (MARKDOWN, f"content/phan-anh/{CARD}.md"),
    ("data/reports/2019.jsonl", f"data/reports/{BARE}.jsonl"),
]


@pytest.mark.parametrize("on_github", [False, True])
@pytest.mark.parametrize(("name", "renamed"), PRIVATE_NAMES)
def test_no_message_repeats_what_the_name_of_a_file_holds(project, monkeypatch, name, renamed, on_github):
    """A file that is named by a number, and is wrong: neither its place, nor the account of its rows, nor what other
    messages say of it repeats a digit; a log is public. `gate` refuses the name itself."""
    monkeypatch.setattr("portal.commands.telling.ON_GITHUB", on_github)
    text = project.text(name)
    (project.root / name).unlink()
    project.write(
        renamed, text.replace("published_on:", "x: 1\npublished_on:").replace('"title"', '"x": 1, "title"', 1)
    )
    project.sign()
    for words in (("check",), ("gate",)):
        told = run(*words, "--project", project.root).output
        assert "đã được ẩn]" in told and not re.search(r"9.?1.?2.?3.?4.?5|0001234", told), told


def test_a_file_that_a_report_s_id_names_is_named(project):
    """An id of the register that looks like a telephone's number is public there, and a problem in its text names it:
    who must mend it finds it."""
    for name in ("data/register/reports.csv", "data/register/events.csv", MARKDOWN):
        project.write(name, re.sub(r"\b102\b", BARE, project.text(name)))
    project.write(f"content/phan-anh/{BARE}.md", project.text(MARKDOWN).replace("published_on:", "x: 1\npublished_on:"))
    (project.root / MARKDOWN).unlink()
    project.sign()
    assert f"content/phan-anh/{BARE}.md:" in run("check", "--project", project.root).output


@pytest.mark.parametrize("key", ["title: ", "place: ", "alt: ", "text: Hôm"])
def test_every_key_is_looked_through(project, key):
    """A number in a title, a place, a picture's description or a follow-up refuses the text at its key's line."""
    text = project.text(MARKDOWN)
    project.write(MARKDOWN, text.replace(key, f"{key.split(':')[0]}: {PHONE} ", 1))
    (problem,) = found(project, "phone_number")
    line = next(number for number, line in enumerate(project.text(MARKDOWN).split("\n"), 1) if PHONE in line)
    assert problem.where in (f"{MARKDOWN}:{line}", f"{MARKDOWN}:{line - 1}")


@pytest.mark.parametrize("written", ["09**12** 345 678", "&#48;912345678", "0912&nbsp;345&nbsp;678"])
def test_what_markdown_would_bring_together_is_found(project, written):
    """Marks and entities that fall away on the page hide no number from the gate."""
    project.replace(MARKDOWN, "Đề nghị", f"Gọi {written}. Đề nghị")
    assert found(project, "phone_number")


def test_an_editor_clears_a_false_alarm_by_name(project):
    """What the front matter names under `false_alarms` is let through and counted in the account; another kind is not,
    and a name that clears nothing is noted."""
    project.replace(MARKDOWN, "Đề nghị", f"Biển {PLATE}. Đề nghị")
    assert found(project, "number_plate")
    project.replace(MARKDOWN, "published_on:", "false_alarms: [number_plate, bank_account]\npublished_on:")
    project.sign()
    problems = project.problems()
    assert [problem.kind.code for problem in problems.found] == ["false_alarm_unused"]
    assert problems.accounts["content/phan-anh"].cleared == {"number_plate": 1}
    assert "number_plate 1" in run("check", "--project", project.root).output
    project.replace(MARKDOWN, "Đề nghị", f"Gọi {PHONE}. Đề nghị")
    assert found(project, "phone_number")


def test_only_kinds_can_be_cleared(project):
    """A name that is no kind of personal data is wrong, so that a misspelt one does not pass for a clearance."""
    project.replace(MARKDOWN, "published_on:", "false_alarms: [plate]\npublished_on:")
    assert found(project, "bad_edited_key")
    assert {"phone_number", "person_named", "house_number"} <= set(KINDS)


def test_a_person_s_name_only_warns(project):
    """“ông” and a name is reported, and the text is used."""
    project.replace(MARKDOWN, "Đề nghị", "Ông Nguyễn Văn Bình nói. Đề nghị")
    (problem,) = found(project, "person_named")
    assert problem.kind.severity == "warn"
    assert "102" in project.read().edited


def test_a_house_s_number_is_refused_where_homes_are_spoken_of(project):
    """In a category of homes, and in a report marked as sensitive, the number of a house is refused; else it stands."""
    project.replace(MARKDOWN, "phường Thuận Thành", "số nhà 12 Lê Lợi")
    assert not found(project, "house_number")
    project.replace(
        "data/categories.yml", "names: {vi: Rác thải, en: Waste}", "names: {vi: Rác thải}\n  sensitive: true"
    )
    project.replace("data/register/reports.csv", ",16.46900,107.57820", ",16.469,107.578")
    assert found(project, "house_number")


def test_a_report_of_no_category_is_taken_for_one_about_a_home(project):
    """Where nobody knows what a report is about, the number of a house in its text is refused, as `import` and `new`
    take it out there."""
    project.replace(MARKDOWN, "phường Thuận Thành", "số nhà 12 Lê Lợi")
    project.replace(
        "data/register/reports.csv", "102,2019-06-17T19:40:00,handled,rac-thai", "102,2019-06-17T19:40:00,handled,"
    )
    project.replace("data/register/reports.csv", ",16.46900,107.57820", ",16.469,107.578")
    project.replace(
        "data/register/events.csv",
        "102,2019-06-17T20:00:00,,classified,category:rac-thai ",
        "102,2019-06-17T20:00:00,,classified,",
    )
    assert found(project, "house_number")


@pytest.mark.parametrize("mark", ["category", "text"])
def test_a_house_s_number_is_refused_in_a_reason_too(project, mark):
    """Why a deadline was moved is published: in a report of a sensitive category, or that its editor calls sensitive,
    the number of a house is refused there, and elsewhere it may stand."""
    project.replace("data/register/events.csv", "chờ vật tư", "chờ chủ nhà số 12 Lê Lợi")
    assert not found(project, "house_number")
    if mark == "category":
        names = "names: {vi: Đường sá, en: Roads}"
        project.replace("data/categories.yml", names, f"{names}\n  sensitive: true")
    else:
        project.replace("data/reports/2019.jsonl", '"id": "103", ', '"id": "103", "sensitive": true, ')
    project.replace("data/register/reports.csv", ",16.39700,107.69020", ",16.397,107.690")
    (problem,) = found(project, "house_number")
    assert problem.where.startswith("data/register/events.csv:")


def test_a_sensitive_category_has_no_exact_point(project):
    """The row of a sensitive matter with an exact point is refused, as that of a home is."""
    project.replace(
        "data/categories.yml", "names: {vi: Rác thải, en: Waste}", "names: {vi: Rác thải}\n  sensitive: true"
    )
    assert found(project, "exact_home")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("data/agencies.yml", f"# hỏi số {PHONE}"),
        ("data/categories.yml", "# a.b@gmail.com"),
        ("content/gioi-thieu.md", f"---\ntitle: a\n---\nCCCD {CARD}"),
        ("mkdocs.yml", f"# {PHONE}"),
    ],
)
def test_words_around_the_register_are_looked_through(project, name, line):
    """Lists, prose, settings and comments stop the build at their line; hotlines and the centre's address do not."""
    path = project.root / name
    before = path.read_text("utf-8") if path.exists() else ""
    project.write(name, f"{before}{line}\n")
    codes = {problem.kind.code: problem for problem in project.problems().found if problem.kind.code in KINDS}
    (problem,) = codes.values()
    assert problem.kind.severity == "stop"
    assert problem.line == (before + line).count("\n") + 1
    project.write(name, before or "---\ntitle: a\n---\nTổng đài 19001075\n")
    assert not [problem for problem in project.problems().found if problem.kind.code in KINDS]


@pytest.mark.parametrize("written", ['"Sở 0912\n      345678"', '"Sở \\x30912345678"', '"\\u0030912345678"'])
def test_a_list_is_looked_through_as_it_is_read(project, written):
    """A number over a line's end, or by its escapes, stops the build as it stands in the list, not as it is typed."""
    agencies = project.text("data/agencies.yml")
    (name, *_) = re.findall(r"names: \{vi: ([^,}]+)", agencies)
    project.write("data/agencies.yml", agencies.replace(f"vi: {name}", f"vi: {written}", 1))
    (problem,) = {problem.kind.code: problem for problem in found(project, "phone_number")}.values()
    assert problem.kind.severity == "stop" and problem.where.startswith("data/agencies.yml:")


def test_new_begins_a_text_without_personal_data(project):
    """`new` fills the front matter from the register and puts words where numbers stood, every time they
    stand there."""
    project.sign()
    said = f"Liên hệ {PHONE} hoặc {PHONE}, thư a.b@gmail.com, xe {PLATE}."
    ended = run("new", "104", "--project", project.root, "--title", f"Đèn tắt {PHONE}", "--reported", "-", given=said)
    assert ended.exit_code == 0, ended.output
    assert PHONE not in ended.output
    text = project.text("content/phan-anh/104.md")
    assert text.count("[số điện thoại đã được ẩn]") == 3
    assert "[địa chỉ thư điện tử đã được ẩn]" in text and "[biển số xe đã được ẩn]" in text
    assert not any(secret in text for secret in (PHONE, "gmail", PLATE))
    edited = project.read().edited["104"]
    assert edited.published_on.isoformat() == "2019-08-14"
    assert edited.place.startswith("Phường Vĩnh Ninh, ")
    assert run("new", "104", "--project", project.root).exit_code == 1
    assert run("new", "99999", "--project", project.root).exit_code == 1


def test_new_leaves_a_date_where_it_stands(project):
    """A day beside a number that is spelled out is no telephone's: `new` takes nothing out."""
    said = "Ngày 03/08/2019, mười hai hộ dân bị ngập."
    ended = run("new", "104", "--project", project.root, "--reported", "-", given=said)
    assert ended.exit_code == 0 and said in project.text("content/phan-anh/104.md")


@pytest.mark.parametrize("length", [19_000, 20_000, 60_000])
def test_new_writes_nothing_that_nothing_would_read(project, length):
    """A text that with its front matter is longer than a report may be is refused before anything is written, so that
    the next command finds no fault; a shorter one is written, and read."""
    project.sign()
    ended = run("new", "104", "--project", project.root, "--reported", "-", given="a b " * (length // 4))
    there = (project.root / "content/phan-anh/104.md").exists()
    assert there == (length == 19_000) == (ended.exit_code == 0)
    assert there or "20000" in ended.output
    assert run("check", "--project", project.root).exit_code == 0


MAPPING = """settings:
  name: {vi: Thử, en: Test}
  city: {vi: Huế, en: Huế}
  centre: {vi: Trung tâm, en: Centre}
max_refused: 1
columns: {id: Mã, received_at: Ngày, status: Tình trạng, agency: Đơn vị, category: Loại, lat: Vĩ, lon: Kinh}
values: {status: {Đã xử lý: handled, Đang xử lý: assigned}}
private_home: [Tiếng ồn]
texts: {title: Tiêu đề, reported: Nội dung}
"""
EXPORT = f"""Mã,Ngày,Tình trạng,Đơn vị,Loại,Vĩ,Kinh,Tiêu đề,Nội dung
7,2019-08-05,Đang xử lý,Chị Hoa {PHONE},Tiếng ồn,16.461234,107.591234,Ồn ở 12 Lê Lợi,"Gọi {PHONE}, {PHONE}; CCCD {CARD}"
8,2019-08-06,Đang xử lý,Sở Xây dựng,Đường,16.471234,107.581234,Ổ gà,Ổ gà ở 12 Lê Lợi
9,2019-08-07,{PHONE},Sở Xây dựng,Đường,,,Ổ gà,Ổ gà
"""


@pytest.fixture
def imported(tmp_path):
    (tmp_path / "m.yml").write_text(MAPPING, "utf-8")
    (tmp_path / "e.csv").write_text(EXPORT, "utf-8")
    into = tmp_path / "city"
    return into, import_file(tmp_path / "e.csv", tmp_path / "m.yml", into)


def every_file(folder: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*")) if path.is_file())


def test_an_import_writes_nothing_private(imported):
    """No file of the new project holds a number, a card or an exact home: neither texts nor names of agencies nor the
    report of the import; words stand where they stood."""
    folder, problems = imported
    written = every_file(folder)
    for secret in (PHONE, CARD, "16.461234", "107.591234", "12 Lê Lợi,", "345"):
        assert secret not in written, secret
    assert written.count("[số điện thoại đã được ẩn]") >= 4
    assert "16.461,107.591" in written and "16.47123," in written
    assert all(PHONE not in problem.line_of_text() for problem in problems.found)


def test_what_was_imported_passes_the_gate_and_can_be_built_from(imported):
    """The new project reads without a finding; its texts are published, and its category of homes is marked."""
    folder, _ = imported
    archive = read(folder)
    assert {problem.kind.code for problem in archive.problems.found} <= {"edited_without_event", "person_named"}
    assert archive.edited["7"].title == "Ồn ở [số nhà đã được ẩn] Lê Lợi"
    assert "12 Lê Lợi" in archive.edited["8"].reported
    assert archive.categories["tieng-on"].private_home
    ended = run("gate", "--project", folder)
    assert ended.exit_code == 0, ended.output
