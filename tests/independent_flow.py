"""The backlog and its flow once more, the slow and obvious way: one report, one scope, one moment at a time.

Plain Python that shares no code with the portal. Each report's story is told as a list of turns: an event, or the
moment at which a deadline runs out.
"""

from datetime import date, timedelta

from tests.independent_report import HOLIDAYS, Report


def story(world, own):
    """(day, was, is) for everything that happens to one report, in order; `was` is None at the start.

    A state is (Report, overdue by the current deadline, overdue by the original one).
    """
    turns: list = []
    for number, event in enumerate(own):
        run_out(world, turns, event[1])
        report = Report(own[: number + 1])
        is_ = (report, *(late_at(world, report, due, event[1]) for due in (report.due, report.first_due)))
        turns.append((event[1].date(), turns[-1][2] if turns else None, is_))
    run_out(world, turns, None)
    return turns


def run_out(world, turns, until):
    """Add the deadlines that run out before the next event, or before the as-of time."""
    if turns and turns[-1][2][0].state == "open":
        report, *late = turns[-1][2]
        for day, which in sorted(passing(world, report, late, until)):
            was = turns[-1][2]
            turns.append((day, was, (report, was[1] or which == 0, was[2] or which == 1)))


def passing(world, report, late, until):
    """The deadlines of an open report that pass: (day, 0 for the current one, 1 for the original)."""
    as_of = world.as_of
    for which, due in enumerate((report.due, report.first_due)):
        if due is None or late[which]:
            continue
        if until is not None:
            is_past = late_at(world, report, due, until)
        else:
            is_past = world.is_overdue(report, due, as_of.date(), as_of + timedelta(seconds=1))
        if is_past:
            yield due.date() + timedelta(days=world.rule == "whole_day"), which


def late_at(world, report, due, moment):
    """Whether an open report's deadline lies before a moment."""
    if report.state != "open" or due is None:
        return False
    return moment.date() > due.date() if world.rule == "whole_day" else moment > due


def reasons(world, stories, kind, scope, what, after, until):
    """Why reports joined or left a scope's `what` (open, current or original overdue) in after < day ≤ until."""
    counted: dict[str, int] = {}
    for turns in stories:
        for day, was, is_ in turns:
            reason = reason_of(world, kind, scope, what, was, is_)
            if reason and after < day <= until:
                counted[reason] = counted.get(reason, 0) + 1
    return counted


def reason_of(world, kind, scope, what, was, is_):
    held = was is not None and belongs(world, was, kind, scope) and counts(was, what)
    holds = belongs(world, is_, kind, scope) and counts(is_, what)
    if held == holds:
        return None
    before = was[0].state if was else ""
    now = is_[0].state
    if holds:
        if was and before == now and counts(was, what):
            return "moved_in"
        if before != "open":
            first = "submitted" if what == "open" else "newly_overdue"
            return {"": first, "handled": "reopened", "not accepted": "reinstated"}[before]
        return (
            "newly_overdue" if (was[0].due, was[0].first_due) == (is_[0].due, is_[0].first_due) else "brought_forward"
        )
    if now != "open":
        return {"handled": "answered", "not accepted": "not_accepted"}[now]
    return "moved_out" if counts(is_, what) else "extended"


def belongs(world, state, kind, scope):
    return world.belongs(state[0], kind, scope)


def counts(state, what):
    return state[0].state == "open" if what == "open" else state[1 if what == "current" else 2]


def stories(world):
    by_report: dict = {}
    for event in world.events:
        by_report.setdefault(event[0], []).append(event)
    return [story(world, own) for own in by_report.values()]


def ages(world, kind, scope, day, original):
    """within, 1–5, 6–20, over 20, no deadline: open reports of a scope at a day's end."""
    reports, end = world.at(day)
    found = [0] * 5
    for report in reports:
        due = report.first_due if original else report.due
        if report.state != "open" or not world.belongs(report, kind, scope):
            continue
        if due is None:
            found[4] += 1
        elif not world.is_overdue(report, due, day, end):
            found[0] += 1
        else:
            late = max(1, working_days(due.date(), day))
            found[1 if late <= 5 else 2 if late <= 20 else 3] += 1
    return found


def working_days(after: date, until: date) -> int:
    days = (after + timedelta(n) for n in range(1, (until - after).days + 1))
    return sum(day.weekday() < 5 and day not in HOLIDAYS for day in days)
