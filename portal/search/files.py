"""The files of the search: JSON, because every host packs it, in one folder that is named by the hash of them all.

A report more gives every report another number and so every file other bytes: a hash for each would only be one more
list for a phone to fetch, of thousands in a large city.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

FOLDER = "assets/search/"
LETTERS_OF_HASH = 8
Write = Callable[[str, bytes], None]
"""Takes an address from the site's root, and bytes."""


@dataclass(frozen=True)
class Files:
    """Gathers values, and writes them as files when all are there."""

    _held: dict[str, bytes] = field(default_factory=dict)

    def put(self, stem: str, value: Any) -> None:
        """Keep a value as the file `stem`. Keys keep their order, which the caller has made."""
        self._held[stem] = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    def write(self, write: Write) -> str:
        """Write every file; returns the address of their folder, `assets/search/3fa9c2d1/`."""
        mixed = hashlib.sha256()
        for stem, content in self._held.items():
            mixed.update(f"{stem} {len(content)}\n".encode() + content)
        folder = f"{FOLDER}{mixed.hexdigest()[:LETTERS_OF_HASH]}/"
        for stem, content in self._held.items():
            write(f"{folder}{stem}.json", content)
        return folder
