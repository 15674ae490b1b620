"""A fifth list, of accounts and of doors alone, as the fourth; set down before any pattern was held against it."""

from tests.privacy_third_list import lines

ACCOUNTS = lines(r"""
em gửi stk 7310205998877
stk e nè: 7310 2059 98877 agribank
Số TK của quỹ tổ dân phố 7310205998877
so tai khoan cua to: 7310205998877
TK VietinBank 109988776655
vietinbank 109 988 776 655
ViettinBank: 109988776655
109988776655 vietinbank chi nhánh huế
Đóng tiền rác qua tài khoản 109988776655
chuyển vào số tài khoản 109988776655 tên Lê Thị Mai
LE THI MAI vietcombank 1018899776
LE THI MAI 1018899776 vietcombank
Lê Thị Mai, VCB, 1018899776
VCB Huế 1018899776 Lê Thị Mai
vcb.1018899776
vcb/1018899776
VCB 101 889 9776
VCB 10188 99776
VCB 1018-899-776
Vietcombank: 1018.899.776
MB bank 9988776655443
MBBank: 0905 778 899
mb 0905778899 lê thị mai
stk mb 0905778899
tk mbbank: 0905.778.899
Techcombank: 1903 8877 6655 44
techcombank 19038877665544
Tech 19038877665544
TCB-19038877665544
BIDV Phú Xuân 55510000887766
bidv 5551 0000 887766
BIDV số TK 55510000887766
stk bidv: 555 100 008 877 66
Agri 7310205998877
Agribank 7310 205 998 877
agribank phú vang 7310205998877
Ngân hàng Agribank, stk 7310205998877
Ngân hàng Nông nghiệp: 7310205998877
ngân hàng đầu tư 55510000887766
ngân hàng bưu điện Liên Việt 009988776655
Bưu điện Liên Việt: 009988776655
LPBank 009988776655
sacombank 0500 8877 6655
STK Sacombank: 050088776655
ACB 88776655
acb: 8877 6655 LE THI MAI
TK ACB 88776655
VPBank: 188776655
vpbank 188 776 655
TPBank 0405 8877 665
tp bank 04058877665
VIB: 088776655
SHB 1009988776
HDBank: 0507 0407 0099 887
OCB: 0046100099887766
SeABank 000 009 988 776
Nam Á Bank 501299887700001
nam á 501299887700001
Đông Á 0105998877
Bắc Á Bank 010099887766
Eximbank: 110 1148 5199 8877
Kho bạc nhà nước, tài khoản cá nhân 1018899776
ví momo 0905778899
momo: 0905.778.899 (Mai)
nạp momo cho 0905778899
chuyển momo 0905 778 899
zalopay 0905 778 899
chuyển qua zalopay số 0905778899
viettel money 0905 778 899
vnpay 0905778899
ví điện tử momo 0905778899
ck giúp 1018899776
ck: 1018899776 vietcombank
ck qua 1018899776
CK STK 1018899776
Chuyển khoản STK 1018899776
chuyển khoản theo stk 1018899776
chuyen khoan: 1018899776
chuyển khoản cho Mai 1018899776
chuyển tiền vào 1018899776
gửi tiền về 1018899776 vcb
nhận tiền qua 1018899776 Vietcombank
trả tiền qua tài khoản 1018899776
nộp vào TK 1018899776
đặt cọc stk 1018899776
lừa chuyển tiền vào tài khoản 1018899776
kẻ gian dùng stk 1018899776
tài khoản nhận: 1018899776
tài khoản thụ hưởng 1018899776
TK thụ hưởng: 1018899776
số tài khoản thụ hưởng 1018899776
TK nhận tiền 1018899776
số TK ngân hàng là 1018899776
STK ngân hàng: 1018899776
tài khoản ATM 1018899776
số thẻ ATM 9704 0512 3456 7890
thẻ 9704051234567890
9704 0512 3456 7890
4221 4911 1111 1116
visa 4221491111111116
thẻ 5555-5555-5555-4444
5555 5555 5555 4444
stk 1O18899776
stk 101889977б
STK 1018899 776
stk １０１８８９９７７６
STK １０１８ ８９９ ７７６
stk một không một tám tám chín chín bảy bảy sáu
STK: một không một, tám tám chín, chín bảy bảy sáu
tài khoản số một không một tám tám chín chín bảy bảy sáu
vcb một không một tám tám chín chín bảy bảy sáu
stk mot khong mot tam tam chin chin bay bay sau
stk 1018 tám tám chín chín bảy bảy sáu
stk\n1018899776
STK:\n1018899776\nVCB
Vietcombank\n1018 899 776
số tài khoản\n1018899776
1018899776\nVietcombank\nLE THI MAI
stk=1018899776
so_tai_khoan=1018899776
"so_tk": "1018899776"
https://img.vietqr.io/image/970436-1018899776-print.png
https://vietqr.net/VCB/1018899776
STK <b>1018</b>899776
**Số tài khoản:** 1018899776
STK: `1018899776`
STK 1018&nbsp;899&nbsp;776
STK–1018899776
STK → 1018899776
STK >> 1018899776
STK ... 1018899776
STK_VCB_1018899776
account number is 1018899776
bank account no: 1018899776
my acc is 1018899776 vcb
acct no. 1018899776
send money to 1018899776 Vietcombank
beneficiary account: 1018899776
""")
HOUSES = lines(r"""
nhà số 63 Đào Duy Anh mở loa
nhà 63 Đào Duy Anh
63 Đào Duy Anh
63 đào duy anh
63 dao duy anh
số 63 Đào Duy Anh
so 63 dao duy anh
số nhà 63 Đào Duy Anh
sn63 Đào Duy Anh
SN 63
số nhà 63
Số nhà: 63
số nhà của họ là 63
địa chỉ nhà số 63
nhà đối diện số 63
nhà bên cạnh số 63
nhà kế bên 65 Đào Duy Anh
nhà phía sau 63 Đào Duy Anh
quán 63 Đào Duy Anh
quán nhậu số 63
quán bún 63 Đào Duy Anh
cơ sở sản xuất tại 63 Đào Duy Anh
tiệm cơ khí 63 Đào Duy Anh
xưởng mộc ở 63/5 Đào Duy Anh
bãi xe 63 Đào Duy Anh
63/5 Đào Duy Anh
63/5A Đào Duy Anh
63A/5 Đào Duy Anh
63/5/7 Đào Duy Anh
63A Đào Duy Anh
63-65 Đào Duy Anh
63 và 65 Đào Duy Anh
63, 65 Đào Duy Anh
số 63 - 65 Đào Duy Anh
từ 63 đến 67 Đào Duy Anh
số 63 đường Đào Duy Anh
63 đường Đào Duy Anh
63 phố Đào Duy Anh
63, đường Đào Duy Anh
đường Đào Duy Anh, 63
đường Đào Duy Anh, số 63
đường Đào Duy Anh số nhà 63
Đào Duy Anh, số 63
Đào Duy Anh số 63
Đào Duy Anh 63
Đào Duy Anh nhà số 63
Đào Duy Anh (số 63)
63 Đào Duy Anh, P. Phú Bình
63 Đào Duy Anh - Phú Bình
63 Đào Duy Anh, tổ 4
số 63, đường Đào Duy Anh, phường Phú Bình
Số 63 Đ. Đào Duy Anh
63 đ. Đào Duy Anh
63 ĐDA
số 63 kiệt 12 Đào Duy Anh
63 kiệt 12 Đào Duy Anh
63/12 Đào Duy Anh
kiệt 12/63 Đào Duy Anh
kiệt 12 nhà 63
kiệt 12, số nhà 63
kiệt 12 Đào Duy Anh, nhà số 63
kiệt 12 Đào Duy Anh, số 63
kiệt 12 Đào Duy Anh số 63
K12/63 Đào Duy Anh
K12/63
k12/63
k 12/63 đào duy anh
K12 - 63 Đào Duy Anh
H12/63
hẻm 12/63
hẻm 12, nhà 63
ngõ 12/63
ngõ 12 nhà 63
ngách 12/3 nhà số 63
số 63 hẻm 12
63 ngõ 12
nhà số sáu mươi ba
số nhà sáu ba
số nhà sáu mươi ba
số sáu ba Đào Duy Anh
nha so sau muoi ba
số nhà sáu ba trên mười hai
63 xẹt 12 Đào Duy Anh
63 sẹc 12
nhà số 6З
số nhà ６３
số nhà 6 3
số nhà *63*
số <b>63</b> Đào Duy Anh
số&nbsp;63&nbsp;Đào Duy Anh
số nhà\n63
số\n63 Đào Duy Anh
căn hộ 1105
căn 1105
căn 11.05
căn 11-05
căn hộ 11A05
căn hộ C11-05
căn hộ số C1105
chung cư Đống Đa căn hộ 1105
chung cư Đống Đa, C1105
chung cư Đống Đa tầng 11 căn 05
chung cư 1105 Đống Đa
phòng 1105
phòng 1105 chung cư Đống Đa
P.1105
P1105
p1105 nhà C
phòng C.1105
toà C căn 1105
block C, 1105
block C1105
lô C chung cư Đống Đa, phòng 1105
nhà C phòng 1105
dãy C phòng 12
dãy nhà trọ số 63
phòng trọ số 3
phòng số 3 nhà trọ
KTX phòng 412
lô 63 khu quy hoạch Kiểm Huệ
lô số 63 KQH Kiểm Huệ
lô C63 KĐT An Vân Dương
lô 63 KQH
lô C-63
lô TT3-15
lo 63 kqh
nền 63 khu tái định cư
thửa 163 tờ 24
thửa đất 163 tờ bản đồ 24
biệt thự 63
biệt thự C63
biệt thự số 63 khu The Manor
liền kề C63
shophouse C63
ki-ốt 63
kiốt số 63
ki ốt 63 chợ An Cựu
tổ 4 nhà số 63
tổ 4, số 63
tổ 4 KV3 số nhà 63
xóm 2 số 63
thôn Hạ nhà số 63
khu tập thể 63
nhà tập thể số 63
hộ ông Tám, số 63
hộ 63
nhà bà Năm 63 Đào Duy Anh
nhà thầy Sơn số 63
nhà anh Tí ở 63 Đào Duy Anh
hàng xóm 63 Đào Duy Anh
đ/c 63 Đào Duy Anh
địa chỉ: số 63
Đ/c: 63/5 Đào Duy Anh
tại số 63
ở số nhà 63
63 Dao Duy Anh street
No. 63 Dao Duy Anh
house 63
house no 63
apartment 1105
room 1105
flat 11B
""")
INNOCENT_AT_HOME = lines(r"""
lầu 11
tòa C tầng 11
tầng 11
tầng 11 nhà C
Nghị định 155/2016/NĐ-CP
quyết định 63/QĐ-UBND
công văn số 63
điểm b khoản 1 điều 6
ngày 6/3
từ 6/3 đến 12/5
tối 6/3 và sáng 7/3
chiều 6/3, đường Đào Duy Anh mất điện
hôm 12/5
23h30
lúc 5 giờ sáng
từ 22h đến 1h
5-6 giờ
63 dB
85,5 dBA
3 tầng
nhà 5 tầng
tòa nhà 11 tầng
căn nhà 3 tầng
phòng 20 m2
20 phòng trọ
12 phòng
phòng ốc chật
8 người
3 hộ
12 hộ gia đình
50 con gà
2 con chó lớn
5 con heo
63 tuổi
lớp 6/3
đường 12/9
đường số 6
kiệt 12
kiệt 12 Đào Duy Anh
tổ 4
tổ 4 phường Phú Bình
khu vực 3
thôn 2
phường 6
xe 5 tấn
xe buýt 12
cột 63
cột điện 63
trụ số 63
đèn số 3
camera số 2
0,5 m
lấn 1,2 m
120 m2
500.000 đồng
phạt 3 triệu
2 tháng
6 tháng nay
3 năm
lần 3
gọi 3 cuộc
gọi 19001075
113
50%
1/3 đường
24/24
7/7
thứ 7
tuần 12
tháng 6
năm 2021
bão số 6
COVID-19
phản ánh 0063123
mã phản ánh 63123
giấy phép 63/GPXD
biên bản số 12/BB-VPHC
ba tầng
hai ba nhà
sáu ba người
một số nhà trong kiệt
Ba Triệu
Hai Bà Trưng
lầu cao
lô cốt
tầng lớp
phòng cháy
căn dặn 3 lần
""")
INNOCENT = lines(r"""
tài khoản mạng 12.345 lượt theo dõi
chuyển khoản 1.018.899 đồng
ngân hàng thu phí 11.000đ
vay ngân hàng 1.018.899.776 đồng
STK chưa có
thẻ cào 100.000
momo khuyến mãi 50.000đ
ck 2%
MB 5G
1018899776 đồng chuyển khoản
""")
HOSTILE = {"bank_account": ACCOUNTS, "house_number": HOUSES}
