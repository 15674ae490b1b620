"""What of the ground a picture shows."""

from dataclasses import dataclass

import pandas as pd

RATIO = 0.64
"""Its height to its width."""
AIR = 1.15
"""How much wider it is than what it frames."""


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
