"""What happened in the summer of 2019, and what was said of it: for `annotations.yml` and `stated.yml`."""

from typing import Any

CATEGORIES_NOTE = "# Lĩnh vực: id, tên, số ngày làm việc được phép, nơi ở riêng tư, nhạy cảm.\n"
PRESS = {"vi": "Báo chí, tháng 8/2019", "en": "Press, August 2019"}
BRIEFING = {"vi": "Thông cáo báo chí tuần 31/2019", "en": "Press briefing of week 31, 2019"}

ANNOTATIONS: list[dict[str, Any]] = [
    {
        "on": "2019-08-05",
        "kind": "press",
        "names": {"vi": "Báo chí nêu việc quá hạn", "en": "The press reports the overdue cases"},
        "source": BRIEFING,
    },
    {
        "on": "2019-08-05",
        "kind": "reminder",
        "names": {"vi": "Văn phòng UBND tỉnh gửi công văn đôn đốc", "en": "The provincial office sends a letter"},
        "source": {"vi": "Dữ liệu minh họa", "en": "Illustrative data"},
    },
]


COMPUTED = {
    "vi": "Tính từ hai con số báo chí đã nêu: 280 và 461",
    "en": "Computed from two numbers that the press gave: 280 and 461",
}


def _stated(what: str, value: str, relation: str, source: dict[str, str], on: str) -> dict[str, Any]:
    key = "figure" if what.count("/") == 2 else "fact"
    return {key: what} | ({"value": value} if value else {}) | {"relation": relation, "source": source, "on": on}


STATED = [
    _stated("received/all/2019-08-14", "2473", "exact", PRESS, "2019-08-14"),
    _stated("handled/all/2019-08-14", "2012", "exact", PRESS, "2019-08-14"),
    _stated("handled_of_received/all/2019-08-14", "81.36 %", "exact", PRESS, "2019-08-14"),
    _stated("open/all/2019-08-14", "461", "exact", PRESS, "2019-08-14"),
    _stated("open_of_received/all/2019-08-14", "18.64 %", "exact", PRESS, "2019-08-14"),
    _stated("overdue/all/2019-08-14", "280", "exact", PRESS, "2019-08-14"),
    _stated("overdue_of_received/all/2019-08-14", "11.32 %", "exact", PRESS, "2019-08-14"),
    _stated("overdue_of_open/all/2019-08-14", "60.74 %", "exact", COMPUTED, "2019-08-14")
    | {
        "note": {
            "vi": "Báo chí nêu 11,32 %, là tỷ lệ trên tổng số tiếp nhận.",
            "en": "The press gave 11.32%, which is the share of all received.",
        }
    },
    _stated("overdue/all/2019-w31", "480", "about", BRIEFING, "2019-08-05"),
    _stated("published/all/2019-w31", "1500", "almost", BRIEFING, "2019-08-05"),
    _stated("late_answers_after/2019-08-04", "200", "more_than", PRESS, "2019-08-14"),
    _stated("agencies_taking_part", "88", "exact", PRESS, "2019-08-14"),
    _stated("agencies_answering_most_on_time", "", "most", PRESS, "2019-08-14"),
]
