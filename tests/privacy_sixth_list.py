"""A sixth list, of accounts and of doors alone, as the fourth; set down before any pattern was held against it."""

from tests.privacy_third_list import lines

ACCOUNTS = lines(r"""
Bà con đóng góp xin gửi STK 4612205013579 Agribank
stk: 4612205013579 (Agribank Hương Thủy)
STK 4612 2050 13579
stk 4612.205.013.579
Số TK 4612-205-013579
số tài khoản ngân hàng: 4612205013579
Số tài khoản của BQL chung cư: 4612205013579
tài khoản BQL 4612205013579
tai khoan ban quan ly 4612205013579
TK cá nhân 4612205013579
TK BIDV: 55310000246801
BIDV Huế 55310000246801
bidv 5531 0000 2468 01
BIDV CN Phú Xuân: 55310000246801
55310000246801 - BIDV - TRAN VAN HAI
TRAN VAN HAI BIDV 55310000246801
TRAN VAN HAI stk 55310000246801
Trần Văn Hải - Vietcombank - 0161001246801
Vietcombank Trần Văn Hải 0161001246801
VCB: 0161 001 246 801
vcb stk 0161001246801
VCB 0161.001.246801
vcb so 0161001246801
0161001246801 vietcombank huế
0161001246801 ngân hàng VCB
NH VCB 0161001246801
NH Vietcombank: 0161001246801
ngân hàng TMCP Ngoại thương 0161001246801
VietinBank 103876246801
vietinbank stk 103876246801
CTG: 103876246801
Techcombank 19035246801019
techcombank: 1903 5246 8010 19
TCB 19035246801019
MB Bank 0702468013
MB: 0702468013
mbbank stk 0702 468 013
ngân hàng MB 0702468013
MB số 0702.468.013
ACB 246801357
ACB số 2468 0135 7
Sacombank 040024680135
sacombank stk 0400 2468 0135
STB 040024680135
VPBank 246801357
vpbank: 2468 013 57
TPBank 02468013579
tpbank stk 02468013579
VIB 246801357
SHB 1024680135
HDBank 246704070013579
OCB 0246100013579001
MSB 24001010013579
SeABank 000246801357
LPBank 024680135790
Liên Việt 024680135790
Eximbank 200024680135790
NamABank 024680135700001
ABBank 0246801357901
Bắc Á 024680135790
BaoViet Bank 0246801357901
Kienlong bank 24680135
PGBank 2468013579012
NCB 100002468013
SCB 24680135790
Shinhan Bank 700024680135
Woori Bank 100200246801
HSBC 002468013579
Standard Chartered 90246801357
UOB 2468013579
Momo 0702468013
MOMO: 0702.468.013
ví momo tên Hải 0702468013
ZaloPay 0702468013
zalopay: 0702 468 013
viettelpay 0702468013
ShopeePay 0702468013
ví VNPay 0702468013
ck tới 0161001246801
CK: 0161001246801 (VCB)
ck nhầm vào stk 0161001246801
chuyển khoản vào số 0161001246801
chuyển khoản ngân hàng 0161001246801
chuyển khoản tới tài khoản 0161001246801
chuyển tiền qua stk 0161001246801
chuyển 5 triệu vào stk 0161001246801
chuyển tiền sang tài khoản 0161001246801
yêu cầu nộp tiền vào tài khoản 0161001246801
bị lừa chuyển vào STK 0161001246801
gửi về tài khoản 0161001246801
tài khoản lừa đảo: 0161001246801
tài khoản mang tên Hải số 0161001246801
tài khoản đứng tên Hải: 0161001246801
chủ tài khoản: Hải, STK: 0161001246801
STK nhận: 0161001246801
STK cty 0161001246801
stk cô giáo 0161001246801
stk trưởng thôn: 0161001246801
số stk 0161001246801
Số thẻ 9704 2292 0246 8013
thẻ Napas 9704229202468013
9704 2292 0246 8013 579
thẻ tín dụng 4000 0566 5566 5556
4000056655665556
5200 8282 8282 8210
thẻ master 5200828282828210
STK O161OO1246801
STK 016100l246801
STK ０１６１００１２４６８０１
STK không một sáu một không không một hai bốn sáu tám không một
STK 0161 không không một 246 801
tài khoản vietcombank không một sáu một, không không một, hai bốn sáu tám không một
so tai khoan khong mot sau mot khong khong mot hai bon sau tam khong mot
STK\n0161001246801
Tài khoản:\n0161 001 246 801
VCB\n0161001246801\nTRAN VAN HAI
0161001246801\n(VCB)
STK: 0161001\n246801
[STK] 0161001246801
STK => 0161001246801
STK:: 0161001246801
stk|0161001246801
STK “0161001246801”
stk='0161001246801'
"account_no":"0161001246801"
bank=VCB&acc=0161001246801
vietqr.io/VCB/0161001246801
**STK**: **0161001246801**
<i>STK</i>: 0161001246801
STK 0161&#32;001&#32;246801
acc vcb 0161001246801
account VCB: 0161001246801
bank acc no 0161001246801
pay to account 0161001246801
transfer money to 0161001246801 (Vietcombank)
""")
HOUSES = lines(r"""
nhà số 38 Trần Thúc Nhẫn nuôi chó dữ
38 Trần Thúc Nhẫn
38 trần thúc nhẫn
38 tran thuc nhan
nhà 38 trần thúc nhẫn
so 38 tran thuc nhan
số 38 Trần Thúc Nhẫn
SỐ 38 TRẦN THÚC NHẪN
số nhà 38
nha so 38
nhà số 38
nhà mang số 38
sn 38 tran thuc nhan
S.N 38 Trần Thúc Nhẫn
nhà cấp 4 số 38
ngôi nhà số 38
ngôi nhà ở 38 Trần Thúc Nhẫn
căn nhà số 38
hộ gia đình số 38
hộ ở số 38
hộ bà Gái số 38
nhà bà Gái ở số 38
nhà bà Gái, 38 Trần Thúc Nhẫn
nhà ông Cu 38 Trần Thúc Nhẫn
chủ nhà số 38
chủ nhà 38 Trần Thúc Nhẫn
người ở nhà 38
nhà hàng xóm 38 Trần Thúc Nhẫn
karaoke tại nhà số 38
karaoke ở 38 Trần Thúc Nhẫn
quán ốc 38 Trần Thúc Nhẫn
quán 38 Trần Thúc Nhẫn
lò bánh mì 38 Trần Thúc Nhẫn
xưởng nhôm kính 38 Trần Thúc Nhẫn
garage số 38
công trình 38 Trần Thúc Nhẫn
công trình xây dựng tại số 38
tại nhà 38
ở 38 Trần Thúc Nhẫn
gần số 38 Trần Thúc Nhẫn
sau nhà số 38
trước nhà 38 Trần Thúc Nhẫn
đối diện nhà 38
kế nhà số 38
giữa số 36 và 38 Trần Thúc Nhẫn
số 36 và số 38
số 36-38 Trần Thúc Nhẫn
36-38 Trần Thúc Nhẫn
36, 38 Trần Thúc Nhẫn
nhà số 36, 38, 40
38B Trần Thúc Nhẫn
38b tran thuc nhan
38/4 Trần Thúc Nhẫn
38/4b trần thúc nhẫn
38/4/11 Trần Thúc Nhẫn
38 / 4 Trần Thúc Nhẫn
4/38 Trần Thúc Nhẫn
số 4/38
nhà 4/38
nhà số 4/38 kiệt
Trần Thúc Nhẫn 38
Trần Thúc Nhẫn, số 38
Trần Thúc Nhẫn - số 38
Trần Thúc Nhẫn số nhà 38
đường Trần Thúc Nhẫn, nhà 38
đường Trần Thúc Nhẫn số 38
đường trần thúc nhẫn số 38
duong tran thuc nhan so nha 38
38 đường Trần Thúc Nhẫn
38 duong tran thuc nhan
38, Trần Thúc Nhẫn, Vĩnh Ninh
38 Trần Thúc Nhẫn, phường Vĩnh Ninh, Huế
38 Tr. Thúc Nhẫn
kiệt 20 số nhà 38
kiệt 20, nhà số 38
kiệt 20 nhà 38
kiệt 20/38
kiệt 20/38 Trần Thúc Nhẫn
kiet 20/38
38 kiệt 20
số 38 kiệt 20
38 kiệt 20 Trần Thúc Nhẫn
38/20 kiệt
K20/38
K20/38 Trần Thúc Nhẫn
k20/38 tran thuc nhan
k.20/38
H20/38
hẻm 20/38
hẻm 20 số 38
ngõ 20 số 38
ngõ 20 nhà số 38
ngách 20/3 số 38
38 ngõ 20
số nhà ba mươi tám
nhà số ba tám
nhà số ba mươi tám Trần Thúc Nhẫn
số ba mươi tám Trần Thúc Nhẫn
nha so ba muoi tam
so nha ba tam
số nhà hai mươi trên ba tám
38 xẹt 4
38 xuyệt 4
nhà số 3б
nhà số ３８
nhà số **38**
số nhà 38\nTrần Thúc Nhẫn
số nhà:\n38
<b>số nhà</b> 38
căn hộ 912
căn hộ số 912
căn hộ A912
căn hộ A-912
căn hộ A9-12
căn 912
căn 9.12
căn A9.12 tòa A
can ho 912 toa A
chung cư Hương Sơ A912
chung cư Hương Sơ căn 912
chung cư Hương Sơ, phòng 912
tòa A căn 912
toà nhà A phòng 912
block A căn 912
block A912
phòng 912
phòng 912 tòa A
P912
P.912
p 912
phòng số 912
phòng A912
phong 912 toa A
tầng 9 căn 12
dãy trọ số 38
phòng trọ số 9
phòng 9 nhà trọ cô Ba
phòng trọ 9
nhà trọ số 38
nhà trọ 38 Trần Thúc Nhẫn
khu trọ 38 Trần Thúc Nhẫn
ký túc xá phòng 912
khu tập thể phòng 9
nhà A2 phòng 9
nhà E phòng 912
lô 38 khu quy hoạch Bàu Vá
lô 38 KQH Bàu Vá
lô A38 KQH
lô số 38 khu dân cư
lô 38 đường số 5
lô LK9-12
lô BT3-08
lo 38 khu quy hoach
lô đất số 38
thửa đất số 38 tờ bản đồ số 9
thửa 38, tờ 9
biệt thự số 38
biệt thự A38
liền kề A38
nhà liền kề số 38
nhà phố 38
shophouse A38
villa số 38
kiot số 38
ki ốt 38
tổ 9 số 38
tổ 9, nhà số 38
tổ 9 nhà 38
thôn 2 số nhà 38
xóm 4, nhà số 38
KV4 số nhà 38
khu phố 4 số 38
số 38 tổ 9
số 38, tổ 9, Vĩnh Ninh
địa chỉ 38 Trần Thúc Nhẫn
địa chỉ: số 38 Trần Thúc Nhẫn
địa chỉ số nhà 38
đ/c 38 Trần Thúc Nhẫn
dia chi so 38
ĐC: số 38
house 38
house number 38
No 38 Tran Thuc Nhan
38 Tran Thuc Nhan St
apartment 912
room 912
flat 9A
unit 912
""")
HOSTILE = {"bank_account": ACCOUNTS, "house_number": HOUSES}
INNOCENT = lines(r"""
tài khoản thanh toán 1.246.801 lượt giao dịch
ngân hàng giải ngân 46.801.000.000 đồng
chuyển khoản 246.801 đồng
mở tài khoản từ 15/06/2023
thẻ ATM nuốt lúc 14:35 ngày 12/06/2023
momo giảm 30.000đ cho 100 người
BIDV chi nhánh Huế 41 Hùng Vương
Vietcombank mở cửa 7h30 - 16h30
Agribank lãi suất 5,5%/năm
tài khoản hoạt động từ 2019-2023
""")
INNOCENT_AT_HOME = lines(r"""
tầng 9 chung cư
tang 9 toa A
tầng 9
lầu 9
tòa A tầng 9
chung cư Hương Sơ, tầng 9
nha cap 4
nhà cấp 4
Ngày 12/3 kiệt 45 mất điện
Nghị định 16/2022/NĐ-CP
theo quyết định 38/QĐ-UBND
văn bản 38/UBND
giấy phép số 38
ngày 3/8
đêm 3/8, đường Trần Thúc Nhẫn
từ 3/8 đến nay
lúc 23h
20h-23h30
38 dB
nhà 3 tầng
căn nhà 4 tầng
nhà 38 m2
phòng 15 m2
12 phòng trọ
20 căn hộ
5 tầng lầu
8 chiếc loa
38 con gà
4 con chó
38 tuổi
9 người
3 hộ
đường 3/2
đường số 9
kiệt 20
kiệt 20 Trần Thúc Nhẫn
hẻm 20
tổ 9
tổ 9 Vĩnh Ninh
khu vực 4
phường 4
xe 38 tấn
xe buýt số 9
cột điện số 38
trụ 38
đèn số 9
camera số 9
0,8 m
38 m
lấn 2 m2
38.000 đồng
phạt 2 triệu
3 tháng
38 ngày
2 năm
lần thứ 9
gọi 9 lần
113
38%
1/2 con đường
2/3 hẻm
24/7
thứ 2
tuần 31
tháng 8/2023
năm 2023
bão số 9
phản ánh 0038912
biên bản 38
hai tầng
ba bốn nhà
vài số nhà 3 tầng
Hai Bà Trưng
Ba Làng An
""")
