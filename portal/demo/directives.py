"""The chairman's orders of August 2019, with due dates that are invented, and an agency's invented reply."""

from typing import Any

DIRECTIVES_NOTE = (
    "# Chỉ đạo: id, order, by (cơ quan, không ghi tên người), given_on, due, state (open, in_progress, done),\n"
    "# done_on, source, note, figure (mã con số cho thấy), see và label (trang cho thấy).\n"
)
CHAIRMAN = {"vi": "Chủ tịch UBND tỉnh", "en": "Chairman of the Provincial People's Committee"}
PRESS = {"vi": "Báo chí, tháng 8/2019", "en": "Press, August 2019"}
INVENTED = {
    "vi": "Ngày giao, hạn và tình trạng là minh họa, không phải số liệu thật.",
    "en": "The day of the order, its due day and its state are illustrations, not facts.",
}


def _order(key: str, vi: str, en: str, due: str, state: str, **more: Any) -> dict[str, Any]:
    return {
        "id": key,
        "order": {"vi": vi, "en": en},
        "by": CHAIRMAN,
        "given_on": "2019-08-05",
        "due": due,
        "state": state,
        **more,
        "source": PRESS,
        "note": INVENTED,
    }


DIRECTIVES = [
    _order(
        "thong-ke-tung-phan-anh",
        "Thống kê cụ thể từng phản ánh, từng trường hợp.",
        "Count the reports one by one, case by case.",
        "2019-08-12",
        "done",
        done_on="2019-08-12",
        figure="overdue/all/2019-08-14",
        see="qua-han/",
        label={"vi": "Danh sách quá hạn", "en": "The overdue list"},
    ),
    _order(
        "lam-ro-quy-trinh",
        "Làm rõ quy trình làm việc của trung tâm.",
        "Make the centre's way of working clear.",
        "2019-08-13",
        "in_progress",
        see="gioi-thieu/",
        label={"vi": "Một phản ánh đi qua sáu bước", "en": "The six steps of a report"},
    ),
    _order(
        "ra-soat-thoi-han",
        "Rà soát quy định về thời hạn xử lý.",
        "Review the rules on deadlines.",
        "2019-08-30",
        "in_progress",
        figure="on_time_of_due_original/all/2019-08-14",
        see="so-lieu/on_time_of_due_original/",
        label={"vi": "Đúng hạn, tính theo hạn ban đầu", "en": "On time, by the first deadline"},
    ),
    _order(
        "cham-diem-hang-quy",
        "Mỗi quý chấm điểm các cơ quan về kết quả xử lý và mức độ hài lòng của người dân.",
        "Score the agencies each quarter on handling and on citizens' satisfaction.",
        "2019-10-15",
        "in_progress",
        see="so-lieu/diem-co-quan/",
        label={
            "vi": "Điểm các cơ quan: đã có quý 2/2019, quý 3 tạm tính",
            "en": "The agencies' score: Q2 2019 is out, Q3 is provisional",
        },
    ),
]

_FRONT = """---
agency: ubnd-hue
on: 2019-08-13
by: {by}
figure: overdue_of_open/agency:ubnd-hue/2019-08-14
---
"""
REPLIES = {
    "co-quan/ubnd-hue.md": _FRONT.format(by="Văn phòng HĐND và UBND thành phố")
    + """(Ý kiến minh họa, không phải lời của cơ quan có thật.)

Phần lớn phản ánh quá hạn là việc phải mở đường ống hoặc thay cột, cần **giấy phép và vật tư**. Chúng tôi đã:

- lập một tổ trực riêng cho phản ánh quá hạn từ ngày 6/8;
- đề nghị trung tâm chuyển thẳng phản ánh về cấp nước cho đơn vị cấp nước.

Những việc hẹn xong trong tháng 8 sẽ được báo lại từng việc khi làm xong.
""",
    "en/co-quan/ubnd-hue.md": _FRONT.format(by="Office of the City People’s Council and People’s Committee")
    + """(An illustrative reply, not the words of a real office.)

Most of what is overdue needs a pipe opened or a pole replaced, hence **permits and parts**. We have:

- set up a desk for overdue reports alone since 6 August;
- asked the centre to send reports on water supply straight to the water company.

What was promised for August will be reported back case by case as it is done.
""",
}
