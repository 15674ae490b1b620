"""What moved the overdue between two days: in words, and as a staircase from one figure to another."""

from datetime import date, timedelta

from markupsafe import Markup, escape

from portal import addresses as a
from portal import charts
from portal.addresses import Links
from portal.backlog import OVERDUE_REASONS, Movement
from portal.charts import Cited, Landing, Source, Stair, linked
from portal.language import Language
from portal.pages.base import Edition
from portal.periods import ALL, FigureId, Period, Scope, day
from portal.terms import COMES_IN, Deadline, Flow, PeriodKind

STATISTIC = {Deadline.CURRENT: "overdue", Deadline.ORIGINAL: "overdue_original"}


def week_sentence(edition: Edition, links: Links, scope: Scope) -> Markup:
    """What the last completed week did to a scope's overdue: `Tuần 32/2019: 58 quá hạn mới, 120 đã trả lời muộn; …`.

    The figures between which it moved are links.
    """
    language, completed = edition.language, edition.ledger.periods[PeriodKind.WEEK]
    if not completed:
        return Markup("")
    week = completed[-1]
    backlog = edition.ledger.backlog(scope.kind)
    moved = backlog.overdue_movement(scope.id, Deadline.CURRENT, week.first - timedelta(days=1), week.last)
    parts = [told(language, reason, number) for reason, number in moved.reasons.items() if number]
    if not parts:
        nothing = language._("{period}: nothing became overdue, and nothing overdue was answered.")
        return escape(nothing).format(period=language.period(week))
    before = completed[-2] if len(completed) > 1 else None
    return escape(language._("{period}: {changes}; overdue {start} → {end}.")).format(
        period=language.period(week),
        changes=", ".join(parts),
        start=linked(language.number(moved.start), cited(edition, links, "overdue", scope, before)),
        end=linked(language.number(moved.end), cited(edition, links, "overdue", scope, week)),
    )


def cited(edition: Edition, links: Links, statistic: str, scope: Scope, period: Period | None) -> Cited | None:
    """A figure as a chart or a sentence of a page cites it; None before there is any."""
    if period is None or not edition.ledger.holds(figure_id := FigureId(statistic, scope, period)):
        return None
    return Cited(str(figure_id), links.to(edition.figure_address(figure_id)))


def in_words(language: Language, moved: Movement, comes_in: bool) -> tuple[str, ...]:
    """Why they came in, or went out; empty if none did."""
    chosen = [(reason, number) for reason, number in moved.reasons.items() if number]
    return tuple(told(language, reason, number) for reason, number in chosen if (reason in COMES_IN) is comes_in)


def told(language: Language, reason: Flow, number: int) -> str:
    """A reason with its number: `58 quá hạn mới`."""
    words = {
        Flow.NEWLY_OVERDUE: language.n("{n} newly overdue", "{n} newly overdue", number),
        Flow.REOPENED: language.n("{n} reopened past its deadline", "{n} reopened past their deadline", number),
        Flow.REINSTATED: language.n(
            "{n} taken up again past its deadline", "{n} taken up again past their deadline", number
        ),
        Flow.BROUGHT_FORWARD: language.n(
            "{n} given a deadline already past", "{n} given a deadline already past", number
        ),
        Flow.MOVED_IN: language.n("{n} moved in", "{n} moved in", number),
        Flow.ANSWERED: language.n("{n} answered late", "{n} answered late", number),
        Flow.EXTENDED: language.n("{n} given more time", "{n} given more time", number),
        Flow.NOT_ACCEPTED: language.n("{n} not accepted", "{n} not accepted", number),
        Flow.MOVED_OUT: language.n("{n} moved out", "{n} moved out", number),
    }
    return words[reason]


def reason_words(language: Language) -> dict[Flow, str]:
    """Each reason as a label."""
    return {
        Flow.NEWLY_OVERDUE: language._("Newly overdue"),
        Flow.REOPENED: language._("Reopened past the deadline"),
        Flow.REINSTATED: language._("Taken up again past the deadline"),
        Flow.BROUGHT_FORWARD: language._("Deadline set to a day already past"),
        Flow.MOVED_IN: language._("Moved in"),
        Flow.ANSWERED: language._("Answered past the deadline"),
        Flow.EXTENDED: language._("Given more time"),
        Flow.NOT_ACCEPTED: language._("Not accepted"),
        Flow.MOVED_OUT: language._("Moved out"),
    }


def steps(edition: Edition, deadline: Deadline, moved: Movement) -> Markup:
    """The city's movement as a staircase; moves are left out where a city has no other to move to."""
    language, links = edition.language, Links(a.OVERDUE, edition.prefix)
    labels, statistic = reason_words(language), STATISTIC[deadline]

    def landing(label: str, count: int, on: date) -> Landing:
        of = cited(edition, links, statistic, ALL, _ending(edition, on))
        return Landing(label, count, of)

    stairs = [
        Stair(str(reason), labels[reason], moved.reasons[reason], reason in COMES_IN)
        for reason in OVERDUE_REASONS
        if reason not in (Flow.MOVED_IN, Flow.MOVED_OUT)
    ]
    return charts.waterfall(
        language,
        landing(language._("Overdue at the start"), moved.start, moved.after),
        stairs,
        landing(language._("Overdue at the end"), moved.end, moved.until),
        title=language._("Overdue reports between two days: what came in and what went out"),
        source=Source(f"{statistic}/{ALL}/", links.to(a.statistic(statistic))),
    )


def _ending(edition: Edition, on: date) -> Period | None:
    """The period of which the figures are those of a day's end: the as-of day, or a week."""
    if on == edition.today:
        return day(on)
    return next((week for week in edition.ledger.periods[PeriodKind.WEEK] if week.last == on), None)
