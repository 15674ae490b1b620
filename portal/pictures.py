"""Cleared photographs, made fit to publish: turned upright, shrunk, without metadata, named by their bytes."""

import hashlib
import io
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import PIL
from PIL import ExifTags, Image

from portal.archive import Archive
from portal.kept import PICTURES, Kept
from portal.problem_catalogue.texts import PICTURE_UNFIT
from portal.problems import N_
from portal.progress import Progress
from portal.records import EditedReport, Photo
from portal.sources.opened import MOST_PIXELS

FOLDER = "assets/pictures/"
WIDEST = 1200
WIDTHS = (480, 800, WIDEST)
TALLEST = 4 * WIDEST
"""Pixels; what is taller becomes narrower. Formats end at 16,383 (WebP) and 65,535 (JPEG, AVIF)."""
FINER = 2
"""So many times its published size a picture keeps until the last step, which is what makes it sharp."""
BAND = 256
"""Rows, of the published size times `FINER`, that are put on white at a time, so that no large picture is unpacked
three times over."""
MOST_BYTES = 40_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
ENCODERS = {
    "webp": ("WEBP", {"quality": 80, "method": 4}),
    # one thread, so that every machine makes the same bytes
    "avif": ("AVIF", {"quality": 50, "speed": 8, "max_threads": 1}),
}
FALLBACK = ("JPEG", {"quality": 80, "optimize": True, "progressive": True})
"""For browsers, and for programs that take a picture's address from Open311, that know neither of these."""
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by the EXIF 2.32 value of Orientation."""
_ON_ITS_SIDE = 5
"""From this value on, its width is its height."""
SHARED_FOLDER = "phan-anh"
"""Below `content/`: where the pictures of reports lie that were edited in bulk."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a report. `src` is a JPEG; all addresses are from the site's root, sizes in pixels."""

    src: str
    width: int
    height: int
    alt: str
    moment: str
    """`before`, `after` or `""`."""
    srcset: tuple[tuple[str, int], ...] = ()
    """Address and width of each size in WebP, the narrowest first."""
    avif: tuple[tuple[str, int], ...] = ()
    """The same in AVIF."""


@dataclass(frozen=True, slots=True)
class Size:
    """A picture in one size, in pixels; `content`: its bytes by file extension, `jpg` for the widest alone."""

    width: int
    height: int
    content: Mapping[str, bytes]


class UnfitPicture(Exception):  # noqa: N818 - it says what the file is, and is turned into a problem
    """The file is no picture that may be published."""


def publish(archive: Archive, write: Callable[[str, bytes], None]) -> dict[str, tuple[Picture, ...]]:
    """Give every cleared picture in its sizes to `write(address, content)`; each report's pictures by its id.

    A picture that is no picture, or too large, is added to `archive.problems` and left out; so is one that is missing,
    which was noted when it was read.
    """
    found, kept = {}, Kept(archive.project.root, PICTURES)
    for report_id in sorted(archive.edited):
        edited = archive.edited[report_id]
        pictures = tuple(_published(archive, edited, kept, write)) if edited.photos else ()
        if pictures:
            found[report_id] = pictures
    return found


def check(archive: Archive, progress: Progress) -> None:
    """Note every cleared picture that can't be published. What an earlier build made of the same file is not made
    again, and nothing is kept."""
    kept = Kept(archive.project.root, PICTURES)
    cleared = [(edited, photo) for edited in archive.edited.values() for photo in edited.photos if photo.cleared]
    for done, (edited, photo) in enumerate(cleared, 1):
        content = _content(archive, edited, photo)
        if content is not None and not kept.has(_name(content)):
            with _noted(archive, edited, photo):
                sized(content)
        progress(N_("looking at pictures"), done, len(cleared))


def _published(
    archive: Archive, edited: EditedReport, kept: Kept, write: Callable[[str, bytes], None]
) -> Iterator[Picture]:
    for photo in edited.photos:
        if not photo.cleared:
            continue
        content = _content(archive, edited, photo)
        if content is not None:
            with _noted(archive, edited, photo):
                yield _written(_kept_formats(kept, content), edited.id, photo, write)


@contextmanager
def _noted(archive: Archive, edited: EditedReport, photo: Photo) -> Iterator[None]:
    try:
        yield
    except UnfitPicture:
        line = edited.lines.get(photo.file, edited.line)
        archive.problems.add(PICTURE_UNFIT, edited.file, line, picture=photo.file)


def _content(archive: Archive, edited: EditedReport, photo: Photo) -> bytes | None:
    """The picture's file; None if its name leads out of its folder or to no file, which was noted when it was read."""
    is_markdown = edited.file.endswith(".md")
    folder = (archive.project.root / edited.file).parent if is_markdown else archive.project.content / SHARED_FOLDER
    path = (folder / photo.file).resolve()
    return path.read_bytes() if path.is_relative_to(folder.resolve()) and path.is_file() else None


def _written(sizes: list[Size], report_id: str, photo: Photo, write: Callable[[str, bytes], None]) -> Picture:
    def put(content: bytes, extension: str) -> str:
        address = f"{FOLDER}{report_id}.{hashlib.sha256(content).hexdigest()[:12]}.{extension}"
        write(address, content)
        return address

    sets = {
        extension: tuple((put(size.content[extension], extension), size.width) for size in sizes)
        for extension in ENCODERS
    }
    widest = sizes[-1]
    src = put(widest.content["jpg"], "jpg")
    return Picture(src, widest.width, widest.height, photo.alt, photo.moment, sets["webp"], sets["avif"])


@contextmanager
def _unfit_if_it_fails() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that unpacks to a memory's worth of pixels
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except UnfitPicture:
        raise
    except Exception as error:
        # what a broken file raises depends on its decoder: OSError, struct.error, IndexError, OverflowError and others
        raise UnfitPicture(str(error)) from error


@cache
def _way() -> bytes:
    return hashlib.sha256(PIL.__version__.encode() + Path(__file__).read_bytes()).digest()


def _kept_formats(kept: Kept, content: bytes) -> list[Size]:
    """As `every_format`: what this module and Pillow, as they are, made of the same picture before, or make now."""
    return _taken_apart(kept.get(_name(content), lambda: _put_together(every_format(content))))


def _name(content: bytes) -> str:
    return f"{hashlib.sha256(_way() + content).hexdigest()}.zip"


def _put_together(sizes: list[Size]) -> bytes:
    """One file of all: `480x360.webp`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as parts:
        for size in sizes:
            for extension, content in size.content.items():
                parts.writestr(f"{size.width}x{size.height}.{extension}", content)
    return held.getvalue()


def _taken_apart(held: bytes) -> list[Size]:
    found: dict[tuple[int, int], dict[str, bytes]] = {}
    with zipfile.ZipFile(io.BytesIO(held)) as parts:
        for name in parts.namelist():
            size, _, extension = name.partition(".")
            width, _, height = size.partition("x")
            found.setdefault((int(width), int(height)), {})[extension] = parts.read(name)
    return [Size(*size, content) for size, content in found.items()]


def every_format(content: bytes) -> list[Size]:
    """What is published of a picture: as `sized`, in every format. Raises UnfitPicture, also where a format can't hold
    it."""
    sizes = sized(content)
    with _unfit_if_it_fails():
        return [Size(one.width, one.height, _packed(one, is_widest=one is sizes[-1])) for one in sizes]


def _packed(image: Image.Image, is_widest: bool) -> dict[str, bytes]:
    encoders = ENCODERS | ({"jpg": FALLBACK} if is_widest else {})
    return {extension: packed(image, *encoder) for extension, encoder in encoders.items()}


def sized(content: bytes) -> list[Image.Image]:
    """The picture upright, without metadata, in each size, the narrowest first; none wider than the original, or taller
    than `TALLEST`.

    Raises UnfitPicture for what is no JPEG, PNG or WebP, is broken, or would unpack to too many pixels.
    """
    if len(content) > MOST_BYTES:
        raise UnfitPicture("too many bytes")
    with _unfit_if_it_fails():
        return _sized(content)


def _sized(content: bytes) -> list[Image.Image]:
    picture = Image.open(io.BytesIO(content), formats=FORMATS)
    if picture.width * picture.height > MOST_PIXELS:
        raise UnfitPicture("too many pixels")
    orientation = picture.getexif().get(ExifTags.Base.Orientation, 1)
    is_on_its_side = orientation in _UPRIGHT and orientation >= _ON_ITS_SIDE
    width, height = (picture.height, picture.width) if is_on_its_side else picture.size
    widest, tallest = _fitting(width, height)
    lying = (tallest, widest) if is_on_its_side else (widest, tallest)
    flat = _flat(picture, (FINER * lying[0], FINER * lying[1]))
    upright = flat.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else flat
    widths = sorted({one for one in WIDTHS if one < widest} | {widest})
    return [_resized(upright, one, _height(one, width, height)) for one in widths]


def _fitting(width: int, height: int) -> tuple[int, int]:
    """The largest size that is published of a picture of this size."""
    widest = min(width, WIDEST, max(1, width * TALLEST // height))
    return widest, _height(widest, width, height)


def _height(at: int, width: int, height: int) -> int:
    """How high a picture of this size is where it is so wide."""
    return min(TALLEST, max(1, round(height * at / width)))


def _flat(picture: Image.Image, least: tuple[int, int]) -> Image.Image:
    """Red, green and blue alone, on white: neither transparency nor a palette nor metadata is kept.

    Where the picture is many times `least`, it comes out by a whole number smaller, of a JPEG as it is unpacked.
    """
    picture.draft(None, least)
    picture.load()
    times = max(1, min(picture.width // least[0], picture.height // least[1]))
    ground = Image.new("RGB", (-(-picture.width // times), -(-picture.height // times)), "white")
    for top in range(0, picture.height, BAND * times):
        box = (0, top, picture.width, min(picture.height, top + BAND * times))
        band = picture.crop(box).convert("RGBA")
        smaller = band.reduce(times) if times > 1 else band
        ground.paste(smaller, (0, top // times), mask=smaller.getchannel("A"))
    return ground


def _resized(original: Image.Image, width: int, height: int) -> Image.Image:
    is_so = (width, height) == original.size
    return original if is_so else original.resize((width, height), Image.Resampling.LANCZOS)


def packed(image: Image.Image, kind: str, options: Mapping[str, Any]) -> bytes:
    """A picture's bytes in a format of Pillow's. Nothing but its pixels goes in."""
    held = io.BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()
