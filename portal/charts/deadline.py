"""The bar of a report's page: working days used, against the working days allowed."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from markupsafe import Markup

from portal.charts.svg import element, join, percent, text_width
from portal.language import Language
from portal.terms import Verdict

BAR_TOP, BAR_HEIGHT = 26, 18
TEXT = 13
NARROW = 270
"""Pixels across the bar on the narrowest screen."""
MOST_NOTCHES = 40
LEAST = 0.015
"""The share of the bar that less than a working day keeps, so that it is seen."""

_USED = {
    Verdict.ON_TIME: "answered",
    Verdict.LATE: "answered",
    Verdict.WITHIN_DEADLINE: "within",
    Verdict.OVERDUE: "within",
    Verdict.NO_DEADLINE_ANSWERED: "answered",
    Verdict.NO_DEADLINE_OPEN: "neutral",
}
_ANSWERED = frozenset({Verdict.ON_TIME, Verdict.LATE, Verdict.NO_DEADLINE_ANSWERED})
_PAST = frozenset({Verdict.LATE, Verdict.OVERDUE})


@dataclass(frozen=True)
class Run:
    """A report's race against its deadline, in working days. `taken`: to the first answer, or waited so far.

    `ended` is the day of the first answer, or the as-of day while it is open. `deadline` and `allowed` are None where
    no deadline was set.
    """

    verdict: Verdict
    received: date
    ended: date
    taken: int
    deadline: date | None = None
    allowed: int | None = None


def deadline_sentence(language: Language, run: Run) -> str:
    """`11 ngày làm việc, hạn 8 ngày làm việc`, to stand over the bar."""
    if run.verdict not in _USED:
        return language._("Not accepted")
    if run.allowed is None and run.verdict in _ANSWERED:
        return language.n(
            "Answered in {n} working day; no deadline was set",
            "Answered in {n} working days; no deadline was set",
            run.taken,
        )
    if run.allowed is None:
        return language.n(
            "Waiting for {n} working day; no deadline was set",
            "Waiting for {n} working days; no deadline was set",
            run.taken,
        )
    if run.verdict in _ANSWERED:
        taken = language.n("{n} working day, {allowed} allowed", "{n} working days, {allowed} allowed", run.taken)
    else:
        taken = language.n(
            "{n} working day so far, {allowed} allowed", "{n} working days so far, {allowed} allowed", run.taken
        )
    return taken.format(allowed=language.number(run.allowed))


def deadline_bar(language: Language, run: Run, *, name: str = "deadline") -> Markup:
    """The days up to the deadline and, in red, those beyond it; the days left stay pale. Nothing if not accepted."""
    if run.verdict not in _USED:
        return Markup("")
    whole = _whole(run.taken, run.allowed)
    feet, rows = _feet(language, run, run.taken / whole)
    return element(
        "svg",
        element("title", deadline_sentence(language, run), id=f"{name}-title"),
        element("desc", deadline_in_words(language, run), id=f"{name}-desc"),
        _bar(run.verdict, run.taken, run.allowed),
        _deadline(language, run, run.allowed / whole) if run.allowed is not None else "",
        feet,
        class_="mb-deadline",
        width="100%",
        height=BAR_TOP + BAR_HEIGHT + 8 + 18 * rows,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def _whole(taken: int, allowed: int | None) -> int:
    """How many working days the whole bar is."""
    return max(taken, allowed or 0, 1)


@lru_cache(4096)
def _bar(verdict: Verdict, taken: int, allowed: int | None) -> Markup:
    """Pale behind; up to the deadline in the state's colour; beyond it red, after a gap; cut into days."""
    whole = _whole(taken, allowed)
    shown = max(taken / whole, LEAST)
    parts = [_rect("mb-deadline__rest", 0, 1)]
    if verdict in _PAST and allowed is not None:
        edge = allowed / whole
        parts += [
            _rect(f"mb-fill--{_USED[verdict]}", 0, edge),
            _rect("mb-fill--overdue", edge, max(shown, edge + LEAST)),
        ]
    else:
        parts.append(_rect(f"mb-fill--{_USED[verdict]}", 0, shown))
    return join([*parts, _notches(whole)])


def _rect(kind: str, start: float, end: float) -> Markup:
    return element("rect", class_=kind, x=percent(start), y=BAR_TOP, width=percent(end - start), height=BAR_HEIGHT)


def _notches(whole: int) -> Markup:
    """A thin cut between working days, so that they can be counted."""
    if whole > MOST_NOTCHES:
        return Markup("")
    return join(
        element(
            "line",
            class_="mb-deadline__notch",
            x1=percent(day / whole),
            x2=percent(day / whole),
            y1=BAR_TOP,
            y2=BAR_TOP + BAR_HEIGHT,
        )
        for day in range(1, whole)
    )


def _deadline(language: Language, run: Run, edge: float) -> Markup:
    """The mark of the deadline and, above it, its date."""
    label = language._("due {day}").format(day=language.short_date(run.deadline))
    at = percent(edge)
    return join(
        [
            element("line", class_="mb-deadline__edge", x1=at, x2=at, y1=BAR_TOP - 7, y2=BAR_TOP + BAR_HEIGHT + 5),
            _text(label, edge, BAR_TOP - 11, _anchor(label, edge), "mb-deadline__due"),
        ]
    )


def _feet(language: Language, run: Run, used: float) -> tuple[Markup, int]:
    """The day received and the day of the end under the bar: beside each other, or one under the other where tight."""
    start = language._("received {day}").format(day=language.short_date(run.received))
    day = language.short_date(run.ended)
    end = (
        language._("answered {day}").format(day=day)
        if run.verdict in _ANSWERED
        else language._("as of {day}").format(day=day)
    )
    anchor = _anchor(end, used)
    row = 1 if _left(end, used, anchor) < text_width(start, TEXT) + 12 else 0
    y = BAR_TOP + BAR_HEIGHT + 19
    written = [
        _text(start, 0, y, "start", "mb-deadline__day"),
        _text(end, used, y + 18 * row, anchor, "mb-deadline__day"),
    ]
    return join(written), row + 1


def _text(text: str, place: float, y: float, anchor: str, kind: str) -> Markup:
    return element("text", text, class_=kind, x=percent(place), y=y, text_anchor=anchor)


def _anchor(text: str, place: float) -> str:
    """Hung from its middle where it fits, else from the side that keeps it inside on a narrow screen."""
    half = text_width(text, TEXT) / 2 / NARROW
    if place + half > 1:
        return "end"
    return "start" if place - half < 0 else "middle"


def _left(text: str, place: float, anchor: str) -> float:
    width = text_width(text, TEXT)
    return place * NARROW - {"start": 0.0, "middle": width / 2, "end": width}[anchor]


def deadline_in_words(language: Language, run: Run) -> str:
    """`Nhận ngày 09/04/2019, hạn ngày 02/05/2019, trả lời ngày 05/08/2019.`; nothing if not accepted."""
    if run.verdict not in _USED:
        return ""
    received, ended = language.date(run.received), language.date(run.ended)
    answered = run.verdict in _ANSWERED
    if run.deadline is None and answered:
        return language._("Received {received}, answered {ended}.").format(received=received, ended=ended)
    if run.deadline is None:
        return language._("Received {received}, still open on {ended}.").format(received=received, ended=ended)
    message = (
        language._("Received {received}, due {due}, answered {ended}.")
        if answered
        else language._("Received {received}, due {due}, still open on {ended}.")
    )
    return message.format(received=received, due=language.date(run.deadline), ended=ended)
