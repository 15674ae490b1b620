"""How people name places, hours, days, seasons and lengths."""

PLACES = {
    "street": (
        "trên đường {street}",
        "trên đường {street} ({ward})",
        "ở đường {street}",
        "ở đường {street} ({ward})",
        "trên tuyến đường {street}",
    ),
    "street_near": (
        "trên đường {street} (đoạn gần {near})",
        "trên đường {street} gần {near}",
        "ở đường {street} (ngay gần {near})",
        "gần {near} (đường {street})",
        "trên đường {street} (cách {near} không xa)",
    ),
    "village": (
        "ở {ward}",
        "tại {ward} ({district})",
        "trên đường liên thôn ở {ward}",
        "trên tuyến đường bê tông qua {ward}",
        "trong xóm tôi ở {ward}",
        "trên đường chính của {ward}",
    ),
    "village_near": (
        "ở {ward} (gần {near})",
        "gần {near} ({ward})",
        "trên đường liên thôn {ward} (đoạn gần {near})",
        "ngay gần {near} ở {ward}",
    ),
}
ROADS = {
    "street": ("đường {street}", "đường {street}", "tuyến đường {street}"),
    "village": ("đường liên thôn ở {ward}", "tuyến đường bê tông qua {ward}", "đường chính qua {ward}"),
}
ALLEYS = {
    "city": (
        "con kiệt thông ra đường {street}",
        "một kiệt trên đường {street}",
        "kiệt nhỏ ở đường {street}",
        "kiệt sâu bên đường {street}",
    ),
    "town": ("con hẻm thông ra đường {street}", "kiệt nhỏ bên đường {street}", "đường xóm sau đường {street}"),
    "village": ("đường xóm ở {ward}", "con đường nhỏ vào xóm ở {ward}", "ngõ xóm ở {ward}"),
}
TITLE_PLACES = {
    "street": ("trên đường {street}", "ở đường {street}", "tại đường {street}"),
    "near": ("gần {near}", "cạnh {near}", "trước {near}", "gần {near}"),
    "ward": ("ở {ward}", "tại {ward}"),
}
BESIDE = ("gần ngã ba", "ngay đầu kiệt", "gần trạm xe buýt", "gần nhà sinh hoạt cộng đồng", "ngay khúc cua")
BESIDE_VILLAGE = ("gần ngã ba đầu làng", "gần nhà văn hóa thôn", "ngay đầu xóm", "gần đình làng", "chỗ khúc cua")
NUMBERS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám")
DURATIONS = (
    "ba hôm nay",
    "bốn, năm ngày nay",
    "gần một tuần nay",
    "cả tuần nay",
    "hơn một tuần nay",
    "gần mười ngày nay",
    "gần nửa tháng nay",
    "hơn hai tuần nay",
    "gần một tháng nay",
    "hơn một tháng nay",
    "mấy tuần nay",
    "gần hai tháng nay",
)
SLOW = (
    "hơn một tháng nay",
    "gần hai tháng nay",
    "hơn hai tháng nay",
    "gần ba tháng nay",
    "mấy tháng nay",
    "gần nửa năm nay",
    "hơn nửa năm nay",
    "gần một năm nay",
)
"""How long what comes about slowly has lasted: roots, weeds, a ruin."""
NIGHTS = (
    "ba đêm liền",
    "bốn đêm liền",
    "mấy đêm nay",
    "suốt tuần qua",
    "gần một tuần nay",
    "cả tuần nay",
    "từ đầu tuần đến giờ",
    "từ cuối tuần trước",
    "hơn mười đêm rồi",
    "nửa tháng nay",
    "hơn nửa tháng",
)
EVENINGS = ("khoảng 18 giờ 30", "từ 19 giờ", "khoảng 19 giờ", "gần 20 giờ", "sau 18 giờ", "từ chập tối")
LATE = ("nửa đêm", "quá 22 giờ", "gần 23 giờ", "hơn 23 giờ", "gần 1 giờ sáng", "quá nửa đêm", "khoảng 22 giờ 30")
DAWN = ("từ 4 giờ sáng", "từ 5 giờ sáng", "khoảng 4 giờ 30", "từ tờ mờ sáng", "chưa tới 5 giờ sáng", "mới 4 giờ sáng")
METRES = ("chừng 20 m", "gần 30 m", "khoảng 40 m", "chừng 50 m", "gần 80 m", "gần 100 m", "hơn 100 m")
"""How long a stretch of road, of kerb or of drain is."""
DRY = ("trời nắng nóng gần 40 độ", "mấy hôm nắng gắt", "giữa trưa nắng", "trời oi bức", "đợt nắng nóng này")
WET = ("trời mưa dầm", "mấy hôm mưa lớn", "trời mưa lạnh", "đợt mưa này", "trời mưa suốt ngày")
RAIN_DRY = ("sau cơn dông chiều {day}", "sau trận mưa dông hôm {day}", "mỗi khi có mưa dông", "cứ mưa chừng nửa giờ")
RAIN_WET = (
    "sau trận mưa hôm {day}",
    "sau đêm mưa lớn hôm {day}",
    "mưa mấy hôm liền",
    "mỗi khi mưa lớn",
    "cứ mưa chừng một giờ",
)
