"""Digits for which letters were typed that look like them, as digits again. All is for folded texts."""

import re

from portal.privacy import patterns

_LETTER = re.compile(r"[^\W\d]")


def with_digits(text: str) -> str:
    """A text of the same length in which numbers are written in digits alone; in checksums and in codes of
    applications there are none."""
    for pattern in (patterns.HASH, patterns.DOSSIER):
        text = pattern.sub(lambda found: "x" * len(found[0]), text)
    text = patterns.LETTERS.sub(_of_telephone, patterns.ZERO.sub("0", text))
    text = patterns.LONGER.sub(_of_paper_or_account, text)
    return patterns.PLATE_LETTERS.sub(_of_plate, text)


def _of_telephone(found: re.Match[str]) -> str:
    digits = found[0].translate(patterns.AS_DIGITS)
    is_one = patterns.MOBILE.fullmatch(re.sub(r"\D", "", digits))
    return digits if is_one and _count(found[0]) >= patterns.FEWEST_DIGITS else found[0]


def _of_paper_or_account(found: re.Match[str]) -> str:
    if not _LETTER.search(found[0]) or _count(found[0]) < patterns.FEWEST_DIGITS:
        return found[0]
    digits = found[0].translate(patterns.AS_DIGITS)
    before = found.string[max(found.start() - 60, 0) : found.start()]
    is_said = patterns.CARD_WORDS.search(before) or patterns.ACCOUNT_WORDS.search(before)
    return digits if is_said or patterns.PROVINCE.fullmatch(digits) else found[0]


def _of_plate(found: re.Match[str]) -> str:
    if _count(found["number"]) < patterns.FEWEST_OF_PLATE:
        return found[0]
    city, more = found["city"].translate(patterns.AS_DIGITS), (found["more"] + found["number"])
    return city + found["series"] + more.translate(patterns.AS_DIGITS)


def _count(written: str) -> int:
    return sum(sign.isdigit() for sign in written)
