r"""A fourth list, as the third, set down after what the third had taught and before any pattern was held against it."""

from tests.privacy_third_list import lines

PHONES = lines(r"""
Tôi là Phúc, máy 0916 302 857, rảnh sau 17h
cứ gọi thẳng 0916302857 cho nhanh
Liên hệ Mr Phúc 0916-302-857
có gì a/c alo 0916 302857
alô 09 16 30 28 57
sđt: 0916.30.28.57 hoặc gặp trực tiếp
Số đt của em là : 0916 302 857.
SỐ ĐIỆN THOẠI: 0916302857
(ĐT 0916302857)
Đ.T: 0916302857
Đt.0916302857
ĐTDĐ 0916302857
dtdd: 0916 302 857
T: 0916 302 857
M: +84 916 302 857
P: (0234) 3845 216
☎ 0916 302 857
📞0916302857
📱 0916.302.857
+84 916 30 28 57
+84(916)302857
+84.916302857
+84-916302857
0084 916 302 857
(0084) 916-302-857
84916302857
+84 0916302857
+840916302857
8 4 9 1 6 3 0 2 8 5 7
O916 302 857
0916 3O2 857
0916 302 85?
0916 302 857?
0916 302 857!!!
091б302857
０９１６３０２８５７
０９１６　３０２　８５７
０９１６．３０２．８５７
０９１６－３０２－８５７
0９16 30２ 857
không chín một sáu ba không hai tám năm bảy
Không chín một sáu, ba không hai, tám năm bảy
khong chin mot sau ba khong hai tam nam bay
không chín mười sáu 302 857
0916 ba không hai tám năm bảy
0 chín 1 sáu 3 không 2 tám 5 bảy
số không chín một sáu ba lẻ hai tám năm bảy, không, 0916302857
không ba chín chín tám bảy sáu năm bốn ba
0399 876 543
0399.876.543
039 987 6543
03 9987 6543
(039) 9876543
039-98-765-43
0399 87 65 43
0399-876543
0399/876/543
0399_876_543
0399|876|543
0399:876:543
0399,876,543
0399 . 876 . 543
0399 - 876543
0399 ~ 876 ~ 543
0399•876•543
0399 876\n543
0399\n876543
039987\n6543
Điện thoại:\n0399876543
Gọi\n0399 876 543\nnhé
0234.3845216
0234 3845 216
(0234)3845216
0234-384-5216
0234 38 45 216
+84 234 3845 216
+84-234-3845216
điện thoại bàn 3845216
máy bàn: 3 845 216
đt nhà 3845 216
ĐT cơ quan 3845.216
0243 943 8231
024.39438231
(84-24) 3943 8231
0283 822 4455
028 3822 4455
0511 3822 334
0292-3822334
01234567890 (sim cũ)
0168 234 5678
0129.345.6789
0916302857 (Phúc) - 0399876543 (Lan)
0916302857-0399876543
0916302857 và 0399876543
0916302857\n0399876543
0916302857; 0399876543
Phúc0916302857
Phúc:0916302857.
Phúc_0916302857_
sốđt0916302857
zalo.me/0916302857
https://zalo.me/84916302857
https://wa.me/84916302857
tel:0916302857
sms:+84916302857
viber://chat?number=84916302857
[Gọi](tel:0916302857)
<a href='tel:+84916302857'>0916…</a>
<b>0916</b> <b>302</b> <b>857</b>
0916<span>302</span>857
0916&nbsp;302&nbsp;857
0916&#32;302&#32;857
&#48;916302857
0916%20302%20857
?sdt=0916302857&ten=Phuc
"phone":"0916302857"
{"sdt": "0916 302 857"}
**SĐT**: 0916 302 857
`0916302857`
~~0916302857~~
| Phúc | 0916302857 |
- 0916302857
* 0916.302.857
1. 0916302857
#0916302857
@0916302857
=0916302857
'0916302857
gọi 916302857 giúp
sdt 916 302 857
Zalo: 916.302.857
phone 916-302-857
số máy 916302857
điện thoại: (916) 302857
Call me on 0916 302 857
ring 0916302857 any time
text 0916 302 857
my phone: +84 916 302 857
contact: 0916302857
WhatsApp/Zalo 0916302857
nhắn zalo 0916302857 hình em gửi
số zalo em 0916 30 2857
liên hệ số này 09163 02857
nhờ anh gọi lại cho bà số 0 9 1 6 3 0 2 8 5 7
0916 rồi 302 rồi 857
0916 chấm 302 chấm 857
0916, rồi 302857
đầu 0916 đuôi 302857
0916302 tám năm bảy
rao vặt: nhận thông cống nghẹt 0916.302.857 - 24/7
số in trên tờ rơi 0399.876.543 (vay nóng)
khoan cắt bê tông ĐT 0399 876 543
gặp bảo vệ: 0399876543 - ca đêm
Bí thư chi bộ tổ 5: đ/c Phúc (0916.302.857)
hàng xóm em tên Lộc, 0399876543
""")
EMAILS = lines(r"""
phucnguyen@gmail.com
Xin phản hồi vào email: phuc.nguyen@gmail.com
mail: phuc.nguyen85@gmail.com.
Gmail: phuc.nguyen85@gmail.com
E-mail : PHUC.NGUYEN85@GMAIL.COM
địa chỉ mail phuc_nguyen@yahoo.com
hộp thư phuc-nguyen@yahoo.com.vn
thư điện tử phuc@hueict.vn
phuc@dhkh.hueuni.edu.vn
phuc@cs.dhkh.hueuni.edu.vn
phuc@xaydung.thuathienhue.gov.vn
phuc+1022@gmail.com
phuc+a.b-c@mail.hue.vn
p.n@h.vn
85phuc@gmail.com
_phuc_@gmail.com
phuc.@gmail.com
phuc @gmail.com
phuc@ gmail.com
phuc @ gmail.com
phuc@gmail .com
phuc@gmail. com
phuc @ gmail . com
phuc @ yahoo. com .vn
phuc[at]gmail.com
phuc[at]gmail[dot]com
phuc(at)gmail(dot)com
phuc (at) gmail (dot) com
phuc {at} gmail {dot} com
phuc<at>gmail<dot>com
phuc at gmail dot com
phuc AT gmail DOT com
phuc at gmail.com
phuc at hueuni dot edu dot vn
phuc-at-gmail-dot-com
phuc_at_gmail_dot_com
phuc [AT] gmail.com
phuc [a còng] gmail.com
phuc (a còng) gmail.com
phuc a còng gmail.com
phuc a còng gmail chấm com
phuc a còng yahoo chấm com chấm vn
phuc a còng hueuni chấm edu chấm vn
phuc acòng gmail chấm com
phuc @ còng gmail chấm com
phuc a cong gmail cham com
phuc a cong gmail.com
phuc (a cong) gmail (cham) com
phuc acong gmail cham com
phuc a móc gmail chấm com
phuc (a móc) gmail (chấm) com
phuc a móc gmail.com
phuc a moc gmail cham com
phuc a vòng gmail chấm com
phuc a-còng gmail chấm com
phuc a khoanh gmail chấm com
phuc a tròn gmail chấm com
phuc.nguyen a còng gmail chấm com
phuc chấm nguyen a còng gmail chấm com
phuc gạch dưới nguyen a còng gmail chấm com
phuc gạch nối nguyen a còng gmail chấm com
phuc gach duoi nguyen a cong gmail cham com
phuc khoảng trắng không có, a còng gmail.com
phuc@gmail chấm com
phuc@gmail cham com
phuc@gmail dot com
phuc@gmail[dot]com
phuc@gmail(.)com
phuc@gmail[.]com
phuc[@]gmail.com
phuc(@)gmail.com
phuc [ @ ] gmail.com
phuc@gmail,com
phuc@gmail..com
phuc@@gmail.com
phuc@gmail
phuc @gmail
phuc@yahoo
phuc@gmial.com
phuc@gmail.co
phuc@gmail.cm
phuc@gmail.com.
phuc@gmail.com,
phuc@gmail.com!
phuc@gmail.com?
(phuc@gmail.com)
[phuc@gmail.com]
<phuc@gmail.com>
“phuc@gmail.com”
"Phúc Nguyễn" <phuc@gmail.com>
Phúc Nguyễn - phuc@gmail.com - tổ 4
phuc@gmail.com|0916
phuc@gmail.com/lan@gmail.com
phuc@gmail.com;lan@gmail.com
phuc@gmail.com hoặc lan@yahoo.com
cc: phuc@gmail.com, lan@yahoo.com
phúc@gmail.com
nguyễn.phúc@gmail.com
phuc@thừathiênhuế.vn
phuc@báo-huế.vn
phuc@xn--bo-hu-2ta8h.vn
phuc@пример.com
ｐｈｕｃ＠ｇｍａｉｌ．ｃｏｍ
phuc＠gmail.com
phuc﹫gmail.com
phuc@gmail。com
phuc@gmail．com
phuc\u00a0@gmail.com
phuc@\u00a0gmail.com
phuc@\ngmail.com
phuc\n@gmail.com
phuc@gmail.\ncom
Email:\nphuc@gmail.com\nTrân trọng
mailto:phuc@gmail.com
<a href="mailto:phuc@gmail.com">phuc</a>
[mail](mailto:phuc@gmail.com)
phuc&#64;gmail.com
phuc&#x40;gmail&#x2e;com
phuc&commat;gmail&period;com
phuc%40gmail.com
?email=phuc%40gmail.com&x=1
?email=phuc@gmail.com
phuc<b>@</b>gmail.com
phuc<i>@gmail</i>.com
**phuc**@gmail.com
phuc@**gmail.com**
`phuc@gmail.com`
phuc\@gmail.com
"email": "phuc@gmail.com"
phuc@proton.me
phuc@icloud.com
phuc@outlook.com
phuc@hotmail.com.vn
phuc@vnn.vn
phuc@fpt.com.vn
phuc@zoho.asia
phuc@company.travel
phuc@hue.city
phuc@123.vn
phuc@a-b-c.vn
phuc@a.b.c.d.vn
phuc85 gmail.com
phuc85 đuôi gmail.com
gmail của em là phuc.nguyen85
Gmail: phuc85nguyen
my email is phuc at gmail dot com
email me phuc@gmail.com thanks
please write to phuc [at] hue [dot] vn
PHUC A CÒNG GMAIL CHẤM COM
Phuc @ Gmail . Com
""")
IDENTITIES = lines(r"""
số CCCD 046085007123
Số CCCD: 046085007123, cấp ngày 01/01/2022
cccd 046 085 007 123
CCCD 046.085.007.123
CCCD: 046-085-007-123
CCCD 0460 8500 7123
CCCD 0460.8500.7123
CCCD 0460-8500-7123
CCCD: 046085 007123
CCCD 046 085007123
CCCD số 04 608 500 7123
Căn cước 046085007123
căn cước công dân 046 085 007 123
Căn cước công dân gắn chíp: 046085007123
thẻ căn cước số 046085007123
The can cuoc 046085007123
can cuoc so 046 085 007 123
CAN CUOC CONG DAN: 046085007123
số căn cước của tôi: 046085007123
tôi có căn cước 046085007123
căn cước anh ấy là 046085007123
mã định danh 046085007123
mã số định danh cá nhân: 046085007123
mã định danh cá nhân của con tôi 046319002456
Ma so dinh danh 046085007123
số định danh cá nhân 046 085 007 123
ĐDCN: 046085007123
định danh mức 2: 046085007123
tk định danh 046085007123
VNeID: 046085007123
046085007123
046 085 007 123
046.085.007.123
046-085-007-123
0460 8500 7123
0460.8500.7123
０４６０８５００７１２３
０４６．０８５．００７．１２３
O46085OO7123
O46 085 007 123
CCCD 04608500712З
CCCD 04б085007123
CCCD 046O85007I23
CCCD 0460850071l3
CCCD 0 4 6 0 8 5 0 0 7 1 2 3
CCCD không bốn sáu không tám năm không không bảy một hai ba
số căn cước: không bốn sáu, không tám lăm, không không bảy, một hai ba
cccd khong bon sau khong tam nam khong khong bay mot hai ba
CCCD 046 không tám năm 007 một hai ba
định danh không bốn sáu không tám năm không không bảy một hai ba
CMND 192345678
CMND: 192 345 678
CMND số: 192.345.678
cmnd 192-345-678
CMND 1923 45678
CMND 19 23 45 678
CMND 1 9 2 3 4 5 6 7 8
cmnd so 192345678
so cmnd: 192 345 678
CMND O92345678
CMND l92345678
CMND 1923456?8, à 192345678
CMND một chín hai ba bốn năm sáu bảy tám
số chứng minh một chín hai ba bốn năm sáu bảy tám
cmnd mot chin hai ba bon nam sau bay tam
chứng minh nhân dân 192345678
chứng minh nhân dân: 192 345 678
Giấy CMND số 192345678 do CA TT Huế cấp
giấy chứng minh nhân dân số 192.345.678
chứng minh thư: 192345678
chung minh thu nhan dan 192345678
so chung minh 192345678
số CM 192345678
CMT 192345678
cmt: 192.345.678
CMTND: 192345678
CMND/CCCD: 192345678
CCCD/CMND: 046085007123
CMND hoặc CCCD 046085007123
192345678
192345678 (CMND)
046085007123 (CCCD)
046085007123 là căn cước của mẹ
192345678 cấp 05/06/2008 tại CA TT-Huế
CMND\n192345678
CCCD:\n046 085 007 123
CCCD số\n046085007123
046085\n007123
CCCD 046085007\n123
CCCD:046085007123;
CCCD(046085007123)
CCCD_046085007123
CCCD-046085007123
CCCD#046085007123
CCCD=046085007123
"cccd":"046085007123"
?cccd=046085007123
cmnd=192345678&ten=Lan
CCCD **046085007123**
**CCCD** 046085007123
CCCD `046 085 007 123`
CCCD <b>046085007123</b>
<td>CCCD</td><td>046085007123</td>
CCCD 046&nbsp;085&nbsp;007&nbsp;123
CCCD 046\u00a0085\u00a0007\u00a0123
CCCD 046,085,007,123
CCCD 046/085/007/123
CCCD 046_085_007_123
CCCD 046·085·007·123
CCCD 046 – 085 – 007 – 123
hộ chiếu C3456789
Hộ chiếu số C3456789
hộ chiếu: C 3456789
hộ chiếu số C 345 6789
hộ chiếu phổ thông N 3456789
số hộ chiếu P03456789
so ho chieu C3456789
ho chieu: B3456789
hộ chiếu xê ba bốn năm sáu bảy tám chín
hộ chiếu B ba bốn năm sáu bảy tám chín
hộ chiếu của vợ tôi là C3456789
passport C3456789
Passport number C3456789
passport no. B 3456789
PASSPORT: C3456789
my passport is C3456789
HC: C3456789
PP: C3456789
BHYT: DN4464603456789
thẻ BHYT số GD 4 46 46034 56789
bảo hiểm y tế HT3464603456789
mã BHYT 4603456789
BHXH 4603456789
mã số BHXH: 4603456789
sổ BHXH số 4603 456 789
bao hiem y te DN4464603456789
số bảo hiểm xã hội 46 03 456789
MST cá nhân: 8034567891
mã số thuế 8034567891
ma so thue: 8034 567 891
GPLX số 460085007123
giấy phép lái xe: 460085007123
bằng lái xe B2 số 460085007123
bằng lái 460 085 007 123
bang lai xe 460085007123
CMSQ: 12345678
chứng minh quân nhân 12345678
CMQĐ số 23456789
thẻ sĩ quan số 23456789
ID card 046085007123
ID: 192345678
identity card no. 192 345 678
citizen ID number 046085007123
my ID is 046085007123
personal ID 046 085 007 123
""")
PLATES = lines(r"""
xe 75A-386.17 đậu trên vỉa hè
xe 75A 386.17 chắn cửa
xe 75A38617 đậu bậy
xe con 75A-38617
xe con BKS 75A-386.17
biển 75A 38617
biển số 75A.386.17
biển kiểm soát: 75A-386.17
BKS: 75A 386 17
bks 75a38617
bks 75a-38617
BSX 75A-386.17
BS: 75A 386.17
bien 75A-386.17
bien so 75a 386.17
Bien kiem soat 75a-38617
75A-386.17
75A 386.17
75A 38617
75A38617
75a-386.17
75a386.17
75 A-386.17
75 A 386.17
75-A 386.17
75-A-386.17
75.A.386.17
75A.38617
75A/386.17
75A_386.17
75A–386.17
75A – 386.17
75A-386-17
75A-386,17
75A-386 17
75A\n386.17
75-A\n386.17
75A -\n38617
７５Ａ－３８６．１７
75А-386.17
75Α 386.17
7SA-386.17
75A-3B6.17
75A-38G.17
75A-386.l7
75A-386.I7
75A-O86.17
75A-38O.17
75 F1-386.17
75F1-386.17
75-F1 386.17
75-F1-386.17
75F1 38617
75F138617
75f1-386.17
75f1 386.17
75 f1 38617
75-f1 386 17
75F1.386.17
75F1\n386.17
75-F1\n386.17
75 - F1\n386 17
75-F1 (dòng trên), 386.17 (dòng dưới)
dòng trên 75-F1 dòng dưới 386.17
biển trên ghi 75-F1, biển dưới ghi 386.17
75H1-3861
75H1 3861
75-H1 3861
75 H1 3861
75-H1\n3861
75h1-3861
75h1 3861
75N2-3861
xe dream 75K4 3861
xe cub 75-S1 3861
xe máy cũ biển 75 F2 38 61
xe 75H-3861
75K 3861
75L-3861
ô tô 75M-3861
29T-3861
xe biển xanh 75A-000.38
biển xanh 75B-001.38
xe công vụ 75A 00138
xe ủy ban biển xanh 75C-000.12
biển xanh 80B 386.17
80A-386.17
xe biển đỏ TM-38-61
biển đỏ QA 38-61
biển đỏ KP 38 61
xe quân đội biển TH-38-61
xe bộ đội TC-38-61
biển quân sự BC 38-61
xe biển đỏ AV3861
xe đỏ QK-38-61
biển vàng 75A-386.17
taxi biển vàng 75A 38617
xe tải biển vàng 75C-386.17
xe 75E-386.17
xe điện 75MĐ1-386.17
75MĐ1 386.17
75-MĐ1 386.17
75-MĐ1\n386.17
75 MĐ1-38617
75MD1-386.17
xe đạp điện 75MĐ2 38617
75mđ1 38617
xe máy điện 75-md1 386.17
75AA-386.17
75-AA 386.17
75AB1-386.17
75LD-386.17
75 LD 386.17
75-LD 38617
75RM-386.17
rơ moóc 75R-386.17
75R 00386
75NG-386.17
75-NG-386-17
75 NG 386 17
75NN-386.17
75-NN 386.17
75-386-NG-17
80-386-NG-17
80NG-386-17
xe ngoại giao NG 80-386-17
xe nước ngoài biển 75-NN-386.17
xe biển bảy lăm a ba tám sáu một bảy
biển số bảy lăm a ba tám sáu chấm một bảy
biển bảy năm a 38617
biển bảy mươi lăm a 386.17
xe bảy lăm a ba tám sáu mười bảy
bien bay lam a ba tam sau mot bay
biển bảy lăm ép một ba tám sáu một bảy
biển số 75 cờ 386.17
BKS bảy lăm bê ba tám sáu một bảy
xe biển bảy lăm hát một ba tám sáu một
xe máy bảy lăm F1 ba tám sáu một bảy
xe 75A ba tám sáu một bảy
75A ba tám sáu 17
biển bốn ba a 386.17
biển năm một ca ba tám sáu một bảy
43A-386.17
43A 38617
43-D1 386.17
43D1-38617
74A-386.17
74-C1 386.17
36C 386.17
37A-38617
29A-386.17
30F-386.17
30F 38617
29-G1 386.17
51F-386.17
51H 38617
59-P1 386.17
59P138617
72A-386.17
98B-386.17
xe75A-386.17
xe75A38617
biển75A38617
BKS75A38617
xe tải75A-38617
xe_75A-38617.jpg
anh-75A38617.png
bien=75A-386.17
?bks=75a38617
"bks":"75A-386.17"
**75A-386.17**
`75A 386.17`
<b>75A-386.17</b>
75A&nbsp;386.17
75A&#45;386&#46;17
75A%2D386.17
(75A-386.17)
[75A-386.17]
“75A 386.17”
75A-386.17.
75A-386.17,75A-386.18
75A-386.17; 75F1-386.17
75A-386.17/75C-112.33
xe 75A 3 8 6 1 7
biển 7 5 A 3 8 6 1 7
75 A 3 8 6 1 7
số xe: 75A-386.17
số xe 75A38617
xe số 75A 38617
xe mang biển 75A-386.17
xe có biển số là 75A-386.17
xe ba gác 75C-386.17
xe khách 75B-386.17 bắt khách dọc đường
xe buýt 75B 386.17
xe ben 75C38617
xe rác 75C-386.17
xe Grab 75F1 386.17
xe shipper 75-F1 386.17
Honda SH 75F1-386.17
Toyota Vios 75A-386.17
license plate 75A-386.17
plate number 75A 38617
car with plate 75A38617
truck 75C-386.17
""")
ACCOUNTS = lines(r"""
STK 0381000456123
stk: 0381000456123
STK 0381 000 456 123
STK 0381.000.456.123
STK 0381-000-456-123
số tài khoản: 0381000456123
Số tài khoản 0381 0004 5612 3
so tai khoan 0381000456123
số TK 0381000456123
Số tk: 0381000456123
so tk 0381000456123
TK 0381000456123
TK: 0381000456123 (Vietcombank)
tài khoản 0381000456123
tài khoản số: 0381000456123
tài khoản cá nhân 0381000456123
tài khoản của tổ trưởng 0381000456123
tài khoản VCB 0381000456123
tai khoan vcb 0381000456123
tai khoan: 0381000456123
TKNH 0381000456123
tk nh: 0381000456123
TK ngân hàng 0381000456123
vcb 0381000456123
VCB: 0381000456123
Vietcombank 0381000456123
Vietcombank - 0381000456123
vietcombank số 0381000456123
Vietcombank chi nhánh Huế 0381000456123
0381000456123 Vietcombank
0381000456123 vcb
0381000456123 - VCB
0381000456123 (VCB)
0381000456123 tại Vietcombank
0381000456123, ngân hàng Vietcombank
0381000456123/VCB
BIDV 55110000456123
BIDV: 5511 0000 456 123
55110000456123 BIDV Huế
bidv 551 10 00 0456123
Agribank 4000205456123
agribank: 4000 205 456 123
Agribank Nam sông Hương 4000205456123
4000205456123 Agribank
Vietinbank 108870456123
VietinBank: 1088 7045 6123
vietin 108870456123
Techcombank 19034561237018
techcom 19034561237018
TCB 1903 4561 2370 18
MB 0399876543
MB Bank: 0399876543
mbbank 0399 876 543
MB: 99988877766
ACB 12345678
ACB 1234 5678
ngân hàng Á Châu 12345678
Sacombank 040038761234
sacombank 0400 3876 1234
VPBank 234567891
VPB 234567891
TPBank 00123456789
tpb 00123456789
VIB 601704060012345
SHB 1003456789
HDBank 068704070012345
OCB 0037100012345678
MSB 11001012345678
SeABank 000001234567
LPBank 020001234567
Lienviet 020001234567
Eximbank 110114851012345
Nam A Bank 040112345600001
ABBank 0461012345678
PVcomBank 101001234567
VietABank 00812345
BaoVietBank 0071000123456
Kienlongbank 31234567
Saigonbank 700012345678
DongABank 0101234567
Bac A Bank 040200060001234
NCB 100012345678
Liobank 0399876543
Cake by VPBank 0399876543
Timo 0399876543
momo 0399876543
Momo: 0399.876.543
ví MoMo số 0399 876 543
ZaloPay: 0399876543
ví zalopay 0399876543
ViettelMoney 0399876543
viettel pay 0399876543
VNPT Money 0399876543
ví điện tử 0399876543
Shopeepay 0399876543
chuyển khoản: 0381000456123
chuyển khoản qua số 0381000456123
chuyển khoản về 0381000456123 NGUYEN VAN PHUC
chuyển tiền cho tôi vào 0381000456123
chuyen tien vao tk 0381000456123
ck vào stk 0381000456123
ck 0381000456123 vcb
bắn tiền vào 0381000456123 vcb
gửi tiền vào tài khoản 0381000456123
nộp phạt vào tài khoản 0381000456123
đặt cọc qua stk 0381000456123
ủng hộ về tài khoản 0381000456123
mọi ủng hộ xin gửi về: 0381000456123 - Vietcombank
hụi 2 triệu chuyển vào stk 0381000456123
STK người bán 0381000456123
STK của nó: 0381000456123
STK lừa đảo 0381000456123
STK (MB): 0399876543
STK MB Bank 0399876543
stk 0399876543
STK: 0399 876 543
Chủ TK NGUYEN VAN PHUC stk 0381000456123
NGUYEN VAN PHUC - 0381000456123 - VCB
tên TK: NGUYEN VAN PHUC; số TK: 0381000456123
STK\n0381000456123
Số tài khoản:\n0381 000 456 123
VCB\n0381000456123
0381000456123\nVCB
STK 0381000\n456123
STK O381OOO456123
STK 038l000456123
STK 0381000456I23
STK ０３８１０００４５６１２３
STK 0 3 8 1 0 0 0 4 5 6 1 2 3
STK không ba tám một không không không bốn năm sáu một hai ba
số tài khoản không ba tám một, không không không, bốn năm sáu một hai ba
so tai khoan khong ba tam mot khong khong khong bon nam sau mot hai ba
tài khoản vcb không ba tám một 000 456 123
STK 0381 ba số không 456123, tức 0381000456123
STK:0381000456123;
STK(0381000456123)
STK.0381000456123
STK-0381000456123
STK_0381000456123
STK#0381000456123
STK=0381000456123
STK/0381000456123
stk0381000456123
"stk":"0381000456123"
?stk=0381000456123&bank=vcb
https://img.vietqr.io/image/VCB-0381000456123-qr.jpg
vietqr: VCB 0381000456123
**STK:** 0381000456123
STK `0381000456123`
STK <b>0381 000 456 123</b>
<td>STK</td><td>0381000456123</td>
STK 0381&nbsp;000&nbsp;456&nbsp;123
STK 0381,000,456,123
STK 0381/000/456/123
STK 0381_000_456_123
account 0381000456123
Account number: 0381000456123
account no. 0381000456123
acc no 0381000456123
acc: 0381000456123
bank account 0381 000 456 123
A/C 0381000456123
wire to 0381000456123 at Vietcombank
thẻ 9704 3655 1234 5678
số thẻ: 9704365512345678
thẻ ATM 9704-3655-1234-5678
thẻ ngân hàng 9704 3655 1234 5678 901
the atm 9704365512345678
visa 4716 5938 1234 5670
4539 1488 0343 6467
4539148803436467
4539-1488-0343-6467
mastercard 5105 1051 0510 5100
thẻ tín dụng 4539 1488 0343 6467
thẻ ghi nợ 9704365512345678
""")
HOUSES = lines(r"""
hàng xóm số 17 Phan Chu Trinh mở nhạc
nhà số 17 Phan Chu Trinh
nhà 17 Phan Chu Trinh
số 17 Phan Chu Trinh
17 Phan Chu Trinh
17 phan chu trinh
17 PHAN CHU TRINH
17B Phan Chu Trinh
17b phan chu trinh
17/9 Phan Chu Trinh
17/9B Phan Chu Trinh
17B/9 Phan Chu Trinh
17/9/2 Phan Chu Trinh
số 17/9 đường Phan Chu Trinh
số nhà 17/9 đường Phan Chu Trinh
17 đường Phan Chu Trinh
17, đường Phan Chu Trinh
17 duong Phan Chu Trinh
so 17 duong phan chu trinh
nha so 17 duong phan chu trinh
so nha 17 phan chu trinh
sn 17 phan chu trinh
SN: 17 Phan Chu Trinh
Phan Chu Trinh 17
Phan Chu Trinh số 17
Phan Chu Trinh, số nhà 17
đường Phan Chu Trinh, số 17
đường Phan Chu Trinh nhà 17
phan chu trinh so 17
số nhà 17
số nhà: 17
số nhà là 17
nhà số 17
nhà 17
nhà mang số 17
căn nhà số 17
ngôi nhà 17 Phan Chu Trinh
hộ 17 Phan Chu Trinh
hộ số 17
hộ ông Lộc số 17
nhà ông Lộc, số 17 Phan Chu Trinh
nhà cô Sen 17 Phan Chu Trinh
sát nhà số 17
cạnh số 17 Phan Chu Trinh
đối diện số 17 Phan Chu Trinh
phía sau nhà số 17
quán cà phê 17 Phan Chu Trinh
tiệm tóc 17 Phan Chu Trinh
xưởng gỗ số 17 Phan Chu Trinh
gara 17 Phan Chu Trinh
17 kiệt 9 Phan Chu Trinh
17 kiệt 9
17/kiệt 9 Phan Chu Trinh
số 17 kiệt 9
nhà số 17 kiệt 9
kiệt 9 số 17
kiệt 9 nhà số 17
kiệt 9 nhà 17
kiệt 9/17
kiệt 9/17 Phan Chu Trinh
kiet 9/17 phan chu trinh
K9/17
k9/17 phan chu trinh
K.9/17 Phan Chu Trinh
K 9/17 Phan Chu Trinh
17/9 kiệt 45
17/K9 Phan Chu Trinh
hẻm 9/17
hẻm 9 số 17
ngõ 9 số nhà 17
số 17 ngõ 9
số 17 ngách 9/4
ngách 9/4 số 17
17 hẻm 9
số 17 hẻm 9 Phan Chu Trinh
nhà số mười bảy
nhà số mười bảy Phan Chu Trinh
số nhà mười bảy
số mười bảy Phan Chu Trinh
so nha muoi bay
nha so muoi bay
số nhà một trăm hai mươi ba
nhà số ba mươi tư
số nhà hai mốt
nhà số bốn lăm kiệt chín
số mười bảy trên chín Phan Chu Trinh
17 xẹt 9 Phan Chu Trinh
17 xuyệt 9 Phan Chu Trinh
17 trên 9 Phan Chu Trinh
căn hộ 805
căn hộ 805 chung cư Vicoland
căn hộ số 805
căn hộ B805
căn hộ B8.05
căn hộ B-8-05
căn hộ 8-05
can ho 805
can ho B805
căn 805 tòa B
căn B805
căn góc 805
căn hộ tầng 8 số 05
chung cư Vicoland căn 805
chung cư Vicoland B805
CH 805 chung cư Vicoland
phòng 805
phòng số 805
phòng 805 tầng 8
phong 805 chung cu Vicoland
P.805
P805
p.805 chung cư
P. 805 nhà B
tầng 8 căn 5
lầu 8 phòng 5
tầng trên, phòng 905
block B-805
tòa B, căn 805
tòa B phòng 805
tòa CT1-805
CT1 805
nhà E5 phòng 12
dãy B phòng 12
khu tập thể Xã Tắc phòng 12
nhà trọ phòng 12
phòng trọ 12
phòng trọ số 12
phòng 12 dãy trọ bà Sáu
ký túc xá phòng B412
lô 17 khu quy hoạch Hương Sơ
lô B17 khu quy hoạch Hương Sơ
lô số 17 khu tái định cư
lô 17 KQH Hương Sơ
lô 17 đường số 3
lô A3-17
lô LK3-17
lo 17 khu quy hoach Huong So
lô đất 17 khu dân cư
thửa 217 tờ bản đồ số 9
thửa đất số 217, tờ bản đồ 9
biệt thự 17 khu Phú Mỹ An
biệt thự số 17
biệt thự B17
liền kề 17
nhà liền kề LK17
nhà phố số 17
shophouse 17
villa 17
ki ốt 17 chợ
ki ốt số 17
kiot 17
tổ 5 số 17
tổ 5, nhà số 17
tổ 5 nhà 17
xóm Đình số nhà 17
thôn 3, nhà số 17
KV2 số 17
khu vực 2, số nhà 17
số 17, tổ 5, phường Tây Lộc
17 tổ 5 Tây Lộc
địa chỉ: 17 Phan Chu Trinh
địa chỉ nhà 17 Phan Chu Trinh
đ/c: 17 Phan Chu Trinh
dia chi 17 phan chu trinh
ĐC 17 Phan Chu Trinh
tại 17 Phan Chu Trinh
ở 17 Phan Chu Trinh
ở số 17
trước 17 Phan Chu Trinh
giữa nhà 17 và 19 Phan Chu Trinh
nhà 15-17 Phan Chu Trinh
số 15, 17, 19 Phan Chu Trinh
từ số 17 đến số 25 Phan Chu Trinh
17-19 Phan Chu Trinh
17+19 Phan Chu Trinh
17 & 19 Phan Chu Trinh
17 bis Phan Chu Trinh
17A-B Phan Chu Trinh
số l7 Phan Chu Trinh
số nhà 1 7
số nhà １７
１７ Phan Chu Trinh
số **17** Phan Chu Trinh
<b>17</b> Phan Chu Trinh
17&nbsp;Phan Chu Trinh
số nhà\n17
house no. 17
house number 17
17 Phan Chu Trinh street
at number 17
No.17 Phan Chu Trinh
apartment 805
apt. 805
flat 805
room 805
unit 805, block B
""")
INNOCENT = lines(r"""
Nghị định 144/2021/NĐ-CP
Nghị định số 144/2021/NĐ-CP ngày 31/12/2021 của Chính phủ
NĐ 168/2024/NĐ-CP
nghị định 45/2022 và 55/2021
Thông tư 10/2021/TT-BXD
Thông tư liên tịch 58/2015/TTLT-BYT-BTNMT
Quyết định 2134/QĐ-UBND
quyết định số 45/2021/QĐ-UBND ngày 20/7/2021
QĐ 1234/QĐ-TTg
Quyết định cưỡng chế số 12/QĐ-CCXP
công văn 5678/UBND-ĐT ngày 4/5/2022
CV 123/PCTT
công văn số 2345/SGTVT-QLKCHT
chỉ thị 05-CT/TW
nghị quyết 24/2021/NQ-HĐND
NQ số 18-NQ/TW
kế hoạch số 12/KH-UBND
thông báo 67/TB-UBND
giấy phép 45/GP-SXD
giấy phép xây dựng số 678/GPXD ngày 1/2/2022
biên bản 34/BB-KT
tờ trình số 89/TTr-UBND
luật số 35/2018/QH14
Hiến pháp 2013
Điều 7, 8, 9 Luật Thủ đô
điểm c khoản 4 Điều 20
phụ lục 3.1, 3.2
ngày 05/09/2023
ngày 5.9.2023
ngày 05-09-23
hôm 5/9
sáng 5/9/2023 lúc 6h15
15h20' ngày 5/9
15:20 05/09/2023
05/09/2023 15:20:33
2023-09-05 15:20
2023-09-05T15:20:33Z
20230905
từ ngày 5/9 đến ngày 15/9/2023
5-15/9/2023
từ 22h đến 5h sáng
6h00 - 8h30; 16h00 - 18h30
lúc 0h15
tháng 9 năm 2023
tháng 09/2023
tháng 7, 8, 9/2023
quý I/2024
năm 2023-2024
2019, 2020, 2021 và 2022
từ 2019 tới 2023
giai đoạn 2016 - 2020 và 2021 - 2025
hè 2023
thế kỷ 21
Tết 2024
30 tháng 4 và 1 tháng 5
rằm tháng 7
5 năm, 10 năm, 15 năm
45.000 đồng
1.200.000đ
2.500.000 đ/người
phạt 2.500.000đ đến 3.500.000đ
phạt tiền 500.000 - 1.000.000 đồng
45 triệu đồng
1,25 tỷ
12.345.678 VND
giá 120k
giá 25-30k/kg
250.000 x 12 = 3.000.000
tổng cộng: 15.750.000 đồng
dự toán 9.876.543.210 đồng
kinh phí: 4.567.890.000đ
ngân sách 234 tỷ
USD 1,234,567
5.000.000.000
tiền rác 40.000đ/hộ/tháng
học phí 1.350.000 đồng/tháng
số tiền 2.345.678
thu 10.000, 20.000, 50.000
120m2
120 m²
1.250,75 m2
345.678 m2
25 ha
4m x 20m
4x20 m
5,5 m
dài 350 m, rộng 3,5 m, dày 0,15 m
hố sâu 40 cm, rộng 60 cm
D600
phi 114
ống PVC D90
cống D1500
thép phi 12 a150
đá 4x6
xi măng PCB40
bê tông M300
200kg
12.500 tấn
35 m3
1.500 lít
80 km/h
đường 2 tháng 9
đường 30 tháng 4
đường 8/3
đường 1/5
đường 22/12
đường số 7
đường số 12 khu quy hoạch
đường 100 m
đường 36 m
đường D5
quốc lộ 49
QL49B km 45+600
QL1 km 836+150
Km 836+150 QL1
đường tránh Km 12+300
Km0+500 - Km1+200
TL 11B
ĐT 10A
đường tỉnh 12B
đường huyện 5
kiệt 9
kiệt 9 Phan Chu Trinh
kiệt 245 Bùi Thị Xuân
hẻm 12 ngập
ngõ 45 không đèn
tổ 5
tổ 5 phường Tây Lộc
tổ 14 KV5
khu vực 2
thôn 3
xóm 7
phường 3, quận 5
đội 4
cụm 12
cột điện số 17
cột H-17/9
trụ A12/34
trụ 17 nhánh 9
trụ điện số 478/12
cột BTLT 12m
trụ đèn số 0456
tủ điện TĐ-12
trạm T45
TBA Phan Chu Trinh 3
máy biến áp 250kVA
đường dây 22kV 478 E9
cáp quang 24FO
hố ga số 17
nắp cống 12/34
van số 5
họng nước 17
cây số 17
cây phượng số 234
mã cây LX-00456
biển số đường
biển báo W.203a
biển P.106
đèn tín hiệu nút số 12
camera 17
CAM 12-04
phản ánh số 0098765
phản ánh mã 2023.0905.0012
PA 230905-0012
mã phản ánh: 230905001234
phiếu phản ánh #98765
HS 000.00.16.H57-230905-0012
mã hồ sơ: H57.12.5-230905-0004
hồ sơ số 230905001
biên nhận số 0098765
số vào sổ 1234
số thứ tự 045
STT 17
mã vạch 8934563138165
mã đơn hàng SPXVN0123456789
mã vận đơn VN0123456789
bưu phẩm RR123456785VN
hóa đơn 0004567
mẫu 01GTKT3/001
ký hiệu AA/19P
hợp đồng 45/HĐ-2023
gói thầu XL-05
dự án số 12
mã dự án 7812345
chương 622, khoản 072
mã chương 1-622-070-072
tiểu mục 6051
mã QHNS 1123456
mã đơn vị 1054321
KPI 95%
98,5%
12,5% - 15,7%
1.128.620 người
dân số 500.000
34.567 lượt
1.234/1.300 phản ánh (94,9%)
tỷ lệ 45/50
3/5 số phiếu
12 - 15 ca
từ 20 đến 30 người
trên 1.000 hộ
gần 2.500 hộ
50 - 60 con
lớp 5A, 5B, 5C
khối 10, 11, 12
lớp 12A3
phòng giáo dục
trường THPT số 1
top 10
3 - 1
hạng 12
vòng 24
buýt số 02
tuyến 01, 04 và 11
xe buýt 75B
tuyến 75A
xe 7 chỗ
xe 16 chỗ
xe 3,5 tấn
xe 10 tấn
xe 29 chỗ đậu 15 chiếc
75 xe
75 hộ
75 A4
75 a
75%
75 trường hợp 2023
chuyến VN1549
tàu SE2, SE4
tàu HĐ1
pH 6,8
DO 5,6 mg/l
BOD 32 mg/l; COD 78 mg/l
TSS 120 mg/l
NH3 0,2
H2S
CO 30.000 µg/Nm3
PM10 = 98 µg/m3
AQI 178
75 dB
85dBA lúc 23h
QCVN 05:2023/BTNMT
QCVN 40:2011/BTNMT
TCVN 5502:2003
TCVN 5945-2005
IEC 60598
E10
LED 120W
220V/50Hz
380V
máy 75kW
75HP
bơm 75m3/h
mưa 250 - 350 mm
lượng mưa 412,5 mm
đỉnh lũ 4,56 m
báo động 3: 3,5 m
bão số 4
áp thấp 06W
gió cấp 8, giật cấp 10
39,5 độ C
hotline 19001075
gọi tổng đài 1900.1075
1900-1075
1900 10 75
gọi 112 và 114
1022 nhánh 5
gửi 5656
soạn HUE gửi 8077
tổng đài 1800-1091
18001260
số khẩn cấp 115
16.4671, 107.5823
16.467123, 107.582345
(16.46712; 107.58234)
tọa độ: 16.467123 107.582345
16°28'01"N 107°34'56"E
X=1821987.12, Y=563210.45
https://maps.app.goo.gl/abcd1234
https://goo.gl/maps/x1y2z3
https://www.google.com/maps/@16.467,107.582,18z
DJI_0456.JPG
IMG-20230905-WA0012.jpg
20230905_152033.jpg
FB_IMG_1693900000000.jpg
received_123456789012345.jpeg
VID-20230905-00123
https://hue.gov.vn/?id=20230905
https://huengaynay.vn/p-123456.html
https://www.facebook.com/100012345678901
https://youtu.be/abc123XYZ
ISBN 978-604-0-12345-6
v3.4.5
Android 13
iOS 16.5.1
10.10.10.1
172.16.0.0/16
#FF5733
UTC+07:00
SHA-256
A4, A3
trang 5-12
hình 1.2
bảng 3.4
mục 1.2.3.4
câu 12
bài 5
1, 2, 3, 4
(1) (2) (3)
i) ii) iii)
1/2 đường
2/3 số hộ
4/4
10/10
tỷ lệ 1/1000
7/8 cột
gặp at chợ
@phuc
@hue.city trên mạng
a còng
chấm com
họp at 5pm
mailchimp
gmail không vào được
hộp thư điện tử của sở
email của trung tâm trên trang chủ
một hai ba
năm bảy người
ba bốn năm nay
bảy tám chín tháng
một trăm linh năm hộ
hai nghìn không trăm hai mươi ba
không một hai lần mà nhiều lần
mười lăm phút
bảy lăm hộ
bảy lăm a tê nát
xe hai bánh ba bánh
xe bảy chỗ
xe năm tấn
biển năm nay sạt lở
ba tám sáu trường hợp
tài khoản Zalo của phường
tài khoản định danh mức 2
tài khoản 1121
ngân hàng chính sách
số tài khoản kế toán 642
cấp tài khoản cho 12.345.678 người
tài khoản hết 350.000 đồng
chuyển khoản 2.500.000đ
ck 500k
nạp thẻ 100.000
thẻ xe tháng 120.000 đồng
thẻ BHYT hết hạn 31/12/2023
BHYT hộ gia đình 1.263.600 đồng
CCCD hết hạn năm 2025
làm CCCD ngày 05/09/2023
CCCD cho 12.345 người
đổi CMND 9 số sang CCCD 12 số
hộ chiếu 10 năm
hộ chiếu mẫu mới 2022
định danh 1.200 cột
mã định danh H57
số căn cước in mờ
MST của công ty 3300123456
bằng lái hạng B2
GPLX hạng A1
biển đỏ
biển xanh 12 chỗ
biển vàng 75
xe biển ngoại tỉnh 43, 74
xe quân đội 12 chiếc
TT 10-12
AT-1, AT-2
Hương Trà 12
khu A 12 hộ
lô B
lô hàng 12
căn cứ điều 12
căn bậc 2
""")
"""Nothing personal in any of them."""
INNOCENT_AT_HOME = lines(r"""
tầng 8 chung cư Vicoland
block B tầng 8
lầu 8
tầng 8
8th floor
tầng 8 tòa B
Nghị định 144/2021/NĐ-CP
theo nghị định 45/2022
QCVN 26:2010
quyết định số 12/QĐ-UBND
điều 12 khoản 3
ngày 5/9
tối 5/9, đường Phan Chu Trinh
hôm 5/9 và 6/9
sáng 12/10 và chiều 13/10
từ 5/9/2023
lúc 23h45
23h đến 2h sáng
2-3 giờ sáng
từ 20h đến 24h
đường 30/4 đoạn gần chợ
đường số 7
đường Phan Chu Trinh
kiệt 9 rất ồn
trong kiệt 9 Phan Chu Trinh
tổ 5, khu vực 2
phường 3
nhà 2 tầng
nhà 4 tầng đang xây
xây 5 tầng
cao 15 m
rộng 4 m
lấn 0,5m
120 m2
85 dB
2 loa thùng
12 con gà, 3 con heo
3 con chó
20 chiếc xe
15 người
4 hộ
hơn 10 hộ dân
3 tháng nay
2 năm
5 lần
lần thứ 3
gọi 3 lần không ai nghe
gọi 19001075
báo công an 113
phạt 500.000đ
2.500.000 đồng
50%
1/2 vỉa hè
2/3 lối đi
24/24
24/7
7/7 ngày
biên bản 34/BB
giấy phép xây dựng số 678
mã phản ánh 98765
phản ánh số 0098765
cột điện số 17
trụ đèn số 4
xe tải 5 tấn
xe buýt số 2
máy 75kW
lớp 5A
thứ 7
chủ nhật 10/9
năm 2023
tháng 9
tuần 36
bão số 4
Hai Bà Trưng
Ba Đình
Tứ Hạ
hai bên hàng xóm
ba nhà liền nhau
một số nhà dân
một số nhà 2 tầng
nhiều nhà
căn nhà hai tầng
phòng khách
phòng ngủ 2
lầu son
""")
"""Nothing that says a door, in a report about a home."""
HOSTILE = {
    "phone_number": PHONES,
    "identity_number": IDENTITIES,
    "number_plate": PLATES,
    "bank_account": ACCOUNTS,
    "email_address": EMAILS,
    "house_number": HOUSES,
}
"""By the kind that is to be found in it; the last in a report about a home."""
