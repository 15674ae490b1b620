"""A report's events as the steps of its way: what happened together stands together, reminders are counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import Any

import numpy as np

from portal.archive import Archive
from portal.language import Language
from portal.pages.verdicts import N_, channel_words, outcome_words
from portal.terms import Channel, EventKind, FollowUpBy, Outcome, ReminderMeans

QUIET = frozenset({EventKind.CLASSIFIED, EventKind.DEADLINE_SET})
"""Events that say nothing alone: a category is among the facts, a first deadline stands with the assignment."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of a report."""

    at: datetime
    kind: EventKind
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it happened: events of one kind, and the deadline that was set with them."""

    kind: EventKind
    at: tuple[datetime, ...]
    values: tuple[str, ...]
    reason: str = ""
    due: date | None = None


COLOUR = {
    EventKind.REMINDED: "within",
    EventKind.ANSWERED: "answered",
    EventKind.EXTENDED: "within",
    EventKind.REOPENED: "overdue",
    EventKind.REJECTED: "neutral",
    EventKind.DUPLICATE: "neutral",
    EventKind.PUBLISHED: "neutral",
    EventKind.WITHDRAWN: "neutral",
}
"""The colour of a step's dot; the brand's for the rest."""


PLAIN = {
    EventKind.REOPENED: N_("Reopened"),
    EventKind.REJECTED: N_("Not accepted"),
    EventKind.PUBLISHED: N_("Edited and published"),
    EventKind.WITHDRAWN: N_("Publication withdrawn"),
    EventKind.REINSTATED: N_("Taken up again"),
}
"""The steps that need no more than a word."""


class Timelines:
    """The events of all reports, cut by report when asked."""

    def __init__(self, archive: Archive) -> None:
        """Take the columns out of the table; it is sorted by report and time."""
        events = archive.events
        reports = events["report"].to_numpy(dtype=np.int64)
        self.bounds = np.searchsorted(reports, np.arange(len(archive.reports) + 1)).tolist()
        self.at = events["at"].to_numpy().astype("datetime64[s]")
        self.kind, self.value, self.reason = (
            events[column].to_numpy(dtype=object) for column in ("kind", "value", "reason")
        )

    def of(self, row: int) -> list[Happening]:
        """A report's events in order."""
        start, end = self.bounds[row], self.bounds[row + 1]
        moments: list[Any] = self.at[start:end].tolist()
        return [
            Happening(at, EventKind(kind), value, reason)
            for at, kind, value, reason in zip(
                moments, self.kind[start:end], self.value[start:end], self.reason[start:end], strict=True
            )
        ]


def steps(events: Sequence[Happening]) -> list[Step]:
    """The events as steps: reminders in a row are one, a deadline goes to the assignment of its day."""
    told = [event for event in events if event.kind not in QUIET]
    made: list[Step] = []
    for kind, group in groupby(told, key=lambda event: event.kind):
        together = list(group)
        if kind is EventKind.REMINDED:
            made.append(_step(together))
        else:
            made += [_step([event]) for event in together]
    for event in events:
        if event.kind is EventKind.DEADLINE_SET:
            _attach(made, event)
    return made


def _step(events: Sequence[Happening]) -> Step:
    return Step(
        events[0].kind,
        tuple(event.at for event in events),
        tuple(event.value for event in events),
        next((event.reason for event in events if event.reason), ""),
    )


def _attach(made: list[Step], deadline: Happening) -> None:
    """Give a deadline to the last assignment or, before any, to the receipt; later ones are steps of their own."""
    for place in range(len(made) - 1, -1, -1):
        step = made[place]
        if step.kind in (EventKind.ASSIGNED, EventKind.SUBMITTED) and step.at[0].date() <= deadline.at.date():
            made[place] = replace(step, due=datetime.fromisoformat(deadline.value).date())
            return


def when_in_words(language: Language, step: Step) -> str:
    """When a step was, and the deadline that was set with it: `09:40, 16/07/2019 · hạn 26/7`."""
    when = _when(language, step.at)
    if step.due is None:
        return when
    return language._("{when} · due {day}").format(when=when, day=language.short_date(step.due))


def _when(language: Language, moments: Sequence[datetime]) -> str:
    days = sorted({moment.date() for moment in moments})
    if len(days) == 1:
        return language.time(moments[0]) if len(moments) == 1 else language.date(days[0])
    if len(days) <= 3:
        return language.join(language.short_date(day) for day in days)
    return language._("{first} to {last}").format(
        first=language.short_date(days[0]), last=language.short_date(days[-1])
    )


def in_words(language: Language, step: Step, agency_name: Callable[[str], str], is_first_agency: bool) -> str:
    """What a step was, in one language."""
    value = step.values[0]
    match step.kind:
        case EventKind.SUBMITTED if value in set(Channel):
            return language._("Received through {channel}").format(channel=channel_words(language, Channel(value)))
        case EventKind.SUBMITTED:
            return language._("Received")
        case EventKind.ASSIGNED if is_first_agency:
            return language._("Assigned to {agency}").format(agency=agency_name(value))
        case EventKind.ASSIGNED:
            return language._("Passed on to {agency}").format(agency=agency_name(value))
        case EventKind.EXTENDED:
            day = language.date(datetime.fromisoformat(value).date())
            return language._("Deadline extended to {day}").format(day=day)
        case EventKind.ANSWERED:
            return _answer(language, value)
        case EventKind.REMINDED:
            return _reminders(language, step.values)
        case EventKind.FOLLOW_UP if value == FollowUpBy.AGENCY:
            return language._("The agency answered again")
        case EventKind.FOLLOW_UP:
            return language._("The citizen wrote back")
        case EventKind.DUPLICATE:
            return language._("Same matter as report {id}").format(id=value)
        case _:
            return language._(PLAIN[step.kind])


def _answer(language: Language, value: str) -> str:
    word, _, promised = value.partition(" ")
    if word not in set(Outcome) or word == Outcome.ANSWERED:
        return language._("Answered")
    if promised:
        return language._("Answered: promised for {day}").format(day=language.date(date.fromisoformat(promised[:10])))
    return language._("Answered: {outcome}").format(outcome=outcome_words(language, Outcome(word)))


def _reminders(language: Language, values: Iterable[str]) -> str:
    return language._("Reminded: {means}").format(means=language.join(reminder_words(language, values)))


def reminder_words(language: Language, values: Iterable[str]) -> Iterator[str]:
    """`2 tin nhắn`, `1 cuộc gọi`, `1 văn bản`, in rising order; `values` as `sms officer`."""
    counts = Counter(value.partition(" ")[0] for value in values)
    return counted_reminders(language, *(counts[means] for means in ReminderMeans))


def counted_reminders(language: Language, sms: int, calls: int, letters: int) -> Iterator[str]:
    """As `reminder_words`, from counts; means that were not used are left out."""
    if sms:
        yield language.n("{n} text message", "{n} text messages", sms)
    if calls:
        yield language.n("{n} call", "{n} calls", calls)
    if letters:
        yield language.n("{n} letter", "{n} letters", letters)
