"""A file that readers may take away."""

from dataclasses import dataclass
from pathlib import PurePosixPath

MEDIA_TYPES = {
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".jsonld": "application/ld+json",
    ".bib": "application/x-bibtex",
    ".md": "text/markdown",
    ".zip": "application/zip",
}


EVERY_FIGURE = "figures/all"
"""The kind of the file with every figure; `figures/<statistic>` is that of one statistic's."""


SITE = "site"
"""The kind of a zip of the site."""


@dataclass(frozen=True)
class Download:
    """A file that readers may take away: its address from the site's root, and what is in it."""

    address: str
    table: str
    """A published table's name, a statistic's id, `figures/` and one for every scope, or what else it is: `database`,
    `package`, `checksums`, …"""
    rows: int
    columns: int
    size: int
    """Bytes."""
    sha256: str = ""
    """Hexadecimal."""

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.address).name

    @property
    def format(self) -> str:
        """`csv`, `xlsx`, `json`, …; empty for a file without an extension."""
        return PurePosixPath(self.address).suffix.removeprefix(".")

    @property
    def media_type(self) -> str:
        """What a server should call it."""
        return MEDIA_TYPES.get(PurePosixPath(self.address).suffix, "text/plain")
