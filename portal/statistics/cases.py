"""The sets of cases that definitions speak of, each said once, as masks over the segments of a view."""

from portal.history import HANDLED, NEVER, NOT_ACCEPTED, OPEN, Bools, Ints, day_of
from portal.statistics.view import Cells, View


def every(view: View) -> Bools:
    """All reports submitted."""
    everything: Bools = view.history.segments.report >= 0
    return everything


def not_accepted(view: View) -> Bools:
    """Rejected or duplicate."""
    chosen: Bools = view.history.segments.state == NOT_ACCEPTED
    return chosen


def accepted(view: View) -> Bools:
    """Handled or open."""
    return ~not_accepted(view)


def handled(view: View) -> Bools:
    """Answered, and not reopened since."""
    chosen: Bools = view.history.segments.state == HANDLED
    return chosen


def open_(view: View) -> Bools:
    """Neither answered nor turned away."""
    chosen: Bools = view.history.segments.state == OPEN
    return chosen


def due(view: View, original: bool = False) -> Ints:
    """The deadline in force, in seconds; NEVER for none."""
    segments = view.history.segments
    return segments.due_original if original else segments.due_current


def first_answer(view: View) -> Ints:
    """The report's first answer, in seconds; NEVER if not answered."""
    return view.history.first_answer[view.history.segments.report]


def handled_with_deadline(view: View, original: bool = False) -> Bools:
    """Handled, and a deadline was set."""
    return handled(view) & (due(view, original) != NEVER)


def on_time(view: View, original: bool = False) -> Bools:
    """Handled, first answered by the deadline."""
    late = view.history.is_late(first_answer(view), due(view, original))
    return handled_with_deadline(view, original) & ~late


def overdue(view: View, original: bool = False) -> Ints:
    """How many are overdue at each period's end: open, and the deadline has passed."""
    return view.stock(open_(view), view.history.passed_from(due(view, original)))


def published(view: View, chosen: Bools) -> Ints:
    """How many of the chosen were ever published by each period's end."""
    return view.stock(chosen, view.history.published[view.history.segments.report])


def is_last(view: View) -> Bools:
    """The segments in force now."""
    chosen: Bools = view.history.segments.until == NEVER
    return chosen


def kept_deadlines(view: View, original: bool = False) -> Cells:
    """Of the accepted reports whose deadline fell in the period, those first answered by it."""
    chosen = accepted(view) & is_last(view) & (due(view, original) != NEVER)
    deadline = due(view, original)
    passed = view.history.passed_from(deadline) <= view.history.today
    answered = first_answer(view)
    kept = chosen & (answered != NEVER) & ~view.history.is_late(answered, deadline)
    day = day_of(deadline)
    return Cells(view.flow(kept & (passed | kept), day), view.flow(chosen & (passed | kept), day))


def rated(view: View) -> Ints:
    """Ratings given."""
    return view.ratings("satisfied") + view.ratings("acceptable") + view.ratings("dissatisfied")
