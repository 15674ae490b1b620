"""The events of each report's life, in the order in which they happen."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import numpy as np

from portal.demo.charge import in_place
from portal.demo.chasing import lettered, reminders
from portal.demo.flow import AS_OF, NONE, Flow, day
from portal.demo.geography import WARDS
from portal.demo.hours import awake, in_office, next_in_office, on_shift, sent_on
from portal.demo.organisations import KINDS, ORGANISATIONS, answerer, area_id
from portal.terms import Channel, EventKind, FollowUpBy, Outcome
from portal.workdays import Workdays

END = datetime.combine(AS_OF, time(16))
LAST_HOUR, LAST_MINUTE = 15, 950
"""On the as-of day citizens write before 15:00, offices answer before 15:50."""
TAKEN_IN_BEFORE = 13
REASSIGNED, REINSTATED, DID_NOT_HOLD, FOLLOWED_UP, REOPENED = 0.06, 0.008, 0.07, 0.09, 0.45
Choice = TypeVar("Choice")
REASONS = (
    "Chờ vật tư thay thế",
    "Cần phối hợp với đơn vị thi công",
    "Thời tiết mưa kéo dài",
    "Chờ kinh phí duy tu",
    "Cần đo đạc, kiểm tra thêm",
    "Chờ ý kiến của đơn vị liên quan",
)
NOT_FINAL = "Người dân phản hồi chưa đạt"
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

    def add(self, at: datetime, kind: EventKind, value: str = "", reason: str = "") -> None:
        """Something happened."""
        self.events.append(Event(at, at, kind, value, reason))


class Biographer:
    """Writes lives out of a flow, with one source of chance."""

    def __init__(self, flow: Flow, workdays: Workdays, rng: random.Random) -> None:
        self.flow, self.workdays, self.rng = flow, workdays, rng
        self.lettered = lettered(flow)

    def lives(self) -> list[Life]:
        """Every accepted report's life, in order of receipt."""
        lives = [self._life(row) for row in range(len(self.flow.received))]
        lives.sort(key=lambda life: life.received_at)
        return lives

    def _life(self, row: int) -> Life:
        flow = self.flow
        received, due = on(int(flow.received[row])), int(flow.due[row])
        sent = sent_on(received, self.rng, LAST_HOUR if received == AS_OF else 24)
        life = Life(sent, row, int(flow.kind[row]), int(flow.ward[row]), int(flow.agency[row]))
        life.add(sent, EventKind.SUBMITTED, weighted(CHANNELS, self.rng))
        answered = int(flow.answered[row])
        if received == AS_OF and sent.hour >= TAKEN_IN_BEFORE:
            return life
        assigned = self._assign(life, answered)
        if answered != NONE:
            self._answer(life, on(answered), assigned)
        if due != NONE:
            self._set_deadline(life, assigned, int(flow.due_original[row]), due)
        if answered == NONE and due < day(AS_OF) and self.rng.random() < DID_NOT_HOLD:
            self._answer_that_did_not_hold(life, assigned.date(), on(due))
        if due != NONE:
            self._chase(life, on(due))
        self._after(life)
        life.in_progress = life.answered_at is None and self.rng.random() < 0.7
        life.events.sort(key=lambda event: event.at)
        return life

    def _chase(self, life: Life, due: date) -> None:
        """Reminders, from a source of chance of their own: how an agency is chased changes nothing else."""
        chance = random.Random((life.row or 0) * 6_151 + 11)
        until, gets_letter = life.answered_at or END, life.agency in self.lettered
        for at, value in reminders(due, until, self.workdays, chance, gets_letter=gets_letter):
            life.add(at, EventKind.REMINDED, value)

    def _assign(self, life: Life, answered: int) -> datetime:
        waits = answered - day(life.received_at.date())
        came = life.received_at
        if waits > 5 and self.rng.random() < REINSTATED:
            came = self._turned_away_at_first(life)
        assigned = on_shift(came + timedelta(minutes=self.rng.randrange(6, 150)), self.rng)
        kind, ward = KINDS[life.kind], WARDS[life.ward]
        life.add(assigned, EventKind.CLASSIFIED, f"category:{kind.id} area:{area_id(ward)}")
        sent_to, mine = ORGANISATIONS[self.flow.sent_to[life.row or 0]].id, ORGANISATIONS[life.agency].id
        others = sorted({answerer(route, ward) for route in kind.answered_by} - {sent_to})
        first = mine
        moved = next_in_office(assigned + timedelta(hours=self.rng.randrange(4, 30)), self.workdays, self.rng)
        if others and day(moved.date()) < min(answered, day(AS_OF)) and self.rng.random() < REASSIGNED:
            mistaken = [in_place(kind, one, ward) for one in (self.rng.choice(others), *others)]
            first = next((one for one in mistaken if one != mine), mine)
        if first != mine:
            life.add(moved, EventKind.ASSIGNED, mine, "Chuyển đúng cơ quan có thẩm quyền")
        life.add(assigned, EventKind.ASSIGNED, first)
        return assigned

    def _turned_away_at_first(self, life: Life) -> datetime:
        """Rejected by mistake and taken back within the same week; when it was taken back, or came in."""
        turned = next_in_office(
            life.received_at + timedelta(minutes=self.rng.randrange(15, 90)), self.workdays, self.rng
        )
        back = next_in_office(turned + timedelta(hours=self.rng.randrange(2, 20)), self.workdays, self.rng)
        if _week(back) != _week(life.received_at) or back > END - timedelta(days=1):
            return life.received_at
        life.add(turned, EventKind.REJECTED, "", "Không đủ thông tin để xử lý")
        life.add(back, EventKind.REINSTATED, "", "Người dân đã bổ sung thông tin")
        return back

    def _set_deadline(self, life: Life, assigned: datetime, original: int, due: int) -> None:
        life.add(assigned, EventKind.DEADLINE_SET, on(original).isoformat())
        asked = in_office(on(original), self.rng, LAST_MINUTE)
        if due != original and asked < (life.answered_at or END):
            life.add(asked, EventKind.EXTENDED, on(due).isoformat(), self.rng.choice(REASONS))

    def _answer(self, life: Life, answered: date, assigned: datetime) -> None:
        at = in_office(answered, self.rng, LAST_MINUTE) if answered == AS_OF else in_office(answered, self.rng)
        life.answered_at = max(at, assigned + timedelta(minutes=self.rng.randrange(35, 95)))
        life.outcome = weighted(OUTCOMES, self.rng)
        life.add(life.answered_at, EventKind.ANSWERED, self._value(life))

    def _answer_that_did_not_hold(self, life: Life, assigned: date, due: date) -> None:
        """Answered on a Tuesday to Thursday, reopened the next day, open ever since."""
        days = [assigned + timedelta(days=n) for n in range(2, (due - assigned).days)]
        midweek = [when for when in days if 2 <= when.isoweekday() <= 4 and self.workdays.is_worked(when)]
        if not midweek:
            return
        at = in_office(self.rng.choice(midweek), self.rng)
        wrote = at + timedelta(minutes=self.rng.randrange(70, 200))
        life.outcome = Outcome.ANSWERED
        life.add(at, EventKind.ANSWERED, Outcome.ANSWERED)
        life.add(wrote, EventKind.FOLLOW_UP, FollowUpBy.CITIZEN)
        reopened = datetime.combine(at.date() + timedelta(days=1), time(7, 30))
        life.add(reopened + timedelta(minutes=self.rng.randrange(200)), EventKind.REOPENED, "", NOT_FINAL)

    def _value(self, life: Life) -> str:
        if life.outcome is not Outcome.PROMISED or life.answered_at is None:
            return str(life.outcome)
        promised = life.answered_at.date() + timedelta(days=self.rng.choice((10, 15, 20, 30, 45, 60, 90, 120)))
        life.promised_for = self.workdays.add(promised - timedelta(days=1), 1)
        return f"{life.outcome} {life.promised_for.isoformat()}"

    def _after(self, life: Life) -> None:
        """What people wrote after the answer, and answers that did not hold."""
        at = life.answered_at
        if at is None or self.rng.random() > FOLLOWED_UP:
            return
        wrote = awake(at + timedelta(minutes=self.rng.randrange(150, 3_000)))
        if wrote >= END:
            return
        life.has_follow_up = True
        life.add(wrote, EventKind.FOLLOW_UP, FollowUpBy.CITIZEN)
        if self.rng.random() < REOPENED and self._reopens(life, wrote):
            return
        replied = next_in_office(wrote + timedelta(hours=self.rng.randrange(6, 60)), self.workdays, self.rng)
        if self.rng.random() < 0.7 and replied < END:
            life.add(replied, EventKind.FOLLOW_UP, FollowUpBy.AGENCY)

    def _reopens(self, life: Life, wrote: datetime) -> bool:
        """Reopened and answered again between two Sundays, so that the stated totals of Sundays stay as they are."""
        reopened = next_in_office(wrote + timedelta(minutes=self.rng.randrange(20, 200)), self.workdays, self.rng)
        again = next_in_office(reopened + timedelta(hours=self.rng.randrange(5, 44)), self.workdays, self.rng)
        if _week(again) != _week(life.answered_at or again) or again >= END:
            return False
        life.add(reopened, EventKind.REOPENED, "", NOT_FINAL)
        life.answered_at = again
        life.add(again, EventKind.ANSWERED, self._value(life))
        life.add(again, EventKind.FOLLOW_UP, FollowUpBy.AGENCY)
        return True


def _week(at: datetime) -> tuple[int, int]:
    return at.isocalendar()[:2]


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
