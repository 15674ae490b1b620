"""Looks for personal data in texts, and takes it out. Decrees, dates, prices, years and hotlines are let through.

A finding says where and of which kind, and never repeats what it found.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

import phonenumbers

from portal.privacy import papers, patterns, spoken
from portal.privacy.accounts import FEWEST, is_bank_card, is_paid, parted_accounts
from portal.privacy.called import called
from portal.privacy.dates import without_dates
from portal.privacy.doors import doors
from portal.privacy.filed import without_filed
from portal.privacy.findings import Finding, apart, replaced
from portal.privacy.folding import folded
from portal.privacy.homes import own_homes
from portal.privacy.lettered import with_digits
from portal.privacy.mailboxes import addresses
from portal.privacy.people import names
from portal.privacy.spoken import spelled_out
from portal.privacy.unmarked import unmarked
from portal.privacy.whereabouts import exact_places
from portal.problem_catalogue.texts import (
    BANK_ACCOUNT,
    EMAIL_ADDRESS,
    HOUSE_NUMBER,
    IDENTITY_NUMBER,
    NUMBER_PLATE,
    PERSON_NAMED,
    PHONE_NUMBER,
)
from portal.problems import ProblemKind
from portal.settings import Names, Settings

KINDS = {
    kind.code: kind
    for kind in (
        *(PHONE_NUMBER, EMAIL_ADDRESS, IDENTITY_NUMBER, NUMBER_PLATE, BANK_ACCOUNT, HOUSE_NUMBER, PERSON_NAMED),
    )
}
"""What is looked for, by code: the names by which an editor clears a false alarm."""
HIDDEN: dict[str, Names] = {
    PHONE_NUMBER.code: {"vi": "[số điện thoại đã được ẩn]", "en": "[telephone number hidden]"},
    EMAIL_ADDRESS.code: {"vi": "[địa chỉ thư điện tử đã được ẩn]", "en": "[e-mail address hidden]"},
    IDENTITY_NUMBER.code: {"vi": "[số giấy tờ đã được ẩn]", "en": "[identity number hidden]"},
    NUMBER_PLATE.code: {"vi": "[biển số xe đã được ẩn]", "en": "[number plate hidden]"},
    BANK_ACCOUNT.code: {"vi": "[số tài khoản đã được ẩn]", "en": "[account number hidden]"},
    HOUSE_NUMBER.code: {"vi": "[số nhà đã được ẩn]", "en": "[house number hidden]"},
}
"""What stands where something was taken out."""


class Gate:
    """Looks for personal data in texts. `hotlines`: public numbers and addresses that are let through."""

    def __init__(self, hotlines: Sequence[str] = (), country: str = "VN") -> None:
        self.country = country
        self.hotlines = frozenset(_bare(number, country) for number in hotlines if re.search(r"\d", number))
        spelled = [r"[ .\-()]{0,3}".join(number) for number in sorted(self.hotlines) if len(number) > 6]
        self.glued = re.compile(rf"(?<!\d)\(?0?[ .\-()]{{0,3}}(?:{'|'.join(spelled)})(?!\d)") if spelled else None
        self.addresses = frozenset(one.strip().casefold() for one in hotlines if "@" in one)

    def found(self, text: str, at_home: bool = False) -> list[ProblemKind]:
        """What a text holds that must not be published, each kind once."""
        return list(dict.fromkeys(finding.kind for finding in self.findings(text, at_home)))

    def findings(self, text: str, at_home: bool = False) -> list[Finding]:
        """Everything in a text that must not be published, from its start to its end; none overlaps another.

        `at_home`: the text is about someone's home, so that a house's number is personal data even if nobody says whose
        it is, and so is a place that is said exactly.
        """
        every = [*self._written(text)]
        bare = unmarked(text)
        if bare is not None:
            every += [Finding(one.kind, *bare.span(one.start, one.end)) for one in self._written(bare.text)]
        if self.country == "VN":
            every += [Finding(PERSON_NAMED, *span) for span in (*names(text), *called(text))]
            every += [Finding(HOUSE_NUMBER, *span) for span in own_homes(text)]
            every += [Finding(HOUSE_NUMBER, *span) for span in doors(folded(text))] if at_home else []
            if bare is not None and at_home:
                every += [Finding(HOUSE_NUMBER, *bare.span(*span)) for span in doors(folded(bare.text))]
        every += [Finding(HOUSE_NUMBER, *span) for span in exact_places(text)] if at_home else []
        return apart(every)

    def taken_out(self, text: str, language: str = "vi", at_home: bool = False) -> str:
        """The text with words such as `[số điện thoại đã được ẩn]` where something stood; names stay.

        Taking out goes on until nothing is found: what is left of a number must not be one.
        """
        for _ in range(MOST_ROUNDS):
            taken = [one for one in self.findings(text, at_home) if one.kind.code in HIDDEN]
            if not taken:
                return text
            text = replaced(text, [(one.start, one.end, _words(one, language)) for one in taken])
        return text

    def _written(self, text: str) -> Iterator[Finding]:
        """What is found by its signs, in a text as it stands."""
        plain = folded(text)
        if patterns.SUSPECT.search(plain):
            written = with_digits(plain)
            plain = without_dates(written)
            plain = without_filed(plain) if self.country == "VN" else plain
            yield from self._numbers(written, plain)
        if self.country == "VN":
            for kind, pattern in _SPOKEN:
                yield from (Finding(kind, *match.span(match.lastindex or 0)) for match in pattern.finditer(plain))
            for start, end, digits in spelled_out(plain, partial(self._spoken, plain)):
                said = self._spoken(plain, start, end, digits)
                if said is not None and self._is_new(digits):
                    yield Finding(said, start, end)

    def _numbers(self, text: str, blanked: str) -> Iterator[Finding]:
        """`blanked`: the text without dates and numbers of papers, of which no digit is part of another number."""
        for start, end in addresses(text):
            if re.sub(r"\s", "", text[start:end]).casefold() not in self.addresses:
                yield Finding(EMAIL_ADDRESS, start, end)
        if self.country == "VN":
            yield from (
                Finding(NUMBER_PLATE, *match.span())
                for match in patterns.PLATE.finditer(text)
                if not patterns.NO_PLATE.search(text[max(match.start() - 25, 0) : match.start()])
                and not patterns.PARTED_PLATE.search(match[0])
            )
            for match in patterns.PARTED.finditer(text):
                if self._is_new(match[0]) and not patterns.is_day_or_sum(text, *match.span()):
                    yield Finding(_called_or_paid(text, match.start()), *match.span())
            yield from (Finding(BANK_ACCOUNT, *span) for span in parted_accounts(text))
            for kind, pattern in _WORDED:
                spans = (match.span(match.lastindex or 0) for match in pattern.finditer(blanked))
                yield from (Finding(kind, *span) for span in spans if not patterns.ROUND.fullmatch(text, *span))
        for match in patterns.DIGITS.finditer(blanked):
            yield from self._in_run(blanked, match.start(), match.end())

    def _spoken(self, text: str, start: int, end: int, digits: str) -> ProblemKind | None:
        """What digits that are spelled out from `start` to `end` are the number of."""
        if patterns.MONEY.match(text, end):
            return None
        of_card, of_account, of_phone = patterns.said_before(text[max(start - 60, 0) : start])
        is_year = patterns.OF_A_YEAR.search(text, start, end)
        if is_year or (not of_phone and any(one.search(text, start, end) for one in patterns.TWO_NUMBERS)):
            return PHONE_NUMBER if of_phone and patterns.MOBILE.fullmatch(digits) else None
        if of_card and patterns.CARD.fullmatch(digits):
            return IDENTITY_NUMBER
        if of_account and len(digits) >= FEWEST:
            return BANK_ACCOUNT
        if patterns.MOBILE.fullmatch(digits):
            return PHONE_NUMBER
        is_short = patterns.LOCAL.fullmatch(digits) or patterns.SHORTENED.fullmatch(digits)
        return PHONE_NUMBER if is_short and of_phone else None

    def _is_new(self, written: str) -> bool:
        return _bare(written, self.country) not in self.hotlines

    def _in_run(self, text: str, start: int, end: int) -> Iterator[Finding]:
        """What a run of digits is, or else what some of its parts are, which spaces part from one another."""
        kind = self._of_digits(text, start, end)
        if kind is not None:
            yield Finding(kind, start, end)
            return
        hotlines = [one.span() for one in self.glued.finditer(text, start, end)] if self.glued else []
        if hotlines and hotlines[0] != (start, end):
            # a public number hides none beside it
            for one, other in zip(
                [start, *(last for _, last in hotlines)], [*(at for at, _ in hotlines), end], strict=True
            ):
                for rest in patterns.DIGITS.finditer(text, one, other):
                    yield from self._in_run(text, *rest.span())
            return
        glued = [one.span() for one in patterns.GLUED.finditer(text, start, end) if one.span() != (start, end)]
        if glued and self.country == "VN":
            yield from (Finding(PHONE_NUMBER, *span) for span in glued if self._is_new(text[slice(*span)]))
            return
        parts = [part.span() for part in re.finditer(r"\S+", text[start:end])]
        at = 0
        while at < len(parts):
            for last in range(min(len(parts) - 1, at + MOST_PARTS), at - 1, -1):
                one, other = start + parts[at][0], start + parts[last][1]
                if (at, last) != (0, len(parts) - 1) and self._is_part(text, one, other):
                    is_rest = last == len(parts) - 2 and last - at >= 3 and parts[-1][1] - parts[-1][0] == 1
                    is_rest = is_rest and not patterns.COUNTED_LITTLE.match(text, end)
                    # one digit too many, which says as little as it does alone
                    yield Finding(PHONE_NUMBER, one, end if is_rest else other)
                    at = last
                    break
            at += 1

    def _is_part(self, text: str, start: int, end: int) -> bool:
        written = text[start:end]
        digits = re.sub(r"\D", "", written)
        if not patterns.MOBILE.fullmatch(digits) or _bare(written, self.country) in self.hotlines:
            return False
        is_sum = digits.endswith("000") and digits[0] != "0" and patterns.MONEY.match(text, end)
        return not is_sum and all(len(re.sub(r"\D", "", part)) >= 2 for part in written.split())

    def _of_digits(self, text: str, start: int, end: int) -> ProblemKind | None:
        before, after = text[max(start - 60, 0) : start], text[end : end + 30]
        written = text[start:end].strip(" .-(")
        digits = re.sub(r"\D", "", written)
        is_called = bool(patterns.PHONE_WORDS.search(before))
        if self.country == "VN" and is_called and patterns.SHORT.fullmatch(written):
            is_sum = digits.endswith("000") or bool(patterns.MONEY.match(after)) or after.startswith("/")
            return None if is_sum else PHONE_NUMBER
        if len(digits) < 7 or patterns.DATE.fullmatch(written) or _bare(written, self.country) in self.hotlines:
            return None
        if self.country != "VN":
            return PHONE_NUMBER if self._is_phone(written) else None
        if is_paid(before, written, after) or is_bank_card(digits, written):
            is_money = patterns.MONEY.match(after) or patterns.ROUND.fullmatch(written)
            is_money = is_money or (patterns.GROUPED.fullmatch(written) and patterns.COUNTED.match(after))
            return BANK_ACCOUNT if 7 <= len(digits) <= 19 and not is_money else None
        is_said = patterns.CARD_WORDS.search(before) and not patterns.IN_DAYS.fullmatch(written)
        is_of_card = (is_said and not patterns.OF_A_PAPER.search(before)) or (
            patterns.CARD_AFTER.match(after)
            and not any(one.fullmatch(written) for one in (patterns.NO_NUMBER, patterns.IN_DAYS))
        )
        if is_of_card and patterns.CARD.fullmatch(digits) and not patterns.ROUND.fullmatch(written):
            return IDENTITY_NUMBER
        is_grouped = bool(patterns.GROUPED.fullmatch(written)) and not written.startswith("0")
        is_round = digits.endswith("000") and (written[0] in "123456789" or ". " in written)
        is_sum = (is_grouped or is_round) and bool(patterns.MONEY.match(after))
        is_sum = is_sum or bool(patterns.ROUND.fullmatch(written) or patterns.SUM_BEHIND.search(written))
        if written == digits and (patterns.RECEIPT.search(before) or patterns.LAWFUL_AFTER.match(after)):
            return None
        is_short = bool(is_called or patterns.CALL_WORDS.search(before)) and not digits.endswith("000")
        is_short = is_short and bool(patterns.SHORTENED.fullmatch(digits))
        is_local = is_called and patterns.LOCAL.fullmatch(digits) and not patterns.MONEY.match(after)
        if not is_sum and (patterns.MOBILE.fullmatch(digits) or is_local or is_short):
            return PHONE_NUMBER
        if is_grouped or patterns.MONEY.match(after) or patterns.LAWFUL.search(before[-30:]):
            return None
        if before.endswith("/"):
            return IDENTITY_NUMBER if patterns.CITIZEN.fullmatch(written) else None
        if (patterns.PROVINCE.fullmatch(digits) and ". " not in written) or (
            patterns.BARE_CARD.fullmatch(written) and not patterns.SUM_WORDS.search(before)
        ):
            return IDENTITY_NUMBER
        return PHONE_NUMBER if written.startswith(("+", "(", "0")) and self._is_phone(written) else None

    def _is_phone(self, written: str) -> bool:
        try:
            return phonenumbers.is_valid_number(phonenumbers.parse(written, self.country))
        except phonenumbers.NumberParseException:
            return False


def gate_of(settings: Settings) -> Gate:
    """The gate that lets the public numbers and the address of a project's settings through."""
    return Gate((*settings.hotlines, settings.contact, settings.privacy_contact), settings.country)


MOST_ROUNDS, MOST_PARTS = 20, 7
_WORDED = (
    (NUMBER_PLATE, patterns.PLATE_WORDS),
    (NUMBER_PLATE, patterns.ARMY),
    (IDENTITY_NUMBER, papers.PASSPORT),
    (IDENTITY_NUMBER, papers.INSURANCE),
    (IDENTITY_NUMBER, papers.TAXPAYER),
    (IDENTITY_NUMBER, papers.OF_SOLDIER),
    (BANK_ACCOUNT, patterns.LETTERED_ACCOUNT),
    (IDENTITY_NUMBER, papers.CARD_PARTED),
)
"""What words say, in the order in which it counts; the number is the last group."""
_SPOKEN = ((NUMBER_PLATE, spoken.PLATE), (IDENTITY_NUMBER, spoken.PASSPORT))


def _words(found: Finding, language: str) -> str:
    words = HIDDEN[found.kind.code]
    return words.get(language, words["en"])


def hidden(text: str) -> str:
    """A text of the input without its personal data, for a message."""
    return _ANY.taken_out(text)


_ANY = Gate()


def _called_or_paid(text: str, start: int) -> ProblemKind:
    """A telephone's number is an account's where words of money stand before it."""
    before = text[max(start - 60, 0) : start]
    is_paid = patterns.ACCOUNT_WORDS.search(before) and not patterns.PHONE_WORDS.search(before)
    return BANK_ACCOUNT if is_paid else PHONE_NUMBER


def _bare(number: str, country: str) -> str:
    """The digits that matter when two ways of writing one number are compared."""
    digits = re.sub(r"\D", "", number)
    code = str(phonenumbers.country_code_for_region(country)) if country else ""
    if number.strip().startswith("+") and code and digits.startswith(code):
        digits = digits.removeprefix(code)
    return digits.lstrip("0")
