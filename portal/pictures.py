"""Cleared photographs, made fit to publish: turned upright, shrunk, without metadata, named by their bytes."""

import hashlib
import io
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from portal.archive import Archive
from portal.problem_catalogue.texts import PICTURE_UNFIT
from portal.records import EditedReport, Photo

FOLDER = "assets/pictures/"
WIDEST = 1200
WIDTHS = (480, 800, WIDEST)
MOST_PIXELS = 50_000_000
"""A picture with more is refused before it is unpacked."""
MOST_BYTES = 40_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
ENCODERS = {
    "webp": ("WEBP", {"quality": 80, "method": 4}),
    # one thread, so that every machine makes the same bytes
    "avif": ("AVIF", {"quality": 50, "speed": 8, "max_threads": 1}),
}
FALLBACK = ("JPEG", {"quality": 80, "optimize": True, "progressive": True})
"""For browsers, and for programs that take a picture's address from Open311, that know neither of these."""
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


class UnfitPicture(Exception):  # noqa: N818 - it says what the file is, and is turned into a problem
    """The file is no picture that may be published."""


def publish(archive: Archive, write: Callable[[str, bytes], None]) -> dict[str, tuple[Picture, ...]]:
    """Give every cleared picture in its sizes to `write(address, content)`; each report's pictures by its id.

    A picture that is no picture, or too large, is added to `archive.problems` and left out; so is one that is missing,
    which was noted when it was read.
    """
    found = {}
    for report_id in sorted(archive.edited):
        edited = archive.edited[report_id]
        pictures = tuple(_published(archive, edited, write)) if edited.photos else ()
        if pictures:
            found[report_id] = pictures
    return found


def _published(archive: Archive, edited: EditedReport, write: Callable[[str, bytes], None]) -> Iterator[Picture]:
    for photo in edited.photos:
        if not photo.cleared:
            continue
        path = _path(archive.project.root, archive.project.content, edited, photo)
        if path is None or not path.is_file():
            # noted when the report was read
            continue
        try:
            sizes = sized(path.read_bytes())
        except UnfitPicture:
            archive.problems.add(PICTURE_UNFIT, edited.file, edited.line, picture=photo.file)
            continue
        yield _written(sizes, edited.id, photo, write)


def _path(root: Path, content: Path, edited: EditedReport, photo: Photo) -> Path | None:
    """Where the picture lies; None if its name leads out of its folder."""
    is_markdown = edited.file.endswith(".md")
    folder = (root / edited.file).parent if is_markdown else content / SHARED_FOLDER
    path = (folder / photo.file).resolve()
    return path if path.is_relative_to(folder.resolve()) else None


def _written(sizes: list[Image.Image], report_id: str, photo: Photo, write: Callable[[str, bytes], None]) -> Picture:
    def put(image: Image.Image, extension: str, kind: str, options: Mapping[str, Any]) -> str:
        content = packed(image, kind, options)
        address = f"{FOLDER}{report_id}.{hashlib.sha256(content).hexdigest()[:12]}.{extension}"
        write(address, content)
        return address

    sets = {
        extension: tuple((put(image, extension, *encoder), image.width) for image in sizes)
        for extension, encoder in ENCODERS.items()
    }
    widest = sizes[-1]
    src = put(widest, "jpg", *FALLBACK)
    return Picture(src, widest.width, widest.height, photo.alt, photo.moment, sets["webp"], sets["avif"])


def sized(content: bytes) -> list[Image.Image]:
    """The picture upright, without metadata, in each size, the narrowest first; none wider than the original.

    Raises UnfitPicture for what is no JPEG, PNG or WebP, is broken, or would unpack to too many pixels.
    """
    original = _opened(content)
    widest = min(original.width, WIDEST)
    widths = sorted({width for width in WIDTHS if width < widest} | {widest})
    return [_resized(original, width) for width in widths]


def _opened(content: bytes) -> Image.Image:
    if len(content) > MOST_BYTES:
        raise UnfitPicture("too many bytes")
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that unpacks to a memory's worth of pixels
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS:
                raise UnfitPicture("too many pixels")
            picture.load()
            return _flat(ImageOps.exif_transpose(picture))
    except (
        UnidentifiedImageError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
        OSError,
        ValueError,
        SyntaxError,
    ) as error:
        raise UnfitPicture(str(error)) from error


def _flat(picture: Image.Image) -> Image.Image:
    """Red, green and blue alone, on white: neither transparency nor a palette nor metadata is kept."""
    full = picture.convert("RGBA")
    ground = Image.new("RGB", full.size, "white")
    ground.paste(full, mask=full.getchannel("A"))
    return ground


def _resized(original: Image.Image, width: int) -> Image.Image:
    height = max(1, round(original.height * width / original.width))
    return original if width == original.width else original.resize((width, height), Image.Resampling.LANCZOS)


def packed(image: Image.Image, kind: str, options: Mapping[str, Any]) -> bytes:
    """A picture's bytes in a format of Pillow's. Nothing but its pixels goes in."""
    held = io.BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()
