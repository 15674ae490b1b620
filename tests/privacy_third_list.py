r"""A third list of ways in which personal data is written, in whole sentences, and of what only looks like it.

Set down before any pattern was held against it; what was learned from it is said in decision 18. One line is one text;
`\n` in it is the end of a line, `\u00a0` a space that no line breaks at.
"""


def lines(text: str) -> tuple[str, ...]:
    """One text a line, with the signs that are written as above."""
    return tuple(line.replace("\\n", "\n").replace("\\u00a0", "\u00a0") for line in text.strip().split("\n"))


PHONES = lines(r"""
Đèn đường hỏng ba hôm rồi, gọi tôi số 0935 771 204 để biết chỗ
sđt tôi 0935.771.204
Sdt: 0935-771-204 (gặp Hoa)
ai thấy chó lạc xin báo về 0 935 771 204
liên hệ qua zalo 09.35.77.12.04
lh 093.577.1204 giúp em
số máy 09357 71204
alo cho em theo số 093 5771 204
call/zalo: 0935771204
+84935771204 là số của tôi
(+84) 935771204
+84.935.771.204
+84-935-77-12-04
0084.935.771.204
84 935 771 204 gọi lúc nào cũng được
８４ ９３５ ７７１ ２０４
０９３５ー７７１ー２０４
số ０９３５.７７１.２０４ nhé
số 0935771 2O4
O935 77I 204
0935 77l 2o4
o9 35 77 12 04
Quý cơ quan vui lòng gọi số điện thoại: 0935771204.
dien thoai lien he 0935 771 204
xin goi 0935 771204 gap anh Nam
di dong: 0935 77 1204
số di động của chị chủ quán là 0378.455.019
Có gì nhắn tin 0378 455 019
nt 0378455019
ib mình qua 037 8455 019
viber 0378-455019
WhatsApp +84 37 845 50 19
Telegram: +84378455019
hotline thợ khoan cắt bê tông 0378 455 019 dán đầy cột điện
quảng cáo "khoan giếng 0378.455.019" sơn lên tường
tờ rơi ghi CHO VAY 0378455019
dán bậy số 0378.45.50.19 trên cột
sim 0 3 7 8 4 5 5 0 1 9
không ba bảy tám bốn năm năm không một chín
số điện thoại không ba bảy tám, bốn năm năm, không một chín
khong ba bay tam bon nam nam khong mot chin
037 tám bốn năm 5019
không chín ba lăm 771 204
0935 bảy bảy một hai không bốn
KHÔNG CHÍN BA NĂM BẢY BẢY MỘT HAI KHÔNG BỐN
số không-chín-ba-năm-bảy-bảy-một-hai-không-bốn
đt cố định 0234 3521 778
ĐT: (0234) 352 1778
điện thoại bàn: 0234.352.1778
0234-3521778 (giờ hành chính)
(0234) 3.521.778
+84 (234) 3521778
+84 234 352 17 78
024 3822 5577
028.3930.1188
(028) 3930 1188
(84-28) 3930 1188
(84.24) 38225577
0236 3 655 102
máy bàn 3521778
số nhà riêng, đt 3521 778
so may ban 352.1778
Fax/ĐT: 0234 3521778
0935 771 204 - 0378 455 019
0935771204 / 0378455019 (anh Hải)
ĐT: 0935771204, 0378455019
0935.771.204 hoặc 0378.455.019
số cũ 0169 455 0190
01694550190
0121 235 7788 (đầu số cũ)
+84 169 455 0190
tôi tên Hạnh 0905xxx? không, 0905 114 723
Hạnh-0905114723
Hạnh.0905114723
Hạnh_0905114723
(Hạnh:0905114723)
sđtHạnh0905114723
đt0905114723
zalo0905114723
SĐT 0905 114\n723
Liên hệ:\n0905 114 723
điện thoại\n0905.114.723
0905 114 723\nXin cảm ơn
0905\u00a0114\u00a0723
0905 – 114 – 723
0905—114—723
0905 · 114 · 723
0905*114*723
0905#114#723
0905 114-723
0905.114 723
0905 1147 23
090.511.4723
(0905)-114-723
[0905] 114 723
0905 (114) (723)
"0905 114 723"
“0905114723”
<0905114723>
{0905114723}
0905,114,723 là số em
0905;114;723
0905/114/723
0905_114_723
09o5ll4723
09 05 1l4 723
0905-ll4-723
0905 11Ạ gọi lại 0905 114 723
**0905 114 723**
[0905114723](https://zalo.me/0905114723)
https://zalo.me/84905114723
tel:+84905114723
<a href="tel:0905114723">Gọi ngay</a>
https://api.whatsapp.com/send?phone=84905114723
0905<i>114</i>723
0905&nbsp;114&nbsp;723
0905&#46;114&#46;723
không chín không năm 1 1 4 7 2 3
số 0 chín 0 năm 114 723
0905 một một bốn bảy hai ba
chín trăm lẻ năm? không: 0905 114723
sdt 905114723
đt: 905 114 723
Zalo (905) 114 723
số đt 905.114.723 ạ
phone: 84905114723
mobile 0905 114 723
cell: 0905114723
contact me at +84 905 114 723 please
Please call 0905-114-723 after 5pm
my number is 0905 114 723
tel. 84-905-114-723
Tel:0905 114 723 Mr. Hùng
tell 0905114723
sdt. 0905 11 47 23
Sđt liên lạc: 0905 114 723 (cô Tâm, tổ trưởng)
Số điện thoại người phản ánh 0905114723
người gửi: 0905 114 723
gọi cho ba em theo số 0905 114723 nghe
nhờ chuyển máy cho 0905-114723
gọi vô số này giúp 0905.11.47.23
Cần thêm thông tin xin a/c gọi e 0905 114 723.
e cảm ơn. 0905114723 e Thảo
Thảo. 0905 114 723
số e là 0905.114.723
sđt của con: 0905 1 1 4 7 2 3
0905 chấm 114 chấm 723
0905 cách 114 cách 723
0905 phẩy 114 phẩy 723
⓪⑨⓪⑤ 114 723
+8 4 9 0 5 1 1 4 7 2 3
+ 84 (0) 905 114 723
+840905114723
""")
EMAILS = lines(r"""
Xin gửi về hoathuy.le@gmail.com giúp em
email tôi: hoathuy@yahoo.com
E-mail: HOATHUY@GMAIL.COM
mail hoathuy (at) gmail.com
hoathuy(at)gmail(dot)com
hoathuy [at] gmail [dot] com
hoathuy{at}yahoo{dot}com{dot}vn
hoathuy <at> gmail <dot> com
hoathuy -at- gmail -dot- com
hoathuy_at_gmail_dot_com
hoathuy AT gmail DOT com
hoathuy at gmail.com
hoathuy [a còng] gmail.com
hoathuy (a còng) gmail (chấm) com
hoathuy a còng gmail chấm com
hoathuy acòng gmail chấm com
hoathuy a-còng gmail.com
hoathuy @còng gmail.com
hoathuy a móc gmail chấm com
hoathuy [a móc] gmail.com
hoathuy (a móc) yahoo chấm com chấm vn
hoathuy a vòng gmail chấm com
hoathuy a khoanh gmail.com
hoathuy a cong gmail cham com
hoathuy (acong) gmail.com
hoathuy [acong] gmail [cham] com
hoathuy a moc gmail.com
hoathuy gạch dưới le a còng gmail chấm com
hoathuy gạch dưới le@gmail.com
hoathuy gach duoi le a cong gmail cham com
hoathuy chấm le a còng gmail chấm com
hoathuy cham le @ gmail.com
hoathuy gạch ngang le a còng gmail.com
hoathuy_le@gmail.com
hoathuy-le@gmail.com
hoathuy+phananh@gmail.com
hoathuy+tag.2@hueuni.edu.vn
le.thuy@sv.hueuni.edu.vn
le.thuy@mail.sub.hueuni.edu.vn
thuy@stnmt.thuathienhue.gov.vn
thuy@công-ty.vn
thuy@huế.vn
thuý.lê@gmail.com
lê.thuý@huế.com.vn
thuy@xn--hu-tna.vn
thuy@例え.jp
thuy @ gmail.com
thuy@ gmail.com
thuy @gmail . com
thuy@gmail .com.vn
thuy @ yahoo . com . vn
thuy@gmail chấm com
thuy@gmail cham com
thuy@gmail dot com
thuy@gmail(.)com
thuy@gmail[.]com
thuy[@]gmail.com
thuy(@)gmail.com
thuy{@}gmail{.}com
thuy ( @ ) gmail.com
thuy"@"gmail.com
thuy＠gmail.com
thuy＠gmail．com
ｔｈｕｙ@ｇｍａｉｌ.ｃｏｍ
thuy@gmail,com
thuy@gmail;com
thuy@gmai1.com
thuy@gmail.c0m
thuy@gmail.con
thuy@g-mail.com
thuy@gmail.com.
thuy@gmail.com, xin cảm ơn
(thuy@gmail.com)
<thuy@gmail.com>
"Thuý" <thuy@gmail.com>
[thuy@gmail.com]
thuy@gmail.com/thuy2@gmail.com
thuy@gmail.com;hoa@hue.vn
gmail thuy@... à nhầm thuy123@gmail.com
gửi vào gmail: thuyhue99@gmail.com
facebook/gmail thuy.hue.99@gmail.com
icloud thuy@icloud.com
thuy@outlook.com.vn
thuy@live.com
thuy@hotmail.co.uk
thuy@protonmail.com
thuy@pm.me
t@hue.vn
thuy@vnpt-hue.com.vn
thuy_99@fpt.vn
thuy.99@viettel.com.vn
0905thuy@gmail.com
thuy0905@gmail.com
thuy@123mail.vn
thuy@gmail.com.vn
thuy@\ngmail.com
thuy\n@gmail.com
thuy@gmail\n.com
email:\nthuy@gmail.com
Email: thuy@gmail.com\nCảm ơn
thuy​@gmail.com
thuy@gmail​.com
thuy&#64;gmail.com
thuy&commat;gmail.com
thuy%40gmail.com
mailto:thuy@gmail.com
[gửi thư](mailto:thuy@gmail.com)
<a href="mailto:thuy@gmail.com">thư</a>
thuy<b>@</b>gmail<b>.</b>com
**thuy@gmail.com**
`thuy@gmail.com`
_thuy@gmail.com_
https://mail.google.com/?to=thuy@gmail.com
https://x.vn/lien-he?email=thuy%40gmail.com
thuy@gmail.comcảm ơn
lienhethuy@gmail.com
Mọi phản hồi xin gửi: thuy@gmail.com hoặc tới nhà
please reply to thuy@gmail.com
reach me: thuy at yahoo dot com
thuy[a]gmail.com
thuy(a)gmail.com
thuy (a) gmail (.) com
thuy @ gmail chấm com nhé
thuy@gmail chấm cờ om? thuy@gmail.com
thuy a còng gờ mail chấm com
thuy a còng yahoo chấm com
thuy a còng yahoo chấm com chấm vn
thuy a còng hueuni chấm edu chấm vn
thuy a còng hue chấm gov chấm vn
thuy khoảng trắng @ gmail.com
thu y@gmail.com
nguyen van thuy@gmail.com
zalo hoặc mail thuy@yahoo.com.vn cũng được
mail trường: 21t1020456@husc.edu.vn
21T1020456 @ husc.edu.vn
admin@thuy.io
thuy@thuy.dev
thuy@thuy.museum
thuy@hue.xyz
thuy!hue@gmail.com
thuy#1@gmail.com
thuy'hue@gmail.com
thuy=hue@gmail.com
thuy@[gmail].com
thuy@gmail。com
thuy•hue@gmail.com
thuy@gmail…com
THUY A CÒNG GMAIL CHẤM COM
Thuy A Còng Gmail Chấm Com
""")
IDENTITIES = lines(r"""
CCCD của tôi 046192003817
số CCCD: 046 192 003 817
cccd 0461 9200 3817
CCCD số 046.192.003.817
CCCD 046-192-003-817
CCCD 0461.9200.3817
CCCD 0461-9200-3817
Căn cước công dân: 046192 003817
căn cước 046192003817 cấp ngày 12/4/2021
số căn cước của mẹ tôi là 046 192 003 817
So can cuoc 046192003817
can cuoc cong dan 046 192 003 817
Thẻ CC 046192003817
thẻ căn cước gắn chip số 046192003817
mã định danh 046192003817
mã định danh cá nhân 046 192 003 817
Mã định danh của bé: 046318004562
ma dinh danh ca nhan: 046192003817
số định danh 046.192.003.817
số ĐDCN 046192003817
MĐD 046192003817
mã số định danh công dân 046192003817
định danh điện tử 046192003817
VNeID 046192003817
tài khoản VNeID 046192003817
046192003817
tôi Trần Văn A, 046192003817, trú tại Huế
046 192 003 817
046.192.003.817
046-192-003-817
0461 9200 3817
046192 003817
０４６１９２００３８１７
０４６ １９２ ００３ ８１７
O46192OO3817
CCCD o46192oo3817
CCCD 046I92003817
CCCD 0461920038l7
cccd: 046 l92 003 817
CCCD 04619200З817
CCCD 0 4 6 1 9 2 0 0 3 8 1 7
CCCD không bốn sáu một chín hai không không ba tám một bảy
căn cước không bốn sáu, một chín hai, không không ba, tám một bảy
can cuoc khong bon sau mot chin hai khong khong ba tam mot bay
số căn cước không bốn sáu 192 003 817
CCCD 046 một chín hai 003 817
CMND 191 847 265
CMND: 191.847.265
cmnd 191-847-265
CMND số 191847265
số cmnd 1918 47265
CMND 1 9 1 8 4 7 2 6 5
cmnd: 19184 7265
CMND một chín một tám bốn bảy hai sáu năm
chứng minh nhân dân một chín một 847 265
chung minh nhan dan mot chin mot tam bon bay hai sau nam
chứng minh nhân dân số: 191 847 265
Chứng minh thư 191847265
chứng minh thư nhân dân: 191.847.265
số chứng minh 191847265
giấy chứng minh số 191 847 265
chung minh thu so 191847265
chung minh nd 191847265
CMT: 191847265
CMTND 191847265
cmt số 191 847 265
CMND cũ 191847265
CMND/CCCD số 191847265
CMND (cũ): 191847265
CMND của chồng em: 191 847 265
CMND ông ấy là 191847265
CMND I91847265
CMND 19l847265
CMND 191 84７ 265
CMND １９１８４７２６５
CMND\n191847265
CMND số\n191 847 265
CCCD\n046192003817
CCCD số: 046192\n003817
CCCD:046192003817
CCCD.046192003817
CCCD-046192003817
CCCD/046192003817
CCCD=046192003817
CCCD#046192003817
CCCD (046192003817)
CCCD[046192003817]
CCCD no 046192003817
CCCD n° 046192003817
CCCD nº: 046192003817
Số CCCD/Hộ chiếu: 046192003817
CCCD **046192003817**
CCCD <b>046 192</b> 003 817
CCCD 046&nbsp;192&nbsp;003&nbsp;817
CCCD 046​192​003​817
CCCD `046192003817`
CCCD 046_192_003_817
CCCD 046/192/003/817
CCCD 046|192|003|817
CCCD 046,192,003,817
CCCD 046–192–003–817
CCCD 046·192·003·817
https://x.vn/?so_cccd=046192003817
so_cccd=046192003817
"cccd": "046192003817"
hộ chiếu C7654321
hộ chiếu số C 7654321
số hộ chiếu: B7654321
Hộ chiếu: P00876543
hộ chiếu mang số K0123456
ho chieu C7654321
so ho chieu B 765 4321
Passport No. C7654321
passport number: B7654321
passport C7654321
passport no: N 1234567
PP C7654321
passport of my wife: C7654321
passport xê bảy sáu năm bốn ba hai một
hộ chiếu C bảy sáu năm bốn ba hai một
visa và hộ chiếu E12345678
US passport 512345678
BHYT DN 4460123456789
mã thẻ BHYT DN4460123456789
thẻ bảo hiểm y tế GD 4 46 0123456789
the bhyt HS4460123456789
bảo hiểm y tế số TE1460123456789
BHXH 4615023456
sổ bảo hiểm xã hội 4615 023 456
số sổ bảo hiểm: 4615023456
so bhxh 46 15 023456
mã số thuế cá nhân 8456123790
MST: 8456123790
mã số thuế 8456 123 790
ma so thue ca nhan 8456123790
giấy phép lái xe số 460123456789
bằng lái xe 460123456789
GPLX: 460 123 456 789
bang lai 460123456789
số bằng lái: 460123456789
giấy khai sinh, mã định danh 046318004562
người đứng đơn 046192003817 ký tên
Tôi tên Lê Thị B, sinh 1992, CC số 046192003817
cc: 046192003817
số cc 046192003817
ID: 046192003817
ID No. 046192003817
citizen id 046192003817
identity card 191847265
ID card number: 191 847 265
personal identification number 046 192 003 817
CMQĐ 12345678
chứng minh quân đội số 98765432
chứng minh sĩ quan 12345678
thẻ đảng viên 46.012345
""")
PLATES = lines(r"""
Xe tải biển 75C-145.62 chở đất rơi vãi
xe 75C 145.62
xe 75C14562
xe 75C-14562 chạy ẩu
xe biển kiểm soát 75C 14562
BKS 75c 14562
bks: 75c-145.62
BKS75C14562
BS 75 C 145 62
biển 75-C 145.62
75 C - 145.62
75C - 14562
75C.145.62
75C.14562
75C_14562
75C/14562
75C – 145.62
75C—145.62
75C145.62
75c145.62
75с-145.62
７５Ｃ－１４５．６２
75C-l45.62
75C-I4562
75C-1A5.62? không, 75C-145.62
7SC-145.62
75C-14S.62
75C-145.6Z
75C-O45.62
75C-0OO.62
75 F1 - 234.56
75F1-234.56
75-F1 234.56
75-F1\n234.56
75-F1\n234 56
75F1\n23456
75 - F1\n234.56
75A\n145.62
75A-\n145.62
biển trên 75-F1 biển dưới 234.56
hàng trên 75-F1, hàng dưới 234.56
75-H1 2345
75H1 2345
75-H1\n2345
75H1-2345
75 H1 2345
75-H1-2345
75h1 2345
75-h1.2345
xe máy 75K1-2345
xe máy biển số 75 K1 23 45
75F5 1234
75-S3 6789
75N4-9876
75K-1234
75K 1234 (xe đời cũ)
xe biển 75H 1234
xe con 75A-1234
ô tô biển 75L-2345
biển số cũ 75M 9876
29M-1234
biển xanh 75A-001.23
biển xanh 75B 001.23
xe biển xanh 80A-123.45
xe biển xanh 80A 12345
xe công 75M-001.23
biển đỏ TM-12-34
xe quân đội TH 12-34
xe biển đỏ KC-56-78
biển đỏ QH 12 34
xe biển đỏ AA-98-76
biển đỏ BB 45-67
xe bộ đội biển số PA-1234
xe quân sự biển QA-34-56
biển đỏ KV 12-34
biển đỏ HC1234
biển vàng 75B-012.34
xe khách biển vàng 75F-012.34
taxi biển vàng 75A 34567
taxi 75A-345.67
xe buýt biển số 75B-003.21
xe điện 75MĐ1-123.45
xe máy điện 75MĐ1 12345
75-MĐ1\n123.45
75 MĐ1 - 123.45
xe đạp điện biển 75MD1-123.45
75md1 12345
75MĐ2-123.45
75-MĐ3 678.90
xe ba gác 75BA-123.45
75AA-123.45
75AB-123.45
75-AB 123.45
75 AB 123 45
75AC 12345
75LD-045.67
75LD 04567
75-LD 045.67
75DA-001.23
75RM-012.34
75R-012.34
75TĐ-012.34
75TD 012.34
75KT-012.34
75HC-001.23
75T-012.34
75NN-123.45
75-NN 123.45
75-NG-123-45
75-NG 123.45
75NG 12345
80-NG-456-78
80 NG 456 78
80-456-NG-12
80-NN-123-45
75-123-NN-45
80QT-123-45
xe ngoại giao 80-NG-123-01
29NG-123.45
xe biển bảy lăm a một hai ba bốn lăm
xe biển bảy lăm c một bốn năm sáu hai
biển số bảy lăm xê 145.62
biển bảy mươi lăm a 123.45
biển bảy năm ép một 234.56
bien bay lam a mot hai ba bon lam
biển 75 bê 012.34
biển số bảy lăm F1 hai ba bốn năm sáu
xe biển 75C một bốn lăm sáu hai
xe 75C một bốn năm 62
biển bốn ba a 567.89
xe biển ba mươi e 123.45
biển năm mốt gờ 123.45
43A-567.89
43A 56789
43-C1 567.89
43C1 56789
74C-034.21
74-D1 234.56
36A 123.45
38A-123.45
29A1-234.56
29-A1 23456
30E-987.65
30K 123.45
51K-123.45
59-X2 345.67
59X2-34567
59-X2\n345.67
61A 123.45
99A-123.45
xe 75C-145.62.
(75C-145.62)
[75C-145.62]
"75C-145.62"
“75C 145.62”
75C-145.62, 75C-145.63
75C-145.62 và 75H1-2345
75C-145.62/75C-145.63
xe75C-145.62
xe tải75C14562
biển75C14562
biển số:75C-14562
bien so xe: 75c 14562
bien kiem soat 75C-14562
bien so 75 c 145 62
xe ben 75C 14562 chay luc 2h sang
xe wave 75f1 23456
xe sh bien 75f1-234.56
xe may 75 f1 23456
chiếc Vision 75F1-234.56 đậu chắn lối
con Exciter 75-F1 234.56 nẹt pô
xe Innova màu bạc 75A 145.62
xe 7 chỗ 75A14562
xe 75A 1 4 5 6 2
75 A 1 4 5 . 6 2
xe 75A - 1 4 5 6 2
**75C-145.62**
`75C-145.62`
<b>75C</b>-145.62
75C&nbsp;145.62
75C&#45;145.62
75C-145&#46;62
75C​-145.62
https://x.vn/?bks=75C-14562
bks=75C14562
"bien_so": "75C-145.62"
ảnh xe_75C-14562.jpg
license plate 75C-145.62
plate no. 75C 14562
car 75A-145.62 parked on the sidewalk
motorbike 75F1 234.56
số xe 75C 145.62
xe số 75C-145.62
đầu kéo 75C-145.62 rơ moóc 75R-012.34
75 C1 - 145.62
75C1-145,62
75C-145,62
75C 145-62
75C–14562
75C:145.62
75C*145.62
75C~14562
""")
ACCOUNTS = lines(r"""
Ủng hộ qua STK 1029384756 Vietcombank
stk 1029384756
STK: 1029 384 756
stk 1029.384.756
STK 1029-384-756
số tài khoản 1029384756
số tài khoản là 102 938 4756
so tai khoan 1029384756
tài khoản số 1029384756
tk 1029384756 mb bank
TK: 1029384756 (MB)
tk ngân hàng 1029384756
TKNH: 1029384756
tài khoản ngân hàng 1029384756
tai khoan ngan hang: 1029384756
tai khoan nhan tien 1029384756
số tk 1029384756
Số TK: 1029 3847 56
so tk: 1029384756
vietcombank 1029384756
Vietcombank: 1029384756
VCB 1029384756
VCB-1029384756
vcb1029384756
1029384756 VCB
1029384756 vietcombank
1029384756-Vietcombank
1029384756 (Vietcombank Huế)
1029384756 NH Ngoại thương
ngân hàng Ngoại thương 1029384756
BIDV 5511000123987
bidv: 551 1000 123987
55110001239874 BIDV
Agribank 4000 205 098 765
agribank 4000205098765
ngân hàng nông nghiệp 4000205098765
NHNN&PTNT 4000205098765
Vietinbank 102874563210
viettin 102874563210
ngân hàng công thương 102874563210
CTG 102874563210
Techcombank 19036547890123
TCB 19036547890123
tcb: 1903 6547 8901 23
kỹ thương 19036547890123
MB 9704229876543
MBBank 0935771204
mb bank 0935 771 204 LE THI HOA
ngân hàng quân đội 0935771204
ACB 24681357
ACB: 2468 1357
Á Châu 24681357
Sacombank 060123456789
sacom 060123456789
STB 060123456789
VPBank 987654321
vp bank 987654321
TPBank 03456789012
tp bank: 034 567 89012
tiên phong 03456789012
VIB 045678901
SHB 1012987654
HDBank 012704070009876
hd bank 012704070009876
OCB 0100100012345678
MSB 03501012345678
SeABank 000012345678
LienVietPostBank 012345678901
LPBank 012345678901
lpb 012345678901
Eximbank 200014851234567
Nam A Bank 501012345600001
DongA Bank 0109876543
PVcomBank 103001234567
ABBank 0351012345678
Bac A Bank 100012345678
KienlongBank 12345678
BVBank 8007041234567
Cake 0935771204
Timo 9021234567890
Shinhan 700012345678
Woori 100200123456
ví momo 0935771204
MoMo: 0935 771 204
momo/zalopay 0935.771.204
zalo pay 0935771204
ví điện tử 0935771204
ViettelPay 0935771204
VNPay 0935771204
ShopeePay 0935771204
chuyển tiền về 1029384756
chuyển khoản 1029384756 giúp em
ck 1029384756
ck: 1029384756 vcb
CK về STK 1029384756
xin ck vào 1029384756 NGUYEN VAN A
chuyen khoan so 1029384756
chuyển tiền qua 1029384756 (vcb)
đóng góp vào tài khoản 1029384756
nộp tiền vào tk 1029384756
nộp vào stk 1029384756 của ông chủ
thu tiền qua tài khoản cá nhân 1029384756
quét mã hoặc stk 1029384756
mã QR 970436 1029384756
https://img.vietqr.io/image/970436-1029384756-compact.png
https://qr.sepay.vn/img?acc=1029384756&bank=VCB
stk=1029384756
"stk": "1029384756"
acc=1029384756
account: 1029384756
account no: 1029384756
Acct 1029384756
A/C No. 1029 384 756
bank acc 1029384756
bank account number 1029384756
transfer to 1029384756 Vietcombank
số thẻ 9704 3688 1234 5679
thẻ ATM 9704368812345679
thẻ 9704 36 88 12 34 56 79
thẻ ngân hàng số 970436881234567
the atm so 9704368812345679
4024007103939509
4024 0071 0393 9509
4024-0071-0393-9509
4024.0071.0393.9509
thẻ tín dụng 4024 0071 0393 9509
5425 2334 3010 9903
master card 5425233430109903
visa: 4024007103939509
thẻ JCB 3566 0020 2036 0505
thẻ amex 3782 822463 10005
STK １０２９３８４７５６
stk 1O29384756
STK 1029384 7S6
STK l029384756
STK 10293847 5 6
STK 1 0 2 9 3 8 4 7 5 6
STK một không hai chín ba tám bốn bảy năm sáu
số tài khoản một không hai chín, ba tám bốn, bảy năm sáu
so tai khoan mot khong hai chin ba tam bon bay nam sau
tài khoản 1029 ba tám bốn bảy năm sáu
Vietcombank một không hai chín ba tám bốn bảy năm sáu
STK\n1029384756
STK:\n1029 384 756
Vietcombank\n1029384756\nNGUYEN VAN A
1029384756\nVietcombank
Chủ TK: NGUYEN VAN A, số: 1029384756
Chủ tài khoản Nguyễn Văn A - 1029384756
NGUYEN VAN A 1029384756 VCB
tên tk NGUYEN VAN A stk 1029384756
STK (Vietcombank): 1029384756
STK VCB: 1029384756
STK Vietcombank - CN Huế - 1029384756
STK của Ban vận động: 1029384756
STK em là 1029384756 ạ
stk mình nè 1029384756
stk ngân hàng MB của mẹ là 1029384756
**STK** 1029384756
STK <b>1029384756</b>
STK `1029384756`
STK 1029&nbsp;384&nbsp;756
STK 1029​384​756
STK_1029384756
STK#1029384756
STK(1029384756)
STK.1029384756
STK 1029/384/756
STK 1029|384|756
STK 1029–384–756
IBAN VN88 VCBV 1029 3847 56
swift BFTVVNVX acc 1029384756
""")
HOUSES = lines(r"""
Hàng xóm ở 12/3 kiệt 45 Nguyễn Sinh Cung hát karaoke
nhà số 8 kiệt 131 bật loa
nhà số mười hai ồn lắm
số nhà hai mươi bốn đường Lê Lợi
nha so muoi hai
nhà số hai lăm
số nhà một trăm linh năm
K45/12 Nguyễn Huệ nuôi gà
k45/12 nguyen hue
K.45/12 Phan Bội Châu
Kiệt 45/12
kiệt 45 nhà số 12
kiet 45/12 Tran Phu
12 kiệt 45
12 kiệt 45/3 Bà Triệu
12/45/3 Bà Triệu
45B/7/2 Ngự Bình
45b/7/2 ngu binh
số 45B/7/2
45/7B Ngự Bình
45-7 Ngự Bình
hẻm 45/7
hẻm 45 nhà 7
ngõ 12 số 7
ngách 12/45 số 3
ngõ 12/3/4 Đặng Văn Ngữ
7/2/45 Đặng Văn Ngữ
lô 12 khu quy hoạch Kiểm Huệ
lô A12 khu đô thị An Cựu
lô số 12 khu quy hoạch Bàu Vá
lo 12 khu quy hoach
Lô B7-12 An Vân Dương
lô 12 đường số 5
lô LK12-05 khu đô thị
thửa 45 tờ bản đồ 12 hàng xóm xây lấn
biệt thự số 7 khu An Cựu City
biệt thự BT5-12
liền kề 12 khu Royal Park
nhà phố LK3-15
shophouse SH05
căn hộ A1203 chung cư Aranya
căn hộ 1203 chung cư Aranya
can ho A1203
căn A12.03 tòa A
căn số 5 tầng 12
căn 12A05
căn hộ số 12-05
căn hộ B-805
chung cư Xuân Phú, phòng 302
P.302 chung cư Đống Đa
P302 nhà C
p 302
phòng 302 khu tập thể
phong 302 chung cu
phòng trọ số 5
dãy trọ 45 phòng 7
phòng số 12 khu trọ
lầu 2 phòng 5
block B căn 12
Blok C2, 1203
tòa B căn hộ 805
tòa nhà CT2 căn 1508
CT2-1508
nhà C3 phòng 12
nhà C3-12 khu tập thể
nhà B2 phòng 302 ký túc xá
đơn nguyên 2 căn 305
số 24 Lê Lợi
số 24, Lê Lợi
số 24 đường Lê Lợi
số 24A Lê Lợi
số 24-A Lê Lợi
số 24 bis Lê Lợi
số 24 A Lê Lợi
Số 24 - 26 Lê Lợi
24 Lê Lợi
24A Lê Lợi
24 lê lợi ồn quá
24 LE LOI
24 le loi
24, đường Lê Lợi
24 đường Lê Lợi
24 duong Le Loi
24 Lê Lợi, phường Vĩnh Ninh, TP Huế
24 Lê Lợi - Huế
24/5 Lê Lợi
24/5A Lê Lợi
24A/5 Lê Lợi
24 / 5 Lê Lợi
Lê Lợi 24
Lê Lợi, số 24
Lê Lợi nhà 24
đường Lê Lợi số 24
đường Lê Lợi, nhà số 24
đc: 24 Lê Lợi
địa chỉ 24 Lê Lợi
dia chi: 24 le loi
Đ/C: 24 Lê Lợi
đ.c 24/5 Lê Lợi
add: 24 Lê Lợi
address: 24 Le Loi street
at 24 Le Loi St.
No. 24 Le Loi
no 24 le loi
#24 Le Loi
house number 24
house 24, alley 45
apartment 1203
apt 1203 tower A
room 302
số nhà 24
SN 24 Lê Lợi
sn24 lê lợi
S/N 24 Lê Lợi
số nhà: 24
số nhà là 24
nhà 24 Lê Lợi
nhà 24 kiệt 45
nhà 24
cạnh nhà 24
đối diện số 24 Lê Lợi
trước nhà số 24
sau lưng số 24 Lê Lợi
giữa số 24 và số 26 Lê Lợi
từ số 24 đến 26 Lê Lợi
nhà ông Bảy số 24
nhà bà Tư, 24 Lê Lợi
nhà mang số 24
ngôi nhà số 24
căn nhà 24
hộ số 24
nhà hàng xóm số 24
nhà sát vách 26 Lê Lợi
quán nhậu 24 Lê Lợi
quán số 24 Lê Lợi
tiệm sửa xe 24 Lê Lợi
cơ sở mộc 24/5 Lê Lợi
xưởng cưa 24 Lê Lợi
số hai bốn Lê Lợi
hai mươi bốn Lê Lợi
hai bốn trên năm Lê Lợi
hai bốn xẹt năm Lê Lợi
24 xẹt 5 Lê Lợi
24 xuyệt 5 Lê Lợi
24 trên 5 Lê Lợi
số nhà ２４ Lê Lợi
２４ Lê Lợi
số nhà 2 4 Lê Lợi
số nhà l2 Lê Lợi
số 1O Lê Lợi
số nhà\n24 Lê Lợi
số 24\nLê Lợi
số **24** Lê Lợi
số nhà <b>24</b>
24&nbsp;Lê Lợi
số&nbsp;24 Lê Lợi
56,58,60 Hùng Vương
số 56 và 58 Hùng Vương
tổ 12 số nhà 7
tổ 12 KV3, số 7
xóm 4 nhà số 7
thôn Dạ Lê, số nhà 7
đội 5 nhà số 9
ấp 3 số 45
""")
INNOCENT = lines(r"""
Nghị định 15/2020/NĐ-CP
theo Nghị định số 100/2019/NĐ-CP ngày 30/12/2019
Nghị định 123/2021/NĐ-CP sửa đổi Nghị định 100/2019/NĐ-CP
Thông tư 31/2019/TT-BGTVT
TT 02/2022/TT-BTNMT
Quyết định 3456/QĐ-UBND ngày 12/11/2021
QĐ số 2567/QĐ-UBND
Quyết định số 18/2022/QĐ-UBND
Công văn 7890/UBND-XD
CV số 456/SXD-QLN ngày 03.04.2022
Chỉ thị số 23/CT-UBND
Nghị quyết 12/NQ-HĐND
NQ 54-NQ/TW
Luật 72/2020/QH14
Luật Bảo vệ môi trường số 72/2020/QH14
Bộ luật 91/2015/QH13
Pháp lệnh 34/2007/PL-UBTVQH11
Kế hoạch 234/KH-UBND năm 2023
Thông báo số 345/TB-VP
Tờ trình 67/TTr-SGTVT
Giấy mời 123/GM-UBND
Báo cáo số 456/BC-UBND
Hướng dẫn 789/HD-STC
Biên bản số 12/BB-VPHC
Biên bản vi phạm 0012345/BB-VPHC
Quyết định xử phạt 0045678/QĐ-XPHC
văn bản số 1234/STNMT-QLĐĐ
điều 12 khoản 3 điểm b
khoản 2 Điều 45 Nghị định 45/2022/NĐ-CP
mục 3.2.1 phụ lục 4
ngày 12/3/2022
ngày 12-03-2022
ngày 12.3.2022
12/03/2022 14:35
lúc 14h35 ngày 12/3
lúc 14:35:20 ngày 12/03/2022
từ 12/3 đến 25/4/2022
từ 7h30-11h30 và 13h30-17h
2022-03-12T14:35:20+07:00
20220312
ngày 12 tháng 3 năm 2022
tháng 3/2022
quý 2/2022
năm 2020, 2021, 2022, 2023
giai đoạn 2021-2025, tầm nhìn 2045
nhiệm kỳ 2020 - 2025
năm học 2021-2022
khóa 2018-2022
mồng 10/3 âm lịch
đêm 12 rạng 13/3
20h00-05h00 hàng ngày
thứ 2, 4, 6 hàng tuần
tuần 12/2022
ngày 01, 02, 03, 04/05/2022
08/03; 20/10; 20/11
giá 15.000 đồng
giá 1.234.567 đồng
phí 350.000đ/tháng
phạt 4.000.000 - 6.000.000 đồng
mức phạt từ 40.000.000 đến 60.000.000 đồng
tổng mức đầu tư 123.456.789.000 đồng
kinh phí 98.765.432.000 đồng
1.500.000.000 VNĐ
tiền nước 234.567 đ
tiền điện 1.045.678 đồng
ngân sách 12.345.678.901 đồng
12,5 tỷ đồng
3.500 tỉ
thu 25.000đ, 30.000đ, 35.000đ
5k, 10k, 20k một lượt
giá vé 5.000-10.000-15.000
lương 5.310.000 đồng/tháng
đơn giá 234.567 đ/m3
150 triệu 500 nghìn
giá đất 12.345.000 đồng/m2
diện tích 1.234,5 m²
diện tích 123456 m2
dt 5.678 m2
rộng 12.345 ha
dài 2.345 m, rộng 12,5 m
sâu 1,2 m, rộng 0,8 m
120 m2 x 3 tầng
kích thước 600x600x50
ống D1200, D800
cống hộp 2,5x2,5 m
thép D16a200
tôn 0,45 mm
gạch 400x400
bê tông M250 đá 1x2
nhựa C19 dày 7 cm
khối lượng 1234567 kg
tải trọng 12.345 kg
xe 15 tấn, 25 tấn
đường 2/9
đường 30/4
đường 26/3
đường 23/8
đường 3 tháng 2
đường 19/5
đường Hùng Vương 2
đường số 12
đường số 5 khu quy hoạch
đường 10B
đường TL10A
Tỉnh lộ 4
tỉnh lộ 10B km 12+500
QL1A km 825+300
QL1A đoạn km 825+300 đến km 830+450
QL49A km 12+345
Quốc lộ 49B
QL 1 lý trình km 0825+123
Km 5+200 đường tránh Huế
cao tốc Cam Lộ - La Sơn km 34+567
cầu km 812+345
đường sắt km 688+320
kiệt 45
kiệt 45 Nguyễn Huệ ngập nước
đèn trong kiệt 45 hỏng
kiệt 131 Trần Phú không có đèn
ngõ 12 tối om
hẻm 34 ổ gà
tổ 12, phường An Cựu
tổ dân phố 15
khu vực 5 phường Thủy Xuân
thôn 4 xã Thủy Bằng
khu phố 7
xóm 3
cột H-12/3
cột đèn số 45
trụ điện H-12/3 nghiêng
trụ số 12/34 tuyến 478
cột 471-E6/45
trụ đèn CS-0123
tủ chiếu sáng TCS-45
trạm biến áp T123
trạm 22/0,4kV Phú Hội 5
TBA An Cựu 12
đường dây 110kV 172 E6
nắp hố ga số 0234
hố ga G12-345
họng cứu hỏa số 78
cây xanh số 1234
cây số 75 hàng 12
cây xà cừ mã CX-00123
biển báo P.127
biển báo R.302a
biển cấm P.123a, P.124
biển W.208
camera số 12
camera CAM-0123
mã phản ánh 0012345
phản ánh số 123456
mã PA 2022-003456
PA-2022-003456
mã số 20220312-0045
phản ánh #45678
Phản ánh HUE-S 0123456
mã hồ sơ 000.00.12.H57-220312-0045
hồ sơ H57.12.05-220312-0008
số biên nhận 0012345678
phiếu hẹn số 000123456
mã tra cứu 123456789012
mã bưu gửi EE123456789VN
vận đơn số 123456789
số seri 0001234
hóa đơn số 0001234
ký hiệu 1C22TAA số 00001234
hợp đồng số 12/2022/HĐXD
hợp đồng 0123/HĐ-KT
gói thầu số 05
dự án mã 7891234
mã dự án 7678901
mã chương 416 loại 280 khoản 338
mã ngân sách 1023456
MLNSNN 2-416-280-338-6200
mã quan hệ ngân sách 1054321
mã nguồn 13, mã CTMT 0000
mục lục 6550, 6552, 6757
tiểu mục 4251
chương 416-280-292
mã số doanh nghiệp nội dung 12 trang
dân số 1.234.567 người
45.678 phản ánh
1.234 phản ánh, đạt 98,7%
5.678/5.900 (96,2%)
tỷ lệ 12,34%
tăng 12,3 - 15,6%
có 123, 456, 789 trường hợp
xử lý 1.023/1.045 phản ánh
trung bình 3,45 ngày
45 trên 60 hộ
hơn 12.000 lượt xe
2.345.678 lượt truy cập
15-20 hộ dân
3-4 lần/tuần
1-2 ngày
24/24
24/7
100/100 phiếu
50 người, 30 xe
điểm 8,5/10
9/10 lần
tỷ số 2-1
xe buýt tuyến 01
tuyến xe buýt số 12
tuyến 04, 07, 11
xe số 5
bus 05
tuyến buýt 75A
xe 45 chỗ
xe 16 chỗ, 29 chỗ, 45 chỗ
chuyến bay VN1546
tàu SE1, SE3, SE19
tàu SE4 lúc 9h12
pH 7,5
BOD5 45 mg/l
COD 123 mg/l
PM2.5 đạt 75 µg/m3
PM10 123
AQI 156
CO2, SO2, NO2, O3
NH4+ 12,3 mg/l
Coliform 11.000 MPN/100ml
độ ồn 75 dBA
75 dB - 85 dB
độ mặn 0,5‰
clo dư 0,3 mg/l
QCVN 08:2023/BTNMT
QCVN 26:2010/BTNMT
QCVN 14-MT:2015
TCVN 7957:2008
TCVN 13606:2023
ISO 14001:2015
EN 12464-1
E5 RON 92, A95
dầu 0,05S
pin 12V 7Ah
đèn LED 100W 220V
dây 3x240+1x120
cáp CXV 4x25
điện áp 220/380V
75kVA
máy bơm 75HP
công suất 12.345 m3/ngày
lưu lượng 1234 l/s
mưa 345,6 mm
mực nước 2,34 m trên báo động 2
gió cấp 12 giật cấp 14
bão số 5
bão số 12 năm 2020
nhiệt độ 38,5°C
tổng đài 19001075
gọi 1900 1075
đường dây nóng 1900-1075
hotline 1900.1075
bấm 113, 114, 115
gọi 1022
đầu số 156 và 5656
nhắn tin đến 8198
tổng đài 18001091
tổng đài 1800 1260
16.46342, 107.59012
16.4634,107.5901
tọa độ 16.463421 107.590123
16°27'48"N, 107°35'24"E
X: 1821234.567 Y: 562345.678
VN-2000 (1821234,56; 562345,67)
https://maps.google.com/?q=16.4634,107.5901
https://www.google.com/maps/place/Hue/@16.4634,107.5901,17z
IMG_20220312_143520.jpg
VID20220312143520.mp4
DSC_0123.JPG
Screenshot_2022-03-12-14-35-20.png
z3456789012345_abcdef.jpg
https://hue.gov.vn/tin-tuc?tid=123&id=45678
https://youtu.be/dQw4w9WgXcQ
ISBN 978-604-1-23456-7
ISSN 0866-7056
doi 10.1234/abc.2020.123456
phiên bản 2.10.3
v1.0.12345
192.168.100.200
10.0.0.0/24
IPv6 fe80::1234
#A1B2C3
mã màu RAL 9016
UTC+7
lớp 9/2
lớp 12A1
học sinh lớp 10/5
trường THCS số 2
bệnh viện 268
bệnh viện Trung ương cơ sở 2
công viên 3/2
quảng trường 325
chợ 1/5
sân bóng 7 người
nhà văn hóa tổ 15
bến xe phía Nam cửa số 3
cửa số 2 chợ Đông Ba
lô hàng số 12
trang 12-34
hình 3.4, bảng 5.6
chương 12 mục 3
câu 1, 2, 3, 4, 5, 6, 7, 8, 9
1) 2) 3) 4)
a) 1.200 b) 3.400 c) 5.600
1/500
tỷ lệ 1:2000
3/4 đường
1/2 vỉa hè
5/7 bóng đèn
12/15 trụ
300/450 m
hàng 3, cột 4
ghế A12
bàn 7
mâm 6 người
Covid-19
F0, F1, F2
5G, 4G
Windows 11
Hue-S 3.0
@hue
gặp nhau at 7pm
anh Còng ở chợ
chấm com là gì
bị chấm công sai
a còng là ký hiệu
cây đa móc rễ ra đường
hai ba hôm nay
năm bảy lần rồi
ba bốn người, năm sáu xe
một hai lần, ba bốn lần, năm sáu lần
không một ai, không hai lời
chín bỏ làm mười
bảy lăm phần trăm
bảy mươi lăm a-xít
một trăm hai mươi ba
hai không hai hai
năm hai nghìn không trăm hai mươi hai
Trần Hưng Đạo, Lê Lợi, Hùng Vương
tài khoản mạng xã hội
ngân hàng mở cửa 7h30-16h30
chuyển khoản 150.000 đồng
ngân hàng cho vay 1.200.000.000 đồng
tài khoản 621, 622, 627
tài khoản kế toán 1121
tài khoản cấp 2 điện tử
STK là gì
thẻ xe buýt 50.000 đồng
căn cước gắn chip cấp năm 2021
CCCD cấp ngày 12/04/2021
CMND hết hạn 12/2022
hộ chiếu còn hạn 2025-2030
mã định danh điện tử H57.12
mã định danh cơ quan 000.00.12.H57
BHYT 5 năm liên tục
BHYT 4,5% lương cơ sở
MST doanh nghiệp không rõ
biển số nhà bị mất
biển xanh chỉ đường
biển đỏ cấm dừng
xe biển vàng
xe biển số tỉnh khác
xe tải 75% chở đất
""")
"""Nothing personal in any of them."""
INNOCENT_AT_HOME = lines(r"""
lầu 3 nhà đối diện
tầng 3 chung cư Xuân Phú
tang 3 nha B
Nghị định 15/2020/NĐ-CP
ngày 12/3
từ 12/3 đến 14/3 ồn suốt
lúc 22h30 đêm 12/3/2022
đường 2/9 rất ồn
đường 30/4
nhà 3 tầng xây trái phép
nhà cao 4 tầng
nuôi 24 con gà
3 con chó sủa
24 giờ mỗi ngày
24/24
24/7
hát karaoke 5 ngày liền
80 dB
75 dBA lúc 23h
15-20 người
12 hộ dân
xây lấn 0,5 m
lấn chiếm 12 m2
diện tích 24 m²
phạt 3.000.000 đồng
giá 150.000đ
tổ 12 phường An Cựu
tổ dân phố 5
khu vực 3
QL1A km 825+300
xe buýt số 12
lớp 9/2
cột H-12/3
cột đèn số 45
công văn 123/UBND
Quyết định số 45/QĐ-UBND
khoản 2 Điều 12
năm 2021
tháng 3/2022
quý 2/2022
tuần 12
gọi 19001075
gọi 113
công an phường gọi 3 lần
lần thứ 5
phản ánh số 123456
mã hồ sơ 000.00.12.H57-220312-0045
giấy phép xây dựng số 123/GPXD
mùi hôi 3 tháng nay
95% ý kiến
1/3 lối đi
nửa đêm 2 giờ sáng
2 chiếc loa 500W
PM2.5
QCVN 26:2010/BTNMT
Hai Bà Trưng
đường Hai Bà Trưng
Ba Vì
đường Bà Triệu
một ngôi nhà ở đường Lê Lợi
hai nhà cạnh nhau
ba nhà đều ồn
nhà hai tầng
một hai hôm nay
từ năm 2019 đến 2022
Covid-19
thứ 7, chủ nhật
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
