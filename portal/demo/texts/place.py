"""Where a report's text plays."""

import re
from dataclasses import dataclass

BRIDGE = re.compile(r"\b(cầu|Đập Đá)\b")
WATER = re.compile(r"\b(cầu|Đập Đá|hồ|sông|bến(?! xe)|biển|phá|đầm)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the texts name it.

    street: "Lê Lợi", without the word "đường"; empty where there is none. ward: "phường Vĩnh Ninh", "xã Phú Mậu".
    district: "thành phố Huế". kind: "city", "town" or "rural". near: a landmark as a noun, "chợ Đông Ba", or empty.
    """

    street: str
    ward: str
    district: str
    kind: str
    near: str

    @property
    def facts(self) -> frozenset[str]:
        """What lines may ask of the place: its kind, and whether a bridge or any water is near (as outside cities)."""
        is_wet = self.kind != "city" or WATER.search(self.near)
        return frozenset([self.kind, *(["bridge"] if BRIDGE.search(self.near) else []), *(["water"] if is_wet else [])])
