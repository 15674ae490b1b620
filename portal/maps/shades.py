"""Five shades for values: round bounds between them, and a key that says them in words."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from markupsafe import Markup

from portal.charts.svg import element
from portal.language import Language

MOST_CLASSES = 5
_DECADES = range(-3, 9)
_STEPS = tuple(Fraction(digit, 1) * Fraction(10) ** power for power in _DECADES for digit in (1, 2, 5))

Written = Callable[[Fraction], str]
"""Writes a bound of the key: a share or a number."""


def classes(values: Sequence[Fraction]) -> list[Fraction]:
    """Round bounds, lowest to highest, that cut the values into at most five classes; one class for equal values."""
    if not values:
        return []
    low, high = min(values), max(values)
    for step in _STEPS:
        first, last = floor(low / step), max(ceil(high / step), floor(low / step) + 1)
        if last - first <= MOST_CLASSES:
            return [step * place for place in range(first, last + 1)]
    return [low, high]


def spread_classes(values: Sequence[Fraction]) -> list[Fraction]:
    """As `classes`, for positive values of which the largest is many times the smallest, as densities are.

    Each bound is about so many times the one before it: the first round number (1, 2, 5, 10 …) at or above a fifth of
    the way from the smallest to the largest, measured in powers. The lowest bound is 0.
    """
    if not values:
        return []
    low, high = min(values), max(values)
    ratio = float(high / low) ** (1 / MOST_CLASSES)
    inner = {_round_up(low * Fraction(ratio**power)) for power in range(1, MOST_CLASSES)}
    top = _round_up(high)
    return [Fraction(0), *sorted(bound for bound in inner if bound < top), top]


def _round_up(value: Fraction) -> Fraction:
    return next((step for step in _STEPS if step >= value), value)


def shade(value: Fraction | int | None, bounds: Sequence[Fraction]) -> int | None:
    """The class of a value, from 0; the highest bound belongs to the last class. None for no value."""
    if value is None:
        return None
    return min(sum(value >= bound for bound in bounds[1:]), len(bounds) - 2)


def shade_class(number: int | None) -> str:
    """The class of a shade; its colour is in the stylesheet."""
    return "mb-area--none" if number is None else f"mb-area--{number}"


def key(
    language: Language, bounds: Sequence[Fraction], caption: str, written: Written, nothing: str = "", **data: str
) -> Markup:
    """The shades in words, lowest first, and what no shade means if anything has none; `data` become attributes."""
    spans = [
        (shade_class(place), language._("{low} to {high}").format(low=written(low), high=written(high)))
        for place, (low, high) in enumerate(pairwise(bounds))
    ]
    spans += [(shade_class(None), nothing)] if nothing else []
    items = (element("li", _swatch(kind), element("span", text)) for kind, text in spans)
    return element(
        "div",
        element("p", caption, class_="mb-map__note"),
        element("ul", *items, class_="mb-legend mb-legend--small"),
        class_="mb-map__key",
        **data,
    )


def _swatch(kind: str) -> Markup:
    box = element("rect", class_=f"mb-area {kind}", x=1, y=1, width=22, height=12, rx=2)
    return element("svg", box, class_="mb-map__swatch", viewBox="0 0 24 14", width=24, height=14, aria_hidden="true")
