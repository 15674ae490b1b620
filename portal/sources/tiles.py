"""The background of the maps: a server's address, or a file of the project, of which only the header is read.

Source: PMTiles Version 3 Specification, "Header": magic in bytes 0–6, version in byte 7, tile type in byte 99, closest
zoom in byte 101.
"""

from portal.problem_catalogue.lists import BAD_TILES
from portal.problems import N_, Problems, Words
from portal.records import Basemap
from portal.settings import Project
from portal.terms import BasemapKind

MAGIC, VERSION, TILE_TYPE, MAX_ZOOM = b"PMTiles", 3, 99, 101
LENGTH = 127
KINDS = {
    1: BasemapKind.VECTORS,
    2: BasemapKind.PICTURES,
    3: BasemapKind.PICTURES,
    4: BasemapKind.PICTURES,
    5: BasemapKind.PICTURES,
}
"""Vector tiles; PNG, JPEG, WebP, AVIF."""


def read_tiles(project: Project, problems: Problems) -> Basemap:
    """What the settings ask for; a file that is not there, or is none, is a problem that stops the build."""
    tiles = project.settings.maps.tiles
    if tiles.url:
        return Basemap(kind=BasemapKind.SERVER, max_zoom=tiles.max_zoom)
    if not tiles.file:
        return Basemap()
    path = project.root / tiles.file
    if not path.is_file() or path.suffix != ".pmtiles":
        problems.add(BAD_TILES, "mkdocs.yml", file=tiles.file, problem=Words(N_("there is no such file *.pmtiles")))
        return Basemap()
    with path.open("rb") as stream:
        header = stream.read(LENGTH)
    kind = KINDS.get(header[TILE_TYPE]) if len(header) == LENGTH and header[:7] == MAGIC else None
    if kind is None or header[7] != VERSION:
        problems.add(BAD_TILES, "mkdocs.yml", file=tiles.file, problem=Words(N_("it is not PMTiles, version 3")))
        return Basemap()
    return Basemap(kind=kind, file=path, max_zoom=header[MAX_ZOOM])
