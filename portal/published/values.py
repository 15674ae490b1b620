"""What each allowed value means, in words."""

from collections.abc import Mapping
from typing import Any

from portal.settings import Names
from portal.statistics.definition import Reason, Unit
from portal.terms import Channel, EventKind, Outcome, Status, Verdict


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


STATUSES = {
    Status.RECEIVED: _names("đã tiếp nhận", "received"),
    Status.ASSIGNED: _names("đã giao cơ quan", "assigned to an agency"),
    Status.IN_PROGRESS: _names("đang xử lý", "in progress"),
    Status.HANDLED: _names("đã trả lời", "answered"),
    Status.REOPENED: _names("mở lại sau khi trả lời", "opened again after an answer"),
    Status.REJECTED: _names("không tiếp nhận", "not accepted"),
    Status.DUPLICATE: _names("trùng phản ánh khác", "the same as another report"),
}
OUTCOMES = {
    Outcome.FIXED: _names("đã khắc phục", "fixed"),
    Outcome.ANSWERED: _names("đã giải đáp", "explained"),
    Outcome.PROMISED: _names("hẹn ngày hoàn thành", "promised for a day"),
    Outcome.REFERRED: _names("chuyển nơi khác", "referred elsewhere"),
    Outcome.REFUSED: _names("từ chối", "refused"),
}
CHANNELS = {
    Channel.APP: _names("ứng dụng", "the app"),
    Channel.WEB: _names("trang web", "the website"),
    Channel.PHONE: _names("điện thoại", "telephone"),
    Channel.CHAT: _names("tin nhắn", "a messenger"),
    Channel.OTHER: _names("khác", "another way"),
}
EVENT_KINDS = {
    EventKind.SUBMITTED: _names("người dân gửi", "a citizen sent it"),
    EventKind.ASSIGNED: _names("giao cơ quan", "assigned to an agency"),
    EventKind.CLASSIFIED: _names("phân loại", "given a category or an area"),
    EventKind.DEADLINE_SET: _names("đặt hạn", "given a deadline"),
    EventKind.EXTENDED: _names("gia hạn", "given a new deadline"),
    EventKind.ANSWERED: _names("trả lời", "answered"),
    EventKind.REOPENED: _names("mở lại", "opened again"),
    EventKind.REJECTED: _names("không tiếp nhận", "not accepted"),
    EventKind.DUPLICATE: _names("xác định là trùng", "found to be a duplicate"),
    EventKind.REMINDED: _names("nhắc cơ quan", "the agency was reminded"),
    EventKind.FOLLOW_UP: _names("ý kiến viết tiếp", "someone wrote after the answer"),
    EventKind.PUBLISHED: _names("công bố bài biên tập", "its edited text was published"),
    EventKind.WITHDRAWN: _names("gỡ bài biên tập", "its edited text was withdrawn"),
    EventKind.REINSTATED: _names("tiếp nhận lại", "accepted after all"),
}
VERDICTS = {
    Verdict.ON_TIME: _names("trả lời đúng hạn", "answered on time"),
    Verdict.LATE: _names("trả lời trễ hạn", "answered late"),
    Verdict.WITHIN_DEADLINE: _names("đang xử lý, còn hạn", "open, within its deadline"),
    Verdict.OVERDUE: _names("đang xử lý, quá hạn", "open, past its deadline"),
    Verdict.NO_DEADLINE_ANSWERED: _names("đã trả lời, không có hạn", "answered, had no deadline"),
    Verdict.NO_DEADLINE_OPEN: _names("đang xử lý, không có hạn", "open, has no deadline"),
    Verdict.NOT_ACCEPTED: _names("không tiếp nhận", "not accepted"),
}
UNITS = {
    Unit.REPORTS: _names("phản ánh", "reports"),
    Unit.SHARE: _names("tỷ lệ, từ 0 đến 1", "a share, from 0 to 1"),
    Unit.WORKING_DAYS: _names("ngày làm việc", "working days"),
    Unit.RATINGS: _names("lượt đánh giá", "ratings"),
    Unit.PROMISES: _names("lời hẹn", "promises"),
    Unit.PER_CASE: _names("số lần trên mỗi trường hợp", "times for each case"),
}
REASONS = {
    Reason.NO_CASES: _names("không có trường hợp nào", "there are no cases"),
    Reason.TOO_FEW: _names("quá ít đánh giá để công bố", "too few ratings to publish"),
    Reason.NOT_COMPUTABLE: _names("không tính được từ sổ này", "cannot be computed from this register"),
    Reason.FEW_DEADLINES: _names("quá ít phản ánh có hạn xử lý", "too few of the reports have a deadline"),
    Reason.NOT_REACHED: _names("chưa đến một nửa được trả lời", "fewer than half have been answered so far"),
}


def _by_text(meanings: Mapping[Any, Names]) -> dict[str, Names]:
    return {str(value): names for value, names in meanings.items()}


VALUES: dict[str, dict[str, Names]] = {
    "status": _by_text(STATUSES),
    "outcome": _by_text(OUTCOMES),
    "channel": _by_text(CHANNELS),
    "kind": _by_text(EVENT_KINDS),
    "verdict": _by_text(VERDICTS),
    "unit": _by_text(UNITS),
    "reason": _by_text(REASONS),
}
"""By field, then by value."""
