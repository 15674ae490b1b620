"""The events of each report's life, in the order in which they happen."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import numpy as np

from portal.demo.flow import AS_OF, BRIEFING, NONE, Flow, day
from portal.demo.geography import WARDS
from portal.demo.organisations import KINDS, ORGANISATIONS, area_id
from portal.terms import Channel, EventKind, FollowUpBy, Outcome, ReminderMeans, ReminderTo
from portal.workdays import Workdays

END = datetime.combine(AS_OF, time(16))
LETTER = datetime(2019, 8, 5, 15)
KNOWN_BY = datetime.combine(BRIEFING + timedelta(days=1), time(22))
"""What happened by the briefing's Sunday is in the system by Monday night."""
CHASE = (
    (1, time(8, 15), ReminderMeans.SMS, ReminderTo.OFFICER),
    (4, time(8, 20), ReminderMeans.SMS, ReminderTo.LEADER),
    (7, time(14, 5), ReminderMeans.CALL, ReminderTo.OFFICER),
    (12, time(9, 30), ReminderMeans.CALL, ReminderTo.LEADER),
)
"""Working days after the deadline, and what is done then."""
Choice = TypeVar("Choice")
REASONS = (
    "Chờ vật tư thay thế",
    "Cần phối hợp với đơn vị thi công",
    "Thời tiết mưa kéo dài",
    "Chờ kinh phí duy tu",
    "Cần đo đạc, kiểm tra thêm",
    "Chờ ý kiến của đơn vị liên quan",
)
REJECTIONS = ("Không đủ thông tin để xử lý", "Ngoài phạm vi tiếp nhận", "Nội dung không thuộc địa bàn tỉnh")
CHANNELS = ((Channel.APP, 46), (Channel.WEB, 15), (Channel.PHONE, 27), (Channel.CHAT, 9), (Channel.OTHER, 3))
OUTCOMES = (
    (Outcome.FIXED, 52),
    (Outcome.ANSWERED, 24),
    (Outcome.PROMISED, 13),
    (Outcome.REFERRED, 7),
    (Outcome.REFUSED, 4),
)


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the events table."""

    at: datetime
    recorded_at: datetime
    kind: EventKind
    value: str = ""
    reason: str = ""


@dataclass(slots=True)
class Life:
    """One report: its place in the flow (None if it was not accepted) and what happened to it."""

    received_at: datetime
    row: int | None
    kind: int
    ward: int
    agency: int
    answered_at: datetime | None = None
    outcome: Outcome | None = None
    promised_for: date | None = None
    has_follow_up: bool = False
    published_on: date | None = None
    in_progress: bool = False
    duplicate_of: "Life | None" = None
    id: str = ""
    events: list[Event] = field(default_factory=list)

    def add(
        self, at: datetime, kind: EventKind, value: str = "", reason: str = "", recorded: datetime | None = None
    ) -> None:
        """Something happened."""
        self.events.append(Event(at, recorded or at, kind, value, reason))


class Biographer:
    """Writes lives out of a flow, with one source of chance."""

    def __init__(self, flow: Flow, workdays: Workdays, rng: random.Random) -> None:
        self.flow, self.workdays, self.rng = flow, workdays, rng

    def lives(self) -> list[Life]:
        """Every accepted report's life, in order of receipt."""
        lives = [self._life(row) for row in range(len(self.flow.received))]
        lives.sort(key=lambda life: life.received_at)
        return lives

    def _life(self, row: int) -> Life:
        flow = self.flow
        received = on(int(flow.received[row]))
        life = Life(self._arrival(received), row, int(flow.kind[row]), int(flow.ward[row]), int(flow.agency[row]))
        life.add(life.received_at, EventKind.SUBMITTED, weighted(CHANNELS, self.rng))
        answered = int(flow.answered[row])
        due = int(flow.due[row])
        if received == AS_OF and life.received_at.hour >= 13:
            return life
        assigned = self._assign(life)
        if due != NONE:
            self._set_deadline(life, assigned, int(flow.due_original[row]), due)
        if answered != NONE:
            self._answer(life, on(answered), assigned)
        elif due < day(AS_OF) and self.rng.random() < 0.07:
            self._answer_that_did_not_hold(life, assigned.date(), on(due))
        if due != NONE:
            self._chase(life, on(due))
        self._after(life, due)
        life.in_progress = life.answered_at is None and self.rng.random() < 0.7
        life.events.sort(key=lambda event: event.at)
        return life

    def _arrival(self, received: date) -> datetime:
        last = 15 if received == AS_OF else 22
        hour = min(last, max(5, round(self.rng.gauss(13, 4.2))))
        minute = self.rng.randrange(40 if received == AS_OF and hour == last else 60)
        return datetime.combine(received, time(hour, minute, self.rng.randrange(60)))

    def _assign(self, life: Life) -> datetime:
        assigned = life.received_at + timedelta(minutes=self.rng.randrange(6, 150))
        if assigned.hour >= 21:
            assigned = datetime.combine(assigned.date() + timedelta(days=1), time(7, self.rng.randrange(31, 59)))
        kind, ward = KINDS[life.kind].id, area_id(WARDS[life.ward])
        life.add(assigned, EventKind.CLASSIFIED, f"category:{kind} area:{ward}")
        answered = int(self.flow.answered[life.row or 0])
        first = life.agency
        if (
            self.rng.random() < 0.05
            and answered - day(assigned.date()) > 4
            and assigned.date() < AS_OF - timedelta(days=4)
        ):
            first = self.rng.choice([n for n in range(35) if n != life.agency])
            moved = datetime.combine(assigned.date() + timedelta(days=1), time(8, self.rng.randrange(60)))
            life.add(moved, EventKind.ASSIGNED, ORGANISATIONS[life.agency].id, "Chuyển đúng cơ quan có thẩm quyền")
        life.add(assigned, EventKind.ASSIGNED, ORGANISATIONS[first].id)
        return assigned

    def _set_deadline(self, life: Life, assigned: datetime, original: int, due: int) -> None:
        life.add(assigned, EventKind.DEADLINE_SET, on(original).isoformat())
        if due != original:
            asked = datetime.combine(on(original), time(15, self.rng.randrange(60)))
            life.add(asked, EventKind.EXTENDED, on(due).isoformat(), self.rng.choice(REASONS))

    def _answer(self, life: Life, answered: date, assigned: datetime) -> None:
        latest = 15 if answered == AS_OF else 17
        at = datetime.combine(
            answered, time(self.rng.randrange(8, latest), self.rng.randrange(60), self.rng.randrange(60))
        )
        life.answered_at = max(at, assigned + timedelta(minutes=35))
        life.outcome = weighted(OUTCOMES, self.rng)
        life.add(life.answered_at, EventKind.ANSWERED, self._value(life), recorded=self._recorded(life.answered_at))

    def _answer_that_did_not_hold(self, life: Life, assigned: date, due: date) -> None:
        """Answered on a Tuesday to Thursday, reopened the next day, open ever since."""
        days = [assigned + timedelta(days=n) for n in range(1, (due - assigned).days)]
        midweek = [when for when in days if 2 <= when.isoweekday() <= 4 and self.workdays.is_worked(when)]
        if not midweek:
            return
        at = datetime.combine(self.rng.choice(midweek), time(self.rng.randrange(8, 17), self.rng.randrange(60)))
        life.outcome = Outcome.ANSWERED
        life.add(at, EventKind.ANSWERED, Outcome.ANSWERED)
        life.add(at + timedelta(hours=18), EventKind.FOLLOW_UP, FollowUpBy.CITIZEN)
        life.add(at + timedelta(hours=20), EventKind.REOPENED, "", "Người dân phản hồi chưa đạt")

    def _value(self, life: Life) -> str:
        if life.outcome is not Outcome.PROMISED or life.answered_at is None:
            return str(life.outcome)
        promised = life.answered_at.date() + timedelta(days=self.rng.choice((10, 15, 20, 30, 45, 60, 90, 120)))
        life.promised_for = promised
        return f"{life.outcome} {promised.isoformat()}"

    def _recorded(self, at: datetime) -> datetime:
        if self.rng.random() > 0.04:
            return at
        late = at + timedelta(minutes=self.rng.randrange(90, 4_000))
        return max(at, min(late, KNOWN_BY if at.date() <= BRIEFING else END))

    def _chase(self, life: Life, due: date) -> None:
        until = life.answered_at or END
        if until.date() <= due:
            return
        for after, hour, means, to in CHASE:
            at = datetime.combine(self.workdays.add(due, after), hour)
            if at < until:
                life.add(at, EventKind.REMINDED, f"{means} {to}")
        if due < LETTER.date() and until > LETTER:
            life.add(LETTER, EventKind.REMINDED, f"{ReminderMeans.LETTER} {ReminderTo.LEADER}")

    def _after(self, life: Life, due: int) -> None:
        """What people wrote after the answer, and answers that did not hold."""
        at = life.answered_at
        if at is None or self.rng.random() > 0.09:
            return
        wrote = at + timedelta(hours=self.rng.randrange(3, 50))
        if wrote >= END:
            return
        life.has_follow_up = True
        life.add(wrote, EventKind.FOLLOW_UP, FollowUpBy.CITIZEN)
        if self.rng.random() < 0.45 and self._reopens(life, wrote, due):
            return
        replied = wrote + timedelta(hours=self.rng.randrange(6, 60))
        if self.rng.random() < 0.7 and replied < END:
            life.add(replied, EventKind.FOLLOW_UP, FollowUpBy.AGENCY)

    def _reopens(self, life: Life, wrote: datetime, due: int) -> bool:
        """Reopened and answered again between two Sundays, so that the stated totals of Sundays stay as they are."""
        reopened = wrote + timedelta(minutes=self.rng.randrange(20, 200))
        again = reopened + timedelta(hours=self.rng.randrange(20, 44))
        same_week = again.isocalendar()[:2] == (life.answered_at or again).isocalendar()[:2] and again.isoweekday() < 7
        if not same_week or again >= END:
            return False
        life.add(reopened, EventKind.REOPENED, "", "Người dân phản hồi chưa đạt")
        life.answered_at = again
        life.add(again, EventKind.ANSWERED, self._value(life))
        return True


def on(number: int) -> date:
    """A day since 1970-01-01 as a date."""
    found: date = np.datetime64(number, "D").astype(date)
    return found


def weighted(choices: tuple[tuple[Choice, int], ...], rng: random.Random) -> Choice:
    """One of the choices, by weight."""
    left = rng.random() * sum(weight for _, weight in choices)
    for choice, weight in choices:
        left -= weight
        if left < 0:
            return choice
    return choices[-1][0]


def not_accepted(flow: Flow, count: int, lives: list[Life], rng: random.Random) -> list[Life]:
    """Reports turned away within two days, before a Sunday and before the as-of time."""
    made = []
    span = day(BRIEFING) + 7 - day(date(2019, 4, 1))
    for _ in range(count):
        received = date(2019, 4, 1) + timedelta(days=rng.randrange(span // 7) * 7 + rng.randrange(4))
        at = datetime.combine(received, time(rng.randrange(7, 20), rng.randrange(60), rng.randrange(60)))
        like = rng.randrange(len(flow.received))
        life = Life(at, None, int(flow.kind[like]), int(flow.ward[like]), int(flow.agency[like]))
        life.add(at, EventKind.SUBMITTED, weighted(CHANNELS, rng))
        life.add(at, EventKind.CLASSIFIED, f"category:{KINDS[life.kind].id} area:{area_id(WARDS[life.ward])}")
        turned = at + timedelta(hours=rng.randrange(2, 46))
        earlier = rng.randrange(len(lives))
        if rng.random() < 0.4 and lives[earlier].received_at < at:
            life.duplicate_of = lives[earlier]
            life.add(turned, EventKind.DUPLICATE)
        else:
            life.add(turned, EventKind.REJECTED, "", rng.choice(REJECTIONS))
        made.append(life)
    return made
