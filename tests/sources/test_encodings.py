"""What is no UTF-8 is told exactly: a NUL byte, TCVN3, a spoilt byte; where it stands, and what to do about it."""

import gzip

import pytest

from portal.language import language
from portal.problems import Problems
from portal.sources.text import decoded, guessed_encoding
from tests.encodings import in_cp1258, in_tcvn3

NAMED = {
    "data/agencies.yml": "Sở Giao thông vận tải",
    "data/register/events.csv": "chờ vật tư",
    "content/phan-anh/102.md": "Rác dồn",
    "data/reports/2019.jsonl": "title",
}


def told(problem):
    return problem.line_of_text(language("vi")._)


def line_of(text, part):
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize("name", NAMED)
def test_a_nul_byte_is_told_at_its_line(project, name):
    """In a list, a table, an edited text or texts in bulk: a NUL is named as one, at its line, with how many there are;
    it is not taken for another encoding."""
    text = project.text(name)
    project.write(name, text.replace(NAMED[name], f"{NAMED[name]}\0\0", 1))
    (problem,) = [one for one in project.problems().found if one.kind.code == "nul"]
    assert problem.where == f"{name}:{line_of(text, NAMED[name])}"
    assert problem.details["count"] == 2
    assert "byte NUL" in told(problem) and "hãy xuất hoặc chép lại" in told(problem)


@pytest.mark.parametrize("name", ["data/agencies.yml", "data/register/events.csv", "content/phan-anh/102.md"])
def test_tcvn3_is_told_at_its_line(project, name):
    """A file in TCVN3 is named as such, at the first line that has a letter of it, and told to be converted; saving it
    as UTF-8 would not do."""
    text = project.text(name)
    first = next(line for line in text.split("\n") if not line.isascii())
    (project.root / name).write_bytes(in_tcvn3(text))
    (problem,) = [one for one in project.problems().found if one.kind.code == "tcvn3"]
    assert problem.where == f"{name}:{line_of(text, first)}"
    assert "TCVN3 (ABC)" in told(problem) and "chuyển" in told(problem)


def test_tcvn3_in_a_packed_table_is_told_too(project):
    """The same of a table packed with gzip."""
    events = project.root / "data/register/events.csv"
    (project.root / "data/register/events.csv.gz").write_bytes(gzip.compress(in_tcvn3(events.read_text("utf-8"))))
    events.unlink()
    (where,) = (where for code, where in project.found() if code == "tcvn3")
    assert where.startswith("data/register/events.csv.gz:")


GARBLED = [
    ("data/agencies.yml", "Sở Giao thông vận tải", "Së Giao th«ng vËn t¶i", "TCVN3 (ABC)"),
    ("data/areas.yml", "Phường Vĩnh Ninh", "Phường Vĩnh Ninh".encode().decode("cp1252", "replace"), "UTF-8"),
    ("mkdocs.yml", "name: {vi: ", "name: {vi: Trung t©m ®«  thÞ ", "TCVN3 (ABC)"),
]


@pytest.mark.parametrize(("name", "old", "new", "encoding"), GARBLED)
def test_a_list_that_was_read_in_another_encoding_is_told_at_its_line(project, name, old, new, encoding):
    """A name that was TCVN3 or UTF-8 and was saved as something else stops the build at its line."""
    text = project.text(name)
    assert old in text
    project.write(name, text.replace(old, new, 1))
    problem = next(one for one in project.problems().found if one.kind.code == "garbled_list")
    assert problem.where == f"{name}:{line_of(text, old)}"
    assert f"giống chữ {encoding}" in told(problem)


def test_a_spelling_may_be_garbled_as_the_register_has_it(project):
    """What a register calls an agency stands among its spellings as it is written there, and is understood."""
    project.replace("data/agencies.yml", "[Sở GTVT]", "[Sở GTVT, Së Giao th«ng vËn t¶i]")
    reports = project.text("data/register/reports.csv")
    project.write("data/register/reports.csv", reports.replace("Sở GTVT", "Së Giao th«ng vËn t¶i", 1))
    assert project.found() == []


def test_a_garbled_name_in_the_register_is_told_as_one(project):
    """An agency that no list has because it is TCVN3 is not told as a name that is unknown."""
    reports = project.text("data/register/reports.csv")
    project.write("data/register/reports.csv", reports.replace(",so-gtvt,", ",Së Giao th«ng vËn t¶i,", 1))
    problem = next(one for one in project.problems().found if one.file == "data/register/reports.csv")
    assert (problem.kind.code, problem.details["encoding"]) == ("garbled", "TCVN3 (ABC)")
    assert problem.line == line_of(reports, ",so-gtvt,")


@pytest.mark.parametrize("row", ["Ổ gà lớn ở kiệt 5", "Đường Đặng Thái Thân ngập nước, đề nghị xử lý"])
def test_no_other_encoding_is_taken_for_tcvn3(project, row):
    """Windows-1258, Windows-1252, UTF-16 and UTF-8 with a spoilt byte are what they are; each row of these is TCVN3
    where it is written so."""
    name = "data/agencies.yml"
    for data, code in [
        (in_tcvn3(row), "tcvn3"),
        (in_cp1258(row), "not_utf8"),
        ("façade à côté, Ärger «oui»".encode("cp1252"), "not_utf8"),
        (row.encode("utf-16"), "not_utf8"),
        (row.encode() + b"\xff\n" + row.encode(), "not_utf8"),
    ]:
        (project.root / name).write_bytes(b"- id: a\n  names: {vi: " + data + b"}\n")
        assert code in [code for code, where in project.found() if where.startswith(name)]
    assert guessed_encoding(row.encode() + b"\xff\n" + row.encode()) == "UTF-8 that is spoilt here"


@pytest.mark.parametrize("marks", [1, 2])
@pytest.mark.parametrize("name", NAMED)
def test_byte_order_marks_are_no_text(project, name, marks):
    """A file that begins with a byte order mark, or with two, as some programs leave it, is read as without."""
    (project.root / name).write_bytes(b"\xef\xbb\xbf" * marks + project.text(name).encode())
    assert project.found() == []


@pytest.mark.parametrize("mark", [b"PK\x03\x04", b"\x1f\x8b", b"\xff\xfe"])
def test_what_says_that_it_is_no_text_is_not_taken_for_tcvn3(project, mark):
    """Packed bytes can look like words in TCVN3; a file that begins as a workbook, as gzip or as UTF-16 is none."""
    name = "data/agencies.yml"
    (project.root / name).write_bytes(mark + in_tcvn3(project.text(name)))
    assert "not_utf8" in [code for code, _ in project.found()]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_letters_are_told_at_the_first_line(encoding):
    """With a byte order mark or without, a file in UTF-16 or UTF-32 is named so where it begins."""
    problems = Problems()
    assert decoded("mã,tên\n1,Cơ quan\n2,Đường\n".encode(encoding), "x.csv", problems) is None
    (problem,) = problems.found
    assert (problem.line, problem.details["guess"]) == (1, encoding[:6].upper())
