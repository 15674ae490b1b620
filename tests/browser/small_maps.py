"""A small city with maps in pages of their own, for a browser."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
from markupsafe import Markup

from portal import maps
from portal.addresses import Links
from portal.host.assets import hashed
from portal.host.frame import POLICY
from portal.host.shells import script
from portal.maps.edition import ground_of
from portal.maps.points import INDEX, PointFiles
from portal.periods import Scope
from portal.records import Area, Scenery
from portal.terms import ScopeKind, Verdict
from tests.conftest import ROOT
from tests.mapped_city import ROWS, VI, edition_of, files, layered, measures, square

LIBRARIES = (
    "leaflet/dist/leaflet.js",
    "leaflet/dist/leaflet.css",
    "leaflet.markercluster/dist/leaflet.markercluster.js",
    "leaflet.markercluster/dist/MarkerCluster.css",
)


LOST = (16.41, 107.41)


AMID = (16.45, 107.55)


WARDS = {
    f"phuong-{number}": (107.4 + number % 5 * 0.04, 16.4 + number // 5 * 0.025, 0.04, 0.025) for number in range(20)
}


def wards():
    """Boundaries and areas of a city of twenty small wards."""
    shapes = {
        key: {"type": "Polygon", "coordinates": square(west, south, west + wide, south + high)}
        for key, (west, south, wide, high) in WARDS.items()
    }
    return shapes, {key: Area(id=key, names={"vi": f"Phường Số {key[7:]}"}) for key in WARDS}


def city(lost_at=LOST, *, is_spread=False):
    """Four hundred reports in two districts and twelve weeks; report 1 has a page and stands alone in the west.

    Forty more stand on one point: the register knows no place of theirs. `is_spread`: all over twenty wards.
    """
    lot = np.random.default_rng(2)
    crowd = lot.normal([16.45, 107.55], 0.008, (400, 2))
    places = lot.uniform([16.4, 107.4], [16.5, 107.6], (400, 2)) if is_spread else crowd
    kinds = [Verdict.ON_TIME, Verdict.LATE, Verdict.WITHIN_DEADLINE, Verdict.OVERDUE]
    rows = [
        (str(number), "chieu-sang", "so-gtvt" if number % 4 else "", "dong", *place, kinds[number % 4])
        for number, place in enumerate(places, start=2)
    ]
    lost = [(str(number), "chieu-sang", "", "dong", *lost_at, Verdict.ON_TIME) for number in range(900, 940)]
    alone = ("1", "tieng-on", "so-gtvt", "tay", 16.44, 107.42, Verdict.OVERDUE)
    return edition_of([alone, *rows, *lost], *(wards() if is_spread else ()))


WARD = "phuong-7"


def ward():
    """Sixty reports within a kilometre of a ward whose boundary is known, and one far away in another."""
    lot = np.random.default_rng(3)
    west, south, wide, high = WARDS[WARD]
    places = np.array([south + high / 2, west + wide / 2]) + lot.uniform(-0.008, 0.008, (60, 2))
    rows = [(str(number), "chieu-sang", "", WARD, *place, Verdict.ON_TIME) for number, place in enumerate(places)]
    return edition_of([*rows, ("900", "", "", "phuong-19", 16.49, 107.58, Verdict.OVERDUE)], *wards())


PAIRS = {"mot-noi/": 200, "hai-noi/": 250}
"""By address, how many metres the two reports of a category lie apart, north to south and east to west alike."""


def pair(metres):
    """Two reports of a category amid the city, and two of none at its ends."""
    up, right = metres / 111_320, metres / (111_320 * np.cos(np.radians(16.45)))
    places = [(16.45, 107.5), (16.45 + up, 107.5 + right)]
    rows = [(str(at), "chieu-sang", "", "tay", *place, Verdict.ON_TIME) for at, place in enumerate(places)]
    return edition_of(
        [*rows, ("8", "", "", "tay", 16.41, 107.41, Verdict.LATE), ("9", "", "", "dong", 16.49, 107.59, Verdict.LATE)]
    )


def lakes():
    """The same wards, each with a tiny lake south of its middle, where its name stands, each a little farther."""
    edition = ward()
    shapes = []
    for at, (west, south, wide, high) in enumerate(WARDS.values()):
        x, y = west + wide / 2, south + high / 2 - 0.005 - 0.0003 * at
        shapes.append(("water", {"type": "Polygon", "coordinates": square(x, y, x + 0.0004, y + 0.0004)}))
    scenery = Scenery(shapes=tuple(shapes), names=tuple(f"Hồ {at}" for at in range(len(shapes))))
    return replace(edition, archive=replace(edition.archive, scenery=scenery))


def enclave():
    """Two areas, of which one lies in the middle of the other: there the name of the larger would stand first."""
    middle = square(107.48, 16.44, 107.52, 16.46)
    shapes = {"ngoai": [*square(107.4, 16.4, 107.6, 16.5), *middle], "trong": middle}
    known = {key: Area(id=key, names={"vi": f"Huyện Phía {key.title()}"}) for key in shapes}
    return edition_of(
        ROWS[:1], {key: {"type": "Polygon", "coordinates": rings} for key, rings in shapes.items()}, known
    )


def shaded(edition, links):
    values = [maps.AreaValue(key, at, str(at)) for at, key in enumerate(edition.archive.areas)]
    return maps.area_map(edition, links, [maps.Measure("rate", "Số", "Số", values, VI.number)])


def page_of(address, parts, allowed):
    links = Links(address)
    styles = f'<link rel="stylesheet" href="{links.file("assets/all.css")}">'
    later = " ".join(links.file(f"assets/{name}") for name in parts.later)
    (scripts,) = (script(name, links.file(f"assets/{name}"), later) for name in parts.scripts)
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản đồ</title>'
        f'<link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="{allowed}">'
        f"{styles}</head>"
        f"<body><main><h1>Bản đồ</h1>{parts.html}</main>{scripts}</body></html>"
    )


def write_site(root: Path) -> None:
    """Write a page for each kind of map, with what it loads."""
    edition = city()
    assets = root / "assets"
    assets.mkdir()
    made = files(edition)
    for name, text in made.items():
        shard = name.startswith(("points-", "titles-"))
        (assets / (hashed(name, text.encode()) if shard else name)).write_text(text, "utf-8")
    for name in LIBRARIES:
        shutil.copy(ROOT / "node_modules" / name, assets)
    for path in (ROOT / "theme" / "assets" / "js").glob("map*.js"):
        shutil.copy(path, assets)
    styles = sorted((ROOT / "theme" / "assets" / "css").glob("3*.css"))
    (assets / "all.css").write_text("".join(path.read_text("utf-8") for path in styles), "utf-8")
    made = {
        "ban-do/": layered(edition, Links("ban-do/")),
        "co-quan/x/": maps.report_map(
            edition, Links("co-quan/x/"), Scope(ScopeKind.AGENCY, "so-gtvt"), [Markup("<li>1</li>")]
        ),
        "mot/": maps.report_map(edition, Links("mot/"), Scope(ScopeKind.CATEGORY, "tieng-on"), [Markup("<li>1</li>")]),
        "dia-ban/": maps.area_map(edition, Links("dia-ban/"), measures()),
    }
    large = replace(edition, files={**edition.files, "points.json": "assets/large/points.json"})
    made["lon/"] = layered(large, Links("lon/"))
    (assets / "large").mkdir()
    for name, text in PointFiles(edition.archive, ground_of(edition).points, limit=100, per_file=50).files().items():
        (assets / "large" / (name if name == INDEX else hashed(name, text.encode()))).write_text(text, "utf-8")
    made["giua/"] = _another(assets, "giua/", city(AMID))
    made["rai/"] = _another(assets, "rai/", city(is_spread=True))
    made["phuong/"] = _another(
        assets, "phuong/", ward(), lambda of, links: maps.report_map(of, links, Scope(ScopeKind.AREA, WARD))
    )
    made["cac-phuong/"] = _another(assets, "cac-phuong/", lakes(), shaded)
    made["trong-ngoai/"] = _another(assets, "trong-ngoai/", enclave(), shaded)
    of_two = Scope(ScopeKind.CATEGORY, "chieu-sang")
    for address, metres in PAIRS.items():
        made[address] = _another(assets, address, pair(metres), lambda of, links: maps.report_map(of, links, of_two))
    made["xa/"] = replace(
        made["co-quan/x/"], html=Markup('<svg width="9" height="4000"></svg>') + made["co-quan/x/"].html
    )
    for address, parts in made.items():
        (root / address).mkdir(parents=True)
        (root / address / "index.html").write_text(page_of(address, parts, POLICY.format(pictures="")), "utf-8")


def _another(assets: Path, address: str, edition, made=layered) -> maps.MapParts:
    """The map of another city, with files of its own."""
    folder = assets / address
    folder.mkdir()
    for name, text in files(edition).items():
        if name.endswith(".json"):
            shard = name.startswith(("points-", "titles-"))
            (folder / (hashed(name, text.encode()) if shard else name)).write_text(text, "utf-8")
    of_it = {name: f"assets/{address}{name}" for name in ("points.json", "density.json", "map.vi.json", "areas.json")}
    return made(replace(edition, files={**edition.files, **of_it}), Links(address))
