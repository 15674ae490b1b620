"""The numbers of accounts, by the words around them, and of payment cards, by their check digit."""

import re
from collections.abc import Iterator

from portal.privacy import patterns

FEWEST = 8
"""Digits of an account, where they are not in one piece."""
_PARTED = re.compile(patterns.ACCOUNT_PARTED, re.IGNORECASE)
_IBAN = re.compile(
    r"(?<!\w)(?P<said>IBAN\W{0,4}(?:(?:no|number|s[ốo]|l[àa])\W{1,3}){0,2})?"
    r"(?P<number>[A-Z]{2}\d\d[ -]?(?:[A-Z0-9]{4}[ -]?){2,7}[A-Z0-9]{0,3})(?!\w)",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ -]")


def parted_accounts(text: str) -> Iterator[tuple[int, int]]:
    """Accounts in groups with signs between them that part no telephone, and those of other countries (ISO 13616)."""
    for found in _PARTED.finditer(text):
        if not patterns.MONEY.match(text, found.end()):
            yield found.span(1)
    for found in _IBAN.finditer(text):
        number = _BLANKS.sub("", found["number"]).upper()
        if found["said"] or is_iban(number):
            start = found.start("number")
            yield start, start + len(found["number"].rstrip(" -"))


def is_iban(number: str) -> bool:
    """Whether letters and digits have the check digits of an account's number in ISO 13616 (ISO/IEC 7064, 97-10)."""
    if not 15 <= len(number) <= 34:
        return False
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def is_bank_card(digits: str, written: str) -> bool:
    """Whether digits are a bank card's: Vietnam's own issuers' (9704), or fifteen or sixteen with ISO/IEC 7812's check
    digit, in one piece or in fours."""
    if digits.startswith("9704") and len(digits) in (16, 19):
        return True
    if not patterns.CARD_OF_A_BANK.fullmatch(written):
        return False
    # from the last digit on, each second one is doubled, and the digits of what comes out are added
    return sum(sum(divmod(int(digit) * (1 + at % 2), 10)) for at, digit in enumerate(reversed(digits))) % 10 == 0


def is_paid(before: str, written: str, after: str) -> bool:
    """Whether words before a number, or a bank behind it, say that it is an account's."""
    is_of_paper = patterns.OF_A_PAPER.search(before)
    if is_of_paper and not (patterns.MONEY_GOES.search(before) and patterns.BANK_AFTER.match(after)):
        return False
    if ". " in written and len(re.sub(r"\D", "", written)) < FEWEST:
        return False
    if patterns.IN_DAYS.fullmatch(written) or patterns.SUM_BEHIND.search(written):
        return False
    if patterns.ACCOUNT_WORDS.search(before):
        return not written.startswith("000") or len(written) > FEWEST
    is_other = before.endswith("/") or patterns.NO_NUMBER.fullmatch(written)
    return bool(not is_other and patterns.BANK_AFTER.match(after))
