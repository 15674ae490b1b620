"""The site's sign: in a tab, on a home screen, in the manifest of each edition."""

import io
import json

import pytest
from PIL import Image

from portal.host import manifests, prepare_assets
from portal.host.assets import THEME_ASSETS
from portal.host.icons import MASKABLE, TOUCH, ico, icons, manifest_name

SIGNS = THEME_ASSETS / "img"


@pytest.fixture(scope="module")
def drawn():
    return {name: Image.open(io.BytesIO(content)).convert("RGBA") for name, content in icons(SIGNS).items()}


def test_icons_on_a_ground_of_their_own_are_opaque_to_the_corner(drawn):
    """What a phone cuts to its own shape has the brand's ground in every corner and no hole."""
    for name in (TOUCH, MASKABLE):
        image = drawn[name]
        assert image.getchannel("A").getextrema() == (255, 255)
        assert {image.getpixel((x, y))[:3] for x in (0, image.width - 1) for y in (0, image.height - 1)} == {
            (0x5A, 0x23, 0x64)
        }


def test_a_mask_cuts_nothing_of_the_sign(drawn):
    """The whole sign lies in the circle of four fifths of the width that every mask leaves."""
    image = drawn[MASKABLE].convert("RGB")
    ground, middle = image.getpixel((0, 0)), image.width / 2
    far = max(
        (x - middle) ** 2 + (y - middle) ** 2
        for x in range(0, image.width, 4)
        for y in range(0, image.height, 4)
        if image.getpixel((x, y)) != ground
    )
    assert 0.2 * image.width < far**0.5 <= 0.4 * image.width


def test_the_tab_icon_is_drawn_for_each_size():
    """`favicon.ico` holds 16, 32 and 48 pixels, none of them empty."""
    image = Image.open(io.BytesIO(ico(SIGNS)))
    assert image.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    for size in sorted(image.info["sizes"]):
        image.size = size  # type: ignore[misc]  # how Pillow chooses among an icon's pictures
        image.load()
        assert len(image.convert("RGB").getcolors(4096) or []) > 2


def test_each_edition_has_a_manifest_whose_icons_are_there(project, tmp_path):
    """A manifest speaks its edition's language, starts at its home page and names icons that lie beside it."""
    made = prepare_assets(tmp_path, manifests(project))
    for code, start in (("vi", "../"), ("en", "../en/")):
        body = json.loads((tmp_path / made[manifest_name(code)]).read_text("utf-8"))
        assert (body["lang"], body["start_url"], body["short_name"]) == (code, start, "Minh & Bạch")
        for icon in body["icons"]:
            image = Image.open(tmp_path / "assets" / icon["src"])
            assert "x".join(map(str, image.size)) == icon["sizes"]
        assert {icon["purpose"] for icon in body["icons"]} == {"any", "maskable"}
