"""Ways to reach the centre: which a page can lead to, and which everybody reads."""

import re
from urllib.parse import urlsplit

from portal.problems import N_, Unfit

_WAYS = (
    re.compile(r"[^@\s:/<>\"]+@[^@\s:/<>\"]+\.[^@\s:/<>\".]+"),
    re.compile(r"\+?(?:[\s.()-]*\d){3,15}"),
    re.compile(r"https://[^\s/@:<>\"]+\.[^\s/@:<>\"]+(?::\d+)?(?:[/?#][^\s<>\"]*)?"),
)
"""An e-mail address, a telephone number, an https address."""
_TRACKER = re.compile(r"/(?:issues|discussions|merge_requests|pulls?)(?:[/?#]|$)")
_GROUPS = re.compile(
    r"(?:.*\.)?(?:facebook\.com|fb\.com|t\.me|telegram\.me|discord\.(?:gg|com)|reddit\.com|zalo\.me/+g(?:/.*)?)"
)
_SCHEME = re.compile(r"\s*[a-zA-Z][a-zA-Z0-9+.-]*:(?!\s|$)")


def private(contact: str) -> str:
    """A way to ask in private; empty if there is none. Raises Unfit."""
    if is_public(contact):
        raise Unfit(N_("this is read by everybody; name a mailbox, a telephone or a form that only the centre reads"))
    if contact and not any(way.fullmatch(contact.strip()) for way in _WAYS):
        raise Unfit(
            N_(
                "this is no way to write to the centre; write an e-mail address, a telephone number or an address that "
                "begins with https://, and nothing beside it"
            )
        )
    return contact.strip()


def told(contact: str) -> str:
    """Where to write: any of those ways, or words such as a street's address, but no other scheme. Raises Unfit."""
    if _SCHEME.match(contact) and not _WAYS[2].fullmatch(contact.strip()):
        raise Unfit(
            N_(
                "an address that a page leads to begins with https://; else write an e-mail address or a telephone "
                "number"
            )
        )
    return contact


def is_public(contact: str) -> bool:
    """Whether it is a list of issues or a group of a social network, where whoever asks that something be withdrawn
    would publish it again."""
    text = contact.strip().casefold()
    parts = urlsplit(text if "://" in text else f"https://{text}")
    host = parts.netloc.rpartition("@")[2].partition(":")[0]
    place = f"{host}{parts.path}" if host.endswith("zalo.me") else host
    return bool(_TRACKER.search(text) or ("@" not in parts.netloc and _GROUPS.fullmatch(place)))
