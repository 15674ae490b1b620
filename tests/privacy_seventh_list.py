"""A seventh list: doors told by what stands around them, and numbers of schools, markets, machines, rooms of offices
and of people who are counted. Texts that were missed or wrongly held back when the gate was tried, and more of their
shapes, of which each was set down before the patterns were held against it."""

from tests.privacy_third_list import lines

HOUSES = lines(r"""
hàng xóm tôi ở 16A
ngụ tại 12 Xuân 68
nhà số mười hai Nguyễn Huệ
tầng 3 nhà 22 Trường Chinh
toà A2 căn 1508
tòa A2 căn 1508
biệt thự BT-07 An Vân Dương
thửa đất số 123 tờ bản đồ 45
xóm 3, nhà 21
64/2 Kiệt 64 Lịch Đợi
nhà C12 khu tái định cư Bàu Vá
trước cửa số 16 Lý Thường Kiệt
trong hẻm, nhà thứ 3 số 21
nhà có biển số 17
77 đg Nguyễn Trãi
77 P. Nguyễn Trãi
hàng xóm tôi ở 16
hàng xóm ở số 16B hát cả đêm
hang xom toi o 16A
hàng xóm sát vách ở 16A
ông hàng xóm sống ở 27B nuôi chó
gia đình ở 27B
người ở trọ tại 27B
chủ quán ngụ 27B Lê Huân
ngụ 27 Lê Huân
ngụ tại số 27 Lê Huân
cư trú tại 27 Lê Huân
cư trú 27 Xuân 68
thường trú 27/5 Lê Huân
tạm trú tại 27/5 Lê Huân
sinh sống tại 27 Xuân 68, phường Thuận Lộc
trú tại 27 Xuân 68
12 Xuân 68
số 12 Xuân 68
nhà 12 Xuân 68
12/4 Xuân 68
12 đường Xuân 68
12 đường 23/8
số 12 đường 23/8
nhà 12 đường 30/4
12 đường 2-9
12 đường 3/2
45B đường 26/3
45 đường số 7
nhà số bảy Nguyễn Huệ
nhà số hai mươi mốt Nguyễn Trãi
nhà số bốn mươi lăm Lê Duẩn
số mười hai Nguyễn Huệ
nha so muoi hai Nguyen Hue
tầng 2 nhà 45 Trần Phú
lầu 2 nhà số 45
tầng 4, nhà 45 Hùng Vương
tầng 2 số 45 Bến Nghé
căn 5 nhà 22 Trường Chinh
phòng 3 nhà 22
phòng 7, số 22 Trường Chinh
22 Trường Chinh
số 22 Trường Chinh
22 truong chinh
toà B căn 905
tòa B3 căn 905
toà nhà B3, căn hộ 905
toà B3 phòng 905
toà B905
Toà A2, căn 1508
TOÀ A2 CĂN 1508
căn 1508 toà A2
biệt thự BT-12 khu đô thị
biệt thự BT12
biệt thự SL-05
liền kề LK-07 An Vân Dương
liền kề LK7-12
shophouse SH-05
nhà phố NP-05
villa V-12
lô BT-07 An Vân Dương
thửa số 88 tờ bản đồ 12
thửa đất số 88, tờ bản đồ số 12
thửa 88 tờ bản đồ số 12
thửa đất 88, tờ 12 phường Thủy Xuân
xóm 5, nhà 14
xóm 5 nhà số 14
thôn 2, nhà 14
tổ 9, nhà 14
ấp 2, nhà 14
đội 4, nhà 14
14/6 Kiệt 14 Thánh Gióng
14/6 kiệt 14
14 Kiệt 64 Lịch Đợi
14/22 kiệt Lịch Đợi
kiệt 64/2 Lịch Đợi
nhà A5 khu tái định cư Hương Sơ
nhà B12 KQH Kiểm Huệ
nhà B12 khu dân cư Vỹ Dạ
nhà số B12 khu quy hoạch
nhà D4 chung cư Đống Đa
nhà D4 khu tập thể
nhà C12, khu TĐC Bàu Vá
nha C12 khu tai dinh cu
trước cửa số 20 Nguyễn Huệ
trước cổng số 20 Lê Lợi
sát cửa số 20 Phan Bội Châu
chắn cửa số 20 Trần Cao Vân
trước cửa 20 Phan Chu Trinh
trước cửa nhà 20
trước cửa nhà số 20
ngay cổng số 20 đường Lê Lợi
trước sân số 20 Nguyễn Trãi
nhà thứ 2 số 14
nhà thứ hai, số 14
nhà thứ ba từ ngoài vào, số 14
căn thứ 4 số nhà 14
nhà thứ 5 bên trái số 14
nhà có biển số 44
nhà treo biển số 44
nhà gắn biển 44
nhà mang biển số 44
nhà có bảng số 44
nhà có gắn số 44
nhà đề số 44
nhà ghi số nhà 44
nhà màu xanh có biển số 44
biển số nhà 44
biển nhà số 44
77 đg Lê Lợi
77 đg. Nguyễn Trãi
77 Đg Nguyễn Trãi
số 77 đg Nguyễn Trãi
77/3 đg Nguyễn Trãi
77 dg nguyen trai
77 đ. Nguyễn Trãi
77 đ.Nguyễn Trãi
77 Đ. Nguyễn Trãi
77 Đ Nguyễn Trãi
77 ph. Nguyễn Trãi
77 phố Nguyễn Trãi
77 p. Nguyễn Trãi
77 P Nguyễn Trãi
77 P.Nguyễn Trãi
77A P. Trần Phú
số 77 P. Trần Phú
77, đường Nguyễn Trãi
cửa hàng số 77 Trần Phú
xưởng gỗ số 77 Trần Phú
sau chợ, nhà số 9
cạnh trường tiểu học, nhà số 9
gần cầu, số 19 Chi Lăng
đối diện trường, 19 Chi Lăng
số 1 Nguyễn Huệ
nhà số 1
nhà tôi ở số 1
ở số 1 kiệt 20
số 0 Lê Lợi
số 1 đường Trường Chinh
Hồ Xuân Hương số 15
Bến Nghé số 15
đường Trường Chinh số 15
15 Hồ Đắc Di
15 Đội Cung
số 15 Đội Cung
phòng B2 nhà trọ
phòng trọ B2
phòng A1 khu trọ
phòng A912
phòng 305 chung cư
tầng 2 phòng A1
căn A1
ki-ốt 15
lô A2 khu quy hoạch
phòng số 3 nhà trọ
""")
HOSTILE = {"house_number": HOUSES}
INNOCENT_AT_HOME = lines(r"""
phòng A1
trường Tiểu học số 1 Phú Bài
trường THCS số 2
chợ số 3
cầu số 5
cây xanh số 1024
máy xúc PC200
máy Komatsu PC-450
nhà vệ sinh số 2
can 20 lít
dân số 1.154.310 người
số 1
số 12 hộ
số 0
lô A2 nghĩa trang
mộ số 45
sạp số 12 chợ An Cựu
ki-ốt số 7 chợ Đông Ba
phòng 205 Ủy ban phường
phòng số 3 bộ phận một cửa
sân số 2
bãi số 3
số nhà không rõ
phòng B2
phòng học A3
phòng số 2 UBND phường
phòng 101 Sở Xây dựng
phòng 3 bệnh viện Trung ương
phòng 12 khoa Nội
phòng họp số 2
phòng khám số 5
phòng thi số 7
phòng karaoke số 3
phòng công chứng số 1
phòng tiếp công dân số 1
phòng 205 của Ủy ban
trường Mầm non số 3
trường Mầm Non số 3
trường tiểu học số 2 Thủy Phương
Trường THPT số 2
trường mẫu giáo số 4
truong tieu hoc so 1
trường số 1
nhà trẻ số 2
chợ số 3 Phú Bài
chợ tạm số 2
cầu số 5 trên tuyến tránh
cầu tạm số 2
cầu vượt số 3
cây xanh số 77 bị gãy
cây số 15
cây phượng số 12
gốc cây số 8
máy xúc SK200
máy ủi D65
máy Hitachi EX-120
máy đào PC 200
máy xúc số 2
máy bơm số 3
máy phát điện số 1
xe cẩu HD-120
loa JBL PA-500
nhà vệ sinh công cộng số 5
nhà văn hóa số 3
nhà chờ xe buýt số 4
nhà để xe số 2
nhà giữ xe số 1
can 5 lít
can 30 lit dầu
can nhựa 20 lít
bình 20 lít
căn 20 kg
dân số 48.123 người
dân số 12 nghìn
dân số 350.000
tần số 50
chỉ số 75
hệ số 2
tổng số 24
đa số 12 hộ
con số 12
chữ số 0
điểm số 8
quân số 20
tỷ số 2-1
số 1 thế giới
đứng số 1
bấm số 0
gọi phím số 1
số 15 hộ dân
số 20 người
số 3 lần
lô B3 nghĩa trang
lô 12 nghĩa trang phía Nam
lô A5 nghĩa địa
lô C2 chợ Bến Ngự
lô A2 khu công nghiệp Phú Bài
mộ số 7
ngôi mộ số 112
lăng số 2
sạp số 3
sạp 12 chợ An Cựu
quầy số 5
quầy số 5 bộ phận một cửa
gian hàng số 9 hội chợ
ki ốt số 7 chợ Bến Ngự
kiot 12 chợ Đông Ba
ki-ốt 3 bến xe phía Nam
sân số 1
sân bóng số 2
sân bóng đá mini số 3
sân tennis số 4
bãi xe số 2
bãi rác số 1
bãi đỗ xe số 5
bãi tập kết số 3
kho số 4
cổng số 2
cửa số 3
cổng trường số 2
trước cổng số 2 Bệnh viện
trước cửa số 3 chợ Đông Ba
thùng rác số 12
thùng số 4
cống số 9
hố ga số 33
mương số 2
hồ số 3
bể bơi số 1
giếng số 2
kênh số 4
trạm bơm số 2
trạm biến áp số 7
tủ điện số 5
công tơ số 12345
đồng hồ nước số 4512
camera số 6
làn số 2
chốt số 3
ngã ba số 2
vòng xuyến số 1
tàu số 5
thuyền số 12
đò số 7
toa số 3
ghế số 14
giường số 5
bàn số 8
đội số 2
nhóm số 3
khoa số 2
bệnh viện số 2
trạm y tế số 1
trung tâm y tế số 2
bến xe số 1
công viên số 2
dự án số 3
gói thầu số 5
hạng mục số 2
vị trí số 4
ô số 6
áo số 10
mẫu số 2
phụ lục số 1
đợt số 2
mũi số 3
vấn đề số 2
ưu tiên số 1
nguyên nhân số 1
khu vực bỏ phiếu số 3
tổ bầu cử số 4
tiểu đoàn số 1
số nhà không có
số nhà không nhớ
số nhà không ghi
số nhà không ai biết
nhà số không rõ
nhà có 2 biển
nhà có 3 tầng
nhà có 4 người
hàng xóm ở 2 bên
hàng xóm ở 3 năm
hàng xóm tôi ở 12 năm nay
ngụ tại 3 phường
cư trú tại 2 nơi
sinh sống tại 12 Phường
tại 5 điểm
ở 24 nhà
cả 2 đường 30/4 và 23/8
nhà thứ 3
nhà thứ hai
căn thứ 5
trước cửa số 2
nhà A khu tái định cư
khu C12
3 P. Kim Long
2 P. Xuân Phú
12 P. Phú Hội
năm 68
Tết 2024
Xuân 2024
hội xuân 2023
trước Tết 2020
""")
INNOCENT = lines(r"""
0,905123456
tỷ lệ 0,123456789
5 kg @ 20.000đ
2 cái @ 15.000đ
10 bao @ 95.000 đ
3kg@20.000đ
X = 1821234.567, Y = 567890.123
X=1821234
ông Công ông Táo
nộp tiền vào ngân sách 1.234.567.000 đồng
nộp vào kho bạc 12.500.000 đồng
kho bạc thu 3.214.567 đồng
biên bản TT 12-34
phương án PA 10-12
tổ KP 12-15
giờ hành chính HC 07-11
chứng minh sĩ quan chưa có
thẻ quân nhân năm 2018
75 hộ F 1 và 2
a còng là gì
gờ mai
IBAN chưa có
""")
"""Prices a piece, fractions, points on the grid, sums that are paid in, spans."""
FOUND = (
    ("phone_number", ("X=0905123472", "X = 0905123472", "Y=0905123472", "x=0905123472", "X=0905123.472")),
    (
        "email_address",
        (
            *("quangminh a còng gờ meo chấm com", "quangminh a còng g meo chấm com", "quangminh88 gờ meo chấm com"),
            *("quangminh a móc gờ mêu chấm com", "quangminh a cong go meo cham com", "quangminh a còng da hu chấm com"),
            *("quangminh a còng hót meo chấm com", "quangminh a vòng giê meo chấm com"),
        ),
    ),
    (
        "identity_number",
        (
            *("chứng minh sĩ quan số 1234 5678", "chứng minh sĩ quan 12345678", "thẻ quân nhân 1234.5678"),
            *("CMSQ 12 34 56 78", "chung minh si quan so 1234 5678", "chứng minh quân đội: 1234-5678"),
        ),
    ),
    (
        "number_plate",
        (
            *("TC 45-67", "QH 12-34", "AB 56-78", "TC-45-67", "75 F 1 - 2 3 4.76", "75 F 1 - 234.76"),
            *("75 F1 - 2 3 4 . 7 6", "75 A - 1 2 3.45", "xe KV 12-34"),
        ),
    ),
    (
        "bank_account",
        (
            *("nộp tiền vào 3301 2345 6789 kho bạc", "nộp vào 3301 2345 6789", "kho bạc: 3301 2345 6789"),
            *("tkhoan 0161001234591", "tkhoản 0161001234591", "tai khoang 0161001234591", "nạp tiền vào 0161001234591"),
            *("IBAN DE89370400440532013000", "IBAN: DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32"),
            *("FR1420041010050500013M02606", "iban de89370400440532013000"),
        ),
    ),
)  # fmt: skip
"""What else was missed, by its kind."""
NAMED = lines(r"""
ông chủ tịch Trần Quang
ông tổ trưởng Lê Đình Khánh
bà giáo Hoa
ông trưởng thôn Nguyễn Văn Bảy
ông trưởng thôn Bảy
Ông Chủ tịch Trần Quang
ông phó chủ tịch Trần Quang
bà tổ trưởng tổ 5 Lê Thị Hoa
bà bí thư Lê Thị Hoa
anh công an Trần Văn Nam
chị cán bộ Lê Thị Hoa
cô giáo Lan
thầy hiệu trưởng Nguyễn Văn Bảy
ông chủ quán Bình
bà chủ nhà Nguyệt
bà hàng xóm Hoa
ông giám đốc Phan Văn Đức
ong Nguyen Van Bay
ba Tran Thi Hoa
Ong Le Van Tam
anh Tran Van Nam
chi Le Thi Hoa
ong Tran Quang
anh Tuấn
chị Hạnh
em Tuấn
cô Ba
chú Sáu
bác Năm
mệ Bê
nhà o Thủy
nhà o Lan
dượng Năm
cậu Ba
mụ Lài
thằng Cu
thằng Tí
con bé Na
cán bộ Phan Văn Đức
công an Trần Văn Nam
thiếu tá Lê Đình Khánh
giáo viên Nguyễn Thị Hoa
""")
"""Names that warn."""
NOT_NAMED = lines(r"""
ông Công ông Táo
cúng ông Công, ông Táo
ông Địa
ông chủ tịch UBND phường
ông Chủ tịch UBND thành phố
bà giám đốc Sở Xây dựng
ông tổ trưởng tổ dân phố 5
ông chủ tịch Huế
ông chủ tịch phường Phú Hội
đường Nguyễn Văn Linh
đường Bà Triệu
duong Nguyen Van Linh
kiet 20 Tran Thi Ly
trường Nguyễn Tri Phương
trường THCS Nguyễn Văn Trỗi
truong Nguyen Van Troi
cầu Phú Lưu
công an phường Phú Hội
công an Phường Phú Hội
công an Thành phố Huế
cán bộ Sở Tài nguyên
cán bộ Phòng Quản lý đô thị
cán bộ Hà Nội
cán bộ Trung tâm
bác sĩ Bệnh viện Trung ương Huế
nhân viên Mai Linh
giáo viên trường Lê Quý Đôn
Chủ tịch Hồ Chí Minh
chủ tịch Tôn Đức Thắng
Giám đốc Công viên Cây xanh
trẻ em Huế
anh em Việt Nam
em Kính mong
em Xin cảm ơn
các em Trường tiểu học
chùa Thiên Mụ
mụ mị
ba Bệnh viện
co Nguyen Hue
o Huế
o Đề nghị sửa đèn
\no Sửa đèn
""")
"""Offices, roads, schools, gods and the beginnings of sentences: no names."""
