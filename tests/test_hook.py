"""What a commit would make public is looked through before it is made: the hook refuses it, at its line."""

import gzip
import io
import json
import re
import struct
import subprocess

import pandas as pd
import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from portal.checks.few import check_few
from portal.checks.homes import exact_homes
from portal.guard import guard
from portal.problems import InputProblems, Problems
from portal.sources.csv_lines import LONGEST_ROW
from portal.sources.yaml_files import read_yaml_files
from portal.terms import Severity
from tests.conftest import ROOT
from tests.test_guard import CARD, PHONE, found, run

RATINGS = "data/register/ratings.csv"


def git(root, *words):
    return subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def project(project):
    """The golden project as a public repository may hold it."""
    project.make_public()
    return project


STAGED = {
    "content/phan-anh/9.md": f"---\n# {PHONE}\nid: 9\n---\nMột câu\n",
    "data/reports/x.jsonl": json.dumps({"id": "9", "title": "a", "reported": "Gọi \uff10912345678"}) + "\n",
    "data/register/reports.csv": f"id,status,phone\n9,handled,{PHONE}\n",
    "data/register/events.csv": f"report,at,recorded_at,kind,value,reason\n9,2019-07-01,,extended,2019-07-02,{CARD}\n",
    "notes.txt": "thư a.b@gmail.com\n",
    "docs/a.md": f"Gọi {PHONE}\n",
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


def _table(writing) -> bytes:
    packed = io.BytesIO()
    getattr(pd.DataFrame({"id": ["9"], "phone": [PHONE]}), writing[0])(packed, index=False, **writing[1])
    return packed.getvalue()


def _picture(kind: str, **told) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, kind, **told)
    return file.getvalue()


def _exif(**tags) -> Image.Exif:
    exif = Image.Exif()
    for name, value in tags.items():
        exif[getattr(ExifTags.Base, name)] = value
    return exif


GPS = _exif(Orientation=6)
GPS[ExifTags.IFD.GPSInfo] = {1: "N", 2: (16.0, 28.0, 0.0)}
UPRIGHT, PACKED_BY = (struct.pack("<HHHII", 1, tag, 3, 1, value) for tag, value in ((0x112, 1), (0x103, 6)))
WITH_SECOND = b"Exif\0\0II*\0" + struct.pack("<I", 8) + UPRIGHT + struct.pack("<I", 26) + PACKED_BY + b"\0" * 4
"""EXIF of two pictures, of which the second is the thumbnail."""
WORDS = PngInfo()
WORDS.add_text("Author", "Lan")


def _with_segment(marker: int, content: bytes) -> bytes:
    """A JPEG with another segment behind its first, or instead of it where it is JFIF's as well."""
    plain = _picture("JPEG")
    first = 4 + int.from_bytes(plain[4:6], "big")
    rest = plain[2:] if marker != 0xE0 or not content.startswith(b"JFIF") else plain[first:]
    segment = bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content
    return plain[:2] + segment + rest


PACKED = {
    "data/register/reports.csv.gz": (_table(("to_csv", {"compression": "gzip"})), "phone_number"),
    "data/register/reports.parquet": (_table(("to_parquet", {})), "phone_number"),
    "data/register/reports.xlsx": (b"PK\x03\x04\xff\x00", "not_looked_through"),
    "data/register/reports.csv": (f"id,phone\n9,{PHONE}\n".encode("utf-16"), "not_looked_through"),
    "content/phan-anh/a.bin": (b"\x00\xff\xfe", "not_looked_through"),
    "content/phan-anh/cut.jpg": (_picture("JPEG")[:200], "not_looked_through"),
    "content/phan-anh/gps.jpg": (_picture("JPEG", exif=GPS), "picture_tells"),
    "content/phan-anh/maker.webp": (_picture("WEBP", exif=_exif(Make="Canon")), "picture_tells"),
    "content/phan-anh/xmp.jpg": (_picture("JPEG", xmp=b"<x:xmpmeta/>"), "picture_tells"),
    "content/phan-anh/comment.jpg": (_picture("JPEG", comment="Lan"), "picture_tells"),
    "content/phan-anh/jfxx.jpg": (_with_segment(0xE0, b"JFXX\0\x10" + _picture("JPEG")), "picture_tells"),
    "content/phan-anh/jfxx-rgb.jpg": (_with_segment(0xE0, b"JFXX\0\x13\1\1abc"), "picture_tells"),
    "content/phan-anh/jfif-rgb.jpg": (_with_segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\1\1abc"), "picture_tells"),
    "content/phan-anh/exif-second.jpg": (_picture("JPEG", exif=WITH_SECOND), "picture_tells"),
    "content/phan-anh/made-by.jpg": (_with_segment(0xEB, b"JP\0\1"), "picture_tells"),
    "content/phan-anh/jfif-plain.jpg": (_with_segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\0\0"), ""),
    "docs/decisions/nguoi-gui.xlsx": (b"PK\x03\x04\xff\x00", "not_looked_through"),
    "docs/decisions/gps.jpg": (_picture("JPEG", exif=GPS), "picture_tells"),
    "docs/decisions/ghi-chu.txt": (PHONE.encode(), "phone_number"),
    "docs/decisions/0001-a.md": (PHONE.encode(), ""),
    "content/phan-anh/film.jpg": (_picture("JPEG") + b"ftypmp42" * 9, "picture_tells"),
    "content/phan-anh/tail.png": (_picture("PNG") + b"Lan", "picture_tells"),
    "nguoi-gui.xlsx": (b"PK\x03\x04\xff\x00", "not_looked_through"),
    "docs/so.db": (b"SQLite format 3\x00\xff", "not_looked_through"),
    "xuat.csv": (f"id,phone\n9,{PHONE}\n".encode("utf-16"), "not_looked_through"),
    "docs/words.png": (_picture("PNG", pnginfo=WORDS), "picture_tells"),
    f"content/phan-anh/{PHONE.replace(' ', '')}/a.jpg": (_picture("JPEG"), "phone_number"),
    f"content/phan-anh/ong-a-{PHONE.replace(' ', '')}.jpg": (_picture("JPEG"), "phone_number"),
    "content/phan-anh/plain.jpg": (_picture("JPEG"), ""),
    "content/phan-anh/upright.jpg": (_picture("JPEG", exif=_exif(Orientation=6, XResolution=72.0)), ""),
    "content/phan-anh/102-sau.png": (_picture("PNG"), ""),
    "data/nen.pmtiles": (b"PMTiles\x03\xff", ""),
    "data/register/empty.csv": (b"", ""),
    "data/register/reports-4.csv": (
        b"id,received_at,status,category,agency,lat,lon\n102,2019-06-17T20:00:00+07:00,handled,rac-thai,,16.463712,107.5909\n",
        "",
    ),
    "tests/x.py": (f"# {PHONE}".encode(), ""),
    ".cache/cards/0ba046075001234bd60.png": (_picture("PNG"), ""),
    "site/phan-anh/0912345678/index.html": (b"<p>x</p>", ""),
}  # fmt: skip


HEAD = "id,received_at,status,category,lat,lon\n901,2019-06-17,handled,"
POINTS = [
    ("reports-5.csv", f"{HEAD}duong-sa,16.463712,107.590912\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}Đường bộ,16.464,107.5909\n", "exact_home"),
    ("reports-6.jsonl", '{"id": "902", "category": "duong-sa", "lat": 16.463712, "lon": 107.59}\n', "exact_home"),
    ("reports-7.csv", f"{HEAD}duong-sa,16.4640,107.591\n", ""),
    ("reports-7.csv", f"{HEAD}rac-thai,16.463712,107.590912\n", ""),
]


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
@pytest.mark.parametrize(("name", "table", "code"), POINTS)
def test_no_commit_holds_the_exact_point_of_a_home(project, name, table, code, is_staged):
    """A table with a point finer than 110 m in a category of homes is refused at its row before a commit, however
    the category is spelled; a rough one, and one in another category, may lie there."""
    project.replace("data/categories.yml", "  spellings: [Đường bộ]", "  spellings: [Đường bộ]\n  private_home: true")
    git(project.root, "init", "-q")
    project.write(f"data/register/{name}", table)
    if is_staged:
        git(project.root, "add", "-f", f"data/register/{name}")
    try:
        found = guard(project.root, is_staged).found
    except InputProblems as unfit:
        found = unfit.problems.found
    told = {problem.where for problem in found if problem.kind.code == "exact_home"}
    line = table.count("\n")
    assert (f"data/register/{name}:{line}" in told) == bool(code)


def _packed_ratings(counts) -> bytes:
    packed = io.BytesIO()
    pd.DataFrame({"satisfied": counts, "acceptable": 0, "dissatisfied": 0}).to_parquet(packed, index=False)
    return packed.getvalue()


RATED = "week,agency,category,asked,satisfied,acceptable,dissatisfied,recorded_at\n"
ONE = "2019-w31,so-gtvt,duong-sa,1,0,0,1,\n"
NOBODY, ENOUGH = "2019-w30,,,9,0,0,0,\n", "2019-w29,,,9,3,1,1,\n"
FEW = [
    ("ratings.csv", f"{RATED}{ENOUGH}{ONE}".encode(), {"few_rated": [3]}),
    ("ratings-2019.csv", f"{RATED}2019-w31,,,9,4,0,0,\n{NOBODY}{ONE}".encode(), {"few_rated": [2, 4]}),
    ("ratings.csv.gz", gzip.compress(f"{RATED}{ONE}".encode()), {"few_rated": [2]}),
    ("ratings.jsonl", b'{"satisfied": 5}\n{"satisfied": "", "dissatisfied": "1"}\n', {"few_rated": [2]}),
    ("ratings.parquet", _packed_ratings([5, 2]), {"few_rated": [2]}),
    ("ratings.csv", f"{RATED}{ENOUGH}{ONE * 40}".encode(), {"few_rated_rows": [3]}),
    ("ratings.csv", f"{RATED}{ENOUGH}{NOBODY}".encode(), {}),
    ("reports-5.csv", f"{RATED}{ONE}".encode(), {}),
]


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
@pytest.mark.parametrize(("name", "content", "expected"), FEW)
def test_no_commit_holds_what_a_few_people_thought(project, name, content, expected, is_staged):
    """A row of ratings that holds one to four is refused at its line before a commit, in every format; many of a file
    are told once. A row that nobody answered, or five did, may lie there."""
    git(project.root, "init", "-q")
    project.remove_lines(RATINGS, "2019-")
    (project.register / name).write_bytes(content)
    git(project.root, "add", "-f", f"data/register/{name}")
    told: dict[str, list[int]] = {}
    try:
        assert not guard(project.root, is_staged).found
    except InputProblems as unfit:
        for problem in unfit.problems.found:
            assert problem.file == f"data/register/{name}"
            told.setdefault(problem.kind.code, []).append(problem.line)
    assert told == expected


def test_a_refused_row_of_ratings_is_not_repeated(project):
    """Both commands end with 1, name file and line, say what to do, and tell no count and no agency of the row; a build
    from a private register that holds the same row is not stopped by it."""
    git(project.root, "init", "-q")
    line = project.add(RATINGS, ONE.strip())
    project.sign()
    git(project.root, "add", ".")
    for words in (("gate",), ("gate", "--staged")):
        ended = run(*words, "--project", project.root)
        assert ended.exit_code == 1 and f"{RATINGS}:{line}: " in ended.output and "build.py extract" in ended.output
        assert "so-gtvt" not in ended.output and not re.search(r"(?<![\d:])1(?!\d)", ended.output.split("build.py")[0])
    assert not project.problems().found


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
def test_an_exact_home_ends_the_gate(project, is_staged):
    """A commit with the exact point of a home ends with 1, though a build would only set the row aside."""
    project.replace("data/categories.yml", "  spellings: [Đường bộ]", "  spellings: [Đường bộ]\n  private_home: true")
    git(project.root, "init", "-q")
    project.write("data/register/reports-5.csv", POINTS[0][1])
    git(project.root, "add", "-f", "data/register/reports-5.csv")
    ended = run("gate", *(["--staged"] if is_staged else []), "--project", project.root)
    assert ended.exit_code == 1 and "data/register/reports-5.csv:2: " in ended.output


def test_the_demonstration_may_be_public():
    """The gate passes the tables of the demonstration as they are shipped."""
    register = ROOT / "data" / "register"
    problems, entries = Problems(), read_yaml_files(ROOT / "data", Problems())
    for path in register.glob("*.csv"):
        text = path.read_text("utf-8")
        if path.name.startswith("ratings"):
            assert text.count("\n") > 5
            check_few(path.name, text, 5, problems)
        if path.name.startswith("reports"):
            assert list(exact_homes(path.name, text, entries)) == []
    assert not problems.found


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
@pytest.mark.parametrize("name", PACKED)
def test_the_gate_opens_what_is_packed_and_refuses_what_it_cannot_open(project, name, is_staged):
    """Packed tables, the names of files and folders and what a camera wrote into a picture are looked through; what
    can't be is refused below content/ and data/; plain pictures and tables pass, and no number is repeated. So it is
    of what is staged, and of what lies there and was not added yet."""
    content, code = PACKED[name]
    git(project.root, "init", "-q")
    path = project.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    if is_staged:
        git(project.root, "add", "-f", name)
    if not code:
        assert not guard(project.root, is_staged).found
        return
    with pytest.raises(InputProblems) as caught:
        guard(project.root, is_staged)
    assert code in [problem.kind.code for problem in caught.value.problems.found]
    assert not any("912345678" in problem.line_of_text() for problem in caught.value.problems.found)


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


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
def test_a_row_too_long_to_be_looked_through_is_refused(project, is_staged):
    """A row that reading would set aside is refused in a packed table: it would be public like any other."""
    packed = io.BytesIO()
    pd.DataFrame({"id": ["8", "9"], "note": ["", f"{PHONE} {'x' * LONGEST_ROW}"]}).to_parquet(packed, index=False)
    git(project.root, "init", "-q")
    (project.root / "data/register/reports-5.parquet").write_bytes(packed.getvalue())
    if is_staged:
        git(project.root, "add", "data/register")
    with pytest.raises(InputProblems) as caught:
        guard(project.root, is_staged)
    assert [problem.where for problem in caught.value.problems.of(Severity.STOP)] == [
        "data/register/reports-5.parquet:2"
    ]


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

    def ended():
        git(project.root, "add", name)
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
