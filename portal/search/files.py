"""The files of the search: JSON, because every host packs it, each with its hash in its name."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

FOLDER = "assets/search/"
LETTERS_OF_HASH = 8
Write = Callable[[str, bytes], None]
"""Takes an address from the site's root, and bytes."""


@dataclass(frozen=True)
class Files:
    """Writes values as files."""

    write: Write

    def put(self, stem: str, value: Any) -> str:
        """Write a value; returns the hash in its file's name. Keys keep their order, which the caller has made."""
        content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        digest = hashlib.sha256(content).hexdigest()[:LETTERS_OF_HASH]
        self.write(self.address(stem, digest), content)
        return digest

    @staticmethod
    def address(stem: str, digest: str) -> str:
        """`assets/search/terms-3.3fa9c2d1.json`."""
        return f"{FOLDER}{stem}.{digest}.json"
