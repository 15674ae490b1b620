"""Assets: each named by its bytes, none from elsewhere, light enough for a phone."""

import gzip
import re
from itertools import pairwise

import pytest

from portal.host import assets as module
from portal.host import manifests
from portal.host.assets import THEME_ASSETS, hashed, hashed_addresses, prepare_assets

FONTS = {f"be-vietnam-pro-{script}-{weight}.woff2" for script in ("latin", "vietnamese") for weight in (400, 700)}
TOKENS = (THEME_ASSETS / "css" / "00-tokens.css").read_text("utf-8")
MAPS = (THEME_ASSETS / "css" / "31-maps.css").read_text("utf-8")


def test_the_same_files_get_the_same_names_and_bytes(out, assets, project, tmp_path):
    """Preparing the assets again gives the same names and the same bytes, cut fonts and drawn icons included."""
    again = prepare_assets(tmp_path, manifests(project))
    assert again == assets
    assert all((out / address).read_bytes() == (tmp_path / address).read_bytes() for address in assets.values())


def test_every_name_holds_the_hash_of_its_file(out, assets):
    """A file's name changes when its bytes do, so that it may be cached for ever."""
    for name, address in assets.items():
        assert address == f"assets/{hashed(name, (out / address).read_bytes())}"


def test_styles_name_only_files_that_are_there(out, assets):
    """Each url() in a style is a data: picture or a hashed file beside it."""
    there = {address.removeprefix("assets/") for address in assets.values()}
    for name in (name for name in assets if name.endswith(".css")):
        for target in re.findall(r"url\(\s*[\"']?([^\"')]+)", (out / assets[name]).read_text("utf-8")):
            assert target.startswith(("data:", "#")) or target in there, (name, target)


def test_the_typeface_and_the_frame_are_light(out, assets):
    """Four cut fonts, the styles and the script of every page weigh less than 60 kB together as they are sent."""
    everywhere = [*FONTS, "portal.css", "start.js", "mark.svg"]
    contents = [(out / assets[name]).read_bytes() for name in everywhere]
    assert sum(min(len(content), len(gzip.compress(content))) for content in contents) < 60_000


def test_scripts_that_import_each_other_name_the_hashed_file():
    """A change of an imported script changes the name of the importing one too."""
    files = {"a.mjs": b'import { x } from "./b.mjs";\n', "b.mjs": b"export const x = 1;\n"}
    first = hashed_addresses(dict(files))
    second = hashed_addresses({**files, "b.mjs": b"export const x = 2;\n"})
    assert first["a.mjs"] != second["a.mjs"]


def test_a_file_that_is_not_there_is_named():
    """A style that asks for a missing file stops the build with both names."""
    with pytest.raises(ValueError, match=r"x\.css names nowhere\.png"):
        hashed_addresses({"x.css": b"a{background:url(nowhere.png)}"})


def test_files_made_by_the_build_are_published_too(tmp_path):
    """Text and bytes that the build has made get a hashed name like the others."""
    made = prepare_assets(tmp_path, {"points.json": "[]"})
    assert re.fullmatch(r"assets/points\.[0-9a-f]{8}\.json", made["points.json"])
    assert (tmp_path / made["points.json"]).read_bytes() == b"[]"


@pytest.mark.parametrize("css", [TOKENS, MAPS], ids=["tokens", "maps"])
def test_both_dark_schemes_are_equal(css):
    """The colours of a reader's choice are those of a dark system without scripts, and neither reaches paper."""
    blocks = re.findall(r'\[data-md-color-scheme="(?:slate|auto)"\] \{([^}]+)\}', css)
    assert len(blocks) == 2
    assert len({" ".join(block.split()) for block in blocks}) == 1
    outside = re.sub(r"@media screen[^{]*\{\s*[^{}]+\{[^}]*\}\s*\}", "", css)
    assert '"slate"' not in outside and '"auto"' not in outside


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXTS = [
    *[
        (text, ground)
        for text in ("ink", "muted", "brand", "answered", "within-text", "overdue")
        for ground in ("paper", "card")
    ],
    *[(f"{kind}", f"{kind}-soft") for kind in ("answered", "overdue")],
    *[("within-text", "within-soft"), ("muted", "neutral-soft"), ("ink", "brand-soft"), ("brand", "brand-soft")],
    *[("on-brand", "brand"), ("on-bar", "bar"), ("on-bar-muted", "bar"), ("notice-text", "notice")],
]


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_has_contrast(scheme, text, ground):
    """Each text colour has at least 4.5:1 on each ground that it stands on, in both schemes."""
    block = TOKENS.split(f'[data-md-color-scheme="{scheme}"] {{')[1].split("}")[0]
    colours = dict(re.findall(r"--mb-([\w-]+): (#[0-9a-f]{6})", block))
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_the_shades_of_a_map_are_told_apart(scheme):
    """The lowest shade differs from the ground, each shade from the next, and each outline from what lies beside it."""
    start = f'[data-md-color-scheme="{scheme}"] {{'
    colours: dict[str, str] = {}
    for block in (TOKENS + MAPS).split(start)[1:]:
        colours |= dict(re.findall(r"--mb-([\w-]+): ?(#[0-9a-f]{6})", block.split("}")[0]))
    ground, shades = [colours["map-beyond"], colours["map-land"]], [colours[f"map-{at}"] for at in range(5)]
    assert min(contrast(shades[0], one) for one in ground) >= 1.4
    assert min(contrast(one, after) for one, after in pairwise(shades)) >= 1.4
    assert min(contrast(colours["muted"], one) for one in ground) >= 4.5
    assert min(contrast(colours["muted"], one) for one in shades[:2]) >= 2
    assert min(contrast(colours["card"], one) for one in shades[2:]) >= 3


def test_licences_of_what_is_sent_are_sent_too(out, assets):
    """The licences of the typeface and of the map's scripts are published with them."""
    text = (out / assets["licences.txt"]).read_text("utf-8")
    assert "SIL Open Font License" in text.replace("SIL OPEN FONT LICENSE", "SIL Open Font License")
    assert "Leaflet" in text or "Agafonkin" in text
    assert module.FOLDER == "assets/"


UNDERLINED_NOT = {
    ".md-header a": "the bar of the site",
    ".mb-pager li > *": "a row of numbers",
    ".mb-button": "a button",
    ".mb-browse__ways a, .mb-contents a": "buttons",
    ".mb-ways-on a": "its title inside is underlined",
    ".mb-page--data .mb-file": "its word inside is underlined",
    ".mb-now__value a": "a large figure; beside it are links in words",
    ".mb-shelf__value a": "a large figure; its title beneath leads to the same page",
    ".mb-corrected__values ins": "no link",
}


def test_links_in_text_keep_their_underline():
    """A link is never told from text by its colour or weight alone: no rule but those named takes its underline."""
    text = "".join(path.read_text("utf-8") for path in sorted((THEME_ASSETS / "css").glob("*.css")))
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    bare = {" ".join(selector.split()) for selector, body in rules if "text-decoration: none" in body}
    assert bare == set(UNDERLINED_NOT)


def test_every_table_that_is_folded_says_into_how_many_columns():
    """On a phone a folded table has as many columns as its class says, so each such class has its rule."""
    templates = "".join(path.read_text("utf-8") for path in THEME_ASSETS.parent.glob("*.html"))
    styles = (THEME_ASSETS / "css" / "20-components.css").read_text("utf-8")
    for modifier in set(re.findall(r"mb-under--\d+", templates)):
        assert f".{modifier} {{ --mb-columns: {modifier[-1]}; }}" in styles, modifier
