"""The finding over the overdue curve, in a sentence that its figures bear out."""

from collections.abc import Callable, Sequence

from markupsafe import escape

from portal.language import Language
from portal.statistics.definition import Figure

WEEKS_LOOKED_BACK = 8
MOST_DAYS_COUNTED = 31


Show = Callable[[Figure], str]
"""Writes a figure's value."""


def overdue_headline(
    language: Language,
    overdue: Sequence[Figure],
    *,
    has_deadlines: bool,
    some_without: bool = False,
    show: Show | None = None,
) -> str:
    """What became of the overdue reports in the last weeks; `show` may write each value as markup.

    `overdue`: the figures of the weeks' ends in order, the as-of day's last. A fall is told from the peak, a rise from
    the lowest point since then. `some_without`: whether some of the open reports have no deadline.
    """
    if not has_deadlines or not overdue:
        return language._("No report has a deadline, so none can be overdue")
    recent = overdue[-WEEKS_LOOKED_BACK - 1 :]
    values = [int(figure.value or 0) for figure in recent]
    now, highest = values[-1], max(values)
    if highest == 0:
        return (
            language._("Nothing that has a deadline is overdue") if some_without else language._("Nothing is overdue")
        )
    if now < highest:
        return _fall(language, recent, values, show or _plain(language))
    if min(values) == now:
        return _unchanged(language, recent, show or _plain(language))
    return _rise(language, recent, values, show or _plain(language))


def _plain(language: Language) -> Show:
    return lambda figure: language.number(figure.value)


def _fall(language: Language, recent: Sequence[Figure], values: Sequence[int], show: Show) -> str:
    # the last of equal peaks: the fall began after it
    peak = len(values) - 1 - values[::-1].index(max(values))
    if values[-1] == 0:
        return escape(language._("Nothing is overdue any more, from {before} {ago}")).format(
            before=show(recent[peak]), ago=_ago(language, recent, peak)
        )
    if since := _since(language, recent, peak):
        return escape(language._("Overdue reports fell from {before} to {now} since {date}")).format(
            before=show(recent[peak]), now=show(recent[-1]), date=since
        )
    return escape(language._("Overdue reports fell from {before} to {now} in {time}")).format(
        before=show(recent[peak]), now=show(recent[-1]), time=_time(language, recent, peak)
    )


def _rise(language: Language, recent: Sequence[Figure], values: Sequence[int], show: Show) -> str:
    low = len(values) - 1 - values[::-1].index(min(values))
    if since := _since(language, recent, low):
        return escape(language._("Overdue reports rose from {before} to {now} since {date}")).format(
            before=show(recent[low]), now=show(recent[-1]), date=since
        )
    return escape(language._("Overdue reports rose from {before} to {now} in {time}")).format(
        before=show(recent[low]), now=show(recent[-1]), time=_time(language, recent, low)
    )


def _unchanged(language: Language, recent: Sequence[Figure], show: Show) -> str:
    if len(recent) == 1:
        return language.n("{n} report is overdue", "{n} reports are overdue", int(recent[-1].value or 0))
    return escape(language._("Overdue reports stand at {now}, unchanged for {time}")).format(
        now=show(recent[-1]), time=_time(language, recent, 0)
    )


def _since(language: Language, recent: Sequence[Figure], start: int) -> str:
    """The day from which it is told, where that is so long ago that a number of days says little; else nothing."""
    return language.date(recent[start].id.period.last) if _days(recent, start) > MOST_DAYS_COUNTED else ""


def _days(recent: Sequence[Figure], start: int) -> int:
    return (recent[-1].id.period.last - recent[start].id.period.last).days


def _time(language: Language, recent: Sequence[Figure], start: int) -> str:
    """`10 ngày`, `6 tuần`: from the end of one period to the end of the last; weeks where they are whole."""
    days = _days(recent, start)
    if days % 7:
        return language.n("{n} day", "{n} days", days)
    return language.n("{n} week", "{n} weeks", days // 7)


def _ago(language: Language, recent: Sequence[Figure], start: int) -> str:
    days = _days(recent, start)
    if days % 7:
        return language.n("{n} day ago", "{n} days ago", days)
    return language.n("{n} week ago", "{n} weeks ago", days // 7)
