"""Seeded texts with personal data of each structured kind, written as people write it, and texts that only look so."""

import random
from collections.abc import Iterator

PREFIXES = (
    *("032", "033", "035", "036", "038", "039", "056", "058", "070", "076", "077", "079", "081", "083", "085", "086"),
    *("088", "089", "090", "091", "093", "094", "096", "097", "098", "099"),
)
PROVINCES = ("046", "001", "079", "048", "044", "045", "040", "038", "092", "015")
SERIES = ("A", "B", "C", "F1", "H1", "D1", "K2", "AA", "LD", "E")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
AROUND = (
    "{}", "Liên hệ {} để biết thêm.", "Kính gửi quý cơ quan, sự việc do {} gây ra, mong sớm xử lý.",
    "Năm 2019 tôi đã báo: {}, nhưng chưa ai trả lời", "({})", "xin cảm ơn! {}", "“{}”", "- {}\n- việc khác",
    "Đèn tắt từ 14/08/2019 lúc 18 giờ 30, {}; đề nghị sửa.", "**{}**",
)  # fmt: skip


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _cut(text: str, sizes: tuple[int, ...], sign: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(text[at : at + size])
        at += size
    return sign.join([*parts, text[at:]] if text[at:] else parts)


def phone(rng: random.Random) -> str:
    number = rng.choice(PREFIXES) + _digits(rng, 7)
    sign = rng.choice([" ", ".", "-", "\u00a0", "–", "\u2009"])
    shapes = [
        number,
        _cut(number, (4, 3, 3), sign),
        _cut(number, (3, 3, 4), sign),
        _cut(number, (4, 6), sign),
        _cut(number, (4, 2, 2, 2), sign),
        _cut(number, (1,) * 10, " "),
        _cut(number, (4, 3, 3), rng.choice("/,_")),
        "+84" + number[1:],
        "+84 " + _cut(number[1:], (3, 3, 3), sign),
        "84" + number[1:],
        "(+84) " + _cut(number[1:], (3, 3, 3), sign),
        "+84(0)" + number[1:],
        "0084" + number[1:],
        number.translate(WIDE),
        _cut(number, (4, 3, 3), " ").translate(WIDE),
        "\u200b".join(_cut(number, (3, 3, 4), "\0").split("\0")),
        _cut(number, rng.choice([(4, 3, 3), (7, 3), (5, 5)]), rng.choice(["\n", "&nbsp;", "**", "</b>", "\u2060"])),
        "(0234) 38" + _digits(rng, 5),
        "0234.38" + _digits(rng, 2) + "." + _digits(rng, 3),
        "0234 3 8" + _digits(rng, 2) + " " + _digits(rng, 3),
    ]
    return rng.choice(["", "sđt ", "SĐT: ", "zalo ", "đt:", "số ", "gọi "]) + rng.choice(shapes)


def email(rng: random.Random) -> str:
    name = rng.choice(["a.nguyen", "tran_b", "x+y", "le-van", "Hoa.1990", "nguyen.thi.c"]) + _digits(rng, 2)
    host = rng.choice(["gmail.com", "yahoo.com.vn", "hue.gov.vn", "example.edu.vn", "mail-x.net"])
    at = rng.choice(["@", "@", "@", " @ ", "＠", "(at)", "[at]", " (at) ", " a còng "])
    return f"{name}{at}{host}"


def identity(rng: random.Random) -> str:
    new = rng.choice(PROVINCES) + rng.choice("0123") + _digits(rng, 8)
    old = rng.choice("123") + _digits(rng, 8)
    sign = rng.choice([" ", ".", "-"])
    return rng.choice(
        [
            new,
            f"CCCD {new}",
            f"CCCD: {_cut(new, (3, 3, 3, 3), sign)}",
            f"căn cước công dân số {new}",
            f"số định danh {new}",
            new.translate(WIDE),
            old,
            f"CMND {old}",
            f"số CMND: {_cut(old, (3, 3, 3), sign)}",
            f"chứng minh nhân dân số {old}",
            f"hộ chiếu số {rng.choice('BCN')}{_digits(rng, 7)}",
        ]
    )


def plate(rng: random.Random) -> str:
    city = str(rng.choice([11, 29, 30, 43, 51, 59, 65, 73, 74, 75, 92, 99]))
    series, five, four = rng.choice(SERIES), _digits(rng, 5), _digits(rng, 4)
    dotted = f"{five[:3]}.{five[3:]}"
    return rng.choice(
        [
            f"{city}{series}-{dotted}", f"{city}{series} {dotted}", f"{city}-{series} {dotted}",
            f"{city}{series}-{five}",
            f"{city}{series}{five}", f"{city}{series}-{four}", f"{city}-{series}-{dotted}", f"{city} {series} {four}",
            f"biển số {city.lower()}{series.lower()}-{five}", f"BKS {city}{series} {dotted}",
            f"{city}{series}-{dotted}".translate(WIDE),
        ]
    )  # fmt: skip


def account(rng: random.Random) -> str:
    number = rng.choice("0123456789") + _digits(rng, rng.choice([8, 9, 11, 12, 13]))
    bank = rng.choice(["Vietcombank", "Agribank", "BIDV", "Vietinbank", "Techcombank", "MB Bank", "ngân hàng ACB"])
    return rng.choice(
        [
            f"STK {number}", f"số tài khoản: {number}", f"tài khoản số {number} {bank}", f"{bank} {number}",
            f"stk {_cut(number, (4, 4), ' ')} tại {bank}", f"{number} {bank}", f"TK {number}",
            f"số tài khoản {number.translate(WIDE)}", "4111 1111 1111 1111", "thẻ 5555555555554444",
        ]
    )  # fmt: skip


MAKERS = {
    "phone_number": phone,
    "email_address": email,
    "identity_number": identity,
    "number_plate": plate,
    "bank_account": account,
}


def personal(seed: int, count: int) -> Iterator[tuple[str, str, str]]:
    """Kind, what was planted, and the text around it."""
    rng = random.Random(seed)
    for code, make in MAKERS.items():
        for _ in range(count):
            planted = make(rng)
            yield code, planted, rng.choice(AROUND).format(planted)


def harmless(seed: int, count: int) -> Iterator[str]:
    """Decrees, dates, times, prices, measures, ids, points, streets: what editors write every day."""
    rng = random.Random(seed)

    def number(low: int, high: int) -> str:
        return str(rng.randint(low, high))

    def dots(value: int) -> str:
        return f"{value:,}".replace(",", ".")

    for _ in range(count):
        d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1990, 2026)
        price = rng.randint(1, 9999) * 10 ** rng.randint(3, 7)
        yield rng.choice(
            [
                f"Nghị định {number(1, 200)}/{y}/NĐ-CP ngày {d:02}/{m:02}/{y}",
                f"Quyết định số {number(1, 4000)}/QĐ-UBND ngày {d}/{m}/{y}",
                f"Thông tư {number(1, 60):0>2}/{y}/TT-BTNMT, Điều {number(1, 90)} khoản {number(1, 9)}",
                f"Công văn số {number(100, 99999)}/UBND-GT ngày {d}.{m}.{y}",
                f"Luật số {number(10, 99)}/{y}/QH14",
                f"từ {d:02}/{m:02}/{y} đến {d:02}-{m:02}-{y + 1}",
                f"lúc {number(0, 23)} giờ {number(0, 59)} ngày {d}-{m}-{y}",
                f"{y}-{m:02}-{d:02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
                f"{d:02}.{m:02}.{y} - {d:02}.{m:02}.{y + 1}",
                f"các năm {y}, {y + 1}, {y + 2}, {y + 3}",
                f"các ngày {d}, {d + 1}, {d + 2}, {d + 3} và {m} tháng sau",
                f"giá {dots(price)} đồng/m²",
                f"kinh phí {dots(price * 1000)} đ",
                f"phạt từ {dots(price)} đến {dots(price * 2)} đồng",
                f"khoảng {dots(price)} VNĐ mỗi tháng",
                f"{price} đồng",
                f"dân số {dots(rng.randint(1000, 2_000_000))} người",
                f"quốc lộ {number(1, 49)}{rng.choice('ABC')} km {number(1, 900)}+{number(100, 999)}",
                f"điểm {rng.uniform(16, 16.9):.6f}, {rng.uniform(107, 107.9):.6f}",
                f"mã phản ánh {number(1, 9999)}",
                f"TCVN {number(1000, 9999)}:{y}",
                f"cột điện số {number(1, 400)}, trạm {number(1, 900)}",
                f"{number(5, 60)}A Hùng Vương và {number(1, 90)}/{number(1, 20)} Bạch Đằng",
                f"cao {rng.uniform(1, 9):.2f} m, dài {number(10, 900)} m, rộng {number(2, 30)},{number(0, 9)} m",
                f"máy {number(220, 380)}V-{number(10, 90)}A",
                f"tuyến xe buýt {number(1, 20)}, {number(1, 20)}, {number(1, 20)}",
                f"đạt {rng.uniform(0, 100):.2f} % ({number(100, 2999)}/{number(3000, 9999)})".replace(".", ","),
                f"kỳ {y}-w{rng.randint(1, 52):02}, {y}-q{rng.randint(1, 4)}",
                f"từ 5h{rng.randint(0, 59):02}-7h30, 16h30-18h{rng.randint(0, 59):02}",
                f"tổ {number(1, 30)}, khu vực {number(1, 9)}, phường {number(1, 12)}",
                f"bóng đèn {number(30, 250)}W, {number(2, 40)} bộ, cách nhau {number(20, 40)} m",
                f"kèm biên bản số {number(1, 99):0>2}/BB-{y}",
                f"toà nhà {number(3, 20)} tầng, {number(20, 400)} hộ",
                f"{dots(rng.randint(1000, 9999))} phản ánh; {dots(rng.randint(1000, 9999))} đã trả lời",
                f"đường rộng {number(3, 9)},5 m; lô {rng.choice('ABC')}{number(1, 20)}",
                f"điện thoại năm {y}-{y + 1}",
                f"{rng.choice(['hồ sơ số', 'Hồ sơ mã số', 'số biên nhận', 'biên nhận số'])} 0{_digits(rng, 9)}",
                f"mã hồ sơ 000.00.{m:02}.H{rng.randint(1, 63):02}-{y % 100:02}{m:02}{d:02}-{_digits(rng, 4)}",
                f"H{rng.randint(1, 63):02}.{number(1, 99)}-{y % 100:02}{m:02}{d:02}-{_digits(rng, 4)}",
            ]
        )
