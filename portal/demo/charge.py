"""Who has charge of what, and where: Huế's own bodies answer in Huế alone."""

from collections.abc import Callable

from portal.demo.geography import Ward
from portal.demo.organisations import Kind, district_agency

CITYS_POLICE, POLICE = "cong-an-tp-hue", "cong-an-tinh"
WITH_MONUMENTS = frozenset({"hue", "huong-thuy", "huong-tra"})
WITH_INDUSTRY = frozenset(
    ("Phú Bài", "Tứ Hạ", "Phong Điền", "Phong Hiền", "Quảng Vinh", "Phú Đa", "Lộc Sơn", "Lăng Cô", "Lộc Tiến",
     "Lộc Thủy", "Lộc Vĩnh")
)  # fmt: skip
"""Where the industrial zones lie, and the economic zone Chân Mây - Lăng Cô."""

WITH_COACHES = frozenset({"An Hòa", "Xuân Phú", "An Cựu", "An Đông"})
"""Where Huế's two coach stations are, and what lies beside them."""


def _is_in_the_city(ward: Ward) -> bool:
    return ward.district == "hue"


def _has_named_roads(ward: Ward) -> bool:
    return bool(ward.streets)


CHARGE: dict[str, Callable[[Ward], bool]] = {
    **dict.fromkeys(("cty-mtdt", "tt-cvcx", "tt-ptqd", "bqlda-hue", CITYS_POLICE), _is_in_the_city),
    **dict.fromkeys(("so-gtvt", "cty-dbo", "bqlda-gt"), _has_named_roads),
    "ben-xe": lambda ward: ward.name in WITH_COACHES,
    "tt-btdt": lambda ward: ward.district in WITH_MONUMENTS,
    "bql-kkt": lambda ward: ward.name in WITH_INDUSTRY,
    "thuy-loi": lambda ward: not _is_in_the_city(ward),
}
"""Where an agency has charge; one that is not named here has it in the whole province or in its own place."""


def in_place(kind: Kind, agency: str, ward: Ward) -> str:
    """The agency, or who does its work in a ward where it has no charge: the provincial police, else the district."""
    if agency not in CHARGE or CHARGE[agency](ward):
        return agency
    return POLICE if agency == CITYS_POLICE and POLICE in kind.answered_by else district_agency(ward.district)


def in_charge(kind: Kind, agency: str, ward: Ward) -> str:
    """Who answers such a report from there that was sent to an agency."""
    return kind.alone or in_place(kind, agency, ward)
