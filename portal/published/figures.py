"""The published tables of figures and of the statistics that they are values of."""

from dataclasses import replace

from portal.published.fields import Field, FieldType, PublishedTable
from portal.settings import Names
from portal.statistics.definition import Reason, Unit

SHARE_DIGITS = 6
"""Decimals of the convenient value; the exact one stands beside it."""
EXACT = r"\d+(?:/\d+)?"


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


def _text(name: str, vi: str, en: str, is_required: bool = False) -> Field:
    return Field(name, FieldType.TEXT, _names(vi, en), is_required)


def _count(name: str, vi: str, en: str) -> Field:
    return Field(name, FieldType.INTEGER, _names(vi, en), minimum=0)


UNIT = Field(
    "unit", FieldType.TEXT, _names("Đơn vị của giá trị.", "What the value is counted in."), True, choices=tuple(Unit)
)
TITLES = (
    _text("title_vi", "Tên chỉ số, tiếng Việt.", "The statistic's title in Vietnamese.", True),
    _text("title_en", "Tên chỉ số, tiếng Anh.", "The statistic's title in English.", True),
)

FIGURES = PublishedTable(
    "figures",
    "figure",
    2,
    _names("Số liệu", "Figures"),
    _names(
        "Mỗi dòng là giá trị của một chỉ số, trong một phạm vi và một kỳ.", "One row per statistic, scope and period."
    ),
    (
        Field(
            "id",
            FieldType.TEXT,
            _names("Mã số liệu để trích dẫn: chỉ số/phạm vi/kỳ.", "Its id, to be cited: statistic/scope/period."),
            True,
            pattern=r"[a-z][a-z0-9_]*/(?:all|(?:agency|category|area):[A-Za-z0-9._-]+)/[0-9a-z-]+",
        ),
        Field("statistic", FieldType.TEXT, _names("Mã chỉ số.", "The statistic's id."), True, refers_to="statistics"),
        Field(
            "version", FieldType.INTEGER, _names("Phiên bản định nghĩa.", "The definition's version."), True, minimum=1
        ),
        *TITLES,
        Field(
            "scope",
            FieldType.TEXT,
            _names(
                "Phạm vi: all, agency:mã, category:mã, area:mã.", "The scope: all, agency:id, category:id, area:id."
            ),
            True,
            pattern="all|(?:agency|category|area):[A-Za-z0-9._-]+",
        ),
        Field(
            "period",
            FieldType.TEXT,
            _names(
                "Kỳ: 2019-08-14, 2019-w31, 2019-08, 2019-q3.", "The period: 2019-08-14, 2019-w31, 2019-08, 2019-q3."
            ),
            True,
            pattern=r"\d{4}-(?:\d{2}|\d{2}-\d{2}|w\d{2}|q[1-4])",
        ),
        Field("first_day", FieldType.DAY, _names("Ngày đầu kỳ.", "The period's first day."), True),
        Field("last_day", FieldType.DAY, _names("Ngày cuối kỳ.", "The period's last day."), True),
        UNIT,
        Field(
            "value",
            FieldType.TEXT,
            _names(
                "Giá trị chính xác: số nguyên hoặc phân số tối giản, 2012/2473; để trống khi không có gì để nói.",
                "The exact value: an integer or a fraction in lowest terms, 2012/2473; empty when there is none.",
            ),
            pattern=EXACT,
        ),
        Field(
            "value_decimal",
            FieldType.NUMBER,
            _names(
                "Giá trị thập phân, làm tròn đến 6 chữ số; tỷ lệ từ 0 đến 1.",
                "The value as a decimal, rounded half-up to 6 digits; a share runs from 0 to 1.",
            ),
            minimum=0,
        ),
        _count("numerator", "Tử số: số trường hợp được đếm.", "The numerator: cases counted."),
        _count(
            "denominator",
            "Mẫu số: trong số bao nhiêu trường hợp; để trống với số đếm.",
            "The denominator: of how many cases; empty for a count.",
        ),
        _count(
            "pending",
            "Số trường hợp chưa ngã ngũ; lớn hơn 0 nghĩa là giá trị còn có thể đổi.",
            "Cases that are not settled; above 0 the value may still change.",
        ),
        Field(
            "reason",
            FieldType.TEXT,
            _names("Vì sao không có giá trị.", "Why there is no value."),
            choices=tuple(Reason),
        ),
        _text(
            "beside",
            "Mã số liệu phải đọc cùng: giá trị này đứng một mình thì dễ gây hiểu lầm; để trống nếu không cần.",
            "The id of the figure that must be read beside this one, which alone could mislead; empty if none must.",
        ),
        Field(
            "beside_value",
            FieldType.TEXT,
            _names("Giá trị chính xác của số liệu đọc cùng.", "The exact value of the figure to be read beside it."),
            pattern=EXACT,
        ),
        Field(
            "as_of",
            FieldType.TIME,
            _names("Thời điểm chốt số liệu.", "The as-of time of the data that it was computed from."),
            True,
        ),
    ),
)

FIGURES_1 = replace(
    FIGURES, version=1, fields=tuple(field for field in FIGURES.fields if field.name not in ("beside", "beside_value"))
)
"""As it was published first; files that people keep name its schema."""

STATISTICS = PublishedTable(
    "statistics",
    "statistic",
    1,
    _names("Chỉ số", "Statistics"),
    _names("Mỗi dòng là định nghĩa của một chỉ số.", "One row per statistic: its definition."),
    (
        _text("id", "Mã chỉ số.", "The statistic's id.", True),
        Field(
            "version", FieldType.INTEGER, _names("Phiên bản định nghĩa.", "The definition's version."), True, minimum=1
        ),
        *TITLES,
        _text("sentence_vi", "Chỉ số trả lời câu hỏi nào, tiếng Việt.", "What it answers, in Vietnamese.", True),
        _text("sentence_en", "Chỉ số trả lời câu hỏi nào, tiếng Anh.", "What it answers, in English.", True),
        _text("numerator_vi", "Tử số bằng lời, tiếng Việt.", "The numerator in words, in Vietnamese.", True),
        _text("numerator_en", "Tử số bằng lời, tiếng Anh.", "The numerator in words, in English.", True),
        _text("denominator_vi", "Mẫu số bằng lời, tiếng Việt.", "The denominator in words, in Vietnamese."),
        _text("denominator_en", "Mẫu số bằng lời, tiếng Anh.", "The denominator in words, in English."),
        UNIT,
        Field(
            "is_stock",
            FieldType.BOOLEAN,
            _names(
                "Đúng: hiện trạng cuối kỳ; sai: xảy ra trong kỳ.",
                "True: as it stands at the period's end; false: within it.",
            ),
            True,
        ),
        Field(
            "lower_is_better",
            FieldType.BOOLEAN,
            _names(
                "Càng thấp càng tốt hay không; để trống là không xét.", "Whether lower is better; empty is neither."
            ),
        ),
    ),
)
