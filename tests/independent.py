"""The figures once more, the slow and obvious way: plain Python, day by day, sharing no code with the portal."""

from datetime import date, datetime, timedelta
from fractions import Fraction

from tests.independent_ratings import Ratings
from tests.independent_report import Report, curve_median, due, metres, quantile, share, taken, waited


class World:
    """A register at the ends of days."""

    def __init__(self, events, as_of, areas, rule="whole_day", ratings=(), points=()):
        self.events, self.as_of, self.areas, self.rule, self.ratings = events, as_of, areas, rule, ratings
        self.points = dict(points)

    def at(self, last_day):
        """Every report as it stood at the end of a day."""
        end = min(datetime.combine(last_day + timedelta(1), datetime.min.time()), self.as_of + timedelta(seconds=1))
        by_report: dict = {}
        for event in self.events:
            if event[1] < end:
                by_report.setdefault(event[0], []).append(event)
        return [Report(found) for found in by_report.values()], end

    def lives(self):
        """Every report with all its events up to the as-of time, by id."""
        by_report: dict = {}
        for event in self.events:
            if event[1] <= self.as_of:
                by_report.setdefault(event[0], []).append(event)
        return by_report

    def then(self, events, day):
        """One report as it stood at the end of a day."""
        return Report([event for event in events if event[1].date() <= day])

    def belongs(self, report, kind, scope):
        if kind == "all":
            return True
        if kind != "area":
            return getattr(report, kind) == scope
        place = report.area
        while place:
            if place == scope:
                return True
            place = self.areas[place]
        return False

    def is_late(self, answered, due):
        if due is None:
            return False
        return answered.date() > due.date() if self.rule == "whole_day" else answered > due

    def is_overdue(self, report, due, day, end):
        if report.state != "open" or due is None:
            return False
        if self.rule == "whole_day":
            return due.date() < day
        return due < end if end.date() > day else due < self.as_of

    def figure(self, statistic, kind, scope, first, last):
        """(numerator, denominator, value); None where there is nothing to say."""
        if statistic in ("satisfaction", "satisfied_only", "response"):
            return Ratings(self.ratings, self.as_of).rated(statistic, kind, scope, last)
        if statistic in ("new_reports", "kept_deadlines", "kept_deadlines_original"):
            reports, _ = self.at(self.as_of.date())
            then, end = self.at(last)
            original = statistic.endswith("_original")
            asked = [
                r
                for r in then
                if self.belongs(r, kind, scope)
                and (r.state == "handled" or self.is_overdue(r, due(r, original), last, end))
            ]
            return self.flow(statistic, [r for r in reports if self.belongs(r, kind, scope)], first, last, asked)
        if statistic == "answers":
            return self.answers(kind, scope, first, last)
        if statistic.startswith("cohort_"):
            return self.became(statistic, self.cohort(kind, scope, first, last))
        if statistic == "recurrences":
            return self.recurred(kind, scope, last)
        if statistic in ("promises_due", "promises_passed"):
            return self.promised(statistic, kind, scope, last)
        if statistic in ("follow_ups_answered", "reminders_answered"):
            return self.asked(statistic, kind, scope, last)
        if statistic == "reminders_per_overdue":
            return self.reminded(kind, scope, last)
        everyone, end = self.at(last)
        return self.stock(statistic, [r for r in everyone if self.belongs(r, kind, scope)], last, end)

    def stock(self, statistic, reports, day, end):
        received = [r for r in reports if r.state != "not accepted"]
        handled = [r for r in reports if r.state == "handled"]
        open_ = [r for r in reports if r.state == "open"]
        overdue = {o: [r for r in open_ if self.is_overdue(r, due(r, o), day, end)] for o in (False, True)}
        with_due = {o: [r for r in handled if due(r, o)] for o in (False, True)}
        on_time = {o: [r for r in with_due[o] if not self.is_late(r.first_answer, due(r, o))] for o in (False, True)}
        published = [r for r in reports if r.published]
        answered = [r for r in received if r.first_answer]
        counts = {
            "submitted": reports,
            "not_accepted": [r for r in reports if r.state == "not accepted"],
            "received": received,
            "handled": handled,
            "open": open_,
            "overdue": overdue[False],
            "overdue_original": overdue[True],
            "open_without_deadline": [r for r in open_ if r.due is None],
            "published": published,
        }
        if statistic in counts:
            return len(counts[statistic]), None, Fraction(len(counts[statistic]))
        shares = {
            "handled_of_received": (handled, len(received)),
            "open_of_received": (open_, len(received)),
            "overdue_of_received": (overdue[False], len(received)),
            "overdue_of_open": (overdue[False], len(open_)),
            "on_time_of_due": (on_time[False], len(with_due[False]) + len(overdue[False])),
            "on_time_of_due_original": (on_time[True], len(with_due[True]) + len(overdue[True])),
            "on_time_of_handled": (on_time[False], len(with_due[False])),
            "on_time_of_handled_original": (on_time[True], len(with_due[True])),
            "reopened_of_handled": ([r for r in answered if r.was_reopened], len(answered)),
            "coverage": ([r for r in handled if r.published], len(handled)),
        }
        if statistic.startswith("on_time"):
            original = statistic.endswith("_original")
            late = overdue[original] if "_of_due" in statistic else []
            if 2 * (len(with_due[original]) + len(late)) < len(handled) + len(late):
                return None, None, None
        if statistic in shares:
            return share(len(shares[statistic][0]), shares[statistic][1])
        return quantile(statistic, sorted(taken(r) for r in handled))

    def cohort(self, kind, scope, first, last):
        """The accepted reports received in the period, as they stand now."""
        everyone, _ = self.at(self.as_of.date())
        mine = [r for r in everyone if self.belongs(r, kind, scope) and r.state != "not accepted"]
        return [r for r in mine if first <= r.received.date() <= last]

    def is_past(self, when):
        return when.date() < self.as_of.date() if self.rule == "whole_day" else when < self.as_of

    def became(self, statistic, reports):
        if statistic == "cohort_answered":
            return share(len([r for r in reports if r.first_answer]), len(reports))
        if statistic == "cohort_on_time":
            with_due = [r for r in reports if r.due]
            if 2 * len(with_due) < len(reports):
                return None, None, None
            on_time = [r for r in with_due if r.first_answer and not self.is_late(r.first_answer, r.due)]
            return share(len(on_time), len(with_due))
        return None, len(reports), curve_median([(waited(r, self.as_of), bool(r.first_answer)) for r in reports])

    def pending(self, statistic, kind, scope, first, last):
        """How many reports are not settled of a cohort, or of the deadlines of a period; None for what always is."""
        if statistic.startswith("kept_deadlines"):
            reports, _ = self.at(self.as_of.date())
            original = statistic.endswith("_original")
            fell = self.fell([r for r in reports if self.belongs(r, kind, scope)], original, first, last)
            return len([r for r in fell if not self.is_kept(r, original) and not self.is_past(due(r, original))])
        if not statistic.startswith("cohort_"):
            return None
        waiting = [r for r in self.cohort(kind, scope, first, last) if not r.first_answer]
        if statistic == "cohort_on_time":
            waiting = [r for r in waiting if r.due]
        return len([r for r in waiting if not (r.due and self.is_past(r.due))])

    def flow(self, statistic, reports, first, last, asked):
        accepted = [r for r in reports if r.state != "not accepted"]
        if statistic == "new_reports":
            number = len([r for r in accepted if first <= r.received.date() <= last])
            return number, None, Fraction(number)
        original = statistic.endswith("_original")
        if 2 * len([r for r in asked if due(r, original)]) < len(asked):
            return None, None, None
        fell = self.fell(accepted, original, first, last)
        kept = [r for r in fell if self.is_kept(r, original)]
        return share(len(kept), len([r for r in fell if r in kept or self.is_past(due(r, original))]))

    @staticmethod
    def fell(reports, original, first, last):
        """The accepted reports whose deadline fell in the period."""
        with_due = [r for r in reports if r.state != "not accepted" and due(r, original)]
        return [r for r in with_due if first <= due(r, original).date() <= last]

    def is_kept(self, report, original):
        return bool(report.first_answer) and not self.is_late(report.first_answer, due(report, original))

    def answers(self, kind, scope, first, last):
        number, day = 0, first
        while day <= min(last, self.as_of.date()):
            reports, _ = self.at(day)
            for report in reports:
                if report.first_answer and report.first_answer.date() == day and self.belongs(report, kind, scope):
                    number += 1
            day += timedelta(1)
        return number, None, Fraction(number)

    def promised(self, statistic, kind, scope, last):
        due_then = broken = 0
        for events in self.lives().values():
            for place, (_, at, what, value) in enumerate(events):
                if what != "answered" or not value.startswith("promised "):
                    continue
                day = date.fromisoformat(value.split()[1])
                if max(day, at.date()) >= last or not self.belongs(self.then(events, at.date()), kind, scope):
                    continue
                later = [e for e in events[place + 1 :] if e[2:] == ("answered", "fixed") and e[1].date() <= day]
                due_then, broken = due_then + 1, broken + (not later)
        return (due_then, None, Fraction(due_then)) if statistic == "promises_due" else share(broken, due_then)

    def asked(self, statistic, kind, scope, last):
        answered = all_asked = 0
        for events in self.lives().values():
            for place, (_, at, what, value) in enumerate(events):
                if at.date() + timedelta(7) >= last or not self.belongs(self.then(events, at.date()), kind, scope):
                    continue
                if statistic == "reminders_answered":
                    asks = what == "reminded" and Report(events[: place + 1]).state == "open"
                    replies = {"answered"}
                else:
                    asks = what == "follow_up" and value == "citizen" and Report(events[:place]).first_answer
                    replies = {"answered", "follow_up agency"}
                if asks:
                    found = [e for e in events[place + 1 :] if e[1].date() <= at.date() + timedelta(7)]
                    all_asked += 1
                    answered += any(e[2] in replies or f"{e[2]} {e[3]}" in replies for e in found)
        return share(answered, all_asked)

    def reminded(self, kind, scope, last):
        """Walk through each report's life second by second where something may change."""
        reminders = cases = 0
        for events in self.lives().values():
            is_late, owner = False, False
            for moment, happened in self.moments(events):
                was_late, is_late = is_late, self.late_at(happened, moment)
                if is_late and not was_late:
                    owner = self.belongs(self.then(events, moment.date()), kind, scope)
                    cases += owner and moment.date() <= last
                if happened[-1][2] == "reminded" and happened[-1][1] == moment and is_late:
                    reminders += owner and moment.date() <= last
        return share(reminders, cases)

    def moments(self, events):
        """(moment, events so far): at each event, and before it at the times when a deadline passes."""
        for place, event in enumerate(events):
            now = Report(events[: place + 1])
            following = events[place + 1][1] if place + 1 < len(events) else self.as_of
            yield event[1], events[: place + 1]
            passes = self.passes(now.due)
            if passes and event[1] < passes <= following:
                yield passes, events[: place + 1]

    def passes(self, due):
        if due is None:
            return None
        if self.rule == "whole_day":
            return datetime.combine(due.date() + timedelta(1), datetime.min.time())
        return due + timedelta(seconds=1)

    def late_at(self, events, moment):
        now = Report(events)
        return now.state == "open" and now.due is not None and self.passes(now.due) <= moment

    def recurred(self, kind, scope, last):
        everyone = {key: Report(events) for key, events in self.lives().items()}
        usable = {k: r for k, r in everyone.items() if r.state != "not accepted" and r.category and k in self.points}
        of = again = 0
        for key, report in usable.items():
            then = self.then(self.lives()[key], last)
            if not report.first_answer or report.first_answer.date() + timedelta(90) >= last:
                continue
            if then.state == "not accepted" or not self.belongs(then, kind, scope):
                continue
            until = report.first_answer.date() + timedelta(90)
            of += 1
            again += any(
                other.category == report.category
                and report.first_answer < (other.received or self.as_of) <= datetime.combine(until, datetime.max.time())
                and metres(self.points[key], self.points[name]) <= 100
                for name, other in usable.items()
            )
        return share(again, of)
