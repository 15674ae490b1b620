"""What the slots of a phrase stand for: the place, the days, the agency of one report."""

import random
from datetime import date, timedelta
from typing import NamedTuple

from portal.demo.texts.place import Place
from portal.demo.texts.template import LINKS, Slot

PLACES = {
    "street": (
        "trên đường {street}",
        "trên đường {street}, {ward}",
        "ở đường {street}",
        "tại đường {street} ({ward})",
        "trên tuyến đường {street}",
        "dọc đường {street}",
    ),
    "street_near": (
        "trên đường {street}, đoạn gần {near}",
        "trên đường {street}, gần {near}",
        "ở đường {street}, ngay gần {near}",
        "gần {near}, trên đường {street}",
        "trên đường {street} ({ward}), cách {near} không xa",
    ),
    "village": (
        "ở {ward}",
        "tại {ward}, {district}",
        "trên đường liên thôn ở {ward}",
        "trên tuyến đường bê tông qua {ward}",
        "trong xóm tôi ở {ward}",
        "dọc đường chính của {ward}",
    ),
    "village_near": (
        "ở {ward}, gần {near}",
        "gần {near}, {ward}",
        "trên đường liên thôn {ward}, đoạn gần {near}",
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
        "trong kiệt ở đường {street}",
        "kiệt sâu bên đường {street}",
    ),
    "town": ("con hẻm thông ra đường {street}", "kiệt nhỏ bên đường {street}", "đường xóm sau đường {street}"),
    "village": ("đường xóm ở {ward}", "con đường nhỏ vào xóm ở {ward}", "ngõ xóm ở {ward}"),
}
TITLE_PLACES = {
    "street": ("trên đường {street}", "ở đường {street}", "đường {street}", "tại đường {street}"),
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
METRES = ("chừng 5 m", "khoảng 10 m", "gần 20 m", "khoảng 30 m", "chừng 50 m", "gần 100 m", "hơn 100 m")
DRY = ("trời nắng nóng gần 40 độ", "mấy hôm nắng gắt", "giữa trưa nắng", "trời oi bức", "đợt nắng nóng này")
WET = ("trời mưa dầm", "mấy hôm mưa lớn", "trời mưa lạnh", "đợt mưa này", "trời mưa suốt ngày")
RAIN_DRY = ("sau cơn dông chiều {day}", "sau trận mưa dông hôm {day}", "mỗi khi có mưa dông", "cứ mưa chừng nửa giờ")
RAIN_WET = ("sau trận mưa hôm {day}", "mưa mấy hôm liền", "mỗi khi mưa lớn", "cứ mưa chừng một giờ")
SELVES = {
    "UBND phường": ("địa phương", "phường", "chúng tôi"),
    "UBND xã": ("địa phương", "xã", "chúng tôi"),
    "UBND thị trấn": ("địa phương", "thị trấn", "chúng tôi"),
    "UBND": ("địa phương", "đơn vị", "chúng tôi"),
    "Sở": ("Sở", "Sở", "đơn vị"),
    "Công ty": ("Công ty", "Công ty", "đơn vị"),
    "Trung tâm": ("Trung tâm", "đơn vị"),
    "Công an": ("Công an", "đơn vị"),
    "": ("đơn vị", "đơn vị chúng tôi", "chúng tôi"),
}
LATELY = 4
"""Days before the answer within which the works that it tells of lie."""
QUARTERS = ("I", "II", "III", "IV")


class Scene(NamedTuple):
    """One report: where, when, who answers."""

    place: Place
    rng: random.Random
    received: date
    inspected: date
    done: date
    agency: str
    promised_for: date | None
    itself: str
    number: str
    links: tuple[float, ...]
    matter: str = ""
    lasting: str = DURATIONS[0]
    nightly: str = NIGHTS[0]


def stage(
    place: Place, rng: random.Random, received: date, answered: date, agency: str, promised_for: date | None
) -> Scene:
    """A scene whose inspection and works lie between reception and answer, on weekdays where that is possible.

    An answer tells of the last few days: one that comes late does not own that the work was done long before.
    """
    days = max(0, (answered - received).days)
    first = max(0, days - LATELY) + int(rng.random() * (min(days, LATELY) + 1))
    second = first + int(rng.random() * (days - first + 1))
    inspected = _weekday(received + timedelta(first), answered)
    done = max(inspected, _weekday(received + timedelta(second), answered))
    number = NUMBERS[int(rng.random() * len(NUMBERS))]
    links = tuple(rng.random() for _ in range(LINKS))
    scene = Scene(place, rng, received, inspected, done, agency, promised_for, _itself(agency, rng), number, links)
    return scene._replace(lasting=_pick(scene, DURATIONS), nightly=_pick(scene, NIGHTS))


def _itself(agency: str, rng: random.Random) -> str:
    """How the agency speaks of itself, the same throughout one text."""
    if rng.random() < 0.35:
        return agency
    selves = next(words for start, words in SELVES.items() if agency.startswith(start))
    return selves[int(rng.random() * len(selves))]


def _weekday(day: date, last: date) -> date:
    while day.weekday() > 4 and day < last:
        day += timedelta(1)
    return day


def _pick(scene: Scene, phrases: tuple[str, ...]) -> str:
    return phrases[int(scene.rng.random() * len(phrases))]


def _fill(scene: Scene, phrases: tuple[str, ...]) -> str:
    place = scene.place
    return _pick(scene, phrases).format(street=place.street, ward=place.ward, district=place.district, near=place.near)


def _form(scene: Scene) -> str:
    return "street" if scene.place.street else "village"


def at(scene: Scene) -> str:
    """Where it is, with its preposition."""
    near = "_near" if scene.place.near and scene.rng.random() < 0.6 else ""
    return _fill(scene, PLACES[_form(scene) + near])


def road(scene: Scene) -> str:
    """The road as a noun."""
    return _fill(scene, ROADS[_form(scene)])


def alley(scene: Scene) -> str:
    """A lane off the road: "kiệt" in Huế."""
    place = scene.place
    return _fill(scene, ALLEYS["village" if not place.street else "city" if place.kind == "city" else "town"])


def title_place(scene: Scene) -> str:
    """Where it is, as short as a title needs."""
    place = scene.place
    if place.near and scene.rng.random() < 0.3:
        return _fill(scene, TITLE_PLACES["near"])
    return _fill(scene, TITLE_PLACES["street" if place.street and scene.rng.random() < 0.85 else "ward"])


def title_road(scene: Scene) -> str:
    """The road, or the ward, as a title's noun."""
    return f"đường {scene.place.street}" if scene.place.street else scene.place.ward


def beside(scene: Scene) -> str:
    """Near the landmark, or near something that every neighbourhood has."""
    if scene.place.near:
        return f"gần {scene.place.near}"
    return _pick(scene, BESIDE_VILLAGE if scene.place.kind == "rural" else BESIDE)


def short_day(day: date) -> str:
    """`19/7`."""
    return f"{day.day}/{day.month}"


def rain(scene: Scene) -> str:
    """After or in the rain of the season: thunderstorms in summer, long rains from September."""
    phrase = _pick(scene, RAIN_DRY if 3 <= scene.received.month <= 8 else RAIN_WET)
    return phrase.format(day=short_day(scene.received - timedelta(1)))


def weather(scene: Scene) -> str:
    """The season's weather."""
    return _pick(scene, DRY if 3 <= scene.received.month <= 8 else WET)


def seen(scene: Scene) -> str:
    """When the citizen saw it."""
    roll = scene.rng.random()
    if roll < 0.5:
        return ("sáng nay", "chiều nay", "tối qua", "sáng hôm qua", "chiều qua")[int(roll * 10)]
    day = short_day(scene.received - timedelta(int(roll * 4)))
    return f"ngày {day}" if roll < 0.75 else f"{'sáng' if roll < 0.87 else 'chiều'} {day}"


def due(scene: Scene) -> str:
    """By when it is promised."""
    day = scene.promised_for
    if day is None:
        later = scene.done + timedelta(75)
        return f"trong quý {QUARTERS[(later.month - 1) // 3]}/{later.year}"
    roll = scene.rng.random()
    if roll < 0.55:
        return f"trước ngày {short_day(day)}/{day.year}"
    if roll < 0.8 or (day + timedelta(4)).month == day.month:
        return f"chậm nhất ngày {short_day(day)}/{day.year}"
    if day.month % 3 == 0:
        return f"trong quý {QUARTERS[(day.month - 1) // 3]}/{day.year}"
    return f"trong tháng {day.month}/{day.year}"


def police(scene: Scene) -> str:
    """The police of the ward, the commune or the town."""
    ward = scene.place.ward
    kind = "thị trấn" if ward.startswith("thị trấn") else ward.partition(" ")[0]
    return f"Công an {kind}"


def hamlet(scene: Scene) -> str:
    """What a neighbourhood is called: a village in a commune, a residential group elsewhere."""
    return "thôn" if scene.place.ward.startswith("xã") else "tổ dân phố"


SLOTS: dict[str, Slot] = {
    "at": at,
    "road": road,
    "alley": alley,
    "t": title_place,
    "tr": title_road,
    "by": beside,
    "ward": lambda scene: scene.place.ward,
    "district": lambda scene: scene.place.district,
    "gov": lambda scene: f"UBND {scene.place.ward}",
    "dist": lambda scene: f"UBND {scene.place.district}",
    "police": police,
    "hamlet": hamlet,
    "unit": lambda scene: scene.itself,
    "agency": lambda scene: scene.agency,
    "d0": lambda scene: short_day(scene.received),
    "d1": lambda scene: short_day(scene.inspected),
    "d2": lambda scene: short_day(scene.done),
    "due": due,
    "seen": seen,
    "matter": lambda scene: scene.matter,
    "n": lambda scene: scene.number,
    "k": lambda scene: _pick(scene, NUMBERS),
    "for": lambda scene: scene.lasting,
    "nights": lambda scene: scene.nightly,
    "eve": lambda scene: _pick(scene, EVENINGS),
    "late": lambda scene: _pick(scene, LATE),
    "dawn": lambda scene: _pick(scene, DAWN),
    "m": lambda scene: _pick(scene, METRES),
    "weather": weather,
    "rain": rain,
}
