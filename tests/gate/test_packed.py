"""Packed tables and pictures are opened before a commit is made: the hook refuses what they tell."""

import io
import struct

import pandas as pd
import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from portal.guard import guard
from portal.problems import InputProblems
from tests.gate.commands import PHONE, git


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
