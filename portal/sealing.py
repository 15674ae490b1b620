"""What makes a finished site verifiable: the zips of it, the list of hashes that a page looks in, and `SHA256SUMS`.

No list can hold its own hash: the zips have neither themselves nor that page's list, the list not itself, `SHA256SUMS`
not itself. The last zip holds sums of its own, of just what is in them.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from portal.packing import every_address
from portal.problems import N_
from portal.progress import Progress
from portal.sums import SUMS, as_text, sums_of
from portal.writer import Stage

DIGITS = "{digits}"
START = 2
"""So many digits of a hash name the file of the list that holds it. Of a site of 100,000 files each has some 400."""


@dataclass(frozen=True)
class Zips:
    """The site as zips, of which the last is not whole yet. `waiting`: the files that it still lacks."""

    addresses: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


def list_of(record: bytes, site_url: str) -> str:
    """Where the list of a build lies, with a place for the digits: `assets/sums/{digits}.3fa9c2d1.json`.

    Pages name it before there is a list, so it is named after what the site is made from: `build.json`, which is
    `record`, and its address.
    """
    return f"assets/sums/{DIGITS}.{hashlib.sha256(record + site_url.encode()).hexdigest()[:8]}.json"


def seal(stage: Stage, listed: str, zips: Zips, elsewhere: Mapping[str, str], progress: Progress) -> None:
    """Write what was named above. `listed`: as `list_of`; `elsewhere`: hashes, by place, of what is no file of this
    site and yet can be asked for."""
    progress(N_("hashing files"))
    named = [one for one in every_address(stage.root) if one not in zips.addresses]
    sums = sums_of(stage.root, named, progress, N_("hashing files"))
    if zips.addresses:
        stage.finish_zips(zips.addresses, zips.waiting, {SUMS: as_text(sums)})
        sums |= sums_of(stage.root, (*zips.addresses, f"{zips.addresses[0]}.sha256"))
    for start, content in shelves({**sums, **elsewhere}).items():
        address = listed.replace(DIGITS, start)
        stage.write(address, content)
        sums[address] = hashlib.sha256(content).hexdigest()
    stage.write(SUMS, as_text(sums))


def shelves(sums: Mapping[str, str]) -> dict[str, bytes]:
    """The list in pieces, by how hashes begin: JSON, by the rest of a hash the places of the files that have it."""
    held: dict[str, dict[str, list[str]]] = {f"{number:0{START}x}": {} for number in range(16**START)}
    by_hash: dict[str, list[str]] = defaultdict(list)
    for name, digest in sorted(sums.items()):
        by_hash[digest].append(name)
    for digest, names in sorted(by_hash.items()):
        held[digest[:START]][digest[START:]] = names
    return {start: _written(rest) for start, rest in held.items()}


def _written(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
