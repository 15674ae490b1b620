"""The published tables of the register: reports, and what happened to them. `schema` says which columns are public."""

from portal.published.fields import Field, FieldType, PublishedTable, of_column
from portal.schema import EVENTS, REPORTS
from portal.settings import Names
from portal.terms import Verdict


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


DERIVED = (
    Field(
        "first_answered_at",
        FieldType.TIME,
        _names("Thời điểm trả lời lần đầu.", "When the first answer was given."),
    ),
    Field(
        "verdict",
        FieldType.TEXT,
        _names("So với hạn xử lý, tính đến ngày chốt số liệu.", "Its record against its deadline on the as-of day."),
        is_required=True,
        choices=tuple(Verdict),
    ),
    Field(
        "working_days_taken",
        FieldType.INTEGER,
        _names(
            "Số ngày làm việc đến câu trả lời đầu tiên, hoặc đã chờ đến nay.",
            "Working days to the first answer, or waited so far.",
        ),
        is_required=True,
        minimum=0,
    ),
    Field(
        "working_days_allowed",
        FieldType.INTEGER,
        _names(
            "Số ngày làm việc từ lúc tiếp nhận đến hạn; để trống là không có hạn.",
            "Working days from receipt to the deadline; empty without one.",
        ),
        minimum=0,
    ),
    Field(
        "days_late",
        FieldType.INTEGER,
        _names(
            "Câu trả lời đầu tiên trễ hạn bao nhiêu ngày làm việc; 0 nếu đúng hạn.",
            "Working days that the first answer came late; 0 if on time.",
        ),
        is_required=True,
        minimum=0,
    ),
    Field(
        "days_overdue",
        FieldType.INTEGER,
        _names(
            "Số ngày làm việc quá hạn mà chưa trả lời; 0 nếu không quá hạn.",
            "Working days past the deadline without an answer; 0 if none.",
        ),
        is_required=True,
        minimum=0,
    ),
    Field(
        "page",
        FieldType.TEXT,
        _names("Trang của phản ánh, nếu đã biên tập và công bố.", "The report's page, if it was edited and published."),
    ),
)
"""What is computed of each report, beside the register's own columns."""

REGISTER = PublishedTable(
    "reports",
    "report",
    1,
    _names("Sổ tiếp nhận", "The register"),
    _names("Mỗi dòng là một phản ánh đã gửi, công bố hay chưa.", "One row per report submitted, published or not."),
    (*(of_column(column) for column in REPORTS.columns if column.is_public), *DERIVED),
)

HAPPENED = PublishedTable(
    "events",
    "event",
    1,
    _names("Diễn biến", "Events"),
    _names(
        "Mỗi dòng là một việc đã xảy ra với một phản ánh; đủ để tính lại mọi số đếm.",
        "One row per thing that happened to a report; enough to work every count out again.",
    ),
    (
        of_column(EVENTS.column("report")),
        Field(
            "number",
            FieldType.INTEGER,
            _names("Thứ tự trong diễn biến của phản ánh, từ 1.", "Its place in the report's history, from 1."),
            is_required=True,
            minimum=1,
        ),
        *(of_column(column) for column in EVENTS.columns if column.is_public and column.name != "report"),
    ),
    key=("report", "number"),
)
