"""A figure in a sentence: what was counted, out of what; and what became of it in the last weeks."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from portal.language import Language
from portal.pages import written
from portal.pages.reading import Reading
from portal.statistics.definition import Figure, Unit


def sentence(language: Language, figure: Figure) -> Markup:
    """`1.504 câu trả lời đầu tiên đến trong hạn, trên 1.965 phản ánh …`; the reason where there is no value. That it is
    too early, where a cohort's value may still change.

    English names first and counts then, since one wording must fit every number.
    """
    told = _begun(_counted(language, figure))
    return told + "; " + written.pending(language, figure) if figure.is_immature else told


def _counted(language: Language, figure: Figure) -> Markup:
    definition = figure.definition
    what, of_what = language.name(definition.numerator), language.name(definition.denominator)
    if figure.value is None and (figure.denominator is None or figure.numerator is not None):
        return escape(written.reason(language, figure))
    if figure.denominator is None:
        return _filled(language._("{what}: {n}"), n=_bold(language, figure.numerator), what=what)
    of = _bold(language, figure.denominator)
    if figure.numerator is None:
        value = Markup("<b>{}</b>").format(written.value(language, figure))
        if definition.unit is not Unit.WORKING_DAYS:
            value = Markup("<b>{}</b>").format(written.value_with_unit(language, figure))
        return _filled(language._("{value}: {what}; {of_what}: {n}"), value=value, what=what, n=of, of_what=of_what)
    pattern = language._("{what}: {n}; out of {of_what}: {of}")
    return _filled(pattern, n=_bold(language, figure.numerator), what=what, of=of, of_what=of_what)


def _begun(text: Markup) -> Markup:
    return text[:1].upper() + text[1:]


def _filled(pattern: str, **parts: str) -> Markup:
    return Markup(escape(pattern).format(**parts))


def _bold(language: Language, count: int | None) -> Markup:
    return Markup("<b>{}</b>").format(language.number(count))


def read_beside(language: Language, beside: Reading | None) -> str:
    """`Đọc cùng: Quá hạn: 280`, of what must stand beside a value; empty where nothing must."""
    if beside is None:
        return ""
    cases = f" ({beside.cases})" if beside.cases else ""
    return f"{language._('To be read beside it:')} {beside.title}: {beside.text}{cases}"


def early_mark(language: Language, figure: Figure) -> str:
    """` (chưa đủ thời gian)`, after the value of a cohort that may still change; empty after others."""
    return f" ({language._('too early')})" if figure.is_immature else ""


def described(language: Language, title: str, now: Reading, beside: Reading | None) -> str:
    """A value in a line for search engines and shared links: with what must stand beside it, and whether it is early.

    `title` says which statistic, and of whom.
    """
    early = f" ({written.pending(language, now.figure)})" if now.figure.is_immature else ""
    told = {"title": title, "value": f"{now.text}{early}", "when": now.when}
    if beside is None:
        return language._("{title}: {value}, {when}.").format_map(told)
    told |= {"beside": beside.title, "other": beside.text}
    return language._("{title}: {value}; {beside}: {other}; {when}.").format_map(told)


def finding(language: Language, series: Sequence[Figure]) -> str:
    """How the last settled value of a series came from the one before, in words that the figures bear out.

    A cohort's value that may still change is not compared with older ones: that later periods are too early is said.
    """
    known = [figure for figure in series if figure.value is not None]
    settled = [figure for figure in known if not figure.is_immature]
    if not known:
        return language._("Nothing to show yet")
    if not settled:
        now, when = written.value_with_unit(language, known[-1]), language.period(known[-1].id.period)
        return language._("Too early to tell: {now} so far, {when}").format(now=now, when=when)
    if settled[-1] is known[-1]:
        return _finding(language, settled)
    when = language.period(settled[-1].id.period)
    return language._("{finding}; after {when} it is too early to tell").format(
        finding=_finding(language, settled), when=when
    )


def _finding(language: Language, known: Sequence[Figure]) -> str:
    now = written.value_with_unit(language, known[-1])
    when = language.period(known[-1].id.period)
    if len(known) == 1:
        return language._("{now}, {when}").format(now=now, when=when)
    difference = written.difference(known[-2], known[-1])
    before = _fallen_from(known) if difference < 0 and known[-1].definition.is_stock else known[-2]
    told = {
        "now": now,
        "when": when,
        "before": written.value(language, before),
        "since": language.period(before.id.period),
    }
    if difference == 0:
        return language._("{now}, the same as in {since}").format_map(told)
    if difference > 0:
        return language._("Up from {before} in {since} to {now}").format_map(told)
    return language._("Down from {before} in {since} to {now}").format_map(told)


def _fallen_from(known: Sequence[Figure]) -> Figure:
    """Where the fall to the last value began: the figure from which each one was lower than the one before."""
    for after, before in zip(reversed(known), reversed(known[:-1]), strict=False):
        if written.difference(before, after) >= 0:
            return after
    return known[0]
