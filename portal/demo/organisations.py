"""The agencies that answered reports, the categories, and who answers what."""

from dataclasses import dataclass

from portal.demo.geography import DISTRICTS, WARDS, Ward
from portal.demo.slugs import slug


@dataclass(frozen=True)
class Organisation:
    """An agency. `lateness` is how readily it lets a deadline pass, relative to the others."""

    id: str
    name: str
    english: str
    kind: str
    lateness: float = 0.07
    spellings: tuple[str, ...] = ()
    parent: str = ""


_OWN = (
    Organisation("so-gtvt", "Sở Giao thông vận tải", "Department of Transport", "department", 0.42, ("Sở GTVT",)),
    Organisation("so-xd", "Sở Xây dựng", "Department of Construction", "department", 0.62, ("Sở XD",)),
    Organisation("so-tnmt", "Sở Tài nguyên và Môi trường", "Department of Natural Resources and Environment",
                 "department", 0.45, ("Sở TNMT", "Sở Tài nguyên & Môi trường")),
    Organisation("so-tttt", "Sở Thông tin và Truyền thông", "Department of Information and Communications",
                 "department", 0.03, ("Sở TTTT", "Sở TT&TT")),
    Organisation("so-vhtt", "Sở Văn hóa và Thể thao", "Department of Culture and Sports", "department", 0.18),
    Organisation("so-dl", "Sở Du lịch", "Department of Tourism", "department", 0.04),
    Organisation("so-yt", "Sở Y tế", "Department of Health", "department", 0.10),
    Organisation("so-gddt", "Sở Giáo dục và Đào tạo", "Department of Education and Training", "department", 0.05),
    Organisation("so-ct", "Sở Công Thương", "Department of Industry and Trade", "department", 0.12),
    Organisation("so-nnptnt", "Sở Nông nghiệp và Phát triển nông thôn",
                 "Department of Agriculture and Rural Development", "department", 0.10, ("Sở NN&PTNT",)),
    Organisation("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội",
                 "Department of Labour, War Invalids and Social Affairs", "department", 0.06, ("Sở LĐTBXH",)),
    Organisation("so-khdt", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment", "department", 0.05),
    Organisation("so-tp", "Sở Tư pháp", "Department of Justice", "department", 0.05),
    Organisation("so-khcn", "Sở Khoa học và Công nghệ", "Department of Science and Technology", "department", 0.05),
    Organisation("cc-attp", "Chi cục An toàn vệ sinh thực phẩm", "Food Safety Sub-department", "other", 0.25),
    Organisation("cc-thu-y", "Chi cục Chăn nuôi và Thú y", "Livestock and Veterinary Sub-department", "other", 0.10),
    Organisation("cong-an-tinh", "Công an tỉnh Thừa Thiên Huế", "Provincial Police", "other", 0.12),
    Organisation("cong-an-tp-hue", "Công an thành phố Huế", "Huế City Police", "other", 0.34, ("CA TP Huế",)),
    Organisation("tt-btdt", "Trung tâm Bảo tồn Di tích Cố đô Huế", "Huế Monuments Conservation Centre", "other", 0.05),
    Organisation("bql-kkt", "Ban Quản lý Khu kinh tế, công nghiệp tỉnh", "Economic and Industrial Zones Authority",
                 "other", 0.15),
    Organisation("ban-atgt", "Ban An toàn giao thông tỉnh", "Provincial Traffic Safety Board", "other", 0.05),
    Organisation("bqlda-gt", "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Thừa Thiên Huế",
                 "Transport Works Project Management Board", "other", 0.45),
    Organisation("bqlda-hue", "Ban Quản lý dự án đầu tư xây dựng khu vực thành phố Huế",
                 "Huế Area Project Management Board", "other", 0.40),
    Organisation("tt-ptqd", "Trung tâm Phát triển quỹ đất thành phố Huế", "Huế Land Fund Development Centre",
                 "other", 0.20),
    Organisation("cty-mtdt", "Công ty CP Môi trường và Công trình đô thị Huế", "Huế Urban Environment and Works Co.",
                 "utility", 0.10, ("HEPCO", "Cty CP Môi trường và Công trình Đô thị Huế")),
    Organisation("dien-luc", "Công ty Điện lực Thừa Thiên Huế", "Thừa Thiên Huế Power Company", "utility", 0.04,
                 ("PC Thừa Thiên Huế",)),
    Organisation("cap-nuoc", "Công ty CP Cấp nước Thừa Thiên Huế", "Thừa Thiên Huế Water Supply Co.", "utility", 0.05,
                 ("HueWACO",)),
    Organisation("vnpt", "VNPT Thừa Thiên Huế", "VNPT Thừa Thiên Huế", "utility", 0.06),
    Organisation("viettel", "Viettel Thừa Thiên Huế", "Viettel Thừa Thiên Huế", "utility", 0.06),
    Organisation("mobifone", "MobiFone Thừa Thiên Huế", "MobiFone Thừa Thiên Huế", "utility", 0.06),
    Organisation("tt-cvcx", "Trung tâm Công viên Cây xanh Huế", "Huế Parks and Trees Centre", "utility", 0.12),
    Organisation("cty-dbo", "Công ty CP Quản lý Đường bộ và Xây dựng Thừa Thiên Huế",
                 "Road Management and Construction Co.", "utility", 0.22),
    Organisation("ben-xe", "Công ty CP Bến xe Huế", "Huế Bus Station Co.", "utility", 0.04),
    Organisation("thuy-loi", "Công ty TNHH Quản lý khai thác công trình thủy lợi Thừa Thiên Huế",
                 "Irrigation Works Co.", "utility", 0.10),
    Organisation("buu-dien", "Bưu điện tỉnh Thừa Thiên Huế", "Provincial Post", "utility", 0.04),
)  # fmt: skip

_DISTRICT_LATENESS = {"hue": 0.40, "huong-thuy": 0.34, "phu-vang": 0.48, "huong-tra": 0.12, "phu-loc": 0.15}
_OUTSIDE = frozenset(
    ("Phú Bài", "Thủy Dương", "Thủy Phương", "Thủy Châu", "Thủy Thanh", "Thủy Vân", "Tứ Hạ", "Hương Văn", "Hương Chữ",
     "Hương Hồ", "Hương Vinh", "Hương Toàn", "Thuận An", "Phú Thượng", "Phú Lộc", "Lăng Cô", "Sịa")
)  # fmt: skip
"""Communes outside the city that take part; the others answer through their district."""
_SLOW_WARDS = frozenset({"Tây Lộc", "Phú Hậu", "Xuân Phú"})


def area_id(ward: Ward) -> str:
    """`hue-vinh-ninh`."""
    return f"{ward.district}-{slug(ward.name)}"


def takes_part(ward: Ward) -> bool:
    """Whether the ward's own people's committee answers reports."""
    return ward.district == "hue" or ward.name in _OUTSIDE


def ward_agency(ward: Ward) -> str:
    """`ubnd-phuong-vinh-ninh`."""
    return f"ubnd-{slug(ward.full_name)}"


def district_agency(district: str) -> str:
    """`ubnd-hue`."""
    return f"ubnd-{district}"


def answerer(route: str, ward: Ward) -> str:
    """The agency that a route of `Kind.answered_by` leads to in a ward, whether it has charge there or not."""
    if route == "ward":
        return ward_agency(ward) if takes_part(ward) else district_agency(ward.district)
    if route == "district" or (route == "cty-mtdt" and ward.district != "hue"):
        return district_agency(ward.district)
    return route


def _of_districts() -> list[Organisation]:
    return [
        Organisation(
            district_agency(one.id),
            f"UBND {one.name[0].lower()}{one.name[1:]}",
            f"People's Committee of {one.english}",
            "district",
            _DISTRICT_LATENESS.get(one.id, 0.08),
            (f"Ủy ban nhân dân {one.name[0].lower()}{one.name[1:]}",),
        )
        for one in DISTRICTS
    ]


def _of_wards() -> list[Organisation]:
    return [
        Organisation(
            ward_agency(ward),
            f"UBND {ward.full_name[0].lower()}{ward.full_name[1:]}",
            f"People's Committee of {ward.english}",
            "commune",
            0.30 if ward.name in _SLOW_WARDS else 0.05,
            parent=district_agency(ward.district),
        )
        for ward in WARDS
        if takes_part(ward)
    ]


ORGANISATIONS = (*_OWN, *_of_districts(), *_of_wards())


@dataclass(frozen=True)
class Kind:
    """A category. `answered_by`: agency ids, or `district`, `ward`, each with its part of the category's reports.
    `alone`: the agency that answers them all, whoever was sent them."""

    id: str
    name: str
    english: str
    weight: float
    working_days: int
    answered_by: dict[str, float]
    private_home: bool = False
    sensitive: bool = False
    alone: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """What else readers of English call it, in words that no Vietnamese text has."""
        return CALLED.get(self.id, ())


CALLED = {
    "chieu-sang": ("street light", "street lights", "streetlights", "lamp post"),
    "rac-thai": ("garbage", "trash", "litter", "waste"),
    "duong-sa": ("pothole", "road damage"),
    "thoat-nuoc": ("flooding", "flood", "drain", "drains", "sewer", "sewage"),
    "tieng-on": ("loud music",),
    "via-he": ("sidewalk", "street vendors"),
    "do-xe": ("illegal parking", "car park"),
    "giao-thong": ("road safety", "traffic lights"),
    "cay-xanh": ("tree", "fallen tree"),
    "cho-tha-rong": ("dog", "loose dogs"),
    "nuoc-sach": ("broken water pipe",),
    "dien": ("power outage", "blackout"),
    "vien-thong": ("broadband", "hanging wires"),
    "quang-cao": ("adverts", "billboard", "leaflets"),
    "xay-dung": ("construction", "illegal building"),
    "an-toan-thuc-pham": ("food hygiene", "unsafe food"),
    "moi-truong": ("pollution", "smoke", "dust"),
    "an-ninh-trat-tu": ("crime", "security"),
}


KINDS = (
    Kind("chieu-sang", "Chiếu sáng công cộng", "Street lighting", 11, 7, {"cty-mtdt": 6, "district": 3, "ward": 1}),
    Kind("rac-thai", "Rác thải, vệ sinh", "Rubbish", 15, 7, {"cty-mtdt": 5, "ward": 4, "district": 2}),
    Kind("duong-sa", "Đường sá, ổ gà", "Roads and potholes", 12, 9,
         {"so-gtvt": 5, "district": 4, "cty-dbo": 1.5, "bqlda-gt": 0.8, "bqlda-hue": 0.8, "ward": 1}),
    Kind("thoat-nuoc", "Thoát nước, ngập úng", "Drainage", 8, 9,
         {"cty-mtdt": 4, "district": 3, "bqlda-hue": 0.8, "thuy-loi": 0.25, "ward": 1}),
    Kind("tieng-on", "Tiếng ồn", "Noise", 8, 8, {"ward": 5, "cong-an-tp-hue": 1.5, "so-vhtt": 1, "so-tnmt": 0.8},
         private_home=True),
    Kind("via-he", "Vỉa hè, lấn chiếm", "Pavement trade", 11, 8, {"ward": 5, "district": 3, "so-xd": 0.6}),
    Kind("do-xe", "Dừng đỗ xe", "Parking", 6, 7, {"cong-an-tp-hue": 5, "ward": 1.5, "so-gtvt": 1, "ben-xe": 0.2}),
    Kind("giao-thong", "An toàn giao thông", "Traffic", 7, 8,
         {"so-gtvt": 3.5, "cong-an-tp-hue": 2.5, "cong-an-tinh": 1, "ban-atgt": 0.4, "district": 0.5}),
    Kind("cay-xanh", "Cây xanh, công viên", "Trees and parks", 5, 7, {"tt-cvcx": 6, "ward": 1, "district": 1}),
    Kind("cho-tha-rong", "Chó thả rông", "Stray dogs", 3, 8, {"ward": 6, "cc-thu-y": 1}, private_home=True),
    Kind("nuoc-sach", "Nước sạch", "Water supply", 3, 7, {"cap-nuoc": 8, "district": 0.4}, alone="cap-nuoc"),
    Kind("dien", "Điện sinh hoạt", "Electricity", 3, 7, {"dien-luc": 9, "district": 0.3}, alone="dien-luc"),
    Kind("vien-thong", "Viễn thông, cáp treo", "Telecoms and cables", 2.5, 7,
         {"vnpt": 3, "viettel": 1.5, "mobifone": 0.6, "so-tttt": 2, "buu-dien": 0.3}),
    Kind("quang-cao", "Quảng cáo sai quy định", "Advertising", 4, 8, {"so-vhtt": 3, "ward": 2, "so-tttt": 0.8}),
    Kind("xay-dung", "Trật tự xây dựng", "Building control", 5, 9,
         {"so-xd": 3, "district": 2, "ward": 1.5, "tt-ptqd": 0.4}, private_home=True),
    Kind("an-toan-thuc-pham", "An toàn thực phẩm", "Food safety", 2.5, 8,
         {"cc-attp": 4, "so-yt": 1, "so-ct": 1, "so-nnptnt": 0.7}),
    Kind("moi-truong", "Môi trường, khói bụi", "Environment", 4, 9,
         {"so-tnmt": 4, "district": 1.5, "bql-kkt": 0.6, "ward": 1}),
    Kind("an-ninh-trat-tu", "An ninh trật tự", "Public order", 2.5, 7,
         {"cong-an-tp-hue": 2, "cong-an-tinh": 1, "ward": 2, "so-ldtbxh": 0.4}, sensitive=True),
    Kind("khac", "Lĩnh vực khác", "Other", 3, 8,
         {"so-tttt": 1.2, "so-dl": 0.8, "so-gddt": 0.7, "tt-btdt": 0.8, "so-ldtbxh": 0.4, "so-tp": 0.3, "so-khdt": 0.3,
          "so-khcn": 0.25, "so-yt": 0.4, "buu-dien": 0.2, "ward": 0.6}),
)  # fmt: skip
