"""What a file holds: its text, a table packed in it, what a picture tells besides itself."""

import io
import warnings
from dataclasses import replace

from PIL import ExifTags, Image, UnidentifiedImageError

from portal.problem_catalogue.texts import NOT_LOOKED_THROUGH, PICTURE_TELLS
from portal.problems import Problems
from portal.sources.openly import as_text
from portal.sources.parquet import read_parquet
from portal.sources.text import BOM, unpacked
from portal.terms import Severity

STRICT = ("content/", "data/")
"""Where nothing may lie that can't be looked through."""
OF_OFFICES = (
    *(
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"SQLite format 3",
        b"7z\xbc\xaf",
        b"Rar!",
        b"{\\rtf",
        b"\xff\xfe",
        b"\xfe\xff",
    ),
)
"""So begin workbooks, documents, databases, archives and texts in UTF-16, which lie nowhere unread."""
TILES = b"PMTiles"
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
MOST_PIXELS = 50_000_000
"""A picture with more is refused before it is unpacked, here as where pictures are published."""
_EXIF, _TOLD = 0x8769, ("xmp", "XML:com.adobe.xmp", "comment", "photoshop")
_OWN_SEGMENTS = (("APP0", b"JFIF\0"), ("APP1", b"Exif\0"), ("APP2", b"ICC_PROFILE\0"), ("APP14", b"Adobe"))
"""What a JPEG needs to be drawn, or what is looked through by its tags; all other segments tell of something, such as
the second, smaller picture of JFXX (JFIF 1.02) or those of several in one file."""
_SIDES_OF_SMALL = slice(12, 14)
"""Where JFIF's own segment holds the width and the height of a smaller picture in it."""
_ENDS = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}
_NOBODY = frozenset(
    [
        *(0x100, 0x101, 0x102, 0x103, 0x106, 0x112, 0x115, 0x11A, 0x11B, 0x11C, 0x128, 0x213, _EXIF),
        *(0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003),
    ]
)
"""EXIF's tags that say how the picture is to be drawn, and nothing of where, when, by what or by whom it was taken."""


def opened(name: str, data: bytes, problems: Problems) -> str | None:
    """The text of a file, a packed table as CSV; None if it has none. Noted is what keeps it from being looked through
    in STRICT folders, and what is written into a picture."""
    if name.lower().endswith(".gz"):
        inner = unpacked(data, name, problems)
        return None if inner is None else opened(name[:-3], inner, problems)
    if name.lower().endswith(".parquet"):
        records = read_parquet(data, name, problems)
        if records is None:
            return None
        for one in records.broken:
            # a row that is set aside would be public all the same
            problems.add(replace(one.kind, severity=Severity.STOP), name, one.line, **one.details)
        return records.frame.to_csv(index=False)
    if is_text(data):
        return as_text(data)
    tells = _tells(data)
    if tells:
        problems.add(PICTURE_TELLS, name)
    elif tells is None and (name.startswith(STRICT) or data.startswith(OF_OFFICES)) and not data.startswith(TILES):
        problems.add(NOT_LOOKED_THROUGH, name)
    return None


def is_text(data: bytes) -> bool:
    """Whether bytes are UTF-8 without NUL."""
    try:
        return "\0" not in data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        return False


def _tells(data: bytes) -> bool | None:
    """Whether a picture holds more than itself: EXIF of its making, XMP, words; None if it is no picture."""
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that unpacks to a memory's worth of pixels
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS:
                return None
            # a PNG's words may stand behind its pixels
            picture.load()
            exif = picture.getexif()
            tags = {*exif, *exif.get_ifd(_EXIF)}
            has_second = bool(exif.get_ifd(ExifTags.IFD.IFD1)) or _has_other_segments(picture)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
        OSError,
        ValueError,
        SyntaxError,
    ):
        return None
    words = any(picture.info.get(key) for key in _TOLD) or getattr(picture, "text", None)
    return bool(tags - _NOBODY or words or has_second or _goes_on(data, picture.format or ""))


def _has_other_segments(picture: Image.Image) -> bool:
    """Whether a JPEG holds more than what it is drawn by: as its thumbnail is, the whole picture before it was cut."""
    segments: list[tuple[str, bytes]] = getattr(picture, "applist", [])
    return any(
        not any(marker == own and content.startswith(begin) for own, begin in _OWN_SEGMENTS)
        or (content.startswith(b"JFIF\0") and all(content[_SIDES_OF_SMALL]))
        for marker, content in segments
        if marker.startswith("APP")
    )


def _goes_on(data: bytes, kind: str) -> bool:
    """Whether something stands behind the picture, as cameras and telephones leave a film or a second picture there."""
    end = _ENDS.get(kind)
    return end is not None and len(data.rstrip(b"\0")) > data.rfind(end) + len(end)
