"""What followed a reminder to all who were late: the answers of the seven days from it on, beside the weeks before.

Who is reminded is who is latest, so what was reminded can't be compared with what was not. Here the whole backlog is
compared with itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from markupsafe import Markup

from portal import charts
from portal.charts.notes import when
from portal.pages.base import Edition
from portal.terms import AnnotationKind, Deadline, Flow, ScopeKind

SPAN = 7
"""Days that are compared, as in the statistic `reminders_answered`."""
SPANS_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Days:
    """Seven days. `of`: what was overdue when they began or became so in them; `answered`: how many of these were
    answered in them; `start` and `end`: overdue before the first and at the end of the last."""

    first: date
    last: date
    answered: int
    of: int
    start: int
    end: int
    bar: Markup

    @property
    def share(self) -> Fraction | None:
        """The part answered; None where nothing was overdue."""
        return Fraction(self.answered, self.of) if self.of else None


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder. `language` is the code of its name's own where that is not the edition's; `before`: the last
    seven days, then those before them."""

    when: str
    words: str
    language: str
    after: Days
    before: tuple[Days, ...]


def reminders(edition: Edition) -> Iterator[Reminder]:
    """Each reminder that the curve names, the latest first, once seven days with it are over and seven lie before."""
    language, first = edition.language, edition.settings.languages[0]
    begun = edition.ledger.backlog(ScopeKind.ALL).first
    for note in sorted(edition.archive.annotations, key=lambda note: note.on, reverse=True):
        starts = [note.on - timedelta(days=SPAN * number) for number in range(1, SPANS_BEFORE + 1)]
        before = tuple(_days(edition, start) for start in starts if start >= begun)
        is_over = note.on + timedelta(days=SPAN - 1) <= edition.today
        if note.kind is AnnotationKind.REMINDER and is_over and before:
            words, spoken = language.spoken(note.names, first)
            yield Reminder(when(language, note), words, spoken, _days(edition, note.on), before)


def _days(edition: Edition, first: date) -> Days:
    last = first + timedelta(days=SPAN - 1)
    backlog = edition.ledger.backlog(ScopeKind.ALL)
    moved = backlog.overdue_movement("", Deadline.CURRENT, first - timedelta(days=1), last)
    answered, of = moved.reasons[Flow.ANSWERED], moved.start + moved.came
    bar = charts.share_bar(Fraction(answered, of) if of else None)
    return Days(first, last, answered, of, moved.start, moved.end, bar)
