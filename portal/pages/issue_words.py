"""What an issue says in sentences: what changed, and lines that can be quoted as they stand."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup, escape

from portal.frozen import period_of, revision_of
from portal.language import NO_BREAK, Language
from portal.pages import written
from portal.pages.frozen_links import Show
from portal.statistics.definition import Figure, Unit


@dataclass(frozen=True)
class Quote:
    """A sentence ready to quote, its figures as links, and the ids of the figures in it."""

    text: Markup
    figures: tuple[str, ...]


def issue_name(language: Language, issue_id: str) -> str:
    """`Tuần 31/2019`, with its revision."""
    period, number = language.period(period_of(issue_id)), revision_of(issue_id)
    return language._("{period}, revision {number}").format(period=period, number=number) if number else period


def change(language: Language, before: Figure | None, now: Figure) -> str:
    """`+33`, `−1,2 điểm %`, `không đổi`; a dash where either has no value."""
    if before is None or before.value is None or now.value is None:
        return "–"
    difference = written.difference(before, now)
    if difference == 0:
        return language._("unchanged, the counts moved") if _counts_moved(before, now) else language._("unchanged")
    sign = "+" if difference > 0 else "−"
    return f"{sign}{_size(language, now, abs(difference))}"


def _counts_moved(before: Figure, now: Figure) -> bool:
    """Whether a share prints the same though it is of other counts."""
    is_share = now.definition.unit is Unit.SHARE
    return is_share and (before.numerator, before.denominator) != (now.numerator, now.denominator)


def _size(language: Language, figure: Figure, size: Fraction) -> str:
    if figure.definition.unit is Unit.SHARE:
        return language._("{number} points").format(number=language.number(size * 100, 2)).replace(" ", NO_BREAK, 1)
    return language.number(size, 1 if figure.definition.unit is Unit.WORKING_DAYS else 0)


def changed(
    language: Language, before: Mapping[str, Figure], now: Mapping[str, Figure], key: str, show: Show
) -> Markup:
    """What became of a figure since the period before, as a sentence; empty where nothing can be said.

    `before` and `now`: the figures of each period by statistic. What must stand beside the figure is said with it.
    """
    old, new = before.get(key), now[key]
    if old is None or old.value is None or new.value is None:
        return Markup("")
    told = _change(language, old, new, show)
    beside = new.definition.must_stand_beside
    if not beside:
        return told
    if beside not in before or beside not in now:
        return Markup("")
    pattern = language._("{title}, to be read beside it: {before}, then {now}.")
    said = {"title": language.name(now[beside].definition.title), "before": show(before[beside])}
    return told + " " + _filled(pattern, said | {"now": show(now[beside])})


def _change(language: Language, before: Figure, now: Figure, show: Show) -> Markup:
    difference = written.difference(before, now)
    frame = {"title": language.name(now.definition.title), "before": show(before), "now": show(now)}
    if difference == 0 and _counts_moved(before, now):
        pattern = language._("{title}: {now} as before, while its counts went from {old} to {new}.")
        counts = {"old": written.cases(language, before), "new": written.cases(language, now)}
        return _filled(pattern, frame | counts)
    if difference == 0:
        return _filled(language._("{title}: {now}, unchanged."), frame)
    frame["by"] = _size(language, now, abs(difference))
    if difference > 0:
        return _filled(language._("{title}: up {by}, from {before} to {now}."), frame)
    return _filled(language._("{title}: down {by}, from {before} to {now}."), frame)


def _filled(pattern: str, frame: Mapping[str, str]) -> Markup:
    return escape(pattern).format_map(frame)


def quotes(language: Language, city: str, figures: Mapping[str, Figure], show: Show) -> Iterator[Quote]:
    """Sentences that stand alone: who, when, how many, of how many. One that holds a value that can mislead holds the
    reading that must stand beside it."""
    last = next(iter(figures.values())).id.period.last
    frame = {"city": city, "day": language.date(last)} | {key: show(one) for key, one in figures.items()}

    def number(key: str) -> int:
        counted = figures.get(key)
        return 0 if counted is None else int(counted.value or 0) if counted.denominator is None else counted.denominator

    for needed, sentence in _sentences(language, number):
        if all(key in figures and figures[key].value is not None for key in needed):
            of = {"of": language.number(figures[needed[0]].denominator)}
            yield Quote(_filled(sentence, frame | of), tuple(str(figures[key].id) for key in needed))


def _sentences(language: Language, number: Callable[[str], int]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each with the statistics that it needs, put by the number of the first, of which `{of}` is the denominator."""
    yield (
        ("received", "handled", "handled_of_received", "overdue"),
        language.n(
            "By {day}, {city} had received {received} report and answered {handled} ({handled_of_received}), with "
            "{overdue} overdue.",
            "By {day}, {city} had received {received} reports and answered {handled} ({handled_of_received}), with "
            "{overdue} overdue.",
            number("received"),
        ),
    )
    yield (
        ("overdue", "overdue_of_open", "overdue_of_received"),
        language.n(
            "On {day}, {overdue} report was overdue: {overdue_of_open} of those open, {overdue_of_received} of all "
            "received.",
            "On {day}, {overdue} reports were overdue: {overdue_of_open} of those open, {overdue_of_received} of all "
            "received.",
            number("overdue"),
        ),
    )
    yield (
        ("new_reports", "answers"),
        language.n(
            "In the period that ended on {day}, {new_reports} report came in; first answers, whenever the reports had "
            "come in: {answers}.",
            "In the period that ended on {day}, {new_reports} reports came in; first answers, whenever the reports had "
            "come in: {answers}.",
            number("new_reports"),
        ),
    )
    yield (
        ("on_time_of_due",),
        language.n(
            "By {day}, {of} report with a deadline had been answered or was overdue; {on_time_of_due} had been "
            "answered by the deadline.",
            "By {day}, {of} reports with a deadline had been answered or were overdue; {on_time_of_due} had been "
            "answered by the deadline.",
            number("on_time_of_due"),
        ),
    )
    yield (
        ("median_days", "open"),
        language.n(
            "The {of} report that stood answered on {day} had had its first answer within {median_days}; still open: "
            "{open}.",
            "At least half of the {of} reports that stood answered on {day} had had their first answer within "
            "{median_days}; still open: {open}.",
            number("median_days"),
        ),
    )
    yield (
        ("coverage", "published"),
        language.n(
            "Of the {of} report that stood answered on {day}, {coverage} had been published; published at some time "
            "in all: {published}.",
            "Of the {of} reports that stood answered on {day}, {coverage} had been published; published at some time "
            "in all: {published}.",
            number("coverage"),
        ),
    )
    yield (
        ("satisfaction", "response"),
        language._(
            "Of the ratings given by {day}, {satisfaction} found the answer satisfactory or acceptable; "
            "{response} of those asked had given one."
        ),
    )
