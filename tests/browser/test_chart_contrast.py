"""Words on charts can be read, whatever colour they lie on."""

import io
import re
from functools import cache

import pytest
from PIL import Image

pytestmark = pytest.mark.browser
LEAST = 4.5
"""WCAG 2.2, 1.4.3."""
TRACE = 0.03
"""The share of the pixels under a word that may be nearer: a grid line."""
WORDS = """() => [...document.querySelectorAll("main svg :is(text:not(.mb-place), text:not(.mb-place) tspan)")]
  .filter((one) => !one.querySelector("tspan") && one.textContent.trim() && one.checkVisibility())
  .map((one) => [one.textContent, getComputedStyle(one).fill, one.getBoundingClientRect().toJSON()])
  .filter(([, , box]) => box.width)"""
"""Of what is laid out for wide and for narrow charts Chromium calls both visible, and gives one a box."""
NAMES = """() => [...document.querySelectorAll("main svg .mb-place")]
  .filter((one) => one.checkVisibility()).map((one) => {
  const { fill, stroke, strokeWidth, fontSize, paintOrder } = getComputedStyle(one);
  return [fill, stroke, parseFloat(strokeWidth) / parseFloat(fontSize), paintOrder];
})"""
UNSEEN = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("svg :is(text, tspan) { visibility: hidden !important }");
  document.adoptedStyleSheets.push(sheet);
}"""


@cache
def luminance(colour):
    """Relative luminance of an sRGB colour, 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def rgb(colour):
    return tuple(int(part) for part in re.findall(r"\d+", colour)[:3])


def too_pale(page):
    """The words under which more than a trace of the picture is too near to their own colour."""
    found = page.evaluate(WORDS)
    page.evaluate(UNSEEN)
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    pale = []
    for words, fill, box in found:
        ink = rgb(fill)
        edges = (int(box["left"]), int(box["top"]) + 2, int(box["right"]) + 1, int(box["bottom"]) - 1)
        under = picture.crop(edges).getcolors(1 << 20) or []
        near = sum(count * (contrast(ink, colour) < LEAST) for count, colour in under)
        if near > TRACE * sum(count for count, _ in under):
            pale.append(words)
    return found, pale


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["", "qua-han/", "co-quan/ubnd-hue/"])
def test_words_on_charts_have_contrast(open_page, address, scheme):
    """Every word on a chart has 4.5:1 against what is drawn under it, on a phone, in both schemes."""
    found, pale = too_pale(open_page(address, width=390, scheme=scheme))
    assert len(found) > 10 and pale == []


def test_a_word_on_its_own_colour_would_be_found(open_page):
    """The check above reports a label whose plate was taken away."""
    page = open_page("qua-han/", width=390, scheme="dark")
    page.evaluate("document.querySelectorAll('.mb-chart__plate').forEach((one) => one.remove())")
    assert "480 quá hạn" in too_pale(page)[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["", "qua-han/"])
def test_names_on_maps_have_a_rim_against_which_they_can_be_read(open_page, address, scheme):
    """Whatever lies under a place's name, a rim of an eighth of its size and more is drawn first, at 4.5:1 to it."""
    names = open_page(address, width=390, scheme=scheme).evaluate(NAMES)
    assert names
    for fill, stroke, width, order in names:
        assert contrast(rgb(fill), rgb(stroke)) >= LEAST and width >= 1 / 8 and order.startswith("stroke")
