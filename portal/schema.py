"""The tables of the data contract: their columns, what each means, which may be published.

The data dictionary on the site and `docs/data.md` say what stands here.
"""

from dataclasses import dataclass
from enum import StrEnum

from portal.settings import Names
from portal.terms import Channel, EventKind, Outcome, Status


class ColumnType(StrEnum):
    """How a column's text is read."""

    ID = "id"
    TEXT = "text"
    CHOICE = "choice"
    REFERENCE = "reference"
    TIME = "time"
    DAY = "day"
    WEEK = "week"
    NUMBER = "number"
    COUNT = "count"


@dataclass(frozen=True)
class Column:
    """One column. `choices` are the allowed values, `refers_to` the table of ids that a reference names."""

    name: str
    type: ColumnType
    meaning: Names
    is_required: bool = False
    """Whether every row must have a value; the column itself must always be there."""
    is_public: bool = True
    """Whether it leaves the building in a table. A reason is free text: it stands on edited reports' pages alone."""
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    open311: str = ""


@dataclass(frozen=True)
class Table:
    """One table of `data/register/`."""

    name: str
    meaning: Names
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def public(self) -> tuple[str, ...]:
        """The names of the columns that may leave the building."""
        return tuple(column.name for column in self.columns if column.is_public)

    def column(self, name: str) -> Column:
        """One column by name. Raises KeyError."""
        return {column.name: column for column in self.columns}[name]


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


REPORTS = Table(
    "reports",
    _names("Mỗi dòng là một phản ánh đã gửi.", "One row per report submitted."),
    (
        Column(
            "id",
            ColumnType.ID,
            _names("Mã phản ánh, không bao giờ dùng lại.", "The report's id, unique for ever."),
            is_required=True,
            open311="service_request_id",
        ),
        Column(
            "received_at",
            ColumnType.TIME,
            _names("Thời điểm tiếp nhận, giờ địa phương.", "When the report came in, the city's time."),
            is_required=True,
            open311="requested_datetime",
        ),
        Column(
            "status",
            ColumnType.CHOICE,
            _names(
                "Trạng thái; “handled” là đã trả lời, chưa chắc đã khắc phục.",
                "Where the report stands; “handled” means answered, not necessarily fixed.",
            ),
            is_required=True,
            choices=tuple(Status),
            open311="status",
        ),
        Column(
            "category",
            ColumnType.REFERENCE,
            _names("Lĩnh vực; để trống là chưa phân loại.", "The category; empty is not classified."),
            refers_to="categories",
            open311="service_code",
        ),
        Column(
            "agency",
            ColumnType.REFERENCE,
            _names("Cơ quan xử lý; để trống là chưa giao.", "The agency that must answer; empty is not assigned."),
            refers_to="agencies",
            open311="agency_responsible",
        ),
        Column(
            "area",
            ColumnType.REFERENCE,
            _names("Địa bàn nhỏ nhất biết được.", "The narrowest area known."),
            refers_to="areas",
        ),
        Column(
            "due_original",
            ColumnType.TIME,
            _names("Hạn xử lý đặt ra lần đầu.", "The deadline as it was first set."),
        ),
        Column(
            "due_current",
            ColumnType.TIME,
            _names("Hạn xử lý hiện hành, sau các lần gia hạn.", "The deadline as it stands, after extensions."),
            open311="expected_datetime",
        ),
        Column(
            "handled_at",
            ColumnType.TIME,
            _names("Thời điểm trả lời gần nhất.", "When the last answer was given."),
        ),
        Column(
            "outcome",
            ColumnType.CHOICE,
            _names("Nội dung trả lời nói gì: kết quả.", "What the last answer says came of it."),
            choices=tuple(Outcome),
            open311="status_notes",
        ),
        Column(
            "promised_for",
            ColumnType.DAY,
            _names(
                "Ngày hẹn hoàn thành, nếu câu trả lời là một lời hẹn.", "The date promised, if the answer promises."
            ),
        ),
        Column(
            "channel",
            ColumnType.CHOICE,
            _names("Kênh tiếp nhận.", "How the report came in."),
            choices=tuple(Channel),
        ),
        Column("lat", ColumnType.NUMBER, _names("Vĩ độ, WGS84.", "Latitude, WGS84."), open311="lat"),
        Column("lon", ColumnType.NUMBER, _names("Kinh độ, WGS84.", "Longitude, WGS84."), open311="long"),
    ),
)

EVENTS = Table(
    "events",
    _names("Mỗi dòng là một việc đã xảy ra với một phản ánh.", "One row per thing that happened to a report."),
    (
        Column(
            "report",
            ColumnType.REFERENCE,
            _names("Mã phản ánh.", "The report's id."),
            is_required=True,
            refers_to="reports",
        ),
        Column(
            "at",
            ColumnType.TIME,
            _names("Thời điểm xảy ra.", "When it happened."),
            is_required=True,
        ),
        Column(
            "recorded_at",
            ColumnType.TIME,
            _names(
                "Thời điểm hệ thống ghi nhận; để trống là ngay khi xảy ra.",
                "When the centre's system learned of it; empty means at once.",
            ),
        ),
        Column(
            "kind",
            ColumnType.CHOICE,
            _names("Loại sự việc.", "What happened."),
            is_required=True,
            choices=tuple(EventKind),
        ),
        Column(
            "value",
            ColumnType.TEXT,
            _names("Giá trị, tùy loại sự việc.", "The value, as the kind of event needs it."),
        ),
        Column(
            "reason",
            ColumnType.TEXT,
            _names("Lý do, nếu có.", "The reason, if one was given."),
            is_public=False,
        ),
    ),
)

RATINGS = Table(
    "ratings",
    _names(
        "Số lượt đánh giá theo tuần, cơ quan và lĩnh vực, hoặc theo quý; không có đánh giá của từng người.",
        "Counts of ratings by week, agency and category, or by quarter; never one citizen's rating.",
    ),
    (
        Column(
            "week",
            ColumnType.WEEK,
            _names(
                "Tuần ISO; hoặc quý, nếu là số cả quý của một cơ quan hay một lĩnh vực.",
                "The ISO week; or the quarter, for one agency or one category in a whole quarter.",
            ),
            is_required=True,
        ),
        Column("agency", ColumnType.REFERENCE, _names("Cơ quan.", "The agency."), refers_to="agencies"),
        Column("category", ColumnType.REFERENCE, _names("Lĩnh vực.", "The category."), refers_to="categories"),
        Column("asked", ColumnType.COUNT, _names("Số người được hỏi.", "How many were asked."), is_required=True),
        Column("satisfied", ColumnType.COUNT, _names("Hài lòng.", "Satisfied."), is_required=True),
        Column("acceptable", ColumnType.COUNT, _names("Chấp nhận được.", "Found it acceptable."), is_required=True),
        Column("dissatisfied", ColumnType.COUNT, _names("Không hài lòng.", "Dissatisfied."), is_required=True),
        Column(
            "recorded_at",
            ColumnType.TIME,
            _names("Thời điểm ghi nhận; để trống là cuối tuần đó.", "When it was recorded; empty is the week's end."),
        ),
    ),
)

TABLES = (REPORTS, EVENTS, RATINGS)
