"""Numbers, dates and strings as each language writes them. The only place that rounds.

English is the language of the code's strings; `portal/translations/<code>/*.po` hold the others.
"""

import datetime as dt
import gettext
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from portal.periods import Period
from portal.terms import PeriodKind

CATALOGUES = Path(__file__).parent / "translations"
NO_BREAK = "\u00a0"
NOTHING = "–"
APOSTROPHE = re.compile(r"(?<=[\w}])'(?=\w)|(?<=s)'(?= )")
"""Within a word, or behind a plural: `the agency's`, `{city}'s`, `citizens' reports`."""


def round_half_up(value: int | Fraction, digits: int = 0) -> Decimal:
    """Round an exact number; a half goes away from zero."""
    exact = Fraction(value)
    scaled = abs(exact) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator) * (-1 if exact < 0 else 1)
    return Decimal(whole).scaleb(-digits)


@dataclass(frozen=True)
class Language:
    """One language of the site. `code` is an ISO 639-1 code that Babel knows."""

    code: str
    translations: gettext.NullTranslations = field(repr=False, compare=False, hash=False)

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale."""
        return _locale(self.code)

    def _(self, message: str) -> str:
        """Translate one of the code's strings."""
        return self._set(self.translations.gettext(message)) if message else ""

    def n(self, one: str, many: str, count: int) -> str:
        """Translate by number; `{n}` in the message becomes the number as written here."""
        return self._many(one, many, count).replace("{n}", self.number(count))

    def forms(self, one: str, many: str) -> tuple[str, str]:
        """A message by number for a script: of one, and of several with its `{n}`."""
        return self.n(one, many, 1), self._many(one, many, 2)

    def name(self, names: dict[str, str]) -> str:
        """The name in this language; else what its catalogues say for the English one, or the first name there is."""
        return self._set(self._named(names))

    def spoken(self, names: dict[str, str], first: str) -> tuple[str, str]:
        """The text in this language, and no code; or the first text there is, and its language's code where that is
        another. `first` is the language of a text that stands under no code."""
        text = self._named(names)
        code = next((code for code, one in names.items() if one == text), self.code) or first
        return self._set(text), "" if names.get(self.code) or code == self.code else code

    def _named(self, names: dict[str, str]) -> str:
        if said := names.get(self.code):
            return said
        english = names.get("en", "")
        translated = self.translations.gettext(english) if english else ""
        return translated if translated != english else next(iter(names.values()), "")

    def _many(self, one: str, many: str, count: int) -> str:
        return self._set(self.translations.ngettext(one, many, count))

    def _set(self, text: str) -> str:
        """English as it is printed; it is typed with straight apostrophes, in the code and in a city's data."""
        return typographic(text) if self.code == "en" and "'" in text else text

    def number(self, value: int | Fraction | None, digits: int = 0) -> str:
        """`2.473`; a fraction with up to `digits` decimals; a dash for None."""
        if value is None:
            return NOTHING
        return _decimal(self.code, value, digits)

    def fixed(self, value: int | Fraction, digits: int) -> str:
        """`0,10`: a number with just so many decimals, for columns whose numbers are compared."""
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        return str(format_decimal(round_half_up(value, digits), format=pattern, locale=_locale(self.code)))

    def share(self, value: Fraction | int | None, digits: int = 2) -> str:
        """`81,36 %` with a no-break space (`81.36%` in English); a dash for None."""
        if value is None:
            return NOTHING
        number = _per_cent(self.code, value.numerator, value.denominator, digits)
        return f"{number}%" if self.code == "en" else f"{number}{NO_BREAK}%"

    def date(self, when: dt.date | None) -> str:
        """`14/08/2019`; in English `14 Aug 2019`, because there 05/08 is read as two different days."""
        if when is None:
            return NOTHING
        return _english_day(when, "d MMM y") if self.code == "en" else f"{when:%d/%m/%Y}"

    def short_date(self, when: dt.date | None) -> str:
        """`14/8`; in English `14 Aug`."""
        if when is None:
            return NOTHING
        return _english_day(when, "d MMM") if self.code == "en" else f"{when.day}/{when.month}"

    def short_span(self, first: dt.date, last: dt.date) -> str:
        """`29/7–4/8`; in English `29 Jul – 4 Aug`."""
        dash = " – " if self.code == "en" else "–"
        return f"{self.short_date(first)}{dash}{self.short_date(last)}"

    def weekday(self, when: dt.date) -> str:
        """`Thứ Hai`."""
        return str(format_date(when, "EEEE", locale=self.locale))

    def time(self, when: dt.datetime | None) -> str:
        """`16:00, 14/08/2019`."""
        return NOTHING if when is None else f"{when:%H:%M}, {self.date(when)}"

    def period(self, period: Period) -> str:
        """`Tuần 31/2019`, `Tháng 8/2019`, `Quý 3/2019`, `14/08/2019`; in English `August 2019`, `Q3 2019`."""
        first = period.first
        match period.kind:
            case PeriodKind.DAY:
                return self.date(first)
            case PeriodKind.WEEK:
                return self._("Week {week}/{year}").format(week=period.week, year=first.isocalendar().year)
            case PeriodKind.MONTH:
                return self.month_pattern(first.month).format(month=first.month, year=first.year)
            case PeriodKind.QUARTER:
                return self._("Q{quarter} {year}").format(quarter=period.quarter, year=first.year)

    def month_pattern(self, month: int) -> str:
        """What a month of a year is called, with places for both: `Tháng {month}/{year}`; `August {year}`."""
        if self.code == "en":
            return f"{self.locale.months['stand-alone']['wide'][month]} {{year}}"
        return self._("Month {month}/{year}")

    def kilobytes(self, size: int) -> str:
        """`433 kB`, of a size in bytes."""
        return f"{self.number(Fraction(size, 1000) if size >= 1000 else 1)}{NO_BREAK}kB"

    def language_name(self, code: str) -> str:
        """What this language calls another: `Tiếng Anh`."""
        return str(self.locale.languages.get(code, code))

    def join(self, items: Iterable[str]) -> str:
        """`a, b và c`."""
        return str(format_list(list(items), locale=self.locale))


@lru_cache(maxsize=1 << 12)
def typographic(text: str) -> str:
    """English with curved apostrophes: `the agency’s`, `citizens’ reports`. What stands between quotes is left."""
    return APOSTROPHE.sub("’", text)


@cache
def _locale(code: str) -> Locale:
    return Locale.parse("en_GB" if code == "en" else code)


@lru_cache(maxsize=1 << 14)
def _english_day(when: dt.date, pattern: str) -> str:
    """Kept, like numbers. Its parts do not come apart at the end of a line.

    By the locale `en`, whose months all have three letters: `en_GB` writes Sept.
    """
    return str(format_date(when, pattern, locale="en")).replace(" ", NO_BREAK)


@lru_cache(maxsize=1 << 14)
def _decimal(code: str, value: int | Fraction, digits: int) -> str:
    """Kept, because pages write the same small numbers a million times and Babel takes its time."""
    return str(format_decimal(round_half_up(value, digits), locale=_locale(code), decimal_quantization=False))


@lru_cache(maxsize=1 << 16)
def _per_cent(code: str, numerator: int, denominator: int, digits: int) -> str:
    """Kept for the same reason."""
    rounded = round_half_up(Fraction(100 * numerator, denominator), digits)
    return str(format_decimal(rounded, format="#,##0." + "0" * digits if digits else "#,##0", locale=_locale(code)))


def codes() -> tuple[str, ...]:
    """The languages in which the code's strings can be said."""
    return tuple(sorted({"en", *(path.parent.name for path in CATALOGUES.glob("*/*.po"))}))


@cache
def language(code: str) -> Language:
    """Load a language's catalogues as one; English, the language of the code's strings, needs none."""
    paths = sorted((CATALOGUES / code).glob("*.po"))
    return Language(code, _compiled(paths, code) if paths else gettext.NullTranslations())


def _compiled(paths: Iterable[Path], code: str) -> gettext.GNUTranslations:
    whole = Catalog(locale=code)
    for path in paths:
        with path.open("rb") as file:
            for message in read_po(file):
                if message.id and message.id not in whole:
                    whole[message.id] = message
    packed = io.BytesIO()
    write_mo(packed, whole)
    packed.seek(0)
    return gettext.GNUTranslations(packed)
