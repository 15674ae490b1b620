"""A small export and its mapping, to be imported by tests."""

from pathlib import Path

from portal.foreign import import_file
from portal.problems import Problems

SMALL = """settings:
  name: {vi: Thử, en: Test}
  city: {vi: Huế, en: Huế}
  centre: {vi: Trung tâm, en: Centre}
max_refused: 1
columns: {id: Mã, received_at: Ngày nhận, status: Tình trạng, agency: Đơn vị, handled_at: Ngày trả lời}
ignore: [Người gửi]
values:
  status: {Đã xử lý: handled, Đang xử lý: assigned}
defaults: {channel: phone}
dates: {formats: ["%d/%m/%Y %H:%M", "%d/%m/%Y"]}
"""
EXPORT = """Mã,Ngày nhận,Tình trạng,Đơn vị,Ngày trả lời,Người gửi
7,05/08/2019 07:30,Đã xử lý,Sở Xây dựng  ,06/08/2019 10:00,Nguyễn Văn A
8,06/08/2019,đang  xử lý,SỞ XÂY DỰNG,,Trần B
9,07/08/2019,Đang xử lý,Điện lực Đường 5,,Lê C
10,08/08/2019,Đang xử lý, ,,Lê D
"""


def importer(folder: Path):
    """A function that imports an export by a mapping into a project in a folder; returns its place and the problems."""

    def run(export: str = EXPORT, mapping: str = SMALL) -> tuple[Path, Problems]:
        (folder / "mapping.yml").write_text(mapping, "utf-8")
        (folder / "export.csv").write_text(export, "utf-8")
        return folder / "project", import_file(folder / "export.csv", folder / "mapping.yml", folder / "project")

    return run
