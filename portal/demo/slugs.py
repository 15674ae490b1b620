"""Ids from Vietnamese names."""

import re
import unicodedata


def slug(name: str) -> str:
    """`Thủy Xuân` → `thuy-xuan`, `Phường Đúc` → `phuong-duc`; đ has no decomposition, so it is named here."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
