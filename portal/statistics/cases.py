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


def handled_with_deadline(history: History, original: bool) -> Bools:
    """Handled, and a deadline was set."""
    return handled(history) & (due(history, original) != NEVER)


def on_time(history: History, original: bool) -> Bools:
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


def with_deadline(history: History, original: bool) -> Share:
    """Of the handled, those with a deadline: too few of them, and nothing can be said of how many were on time."""
    return Share(standing(history, handled_with_deadline(history, original)), standing(history, handled(history)))


def due_with_deadline(history: History, original: bool) -> Share:
    """As `with_deadline`, the overdue added on both sides: they count against, so they are in question too."""
    late_from = np.where(open_(history), history.passed_from(due(history, original)), history.segments.first)
    return Share(
        standing(history, handled_with_deadline(history, original) | open_(history), late_from),
        standing(history, handled(history) | open_(history), late_from),
    )


def on_time_of_due(history: History, original: bool = False) -> Share:
    """Of the handled with a deadline and the overdue, those first answered by it."""
    deadlines = due_with_deadline(history, original)
    return Share(standing(history, on_time(history, original)), deadlines.cases, deadlines=deadlines)


def on_time_of_handled(history: History, original: bool = False) -> Share:
    """Of the handled with a deadline, those first answered by it."""
    deadlines = with_deadline(history, original)
    return Share(standing(history, on_time(history, original)), deadlines.cases, deadlines=deadlines)


def kept_deadlines(history: History, original: bool = False) -> Share:
    """Of the accepted reports whose deadline fell in the period, those first answered by it."""
    deadline = due(history, original)
    chosen = accepted(history) & is_last(history) & (deadline != NEVER)
    passed = history.passed_from(deadline) <= history.today
    answered = first_answer(history)
    kept = chosen & (answered != NEVER) & ~history.is_late(answered, deadline)
    day = day_of(deadline)
    return Share(
        happening(kept, day),
        happening(chosen & (passed | kept), day),
        pending=happening(chosen & ~passed & ~kept, day),
        deadlines=due_with_deadline(history, original),
    )


def cohort(history: History) -> Bools:
    """The accepted as they stand now, each once."""
    return accepted(history) & is_last(history)


def answered(history: History) -> Bools:
    """Answered at least once, also if reopened since."""
    chosen: Bools = first_answer(history) != NEVER
    return chosen


def unsettled(history: History) -> Bools:
    """Of the cohort, those not answered whose deadline has not passed, or that have none."""
    passed = history.passed_from(due(history)) <= history.today
    return cohort(history) & ~answered(history) & ~passed


def received_day(history: History) -> Ints:
    """The day of receipt, for each segment."""
    return day_of(history.received)[history.segments.report]


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
    """Accepted reports, once they have been answered and reopened at least once.

    An answer may be recorded after the reopening: until then the register knows of none, and the report is no case.
    """
    moments = moments_of(history)
    reopened = moments.first_day(moments.is_kind(EventKind.REOPENED))[history.segments.report]
    return standing(history, accepted(history), np.maximum(reopened, day_of(first_answer(history))))
