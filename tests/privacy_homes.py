"""Seeded texts that say where somebody lives, texts that only name a place, and numbers that are spelled out."""

import random
import unicodedata
from collections.abc import Iterator

STREETS = ("Lê Lợi", "Nguyễn Sinh Cung", "Bà Triệu", "Hùng Vương", "Điện Biên Phủ", "Chi Lăng", "Bạch Đằng")
WHO = ("tôi", "em", "cháu", "mình", "chúng tôi", "tui")
LIVES = (
    "ở",
    "sống ở",
    "ở tại",
    "đang ở",
    "hiện đang sinh sống tại",
    "thường trú tại",
    "trọ ở",
    "cư trú tại",
    "ngụ tại",
)
OF = ("gia đình tôi", "nhà em", "bố mẹ cháu", "tôi", "vợ chồng em", "ông bà tôi")


def bare(text: str) -> str:
    """A text as many type it, without its marks."""
    folded = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", folded).replace("đ", "d").replace("Đ", "D")


def homes(seed: int, count: int) -> Iterator[tuple[str, str]]:
    """The number of a home as it is written, and the sentence that says whose it is."""
    rng = random.Random(seed)
    for _ in range(count):
        plain = rng.choice([str(rng.randint(1, 400)), f"{rng.randint(1, 99)}/{rng.randint(1, 60)}", "27B"])
        alley, street, who, of = rng.randint(2, 200), rng.choice(STREETS), rng.choice(WHO), rng.choice(OF)
        sentence = rng.choice(
            [
                f"Nhà {who} ở {plain} kiệt {alley} {street}, đêm nào cũng ồn",
                f"nhà {who} số {plain} bị ngập",
                f"Nhà của {who} ở số {plain} đường {street} mất nước",
                f"Gia đình {who} {rng.choice(LIVES)} số nhà {plain} {street}, mong được giúp",
                f"{who} {rng.choice(LIVES)} số {plain} {street}",
                f"Trước số nhà {plain} đường {street} của {of} có hố sâu",
                f"Nước chảy vào số {plain} {street}, phường Phú Hội là nhà của {of}",
                f"Đèn tắt ở số {plain} {street} (nhà {who}) từ hôm qua",
                f"Địa chỉ nhà {who}: {plain} {street}",
                f"Địa chỉ của {who} là số {plain} kiệt {alley} {street}",
                f"Ồn ở số {plain} {street}, nơi gia đình {who} đang sinh sống",
                f"nhà bà Hoa ở số {plain} {street} xả nước",
                f"Căn hộ của {who} ở số {plain} chung cư {street}",
            ]
        )
        yield plain, bare(sentence) if rng.random() < 0.25 else sentence


def places(seed: int, count: int) -> Iterator[str]:
    """Places that a report speaks of, counts and dates beside words of one's own home."""
    rng = random.Random(seed)
    for _ in range(count):
        number, alley, street, who = rng.randint(1, 400), rng.randint(2, 200), rng.choice(STREETS), rng.choice(WHO)
        day, month = rng.randint(1, 28), rng.randint(1, 12)
        sentence = rng.choice(
            [
                f"trước số {number} {street} có ổ gà", f"đối diện nhà số {number} {street}",
                f"nhà số {number} {street} xả rác ra đường", f"quán ở số nhà {number} đường {street} bật nhạc lớn",
                f"Nhà {who} ở kiệt {alley} {street}, tối không có đèn", f"nhà {who} ở tổ {number}, phường Phú Hội",
                f"nhà {who} ở gần số {number} {street}", f"rác đổ cạnh nhà {who}, trước số {number} {street} cũng có",
                f"trước số {number} {street} gần nhà {who} có hố", f"cách nhà {who} {number} m",
                f"gia đình {who} có {rng.randint(2, 9)} người", f"nhà {who} {rng.randint(2, 5)} tầng",
                f"{who} ở đây {rng.randint(2, 40)} năm nay", f"nhà {who} mất điện ngày {day}/{month}",
                f"đường từ nhà tới số {number} {street} tối om", f"nhà dân ở số {number} {street} bị ngập",
                f"Tối qua ở số {number} {street} có tiếng ồn", f"trẻ em ở số {number} {street} chơi dưới lòng đường",
                f"Trước số {number} {street} xe của {who} bị thủng lốp", f"người dân ở số {number} {street} phản ánh",
                f"từ số {number} đến số {number + 20} đường {street}", f"trụ số {number} trước nhà {who} không sáng",
                f"Trước số {number} {street}, nhà {who} thấy nước chảy ra", f"nhà hàng số {number} {street}",
                f"nhà {who} từ {day}/{month} đến nay chưa có nước", f"nhà {who} ở tầng {rng.randint(2, 9)}",
            ]
        )  # fmt: skip
        # without its marks `tới` is `tôi`
        yield bare(sentence) if rng.random() < 0.25 and "nhà tới" not in sentence else sentence


PREFIXES = ("032", "035", "038", "056", "070", "077", "081", "085", "089", "090", "091", "093", "096", "097", "098")
WORDS = {
    "0": ("không",),
    "1": ("một",),
    "2": ("hai",),
    "3": ("ba",),
    "4": ("bốn", "tư"),
    "5": ("năm", "lăm"),
    "6": ("sáu",),
    "7": ("bảy", "bẩy"),
    "8": ("tám",),
    "9": ("chín",),
}


def _spelled(rng: random.Random, digits: str) -> str:
    """Digits with a part of them as words."""
    share = rng.choice([1.0, 1.0, 0.5, 0.3])
    parts = [rng.choice(WORDS[one]) if rng.random() < share else one for one in digits]
    if all(part.isdigit() for part in parts):
        parts[-1] = WORDS[digits[-1]][0]
    sign = rng.choice([" ", " ", ", ", "-", ". "])
    return sign.join(parts)


def spelled_phones(seed: int, count: int) -> Iterator[tuple[str, str]]:
    """A telephone number, as it is spelled out, and a sentence with it."""
    rng = random.Random(seed)
    for _ in range(count):
        digits = rng.choice(PREFIXES) + "".join(rng.choice("0123456789") for _ in range(7))
        written = _spelled(rng, digits)
        if rng.random() < 0.15:
            written = f"{_spelled(rng, digits[:4])} {digits[4:7]} {_spelled(rng, digits[7:])}"
        text = rng.choice(
            ["Liên hệ {} nhé", "sđt: {}.", "Số của tôi là {}, xin cảm ơn", "{}", "Gọi số {} để biết; năm 2019 đã báo"]
        ).format(written)
        yield digits, bare(text) if rng.random() < 0.25 else text.upper() if rng.random() < 0.1 else text


def spelled_counts(seed: int, count: int) -> Iterator[str]:
    """Numerals as they stand in ordinary sentences."""
    rng = random.Random(seed)
    words = [word for ways in WORDS.values() for word in ways]

    def some(most: int) -> str:
        return " ".join(rng.choice(words) for _ in range(rng.randint(1, most)))

    for _ in range(count):
        year, price = rng.randint(1990, 2026), f"{rng.randint(100, 999)}.000.000"
        sentence = rng.choice(
            [
                "một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười", f"không {some(3)} lần nào", f"{some(5)} người",
                f"năm {year} không có ai, năm {year + 1} cũng không", f"phạt không {price} đồng", "hai ba bốn lần",
                f"hai mươi ba hộ, {some(4)} con chó", f"ngày {some(2)} tháng tám năm {year}", f"không {some(4)}",
                "chín giờ ba mươi phút đến mười một giờ", f"số {some(3)} đường Hùng Vương", "từ 0 đến 9",
                f"ba trăm bốn lăm nghìn đồng, không {some(2)} gì", f"tuyến {some(3)}, {some(3)}", "năm một lần",
                f"không năm {year} thì năm {year + 3}", f"{some(2)} phần {some(2)}, 0,5 m và 3,5 m, 7 hay 8 cái",
            ]
        )  # fmt: skip
        yield bare(sentence) if rng.random() < 0.25 else sentence
