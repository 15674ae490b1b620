"""A file of map tiles in a real Chromium: drawn under the policy that follows it, and no request leaves the site."""

import shutil
from dataclasses import replace

import pytest

from portal import host, maps
from portal.addresses import Links
from portal.host.frame import policy
from portal.problems import Problems
from portal.sources.tiles import read_tiles
from tests.browser.small_maps import LIBRARIES, city, page_of
from tests.conftest import ROOT
from tests.mapped_city import files, measures
from tests.served import served
from tests.test_tiles import project_with
from tests.tile_files import PNG, VECTORS, picture, pmtiles, vectors

pytestmark = pytest.mark.browser
GREEN = (12, 200, 60)
EARTH = (226, 223, 218)
"""What protomaps-leaflet paints land with in the light."""
KINDS = {"pictures": (picture(GREEN), PNG, GREEN), "vectors": (vectors(), VECTORS, EARTH)}

COLOUR = """() => {
  const tile = document.querySelector(".leaflet-tile-pane :is(img, canvas)");
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d");
  pen.drawImage(tile, tile.width / 2, tile.height / 2, 1, 1, 0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""


@pytest.fixture(scope="module", params=KINDS)
def tiled(request, tmp_path_factory):
    """A site of one map on a file of tiles, and the colour of its tiles."""
    tile, tile_type, colour = KINDS[request.param]
    root = tmp_path_factory.mktemp("tiles")
    (root / "nen.pmtiles").write_bytes(pmtiles(tile, tile_type))
    project, edition = project_with(root, file="nen.pmtiles"), city()
    basemap = read_tiles(project, Problems())
    edition.archive = replace(edition.archive, project=project, basemap=basemap)
    assets = root / "site" / "assets"
    assets.mkdir(parents=True)
    made = {**files(edition), **host.basemap_files(basemap)}
    edition.files |= {"basemap.pmtiles": "assets/basemap.pmtiles"}
    for name, content in made.items():
        (assets / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    for path in [*(ROOT / "node_modules" / name for name in LIBRARIES), *(ROOT / "theme/assets/js").glob("map*.js")]:
        shutil.copy(path, assets)
    (assets / "all.css").write_text((ROOT / "theme/assets/css/31-maps.css").read_text("utf-8"), "utf-8")
    parts = maps.area_map(edition, Links("dia-ban/"), measures())
    (root / "site" / "dia-ban").mkdir()
    (root / "site" / "dia-ban" / "index.html").write_text(page_of("dia-ban/", parts, policy(project, made)), "utf-8")
    return root / "site", colour


@pytest.fixture(scope="module")
def base_url(tiled):
    """Instead of the demonstration's address: the small site's, on a server that knows ranges."""
    with served(tiled[0]) as address:
        yield address


def test_a_file_of_tiles_is_drawn_without_leaving_the_site(open_page, tiled):
    """Pictures and vectors of a PMTiles file are painted behind the areas, with their credit and without a fault."""
    page = open_page("dia-ban/")
    page.wait_for_selector("path.mb-area")
    page.wait_for_selector(".leaflet-tile-pane .leaflet-tile-loaded")
    assert tuple(page.evaluate(COLOUR)) == tiled[1]
    assert page.locator(".mb-map__credit").inner_text() == "© Sở Tài nguyên"
    assert page.faults == []
