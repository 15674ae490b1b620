"""The sets of cases that definitions speak of, each said once: masks over the segments of a history, and cases."""

import numpy as np

from portal.history import HANDLED, NEVER, NOT_ACCEPTED, OPEN, Bools, History, Ints, day_of
from portal.moments import Asked, moments_of
from portal.statistics.measures import Cases, Share, happening, standing
from portal.terms import EventKind


def every(history: History) -> Bools:
    """All reports submitted."""
    everything: Bools = history.segments.report >= 0
    return everything


def not_accepted(history: History) -> Bools:
    """Rejected or duplicate."""
    chosen: Bools = history.segments.state == NOT_ACCEPTED
    return chosen


def accepted(history: History) -> Bools:
    """Handled or open."""
    return ~not_accepted(history)


def handled(history: History) -> Bools:
    """Answered, and not reopened since."""
    chosen: Bools = history.segments.state == HANDLED
    return chosen


def open_(history: History) -> Bools:
    """Neither answered nor turned away."""
    chosen: Bools = history.segments.state == OPEN
    return chosen


def due(history: History, original: bool = False) -> Ints:
    """The deadline in force, in seconds; NEVER for none."""
    segments = history.segments
    return segments.due_original if original else segments.due_current


def first_answer(history: History) -> Ints:
    """The report's first answer, in seconds; NEVER if not answered."""
    return history.first_answer[history.segments.report]


def handled_with_deadline(history: History, original: bool = False) -> Bools:
    """Handled, and a deadline was set."""
    return handled(history) & (due(history, original) != NEVER)


def on_time(history: History, original: bool = False) -> Bools:
    """Handled, first answered by the deadline."""
    late = history.is_late(first_answer(history), due(history, original))
    return handled_with_deadline(history, original) & ~late


def overdue(history: History, original: bool = False) -> Cases:
    """Open, and the deadline has passed."""
    return standing(history, open_(history), history.passed_from(due(history, original)))


def published(history: History, chosen: Bools) -> Cases:
    """The chosen that were ever published, from the first publication on."""
    return standing(history, chosen, history.published[history.segments.report])


def is_last(history: History) -> Bools:
    """The segments in force now."""
    chosen: Bools = history.segments.until == NEVER
    return chosen


def on_time_of_due(history: History, original: bool = False) -> Share:
    """Of the handled with a deadline and the overdue, those first answered by it."""
    handled_then = standing(history, handled_with_deadline(history, original))
    return Share(standing(history, on_time(history, original)), handled_then + overdue(history, original))


def on_time_of_handled(history: History, original: bool = False) -> Share:
    """Of the handled with a deadline, those first answered by it."""
    return Share(
        standing(history, on_time(history, original)), standing(history, handled_with_deadline(history, original))
    )


def kept_deadlines(history: History, original: bool = False) -> Share:
    """Of the accepted reports whose deadline fell in the period, those first answered by it."""
    deadline = due(history, original)
    chosen = accepted(history) & is_last(history) & (deadline != NEVER)
    passed = history.passed_from(deadline) <= history.today
    answered = first_answer(history)
    kept = chosen & (answered != NEVER) & ~history.is_late(answered, deadline)
    day = day_of(deadline)
    return Share(happening(kept, day), happening(chosen & (passed | kept), day))


def ever_since(segment: Ints, first: Ints) -> Cases:
    """Cases that count from a day on for ever, each where its segment was."""
    return Cases(segment, first, np.full(len(first), NEVER))


def promises(history: History, kept: bool | None = None) -> Cases:
    """Promises from the day after the one promised on; all, or those kept or not."""
    found = moments_of(history).promises
    chosen = np.full(len(found.segment), True) if kept is None else found.is_kept == kept
    return ever_since(found.segment[chosen], found.due_from[chosen])


def answered_in_time(asked: Asked) -> Share:
    """Of what calls for an answer, once the days allowed are over, what had one within them."""
    answered = asked.is_answered
    return Share(
        ever_since(asked.segment[answered], asked.due_from[answered]), ever_since(asked.segment, asked.due_from)
    )


def ever_answered(history: History) -> Cases:
    """Accepted reports, from their first answer on."""
    return standing(history, accepted(history), day_of(first_answer(history)))


def ever_reopened(history: History) -> Cases:
    """Accepted reports, from the first time they were reopened on."""
    moments = moments_of(history)
    reopened = moments.first_day(moments.is_kind(EventKind.REOPENED))
    return standing(history, accepted(history), reopened[history.segments.report])
