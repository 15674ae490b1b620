"""The words of the field as enums, and the named sets that answer questions about them.

Nothing else in the package compares strings: ask for membership (`status in OPEN`).
"""

from enum import StrEnum


class Status(StrEnum):
    """Where a report stands."""

    RECEIVED = "received"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    HANDLED = "handled"
    REOPENED = "reopened"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"


OPEN = frozenset({Status.RECEIVED, Status.ASSIGNED, Status.IN_PROGRESS, Status.REOPENED})
HANDLED = frozenset({Status.HANDLED})
NOT_ACCEPTED = frozenset({Status.REJECTED, Status.DUPLICATE})
ACCEPTED = OPEN | HANDLED
UNANSWERED = frozenset({Status.RECEIVED, Status.ASSIGNED, Status.IN_PROGRESS})
"""Open, and not because an answer did not hold: a row that says so has no answer."""


class Outcome(StrEnum):
    """What the answer says; apart from the status, because answered is not fixed."""

    FIXED = "fixed"
    ANSWERED = "answered"
    PROMISED = "promised"
    REFERRED = "referred"
    REFUSED = "refused"


class Channel(StrEnum):
    """How a report came in."""

    APP = "app"
    WEB = "web"
    PHONE = "phone"
    CHAT = "chat"
    OTHER = "other"


class EventKind(StrEnum):
    """What can happen to a report. The form of an event's `value` stands in `docs/data.md`."""

    SUBMITTED = "submitted"
    ASSIGNED = "assigned"
    CLASSIFIED = "classified"
    DEADLINE_SET = "deadline_set"
    EXTENDED = "extended"
    ANSWERED = "answered"
    REOPENED = "reopened"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    REMINDED = "reminded"
    FOLLOW_UP = "follow_up"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"


CHANGES_STATUS = frozenset(
    {
        EventKind.SUBMITTED,
        EventKind.ASSIGNED,
        EventKind.ANSWERED,
        EventKind.REOPENED,
        EventKind.REJECTED,
        EventKind.DUPLICATE,
        EventKind.REINSTATED,
    }
)
SETS_DEADLINE = frozenset({EventKind.DEADLINE_SET, EventKind.EXTENDED})
DERIVED_FROM_ROW = frozenset({EventKind.SUBMITTED, EventKind.ANSWERED})


class ReminderMeans(StrEnum):
    """How a late agency is chased, in rising order."""

    SMS = "sms"
    CALL = "call"
    LETTER = "letter"


class ReminderTo(StrEnum):
    """Who is chased."""

    OFFICER = "officer"
    LEADER = "leader"


class FollowUpBy(StrEnum):
    """Who wrote after an answer."""

    CITIZEN = "citizen"
    AGENCY = "agency"


class DirectiveState(StrEnum):
    """How far an order has been carried out."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class DeadlineRule(StrEnum):
    """Where the edge of a deadline lies: the end of its day, or its very minute."""

    WHOLE_DAY = "whole_day"
    INSTANT = "instant"


class Deadline(StrEnum):
    """Which of a report's deadlines is meant: as it stands, or as it was set first."""

    CURRENT = "current"
    ORIGINAL = "original"


class Flow(StrEnum):
    """Why a report joins or leaves the open, or the overdue, of a scope. Each change has exactly one reason."""

    SUBMITTED = "submitted"
    NEWLY_OVERDUE = "newly_overdue"
    REOPENED = "reopened"
    REINSTATED = "reinstated"
    BROUGHT_FORWARD = "brought_forward"
    MOVED_IN = "moved_in"
    ANSWERED = "answered"
    EXTENDED = "extended"
    NOT_ACCEPTED = "not_accepted"
    MOVED_OUT = "moved_out"


COMES_IN = frozenset(
    {Flow.SUBMITTED, Flow.NEWLY_OVERDUE, Flow.REOPENED, Flow.REINSTATED, Flow.BROUGHT_FORWARD, Flow.MOVED_IN}
)
GOES_OUT = frozenset({Flow.ANSWERED, Flow.EXTENDED, Flow.NOT_ACCEPTED, Flow.MOVED_OUT})


class AnnotationKind(StrEnum):
    """What sort of thing a curve names."""

    EVENT = "event"
    PRESS = "press"
    REMINDER = "reminder"
    RULE = "rule"


class Severity(StrEnum):
    """What a problem does: a file can't be trusted, a row is set aside, a row is used and reported."""

    STOP = "stop"
    REFUSE = "refuse"
    WARN = "warn"


class ScopeKind(StrEnum):
    """What a figure speaks of."""

    ALL = "all"
    AGENCY = "agency"
    CATEGORY = "category"
    AREA = "area"


class PeriodKind(StrEnum):
    """How long a figure's period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


class Verdict(StrEnum):
    """A report's record against its deadline, on the as-of day."""

    ON_TIME = "on_time"
    LATE = "late"
    WITHIN_DEADLINE = "within_deadline"
    OVERDUE = "overdue"
    NO_DEADLINE_ANSWERED = "no_deadline_answered"
    NO_DEADLINE_OPEN = "no_deadline_open"
    NOT_ACCEPTED = "not_accepted"


class Relation(StrEnum):
    """How a figure that was stated officially relates to the true one."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    MORE_THAN = "more_than"
    MOST = "most"


class FactName(StrEnum):
    """What can be stated of a register beside its figures. `late_answers_after` is followed by a day."""

    AGENCIES_TAKING_PART = "agencies_taking_part"
    AGENCIES_ANSWERING_MOST_ON_TIME = "agencies_answering_most_on_time"
    LATE_ANSWERS_AFTER = "late_answers_after"


class WithdrawalReason(StrEnum):
    """Why the text of a published report was taken back. `centre`: the register says that it was, and not why."""

    PERSONAL_DATA = "personal_data"
    REQUEST = "request"
    RIGHTS = "rights"
    ERROR = "error"
    ORDER = "order"
    CENTRE = "centre"


class CorrectionReason(StrEnum):
    """Why a published figure was corrected."""

    RECORDED_LATE = "recorded_late"
    EXTENDED = "extended"
    DEFINITION = "definition"
    DATA_ERROR = "data_error"


class BasemapKind(StrEnum):
    """Where the maps' background comes from."""

    NONE = "none"
    SERVER = "server"
    PICTURES = "pictures"
    VECTORS = "vectors"
