"""A figure in a sentence: what was counted, out of what; and what became of it in the last weeks."""

from collections.abc import Sequence
from fractions import Fraction

from markupsafe import Markup, escape

from portal.language import Language
from portal.pages import written
from portal.statistics.definition import Figure, Unit


def sentence(language: Language, figure: Figure) -> Markup:
    """`1.504 câu trả lời đầu tiên đến trong hạn, trên 1.965 phản ánh …`; the reason where there is no value."""
    definition = figure.definition
    what, of_what = language.name(definition.numerator), language.name(definition.denominator)
    if figure.value is None and figure.denominator is None:
        return escape(written.reason(language, figure))
    if figure.denominator is None:
        return _filled(language._("{n} {what}"), n=_bold(language, figure.numerator), what=what)
    of = _bold(language, figure.denominator)
    if figure.numerator is None:
        value = Markup("<b>{}</b>").format(written.value(language, figure))
        if definition.unit is not Unit.WORKING_DAYS:
            value = Markup("<b>{}</b>").format(written.value_with_unit(language, figure))
        return _filled(language._("{value}: {what}; of {n} {of_what}"), value=value, what=what, n=of, of_what=of_what)
    pattern = language._("{n} {what}, out of {of} {of_what}")
    return _filled(pattern, n=_bold(language, figure.numerator), what=what, of=of, of_what=of_what)


def _filled(pattern: str, **parts: str) -> Markup:
    return Markup(escape(pattern).format(**parts))


def _bold(language: Language, count: int | None) -> Markup:
    return Markup("<b>{}</b>").format(language.number(count))


def finding(language: Language, series: Sequence[Figure]) -> str:
    """How the last value of a series came from the one before, in words that the figures bear out."""
    known = [figure for figure in series if figure.value is not None]
    if not known:
        return language._("Nothing to show yet")
    now = written.value_with_unit(language, known[-1])
    when = language.period(known[-1].id.period)
    if len(known) == 1:
        return language._("{now}, {when}").format(now=now, when=when)
    before, after = (Fraction(figure.value or 0) for figure in known[-2:])
    told = {
        "now": now,
        "when": when,
        "before": written.value(language, known[-2]),
        "since": language.period(known[-2].id.period),
    }
    if before == after:
        return language._("{now}, the same as in {since}").format_map(told)
    if after > before:
        return language._("Up from {before} in {since} to {now}").format_map(told)
    return language._("Down from {before} in {since} to {now}").format_map(told)
