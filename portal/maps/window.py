"""What of the ground a picture shows."""

from dataclasses import dataclass

import pandas as pd

RATIO = 0.64
"""Its height to its width."""
AIR = 1.15
"""How much wider it is than what it frames."""
ONE_PLACE = 300
"""Metres from corner to corner: what lies no farther apart is one place, on a picture and on a map."""
AROUND = 400
"""Units of the square around one place that a picture and a map show at least: 8 km, 4 or 2 in a small town."""
CLOSE = 200
"""Units that a picture of several places is wide at least: 4 km, 2 or 1 in a small town."""


@dataclass(frozen=True)
class Window:
    """A rectangle of the ground, in units."""

    x: int
    y: int
    width: int
    height: int

    @property
    def view_box(self) -> str:
        """As the attribute is written."""
        return f"{self.x} {self.y} {self.width} {self.height}"


def window(low: pd.Series, high: pd.Series, least: int) -> Window:
    """The window around two corners, with air; `least` is how much it holds across at least."""
    width = max(float(high["x"] - low["x"]), float(high["y"] - low["y"]) / RATIO, least) * AIR
    middle, height = (low + high) / 2, width * RATIO
    left, top = float(middle["x"]) - width / 2, float(middle["y"]) - height / 2
    return Window(round(left), round(top), round(width), round(height))


def close_window(low: pd.Series, high: pd.Series, apart: float) -> Window:
    """The window around two corners that lie so many metres apart: of one place the square around it, with air.

    `around` in `map-reports.js` asks the same of a map, by the same numbers.
    """
    if apart > ONE_PLACE:
        return window(low, high, CLOSE)
    middle = (low + high) / 2
    return window(middle - AROUND / 2, middle + AROUND / 2, AROUND)
