"""Bytes → text: strict UTF-8, NFC, one kind of line end; and a guess at what a file is when it is not UTF-8."""

import re
import unicodedata
import zlib
from pathlib import Path

from portal.problem_catalogue.files import (
    CUT_IN_A_LETTER,
    EMPTY_FILE,
    NOT_UTF8,
    NUL,
    TCVN3,
    TOO_BIG,
    UNPACKS_TO_TOO_MUCH,
    UNREADABLE,
)
from portal.problems import N_, Problems, Words

BOM = b"\xef\xbb\xbf"
LARGEST_TEXT = 1_000_000
"""Bytes of a file that somebody writes and reads by hand."""
LARGEST_UNPACKED = 2_000_000_000
ALWAYS_UNPACKED, MOST_TIMES = 20_000_000, 60
"""Bytes that may come out of any file, and how many times its own size may come out of a larger one: tables become
five to thirty times smaller, what was made to fill a memory a thousand times."""
GZIP = 31
"""zlib's number for a gzip file with its head and its check sum."""
PIECE = 1 << 14
_MARKS = {
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"PK\x03\x04": "Excel (.xlsx) / ZIP",
    b"\x1f\x8b": "gzip (.gz)",
}
_TCVN3 = re.compile(
    rb"[A-Za-z\xa1-\xff][\xa8-\xae\xb5-\xb9\xbb-\xbe](?=[A-Za-z\xa1-\xff])|(?<![A-Za-z\xa1-\xff])\xae[a-z\xa1-\xff]"
    rb"|[A-Za-z][\xaa\xac\xad\xb5-\xb9](?![A-Za-z\xa1-\xff])"
)
FEWEST_IN = 20
"""One in so many bytes beyond ASCII."""
MOSTLY_UTF_8 = N_("UTF-8 that is spoilt here")
_VIETNAMESE = frozenset("ăâđêôơưĂÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323")


def decoded(data: bytes, file: str, problems: Problems) -> str | None:
    """The text of a file, in NFC with `\\n` line ends; None, and a problem noted, if it can't be trusted."""
    body = data
    while body.startswith(BOM):  # a program that adds one to a file that has one makes two
        body = body.removeprefix(BOM)
    if not body.strip():
        problems.add(EMPTY_FILE, file)
        return None
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        # where each letter is two bytes or four, the first line is as wrong as any
        line = 1 if _is_wide(body) else body.count(b"\n", 0, error.start) + 1
        if error.reason == "unexpected end of data" and b"\0" not in body:
            problems.add(CUT_IN_A_LETTER, file, line)
        elif _is_tcvn3(body):
            problems.add(TCVN3, file, line)
        else:
            problems.add(NOT_UTF8, file, line, guess=guessed_encoding(body))
        return None
    if "\0" in text:
        if _is_wide(body):
            problems.add(NOT_UTF8, file, 1, guess=_wide(body))
        else:
            problems.add(NUL, file, text.count("\n", 0, text.index("\0")) + 1, count=text.count("\0"))
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else nfc(text)


def read_text(path: Path, file: str, problems: Problems, largest: int = LARGEST_TEXT) -> str | None:
    """As `decoded`, of a file of at most `largest` bytes; a larger one is noted and not read."""
    if path.stat().st_size > largest:
        problems.add(TOO_BIG, file, limit=largest)
        return None
    return decoded(path.read_bytes(), file, problems)


def nfc(text: str) -> str:
    """The composed form; neither commas, quotes nor line ends come or go by it."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def guessed_encoding(body: bytes) -> str:
    """What a file that is not UTF-8 most probably is: a name for the message only."""
    for mark, name in _MARKS.items():
        if body.startswith(mark):
            return name
    if _is_wide(body):
        return _wide(body)
    if _is_mostly_utf8(body):
        return Words(MOSTLY_UTF_8)
    as_vietnamese = body.decode("cp1258", "replace")
    if any(letter in _VIETNAMESE for letter in as_vietnamese):
        return "Windows-1258 (cp1258)"
    return "Windows-1252"


def _wide(body: bytes) -> str:
    """UTF-32 has three bytes of each letter empty, or all but so."""
    sample = body[:4000]
    return "UTF-32" if sample.count(0) > len(sample) * 0.6 else "UTF-16"


def _is_wide(body: bytes) -> bool:
    sample = body[:4000]
    return sample[1::2].count(0) > len(sample) // 4 or sample[::2].count(0) > len(sample) // 4


def _is_mostly_utf8(body: bytes) -> bool:
    """Whether most letters beyond ASCII can be read as UTF-8."""
    text = body.decode("utf-8", "replace")
    return 2 * text.count("\ufffd") < sum(not sign.isascii() for sign in text)


def _is_tcvn3(body: bytes) -> bool:
    """Whether bytes stand within words that in TCVN 5712:1993 VN3 are letters, and elsewhere signs that no word has."""
    if b"\0" in body or body.startswith(tuple(_MARKS)) or _is_mostly_utf8(body):
        return False
    return len(_TCVN3.findall(body)) * FEWEST_IN > sum(byte > 0x7F for byte in body)


def unpacked(data: bytes, file: str, problems: Problems) -> bytes | None:
    """The content of a gzip file; None, and a problem noted, if it is broken or unpacks to too much.

    It is unpacked piece by piece, so that one made to fill the memory is refused before it does.
    """
    parts: list[bytes] = []
    size = taken = 0
    try:
        # a file may hold several, one after another, with zeros behind the last
        while taken < len(data):
            if data[taken] == 0:
                taken += 1
                continue
            reader = zlib.decompressobj(wbits=GZIP)
            while not reader.eof:
                piece = data[taken : taken + PIECE]
                if not piece:
                    raise zlib.error("cut off")
                parts.append(reader.decompress(piece))
                taken += len(piece) - len(reader.unused_data)
                size += len(parts[-1])
                if size > min(LARGEST_UNPACKED, max(ALWAYS_UNPACKED, MOST_TIMES * taken)):
                    problems.add(UNPACKS_TO_TOO_MUCH, file, times=MOST_TIMES)
                    return None
    except zlib.error:
        problems.add(UNREADABLE, file, format="gzip")
        return None
    return b"".join(parts)


def relative(path: Path, root: Path) -> str:
    """A file's name in messages: relative to the project."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
