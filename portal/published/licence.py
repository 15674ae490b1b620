"""Licences that a city can choose, and what they let a reader do. Any other is passed on by its name alone."""

from dataclasses import dataclass

from portal.settings import Names


@dataclass(frozen=True)
class Licence:
    """A licence of data. `spdx` and `url` are empty for one that is not known here."""

    name: str
    spdx: str = ""
    url: str = ""
    allows: Names | None = None


_CREDIT = {
    "vi": "Ai cũng được sao chép, chia sẻ, sửa đổi và dùng cho mọi mục đích, kể cả thương mại, miễn là ghi nguồn và "
    "nói rõ nếu đã sửa đổi.",
    "en": "Anyone may copy, share, change and use the data for any purpose, commercially too, as long as they name the "
    "source and say if they changed it.",
}
_FREE = {
    "vi": "Ai cũng được dùng cho mọi mục đích, không cần xin phép; nên ghi nguồn để người đọc kiểm tra được.",
    "en": "Anyone may use the data for any purpose without asking; name the source so that readers can check it.",
}
_ALIKE = {
    "vi": "Ai cũng được dùng cho mọi mục đích, miễn là ghi nguồn và công bố dữ liệu đã sửa đổi theo cùng giấy phép.",
    "en": "Anyone may use the data for any purpose, as long as they name the source and publish changed data under the "
    "same licence.",
}
KNOWN = (
    Licence("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", _CREDIT),
    Licence("CC BY-SA 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/", _ALIKE),
    Licence("CC0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", _FREE),
    Licence("ODbL 1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", _ALIKE),
    Licence("ODC-By 1.0", "ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/", _CREDIT),
    Licence("PDDL 1.0", "PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/", _FREE),
)


def licence(name: str) -> Licence:
    """The licence that a setting names, however it is spelt (`CC BY 4.0`, `cc-by-4.0`)."""
    wanted = _folded(name)
    return next((one for one in KNOWN if wanted in (_folded(one.name), _folded(one.spdx))), Licence(name))


def _folded(name: str) -> str:
    return name.casefold().replace("-", " ").strip()
