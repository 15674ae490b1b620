"""What the slots of a phrase stand for: the place, the days, the agency of one report."""

import random
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from portal.demo.flow import calendar
from portal.demo.texts.days import Days
from portal.demo.texts.naming import itself
from portal.demo.texts.place import Place
from portal.demo.texts.spoken import (
    ALLEYS,
    BESIDE,
    BESIDE_VILLAGE,
    DAWN,
    DRY,
    DURATIONS,
    EVENINGS,
    LATE,
    METRES,
    NIGHTS,
    NUMBERS,
    PLACES,
    RAIN_DRY,
    RAIN_WET,
    ROADS,
    SLOW,
    TITLE_PLACES,
    WET,
)
from portal.demo.texts.template import LINKS, NAMED_LINKS, Slot

TOO_LATE_TO_GO = 15
"""The hour from which nobody goes to look on the day of reception."""
LATELY = 4
"""Days before the answer within which the works that it tells of lie."""
NOT_BEFORE = {"sáng nay": 8, "chiều nay": 14}
"""From which hour one can write that it was seen then."""
PAST = 2
"""How many of the phrases about rain, the first, tell of one rain that is over."""
PARTS_OF_A_DAY = ("Ngày", "Trong ngày", "Sáng", "Chiều", "Sáng ngày")
LOOKED_AGAIN = ("hôm nay", "sáng nay", "chiều qua")
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
    answered: date
    hour: int
    objected: date
    kept: date | None
    matter: str = ""
    lasting: str = DURATIONS[0]
    nightly: str = NIGHTS[0]
    length: str = METRES[0]


def stage(place: Place, rng: random.Random, days: Days, agency: str) -> Scene:
    """A scene whose inspection and works lie between reception and answer, on weekdays where that is possible.

    An answer tells of the last few days: one that comes late does not own that the work was done long before.
    """
    received, answered = days.received, days.answered
    span = max(0, (answered - received).days)
    soonest = min(span, int(days.hour >= TOO_LATE_TO_GO))
    first = max(soonest, span - LATELY) + int(rng.random() * (min(span - soonest, LATELY) + 1))
    second = max(first, min(span, 1)) + int(rng.random() * (span - first + 1))
    inspected = _weekday(received + timedelta(first), answered)
    done = max(inspected, _weekday(min(received + timedelta(second), answered), answered))
    number = NUMBERS[int(rng.random() * len(NUMBERS))]
    links = tuple(rng.random() for _ in range(LINKS))
    went = _before(inspected, done, received + timedelta(soonest))
    scene = Scene(
        place, rng, received, went, done, agency, days.promised_for, itself(agency, rng), number, links,
        answered, days.hour, days.objected or answered, days.kept,
    )  # fmt: skip
    return scene._replace(lasting=_pick(scene, DURATIONS), nightly=_pick(scene, NIGHTS), length=_pick(scene, METRES))


def _before(inspected: date, done: date, soonest: date) -> date:
    """The inspection a working day before the works where it would be the same day and there is such a day."""
    day = done - timedelta(1)
    while not _is_worked(day):
        day -= timedelta(1)
    return day if inspected == done and day >= soonest else inspected


def relinked(scene: Scene) -> Scene:
    """The scene with what a phrase links within itself drawn anew; what the whole report links stays."""
    chances = (scene.rng.random() for _ in range(LINKS - NAMED_LINKS))
    return scene._replace(links=(*scene.links[:NAMED_LINKS], *chances))


def slowed(scene: Scene) -> Scene:
    """The scene of what comes about slowly."""
    return scene._replace(lasting=_pick(scene, SLOW))


def _weekday(day: date, last: date) -> date:
    while not _is_worked(day) and day < last:
        day += timedelta(1)
    return day


@cache
def _is_worked(day: date) -> bool:
    return calendar().is_worked(day)


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


def storm(scene: Scene) -> str:
    """After the rain of yesterday, for what happened once."""
    phrase = _pick(scene, (RAIN_DRY if 3 <= scene.received.month <= 8 else RAIN_WET)[:PAST])
    return phrase.format(day=short_day(scene.received - timedelta(1)))


def weather(scene: Scene) -> str:
    """The season's weather."""
    return _pick(scene, DRY if 3 <= scene.received.month <= 8 else WET)


def seen(scene: Scene) -> str:
    """When the citizen saw it: before writing."""
    roll = scene.rng.random()
    if roll < 0.5:
        when = ("sáng nay", "chiều nay", "tối qua", "sáng hôm qua", "chiều qua")[int(roll * 10)]
        return "tối qua" if scene.hour < NOT_BEFORE.get(when, 0) else when
    day = short_day(scene.received - timedelta(1 + int(roll * 3)))
    return f"ngày {day}" if roll < 0.75 else f"{'sáng' if roll < 0.87 else 'chiều'} {day}"


def night(scene: Scene) -> str:
    """The night in which it was done: over before it is answered, where there was a night since the reception."""
    is_tonight = scene.done == scene.answered > scene.received
    return short_day(scene.done - timedelta(1) if is_tonight else scene.done)


def again(scene: Scene) -> str:
    """When the citizen looked again, after the answer."""
    return _pick(scene, LOOKED_AGAIN if scene.objected > scene.answered else LOOKED_AGAIN[:1])


def inspection(scene: Scene) -> str:
    """`Sáng 19/7`: when somebody went to look; only the day where that was the day of reception."""
    part = _pick(scene, PARTS_OF_A_DAY[: 2 if scene.inspected == scene.received else None])
    return f"{part} {short_day(scene.inspected)}"


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
    return f"Công an {local(scene)}"


def local(scene: Scene) -> str:
    """What people call the place that governs them next: `phường`, `xã` or `thị trấn`."""
    ward = scene.place.ward
    return "thị trấn" if ward.startswith("thị trấn") else ward.partition(" ")[0]


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
    "local": local,
    "again": again,
    "unit": lambda scene: scene.itself,
    "agency": lambda scene: scene.agency,
    "d0": lambda scene: short_day(scene.received),
    "d1": lambda scene: short_day(scene.inspected),
    "d2": lambda scene: short_day(scene.done),
    "dn": night,
    "D1": inspection,
    "dk": lambda scene: f"{short_day(scene.kept or scene.answered)}/{(scene.kept or scene.answered).year}",
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
    "m": lambda scene: scene.length,
    "weather": weather,
    "rain": rain,
    "storm": storm,
}
