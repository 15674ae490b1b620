"""Published pictures: cleared, small, without metadata, and never a bomb."""

import io
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import Image

from portal.pictures import UnfitPicture, encoded, publish
from portal.problems import Problems
from portal.records import Photo
from tests.pages.golden_edition import archive


def picture(width=1600, height=1200, kind="JPEG", **options):
    packed = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(packed, kind, **options)
    return packed.getvalue()


def with_place():
    """A JPEG whose metadata says where it was taken, and that it is to be turned."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "a private note"
    exif.get_ifd(0x8825)[1] = "N"
    return picture(800, 600, exif=exif)


def test_pictures_come_in_widths_up_to_1200():
    """A wide picture is made in 480, 800 and 1200 pixels; a small one is not enlarged."""
    assert [(width, height) for width, height, _ in encoded(picture())] == [(480, 360), (800, 600), (1200, 900)]
    assert [(width, height) for width, height, _ in encoded(picture(300, 200))] == [(300, 200)]


def test_no_metadata_is_published():
    """Neither the place nor a note of the original is in what is published."""
    for *_, content in encoded(with_place()):
        assert not Image.open(io.BytesIO(content)).getexif()
        assert b"a private note" not in content


def test_pictures_are_turned_upright():
    """A picture that its metadata would turn is turned before the metadata goes."""
    width, height, _ = encoded(with_place())[-1]
    assert height > width


def test_a_bomb_is_refused_before_it_is_unpacked():
    """A small file that claims 30,000 by 30,000 pixels is refused."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(UnfitPicture):
        encoded(bomb)


@pytest.mark.parametrize("content", [b"", b"<svg onload='alert(1)'/>", b"GIF89a" + b"\0" * 40, picture()[:500]])
def test_what_is_no_whole_picture_is_refused(content):
    """Empty, foreign and broken files are no pictures."""
    with pytest.raises(UnfitPicture):
        encoded(content)


def test_the_same_picture_gives_the_same_bytes():
    """Encoding twice gives equal bytes, so names by hash are stable."""
    assert encoded(picture()) == encoded(picture())


def golden_with(**changes):
    """The golden archive with its one picture changed."""
    report = archive().edited["102"]
    photo = report.photos[0].model_copy(update=changes)
    edited = {"102": report.model_copy(update={"photos": (photo,)})}
    return replace(archive(), edited=edited, problems=Problems())


def published(changed):
    written: dict[str, bytes] = {}
    return publish(changed, written.__setitem__), written


def test_cleared_pictures_are_written_and_listed():
    """Each listed address was written, and carries the picture's words and moment."""
    listed, written = published(golden_with())
    (one,) = listed["102"]
    assert {address for address, _ in one.srcset} == set(written)
    assert (one.alt, one.moment) == ("Đống rác cao bên góc chợ", "before")


def test_a_picture_that_is_not_cleared_is_not_published():
    """Without an editor's word nothing is written."""
    assert published(golden_with(cleared=False)) == ({}, {})


@pytest.mark.parametrize("name", ["../../../data/agencies.yml", "/etc/passwd", "nowhere.png"])
def test_names_that_lead_out_or_nowhere_are_left_out(name):
    """A name outside the report's folder, or of no file, publishes nothing."""
    changed = golden_with(file=name)
    assert published(changed) == ({}, {})


def test_a_photo_has_a_moment_or_none():
    """A photo's moment is before, after or nothing."""
    with pytest.raises(ValueError, match="moment"):
        Photo(file="a.jpg", alt="", moment="yesterday")


def test_an_unfit_picture_is_left_out_and_noted(tmp_path):
    """A file that is no picture is not published, and the problems name it."""
    content = tmp_path / "content" / "phan-anh"
    content.mkdir(parents=True)
    (content / "102-truoc.png").write_text("no picture")
    changed = golden_with()
    project = changed.project.model_copy(update={"root": tmp_path})
    changed = replace(changed, project=project)
    assert published(changed) == ({}, {})
    assert [problem.kind.code for problem in changed.problems.found] == ["picture_unfit"]
