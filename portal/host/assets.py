"""What pages load: gathered by plain name, written once with a hash in the name, `assets/portal.3fa9c2d1.css`."""

import errno
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from portal.cards import SIGN
from portal.host import fonts, icons
from portal.problems import N_
from portal.records import Basemap
from portal.scratch import scratch
from portal.terms import BasemapKind

TOOL = Path(__file__).parents[2]
THEME_ASSETS = TOOL / "theme" / "assets"
NODE_MODULES = TOOL / "node_modules"
FOLDER = "assets/"
BUNDLE = "portal.css"

VENDORED = {
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "layers.png": "leaflet/dist/images/layers.png",
    "layers-2x.png": "leaflet/dist/images/layers-2x.png",
    "marker-icon.png": "leaflet/dist/images/marker-icon.png",
    "leaflet.markercluster.js": "leaflet.markercluster/dist/leaflet.markercluster.js",
    "MarkerCluster.css": "leaflet.markercluster/dist/MarkerCluster.css",
}
LICENCES = ("@fontsource/be-vietnam-pro/LICENSE", "leaflet/LICENSE", "leaflet.markercluster/MIT-LICENCE.txt")

BASEMAPS = {
    BasemapKind.PICTURES: {"pmtiles.js": "pmtiles/dist/pmtiles.js"},
    BasemapKind.VECTORS: {"protomaps-leaflet.js": "protomaps-leaflet/dist/protomaps-leaflet.js"},
}
"""What draws a file of tiles; shipped with such a file alone."""
BASEMAP_LICENCES = (
    "protomaps-leaflet/LICENSE",
    "@mapbox/point-geometry/LICENSE",
    "@mapbox/vector-tile/LICENSE.txt",
    "color2k/LICENSE",
    "fflate/LICENSE",
    "pbf/LICENSE",
    "potpack/LICENSE",
    "quickselect/LICENSE",
    "rbush/LICENSE",
)
"""Of what the two scripts hold; pmtiles has the first one's licence."""
BASEMAP = "basemap.pmtiles"
FOREIGN = {*VENDORED, *(name for scripts in BASEMAPS.values() for name in scripts)}

NOT_INSTALLED = N_("is not installed; run make site in the folder of build.py, which installs everything")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
URL = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)""")
IMPORT = re.compile(r"""((?:^|[\s;])(?:import|from)\s*\(?\s*["'])\./([\w.-]+)(["'])""")
ICON = re.compile(r'("src": ")([\w.-]+)(")')
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)

Files = dict[str, bytes]
Settle = Callable[[str], str]
"""Says the hashed name of a file by its plain one."""


def need_installed() -> None:
    """Raise FileNotFoundError, with what to do, if a file that every site needs was not installed."""
    foreign = (NODE_MODULES / path for path in (*VENDORED.values(), *LICENCES))
    missing = next((path for path in (*fonts.sources(NODE_MODULES), *foreign) if not path.is_file()), None)
    if missing is not None:
        raise FileNotFoundError(errno.ENOENT, NOT_INSTALLED, str(missing))


def basemap_files(basemap: Basemap) -> dict[str, bytes]:
    """A file of tiles and the script that draws it; nothing for a project without one."""
    if basemap.file is None:
        return {}
    scripts = {name: (NODE_MODULES / path).read_text("utf-8") for name, path in BASEMAPS[basemap.kind].items()}
    texts = {name: SOURCE_MAP.sub("", text).encode() for name, text in scripts.items()}
    return {BASEMAP: basemap.file.read_bytes(), "basemap-licences.txt": _licences(BASEMAP_LICENCES), **texts}


def prepare_assets(out: Path, made: Mapping[str, str | bytes] | None = None) -> dict[str, str]:
    """Write every asset below `out` and say where: plain name → address from the site's root.

    `made` are files that the build itself has made (points of the maps and the like). Raises FileNotFoundError
    if `npm ci` was not run, and ValueError if a style or a script names a file that is not there.
    """
    given = {name: _as_bytes(content) for name, content in (made or {}).items()}
    files = {**plain_files(), **style_files(), **script_files(), **given}
    addresses = hashed_addresses(files)
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, address in addresses.items():
        (out / address).write_bytes(files[name])
    return addresses


@contextmanager
def typeface() -> Iterator[Path]:
    """A folder with what pictures of pixels are drawn with: the typeface as TrueType, and the site's sign.

    It is removed afterwards. Raises FileNotFoundError as above.
    """
    with scratch() as folder:
        for name, content in (fonts.truetype(NODE_MODULES) | {SIGN: icons.sign(THEME_ASSETS / "img")}).items():
            (folder / name).write_bytes(content)
        yield folder


def plain_files() -> Files:
    """Fonts, pictures and licences: what refers to no other file."""
    return {
        **fonts.files(NODE_MODULES),
        **icons.icons(THEME_ASSETS / "img"),
        **{path.name: path.read_bytes() for path in sorted((THEME_ASSETS / "img").glob("*.*"))},
        **{name: (NODE_MODULES / path).read_bytes() for name, path in VENDORED.items() if name.endswith(".png")},
        "licences.txt": _licences(LICENCES),
    }


def _licences(paths: Iterable[str]) -> bytes:
    texts = [(NODE_MODULES / path).read_text("utf-8").strip() for path in paths]
    return ("\n\n----\n\n".join(texts) + "\n").encode()


def style_files() -> Files:
    """The bundle of our own styles, in the order of their names, and those of the maps."""
    own = [path.read_text("utf-8") for path in sorted((THEME_ASSETS / "css").glob("*.css"))]
    vendored = {name: NODE_MODULES / path for name, path in VENDORED.items() if name.endswith(".css")}
    return {
        BUNDLE: compact(fonts.face_rules() + "\n".join(own)).encode(),
        **{name: compact(path.read_text("utf-8")).encode() for name, path in vendored.items()},
    }


def compact(css: str) -> str:
    """Styles without comments and indentation."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def script_files() -> Files:
    """Our own scripts and those of the maps."""
    own = {path.name: path for path in sorted((THEME_ASSETS / "js").glob("*.*js"))}
    vendored = {name: NODE_MODULES / path for name, path in VENDORED.items() if name.endswith(".js")}
    return {
        name: SOURCE_MAP.sub("", path.read_text("utf-8")).encode() for name, path in sorted({**own, **vendored}.items())
    }


def hashed_addresses(files: Files) -> dict[str, str]:
    """The address of each file; the bytes of those that name others are changed in place to name them by theirs."""
    done: dict[str, str] = {}

    def settle(name: str, asked_by: tuple[str, ...] = ()) -> str:
        if name not in files:
            raise ValueError(f"{asked_by[-1]} names {name}, which is not among the assets")
        if name in asked_by:
            raise ValueError(f"{' → '.join((*asked_by, name))}: assets name each other in a circle")
        if name not in done:
            files[name] = _renamed(name, files[name], lambda other: settle(other, (*asked_by, name)))
            done[name] = FOLDER + hashed(name, files[name])
        return PurePosixPath(done[name]).name

    for name in sorted(files):
        settle(name)
    return dict(sorted(done.items()))


def _renamed(name: str, content: bytes, settle: Settle) -> bytes:
    """The bytes of a style, script or manifest with the hashed names of what it loads (all lie in one folder)."""
    if name.endswith(".webmanifest"):
        return ICON.sub(lambda found: f"{found[1]}{settle(found[2])}{found[3]}", content.decode()).encode()
    if name.endswith(".css"):
        return URL.sub(lambda found: f"url({settle(PurePosixPath(found[1]).name)})", content.decode()).encode()
    if name.endswith("js") and name not in FOREIGN:
        return IMPORT.sub(lambda found: f"{found[1]}./{settle(found[2])}{found[3]}", content.decode()).encode()
    return content


def hashed(name: str, content: bytes) -> str:
    """`map.vi.json` → `map.vi.3fa9c2d1.json`."""
    path = PurePosixPath(name)
    return f"{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
