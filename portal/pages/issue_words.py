"""What an issue says in sentences: what changed, and lines that can be quoted as they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from portal.frozen import period_of, revision_of
from portal.language import NO_BREAK, Language, round_half_up
from portal.pages import written
from portal.statistics.definition import Figure, Unit


@dataclass(frozen=True)
class Quote:
    """A sentence ready to quote, and the ids of the figures in it."""

    text: str
    figures: tuple[str, ...]


def issue_name(language: Language, issue_id: str) -> str:
    """`Tuần 31/2019`, with its revision."""
    period, number = language.period(period_of(issue_id)), revision_of(issue_id)
    return language._("{period}, revision {number}").format(period=period, number=number) if number else period


def change(language: Language, before: Figure | None, now: Figure) -> str:
    """`+33`, `−1,2 điểm %`, `không đổi`; a dash where either has no value."""
    if before is None or before.value is None or now.value is None:
        return "–"
    difference = _difference(before, now)
    if difference == 0:
        return language._("unchanged")
    sign = "+" if difference > 0 else "−"
    return f"{sign}{_size(language, now, abs(difference))}"


def _difference(before: Figure, now: Figure) -> Fraction:
    """Between the values as they are printed, so that words and numbers agree."""
    digits = {Unit.SHARE: 4, Unit.WORKING_DAYS: 1}.get(now.definition.unit, 0)
    old, new = (Fraction(round_half_up(Fraction(one.value or 0), digits)) for one in (before, now))
    return new - old


def _size(language: Language, figure: Figure, size: Fraction) -> str:
    if figure.definition.unit is Unit.SHARE:
        return language._("{number} points").format(number=language.number(size * 100, 2)).replace(" ", NO_BREAK, 1)
    return language.number(size, 1 if figure.definition.unit is Unit.WORKING_DAYS else 0)


def changed(language: Language, before: Figure | None, now: Figure) -> str:
    """What became of a figure since the period before, as a sentence; empty where nothing can be said."""
    if before is None or before.value is None or now.value is None:
        return ""
    title = language.name(now.definition.title)
    old, new = (written.value_with_unit(language, one) for one in (before, now))
    difference = _difference(before, now)
    if difference == 0:
        return language._("{title}: {now}, unchanged.").format(title=title, now=new)
    by = _size(language, now, abs(difference))
    if difference > 0:
        return language._("{title}: up {by}, from {before} to {now}.").format(title=title, by=by, before=old, now=new)
    return language._("{title}: down {by}, from {before} to {now}.").format(title=title, by=by, before=old, now=new)


def quotes(language: Language, city: str, figures: dict[str, Figure]) -> Iterator[Quote]:
    """Sentences that stand alone: who, when, how many, of how many."""
    said = {key: written.value(language, one) for key, one in figures.items()}
    last = next(iter(figures.values())).id.period.last
    frame = {"city": city, "day": language.date(last)} | said
    for needed, sentence in (
        (
            ("received", "handled", "handled_of_received"),
            language._(
                "By {day}, {city} had received {received} reports and handled {handled} of them, {handled_of_received}."
            ),
        ),
        (
            ("overdue", "overdue_of_open", "overdue_of_received"),
            language._(
                "On {day}, {overdue} reports were overdue: {overdue_of_open} of those open, "
                "{overdue_of_received} of all received."
            ),
        ),
        (
            ("new_reports", "answers"),
            language._(
                "In the period that ended on {day}, {new_reports} reports came in and {answers} were first answered."
            ),
        ),
        (
            ("on_time_of_due", "median_days"),
            language._(
                "Of the reports that were due by {day}, {on_time_of_due} were answered on time; half of the answers "
                "took {median_days} working days or fewer."
            ),
        ),
        (
            ("published", "coverage"),
            language._("By {day}, {published} reports had been published, {coverage} of those handled."),
        ),
        (
            ("satisfaction", "response"),
            language._(
                "{satisfaction} of those who rated an answer were satisfied or found it acceptable; "
                "{response} of those asked gave a rating."
            ),
        ),
    ):  # fmt: skip
        if all(key in figures and figures[key].value is not None for key in needed):
            yield Quote(sentence.format(**frame), tuple(str(figures[key].id) for key in needed))
