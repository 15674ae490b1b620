"""The public repository holds the cleared extract of a private register, and builds from it alone."""

import csv
import hashlib
import re

import pandas as pd
import pytest
from click.testing import CliRunner

import build
from portal.ledger import Ledger
from portal.periods import ALL
from portal.terms import ScopeKind
from tests.projects import AS_OF

PHONE = "0912 345 678"
MORE = {"sender": f"Nguyễn Văn A {PHONE}", "note": "canary-note"}


@pytest.fixture
def private(project, tmp_path):
    """The golden register as the centre has it: exact points, senders, a reason for every event; signed."""
    folder = tmp_path / "private"
    folder.mkdir()
    listed = []
    for name in ("reports.csv", "events.csv", "ratings.csv"):
        with (project.register / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            row |= MORE
            if name == "reports.csv" and row["lat"]:
                row |= {"lat": row["lat"][:-1] + "7654321", "lon": row["lon"][:-1] + "7654321"}
            if name == "events.csv" and row["kind"] == "extended":
                row["reason"] = f"canary-reason {PHONE}"
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        listed.append(f"  {name}: {{rows: {len(rows)}, sha256: {digest}}}\n")
    (folder / "manifest.yml").write_text(f"as_of: {AS_OF}\nfiles:\n{''.join(listed)}", "utf-8")
    return folder


def run(private, project):
    return CliRunner().invoke(build.main, ["extract", str(private), "--project", str(project.root)])


def test_a_reason_leaves_without_the_number_of_a_home(project, private):
    """In a report about a sensitive matter the number of a house is taken out of a reason, whosever it is."""
    path = private / "events.csv"
    before = path.read_bytes()
    after = before.replace(f"canary-reason {PHONE}".encode(), "chờ chủ nhà số 12 Lê Lợi".encode())
    path.write_bytes(after)
    manifest = private / "manifest.yml"
    old, new = (hashlib.sha256(one).hexdigest() for one in (before, after))
    manifest.write_text(manifest.read_text("utf-8").replace(old, new), "utf-8")
    assert run(private, project).exit_code == 0
    written = (project.register / "events.csv").read_text("utf-8")
    assert "số 12 Lê Lợi" in written and "[số nhà đã được ẩn]" not in written
    project.replace(
        "data/categories.yml", "names: {vi: Đường sá, en: Roads}", "names: {vi: Đường sá}\n  sensitive: true"
    )
    assert run(private, project).exit_code == 0
    written = (project.register / "events.csv").read_text("utf-8")
    assert "chờ chủ [số nhà đã được ẩn] Lê Lợi" in written


def test_only_what_may_be_public_goes_over(project, private):
    """No column beside the schema's, no exact point of a sensitive matter, no number in a reason, no reason of a report
    without a text; all other points keep five decimals."""
    project.replace(
        "data/categories.yml", "names: {vi: Rác thải, en: Waste}", "names: {vi: Rác thải}\n  sensitive: true"
    )
    ended = run(private, project)
    assert ended.exit_code == 0, ended.output
    written = "".join(path.read_text("utf-8") for path in project.register.iterdir())
    for secret in (PHONE, "Nguyễn Văn A", "canary-note", "7654321"):
        assert secret not in written and secret not in ended.output
    with (project.register / "reports.csv").open(encoding="utf-8", newline="") as file:
        decimals = {(row["category"], len(row["lat"].partition(".")[2])) for row in csv.DictReader(file)}
    assert {count for category, count in decimals if category == "rac-thai"} <= {0, 3}
    assert {("rac-thai", 3), ("duong-sa", 5), ("chieu-sang", 5)} <= decimals
    with (project.register / "events.csv").open(encoding="utf-8", newline="") as file:
        reasons = {row["report"]: row["reason"] for row in csv.DictReader(file) if row["reason"]}
    edited = set(project.read().edited)
    assert reasons and set(reasons) <= edited
    assert set(reasons.values()) == {"canary-reason [số điện thoại đã được ẩn]"}


def test_the_public_project_builds_from_the_extract_alone(project, private):
    """The extract reads without a finding, and gives the figures that the whole register gives."""
    before = Ledger.of(project.read())
    assert run(private, project).exit_code == 0
    after = project.read()
    assert after.problems.found == []
    ledger = Ledger.of(after)
    compared = [name for name in ledger.definitions if before.figure(name, ALL) is not None]
    assert len(compared) > 20
    for name in compared:
        assert ledger.figure(name, ALL).value == before.figure(name, ALL).value, name


def test_a_private_register_that_is_cut_short_writes_nothing(project, private):
    """Where the manifest's rows or hashes differ, the public register stays as it was."""
    before = (project.register / "reports.csv").read_bytes()
    text = (private / "reports.csv").read_text("utf-8")
    (private / "reports.csv").write_text(text[: len(text) // 2], "utf-8")
    assert run(private, project).exit_code == 1
    assert (project.register / "reports.csv").read_bytes() == before


def test_no_row_of_the_extract_is_of_a_few_ratings(private, project):
    """The extract holds ratings as they count: no row of fewer than may be shown, none of an agency's category; and
    gives every figure of ratings that the private register gives."""
    rows = pd.read_csv(private / "ratings.csv", dtype="str", keep_default_na=False)
    least = project.read().settings.minimum_rated
    assert (_rated(rows) < least).any()
    before = _figures(project)
    assert run(private, project).exit_code == 0
    cleared = pd.read_csv(project.register / "ratings.csv", dtype="str", keep_default_na=False)
    assert len(cleared) and (_rated(cleared) >= least).all()
    assert ((cleared["agency"] == "") | (cleared["category"] == "")).all()
    assert _figures(project) == before


def test_a_rating_that_cannot_be_is_told_and_nothing_is_written(private, project):
    """More ratings than people asked stop the extract, which names the line; the public register stays as it was."""
    before = (project.register / "ratings.csv").read_bytes()
    rows = pd.read_csv(private / "ratings.csv", dtype="str", keep_default_na=False)
    rows.loc[0, "satisfied"] = "99"
    rows.to_csv(private / "ratings.csv", index=False, lineterminator="\n")
    _sign(private, "ratings.csv")
    result = run(private, project)
    assert result.exit_code == 1 and "ratings.csv:2:" in result.output
    assert (project.register / "ratings.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (("16,461234", "107,590456"), "16,461234"),
        (("0914222333", "107.590456"), "lat “[số điện thoại đã được ẩn]”"),
        (("16.461234", ""), None),
        (("16.461234", "1107.590456"), "1107.59"),
    ],
    ids=["decimal comma", "telephone", "half", "not on Earth"],
)
def test_a_point_that_can_not_be_read_is_told_and_nothing_is_written(project, private, point, told):
    """A point that `check` would refuse stops the extract, which names the line; the public register stays as it
    was."""
    before = (project.register / "reports.csv").read_bytes()
    rows = pd.read_csv(private / "reports.csv", dtype="str", keep_default_na=False)
    number = rows.index[rows["lat"] != ""][0]
    rows.loc[number, ["lat", "lon"]] = point
    rows.to_csv(private / "reports.csv", index=False, lineterminator="\n")
    _sign(private, "reports.csv")
    result = run(private, project)
    assert result.exit_code == 1
    lines = [line for line in result.output.splitlines() if f"reports.csv:{number + 2}:" in line]
    assert lines and (told is None or told in lines[0]), result.output
    assert (project.register / "reports.csv").read_bytes() == before


def test_a_row_that_is_refused_for_its_point_is_named(project, private):
    """Where a project allows refused rows, the extract leaves the row out, counts and names it."""
    project.replace("mkdocs.yml", "\n  portal:\n", "\n  portal:\n    max_refused: 1\n")
    rows = pd.read_csv(private / "reports.csv", dtype="str", keep_default_na=False)
    number = rows.index[rows["lat"] != ""][0]
    rows.loc[number, "lat"] = "16,461234"
    rows.to_csv(private / "reports.csv", index=False, lineterminator="\n")
    _sign(private, "reports.csv")
    result = run(private, project)
    assert result.exit_code == 0 and f"reports.csv:{number + 2}:" in result.output
    written = pd.read_csv(project.register / "reports.csv", dtype="str", keep_default_na=False)
    assert set(rows["id"]) - set(written["id"]) == {rows.loc[number, "id"]}


def _sign(private, name):
    """Give a table's hash to the private manifest."""
    digest = hashlib.sha256((private / name).read_bytes()).hexdigest()
    manifest = private / "manifest.yml"
    lines = manifest.read_text("utf-8").splitlines(keepends=True)
    named = [
        line if not line.startswith(f"  {name}:") else re.sub(r"sha256: \w+", f"sha256: {digest}", line)
        for line in lines
    ]
    manifest.write_text("".join(named), "utf-8")


def _rated(rows):
    return rows[["satisfied", "acceptable", "dissatisfied"]].astype(int).sum(axis=1)


def _figures(project):
    """Every figure of ratings with its counts."""
    ledger = Ledger.of(project.read())
    names = [name for name, definition in ledger.definitions.items() if definition.is_of_ratings]
    figures = (
        figure
        for name in names
        for kind in ScopeKind
        for scope in ledger.scopes(kind)
        for figure in ledger.row(name, scope)
    )
    found = {str(figure.id): (figure.value, figure.numerator, figure.denominator) for figure in figures}
    assert any(numerator for _, numerator, _ in found.values())
    return found
