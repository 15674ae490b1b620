"""What an import leaves out: columns that the mapping does not name, homes, numbers in names, fallback points."""

import pandas as pd
import pytest

from portal.foreign import import_file
from portal.reading import read
from tests.exports import EXPORT, SMALL, importer


@pytest.fixture
def small(tmp_path):
    """Imports an export of four rows by its mapping."""
    return importer(tmp_path)


def codes(problems):
    return [(problem.kind.code, problem.line) for problem in problems.found]


def test_what_the_mapping_does_not_name_is_never_written(small):
    """An ignored column's values are in no file of the project."""
    folder, _ = small()
    written = "".join(path.read_text("utf-8") for path in folder.rglob("*") if path.is_file())
    assert "Nguyễn Văn A" not in written
    assert "Trần B" not in written


OF_HOMES = SMALL.replace(
    "handled_at: Ngày trả lời}", "handled_at: Ngày trả lời, area: Nơi, category: Loại, lat: B, lon: L}"
)


def test_a_home_is_in_no_column(small):
    """The house that stands where an area belongs is taken out, and the point of a home, or of a report of no category,
    says no more than 110 m; all others are cut to a metre; the export's own name is told without a number in it."""
    rows = [
        "7,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,24 Lê Lợi,Ồn,16.4637129,107.5908659",
        "8,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,Vĩnh Ninh,,16.4637129,107.5908659",
        "9,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,Vĩnh Ninh,Đèn,16.4637129,107.5908659",
    ]
    export = "\n".join(["Mã,Ngày nhận,Tình trạng,Đơn vị,Ngày trả lời,Người gửi,Nơi,Loại,B,L", *rows, ""])
    into, _ = small(export, f"{OF_HOMES}private_home: [Ồn]\n")
    written = pd.read_csv(into / "data/register/reports.csv", dtype="str")
    assert written["lat"].tolist() == ["16.464", "16.464", "16.46371"]
    assert written["lon"].tolist() == ["107.591", "107.591", "107.59087"]
    assert "24" not in (into / "data/areas.yml").read_text("utf-8")
    assert "Vĩnh Ninh" in (into / "data/areas.yml").read_text("utf-8")


def test_the_name_of_an_export_tells_no_number(tmp_path):
    """A telephone number in the name of the file is nowhere in the project that is made of it."""
    (tmp_path / "mapping.yml").write_text(SMALL, "utf-8")
    export = tmp_path / "anh Lan 0912345678.csv"
    export.write_text(EXPORT, "utf-8")
    import_file(export, tmp_path / "mapping.yml", tmp_path / "project")
    for path in (tmp_path / "project").rglob("*"):
        assert path.is_dir() or b"0912345678" not in path.read_bytes(), path


def test_a_fallback_point_is_left_out(small):
    """A point that stands for an unknown place is dropped with a warning; the row is used."""
    mapping = SMALL.replace("handled_at: Ngày trả lời}", "handled_at: Ngày trả lời, lat: Vĩ, lon: Kinh}")
    export = "\n".join(
        line + tail
        for line, tail in zip(
            EXPORT.splitlines(), [",Vĩ,Kinh", ",16.46,107.59", ",16.5,107.6", ",,", ",16.46,107.590"], strict=True
        )
    )
    folder, problems = small(export=export, mapping=mapping + "fallback_points: [[16.46, 107.59]]\n")
    assert codes(problems) == [("fallback_point", 2), ("fallback_point", 5)]
    assert read(folder).reports["lat"].notna().sum() == 1
