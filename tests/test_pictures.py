"""Published pictures: cleared, small, without metadata, and never a bomb."""

import io
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image, ImageFile, ImageOps
from PIL.PngImagePlugin import PngInfo

from portal import pictures
from portal.kept import PICTURES, Kept
from portal.pictures import MOST_BYTES, TALLEST, UnfitPicture, _kept_formats, every_format, publish, sized
from portal.problems import Problems
from portal.progress import silent
from portal.records import Photo
from tests.conftest import ROOT
from tests.pages.golden_edition import archive


def picture(width=1600, height=1200, kind="JPEG", **options):
    packed = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(packed, kind, **options)
    return packed.getvalue()


CANARY = "canary-4711"


def with_place(kind="JPEG"):
    """A picture whose metadata, of every sort, says where it was taken, and that it is to be turned."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = CANARY
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[29] = CANARY
    exif.get_ifd(0x8769)[0x9286] = CANARY.encode()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{CANARY}</a></x:xmpmeta>".encode()
    others: dict[str, Any] = {"comment": CANARY.encode()} if kind == "JPEG" else {}
    if kind == "PNG":
        others["pnginfo"] = PngInfo()
        others["pnginfo"].add_text("Author", CANARY)
        others["pnginfo"].add_itxt("XML:com.adobe.xmp", xmp.decode())
    elif kind in ("JPEG", "WEBP"):
        others["xmp"] = xmp
    content = picture(800, 600, kind, exif=exif, icc_profile=CANARY.encode() * 40, **others)
    # a thumbnail behind the picture, as telephones leave one
    return content + picture(80, 60, comment=CANARY.encode())


def files_of(content):
    """What is published of a picture, in each size and format."""
    return [one for size in every_format(content) for one in size.content.values()]


def test_pictures_come_in_widths_up_to_1200():
    """A wide picture is made in 480, 800 and 1200 pixels; a small one is not enlarged."""
    assert [image.size for image in sized(picture())] == [(480, 360), (800, 600), (1200, 900)]
    assert [image.size for image in sized(picture(300, 200))] == [(300, 200)]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_metadata_is_published(kind):
    """EXIF, place, maker's notes, XMP, colour profile, comments and the thumbnail of the original are in nothing
    that is published, in no format; all of them were in the original."""
    original = with_place(kind)
    assert original.count(CANARY.encode()) >= 4 and Image.open(io.BytesIO(original)).getexif()
    for content in files_of(original):
        read = Image.open(io.BytesIO(content))
        assert not read.getexif() and not {"xmp", "icc_profile", "comment", "photoshop"} & set(read.info)
        assert CANARY.encode() not in content and b"Exif" not in content


def test_pictures_are_turned_upright():
    """A picture that its metadata would turn is turned before the metadata goes."""
    for content in files_of(with_place()):
        width, height = Image.open(io.BytesIO(content)).size
        assert height > width


@pytest.mark.parametrize("orientation", range(10))
def test_every_orientation_is_turned_as_a_reference_turns_it(orientation):
    """All eight values of the metadata, and two that mean nothing, give the pixels that Pillow's own turning gives."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = picture(60, 40, "PNG", exif=exif)
    turned = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    assert [(one.size, one.tobytes()) for one in sized(content)] == [(turned.size, turned.tobytes())]


@pytest.mark.parametrize(
    ("size", "made"), [((1080, 20_000), (259, 4796)), ((1, 60_000), (1, 4800)), ((60_000, 1), (1200, 1))]
)
def test_a_picture_of_any_shape_is_published(size, made):
    """A very tall picture becomes narrower, a very wide one stays a line, and every format is written of either."""
    assert made[1] <= TALLEST
    written = [Image.open(io.BytesIO(one)).size for one in files_of(picture(size[0], size[1], "PNG"))]
    assert len(written) >= 3 and max(written) == made


@pytest.mark.parametrize("error", [struct.error, IndexError, OverflowError, MemoryError, ValueError])
@pytest.mark.parametrize("at", ["load", "save"])
def test_whatever_the_decoder_raises_the_picture_is_unfit(monkeypatch, error, at):
    """No error of reading or writing a picture goes further: the picture is refused."""

    def fail(*_, **__):
        raise error("broken")

    content = picture(60, 40)
    monkeypatch.setattr(ImageFile.ImageFile if at == "load" else Image.Image, at, fail)
    with pytest.raises(UnfitPicture):
        every_format(content)


@pytest.mark.parametrize(("kind", "most"), [("JPEG", 200), ("PNG", 350)])
def test_a_large_photograph_takes_little_memory(tmp_path, kind, most):
    """48 million pixels are published within so many MB more than the program has at first."""
    Image.new("RGB", (6000, 8000), "red").save(tmp_path / "large", kind)
    run = (
        "import resource, sys; from portal.pictures import every_format\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024\n"
        "content = open(sys.argv[1], 'rb').read(); before = peak(); sizes = every_format(content)\n"
        "print(peak() - before, sizes[-1].width, sizes[-1].height)"
    )
    command = [sys.executable, "-c", run, str(tmp_path / "large")]
    taken, *size = map(int, subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout.split())
    assert size == [1200, 1600] and taken < most


def test_transparency_is_white_also_where_a_picture_is_large():
    """A large picture with a palette and a transparent colour comes out white there, and of its colour elsewhere."""
    held = io.BytesIO()
    drawn = Image.new("P", (5000, 700), 0)
    drawn.putpalette([255, 0, 0, 0, 0, 255])
    drawn.paste(1, (2500, 0, 5000, 700))
    drawn.save(held, "PNG", transparency=0)
    widest = sized(held.getvalue())[-1]
    assert [widest.getpixel((x, y)) for x in (100, 1100) for y in (2, 165)] == [(255,) * 3] * 2 + [(0, 0, 255)] * 2


def test_a_bomb_is_refused_before_it_is_unpacked():
    """A small file that claims 30,000 by 30,000 pixels is refused."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(UnfitPicture):
        sized(bomb)


def jpeg_bomb():
    """A JPEG whose frame header claims 65,000 by 65,000 pixels."""
    content = bytearray(picture(64, 64))
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(content)


def webp_bomb():
    """A WebP whose canvas claims 16,384 by 16,384 pixels."""
    size = (16_383).to_bytes(3, "little")
    chunks = b"WEBP" + b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size + size
    return b"RIFF" + struct.pack("<I", len(chunks)) + chunks


@pytest.mark.parametrize(
    "bomb", [jpeg_bomb(), webp_bomb(), b"\xff\xd8" + b"\0" * MOST_BYTES], ids=["jpeg", "webp", "bytes"]
)
def test_no_bomb_of_any_format_is_decoded(bomb, monkeypatch):
    """What claims too many pixels, or has too many bytes, is refused before a pixel is decoded."""
    loaded = []
    monkeypatch.setattr(Image.Image, "load", lambda *_: loaded.append(1))
    with pytest.raises(UnfitPicture):
        sized(bomb)
    assert loaded == []


@pytest.mark.parametrize("content", [b"", b"<svg onload='alert(1)'/>", b"GIF89a" + b"\0" * 40, picture()[:500]])
def test_what_is_no_whole_picture_is_refused(content):
    """Empty, foreign and broken files are no pictures."""
    with pytest.raises(UnfitPicture):
        sized(content)


def test_the_same_picture_gives_the_same_bytes():
    """Encoding twice gives equal bytes, so names by hash are stable."""
    assert files_of(picture(300, 200)) == files_of(picture(300, 200))


def test_a_picture_is_made_once_and_kept_whole(tmp_path, monkeypatch):
    """What was kept is what would be made, and the encoders are not asked again; of another picture they are."""
    kept = Kept(tmp_path, PICTURES)
    made = _kept_formats(kept, picture())
    assert made == every_format(picture()) and len(made) > 1
    monkeypatch.setattr(pictures, "every_format", lambda _: pytest.fail("made again"))
    assert _kept_formats(kept, picture()) == made
    with pytest.raises(pytest.fail.Exception):
        _kept_formats(kept, picture(kind="PNG"))


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
    assert {one.src, *(address for address, _ in (*one.srcset, *one.avif))} == set(written)
    assert {address.rpartition(".")[2] for address in written} == {"jpg", "webp", "avif"}
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


def with_picture(tmp_path, content):
    """The golden archive in a folder where its cleared picture is a file of these bytes."""
    folder = tmp_path / "content" / "phan-anh"
    folder.mkdir(parents=True)
    (folder / "102-truoc.png").write_bytes(content)
    changed = golden_with()
    return replace(changed, project=changed.project.model_copy(update={"root": tmp_path}))


UNFIT = {"no picture": b"no picture", "cut": picture(kind="PNG")[:-900], "too large": b"\0" * (MOST_BYTES + 1)}


@pytest.mark.parametrize("content", UNFIT.values(), ids=UNFIT)
def test_an_unfit_picture_is_left_out_and_noted(tmp_path, content):
    """A file that is no picture, or not a whole one, is not published; the build and `check` name it at its line."""
    built, looked_at = with_picture(tmp_path / "built", content), with_picture(tmp_path / "looked-at", content)
    assert published(built) == ({}, {})
    pictures.check(looked_at, silent)
    for problems in (built.problems, looked_at.problems):
        (problem,) = problems.found
        assert problem.kind.code == "picture_unfit"
        assert problem.where == f"content/phan-anh/102.md:{built.edited['102'].lines['photos'] + 1}"


def test_a_picture_that_is_kept_is_not_looked_at_again(tmp_path, monkeypatch):
    """`check` decodes what no build has made yet, says nothing of a sound picture, and keeps nothing itself."""
    changed = with_picture(tmp_path, picture())
    decoded: list[int] = []
    decode = pictures._sized

    def counted(content):
        decoded.append(len(content))
        return decode(content)

    monkeypatch.setattr(pictures, "_sized", counted)
    pictures.check(changed, silent)
    pictures.check(changed, silent)
    assert len(decoded) == 2
    published(changed)
    pictures.check(changed, silent)
    assert len(decoded) == 3
    assert not changed.problems.found
