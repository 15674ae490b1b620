"""Vietnamese in the encodings from before Unicode."""

import unicodedata

LETTERS = (
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ"
)  # fmt: skip
BYTES = bytes.fromhex(
    "B8B5B6B7B9A8BEBBBCBDC6A9CAC7C8C9CBD0CCCECFD1AAD5D2D3D4D6DDD7D8DCDEE3DFE1E2E4ABE8E5E6E7E9ACEDEAEBECEEF3EFF1F2F4ADF8F5"
    "F6F7F9FDFAFBFCFEAEA1A2A3A4A5A6A7"
)
"""Of each letter in TCVN 5712:1993 VN3, the third of its sets, of which the .Vn fonts are."""
TCVN3 = dict(zip(LETTERS, BYTES, strict=True))
WHOLE = "ăâêôơưĂÂÊÔƠƯ"


def in_tcvn3(text: str) -> bytes:
    """A text in TCVN3; capitals with a tone, for which it has no bytes, are small."""
    small = (sign if sign in TCVN3 or sign.isascii() else sign.lower() for sign in text)
    return b"".join(bytes([TCVN3[sign]]) if sign in TCVN3 else sign.encode("ascii", "replace") for sign in small)


def in_cp1258(text: str) -> bytes:
    """A text as Windows wrote it before Unicode: letters, and tones after them."""
    parted = unicodedata.normalize("NFD", text)
    for whole in WHOLE:
        parted = parted.replace(unicodedata.normalize("NFD", whole), whole)
    return parted.encode("cp1258", "replace")
