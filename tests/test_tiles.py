"""A background of the maps is asked for by the deployer alone; the security policy and the scripts follow it."""

import urllib.error
import urllib.request
from dataclasses import replace

import pytest
from markupsafe import Markup
from pydantic import ValidationError

from portal import host, maps
from portal.addresses import Links
from portal.host.frame import policy
from portal.periods import Scope
from portal.problems import Problems
from portal.records import Basemap
from portal.serving import Handler, Server
from portal.settings import MapSettings, Project, Settings, Tiles
from portal.sources.tiles import read_tiles
from portal.terms import BasemapKind, ScopeKind
from tests.mapped_city import NAMES, edition_of, layered, measures, tree
from tests.served import served
from tests.tile_files import PNG, VECTORS, picture, pmtiles, vectors

SERVER = "https://tiles.example/{z}/{x}/{y}.png"
WHOSE = {"vi": "© Sở Tài nguyên", "en": "© Survey"}


def project_with(root, **tiles):
    settings = Settings(name=NAMES, city=NAMES, centre=NAMES, maps=MapSettings(tiles=Tiles(attribution=WHOSE, **tiles)))
    return Project(root=root, settings=settings, site_url="")


def test_without_tiles_no_other_host_is_allowed_and_nothing_is_shipped(tmp_path):
    """By default the policy names no host, and no script or file of a background is among the assets."""
    project = project_with(tmp_path)
    assert "http" not in policy(project, {}) and "blob:" not in policy(project, {})
    basemap = read_tiles(project, Problems())
    assert basemap == Basemap() and host.basemap_files(basemap) == {}
    drawn = maps.report_map(edition_of(), Links("ban-do/"))
    assert "data-tiles" not in drawn.html
    assert not {"map-tiles.js", "pmtiles.js", "protomaps-leaflet.js"} & set(drawn.later)


def test_a_tile_server_may_send_pictures_and_nothing_else(tmp_path):
    """With an address set, pictures may come from its host; scripts, styles and data from there may not."""
    said = policy(project_with(tmp_path, url=SERVER), {})
    parts = dict(part.split(" ", 1) for part in said.split("; "))
    assert parts.pop("img-src") == "'self' data: https://tiles.example"
    assert not any("example" in value for value in parts.values())


def test_every_map_says_whose_background_it_is(tmp_path):
    """The element of a map names the tiles and, in the page's language, whose they are."""
    edition = edition_of()
    settings = project_with(tmp_path, url=SERVER, link="https://tiles.example/about").settings
    project, basemap = (
        Project(root=tmp_path, settings=settings, site_url=""),
        Basemap(kind=BasemapKind.SERVER, max_zoom=17),
    )
    edition.archive = replace(edition.archive, project=project, basemap=basemap)
    drawn = maps.report_map(edition, Links("ban-do/"))
    for said in (f'data-tiles="{SERVER}"', 'data-tiles-by="© Sở Tài nguyên"', 'data-tiles-zoom="17"', "mb-map--tiled"):
        assert said in drawn.html
    assert drawn.later[-2:] == ("map-tiles.js", "map-points.js")


def maps_of(edition):
    """Every kind of map that a script draws: of all reports, of an area's, of the overdue, of areas."""
    links = Links("ban-do/")
    return {
        "all": layered(edition, links).html,
        "area": maps.report_map(edition, links, Scope(ScopeKind.AREA, "dong"), [Markup("<li>1</li>")]).html,
        "overdue": maps.overdue_map(edition, links).html,
        "areas": maps.area_map(edition, links, measures()).html,
    }


@pytest.mark.parametrize("kind", ["all", "area", "overdue", "areas"])
def test_whoever_is_asked_for_a_background_is_named_under_the_map(tmp_path, kind):
    """Right under each kind of map that asks a deployer's server stands its name; with a file of the site, or without
    a background, no server is named."""
    edition = edition_of()
    told = {}
    for of, tiles in {"server": {"url": SERVER}, "file": {"file": "nen.pmtiles"}, "none": None}.items():
        made = replace(edition, files={**edition.files, "basemap.pmtiles": "assets/basemap.pmtiles"})
        if tiles:
            kinds = {"server": BasemapKind.SERVER, "file": BasemapKind.VECTORS}
            project = project_with(tmp_path, **tiles)
            made.archive = replace(edition.archive, project=project, basemap=Basemap(kind=kinds[of], max_zoom=17))
        told[of] = maps_of(made)[kind]
    parents = {part: whole for whole in tree(told["server"]).iter() for part in whole}
    box = next(part for part in parents if part.get("id") == "map_1")
    beside = list(parents[box])
    under = beside[beside.index(box) + 1].text
    assert under == "Nền bản đồ lấy từ https://tiles.example: trình duyệt của bạn tải nền từ máy chủ ấy."
    assert "data-tiles=" in told["file"] and "https://" not in told["file"] + told["none"]
    assert "mb-map__asked" not in told["file"] + told["none"]


@pytest.mark.parametrize(
    ("tiles", "wrong"),
    [
        ({"url": SERVER, "file": "data/a.pmtiles"}, "not both"),
        ({"url": SERVER, "attribution": {}}, "attribution"),
        ({"url": "http://tiles.example/{z}/{x}/{y}.png"}, "not an address"),
        ({"url": "https://tiles.example/{z}/{x}.png"}, "needs"),
        ({"url": "https://{s}.tiles.example/{z}/{x}/{y}.png"}, "not an address"),
        ({"url": "https://tiles.example/{z}/{x}/{y}.png; script-src *"}, "not an address"),
        ({"url": SERVER, "link": "javascript:alert(1)"}, "pattern"),
    ],
)
def test_what_could_open_the_policy_is_refused(tiles, wrong):
    """An address that is not plain https of one host, or says not whose map it is, stops the build with a reason."""
    with pytest.raises(ValidationError, match=wrong):
        Tiles(**{"attribution": WHOSE, **tiles})


@pytest.mark.parametrize(
    ("tile", "tile_type", "kind"),
    [(vectors(), VECTORS, BasemapKind.VECTORS), (picture((1, 2, 3)), PNG, BasemapKind.PICTURES)],
    ids=["vectors", "pictures"],
)
def test_a_file_of_tiles_brings_its_script_and_its_policy(tmp_path, tile, tile_type, kind):
    """A PMTiles file is shipped with what draws its kind, whole; the policy then allows memory, and still no host."""
    (tmp_path / "nen.pmtiles").write_bytes(pmtiles(tile, tile_type))
    project, problems = project_with(tmp_path, file="nen.pmtiles"), Problems()
    basemap = read_tiles(project, problems)
    assert (basemap.kind, basemap.max_zoom, problems.found) == (kind, 1, [])
    files = host.basemap_files(basemap)
    script = {BasemapKind.VECTORS: "protomaps-leaflet.js", BasemapKind.PICTURES: "pmtiles.js"}[kind]
    assert set(files) == {"basemap.pmtiles", "basemap-licences.txt", script} and files["basemap.pmtiles"] == pmtiles(
        tile, tile_type
    )
    assert b"sourceMappingURL" not in files[script]
    said = policy(project, dict.fromkeys(files, ""))
    assert ("blob:" in said) == (kind is BasemapKind.PICTURES) and "http" not in said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nen.pmtiles", b""),
        ("nen.pmtiles", b"PK\3\4" * 99),
        ("nen.pmtiles", pmtiles(b"", PNG, version=2)),
        ("nen.pmtiles", pmtiles(b"", 0)),
        ("nen.mbtiles", pmtiles(b"", PNG)),
        ("other.pmtiles", pmtiles(b"", PNG)),
    ],
    ids=["empty", "a zip", "version 2", "unknown tiles", "another ending", "absent"],
)
def test_a_file_that_is_none_stops_the_build(tmp_path, name, content):
    """A file of tiles that is absent, cut or of another kind is named as a problem, and no map waits for it."""
    (tmp_path / name).write_bytes(content)
    file = name if name.endswith("mbtiles") else "nen.pmtiles"
    problems = Problems()
    assert read_tiles(project_with(tmp_path, file=file), problems) == Basemap()
    assert [problem.kind.code for problem in problems.found] == ["bad_tiles"]


def test_a_served_folder_gives_parts_of_files(tmp_path):
    """`build.py serve` answers a range with those bytes alone, one beyond the end with a refusal, else with all; where
    nothing is, the site's own page says so."""
    (tmp_path / "a.bin").write_bytes(bytes(range(100)))
    with served(tmp_path) as root:
        address = f"{root}a.bin"

        def asked(**headers):
            with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
                return answer.status, answer.headers["Content-Range"], answer.read()

        assert asked(Range="bytes=10-19") == (206, "bytes 10-19/100", bytes(range(10, 20)))
        assert asked(Range="bytes=90-999") == (206, "bytes 90-99/100", bytes(range(90, 100)))
        assert asked() == (200, None, bytes(range(100)))
        with pytest.raises(urllib.error.HTTPError, match="416"):
            asked(Range="bytes=100-101")
        (tmp_path / "404.html").write_text("không có trang này")
        with pytest.raises(urllib.error.HTTPError) as lost:
            urllib.request.urlopen(address.replace("a.bin", "b.bin"))
        assert (lost.value.code, lost.value.read().decode()) == (404, "không có trang này")


@pytest.mark.parametrize(("error", "is_told"), [(BrokenPipeError(), False), (OSError("disk"), True)])
def test_a_reader_who_leaves_is_no_fault(capfd, error, is_told):
    """A browser that went away before it had all of a file leaves no traceback; what else goes wrong does."""
    with Server(("127.0.0.1", 0), Handler) as server:
        try:
            raise error
        except OSError:
            server.handle_error(None, ("127.0.0.1", 1))
    assert ("Traceback" in capfd.readouterr().err) is is_told
