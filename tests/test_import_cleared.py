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


def of_homes(rows):
    """An export with the columns of that mapping."""
    return "\n".join(["Mã,Ngày nhận,Tình trạng,Đơn vị,Ngày trả lời,Người gửi,Nơi,Loại,B,L", *rows, ""])


def test_a_home_is_in_no_column(small):
    """The house that stands where an area belongs is taken out, and the point of a home, or of a report of no category,
    says no more than 110 m; all others are cut to a metre; the export's own name is told without a number in it."""
    rows = [
        "7,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,24 Lê Lợi,Ồn,16.4637129,107.5908659",
        "8,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,Vĩnh Ninh,,16.4637129,107.5908659",
        "9,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,Vĩnh Ninh,Đèn,16.4637129,107.5908659",
    ]
    export = of_homes(rows)
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


def test_no_coordinate_of_a_refused_row_is_told(small):
    """What stands in the cell of a coordinate, be it a point, a telephone number or a place beyond the poles, is in
    nothing that an import writes and in no problem; the line is told."""
    rows = [
        "7,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,,Đèn,0914222333,107.59",
        '8,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,,Đèn,"16,451610","107,597376"',
        '9,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,,Đèn,"16°27\'04.4""N",107.574809',
        "10,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,,Đèn,107.59087,16.46371",
        "11,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,,Đèn,16.4,107.5",
    ]
    export = of_homes(rows)
    mapping = OF_HOMES.replace("max_refused: 1", "max_refused: 9")
    folder, problems = small(export, mapping)
    wanted = {("point_out_of_range", 2), ("bad_number", 3), ("bad_number", 4), ("point_swapped", 5)}
    assert wanted <= set(codes(problems))
    told = [(folder / name).read_text("utf-8") for name in ("data/imports.yml", "import-report.txt")]
    for text in (*told, *(one.line_of_text() for one in problems.found)):
        for part in ("914", "451", "597", "27'", "574", "590", "463"):
            assert part not in text, text


def test_a_refused_cell_is_told_without_what_the_gate_finds(small):
    """Words in the wrong column of a home's row, or of a row whose category nobody knows, lose the house that they
    name, and a text too long to be shown whole is not told at all; of another row a plain word is told as it stands."""
    long = "nhà em ngay sau quán cà phê cạnh chợ, hỏi ai cũng biết, số 24"
    rows = [
        "7,05/08/2019 07:30,tại 24 Lê Lợi,Sở A,,a,,Ồn,,",
        "8,24 Lê Lợi,Đã xử lý,Sở A,06/08/2019 10:00,a,,,,",
        f"9,05/08/2019 07:30,{long},Sở A,,a,,Ồn,,",
        "10,05/08/2019 07:30,Dang xu li,Sở A,,a,,Đèn,,",
        "11,05/08/2019 07:30,anh Lan 0912345678,Sở A,,a,,Đèn,,",
        "12,05/08/2019 07:30,Nửa chừng,Sở A,,a,,Đèn,,",
        "13,05/08/2019 07:30,Đã xử lý,Sở A,06/08/2019 10:00,a,,Đèn,,",
    ]
    export = of_homes(rows)
    mapping = OF_HOMES.replace("max_refused: 1", "max_refused: 9") + "private_home: [Ồn]\n"
    folder, problems = small(export, mapping)
    assert {2, 3, 4, 5, 6, 7} == {one.line for one in problems.found}
    for name in ("data/imports.yml", "import-report.txt"):
        text = (folder / name).read_text("utf-8")
        assert "Nửa chừng" in text and "Dang xu li" in text
        assert "24 L" not in text and "số 24" not in text and "0912345678" not in text and "quán cà phê" not in text


def test_one_fault_of_homes_and_of_others_is_told_as_a_home_s(small):
    """Where a street and one home have the same wrong words, told once at the street, the house is left out."""
    rows = [
        "7,05/08/2019 07:30,tại 24 Lê Lợi,Sở A,,a,,Đèn,,",
        "8,05/08/2019 07:30,tại 24 Lê Lợi,Sở A,,a,,Ồn,,",
        "9,05/08/2019 07:30,tại 26 Lê Lợi,Sở A,,a,,Đèn,,",
    ]
    export = of_homes(rows)
    mapping = OF_HOMES.replace("max_refused: 1", "max_refused: 9") + "private_home: [Ồn]\n"
    folder, _ = small(export, mapping)
    text = (folder / "data/imports.yml").read_text("utf-8")
    assert "24 Lê Lợi" not in text and "26 Lê Lợi" in text
