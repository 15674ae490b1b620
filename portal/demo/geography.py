"""Thừa Thiên Huế as of 2019: districts, wards and communes with a centre each, streets of the city.

Outlines are schematic, drawn for this project from shared corners so that neighbours leave no gap; a deployer replaces
them with official ones. Populations and areas of districts: Statistical Yearbook 2019,
rounded, not checked: the data say that they serve for illustration.
"""

from dataclasses import dataclass

# Corners shared by the outlines: longitude, latitude.
CORNERS = {
    "n0": (107.35, 16.745), "n1": (107.22, 16.62), "n2": (107.13, 16.50), "n3": (107.42, 16.71),
    "k1": (107.485, 16.672), "k2": (107.465, 16.555), "k3": (107.43, 16.48), "k4": (107.36, 16.36),
    "k5": (107.515, 16.53), "k6": (107.56, 16.53), "k7": (107.575, 16.56), "k8": (107.60, 16.605),
    "q1": (107.545, 16.64), "k9": (107.625, 16.578), "k10": (107.60, 16.535), "k11": (107.588, 16.51),
    "k12": (107.588, 16.50), "k13a": (107.575, 16.502), "k13": (107.553, 16.492), "k14": (107.54, 16.474),
    "k15": (107.532, 16.462), "k16": (107.537, 16.446), "k17": (107.548, 16.432), "k18": (107.565, 16.42),
    "k19": (107.565, 16.39), "k20": (107.585, 16.33), "k21": (107.55, 16.26), "k22": (107.44, 16.30),
    "k23": (107.64, 16.24), "k24": (107.69, 16.28), "k25": (107.70, 16.352), "k26": (107.735, 16.378),
    "k27": (107.745, 16.395), "k28": (107.72, 16.418), "k29": (107.69, 16.425), "k30": (107.66, 16.445),
    "k31": (107.657, 16.475), "k32": (107.632, 16.486), "k33": (107.618, 16.483), "k34": (107.607, 16.485),
    "k35": (107.598, 16.49), "k36": (107.62, 16.465), "k37": (107.622, 16.452), "k38": (107.61, 16.44),
    "k39": (107.608, 16.425), "k40": (107.585, 16.415), "k41": (107.80, 16.385), "k42": (107.815, 16.405),
    "k43": (107.845, 16.438), "p1": (107.665, 16.56), "p2": (107.745, 16.51), "p3": (107.805, 16.462),
    "l1": (107.925, 16.375), "l2": (107.985, 16.345), "l3": (108.01, 16.315), "l4": (108.06, 16.29),
    "l5": (108.10, 16.262), "l6": (108.12, 16.235), "k44": (108.20, 16.205), "l7": (108.10, 16.165),
    "l8": (107.97, 16.13), "k45": (107.86, 16.14), "k46": (107.80, 16.22), "d1": (107.80, 16.03),
    "d2": (107.66, 16.02), "k47": (107.60, 16.05), "k48": (107.60, 16.16), "a1": (107.45, 16.06),
    "a2": (107.30, 16.15), "a3": (107.15, 16.21), "a4": (107.06, 16.30), "a5": (107.02, 16.42),
}  # fmt: skip


@dataclass(frozen=True)
class District:
    """A district-level unit. `outline` names corners in order."""

    id: str
    name: str
    english: str
    kind: str
    population: int
    km2: float
    outline: str
    weight: float
    """Its part of all reports."""

    @property
    def ring(self) -> list[tuple[float, float]]:
        """The outline, closed."""
        points = [CORNERS[name] for name in self.outline.split()]
        return [*points, points[0]]


DISTRICTS = (
    District("hue", "Thành phố Huế", "Huế City", "city", 358_754, 70.7,
             "k12 k13a k13 k14 k15 k16 k17 k18 k40 k39 k38 k37 k36 k33 k34 k35", 0.66),
    District("huong-thuy", "Thị xã Hương Thủy", "Hương Thủy Town", "town", 95_299, 454.7,
             "k18 k19 k20 k21 k23 k24 k25 k26 k27 k28 k29 k30 k31 k32 k33 k36 k37 k38 k39 k40", 0.09),
    District("huong-tra", "Thị xã Hương Trà", "Hương Trà Town", "town", 115_039, 517.1,
             "k2 k5 k6 k7 k8 k9 k10 k11 k12 k13a k13 k14 k15 k16 k17 k18 k19 k20 k21 k22 k4 k3", 0.07),
    District("phu-vang", "Huyện Phú Vang", "Phú Vang District", "rural", 178_968, 278.3,
             "k9 p1 p2 p3 k43 k42 k41 k27 k28 k29 k30 k31 k32 k33 k34 k35 k12 k11 k10", 0.06),
    District("phu-loc", "Huyện Phú Lộc", "Phú Lộc District", "rural", 129_846, 720.4,
             "k43 l1 l2 l3 l4 l5 l6 k44 l7 l8 k45 k46 k24 k25 k26 k27 k41 k42", 0.045),
    District("quang-dien", "Huyện Quảng Điền", "Quảng Điền District", "rural", 77_178, 163.0,
             "k1 q1 k8 k7 k6 k5 k2", 0.03),
    District("phong-dien", "Huyện Phong Điền", "Phong Điền District", "rural", 88_090, 950.8,
             "n0 n3 k1 k2 k3 k4 n2 n1", 0.025),
    District("nam-dong", "Huyện Nam Đông", "Nam Đông District", "rural", 25_304, 647.8,
             "k23 k24 k46 k45 d1 d2 k47 k48", 0.01),
    District("a-luoi", "Huyện A Lưới", "A Lưới District", "rural", 49_087, 1_225.2,
             "n2 k4 k22 k21 k23 k48 k47 a1 a2 a3 a4 a5", 0.01),
)  # fmt: skip


ENGLISH = {"Phường": "Ward", "Xã": "Commune", "Thị trấn": "Township"}


@dataclass(frozen=True)
class Ward:
    """A ward, commune or township with its centre and its streets."""

    district: str
    kind: str
    name: str
    lat: float
    lon: float
    weight: float
    streets: tuple[str, ...] = ()

    @property
    def english(self) -> str:
        """`Vĩnh Ninh Ward`."""
        return f"{self.name.removeprefix(f'{self.kind} ')} {ENGLISH[self.kind]}"

    @property
    def full_name(self) -> str:
        """`Phường Vĩnh Ninh`; `Phường Đúc` carries its kind in its name."""
        return self.name if self.name.startswith(self.kind) else f"{self.kind} {self.name}"


def _wards(district: str, kind: str, lines: str) -> list[Ward]:
    """Lines `name; latitude, longitude; weight; streets`."""
    found = []
    for line in lines.strip().splitlines():
        name, place, weight, streets = (part.strip() for part in line.split(";"))
        lat, lon = map(float, place.split(","))
        names = tuple(street.strip() for street in streets.split(",") if street.strip())
        found.append(Ward(district, kind, name, lat, lon, float(weight), names))
    return found


_HUE = """
Thuận Thành; 16.4665,107.5815; 6; Đoàn Thị Điểm, Đặng Thái Thân, Lê Huân, Mai Thúc Loan, Hàn Thuyên, Đinh Công Tráng
Thuận Hòa; 16.4665,107.5695; 5; Nguyễn Trãi, Trần Nguyên Hãn, Yết Kiêu, Thạch Hãn, Lê Trung Đình
Thuận Lộc; 16.4775,107.5800; 5; Đinh Tiên Hoàng, Nguyễn Biểu, Lê Thánh Tôn, Tịnh Tâm, Lương Ngọc Quyến
Tây Lộc; 16.4755,107.5690; 5; Nguyễn Trãi, Thái Phiên, Lê Đại Hành, Hoàng Diệu, La Sơn Phu Tử, Trần Quốc Toản
Phú Hòa; 16.4700,107.5885; 4; Trần Hưng Đạo, Phan Đăng Lưu, Huỳnh Thúc Kháng
Phú Cát; 16.4740,107.5925; 3; Chi Lăng, Bạch Đằng, Nguyễn Du, Hồ Xuân Hương, Tô Hiến Thành
Phú Hiệp; 16.4805,107.5905; 3; Chi Lăng, Nguyễn Gia Thiều, Nguyễn Chí Thanh
Phú Hậu; 16.4860,107.5950; 3; Cao Bá Quát, Nguyễn Gia Thiều, Nguyễn Chí Thanh
Phú Bình; 16.4835,107.5765; 2; Tăng Bạt Hổ, Đào Duy Anh
Phú Thuận; 16.4625,107.5660; 3; Lê Duẩn, Tăng Bạt Hổ
Phú Hội; 16.4660,107.5945; 7; Lê Lợi, Hùng Vương, Võ Thị Sáu, Phạm Ngũ Lão, Chu Văn An, Bến Nghé, Trần Cao Vân
Phú Nhuận; 16.4610,107.5925; 6; Nguyễn Huệ, Hà Nội, Lý Thường Kiệt, Đống Đa, Hai Bà Trưng, Nguyễn Tri Phương
Vĩnh Ninh; 16.4575,107.5860; 5; Lê Lợi, Lê Lai, Ngô Quyền, Phan Bội Châu, Đoàn Hữu Trưng, Nguyễn Huệ
Phước Vĩnh; 16.4520,107.5880; 5; Phan Chu Trinh, Trần Phú, Phan Bội Châu, Đặng Huy Trứ
Phường Đúc; 16.4560,107.5745; 3; Bùi Thị Xuân, Bảo Quốc
Trường An; 16.4475,107.5830; 4; Điện Biên Phủ, Phan Bội Châu, Trần Thái Tông, Sư Liễu Quán
An Cựu; 16.4520,107.6020; 5; An Dương Vương, Hùng Vương, Duy Tân, Nguyễn Khuyến
An Đông; 16.4560,107.6130; 6; Trường Chinh, Hoàng Quốc Việt, Đặng Văn Ngữ, Tôn Quang Phiệt
An Tây; 16.4330,107.5990; 3; Võ Văn Kiệt, Nguyễn Khoa Chiêm, Hoàng Thị Loan
Xuân Phú; 16.4650,107.6050; 6; Tố Hữu, Nguyễn Lộ Trạch, Dương Văn An, Bà Triệu, Trường Chinh
Vỹ Dạ; 16.4760,107.6030; 6; Nguyễn Sinh Cung, Phạm Văn Đồng, Lâm Hoằng, Hàn Mặc Tử
Kim Long; 16.4605,107.5530; 4; Kim Long, Nguyễn Phúc Nguyên, Phạm Thị Liên, Vạn Xuân
Hương Long; 16.4640,107.5440; 2; Nguyễn Phúc Nguyên, Lý Nam Đế
An Hòa; 16.4820,107.5640; 3; Lê Duẩn, Tản Đà, Đặng Tất, Nguyễn Văn Linh
Hương Sơ; 16.4950,107.5740; 3; Tản Đà, Lý Thái Tổ, Nguyễn Văn Linh
Thủy Biều; 16.4445,107.5590; 2; Bùi Thị Xuân, Lương Quán, Nguyệt Biều
Thủy Xuân; 16.4320,107.5740; 4; Lê Ngô Cát, Huyền Trân Công Chúa, Minh Mạng, Tam Thai
"""
_HUONG_THUY_WARDS = """
Phú Bài; 16.4000,107.6900; 5; Nguyễn Tất Thành, Sóng Hồng, Thuận Hóa
Thủy Phương; 16.4260,107.6480; 3; Nguyễn Tất Thành, Dạ Lê
Thủy Dương; 16.4480,107.6270; 4; Nguyễn Tất Thành, Thủy Dương - Thuận An
Thủy Châu; 16.4130,107.6680; 3; Nguyễn Tất Thành, Đỗ Xuân Hợp
Thủy Lương; 16.3990,107.6750; 2; Thuận Hóa
"""
_HUONG_THUY_COMMUNES = """
Thủy Thanh; 16.4650,107.6420; 2; Tỉnh lộ 1
Thủy Vân; 16.4780,107.6260; 2; Quốc lộ 49
Thủy Bằng; 16.4050,107.5880; 1; Minh Mạng, Quốc lộ 49
Thủy Phù; 16.3730,107.7110; 1; Quốc lộ 1A
Dương Hòa; 16.3100,107.6100; 0.4;
Thủy Tân; 16.4130,107.7050; 0.6; Tỉnh lộ 10A
Phú Sơn; 16.3450,107.6450; 0.4;
"""
_HUONG_TRA_WARDS = """
Tứ Hạ; 16.5280,107.4740; 4; Cách Mạng Tháng Tám, Độc Lập, Thống Nhất
Hương Văn; 16.5150,107.4850; 2; Lý Nhân Tông
Hương Xuân; 16.5180,107.5050; 2; Trà Kệ
Hương Chữ; 16.5010,107.5180; 2; Lý Thần Tông
Hương An; 16.4850,107.5330; 2; Lý Thái Tông
Hương Hồ; 16.4540,107.5240; 2; Nguyễn Phúc Chu
"""
_HUONG_TRA_COMMUNES = """
Hương Vinh; 16.5080,107.5700; 2; Tỉnh lộ 4
Hương Toàn; 16.5200,107.5330; 2; Tỉnh lộ 19
Hương Phong; 16.5520,107.5850; 1; Tỉnh lộ 4, Quốc lộ 49B
Hải Dương; 16.5750,107.6050; 0.6; Quốc lộ 49B
Hương Thọ; 16.4050,107.5500; 0.8; Quốc lộ 49
Bình Điền; 16.3600,107.5100; 0.6; Quốc lộ 49
Bình Thành; 16.3700,107.5350; 0.4; Quốc lộ 49
Hương Bình; 16.4150,107.4750; 0.4; Tỉnh lộ 16
"""
_PHU_VANG_TOWNS = """
Thuận An; 16.5480,107.6430; 4; Hoàng Sa, Kinh Dương Vương, Nguyễn Văn Tuyết
Phú Đa; 16.4320,107.7230; 2; Tỉnh lộ 10A
"""
_PHU_VANG_COMMUNES = """
Phú Thượng; 16.4880,107.6120; 3; Nguyễn Sinh Cung, Tây Hồ
Phú Mậu; 16.5020,107.6010; 2; Tỉnh lộ 2
Phú Dương; 16.4980,107.6200; 2; Tỉnh lộ 10
Phú Mỹ; 16.4850,107.6450; 2; Tỉnh lộ 10
Phú Hồ; 16.4700,107.6700; 1; Tỉnh lộ 10
Vinh Thanh; 16.4430,107.8000; 1; Quốc lộ 49B
Phú Diên; 16.4900,107.7380; 1; Quốc lộ 49B
Phú An; 16.5150,107.6300; 1; Tỉnh lộ 2
Phú Thanh; 16.5200,107.6100; 0.8; Tỉnh lộ 2
Phú Xuân; 16.4680,107.6950; 0.8; Tỉnh lộ 10B
Phú Lương; 16.4450,107.6900; 0.8; Tỉnh lộ 3
Phú Thuận; 16.5340,107.6730; 0.8; Quốc lộ 49B
Phú Hải; 16.5130,107.7080; 0.6; Quốc lộ 49B
Vinh Xuân; 16.4600,107.7750; 0.8; Quốc lộ 49B
Vinh An; 16.4280,107.8250; 0.6; Quốc lộ 49B
Vinh Hà; 16.3960,107.7750; 0.6; Tỉnh lộ 10C
"""
_PHU_LOC_TOWNS = """
Phú Lộc; 16.2780,107.8620; 3; Lý Thánh Tông, Quốc lộ 1A
Lăng Cô; 16.2400,108.0750; 3; Lạc Long Quân, Nguyễn Văn
"""
_PHU_LOC_COMMUNES = """
Lộc Sơn; 16.3450,107.7450; 1; Quốc lộ 1A
Lộc Điền; 16.3080,107.7900; 1; Quốc lộ 1A
Lộc Trì; 16.2750,107.8800; 1; Quốc lộ 1A
Vinh Hưng; 16.4020,107.8350; 1; Quốc lộ 49B
Vinh Hiền; 16.3500,107.8950; 0.8; Quốc lộ 49B
Lộc Vĩnh; 16.2950,107.9950; 1; đường Cảnh Dương
Lộc Bổn; 16.3550,107.7250; 0.8; Quốc lộ 1A
Lộc An; 16.3230,107.7650; 0.8; Quốc lộ 1A
Lộc Thủy; 16.2680,107.9750; 0.7; Quốc lộ 1A
Lộc Tiến; 16.2520,108.0150; 0.8; Quốc lộ 1A
Lộc Bình; 16.3150,107.9250; 0.4;
Xuân Lộc; 16.2750,107.7400; 0.4; Tỉnh lộ 14B
Vinh Mỹ; 16.3960,107.8520; 0.6; Quốc lộ 49B
"""
_QUANG_DIEN_TOWNS = "Sịa; 16.5820,107.5050; 3; Nguyễn Kim Thành, Nguyễn Vịnh, Tỉnh lộ 11A"
_QUANG_DIEN_COMMUNES = """
Quảng Thọ; 16.5420,107.5130; 1; Tỉnh lộ 19
Quảng Vinh; 16.5700,107.4800; 1; Tỉnh lộ 11A
Quảng Thành; 16.5400,107.5570; 1; Tỉnh lộ 4
Quảng Công; 16.6180,107.5350; 0.8; Quốc lộ 49B
Quảng Phước; 16.5780,107.5230; 0.8; Tỉnh lộ 11A
Quảng An; 16.5570,107.5450; 0.7; Tỉnh lộ 4
Quảng Phú; 16.5480,107.4920; 0.8; Tỉnh lộ 19
Quảng Lợi; 16.6000,107.4830; 0.7; Tỉnh lộ 4
Quảng Ngạn; 16.6420,107.5050; 0.5; Quốc lộ 49B
"""
_PHONG_DIEN_TOWNS = "Phong Điền; 16.5800,107.3620; 3; Văn Lang, Phò Trạch"
_PHONG_DIEN_COMMUNES = """
Phong An; 16.5420,107.4150; 2; Quốc lộ 1A
Phong Hiền; 16.5680,107.4150; 1; Tỉnh lộ 11B
Phong Sơn; 16.4960,107.4020; 0.6; Tỉnh lộ 11B
Điền Hải; 16.6550,107.4530; 0.8; Quốc lộ 49B
Phong Thu; 16.5850,107.3300; 0.8; Quốc lộ 1A
Phong Mỹ; 16.5200,107.3050; 0.5; Tỉnh lộ 17
Phong Xuân; 16.5150,107.3600; 0.4; Tỉnh lộ 11B
Phong Bình; 16.6400,107.3700; 0.6; Tỉnh lộ 6
Phong Chương; 16.6250,107.4200; 0.5; Tỉnh lộ 68
Điền Lộc; 16.6750,107.4250; 0.5; Quốc lộ 49B
Điền Hương; 16.6950,107.3950; 0.4; Quốc lộ 49B
"""
_NAM_DONG_COMMUNES = """
Hương Phú; 16.1850,107.7100; 1; Tỉnh lộ 14B
Hương Hòa; 16.1550,107.7050; 0.8; Tỉnh lộ 14B
Hương Lộc; 16.1600,107.7650; 0.5;
Thượng Lộ; 16.1350,107.7450; 0.4;
Thượng Nhật; 16.1150,107.6900; 0.4;
"""
_A_LUOI_COMMUNES = """
Hồng Thượng; 16.2500,107.2600; 1; đường Hồ Chí Minh
A Ngo; 16.2850,107.2250; 0.8; đường Hồ Chí Minh
Sơn Thủy; 16.2620,107.2480; 0.6; đường Hồ Chí Minh
Hồng Kim; 16.3150,107.2150; 0.4; đường Hồ Chí Minh
Phú Vinh; 16.2250,107.3000; 0.4; đường Hồ Chí Minh
Hồng Hạ; 16.2950,107.3500; 0.3; Quốc lộ 49
A Roàng; 16.1200,107.3950; 0.3; đường Hồ Chí Minh
"""
WARDS = (
    *_wards("hue", "Phường", _HUE),
    *_wards("huong-thuy", "Phường", _HUONG_THUY_WARDS),
    *_wards("huong-thuy", "Xã", _HUONG_THUY_COMMUNES),
    *_wards("huong-tra", "Phường", _HUONG_TRA_WARDS),
    *_wards("huong-tra", "Xã", _HUONG_TRA_COMMUNES),
    *_wards("phu-vang", "Thị trấn", _PHU_VANG_TOWNS),
    *_wards("phu-vang", "Xã", _PHU_VANG_COMMUNES),
    *_wards("phu-loc", "Thị trấn", _PHU_LOC_TOWNS),
    *_wards("phu-loc", "Xã", _PHU_LOC_COMMUNES),
    *_wards("quang-dien", "Thị trấn", _QUANG_DIEN_TOWNS),
    *_wards("quang-dien", "Xã", _QUANG_DIEN_COMMUNES),
    *_wards("phong-dien", "Thị trấn", _PHONG_DIEN_TOWNS),
    *_wards("phong-dien", "Xã", _PHONG_DIEN_COMMUNES),
    *_wards("nam-dong", "Thị trấn", "Khe Tre; 16.1660,107.7200; 2; Tỉnh lộ 14B"),
    *_wards("nam-dong", "Xã", _NAM_DONG_COMMUNES),
    *_wards("a-luoi", "Thị trấn", "A Lưới; 16.2740,107.2310; 2; Hồ Chí Minh, Kim Đồng"),
    *_wards("a-luoi", "Xã", _A_LUOI_COMMUNES),
)
