"""A foreign export becomes a project: what the mapping names, and nothing else."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from portal import identities
from portal.foreign import import_file
from portal.language import language
from portal.ledger import Ledger
from portal.own_flag import disagreements
from portal.pages import method
from portal.pages.ages import short
from portal.pages.base import Edition
from portal.pages.comparisons import kind_titles
from portal.periods import ALL
from portal.problems import InputProblems
from portal.reading import read
from portal.sources.mapping import OwnFlag
from portal.terms import DeadlineRule, PeriodKind
from tests.boston import import_boston
from tests.exports import EXPORT, SMALL, importer
from tests.pages.golden_edition import context

MAPPING = Path(__file__).parents[1] / "portal" / "sources" / "mappings" / "baltimore.yml"


@pytest.fixture
def small(tmp_path):
    """Imports an export of four rows by its mapping."""
    return importer(tmp_path)


def codes(problems):
    return [(problem.kind.code, problem.line) for problem in problems.found]


def test_an_export_becomes_a_project_that_can_be_read(small):
    """Columns, values, dates, defaults and padding are brought into our form."""
    folder, problems = small()
    assert codes(problems) == []
    archive = read(folder)
    reports = archive.reports.set_index("id")
    assert reports["status"].to_dict() == {"10": "assigned", "7": "handled", "8": "assigned", "9": "assigned"}
    assert reports["agency"].to_dict() == {"10": "", "7": "so-xay-dung", "8": "so-xay-dung", "9": "dien-luc-duong-5"}
    assert str(reports["received_at"]["7"]) == "2019-08-05 07:30:00"
    assert set(reports["channel"]) == {"phone"}
    assert str(archive.as_of) == "2019-08-08 00:00:00"


def test_an_agency_has_the_kind_that_the_mapping_gives_it(small):
    """agency_kinds says by the export's spelling, whatever its case, which agencies are not of the common kind."""
    folder, _ = small(mapping=f"{SMALL}agency_kind: department\nagency_kinds: {{điện lực đường 5: utility}}\n")
    kinds = {id_: agency.kind for id_, agency in read(folder).agencies.items()}
    assert kinds == {"so-xay-dung": "department", "dien-luc-duong-5": "utility"}


def test_baltimore_s_utility_stands_apart_and_its_years_are_told(baltimore):
    """Baltimore Gas and Electric is compared with utilities alone, headings are a city's, and labels bear years."""
    archive = read(baltimore[0])
    kinds = {id_: agency.kind for id_, agency in archive.agencies.items()}
    assert [id_ for id_, kind in kinds.items() if kind == "utility"] == ["bge"]
    ledger = Ledger.of(archive)
    edition = Edition(archive, ledger, language("en"), "", {})
    assert kind_titles(edition)["department"] == "City departments"
    weeks = ledger.periods[PeriodKind.WEEK]
    assert (short(edition, weeks[0]), short(edition, weeks[-1])) == ("W1/2024", "W48/2025")
    assert len({short(edition, week) for week in weeks}) == len(weeks)


def test_a_column_that_is_neither_named_nor_ignored_stops_the_import(small):
    """A new column of the export is noticed before anything is written."""
    with pytest.raises(InputProblems) as caught:
        small(mapping=SMALL.replace("ignore: [Người gửi]", "ignore: []"))
    assert codes(caught.value.problems) == [("unknown_column", 1)]


def test_a_column_that_the_export_lacks_stops_the_import(small):
    """A mapping for another export is noticed."""
    with pytest.raises(InputProblems) as caught:
        small(mapping=SMALL.replace("id: Mã", "id: Số"))
    assert {code for code, _ in codes(caught.value.problems)} == {"unknown_column", "missing_column"}


def test_refused_rows_are_left_out_and_listed(small):
    """A row with a status that the mapping does not know is named at its line and is not in the register."""
    folder, problems = small(export=EXPORT.replace("9,07/08/2019,Đang xử lý", "9,07/08/2019,Chờ"))
    assert ("no_value_in_mapping", 4) in codes(problems)
    assert "9" not in set(read(folder).reports["id"])
    report = (folder / "import-report.txt").read_text("utf-8")
    assert "export.csv:4: Tình trạng “Chờ” không có trong bảng ánh xạ; " in report
    assert [line for _, line in codes(problems)] == [4]
    assert "export.csv: 4 dòng = 3 dòng được dùng + 1 dòng bị loại" in report


def test_more_refused_rows_than_the_mapping_allows_write_nothing(small, tmp_path):
    """Nothing is written when the import stops."""
    with pytest.raises(InputProblems):
        small(export=EXPORT.replace("08/2019", "13/2019"))
    assert not (tmp_path / "project").exists()


def test_a_date_in_none_of_the_formats_is_refused(small):
    """A date is never guessed."""
    _, problems = small(export=EXPORT.replace("07/08/2019", "2019-08-07"))
    assert ("not_in_format", 4) in codes(problems)


def test_a_zone_of_the_export_is_converted(small):
    """Times in UTC become the city's."""
    folder, _ = small(mapping=SMALL.replace('"%d/%m/%Y"]}', '"%d/%m/%Y"], zone: UTC}'))
    reports = read(folder).reports.set_index("id")
    assert str(reports["received_at"]["7"]) == "2019-08-05 14:30:00"


def test_a_folder_that_holds_something_is_not_overwritten(small):
    """An import goes into a new or empty folder."""
    small()
    with pytest.raises(InputProblems) as caught:
        small()
    assert codes(caught.value.problems) == [("not_empty", 0)]


def test_the_same_export_gives_the_same_bytes(small, tmp_path):
    """Two imports write identical files."""
    folder, _ = small()
    import_file(tmp_path / "export.csv", tmp_path / "mapping.yml", tmp_path / "again")
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(folder)).read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("max_refused: 1", "max_refuse: 1", "unknown_key"),
        ("id: Mã", "number: Mã", "bad_entry"),
        ("name: {vi: Thử, en: Test}", "title: {vi: Thử}", "missing_key"),
        ("ignore: [Người gửi]", "ignore: [Người gửi", "yaml_open_bracket"),
    ],
)
def test_a_fault_in_the_mapping_stops_the_import(small, old, new, code):
    """The mapping is checked as strictly as everything else."""
    with pytest.raises(InputProblems) as caught:
        small(mapping=SMALL.replace(old, new))
    assert code in [found for found, _ in codes(caught.value.problems)]


@pytest.fixture(scope="module")
def baltimore(shared_data, tmp_path_factory):
    """Baltimore's requests, imported once."""
    folder = tmp_path_factory.mktemp("baltimore") / "project"
    problems = import_file(shared_data / "baltimore" / "requests.csv", MAPPING, folder)
    return folder, problems


def test_baltimore_s_quirks_are_counted(baltimore):
    """Of 9,287 requests one is refused; the same-day answers, early deadlines, fallback points and a
    point on which 235 others stand are all reported."""
    _, problems = baltimore
    account = problems.accounts["requests.csv"]
    assert (account.rows, account.used, account.refused) == (9287, 9286, 1)
    assert Counter(problem.kind.code for problem in problems.found) == {
        "handled_before_received": 1,
        "handled_before_received_same_day": 370,
        "dues_slipped": 1,
        "fallback_point": 293,
        "open_with_answer": 10,
        "points_piled_up": 1,
    }
    slip = next(problem for problem in problems.found if problem.kind.code == "dues_slipped")
    assert (slip.details["count"], slip.details["hours"]) == (639, "4 / 5")


def test_baltimore_becomes_a_project_without_refused_rows(baltimore):
    """What was written is read again: nothing refused, eight agencies, in English, as of the file's last minute."""
    archive = read(baltimore[0])
    assert archive.problems.accounts["data/register/reports.csv"].refused == 0
    assert Counter(archive.reports["status"]) == {"handled": 8393, "assigned": 880, "received": 12, "in_progress": 1}
    assert len(archive.agencies) == 8
    assert (archive.reports["agency"] == "").sum() == 45
    assert len(archive.categories) == 7
    assert len(archive.areas) == 13
    assert archive.settings.languages == ["en"]
    assert str(archive.as_of) == "2025-12-04 02:31:55"
    assert not archive.has_events
    assert archive.reports["due_current"].notna().all()


def test_baltimore_s_own_flag_disagrees_with_its_dates(baltimore):
    """Of the closed rows with a flag, flag and dates disagree on 916 by the instant rule; the report says so."""
    folder, problems = baltimore
    (remark,) = problems.remarks
    assert (
        "disagree, of 8386 rows answered, on 916 under the instant rule and on 1600 under the whole-day rule"
        in remark.told()
    )
    assert remark.told() in (folder / "import-report.txt").read_text("utf-8").splitlines()
    assert "ontime" not in (folder / "data" / "register" / "reports.csv").read_text("utf-8").split("\n")[0]


@pytest.mark.parametrize("rule", ["instant", "whole_day"])
def test_baltimore_adds_up_in_every_week(baltimore, rule):
    """In each of its weeks what was received is what was handled and what is open, and every other identity holds."""
    archive = read(baltimore[0])
    settings = archive.settings.model_copy(update={"deadline_rule": DeadlineRule(rule)})
    ledger = Ledger.of(replace(archive, project=archive.project.model_copy(update={"settings": settings})))
    identities.check(ledger)
    weeks = ledger.periods[PeriodKind.WEEK]
    assert len(weeks) == 100
    for week in weeks:
        received, *parts = (int(ledger.figure(key, ALL, week).value or 0) for key in ("received", "handled", "open"))
        assert received == sum(parts)


def test_an_own_flag_is_compared_under_each_rule():
    """An answer later on its deadline's day is late by the instant rule alone; unknown flags say nothing."""
    flag = OwnFlag(column="f", on_time=("ok",), late=("late", "overdue"))
    said = pd.Series(["OK", "ok", "Overdue", "late", "?", "ok"])
    due = np.array(["2019-08-06T10:00"] * 6, "datetime64[s]")
    days = ["2019-08-06T09:00", "2019-08-06T11:00", "2019-08-06T11:00", "2019-08-05T09:00", "2019-08-09T09:00", "NaT"]
    compared, found = disagreements(flag, said, np.array(days, "datetime64[s]"), due)
    assert (compared, found) == (4, {DeadlineRule.INSTANT: 2, DeadlineRule.WHOLE_DAY: 2})


def test_baltimore_s_personal_columns_are_nowhere(baltimore):
    """No street address, contact or telephone number of the export is in any file of the project."""
    written = "".join(path.read_text("utf-8") for path in baltimore[0].rglob("*") if path.is_file())
    for secret in ("EUTAW ST", "(410)244-1030", "info@dpob.org", "Charles Street"):
        assert secret not in written


def test_every_row_of_the_report_names_a_line_of_the_export(baltimore, shared_data):
    """The refused row's line in the report is the request that was closed before it was opened."""
    _, problems = baltimore
    refused = next(problem for problem in problems.found if problem.kind.code == "handled_before_received")
    lines = (shared_data / "baltimore" / "requests.csv").read_text("utf-8").split("\n")
    assert "2025-05-13 11:10:33" in lines[refused.line - 1]
    text = (baltimore[0] / "import-report.txt").read_text("utf-8")
    assert len(text.splitlines()) == len(problems.found) + len(problems.remarks) + 3


def test_boston_s_empty_spaces_are_empty(shared_data, tmp_path):
    """An export whose empty value is one space is read by a mapping of its own."""
    problems = import_boston(shared_data, tmp_path, "fallback_points: [[42.3594, -71.0587]]\n")
    assert Counter(problem.kind.code for problem in problems.found)["fallback_point"] == 19
    archive = read(tmp_path / "project")
    assert len(archive.reports) == 100
    assert (archive.reports["status"] == "assigned").sum() == 15
    assert " " not in set(archive.reports["area"])


def test_the_site_tells_what_the_import_refused(small):
    """The rows of the export, and each that was left out with its line and why, are in the project and on the method
    page, in each language."""
    folder, _ = small(export=EXPORT.replace("9,07/08/2019,Đang xử lý", "9,07/08/2019,Chờ"))
    archive = read(folder)
    (told,) = archive.imported
    assert (told.export, told.rows, told.refused, told.listed[0].line) == ("export.csv", 4, 1, 4)
    for code, reason in (("vi", "“Chờ” không có trong bảng ánh xạ"), ("en", "“Chờ” is not in the mapping")):
        edition = Edition(archive, Ledger.of(archive), language(code), "", {})
        (page,) = method.pages(edition)
        assert any(line.startswith("export.csv:4: ") and reason in line for line in context(page).refused)
        assert [one.used for one in context(page).accounts if one.file == "export.csv"] == [3]
