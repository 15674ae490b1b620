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
from portal.records import Area
from portal.terms import ScopeKind, Verdict
from tests.conftest import ROOT
from tests.mapped_city import edition_of, files, layered, measures, square

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
    made["xa/"] = replace(
        made["co-quan/x/"], html=Markup('<svg width="9" height="4000"></svg>') + made["co-quan/x/"].html
    )
    for address, parts in made.items():
        (root / address).mkdir(parents=True)
        (root / address / "index.html").write_text(page_of(address, parts, POLICY.format(pictures="")), "utf-8")


def _another(assets: Path, address: str, edition) -> maps.MapParts:
    """The map of another city with the same outlines."""
    folder = assets / address
    folder.mkdir()
    for name, text in files(edition).items():
        if name.endswith(".json"):
            shard = name.startswith(("points-", "titles-"))
            (folder / (hashed(name, text.encode()) if shard else name)).write_text(text, "utf-8")
    of_it = {name: f"assets/{address}{name}" for name in ("points.json", "density.json", "map.vi.json", "areas.json")}
    return layered(replace(edition, files={**edition.files, **of_it}), Links(address))
