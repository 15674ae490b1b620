"""Where a report's text plays."""

from dataclasses import dataclass


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
